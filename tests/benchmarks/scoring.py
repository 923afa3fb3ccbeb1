"""Spans and attributions against a gold -> counts, precision, recall and F1."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

Part = tuple[int, int]


@dataclass(frozen=True)
class Count:
    """How many were right, found, and to be found; counts add up over articles."""

    right: int = 0
    found: int = 0
    wanted: int = 0

    def __add__(self, other: Count) -> Count:
        return Count(self.right + other.right, self.found + other.found, self.wanted + other.wanted)

    @property
    def precision(self) -> float:
        """In percent."""
        return 100 * self.right / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """In percent."""
        return 100 * self.right / self.wanted if self.wanted else 0.0

    @property
    def f1(self) -> float:
        """In percent."""
        return 200 * self.right / (self.found + self.wanted) if self.found + self.wanted else 0.0

    def __str__(self) -> str:
        return f"P {self.precision:5.1f}  R {self.recall:5.1f}  F1 {self.f1:5.1f}  ({self.right} of {self.wanted})"


@dataclass(frozen=True)
class Whole:
    """An attribution as a scorer sees it; offsets in code points."""

    source: tuple[Part, ...]
    cue: tuple[Part, ...]
    content: tuple[Part, ...]
    optional: tuple[Part, ...] = ()
    """Content that may be included without loss."""


def exact(found: Iterable[Part], gold: Iterable[Part]) -> Count:
    """Spans with the very same start and end."""
    f, g = set(found), set(gold)
    return Count(len(f & g), len(f), len(g))


def characters(parts: Iterable[Part]) -> set[int]:
    """The offsets that the parts cover."""
    return {i for start, end in parts for i in range(start, end)}


def touches(a: Sequence[Part], b: Sequence[Part]) -> bool:
    """Whether any part of one shares a character with any of the other."""
    return any(s < f and t < e for s, e in a for t, f in b)


def content_matches(found: Whole, gold: Whole) -> float:
    """Content IoU, what is optional counted as the finding has it; 0 when it stays under one half."""
    optional = characters(gold.optional)
    x = characters(found.content)
    y = characters(gold.content)
    x -= optional - y
    value = len(x & y) / len(x | y) if x | y else 0.0
    return value if value >= 0.5 else 0.0


def whole_matches(found: Whole, gold: Whole) -> float:
    """As `content_matches`, and the sources must overlap, or both be without one."""
    if (bool(found.source) or bool(gold.source)) and not touches(found.source, gold.source):
        return 0.0
    return content_matches(found, gold)


def pair_up(
    found: Sequence[Whole], gold: Sequence[Whole], match: Callable[[Whole, Whole], float] = whole_matches
) -> list[tuple[int, int]]:
    """Indices of matched pairs, one to one, the closest first."""
    scored = sorted(
        ((-value, i, j) for i, f in enumerate(found) for j, g in enumerate(gold) if (value := match(f, g)) > 0)
    )
    used_found: set[int] = set()
    used_gold: set[int] = set()
    pairs = []
    for _, i, j in scored:
        if i not in used_found and j not in used_gold:
            used_found.add(i)
            used_gold.add(j)
            pairs.append((i, j))
    return sorted(pairs)


def wholes(found: Sequence[Whole], gold: Sequence[Whole], match: Callable[[Whole, Whole], float] = whole_matches) -> Count:
    """Attributions matched one to one."""
    return Count(len(pair_up(found, gold, match)), len(found), len(gold))
