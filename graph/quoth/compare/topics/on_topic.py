"""Pairs of claims and what was asked -> the pairs that are about it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import numpy as np

from quoth.compare.pair import Pair, Side
from quoth.compare.topics.about import CLEARLY, CUT, score
from quoth.compare.topics.index import Entry, Index
from quoth.compare.topics.lookup import forms_of_one
from quoth.compare.topics.query import Encoder, Query
from quoth.compare.wording import words

_NEARLY = 0.4
"""The other side of a pair, one side of which is clearly about the query, may score this little: what opposes a claim
is about the same, and need not repeat its words."""

_Scores = Mapping[tuple[str, ...], float]


def on_topic(pairs: Iterable[Pair], query: Query, index: Index, encoder: Encoder) -> tuple[Pair, ...]:
    """The pairs about the query, in their order.

    Both sides are about it; or one clearly is, and the other nearly is or the pair's own words, which show how the two
    belong together, hold all the words that were asked. A side is read by itself where no claim of the article holds
    it, or one does that has more to say elsewhere.
    """
    given = tuple(pairs)
    scores = _scores(query, index) | _scores(query, _apart(given, index, encoder))
    return tuple(pair for pair in given if _is_on(pair, query, scores))


def _is_on(pair: Pair, query: Query, scores: _Scores) -> bool:
    low, high = sorted(scores.get(_key(_iri(side)), 0.0) for side in (pair.a, pair.b))
    if low >= CUT:
        return True
    return high >= CLEARLY and (low >= _NEARLY or _holds(f"{pair.about} {pair.reason}", query))


def _scores(query: Query, index: Index) -> dict[tuple[str, ...], float]:
    return dict(zip((_key(entry.claim) for entry in index.entries), score(query, index).tolist(), strict=True))


def _apart(pairs: Iterable[Pair], index: Index, encoder: Encoder) -> Index:
    """The sides that are read by themselves, as if they were claims."""
    sides = {_iri(side): side for pair in pairs for side in (pair.a, pair.b) if _stands_alone(side)}
    entries = [
        Entry(iri, side.article.sha256, side.span.start, side.span.end, (), side.source) for iri, side in sides.items()
    ]
    vectors = [encoder.meaning(side.span.text) for side in sides.values()]
    return Index.of(entries, np.array(vectors).reshape(-1, index.vectors.shape[1]), index.texts)


def _iri(side: Side) -> str:
    """What a side is scored under: its claim's IRI, or its place."""
    if side.claim is None or _stands_alone(side):
        return f"{side.article.sha256}/{side.span.start}-{side.span.end}"
    return side.claim.statement.iri


def _stands_alone(side: Side) -> bool:
    """Whether it is not the whole of a claim: of a quotation in several parts each may be about something else."""
    return side.claim is None or len(side.claim.content) > 1


def _key(iri: str) -> tuple[str, ...]:
    """What a claim and its attribution have in common: the article and the last part of the IRI."""
    return tuple(iri.split("/")[-2:])


def _holds(text: str, query: Query) -> bool:
    """Whether the text has every word that was asked, in some form."""
    asked = {word.lower() for term in query.phrasings[0].terms for word in term.words}
    there = {word.lower() for word in words(text)}
    return bool(asked) and all(any(forms_of_one(word, other) for other in there) for word in asked)
