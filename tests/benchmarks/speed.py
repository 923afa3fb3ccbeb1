"""Speed beside spaCy's small CNN pipeline, in one run. `python -m tests.benchmarks.speed [ARTICLES]`.

Both read PolNeAR dev, all of it or that many articles, by turns, a few articles at a time and several times over, of which the
fastest counts, so that whatever else the machine does falls on neither; models are loaded beforehand. Ours is the whole of
`quoth extract`, from the file to the attributions. Words are what blanks divide. Machines differ: the ratio is what counts.
spaCy is no part of Quoth: `pip install -e '.[bench]'`.
"""

from __future__ import annotations

import importlib.util
import os
import re
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from threading import Barrier

import onnxruntime

from quoth.extract.extractor import Extractor
from tests.benchmarks.corpus import extract, polnear
from tests.benchmarks.small_cnn import small_cnn
from tests.benchmarks.table import grid
from tests.shared import SHARED

_TURN = 6
"""Articles one side reads before it is the other's turn."""
_ROUNDS = 3
"""How often a turn is run; the fastest counts, which is the one that other work on the machine held up least."""
_BUSY = 1.25
"""Rounds that take so many times the fastest on average make the figures doubtful."""
_POOLS = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "BLIS_NUM_THREADS")
_PATIENCE = 300
"""Seconds that one process waits for the other to be ready."""
_start: Barrier
"""In a process of `_processes`: where it waits for the others."""


@dataclass(frozen=True)
class Race:
    """Seconds that each side took over so many words, of each turn its fastest round."""

    words: int
    quoth: float
    spacy: float
    forward: float
    """Of Quoth's seconds, those in the model's own forward pass."""
    waited: float
    """How many times as long the average round took as the fastest: about 1 on a machine that does nothing else."""


@dataclass(frozen=True)
class Run:
    """One process that reads on its own, with one thread."""

    words: int
    seconds: float
    peak: int
    """The most memory it held, in bytes; 0 where the system does not tell."""


def race(paths: list[Path], threads: int) -> Race:
    """Both sides over the articles, `threads` threads each. Run it in a fresh process with `_POOLS` set: libraries read them once.

    One thread is timed by the processor's clock, which other work on the machine does not hold up, several by the wall's.
    """
    clock = time.process_time if threads == 1 else time.perf_counter
    extractor = Extractor(threads=threads)
    nlp = small_cnn()
    texts = [path.read_text(encoding="utf-8") for path in paths]
    words = sum(len(text.split()) for text in texts)
    quoth, spacy, forward, total = 0.0, 0.0, 0.0, 0.0
    with _forward_passes(clock) as passes:

        def ours(turn: slice) -> tuple[float, float]:
            passes.clear()
            began = clock()
            for path in paths[turn]:
                extract(path, extractor)
            return clock() - began, sum(passes)

        def theirs(turn: slice) -> float:
            began = clock()
            for _ in nlp.pipe(texts[turn]):
                pass
            return clock() - began

        ours(slice(_TURN)), theirs(slice(_TURN))  # neither side is timed cold
        for turn in (slice(i, i + _TURN) for i in range(0, len(paths), _TURN)):
            rounds = [(ours(turn), theirs(turn)) for _ in range(_ROUNDS)]
            seconds, passed = min(own for own, _ in rounds)
            quoth, forward, spacy = quoth + seconds, forward + passed, spacy + min(other for _, other in rounds)
            total += sum(own[0] + other for own, other in rounds)
    return Race(words, quoth, spacy, forward, total / _ROUNDS / (quoth + spacy))


def alone(paths: list[Path]) -> Run:
    """Quoth by itself over the articles; where there are two processes, both begin when both are ready."""
    extractor = Extractor(threads=1)
    extract(paths[0], extractor)
    _start.wait(_PATIENCE)
    began = time.perf_counter()
    for path in paths:
        extract(path, extractor)
    seconds = time.perf_counter() - began
    return Run(sum(len(path.read_text(encoding="utf-8").split()) for path in paths), seconds, _peak_memory())


