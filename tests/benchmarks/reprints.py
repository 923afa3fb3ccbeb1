"""Wire copies: what is found of made reprints among other articles. `python -m tests.benchmarks.reprints [--dev-only]`.

50 PolNeAR dev articles are printed again in seven ways each (`reprint_kinds`) and go, with all of dev and train, through
a store, as articles that are loaded do. Printed: how many reprints are linked to their originals, how many of the
annotators' statements in them are traced to the right original, and how many links join articles that have nothing to
do with each other. Pairs that the corpus itself holds twice were read by hand and are listed.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from random import Random

from training.polnear import Document

from quoth.article import Article
from quoth.attribution import Extraction
from quoth.identify.copies.index import changes
from quoth.identify.copies.stored import links
from quoth.identify.copies.voices import Link, Place, earliest, independent
from quoth.read.metadata import make_article
from quoth.store import iris
from quoth.store.store import Store
from quoth.store.to_rdf import Run, to_rdf
from tests.benchmarks.corpus import corpus_hash, polnear, polnear_split
from tests.benchmarks.reprint_kinds import KINDS, Reprint, Source
from tests.benchmarks.scoring import Count, Measure, Measures
from tests.benchmarks.table import grid, show

ORIGINALS = 50
_SEED = 2016

KNOWN: tuple[tuple[str, str], ...] = (
    ("breitbart_2016-03-15_the-latest-kasich-scores-all-del", "breitbart_2016-03-15_the-latest-sanders-declares-revo"),
    ("nyt_2015-11-25_golf-courses-forced-to-reach-int", "nyt_2015-11-26_with-fewer-golfers-in-u-s-course"),
    ("nyt_2016-03-04_republicans-have-stake-in-a-deal", "nyt_2016-03-05_polls-suggest-possibility-of-dea"),
    ("nyt_2016-03-15_sanders-advances-agenda-via-side", "nyt_2016-03-16_via-legislative-side-doors-sande"),
    ("usa-today_2016-04-06_sanders-says-he-s-riding-momentu", "usa-today_2016-04-06_sanders-winning-streak-continues"),
    ("wash-post_2015-12-12_misinformation-enters-mainstream", "wash-post_2015-12-13_misinformation-enters-mainstream"),
    ("wash-post_2015-12-22_as-spotlight-shines-on-trump-and", "wash-post_2015-12-23_as-spotlight-shines-on-trump-and"),
    # One agency's background sentences in two of its reports; a poll in a newspaper's words, unquoted, at another outlet.
    ("wash-post_2016-03-03_staffer-who-set-up-clinton-email", "wash-post_2016-03-05_some-emails-to-powell-rice-s-aid"),
    ("nyt_2016-07-15_latest-poll-has-trump-pulling-ev", "west-journal_2016-07-14_hillary-clinton-visit-to-police-"),
)
"""Pairs of PolNeAR articles that do copy, read by hand: their links are right."""


@dataclass
class Tally:
    """What became of the reprints of one kind."""

    found: Counter[bool] = field(default_factory=Counter)
    reprints: int = 0
    """Of those found, the ones called reprints rather than passages."""
    traced: Counter[bool] = field(default_factory=Counter)


@dataclass
class Measured:
    """What the run came to."""

    kinds: dict[str, Tally]
    false: list[tuple[str, str]]
    known: list[tuple[str, str]]
    voices: Counter[int]
    """How many voices the printings of an original are, with the article it was merged with: 2 is right."""
    articles: int
    milliseconds: float
    """To find the copies of one article, on average."""


def made(documents: list[Document]) -> list[Reprint]:
    """The reprints: of each of the first so many articles, all kinds, merged with the one that follows in a shuffled row."""
    random = Random(_SEED)
    row = random.sample(documents, len(documents))[: ORIGINALS + 1]
    return [
        kind(Source(one.name, one.text), Source(other.name, other.text), random)
        for one, other in pairwise(row) for kind in KINDS
    ]


def reprinted(dev_only: bool = False) -> Measured:
    """What became of made reprints among the articles they were made from."""
    dev = polnear_split("dev")
    corpus = {one.name: one for one in [*dev, *([] if dev_only else polnear_split("train"))]}
    reprints = made(dev)
    originals = [(name, _article(one.text, "2016-01-01")) for name, one in corpus.items()]
    copies = [(reprint, _article(reprint.text, "2016-11-01")) for reprint in reprints]
    start = time.perf_counter()
    found, seconds = _links([article for _, article in (*originals, *copies)])
    print(f"{time.perf_counter() - start:.0f} s", file=sys.stderr)
    names = {iris.article(article.sha256): {name} for name, article in originals}
    names |= {iris.article(article.sha256): set(reprint.moved) for reprint, article in copies}
    address = {name: iris.article(article.sha256) for name, article in originals}
    false, known = _judged(found, names)
    kinds: dict[str, Tally] = {}
    for reprint, article in copies:
        here = iris.article(article.sha256)
        _count(kinds.setdefault(reprint.kind, Tally()), reprint, here, found, address, corpus)
    return Measured(
        kinds, false, known, _voices(copies, found, address), len(originals) + len(copies),
        1000 * seconds / (len(originals) + len(copies)),
    )


def _article(text: str, published: str) -> Article:
    read = make_article(text, "")
    return Article(text, "", published=published, structure=read.structure, boilerplate=read.boilerplate)


def _links(articles: Iterable[Article]) -> tuple[list[Link], float]:
    """The copies in a store to which the articles came one by one, and the seconds that finding them took."""
    seconds = 0.0
    here = {iris.article(one.sha256): one for one in articles}
    with tempfile.TemporaryDirectory() as folder, Store.writing(Path(folder) / "store") as store:
        for iri, article in here.items():
            quads = to_rdf(Extraction(article), Run.of(article, "1", "benchmark"))
            start = time.perf_counter()
            added, removed = changes(store, iri, quads)
            seconds += time.perf_counter() - start
            store.replace([*quads, *added], removed)
        return links(store, here), seconds


def _judged(found: Iterable[Link], names: dict[str, set[str]]) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    """The links between articles without a common original, and those that are the corpus' own copies."""
    same = {frozenset(pair) for pair in KNOWN}
    false, known = [], []
    for link in found:
        a, b = names[link.a], names[link.b]
        if a & b:
            continue
        pair = (" + ".join(sorted(a)), " + ".join(sorted(b)))
        ours = any(frozenset((one, other)) in same for one in a for other in b)
        (known if ours else false).append(pair)
    return false, known


