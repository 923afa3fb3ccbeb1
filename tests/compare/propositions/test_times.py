"""The times that a sentence names."""

from __future__ import annotations

import pytest

from quoth.compare.propositions.times import find_times

CASES = {
    "Violence rose in 2014 and fell last year.": ["in 2014", "last year"],
    "Until recently he lived there.": ["Until recently"],
    "The mayor may leave on Friday.": ["on Friday"],
    "They marched on the capital in May 2019.": ["in May 2019"],
    "It opened on March 3, 2016, two years after the war.": ["on March 3, 2016", "two years after"],
    "They walk ten miles every day.": [],
    "Rents are $6,612 a year, he said.": [],
    "He won in the 1990s, now he loses.": ["in the 1990s", "now"],
    "The mission ended during the 2024 floods.": [],
    "People from Mayadeen fled.": [],
    "It stopped over the past decade.": ["over the past decade"],
    "He no longer leads it.": [],
    "": [],
}


@pytest.mark.parametrize("text", CASES)
def test_times(text: str) -> None:
    found = list(find_times(text, 0, len(text)))
    assert [one.text for one in found] == CASES[text]
    assert all(text[one.start : one.end] == one.text for one in found)
