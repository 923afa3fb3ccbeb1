"""Documents -> windows of features and targets, batched for training."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from quoth.extract.labels import NAME_KINDS, SPAN_KINDS
from quoth.extract.pieces import OVERLAP, WINDOW, Ints, Pieces, read_pieces
from quoth.extract.wordpiece import WordPieces
from training.polnear import Document, GoldAttribution

CLS, SEP = 101, 102
UNASKED, NO_SOURCE = -1, -2
"""In place of a head: a word outside every link, and a cue without a source."""
IGNORED = -100
"""Target of a word that is not asked where it points: it takes no part in the loss."""
_SILVER = {"PERSON": "person", "ORGANIZATION": "organisation", "LOCATION": "place", "MISC": "misc"}


@dataclass(frozen=True)
class Example:
    """One reading of a document, word by word: span tags, name tags, and the word each word points at.

    A word of a content points at the first word of its cue, a word of a cue at the first word of its source: several
    cues may share a source, and often do, so sources themselves are not asked.
    """

    pieces: Pieces
    tags: Ints
    names: Ints
    heads: Ints


@dataclass(frozen=True)
class Batch:
    """Padded windows; the word-wise arrays are indexed by word, `first` gives each word's piece in the window."""

    features: tuple[Tensor, Tensor, Tensor, Tensor, Tensor]
    first: Tensor
    words: Tensor
    tags: Tensor
    names: Tensor
    heads: Tensor


def make_examples(documents: list[Document], tokenizer: WordPieces) -> list[list[Example]]:
    """For every document its readings, one an annotator."""
    return [
        [_example(document, pieces, reading) for reading in document.readings]
        for document in documents
        for pieces in [read_pieces(document.text, tokenizer)]
    ]


def _example(document: Document, pieces: Pieces, reading: tuple[GoldAttribution, ...]) -> Example:
    starts, ends = pieces.word_bounds()
    tags = np.zeros(len(starts), dtype=np.int64)
    names = np.zeros(len(starts), dtype=np.int64)
    heads = np.full(len(starts), UNASKED, dtype=np.int64)

    def covered(start: int, end: int) -> slice:
        return slice(int(np.searchsorted(ends, start, "right")), int(np.searchsorted(starts, end, "left")))

    for start, end, kind in document.names:
        if kind in _SILVER:
            _mark(names, covered(start, end), NAME_KINDS.index(_SILVER[kind]))
    for attribution in reading:
        parts_of = {role: getattr(attribution, role) for role in SPAN_KINDS}
        first = {role: covered(*parts[0]).start for role, parts in parts_of.items() if parts}
        points_at = {"content": first.get("cue", UNASKED), "source": UNASKED, "cue": first.get("source", NO_SOURCE)}
        for role, head in points_at.items():
            for part in parts_of[role]:
                where = covered(*part)
                _mark(tags, where, SPAN_KINDS.index(role))
                heads[where] = head
    return Example(pieces, tags, names, heads)


def _mark(tags: Ints, where: slice, kind: int) -> None:
    tags[where] = 2 * kind + 2
    if where.start < where.stop:
        tags[where.start] = 2 * kind + 1


def epoch(examples: list[list[Example]], size: int, draw: random.Random) -> Iterator[Batch]:
    """One pass: a reading of each document, cut at fresh places, in batches of `size` windows of like length."""
    cuts = []
    for readings in examples:
        for example in draw.sample(readings, min(2, len(readings))):
            cuts += [(example, *cut) for cut in _cuts(len(example.pieces.ids), draw)]
    draw.shuffle(cuts)
    pool = size * 16
    for begin in range(0, len(cuts), pool):
        near = sorted(cuts[begin : begin + pool], key=lambda cut: cut[2] - cut[1])
        batches = [near[i : i + size] for i in range(0, len(near), size)]
        draw.shuffle(batches)
        yield from map(_batch, batches)


def _cuts(count: int, draw: random.Random) -> list[tuple[int, int]]:
    room = WINDOW - 2
    if count <= room:
        return [(0, count)] if count else []
    step = room - OVERLAP
    starts = range(draw.randrange(-step + 1, 1), count - OVERLAP // 2, step)
    return [(max(0, start), min(count, start + room)) for start in starts if start + room > OVERLAP // 2]


def _batch(cuts: list[tuple[Example, int, int]]) -> Batch:
    length = max(end - start for _, start, end in cuts) + 2
    features = np.zeros((5, len(cuts), length), dtype=np.int64)
    rows: list[tuple[Ints, Ints, Ints, Ints]] = []
    for row, (example, start, end) in enumerate(cuts):
        pieces, size = example.pieces, end - start
        features[0, row, 0], features[0, row, size + 1] = CLS, SEP
        for layer, values in enumerate((pieces.ids, pieces.case, pieces.quote, pieces.breaks)):
            features[layer, row, 1 : size + 1] = values[start:end]
        features[4, row, : size + 2] = 1
        rows.append(_window_targets(example, start, end))
    width = max(len(first) for first, *_ in rows)
    padded = np.zeros((5, len(cuts), width), dtype=np.int64)
    padded[4] = IGNORED
    for row, (first, tags, names, heads) in enumerate(rows):
        for layer, values in enumerate((first, np.ones_like(first), tags, names, heads)):
            padded[layer, row, : len(first)] = values
    ids, case, quote, breaks, mask = torch.from_numpy(features).unbind(0)
    first_, words, tags_, names_, heads_ = torch.from_numpy(padded).unbind(0)
    return Batch((ids, case, quote, breaks, mask), first_, words.bool(), tags_, names_, heads_)


def _window_targets(example: Example, start: int, end: int) -> tuple[Ints, Ints, Ints, Ints]:
    """The window's words, their tags, and the piece each points at: 0, the marker, for none or one outside."""
    words = example.pieces.words
    low, high = np.searchsorted(words, [start, end])
    first = words[low:high] - start + 1
    heads = example.heads[low:high]
    inside = (heads >= low) & (heads < high)
    at = words[np.clip(heads, 0, len(words) - 1)] - start + 1
    targets = np.where(heads == UNASKED, IGNORED, np.where(inside, at, 0))
    return first, example.tags[low:high], example.names[low:high], targets
