"""Holdings in, the first page out: what is held, who is quoted most, what is contested, what is new, and the search."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

from quoth.store.answers import Statement
from quoth.view.address import Addresses
from quoth.view.held.holdings import Actor, Holdings
from quoth.view.map import world
from quoth.view.page import Sheet
from quoth.view.pages.listing import actor_row, location_row, spots, subject_row
from quoth.view.pages.search import further, searched
from quoth.view.shown.dates import over
from quoth.view.shown.pairing import shown
from quoth.view.shown.passage import passages
from quoth.view.shown.wording import many

_FEW, _NEWEST = 10, 5


def overview(holdings: Holdings, addresses: Addresses) -> list[Sheet]:
    """`index.html`, and where one page cannot hold all statements to search, further pages with the older ones."""
    topics = sorted(holdings.subjects, key=lambda one: (-len(one.debate.pairs), -len(one.statements), one.name))
    pages = searched(holdings, addresses)
    content: dict[str, Any] = {
        "extent": _extent(holdings),
        "counts": _counts(holdings),
        "people": [actor_row(one, addresses) for one in _few(holdings.most_quoted, "person")],
        "institutions": [actor_row(one, addresses) for one in _few(holdings.most_quoted, "institution")],
        "places": [location_row(one, addresses) for one in holdings.most_spoken_of[:_FEW]],
        "topics": [subject_row(one, addresses) for one in topics[:_FEW]],
        "contests": [
            {"topic": one.topic, "pair": shown(one.pairs[0], holdings, addresses), "voices": one.voices,
             "articles": one.articles}
            for one in islice((contest for contest in holdings.contests if contest.pairs), 3)
        ],
        "contested": len(holdings.contests),
        "newest": passages(islice(_newest(holdings), _NEWEST), holdings, addresses),
        "map": world(spots(holdings, addresses)),
    }
    first = Sheet(
        "index.html", "Who said what", "overview.html", content | {"pages": pages, "page": pages[0]},
        styles=("overview.css", "search.css", "map.css", "debate.css"), scripts=("sharing.js", "search.js", "map.js"),
        data=pages[0].data,
    )
    return [first, *further(pages)]


def _extent(holdings: Holdings) -> str:
    """`82 statements in 5 articles, 14 March 2023 to 20 February 2024, 4 undated.`"""
    told = over([paper.source.published for paper in holdings.papers.values()])
    number = f"{many(len(holdings.statements), 'statement')} in {many(len(holdings.papers), 'article')}"
    return f"{number}, {told}." if told else f"{number}."


def _newest(holdings: Holdings) -> Iterator[Statement]:
    """From each of the newest articles the surest statement of somebody who is named."""
    papers = [paper for paper in holdings.papers.values() if paper.statements]
    papers.sort(key=lambda one: (one.source.published or "", one.source.sha256), reverse=True)
    for paper in papers:
        yield max(paper.statements, key=lambda one: (
            one.speaker is not None and one.speaker.kind in {"person", "organisation"}, one.type == "direct",
            one.confidence, -one.content[0].start,
        ))


def _few(actors: Iterable[Actor], kind: str) -> list[Actor]:
    return list(islice((one for one in actors if one.kind == kind), _FEW))


def _counts(holdings: Holdings) -> list[tuple[str, str]]:
    """What there is, each with the page that lists it."""
    kinds = [one.kind for one in holdings.actors.values()]
    return [
        (many(len(holdings.papers), "article"), "articles.html"),
        (many(kinds.count("person"), "person", "people") + " quoted", "people.html"),
        (many(kinds.count("institution"), "institution"), "institutions.html"),
        (many(len(holdings.locations), "place"), "places.html"),
        (many(len(holdings.subjects), "topic"), "topics.html"),
        (many(len(holdings.contests), "disputed matter"), "disagreements.html"),
    ]
