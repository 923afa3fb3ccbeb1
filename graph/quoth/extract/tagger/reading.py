"""What one reading of a text leaves for grammar and meaning, a word piece a row: vectors, kept in half their bits.

A piece's row is taken from the window that shows it with the most context, as its word's tags are.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from quoth.extract.tagger.decode import Floats
from quoth.extract.tagger.pieces import Ints, Pieces
from quoth.layout import Range

Halves = npt.NDArray[np.float16]


@dataclass(frozen=True)
class Reading:
    """Rows in the order of the pieces; offsets are code points into the text."""

    starts: Ints
    ends: Ints
    alone: Halves
    """What each piece is by itself, the same in every place and context."""
    late: Halves
    """The vectors that the encoder ends with: what each piece does in its sentence."""
    markers: Halves
    """Those of the windows' start markers, at which points what depends on nothing."""
    home: Ints
    """For each piece its window's row in `markers`."""

    @classmethod
    def of(cls, pieces: Pieces, home: Ints, windows: list[tuple[Floats, Floats, Floats]]) -> Reading:
        """`windows` give both vectors of the pieces at home in each, and its marker's late one."""

        def joined(parts: list[Floats]) -> Halves:
            return np.concatenate(parts).astype(np.float16) if parts else np.zeros((0, 1), dtype=np.float16)

        alone, late = (joined([window[part] for window in windows]) for part in range(2))
        return cls(pieces.starts, pieces.ends, alone, late, joined([marker[None] for *_, marker in windows]), home)

    def moved(self, offset: int) -> Reading:
        """The same for a text that began `offset` characters earlier."""
        return replace(self, starts=self.starts + offset, ends=self.ends + offset)

    def pieces_at(self, ranges: Sequence[Range]) -> list[int]:
        """For each stretch of text the first piece that begins in it, or the one it lies in; -1 where none was read."""
        if not ranges or not len(self.starts):
            return [-1] * len(ranges)
        start, end = np.asarray(ranges, dtype=np.int64).T
        at = np.searchsorted(self.starts, start, "left")
        begins = self.starts[np.minimum(at, len(self.starts) - 1)] < end
        begins &= at < len(self.starts)
        within = (at > 0) & (self.ends[at - 1] > start)
        return [int(piece) for piece in np.where(begins, at, np.where(within, at - 1, -1))]
