"""When the gate holds and when it fails."""

from __future__ import annotations

import json

import pytest

from tests.benchmarks.gate import BOARDS, SCORES, Scores, compare, one_finding, scores
from tests.benchmarks.scoring import Count, Measure

FLOOR: dict[str, Scores] = {"dev": {"corpus": "abc", "whole": 70.0, "place": 90.0}}
CASES: list[tuple[str, dict[str, Scores], list[str]]] = [
    ("the same", FLOOR, []),
    ("better", {"dev": {"corpus": "abc", "whole": 71.0, "place": 90.0}}, []),
    ("a hair less", {"dev": {"corpus": "abc", "whole": 69.5, "place": 90.0}}, []),
    ("one more measure", {"dev": {**FLOOR["dev"], "date": 1.0}}, []),
    ("less", {"dev": {"corpus": "abc", "whole": 69.4, "place": 90.0}}, ["dev: whole fell from 70.0 to 69.4"]),
    ("not measured", {"dev": {"corpus": "abc", "whole": 70.0}}, ["dev: place fell from 90.0 to None"]),
    ("another corpus", {"dev": {**FLOOR["dev"], "corpus": "xyz"}},
     ["dev: measured on another corpus (xyz) than the committed scores (abc)"]),
    ("no such corpus", {}, ["dev: measured on another corpus (None) than the committed scores (abc)",
                            "dev: whole fell from 70.0 to None", "dev: place fell from 90.0 to None"]),
]  # fmt: skip


@pytest.mark.parametrize(("name", "now", "wrong"), CASES, ids=[case[0] for case in CASES])
def test_what_fell_is_said(name: str, now: dict[str, Scores], wrong: list[str]) -> None:
    assert compare(now, FLOOR) == wrong


def test_where_few_are_counted_one_may_be_lost() -> None:
    floor: dict[str, Scores] = {"gold": {"corpus": "abc", "date": 80.0}}
    weights = {"gold": one_finding({"date": Measure(Count(8, 10, 10))})}
    assert compare({"gold": {"corpus": "abc", "date": 70.0}}, floor, weights) == []
    assert compare({"gold": {"corpus": "abc", "date": 60.0}}, floor, weights) == ["gold: date fell from 80.0 to 60.0"]


def test_each_measure_is_guarded_by_its_own_figure() -> None:
    count = Count(1, 2, 4)
    measures = {"whole": Measure(count), "direct": Measure(count, "recall"), "outside": Measure(count, "precision")}
    assert scores("abc", measures) == {"corpus": "abc", "whole": 33.3, "direct": 25.0, "outside": 50.0}


def test_the_committed_scores_say_what_they_were_measured_on() -> None:
    committed = json.loads(SCORES.read_text(encoding="utf-8"))
    assert set(committed) == set(BOARDS)
    assert all(len(one["corpus"]) == 16 and len(one) > 1 for one in committed.values())
