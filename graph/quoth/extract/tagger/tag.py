"""Text -> tagged words: source, cue and content spans, names, and for each word the cue it points at.

One ONNX model does all three, and gives what grammar and meaning are read from (`reading`); long texts are read in
overlapping windows, and each word is taken from the window that shows it with the most context.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime

from quoth.article import Mark
from quoth.extract.tagger.decode import Chain, Floats, WordSpan, best_tags
from quoth.extract.tagger.labels import NAME_KINDS, SPAN_KINDS
from quoth.extract.tagger.pieces import Ints, Pieces, read_pieces, windows
from quoth.extract.tagger.reading import Reading
from quoth.extract.tagger.wordpiece import WordPieces

MODEL_FOLDER = Path(__file__).resolve().parents[2] / "model"
_CLS, _SEP = 101, 102
_OUTPUTS = ["spans", "names", "links", "alone", "late"]


@dataclass(frozen=True)
class Tagged:
    """What the model saw in a text. Words are numbered from 0; `starts` and `ends` give their offsets."""

    starts: Ints
    ends: Ints
    spans: list[WordSpan]
    names: list[WordSpan]
    pointing: Pointing
    reading: Reading

    def bounds(self, span: WordSpan) -> tuple[int, int]:
        """The character offsets of a span of words."""
        return int(self.starts[span.first]), int(self.ends[span.end - 1])

    def moved(self, offset: int) -> Tagged:
        """The same for a text that began `offset` characters earlier, of which a part was read by itself."""
        return replace(self, starts=self.starts + offset, ends=self.ends + offset, reading=self.reading.moved(offset))


@dataclass(frozen=True)
class Pointing:
    """For each word the chance that what it belongs to begins at each word that its window shows.

    A word of a content belongs to its cue, a word of a cue to its source.
    """

    home: Ints
    """The window each word is taken from."""
    shows: list[tuple[int, int]]
    """The words each window shows, end exclusive."""
    chances: list[Floats]
    """For each window [words, words]; what is missing from a row's 1 is the chance of 'none, or not in this window'."""

    def chance(self, span: WordSpan, targets: list[WordSpan]) -> Floats:
        """The mean chance, over the words of `span`, that they belong to each of `targets` (in text order)."""
        total = np.zeros(len(targets), dtype=np.float32)
        begins = np.asarray([target.first for target in targets], dtype=np.int64)
        ends = np.asarray([target.end for target in targets], dtype=np.int64)
        home = self.home[span.first : span.end]
        for window in np.unique(home):
            low, high = self.shows[window]
            words = np.flatnonzero(home == window) + span.first - low
            upto = np.append(0, self.chances[window][words].sum(0).cumsum())
            total += upto[np.clip(ends, low, high) - low] - upto[np.clip(begins, low, high) - low]
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
        self._chains = _chain(SPAN_KINDS, chains["spans"]), _chain(NAME_KINDS, chains["names"])

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
            return Tagged(starts, ends, [], [], Pointing(pieces.words, [], []), Reading.of(pieces, pieces.words, []))
        piece_home = _home_windows(len(pieces.ids), cuts)
        home = piece_home[pieces.words]
        spans, names, shows, chances, vectors = [], [], [], [], []
        for i, (low, high) in enumerate(cuts):
            first, end = np.searchsorted(pieces.words, [low, high]).tolist()
            at = pieces.words[first:end] - low + 1
            seen = self._run(pieces, low, high)
            mine = at[home[first:end] == i]
            spans.append(seen["spans"][mine])
            names.append(seen["names"][mine])
            shows.append((first, end))
            chances.append(seen["links"][np.ix_(at, at)])
            own = np.flatnonzero(piece_home == i) - low + 1
            vectors.append((seen["alone"][own], seen["late"][own], seen["late"][0]))
        scores = [np.concatenate(spans), np.concatenate(names)]
        tags = best_tags(self._chains, scores)
        found, named = (chain.spans(*one) for chain, *one in zip(self._chains, tags, scores, strict=True))
        reading = Reading.of(pieces, piece_home, vectors)
        return Tagged(starts, ends, found, named, Pointing(home, shows, chances), reading)

    def _run(self, pieces: Pieces, low: int, high: int) -> dict[str, Floats]:
        """What the model gives, by piece; one window at a time, so that none needs padding."""
        feed = {}
        for name in ("ids", "case", "quote", "breaks"):
            feed[name] = np.zeros((1, high - low + 2), dtype=np.int64)
            feed[name][0, 1:-1] = getattr(pieces, name)[low:high]
        feed["ids"][0, 0], feed["ids"][0, -1] = _CLS, _SEP
        return {name: output[0] for name, output in zip(_OUTPUTS, self._session.run(_OUTPUTS, feed), strict=True)}


def _chain(kinds: tuple[str, ...], learned: dict[str, Any]) -> Chain:
    return Chain.of(
        kinds, np.asarray(learned["start"], dtype=np.float32), np.asarray(learned["step"], dtype=np.float32)
    )


def _home_windows(count: int, cuts: list[tuple[int, int]]) -> Ints:
    """For each piece the window in which it lies farthest from an edge: neighbours divide what they share in halves."""
    middles = [(after[0] + before[1]) // 2 for before, after in pairwise(cuts)]
    home: Ints = np.searchsorted(np.asarray(middles, dtype=np.int64), np.arange(count), "right")
    return home
