"""A stretch of read text -> a vector of what it means, such that texts about the same have a high cosine."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from quoth.extract.tagger.decode import Floats, softmax
from quoth.extract.tagger.reading import Reading
from quoth.layout import Range

WIDTH = 256
"""Dimensions of a vector."""
LONGEST = 256
"""Pieces of a text beyond which nothing is read."""


@dataclass(frozen=True)
class Meaning:
    """The learned maps: how much a piece weighs, and where the mean of all pieces lies."""

    weighing: Floats
    narrowing: Floats
    bias: Floats

    @classmethod
    def of(cls, arrays: Mapping[str, Floats]) -> Meaning:
        """From arrays named `weighing`, `narrowing` [in, out] and `narrowing.bias`."""
        names = ("weighing", "narrowing", "narrowing.bias")
        return cls(*(np.asarray(arrays[name], dtype=np.float32) for name in names))

    def of_spans(self, reading: Reading, spans: Sequence[Range]) -> bytes:
        """What the text of `spans` (offsets, as in `reading`) means together, a byte a dimension.

        Empty where nothing of them was read.
        """
        within = np.zeros(len(reading.starts), dtype=bool)
        for start, end in spans:
            within |= (reading.starts < end) & (reading.ends > start)
        alone = reading.alone[within][:LONGEST].astype(np.float32)
        if not len(alone):
            return b""
        # Sums rather than products: OpenBLAS shares those out among threads that wait for each other (see `grammar`).
        weight = softmax((alone * self.weighing).sum(1))
        found = ((alone * weight[:, None]).sum(0)[:, None] * self.narrowing).sum(0) + self.bias
        return bytes(np.rint(found * (127 / np.abs(found).max())).astype(np.int8).tobytes())


def vector(meaning: bytes) -> Floats:
    """The vector of length 1 that was stored as `meaning`: the cosine of two is their product. Nothing gives zeros."""
    if not meaning:
        return np.zeros(WIDTH, dtype=np.float32)
    found = np.frombuffer(meaning, dtype=np.int8).astype(np.float32)
    return np.asarray(found / np.linalg.norm(found), dtype=np.float32)
