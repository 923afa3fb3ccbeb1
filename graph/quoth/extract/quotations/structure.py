"""A text -> its quotations: where each begins and ends, and which ones go on over several paragraphs.

Marks alone do not tell where a quotation ends whose closing mark was forgotten; the writer's own words (sources and
cues) do, so these are given along.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from quoth.article import Mark, Span
from quoth.attribution import AttributionType
from quoth.extract.draft import Draft
from quoth.extract.quotations.marks import read_marks
from quoth.layout import Layout, Range

_QUOTED_LINE = re.compile(r"\n\s*(?=[\"“„«])")
_STARTS_LINE = re.compile(r"[ \t*_>]*")


@dataclass(frozen=True, slots=True, order=True)
class Quotation:
    """A quotation within one paragraph, its marks included. `runs_on` when nothing closes it there."""

    start: int
    end: int
    runs_on: bool = False


class Quotations:
    """The quotations of one text, in order."""

    def __init__(
        self, text: str, found: Sequence[Quotation], paragraphs: Sequence[Range], turns: Iterable[Range]
    ) -> None:
        self.all = tuple(found)
        self._inside = bytearray(len(text))
        for start, end in (*((q.start, q.end) for q in found), *turns):
            self._inside[start:end] = b"\1" * (end - start)
        self.chains = tuple(_chains(text, self.all, paragraphs))

    @classmethod
    def of(
        cls, text: str, drafts: Sequence[Draft], apart: Sequence[Mark] = (), turns: Iterable[Range] = ()
    ) -> Quotations:
        """The quotations of `text` outside `apart` (sorted). `turns` are stretches that are speech without marks."""
        paragraphs = [p for p in _paragraphs(text) if not any(m.start <= p[0] and p[1] <= m.end for m in apart)]
        found = [q for start, end in paragraphs for q in _of_paragraph(text, start, end, drafts)]
        return cls(text, found, paragraphs, turns)

    def holds(self, offset: int) -> bool:
        """Whether the character at `offset` stands in a quotation."""
        return bool(self._inside[offset])

    def form(self, content: Iterable[Span]) -> AttributionType:
        """direct when all words of `content` stand in quotations, mixed when some do."""
        inside = [self.holds(s.start + i) for s in content for i, char in enumerate(s.text) if char.isalnum()]
        if inside and all(inside):
            return "direct"
        return "mixed" if any(inside) else "indirect"


def _paragraphs(text: str) -> Iterator[Range]:
    """The paragraphs of `text`, cut once more where a line begins with an opening mark."""
    for start, end in Layout.of(text).paragraphs:
        at = start
        for line in _QUOTED_LINE.finditer(text, start, end):
            if at < line.start():
                yield at, line.start()
            at = line.end()
        yield at, end


def _of_paragraph(text: str, start: int, end: int, drafts: Sequence[Draft]) -> Iterator[Quotation]:
    opened: list[int] = []
    read = False
    for mark in read_marks(text, start, end):
        if mark.opens:
            if opened and (stop := _reported_from(drafts, opened[0], mark.start)):
                yield Quotation(opened[0], stop)
                opened = []
            opened.append(mark.start)
        elif opened:
            begin = opened.pop()
            if not opened:
                yield Quotation(begin, mark.end)
        elif not read:
            # The opening mark was lost: the quotation began with the paragraph, or after the words that introduce it.
            told = [s.end for d in drafts for s in d.reporting if start <= s.start and s.end <= mark.start]
            yield Quotation(max([start, *told]), mark.end)
        read = True
    if opened:
        stop = _reported_from(drafts, opened[0], end)
        yield Quotation(opened[0], stop or end, runs_on=stop is None)


def _reported_from(drafts: Sequence[Draft], opened: int, limit: int) -> int | None:
    """Where the writer speaks again in a quotation that was not closed: at the words that report it."""
    own = [d for d in drafts if any(s.start <= opened < s.end for s in d.content)]
    return min((s.start for d in own for s in d.reporting if opened < s.start < limit), default=None)


def _chains(text: str, found: Sequence[Quotation], paragraphs: Sequence[Range]) -> Iterator[tuple[Quotation, ...]]:
    """Quotations that go on over paragraphs: nothing closes one, and the next paragraph opens anew."""
    opens = {first.end(): i for i, (start, _) in enumerate(paragraphs) if (first := _STARTS_LINE.match(text, start))}
    ends = {end: i for i, (_, end) in enumerate(paragraphs)}
    chain: list[Quotation] = []
    for one in found:
        before = ends.get(chain[-1].end) if chain and chain[-1].runs_on else None
        if before is not None and opens.get(one.start) == before + 1:
            chain.append(one)
        else:
            if len(chain) > 1:
                yield tuple(chain)
            chain = [one]
    if len(chain) > 1:
        yield tuple(chain)
