"""Corrections of one article's statements and its graphs go in, which statement each is about now comes out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from pyoxigraph import Quad

from quoth.article import Span
from quoth.identify.judgements import Correction, effective, reanchored
from quoth.store.facts import Facts
from quoth.store.iris import CORRECTIONS_GRAPH
from quoth.store.namespaces import OA, RDF, Q
from quoth.store.triples import Triples


def corrected_quads(corrections: Iterable[Correction], quads: Iterable[Quad]) -> set[Quad]:
    """That a statement is corrected by a correction, where one holds; `quads` are the graphs of the article."""
    known = list(corrections)
    if not known:
        return set()
    holding = effective(known, reanchored(known, _contents(Triples(quads))))
    facts = Facts(CORRECTIONS_GRAPH)
    for attribution, correction in holding.corrections.items():
        facts.link(attribution, Q.correctedBy, correction.iri)
    return set(facts.quads())


def _contents(triples: Triples) -> list[tuple[str, list[Span]]]:
    """The attributions (IRIs) of an article with the spans of their contents."""
    found: defaultdict[str, list[Span]] = defaultdict(list)
    for attribution in sorted(triples.subjects(RDF.type, Q.Attribution.value)):
        for selector in sorted(triples.all(attribution, Q.contentSpan, OA.hasSelector)):
            for start in triples.all(selector, OA.start):
                (end,) = triples.all(selector, OA.end)
                found[attribution].append(Span(int(start), int(end), ""))
    return list(found.items())
