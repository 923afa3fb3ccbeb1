"""The store's comparisons as they are told: with who is who, curators' corrections and reprints taken into account."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from quoth.compare.comparisons.claims import Claims
from quoth.compare.comparisons.stored import Stored, StoredSide, all_comparisons, comparisons_of, read
from quoth.compare.figures.figure import figures
from quoth.compare.pair import Pair, Side
from quoth.compare.statement import Claim
from quoth.identify.copies.retold import Copies
from quoth.store import iris
from quoth.store.answers import Statement
from quoth.store.corrections import Corrections
from quoth.store.identities import Identities
from quoth.store.statements import Reading, graph_of, source_of
from quoth.store.store import Store


def pairs(store: Store, claims: Iterable[str] | None = None) -> tuple[Pair, ...]:
    """The comparisons in which one of these claims (IRIs) has a part, or all of them; the surest first.

    A statement that a curator rejected is not compared, one whose source was put right is by whom the curator says, and
    what several articles print is compared once, in the first of them.
    """
    found = all_comparisons(store) if claims is None else comparisons_of(store, claims)
    return _Telling(store).pairs(list(read(store, found)))


def claims_told(store: Store, claims: Iterable[str]) -> tuple[Claim, ...]:
    """These claims (IRIs) as they are told: without those a curator rejected and those an earlier article printed."""
    return _Telling(store).claims(claims)


class _Telling:
    """Statements, articles and texts, each read once."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._corrections = Corrections(store)
        self._reading = Reading(store, self._corrections, Identities(store))
        self._claims = Claims(store)

    def claims(self, claims: Iterable[str]) -> tuple[Claim, ...]:
        return tuple(
            Claim(one, self._claims.text(iris.article(one.article.sha256))) for one in self._first(claims).values()
        )

    def pairs(self, stored: list[Stored]) -> tuple[Pair, ...]:
        first = self._first(side.claim for one in stored for side in (one.first, one.second) if side.claim)
        told = (self._pair(one, first) for one in stored)
        return tuple(sorted(
            (pair for pair in told if pair is not None), key=lambda p: (-p.score, p.a.key, p.b.key, p.method)
        ))

    def _first(self, claims: Iterable[str]) -> dict[str, Statement]:
        """What makes these claims known (by its IRI), each in the article that printed it first."""
        said = [statement for claim in sorted(set(claims)) if (statement := self._statement(claim)) is not None]
        return {statement.iri: statement for statement in Copies(self._store, said).first_printings(said)}

    def _pair(self, stored: Stored, first: dict[str, Statement]) -> Pair | None:
        a, b = self._side(stored.first, first), self._side(stored.second, first)
        if a is None or b is None:
            return None
        about = " ".join([*self._around(stored.first), *self._around(stored.second), stored.reason])
        return Pair(a, b, stored.relation, stored.kind, stored.method, stored.score, stored.reason, about)

    def _side(self, side: StoredSide, first: dict[str, Statement]) -> Side | None:
        """The side; None when its statement is rejected, or another article printed it first."""
        if side.claim is None:
            return Side(source_of(self._store, side.article), side.source, side.span)
        statement = first.get(iris.attribution_of(side.claim))
        if statement is None:
            return None
        claim = Claim(statement, self._claims.text(side.article))
        counted = figures((claim,)) if side.figure else ()
        figure = next((one for one in counted if one.quantity.span == side.figure), None)
        return Side(statement.article, claim.source, side.span, claim, figure)

    def _statement(self, claim: str) -> Statement | None:
        """What makes a claim known; None when a curator rejected it."""
        attribution = iris.attribution_of(claim)
        corrected = self._corrections.of(attribution)
        graph = graph_of(self._store, attribution)
        rejected = corrected is not None and corrected.rejected
        return None if graph is None or rejected else self._reading.statement(attribution, graph)

    def _around(self, side: StoredSide) -> Iterator[str]:
        """The paragraph of a side: what it is about may be said a sentence before it."""
        text = self._claims.text(side.article)
        end = text.find("\n", side.span.end)
        yield text[text.rfind("\n", 0, side.span.start) + 1 : end if end >= 0 else None]

