"""A topic in, its pages out: who says what and who otherwise, how it moved, its figures, and all statements on it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from quoth.store.answers import Statement
from quoth.view.address import Addresses, leaf
from quoth.view.charts import Moment, Movement, Stance, Timeline, movement, timeline
from quoth.view.held.debated import Subject
from quoth.view.held.holdings import Holdings, place_key
from quoth.view.page import Sheet
from quoth.view.shown.dates import over
from quoth.view.shown.figured import charts_of, figures_of
from quoth.view.shown.matter import Matter, matter
from quoth.view.shown.passage import Passage, Who, passages, who
from quoth.view.shown.wording import many, short

if TYPE_CHECKING:
    from quoth.compare.camps import Contest

_PAGE = 300
"""Statements on one page."""
_PAIRS = 60
"""Pairs of one matter."""
_MATTERS = 40
"""Matters of one topic: the most contested; the page of disagreements has all."""
_LISTED = 15
"""Names in a list beside the statements."""
_NEIGHBOURS, _COMMON = 8, 2
"""Topics listed as neighbours, and statements that they must have in common."""
_MOVED, _LANES = 4, 5
"""Statements below which a chart of time says less than a list, and speakers who have a line of their own in it."""
_REST = "others"

Row = dict[str, Any]
"""A line of the macro `entries`."""


def topic(holdings: Holdings, addresses: Addresses, subject: Subject) -> list[Sheet]:
    """The first page tells all of the topic; further ones hold the older statements."""
    newest = sorted(subject.statements, key=lambda one: one.article.published or "", reverse=True)
    parts = [newest[start:start + _PAGE] for start in range(0, len(newest), _PAGE)] or [[]]
    first = addresses.subject(subject)
    paths = [leaf(first, number) for number in range(1, len(parts) + 1)]
    common = {
        "name": short(subject.name), "question": subject.question, "facts": _facts(subject), "paths": paths,
        "total": len(newest),
    }
    return [
        Sheet(
            path, subject.name if number == 1 else f"{subject.name}, page {number}", "topic.html",
            common | _told(passages(part, holdings, addresses)) | {
                "path": path, "from": 1 + (number - 1) * _PAGE,
                "debated": _debated(holdings, addresses, subject) if number == 1 else None,
            },
            here="topics.html", styles=("charts.css", "debate.css"),
            scripts=("sharing.js", "choosing.js", "filters.js"),
        )
        for number, (path, part) in enumerate(zip(paths, parts, strict=True), 1)
    ]


def _facts(subject: Subject) -> list[str]:
    statements = subject.statements
    articles = {one.article.sha256: one.article for one in statements}
    speakers = {one.speaker.iri for one in statements if one.speaker}
    return [
        many(len(statements), "statement"), many(len(speakers), "speaker"), many(len(articles), "article"),
        *filter(None, [over([one.published for one in articles.values()])]),
    ]


def _told(shown: Sequence[Passage]) -> Row:
    """The statements of one page, and the names to choose them by."""
    return {
        "statements": shown,
        "speakers": sorted({one.who.name for one in shown}),
        "places": sorted({name for one in shown for name, _ in one.places}),
    }


def _debated(holdings: Holdings, addresses: Addresses, subject: Subject) -> Row:
    """All that only the first page has."""
    contests = subject.debate.contests
    speakers = Counter(
        who(one.speaker, one.source, addresses) for one in subject.statements if one.speaker is not None
    )
    return {
        "matters": [_matter(one, holdings, addresses) for one in contests[:_MATTERS]],
        "left": max(0, len(contests) - _MATTERS),
        "timeline": _timeline(subject, addresses, speakers),
        "charts": charts_of(subject.counts, addresses),
        "figures": figures_of(subject.counts, addresses),
        "speakers": _rows(speakers),
        "places": _places(subject.statements, addresses),
        "neighbours": _neighbours(holdings, addresses, subject),
    }


def _matter(contest: Contest, holdings: Holdings, addresses: Addresses) -> tuple[Matter, Movement | None]:
    return matter(contest, holdings, addresses, _PAIRS), _movement(contest)


def _movement(contest: Contest) -> Movement | None:
    """How the two camps' words come in time; None where there are not two, or too few words for a chart."""
    if len(contest.camps) != 2:
        return None
    above, below = (camp.said for camp in contest.camps)
    stances = [
        *(Stance(one.side.article.published, "above") for one in above),
        *(Stance(one.side.article.published, "between") for one in contest.between),
        *(Stance(one.side.article.published, "below") for one in below),
    ]
    drawn = movement(stances, "First camp", "second camp") if len(stances) >= _MOVED else None
    return drawn if drawn and len(drawn.bars) > 1 else None


def _timeline(subject: Subject, addresses: Addresses, speakers: Counter[Who]) -> Timeline | None:
    """Statements in time, those who say most each in a line; None where the dates are all one."""
    days = {one.article.published for one in subject.statements} - {None}
    if len(days) < 2 or len(subject.statements) < _MOVED:
        return None
    lanes = [one.name for one, _ in _most(speakers)[:_LANES]]
    return timeline([_moment(one, addresses, lanes) for one in subject.statements], [*lanes, _REST])


def _moment(one: Statement, addresses: Addresses, lanes: Sequence[str]) -> Moment:
    speaks = who(one.speaker, one.source, addresses)
    path = addresses.statement(one)
    return Moment(
        one.article.published, f"{speaks.name}: {short(one.text)}", f"../{path}" if path else "",
        "unnamed" if speaks.kind == "none" else speaks.kind,
        speaks.name if one.speaker and speaks.name in lanes else _REST,
    )


def _most(speakers: Counter[Who]) -> list[tuple[Who, int]]:
    return sorted(speakers.items(), key=lambda item: (-item[1], item[0].name, item[0].href or ""))


def _rows(speakers: Counter[Who]) -> list[Row]:
    return [
        {"kind": one.kind, "href": one.href, "name": one.name, "about": "", "number": f"{number:,}"}
        for one, number in _most(speakers)[:_LISTED]
    ]


def _places(statements: Iterable[Statement], addresses: Addresses) -> list[Row]:
    named: dict[str, tuple[str, str | None]] = {}
    times: Counter[str] = Counter()
    for one in statements:
        here = {place_key(place): place for place in one.places}
        times.update(here.keys())
        named |= {key: (short(place.name), addresses.location(place)) for key, place in here.items()}
    ordered = sorted(times, key=lambda key: (-times[key], named[key][0], key))
    return [
        {"kind": "place", "href": named[key][1], "name": named[key][0], "about": "", "number": f"{times[key]:,}"}
        for key in ordered[:_LISTED]
    ]


def _neighbours(holdings: Holdings, addresses: Addresses, subject: Subject) -> list[Row]:
    """Topics that have statements in common with this one."""
    own = {one.iri for one in subject.statements}
    shared = [
        (len(own & {one.iri for one in other.statements}), other)
        for other in holdings.subjects if other.name != subject.name
    ]
    near = sorted((pair for pair in shared if pair[0] >= _COMMON), key=lambda pair: (-pair[0], pair[1].name))
    return [
        {
            "kind": "topic", "href": addresses.subject(other), "name": short(other.name), "about": "",
            "number": f"{number:,} shared",
        }
        for number, other in near[:_NEIGHBOURS]
    ]
