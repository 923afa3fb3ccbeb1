"""Article and its names -> its places: finds the candidates, settles what each means, writes the records."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from quoth.article import Article, Span
from quoth.attribution import Place
from quoth.extract.gazetteer import Gazetteer, gazetteer
from quoth.extract.names import NameSpan
from quoth.extract.places.candidates import Scanner
from quoth.extract.places.resolve import context_of, resolve

_CAPITALISED = re.compile(r"[A-Z]\w+(?: [A-Z]\w+)?")


_PINNED = frozenset({"city", "area", "continent"})
"""Kinds that have coordinates of their own; for a country or a region the gazetteer has those of its largest city."""


def find_places(article: Article, names: Sequence[NameSpan] = (), places: Gazetteer | None = None) -> tuple[Place, ...]:
    """The places an article names, in text order; boilerplate is not searched.

    `names` are the names a tagger found, of every kind: those of people, bodies and events keep their words from being
    read as places (Paris Hilton, Aspen Security Forum). Demonyms (Iraqi) are no places, but `the Turkish border` is.
    A part of a place (`northeastern Syria`) is filed under the whole; the span holds the words. `Place.name` is the
    gazetteer's name where one entry fits, else the words of the text, with `geonames` None: the name is unknown, has no
    GeoNames number here (provinces outside the U.S., seas and regions), or more than one place fits equally well.
    """
    places = places or gazetteer()
    candidates = Scanner(article, names, places).candidates()
    context = context_of(candidates, _demonyms(article, places), places)
    found = []
    for candidate, reading in zip(candidates, resolve(candidates, context, places), strict=True):
        entry = reading.entry
        pinned = entry is not None and entry.kind in _PINNED
        found.append(
            Place(
                span=Span.of(article.text, candidate.start, candidate.end),
                name=entry.name if entry else " ".join(candidate.name.split()),
                country=reading.country,
                geonames=entry.geonames if entry else None,
                latitude=entry.latitude if entry and pinned else None,
                longitude=entry.longitude if entry and pinned else None,
                confidence=reading.confidence,
            )
        )
    return tuple(found)


def _demonyms(article: Article, places: Gazetteer) -> Iterator[str]:
    """The countries whose people the article speaks of, once a mention."""
    for match in _CAPITALISED.finditer(article.text):
        if any(mark.start < match.end() and match.start() < mark.end for mark in article.boilerplate):
            continue
        country = places.country_of_demonym(match.group()) or places.country_of_demonym(match.group().split(" ")[0])
        if country:
            yield country
