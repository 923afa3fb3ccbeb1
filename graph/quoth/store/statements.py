"""Attributions of the graph become Statement records."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TypeVar, cast, get_args

from pyoxigraph import NamedNode

from quoth.attribution import AttributionType, Bound, Certainty, Date, Place, Polarity, Quantity, SpeakerKind
from quoth.store.answers import Capacity, Source, SpeakerName, Statement
from quoth.store.corrections import Corrections
from quoth.store.facts import node
from quoth.store.identities import Identities
from quoth.store.namespaces import GAF, GEO, GEONAMES, GN, GRASP, GRASPF, NS, ORG, RDF, SCHEMA, SKOS, Q
from quoth.store.store import Store
from quoth.store.view import GraphView, graphs_of

_KINDS: dict[str, SpeakerKind] = {
    SCHEMA.Person.value: "person", ORG.Organization.value: "organisation",
    Q.UnnamedSource.value: "unnamed", SCHEMA.CreativeWork.value: "document",
}
_BOUNDS: dict[str, Bound] = {
    NS + "".join(word.capitalize() for word in bound.split()): bound for bound in get_args(Bound)
}
_Mention = TypeVar("_Mention", Place, Date, Quantity)
_POINT = re.compile(r"POINT\((\S+) (\S+)\)")


_BY_WHOM = frozenset({"attributions-by-speaker", "attributions-in-name-of"})
"""Queries whose answers a curator's correction of the source changes."""


def statements_of(store: Store, subjects: Iterable[str], *queries: str) -> tuple[Statement, ...]:
    """What the queries find for the subjects, oldest article first, then in reading order, corrections applied.

    A person or an institution is asked for in all of their mentions.
    A text that is in the store with several sets of metadata counts once, with the first of them.
    """
    identities = Identities(store)
    asked = {mention for subject in subjects for mention in identities.mentions(subject)}
    corrections = Corrections(store)
    found: dict[str, str] = {}
    for query in queries:
        for subject in asked:
            for row in store.rows(query, subject=NamedNode(subject)):
                attribution, graph = row["attribution"], row["graph"]
                corrected = corrections.of(attribution)
                if corrected is None or not (corrected.rejected or query in _BY_WHOM):
                    found[attribution] = min(graph, found.get(attribution, graph))
    if _BY_WHOM & set(queries):
        moved = ((iri, graph_of(store, iri)) for iri in corrections.moved_to(asked))
        found |= {iri: graph for iri, graph in moved if graph is not None}
    reading = Reading(store, corrections, identities)
    return tuple(sorted((reading.statement(iri, graph) for iri, graph in found.items()), key=reading_order))


def graph_of(store: Store, attribution: str) -> str | None:
    """The graph that states an attribution; the first of several, None when it is not in the store."""
    quads = store.quads(node(attribution), RDF.type, Q.Attribution)
    return min((quad.graph_name.value for quad in quads if isinstance(quad.graph_name, NamedNode)), default=None)


def reading_order(statement: Statement) -> tuple[bool, str, str, int, str]:
    """Sorts statements: oldest article first, undated articles last, then as they stand in the text."""
    published = statement.article.published
    return published is None, published or "", statement.article.sha256, statement.content[0].start, statement.iri


def source_of(store: Store, article: str) -> Source:
    """An article by its IRI; with several sets of metadata, the first. ValueError when the store does not hold it."""
    graphs = graphs_of(store, article)
    if not graphs:
        raise ValueError(f"the store does not hold the article {article}")
    return article_of(GraphView(store, graphs[0].value))


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


class Reading:
    """Statements read one after the other, with what they share read once.

    Without corrections and identities they are as their article has them, whatever other articles and curators say.
    """

    def __init__(
        self, store: Store, corrections: Corrections | None = None, identities: Identities | None = None
    ) -> None:
        self._store = store
        self._corrections = corrections or Corrections(Store.of(()))
        self._identities = identities or Identities(Store.of(()))
        self._views: dict[str, GraphView] = {}
        self._articles: dict[str, Source] = {}

    def statement(self, iri: str, graph: str) -> Statement:
        """The statement of an attribution (IRI) in a graph (IRI)."""
        view = self._views.setdefault(graph, GraphView(self._store, graph))
        if graph not in self._articles:
            self._articles[graph] = article_of(view)
        claim = view.subject(GAF.denotedBy, iri)
        type_ = view.one(iri, Q.attributionType)
        if claim is None or type_ is None:
            raise ValueError(f"the attribution {iri} has no claim or no type")
        certainty, polarity = view.one(claim, Q.certainty), view.one(claim, Q.polarity)
        mentions = view.all(iri, Q.mentionSpan)
        outer = view.one(iri, Q.nestedIn)
        corrected = self._corrections.of(iri)
        return Statement(
            iri=iri,
            article=self._articles[graph],
            content=view.spans(iri, Q.contentSpan),
            source=view.spans(iri, Q.sourceSpan),
            cue=next(iter(view.spans(iri, Q.cueSpan)), None),
            speaker=self._speaker(view, iri),
            capacity=self._capacity(view, iri),
            type=cast(AttributionType, type_.removeprefix(NS).lower()),
            confidence=float(view.one(iri, Q.confidence) or 0),
            certainty=cast(Certainty, (certainty or "underspecified").removeprefix(GRASPF.namespace)),
            polarity=cast(Polarity, (polarity or "underspecified").removeprefix(GRASPF.namespace)),
            nested_in=outer,
            places=_in_order(places_of(view, mentions)),
            dates=_in_order(_dates(view, mentions)),
            quantities=_in_order(_quantities(view, mentions)),
            reported_by=self._speaker(view, outer) if outer else None,
            corrected=corrected.reason if corrected else None,
        )

    def _speaker(self, view: GraphView, attribution: str) -> SpeakerName | None:
        """Who said it: whom a curator named, before whom the machine found."""
        corrected = self._corrections.of(attribution)
        confidence = 1.0
        if corrected is None:
            mention = view.one(attribution, GRASP.wasAttributedTo)
            confidence = float(view.one(attribution, Q.speakerConfidence) or 0)
        else:
            mention, view = corrected.mention, self._corrections.judgements
        if mention is None:
            return None
        kind = next(_KINDS[cls] for cls in view.all(mention, RDF.type) if cls in _KINDS)
        name = self._identities.name(mention) or view.one(mention, SCHEMA.name) or ""
        return SpeakerName(self._identities.of(mention), name, kind, confidence, mention)

    def _capacity(self, view: GraphView, attribution: str) -> Capacity | None:
        corrected = self._corrections.of(attribution)
        if corrected is None:
            membership = view.one(attribution, Q.inCapacity)
        else:
            membership, view = corrected.membership, self._corrections.judgements
        if membership is None:
            return None
        mention = view.one(membership, ORG.organization)
        institution = (self._identities.name(mention) or view.one(mention, SCHEMA.name)) if mention else None
        return Capacity(view.one(membership, ORG.role, SKOS.prefLabel), institution)


def _in_order(mentions: Iterable[_Mention]) -> tuple[_Mention, ...]:
    return tuple(sorted(mentions, key=lambda mention: (mention.span, repr(mention))))


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
