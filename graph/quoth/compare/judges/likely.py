"""Of all pairs of claims those that a judge is asked about: of two sources, and near enough in meaning to be of one
matter. Judging costs milliseconds, or money, a pair; pairs grow with the square of the claims."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import numpy as np

from quoth.compare.reported.sides import is_somebody
from quoth.compare.statement import one_voice
from quoth.compare.topics.index import Entry, Floats, Index, Places

LEAST_ALIKE = 0.35
"""Claims of a lower cosine are hardly ever of one matter."""
NEARBY = 0.12
"""What a common article adds to the cosine: there claims are of one matter though their words differ."""
MOST_PARTNERS = 6
"""So many partners a claim has, so that one that is like everything does not take up all the asking."""
_ROWS = 512


def likely(index: Index, rows: Places, most: int) -> list[tuple[str, str]]:
    """At most `most` pairs of claims (IRI) among these rows of the index, the likeliest first."""
    kept = np.array([row for row in rows.tolist() if is_somebody(index.entries[row].speaker)], dtype=np.int64)
    partners: Counter[str] = Counter()
    found: list[tuple[str, str]] = []
    for a, b in _nearest(index, kept, 4 * most):
        one, other = index.entries[a], index.entries[b]
        if len(found) == most:
            break
        if max(partners[one.claim], partners[other.claim]) < MOST_PARTNERS and _two_sources(one, other):
            partners.update((one.claim, other.claim))
            found.append((one.claim, other.claim))
    return found


def _nearest(index: Index, rows: Places, most: int) -> Iterator[tuple[int, int]]:
    """The pairs of rows nearest to each other, the nearest first; worked through a block of rows at a time."""
    vectors, articles = index.vectors[rows], index.article_rows[rows]
    best: tuple[Floats, Places, Places] = (np.zeros(0, np.float32), np.zeros(0, np.int64), np.zeros(0, np.int64))
    for begin in range(0, len(rows), _ROWS):
        block = slice(begin, begin + _ROWS)
        alike = vectors[block] @ vectors.T + NEARBY * (articles[block, None] == articles[None])
        a, b = np.nonzero(np.triu(alike >= LEAST_ALIKE, begin + 1))
        alike = np.concatenate([best[0], alike[a, b]])
        a, b = np.concatenate([best[1], a + begin]), np.concatenate([best[2], b])
        # A stable order, so that the same store asks the same.
        order = np.argsort(-alike, kind="stable")[:most]
        best = (alike[order], a[order], b[order])
    for a, b in zip(rows[best[1]].tolist(), rows[best[2]].tolist(), strict=True):
        yield a, b


def _two_sources(a: Entry, b: Entry) -> bool:
    """Whether two claims can be of two sources that both say them, and neither is a part of the other."""
    if one_voice(a.speaker, b.speaker):
        return False
    return a.article != b.article or a.end <= b.start or b.end <= a.start
