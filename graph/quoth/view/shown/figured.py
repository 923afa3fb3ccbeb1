"""Counts in, what a topic's page shows of them out: charts of those that count one thing, and a list of all."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from quoth.compare.wording import stem, words
from quoth.view.address import Addresses
from quoth.view.charts import Ranges, ranges, told
from quoth.view.shown.passage import Who, who
from quoth.view.shown.wording import headline, short

if TYPE_CHECKING:
    from quoth.compare import Count
    from quoth.compare.figures import Appearance

_CHARTS, _ROWS = 4, 14
"""Charts of a topic, and figures in one of them."""
_LISTED = 60


@dataclass(frozen=True, slots=True)
class FigureChart:
    """Figures that count one thing, on one axis."""

    counts: str
    drawn: Ranges
    alike: bool
    """Whether all articles name what is counted in the same words."""


@dataclass(frozen=True, slots=True)
class ShownCount:
    """One count with where it is told first."""

    title: str
    wordings: tuple[str, ...]
    """How the articles put it, bounds and all."""
    who: Who
    """Who is credited where it is told first."""
    published: str | None
    article: str
    href: str | None
    articles: int


def figures_of(counts: Sequence[Count], addresses: Addresses) -> list[ShownCount]:
    """The most repeated first, as many as anybody reads."""
    return [_shown(one, addresses) for one in counts[:_LISTED]]


def charts_of(counts: Sequence[Count], addresses: Addresses) -> list[FigureChart]:
    """Only what counts the same thing in the same unit shares an axis; those with most figures first."""
    alike: defaultdict[tuple[str, str], list[Count]] = defaultdict(list)
    for one in counts:
        named = words(one.counts)
        # A measure of nothing (18 years, 50 percent) may be of anything.
        if named and one.counts != one.unit:
            alike[one.unit or "", stem(named[-1])].append(one)
    several = [group for group in alike.values() if len({one.value for one in group}) > 1]
    several.sort(key=lambda group: (-len(group), group[0].counts, group[0].unit or ""))
    return [_chart(group, addresses) for group in several[:_CHARTS]]


def _chart(group: Sequence[Count], addresses: Addresses) -> FigureChart:
    """A row for each speaker who tells a figure, by the first article in which they do."""
    rows: dict[tuple[object, ...], Appearance] = {}
    for one in group:
        for appearance in one.appearances:
            quantity, speaker = appearance.quantity, appearance.speaker
            same = (speaker.iri if speaker else None, quantity.low, quantity.high, quantity.bound)
            rows.setdefault(same, appearance)
    figures = [
        replace(told(one, _href(one, addresses)), label=short(one.counts)) for one in list(rows.values())[:_ROWS]
    ]
    alike = len({one.label for one in figures}) == 1
    title = figures[0].label if alike else words(group[0].counts)[-1]
    return FigureChart(short(title), ranges(figures, group[0].unit), alike)


def _href(appearance: Appearance, addresses: Addresses) -> str:
    path = addresses.statement(appearance.claim.statement)
    return f"../{path}" if path else ""


def _shown(count: Count, addresses: Addresses) -> ShownCount:
    first = count.origin or count.appearances[0]
    credit = first.credit.statement if first.credit else None
    return ShownCount(
        short(count.title),
        tuple(short(one) for one in count.wordings[:3]),
        who(credit.speaker, credit.source, addresses) if credit else Who("credited to nobody", "none"),
        first.article.published,
        short(headline(first.article)),
        addresses.statement(first.claim.statement),
        count.articles,
    )
