"""Finds the statement that a correction is about again after another version or model has read the article."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import chain

from pyoxigraph import NamedNode

from quoth.article import Span
from quoth.identify.judgements.records import Correction
from quoth.store.facts import node
from quoth.store.namespaces import DCTERMS, RDF, Q
from quoth.store.store import Store
from quoth.store.view import GraphView

_ALIKE = 0.5
"""Least share of the characters of either content that both have in common: what PolNeAR counts as the same content."""

Attribution = tuple[str, Sequence[Span]]
"""The IRI of an attribution and the spans of its content."""


def reanchored(corrections: Iterable[Correction], attributions: Iterable[Attribution]) -> dict[str, str]:
    """The attribution that each correction is about, by the correction's IRI; those that dangle are left out.

    Both are of one article. It is the attribution of the same IRI; else the one whose content has most in common with
    what was corrected, at least half (intersection over union); of two that have equally much, neither.
    """
    known = {iri: _characters(spans) for iri, spans in attributions}
    found = {}
    for correction in corrections:
        iri = correction.attribution if correction.attribution in known else _closest(correction, known)
        if iri is not None:
            found[correction.iri] = iri
    return found


def _closest(correction: Correction, known: dict[str, frozenset[int]]) -> str | None:
    wanted = _characters(correction.content)
    shares = {iri: len(wanted & content) / len(wanted | content) for iri, content in known.items()}
    best = max(shares.values(), default=0.0)
    closest = [iri for iri, share in shares.items() if share == best]
    return closest[0] if best >= _ALIKE and len(closest) == 1 else None


def _characters(spans: Iterable[Span]) -> frozenset[int]:
    return frozenset(chain.from_iterable(range(span.start, span.end) for span in spans))


def anchors_in(store: Store, corrections: Iterable[Correction]) -> dict[str, str]:
    """The attribution of the store that each correction is about, by the correction's IRI."""
    by_article: defaultdict[str, list[Correction]] = defaultdict(list)
    for correction in corrections:
        by_article[correction.article].append(correction)
    found: dict[str, str] = {}
    for article, of_article in by_article.items():
        found |= reanchored(of_article, _attributions(store, article))
    return found


def _attributions(store: Store, article: str) -> Iterable[Attribution]:
    """Of all graphs of the article; the same attribution may come several times."""
    for quad in store.quads(None, DCTERMS.isPartOf, node(article)):
        subject, graph = quad.subject, quad.graph_name
        if not isinstance(subject, NamedNode) or not isinstance(graph, NamedNode):
            continue
        if next(store.quads(subject, RDF.type, Q.Attribution, graph), None) is not None:
            yield subject.value, GraphView(store, graph.value).spans(subject.value, Q.contentSpan)
