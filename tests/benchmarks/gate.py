"""The score gate: `python -m tests.benchmarks.gate` fails when a committed score has fallen; `--accept` commits to new ones.

Scores stand in scores.json with the hash of the corpus they were measured on. A score may fall by `SLACK` points: processors
round differently, and a span more or less is no loss of quality.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from tests.benchmarks import gold, polnear
from tests.shared import SHARED

SCORES = Path(__file__).with_name("scores.json")
SLACK = 0.5


def measure() -> dict[str, dict[str, str | float]]:
    """F1 of everything guarded, by corpus."""
    return {
        "polnear-dev": {"corpus": polnear.hash_of_corpus(), **{k: round(c.f1, 1) for k, c in polnear.measure().items()}},
        "gold": {"corpus": gold.hash_of_corpus(), **{k: round(c.f1, 1) for k, c in gold.measure().items()}},
    }


def compare(now: dict[str, dict[str, str | float]], floor: dict[str, dict[str, str | float]]) -> list[str]:
    """What fell or cannot be compared, a line each; empty when all is well."""
    wrong = []
    for corpus, scores in floor.items():
        for name, least in scores.items():
            value = now.get(corpus, {}).get(name)
            if isinstance(least, str):
                if value != least:
                    wrong.append(f"{corpus}: measured on another corpus ({value}) than the committed scores ({least})")
            elif not isinstance(value, int | float) or value < least - SLACK:
                wrong.append(f"{corpus}: {name} fell from {least} to {value}")
    return wrong


def main() -> int:
    """Measure, then compare or accept; the exit status."""
    if SHARED is None:
        print("score gate: skipped, the corpora are not here (put them beside the checkout as shared/ or set QUOTH_SHARED)")
        return 0
    now = measure()
    if "--accept" in sys.argv[1:]:
        SCORES.write_text(json.dumps(now, indent=1) + "\n", encoding="utf-8")
        print(f"wrote {SCORES.name}")
        return 0
    wrong = compare(now, json.loads(SCORES.read_text(encoding="utf-8")))
    for line in wrong:
        print(f"FELL  {line}")
    print("score gate: failed" if wrong else "score gate: passed")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
