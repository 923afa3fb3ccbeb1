"""Documents -> windows of features and targets, batched for training."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import torch
from torch import Tensor

from quoth.extract.tagger.labels import NAME_KINDS, SPAN_KINDS
from quoth.extract.tagger.pieces import LONGEST, Ints, Pieces, read_pieces
from quoth.extract.tagger.wordpiece import WordPieces
from training.polnear import Document, GoldAttribution

CLS, SEP = 101, 102
SHORTEST_CUT = 192
"""Windows are cut at lengths from here to the longest."""
UNASKED, NO_SOURCE = -1, -2
"""In place of a head: a word outside every link, and a cue without a source."""
IGNORED = -100
"""Target of a word that is not asked where it points: it takes no part in the loss."""


@dataclass(frozen=True)
class Example:
    """One reading of a document, word by word: span tags, name tags, the word each word points at, and its syntax.

    A word of a content points at the first word of its cue, a word of a cue at the first word of its source: several
    cues may share a source, and often do, so sources themselves are not asked.
    """

    pieces: Pieces
    tags: Ints
    names: Ints
    heads: Ints
    speech: Ints
    """Parts of speech, IGNORED where unknown; likewise `relations`."""
    relations: Ints
    governors: Ints
    """The word each word depends on; a root points at nothing."""
    read: bool
    """Whether somebody looked for attributions: else the tags say nothing."""


@dataclass(frozen=True)
class Batch:
    """Padded windows; the word-wise arrays are indexed by word, `first` gives each word's piece in the window."""

    features: tuple[Tensor, Tensor, Tensor, Tensor, Tensor]
    first: Tensor
    words: Tensor
    tags: Tensor
    names: Tensor
    heads: Tensor
    speech: Tensor
    relations: Tensor
    governors: Tensor
    read: Tensor
    """One a window, 1 where the tags count."""


@dataclass(frozen=True)
class Syntax:
    """The names of parts of speech and of relations, in the order their numbers count them."""

    speech: tuple[str, ...]
    relations: tuple[str, ...]

    @classmethod
    def of(cls, documents: list[Document]) -> Syntax:
        """All that the documents use, relations without their subtypes."""
        tokens = [token for document in documents for token in document.tokens]
        return cls(
            tuple(sorted({token.tag for token in tokens})),
            tuple(sorted({token.relation.partition(":")[0] for token in tokens})),
        )


def make_examples(documents: list[Document], tokenizer: WordPieces, syntax: Syntax) -> list[list[Example]]:
    """For every document its readings, one an annotator."""
    return [
        [_example(document, pieces, reading, syntax) for reading in document.readings or (None,)]
        for document in documents
        for pieces in [read_pieces(document.text, tokenizer)]
    ]


def _example(
    document: Document, pieces: Pieces, reading: tuple[GoldAttribution, ...] | None, syntax: Syntax
) -> Example:
    starts, ends = pieces.word_bounds()
    tags = np.zeros(len(starts), dtype=np.int64)
    names = np.zeros(len(starts), dtype=np.int64)
    heads = np.full(len(starts), UNASKED, dtype=np.int64)

    def covered(start: int, end: int) -> slice:
        return slice(int(np.searchsorted(ends, start, "right")), int(np.searchsorted(starts, end, "left")))

    for start, end, kind in document.names:
        _mark(names, covered(start, end), NAME_KINDS.index(kind))
    for attribution in reading or ():
        parts_of = {role: getattr(attribution, role) for role in SPAN_KINDS}
        first = {role: covered(*parts[0]).start for role, parts in parts_of.items() if parts}
        points_at = {"content": first.get("cue", UNASKED), "source": UNASKED, "cue": first.get("source", NO_SOURCE)}
        for role, head in points_at.items():
            for part in parts_of[role]:
                where = covered(*part)
                _mark(tags, where, SPAN_KINDS.index(role))
                heads[where] = head
    parsed = _parse(document, starts, syntax)
    return Example(pieces, tags, names, heads, *parsed, reading is not None)


