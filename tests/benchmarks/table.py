"""Measures -> a table for people."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from rich.console import Console
from rich.table import Table

from tests.benchmarks.scoring import Measure, Measures


@dataclass(frozen=True)
class Beside:
    """Figures to set beside ours, by what was measured."""

    heading: str
    figures: Mapping[str, str]


def show(title: str, measures: Measures, beside: Sequence[Beside] = ()) -> None:
    """Print precision, recall and F1 of each measure in percent, the number right and to be found, and what stands beside."""
    headings = ["", "precision", "recall", "F1", "right", "of", *(column.heading for column in beside)]
    rows = [
        [name, *_cells(measure), *(column.figures.get(name, "") for column in beside)]
        for name, measure in measures.items()
    ]
    grid(title, headings, rows)


def grid(title: str, headings: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Print rows of a name and figures under headings."""
    table = Table(title=title, title_justify="left", pad_edge=False, box=None, header_style="bold")
    for i, heading in enumerate(headings):
        table.add_column(heading, justify="right" if i else "left", no_wrap=i == 0)
    for row in rows:
        table.add_row(*row)
    Console(file=sys.stdout, width=112).print(table)


def _cells(measure: Measure) -> list[str]:
    count = measure.count
    precision = f"{count.precision:.1f}" if measure.figure != "recall" else ""
    recall = f"{count.recall:.1f}" if measure.figure != "precision" else ""
    f1 = f"{count.f1:.1f}" if measure.figure == "f1" else ""
    return [precision, recall, f1, str(count.right), str(count.wanted if recall else count.found)]
