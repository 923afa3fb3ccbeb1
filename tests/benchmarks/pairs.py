"""Which claims contradict or bear out each other, against pairs decided by hand. `python -m tests.benchmarks.pairs [-v]`.

Each pair is judged twice: by the comparisons that a store of the articles holds, where a pair that has none is neutral,
and by `quoth.compare_claims` as two bare strings. Precision of `contradicts` is over the pairs of the gold, of which
more than a quarter are neutral and hard; how many of all that is found is real, `judged` measures. With -v what was missed or wrong is
printed. A comparison of one source with itself says nothing about two sources, and counts as none.
"""

from __future__ import annotations

import json
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, Literal, NamedTuple, get_args

import quoth
from quoth.article import Article
from quoth.compare.pair import Pair, Side
from quoth.read import read_paths
from tests.benchmarks.corpus import corpus_hash, polnear
from tests.benchmarks.scoring import Count, Measure, Measures
from tests.benchmarks.table import grid, show

GOLD = Path(__file__).with_name("pairs.json")

Relation = Literal["contradicts", "agrees", "neutral"]
RELATIONS: tuple[Relation, ...] = get_args(Relation)
CONTRASTS = ("reported", "said of another", "figures", "opposed wording", "inference only")
"""What shows that two claims of the gold contradict each other."""
BOARDS = ("in articles", "as strings")
_LEAST_SHARE = 0.5
"""A comparison is about a claim of the gold when they share so much of the shorter one."""


class Stretch(NamedTuple):
    """Words of an article, which is called as its file, without the ending; offsets in code points, end exclusive."""

    article: str
    start: int
    end: int


class GoldPair(NamedTuple):
    """Two claims of two sources, and how they stand to each other."""

    a: Stretch
    b: Stretch
    relation: Relation
    why: str

    @property
    def contrast(self) -> str:
        """What shows the contradiction; empty for other relations."""
        return self.why.partition(":")[0] if self.relation == "contradicts" else ""


class Told(NamedTuple):
    """A comparison that a store holds, as a scorer sees it."""

    a: Stretch
    b: Stretch
    relation: Relation
    method: str
    score: float


class Judged(NamedTuple):
    """A pair of the gold with the system's answer; `method` is empty where none found a relation."""

    gold: GoldPair
    relation: Relation
    method: str = ""


def read_gold(told: Mapping[str, Any]) -> list[GoldPair]:
    """The pairs of the gold file, parsed. ValueError for a relation or a contrast that there is none of."""
    gold = [GoldPair(Stretch(**one["a"]), Stretch(**one["b"]), one["relation"], one["why"]) for one in told["pairs"]]
    for one in gold:
        if one.relation not in RELATIONS or (one.relation == "contradicts" and one.contrast not in CONTRASTS):
            raise ValueError(f"{one!r} is of no known relation or contrast")
    return gold


def load(paths: Sequence[Path]) -> list[Told]:
    """Articles loaded into a new store, and the comparisons it holds then."""
    names = {one.sha256: Path(one.path).stem for one in read_paths(paths) if isinstance(one, Article)}
    with tempfile.TemporaryDirectory() as folder, quoth.open(Path(folder) / "store") as graph:
        graph.load(paths)
        return as_told(graph.comparisons(), names)


def as_told(pairs: Iterable[Pair], articles: Mapping[str, str]) -> list[Told]:
    """The comparisons between two sources; `articles` are names by SHA-256."""
    return [
        Told(stretch(one.a, articles), stretch(one.b, articles), one.relation, one.method, one.score)
        for one in pairs
        if one.relation != "changes"
    ]


def stretch(side: Side, articles: Mapping[str, str]) -> Stretch:
    """Where one side stands; `articles` are names by SHA-256."""
    return Stretch(articles[side.article.sha256], side.span.start, side.span.end)


def from_comparisons(gold: Iterable[GoldPair], told: Sequence[Told]) -> list[Judged]:
    """What the comparison says that is about both claims of a pair, of several the one that is cut most alike."""
    judged = []
    for one in gold:
        closest = max(told, key=lambda found: (_closeness(found, one), found.score, found), default=None)
        if closest is None or not _closeness(closest, one):
            judged.append(Judged(one, "neutral"))
        else:
            judged.append(Judged(one, closest.relation, closest.method))
    return judged


def from_strings(gold: Iterable[GoldPair], texts: Mapping[str, str]) -> list[Judged]:
    """What is said of the bare words of a pair; `texts` by article."""
    return [Judged(one, quoth.compare_claims(words(one.a, texts), words(one.b, texts)).relation) for one in gold]


def words(claim: Stretch, texts: Mapping[str, str]) -> str:
    """The words of a stretch; `texts` by article."""
    return texts[claim.article][claim.start : claim.end]


def likeness(a: Stretch, b: Stretch) -> float:
    """Characters in both over characters in either: 0 to 1."""
    shared = _shared(a, b)
    return shared / (a.end - a.start + b.end - b.start - shared)


def _shared(a: Stretch, b: Stretch) -> int:
    return max(0, min(a.end, b.end) - max(a.start, b.start)) if a.article == b.article else 0


def _closeness(found: Told, gold: GoldPair) -> float:
    """How alike both sides are cut, in whichever order; 0 when it is not about both claims."""
    return max(
        likeness(a, gold.a) * likeness(b, gold.b) if _about(a, gold.a) and _about(b, gold.b) else 0.0
        for a, b in ((found.a, found.b), (found.b, found.a))
    )


def _about(found: Stretch, claim: Stretch) -> bool:
    return _shared(found, claim) >= _LEAST_SHARE * min(found.end - found.start, claim.end - claim.start)


