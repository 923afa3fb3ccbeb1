"""What pages are narrowed to: someone, a place, a topic, a span of days; a statement in, whether it is kept out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

import networkx as nx

from quoth.compare.pair import Pair
from quoth.compare.scope import Scope
from quoth.network import part
from quoth.store.answers import Source, Statement
from quoth.store.iris import claim_of


@dataclass(frozen=True, slots=True)
class Selection:
    """Several limits narrow one another; None is no limit, and nothing at all is everything."""

    statements: frozenset[str] | None = None
    """IRIs of attributions, and of the spans that stand for sentences of articles' own."""
    articles: frozenset[str] = frozenset()
    """SHA-256 of the articles that those stand in."""
    since: date | None = None
    until: date | None = None
    """Both days included. What is not known to lie within is left out."""
    words: str = ""
    """The selection as users read it: `by Amelia Sitoe, since 2023-04`."""
    topic: str | None = None
    """The topic in the user's words, which then has a page of its own."""

    def __bool__(self) -> bool:
        return self.statements is not None or self.since is not None or self.until is not None

    def keeps(self, statement: Statement) -> bool:
        return (self.statements is None or statement.iri in self.statements) and self.in_time(statement.article)

    def keeps_article(self, article: Source) -> bool:
        """Whether an article has a page even where none of its statements is kept."""
        return (self.statements is None or article.sha256 in self.articles) and self.in_time(article)

    def in_time(self, article: Source) -> bool:
        return self._scope.in_time(article)

    def holds(self, pair: Pair) -> bool:
        """Whether a pair belongs to it: one of its sides is kept, and both lie within the days."""
        return self._scope.holds(pair)

    @property
    def _scope(self) -> Scope:
        return Scope(self.since, self.until, statements=self.statements)

    def of_network(self, network: nx.MultiDiGraph, kept: Iterable[str]) -> nx.MultiDiGraph:
        """The network of the statements kept (IRIs of attributions), with all that they touch."""
        if not self:
            return network
        claims = {claim for iri in kept if (claim := claim_of(iri)) in network}
        around = {other for claim in claims for other in (*network.predecessors(claim), *network.successors(claim))}
        return part(network, claims | around)
