"""A person or an institution in, their page out: posts, all they say, who says otherwise, what they speak of."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Any

from quoth.store.answers import Statement
from quoth.view.address import Addresses, in_network, leaf
from quoth.view.charts import Moment, Timeline, timeline
from quoth.view.held.dealings import Dealings, Facing
from quoth.view.held.holdings import Actor, Holdings
from quoth.view.page import Sheet
from quoth.view.shown.clipping import clip, clipped, leaves
from quoth.view.shown.dates import over
from quoth.view.shown.margin import FEW, MOST, Entry, lists
from quoth.view.shown.pairing import ShownPair, shown
from quoth.view.shown.passage import Passage, Who, passages
from quoth.view.shown.posts import Held, posts
from quoth.view.shown.wording import date, many, short

_NAME = 300
"""Characters of a name in its own heading."""
_DRAWN = {"person": 3, "institution": 2}
"""Posts in the timeline: with more of them the first quotation would not stand on the first screen."""
_ITSELF, _IN_ITS_NAME = "Said by the institution itself", "Said in its name"
_PAIRS = 40
"""Pairs on a page; with two very long quotations each they still take less than half a megabyte."""


@dataclass(frozen=True, slots=True)
class Dispute:
    """Pairs of one kind. `voices` are those who speak on the other side, with the place of their first pair."""

    anchor: str
    title: str
    count: str
    """`8 contradictions by 5 others`."""
    pairs: Sequence[ShownPair]
    left: int
    voices: Sequence[Entry] = ()
    dates: Sequence[str] = ()
    """Of changes, when each position was held."""


def actor(holdings: Holdings, addresses: Addresses, one: Actor, dealings: Dealings | None = None) -> list[Sheet]:
    """The page with the newest statements and further ones with older ones.

    `dealings` spares reading them anew for each of many pages.
    """
    dealings = dealings or Dealings(holdings)
    pages = leaves(map(clipped, passages(_newest_first(one), holdings, addresses)))
    paths = [leaf(addresses.actor(one) or "", number) for number in range(1, len(pages) + 1)]
    about = _heading(one) | _first_page(holdings, addresses, one, dealings, pages, paths)
    own = {passage.anchor for passage in _passages_of(one, pages)}
    sheets = []
    for number, (path, page) in enumerate(zip(paths, pages, strict=True)):
        content = about | {
            "groups": _groups(one, page, own),
            "shown": len(page),
            "places": sorted({name for passage in page for name, _ in passage.places}),
            "speakers": sorted({passage.who.name for passage in page}),
            "page": number + 1,
            "pages": len(pages),
            "before": _link(paths, number - 1),
            "after": _link(paths, number + 1),
        }
        title = short(one.name) if number == 0 else f"{short(one.name, 90)}, page {number + 1}"
        sheets.append(Sheet(
            path, title, "actor.html", content, here="people.html" if one.kind == "person" else "institutions.html",
            styles=("charts.css", *(["debate.css"] if about["disputes"] else []), "actor.css"),
            scripts=("sharing.js", "choosing.js", "filters.js", "actor.js"),
        ))
    return sheets


def _link(paths: Sequence[str], number: int) -> str | None:
    return paths[number] if 0 <= number < len(paths) else None


# ---- statements


def _newest_first(one: Actor) -> list[Statement]:
    """By article, newest first and undated last, in an article as they stand; what an institution says itself leads."""
    articles = [list(group) for _, group in groupby(one.statements, key=lambda said: said.article.sha256)]
    dated = [group for group in articles if group[0].article.published]
    undated = [group for group in articles if not group[0].article.published]
    ordered = [said for group in (*reversed(dated), *undated) for said in group]
    return sorted(ordered, key=lambda said: not _is_own(one, said))


def _is_own(one: Actor, said: Statement) -> bool:
    """Whether they say it themselves; else somebody does in the institution's name."""
    return said.speaker is not None and said.speaker.iri == one.iri


def _passages_of(one: Actor, pages: Iterable[Sequence[Passage]]) -> list[Passage]:
    """What they say themselves: these stand in front."""
    number = sum(_is_own(one, said) for said in one.statements)
    return [passage for page in pages for passage in page][:number]


def _groups(one: Actor, page: Sequence[Passage], own: set[str]) -> list[tuple[str, list[Passage]]]:
    """Passages under headings; a person has one list, without."""
    if one.kind == "person":
        return [("", list(page))]
    parts = groupby(page, key=lambda passage: passage.anchor in own)
    return [(_ITSELF if itself else _IN_ITS_NAME, list(said)) for itself, said in parts]


# ---- heading


def _heading(one: Actor) -> dict[str, Any]:
    articles = {said.article.sha256: said.article.published for said in one.statements}
    independent = {said.article.sha256 for said in one.statements if said.copy_of is None}
    told = f"{many(len(one.statements), 'statement')} in {many(len(articles), 'article')}"
    if len(independent) < len(articles):
        told += f", {len(independent):,} independent"
    own = sum(_is_own(one, said) for said in one.statements)
    spoken = ((own, "by itself"), (len(one.statements) - own, "in its name"))
    split = "" if one.kind == "person" else ", ".join(f"{number:,} {how}" for number, how in spoken if number)
    return {
        "kind": one.kind,
        "name": short(one.name, _NAME),
        "names": [short(name) for name in one.names[:FEW]],
        "unnamed": max(0, len(one.names) - FEW),
        "facts": ", ".join(part for part in (told, over(articles.values())) if part),
        "split": split,
        "total": len(one.statements),
    }


