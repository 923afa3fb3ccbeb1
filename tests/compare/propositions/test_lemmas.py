"""Words of the news with their tags, and their lemmas."""

from __future__ import annotations

import pytest

from quoth.compare.propositions.lemmas import lemma

LEMMAS = {
    "VBD": "fled flee rose rise fell fall left leave lied lie died die said say walked walk hoped hope moved move stopped stop"
           " planned plan admitted admit carried carry controlled control agreed agree raised raise was be had have seized seize",
    "VBG": "easing ease returning return dying die lying lie using use bombing bomb putting put fleeing flee continuing continue",
    "VBZ": "goes go carries carry believes believe reaches reach is be has have does do dies die",
    "VBN": "found find radicalized radicalize radicalised radicalise hit hit been be driven drive banned ban struck strike",
    "VB": "found found be be", "VBP": "are be 're be have have", "MD": "wo will ca can 'll will might might",
    "NNS": "militias militia children child crises crisis cities city buses bus forces force wives wife men man taxes tax deaths death",
    "JJR": "worse bad safer safe bigger big easier easy higher high", "JJS": "worst bad safest safe biggest big",
    "NN": "news news crisis crisis", "RBR": "faster faster",
}
PAIRS = [
    (tag, words.split()[i], words.split()[i + 1]) for tag, words in LEMMAS.items() for i in range(0, len(words.split()), 2)
]


@pytest.mark.parametrize(("tag", "word", "expected"), PAIRS)
def test_lemma(tag: str, word: str, expected: str) -> None:
    assert lemma(word, tag) == expected


def test_case_and_apostrophe_do_not_matter() -> None:
    assert lemma("Were", "VBD") == lemma("’re", "VBP") == "be"
