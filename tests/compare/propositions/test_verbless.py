"""Contents without a verb, and trees that are mended: sentence, content, and what it says."""

from __future__ import annotations

import pytest

from quoth.article import Span
from quoth.compare.propositions import propositions
from tests.compare.propositions.parsed import parsed

CALLED = "Orr/NNP/nsubj/2 called/VBD/root/0 the/DT/det/4 siege/NN/obj/2 a/DT/det/6 hoax/NN/dep/4"
DENIED = "Orr/NNP/nsubj/3 never/RB/advmod/3 called/VBD/root/0 the/DT/det/5 siege/NN/obj/3 a/DT/det/7 hoax/NN/dep/5"
STRESSED = "Orr/NNP/nsubj/2 stressed/VBD/root/0 the/DT/det/4 reality/NN/obj/2 of/IN/case/6 hunger/NN/nmod/4"
DOUBTED = "Orr/NNP/nsubj/2 questioned/VBD/root/0 the/DT/det/4 reality/NN/obj/2 of/IN/case/6 hunger/NN/nmod/4"

VERBLESS = [
    (CALLED, "the siege a hoax", [("siege", "hoax", None)]),
    (DENIED, "the siege a hoax", []),
    (STRESSED, "the reality of hunger", [("hunger", "real", None)]),
    (DOUBTED, "the reality of hunger", [("hunger", "real", "questioned")]),
    (STRESSED, "hunger", []),
]


@pytest.mark.parametrize(("line", "content", "wanted"), VERBLESS)
def test_verbless(line: str, content: str, wanted: list[tuple[str, str, str | None]]) -> None:
    text, words = parsed(line)
    start = text.index(content)
    found = propositions(text, (Span.of(text, start, start + len(content)),), words)
    told = [(one.subject.head if one.subject else "", one.predicate, one.negation and one.negation.text) for one in found]
    assert told == wanted


MENDED = [
    ("Many/JJ/nsubj/7 if/IN/mark/7 not/RB/advmod/7 most/JJS/nsubj/7 of/IN/case/6 widows/NNS/obl/4 stay/VBP/root/0",
     [("widow", "many", "stay", None)]),
    ("Fewer/JJR/advmod/2 fled/VBD/root/0", [("few", None, "flee", None)]),
    ("Prices/NNS/nsubj/3 are/VBP/cop/5 out/IN/root/0 of/IN/case/5 control/NN/nmod/3", [("price", None, "control", None)]),
    ("neither/CC/cc/2 Orr/NNP/nsubj/5 nor/CC/cc/4 Hale/NNP/conj/2 lied/VBD/root/0",
     [("orr", None, "lie", "neither"), ("hale", None, "lie", "neither")]),
    ("They/PRP/nsubj/2 stay/VBP/root/0 rather/RB/cc/2 than/IN/mark/5 flee/VB/conj/2",
     [("they", None, "stay", None), ("they", None, "flee", "rather than")]),
]


@pytest.mark.parametrize(("line", "wanted"), MENDED)
def test_trees_that_are_mended(line: str, wanted: list[tuple[str, str | None, str, str | None]]) -> None:
    text, words = parsed(line)
    found = propositions(text, (Span.of(text, 0, len(text)),), words)
    told = [
        (one.subject.head if one.subject else "", one.subject.amount if one.subject else None, one.predicate,
         one.negation and one.negation.text)
        for one in found
    ]
    assert told == wanted
