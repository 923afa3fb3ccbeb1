"""Counts of one thing side by side: conflicts, agreements, near misses, and what keeps those apart."""

from __future__ import annotations

import pytest

from quoth.compare.figures.compared import compared
from tests.compare.figures.test_repeated import two_articles

FIGHT = "that {} Islamic State fighters were active in Syria"
DAYS = ("2017-07-21", "2019-04-11")
NEAR = ("2019-04-01", "2019-04-11")

# two articles of one count, their days; relation, and words of the reason.
COMPARED = [
    (FIGHT.format("900"), FIGHT.format("300"), NEAR, "conflicting", "cannot both be right"),
    (FIGHT.format("fewer than 15,000"), FIGHT.format("14,000 to 18,000"), NEAR, "conflicting in part", "14,000 to 15,000"),
    (
        FIGHT.format("fewer than 15,000"), FIGHT.format("14,000 to 18,000").replace("Islamic State", "IS"), DAYS,
        "conflicting in part", "“fewer than 15,000” is only a limit",
    ),
    (
        FIGHT.format("fewer than 15,000"), FIGHT.format("14,000 to 18,000"), DAYS,
        "conflicting in part", "told at 2017-07-21 and 2019-04-11, so that it may have changed in between",
    ),
    (FIGHT.format("fewer than 15,000"), FIGHT.format("14,000 to 18,000"), (None, None), "conflicting in part", "not both known"),
    (FIGHT.format("900"), FIGHT.format("300"), DAYS, "not comparable", "because the articles appeared at least"),
    (FIGHT.format("some 40,000"), FIGHT.format("as many as 40,000"), NEAR, "compatible", "both name 40,000"),
    (FIGHT.format("at least 80"), FIGHT.format("more than 200"), NEAR, "compatible", "can both be right"),
    (
        "that 900 tons of oil had leaked off Chinde", "that 300 barrels of oil had leaked off Chinde", NEAR,
        "not comparable", "different units: barrel and ton",
    ),
    (
        "that the levy on boats in Chinde raises $9 million a year", "that the levy on boats in Chinde raises $2 million",
        NEAR, "not comparable", "a part, a change or a rate",
    ),
]


@pytest.mark.parametrize(("a", "b", "days", "relation", "why"), COMPARED)
def test_two_counts_of_one_thing(
    a: str, b: str, days: tuple[str | None, str | None], relation: str, why: str
) -> None:
    (found,) = compared(two_articles(a, b, days).counts())
    assert found.relation == relation
    assert why in found.reason
    assert found.reason.endswith(".")
    for side, day in ((found.a, days[0]), (found.b, days[1])):
        assert f"({side.speaker.name if side.speaker else ''}, {day or 'undated'})" in found.reason
    assert (found.score > 0) == (relation != "not comparable")


def test_another_time_makes_less_sure() -> None:
    scores = [
        compared(two_articles(FIGHT.format("fewer than 15,000"), FIGHT.format("14,000 to 18,000"), days).counts())[0].score
        for days in (NEAR, DAYS)
    ]
    assert scores[0] > scores[1] > 0


OTHERS = [
    (FIGHT.format("900"), "that 300 boats were active in Syria"),
    (FIGHT.format("900"), "that 300 Islamic State fighters were killed in Syria"),
    (FIGHT.format("900"), FIGHT.format("300").replace("Syria", "Libya")),
]


@pytest.mark.parametrize(("a", "b"), OTHERS)
def test_counts_of_two_things_are_not_set_side_by_side(a: str, b: str) -> None:
    assert compared(two_articles(a, b).counts()) == ()


def test_json_shows_both_figures_with_their_articles() -> None:
    told = two_articles(FIGHT.format("900"), FIGHT.format("300"), NEAR)
    (found,) = compared(told.counts())
    shown = found.to_json()
    assert set(shown) == {"a", "b", "relation", "score", "reason"}
    for side, day in ((shown["a"], NEAR[0]), (shown["b"], NEAR[1])):
        assert side["published"] == day
        text = told.texts[side["article"]["sha256"]]
        assert text[side["figure"]["start"]:side["figure"]["end"]] == side["figure"]["text"]
