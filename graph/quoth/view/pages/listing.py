"""Holdings in, the lists out: people, institutions, places, topics and articles, each with how much there is of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from quoth.extract.gazetteer import gazetteer
from quoth.store.answers import Statement
from quoth.view.address import Addresses
from quoth.view.held.debated import Subject
from quoth.view.held.holdings import Actor, Holdings, Location, Paper
from quoth.view.map import Spot, world
from quoth.view.page import Sheet
from quoth.view.shown.wording import headline, many, short

ROWS = 1500
"""Rows on a page: some half a megabyte. What follows is on further pages."""


@dataclass(frozen=True, slots=True)
class Row:
    """One thing in a list."""

    kind: str
    name: str
    href: str | None
    about: str
    """A few words more: the latest post, the country, the publisher."""
    statements: int
    articles: int
    latest: str | None
    """EDTF date of the latest article."""

    @property
    def number(self) -> str:
        return f"{self.statements:,}"


def actor_row(one: Actor, addresses: Addresses) -> Row:
    posts = [post for post in one.posts if post["dates"]] if one.kind == "person" else []
    latest = max(posts, key=lambda post: post["dates"][-1], default=None)
    held = [latest["role"], latest["institution"]] if latest else []
    about = ", ".join(part for part in held if part)
    return _row(one.kind, one.name, addresses.actor(one), about, one.statements)


def location_row(one: Location, addresses: Addresses) -> Row:
    return _row("place", one.name, addresses.location(one), country_of(one), one.statements)


def country_of(one: Location) -> str:
    """The name of the country that a place is in; empty for a country itself and where it is not known."""
    name = gazetteer().country_name(one.country or "") or one.country or ""
    return "" if name == one.name else name


def subject_row(one: Subject, addresses: Addresses) -> Row:
    disputed = len(one.debate.pairs)
    about = one.question if not disputed else f"{one.question} {many(disputed, 'opposed pair')}".strip()
    return _row("topic", one.name, addresses.subject(one), about, one.statements)


def paper_row(one: Paper, addresses: Addresses) -> Row:
    about = ", ".join(part for part in (one.byline, one.source.publisher, one.source.agency) if part)
    return Row(
        "article", short(headline(one.source), 160), addresses.paper(one.source), short(about), len(one.statements), 1,
        one.source.published,
    )


def _row(kind: str, name: str, href: str | None, about: str, statements: Sequence[Statement]) -> Row:
    papers = {one.article.sha256: one.article.published for one in statements}
    latest = max((told for told in papers.values() if told), default=None)
    return Row(kind, short(name), href, short(about), len(statements), len(papers), latest)


def listings(holdings: Holdings, addresses: Addresses) -> Iterable[Sheet]:
    """The five lists, on as many pages as they need."""
    for kind, path, title in (("person", "people", "People"), ("institution", "institutions", "Institutions")):
        rows = [actor_row(one, addresses) for one in holdings.most_quoted if one.kind == kind]
        yield from _pages(path, title, "most quoted first", rows)
    places = [location_row(one, addresses) for one in holdings.most_spoken_of]
    yield from _pages("places", "Places", "those that most is said of first", places, spots(holdings, addresses))
    subjects = sorted(holdings.subjects, key=lambda one: (-len(one.statements), one.name))
    yield from _pages("topics", "Topics", "by number of statements", [subject_row(one, addresses) for one in subjects])
    papers = list(holdings.papers.values())
    papers.sort(key=lambda one: (one.source.published or "", one.source.sha256), reverse=True)
    yield from _pages("articles", "Articles", "newest first", [paper_row(one, addresses) for one in papers])


def spots(holdings: Holdings, addresses: Addresses, root: str = "") -> list[Spot]:
    """The places that are on a map; `root` leads from its page to the site's folder."""
    return [
        Spot(short(one.name), one.latitude, one.longitude, f"{root}{addresses.location(one)}", len(one.statements))
        for one in holdings.locations.values()
        if one.latitude is not None and one.longitude is not None
    ]


def _pages(
    path: str, title: str, order: str, rows: Sequence[Row], on_map: Sequence[Spot] | None = None
) -> Iterable[Sheet]:
    numbers = range(0, max(len(rows), 1), ROWS)
    names = [f"{path}.html" if begin == 0 else f"{path}-{begin // ROWS + 1}.html" for begin in numbers]
    for page, begin in enumerate(numbers):
        content = {
            "rows": rows[begin : begin + ROWS],
            "order": order,
            "total": len(rows),
            "map": world(on_map) if on_map and page == 0 else None,
            "missing": len(rows) - len(on_map) if on_map is not None else 0,
            "pages": [(str(number), name, number == page + 1) for number, name in enumerate(names, 1)],
        }
        yield Sheet(
            names[page], title, "listing.html", content, here=f"{path}.html", styles=("listing.css", "map.css"),
            scripts=("sharing.js", "listing.js", *(("map.js",) if content["map"] else ())),
        )