def _count(
    tally: Tally, reprint: Reprint, here: str, found: list[Link], address: dict[str, str], corpus: dict[str, Document]
) -> None:
    own = [link for link in found if here in (link.a, link.b)]
    for name in reprint.moved:
        link = next((one for one in own if address[name] in (one.a, one.b)), None)
        tally.found[link is not None] += 1
        tally.reprints += link is not None and link.kind == "reprint"
        for attribution in corpus[name].readings[0]:
            for start, end in attribution.content:
                if place := reprint.place(name, start, end):
                    tally.traced[earliest(Place(here, *place), found) == address[name]] += 1


def _voices(copies: list[tuple[Reprint, Article]], found: list[Link], address: dict[str, str]) -> Counter[int]:
    counted: Counter[int] = Counter()
    for at in range(0, len(copies), len(KINDS)):
        group = copies[at : at + len(KINDS)]
        first = {address[name] for reprint, _ in group for name in reprint.moved}
        counted[independent(first | {iris.article(article.sha256) for _, article in group}, found)] += 1
    return counted


def measure() -> Measures:
    """Reprints of dev articles that were found, links that are right, and statements traced to their original."""
    measured = reprinted(dev_only=True)
    found, traced = (
        Count(counted[True], counted[True], counted.total())
        for counted in (
            sum((one.found for one in measured.kinds.values()), Counter()),
            sum((one.traced for one in measured.kinds.values()), Counter()),
        )
    )
    right = found.right + len(measured.known)
    return {
        "reprints found": Measure(found, "recall"),
        "links that are right": Measure(Count(right, right + len(measured.false), right), "precision"),
        "statements traced to their original": Measure(traced, "recall"),
    }


def hash_of_corpus() -> str:
    """Over the dev texts."""
    return corpus_hash([*(polnear() / "dev" / "text").glob("*.txt")])


def print_board(measures: Measures) -> None:
    """The measures as a table."""
    show(f"made reprints of PolNeAR dev, corpus {hash_of_corpus()}", measures)


def print_kinds(measured: Measured) -> None:
    """Everything that was measured, by kind of change."""
    total = Tally()
    for tally in measured.kinds.values():
        total.found += tally.found
        total.reprints += tally.reprints
        total.traced += tally.traced
    grid(
        f"{ORIGINALS} dev articles reprinted, {measured.articles} articles in all",
        ("kind of change", "reprints", "found", "called reprint", "statements traced to their original"),
        [
            (kind, str(tally.found.total()), _percent(tally.found), str(tally.reprints),
             f"{_percent(tally.traced)} of {tally.traced.total()}")
            for kind, tally in (*measured.kinds.items(), ("all", total))
        ],
    )
    print(f"false links: {len(measured.false)}")
    for pair in measured.false:
        print("   ", *pair)
    print(f"links between articles that the corpus has twice, or between their reprints: {len(measured.known)}")
    print(f"an original, its {len(KINDS)} printings and the article merged with it are 2 voices: "
          f"{measured.voices[2]} of {measured.voices.total()} groups")
    print(f"finding the copies of an article: {measured.milliseconds:.1f} ms")


def _percent(counted: Counter[bool]) -> str:
    return f"{100 * counted[True] / counted.total():.1f} %" if counted else "-"


if __name__ == "__main__":
    print_kinds(reprinted("--dev-only" in sys.argv[1:]))
