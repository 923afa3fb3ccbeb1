"""The measures of one article, on an invented one."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.benchmarks.polnear import compare, forms_of
from tests.benchmarks.scoring import Count, Whole

TEXT = "“It rains,” said Ann Lee. She added that it would “pour”. They hope for sun."


def part(words: str) -> tuple[int, int]:
    start = TEXT.index(words)
    return start, start + len(words)


DIRECT = Whole((part("Ann Lee"),), (part("said"),), (part("“It rains,”"),))
MIXED = Whole((part("She"),), (part("added"),), (part("that it would “pour”"),))
INDIRECT = Whole((part("They"),), (part("hope"),), (part("for sun"),))
GOLD = [DIRECT, MIXED, INDIRECT]


def test_forms() -> None:
    assert forms_of(GOLD, TEXT) == ["direct", "mixed", "indirect"]
    assert forms_of([replace(DIRECT, content=(part("rains"), part("pour")))], TEXT) == ["direct"]
    assert forms_of([replace(DIRECT, content=(part("“It rains,”"), part("for sun")))], TEXT) == ["mixed"]
    assert forms_of([replace(DIRECT, content=())], TEXT) == ["indirect"]


def test_the_gold_itself_is_all_right() -> None:
    assert {measure.value for measure in compare(GOLD, GOLD, TEXT).values()} == {100.0}


CHANGED = [
    ("a wrong source", [replace(DIRECT, source=(part("She"),)), MIXED, INDIRECT],
     {"source, exact": Count(2, 2, 3), "whole": Count(2, 3, 3), "whole, source not asked": Count(3, 3, 3),
      "whole, direct": Count(0, 0, 1), "whole, mixed": Count(1, 0, 1), "content, exact": Count(3, 3, 3)}),
    ("a content cut short", [DIRECT, replace(MIXED, content=(part("that it would"),)), INDIRECT],
     {"content, exact": Count(2, 3, 3), "content, overlap": Count(3, 3, 3), "content, characters": Count(31, 31, 38),
      "whole": Count(3, 3, 3)}),
    ("one missed", [DIRECT, MIXED],
     {"whole": Count(2, 2, 3), "whole, indirect": Count(0, 0, 1), "cue, exact": Count(2, 2, 3)}),
    ("one too much", [*GOLD, Whole((), (part("pour"),), (part("said Ann"),))],
     {"whole": Count(3, 4, 3), "source, exact": Count(3, 3, 3), "cue, exact": Count(3, 4, 3)}),
]  # fmt: skip


@pytest.mark.parametrize(("name", "found", "counts"), CHANGED, ids=[case[0] for case in CHANGED])
def test_what_differs_is_counted(name: str, found: list[Whole], counts: dict[str, Count]) -> None:
    measures = compare(found, GOLD, TEXT)
    assert {key: measures[key].count for key in counts} == counts
