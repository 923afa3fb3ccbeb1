"""Pieces, their features and the windows over them."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quoth.article import Mark
from quoth.extract.tagger.pieces import OVERLAP, WINDOW, letter_case, quotation_state, read_pieces, windows
from quoth.extract.tagger.tag import MODEL_FOLDER
from quoth.extract.tagger.wordpiece import WordPieces

TOKENIZER = WordPieces.read(MODEL_FOLDER / "vocab.txt")


@pytest.mark.parametrize(
    ("word", "case"),
    [("—", 0), ("said", 1), ("Jones", 2), ("A", 2), ("AFP", 3), ("McCain", 4), ("iPhone", 4), ("1990s", 1), ("40", 5)],
)
def test_letter_case(word: str, case: int) -> None:
    assert letter_case(word) == case


QUOTED = [
    ("development: straight marks take turns", 'He said "no" to it', "no"),
    ("development: curly marks", "He said “no” to it", "no"),
    ("development: typewriter marks", "He said ``no'' to it", "no"),
    ("development: glued to a dash", 'never--"no", he said', "no"),
    ("development: an apostrophe is no mark", "the players' no", ""),
    ("bugs: a quotation left open ends with its paragraph", '"one\n\ntwo "three" four', "onethree"),
]


@pytest.mark.parametrize(("text", "inside"), [case[1:] for case in QUOTED], ids=[case[0] for case in QUOTED])
def test_what_is_quoted(text: str, inside: str) -> None:
    state = quotation_state(text)
    assert "".join(char for char, s in zip(text, state, strict=True) if s == 1 and char.isalpha()) == inside


@given(st.text(max_size=300))
def test_pieces_lie_in_the_text_and_words_do_not_overlap(text: str) -> None:
    pieces = read_pieces(text, TOKENIZER)
    starts, ends = pieces.word_bounds()
    assert all(0 <= a < b <= len(text) for a, b in zip(starts, ends, strict=True))
    assert all(b <= a for a, b in zip(starts[1:], ends[:-1], strict=True))
    assert len(pieces.ids) == len(pieces.case) == len(pieces.quote) == len(pieces.breaks)


def test_what_is_skipped_is_not_read() -> None:
    text = "One said.\nADVERTISEMENT\nTwo said."
    pieces = read_pieces(text, TOKENIZER, [Mark(10, 23, "advert")])
    starts, ends = pieces.word_bounds()
    words = [text[a:b] for a, b in zip(starts, ends, strict=True)]
    assert words == ["One", "said", ".", "Two", "said", "."]


@given(st.integers(0, 5000))
def test_windows_cover_everything_and_overlap(count: int) -> None:
    cuts = windows(count)
    seen = sorted({i for low, high in cuts for i in range(low, high)})
    assert seen == list(range(count))
    assert all(high - low <= WINDOW - 2 for low, high in cuts)
    assert all(a[1] - b[0] >= OVERLAP for a, b in pairwise(cuts))
