"""Two makers' parses brought to one reading."""

from __future__ import annotations

import pytest
from training.dependencies import one_reading
from training.polnear import Token

CASES = [
    (
        "version 1: objects, passives, obliques and what modifies a noun",
        "Rebels/NNS/nsubjpass/2 were/VBD/auxpass/2 hit/VBN/root/- in/IN/case/4 towns/NNS/nmod/2 of/IN/case/6 Iraq/NNP/nmod/4",
        "Rebels/NNS/nsubj/2 were/VBD/aux/2 hit/VBN/root/- in/IN/case/4 towns/NNS/obl/2 of/IN/case/6 Iraq/NNP/nmod/4",
    ),
    (
        "version 1: negations by their part of speech",
        "No/DT/neg/1 man/NN/nsubj/4 did/VBD/aux/4 not/RB/neg/4 go/VB/root/-",
        "No/DT/det/1 man/NN/nsubj/4 did/VBD/aux/4 not/RB/advmod/4 go/VB/root/-",
    ),
    (
        "version 1: `and` belongs to the conjunct after it",
        "Men/NNS/dobj/- and/CC/cc/0 women/NNS/conj/0 and/CC/cc/0 boys/NNS/conj/0",
        "Men/NNS/obj/- and/CC/cc/2 women/NNS/conj/0 and/CC/cc/4 boys/NNS/conj/0",
    ),
    (
        "version 2: names hang on their last word, and so does what hung on the first",
        "young/JJ/amod/1 Ann/NNP/nsubj/4 Mary/NNP/flat/1 Lee/NNP/flat/1 left/VBD/root/-",
        "young/JJ/amod/3 Ann/NNP/compound/3 Mary/NNP/compound/3 Lee/NNP/nsubj/4 left/VBD/root/-",
    ),
    (
        "version 2: subtypes go",
        "his/PRP$/nmod:poss/1 men/NNS/nsubj:pass/2 seen/VBN/root/- Monday/NNP/obl:unmarked/2",
        "his/PRP$/nmod/1 men/NNS/nsubj/2 seen/VBN/root/- Monday/NNP/obl/2",
    ),
]


def _tokens(line: str) -> tuple[str, list[Token]]:
    rows = [part.rsplit("/", 3) for part in line.split()]
    text = " ".join(form for form, *_ in rows)
    starts = [len(" ".join(form for form, *_ in rows[:i])) + (i > 0) for i in range(len(rows))]
    return text, [
        Token(start, start + len(form), tag, relation, None if head == "-" else starts[int(head)])
        for start, (form, tag, relation, head) in zip(starts, rows, strict=True)
    ]


@pytest.mark.parametrize(("given", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_one_reading(given: str, expected: str) -> None:
    text, tokens = _tokens(given)
    assert list(one_reading(text, tokens)) == _tokens(expected)[1]


def test_a_hyphenated_word_is_one() -> None:
    text = "state-run media"
    tokens = [
        Token(0, 5, "NN", "obl", 6),
        Token(5, 6, "HYPH", "punct", 6),
        Token(6, 9, "VBN", "amod", 10),
        Token(10, 15, "NNS", "root", None),
    ]
    assert one_reading(text, tokens) == (Token(0, 9, "JJ", "amod", 10), Token(10, 15, "NNS", "root", None))
