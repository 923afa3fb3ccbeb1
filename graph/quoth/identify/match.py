"""The verdict on two profiles: a score between 0 and 1 that travels with the named features it was made from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Verdict = Literal["same", "undecided", "different"]

SAME = 0.8
"""From this score on two profiles are one; see tests/benchmarks for what that gives."""

UNDECIDED = 0.5
"""From this score on a person is asked; below, two profiles have nothing to do with each other."""


@dataclass(frozen=True, slots=True)
class Feature:
    """One fact that speaks for or against: `same_surname`, `middle_names_differ`."""

    name: str
    value: float
    """What it adds to the score; a contradiction has -1."""
    note: str = ""
    """The words behind it."""

    def __str__(self) -> str:
        """`same_surname +0.50 (jones)`."""
        return f"{self.name} {self.value:+.2f}" + (f" ({self.note})" if self.note else "")


@dataclass(frozen=True, slots=True)
class Match:
    """Two profiles compared. `features` hold the reason; a contradiction makes the score 0."""

    a: str
    b: str
    features: tuple[Feature, ...]

    @property
    def contradicted(self) -> bool:
        return any(feature.value <= -1 for feature in self.features)

    @property
    def score(self) -> float:
        """The features' sum, held between 0 and 1, to two digits."""
        if self.contradicted:
            return 0.0
        return round(min(1.0, max(0.0, sum(feature.value for feature in self.features))), 2)

    @property
    def verdict(self) -> Verdict:
        score = self.score
        return "same" if score >= SAME else "undecided" if score >= UNDECIDED else "different"

    @property
    def reason(self) -> str:
        """The features in a line."""
        return ", ".join(map(str, self.features))
