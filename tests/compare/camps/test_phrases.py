"""Noun phrases and names in claims, without a parse."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quoth.compare.camps.phrases import LONGEST, phrases


def _longest(text: str) -> list[str]:
    """Phrases that are not the end of a longer one."""
    found = [phrase.text for phrase in phrases(text)]
    return [one for one in found if not any(one != other and other.endswith(" " + one) for other in found)]


# Development: in the manner of claims in the press.
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Marin had refused to keep his hands up", ["Marin", "hands"]),
        ("the minimum wage should be raised at once", ["minimum wage"]),
        ("many foreign fighters would return home", ["foreign fighters", "home"]),
        ("Bell strongly disputes that account", ["Bell"]),
        ("Israel disputes this", ["Israel"]),
        ("tax cuts would help nobody", ["tax cuts"]),
        ("the former coach Lolita Marin", ["coach", "Lolita Marin"]),
        ("the New York Police Department made the city safer", ["New York Police Department", "city"]),
        ("Mr. Bell's plan", ["Bell", "plan"]),
        ("the U.S. embassy in Harare", ["U.S. embassy", "Harare"]),
        ("He's not demonstrated an ambition", ["ambition"]),
        ("by investing millions in fundraising", ["millions"]),
        ("it was closed last year", []),
        ("", []),
    ],
)
def test_phrases_as_a_reader_would_name_them(text: str, expected: list[str]) -> None:
    assert _longest(text) == expected


def test_a_phrase_knows_its_stems_and_whether_it_is_a_name() -> None:
    (whole, head) = phrases("dead fishes")
    assert (whole.text, whole.stems, whole.name) == ("dead fishes", ("dead", "fish"), False)
    assert head.stems == ("fish",)
    assert all(phrase.name for phrase in phrases("“Ana Ruiz”"))


@given(st.text())
def test_any_text_has_phrases_of_its_own_words(text: str) -> None:
    for phrase in phrases(text):
        assert 0 < len(phrase.stems) <= LONGEST
        assert phrase.text.split(" ")[0] in text
