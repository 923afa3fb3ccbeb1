"""A date expression's meaning as a function of the day of publication, and what is left of it when that day is vague.

A `Reading` maps one day of publication to EDTF. Where the article's date is a month, a year or a set of days, the
reading is taken for each of them, and what they agree on is kept.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date, timedelta

from quoth.edtf_bounds import edtf_bounds
from quoth.extract.dates.holidays import holiday
from quoth.extract.dates.words import SEASON_STARTS

Reading = Callable[[date], str]

LISTED = 6
"""Up to so many days are listed as a set; past that only their month or year is kept."""
MOST = 0.75
"""The part of the possible days of publication that must agree for a reading to be taken as settled."""
PAST_WEIGHTS = {"past": 0.15, "perhaps past": 0.3, "none": 0.5, "none, month": 0.35, "perhaps future": 1.5,
                "future": 4.0}  # fmt: skip
"""News reports what has been: a past date may lie twice as far off as a future one and still be meant, a bare month
more, and more still where the verb is in the past."""


def settle(reading: Reading, published: str | None) -> str | None:
    """The EDTF of `reading` for an article published then; None when nothing certain is left."""
    counts = Counter(reading(day) for day in _days(published))
    for value, count in counts.most_common(1):
        if count >= MOST * counts.total():
            return value
    values = sorted(counts)
    if not values or not all(re.fullmatch(r"[\dX]{4}(-[\dX]{2}){0,2}", value) for value in values):
        return None
    values = [value for value in values if value.startswith((published or "")[:7])] or values
    if len(values) == 1:
        return values[0]
    if len(values) <= LISTED and not any(re.fullmatch(r"\d{4}-(?:2[1-4]|3[3-6])", value) for value in values):
        return "[" + ",".join(values) + "]"
    years, months = {value[:4] for value in values}, {value[:7] for value in values}
    if len(months) == 1:
        return f"{months.pop()}-XX"
    return f"{years.pop()}-XX" if len(years) == 1 else None


def _days(published: str | None) -> Iterator[date]:
    """The days an article may have been published on; none when that is unknown or vaguer than a year or so."""
    first, last = edtf_bounds(published) if published else (None, None)
    if first is None or last is None or (last - first).days > 370 or not 1000 <= first.year <= 9000:
        return
    day_known = re.fullmatch(r"(\d{4})-XX-(\d\d)", published or "")
    for offset in range((last - first).days + 1):
        day = first + timedelta(days=offset)
        if day_known is None or day.day == int(day_known.group(2)):
            yield day


def always(edtf: str) -> Reading:
    """A date that does not depend on the day of publication."""
    return lambda _: edtf


def on_weekday(weekday: int, tense: str) -> Reading:
    """The nearest past day of that name, today included; `future`: the coming one; `last`/`next`: not today."""

    def read(day: date) -> str:
        if tense in ("future", "perhaps future", "next"):
            ahead = (weekday - day.weekday()) % 7
            return (day + timedelta(days=ahead or (7 if tense == "next" else 0))).isoformat()
        back = (day.weekday() - weekday) % 7
        return (day - timedelta(days=back or (7 if tense == "last" else 0))).isoformat()

    return read


def in_days(offset: int, about: bool = False) -> Reading:
    """So many days after publication, or before it."""
    return lambda day: (day + timedelta(days=offset)).isoformat() + ("~" if about else "")


def week(offset: int) -> Reading:
    """The week so many weeks off, from Monday to Sunday."""

    def read(day: date) -> str:
        monday = day - timedelta(days=day.weekday()) + timedelta(weeks=offset)
        return f"{monday.isoformat()}/{(monday + timedelta(days=6)).isoformat()}"

    return read


def weekend(offset: int) -> Reading:
    """Saturday and Sunday: `this weekend` (0) is the last one until Wednesday, then the coming one; `last` (-1) and
    `next` (1) count by the calendar week."""

    def read(day: date) -> str:
        saturday = day - timedelta(days=day.weekday()) + timedelta(days=5)
        past = day.weekday() < 3  # on a Monday "this weekend" has been
        saturday += timedelta(weeks=offset - (1 if past and offset < 1 else 0) + (1 if past and offset < 0 else 0))
        return f"{saturday.isoformat()}/{(saturday + timedelta(days=1)).isoformat()}"

    return read


def month(offset: int) -> Reading:
    """The month so many months off."""
    return lambda day: _month(day, offset)


def year(offset: int) -> Reading:
    """The year so many years off."""
    return lambda day: f"{day.year + offset:04}"


def decade(offset: int) -> Reading:
    """The decade so many decades off: `201X`."""
    return lambda day: f"{day.year // 10 + offset:03}X"


def quarter(offset: int) -> Reading:
    """The quarter of the year so many quarters off, as EDTF level 2 codes it (33 is the first)."""

    def read(day: date) -> str:
        number = day.year * 4 + (day.month - 1) // 3 + offset
        return f"{number // 4:04}-{33 + number % 4}"

    return read


def back_to_now(unit: str, count: int) -> Reading:
    """The stretch of so many days, weeks, months or years that ends with the publication."""

    def read(day: date) -> str:
        if unit == "year":
            return f"{day.year - count:04}/{day.year:04}"
        if unit == "month":
            return f"{_month(day, -count)}/{_month(day, 0)}"
        return f"{(day - timedelta(days=count * (7 if unit == 'week' else 1))).isoformat()}/{day.isoformat()}"

    return read


def month_nearest(number: int, tense: str) -> Reading:
    """The month of that name which is meant: the nearest, with the past before the future unless `future`."""
    tense = "none, month" if tense == "none" else tense
    return lambda day: f"{_nearest_year(day, number, 15, tense):04}-{number:02}"


def november_of_election(day: date) -> str:
    """The November in which Americans elect Congress: that of the nearest even year."""
    years = [year_number for year_number in range(day.year - 2, day.year + 3) if year_number % 2 == 0]
    return f"{min(years, key=lambda y: abs((date(y, 11, 8) - day).days)):04}-11"


def some_units_ago(unit: str, least: int, most: int) -> Reading:
    """`a few weeks ago`: one of the days, months or years so far back, as an EDTF set of alternatives."""

    def read(day: date) -> str:
        if unit == "year":
            return f"[{day.year - most:04}..{day.year - least:04}]"
        if unit == "month":
            return f"[{_month(day, -most)}..{_month(day, -least)}]"
        step = 7 if unit == "week" else 1
        first, last = (day - timedelta(days=count * step) for count in (most, least))
        return f"[{first.isoformat()}..{last.isoformat()}]"

    return read


def decade_of(digits: int) -> Reading:
    """`the ’20s`: the latest decade of that name that has begun."""
    return lambda day: f"{(day.year - digits) // 100:02}{digits // 10}X"


def about(reading: Reading) -> Reading:
    """The same, marked approximate."""
    return lambda day: reading(day).rstrip("~") + "~"


def month_of(number: int, years_off: int) -> Reading:
    """`last May`: of the year before, or this year's where that is past; `next May`: the coming one."""

    def read(day: date) -> str:
        if years_off == 0:
            return f"{day.year:04}-{number:02}"
        shift = -(number >= day.month) if years_off < 0 else number <= day.month
        return f"{day.year + shift:04}-{number:02}"

    return read


