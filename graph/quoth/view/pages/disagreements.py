"""Holdings in, the pages of who says otherwise out: what is disputed, who changed position, and who bears whom out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from quoth.compare.pair import Key, Pair, Relation
from quoth.view.address import Addresses
from quoth.view.held.holdings import Holdings
from quoth.view.page import Sheet
from quoth.view.shown.matter import Matter, anchor, matter
from quoth.view.shown.pairing import ShownPair, shown
from quoth.view.shown.wording import date, many, short

if TYPE_CHECKING:
    from quoth.compare import Change

_PATH, _TITLE = "disagreements.html", "Who says otherwise"
_PAGE = 100
"""Matters, changes and agreements on one page."""
_PAIRS = 20
"""Pairs of one matter."""
_TOPICS = 3
"""Topics that a matter is listed under."""
_SECTIONS: Mapping[Relation, str] = {
    "contradicts": _TITLE, "changes": "Who changed position", "agrees": "Who bears whom out",
}

_Link = tuple[str, str]
"""A name and the path of its page."""


@dataclass(frozen=True, slots=True)
class Listed:
    """A disputed matter, a change of position or an agreement."""

    relation: Relation
    matter: Matter
    topics: tuple[_Link, ...]


def disagreements(holdings: Holdings, addresses: Addresses) -> list[Sheet]:
    """The most contested matters first, after them changes of position and agreements, so many to a page."""
    topics = _topics(holdings, addresses)
    every = [
        *(Listed("contradicts", matter(one, holdings, addresses, _PAIRS), _under(one.pairs, topics))
          for one in holdings.contests),
        *(Listed("changes", _turn(one, holdings, addresses), ()) for one in holdings.changes),
        *(Listed("agrees", _agreeing(one, holdings, addresses), ()) for one in holdings.agreements),
    ]
    parts = [every[start:start + _PAGE] for start in range(0, len(every), _PAGE)] or [[]]
    paths = [_PATH, *(_PATH.replace(".html", f"-{number}.html") for number in range(2, len(parts) + 1))]
    common = {
        "paths": paths, "counts": _counts(holdings), "contents": _contents(parts, paths),
        "articles": len(holdings.papers),
    }
    return [
        Sheet(
            path, _TITLE if number == 1 else f"{_TITLE}, page {number}", "disagreements.html",
            common | _choices(part) | {"path": path, "sections": _sections(part)},
            here=_PATH, styles=("debate.css",), scripts=("sharing.js", "choosing.js", "debate.js") if part else (),
        )
        for number, (path, part) in enumerate(zip(paths, parts, strict=True), 1)
    ]


def _counts(holdings: Holdings) -> list[str]:
    """How many there are of what there is any of."""
    pairs = sum(len(one.pairs) for one in holdings.contests)
    every = [
        (pairs, f"{many(pairs, 'opposed pair')} of statements on {many(len(holdings.contests), 'matter')}"),
        (len(holdings.changes), many(len(holdings.changes), "change of position", "changes of position")),
        (len(holdings.agreements), many(len(holdings.agreements), "agreement")),
    ]
    return [told for number, told in every if number]


def _contents(parts: Sequence[Sequence[Listed]], paths: Sequence[str]) -> list[_Link]:
    """Where each section begins."""
    first: dict[Relation, str] = {}
    for part, path in zip(parts, paths, strict=True):
        for one in part:
            first.setdefault(one.relation, path)
    return [(title, f"{first[relation]}#{relation}") for relation, title in _SECTIONS.items() if relation in first]


def _sections(part: Sequence[Listed]) -> list[tuple[Relation, str, list[Listed]]]:
    listed = {relation: [one for one in part if one.relation == relation] for relation in _SECTIONS}
    return [(relation, title, listed[relation]) for relation, title in _SECTIONS.items() if listed[relation]]


def _choices(part: Sequence[Listed]) -> dict[str, Any]:
    """What the pairs of a page can be chosen by."""
    pairs = [pair for one in part for pair in one.matter.pairs]
    kinds = {pair.kind: "judged by a model" if pair.kind == "judged" else pair.shown_by for pair in pairs}
    return {
        "speakers": sorted({side.who.name for pair in pairs for side in pair.sides}),
        "kinds": sorted(kinds.items()),
        "shown": len(pairs),
    }


def _turn(change: Change, holdings: Holdings, addresses: Addresses) -> Matter:
    pair = shown(change.pair, holdings, addresses)
    names = dict.fromkeys(side.who.name for side in pair.sides)
    dated = bool(change.before or change.after)
    extent = (f"earlier: {date(change.before)}", f"now: {date(change.after)}") if dated else ("undated",)
    return _alone(anchor(change.pair), ", then ".join(names), extent, pair)


def _agreeing(pair: Pair, holdings: Holdings, addresses: Addresses) -> Matter:
    seen = shown(pair, holdings, addresses)
    return _alone(anchor(pair), " and ".join(dict.fromkeys(side.who.name for side in seen.sides)), (), seen)


def _alone(place: str, name: str, extent: tuple[str, ...], pair: ShownPair) -> Matter:
    """One pair as a matter of its own."""
    return Matter(
        anchor=place, name=name, extent=extent, camps=(), between=(), between_voices=(), pairs=(pair,), agreements=(),
        left=0,
    )  # fmt: skip


def _topics(holdings: Holdings, addresses: Addresses) -> Mapping[Key, list[_Link]]:
    """By side of an opposed pair, the topics that it is on."""
    found: defaultdict[Key, list[_Link]] = defaultdict(list)
    for subject in holdings.subjects:
        link = (short(subject.name), addresses.subject(subject))
        for key in {side.key for pair in subject.debate.pairs for side in (pair.a, pair.b)}:
            found[key].append(link)
    return found


def _under(pairs: Sequence[Pair], topics: Mapping[Key, list[_Link]]) -> tuple[_Link, ...]:
    links = dict.fromkeys(link for pair in pairs for side in (pair.a, pair.b) for link in topics.get(side.key, ()))
    return tuple(links)[:_TOPICS]