def _parse(document: Document, starts: Ints, syntax: Syntax) -> tuple[Ints, Ints, Ints]:
    """Parts of speech, relations and governors of the words at `starts`, unknown where the parser cut otherwise."""
    word_at = {int(start): i for i, start in enumerate(starts)}
    speech, relations = (np.full(len(starts), IGNORED, dtype=np.int64) for _ in range(2))
    governors = np.full(len(starts), UNASKED, dtype=np.int64)
    number = {name: i for i, name in enumerate(syntax.speech)}
    relation_number = {name: i for i, name in enumerate(syntax.relations)}
    for token in document.tokens:
        word = word_at.get(token.start)
        if word is None:
            continue
        speech[word] = number[token.tag]
        relations[word] = relation_number[token.relation.partition(":")[0]]
        if token.head is None:
            governors[word] = NO_SOURCE
        elif token.head in word_at and token.head != token.start:
            governors[word] = word_at[token.head]
    return speech, relations, governors


def _mark(tags: Ints, where: slice, kind: int) -> None:
    tags[where] = 2 * kind + 2
    if where.start < where.stop:
        tags[where.start] = 2 * kind + 1


def epoch(examples: list[list[Example]], size: int, draw: random.Random) -> Iterator[Batch]:
    """One pass: a reading of each document (two where several read it), cut at fresh places into windows.

    A batch holds at most `size` windows of full length, or as many more as are shorter.
    """
    cuts = []
    for readings in examples:
        for example in draw.sample(readings, min(2, len(readings))):
            cuts += [(example, *cut) for cut in _cuts(len(example.pieces.ids), draw)]
    draw.shuffle(cuts)
    pool = size * 16
    for begin in range(0, len(cuts), pool):
        near = sorted(cuts[begin : begin + pool], key=lambda cut: cut[1] - cut[2])
        batches: list[list[tuple[Example, int, int]]] = []
        while near:
            length = near[0][2] - near[0][1]
            fit = max(size, size * LONGEST // max(1, length))
            batches.append(near[:fit])
            near = near[fit:]
        draw.shuffle(batches)
        yield from map(_batch, batches)


def _cuts(count: int, draw: random.Random) -> list[tuple[int, int]]:
    room = draw.randint(min(SHORTEST_CUT, LONGEST - 2), LONGEST - 2)
    if count <= room:
        return [(0, count)] if count else []
    first = draw.randint(room // 4, room)
    bounds = [0, *range(first, count, room), count]
    return [(start, end) for start, end in pairwise(bounds) if end > start]


def _batch(cuts: list[tuple[Example, int, int]]) -> Batch:
    length = max(end - start for _, start, end in cuts) + 2
    features = np.zeros((5, len(cuts), length), dtype=np.int64)
    rows: list[tuple[Ints, ...]] = []
    for row, (example, start, end) in enumerate(cuts):
        pieces, size = example.pieces, end - start
        features[0, row, 0], features[0, row, size + 1] = CLS, SEP
        for layer, values in enumerate((pieces.ids, pieces.case, pieces.quote, pieces.breaks)):
            features[layer, row, 1 : size + 1] = values[start:end]
        features[4, row, : size + 2] = 1
        rows.append(_window_targets(example, start, end))
    width = max(len(first) for first, *_ in rows)
    padded = np.zeros((len(rows[0]) + 1, len(cuts), width), dtype=np.int64)
    padded[4:] = IGNORED
    for row, (first, *targets) in enumerate(rows):
        for layer, values in enumerate((first, np.ones_like(first), *targets)):
            padded[layer, row, : len(first)] = values
    ids, case, quote, breaks, mask = torch.from_numpy(features).unbind(0)
    at, words, tags, names, heads, speech, relations, governors = torch.from_numpy(padded).unbind(0)
    read = torch.tensor([example.read for example, _, _ in cuts])
    return Batch(
        (ids, case, quote, breaks, mask), at, words.bool(), tags, names, heads, speech, relations, governors, read
    )


def _window_targets(example: Example, start: int, end: int) -> tuple[Ints, ...]:
    """The window's words, tags, pieces pointed at (0, the marker, for none or one outside), and syntax."""
    words = example.pieces.words
    low, high = np.searchsorted(words, [start, end])
    first = words[low:high] - start + 1

    def pointers(heads: Ints, outside: int) -> Ints:
        inside = (heads >= low) & (heads < high)
        at = words[np.clip(heads, 0, len(words) - 1)] - start + 1
        return np.where(heads == UNASKED, IGNORED, np.where(inside, at, np.where(heads == NO_SOURCE, 0, outside)))

    return (
        first,
        example.tags[low:high],
        example.names[low:high],
        pointers(example.heads[low:high], 0),
        example.speech[low:high],
        example.relations[low:high],
        pointers(example.governors[low:high], IGNORED),
    )
