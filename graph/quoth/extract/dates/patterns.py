"""The patterns dates are written in, each with the function that reads what it matches."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from quoth.extract.dates import meanings as m
from quoth.extract.dates import readings as r
from quoth.extract.dates import words as w
from quoth.extract.dates.holidays import DAYS


@dataclass(frozen=True)
class Pattern:
    """Words and what they mean: `read` gives a reading, EDTF that needs no publication date, or None for a trap."""

    words: re.Pattern[str]
    read: Callable[[re.Match[str], str], r.Reading | None]


_OPEN = r"(?:(?P<open>[Ss]ince|[Uu]ntil|[Tt]ill)\s)?"
_M, _D, _Y = rf"(?P<month>{w.MONTH})", rf"(?P<day>{w.DAY})", rf"(?P<year>{w.YEAR})"
_ON = rf"(?:(?P<weekday>{w.WEEKDAY}),?\s)?"
"""The weekday that may stand before day and month: `Tuesday, Nov. 8`."""
_HOLIDAYS = "|".join(re.escape(name).replace("'", "['’]") for name in sorted(DAYS, key=len, reverse=True))
PATTERNS = (
    Pattern(
        re.compile(r"\b(?:(?P<iso>\d{4}-\d\d-\d\d)|(?P<slashed>\d{1,2}/\d{1,2}/(?:19|20)\d\d))\b"), m.numeric_meant
    ),
    Pattern(re.compile(rf"\b{_ON}{_M}\s{_D}(?:{w.DASH}(?P<last>{w.DAY}))?,?\s{_Y}\b"), m.full_meant),
    Pattern(re.compile(rf"\b{_D}(?:\sof)?\s{_M},?\s{_Y}\b"), m.full_meant),
    Pattern(
        re.compile(
            rf"\b(?:[Bb]etween|[Ff]rom)\s{_M}\s{_D}\s(?:and|to|through|until)\s(?P<to>{w.MONTH})\s(?P<last>{w.DAY})(?:,?\s{_Y})?(?!\w)"
        ),
        m.day_span_meant,
    ),
    Pattern(
        re.compile(rf"\b{_OPEN}{_ON}{_M}\s{_D}(?:(?:{w.DASH}|\s(?:to|through)\s)(?P<last>{w.DAY}))?(?!\w)"), m.day_meant
    ),
    Pattern(re.compile(rf"\b(?<!\$){_D}(?:\sof)?\s{_M}(?!\w)"), m.day_meant),
    Pattern(re.compile(rf"(?<=[^\W\d]\s)(?P<day>\d\d?),\s{_Y}[ \t]*$", re.M), m.monthless_meant),
    Pattern(
        re.compile(
            rf"\b(?:[Bb]etween\s|[Ff]rom\s)?{w.PART}?{_M}(?:{w.DASH}|\s(?:to|and|through|until)\s){w.PART}?(?P<to>{w.MONTH})(?:,?\s(?:of\s)?{_Y})?(?!\s\d)(?!\w)"
        ),
        m.month_span_meant,
    ),
    Pattern(re.compile(rf"\b{_OPEN}{w.PART}?{_M},?\s(?:of\s)?{_Y}\b"), m.month_year_meant),
    Pattern(
        re.compile(
            rf"\b(?:[Bb]etween\s|[Ff]rom\s)?{_Y}(?:{w.DASH}|\s(?:to|and|through|until)\s)(?P<last>{w.YEAR}|\d\d)\b(?![,-]?\d)"
        ),
        m.years_meant,
    ),
    Pattern(re.compile(rf"\b{_OPEN}(?:the\s)?{w.PART}?(?:(?P<decade>(?:1[5-9]|20)\d0)['’]?s\b)"), m.decade_meant),
    Pattern(re.compile(rf"{_OPEN}(?:the\s)?{w.PART}?['’‘](?P<decade>[2-9]0)s\b"), m.decade_meant),
    Pattern(
        re.compile(r"\b(?:the\s)?(?P<century>\d\d(?:th|st)|eighteenth|nineteenth|twentieth|twenty-first)[ -]century\b"),
        m.century_meant,
    ),
    Pattern(
        re.compile(
            rf"\b(?:(?P<which>last|past|this|next|[Tt]he|early|late)\s)?(?P<season>{w.SEASON})(?:\sof)?\s{_Y}\b"
        ),
        m.season_meant,
    ),
    Pattern(re.compile(rf"\b(?P<which>last|past|this|next)\s(?P<season>{w.SEASON})(?P<year>)\b", re.I), m.season_meant),
    Pattern(
        re.compile(rf"\b(?:in|during|by|since|until)\s(?P<which>)the\s(?P<season>{w.SEASON})(?P<year>)\b", re.I),
        m.season_meant,
    ),
    Pattern(
        re.compile(
            rf"\b(?:(?P<about>{w.ABOUT})\s)?(?:(?P<vague>a few|several|a couple(?: of)?)|(?P<count>{w.COUNT}))\s"
            r"(?P<unit>day|week|month|year|decade)s?\sago\b",
            re.I,
        ),
        m.ago_meant,
    ),
    Pattern(
        re.compile(
            rf"\b(?:in|over|during|within|throughout)\sthe\s(?:past|last)\s(?:(?P<count>{w.COUNT})\s)?(?P<unit>day|week|month|year|decade)s?\b",
            re.I,
        ),
        m.back_meant,
    ),
    Pattern(
        re.compile(
            rf"\b{_OPEN}(?:{w.PART})?(?P<which>last|this past|this|next)\s"
            r"(?P<unit>weekend|week|month|year|decade|quarter)\b(?!-)",
            re.I,
        ),
        m.unit_meant,
    ),
    Pattern(
        re.compile(rf"\b{_OPEN}(?:(?P<which>last|past|next|coming|this coming|this)\s)?(?P<day>{w.WEEKDAY})(?!-)"),
        m.weekday_meant,
    ),
    Pattern(
        re.compile(
            r"\b(?:[Yy]esterday|[Tt]oday|[Tt]onight|[Tt]omorrow|last night|this (?:morning|afternoon|evening))\b"
        ),
        m.near_day_meant,
    ),
    Pattern(
        re.compile(rf"\b{_OPEN}{w.PART}?(?:(?P<which>last|next|this|Last|Next|This)\s)?{_M}(?![\w’'])(?!-\w)"),
        m.bare_month_meant,
    ),
    Pattern(re.compile(r"(?<![\d/])9/11(?![\d/])"), m.attacks_meant),
    Pattern(re.compile(rf"\b{_OPEN}(?P<holiday>{_HOLIDAYS})\b(?!['’]s)(?!\s(?:[Ii]sland|[A-Z]))"), m.holiday_meant),
    Pattern(re.compile(rf"(?<![\d$€£.,])\b{_OPEN}{w.PART}?{_Y}\b(?!['’]?s\b)"), m.year_meant),
)
"""Tried in this order; what one has taken the later ones leave alone."""
