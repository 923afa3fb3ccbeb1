"""What the store's graph of comparisons holds: the quads that speak of an article, and comparisons as records."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pyoxigraph import NamedNode, Quad

from quoth.article import Span
from quoth.compare.comparisons.to_rdf import PLACES, RELATIONS, SHOWN_BY
from quoth.compare.pair import PairKind, Relation
from quoth.store import iris
from quoth.store.facts import node, text_of
from quoth.store.namespaces import CITO, OA, RDF, Q
from quoth.store.store import Store
from quoth.store.view import GraphView

_GRAPH = node(iris.COMPARISONS_GRAPH)
_RELATIONS: dict[str, Relation] = {one.value: relation for relation, one in RELATIONS.items()}
_KINDS: dict[str, PairKind] = {one.value: kind for kind, one in SHOWN_BY.items()}
_WORDS = (Q.firstWords, Q.secondWords)
_SPANS = (*_WORDS, Q.firstFigure, Q.secondFigure)
_SHORTCUTS = (CITO.disagreesWith, CITO.agreesWith, Q.changedFrom)


@dataclass(frozen=True, slots=True)
class StoredSide:
    """One side as the store has it: article (IRI), words, and claim (IRI) or, without one, whose the words are; where
    figures are compared, which."""

    article: str
    span: Span
    claim: str | None
    source: str | None
    figure: Span | None


@dataclass(frozen=True, slots=True)
class Stored:
    """One comparison."""

    iri: str
    first: StoredSide
    second: StoredSide
    relation: Relation
    kind: PairKind
    method: str
    score: float
    reason: str


@dataclass(frozen=True, slots=True)
class Edge:
    """A comparison of claims of two articles, as far as it is ranked."""

    comparison: str
    a: str
    b: str
    score: float
    """As stored, rounded."""

    @property
    def rank(self) -> tuple[float, str]:
        """The surest first; of equals the same in every store."""
        return -self.score, self.comparison


def all_comparisons(store: Store, relation: Relation | None = None) -> list[str]:
    """The IRIs of all comparisons, or of those of one relation, in order."""
    if relation is None:
        quads = store.quads(None, RDF.type, Q.Comparison, _GRAPH)
    else:
        quads = store.quads(None, Q.relation, RELATIONS[relation], _GRAPH)
    return sorted(quad.subject.value for quad in quads if isinstance(quad.subject, NamedNode))


def comparisons_of(store: Store, claims: Iterable[str]) -> list[str]:
    """The IRIs of the comparisons that one of these claims (IRIs) has a part in, in order."""
    return sorted({
        quad.subject.value
        for claim in claims
        for quad in store.quads(None, Q.comparedClaim, node(claim), _GRAPH)
        if isinstance(quad.subject, NamedNode)
    })


def read(store: Store, comparisons: Iterable[str]) -> Iterator[Stored]:
    """The comparisons of these IRIs."""
    view = GraphView(store, iris.COMPARISONS_GRAPH)
    for one in comparisons:
        first, second = (_side(view, one, *place) for place in PLACES)
        relation, kind = view.one(one, Q.relation), view.one(one, Q.shownBy)
        yield Stored(
            one, first, second, _RELATIONS[relation or ""], _KINDS[kind or ""], view.one(one, Q.method) or "",
            float(view.one(one, Q.score) or 0), view.one(one, Q.reason) or "",
        )


def _side(
    view: GraphView, comparison: str, words: NamedNode, claim: NamedNode, source: NamedNode, figure: NamedNode
) -> StoredSide:
    span, counted = view.one(comparison, words), view.one(comparison, figure)
    article = view.one(span, OA.hasSource) if span else None
    if span is None or article is None:
        raise ValueError(f"the comparison {comparison} lacks the words of a side")
    return StoredSide(
        article, view.span(span), view.one(comparison, claim), view.one(comparison, source),
        view.span(counted) if counted else None,
    )


def comparisons_in(store: Store, article: str) -> list[str]:
    """The IRIs of the comparisons with words of this article (IRI), in order."""
    spans = _subjects(store, OA.hasSource, node(article))
    return sorted({one.value for span in spans for part in _SPANS for one in _subjects(store, part, span)})


def edges(store: Store, claim: str) -> list[Edge]:
    """The comparisons of a claim (IRI) with claims of other articles."""
    found = []
    for comparison in comparisons_of(store, [claim]):
        told = {quad.predicate: text_of(quad.object) for quad in store.quads(node(comparison), None, None, _GRAPH)}
        a, b = told.get(Q.firstClaim, ""), told.get(Q.secondClaim, "")
        if a and b and iris.sha256_of(a) != iris.sha256_of(b):
            found.append(Edge(comparison, a, b, float(told[Q.score])))
    return found


def quads_of(store: Store, comparisons: Iterable[str]) -> tuple[set[Quad], set[Quad]]:
    """The quads that are there because of these comparisons (IRIs), and which of them others need.

    The latter describe words that have a part in several comparisons.
    """
    gone = {node(comparison) for comparison in comparisons}
    found: set[Quad] = set()
    needed: set[Quad] = set()
    touched: set[NamedNode] = set()
    for comparison in gone:
        stated = list(store.quads(comparison, None, None, _GRAPH))
        found.update(stated)
        touched.update(quad.object for quad in stated if quad.predicate in _SPANS)  # type: ignore[misc]
        found.update(_shortcuts(store, stated))
    for span in touched:
        selectors = [quad.object for quad in store.quads(span, OA.hasSelector, None, _GRAPH)]
        described = {
            quad for part in (span, *selectors) if isinstance(part, NamedNode)
            for quad in store.quads(part, None, None, _GRAPH)
        }
        found |= described
        if any(one not in gone for words in _SPANS for one in _subjects(store, words, span)):
            needed |= described
    return found, needed


def _shortcuts(store: Store, stated: Iterable[Quad]) -> Iterator[Quad]:
    """The claims' own relations that a comparison states beside itself."""
    claims = {quad.object for quad in stated if quad.predicate == Q.comparedClaim}
    for claim in claims:
        if isinstance(claim, NamedNode):
            for quad in store.quads(claim, None, None, _GRAPH):
                if quad.predicate in _SHORTCUTS and quad.object in claims:
                    yield quad


def _subjects(store: Store, predicate: NamedNode, thing: NamedNode) -> list[NamedNode]:
    found = (quad.subject for quad in store.quads(None, predicate, thing, _GRAPH))
    return [one for one in found if isinstance(one, NamedNode)]
