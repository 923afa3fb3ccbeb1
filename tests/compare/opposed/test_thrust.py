"""Many go against many stay: opposed in what they make of one question, though both may be so."""

from __future__ import annotations

import pytest

from quoth.compare.opposed import Context, compare, groups_of, readings
from tests.compare.opposed.made import made
from tests.compare.opposed.test_signs import Said, say

THRUST = [
    (("thousands of foreign fighters", "fled"), ("most foreign fighters", "stayed"), "contradicts"),
    (("many foreign fighters", "fled"), ("few foreign fighters", "left"), "contradicts"),
    (("thousands", "fled"), ("most foreign fighters", "stayed"), "contradicts"),
    (("most foreign fighters", "stayed"), ("few foreign fighters", "returned"), "neutral"),
    (("many foreign fighters", "fled"), ("thousands of foreign fighters", "left"), "neutral"),
    (("many Iraqi fighters", "fled"), ("many foreign fighters", "stayed"), "neutral"),
    (("many foreign fighters", "fled"), ("many nurses", "stayed"), "neutral"),
    (("many foreign fighters", "fled", "to Basra"), ("many foreign fighters", "stayed", "in Mosul"), "neutral"),
    (("some foreign fighters", "fled"), ("many foreign fighters", "stayed"), "neutral"),
    (("Orr", "left"), ("many delegates", "stayed"), "neutral"),
    (("many foreign fighters", "may leave", {"force": "possible"}), ("many foreign fighters", "stayed"), "neutral"),
    (("many foreign fighters", "will leave", {"time": "future"}), ("many foreign fighters", "stayed"), "contradicts"),
]


@pytest.mark.parametrize(("one", "other", "relation"), THRUST)
def test_thrust(one: Said, other: Said, relation: str) -> None:
    there, back = compare(say(one), say(other)), compare(say(other), say(one))
    assert (there.relation, back.relation) == (relation, relation), there.features
    assert there.score == back.score


def test_it_is_told_as_what_it_is_and_never_surely() -> None:
    verdict = compare(say(THRUST[0][0]), say(THRUST[0][1]))
    assert verdict.method == "thrust"
    assert 0.5 <= verdict.score < 0.7
    assert "how many fighters stay or go" in verdict.reason


FAR = [
    ("most foreign fighters", "Some 900 foreign fighters had joined the militia.", "contradicts"),
    ("most foreign fighters", "The harbour was closed all week.", "neutral"),
    ("most fighters", "The fighters had joined the militia.", "neutral"),
]


@pytest.mark.parametrize(("group", "before", "relation"), FAR)
def test_a_bare_amount_is_of_whom_the_text_before_it_names(group: str, before: str, relation: str) -> None:
    context = Context(same_article=False, before=(before, ""))
    assert compare(made("thousands", "fled"), made(group, "stayed"), context).relation == relation


def test_the_index_finds_both_sides() -> None:
    named, bare = (readings(made(words, "fled"), None, None)[0] for words in ("most foreign fighters", "thousands"))
    assert groups_of(named, "") & groups_of(bare, "Some 900 foreign fighters had joined the militia.")
    assert not groups_of(bare, "The harbour was closed all week.")
    assert not groups_of(readings(made("Orr", "lied"), None, None)[0], "foreign fighters")
