"""A printed date -> EDTF, with what is missing or ambiguous written as such, never filled in."""

from __future__ import annotations

import datetime
import re
from functools import lru_cache

import edtf
from edtf.parser.edtf_exceptions import EDTFParseException

MAX_EDTF = 60
"""Longer strings are not dates; it bounds the parser's work."""

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MONTH = (
    r"(?:jan(?:uary|\.)?|feb(?:ruary|\.)?|mar(?:ch|\.)?|apr(?:il|\.)?|may|june?\.?|july?\.?|aug(?:ust|\.)?|"
    r"sept?(?:ember|\.)?|oct(?:ober|\.)?|nov(?:ember|\.)?|dec(?:ember|\.)?)"
)
YEAR = r"(?:19[5-9]\d|20\d\d)"
_DAY = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
PRINTED_DATE = re.compile(
    rf"\b(?P<y1>{YEAR})-(?P<m1>0[1-9]|1[0-2])-(?P<d1>0[1-9]|[12]\d|3[01])(?:T[\d:.]+(?:Z|[+-][\d:]+)?)?\b"
    rf"|\b(?P<month2>{MONTH})\s+(?P<d2>{_DAY})\s*,?\s+(?P<y2>{YEAR})\b"
    rf"|\b(?P<d3>{_DAY})(?:\s+of)?[\s-]+(?P<month3>{MONTH})[\s,-]+(?P<y3>{YEAR})\b"
    rf"|\b(?P<a4>\d\d?)(?P<sep>[/.-])(?P<b4>\d\d?)(?P=sep)(?P<y4>{YEAR})\b"
    rf"|\b(?P<month5>{MONTH})\s*,?\s+(?P<y5>{YEAR})\b"
    rf"|(?<![\w,])(?P<d6>{_DAY})\s*,\s*(?P<y6>{YEAR})\b",
    re.IGNORECASE,
)
"""A date with its year as newspapers print it; the last form has lost its month (`11, 2019`)."""
MONTH_DAY = re.compile(
    rf"\b(?:(?P<month>{MONTH})\s+(?P<day>{_DAY})|(?P<day2>{_DAY})\s+(?P<month2>{MONTH}))\b", re.IGNORECASE
)


def edtf_of(match: re.Match[str]) -> str | None:
    """The EDTF of a `PRINTED_DATE` match: `2019-XX-11` without its month, `[2019-04-05,2019-05-04]` where it can be
    read two ways; None when there is no such day."""
    group = match.groupdict()
    if group["y1"]:
        return _day(group["y1"], int(group["m1"]), int(group["d1"]))
    if group["y2"]:
        return _day(group["y2"], month_number(group["month2"]), day_number(group["d2"]))
    if group["y3"]:
        return _day(group["y3"], month_number(group["month3"]), day_number(group["d3"]))
    if group["y4"]:
        return _numeric(group["y4"], int(group["a4"]), int(group["b4"]))
    if group["y5"]:
        return f"{group['y5']}-{month_number(group['month5']):02d}"
    return f"{group['y6']}-XX-{day_number(group['d6']):02d}"


def month_number(name: str) -> int:
    """1 for `January`, `Jan.`, `JAN`."""
    return _MONTHS.index(name[:3].casefold()) + 1


def day_number(day: str) -> int:
    """11 for `11`, `11th`."""
    return int(re.sub(r"\D", "", day))


def _day(year: str, month: int, day: int) -> str | None:
    try:
        return datetime.date(int(year), month, day).isoformat()
    except ValueError:
        return None


def _numeric(year: str, first: int, second: int) -> str | None:
    """`05/04/2019` is April in Britain and May in America: both, unless only one is a day or they are the same."""
    readings = sorted({day for day in (_day(year, second, first), _day(year, first, second)) if day})
    if len(readings) == 2:
        return f"[{readings[0]},{readings[1]}]"
    return readings[0] if readings else None


@lru_cache(maxsize=4096)
def is_edtf(value: str) -> bool:
    """Whether `value` is a valid EDTF string (level 0 to 2)."""
    if not value.strip() or len(value) > MAX_EDTF:
        return False
    try:
        edtf.parse_edtf(value)
    except (EDTFParseException, ValueError, RecursionError):
        return False
    return True


def date_given(value: str) -> str | None:
    """A date as a user wrote it, in EDTF or as an ISO date and time (reduced to its date); None when it is neither."""
    value = value.strip()
    stamp = re.match(r"(\d{4}-\d\d-\d\d)[T ]\d\d(?::?\d\d){1,2}", value)
    if stamp:
        try:
            return datetime.datetime.fromisoformat(value).date().isoformat()
        except ValueError:
            return None
    return value if is_edtf(value) else None
