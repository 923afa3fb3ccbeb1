"""A text and the stretches marked in it, in; the steps by which its page is written out: opening, words, closing.

Stretches that nest stay nested and stretches that cross are cut; the words of all steps are the text, unchanged.
"""

from __future__ import annotations

import re
from bisect import insort
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import Literal

from quoth.layout import Layout, Range

_WRAPPED = 45
"""Characters that each line of a hard-wrapped paragraph has, but the last; shorter lines stand by themselves."""
_UNSHOWN = re.compile("[\0\ud800-\udfff]")
"""What HTML cannot hold: NUL, and halves of surrogate pairs."""
Kind = Literal["block", "part", "said", "source", "cue"]
_RANK = {kind: rank for rank, kind in enumerate(("block", "part", "said", "source", "cue"))}


@dataclass(frozen=True, slots=True, order=True)
class _Place:
    """Sorts stretches from the outermost to the innermost."""

    start: int
    reach: int
    rank: int
    depth: int
    of: str


@dataclass(frozen=True, slots=True)
class Stretch:
    """What is marked, in code points, end exclusive."""

    start: int
    end: int
    kind: Kind
    of: str = ""
    """The anchor of its statement; of a part of the article the kind of part; of a block whether it is a line."""
    depth: int = 0
    """How many statements its statement is nested in: of two with the same words the outer one comes first."""

    @property
    def place(self) -> _Place:
        return _Place(self.start, -self.end, _RANK[self.kind], self.depth, self.of)


@dataclass(frozen=True, slots=True)
class Step:
    """One step of writing: an element is opened or closed, or words follow.

    An element holds `text[start:end]`, which is all of its stretch unless a block or a crossing stretch cuts it.
    """

    does: Literal["open", "close", "words"]
    text: str = ""
    stretch: Stretch = field(default=Stretch(0, 0, "block"))
    start: int = 0
    end: int = 0
    first: bool = False
    """Whether it is the first element of the words that its statement ascribes."""
    holds: bool = False
    """Whether words that another statement ascribes stand within it."""

    @property
    def last(self) -> bool:
        """Whether its stretch ends here."""
        return self.end == self.stretch.end


def annotated(text: str, stretches: Iterable[Stretch]) -> list[Step]:
    """The steps of writing a text; blocks should not cross one another, and outside of them nothing is marked."""
    waiting: defaultdict[int, list[Stretch]] = defaultdict(list)
    edges = {0, len(text)}
    for one in stretches:
        waiting[one.start].append(one)
        edges |= {one.start, one.end}
    writing = _Writing(_showable(text))
    among: list[Stretch] = []
    for start, end in pairwise(sorted(edges)):
        among = [one for one in among if one.end > start]
        for one in waiting[start]:
            insort(among, one, key=lambda other: other.place)
        blocks = [one for one in among if one.kind == "block"]
        writing.turn(start, [*blocks, *(one for one in among if one.kind != "block")] if blocks else [])
        writing.steps.append(Step("words", writing.text[start:end]))
    writing.turn(len(text), [])
    return writing.steps


class _Writing:
    """Steps so far, and the elements that are open."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.steps: list[Step] = []
        self._open: list[tuple[Stretch, int]] = []
        self._begun: set[str] = set()

    def turn(self, at: int, wanted: Sequence[Stretch]) -> None:
        """Closes and opens elements so that from here on the `wanted` are open, the outermost first."""
        kept = 0
        while kept < min(len(self._open), len(wanted)) and self._open[kept][0] is wanted[kept]:
            kept += 1
        while len(self._open) > kept:
            stretch, index = self._open.pop()
            self.steps[index] = replace(self.steps[index], end=at)
            self.steps.append(Step("close", stretch=stretch))
        for stretch in wanted[kept:]:
            self._enter(stretch, at)

    def _enter(self, stretch: Stretch, at: int) -> None:
        said = stretch.kind == "said"
        if said:
            for outer, index in self._open:
                if outer.kind == "said" and outer.of != stretch.of:
                    self.steps[index] = replace(self.steps[index], holds=True)
        self._open.append((stretch, len(self.steps)))
        self.steps.append(Step("open", stretch=stretch, start=at, first=said and stretch.of not in self._begun))
        if said:
            self._begun.add(stretch.of)


def blocks(layout: Layout) -> list[Stretch]:
    """Paragraphs and, where lines were not broken for their length, lines; in order."""
    return [Stretch(start, end, "block", of) for at in layout.paragraphs for start, end, of in _lines(layout.text, at)]


def _lines(text: str, paragraph: Range) -> list[tuple[int, int, str]]:
    start, end = paragraph
    lines = [(start + line.start(), start + line.end()) for line in re.finditer(r"[^\n]*\S[^\n]*", text[start:end])]
    if all(b - a >= _WRAPPED for a, b in lines[:-1]):
        return [(start, end, "paragraph")]
    return [(a, b, "line" if a != start else "paragraph") for a, b in lines]


def _showable(text: str) -> str:
    return _UNSHOWN.sub("\ufffd", text)
