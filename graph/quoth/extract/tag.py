"""Text -> tagged words: source, cue and content spans, names, and for each word the cue it points at.

One ONNX model does all three; long texts are read in overlapping windows, and each word is taken from the window that
shows it with the most context.
"""

from __future__ import annotations

import hashlib
import json
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime

from quoth.article import Mark
from quoth.extract.decode import Chain, Floats, WordSpan, softmax
from quoth.extract.labels import NAME_KINDS, SPAN_KINDS
from quoth.extract.pieces import Ints, Pieces, read_pieces, windows
from quoth.extract.wordpiece import WordPieces

MODEL_FOLDER = Path(__file__).resolve().parent.parent / "model"
_CLS, _SEP = 101, 102
_OUTPUTS = ["spans", "names", "link_from", "link_to"]
_AT_ONCE = 8
"""Windows in one run of the model: more are no faster, and a book would fill the memory."""


@dataclass(frozen=True)
class Tagged:
    """What the model saw in a text. Words are numbered from 0; `starts` and `ends` give their offsets."""

    starts: Ints
    ends: Ints
    spans: list[WordSpan]
    names: list[WordSpan]
    pointing: Pointing

    def bounds(self, span: WordSpan) -> tuple[int, int]:
        """The character offsets of a span of words."""
        return int(self.starts[span.first]), int(self.ends[span.end - 1])


@dataclass(frozen=True)
class Pointing:
    """For each word the chance that what it belongs to begins at each word that its window shows.

    A word of a content belongs to its cue, a word of a cue to its source.
    """

    home: Ints
    """The window each word is taken from."""
    shows: list[tuple[int, int]]
    """The words each window shows, end exclusive."""
    sides: list[tuple[Floats, Floats]]
    """Each window's pointers and pointer targets, by word; target 0 stands for 'none, or not in this window'."""

    def chance(self, span: WordSpan, targets: list[WordSpan]) -> Floats:
        """The mean chance, over the words of `span`, that they belong to each of `targets` (in text order)."""
        total = np.zeros(len(targets), dtype=np.float32)
        for window in np.unique(self.home[span.first : span.end]):
            low, high = self.shows[window]
            words = np.flatnonzero(self.home[span.first : span.end] == window) + span.first
            pointers, places = self.sides[window]
            chances = softmax(pointers[words - low] @ places.T)[:, 1:]
            near = bisect_right(targets, low, key=lambda t: t.end), bisect_left(targets, high, key=lambda t: t.first)
            for i in range(*near):
                first, end = max(targets[i].first, low) - low, min(targets[i].end, high) - low
                total[i] += chances[:, first:end].sum()
        return total / np.float32(max(1, span.end - span.first))


class Tagger:
    """The model, ready to run. Safe to share between threads; takes no lock and keeps no state."""

    def __init__(self, folder: Path = MODEL_FOLDER, threads: int = 0) -> None:
        """`threads` is how many cores a single article may use; 0 leaves that to onnxruntime."""
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.log_severity_level = 3
        self._path = folder / "tagger.onnx"
        self._session = onnxruntime.InferenceSession(str(self._path), options, providers=["CPUExecutionProvider"])
        self.tokenizer = WordPieces.read(folder / "vocab.txt")
        chains: dict[str, Any] = json.loads((folder / "chains.json").read_text(encoding="utf-8"))
        self._spans = _chain(SPAN_KINDS, chains["spans"])
        self._names = _chain(NAME_KINDS, chains["names"])

    @cached_property
    def model_hash(self) -> str:
        """Hex SHA-256 of the weights."""
        return hashlib.sha256(self._path.read_bytes()).hexdigest()

    def tag(self, text: str, skip: Iterable[Mark] = ()) -> Tagged:
        """Everything the model finds in `text`, passing over the stretches in `skip` as if they were not there."""
        pieces = read_pieces(text, self.tokenizer, skip)
        starts, ends = pieces.word_bounds()
        cuts = windows(len(pieces.ids))
        if not cuts:
            return Tagged(starts, ends, [], [], Pointing(np.zeros(0, dtype=np.int64), [], []))
        spans, names, link_from, link_to = self._run(pieces, cuts)
        home = _home_windows(pieces, cuts)
        at = (home, pieces.words - np.asarray([low for low, _ in cuts])[home] + 1)
        shows, sides = [], []
        for i, (low, high) in enumerate(cuts):
            first, end = np.searchsorted(pieces.words, [low, high])
            shows.append((int(first), int(end)))
            inner = pieces.words[first:end] - low + 1
            sides.append((link_from[i, inner], link_to[i, np.append(0, inner)]))
        return Tagged(
            starts, ends, self._spans.spans(spans[at]), self._names.spans(names[at]), Pointing(home, shows, sides)
        )

    def _run(self, pieces: Pieces, cuts: list[tuple[int, int]]) -> list[Floats]:
        length = max(high - low for low, high in cuts) + 2
        shape = (len(cuts), length)
        feed = {name: np.zeros(shape, dtype=np.int64) for name in ("ids", "case", "quote", "breaks", "mask")}
        for row, (low, high) in enumerate(cuts):
            size = high - low
            feed["ids"][row, 0], feed["ids"][row, size + 1] = _CLS, _SEP
            for name in ("ids", "case", "quote", "breaks"):
                feed[name][row, 1 : size + 1] = getattr(pieces, name)[low:high]
            feed["mask"][row, : size + 2] = 1
        runs = [
            self._session.run(_OUTPUTS, {name: rows[i : i + _AT_ONCE] for name, rows in feed.items()})
            for i in range(0, len(cuts), _AT_ONCE)
        ]
        return [np.concatenate(parts) for parts in zip(*runs, strict=True)]


def _chain(kinds: tuple[str, ...], learned: dict[str, Any]) -> Chain:
    return Chain.of(
        kinds, np.asarray(learned["start"], dtype=np.float32), np.asarray(learned["step"], dtype=np.float32)
    )


def _home_windows(pieces: Pieces, cuts: list[tuple[int, int]]) -> Ints:
    """For each word the window in which it lies farthest from an edge (the text's own ends are no edges)."""
    room = np.empty((len(cuts), len(pieces.words)), dtype=np.int64)
    count = len(pieces.ids)
    for i, (low, high) in enumerate(cuts):
        left = pieces.words - low if low else np.full(len(pieces.words), count)
        right = high - 1 - pieces.words if high < count else np.full(len(pieces.words), count)
        inside = (pieces.words >= low) & (pieces.words < high)
        room[i] = np.where(inside, np.minimum(left, right), -1)
    home: Ints = room.argmax(0)
    return home
