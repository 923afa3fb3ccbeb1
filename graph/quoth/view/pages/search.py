"""Holdings in, what is searched out: names of people, institutions, places and topics, and the words of statements.

A page that opens from disk may fetch nothing, so what it searches is inside it. A page holds as many statements, the
newest first, as stay well below its limit; older ones are on further pages, to which the search goes on.
"""

from __future__ import annotations

import base64
import gzip
import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from quoth.store.answers import Statement
from quoth.view.address import Addresses, handle
from quoth.view.held.holdings import Holdings
from quoth.view.page import Sheet
from quoth.view.shown.wording import date, headline, short

PLAIN = 250_000
"""Characters of JSON that stand in a page as they are; more are packed, to what a browser unpacks by itself. Packed
bytes depend on the version of zlib; so small a site as the samples' is the same everywhere."""
PACKED = 2_200_000
"""Characters of JSON a page: packed about a megabyte."""
NAMES = 20_000
"""Names that are searched, those with the most statements; the lists have all."""
_WORDS = 280
"""Characters of a statement that a result shows, and that are searched."""


@dataclass(frozen=True, slots=True)
class Searched:
    """What one page searches."""

    path: str
    data: dict[str, str]
    """The data block: `plain`, JSON, or `packed`, the same gzipped in base64."""
    since: str
    until: str
    """When the statements in it appeared, in words; empty when no date is known."""


def searched(holdings: Holdings, addresses: Addresses) -> list[Searched]:
    """By page, the newest statements first; names are on the first page, which there always is."""
    names = sorted(_names(holdings, addresses), key=lambda name: -name[3])[:NAMES]
    room = PACKED - len(json.dumps(names))
    newest = sorted(
        holdings.statements, key=lambda one: (one.article.published or "", one.article.sha256), reverse=True
    )
    found: list[Searched] = []
    for chunk in _chunks(newest, room):
        path = "index.html" if not found else f"search-{len(found) + 1}.html"
        dated = [one.article.published for one in chunk if one.article.published]
        since, until = (date(dated[-1]), date(dated[0])) if dated else ("", "")
        known = names if not found else []
        found.append(Searched(path, _block({"names": known, **_statements(chunk, addresses)}), since, until))
    return found


def further(pages: list[Searched]) -> list[Sheet]:
    """The pages after the first."""
    return [
        Sheet(
            page.path, "Older statements", "search.html", {"pages": pages, "page": page}, here="index.html",
            styles=("search.css",), scripts=("search.js",), data=page.data,
        )
        for page in pages[1:]
    ]


def _chunks(newest: list[Statement], room: int) -> Iterable[list[Statement]]:
    """Statements page by page; the first page has `room` characters, beside its names."""
    chunk: list[Statement] = []
    length = PACKED - room
    for one in newest:
        # Beside the words some forty characters: who, where, when.
        length += min(len(one.text), _WORDS) + 40
        if length > PACKED:
            yield chunk
            chunk, length = [], 0
        chunk.append(one)
    yield chunk


def _names(holdings: Holdings, addresses: Addresses) -> Iterable[tuple[str, str, str, int]]:
    """Kind, name, path and number of statements; other names of the same as entries of their own."""
    for actor in holdings.actors.values():
        for name in (actor.name, *actor.names):
            yield actor.kind, short(name), addresses.actor(actor) or "", len(actor.statements)
    for place in holdings.locations.values():
        for name in (place.name, *place.names):
            yield "place", short(name), addresses.location(place) or "", len(place.statements)
    for subject in holdings.subjects:
        yield "topic", short(subject.name), addresses.subject(subject), len(subject.statements)


def _statements(chunk: Iterable[Statement], addresses: Addresses) -> dict[str, Any]:
    """Speakers and articles once each, statements with their numbers."""
    speakers: dict[str, int] = {}
    papers: dict[tuple[str, str, str], int] = {}
    rows = []
    for one in chunk:
        named = short(one.speaker.name) if one.speaker else short(" ".join(span.text for span in one.source))
        paper = (short(headline(one.article)), addresses.paper(one.article) or "", date(one.article.published))
        rows.append((
            short(one.text, _WORDS), speakers.setdefault(named, len(speakers)), papers.setdefault(paper, len(papers)),
            handle(one),
        ))
    return {"speakers": list(speakers), "papers": list(papers), "statements": rows}


def _block(data: dict[str, Any]) -> dict[str, str]:
    plain = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    if len(plain) <= PLAIN:
        return {"plain": plain}
    packed = gzip.compress(plain.encode("utf-8", "replace"), mtime=0)
    return {"packed": base64.b64encode(packed).decode()}
