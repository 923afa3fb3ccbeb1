"""What the scoreboard prints."""

from __future__ import annotations

import pytest

from tests.benchmarks.scoring import Count, Measure
from tests.benchmarks.table import Beside, show


def test_each_measure_shows_the_figures_that_it_has(capsys: pytest.CaptureFixture[str]) -> None:
    count = Count(3, 4, 6)
    measures = {"whole": Measure(count), "direct": Measure(count, "recall"), "outside": Measure(count, "precision")}
    show("a corpus", measures, [Beside("annotators", {"whole": "77.0"})])
    title, headings, *rows = [line.split() for line in capsys.readouterr().out.splitlines()]
    assert title == ["a", "corpus"]
    assert headings == ["precision", "recall", "F1", "right", "of", "annotators"]
    assert rows == [
        ["whole", "75.0", "50.0", "60.0", "3", "6", "77.0"],
        ["direct", "50.0", "3", "6"],
        ["outside", "75.0", "3", "4"],
    ]
