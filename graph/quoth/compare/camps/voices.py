"""Pairs in; who speaks on each side, and which of the sides are the same words of the same speaker, out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from quoth.attribution import Quantity
from quoth.compare.pair import Pair, Side
from quoth.compare.statement import one_voice
from quoth.store.answers import SpeakerName

Unit = tuple[str, str, int, int, int]
"""One claim of one voice: the voice's key, hash of the article, start and end of all its overlapping words, start of
the figure or -1."""

_Spot = tuple[str, str, int, int, int]
"""Where a side stands: voice, article, start of the figure or -1, start and end of the words."""


@dataclass(frozen=True, slots=True, order=True)
class Voice:
    """One speaker. Unnamed sources of different articles are different voices."""

    key: str
    """The speaker's IRI; for a source without one the article's hash and what the article calls it, or where it
    speaks."""
    name: str
    """Empty when the article names nobody."""
    kind: str
    """person, organisation, unnamed, document, or `unknown` for words that no stored statement holds."""


@dataclass(frozen=True, slots=True)
class Said:
    """A side with its speaker."""

    voice: Voice
    unit: Unit
    side: Side

    @property
    def order(self) -> tuple[object, ...]:
        """Undated articles last, then by date, path and place."""
        article, key = self.side.article, self.side.key
        return (article.published is None, article.published or "", article.path or "", key, self.unit)


@dataclass(frozen=True, slots=True)
class Link:
    """A pair of claims of two voices, which contradict each other or agree."""

    a: Said
    b: Said
    pair: Pair

    @property
    def opposed(self) -> bool:
        return self.pair.relation == "contradicts"

    @property
    def ends(self) -> tuple[Said, Said]:
        return self.a, self.b

    @property
    def couple(self) -> tuple[str, str]:
        """The two voices' keys in order, whichever of them is `a`."""
        one, other = sorted((self.a.voice.key, self.b.voice.key))
        return one, other


class Cast:
    """Who speaks in a set of sides.

    A side without a statement belongs to the speaker of that name in its article when there is just one.
    """

    def __init__(self, sides: Iterable[Side], counting: Iterable[Side] = ()) -> None:
        """`counting` are sides of pairs of figures: of them the figure is what is said, whatever stands around it."""
        by_words, by_figure = list(sides), list(counting)
        self._speakers: defaultdict[str, dict[str, SpeakerName]] = defaultdict(dict)
        for side in (*by_words, *by_figure):
            if speaker := _speaker(side):
                self._speakers[side.article.sha256].setdefault(speaker.iri, speaker)
        spots = {self._spot(side, False) for side in by_words} | {self._spot(side, True) for side in by_figure}
        self._units = _joined(sorted(spots))

    def said(self, side: Side, counting: bool = False) -> Said:
        """The side with its voice; KeyError for a side that was not among those given."""
        return Said(self._voice(side), self._units[self._spot(side, counting)], side)

    def _spot(self, side: Side, counting: bool) -> _Spot:
        start = -1
        if counting:
            quantity = quantity_of(side)
            start = quantity.span.start if quantity else side.span.start
        return self._voice(side).key, side.article.sha256, start, side.span.start, side.span.end

    def _voice(self, side: Side) -> Voice:
        sha256 = side.article.sha256
        speaker = _speaker(side) or self._named(sha256, side.source)
        if speaker:
            return Voice(speaker.iri, speaker.name, speaker.kind)
        if side.source:
            return Voice(f"{sha256}/{side.source.casefold()}", side.source, "unknown")
        where = side.claim.statement.iri if side.claim else f"{sha256}/{side.span.start}-{side.span.end}"
        return Voice(where, "", "unknown")

    def _named(self, sha256: str, name: str | None) -> SpeakerName | None:
        alike = [speaker for speaker in self._speakers[sha256].values() if one_voice(speaker.name, name)]
        return alike[0] if len(alike) == 1 else None


def quantity_of(side: Side) -> Quantity | None:
    """The quantity that a side of a pair of figures is about; None when its words hold several, or none."""
    if side.figure:
        return side.figure.quantity
    known = side.claim.statement.quantities if side.claim else ()
    held = [one for one in known if side.span.start <= one.span.start and one.span.end <= side.span.end]
    return held[0] if len(held) == 1 else None


def links(pairs: Iterable[Pair]) -> list[Link]:
    """The pairs between two voices that contradict each other or agree, the surest first, each once.

    A pair given both ways round, or twice by one feature, is one; changes of position and words of one voice set
    against its own are no links.
    """
    wanted = [pair for pair in pairs if pair.relation in ("contradicts", "agrees")]
    sides = {counting: [s for p in wanted if (p.kind == "figure") is counting for s in (p.a, p.b)]
             for counting in (False, True)}
    cast = Cast(sides[False], sides[True])
    made = [
        Link(cast.said(pair.a, pair.kind == "figure"), cast.said(pair.b, pair.kind == "figure"), pair)
        for pair in wanted
    ]
    found: dict[tuple[object, ...], Link] = {}
    for link in sorted(made, key=_surest):
        once = (*sorted((link.a.unit, link.b.unit)), link.pair.relation, link.pair.method)
        if link.a.voice != link.b.voice:
            found.setdefault(once, link)
    return list(found.values())


def _joined(spots: Iterable[_Spot]) -> dict[_Spot, Unit]:
    """Words of one voice that overlap are one claim; a figure is one by itself."""
    units: dict[_Spot, Unit] = {}
    group: list[_Spot] = []
    end = 0
    for spot in (*spots, None):
        if group and (spot is None or spot[:3] != group[0][:3] or spot[3] >= end):
            voice, sha256, figure, start, _ = group[0]
            units.update(dict.fromkeys(group, (voice, sha256, start, end, figure)))
            group, end = [], 0
        if spot is not None:
            group.append(spot)
            end = max(end, spot[4])
    return units


def _surest(link: Link) -> tuple[object, ...]:
    pair = link.pair
    return (-pair.score, link.a.unit, link.b.unit, pair.a.key, pair.b.key, pair.relation, pair.method, pair.reason)


def _speaker(side: Side) -> SpeakerName | None:
    return side.claim.statement.speaker if side.claim else None
