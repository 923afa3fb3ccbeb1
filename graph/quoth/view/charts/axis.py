"""Days in, positions in per cent and ticks out, for all charts of time; and ticks chosen so that labels never collide.

A chart has two sets of ticks, for a plot that is at least `NARROW` and one that is at least `WIDE` pixels wide.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise
from typing import Literal

from quoth.view.shown.dates import MONTHS

Anchor = Literal["start", "middle", "end"]

NARROW, WIDE = 320, 640
"""Pixels between 0 and 100 per cent: on a telephone, and from where on charts.css takes a plot for wide."""
TARGET = 24
"""Pixels that a link is wide and high at the least (WCAG 2.2, success criterion 2.5.8)."""

_LETTER = 7.4
"""Pixels that a letter of a label takes: digits are that wide in the widest of the usual faces, at 12 pixels."""
_GAP = 10.0
"""Pixels kept free between two labels."""
_MARGIN = 10.0
"""Pixels that a label may stand out over either end of the axis; charts.css keeps 12 free."""
_MOST = 60
"""Ticks that are looked at: more never fit."""
_LEAST = 7
"""Days that an axis of time shows at the least."""
_DAYS, _MONTHS = (1, 2, 7, 14), (1, 2, 3, 6)
_YEARS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000)
_END = date.max.toordinal() + 1


@dataclass(frozen=True, slots=True)
class Tick:
    """A place on an axis, in per cent, and the words at it."""

    x: float
    label: str
    under: str = ""
    """The larger unit, in a second line, where it begins: the year under a month."""
    anchor: Anchor = "middle"

    def extent(self, text: str, width: float) -> tuple[float, float]:
        """Where this text of its begins and ends, in pixels, on a plot of that width."""
        at, size = self.x * width / 100, len(text) * _LETTER
        start = at - {"start": 0.0, "middle": size / 2, "end": size}[self.anchor]
        return start, start + size


@dataclass(frozen=True, slots=True)
class Ticks:
    """Those for a narrow and those for a wide plot."""

    narrow: tuple[Tick, ...]
    wide: tuple[Tick, ...]

    @classmethod
    def of(cls, candidates: Iterable[Sequence[Tick]]) -> Ticks:
        """For either width the first candidate, from fine to coarse, whose labels keep apart."""
        several = [ticks for ticks in candidates if ticks]
        return cls(_fitted(several, NARROW), _fitted(several, WIDE))

    @property
    def lines(self) -> int:
        """Lines of text that the labels take."""
        return 2 if any(tick.under for tick in (*self.narrow, *self.wide)) else 1


@dataclass(frozen=True, slots=True)
class TimeAxis:
    """Days from `first` on and before `end`, as ordinals of the proleptic Gregorian calendar; each takes equal room."""

    first: int
    end: int

    @classmethod
    def over(cls, days: Iterable[date]) -> TimeAxis:
        """From the first to the last of them, with some days around when they are few."""
        ordinals = [day.toordinal() for day in days]
        first, end = min(ordinals), max(ordinals) + 1
        missing = max(0, _LEAST - (end - first))
        first = min(max(1, first - missing // 2), _END - _LEAST)
        return cls(first, max(end, first + _LEAST))

    def start_of(self, day: date) -> float:
        return self.x(day.toordinal())

    def middle_of(self, day: date) -> float:
        return self.x(day.toordinal() + 0.5)

    def end_of(self, day: date) -> float:
        return self.x(day.toordinal() + 1)

    def x(self, ordinal: float) -> float:
        """In per cent."""
        return round(100 * (ordinal - self.first) / (self.end - self.first), 2)

    def ticks(self) -> Ticks:
        return Ticks.of(self._candidates())

    def _candidates(self) -> Iterator[list[Tick]]:
        days = self.end - self.first
        for step in _DAYS:
            if days <= _MOST * step:
                yield self._days(step)
        for step in _MONTHS:
            if days <= _MOST * step * 30:
                yield self._months(step)
        for step in _YEARS:
            if days <= _MOST * step * 365:
                yield self._years(step)

    def _days(self, step: int) -> list[Tick]:
        """A tick in the middle of a day; by weeks, of a Monday. The month stands under the first and any new one."""
        ticks: list[Tick] = []
        before: date | None = None
        for ordinal in range(self.first, self.end):
            if ordinal % step == 1 % step:
                day = date.fromordinal(ordinal)
                month = MONTHS[day.month - 1][:3]
                if before is None or before.year != day.year:
                    under = f"{month} {day.year}"
                else:
                    under = "" if before.month == day.month else month
                ticks.append(Tick(self.middle_of(day), str(day.day), under))
                before = day
        return ticks

    def _months(self, step: int) -> list[Tick]:
        """A tick where a month begins, its name beside it; the year stands under the first and under January."""
        ticks: list[Tick] = []
        for year in range(date.fromordinal(self.first).year, date.fromordinal(self.end - 1).year + 1):
            for month in range(1, 13, step):
                ordinal = date(year, month, 1).toordinal()
                if self.first <= ordinal < self.end:
                    under = str(year) if month == 1 or not ticks else ""
                    ticks.append(Tick(self.x(ordinal), MONTHS[month - 1][:3], under, "start"))
        return ticks

    def _years(self, step: int) -> list[Tick]:
        """A tick where a year begins, its number beside it."""
        years = range(date.fromordinal(self.first).year, date.fromordinal(self.end - 1).year + 1)
        starts = [date(year, 1, 1).toordinal() for year in years if year % step == 0]
        return [
            Tick(self.x(start), str(date.fromordinal(start).year), anchor="start")
            for start in starts if start >= self.first
        ]


def _fitted(candidates: Iterable[Sequence[Tick]], width: int) -> tuple[Tick, ...]:
    for ticks in candidates:
        inside = [_inside(tick, width) for tick in ticks]
        labels = [tick.extent(tick.label, width) for tick in inside if tick.label]
        if labels and _apart(labels):
            return _thinned(inside, width)
    return ()


def _inside(tick: Tick, width: int) -> Tick:
    """The tick with its words turned inwards where they would stand out; those beside a line then go."""
    size, at = len(max(tick.label, tick.under, key=len)) * _LETTER, tick.x * width / 100
    if tick.anchor == "start":
        return tick if at + size <= width + _MARGIN else replace(tick, label="", under="")
    if at < size / 2 - _MARGIN:
        return replace(tick, anchor="start")
    return replace(tick, anchor="end") if width - at < size / 2 - _MARGIN else tick


def _apart(extents: Sequence[tuple[float, float]]) -> bool:
    return all(left[1] + _GAP <= right[0] for left, right in pairwise(extents))


def _thinned(ticks: Sequence[Tick], width: int) -> tuple[Tick, ...]:
    """Without the words in the second line that would touch the next ones there."""
    kept: list[Tick] = []
    limit = float("inf")
    for tick in reversed(ticks):
        start, end = tick.extent(tick.under, width)
        free = end + _GAP <= limit
        kept.append(tick if free else replace(tick, under=""))
        if tick.under and free:
            limit = start
    return tuple(reversed(kept))
