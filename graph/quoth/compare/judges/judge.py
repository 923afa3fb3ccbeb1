"""What is put to a judge, and what it says."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, Protocol

Relation = Literal["contradicts", "agrees", "neutral"]
Position = Literal["yes", "no", "mixed", "none"]


@dataclass(frozen=True, slots=True)
class Asked:
    """A claim, and what it is held against: a yes/no question, or another claim. What is said of two claims does not
    depend on their order."""

    claim: str
    other: str
    is_question: bool = False


@dataclass(frozen=True, slots=True)
class Verdict:
    """The chances, which sum to 1, that a claim answers yes, no, both ways (never to another claim) or not at all."""

    yes: float
    no: float
    mixed: float
    none: float
    words: str = ""
    """Those of the claim that show it, where the judge says so."""

    @property
    def position(self) -> Position:
        """The likeliest answer to a question."""
        chances: dict[Position, float] = {"none": self.none, "mixed": self.mixed, "no": self.no, "yes": self.yes}
        return max(chances, key=chances.__getitem__)

    @property
    def relation(self) -> Relation:
        """The likeliest relation to another claim."""
        found: dict[Position, Relation] = {"yes": "agrees", "no": "contradicts", "mixed": "neutral", "none": "neutral"}
        return found[self.position]

    @property
    def chance(self) -> float:
        """How likely the likeliest is."""
        return max(self.yes, self.no, self.mixed, self.none)

    @classmethod
    def of(cls, yes: float, no: float, mixed: float, none: float, words: str = "") -> Verdict:
        """From weights that need not sum to 1; ValueError where they are no weights at all."""
        total = yes + no + mixed + none
        if not (math.isfinite(total) and total > 0) or min(yes, no, mixed, none) < 0:
            raise ValueError("chances are not negative, and one is above 0")
        return cls(yes / total, no / total, mixed / total, none / total, words)


class Judge(Protocol):
    """Whoever judges. The same question has the same answer, whatever is asked beside it."""

    @property
    def name(self) -> str:
        """What people call it."""

    @property
    def version(self) -> str:
        """What changes when its answers may: a hash of its weights, or the model's name."""

    def judge(self, asked: Sequence[Asked]) -> list[Verdict]:
        """What it says of each, in order. QuothError when it cannot be reached or understood."""


def told_by(judge: Judge, what: str, taken: str, verdict: Verdict) -> str:
    """The reason that a judge gives, as a sentence: whom it was, how sure, and by which words if it says so."""
    shown = f", by the words “{verdict.words}”" if verdict.words else ""
    return f"The judge {judge.name} takes {what} {taken}, with a chance of {verdict.chance:.2f}{shown}."
