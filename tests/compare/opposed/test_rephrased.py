"""What a clause says in other words: a case table a way."""

from __future__ import annotations

import pytest

from quoth.article import Span
from quoth.compare.opposed import Context, Voice, compare, readings
from tests.compare.opposed.made import made, phrase
from tests.compare.opposed.test_signs import Said, say

FAVOUR = {"copula": True, "complement": phrase("in favour")}
SAME = [
    (("Orr", "was against levy", {"complement": phrase("against levy")}), ("Orr", "supported", "the levy"), "contradicts"),
    (("Orr", "was for levy", {"complement": phrase("for levy")}), ("Orr", "opposed", "the levy"), "contradicts"),
    (("Orr", "was favour", "of the levy", FAVOUR), ("Orr", "opposed", "the levy"), "contradicts"),
    (("the tunnel", "was for children", {"complement": phrase("for children")}), ("Orr", "opposed", "children"), "neutral"),
    (("the guard", "carried", "a gun"), ("the guard", "was unarmed"), "contradicts"),
    (("the guard", "carried", "no gun"), ("the guard", "was armed", {"passive": True, "copula": False}), "contradicts"),
    (("the guard", "carried", "a dog"), ("the guard", "was unarmed"), "neutral"),
    (("the guard", "carried", "no gun"), ("the guard", "was unarmed"), "neutral"),
    (("the levy", "extended", "to lone parents"), ("the levy", "excluded", "lone parents"), "contradicts"),
    (("the levy", "was rigged", {"passive": True, "copula": False}), ("the levy", "was fair"), "contradicts"),
    (("the fund", "created", "more revenue"), ("the fund", "created", "less revenue"), "contradicts"),
    (("the fund", "created", "more revenue"), ("the fund", "created", "more revenue"), "agrees"),
]


@pytest.mark.parametrize(("one", "other", "relation"), SAME)
def test_other_words(one: Said, other: Said, relation: str) -> None:
    assert compare(say(one), say(other)).relation == relation


TAKEN_UP = [
    ("the guard", "he", 0, "neutral"), ("the officer", "he", 0, "contradicts"), ("the officer", "he", 9, "neutral"),
    ("Mabel Orr", "he", 0, "neutral"), ("Mabel Orr", "she", 0, "contradicts"), ("the officers", "he", 0, "neutral"),
    ("the children", "she", 0, "neutral"), ("the guard dog", "she", 0, "neutral"),
]


@pytest.mark.parametrize(("named", "pronoun", "paragraphs", "relation"), TAKEN_UP)
def test_a_pronoun_takes_up_what_it_fits_close_by(named: str, pronoun: str, paragraphs: int, relation: str) -> None:
    armed, unarmed = made(named, "was armed", passive=True, copula=False), made(pronoun, "was unarmed")
    assert compare(armed, unarmed, Context(paragraphs=paragraphs)).relation == relation


def test_a_speaker_answers_what_is_said_of_him() -> None:
    accused, answered = made("he", "never paid", "river duties"), made("I", "paid", "river duties")
    assert compare(accused, answered).relation == "contradicts"
    assert compare(made("I", "never paid", "river duties"), answered).relation == "neutral"
    told = Context(speakers=(Voice("Jonas Hale"), Voice("Mabel Orr")))
    assert compare(made("I", "never paid", "river duties"), answered, told).relation == "neutral"


def test_who_is_told_to_drop_a_gun_has_one() -> None:
    told = made("the officer", "should drop", "his gun", force="wanted", force_words=Span(12, 18, "should"))
    said = [one for one in readings(told, None, None) if one.word == "armed"]
    assert [one.prop.force for one in said] == ["certain"]


def test_nothing_by_wording_alone_is_certain() -> None:
    assert compare(made("the dam", "is safe"), made("the dam", "is dangerous")).score <= 0.9
