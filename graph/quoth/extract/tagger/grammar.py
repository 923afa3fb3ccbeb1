"""Sentences of a text that was read -> their words with part of speech, governor and relation.

Governors are pointed at (Dozat and Manning 2017); a word's relation is chosen in view of what it depends on.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

import numpy as np

from quoth.extract.tagger.decode import Floats
from quoth.extract.tagger.labels import RELATIONS, SPEECH
from quoth.extract.tagger.penn import penn_words
from quoth.extract.tagger.pieces import Ints
from quoth.extract.tagger.reading import Reading
from quoth.extract.tagger.tree import best_tree
from quoth.layout import Range
from quoth.syntax import Word, Words

HEADS = ("speech", "governed", "governs", "relation", "below", "above", "between")
"""The linear maps it is made of, each with a `weight` [in, out] and a `bias`."""
_ROOT = RELATIONS.index("root")
_ON_ONE_THREAD = 1 << 18
"""Multiplications up to which OpenBLAS uses one thread (`SMP_THRESHOLD_MIN` times `GEMM_MULTITHREAD_THRESHOLD`)."""


@dataclass(frozen=True)
class Grammar:
    """The learned maps, by name."""

    weights: Mapping[str, Floats]
    biases: Mapping[str, Floats]

    @classmethod
    def of(cls, arrays: Mapping[str, Floats]) -> Grammar:
        """From arrays named `speech.weight`, `speech.bias` and so on."""

        def end(name: str) -> dict[str, Floats]:
            return {head: np.asarray(arrays[f"{head}.{name}"], dtype=np.float32) for head in HEADS}

        return cls(end("weight"), end("bias"))

    def syntax_of(self, reading: Reading, text: str, sentences: Iterable[Range]) -> Words:
        """The words of `sentences` (offsets into `text`, in order), each sentence one tree.

        What was passed over when the text was read has no words.
        """
        words: list[Word] = []
        for start, end in sentences:
            words += self._sentence(reading, text, start, end, len(words))
        return tuple(words)

    def _sentence(self, reading: Reading, text: str, start: int, end: int, before: int) -> Iterator[Word]:
        """One sentence's words; heads count from the first of the `before` words that precede it."""
        ranges = penn_words(text, start, end)
        seen = [(word, at) for word, at in zip(ranges, reading.pieces_at(ranges), strict=True) if at >= 0]
        whole = [i for i, (_, at) in enumerate(seen) if not i or seen[i - 1][1] != at]
        if not whole:
            return
        speech, heads, relations = self._parse(reading, np.asarray([seen[i][1] for i in whole], dtype=np.int64))
        place = -1
        for i, ((begin, stop), _) in enumerate(seen):
            if place + 1 < len(whole) and whole[place + 1] == i:
                place += 1
                head = before + whole[heads[place]] if heads[place] >= 0 else -1
                yield Word(begin, stop, SPEECH[speech[place]], head, RELATIONS[relations[place]])
            else:
                # The second half of `cannot`, which is one piece: it hangs where its auxiliary does.
                head = heads[place] if heads[place] >= 0 else place
                yield Word(begin, stop, "RB", before + whole[head], "advmod")

    def _parse(self, reading: Reading, at: Ints) -> tuple[list[int], list[int], list[int]]:
        """Numbers of the parts of speech, heads, and numbers of the relations of the words at these pieces."""
        words = reading.late[at].astype(np.float32)
        # What depends on nothing points at the start marker, which comes last here: heads count it as -1.
        pieces = np.append(words, reading.markers[reading.home[at[:1]]].astype(np.float32), 0)
        pointing = product(self._map("governed", words), self._map("governs", pieces).T)
        heads = best_tree(pointing[:, :-1], pointing[:, -1])
        pair = np.maximum(self._map("below", words) + self._map("above", pieces)[heads], 0)
        relation = self._map("relation", words) + self._map("between", pair)
        relation[:, _ROOT] = -np.inf
        named = [_ROOT if head < 0 else int(best) for head, best in zip(heads, relation.argmax(1), strict=True)]
        return self._map("speech", words).argmax(1).tolist(), heads, named

    def _map(self, head: str, rows: Floats) -> Floats:
        return product(rows, self.weights[head]) + self.biases[head]


def product(rows: Floats, weights: Floats) -> Floats:
    """The matrix product, a few rows at a time, which OpenBLAS does on the thread that asks.

    It would share out even products as small as these, and its threads then wait for each other: on a busy machine a
    hundred times as long as the product takes.
    """
    step = max(2, _ON_ONE_THREAD // weights.size)
    return np.concatenate([rows[i : i + step] @ weights for i in range(0, len(rows), step)])
