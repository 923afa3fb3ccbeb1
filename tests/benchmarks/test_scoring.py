"""Counting on small made cases."""

from __future__ import annotations

import pytest

from tests.benchmarks.scoring import (
    Count,
    Measure,
    Part,
    Whole,
    added,
    characterwise,
    content_matches,
    exact,
    overlapping,
    pair_up,
    whole_matches,
)

SPANS = [
    # found, gold: exact, overlap, characters
    ("the same", [(0, 5)], [(0, 5)], Count(1, 1, 1), Count(1, 1, 1), Count(5, 5, 5)),
    ("found twice is found once", [(0, 5), (0, 5)], [(0, 5)], Count(1, 1, 1), Count(1, 1, 1), Count(5, 5, 5)),
    ("one character short", [(0, 4)], [(0, 5)], Count(0, 1, 1), Count(1, 1, 1), Count(4, 4, 5)),
    ("side by side", [(0, 5)], [(5, 9)], Count(0, 1, 1), Count(0, 1, 1), Count(0, 5, 4)),
    ("cut in two", [(0, 4), (5, 9)], [(0, 9)], Count(0, 2, 1), Count(1, 2, 1), Count(8, 8, 9)),
    ("two in one", [(0, 9)], [(0, 4), (5, 9)], Count(0, 1, 2), Count(1, 1, 2), Count(8, 9, 8)),
    ("nothing found", [], [(0, 5)], Count(0, 0, 1), Count(0, 0, 1), Count(0, 0, 5)),
    ("nothing to find", [(0, 5)], [], Count(0, 1, 0), Count(0, 1, 0), Count(0, 5, 0)),
]


@pytest.mark.parametrize(("name", "found", "gold", "same", "overlap", "chars"), SPANS, ids=[case[0] for case in SPANS])
def test_spans(name: str, found: list[Part], gold: list[Part], same: Count, overlap: Count, chars: Count) -> None:
    assert exact(found, gold) == same
    assert overlapping(found, gold) == overlap
    assert characterwise(found, gold) == chars


def test_figures_of_a_count() -> None:
    count = Count(1, 2, 4) + Count(2, 2, 4)
    assert (count.precision, count.recall, count.f1) == (75.0, 37.5, 50.0)
    assert (Count().precision, Count().recall, Count().f1) == (0.0, 0.0, 0.0)
    assert [Measure(count, figure).value for figure in ("f1", "precision", "recall")] == [50.0, 75.0, 37.5]


def test_measures_add_up_by_name() -> None:
    one, other = Measure(Count(1, 1, 2), "recall"), Measure(Count(1, 2, 2), "recall")
    assert added({"a": one, "b": one}, {"b": other, "c": other}) == {
        "a": one,
        "b": Measure(Count(2, 3, 4), "recall"),
        "c": other,
    }


GOLD = Whole(source=((0, 8),), cue=((9, 13),), content=((20, 40),), optional=((40, 60),))
WHOLES = [
    ("all right", Whole(((0, 8),), ((9, 13),), ((20, 40),)), 1.0, 1.0),
    ("half the content", Whole(((0, 8),), (), ((20, 30),)), 0.5, 0.5),
    ("less than half", Whole(((0, 8),), (), ((20, 29),)), 0.0, 0.0),
    ("with what is optional", Whole(((0, 8),), (), ((20, 60),)), 1.0, 1.0),
    ("with as much that is not", Whole(((0, 8),), (), ((0, 40),)), 0.5, 0.5),
    ("another source", Whole(((14, 18),), (), ((20, 40),)), 1.0, 0.0),
    ("a part of the source", Whole(((6, 8),), (), ((20, 40),)), 1.0, 1.0),
    ("no source", Whole((), (), ((20, 40),)), 1.0, 0.0),
]


@pytest.mark.parametrize(("name", "found", "content", "whole"), WHOLES, ids=[case[0] for case in WHOLES])
def test_wholes(name: str, found: Whole, content: float, whole: float) -> None:
    assert content_matches(found, GOLD) == content
    assert whole_matches(found, GOLD) == whole


def test_without_a_source_on_either_side_the_content_decides() -> None:
    assert whole_matches(Whole((), (), ((0, 9),)), Whole((), (), ((0, 9),))) == 1.0


def test_the_closest_pair_goes_first_and_each_is_paired_once() -> None:
    closeness = {("a", "x"): 0.6, ("a", "y"): 0.9, ("b", "y"): 0.8, ("c", "x"): 0.0}
    assert pair_up("abc", "xy", lambda f, g: closeness.get((f, g), 0.0)) == [(0, 1)]
    closeness["b", "x"] = 0.5
    assert pair_up("abc", "xy", lambda f, g: closeness.get((f, g), 0.0)) == [(0, 1), (1, 0)]
