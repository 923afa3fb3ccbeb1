"""What keeps two clauses of opposite wording apart: a case table a guard."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from quoth.article import Span
from quoth.compare.opposed import Context, Voice, compare
from tests.compare.opposed.made import made
from tests.compare.opposed.test_signs import Said, say

GUARDED = [
    ("asked or conditional", ("Orr", "lied", {"force": "asked"}), ("Orr", "did not lie")),
    ("asked or conditional", ("the dam", "broke", {"force": "conditional"}), ("the dam", "did not break")),
    ("wanted and is", ("the mayor", "should cut", "property taxes", {"force": "wanted"}), ("the mayor", "raised", "property taxes")),
    ("hedges", ("the dam", "may not break", {"force": "possible"}), ("the dam", "broke")),
    ("hedges", ("the dam", "may break", {"force": "possible"}), ("the dam", "will not break", {"force": "probable"})),
    ("time", ("the dam", "broke", {"time": "past"}), ("the dam", "will not break", {"time": "future"})),
    ("time", ("crime", "rose", {"times": ("in 2011",)}), ("crime", "fell", {"times": ("in 2014",)})),
    ("scope", ("the militia", "returned", "to Mosul"), ("the militia", "never returned", "to Basra")),
    ("narrowed negation", ("Orr", "did not only lie"), ("Orr", "lied")),
    ("narrowed negation", ("Orr", "did not resign because of the flood"), ("Orr", "will resign because of the flood")),
]


@pytest.mark.parametrize(("guard", "one", "other"), GUARDED)
def test_guards_rule_out(guard: str, one: Said, other: Said) -> None:
    verdict = compare(say(one), say(other))
    assert (verdict.relation, verdict.method) == ("neutral", guard), verdict.features
    assert next(look for look in verdict.features if look.name == guard).reason


def test_what_may_be_is_denied_by_what_can_not_be() -> None:
    possible = made("the levee", "may hold", force="possible")
    impossible = made("the levee", "cannot hold", negation=Span(10, 16, "cannot"), manner=("can",))
    verdict = compare(possible, impossible)
    assert (verdict.relation, verdict.method) == ("contradicts", "ability")


HOLDERS = [
    ("I think the dam broke", "contradicts"), ("that he thinks the dam broke", "contradicts"),
    ("thinks the dam broke", "contradicts"), ("the farmers think the dam broke", "neutral"),
    ("Orr thinks the dam broke", "neutral"),
]


@pytest.mark.parametrize(("claim", "relation"), HOLDERS)
def test_what_others_think_is_not_what_the_speaker_says(claim: str, relation: str) -> None:
    at = claim.index("the dam")
    plain = made("the dam", "broke", attitude=("think",))
    held = replace(plain, span=Span(at, len(claim), claim[at:]), verb=Span(at + 8, at + 13, "broke"))
    context = Context(around=(Span(0, len(claim), claim), None))
    assert compare(held, made("the dam", "did not break"), context).relation == relation


SUBJECTS = [
    (("I", "resigned"), ("I", "did not resign"), (None, None), "neutral"),
    (("I", "lied"), ("Mabel Orr", "did not lie"), ("Mabel Orr", "Hale"), "contradicts"),
    (("I", "lied"), ("Mabel Orr", "did not lie"), ("Jonas Hale", "Hale"), "neutral"),
    (("he", "lied"), ("he", "did not lie"), (None, None), "neutral"),
    (("Bill Orr", "lied"), ("Mabel Orr", "did not lie"), (None, None), "neutral"),
    (("the candidate", "lied"), ("Mabel Orr", "did not lie"), (None, None), "neutral"),
    (("people", "came"), ("people", "did not come"), (None, None), "neutral"),
]


@pytest.mark.parametrize(("one", "other", "speakers", "relation"), SUBJECTS)
def test_subjects(one: Said, other: Said, speakers: tuple[str | None, str | None], relation: str) -> None:
    assert compare(say(one), say(other), Context(speakers=tuple(Voice(name) if name else None for name in speakers))).relation == relation


def test_between_articles_more_must_be_shared() -> None:
    bare = made("the dam", "broke"), made("the dam", "did not break")
    named = made("the Kariba dam", "broke"), made("the Kariba dam", "did not break")
    far = Context(same_article=False)
    assert compare(*bare).relation == "contradicts"
    assert compare(*bare, far).relation == "neutral"
    assert compare(*named, far).relation == "contradicts"


def test_what_rose_in_spring_may_fall_in_autumn() -> None:
    rose, fell = made("grain exports", "rose"), made("grain exports", "fell")
    spring, autumn = ((date(2016, 4, 1), date(2016, 4, 1)), (date(2016, 10, 1), date(2016, 10, 1)))
    assert compare(rose, fell, Context(same_article=False, dates=(spring, spring))).relation == "contradicts"
    assert compare(rose, fell, Context(same_article=False, dates=(spring, autumn))).relation == "neutral"


def test_the_denied_may_be_only_a_part() -> None:
    affirmed = made("the reactor", "is a threat")
    assert compare(affirmed, made("the reactor", "is not a threat")).relation == "contradicts"
    assert compare(affirmed, made("the reactor", "is not an immediate threat")).relation == "neutral"
    assert compare(made("the reactor", "is an immediate threat"), made("the reactor", "is not a threat")).relation == "contradicts"
