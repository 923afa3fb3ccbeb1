"""Clauses that are one sentence but for a negation or a pair of opposites, and agreement over a whole claim."""

from __future__ import annotations

import pytest

from quoth.article import Span
from quoth.compare.opposed import Context, compare, opposed
from tests.compare.opposed.made import made
from tests.compare.opposed.test_signs import Said, say

MINIMAL = [
    (("the verdict", "makes", "the harbour fund look strong"), ("the verdict", "makes", "the harbour fund look weak"), "contradicts"),
    (("it", "paid", "the Kariba river wardens"), ("it", "never paid", "the Kariba river wardens"), "contradicts"),
    (("the verdict", "makes", "the harbour fund look strong"), ("the verdict", "makes", "the fishing fleet look weak"), "neutral"),
]


@pytest.mark.parametrize(("one", "other", "relation"), MINIMAL)
def test_same_but_for(one: Said, other: Said, relation: str) -> None:
    assert compare(say(one), say(other)).relation == relation


def test_one_clause_in_common_is_no_agreement_of_the_claims() -> None:
    rose = made("grain exports", "rose")
    claims = ("grain exports rose", "grain exports rose but every other crop failed and the ports stood idle all year")
    around = tuple(Span(0, len(text), text) for text in claims)
    assert compare(rose, rose, Context(around=(around[0], around[0]))).relation == "agrees"
    assert compare(rose, rose, Context(around=(around[0], around[1]))).relation == "neutral"


def test_a_contradiction_outweighs_what_agrees() -> None:
    rose, fell, lied = made("grain exports", "rose"), made("grain exports", "fell"), made("Orr", "lied")
    assert opposed((lied, rose), (lied, fell)).relation == "contradicts"
    assert opposed((), (lied,)).relation == "neutral"
