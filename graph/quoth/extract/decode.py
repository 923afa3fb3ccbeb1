"""Scores a word -> the best sequence of tags, and the spans it spells (Viterbi over a linear-chain CRF)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from quoth.extract.pieces import Ints

Floats = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class WordSpan:
    """A tagged stretch of words, end exclusive; `score` is the mean probability its words give their tags (0..1)."""

    kind: str
    first: int
    end: int
    score: float


@dataclass(frozen=True)
class Chain:
    """A tag set (outside first, then B and I of each kind) with its learned transitions, impossible ones ruled out."""

    kinds: tuple[str, ...]
    start: Floats
    step: Floats

    @classmethod
    def of(cls, kinds: tuple[str, ...], start: Floats, step: Floats) -> Chain:
        """A chain in which the inside of a kind follows only its own beginning or inside."""
        start, step = start.copy(), step.copy()
        for kind in range(len(kinds)):
            begin, inside = 2 * kind + 1, 2 * kind + 2
            start[inside] = -np.inf
            step[[tag for tag in range(len(step)) if tag not in (begin, inside)], inside] = -np.inf
        return cls(kinds, start, step)

    def best(self, scores: Floats) -> Ints:
        """The likeliest tag of every word. `scores` [words, tags]."""
        count = len(scores)
        if not count:
            return np.zeros(0, dtype=np.int64)
        came_from = np.zeros(scores.shape, dtype=np.int64)
        reach = self.start + scores[0]
        for i in range(1, count):
            paths = reach[:, None] + self.step
            came_from[i] = paths.argmax(0)
            reach = paths.max(0) + scores[i]
        tags = np.empty(count, dtype=np.int64)
        tags[-1] = reach.argmax()
        for i in range(count - 1, 0, -1):
            tags[i - 1] = came_from[i, tags[i]]
        return tags

    def spans(self, scores: Floats) -> list[WordSpan]:
        """The spans of the best sequence, in text order."""
        tags = self.best(scores)
        chances = softmax(scores)
        found: list[WordSpan] = []
        begun: int | None = None
        for i in range(len(tags) + 1):
            tag = int(tags[i]) if i < len(tags) else 0
            if begun is not None and (tag == 0 or tag % 2 == 1):
                kind = (int(tags[begun]) - 1) // 2
                chance = chances[begun:i, 2 * kind + 1] + chances[begun:i, 2 * kind + 2]
                found.append(WordSpan(self.kinds[kind], begun, i, float(chance.mean())))
                begun = None
            if tag % 2 == 1:
                begun = i
        return found


def softmax(scores: Floats) -> Floats:
    """Along the last axis."""
    shifted = np.exp(scores - scores.max(-1, keepdims=True))
    return np.asarray(shifted / shifted.sum(-1, keepdims=True), dtype=np.float32)