# ---- what stands on the first page alone


def _first_page(
    holdings: Holdings,
    addresses: Addresses,
    one: Actor,
    dealings: Dealings,
    pages: Sequence[Sequence[Passage]],
    paths: Sequence[str],
) -> dict[str, Any]:
    held = posts(one.posts, "institution" if one.kind == "person" else "person", holdings, addresses)
    if one.kind == "institution":
        held = [post for post in held if post.whom and post.whom.kind == "person"]
    disputes = _disputes(holdings, addresses, one, dealings)
    return {
        "network": in_network(one.iri),
        "latest": next((post.words for post in held if post.when and one.kind == "person"), ""),
        "posts": held[:FEW],
        "posts_more": held[FEW:MOST],
        "parent": _who(dealings.part_of(one), dealings, addresses),
        "chart": _chart(one, held, pages, paths),
        "disputes": [dispute for dispute in disputes if dispute.pairs],
        "lists": lists(one, addresses, dealings),
    }


def _chart(one: Actor, held: Sequence[Held], pages: Sequence[Sequence[Passage]], paths: Sequence[str]) -> Timeline:
    own = {passage.anchor for passage in _passages_of(one, pages)}
    person = one.kind == "person"
    lanes = ("Statements", "") if person else (_ITSELF, _IN_ITS_NAME)
    moments = []
    for path, page in zip(paths, pages, strict=True):
        there = "" if path == paths[0] else path.rsplit("/", 1)[1]
        for said in page:
            who = "" if person else f"{said.who.name}: "
            lane = lanes[0] if person or said.anchor in own else lanes[1]
            kind = one.kind if person or said.who.kind == "none" else said.who.kind
            moments.append(Moment(said.published, f"{who}{short(said.words)}", f"{there}#{said.anchor}", kind, lane))
    posts_lane = ("Posts" if person else "Its people") if len(held) <= _DRAWN[one.kind] else "Posts told most often"
    for post in sorted((post for post in held if post.when), key=lambda post: -post.seen)[:_DRAWN[one.kind]]:
        href = f"../{post.whom.href}" if post.whom and post.whom.href else ""
        kind = "institution" if person else "person"
        moments.append(Moment(post.when, post.words, href, kind, posts_lane, named=True))
    return timeline(moments, (posts_lane, *lanes))


def _who(iri: str | None, dealings: Dealings, addresses: Addresses) -> Who | None:
    return Who(short(dealings.name(iri)), "institution", addresses.actor(iri)) if iri else None


# ---- who says otherwise


def _disputes(holdings: Holdings, addresses: Addresses, one: Actor, dealings: Dealings) -> list[Dispute]:
    opposed = [_shown(each, holdings, addresses, 2) for each in dealings.opposed(one)]
    agreeing = [_shown(each, holdings, addresses, 0) for each in dealings.agreeing(one)]
    changes = dealings.changes(one)
    changed = [_cut(shown(change.pair, holdings, addresses)) for change in changes]
    return [
        Dispute(
            "otherwise", "Who says otherwise", _by(opposed, "contradiction"), opposed[:_PAIRS],
            len(opposed[_PAIRS:]), _voices(opposed, "otherwise"),
        ),
        Dispute("agreement", "Who agrees", _by(agreeing, "agreement"), agreeing[:_PAIRS], len(agreeing[_PAIRS:])),
        Dispute(
            "changes", "Changes of position", many(len(changed), "change of position", "changes of position"),
            changed[:_PAIRS], len(changed[_PAIRS:]),
            dates=[f"Earlier: {date(change.before)}. Now: {date(change.after)}." for change in changes],
        ),
    ]


def _shown(each: Facing, holdings: Holdings, addresses: Addresses, camp: int) -> ShownPair:
    """Their own side first; a camp of 0 leaves the other without a colour of its own."""
    camps = {each.other.key: camp} | {each.own.key: 1}
    return _cut(shown(each.pair, holdings, addresses, camps))


def _cut(pair: ShownPair) -> ShownPair:
    a, b = (replace(side, pieces=clip(side.pieces)) for side in pair.sides)
    return replace(pair, sides=(a, b), reason=short(pair.reason, 700))


def _by(pairs: Sequence[ShownPair], noun: str) -> str:
    others = many(len(set(_others(pairs))), "other")
    return f"{many(len(pairs), noun)} {'by' if noun == 'contradiction' else 'with'} {others}"


def _others(pairs: Sequence[ShownPair]) -> list[Who]:
    """Who is on the other side of each pair; of whom a name alone is known is the only one here who has that name."""
    every = [pair.sides[1].who for pair in pairs]
    named: dict[str, set[Who]] = {}
    for who in every:
        if who.kind != "none":
            named.setdefault(who.name, set()).add(who)
    known = {name: next(iter(found)) for name, found in named.items() if len(found) == 1}
    return [known.get(who.name, who) for who in every]


def _voices(pairs: Sequence[ShownPair], anchor: str) -> list[Entry]:
    others = _others(pairs)
    times = Counter(others)
    first: dict[Who, int] = {}
    for number, who in enumerate(others[:_PAIRS], 1):
        first.setdefault(who, number)
    return [
        Entry(who.kind, who.name, f"#{anchor}-{first[who]}", f"{number:,}")
        for who, number in sorted(times.items(), key=lambda item: (-item[1], item[0].name)) if who in first
    ]
