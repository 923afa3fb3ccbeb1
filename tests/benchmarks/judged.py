"""How many of the 40 surest disagreements are real, by committed verdicts. `python -m tests.benchmarks.judged`.

PolNeAR's dev articles go through a store, and the opposed pairs that a reader would be shown are ranked. Those without a
verdict in judged_pairs.json are printed with their words for a person to judge, in the file's own form, and the exit
status is 1. In the score a pair that nobody has judged is not real, so that a new ranking must be read before it counts.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import quoth
from quoth.compare.pair import Pair
from tests.benchmarks.corpus import corpus_hash, dev_store, dev_texts, names_of
from tests.benchmarks.pairs import Stretch, likeness, stretch
from tests.benchmarks.scoring import Count, Measure, Measures
from tests.benchmarks.table import show

VERDICTS = Path(__file__).with_name("judged_pairs.json")
FIRST = 40
"""A reporter's evening: so many are read, and a false one among them is seen."""
_LEAST_LIKENESS = 0.5
"""A verdict holds while both sides share so much of their words with what was judged: a comma more is no new pair."""


class Verdict(NamedTuple):
    """What a reader found of two stretches."""

    a: Stretch
    b: Stretch
    real: bool
    why: str


class Ranked(NamedTuple):
    """An opposed pair and what the reader found of it; no verdict when nobody has judged it."""

    a: Stretch
    b: Stretch
    pair: Pair
    verdict: Verdict | None


def read_verdicts(told: Mapping[str, Any]) -> list[Verdict]:
    """The file of verdicts, parsed."""
    return [Verdict(Stretch(**one["a"]), Stretch(**one["b"]), one["real"], one["why"]) for one in told["pairs"]]


def load() -> tuple[tuple[Pair, ...], dict[str, str]]:
    """The opposed pairs in a store of the dev articles, and the articles' names by SHA-256."""
    with quoth.open(dev_store()) as graph:
        return graph.disagreements().pairs, names_of(dev_texts())


def rank(
    pairs: Iterable[Pair], articles: Mapping[str, str], verdicts: Sequence[Verdict], first: int = FIRST
) -> list[Ranked]:
    """The first pairs by score, each two stretches once, with their verdicts; `articles` are names by SHA-256."""
    ranked: dict[frozenset[Stretch], Ranked] = {}
    for one in sorted(pairs, key=lambda pair: (-pair.score, pair.a.key, pair.b.key)):
        a, b = stretch(one.a, articles), stretch(one.b, articles)
        ranked.setdefault(frozenset((a, b)), Ranked(a, b, one, _verdict(a, b, verdicts)))
    return list(ranked.values())[:first]


def _verdict(a: Stretch, b: Stretch, verdicts: Iterable[Verdict]) -> Verdict | None:
    """The verdict on stretches most like these, in whichever order."""
    alike = [
        (min(likeness(a, x), likeness(b, y)), one) for one in verdicts for x, y in ((one.a, one.b), (one.b, one.a))
    ]
    best, verdict = max(alike, default=(0.0, None))
    return verdict if best >= _LEAST_LIKENESS else None


def count(ranked: Iterable[Ranked], first: int = FIRST) -> Count:
    """How many are known to be real, of all that are ranked; `first` should be there."""
    seen = [one.verdict is not None and one.verdict.real for one in ranked]
    return Count(sum(seen), len(seen), first)


def as_question(one: Ranked) -> str:
    """The words and the reason for a person to read, and below them the line for the file, its verdict left open."""
    sides = {"a": one.a._asdict(), "b": one.b._asdict()}
    read = [
        f"{side.source or 'an unnamed source'} ({place.article}): {' '.join(side.span.text.split())}"
        for side, place in ((one.pair.a, one.a), (one.pair.b, one.b))
    ]
    said = f"{one.pair.method}, {one.pair.score:.2f}: {one.pair.reason}"
    return "\n   ".join([*read, said, json.dumps({**sides, "real": None, "why": ""}, ensure_ascii=False)])


def measure() -> Measures:
    """Precision among the first 40."""
    return _measures(_ranked())


def hash_of_corpus() -> str:
    """Over the dev texts: verdicts are added to as rankings change."""
    return corpus_hash(dev_texts())


def print_board(measures: Measures) -> None:
    """The measure as a table."""
    show(f"the {FIRST} surest disagreements, PolNeAR dev {hash_of_corpus()}", measures)


def _ranked() -> list[Ranked]:
    pairs, names = load()
    return rank(pairs, names, read_verdicts(json.loads(VERDICTS.read_bytes())))


def _measures(ranked: Iterable[Ranked]) -> Measures:
    return {f"precision at {FIRST}": Measure(count(ranked), "precision")}


def main() -> int:
    """Measure and print, with what is false and what is to be judged; the exit status."""
    ranked = _ranked()
    print_board(_measures(ranked))
    for one in ranked:
        if one.verdict and not one.verdict.real:
            print(f"\nNOT REAL, {one.verdict.why}\n   {as_question(one)}")
    unjudged = [one for one in ranked if one.verdict is None]
    for one in unjudged:
        print(f"\nTO BE JUDGED\n   {as_question(one)}")
    print(f"\n{len(ranked)} pairs, {len(unjudged)} of them to be judged")
    return 1 if unjudged else 0


if __name__ == "__main__":
    sys.exit(main())
