"""The strings by which an index finds what can be related."""

from __future__ import annotations

import pytest

from quoth.compare.opposed import compare, keys
from tests.compare.opposed import test_signs
from tests.compare.opposed.made import made
from tests.compare.opposed.test_signs import Said, say

TABLES = (
    test_signs.NEGATION, test_signs.DIRECTION, test_signs.AMOUNT, test_signs.SCALES, test_signs.JUDGEMENTS,
    test_signs.LIKELIHOOD, test_signs.NECESSITY, test_signs.EXISTENCE,
)


@pytest.mark.parametrize(("one", "other"), [case[:2] for table in TABLES for case in table if case[2] != "neutral"])
def test_related_clauses_share_a_key(one: Said, other: Said) -> None:
    assert compare(say(one), say(other)).relation != "neutral"
    assert keys(say(one)) & keys(say(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("Orr", "lied"), ("Hale", "lied")), (("crime", "rose"), ("Orr", "resigned")),
        (("people", "have", "time"), ("people", "have", "a plan")),
    ],
)
def test_clauses_of_different_things_share_none(one: Said, other: Said) -> None:
    assert not keys(say(one)) & keys(say(other))


def test_a_clause_that_names_nothing_has_no_keys() -> None:
    assert keys(made("it", "has")) == frozenset()
