"""Words as the Penn Treebank parts them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quoth.extract.tagger.penn import penn_words

CASES = [
    ("contractions", "They don’t say he can't, or won't.", "They do n’t say he ca n't , or wo n't ."),
    ("one piece, two words", "He cannot; she can not. Cannot?", "He can not ; she can not . Can not ?"),
    ("possessives and clitics", "Clinton's team; it’s what we'll do, I've heard.", "Clinton 's team ; it ’s what we 'll do , I 've heard ."),
    ("quotation marks", "\"We'll go,\" she said. ``No.''", "\" We 'll go , \" she said . `` No . ''"),
    ("abbreviations keep their full stop", "U.S. Sen. John F. Kennedy of Mass. at 9 a.m.", "U.S. Sen. John F. Kennedy of Mass. at 9 a.m."),
    ("a number sign, and a plain no", "No. 5 said no. None did.", "No. 5 said no . None did ."),
    ("numbers and money", "Some 1,100 men got $2.5m, 10% more.", "Some 1,100 men got $ 2.5 m , 10 % more ."),
    ("hyphens within, dashes between", "so-called jihadists -- ex-AT&T men — left", "so-called jihadists -- ex-AT&T men — left"),
    ("names with an apostrophe", "O'Neill and D’Amato at 5 o’clock", "O'Neill and D’Amato at 5 o’clock"),
]


@pytest.mark.parametrize(("text", "words"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_words(text: str, words: str) -> None:
    assert " ".join(text[start:end] for start, end in penn_words(text, 0, len(text))) == words


def test_words_of_a_part_keep_their_places_in_the_whole() -> None:
    assert penn_words("He left. She can't.", 9, 19) == [(9, 12), (13, 15), (15, 18), (18, 19)]


@given(st.text(alphabet="aZn't’.-$ 1,can\n\"", max_size=40))
def test_every_letter_belongs_to_one_word(text: str) -> None:
    covered = [i for start, end in penn_words(text, 0, len(text)) for i in range(start, end)]
    assert covered == [i for i, char in enumerate(text) if not char.isspace()]
