"""The scoreboard on PolNeAR dev. `python -m tests.benchmarks.polnear`.

Beside each figure stands the human one: of the articles that several annotators read, one annotator as found against another as
gold, counts summed over all ordered pairs. There are two such articles in dev, easy ones, and sixteen in train. Where several read
a dev article, its first reading is the gold that Quoth is measured against; CofeNet's count takes each reading in turn.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import permutations

from training.polnear import ROLES, Document

from quoth.extract.extractor import Extractor
from quoth.extract.tagger.pieces import quotation_state
from tests.benchmarks import cofenet
from tests.benchmarks.corpus import as_whole, corpus_hash, extract, gold_whole, joined, polnear, polnear_split
from tests.benchmarks.scoring import (
    Count,
    Measure,
    Measures,
    Part,
    Whole,
    added,
    characterwise,
    content_matches,
    exact,
    overlapping,
    pair_up,
    whole_matches,
)
from tests.benchmarks.table import Beside, show

_WAYS = {"exact": exact, "overlap": overlapping, "characters": characterwise}
_PUBLISHED = {
    "source, as CofeNet counts": "83.2",
    "cue, as CofeNet counts": "75.3",
    "content, as CofeNet counts": "72.9",
}
"""F1 of CofeNet-BERT on PolNeAR's test part (Wang et al., COLING 2022)."""


def measure() -> Measures:
    """What Quoth reaches on dev, by what is measured; each article is extracted once."""
    extractor = Extractor()
    measures: Measures = {}
    readings = _cofenet_readings()
    for document in polnear_split("dev"):
        extraction = extract(polnear() / "dev" / "text" / f"{document.name}.txt", extractor)
        found = [as_whole(joint) for joint in joined(one for one in extraction.attributions if one.nested_in is None)]
        gold = [gold_whole(one) for one in document.readings[0]]
        measures = added(measures, compare(found, gold, document.text))
        for reading in readings[document.name]:
            measures = added(measures, compare_as_cofenet(found, reading, document.text))
    return measures


def humans(documents: Iterable[Document]) -> Measures:
    """What one annotator reaches against another; an article that only one read adds nothing."""
    measures: Measures = {}
    readings = _cofenet_readings()
    for document in documents:
        wholes = [[gold_whole(one) for one in reading] for reading in document.readings]
        for i, j in permutations(range(len(wholes)), 2):
            measures = added(measures, compare(wholes[i], wholes[j], document.text))
            if document.name in readings:
                measures = added(measures, compare_as_cofenet(wholes[i], readings[document.name][j], document.text))
    return measures


def compare(found: Sequence[Whole], gold: Sequence[Whole], text: str) -> Measures:
    """Every measure but CofeNet's, on one article."""
    measures = {
        f"{role}, {way}": Measure(count(_parts(found, role), _parts(gold, role)))
        for way, count in _WAYS.items()
        for role in ROLES
    }
    for name, match in {"whole": whole_matches, "whole, source not asked": content_matches}.items():
        measures[name] = Measure(Count(len(pair_up(found, gold, match)), len(found), len(gold)))
    paired = {j for _, j in pair_up(found, gold, whole_matches)}
    forms = forms_of(gold, text)
    for form in ("direct", "indirect", "mixed"):
        mine = [j for j, its in enumerate(forms) if its == form]
        measures[f"whole, {form}"] = Measure(Count(len(paired.intersection(mine)), 0, len(mine)), "recall")
    return measures


def compare_as_cofenet(found: Sequence[Whole], reading: cofenet.Reading, text: str) -> Measures:
    """CofeNet's measures on one annotator's reading of one article."""
    counts = cofenet.count(reading, text, {role: _parts(found, role) for role in ROLES})
    return {f"{role}, as CofeNet counts": Measure(counted) for role, counted in counts.items()}


def forms_of(wholes: Sequence[Whole], text: str) -> list[str]:
    """`direct` where all words of the content stand in quotation marks, `mixed` where some do, `indirect` where none does."""
    quoted = quotation_state(text)
    forms = []
    for one in wholes:
        inside = [bool(quoted[i]) for start, end in one.content for i in range(start, end) if text[i].isalnum()]
        forms.append("indirect" if not any(inside) else "direct" if all(inside) else "mixed")
    return forms


def hash_of_corpus() -> str:
    """Over the dev texts, their annotations, and CofeNet's items."""
    folder = polnear() / "dev"
    return corpus_hash(
        [*folder.glob("text/*.txt"), *folder.glob("attributions/*.ann"), polnear() / "cofenet_dev.jsonl"]
    )


def print_board(measures: Measures) -> None:
    """The scoreboard: a human figure beside each of ours, and the published ones."""
    beside = []
    for split in ("dev", "train"):
        documents = [one for one in polnear_split(split) if len(one.readings) > 1]
        figures = {name: f"{measure.value:.1f}" for name, measure in humans(documents).items()}
        beside.append(Beside(f"annotators, {len(documents)} of {split}", figures))
    show(f"PolNeAR dev, corpus {hash_of_corpus()}", measures, [*beside, Beside("CofeNet-BERT, test part", _PUBLISHED)])


def _parts(wholes: Sequence[Whole], role: str) -> list[Part]:
    return [part for one in wholes for part in getattr(one, role)]


def _cofenet_readings() -> dict[str, list[cofenet.Reading]]:
    """By article, in the order of the annotators, which is that of the document's readings."""
    readings: dict[str, list[cofenet.Reading]] = {}
    for reading in cofenet.read_items(polnear() / "cofenet_dev.jsonl"):
        readings.setdefault(reading.article, []).append(reading)
    return readings


if __name__ == "__main__":
    print_board(measure())
