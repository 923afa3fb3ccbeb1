"""EDTF dates in, plain words out: `8 September 2016`, `between 11 January and 11 December 2019`, `2016 (inferred)`."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Collection, Iterable
from datetime import date

from quoth.edtf_bounds import edtf_bounds

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
"""Not those of `calendar`, which follow the reader's locale."""


def days(edtf: str | None) -> str:
    """`2016-09-01/2016-09-30`: the first and the last day that a date may mean, nothing where that is not known."""
    return "/".join(day.isoformat() if day else "" for day in edtf_bounds(edtf or ""))


def inferred(edtf: str) -> bool:
    """Whether a qualifier says that the date is uncertain, approximate or both."""
    return any(mark in edtf for mark in "?~%")


def date_words(edtf: str) -> str:
    """A date for people; what bounds nothing is given as `undated`."""
    first, last = edtf_bounds(edtf)
    if first and last:
        words = span_words(first, last, whole="/" in edtf)
    elif first or last:
        words = f"since {day_words(first)}" if first else f"until {day_words(last)}" if last else ""
    else:
        return "undated"
    return f"{words} (inferred)" if inferred(edtf) else words


def span_words(first: date, last: date, whole: bool = True) -> str:
    """Days from first to last, by month or year where they are whole ones.

    `whole` when all these days are meant, and not one of them that is unknown.
    """
    if first == last:
        return day_words(first)
    start, end = day_words(first), day_words(last)
    if first.day == 1 and last.day == monthrange(last.year, last.month)[1]:
        by_year = (first.month, last.month) == (1, 12)
        start, end = (f"{day.year}" if by_year else month_words(day) for day in (first, last))
    if start == end:
        return start
    start = start.removesuffix(f" {month_words(last)}").removesuffix(f" {last.year}")
    return f"{start} to {end}" if whole else f"between {start} and {end}"


def day_words(day: date) -> str:
    return f"{day.day} {month_words(day)}"


def month_words(day: date) -> str:
    return f"{MONTHS[day.month - 1]} {day.year}"


def extent(dates: Iterable[str | None]) -> tuple[str, str]:
    """From the first to the last of some dates, as EDTF and in words; two empty strings when none has bounds."""
    bounded = [(bounds, told) for told in dates if told and None not in (bounds := edtf_bounds(told))]
    if not bounded:
        return "", ""
    if len({told for _, told in bounded}) == 1:
        return bounded[0][1], date_words(bounded[0][1])
    first, begun = min((first, inferred(told)) for (first, _), told in bounded if first)
    last, ended = max((last, not inferred(told)) for (_, last), told in bounded if last)
    guessed = " (inferred)" if begun or not ended else ""
    return (
        f"{first.isoformat()}{'?' * begun}/{last.isoformat()}{'?' * (not ended)}",
        f"{span_words(first, last)}{guessed}",
    )


def over(dates: Collection[str | None]) -> str:
    """When some articles appeared: `8 September to 5 October 2016 (inferred), 4 undated`; empty for no article."""
    undated = sum(1 for told in dates if not told)
    _, words = extent(dates)
    loose = f"{undated:,} undated" if undated and words else "undated" if undated else ""
    return ", ".join(part for part in (words, loose) if part)
