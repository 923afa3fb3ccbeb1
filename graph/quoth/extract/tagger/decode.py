"""Scores a word -> the best sequence of tags, and the spans it spells (Viterbi over a linear-chain CRF)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from quoth.extract.tagger.pieces import Ints

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

    def spans(self, tags: Ints, scores: Floats) -> list[WordSpan]:
        """The spans that the sequence `tags` spells, in text order. `scores` [words, tags]."""
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


def best_tags(chains: Sequence[Chain], scores: Sequence[Floats]) -> list[Ints]:
    """The likeliest tags of every word, by each of `chains` from its `scores` [words, tags].

    Viterbi's algorithm, for all chains at once: a step costs numpy the same for two small chains as for one.
    """
    count, width = len(scores[0]), max(len(chain.start) for chain in chains)
    if not count:
        return [np.zeros(0, dtype=np.int64) for _ in chains]
    emitted = np.full((count, len(chains), width), -np.inf, dtype=np.float32)
    step = np.full((len(chains), width, width), -np.inf, dtype=np.float32)
    reach = np.empty((count, len(chains), 1, width), dtype=np.float32)
    reach[0] = -np.inf
    for i, (chain, given) in enumerate(zip(chains, scores, strict=True)):
        tags = len(chain.start)
        emitted[:, i, :tags] = given
        step[i, :tags, :tags] = chain.step.T
        reach[0, i, 0, :tags] = chain.start + given[0]
    paths = np.empty_like(step)
    rows, wide = list(reach[:, :, 0]), list(reach)
    for i in range(1, count):
        np.add(wide[i - 1], step, paths)
        np.maximum.reduce(paths, 2, None, rows[i])
        np.add(rows[i], emitted[i], rows[i])
    came_from = (reach[:-1] + step).argmax(3).tolist()
    return [_traced(came_from, int(reach[-1, i, 0].argmax()), i) for i in range(len(chains))]


def _traced(came_from: list[list[list[int]]], last: int, chain: int) -> Ints:
    tags = [last]
    for row in reversed(came_from):
        tags.append(row[chain][tags[-1]])
    return np.asarray(tags[::-1], dtype=np.int64)


def softmax(scores: Floats) -> Floats:
    """Along the last axis."""
    shifted = np.exp(scores - scores.max(-1, keepdims=True))
    return np.asarray(shifted / shifted.sum(-1, keepdims=True), dtype=np.float32)
