"""A text and what was given with it -> an Article: its metadata, its structure and its boilerplate marked."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from quoth.article import Article, Mark
from quoth.read.agency import find_agency
from quoth.read.boilerplate import glued_adverts, line_kinds
from quoth.read.head import read_head
from quoth.read.lines import Line, read_lines
from quoth.read.published import find_published
from quoth.read.publisher import find_publisher
from quoth.read.subheadings import find_subheadings

_URL_LINE = re.compile(
    r"(?:(?:url|source|link|original(?: article)?|retrieved from|"
    r"available at)\s*:?\s*)?<?(?P<url>https?://\S{4,500}?)>?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Given:
    """Metadata that came beside the text. They win over what the text shows."""

    title: str | None = None
    byline: str | None = None
    publisher: str | None = None
    published: str | None = None
    published_reason: str | None = None
    url: str | None = None


def make_article(text: str, path: str, given: Given | None = None) -> Article:
    """The article that `text` is. `path` may support a date; any str is accepted as text."""
    given = given or Given()
    lines = read_lines(text)
    kinds = line_kinds(lines)
    head = read_head(lines, kinds)
    kinds |= head.kinds
    byline = given.byline or (head.byline.name if head.byline else None)
    url = given.url or _printed_url(lines)
    published, reason = given.published, given.published_reason
    if published is None:
        published, reason = find_published(
            lines, kinds, head=head.body, byline=head.byline, dateline=head.dateline, path=path, url=url
        )
    shown = [line for i, line in enumerate(lines) if kinds.get(i) != "caption"]
    adverts = glued_adverts(lines, kinds)
    boilerplate = _disjoint([Mark(lines[i].start, lines[i].end, kind) for i, kind in kinds.items()] + adverts)
    cut = {mark.start for mark in adverts}
    structure = [*head.marks, *find_subheadings(lines, kinds, head.body)]
    return Article(
        text=text,
        path=path,
        title=given.title or (head.title.bare if head.title else None),
        byline=byline,
        publisher=given.publisher or head.publisher or find_publisher(lines, kinds),
        agency=find_agency(shown, byline, head.dateline.agency if head.dateline else None),
        dateline=head.dateline.place if head.dateline else None,
        published=published,
        published_reason=reason,
        url=url,
        structure=_disjoint([mark for mark in structure if mark.start not in cut]),
        boilerplate=boilerplate,
    )


def _printed_url(lines: Iterable[Line]) -> str | None:
    """The one address that stands on a line of its own; None when there are several."""
    found = {match["url"] for line in lines if len(line.text) <= 520 and (match := _URL_LINE.fullmatch(line.text))}
    return found.pop() if len(found) == 1 else None


def _disjoint(marks: list[Mark]) -> tuple[Mark, ...]:
    """The marks in order, without those that begin inside an earlier one."""
    kept: list[Mark] = []
    for mark in sorted(marks):
        if not kept or mark.start >= kept[-1].end:
            kept.append(mark)
    return tuple(kept)
