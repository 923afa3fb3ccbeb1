"""Ranking opposed pairs and finding the verdict that a reader gave."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from quoth.article import Span
from quoth.compare.pair import Pair, Side
from quoth.store.answers import Source
from tests.benchmarks.judged import FIRST, VERDICTS, Verdict, as_question, count, rank, read_verdicts
from tests.benchmarks.pairs import Stretch
from tests.benchmarks.scoring import Count
from tests.shared import SHARED, needs_shared

NAMES = {"a" * 64: "a", "b" * 64: "b"}
TEXT = "The bridge is safe, the mayor said. It is not safe at all, engineers said. The toll is too high, drivers said." * 9
SAFE, UNSAFE, TOLL = Stretch("a", 0, 18), Stretch("a", 36, 57), Stretch("a", 75, 95)
REAL, FALSE = Verdict(SAFE, UNSAFE, True, "safe or not"), Verdict(SAFE, TOLL, False, "two matters")


def side(where: Stretch) -> Side:
    sha256 = next(one for one, name in NAMES.items() if name == where.article)
    return Side(Source(sha256, ()), "Ann Lee", Span.of(TEXT, where.start, where.end))


def pair(a: Stretch, b: Stretch, score: float) -> Pair:
    return Pair(side(a), side(b), "contradicts", "position", "negation", score, "One says not.", "words")


CASES = [
    # a pair, the verdicts that there are, and the one that it gets
    ("the very words", (SAFE, UNSAFE), [FALSE, REAL], REAL),
    ("the other way round", (UNSAFE, SAFE), [REAL], REAL),
    ("a word less", (SAFE, Stretch("a", 36, 50)), [REAL], REAL),
    ("of two the more alike", (SAFE, UNSAFE), [Verdict(SAFE, Stretch("a", 40, 62), False, "cut otherwise"), REAL], REAL),
    ("a much longer stretch", (SAFE, Stretch("a", 36, 95)), [REAL], None),
    ("another claim", (UNSAFE, TOLL), [REAL, FALSE], None),
    ("another article", (SAFE, Stretch("b", 36, 57)), [REAL], None),
    ("no verdicts", (SAFE, UNSAFE), [], None),
]  # fmt: skip


@pytest.mark.parametrize(("name", "sides", "verdicts", "found"), CASES, ids=[case[0] for case in CASES])
def test_verdicts_hold_for_the_words_that_were_judged(
    name: str, sides: tuple[Stretch, Stretch], verdicts: list[Verdict], found: Verdict | None
) -> None:
    (ranked,) = rank([pair(*sides, 0.9)], NAMES, verdicts)
    assert ranked.verdict == found


def test_the_surest_come_first_and_each_once() -> None:
    ranked = rank([pair(SAFE, TOLL, 0.6), pair(UNSAFE, SAFE, 0.7), pair(SAFE, UNSAFE, 0.8)], NAMES, [REAL])
    assert [(one.a, one.b, one.pair.score) for one in ranked] == [(SAFE, UNSAFE, 0.8), (SAFE, TOLL, 0.6)]


def test_only_the_first_are_read() -> None:
    many = [pair(SAFE, Stretch("a", 100 + i, 120 + i), 0.9) for i in range(FIRST + 5)]
    assert len(rank(many, NAMES, [])) == FIRST


def test_what_nobody_judged_is_not_real() -> None:
    ranked = rank([pair(SAFE, UNSAFE, 0.9), pair(SAFE, TOLL, 0.8), pair(UNSAFE, TOLL, 0.7)], NAMES, [REAL, FALSE])
    assert count(ranked) == Count(1, 3, FIRST)


def test_a_pair_to_be_judged_is_printed_with_its_words_in_the_form_of_the_file() -> None:
    (ranked,) = rank([pair(SAFE, UNSAFE, 0.9)], NAMES, [])
    *read, line = as_question(ranked).split("\n   ")
    assert read == [
        "Ann Lee (a): The bridge is safe", "Ann Lee (a): It is not safe at all", "negation, 0.90: One says not.",
    ]  # fmt: skip
    filled = json.loads(line) | {"real": True, "why": "safe or not"}
    assert read_verdicts({"pairs": [filled]}) == [REAL]


@needs_shared
def test_the_verdicts_are_about_the_articles() -> None:
    assert SHARED
    folder = Path(SHARED) / "data" / "polnear" / "dev" / "text"
    for one in read_verdicts(json.loads(VERDICTS.read_text(encoding="utf-8"))):
        for side in (one.a, one.b):
            assert 0 <= side.start < side.end <= len((folder / f"{side.article}.txt").read_bytes().decode())
        assert isinstance(one.real, bool)
        assert one.why
