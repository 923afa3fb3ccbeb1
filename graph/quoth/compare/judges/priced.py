"""What asking a judge comes to, where it costs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from quoth.compare.judges.judge import Asked, Judge


@dataclass(frozen=True, slots=True)
class Cost:
    """An estimate, in tokens: what is sent, and what comes back."""

    given: int
    got: int


@runtime_checkable
class Priced(Protocol):
    """A judge whose calls cost."""

    def cost(self, asked: Sequence[Asked]) -> Cost:
        """What asking all of these would come to."""


def price(judge: Judge, asked: Sequence[Asked]) -> Cost | None:
    """What asking would cost; None for a judge that runs here."""
    return judge.cost(asked) if isinstance(judge, Priced) else None
