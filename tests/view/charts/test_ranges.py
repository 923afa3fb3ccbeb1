"""Figures as ranges: in words as people write them, at their place on an axis that suits them."""

from __future__ import annotations

from itertools import pairwise

import pytest

from quoth.attribution import Bound
from quoth.view.charts import Told, ranges
from quoth.view.charts.axis import NARROW
from quoth.view.charts.ranges import ARROW
from quoth.view.charts.scale import Scale, figure_words
from tests.view.charts.rendered import HOSTILE, assert_harmless, assert_inside, markup, read


def told(low: float | None, high: float | None, bound: Bound = "exact", when: str | None = "2016", who: str = "Ann") -> Told:
    return Told("The Paper", who, when, low, high, bound, "#f", 1)


@pytest.mark.parametrize(("low", "high", "bound", "unit", "words"), [
    (14000, 18000, "range", "people", "14,000–18,000"),
    (None, 15000, "fewer than", "people", "fewer than 15,000"),
    (None, 15000, "fewer than", "USD", "less than $15,000"),
    (None, 40000, "at most", "people", "at most 40,000"),
    (80, None, "at least", None, "at least 80"),
    (4e12, None, "more than", "USD", "more than $4 trillion"),
    (2000, None, "about", "people", "about 2,000 or more"),
    (40000, 40000, "about", "people", "about 40,000"),
    (717.8e9, 717.8e9, "exact", "USD", "$717.8 billion"),
    (20000, 30000, "range", "USD", "$20,000–30,000"),
    (1e6, 2.5e6, "range", "EUR", "€1–2.5 million"),
    (900000, 1e6, "range", None, "900,000–1 million"),
    (66.67, 66.67, "about", "percent", "about 66.67%"),
    (300, 300, "exact", "ton", "300 tons"),
    (1, 1, "exact", "day", "1 day"),
    (70, 70, "exact", "cm", "70 cm"),
    (1234567, 1234567, "exact", None, "1,234,567"),
    (None, None, "about", None, ""),
])  # fmt: skip
def test_figures_in_words(low: float | None, high: float | None, bound: Bound, unit: str | None, words: str) -> None:
    assert figure_words(low, high, bound, unit) == words


def test_each_shape_has_its_mark() -> None:
    drawn = ranges([
        told(14000, 18000, "range", "2016-01"), told(16000, 16000, "exact", "2016-02"),
        told(16000, 16000, "about", "2016-03"), told(15000, None, "at least", "2016-04"),
        told(None, 15000, "fewer than", "2016-05"),
    ])  # fmt: skip
    assert [(row.mark, row.hollow) for row in drawn.rows] == [
        ("bar", False), ("dot", False), ("dot", True), ("at least", False), ("at most", False)]
    assert [row.x1 < row.x2 for row in drawn.rows] == [True, False, False, False, False]
    page = read("ranges", drawn)
    assert (len(page.having("circle")), len(page.having("line", "range"))) == (2, 1)
    assert len(page.having("path", "limit")) == 2
    assert_inside(page)


def test_rows_are_sorted_by_date_undated_last() -> None:
    drawn = ranges([told(1, 1, when=when) for when in ("2017", None, "2016-05", "2016-04-30", "2015?")])
    assert [row.when for row in drawn.rows] == ["2015 (inferred)", "30 April 2016", "May 2016", "2017", "undated"]


@pytest.mark.parametrize(("values", "low", "high", "logarithmic"), [
    ((0, 5, 38), 0, 40, False),
    ((300, 900), 0, 1000, False),
    ((14200, 18000), 14000, 18000, False),
    ((900, 900), 0, 1000, False),
    ((0,), 0, 1, False),
    ((-5, 3), -6, 4, False),
    ((2, 100), 0, 100, False),
    ((2, 101), 2, 200, True),
    ((0, 40000), 0, 40000, False),
])  # fmt: skip
def test_the_scale_suits_the_figures(values: tuple[float, ...], low: float, high: float, logarithmic: bool) -> None:
    scale = Scale.over(values)
    assert (scale.low, scale.high, scale.logarithmic) == (low, high, logarithmic)


def test_the_caption_says_which_scale_it_is() -> None:
    assert "logarithmic" in " ".join(ranges([told(2, 2), told(400, 400)]).notes)
    assert ranges([told(14200, 14200), told(18000, 18000)]).notes[-1] == "The axis starts at 14,000."
    assert ranges([told(300, 300), told(900, 900)]).notes == ("A dot is one number.",)


@pytest.mark.parametrize("values", [(0, 7), (3, 90), (14200, 18000), (2, 40000), (1e5, 1e13), (0.2, 0.9), (96, 97)])
@pytest.mark.parametrize("unit", [None, "USD", "percent"])
def test_ticks_do_not_touch(values: tuple[float, float], unit: str | None) -> None:
    ticks = Scale.over(values).ticks(unit).narrow
    assert len(ticks) >= 2
    found = [tick.extent(tick.label, NARROW) for tick in ticks]
    assert all(left[1] + 8 <= right[0] for left, right in pairwise(found))
    assert all(0 <= tick.x <= 100 for tick in ticks)
    assert len({tick.label for tick in ticks}) == len(ticks)


def test_arrows_stay_on_the_plot() -> None:
    drawn = ranges([told(None, 14000, "at most"), told(16000, 16000), told(18000, None, "at least")])
    at = {row.mark: row.x1 * NARROW / 100 for row in drawn.rows}
    assert at["at most"] >= ARROW
    assert at["at least"] <= NARROW - ARROW


def test_a_figure_without_a_number_is_counted() -> None:
    drawn = ranges([told(None, None, "about"), told(5, 5)])
    assert (len(drawn.rows), drawn.notes[-1]) == (1, "1 without a number is not drawn.")
    empty = ranges([told(None, None, "about")])
    assert not read("ranges", empty).having("svg")
    assert not read("ranges", ranges([])).having("svg")


def test_a_row_says_figure_source_camp_date_and_article() -> None:
    page = read("ranges", ranges([told(5, 9, "range", "2016-09-08", "Seth Jones")]))
    assert " ".join(page.text.split()).startswith("5–9 Seth Jones camp 1 · 8 September 2016 · The Paper")


def test_the_order_of_figures_changes_nothing() -> None:
    figures = [told(n, n + n % 3, "range", f"20{10 + n % 4}", who) for n in range(20) for who in ("Ann", "Bo")]
    assert markup("ranges", ranges(figures)) == markup("ranges", ranges(figures[::-1]))


def test_hostile_words_stay_words() -> None:
    page = read("ranges", ranges([Told(HOSTILE, HOSTILE, HOSTILE, 5, 9, "range", "#f")]))
    assert_harmless(page)
    assert page.text.count("<script>alert(1)</script>") == 2
