"""Spans counted as CofeNet counts them, so that its figures stand beside ours.

CofeNet (Wang et al., COLING 2022) publishes PolNeAR cut into sentence-sized items of tokens with BIO tags, an article once
for every annotator who read it. A span is right when an item has one of its kind on the very same tokens: a content of three
sentences is three spans. Here the tokens are sought in the article's text, and the spans laid over them.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from training.polnear import ROLES

from tests.benchmarks.scoring import Count, Part

_BRACKETS = {"-LRB-": "(", "-RRB-": ")", "-LSB-": "[", "-RSB-": "]", "-LCB-": "{", "-RCB-": "}"}
_VARIANTS = {"...": ("...", "…", ". . ."), "--": ("--", "—", "–", "―", "-")}
"""What the text may have where the tokeniser writes this."""
_MARKS = "\"“”„‟«»'‘’`´′″"
_MARK_TOKENS = {"``", "''", '"', "`", "'", "“", "”", "‘", "’"}
_UNSEEN = "\u200b\ufeff\xad"
_ALIKE = str.maketrans("’‘`“”\xa0", "'''\"\" ")
_REACH = 60
"""How many characters past the token before it a token is sought."""


@dataclass(frozen=True)
class Item:
    """A sentence or so of one annotator's reading: tokens as CoreNLP writes them, and a BIO tag for each."""

    tokens: tuple[str, ...]
    tags: tuple[str, ...]


@dataclass(frozen=True)
class Reading:
    """One annotator's reading of one article."""

    article: str
    items: tuple[Item, ...]


def read_items(path: Path) -> list[Reading]:
    """The readings in CofeNet's file: ordered by article, and for one article by annotator."""
    items: dict[str, list[Item]] = {}
    with path.open(encoding="utf-8") as file:
        for one in map(json.loads, file):
            items.setdefault(one["id"], []).append(Item(tuple(one["tokens"]), tuple(one["labels"])))
    return [Reading(key.rsplit("_", 1)[0], tuple(items[key])) for key in sorted(items)]


def count(reading: Reading, text: str, found: Mapping[str, Sequence[Part]]) -> dict[str, Count]:
    """Spans of each role `found` in `text` (offsets in code points) against one reading of it."""
    counts = dict.fromkeys(ROLES, Count())
    for item, places in zip(reading.items, align(text, reading.items), strict=True):
        gold, ours = _spans(item.tags), _spans(_tags(found, places))
        for role in ROLES:
            g, f = ({span for span in spans if span[0] == role} for spans in (gold, ours))
            counts[role] += Count(len(f & g), len(f), len(g))
    return counts


def align(text: str, items: Iterable[Item]) -> list[list[Part | None]]:
    """Where each token of each item stands in `text`; None for one that is not found."""
    at, aligned = 0, []
    for item in items:
        tokens = [_BRACKETS.get(token, token) for token in item.tokens]
        at = _resume(text, at, tokens)
        places = []
        for token in tokens:
            while at < len(text) and (text[at].isspace() or text[at] in _UNSEEN):
                at += 1
            place = _place(text, at, token)
            places.append(place)
            at = place[1] if place else at
        aligned.append(places)
    return aligned


def _resume(text: str, at: int, tokens: list[str]) -> int:
    """Where to look for an item's tokens: its first four plain words are sought, for sentences may have been left out."""
    for i in range(len(tokens)):
        words = tokens[i : i + 4]
        if len(words) < min(4, len(tokens)) or not all(word[:1].isalnum() for word in words):
            continue
        pattern = r"[\s\W]{0,4}".join(re.escape(word).replace("'", "['’‘]") for word in words)
        found = re.compile(pattern).search(text, max(0, at - 2))
        if found is None or found.start() - at < 200 or found.start() - at >= 1500:
            return at
        before = sum(len(word) + 1 for word in tokens[:i])
        return max(at, found.start() - before - 4) if i else found.start()
    return at


def _place(text: str, at: int, token: str) -> Part | None:
    """Where a token stands: quotation marks right here, a single or double one or several together; a word nearby."""
    if len(token) > 2 and set(token) <= set("'`\""):
        here = text[at : at + len(token)]
        width = len(here) - len(here.lstrip(_MARKS))
        return (at, at + width) if width else None
    if token in _MARK_TOKENS and at < len(text) and text[at] in _MARKS:
        return at, at + (2 if text[at : at + 2] in ("''", "``") else 1)
    return _nearest(text, at, token)


def _nearest(text: str, at: int, token: str) -> Part | None:
    """The next place of a token within reach, quotation marks and blanks of one kind taken for those of another."""
    for variant in _VARIANTS.get(token, (token,)):
        near = text[at : at + _REACH + len(variant) - 1].translate(_ALIKE)
        offset = near.find(variant.translate(_ALIKE))
        if offset >= 0:
            return at + offset, at + offset + len(variant)
    return None


def _tags(found: Mapping[str, Sequence[Part]], places: Sequence[Part | None]) -> list[str]:
    """BIO tags of an item's tokens under the spans found; where spans overlap, the later role and span have it."""
    tags = ["O"] * len(places)
    for role in ROLES:
        for start, end in found[role]:
            inside = [i for i, place in enumerate(places) if place and start <= place[0] and place[1] <= end]
            for nth, i in enumerate(inside):
                tags[i] = ("I-" if nth else "B-") + role
    return tags


def _spans(tags: Sequence[str]) -> set[tuple[str, int, int]]:
    """Role, first token and end of every run of tags; a tag I- of another role begins one as B- does."""
    spans: set[tuple[str, int, int]] = set()
    role, first = "", 0
    for i, tag in enumerate([*tags, "O"]):
        if role and tag == f"I-{role}":
            continue
        if role:
            spans.add((role, first, i))
        role, first = tag[2:], i
    return spans
