"""Judging pairs by hand-made comparisons, and whether the gold file holds together."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from quoth.article import Span
from quoth.compare.pair import Pair, Relation, Side
from quoth.store.answers import Source
from tests.benchmarks.pairs import (
    CONTRASTS,
    GOLD,
    RELATIONS,
    GoldPair,
    Judged,
    Stretch,
    as_told,
    by_method,
    counts,
    from_comparisons,
    from_strings,
    macro_f1,
    read_gold,
    recall_by,
)
from tests.benchmarks.scoring import Count
from tests.shared import SHARED, needs_shared

TEXTS = {
    "a": "The mayor said the bridge is safe. Engineers said the bridge is not safe at all. She left at noon.",
    "b": "The minister said the bridge is safe.",
}
NAMES = {"a" * 64: "a", "b" * 64: "b"}
SAFE, UNSAFE, NOON = Stretch("a", 15, 33), Stretch("a", 50, 79), Stretch("a", 81, 97)
ELSEWHERE = Stretch("b", 18, 36)
WHY = "opposed wording: safe or not"


def side(where: Stretch) -> Side:
    sha256 = next(one for one, name in NAMES.items() if name == where.article)
    return Side(Source(sha256, ()), None, Span.of(TEXTS[where.article], where.start, where.end))


def pair(a: Stretch, b: Stretch, relation: Relation, method: str = "negation", score: float = 0.9) -> Pair:
    return Pair(side(a), side(b), relation, "position", method, score, "a reason", "words")


CASES = [
    # what the store compares, and the relation and method that the pair (SAFE, UNSAFE) gets by it
    ("nothing", [], ("neutral", "")),
    ("the very words", [pair(SAFE, UNSAFE, "contradicts")], ("contradicts", "negation")),
    ("the other way round", [pair(UNSAFE, SAFE, "contradicts")], ("contradicts", "negation")),
    ("the end of a claim", [pair(SAFE, Stretch("a", 64, 79), "contradicts")], ("contradicts", "negation")),
    ("a sentence that holds the claim", [pair(Stretch("a", 0, 34), UNSAFE, "agrees")], ("agrees", "negation")),
    ("too little of a claim", [pair(Stretch("a", 0, 20), UNSAFE, "contradicts")], ("neutral", "")),
    ("one claim and another", [pair(SAFE, NOON, "contradicts")], ("neutral", "")),
    ("one claim twice", [pair(SAFE, SAFE, "contradicts")], ("neutral", "")),
    ("the same offsets elsewhere", [pair(SAFE, Stretch("b", 18, 36), "contradicts")], ("neutral", "")),
    ("one source with itself", [pair(SAFE, UNSAFE, "changes")], ("neutral", "")),
    ("two, the closer of which counts",
     [pair(Stretch("a", 0, 34), UNSAFE, "agrees", "wide"), pair(SAFE, UNSAFE, "contradicts", "exact", 0.5)],
     ("contradicts", "exact")),
    ("two of the same words, the surer of which counts",
     [pair(SAFE, UNSAFE, "agrees", "weak", 0.5), pair(SAFE, UNSAFE, "contradicts", "sure", 0.8)],
     ("contradicts", "sure")),
]  # fmt: skip


@pytest.mark.parametrize(("name", "compared", "answer"), CASES, ids=[case[0] for case in CASES])
def test_a_pair_is_judged_by_the_comparison_of_both_its_claims(
    name: str, compared: list[Pair], answer: tuple[str, str]
) -> None:
    gold = GoldPair(SAFE, UNSAFE, "contradicts", WHY)
    (judged,) = from_comparisons([gold], as_told(compared, NAMES))
    assert (judged.relation, judged.method) == answer


def test_the_pairs_of_two_articles_are_found() -> None:
    gold = GoldPair(ELSEWHERE, UNSAFE, "contradicts", WHY)
    (judged,) = from_comparisons([gold], as_told([pair(UNSAFE, ELSEWHERE, "contradicts")], NAMES))
    assert judged == Judged(gold, "contradicts", "negation")


def test_bare_strings_are_compared_in_their_order(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []

    def compare_claims(a: str, b: str) -> Judged:
        asked.append((a, b))
        return Judged(gold, "agrees")

    gold = GoldPair(SAFE, UNSAFE, "contradicts", WHY)
    monkeypatch.setattr("quoth.compare_claims", compare_claims)
    assert from_strings([gold], TEXTS) == [Judged(gold, "agrees")]
    assert asked == [("the bridge is safe", "the bridge is not safe at all")]


CONTRADICTION = GoldPair(SAFE, UNSAFE, "contradicts", WHY)
ACROSS = GoldPair(UNSAFE, ELSEWHERE, "contradicts", "inference only: safe or not")
AGREEMENT = GoldPair(SAFE, ELSEWHERE, "agrees", "both say safe")
NEUTRAL = GoldPair(SAFE, NOON, "neutral", "a bridge and a time")
JUDGED = [
    Judged(CONTRADICTION, "contradicts", "negation"), Judged(ACROSS, "neutral"), Judged(AGREEMENT, "contradicts", "figures"),
    Judged(NEUTRAL, "neutral"), Judged(NEUTRAL, "agrees", "negation"),
]  # fmt: skip


def test_counts_of_three_relations() -> None:
    seen = counts(JUDGED)
    assert seen == {"contradicts": Count(1, 2, 2), "agrees": Count(0, 1, 1), "neutral": Count(1, 2, 2)}
    assert macro_f1(seen) == pytest.approx((50 + 0 + 50) / 3)


def test_recall_by_what_shows_the_contradiction() -> None:
    found = recall_by(JUDGED)
    assert (found["opposed wording"], found["inference only"], found["figures"]) == (Count(1, 0, 1), Count(0, 0, 1), Count())
    assert (found["within one article"], found["across two articles"]) == (Count(1, 0, 1), Count(0, 0, 1))


def test_which_method_found_what() -> None:
    assert by_method(JUDGED) == {
        "figures": {("agrees", "contradicts"): 1},
        "negation": {("contradicts", "contradicts"): 1, ("neutral", "agrees"): 1},
        "none": {("contradicts", "neutral"): 1, ("neutral", "neutral"): 1},
    }


@pytest.mark.parametrize(("relation", "why"), [("opposes", WHY), ("contradicts", "safe or not"), ("contradicts", "hunch: x")])
def test_an_unknown_relation_or_contrast_is_refused(relation: str, why: str) -> None:
    sides = {"a": SAFE._asdict(), "b": UNSAFE._asdict()}
    with pytest.raises(ValueError, match="no known relation or contrast"):
        read_gold({"pairs": [{**sides, "relation": relation, "why": why}]})


def test_the_gold_file_holds_enough_of_everything_and_nothing_twice() -> None:
    gold = read_gold(json.loads(GOLD.read_text(encoding="utf-8")))
    number = {relation: sum(one.relation == relation for one in gold) for relation in RELATIONS}
    assert number["contradicts"] >= 65
    assert number["agrees"] >= 35
    assert number["neutral"] >= 70
    assert {one.contrast for one in gold if one.relation == "contradicts"} == set(CONTRASTS)
    assert len({frozenset((one.a, one.b)) for one in gold}) == len(gold)
    assert sum(one.a.article != one.b.article for one in gold) >= 0.2 * len(gold)
    assert all(one.why for one in gold)


@needs_shared
def test_the_gold_file_is_about_the_articles() -> None:
    assert SHARED
    texts = {path.stem: path.read_bytes().decode() for path in (Path(SHARED) / "data" / "polnear" / "dev" / "text").glob("*.txt")}
    told = json.loads(GOLD.read_text(encoding="utf-8"))
    assert set(told["complete"]) <= set(texts)
    for one in read_gold(told):
        for claim in (one.a, one.b):
            words = texts[claim.article][claim.start : claim.end]
            assert len(words) == claim.end - claim.start > 0
            assert words == words.strip()
        assert one.a.article != one.b.article or one.a.end <= one.b.start or one.b.end <= one.a.start
