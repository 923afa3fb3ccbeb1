"""Reads one article's graph by its indices: what a statement is made of is never more than a few steps away.

Queries find where to start. From there this is faster than a query: a store plans a join of twenty patterns anew each
time, and at a million triples its plans took seconds where these steps take milliseconds.
"""

from __future__ import annotations

from pyoxigraph import Literal, NamedNode

from quoth.article import Span
from quoth.store.facts import node
from quoth.store.iris import LOCAL_GRAPH
from quoth.store.namespaces import OA, PROV, Q
from quoth.store.store import Store


def graphs_of(store: Store, article: str) -> list[NamedNode]:
    """The graphs that were made from an article (IRI), in order; one for each set of its metadata."""
    quads = store.quads(None, PROV.wasDerivedFrom, node(article))
    made = {quad.graph_name for quad in quads if quad.subject == quad.graph_name}
    return sorted((graph for graph in made if isinstance(graph, NamedNode)), key=lambda graph: graph.value)


class GraphView:
    """One named graph of a store."""

    def __init__(self, store: Store, graph: str) -> None:
        self._store = store
        self._graph = node(graph)
        self._read: dict[tuple[str, NamedNode], set[str]] = {}

    def all(self, subject: str, *path: NamedNode) -> list[str]:
        """The IRIs and values that a path of properties leads to, in order, each once."""
        reached = {subject}
        for predicate in path:
            reached = {thing for one in reached for thing in self._objects(one, predicate)}
        return sorted(reached)

    def one(self, subject: str, *path: NamedNode) -> str | None:
        """The first of what a path leads to, or None; for properties that have one value in a graph."""
        found = self.all(subject, *path)
        return found[0] if found else None

    def _objects(self, subject: str, predicate: NamedNode) -> set[str]:
        """Read once: people, places and dates come up again and again within an article."""
        key = subject, predicate
        if key not in self._read:
            quads = self._store.quads(node(subject), predicate, None, self._graph)
            self._read[key] = {quad.object.value for quad in quads if isinstance(quad.object, NamedNode | Literal)}
        return self._read[key]

    def subject(self, predicate: NamedNode, thing: str) -> str | None:
        """Whose property it is; for properties that lead back to one thing."""
        found = [quad.subject.value for quad in self._store.quads(None, predicate, node(thing), self._graph)
                 if isinstance(quad.subject, NamedNode)]
        return min(found, default=None)

    def span(self, iri: str) -> Span:
        """The span of this IRI; ValueError when its selectors are not there."""
        position, text = None, None
        for selector in self.all(iri, OA.hasSelector):
            start, end = self.one(selector, OA.start), self.one(selector, OA.end)
            if start is not None and end is not None:
                position = int(start), int(end)
            else:
                text = self.one(selector, OA.exact)
        if position is None or text is None:
            raise ValueError(f"the span {iri} has no position or no quote")
        return Span(*position, text)

    def spans(self, subject: str, part: NamedNode) -> tuple[Span, ...]:
        return tuple(sorted(self.span(iri) for iri in self.all(subject, part)))

    def article(self) -> str:
        """The IRI of the article this graph was made from; ValueError when the graph does not say."""
        article = self.one(self._graph.value, PROV.wasDerivedFrom)
        if article is None:
            raise ValueError(f"the graph {self._graph.value} does not say which article it was made from")
        return article

    def paths(self) -> tuple[str, ...]:
        """Where the article was read from, in order."""
        found = self._store.quads(self._graph, Q.path, None, node(LOCAL_GRAPH))
        return tuple(sorted(quad.object.value for quad in found if isinstance(quad.object, Literal)))
