"""One key for all names of a place or a group, and words asked for against the names of a count."""

from __future__ import annotations

import pytest

from quoth.compare.figures.asked import Asked
from quoth.compare.figures.naming import name_key, name_keys

ONE = [
    ("IS", "Islamic State"), ("ISIS", "Islamic State group"), ("the Islamic State", "Daesh"), ("U.S.", "United States"),
    ("US", "U.S."), ("U.N.", "United Nations"), ("Rand Bank", "rand bank".title()), ("Syria", "Syria's"),
]
TWO = [("Iraq", "Iran"), ("Rand Bank", "Rand Corporation"), ("IS", "US"), ("Syria", "Syrian Army")]


@pytest.mark.parametrize(("a", "b"), ONE)
def test_names_of_one(a: str, b: str) -> None:
    assert name_key(a) == name_key(b)


@pytest.mark.parametrize(("a", "b"), TWO)
def test_names_of_two(a: str, b: str) -> None:
    assert name_key(a) != name_key(b)


def test_a_word_that_names_nothing_has_no_key() -> None:
    assert name_keys(["", "the"]) <= {"the"}


# what is asked for, the stems and names of a count, whether it is found
ASKED = [
    ("returnees", {"return", "home"}, set(), True),
    ("IS fighters", {"fighter"}, {"Islamic State"}, True),
    ("Islamic State fighters", {"fighter"}, {"ISIS"}, True),
    ("IS fighters", {"fighter"}, {"Syria"}, False),
    ("jihadists", {"fighter"}, set(), True),
    ("deaths", {"die"}, set(), True),
    ("Syria", {"fighter"}, {"Syria"}, True),
    ("boats", {"fighter"}, {"Syria"}, False),
    ("the of", {"fighter"}, set(), False),
]


@pytest.mark.parametrize(("what", "stems", "names", "found"), ASKED)
def test_what_is_asked_for_is_met_by_stems_roots_and_names(
    what: str, stems: set[str], names: set[str], found: bool
) -> None:
    asked = Asked(what)
    assert (bool(asked) and asked.met_by(frozenset(stems), frozenset(names))) == found
