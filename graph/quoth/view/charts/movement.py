"""Statements with a date and a side in, bars above and below a middle line out: how a topic moved in time.

What is in between stands between the two lines from which the sides' bars rise and hang, so that each side's bars
can be compared with one another.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from quoth.edtf_bounds import edtf_bounds
from quoth.view.charts.axis import NARROW, Ticks, TimeAxis
from quoth.view.shown.dates import span_words

Position = Literal["above", "between", "below"]
Period = Literal["day", "month", "quarter", "year"]

_PERIODS: tuple[tuple[Period, int, int], ...] = (("day", 0, 31), ("month", 1, 36), ("quarter", 3, 40))
"""Their length in months (0 for a day), and how many of them are drawn at the most; more are years."""
_LONGEST = 64
"""Pixels of the longest bar."""
_EACH = 12
"""Pixels that one statement takes at the most."""
_NUMBERED = 12
"""So many bars have room for a number each."""


@dataclass(frozen=True, slots=True)
class Stance:
    """When (EDTF, None when undated) somebody took which side."""

    when: str | None
    position: Position


@dataclass(frozen=True, slots=True)
class Bars:
    """One period: its middle in per cent, its counts, and how long its bars are in pixels."""

    x: float
    title: str
    above: int
    between: int
    below: int
    rise: float
    spread: float
    """Half of the bar between the lines."""
    fall: float


@dataclass(frozen=True, slots=True)
class Movement:
    """What templates/charts.html draws; nothing when there are no bars."""

    sides: tuple[str, str]
    totals: tuple[int, int, int]
    """Above, between and below."""
    summary: str
    notes: tuple[str, ...]
    ticks: Ticks
    bars: tuple[Bars, ...] = ()
    thickness: float = 0.0
    numbered: bool = False
    upper: float = 0.0
    """Pixels from the top to the line from which bars rise."""
    lower: float = 0.0
    """Pixels from the top to the line from which bars hang."""
    height: float = 0.0


def movement(stances: Iterable[Stance], above: str = "yes", below: str = "no") -> Movement:
    """Counts by day, month, quarter or year, by how long the whole took; `above` and `below` name the two sides.

    A date that lies in more than one period is not drawn but counted in a note.
    """
    every = list(stances)
    dated = [(*edtf_bounds(one.when or ""), one.position) for one in every]
    days = [(first, last, position) for first, last, position in dated if first and last]
    totals = Counter(one.position for one in every)
    period, months = _period(days)
    counts: dict[date, Counter[Position]] = {}
    for first, last, position in days:
        start = _start(first, months)
        if start == _start(last, months):
            counts.setdefault(start, Counter())[position] += 1
    drawn = sum(count.total() for count in counts.values())
    notes = _notes(period, drawn, len(days) - drawn, len(every) - len(days))
    sums = totals["above"], totals["between"], totals["below"]
    if not counts:
        return Movement((above, below), sums, "No statement has a date.", notes, Ticks((), ()))
    return _drawn(counts, months, (above, below), sums, notes)


def _drawn(
    counts: dict[date, Counter[Position]],
    months: int,
    sides: tuple[str, str],
    totals: tuple[int, int, int],
    notes: tuple[str, ...],
) -> Movement:
    starts = sorted(counts)
    axis = TimeAxis.over([starts[0], _last_day(starts[-1], months)])
    columns = (axis.end - axis.first) / max(1, 30.4 * months)
    most = {side: max(count[side] for count in counts.values()) for side in ("above", "between", "below")}
    each = min(_EACH, _LONGEST / max(most.values()))
    numbered = len(counts) <= _NUMBERED and columns <= _NUMBERED * 2
    room = 16 if numbered else 4
    upper = round(room + each * most["above"], 1)
    lower = round(upper + each * most["between"], 1)
    return Movement(
        sides, totals, _summary(sides, totals, starts, months), notes, axis.ticks(),
        tuple(_bars(counts[start], start, months, axis, each, sides) for start in starts),
        round(min(18.0, max(2.0, 0.7 * NARROW / columns)), 1), numbered,
        upper, lower, round(lower + each * most["below"] + room, 1),
    )  # fmt: skip


def _bars(
    count: Counter[Position], start: date, months: int, axis: TimeAxis, each: float, sides: tuple[str, str]
) -> Bars:
    end = _last_day(start, months)
    told = ((sides[0], count["above"]), (sides[1], count["below"]), ("in between", count["between"]))
    title = f"{span_words(start, end)}: {', '.join(f'{side} {number:,}' for side, number in told if number)}"
    x = round((axis.start_of(start) + axis.end_of(end)) / 2, 2)
    above, between, below = (round(each * number, 1) for number in (
        count["above"], count["between"] / 2, count["below"]))
    return Bars(x, title, count["above"], count["between"], count["below"], above, between, below)


def _period(days: list[tuple[date, date, Position]]) -> tuple[Period, int]:
    """The shortest period in which half of the dates lie, if these do not spread over too many of it."""
    for period, months, most in _PERIODS:
        inside = [first for first, last, _ in days if _start(first, months) == _start(last, months)]
        if inside and 2 * len(inside) >= len(days) and _many(min(inside), max(inside), months) <= most:
            return period, months
    return "year", 12


def _many(first: date, last: date, months: int) -> int:
    """How many periods there are from the first day to the last."""
    if not months:
        return (last - first).days + 1
    return (12 * last.year + last.month - 1) // months - (12 * first.year + first.month - 1) // months + 1


def _start(day: date, months: int) -> date:
    return date(day.year, (day.month - 1) // months * months + 1, 1) if months else day


def _last_day(start: date, months: int) -> date:
    if not months:
        return start
    year, month = divmod(12 * start.year + start.month - 1 + months, 12)
    return date.max if year > date.max.year else date(year, month + 1, 1) - timedelta(days=1)


def _summary(sides: tuple[str, str], totals: tuple[int, int, int], starts: list[date], months: int) -> str:
    above, between, below = totals
    middle = f", in between {between:,} (drawn between the lines)" if between else ""
    reach = span_words(starts[0], _last_day(starts[-1], months))
    return f"{sides[0]} {above:,}, {sides[1]} {below:,}{middle}; {reach}."


def _notes(period: Period, drawn: int, vague: int, undated: int) -> tuple[str, ...]:
    notes = (
        f"By {period}." if drawn else "",
        f"{vague:,} of uncertain date {'is' if vague == 1 else 'are'} not drawn." if vague else "",
        f"{undated:,} undated." if undated else "",
    )
    return tuple(note for note in notes if note)
