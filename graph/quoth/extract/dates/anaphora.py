"""Dates that count from another date in the text -> EDTF: `that year`, `two days later`, `the following month`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from quoth.article import Span
from quoth.attribution import Date
from quoth.extract.dates import words as w

_EXPRESSION = re.compile(
    r"\b(?:(?P<same>that|the same|that same)\s(?P<unit1>year|month|day|week|summer|spring|fall|autumn|winter)"
    r"|the\s(?P<next>following|next|previous|prior|preceding)\s(?P<unit2>year|month|day|week)"
    rf"|(?P<count>{w.COUNT})\s(?P<unit3>day|week|month|year|decade)s?\s(?P<way>later|earlier|afterwards?|beforehand))\b",
    re.I,
)
_A_LENGTH = re.compile(r"\b(?:over|for|within|in|during|of|throughout|all|until)\s$", re.I)
"""Before `the next year` these make it a stretch of time to come."""
_NOW = re.compile(r"today|tonight|this \w+", re.I)
"""Nothing counts from these: it would count from now."""
_SIMPLE = re.compile(r"(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d\d))?)?~?$")
FURTHEST = 300
"""Characters between a date and what counts from it; a new paragraph ends it too."""


def anaphoric_dates(text: str, found: Sequence[Date], taken: bytearray) -> Iterator[Date]:
    """The dates of `text` that count from one of `found`, the nearest before them in their paragraph.

    Nothing is said where that one is vaguer than what is counted (`two days later` of a year). `taken` marks the
    characters that are no ground for dates.
    """
    for match in _EXPRESSION.finditer(text):
        if any(taken[match.start() : match.end()]) or (
            match["next"] and _A_LENGTH.search(text[max(0, match.start() - 12) : match.start()])
        ):
            continue
        anchor = _anchor(text, match.start(), found)
        edtf = _counted(match, anchor) if anchor else None
        if edtf:
            yield Date(Span.of(text, match.start(), match.end()), edtf)


def _anchor(text: str, start: int, found: Sequence[Date]) -> tuple[int, int | None, int | None] | None:
    """Year, month and day of the date meant, as far as it gives them."""
    near = [d for d in found if start - FURTHEST < d.span.start < start and "\n" not in text[d.span.end : start]]
    before = [d for d in near if not _NOW.fullmatch(d.span.text)]
    simple = _SIMPLE.match(max(before, key=lambda d: d.span.start).edtf) if before else None
    if simple is None:
        return None
    year, month, day = simple.groups()
    return int(year), int(month) if month else None, int(day) if day else None


def _counted(match: re.Match[str], anchor: tuple[int, int | None, int | None]) -> str | None:
    unit = (match["unit1"] or match["unit2"] or match["unit3"]).lower()
    if match["same"]:
        return _same(unit, anchor)
    if match["next"]:
        count = 1 if match["next"].lower() in ("following", "next") else -1
    else:
        number = match["count"].lower()
        count = int(number) if number.isdigit() else w.COUNTS.get(number, 0)
        count *= 1 if match["way"].lower().startswith(("later", "after")) else -1
    return _shifted(unit, count, anchor) if count else None


def _same(unit: str, anchor: tuple[int, int | None, int | None]) -> str | None:
    year, month, day = anchor
    if unit == "year":
        return f"{year:04}"
    if unit in w.SEASONS:
        return f"{year:04}-{w.SEASONS[unit]}" if day is None else None
    if unit == "month":
        return f"{year:04}-{month:02}" if month else None
    return f"{year:04}-{month:02}-{day:02}" if unit == "day" and month and day else None


def _shifted(unit: str, count: int, anchor: tuple[int, int | None, int | None]) -> str | None:
    year, month, day = anchor
    if unit in ("year", "decade"):
        there = year + count * (10 if unit == "decade" else 1)
        return f"{there:04}" if 1000 <= there <= 9999 else None
    if unit == "month" and month:
        months = year * 12 + month - 1 + count
        return f"{months // 12:04}-{months % 12 + 1:02}"
    if unit in ("day", "week") and month and day:
        then = date(year, month, day) + timedelta(days=count * (7 if unit == "week" else 1))
        return then.isoformat() + ("~" if unit == "week" else "")
    return None
