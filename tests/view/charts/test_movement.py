"""A topic in time: each statement in its period, on its side, and bars as long as there are statements."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from quoth.view.charts import Stance, movement
from quoth.view.charts.movement import Position
from tests.view.charts.rendered import HOSTILE, assert_harmless, assert_inside, markup, read


def took(*when: str | None, position: Position = "above") -> list[Stance]:
    return [Stance(one, position) for one in when]


@pytest.mark.parametrize(("first", "last", "titles"), [
    ("2016-09-08", "2016-09-25", ["8 September 2016: yes 1", "25 September 2016: yes 1"]),
    ("2016-09-08", "2017-09-25", ["September 2016: yes 1", "September 2017: yes 1"]),
    ("2010-02-08", "2017-09-25", ["January to March 2010: yes 1", "July to September 2017: yes 1"]),
    ("1980-02-08", "2019-09-25", ["1980: yes 1", "2019: yes 1"]),
    ("0001-01-01", "9999-12-31", ["1: yes 1", "9999: yes 1"]),
])  # fmt: skip
def test_the_period_fits_the_whole(first: str, last: str, titles: list[str]) -> None:
    drawn = movement(took(first, last))
    assert [bars.title for bars in drawn.bars] == titles
    assert_inside(read("movement", drawn))


def test_bars_are_as_long_as_there_are_statements() -> None:
    drawn = movement([
        *took("2016-09-01", "2016-09-01", "2016-09-01", "2016-09-02"),
        *took("2016-09-01", position="below"),
        *took("2016-09-02", "2016-09-02", position="between"),
    ])  # fmt: skip
    first, second = drawn.bars
    assert first.rise == 3 * second.rise == 3 * first.fall > 0
    assert 2 * second.spread == 2 * second.rise
    assert drawn.lower - drawn.upper == pytest.approx(2 * second.spread)
    assert (first.title, second.title) == ("1 September 2016: yes 3, no 1", "2 September 2016: yes 1, in between 2")
    assert drawn.summary == "yes 4, no 1, in between 2 (drawn between the lines); 1 to 2 September 2016."


def test_long_bars_stay_in_the_picture() -> None:
    drawn = movement(took(*["2016-09-01"] * 900) + took("2016-09-03", position="below"))
    assert max(bars.rise for bars in drawn.bars) <= drawn.upper < drawn.height
    assert all(drawn.lower + bars.fall <= drawn.height for bars in drawn.bars)


def test_what_lies_in_several_periods_is_counted_and_not_drawn() -> None:
    drawn = movement(took("2016-09-01", "2016-09-05", "2016", "2016-09", None))
    assert [bars.above for bars in drawn.bars] == [1, 1]
    assert drawn.notes == ("By day.", "2 of uncertain date are not drawn.", "1 undated.")
    assert drawn.totals == (5, 0, 0)


def test_periods_are_longer_where_most_days_are_not_known() -> None:
    drawn = movement(took("2016-09", "2016-10", "2016-11", "2016-11-05"))
    assert drawn.notes == ("By month.",)
    assert [bars.above for bars in drawn.bars] == [1, 1, 2]


def test_without_dates_nothing_is_drawn() -> None:
    for stances in ([], took(None, "soon")):
        drawn = movement(stances)
        assert drawn.bars == ()
        assert not read("movement", drawn).having("svg")


def test_bars_of_forty_years_keep_apart() -> None:
    days = [date(1980, 1, 1) + timedelta(days=40 * n) for n in range(360)]
    drawn = movement(took(*[day.isoformat() for day in days]))
    gaps = [right.x - left.x for left, right in zip(drawn.bars, drawn.bars[1:], strict=False)]
    assert min(gaps) * 320 / 100 > drawn.thickness >= 2
    assert sum(bars.above for bars in drawn.bars) == 360


def test_the_list_for_screen_readers_says_all() -> None:
    drawn = movement(took("2016-09-01", "2016-09-05"), "for", "against")
    page = read("movement", drawn)
    assert len(page.having("ul", "unseen")) == 1
    assert page.text.count("5 September 2016: for 1") == 2  # in the list, and as the bar's title


def test_the_order_of_statements_changes_nothing() -> None:
    stances = took("2016-09-01", "2016-09-05", "2016-10") + took("2016-09-02", None, position="below")
    assert markup("movement", movement(stances)) == markup("movement", movement(stances[::-1]))


def test_hostile_names_of_sides_stay_words() -> None:
    page = read("movement", movement(took("2016-09-01"), HOSTILE, HOSTILE))
    assert_harmless(page)
    assert "<script>alert(1)</script>" in page.text
