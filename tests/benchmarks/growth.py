"""What adding one article costs as a store grows. `python -m tests.benchmarks.growth [--sizes 1000 20000]`.

Made articles (`made_press`) go into one store on disk as `quoth load` puts them there, without the model. At each size the
next ones are timed one by one, in a store that is open and in one that is opened for each. Where the development data is
here, PolNeAR dev articles are timed too, from the file, read by the model as a user's would be; they do not stay.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from shutil import copytree
from statistics import fmean, median

import quoth
from quoth.attribution import Extraction
from quoth.extract.extractor import Extractor
from quoth.identify import copies
from quoth.identify.follows import follows
from quoth.store import iris
from quoth.store.load import put
from quoth.store.store import Store
from quoth.store.to_rdf import Run, to_rdf
from tests.benchmarks import made_press
from tests.benchmarks.table import grid
from tests.shared import SHARED

_TIMED = 60
"""Articles added to the open store; half as many to one that is opened for each."""
_READ = 12
"""PolNeAR articles read with the model."""
_ONCE_IN = 1000
"""Loading tells how far it is once in so many articles."""
_VERSION, _MODEL = "1", "made"


@dataclass
class Costs:
    """Milliseconds an article, one figure for each added."""

    open: list[float] = field(default_factory=list)
    """Into a store that is open."""
    opened: list[float] = field(default_factory=list)
    """With opening and closing it."""
    read: list[float] = field(default_factory=list)
    """From a PolNeAR file, with the model's reading."""
    parts: Counter[str] = field(default_factory=Counter)
    """The means of `open`, by what took the time."""


@contextmanager
def _timed(into: list[float]) -> Iterator[None]:
    start = time.perf_counter()
    yield
    into.append(1000 * (time.perf_counter() - start))


class _Timing(Store):
    """A store that notes how long it writes."""

    writes: list[float]

    def replace(self, *args: object, **more: object) -> None:
        with _timed(self.writes):
            super().replace(*args, **more)  # type: ignore[arg-type]


def measure(sizes: list[int], folder: Path) -> dict[int, Costs]:
    """What an article costs at each size, the sizes from small to large."""
    costs: dict[int, Costs] = {}
    number = 0
    reader = Extractor() if SHARED is not None else None
    for size in sorted(sizes):
        with Store.writing(folder / "store") as store:
            _load(store, number, size)
        costs[size] = Costs()
        number = _add(folder / "store", size, costs[size])
        if reader is not None:
            costs[size].read = _add_real(folder, reader)
    return costs


def _load(store: Store, start: int, stop: int) -> None:
    begun = time.perf_counter()
    for number in range(start, stop):
        _put(store, made_press.extraction(number))
        if (number + 1) % _ONCE_IN == 0:
            each = 1000 * (time.perf_counter() - begun) / (number + 1 - start)
            print(f"{number + 1} articles, {each:.0f} ms each since {start}", file=sys.stderr, flush=True)


def _put(store: Store, found: Extraction, consequences: Callable[..., object] = follows) -> None:
    put(store, found.article, _VERSION, _MODEL, lambda article: found, consequences)  # type: ignore[arg-type]


def _add(folder: Path, number: int, costs: Costs) -> int:
    """Adds the next articles; the number of the first that is left."""
    follow: list[float] = []
    copied: list[float] = []

    def timed_follows(*args: object) -> object:
        with _timed(follow):
            return follows(*args)  # type: ignore[arg-type]

    with _Timing.writing(folder) as store:
        store.writes = []
        for found in made_press.extractions(number, number + _TIMED):
            with _timed(costs.open):
                _put(store, found, timed_follows)
        for found in made_press.extractions(number + _TIMED, number + 2 * _TIMED):
            quads = to_rdf(found, Run.of(found.article, _VERSION, _MODEL))
            with _timed(copied):
                copies.changes(store, iris.article(found.article.sha256), quads)
        costs.parts = Counter({
            "identities and copies": fmean(follow), "writing": fmean(store.writes),
            "RDF and the rest": fmean(costs.open) - fmean(follow) - fmean(store.writes),
            "copies alone": fmean(copied),
        })
    for found in made_press.extractions(number + _TIMED, number + _TIMED + _TIMED // 2):
        with _timed(costs.opened), Store.writing(folder) as store:
            _put(store, found)
    return number + _TIMED + _TIMED // 2


def _add_real(folder: Path, reader: Extractor) -> list[float]:
    """Adds PolNeAR articles to a copy of the store, each as `quoth load FILE` does."""
    assert SHARED is not None
    files = sorted((SHARED / "data" / "polnear" / "dev" / "text").rglob("*.txt"))[:_READ]
    taken: list[float] = []
    with tempfile.TemporaryDirectory(dir=folder, ignore_cleanup_errors=True) as copy:
        copytree(folder / "store", Path(copy) / "store")
        for file in files:
            with _timed(taken):
                quoth.open(Path(copy) / "store").load(file, extractor=reader)
    return taken


def show(costs: dict[int, Costs]) -> None:
    least, most = min(costs), max(costs)
    rows: list[tuple[str, Callable[[Costs], float]]] = [
        ("an article, store open, median", lambda one: median(one.open)),
        ("... mean", lambda one: fmean(one.open)),
        *(("    of it " + part, lambda one, part=part: one.parts[part]) for part in costs[least].parts),  # type: ignore[misc]
        ("an article, store opened for it, median", lambda one: median(one.opened)),
    ]
    if costs[least].read:
        rows.append(("a PolNeAR article, read by the model, median", lambda one: median(one.read)))
    grid(
        "milliseconds to add an article to a store of so many", ("", *map(str, costs), "ratio"),
        [
            (name, *(f"{figure(one):.1f}" for one in costs.values()), f"{figure(costs[most]) / figure(costs[least]):.2f}")
            for name, figure in rows
        ],
    )


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=[1000, 20000])
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as made:
        show(measure(parser.parse_args().sizes, Path(made)))
