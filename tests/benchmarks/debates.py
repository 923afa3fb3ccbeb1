"""How long `quoth disagreements TOPIC` takes among 20,000 made claims. `python -m tests.benchmarks.debates [--claims N ...]`.

Stores of several sizes hold claims on the same 500 matters (`made_debates`), found by the real model. The command is run
as a user runs it, start of the program included, for some of the matters; a ratio of times below that of the claims on a
matter says that time grows no faster than they do.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from random import Random
from statistics import median

from quoth import __version__
from quoth.compare.comparisons.follows import follows
from quoth.extract.extractor import Extractor
from quoth.store.load import put
from quoth.store.store import Store
from tests.benchmarks import made_debates
from tests.benchmarks.table import grid

_ASKED = 12
"""Matters that are asked for."""
_QUOTH = "from quoth.cli import main; main()"
_TIMES = 3
"""The quickest of so many runs counts: what else the machine does only adds."""
_ONCE_IN = 100
"""Loading tells how far it is once in so many articles."""


@dataclass(frozen=True)
class Answer:
    """One question: seconds, and opposed pairs in the answer."""

    seconds: float
    pairs: int


def load(folder: Path, sizes: list[int]) -> dict[int, Path]:
    """A store of each size; the claims of a smaller one are in the larger."""
    extractor = Extractor()
    stores = {size: folder / str(size) for size in sizes}
    begun = time.perf_counter()
    articles = list(made_debates.articles(max(sizes)))
    found = []
    for number, article in enumerate(articles, 1):
        found.append(extractor.extract(article))
        if number % _ONCE_IN == 0:
            print(f"{number} articles read, {time.perf_counter() - begun:.0f} s", file=sys.stderr, flush=True)
    for size, path in stores.items():
        begun = time.perf_counter()
        with Store.writing(path) as store:
            for one in found[: size // made_debates.CLAIMS]:
                put(store, one.article, __version__, extractor.model_hash, {one.article: one}.__getitem__, follows)
            store.flush()
        each = 1000 * (time.perf_counter() - begun) / (size // made_debates.CLAIMS)
        print(f"{size} claims stored, {each:.0f} ms an article", file=sys.stderr, flush=True)
    return stores


def ask(store: Path, topic: str) -> Answer:
    """The quickest of some runs of the command."""
    command = [sys.executable, "-c", _QUOTH, "disagreements", topic, "--store", str(store), "--format", "json"]
    seconds, pairs = [], 0
    for _ in range(_TIMES):
        begun = time.perf_counter()
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        seconds.append(time.perf_counter() - begun)
        if done.returncode not in (0, 1):
            raise RuntimeError(done.stderr)
        pairs = len(json.loads(done.stdout)["pairs"])
    return Answer(min(seconds), pairs)


def main() -> None:
    """Read the arguments, load, ask, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--claims", type=int, nargs="+", default=[5_000, 20_000], help="sizes of the stores")
    sizes = sorted(parser.parse_args().claims)
    topics = [f"{thing} in {place}" for thing, place in Random(0).sample(made_debates.MATTERS, _ASKED)]
    with tempfile.TemporaryDirectory() as folder:
        stores = load(Path(folder), sizes)
        answers = {size: [ask(store, topic) for topic in topics] for size, store in stores.items()}
    first = median(answer.seconds for answer in answers[sizes[0]])
    rows = []
    for size in sizes:
        seconds = [answer.seconds for answer in answers[size]]
        rows.append([
            f"{size:,} claims", f"{size / len(made_debates.MATTERS):.0f}",
            f"{sum(answer.pairs for answer in answers[size]) / _ASKED:.1f}", f"{median(seconds):.2f}",
            f"{max(seconds):.2f}", f"{median(seconds) / first:.2f}", f"{size / sizes[0]:.2f}",
        ])
    headings = ["", "a matter", "pairs found", "seconds", "slowest", "ratio", "ratio of claims"]
    grid("quoth disagreements TOPIC, from start to end", headings, rows)


if __name__ == "__main__":
    main()
