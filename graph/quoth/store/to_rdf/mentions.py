"""Places, dates and quantities: the span that names one, and the thing it denotes."""

from __future__ import annotations

from collections.abc import Iterable

from pyoxigraph import NamedNode

from quoth.article import Article, Span
from quoth.attribution import Bound, Date, Place, Quantity
from quoth.store import iris
from quoth.store.facts import Facts, plain
from quoth.store.names import name_key
from quoth.store.namespaces import GAF, GEO, GN, SCHEMA, Q
from quoth.store.to_rdf.dates import add_date
from quoth.store.to_rdf.spans import add_span

_BOUNDS: dict[Bound, NamedNode] = {
    "exact": Q.Exact, "at least": Q.AtLeast, "at most": Q.AtMost, "more than": Q.MoreThan, "fewer than": Q.FewerThan,
    "about": Q.About, "range": Q.Range,
}


def add_place_mentions(facts: Facts, article: Article, places: Iterable[Place]) -> dict[Span, str]:
    """States every place the article names; returns the IRI of the place that each span denotes.

    Where one span was read in two ways, the surer reading is kept.
    """
    readings: dict[Span, Place] = {}
    for place in sorted(places, key=lambda place: (place.confidence, place.geonames or 0, place.name)):
        readings[place.span] = place
    denoted = {}
    for span, place in readings.items():
        mention = _add_mention(facts, article, place)
        subject = denoted[span] = add_place(facts, article, place)
        facts.link(mention, GAF.denotes, subject)
        facts.value(mention, Q.confidence, float(place.confidence))
        facts.link(iris.article(article.sha256), SCHEMA.mentions, subject)
    return denoted


def add_place(facts: Facts, article: Article, place: Place) -> str:
    """States the place and returns its IRI: GeoNames' where one entry fits, else one for this article alone.

    ValueError when the name is blank.
    """
    if not place.name.strip():
        raise ValueError("a place without a name")
    subject, scoped = iris.place(article.sha256, place.name, place.geonames)
    facts.is_a(subject, SCHEMA.Place)
    facts.value(subject, SCHEMA.name, place.name)
    facts.value(subject, Q.nameKey, name_key(place.name))
    facts.value(subject, Q.nameKey, name_key(place.span.text))
    facts.value(subject, GN.countryCode, place.country)
    if name_key(place.span.text) != name_key(place.name):
        facts.value(subject, SCHEMA.alternateName, " ".join(place.span.text.split()))
    if scoped:
        facts.link(subject, Q.knownOnlyIn, iris.article(article.sha256))
    if place.latitude is not None and place.longitude is not None:
        wkt = f"POINT({plain(place.longitude)} {plain(place.latitude)})"
        geometry = iris.geometry(wkt)
        facts.is_a(subject, GEO.Feature)
        facts.link(subject, GEO.hasGeometry, geometry)
        facts.is_a(geometry, GEO.Geometry)
        facts.value(geometry, GEO.asWKT, wkt, GEO.wktLiteral)
    return subject


def add_date_mention(facts: Facts, article: Article, date: Date) -> tuple[str, str]:
    """States the date; returns the IRIs of the span that names it and of the interval it denotes."""
    mention, subject = _add_mention(facts, article, date), add_date(facts, date.edtf)
    facts.link(mention, GAF.denotes, subject)
    return mention, subject


def add_quantity_mention(facts: Facts, article: Article, quantity: Quantity) -> tuple[str, str]:
    """States the count or amount; returns the IRIs of the span that names it and of the observation it denotes."""
    mention = _add_mention(facts, article, quantity)
    low = None if quantity.low is None else float(quantity.low)
    high = None if quantity.high is None else float(quantity.high)
    span = quantity.span
    subject = iris.quantity(
        article.sha256, span.start, span.end, low, high, quantity.bound, quantity.unit, quantity.counts
    )
    facts.link(mention, GAF.denotes, subject)
    facts.is_a(subject, SCHEMA.Observation)
    facts.value(subject, SCHEMA.minValue, low)
    facts.value(subject, SCHEMA.maxValue, high)
    facts.value(subject, SCHEMA.unitText, quantity.unit)
    facts.value(subject, SCHEMA.variableMeasured, quantity.counts)
    facts.link(subject, Q.bound, _BOUNDS[quantity.bound].value)
    return mention, subject


def _add_mention(facts: Facts, article: Article, mentioned: Place | Date | Quantity) -> str:
    mention = add_span(facts, article, mentioned.span)
    facts.is_a(mention, GAF.Mention)
    return mention