def throughput(runs: list[Run]) -> float:
    """Words a second of processes that ran at the same time."""
    return sum(run.words for run in runs) / max(run.seconds for run in runs)


def print_speed(races: dict[int, Race], one: Run, two: list[Run]) -> None:
    """The races by number of threads, and the runs of Quoth alone."""
    rows = {
        "Quoth, words a second": [f"{race.words / race.quoth:,.0f}" for race in races.values()],
        "spaCy's small CNN, words a second": [f"{race.words / race.spacy:,.0f}" for race in races.values()],
        "Quoth's speed as a share of spaCy's": [f"{race.spacy / race.quoth:.2f}" for race in races.values()],
        "of Quoth's time, the model's forward pass": [f"{race.forward / race.quoth:.0%}" for race in races.values()],
    }
    headings = [f"{threads} thread{'s' if threads > 1 else ''}" for threads in races]
    grid(f"PolNeAR dev, {one.words:,} words", ["", *headings], [[name, *cells] for name, cells in rows.items()])
    memory = f"{one.peak / 1e6:,.0f} MB" if one.peak else "not told by this system"
    print(f"Quoth alone, one thread: {throughput([one]):,.0f} words a second, at most {memory} of memory")
    print(
        f"with a second process: {throughput(two):,.0f} words a second, {throughput(two) / throughput([one]):.2f} times as many"
    )

    waited = max(race.waited for race in races.values())
    if waited > _BUSY:
        print(
            f"the machine was busy: turns took {waited:.1f} times their fastest on average, so do not rely on these figures"
        )


def main() -> int:
    """Measure and print; the exit status. What is missing is said, and is no failure."""
    if SHARED is None:
        print("speed: skipped, PolNeAR is not here (put it beside the checkout as shared/ or set QUOTH_SHARED)")
        return 0
    if importlib.util.find_spec("spacy") is None:
        print("speed: skipped, spaCy is not here (pip install -e '.[bench]')")
        return 0
    paths = sorted((polnear() / "dev" / "text").glob("*.txt"))
    paths = paths[: int(sys.argv[1])] if sys.argv[1:] else paths
    races = {}
    for threads in (1, 2):
        with _processes(1, threads) as pool:
            races[threads] = pool.submit(race, paths, threads).result()
    runs: dict[int, list[list[Run]]] = {1: [], 2: []}
    for count in (1, 2) * _ROUNDS:
        with _processes(count, 1) as pool:
            runs[count].append([future.result() for future in [pool.submit(alone, paths) for _ in range(count)]])
    one, two = (max(runs[count], key=throughput) for count in (1, 2))
    print_speed(races, one[0], two)
    return 0


@contextmanager
def _processes(count: int, threads: int) -> Iterator[ProcessPoolExecutor]:
    """Fresh processes whose numerical libraries keep to `threads` threads, and which can wait for each other."""
    os.environ.update(dict.fromkeys(_POOLS, str(threads)))
    context = get_context("spawn")
    with ProcessPoolExecutor(count, context, initializer=_wait_for, initargs=(context.Barrier(count),)) as pool:
        yield pool


def _wait_for(barrier: Barrier) -> None:
    global _start
    _start = barrier


@contextmanager
def _forward_passes(clock: Callable[[], float]) -> Iterator[list[float]]:
    """The seconds of every run of a model meanwhile."""
    passes: list[float] = []
    run = onnxruntime.InferenceSession.run

    def timed(*args: object, **kwargs: object) -> object:
        began = clock()
        try:
            return run(*args, **kwargs)
        finally:
            passes.append(clock() - began)

    onnxruntime.InferenceSession.run = timed
    try:
        yield passes
    finally:
        onnxruntime.InferenceSession.run = run


def _peak_memory() -> int:
    """What this process held at most, in bytes. Not getrusage: that one counts what the parent held before it."""
    status = Path("/proc/self/status")
    found = re.search(r"VmHWM:\s+(\d+) kB", status.read_text()) if status.exists() else None
    return int(found[1]) * 1024 if found else 0


if __name__ == "__main__":
    sys.exit(main())
