"""What the store's graph of copies holds: the quads that speak of an article, and the copies as links."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pyoxigraph import Literal, NamedNode, Quad

from quoth.identify.copies.passage import Kind, Passage
from quoth.identify.copies.voices import Link
from quoth.store import iris
from quoth.store.facts import node
from quoth.store.namespaces import OA, PROV, Q
from quoth.store.store import Store

_GRAPH = node(iris.COPIES_GRAPH)


def links(store: Store, articles: Iterable[str]) -> list[Link]:
    """The copies that one of these articles (IRIs) has a part in, in order. Word counts are not kept: they are 0."""
    return sorted({_link(store, shared) for article in articles for shared in _shared(store, node(article))})


def quads_about(store: Store, article: NamedNode) -> tuple[set[Quad], set[Quad]]:
    """The quads of the graph of copies that are there because of this article, and which of them another copy needs.

    The latter describe spans that are passages of several copies.
    """
    needed: set[Quad] = set()
    found = {*store.quads(article, None, None, _GRAPH), *store.quads(None, None, article, _GRAPH)}
    found = {quad for quad in found if quad.predicate in (Q.sameWireCopy, PROV.wasDerivedFrom)}
    passages: set[object] = set()
    spans: set[NamedNode] = set()
    for shared in _shared(store, article):
        found.update(store.quads(shared, None, None, _GRAPH))
        for passage in _things(store, shared, Q.passage):
            passages.add(passage)
            found.update(store.quads(passage, None, None, _GRAPH))
            spans.update(_things(store, passage, Q.passageSpan))
    for span in spans:
        parts = (span, *_things(store, span, OA.hasSelector))
        described = {quad for part in parts for quad in store.quads(part, None, None, _GRAPH)}
        found |= described
        if not {quad.subject for quad in store.quads(None, Q.passageSpan, span, _GRAPH)} <= passages:
            needed |= described
    return found, needed


def _shared(store: Store, article: NamedNode) -> Iterator[NamedNode]:
    for quad in store.quads(None, Q.sharedBy, article, _GRAPH):
        if isinstance(quad.subject, NamedNode):
            yield quad.subject


def _link(store: Store, shared: NamedNode) -> Link:
    a, b = sorted(_things(store, shared, Q.sharedBy), key=lambda thing: thing.value)
    earlier = next((
        before.value for later, before in ((a, b), (b, a))
        if any(store.quads(later, PROV.wasDerivedFrom, before, _GRAPH))
    ), None)
    passages = []
    for passage in _things(store, shared, Q.passage):
        where = dict(_place(store, span) for span in _things(store, passage, Q.passageSpan))
        passages.append(Passage(*where[a.value], *where[b.value], 0, 0))
    kind: Kind = "reprint" if any(store.quads(a, Q.sameWireCopy, b, _GRAPH)) else "passage"
    return Link(a.value, b.value, kind, tuple(sorted(passages)), earlier)


def _place(store: Store, span: NamedNode) -> tuple[str, tuple[int, int]]:
    """The article of a span, and where it stands there."""
    (source,) = _things(store, span, OA.hasSource)
    offsets = {
        quad.predicate: int(quad.object.value)
        for selector in _things(store, span, OA.hasSelector)
        for quad in store.quads(selector, None, None, _GRAPH)
        if quad.predicate in (OA.start, OA.end) and isinstance(quad.object, Literal)
    }
    return source.value, (offsets[OA.start], offsets[OA.end])


def _things(store: Store, subject: NamedNode, predicate: NamedNode) -> list[NamedNode]:
    found = (quad.object for quad in store.quads(subject, predicate, None, _GRAPH))
    return [thing for thing in found if isinstance(thing, NamedNode)]
