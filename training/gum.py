"""GUM on disk -> documents with gold names and syntax, and no attributions.

GUM: Zeldes (2017), The GUM Corpus: Creating Multilayer Resources in the Classroom, Language Resources and
Evaluation 51(3).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from training.polnear import Document, Token

_KINDS = {"person": "person", "organization": "organisation", "place": "place", "event": "misc", "object": "misc"}
_IN_NAMES = {"PROPN", "ADP", "CCONJ", "DET", "ADJ", "NOUN", "NUM"}
"""Parts of speech that a name may hold ('the Bank of England')."""
_LINKING = {"of", "and", "the", "for", "de", "la", "del", "in"}
_BRACKET = re.compile(r"\((\w+)-(\w+)-[^()]*(\)?)|(\w+)\)")


@dataclass(frozen=True)
class _Word:
    number: str
    form: str
    start: int
    end: int
    upos: str
    tag: str
    head: str
    relation: str
    entity: str


def read_gum(folder: Path) -> list[Document]:
    """The documents of one folder of CoNLL-U files, ordered by name."""
    return [_read(path) for path in sorted(folder.glob("*.conllu"))]


def _read(path: Path) -> Document:
    text, tokens, names = "", [], []
    blocks = path.read_text(encoding="utf-8").strip().split("\n\n")
    for block in blocks:
        if text:
            text += "\n\n" if "# newpar" in block else " "
        text, words = _lay_out(text, block.splitlines())
        at = {word.number: word.start for word in words}
        tokens += [Token(w.start, w.end, w.tag, w.relation, at.get(w.head)) for w in words]
        names += _names(words)
    return Document(path.stem, text, (), tuple(names), tuple(tokens))


def _lay_out(text: str, lines: list[str]) -> tuple[str, list[_Word]]:
    """`text` with the sentence's words appended as they were printed, and where each of them is."""
    words, inside, glued = [], 0, False
    for line in lines:
        if line.startswith("#") or not line:
            continue
        number, form, _, upos, tag, _, head, relation, _, misc = line.split("\t")
        if "." in number:
            continue
        if "-" in number:
            first, last = map(int, number.split("-"))
            inside, glued = last - first + 1, "SpaceAfter=No" in misc
            continue
        start = len(text)
        text += form
        entity = next((part[7:] for part in misc.split("|") if part.startswith("Entity=")), "")
        words.append(_Word(number, form, start, len(text), upos, tag, head, relation, entity))
        apart = "SpaceAfter=No" not in misc
        if inside:
            inside -= 1
            apart = not inside and not glued
        if apart:
            text += " "
    return text.rstrip(" "), words


def _names(words: list[_Word]) -> Iterator[tuple[int, int, str]]:
    """Entities that are proper names throughout; of names within names the outermost."""
    found = []
    open_: dict[str, tuple[int, str]] = {}
    for i, word in enumerate(words):
        for opened, kind, closed_too, closed in _BRACKET.findall(word.entity):
            if opened and not closed_too:
                open_[opened] = (i, kind)
            elif opened:
                found.append((i, i, kind))
            elif closed in open_:
                begin, kind = open_.pop(closed)
                found.append((begin, i, kind))
    taken = -1
    for begin, end, kind in sorted(found, key=lambda f: (f[0], -f[1])):
        while begin < end and not words[begin].form[0].isupper():
            begin += 1
        inner = words[begin : end + 1]
        proper = all(w.upos in _IN_NAMES and (w.form[0].isupper() or w.form in _LINKING) for w in inner)
        if begin > taken and kind in _KINDS and proper and any(w.upos == "PROPN" for w in inner):
            yield inner[0].start, inner[-1].end, _KINDS[kind]
            taken = end
