"""Who is who across articles, against identities decided by hand. `python -m tests.benchmarks.identities`.

Counted are pairs of mentions from different articles: those that Quoth holds for one, when either belongs to a gold identity, and
those of one gold identity that Quoth found in both articles. A mention that was never extracted is no fault of identity, and is
counted apart; so is one that the extractor took for the wrong kind, which stands for what it denotes but pairs with its own kind.
"""

from __future__ import annotations

import json
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from pathlib import Path
from typing import Any, NamedTuple

from pyoxigraph import Literal, NamedNode

import quoth
from quoth.article import Article
from quoth.read import read_paths
from quoth.store.names import name_key, person_key
from quoth.store.namespaces import ID, SCHEMA, Q
from quoth.store.store import Store
from tests.benchmarks.corpus import corpus_hash, polnear
from tests.benchmarks.scoring import Count, Figure, Measure, Measures
from tests.benchmarks.table import show

GOLD = Path(__file__).with_name("identities.json")
_KINDS = {"person": person_key, "institution": name_key}
_DISPUTED = "disputed"  # stands for the bearer of a disputed name


class Mention(NamedTuple):
    """A person or an institution as one article knows it; the article is called as its file, without the ending."""

    article: str
    kind: str
    name: str


@dataclass
class Gold:
    """The most quoted, first of all the first, and everyone who bears a name, by article, kind and folded name."""

    most_quoted: list[str]
    bearers: dict[tuple[str, str, str], str] = field(default_factory=dict)

    def denoted(self, mention: Mention) -> str | None:
        """The bearer of the name, under the other kind too, since extractors mistake kinds."""
        for kind in sorted(_KINDS, key=lambda kind: kind != mention.kind):
            if bearer := self.bearers.get((mention.article, kind, _KINDS[kind](mention.name))):
                return bearer
        return None


@dataclass
class Tally:
    """Pairs, the names of those wrong or missed by gold identity, and how many were joined but are disputed."""

    count: Count = field(default_factory=Count)
    wrong: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    missed: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    disputed: int = 0


def read_gold(told: Mapping[str, Any]) -> Gold:
    """The gold file, parsed. ValueError when a name in an article denotes two."""
    gold = Gold([one["name"] for one in told["identities"]])
    everyone = [one for group in ("identities", "single", "others") for one in told[group]]
    said = [(on, one, name) for one in everyone for on, names in one["mentions"].items() for name in names]
    said += [(one["article"], one | {"name": _DISPUTED}, one["name"]) for one in told["disputed"]]
    for article, one, name in said:
        key = (article, one["kind"], _KINDS[one["kind"]](name))
        if gold.bearers.setdefault(key, one["name"]) != one["name"]:
            raise ValueError(f"{name!r} denotes two in {article}")
    return gold


def score(system: Mapping[Mention, str], gold: Gold, wanted: set[str]) -> Tally:
    """The system's identity of each mention, against these gold identities."""
    tally = Tally()
    denoted = {mention: gold.denoted(mention) for mention in sorted(system)}
    for (a, its), (b, other) in combinations(denoted.items(), 2):
        joined, same = system[a] == system[b], its == other and a.kind == b.kind
        if a.article == b.article or not wanted & {its, other} or not (joined or same):
            continue
        if _DISPUTED in (its, other):
            tally.disputed += 1
            continue
        tally.count += Count(joined and same, joined, same)
        if joined != same:
            names = " + ".join(sorted((a.name, b.name)))
            for one in wanted & {its, other}:
                (tally.wrong if joined else tally.missed)[one][names] += 1
    return tally


def unmet(system: Iterable[Mention], gold: Gold, wanted: set[str]) -> int:
    """How often an article names one of these without a mention in the system, each counted once an article."""
    named = {(article, bearer) for (article, _, _), bearer in gold.bearers.items() if bearer in wanted}
    return len(named - {(one.article, gold.denoted(one)) for one in system})


def load(paths: Sequence[Path]) -> dict[Mention, str]:
    """Articles loaded into a new store, and whom it takes each mention for."""
    names = {one.sha256: Path(one.path).stem for one in read_paths(paths) if isinstance(one, Article)}
    with tempfile.TemporaryDirectory() as folder:
        with quoth.open(Path(folder) / "store") as graph:
            graph.load(paths)
        with Store.reading(Path(folder) / "store") as store:
            return identities_in(store, names)


def identities_in(store: Store, articles: Mapping[str, str]) -> dict[Mention, str]:
    """The identity of each mention, its own IRI where the store tells none; `articles` are names by SHA-256."""
    joined, named = _told(store, Q.identifiedAs), _told(store, SCHEMA.name)
    system = {}
    for iri, name in sorted(named.items()):
        kind, sha256, *slug = iri.removeprefix(ID).split("/")
        if kind in _KINDS and sha256 in articles and slug:
            identity = iri
            while joined.get(identity, identity) != identity:  # through the profile it belongs to
                identity = joined[identity]
            system[Mention(articles[sha256], kind, name)] = identity
    return system


def _told(store: Store, predicate: NamedNode) -> dict[str, str]:
    pairs = ((quad.subject, quad.object) for quad in store.quads(predicate=predicate))
    return {a.value: b.value for a, b in pairs if isinstance(a, NamedNode) and isinstance(b, NamedNode | Literal)}


def measure() -> Measures:
    """Precision and recall of pairs, of the 40 most quoted and without the three that most pairs are of."""
    return _measures(load(_texts()), _gold())


def hash_of_corpus() -> str:
    """Over the dev texts and the gold."""
    return corpus_hash([*_texts(), GOLD])


def print_board(measures: Measures) -> None:
    """The measures as a table."""
    show(f"pairs of mentions, PolNeAR dev and gold {hash_of_corpus()}", measures)


def print_pairs(system: Mapping[Mention, str], gold: Gold) -> None:
    """The pairs of the most quoted that are wrong or missed."""
    first = set(gold.most_quoted)
    tally = score(system, gold, first)
    for title, pairs in (("wrong", tally.wrong), ("missed", tally.missed)):
        for identity, names in sorted(pairs.items()):
            print(f"{title}, {identity}:", "; ".join(f"{name} ({n})" for name, n in names.most_common()))
    print(f"named, but never extracted: {unmet(system, gold, first)}; joined, but disputed: {tally.disputed}")


def _measures(system: Mapping[Mention, str], gold: Gold) -> Measures:
    boards = {"the 40 most quoted": gold.most_quoted, "of them all but three": gold.most_quoted[3:]}
    figures: tuple[Figure, ...] = ("precision", "recall")
    counts = {name: score(system, gold, set(wanted)).count for name, wanted in boards.items()}
    return {f"{name}, {figure}": Measure(count, figure) for name, count in counts.items() for figure in figures}


def _texts() -> list[Path]:
    return sorted((polnear() / "dev" / "text").glob("*.txt"))


def _gold() -> Gold:
    return read_gold(json.loads(GOLD.read_bytes()))


if __name__ == "__main__":
    identified = load(_texts())
    print_board(_measures(identified, _gold()))
    print_pairs(identified, _gold())
