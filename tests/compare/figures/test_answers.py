"""Yes/no questions of numbers: what a claim's figure decides, and what it leaves open."""

from __future__ import annotations

import pytest

from quoth.compare.figures.answers import answers

STATELESS = "Are more than 100,000 people stateless in Drumlin?"
HOME = "Did most victims die at home?"
GIRLS = "Did the number of girls in school in Aldmoor rise between 2012 and 2014?"
BREAD = "Has the price of bread doubled?"
RENT = "Has the rent risen by more than 10 per cent?"
WELLS = "Are fewer than 50 wells dry?"
LARGER = "Is Aldmoor larger than Brent?"

# From the wishes the module was made for.
DECIDED = [
    (STATELESS, "8,755 in the whole country are", "no"),
    (STATELESS, "that 140,000 people are stateless", "yes"),
    (HOME, "58 per cent of the victims died at home", "yes"),
    (HOME, "four in ten victims died at home", "no"),
    (HOME, "a third of the victims died at home", "no"),
    (HOME, "nine of ten victims died at home", "yes"),
    (HOME, "nearly half of the victims died at home", "no"),
    (HOME, "Of 120 victims, 31 died at home", "no"),
    (GIRLS, "32,000 girls sat in class, up from 25,400", "yes"),
    (GIRLS, "the number of girls in school fell from 900 to 400", "no"),
    (BREAD, "the price of bread went from 2 to 5 dollars", "yes"),
    (BREAD, "the price of bread has doubled", "yes"),
    (BREAD, "the price of bread rose from 2 to 3 dollars", "no"),
    (RENT, "the rent is up by a fifth since May", "yes"),
    (RENT, "the rent rose by 8 per cent", "no"),
    (WELLS, "between 20 and 40 wells are dry", "yes"),
    ("Are at least 90 boats missing?", "at least 95 boats are missing", "yes"),
    ("Are at least 90 boats missing?", "up to 80 boats are missing", "no"),
    ("Have half of the wells run dry?", "60 per cent of the wells have run dry", "yes"),
    ("Are a majority of the wells dry?", "fewer than half the wells are dry", "no"),
    ("Is unemployment above 10 per cent?", "unemployment stands at 8.2 per cent", "no"),
    ("Are there twice as many teachers as in 2010?", "there are 400 teachers, up from 150 in 2010", "yes"),
    ("Has the ferry toll cut traffic in Brent?", "traffic was 12 per cent lower than in the year before", "yes"),
    (LARGER, "Aldmoor has 40, Brent 55", "no"),
    (LARGER, "55,000 live in Brent and 60,000 in Aldmoor", "yes"),
]


@pytest.mark.parametrize(("asked", "claim", "expected"), DECIDED)
def test_what_a_figure_decides(asked: str, claim: str, expected: str) -> None:
    found = answers(asked, claim)
    assert found is not None
    assert {"agrees": "yes", "contradicts": "no"}[found.relation] == expected


OPEN = [
    # Both are still possible.
    (STATELESS, "about 100,000 people are stateless"),
    (STATELESS, "at least 90,000 people are stateless"),
    (WELLS, "between 20 and 60 wells are dry"),
    (RENT, "the rent rose by more than 8 per cent"),
    (BREAD, "the price of bread has nearly doubled"),
    # Another thing, a part of it, another unit.
    (STATELESS, "8,755 houses in the country are empty"),
    (STATELESS, "it costs 8,755 dollars to house stateless people"),
    (STATELESS, "12 per cent of the people are stateless"),
    (HOME, "42 per cent of the victims died in hospital"),
    (HOME, "58 per cent of the nurses died at home"),
    ("Is unemployment above 10 per cent?", "youth unemployment stands at 28.2 per cent"),
    (BREAD, "the price of rice rose from 2 to 5 dollars"),
    (GIRLS, "older girls in school went up from 400 to 900"),
    ("Has the number of births fallen?", "births of twins fell from 90 to 40"),
    (LARGER, "Aldmoor has 40 bakers and Brent 55 smiths"),
    # Another place, another year.
    (STATELESS, "8,755 people are stateless in Brent"),
    (WELLS, "12 wells were dry in 1987"),
    (GIRLS, "the number of girls in school rose from 400 in 1998 to 900 in 2001"),
    # Denied, depending, or told both ways.
    (HOME, "it is false that 58 per cent of the victims died at home"),
    (RENT, "if the rent rose by 20 per cent they would leave"),
    (WELLS, "by one count 31 wells are dry, by the other 77"),
    (BREAD, "for the old shops the price of bread doubled, for the new ones it fell by half"),
    # No question of a number.
    ("Is the rise in rents due to the ferry?", "the rents rose by 20 per cent"),
    ("Will the rent fall?", "the rent fell by 20 per cent"),
    ("Why are more than 50 wells dry?", "70 wells are dry"),
]


@pytest.mark.parametrize(("asked", "claim"), OPEN)
def test_what_a_figure_leaves_open(asked: str, claim: str) -> None:
    assert answers(asked, claim) is None


def test_the_reason_quotes_both_numbers() -> None:
    share, change = answers(HOME, "58 per cent of the victims died at home"), answers(GIRLS, "800 girls, up from 500")
    assert share is not None and share.reason == "“58 per cent” is more than half."
    assert change is not None and change.reason == "From “500” to “800” it rose: asked was “rise”."
