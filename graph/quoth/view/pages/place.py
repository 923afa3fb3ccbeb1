"""A place in, its page out: where it is, what is said of it and by whom, and what else is near."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Any

from quoth.store.answers import Statement
from quoth.view.address import Addresses, leaf
from quoth.view.held.holdings import Holdings, Location, place_key
from quoth.view.map import Spot, around
from quoth.view.page import Sheet
from quoth.view.pages.listing import country_of, spots
from quoth.view.shown.clipping import clipped, leaves
from quoth.view.shown.dates import over
from quoth.view.shown.margin import Entry
from quoth.view.shown.passage import kind_of, passages
from quoth.view.shown.wording import many, short

_FEW = 12


def place(holdings: Holdings, addresses: Addresses, one: Location) -> Iterable[Sheet]:
    """The page of a place, the newest statements first, and further pages where there are many."""
    path = addresses.location(one) or ""
    # Articles without a date are the last ones; what one article says stays in its order.
    newest = sorted(one.statements, key=lambda said: said.article.published or "", reverse=True)
    pages = leaves(map(clipped, passages(newest, holdings, addresses)))
    paths = [leaf(path, number) for number in range(1, len(pages) + 1)]
    facts = _facts(holdings, addresses, one)
    for number, shown in enumerate(pages):
        content = facts | {
            "passages": shown,
            "speakers": sorted({passage.who.name for passage in shown if passage.who.kind != "article"}),
            "newer": paths[number - 1] if number else None,
            "older": paths[number + 1] if number + 1 < len(paths) else None,
        }
        yield Sheet(
            paths[number], short(one.name), "place.html", content, here="places.html",
            styles=("place.css", "map.css"), scripts=("sharing.js", "choosing.js", "filters.js", "map.js"),
        )


def _facts(holdings: Holdings, addresses: Addresses, one: Location) -> dict[str, Any]:
    said = [statement for statement in one.statements if statement.type != "narration"]
    papers = {statement.article.sha256: statement.article.published for statement in one.statements}
    drawn = None
    if one.latitude is not None and one.longitude is not None:
        here = Spot(short(one.name), one.latitude, one.longitude, f"../{addresses.location(one)}", len(one.statements))
        drawn = around(spots(holdings, addresses, "../"), here, one.area)
    return {
        "name": one.name,
        "names": [short(name) for name in one.names],
        "country": country_of(one),
        "geonames": one.geonames,
        "position": None if one.area else f"{one.latitude:.2f}, {one.longitude:.2f}",
        "extent": f"{many(len(said), 'statement')} and {many(len(one.statements) - len(said), 'sentence')} of the "
        f"articles’ own in {many(len(papers), 'article')}",
        "dates": over(papers.values()),
        "map": drawn,
        "voices": _voices(said, addresses),
        "together": _together(holdings, addresses, one),
    }


def _voices(said: Iterable[Statement], addresses: Addresses) -> list[Entry]:
    """Who speaks of it most."""
    times = Counter((one.speaker.iri, one.speaker.name, one.speaker.kind) for one in said if one.speaker)
    ranked = sorted(times.items(), key=lambda item: (-item[1], item[0][1], item[0][0]))[:_FEW]
    return [
        Entry(kind_of(kind), short(name), addresses.actor(iri), f"{number:,}")
        for (iri, name, kind), number in ranked
    ]


def _together(holdings: Holdings, addresses: Addresses, one: Location) -> list[Entry]:
    """The places that the same statements are about."""
    times = Counter(place_key(other) for statement in one.statements for other in statement.places)
    found = [(number, holdings.locations[key]) for key, number in times.items()
             if key != one.key and key in holdings.locations]
    found.sort(key=lambda item: (-item[0], item[1].name, item[1].key))
    return [
        Entry("place", short(other.name), addresses.location(other), f"{number:,}", country_of(other))
        for number, other in found[:_FEW]
    ]