def day_nearest(number: int, day_of_month: int, tense: str) -> Reading:
    """The day of that name which is meant, by the same rule."""

    def read(day: date) -> str:
        return f"{_nearest_year(day, number, day_of_month, tense):04}-{number:02}-{day_of_month:02}"

    return read


def day_on_weekday(number: int, day_of_month: int, weekday: int, tense: str) -> Reading:
    """The day of that name in the nearest year that has it on that weekday; where the two disagree, the nearest."""

    def read(day: date) -> str:
        years = [y for y in (day.year - 1, day.year, day.year + 1) if exists(y, number, day_of_month)]
        days = [there for y in years if (there := date(y, number, day_of_month)).weekday() == weekday]
        return min(days, key=lambda there: _distance(there, day, tense)).isoformat() if days else nearest(day)

    nearest = day_nearest(number, day_of_month, tense)
    return read


def season_nearest(code: int, tense: str) -> Reading:
    """`last summer`, `this summer`, `next summer`, `the summer`: the season's year by publication."""

    def read(day: date) -> str:
        starts = SEASON_STARTS[code]
        here = (day.month >= starts and day.month < starts + 3) or (code == 24 and day.month < 3)
        year_of = day.year - (1 if code == 24 and day.month < 3 else 0)
        if tense == "last" or (tense == "past" and not here):
            year_of -= 1 if here or day.month < starts else 0
        elif tense == "next":
            year_of += 1 if here or day.month >= starts else 0
        return f"{year_of:04}-{code}"

    return read


def on_holiday(name: str, tense: str) -> Reading:
    """The day of that name which is meant; `name` is one of `holidays.DAYS`."""

    def read(day: date) -> str:
        days = [there for y in (day.year - 1, day.year, day.year + 1) if (there := holiday(name, y))]
        if not days:
            return ""
        return min(days, key=lambda there: _distance(there, day, tense)).isoformat()

    return read


def open_range(reading: Reading, since: bool) -> Reading:
    """`since May` -> `2017-05/..`, `until May` -> `../2017-05`; a decade or week gives its first or last."""

    def read(day: date) -> str:
        value = reading(day)
        if "/" in value:
            value = value.split("/")[0 if since else 1]
        value = value.replace("X", "0" if since else "9")
        return f"{value}/.." if since else f"../{value}"

    return read


def between(first: Reading, last: Reading) -> Reading:
    """From the one to the other."""

    def read(day: date) -> str:
        start, end = first(day), last(day)
        return f"{start}/{end}" if start < end else end

    return read


def exists(year_number: int | None, month_number: int, day_of_month: int) -> bool:
    """Whether the calendar has that day (29 February is allowed where the year is not known)."""
    return 1 <= month_number <= 12 and 1 <= day_of_month <= monthrange(year_number or 2000, month_number)[1]


def _month(day: date, offset: int) -> str:
    number = day.year * 12 + day.month - 1 + offset
    return f"{number // 12:04}-{number % 12 + 1:02}"


def _nearest_year(day: date, month_number: int, day_of_month: int, tense: str) -> int:
    """The year in which the day of that name is meant, seen from `day`."""

    def far(year_number: int) -> float:
        there = date(year_number, month_number, min(day_of_month, monthrange(year_number, month_number)[1]))
        return _distance(there, day, tense)

    fits = [y for y in (day.year - 1, day.year, day.year + 1) if exists(y, month_number, day_of_month)]
    return min(fits, key=far) if fits else day.year


def _distance(there: date, day: date, tense: str) -> float:
    """How far off a day lies for the purpose of being meant: past ones count for less."""
    off = (there - day).days
    if off <= 0 or (there.month, there.year) == (day.month, day.year):
        return abs(off) * PAST_WEIGHTS[tense]
    return float(off)
