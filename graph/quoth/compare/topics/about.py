"""A query and the claims -> those that are about it, each with a score from 0 to 1."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from quoth.compare.topics.evidence import Flags
from quoth.compare.topics.index import Floats, Index, Places
from quoth.compare.topics.query import Phrasing, Query
from quoth.compare.topics.score import scored
from quoth.errors import QuothError

CUT = 0.5
"""A claim with a lower score is not about the query: judged by hand on 22 queries to PolNeAR's train articles, 86 % of
those above are (94 % where a question was asked), and 69 % of those that are lie above."""
CLEARLY = 0.7
"""A claim with this score is about it even where precision is all that counts (91 %)."""
_NEAR = 0.35
"""A claim of a lower cosine reaches the cut only with all words and a neighbour that means nearly the same."""


def about(query: Query, index: Index) -> dict[str, float]:
    """The claims (IRI) that are about the query, with their scores."""
    found = score(query, index)
    return {index.entries[row].claim: round(float(found[row]), 4) for row in np.flatnonzero(found >= CUT)}


def near(query: Query, index: Index) -> list[str]:
    """All claims (IRI) of the articles in which one is about the query: what may be compared with it there."""
    return [index.entries[row].claim for row in _whole_articles(score(query, index) >= CUT, index)]


def score(query: Query, index: Index) -> Floats:
    """For each claim how surely it is about the query, 0 to 1: by what fits it best, one of the phrasings or, in the
    articles that the query is about or whose words hold all those of a phrasing, one of the statements.

    Raises QuothError where the claims' vectors come from another model than the query's.
    """
    if not index.entries:
        return np.zeros(0, dtype=np.float32)
    asked, *others = query.phrasings
    if asked.vector.shape != index.vectors.shape[1:]:
        raise QuothError("the store's articles were read with another model; load them again")
    first = scored(asked, index)
    found, on_it = first.scores, first.words
    on_it |= _raise(found, others, _likely(others, index), index)
    _raise(found, query.statements, _whole_articles(on_it | (found >= CUT), index), index)
    return found


def _raise(found: Floats, phrasings: Sequence[Phrasing], rows: Places, index: Index) -> Flags:
    """Raises the scores of these claims to what the phrasings give them; the claims whose articles have all words of
    one of them."""
    on_it = np.zeros(len(found), dtype=np.bool_)
    if len(rows):
        part = index.part(rows)
        for looked in (scored(phrasing, part) for phrasing in phrasings):
            found[rows] = np.maximum(found[rows], looked.scores)
            on_it[rows] |= looked.words
    return on_it


def _likely(phrasings: Sequence[Phrasing], index: Index) -> Places:
    """The claims of articles that have one near enough to a phrasing in meaning: only there are words looked for."""
    if not phrasings:
        return np.zeros(0, dtype=np.int64)
    nearest = np.max(index.vectors @ np.stack([phrasing.vector for phrasing in phrasings], axis=1), axis=1)
    return _whole_articles(nearest >= _NEAR, index)


def _whole_articles(claims: Flags, index: Index) -> Places:
    """All claims of the articles that have one of these."""
    return np.flatnonzero(np.isin(index.article_rows, index.article_rows[claims]))
