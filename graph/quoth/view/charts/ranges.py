"""Figures told of one subject in, a range chart out: a row a figure, oldest first, on one axis of numbers.

A bar goes from the lowest to the highest number told, a dot is one number, an arrow points to where a limit leaves
room; what is told as `about` is hollow.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Literal

from quoth.attribution import Bound
from quoth.edtf_bounds import edtf_bounds
from quoth.view.charts.axis import Ticks
from quoth.view.charts.scale import Scale, figure_words, number
from quoth.view.shown.dates import date_words
from quoth.view.shown.wording import headline

if TYPE_CHECKING:
    from quoth.compare.figures import Appearance

Mark = Literal["dot", "bar", "at least", "at most"]

ARROW = 26
"""Pixels that an arrow is long."""
_FREE = 9.0
"""Per cent that are kept free for an arrow at an end of the axis: 26 pixels of 320, and a little."""


@dataclass(frozen=True, slots=True)
class Told:
    """A figure that somebody told: `low` and `high` are inclusive, None is open; `camp` is 0 for who is in none."""

    label: str
    who: str
    when: str | None
    """EDTF, None when undated."""
    low: float | None
    high: float | None
    bound: Bound
    href: str = ""
    camp: int = 0


@dataclass(frozen=True, slots=True)
class Row:
    """One figure, in words and in per cent of the axis."""

    figure: str
    who: str
    when: str
    label: str
    href: str
    camp: int
    mark: Mark
    hollow: bool
    x1: float
    x2: float
    """As `x1`, but for a bar."""


@dataclass(frozen=True, slots=True)
class Ranges:
    """What templates/charts.html draws; nothing when there are no rows."""

    rows: tuple[Row, ...]
    ticks: Ticks
    notes: tuple[str, ...]


def told(appearance: Appearance, href: str = "", camp: int = 0) -> Told:
    """What `Graph.figures` found in one place; told by nobody where the article credits nobody."""
    quantity, speaker = appearance.quantity, appearance.speaker
    return Told(
        headline(appearance.article), speaker.name if speaker else "", appearance.article.published,
        quantity.low, quantity.high, quantity.bound, href, camp,
    )  # fmt: skip


def ranges(figures: Iterable[Told], unit: str | None = None) -> Ranges:
    """All of them in one unit (`people`, `USD`, `percent`); those that tell no number are counted in a note."""
    every = sorted(figures, key=_order)
    numbered = [one for one in every if one.low is not None or one.high is not None]
    left = len(every) - len(numbered)
    unsaid = (f"{left:,} without a number {'is' if left == 1 else 'are'} not drawn.",) if left else ()
    if not numbered:
        return Ranges((), Ticks((), ()), unsaid)
    scale = _scale(numbered)
    rows = tuple(_row(one, scale, unit) for one in numbered)
    return Ranges(rows, scale.ticks(unit), (*_key(rows), *_scale_words(scale, unit), *unsaid))


def _scale(numbered: list[Told]) -> Scale:
    """The scale with room for the arrows that point out at either end."""
    scale = Scale.over(value for one in numbered for value in (one.low, one.high) if value is not None)
    downwards = [one.high for one in numbered if one.low is None and one.high is not None]
    upwards = [one.low for one in numbered if one.high is None and one.low is not None]
    before = _FREE if any(scale.x(value) < _FREE for value in downwards) else 0.0
    after = _FREE if any(scale.x(value) > 100 - _FREE for value in upwards) else 0.0
    return Scale(scale.low, scale.high, scale.logarithmic, before, after)


def _order(one: Told) -> tuple[object, ...]:
    first, last = edtf_bounds(one.when or "")
    ends = (one.low or 0.0, one.high or 0.0, one.bound)
    return (first or last or date.max, last or date.max, one.who, *ends, one.label, one.href, one.camp)


def _row(one: Told, scale: Scale, unit: str | None) -> Row:
    known = [value for value in (one.low, one.high) if value is not None]
    mark: Mark = "dot" if one.low == one.high else "bar"
    if len(known) == 1:
        mark = "at most" if one.low is None else "at least"
    return Row(
        figure_words(one.low, one.high, one.bound, unit), one.who, date_words(one.when or ""), one.label, one.href,
        one.camp, mark, one.bound == "about" and len(known) == 2, scale.x(min(known)), scale.x(max(known)),
    )  # fmt: skip


def _key(rows: Iterable[Row]) -> tuple[str, ...]:
    marks = {row.mark for row in rows}
    words = (
        "A dot is one number" if "dot" in marks else "",
        "a bar goes from the lowest to the highest told" if "bar" in marks else "",
        "an arrow points to where a limit leaves room" if marks & {"at least", "at most"} else "",
        "hollow is about" if any(row.hollow for row in rows) else "",
    )
    told = "; ".join(word for word in words if word)
    return (f"{told[0].upper()}{told[1:]}.",)


def _scale_words(scale: Scale, unit: str | None) -> tuple[str, ...]:
    if scale.logarithmic:
        return ("The scale is logarithmic: equal steps multiply by the same number.",)
    return (f"The axis starts at {number(scale.low, unit)}.",) if scale.low > 0 else ()
