"""Statements and posts with their dates in, lanes of dots and bars over one axis of time out.

A statement is a dot; those of one day, or of days too near to keep their links apart, stand on each other. One whose
day is not known is a thin bar over the days that its date allows. A post is a bar with its name above.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from quoth.edtf_bounds import edtf_bounds
from quoth.view.charts.axis import NARROW, TARGET, WIDE, Ticks, TimeAxis
from quoth.view.shown.dates import date_words, inferred, span_words

_HIGH = 10
"""Dots that stand on each other at the most; of more, a dot is several."""
_PITCH = 10
"""Pixels from dot to dot in a stack."""
_DIGITS = 14
"""Pixels that a number over a stack takes."""
_ROWS = 4
"""Rows of bars over uncertain dates; what finds no place in them is counted in a note."""
_TOLD, _LETTERS = 4, 120
"""Labels that a title holds, and letters of each."""


@dataclass(frozen=True, slots=True)
class Moment:
    """A statement or a post. `kind` is a colour of palette.css; `label` says who and the first words."""

    when: str | None
    """EDTF; None when undated. Of a post the first and the last date that show it, with a slash between."""
    label: str
    href: str
    kind: str
    lane: str
    named: bool = False
    """Whether it is drawn as a bar with its label above: a post."""


@dataclass(frozen=True, slots=True)
class Dot:
    y: float
    kind: str
    hollow: bool
    """Whether its date is inferred."""


@dataclass(frozen=True, slots=True)
class Stack:
    """Statements of one day, or of a few days; the link goes to the first."""

    x: float
    title: str
    href: str
    dots: tuple[Dot, ...]
    number: int
    """How many they are, where that is more than there are dots; else 0."""
    top: float
    height: float
    """Of the area that answers to a pointer, in pixels."""


@dataclass(frozen=True, slots=True)
class Bar:
    """Statements whose date allows the same days, or a post."""

    x1: float
    x2: float
    y: float
    title: str
    label: str
    when: str
    href: str
    kind: str
    broken: bool
    """Whether its date is inferred."""
    number: int
    """How many they are, if several; else 0."""
    since: bool
    """Whether its first day is known."""
    until: bool


@dataclass(frozen=True, slots=True)
class Lane:
    """What stands under one heading."""

    name: str
    count: int
    narrow: tuple[Stack, ...]
    wide: tuple[Stack, ...]
    ground: float
    """Pixels from the top to the line that dots stand on; 0 without dots."""
    bars: tuple[Bar, ...]
    named: tuple[Bar, ...]
    height: float


@dataclass(frozen=True, slots=True)
class Timeline:
    """What templates/charts.html draws; nothing when there are no lanes."""

    lanes: tuple[Lane, ...]
    ticks: Ticks
    summary: str
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Dated:
    moment: Moment
    when: str
    first: date | None
    last: date | None

    @property
    def exact(self) -> bool:
        return not self.moment.named and self.first is not None and self.first == self.last

    @property
    def order(self) -> tuple[object, ...]:
        moment = self.moment
        return (self.first or date.min, self.last or date.max, moment.label, moment.href, moment.kind)


def timeline(moments: Iterable[Moment], lanes: Sequence[str] = ()) -> Timeline:
    """Lanes come in the order of `lanes`, any others after them by name."""
    dated: list[_Dated] = []
    undated = 0
    for moment in moments:
        first, last = edtf_bounds(moment.when or "")
        if moment.when and (first or last):
            dated.append(_Dated(moment, moment.when, first, last))
        else:
            undated += 1
    loose = (f"{undated:,} undated.",) if undated else ()
    if not dated:
        return Timeline((), Ticks((), ()), "Nothing here has a date.", loose)
    dated.sort(key=lambda one: one.order)
    axis = TimeAxis.over(day for one in dated for day in (one.first, one.last) if day)
    rank = {name: place for place, name in enumerate(lanes)}
    held: defaultdict[str, list[_Dated]] = defaultdict(list)
    for one in dated:
        held[one.moment.lane].append(one)
    names = sorted(held, key=lambda name: (rank.get(name, len(rank)), name))
    each = _each(held.values(), axis)
    drawn = [_lane(name, held[name], axis, each) for name in names]
    crowded = sum(left for _, left in drawn)
    notes = (*_notes(dated, each, crowded), *loose)
    return Timeline(tuple(lane for lane, _ in drawn), axis.ticks(), _summary(dated), notes)


def _lane(name: str, dated: list[_Dated], axis: TimeAxis, each: int) -> tuple[Lane, int]:
    """The lane, and how many statements of uncertain date it has no room for."""
    narrow, wide = (_columns(dated, axis, width) for width in (NARROW, WIDE))
    tallest = max((_dots(column, each) for _, column in (*narrow, *wide)), default=0)
    numbers = any(_dots(column, each) < len(column) for _, column in (*narrow, *wide))
    ground = float(TARGET + _PITCH * (tallest - 1) + _DIGITS * numbers) if tallest else 0.0
    bars, left = _packed(dated, axis, ground)
    rows = len({bar.y for bar in bars})
    named = tuple(_bar([one], axis, TARGET / 2) for one in dated if one.moment.named)
    stacks = [tuple(_stack(x, column, each, ground) for x, column in columns) for columns in (narrow, wide)]
    return Lane(name, len(dated), stacks[0], stacks[1], ground, bars, named, ground + TARGET * rows), left


def _columns(dated: Iterable[_Dated], axis: TimeAxis, width: int) -> list[tuple[float, list[_Dated]]]:
    """The statements of known day, by day; days nearer to each other than a link is wide are joined in their mean."""
    least = 100 * TARGET / width
    columns: list[tuple[float, list[_Dated]]] = []
    for one in dated:
        if not one.exact or one.first is None:
            continue
        columns.append((axis.middle_of(one.first), [one]))
        while len(columns) > 1 and columns[-1][0] - columns[-2][0] < least:
            (x, held), (left, before) = columns.pop(), columns.pop()
            mean = (x * len(held) + left * len(before)) / (len(held) + len(before))
            columns.append((mean, before + held))
    return [(round(x, 2), held) for x, held in columns]


def _each(lanes: Iterable[list[_Dated]], axis: TimeAxis) -> int:
    """How many statements a dot is, so that no stack is too high."""
    sizes = [len(column) for dated in lanes for _, column in _columns(dated, axis, NARROW)]
    tallest, each = max(sizes, default=0), 1
    for step in (2, 5, 10, 20, 50, 100, 200, 500, 1000):
        if tallest <= _HIGH * each:
            break
        each = step
    return each


def _dots(column: Sequence[_Dated], each: int) -> int:
    return sum(-(-number // each) for number in Counter(_look(one) for one in column).values())


def _look(one: _Dated) -> tuple[bool, str]:
    return inferred(one.when), one.moment.kind


def _stack(x: float, column: list[_Dated], each: int, ground: float) -> Stack:
    looks = sorted(Counter(_look(one) for one in column).items())
    drawn = [look for look, number in looks for _ in range(-(-number // each))]
    dots = tuple(
        Dot(ground - TARGET / 2 - _PITCH * place, kind, hollow) for place, (hollow, kind) in enumerate(drawn)
    )
    height = float(TARGET + _PITCH * (len(dots) - 1))
    number = len(column) if len(column) > len(dots) else 0
    return Stack(x, _title(column), column[0].moment.href, dots, number, ground - height, height)


def _packed(dated: Iterable[_Dated], axis: TimeAxis, ground: float) -> tuple[tuple[Bar, ...], int]:
    """Bars of statements whose day is not known, in as few rows as keep their links apart."""
    alike: defaultdict[tuple[date | None, date | None, bool, str], list[_Dated]] = defaultdict(list)
    for one in dated:
        if not one.exact and not one.moment.named:
            alike[one.first, one.last, *_look(one)].append(one)
    ends: list[float] = []
    bars: list[Bar] = []
    left = 0
    for group in alike.values():
        x1, x2 = _ends(group[0], axis)
        row = next((row for row, end in enumerate(ends) if end + 100 * TARGET / NARROW <= x1), len(ends))
        if row == _ROWS:
            left += len(group)
            continue
        ends[row:row + 1] = [x2]
        bars.append(_bar(group, axis, ground + TARGET * (row + 0.5)))
    return tuple(bars), left


def _bar(group: list[_Dated], axis: TimeAxis, y: float) -> Bar:
    one = group[0]
    x1, x2 = _ends(one, axis)
    return Bar(
        x1, x2, y, _title(group), _cut(one.moment.label), date_words(one.when), one.moment.href, one.moment.kind,
        inferred(one.when), len(group) if len(group) > 1 else 0, one.first is not None, one.last is not None,
    )  # fmt: skip


def _ends(one: _Dated, axis: TimeAxis) -> tuple[float, float]:
    return axis.start_of(one.first) if one.first else 0.0, axis.end_of(one.last) if one.last else 100.0


def _title(group: Sequence[_Dated]) -> str:
    """The date, then the labels, of several one a line."""
    first, last = group[0].when, group[-1].when
    when = date_words(first)
    if first != last and group[0].first and group[-1].last:
        when = span_words(group[0].first, group[-1].last)
    if len(group) == 1:
        return f"{when}: {_cut(group[0].moment.label)}"
    lines = [f"{when}: {len(group):,} statements", *(_cut(one.moment.label) for one in group[:_TOLD])]
    return "\n".join([*lines, f"… and {len(group) - _TOLD:,} more"] if len(group) > _TOLD else lines)


def _cut(label: str) -> str:
    return label if len(label) <= _LETTERS else f"{label[:_LETTERS - 1].rstrip()}…"


def _summary(dated: Sequence[_Dated]) -> str:
    statements = [one for one in dated if not one.moment.named]
    days = [day for one in statements or dated for day in (one.first, one.last) if day]
    told = f"{len(statements):,} statement{'' if len(statements) == 1 else 's'}, " if statements else ""
    return f"{told}{span_words(min(days), max(days))}."


def _notes(dated: Sequence[_Dated], each: int, crowded: int) -> tuple[str, ...]:
    """What the marks mean, as far as they occur, and what is not drawn."""
    statements = [one for one in dated if not one.moment.named]
    guessed = [one for one in statements if inferred(one.when)]
    exact = {one.exact for one in guessed}
    looks = " or ".join(look for look, known in (("hollow", True), ("broken", False)) if known in exact).capitalize()
    every = ", as all are" if guessed == statements else ""
    notes = (
        f"A dot is up to {each:,} statements." if each > 1 else "",
        "A thin bar is a statement whose day is not known." if any(not one.exact for one in statements) else "",
        f"{looks}: the date is inferred{every}." if guessed else "",
        f"{crowded:,} more of uncertain date {'is' if crowded == 1 else 'are'} not drawn." if crowded else "",
    )
    return tuple(note for note in notes if note)
