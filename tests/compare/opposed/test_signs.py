"""What sets two clauses against each other: a case table a feature."""

from __future__ import annotations

from typing import Any

import pytest

from quoth.article import Span
from quoth.compare.opposed import compare
from quoth.compare.propositions.proposition import Proposition
from tests.compare.opposed.made import made

Said = tuple[Any, ...]


def say(words: Said) -> Proposition:
    """The words; a dictionary at their end holds what the words alone do not tell."""
    more = words[-1] if isinstance(words[-1], dict) else {}
    return made(*(word for word in words if isinstance(word, str)), **more)


NEGATION = [
    (("Mabel Orr", "lied"), ("Orr", "did not lie"), "contradicts"),
    (("the dam", "did not break"), ("the dam", "broke"), "contradicts"),
    (("the council", "paid", "the river wardens"), ("the council", "never paid", "the river wardens"), "contradicts"),
    (("Orr", "met", "the ambassador"), ("Orr", "did not meet", "the ambassador"), "contradicts"),
    (("Orr", "lied"), ("Orr", "lied"), "agrees"),
    (("Orr", "did not lie"), ("Orr", "never lied"), "agrees"),
    (("Orr", "lied"), ("Hale", "did not lie"), "neutral"),
    (("Orr", "met", "the ambassador"), ("Orr", "did not meet", "the bishop"), "neutral"),
]
DIRECTION = [
    (("crime", "is rising"), ("crime", "fell"), "contradicts"),
    (("the mayor", "raised", "property taxes"), ("property taxes", "fell"), "contradicts"),
    (("property taxes", "were raised", {"passive": True, "copula": False}), ("property taxes", "dropped"), "contradicts"),
    (("flood defences", "have grown"), ("flood defences", "have shrunk"), "contradicts"),
    (("the Liberals", "raised", "fuel duty"), ("the Conservatives", "cut", "fuel duty"), "neutral"),
    (("crime", "is rising"), ("crime", "rose"), "agrees"),
    (("crime", "is not rising"), ("crime", "fell"), "neutral"),
    (("exports", "rose"), ("imports", "fell"), "neutral"),
]
AMOUNT = [
    (("few foreign fighters", "have returned"), ("many foreign fighters", "would return"), "contradicts"),
    (("no villagers", "fled"), ("most villagers", "fled"), "contradicts"),
    (("all delegates", "signed"), ("few delegates", "signed"), "contradicts"),
    (("many delegates", "signed"), ("many delegates", "did not sign"), "neutral"),
    (("some delegates", "signed"), ("some delegates", "did not sign"), "neutral"),
    (("many delegates", "signed"), ("most delegates", "signed"), "agrees"),
    (("a lot fewer foreign fighters", "returned"), ("many foreign fighters", "returned"), "contradicts"),
    (("few fighters", "returned"), ("thousands of fighters", "would return", {"force": "conditional", "force_words": Span(21, 26, "would")}), "contradicts"),
    (("few Iraqi fighters", "returned"), ("many foreign fighters", "returned"), "neutral"),
]
SCALES = [
    (("the tunnel", "is safe"), ("the tunnel", "is dangerous"), "contradicts"),
    (("the settlers", "stayed"), ("the settlers", "left"), "contradicts"),
    (("the visa ban", "is legal"), ("the visa ban", "is unconstitutional"), "contradicts"),
    (("Orr", "is innocent"), ("Mabel Orr", "is guilty"), "contradicts"),
    (("the ministry", "banned", "the herbicide"), ("the ministry", "allowed", "the herbicide"), "contradicts"),
    (("the tunnel", "is safe"), ("the bridge", "is dangerous"), "neutral"),
    (("Orr", "won", "the primary"), ("Orr", "lost", "the recount"), "neutral"),
]
JUDGEMENTS = [
    (("we", "oppose", "the fisheries treaty"), ("the fisheries treaty", "is a disaster"), "neutral"),
    (("we", "support", "the fisheries treaty"), ("the fisheries treaty", "is a disaster"), "contradicts"),
    (("I", "support", "the fisheries treaty"), ("we", "oppose", "the fisheries treaty"), "contradicts"),
    (("the fisheries treaty", "is a great idea"), ("the fisheries treaty", "is a mistake"), "contradicts"),
    (("Norway", "opposed", "the fisheries treaty"), ("Iceland", "supported", "the fisheries treaty"), "neutral"),
    (("we", "support", "the fisheries treaty"), ("we", "oppose", "the harbour treaty"), "neutral"),
]
LIKELIHOOD = [
    (("the levee", "will hold"), ("the levee", "will hold", {"force": "unlikely"}), "contradicts"),
    (("the levee", "will hold", {"force": "probable"}), ("the levee", "will hold", {"force": "unlikely"}), "contradicts"),
    (("the levee", "may hold", {"force": "possible"}), ("the levee", "will hold", {"force": "unlikely"}), "neutral"),
]
NECESSITY = [
    (("we", "should repeal", "the fisheries act", {"force": "wanted"}),
     ("Congress", "should not repeal", "the fisheries act", {"force": "wanted"}), "contradicts"),
    (("we", "should repeal", "the fisheries act", {"force": "wanted"}),
     ("Congress", "should keep", "the fisheries act", {"force": "wanted"}), "contradicts"),
]
EXISTENCE = [
    (("evidence of fraud", "is", {"copula": False}), ("no evidence of fraud", "is", {"copula": False}), "contradicts"),
    (("investigators", "found", "evidence of fraud"), ("no evidence of fraud", "is", {"copula": False}), "contradicts"),
]


@pytest.mark.parametrize(
    ("one", "other", "relation"),
    [*NEGATION, *DIRECTION, *AMOUNT, *SCALES, *JUDGEMENTS, *LIKELIHOOD, *NECESSITY, *EXISTENCE],
)
def test_signs(one: Said, other: Said, relation: str) -> None:
    there, back = compare(say(one), say(other)), compare(say(other), say(one))
    assert (there.relation, back.relation) == (relation, relation), there.features
    assert there.score == back.score


METHODS = [
    (NEGATION[0], "negation"), (DIRECTION[0], "direction"), (AMOUNT[0], "amount"), (SCALES[0], "danger"),
    (SCALES[1], "antonyms"), (SCALES[3], "guilt"), (JUDGEMENTS[1], "judgement"), (LIKELIHOOD[0], "likelihood"),
    (NECESSITY[0], "necessity"), (EXISTENCE[0], "existence"),
]


@pytest.mark.parametrize(("case", "method"), METHODS)
def test_the_method_is_named(case: tuple[Said, Said, str], method: str) -> None:
    assert compare(say(case[0]), say(case[1])).method == method


def test_the_reason_quotes_both_and_the_words_that_differ() -> None:
    verdict = compare(say(AMOUNT[0][0]), say(AMOUNT[0][1]))
    for words in ("few foreign fighters have returned", "many foreign fighters would return", "“few” and “many”"):
        assert words in verdict.reason


def test_words_that_turn_a_clause_without_a_verb_are_quoted() -> None:
    denied = made("the dam", "broke", negation=Span(0, 7, "failed "))
    assert "“failed ”" in compare(denied, made("the dam", "broke")).reason
