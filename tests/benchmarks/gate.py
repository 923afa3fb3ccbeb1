"""The score gate: `python -m tests.benchmarks.gate` fails when a committed score has fallen; `--accept` commits to new ones.

Each scoreboard is measured once and printed. Scores stand in scores.json, in percent, with the hash of the corpus they were
measured on. A score may fall by `SLACK` points, or by what one finding weighs where few are counted: processors round differently,
and a span more or less is no loss of quality.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from pathlib import Path

from tests.benchmarks import gold, identities, judged, pairs, polnear, reprints
from tests.benchmarks.scoring import Measures
from tests.shared import SHARED

SCORES = Path(__file__).with_name("scores.json")
SLACK = 0.5
BOARDS = {"polnear-dev": polnear, "gold": gold, "identities": identities, "reprints": reprints, "pairs": pairs, "judged": judged}

Scores = dict[str, str | float]
"""The hash under `corpus`, and a figure in percent for each measure."""


def scores(corpus: str, measures: Measures) -> Scores:
    """What is guarded of the measures on a corpus with that hash."""
    return {"corpus": corpus, **{name: round(measure.value, 1) for name, measure in measures.items()}}


def one_finding(measures: Measures) -> dict[str, float]:
    """How many points one finding weighs, by measure."""
    return {name: 100 / max(1, measure.count.wanted) for name, measure in measures.items()}


def compare(
    now: Mapping[str, Scores], floor: Mapping[str, Scores], weights: Mapping[str, Mapping[str, float]] | None = None
) -> list[str]:
    """What fell or cannot be compared, a line each; empty when all is well. `weights`: see `one_finding`, by corpus."""
    wrong = []
    for corpus, least_of in floor.items():
        measured = now.get(corpus, {})
        for name, least in least_of.items():
            value = measured.get(name)
            if isinstance(least, str):
                if value != least:
                    wrong.append(f"{corpus}: measured on another corpus ({value}) than the committed scores ({least})")
                continue
            slack = max(SLACK, (weights or {}).get(corpus, {}).get(name, 0.0))
            if not isinstance(value, int | float) or value < least - slack:
                wrong.append(f"{corpus}: {name} fell from {least} to {value}")
    return wrong


def main() -> int:
    """Measure, print, then compare or accept; the exit status."""
    if SHARED is None:
        print(
            "score gate: skipped, the corpora are not here (put them beside the checkout as shared/ or set QUOTH_SHARED)"
        )
        return 0
    now, weights = {}, {}
    for name, board in BOARDS.items():
        measures = board.measure()
        board.print_board(measures)
        now[name] = scores(board.hash_of_corpus(), measures)
        weights[name] = one_finding(measures)
    if "--accept" in sys.argv[1:]:
        SCORES.write_text(json.dumps(now, indent=1) + "\n", encoding="utf-8")
        print(f"wrote {SCORES.name}")
        return 0
    wrong = compare(now, json.loads(SCORES.read_text(encoding="utf-8")), weights)
    for line in wrong:
        print(f"FELL  {line}")
    print("score gate: failed" if wrong else "score gate: passed")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
