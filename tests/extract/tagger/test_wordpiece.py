"""Word pieces against cases worked out with the `tokenizers` package."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quoth.extract.tagger.tag import MODEL_FOLDER
from quoth.extract.tagger.wordpiece import WordPieces

PIECES = WordPieces.read(MODEL_FOLDER / "vocab.txt")

CASES = [
    ("Deir al-Zour", ["dei", "##r", "al", "-", "z", "##our"]),
    ("naïve Café", ["naive", "cafe"]),
    ("U.S.-backed", ["u", ".", "s", ".", "-", "backed"]),
    ("“No,”", ["“", "no", ",", "”"]),
    ("a\u200bb\x00c", ["abc"]),
    ("x" * 101, ["[UNK]"]),
    ("日本", ["日", "本"]),
]


@pytest.mark.parametrize(("text", "tokens"), CASES)
def test_pieces(text: str, tokens: list[str]) -> None:
    assert PIECES.encode(text).tokens == tokens


def test_offsets_are_those_of_the_text() -> None:
    text = "Né à  Alep"
    encoding = PIECES.encode(text)
    assert [text[a:b] for a, b in encoding.offsets] == ["Né", "à", "Ale", "p"]


@given(st.text(max_size=200))
def test_offsets_are_in_order_and_ids_are_known(text: str) -> None:
    encoding = PIECES.encode(text)
    assert all(0 <= a < b <= len(text) for a, b in encoding.offsets)
    assert encoding.offsets == sorted(encoding.offsets)
    assert all(PIECES.vocabulary[token] == number for token, number in zip(encoding.tokens, encoding.ids, strict=True))
