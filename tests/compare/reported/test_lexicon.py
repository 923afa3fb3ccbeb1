"""The forms of the verbs by which newswriting takes sides."""

from __future__ import annotations

import re

import pytest

from quoth.compare.reported.lexicon import AGAINST, FOR, HELD, SIDING


@pytest.mark.parametrize(
    ("words", "pattern"),
    [
        ("denies", AGAINST), ("slamming", AGAINST), ("criticised", AGAINST), ("criticizing", AGAINST),
        ("lashes out at", AGAINST), ("took aim at", AGAINST), ("bashes", AGAINST), ("rebutted", AGAINST),
        ("echoes", FOR), ("agreed with", FOR), ("stood by", FOR), ("justifies", FOR),
        ("policies", HELD), ("approaches", HELD), ("refusal", HELD),
    ],
)
def test_forms(words: str, pattern: str) -> None:
    assert re.fullmatch(pattern, words)
    assert pattern == HELD or words.split()[0] in SIDING


@pytest.mark.parametrize("words", ["denys", "sloaming", "agreed", "took aim", "denyed", "sided"])
def test_what_is_no_form(words: str) -> None:
    assert not re.fullmatch(f"{AGAINST}|{FOR}", words)
