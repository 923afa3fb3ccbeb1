"""Strings by which an index finds the propositions that can be related: what the predicate is about, and of what."""

from __future__ import annotations

from collections.abc import Iterator

from quoth.compare.opposed.alignment import PRONOUNS, core, proper
from quoth.compare.opposed.clause import Clause, clause, weight
from quoth.compare.opposed.lexicon import canonical, opposites
from quoth.compare.opposed.rephrased import rephrased
from quoth.compare.opposed.ties import judgement
from quoth.compare.propositions.proposition import Phrase, Proposition


def keys(prop: Proposition) -> frozenset[str]:
    """`concept|word` for each concept of the predicate and each word that its phrases can be aligned by.

    Two propositions that `compare` relates share one at least. Concepts are scales, the word that stands for the
    predicate's synonyms, and pairs of opposites; the word is left out where pronouns are all that a rare predicate is
    said of.
    """
    return frozenset(key for one in rephrased(clause(prop)) for key in _keys(one))


def _keys(one: Clause) -> Iterator[str]:
    heads = {word for phrase in one.phrases for word in _words(phrase) if not (one.light and weight(word) < 1)}
    if not heads and not one.light and weight(one.word) == 1:
        heads.add("")
    yield from (f"{concept}|{head}" for concept in _concepts(one) for head in heads)


def _concepts(one: Clause) -> Iterator[str]:
    yield from (pole.scale for pole in one.poles)
    yield canonical(one.word, one.part)
    yield one.word
    if judgement(one):
        yield "worth"
    for part in {one.part, "a"} - {"v"} if one.part != "v" else {"v"}:
        yield from ("~".join(sorted((one.word, other))) for other in opposites(one.word, part))  # type: ignore[arg-type]


def _words(phrase: Phrase) -> Iterator[str]:
    if phrase.head in PRONOUNS:
        return
    if name := proper(phrase):
        yield name.lower().split()[-1].replace(".", "")
    else:
        head, modifiers = core(phrase)
        yield canonical(head, "n")
        yield from (canonical(word, "a") for word in modifiers if weight(word) == 1)
