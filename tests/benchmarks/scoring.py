"""Spans and attributions against a gold -> counts, precision, recall and F1."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Literal, TypeVar

Part = tuple[int, int]
"""Start and end offset in code points, end exclusive."""
Found = TypeVar("Found")
Gold = TypeVar("Gold")
Figure = Literal["f1", "precision", "recall"]


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


@dataclass(frozen=True)
class Measure:
    """A count with the figure that stands for it, which is the one that is guarded."""

    count: Count
    figure: Figure = "f1"

    @property
    def value(self) -> float:
        """In percent."""
        value: float = getattr(self.count, self.figure)
        return value

    def __add__(self, other: Measure) -> Measure:
        return Measure(self.count + other.count, self.figure)


Measures = dict[str, Measure]
"""By what was measured, in the order to print them."""


def added(one: Measures, other: Measures) -> Measures:
    """The sums of what both measured, and what only one did."""
    return {
        name: one[name] + other[name] if name in one and name in other else (one | other)[name] for name in one | other
    }


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


def overlapping(found: Iterable[Part], gold: Iterable[Part]) -> Count:
    """Spans that share a character with one of the gold, matched one to one, those that share most first."""
    f, g = sorted(set(found)), sorted(set(gold))
    return Count(len(pair_up(f, g, lambda a, b: max(0, min(a[1], b[1]) - max(a[0], b[0])))), len(f), len(g))


def characterwise(found: Iterable[Part], gold: Iterable[Part]) -> Count:
    """Characters, so that a long span weighs more than a short one, and one cut in two as much as the whole."""
    f, g = characters(found), characters(gold)
    return Count(len(f & g), len(f), len(g))


def characters(parts: Iterable[Part]) -> set[int]:
    """The offsets that the parts cover."""
    return {i for start, end in parts for i in range(start, end)}


def touches(a: Iterable[Part], b: Sequence[Part]) -> bool:
    """Whether any part of one shares a character with any of the other."""
    return any(s < f and t < e for s, e in a for t, f in b)


def content_matches(found: Whole, gold: Whole) -> float:
    """Content IoU, what is optional counted as the finding has it; 0 when it stays under one half."""
    if not touches(found.content, gold.content):
        return 0.0
    y = characters(gold.content)
    x = characters(found.content) - (characters(gold.optional) - y)
    value = len(x & y) / len(x | y)
    return value if value >= 0.5 else 0.0


def whole_matches(found: Whole, gold: Whole) -> float:
    """As `content_matches`, and the sources must overlap, or both be without one."""
    if (found.source or gold.source) and not touches(found.source, gold.source):
        return 0.0
    return content_matches(found, gold)


def pair_up(
    found: Sequence[Found], gold: Sequence[Gold], match: Callable[[Found, Gold], float]
) -> list[tuple[int, int]]:
    """Indices of matched pairs, one to one, the closest first; a `match` of 0 is none."""
    scored = sorted(
        (-value, i, j) for i, f in enumerate(found) for j, g in enumerate(gold) if (value := match(f, g)) > 0
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
