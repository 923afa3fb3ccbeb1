"""Whatever a parser makes of a sentence, it is read without an error, and every span is the text's."""

from __future__ import annotations

import string

from hypothesis import given, settings
from hypothesis import strategies as st

from quoth.article import Span
from quoth.compare.propositions import Phrase, propositions, question
from quoth.syntax import Word

FORMS = (
    "not", "n't", "no", "think", "deny", "that", "it", "there", "is", "was", "more", "likely", "unlikely", "fail", "to", "of",
    "few", "Assad", "2014", "last", "year", "May", "who", "if", "whether", "would", "claim", "from", "don", "'", "t", "?", ",", "ß",
)
TAGS = ("VB", "VBD", "VBG", "VBN", "VBZ", "MD", "NN", "NNS", "NNP", "JJ", "JJR", "RB", "IN", "TO", "DT", "EX", "WP", "PRP", "CD", ".", "")
RELATIONS = (
    "nsubj", "obj", "obl", "nmod", "ccomp", "xcomp", "advcl", "acl", "conj", "cc", "cop", "aux", "mark", "case", "advmod", "expl",
    "csubj", "root", "punct", "compound", "det", "amod", "neg", "nsubjpass", "parataxis", "",
)


@st.composite
def sentences(draw: st.DrawFn) -> tuple[str, tuple[Word, ...]]:
    forms = draw(st.lists(st.sampled_from(FORMS) | st.text(string.ascii_letters, min_size=1, max_size=6), max_size=25))
    text, words = "", []
    for form in forms:
        start = len(text)
        head = draw(st.integers(-2, len(forms) + 1))
        text += form
        words.append(Word(start, len(text), draw(st.sampled_from(TAGS)), head, draw(st.sampled_from(RELATIONS))))
        text += draw(st.sampled_from((" ", "", "\n\n")))
    return text, tuple(words)


@settings(deadline=None)
@given(sentences())
def test_any_tree_is_read(sentence: tuple[str, tuple[Word, ...]]) -> None:
    text, words = sentence
    content = (Span.of(text, 0, len(text)),) if text else ()
    for one in (*propositions(text, content, words), *question(text, words)):
        phrases: list[Phrase] = [*one.objects, *(each for each in (one.subject, one.complement) if each)]
        spans = [one.span, one.verb, one.negation, one.force_words]
        spans += [span for each in phrases for span in (each.span, each.amount_words)]
        assert all(text[span.start : span.end] == span.text for span in spans if span)
        assert one.predicate and all(each.head for each in phrases)
    assert propositions(text, content, words) == propositions(text, content, words)


def test_no_words() -> None:
    assert propositions("", (), ()) == question("", ()) == ()


def test_a_chain_without_end() -> None:
    """Five hundred verbs, each the complement of the one before."""
    text = " ".join(["think"] * 500)
    words = tuple(Word(6 * i, 6 * i + 5, "VBP", i - 1, "ccomp") for i in range(500))
    assert propositions(text, (Span.of(text, 0, len(text)),), words)
