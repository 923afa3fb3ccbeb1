"""Of all comparisons between articles those are kept that are among the surest of either claim.

Where hundreds speak on one matter, pairs would grow with the square of them. What is kept depends on what the store
holds, not on how it came to hold it: a comparison that is pushed out by surer ones comes back when they go.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping

from quoth.compare.comparisons.stored import Edge
from quoth.compare.comparisons.to_rdf import SCORE_DIGITS, identifier
from quoth.compare.pair import Pair

MOST = 4
"""How many of its surest partners in other articles a claim keeps: more than a reader compares with."""


def edge(pair: Pair) -> Edge:
    """A pair of claims of two articles, to be ranked; ValueError when a side has no claim."""
    if pair.a.claim is None or pair.b.claim is None:
        raise ValueError("only claims are compared across articles")
    return Edge(identifier(pair), pair.a.claim.iri, pair.b.claim.iri, round(float(pair.score), SCORE_DIGITS))


def settle(
    found: Mapping[str, Edge], held: Callable[[str], Iterable[Edge]], gone: Collection[str]
) -> tuple[set[str], set[str]]:
    """Which of the newly found comparisons are kept, and which of those held give way to them.

    `found` are by their IRI all that the claims which come, or which lose a partner, have with others; `held` gives
    those that the store has of a claim, of which the ones in `gone` leave with an article.
    """
    ranked = _Ranked(found, held, gone)
    touched = {claim for one in found.values() for claim in (one.a, one.b)}
    kept = {iri for iri, one in found.items() if ranked.is_kept(one)}
    evicted = {
        one.comparison for claim in touched for one in ranked.of(claim)
        if one.comparison not in found and not ranked.is_kept(one)
    }
    return kept, evicted


class _Ranked:
    """The comparisons of each claim, the surest first, each claim looked up once."""

    def __init__(
        self, found: Mapping[str, Edge], held: Callable[[str], Iterable[Edge]], gone: Collection[str]
    ) -> None:
        self._held = held
        self._gone = gone
        self._lists: dict[str, list[Edge]] = {}
        self._new: dict[str, dict[str, Edge]] = {}
        for iri, one in found.items():
            for claim in (one.a, one.b):
                self._new.setdefault(claim, {})[iri] = one

    def of(self, claim: str) -> list[Edge]:
        if claim not in self._lists:
            every = {one.comparison: one for one in self._held(claim) if one.comparison not in self._gone}
            every |= self._new.get(claim, {})
            self._lists[claim] = sorted(every.values(), key=lambda one: one.rank)
        return self._lists[claim]

    def is_kept(self, one: Edge) -> bool:
        return any(one in self.of(claim)[:MOST] for claim in (one.a, one.b))
