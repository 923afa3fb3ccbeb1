"""An EDTF date -> the first and the last day it may mean, so that stores can order and compare dates.

EDTF is the Library of Congress' Extended Date/Time Format, ISO 8601-2:2019 (https://www.loc.gov/standards/datetime/).
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

Bounds = tuple[date | None, date | None]

_DATE = re.compile(r"([\dX]{4})(?:-([\dX]{2}))?(?:-([\dX]{2}))?$")
_PERIODS = {
    21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 14),  # spring to winter, as the northern half of the world has them
    33: (1, 3), 34: (4, 6), 35: (7, 9), 36: (10, 12),  # quarters
}  # fmt: skip
"""Season and quarter codes of EDTF level 2: first and last month; a month past 12 lies in the next year."""


def edtf_bounds(edtf: str) -> Bounds:
    """The earliest and the latest day that `edtf` allows, both inclusive; None where that side is open or unknown.

    Qualifiers (`?`, `~`, `%`) widen nothing. A set, one of whose members holds, reaches from its first to its last day.
    A year with unknown digits is bounded by them (`199X`); one wholly unknown is open. Text that is no EDTF, and years
    outside 1..9999, give (None, None).
    """
    plain = re.sub(r"[?~%]", "", edtf.strip())
    if plain[:1] in "[{" and plain[-1:] in "]}":
        return _span([_range(member, "..") for member in plain[1:-1].split(",")])
    return _range(plain, "/")


def _range(text: str, mark: str) -> Bounds:
    """A single date, or two with `mark` between them of which either may be missing or `..`."""
    if mark not in text:
        return _single(text)
    first, last = text.split(mark, 1)
    return _single(first)[0], _single(last)[1]


def _span(bounds: list[Bounds]) -> Bounds:
    starts, ends = [start for start, _ in bounds], [end for _, end in bounds]
    return (
        None if None in starts else min(start for start in starts if start),
        None if None in ends else max(end for end in ends if end),
    )


def _single(text: str) -> Bounds:
    match = _DATE.match(text)
    if match is None or match.group(1) == "XXXX":
        return None, None
    year, month, day = match.groups()
    low_year, high_year = int(year.replace("X", "0")), int(year.replace("X", "9"))
    if low_year < 1:
        return None, None
    low_month, high_month = _filled(month, 1, 12)
    low_month, high_month = _PERIODS.get(low_month, (low_month, high_month))
    if low_month > 12 or high_month > 14:
        return None, None
    high_year, high_month = high_year + (high_month - 1) // 12, (high_month - 1) % 12 + 1
    if high_year > 9999:
        return None, None
    return _day(low_year, low_month, _filled(day, 1, 31)[0]), _day(high_year, high_month, _filled(day, 1, 31)[1])


def _filled(digits: str | None, low: int, high: int) -> tuple[int, int]:
    """The least and the greatest number that `digits`, with X for unknown ones, can stand for."""
    if digits is None:
        return low, high
    if "X" not in digits:
        return int(digits), int(digits)
    fits = [n for n in range(low, high + 1) if all(d in ("X", c) for d, c in zip(digits, f"{n:02}", strict=True))]
    return (fits[0], fits[-1]) if fits else (low, high)


def _day(year: int, month: int, day: int) -> date | None:
    """That day, or the month's last where it has fewer; None for a month or a day 0."""
    if month < 1 or day < 1 or day > 31:
        return None
    return date(year, month, min(day, monthrange(year, month)[1]))
