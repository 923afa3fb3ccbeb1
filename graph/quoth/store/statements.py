"""Attributions of the graph become Statement records."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TypeVar, cast, get_args

from pyoxigraph import NamedNode

from quoth.attribution import AttributionType, Bound, Certainty, Date, Place, Polarity, Quantity, SpeakerKind
from quoth.store.answers import Capacity, Source, SpeakerName, Statement
from quoth.store.namespaces import GAF, GEO, GEONAMES, GN, GRASP, GRASPF, NS, ORG, RDF, SCHEMA, SKOS, Q
from quoth.store.store import Store
from quoth.store.view import GraphView

_KINDS: dict[str, SpeakerKind] = {
    SCHEMA.Person.value: "person", ORG.Organization.value: "organisation",
    Q.UnnamedSource.value: "unnamed", SCHEMA.CreativeWork.value: "document",
}
_BOUNDS: dict[str, Bound] = {
    NS + "".join(word.capitalize() for word in bound.split()): bound for bound in get_args(Bound)
}
_Mention = TypeVar("_Mention", Place, Date, Quantity)
_POINT = re.compile(r"POINT\((\S+) (\S+)\)")


def statements_of(store: Store, subjects: Iterable[str], *queries: str) -> tuple[Statement, ...]:
    """What the queries find for the subjects, oldest article first, then in reading order.

    A text that is in the store with several sets of metadata counts once, with the first of them.
    """
    found: dict[str, str] = {}
    for subject in subjects:
        for query in queries:
            for row in store.rows(query, subject=NamedNode(subject)):
                found[row["attribution"]] = min(row["graph"], found.get(row["attribution"], row["graph"]))
    views = {graph: GraphView(store, graph) for graph in set(found.values())}
    articles = {graph: article_of(view) for graph, view in views.items()}
    statements = [_statement(views[graph], articles[graph], iri) for iri, graph in found.items()]
    return tuple(sorted(statements, key=reading_order))


def reading_order(statement: Statement) -> tuple[bool, str, str, int, str]:
    """Sorts statements: oldest article first, undated articles last, then as they stand in the text."""
    published = statement.article.published
    return published is None, published or "", statement.article.sha256, statement.content[0].start, statement.iri


def article_of(view: GraphView) -> Source:
    """The article that a graph was made from."""
    iri = view.article()
    return Source(
        sha256=iri.rsplit("/", 1)[1],
        paths=view.paths(),
        title=view.one(iri, SCHEMA.headline),
        published=view.one(iri, SCHEMA.datePublished),
        publisher=view.one(iri, SCHEMA.publisher, SCHEMA.name),
        agency=view.one(iri, SCHEMA.provider, SCHEMA.name),
    )


def _statement(view: GraphView, article: Source, iri: str) -> Statement:
    claim = view.subject(GAF.denotedBy, iri)
    type_ = view.one(iri, Q.attributionType)
    if claim is None or type_ is None:
        raise ValueError(f"the attribution {iri} has no claim or no type")
    certainty, polarity = view.one(claim, Q.certainty), view.one(claim, Q.polarity)
    mentions = view.all(iri, Q.mentionSpan)
    outer = view.one(iri, Q.nestedIn)
    return Statement(
        iri=iri,
        article=article,
        content=view.spans(iri, Q.contentSpan),
        source=view.spans(iri, Q.sourceSpan),
        cue=next(iter(view.spans(iri, Q.cueSpan)), None),
        speaker=_speaker(view, iri),
        capacity=_capacity(view, iri),
        type=cast(AttributionType, type_.removeprefix(NS).lower()),
        confidence=float(view.one(iri, Q.confidence) or 0),
        certainty=cast(Certainty, (certainty or "underspecified").removeprefix(GRASPF.namespace)),
        polarity=cast(Polarity, (polarity or "underspecified").removeprefix(GRASPF.namespace)),
        nested_in=outer,
        places=_in_order(places_of(view, mentions)),
        dates=_in_order(_dates(view, mentions)),
        quantities=_in_order(_quantities(view, mentions)),
        reported_by=_speaker(view, outer) if outer else None,
    )


def _in_order(mentions: Iterable[_Mention]) -> tuple[_Mention, ...]:
    return tuple(sorted(mentions, key=lambda mention: (mention.span, repr(mention))))


def _speaker(view: GraphView, attribution: str) -> SpeakerName | None:
    iri = view.one(attribution, GRASP.wasAttributedTo)
    if iri is None:
        return None
    kind = next(_KINDS[cls] for cls in view.all(iri, RDF.type) if cls in _KINDS)
    confidence = view.one(attribution, Q.speakerConfidence)
    return SpeakerName(iri, view.one(iri, SCHEMA.name) or "", kind, float(confidence or 0))


def _capacity(view: GraphView, attribution: str) -> Capacity | None:
    membership = view.one(attribution, Q.inCapacity)
    if membership is None:
        return None
    return Capacity(
        view.one(membership, ORG.role, SKOS.prefLabel), view.one(membership, ORG.organization, SCHEMA.name)
    )


def position(wkt: str | None) -> tuple[float | None, float | None]:
    """Latitude and longitude of a WKT point, or None twice."""
    point = _POINT.fullmatch(wkt or "")
    return (float(point[2]), float(point[1])) if point else (None, None)


def geonames_id(iri: str) -> int | None:
    """The number of a GeoNames IRI; None for another."""
    return int(iri.removeprefix(GEONAMES).strip("/")) if iri.startswith(GEONAMES) else None


def places_of(view: GraphView, mentions: Iterable[str]) -> Iterable[Place]:
    """The places that these spans (IRIs) denote."""
    for mention in mentions:
        for place in view.all(mention, GAF.denotes):
            if SCHEMA.Place.value in view.all(place, RDF.type):
                latitude, longitude = position(view.one(place, GEO.hasGeometry, GEO.asWKT))
                yield Place(
                    view.span(mention), view.one(place, SCHEMA.name) or "", view.one(place, GN.countryCode),
                    geonames_id(place), latitude, longitude, float(view.one(mention, Q.confidence) or 0),
                )


def _dates(view: GraphView, mentions: Iterable[str]) -> Iterable[Date]:
    for mention in mentions:
        for edtf in view.all(mention, GAF.denotes, RDF.value):
            yield Date(view.span(mention), edtf)


def _quantities(view: GraphView, mentions: Iterable[str]) -> Iterable[Quantity]:
    for mention in mentions:
        for observation in view.all(mention, GAF.denotes):
            bound = view.one(observation, Q.bound)
            if bound is not None:
                low, high = (view.one(observation, end) for end in (SCHEMA.minValue, SCHEMA.maxValue))
                yield Quantity(
                    view.span(mention), float(low) if low else None, float(high) if high else None, _BOUNDS[bound],
                    view.one(observation, SCHEMA.unitText), view.one(observation, SCHEMA.variableMeasured),
                )
