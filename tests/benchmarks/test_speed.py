"""The speed benchmark on a few invented articles, and what it prints."""

from __future__ import annotations

import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from tests.benchmarks.speed import Race, Run, main, print_speed, race, throughput
from tests.shared import needs_shared


def test_processes_are_as_fast_as_the_last_to_finish() -> None:
    assert throughput([Run(600, 2.0, 0)]) == 300
    assert throughput([Run(600, 3.0, 0), Run(600, 4.0, 0)]) == 300


def test_ratios_are_printed(capsys: pytest.CaptureFixture[str]) -> None:
    races = {
        1: Race(1200, quoth=2.0, spacy=1.0, forward=1.5, waited=1.1),
        2: Race(1200, quoth=1.0, spacy=0.8, forward=0.5, waited=1.3),
    }
    print_speed(races, Run(1200, 2.0, 300_000_000), [Run(1200, 3.0, 0), Run(1200, 2.5, 0)])
    lines = [" ".join(line.split()) for line in capsys.readouterr().out.splitlines()]
    assert lines == [
        "PolNeAR dev, 1,200 words",
        "1 thread 2 threads",
        "Quoth, words a second 600 1,200",
        "spaCy's small CNN, words a second 1,200 1,500",
        "Quoth's speed as a share of spaCy's 0.50 0.80",
        "of Quoth's time, the model's forward pass 75% 50%",
        "Quoth alone, one thread: 600 words a second, at most 300 MB of memory",
        "with a second process: 800 words a second, 1.33 times as many",
        "the machine was busy: turns took 1.3 times their fastest on average, so do not rely on these figures",
    ]


@needs_shared
@pytest.mark.skipif(find_spec("spacy") is not None, reason="spaCy is installed")
def test_without_spacy_it_says_what_to_install(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "argv", ["speed"])
    assert main() == 0
    assert capsys.readouterr().out == "speed: skipped, spaCy is not here (pip install -e '.[bench]')\n"


def test_both_sides_read_the_articles(tmp_path: Path) -> None:
    pytest.importorskip("spacy", reason="the bench extra is not installed: pip install '.[bench]'")
    paths = [tmp_path / f"{i}.txt" for i in range(3)]
    for path in paths:
        path.write_text("“It rains,” said Ann Lee, a pilot.\n\nShe added that it would pour.\n" * 5, encoding="utf-8")
    result = race(paths, threads=1)
    assert result.words == 3 * 5 * 13
    assert 0 < result.forward < result.quoth
    assert result.spacy > 0
    assert result.waited >= 1
