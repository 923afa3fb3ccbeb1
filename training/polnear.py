"""PolNeAR on disk -> documents with their gold attributions and CoreNLP's silver names.

PolNeAR: Newell, Margolin and Ruths (2018), An Attribution Relations Corpus for Political News, LREC.
"""

from __future__ import annotations

import gzip
import json
import re
from dataclasses import dataclass, field
from pathlib import Path

Part = tuple[int, int]
ROLES = ("source", "cue", "content")
_BOUND = re.compile(r"T(\d+)\t(\w+) ([\d; ]+)\t")


@dataclass(frozen=True)
class GoldAttribution:
    """One annotated attribution: for each role its contiguous parts, in text order (offsets in code points)."""

    source: tuple[Part, ...]
    cue: tuple[Part, ...]
    content: tuple[Part, ...]


@dataclass(frozen=True)
class Document:
    """An article with one reading an annotator; `names` are CoreNLP's (start, end, type), a teacher, not a gold."""

    name: str
    text: str
    readings: tuple[tuple[GoldAttribution, ...], ...]
    names: tuple[tuple[int, int, str], ...] = field(default=())


def read_split(polnear: Path, split: str) -> list[Document]:
    """The documents of `train`, `dev` or `annotator-training` under the folder `polnear`, ordered by name."""
    silver = _read_silver(polnear / f"{split}_silver.jsonl.gz")
    documents = []
    for path in sorted((polnear / split / "text").glob("*.txt")):
        with path.open(encoding="utf-8", newline="") as file:
            text = file.read()
        annotated = sorted((polnear / split / "attributions").glob(f"{glob_escape(path.stem)}_*.ann"))
        readings = tuple(_read_annotation(ann, text) for ann in annotated)
        documents.append(Document(path.stem, text, readings, silver.get(path.stem, ())))
    return documents


def glob_escape(name: str) -> str:
    """`name` so that no character in it is taken for a pattern."""
    return re.sub(r"([*?[])", r"[\1]", name)


def _read_silver(path: Path) -> dict[str, tuple[tuple[int, int, str], ...]]:
    if not path.exists():
        return {}
    with gzip.open(path, "rt", encoding="utf-8") as file:
        return {d["name"]: tuple((s, e, t) for s, e, t in d["entities"]) for d in map(json.loads, file)}


def _read_annotation(path: Path, text: str) -> tuple[GoldAttribution, ...]:
    bounds: dict[str, list[Part]] = {}
    events: list[list[str]] = []
    with path.open(encoding="utf-8", newline="") as file:
        for line in file:
            if match := _BOUND.match(line):
                parts = [(int(a), int(b)) for a, b in (part.split() for part in match[3].split(";"))]
                bounds["T" + match[1]] = parts
            elif re.match(r"E\d+\t", line):
                events.append(line.split("\t", 1)[1].split())
    found = []
    for event in events:
        parts_of: dict[str, list[Part]] = {role: [] for role in ROLES}
        for argument in event:
            role, _, target = argument.partition(":")
            role = role.rstrip("0123456789").lower()
            if role in parts_of:
                parts_of[role] += bounds.get(target, [])
        if parts_of["cue"] or parts_of["content"]:
            found.append(GoldAttribution(*(joined(text, parts_of[role]) for role in ROLES)))
    return tuple(sorted(found, key=lambda a: (a.cue or a.content, a.content)))


def joined(text: str, parts: list[Part]) -> tuple[Part, ...]:
    """`parts` in order, those merged that only blanks divide: BRAT cuts a span wherever a line ends."""
    merged: list[Part] = []
    for start, end in sorted(parts):
        if merged and not text[merged[-1][1] : start].strip():
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)
