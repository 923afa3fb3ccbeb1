"""Contests in, what pages show of them out: who stands where in which words, and the pairs that show it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING

from quoth.compare.pair import Key, Pair, Side
from quoth.view.address import Addresses
from quoth.view.held.holdings import Holdings
from quoth.view.shown.pairing import ShownPair, ShownSide, shown, shown_side
from quoth.view.shown.passage import Who, kind_of
from quoth.view.shown.wording import date, many, short

if TYPE_CHECKING:
    from quoth.compare.camps import Camp, Contest
    from quoth.compare.camps.voices import Said, Voice

_POSITION = 160
"""Characters of the words that stand for a camp."""
_QUOTED = 30
"""Quotations of one camp: more than anybody reads side by side."""


@dataclass(frozen=True, slots=True)
class ShownCamp:
    """Those who hold one position, with their words."""

    number: int
    """Counted from 1."""
    position: str
    """The words of one of them."""
    voices: tuple[Who, ...]
    said: tuple[ShownSide, ...]
    left: int
    """Quotations that are not shown."""


@dataclass(frozen=True, slots=True)
class Matter:
    """One matter on which claims are opposed."""

    anchor: str
    """The name of its place in a page."""
    name: str
    extent: tuple[str, ...]
    """Since when it is disputed, by how many, in how many articles."""
    camps: tuple[ShownCamp, ...]
    """None where a single pair shows by itself who stands where."""
    between: tuple[ShownSide, ...]
    between_voices: tuple[Who, ...]
    pairs: tuple[ShownPair, ...]
    agreements: tuple[ShownPair, ...]
    left: int
    """Pairs that are not shown: the least sure."""


def matter(contest: Contest, holdings: Holdings, addresses: Addresses, most: int) -> Matter:
    """The contest with at most so many of its pairs, the surest, and as many agreements."""
    numbers = _numbers(contest)
    plain = len(contest.pairs) == 1 and not contest.agreements and not contest.between
    return Matter(
        anchor=anchor(contest.pairs[0]),
        name=short(contest.topic),
        extent=(
            f"disputed since {date(contest.since).replace('between', 'a day between')}" if contest.since else "undated",
            many(contest.voices, "independent voice"),
            many(contest.articles, "article"),
        ),
        camps=() if plain else tuple(
            _camp(number, camp, holdings, addresses) for number, camp in enumerate(contest.camps, 1)
        ),
        between=tuple(shown_side(one.side, holdings, addresses) for one in contest.between[:_QUOTED]),
        between_voices=_voices(contest.between, addresses),
        pairs=tuple(shown(one, holdings, addresses, numbers) for one in contest.pairs[:most]),
        agreements=tuple(shown(one, holdings, addresses, numbers) for one in contest.agreements[:most]),
        left=max(0, len(contest.pairs) - most),
    )


def anchor(pair: Pair) -> str:
    """The name of a place in a page, made from what the pair's sides are."""
    return f"m-{sha256(repr((pair.a.key, pair.b.key, pair.relation)).encode()).hexdigest()[:8]}"


def _camp(number: int, camp: Camp, holdings: Holdings, addresses: Addresses) -> ShownCamp:
    return ShownCamp(
        number,
        short(camp.position, _POSITION).strip("“”\", "),
        _voices(camp.said, addresses),
        tuple(shown_side(one.side, holdings, addresses, number) for one in camp.said[:_QUOTED]),
        max(0, len(camp.said) - _QUOTED),
    )


def _voices(said: Iterable[Said], addresses: Addresses) -> tuple[Who, ...]:
    return tuple(_who(voice, addresses) for voice in dict.fromkeys(one.voice for one in said))


def _who(voice: Voice, addresses: Addresses) -> Who:
    kind = kind_of(voice.kind)
    return Who(short(voice.name) if voice.name else "(nobody is named)", kind, addresses.actor(voice.key))


def _numbers(contest: Contest) -> Mapping[Key, int]:
    """The number of the camp that each side of a pair is in, by its speaker: a camp lists words that overlap once."""
    camps: dict[object, int] = {}
    for number, camp in enumerate(contest.camps, 1):
        for one in camp.said:
            for known in (one.side.key, one.voice.key, _called(one.side)):
                camps[known] = number
    sides = (side for pair in (*contest.pairs, *contest.agreements) for side in (pair.a, pair.b))
    found: dict[Key, int] = {}
    for side in sides:
        speaker = side.claim.statement.speaker if side.claim else None
        keys = (side.key, speaker.iri if speaker else None, _called(side))
        if number := next((camps[key] for key in keys if key in camps), 0):
            found[side.key] = number
    return found


def _called(side: Side) -> tuple[str, str] | None:
    return (side.article.sha256, side.source.casefold()) if side.source else None