def counts(judged: Iterable[Judged]) -> dict[Relation, Count]:
    """By relation, how many pairs were rightly said to be of it, said to be of it, and are."""
    found = {relation: Count() for relation in RELATIONS}
    for one in judged:
        found[one.gold.relation] += Count(one.relation == one.gold.relation, 0, 1)
        found[one.relation] += Count(0, 1, 0)
    return found


def macro_f1(count: Mapping[Relation, Count]) -> float:
    """The mean of the F1 of the three relations, in percent."""
    return sum(count[relation].f1 for relation in RELATIONS) / len(RELATIONS)


def recall_by(judged: Iterable[Judged]) -> dict[str, Count]:
    """How many contradictions were found, by what shows them and by whether one article holds both sides."""
    found = {name: Count() for name in (*CONTRASTS, "within one article", "across two articles")}
    for one in judged:
        if one.gold.relation == "contradicts":
            hit = Count(one.relation == "contradicts", 0, 1)
            found[one.gold.contrast] += hit
            found["within one article" if one.gold.a.article == one.gold.b.article else "across two articles"] += hit
    return found


def by_method(judged: Iterable[Judged]) -> dict[str, Counter[tuple[Relation, Relation]]]:
    """By the method that answered, or "none": how often it said the second relation of pairs that are of the first."""
    found: dict[str, Counter[tuple[Relation, Relation]]] = {}
    for one in judged:
        found.setdefault(one.method or "none", Counter())[one.gold.relation, one.relation] += 1
    return dict(sorted(found.items()))


def measure() -> Measures:
    """Precision and recall of contradictions and agreements, and F1 of what is neither, in articles and as strings."""
    return _measures(_judged())


def hash_of_corpus() -> str:
    """Over the dev texts and the gold."""
    return corpus_hash([*_paths(), GOLD])


def print_board(measures: Measures) -> None:
    """The measures as a table, and the mean F1 of the three relations."""
    show(f"pairs of claims, PolNeAR dev and gold {hash_of_corpus()}", measures)
    for board in BOARDS:
        count = {relation: measures[_name(board, relation, "recall" if relation != "neutral" else "F1")].count
                 for relation in RELATIONS}  # fmt: skip
        print(f"{board}: macro F1 {macro_f1(count):.1f}")


def print_details(boards: Mapping[str, Sequence[Judged]], texts: Mapping[str, str], *, verbose: bool) -> None:
    """What is taken for what, recall by kind of contrast, and which method found what; with `verbose` each error."""
    for board, judged in boards.items():
        seen = Counter((one.gold.relation, one.relation) for one in judged)
        rows = [(f"are {gold}", *(str(seen[gold, said]) for said in RELATIONS)) for gold in RELATIONS]
        grid(f"{board}: taken for", ("", *RELATIONS), rows)
        recall = [(name, f"{c.recall:.1f}", str(c.right), str(c.wanted)) for name, c in recall_by(judged).items()]
        grid(f"{board}: contradictions found", ("shown by", "recall", "right", "of"), recall)
    _print_methods(boards[BOARDS[0]])
    for board, judged in boards.items() if verbose else ():
        for one in judged:
            if one.relation != one.gold.relation:
                _print_error(board, one, texts)


def _print_methods(judged: Iterable[Judged]) -> None:
    """For each method, how many pairs it told of rightly and wrongly; under `none` what nothing was found of."""
    rows = []
    for method, seen in by_method(judged).items():
        wrong = Counter({f"{said}, but {gold}": n for (gold, said), n in seen.items() if gold != said})
        right = sum(n for (gold, said), n in seen.items() if gold == said)
        told = "; ".join(f"{n} {name}" for name, n in wrong.most_common())
        rows.append((method, str(right), str(wrong.total()), told))
    grid(f"{BOARDS[0]}: by method", ("", "right", "wrong", "of these"), rows)


def _print_error(board: str, one: Judged, texts: Mapping[str, str]) -> None:
    print(f"\n{board}: {one.relation} ({one.method or 'none'}), but {one.gold.relation}, {one.gold.why}")
    for claim in (one.gold.a, one.gold.b):
        print(f"   {claim.article} {claim.start}:{claim.end} {' '.join(words(claim, texts).split())}")


def _judged() -> dict[str, list[Judged]]:
    gold = read_gold(json.loads(GOLD.read_bytes()))
    return {BOARDS[0]: from_comparisons(gold, load(_paths())), BOARDS[1]: from_strings(gold, texts_of(_paths()))}


def _measures(boards: Mapping[str, Sequence[Judged]]) -> Measures:
    measures: Measures = {}
    for board, judged in boards.items():
        for relation, count in counts(judged).items():
            if relation == "neutral":
                measures[_name(board, relation, "F1")] = Measure(count)
            else:
                measures[_name(board, relation, "precision")] = Measure(count, "precision")
                measures[_name(board, relation, "recall")] = Measure(count, "recall")
    return measures


def _name(board: str, relation: Relation, figure: str) -> str:
    return f"{board}, {relation}, {figure}"


def texts_of(paths: Sequence[Path]) -> dict[str, str]:
    """The texts of articles, by name."""
    return {Path(one.path).stem: one.text for one in read_paths(paths) if isinstance(one, Article)}


def _paths() -> list[Path]:
    return sorted((polnear() / "dev" / "text").glob("*.txt"))


if __name__ == "__main__":
    answers = _judged()
    print_board(_measures(answers))
    print_details(answers, texts_of(_paths()), verbose="-v" in sys.argv[1:])
