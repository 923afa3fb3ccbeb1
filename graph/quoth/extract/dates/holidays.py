"""The name of a feast or day of note, and a year -> the day it falls on."""

from __future__ import annotations

from datetime import date, timedelta

_FIXED = {
    "New Year's Day": (1, 1), "New Year's Eve": (12, 31), "Christmas Day": (12, 25), "Christmas Eve": (12, 24),
    "Christmas": (12, 25), "Boxing Day": (12, 26), "Valentine's Day": (2, 14), "St. Patrick's Day": (3, 17),
    "Independence Day": (7, 4), "Fourth of July": (7, 4), "4th of July": (7, 4), "July Fourth": (7, 4),
    "Bastille Day": (7, 14), "Halloween": (10, 31), "Veterans Day": (11, 11), "Armistice Day": (11, 11),
    "May Day": (5, 1), "Cinco de Mayo": (5, 5),
}  # fmt: skip
_WEEKDAY_OF_MONTH = {
    "Martin Luther King Jr. Day": (1, 0, 3), "Martin Luther King Day": (1, 0, 3), "Presidents Day": (2, 0, 3),
    "Presidents' Day": (2, 0, 3), "Mother's Day": (5, 6, 2), "Memorial Day": (5, 0, -1), "Father's Day": (6, 6, 3),
    "Labor Day": (9, 0, 1), "Columbus Day": (10, 0, 2), "Thanksgiving Day": (11, 3, 4), "Thanksgiving": (11, 3, 4),
}  # fmt: skip
"""Month, weekday (Monday is 0), and which one of the month; -1 is the last."""
_AFTER_EASTER = {
    "Ash Wednesday": -46, "Palm Sunday": -7, "Good Friday": -2, "Easter Sunday": 0, "Easter": 0, "Easter Monday": 1,
}  # fmt: skip
_ELECTION = ("Election Day", "Election Night", "election night")

DAYS = (*_FIXED, *_WEEKDAY_OF_MONTH, *_AFTER_EASTER, *_ELECTION)
"""The names as printed, with straight apostrophes."""


def holiday(name: str, year: int) -> date | None:
    """The day `name` (one of `DAYS`) falls on in `year`; None where there is none: Americans vote in even years."""
    if name in _FIXED:
        return date(year, *_FIXED[name])
    if name in _WEEKDAY_OF_MONTH:
        return _nth(year, *_WEEKDAY_OF_MONTH[name])
    if name in _AFTER_EASTER:
        return easter(year) + timedelta(days=_AFTER_EASTER[name])
    return _nth(year, 11, 0, 1) + timedelta(days=1) if name in _ELECTION and year % 2 == 0 else None


def easter(year: int) -> date:
    """Easter Sunday of the Western churches, by the anonymous Gregorian computus (Meeus, Astronomical Algorithms)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = b // 4, b % 4
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = c // 4, c % 4
    weekday = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * weekday) // 451
    month, day = divmod(h + weekday - 7 * m + 114, 31)
    return date(year, month, day + 1)


def _nth(year: int, month: int, weekday: int, which: int) -> date:
    if which > 0:
        first = date(year, month, 1)
        return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (which - 1))
    last = date(year, month + 1, 1) - timedelta(days=1)
    return last - timedelta(days=(last.weekday() - weekday) % 7)
