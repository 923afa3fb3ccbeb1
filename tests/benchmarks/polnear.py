"""PolNeAR dev: exact spans and whole attributions, and articles a second. `python -m tests.benchmarks.polnear`."""

from __future__ import annotations

import time

from training.polnear import ROLES

from quoth.extract import Extractor
from tests.benchmarks.corpus import as_whole, corpus_hash, extract, polnear_dev, shared
from tests.benchmarks.scoring import Count, Whole, content_matches, exact, wholes


def measure() -> dict[str, Count]:
    """Counts by what was counted: each role's exact spans, whole attributions, and those with the source left out."""
    folder = shared() / "data" / "polnear" / "dev" / "text"
    extractor = Extractor()
    counts = {name: Count() for name in (*ROLES, "whole", "whole, source not asked")}
    seconds = 0.0
    documents = polnear_dev()
    for document in documents:
        began = time.perf_counter()
        extraction = extract(folder / f"{document.name}.txt", extractor)
        seconds += time.perf_counter() - began
        found = [as_whole(one) for one in extraction.attributions if one.nested_in is None]
        gold = [Whole(one.source, one.cue, one.content) for one in document.readings[0]]
        for role in ROLES:
            counts[role] += exact(
                [part for one in found for part in getattr(one, role)], [part for one in gold for part in getattr(one, role)]
            )
        counts["whole"] += wholes(found, gold)
        counts["whole, source not asked"] += wholes(found, gold, content_matches)
    print(f"PolNeAR dev, {len(documents)} articles, corpus {hash_of_corpus()}")
    for name, count in counts.items():
        print(f"  {name:24} {count}")
    print(f"  read and extracted at {len(documents) / seconds:.1f} articles a second")
    return counts


def hash_of_corpus() -> str:
    """Over the dev texts and their annotations."""
    folder = shared() / "data" / "polnear" / "dev"
    return corpus_hash([*folder.glob("text/*.txt"), *folder.glob("attributions/*.ann")])


if __name__ == "__main__":
    measure()
