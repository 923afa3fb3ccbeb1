"""The links of one matter, or curated positions, in; camps, and who stands between them, out.

A voice is in one camp with all it says on the matter, or in none. Between the camps are those whose claims stand on
both sides, those who agree with both, and those of whose comparisons none is sure.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from quoth.compare.camps.balance import Signed, camps, two_sides
from quoth.compare.camps.voices import Cast, Link, Said, Unit, quantity_of
from quoth.compare.pair import Side

SURE = 0.5
"""A comparison that scores less is as likely wrong as right: it puts nobody into a camp."""

_OPEN = (float("-inf"), float("inf"))


@dataclass(frozen=True, slots=True)
class Division:
    """Camps of what was said, and what is said between them."""

    camps: tuple[tuple[Said, ...], ...]
    between: tuple[Said, ...] = ()


def divide(links: Sequence[Link]) -> Division:
    """The camps of one matter: figures by their ranges, everything else by who agrees with and who opposes whom.

    Two voices that a link opposes are never in one camp. Nobody stands between fewer than two camps: where taking
    somebody out would leave no two, they stay in.
    """
    said = {one.unit: one for link in reversed(links) for one in link.ends}
    ordered = sorted(said.values(), key=lambda one: one.order)
    if all(_range(one) != _OPEN for one in ordered):
        return _by_range(ordered, links)
    graph = _voices(ordered, links)
    both, unsure = _two_sided(ordered, links), _unsure(links)
    for out in (both | unsure, both, unsure):
        rest = _without_agreeing_to_both(graph.without(out))
        if len(camps(rest)) > 1:
            return _told(ordered, camps(rest))
    return _told(ordered, camps(graph))


def by_position(sides: Mapping[str, Iterable[Side]], mixed: Iterable[Side] = ()) -> dict[str, Division]:
    """Curated positions: by name the one camp of those who hold it, in the order given; under "" who is between.

    Between are the `mixed` sides, voices who hold several positions, and those who only say that it is possible.
    """
    held = {position: list(its) for position, its in sides.items()}
    others = list(mixed)
    cast = Cast([side for its in (*held.values(), others) for side in its])
    positions: defaultdict[str, set[str]] = defaultdict(set)
    for position, its in held.items():
        for side in its:
            positions[cast.said(side).voice.key].add(position)
    said = [cast.said(side) for its in (*held.values(), others) for side in its]
    out = {cast.said(side).voice.key for side in others} | _all_of(said, _possible)
    out |= {voice for voice, several in positions.items() if len(several) > 1}
    division = {
        position: Division((_each_once(cast.said(side) for side in its if cast.said(side).voice.key not in out),))
        for position, its in held.items()
    }
    return division | {"": Division((), _each_once(one for one in said if one.voice.key in out))}


def hedged(link: Link, said: Said) -> bool:
    """Whether a side of a comparison puts its speaker into no camp: an unsure comparison, or wording that only allows
    for it. Figures carry their own margin, and what an article reports is no matter of wording."""
    return link.pair.score < SURE or (link.pair.kind == "position" and _possible(said))


def _possible(said: Said) -> bool:
    return said.side.claim is not None and said.side.claim.statement.certainty == "possible"


def _all_of(said: Iterable[Said], wanted: Callable[[Said], bool]) -> set[str]:
    """Voices all of whose words are as wanted."""
    every = list(said)
    return {one.voice.key for one in every} - {one.voice.key for one in every if not wanted(one)}


def _unsure(links: Iterable[Link]) -> set[str]:
    ends = [(one, hedged(link, one)) for link in links for one in link.ends]
    return {one.voice.key for one, _ in ends} - {one.voice.key for one, hedges in ends if not hedges}


def _voices(said: Iterable[Said], links: Iterable[Link]) -> Signed[str]:
    graph = Signed(one.voice.key for one in said)
    for link in links:
        graph.add(link.a.voice.key, link.b.voice.key, link.pair.score, link.opposed)
    return graph


def _two_sided(said: Iterable[Said], links: Iterable[Link]) -> set[str]:
    """Voices whose claims the comparisons of claims, one leading to the next, put on both sides of the matter."""
    graph: Signed[Unit] = Signed(one.unit for one in said)
    for link in links:
        graph.add(link.a.unit, link.b.unit, link.pair.score, link.opposed)
    found = set()
    for component in graph.components():
        sides = two_sides(graph, component) or {}
        taken: defaultdict[str, set[int]] = defaultdict(set)
        for unit, side in sides.items():
            taken[unit[0]].add(side)
        found |= {voice for voice, several in taken.items() if len(several) > 1}
    return found


def _without_agreeing_to_both(graph: Signed[str]) -> Signed[str]:
    """The graph without those who agree with members of two camps, as long as two camps are left."""
    while True:
        side = {voice: number for number, camp in enumerate(camps(graph)) for voice in camp}
        torn = {
            voice for voice, friends in graph.friends.items()
            if len({side[friend] for friend in friends if friend in side}) > 1
        }
        rest = graph.without(torn)
        if not torn or len(camps(rest)) < 2:
            return graph
        graph = rest


def _told(said: Sequence[Said], found: Iterable[Collection[str]]) -> Division:
    """What the voices of each camp say, the camp of most voices first, then that which spoke first."""
    side = {voice: number for number, camp in enumerate(found) for voice in camp}
    told: defaultdict[int, list[Said]] = defaultdict(list)
    for one in said:
        told[side.get(one.voice.key, -1)].append(one)
    between = tuple(told.pop(-1, ()))
    largest = sorted(told.values(), key=lambda camp: -len({one.voice.key for one in camp}))
    return Division(tuple(tuple(camp) for camp in largest), between)


def _by_range(said: Sequence[Said], links: Sequence[Link]) -> Division:
    """From the lowest range up, each figure goes to the first camp whose figures all meet it and hold no opponent.

    A voice with figures in several camps is between them or, where that leaves no two camps, in that of its surest
    comparison only.
    """
    foes: defaultdict[str, set[str]] = defaultdict(set)
    for link in links:
        if link.opposed:
            foes[link.a.voice.key].add(link.b.voice.key)
            foes[link.b.voice.key].add(link.a.voice.key)
    found: list[list[Said]] = []
    ranges: list[tuple[float, float]] = []
    members: list[set[str]] = []
    for one in sorted(said, key=lambda one: (_range(one), one.order)):
        low, high = _range(one)
        against = foes[one.voice.key]
        for number, (least, most) in enumerate(ranges):
            if low <= most and high >= least and members[number].isdisjoint(against):
                break
        else:
            number, least, most = len(found), low, high
            found.append([])
            ranges.append((low, high))
            members.append(set())
        found[number].append(one)
        ranges[number] = (max(low, least), min(high, most))
        members[number].add(one.voice.key)
    return _each_in_one(found, links)


def _each_in_one(found: list[list[Said]], links: Sequence[Link]) -> Division:
    taken: defaultdict[str, set[int]] = defaultdict(set)
    for number, camp in enumerate(found):
        for one in camp:
            taken[one.voice.key].add(number)
    several = {voice for voice, numbers in taken.items() if len(numbers) > 1}
    left = [[one for one in camp if one.voice.key not in several] for camp in found]
    if sum(map(bool, left)) > 1:
        between = tuple(one for camp in found for one in camp if one.voice.key in several)
        return Division(tuple(tuple(camp) for camp in left if camp), between)
    surest: dict[str, Unit] = {}
    for one in (one for link in links for one in link.ends):
        surest.setdefault(one.voice.key, one.unit)
    home = {unit: number for number, camp in enumerate(found) for unit in (one.unit for one in camp)}
    kept = [[one for one in camp if home[surest[one.voice.key]] == number] for number, camp in enumerate(found)]
    return Division(tuple(tuple(camp) for camp in kept if camp))


def _range(said: Said) -> tuple[float, float]:
    """What a figure may be, both ends inclusive; everything where a side is no figure."""
    if said.unit[-1] < 0:
        return _OPEN
    if said.side.figure:
        return said.side.figure.low, said.side.figure.high
    quantity = quantity_of(said.side)
    if quantity is None:
        return _OPEN
    low, high = quantity.low, quantity.high
    return (_OPEN[0] if low is None else low, _OPEN[1] if high is None else high)


def _each_once(said: Iterable[Said]) -> tuple[Said, ...]:
    once = {one.unit: one for one in said}
    return tuple(sorted(once.values(), key=lambda one: one.order))
