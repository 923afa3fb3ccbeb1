"""Text -> sentences and paragraphs as the writer tells them."""

import pytest

from quoth.article import Mark
from quoth.extract.speakers.sentences import Sentences

CASES = [
    ("two sentences", "It rained. It poured.", ["It", "It poured"], [0, 1]),
    ("a quotation's own stop", "“It rained. It poured,” she said. He left.", ["It poured", "she", "He"], [0, 0, 1]),
    ("a quotation that ends a sentence", "“It rained.” He left.", ["It", "He"], [0, 1]),
    ("abbreviations", "Gov. Ann Lee of the U.S. met Rep. Reed (R-Tex.). He left.", ["Reed", "He"], [0, 1]),
    ("a line", "It rained\nIt poured", ["It poured"], [1]),
]


@pytest.mark.parametrize(("text", "words", "numbers"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_in_which_sentence(text: str, words: list[str], numbers: list[int]) -> None:
    sentences = Sentences(text)
    assert [sentences.number(text.index(word)) for word in words] == numbers


def test_an_advert_parts_no_paragraphs() -> None:
    text = "One.\n\nADVERT\n\nTwo."
    apart = [Mark(6, 14, "advert")]
    assert Sentences(text).paragraph(len(text) - 1) == 2
    assert Sentences(text, apart).paragraph(len(text) - 1) == 1
