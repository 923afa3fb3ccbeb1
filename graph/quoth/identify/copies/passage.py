"""What two texts have in common, as a record."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Kind = Literal["reprint", "passage"]


@dataclass(frozen=True, slots=True, order=True)
class Passage:
    """A stretch of text `a` and the stretch of text `b` that repeats it: code points, end exclusive."""

    a_start: int
    a_end: int
    b_start: int
    b_end: int
    words: int
    """Words the two stretches share, in the same order."""
    own: int
    """Of those, the words that stand outside quotation marks in both."""
