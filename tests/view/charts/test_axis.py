"""Ticks of time: on the right days, and their labels never touch."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quoth.view.charts.axis import NARROW, WIDE, Tick, TimeAxis
from quoth.view.shown.dates import date_words

ADVANCE = 6.8
"""Pixels of a letter at 12 pixels, on the average of labels, in DejaVu Sans, the widest of the usual faces."""
TELEPHONE = 360 - 2 * 12
"""What a screen of 360 pixels leaves between the margins of the plot."""


def extents(ticks: tuple[Tick, ...], width: float, under: bool) -> list[tuple[float, float]]:
    found = []
    for tick in ticks:
        text = tick.under if under else tick.label
        size, at = len(text) * ADVANCE, tick.x * width / 100
        start = at - {"start": 0, "middle": size / 2, "end": size}[tick.anchor]
        found += [(start, start + size)] if text else []
    return found


@given(st.dates(date(1, 1, 1), date(9999, 12, 31)), st.integers(0, 40_000))
def test_labels_neither_touch_nor_stand_out(first: date, days: int) -> None:
    last = date.fromordinal(min(first.toordinal() + days, date.max.toordinal()))
    ticks = TimeAxis.over([first, last]).ticks()
    for chosen, width in ((ticks.narrow, TELEPHONE), (ticks.narrow, NARROW), (ticks.wide, WIDE), (ticks.wide, 1400)):
        assert any(tick.label for tick in chosen)
        assert all(0 <= tick.x <= 100 for tick in chosen)
        for under in (False, True):
            found = extents(chosen, width, under)
            assert all(left[1] + 4 <= right[0] for left, right in pairwise(found))
            assert all(start >= -12 and end <= width + 12 for start, end in found)


@pytest.mark.parametrize(("first", "last", "narrow"), [
    ("2016-09-05", "2016-09-11", ["5 Sep 2016", "6", "7", "8", "9", "10", "11"]),
    ("2016-12-10", "2017-01-25", ["12 Dec 2016", "19", "26", "2 Jan 2017", "9", "16", "23"]),
    ("2016-02-10", "2017-05-01", ["Mar 2016", "May", "Jul", "Sep", "Nov", "Jan 2017", "Mar"]),
    ("1980-06-01", "2019-12-31", ["1985", "1990", "1995", "2000", "2005", "2010", "2015"]),
])  # fmt: skip
def test_days_weeks_months_or_years(first: str, last: str, narrow: list[str]) -> None:
    ticks = TimeAxis.over([date.fromisoformat(first), date.fromisoformat(last)]).ticks()
    assert [f"{tick.label} {tick.under}".strip() for tick in ticks.narrow if tick.label] == narrow
    assert len(ticks.wide) >= len(ticks.narrow)


def test_one_day_stands_in_the_middle_of_a_week() -> None:
    day = date(2016, 9, 8)
    axis = TimeAxis.over([day])
    assert (axis.end - axis.first, axis.middle_of(day)) == (7, 50.0)


@pytest.mark.parametrize("day", [date.min, date.max])
def test_the_first_and_the_last_day_of_the_calendar(day: date) -> None:
    axis = TimeAxis.over([day])
    assert 0 <= axis.start_of(day) < axis.end_of(day) <= 100


def test_each_day_takes_equal_room() -> None:
    first = date(2016, 2, 27)
    axis = TimeAxis.over([first, first + timedelta(days=9)])
    assert [axis.start_of(first + timedelta(days=n)) for n in range(10)] == [10.0 * n for n in range(10)]
    assert axis.end_of(first + timedelta(days=9)) == 100.0


@pytest.mark.parametrize(("edtf", "words"), [
    ("2016-09-08", "8 September 2016"),
    ("2016-09-08?", "8 September 2016 (inferred)"),
    ("2016-09", "September 2016"),
    ("2016", "2016"),
    ("201X", "between 2010 and 2019"),
    ("2019-XX-11", "between 11 January and 11 December 2019"),
    ("2016-21", "between March and May 2016"),
    ("2016-09-08/2016-09-25", "8 to 25 September 2016"),
    ("2015-12-30/2016-01-02", "30 December 2015 to 2 January 2016"),
    ("2014/2016~", "2014 to 2016 (inferred)"),
    ("2012-03-04/..", "since 4 March 2012"),
    ("../2012-03", "until 31 March 2012"),
    ("last week", "undated"),
    ("", "undated"),
])  # fmt: skip
def test_dates_in_words(edtf: str, words: str) -> None:
    assert date_words(edtf) == words
