"""Statements in time: each is drawn once at its date, what is uncertain is drawn so, and links keep apart."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise
from random import Random

import pytest

from quoth.view.charts import Moment, Timeline, timeline
from quoth.view.charts.axis import NARROW, TARGET, WIDE
from quoth.view.charts.timeline import Lane, Stack
from tests.view.charts.rendered import HOSTILE, assert_harmless, assert_inside, markup, read


def said(when: str | None, number: int = 0, kind: str = "person", lane: str = "Statements") -> Moment:
    return Moment(when, f"Ann Ode: words {number}", f"#s{number}", kind, lane)


def only(drawn: Timeline) -> Lane:
    assert len(drawn.lanes) == 1
    return drawn.lanes[0]


def many(count: int, seed: int = 1) -> list[Moment]:
    """Over forty years, some of known month or year only, some inferred, some undated."""
    draw = Random(seed)
    moments = []
    for number in range(count):
        day = (date(1980, 1, 1) + timedelta(days=int(14_600 * draw.betavariate(3, 1)))).isoformat()
        when = draw.choice([day] * 20 + [f"{day}?", day[:7], day[:4], f"{day[:7]}~", None])
        moments.append(said(when, number, draw.choice(["person", "claim"])))
    return moments


def test_a_day_is_a_dot_with_its_link_and_words() -> None:
    drawn = timeline([said("2016-09-08", 1)])
    lane = only(drawn)
    (stack,) = lane.wide
    assert (stack.x, stack.href, len(stack.dots), stack.number) == (50.0, "#s1", 1, 0)
    assert stack.title == "8 September 2016: Ann Ode: words 1"
    assert lane.narrow == lane.wide
    assert drawn.summary == "1 statement, 8 September 2016."
    assert len(read("timeline", drawn).having("a")) == 1


def test_statements_of_one_day_stand_on_each_other() -> None:
    lane = only(timeline([said("2016-09-08", number) for number in range(3)] + [said("2016-11-08", 9)]))
    first, last = lane.wide
    assert [len(first.dots), len(last.dots)] == [3, 1]
    heights = [dot.y for dot in first.dots]
    assert heights == sorted(heights, reverse=True)
    assert all(low - high >= 9 for low, high in pairwise(heights))
    assert first.title.startswith("8 September 2016: 3 statements\nAnn Ode: words 0\n")


def test_of_too_many_a_dot_is_several_and_a_number_says_how_many() -> None:
    drawn = timeline([said("2016-09-08", n) for n in range(45)] + [said("2016-10-08", 50)])
    first, last = only(drawn).wide
    assert (len(first.dots), first.number) == (9, 45)
    assert (len(last.dots), last.number) == (1, 0)
    assert "A dot is up to 5 statements." in drawn.notes
    assert first.title.endswith("… and 41 more")


@pytest.mark.parametrize("when", ["2016-09", "2016-09?", "2016-XX-08", "2016", "2016-09-03/2016-09-20"])
def test_an_uncertain_day_is_a_bar_over_all_it_allows(when: str) -> None:
    drawn = timeline([said("2015-06-01", 1), said(when, 2), said("2017-03-01", 3)])
    lane = only(drawn)
    (bar,) = lane.bars
    marks = sum(len(stack.dots) for stack in lane.wide)
    assert marks == 2
    first, last = {
        "2016": (date(2016, 1, 1), date(2016, 12, 31)),
        "2016-XX-08": (date(2016, 1, 8), date(2016, 12, 8)),
        "2016-09-03/2016-09-20": (date(2016, 9, 3), date(2016, 9, 20)),
    }.get(when, (date(2016, 9, 1), date(2016, 9, 30)))
    days = (date(2017, 3, 1) - date(2015, 6, 1)).days + 1
    before = (first - date(2015, 6, 1)).days
    assert (bar.x1, bar.x2) == pytest.approx(
        (100 * before / days, 100 * (before + (last - first).days + 1) / days), abs=0.01)
    assert bar.broken == when.endswith("?") == ("Broken: the date is inferred." in drawn.notes)
    assert len(read("timeline", drawn).having("line", "broken")) == bar.broken
    assert "A thin bar is a statement whose day is not known." in drawn.notes


def test_an_inferred_day_is_hollow() -> None:
    drawn = timeline([said("2016-09-08?", 1), said("2016-10-08", 2)])
    assert [dot.hollow for stack in only(drawn).wide for dot in stack.dots] == [True, False]
    assert "Hollow: the date is inferred." in drawn.notes


def test_an_open_end_reaches_the_end_of_the_axis_with_an_arrow() -> None:
    drawn = timeline([said("2016-01-01", 1), said("2016-03/..", 2), said("2016-12-31", 3)])
    (bar,) = only(drawn).bars
    assert (bar.x2, bar.since, bar.until) == (100.0, True, False)
    assert len(read("timeline", drawn).having("path", "limit")) == 1


def test_undated_ones_are_counted() -> None:
    assert timeline([said("2016-09-08"), said(None), said(""), said("soon")]).notes[-1] == "3 undated."


def test_without_any_date_nothing_is_drawn() -> None:
    drawn = timeline([said(None), said(None)])
    assert (drawn.lanes, drawn.notes) == ((), ("2 undated.",))
    page = read("timeline", drawn)
    assert not page.having("svg")
    assert "2 undated." in page.text
    assert not read("timeline", timeline([])).having("svg")


def test_a_post_is_a_bar_with_its_name() -> None:
    post = Moment("2016-09-01?/2016-09-30?", "President", "#post", "institution", "Posts", named=True)
    drawn = timeline([said("2016-09-01"), post, said("2016-10-30")], lanes=("Posts", "Statements"))
    posts, statements = drawn.lanes
    assert (posts.name, statements.name) == ("Posts", "Statements")
    (bar,) = posts.named
    assert (bar.x1, bar.x2, bar.when) == (0.0, 50.0, "September 2016 (inferred)")
    assert not posts.wide
    page = read("timeline", drawn)
    assert "President" in page.text
    assert {"href": "#post", "class": "label"} in page.having("a")
    assert drawn.summary.startswith("2 statements, ")


def test_the_days_told_are_those_of_the_statements() -> None:
    post = Moment("2016-09-01/2016-11-30", "President", "#post", "institution", "Posts", named=True)
    assert timeline([said("2016-09-10"), post, said("2016-09-12")]).summary == "2 statements, 10 to 12 September 2016."
    assert timeline([post]).summary == "September to November 2016."


def test_lanes_come_in_the_order_asked_for() -> None:
    moments = [said("2016", lane=lane) for lane in ("b", "a", "c")]
    assert [lane.name for lane in timeline(moments, lanes=("c",)).lanes] == ["c", "a", "b"]


@pytest.mark.parametrize("seed", range(5))
def test_links_of_500_moments_keep_apart(seed: int) -> None:
    drawn = timeline(many(500, seed))
    lane = only(drawn)
    for stacks, width in ((lane.narrow, NARROW), (lane.wide, WIDE)):
        assert all(right.x - left.x >= 100 * TARGET / width - 0.01 for left, right in pairwise(stacks))
        assert all(stack.height >= TARGET and stack.top >= 0 for stack in stacks)
        assert all(0 <= dot.y <= lane.height for stack in stacks for dot in stack.dots)
    for row in {bar.y for bar in lane.bars}:
        bars = sorted((bar.x1, bar.x2) for bar in lane.bars if bar.y == row)
        assert all(right[0] - left[1] >= 100 * TARGET / NARROW for left, right in pairwise(bars))
    assert_inside(read("timeline", drawn))


def test_none_of_500_moments_is_lost() -> None:
    moments = many(500)
    drawn = timeline(moments)
    lane = only(drawn)

    def total(stacks: tuple[Stack, ...]) -> int:
        return sum(stack.number or len(stack.dots) for stack in stacks)

    undated = sum(1 for moment in moments if moment.when is None)
    crowded = int(next((note for note in drawn.notes if "more of" in note), "0").split()[0])
    assert total(lane.narrow) == total(lane.wide)
    assert total(lane.wide) + sum(bar.number or 1 for bar in lane.bars) + crowded + undated == 500
    assert lane.count == 500 - undated


def test_the_order_of_moments_changes_nothing() -> None:
    moments = many(200)
    assert markup("timeline", timeline(moments)) == markup("timeline", timeline(moments[::-1]))


def test_hostile_words_stay_words() -> None:
    hostile = [Moment(when, HOSTILE, "#s", "claim", HOSTILE, named) for when, named in (
        ("2016-09-08", False), ("2016-09", False), ("2016/2017", True))]
    drawn = timeline(hostile)
    page = read("timeline", drawn)
    assert_harmless(page)
    assert page.text.count("<script>alert(1)</script>") == 4


def test_without_a_link_there_is_still_a_name() -> None:
    page = read("timeline", timeline([Moment("2016-09-08", "Ann", "", "person", "Statements")]))
    assert not page.having("a")
    assert "8 September 2016: Ann" in page.text
