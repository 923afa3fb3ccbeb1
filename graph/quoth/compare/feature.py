"""What one look at two claims showed."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Feature:
    """A named look at two claims: 0 rules the comparison out, 1 supports it fully."""

    name: str
    score: float
    reason: str = ""
