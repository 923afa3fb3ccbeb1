"""PolNeAR on disk -> documents with their gold attributions, and CoreNLP's silver names and syntax.

PolNeAR: Newell, Margolin and Ruths (2018), An Attribution Relations Corpus for Political News, LREC.
"""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

Part = tuple[int, int]
ROLES = ("source", "cue", "content")
_KINDS = {"PERSON": "person", "ORGANIZATION": "organisation", "LOCATION": "place", "MISC": "misc"}
_BOUND = re.compile(r"T(\d+)\t(\w+) ([\d; ]+)\t")


@dataclass(frozen=True)
class GoldAttribution:
    """One annotated attribution: for each role its contiguous parts, in text order (offsets in code points)."""

    source: tuple[Part, ...]
    cue: tuple[Part, ...]
    content: tuple[Part, ...]


@dataclass(frozen=True)
class Token:
    """A word as a parser saw it; offsets in code points."""

    start: int
    end: int
    tag: str
    """Part of speech, as the Penn Treebank names it."""
    relation: str
    head: int | None
    """Start of the word this one depends on; None for a root."""


@dataclass(frozen=True)
class Document:
    """An article with one reading an annotator, none when nobody read it for attributions."""

    name: str
    text: str
    readings: tuple[tuple[GoldAttribution, ...], ...]
    names: tuple[tuple[int, int, str], ...] = field(default=())
    """(start, end, kind of name), kinds as in `quoth.extract.tagger.labels`."""
    tokens: tuple[Token, ...] = field(default=())


def read_split(polnear: Path, split: str, *, silver: bool = True) -> list[Document]:
    """The documents of `train`, `dev` or `annotator-training` under the folder `polnear`, ordered by name.

    Without `silver` they have no names or tokens, which training needs and scoring does not.
    """
    taught = _read_silver(polnear / f"{split}_silver.jsonl.gz") if silver else {}
    documents = []
    for path in sorted((polnear / split / "text").glob("*.txt")):
        with path.open(encoding="utf-8", newline="") as file:
            text = file.read()
        annotated = sorted((polnear / split / "attributions").glob(f"{glob_escape(path.stem)}_*.ann"))
        readings = tuple(_read_annotation(ann, text) for ann in annotated)
        documents.append(Document(path.stem, text, readings, *taught.get(path.stem, ((), ()))))
    return documents


def glob_escape(name: str) -> str:
    """`name` so that no character in it is taken for a pattern."""
    return re.sub(r"([*?[])", r"[\1]", name)


def _read_silver(path: Path) -> dict[str, tuple[tuple[tuple[int, int, str], ...], tuple[Token, ...]]]:
    """Names and tokens by document: a teacher, not a gold."""
    if not path.exists():
        return {}
    found = {}
    with gzip.open(path, "rt", encoding="utf-8") as file:
        for one in map(json.loads, file):
            names = tuple((start, end, _KINDS[kind]) for start, end, kind in one["entities"] if kind in _KINDS)
            found[one["name"]] = (names, tuple(_tokens(one["tokens"])))
    return found


def _tokens(sentences: list[list[tuple[int, int, str, int | None, str | None]]]) -> Iterator[Token]:
    for sentence in sentences:
        for start, end, tag, head, relation in sentence:
            if head is not None and relation is not None:
                yield Token(start, end, tag, relation, sentence[head - 1][0] if head else None)


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
