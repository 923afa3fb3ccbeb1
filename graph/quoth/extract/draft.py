"""An attribution in words only: who, how and what as spans, before anybody asks whom the source names."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from quoth.article import Mark, Span
from quoth.extract.names import NameSpan

_GAP = re.compile(r"[ ,]*(?:[^\s.!?;:\"“”„«»]+[ ,]+){1,6}")
"""What may lie between two parts of one content: a few words of its sentence, outside quotation marks."""

_SAYS = re.compile(r"(?:also |later )?(?:said|says|added|adds|wrote|explained|noted|warned|argued|recalled|insisted)")
_BESIDE = re.compile(r",?\s")


@dataclass(frozen=True, slots=True)
class Draft:
    """What one cue ties together. Offsets in code points; `confidence` from 0 to 1."""

    source: Span | None
    cue: Span | None
    content: tuple[Span, ...]
    confidence: float
    inferred: Span | None = None
    """Words elsewhere in the article that name the speaker where no source stands beside the quotation."""

    @property
    def spans(self) -> tuple[Span, ...]:
        """Source, cue and content, as far as there are any."""
        return (*(span for span in (self.source, self.cue) if span), *self.content)

    @property
    def reporting(self) -> tuple[Span, ...]:
        """The writer's own words: source and cue."""
        return tuple(span for span in (self.source, self.cue) if span)

    @property
    def reading_order(self) -> tuple[int, int]:
        """Speakers are resolved in the order a reader meets them."""
        return (self.source or self.cue or self.content[0]).start, self.content[0].start

    def with_content(self, *more: Span) -> Draft:
        """The same with more content."""
        return replace(self, content=tuple(sorted({*self.content, *more})))


def last_before(drafts: Sequence[Draft], offset: int) -> Draft | None:
    """The draft whose content ends last at or before `offset`."""
    before = [(max(s.end for s in d.content), i) for i, d in enumerate(drafts) if d.content]
    before = [(end, i) for end, i in before if end <= offset]
    return drafts[max(before)[1]] if before else None


def supply_source(text: str, draft: Draft, names: Sequence[NameSpan]) -> Draft:
    """The draft with the person named right beside a plain verb of saying as its source, where the tagger saw none."""
    if draft.source or draft.cue is None or not _SAYS.fullmatch(draft.cue.text):
        return draft
    for name in names:
        before, after = text[name.end : draft.cue.start], text[draft.cue.end : name.start]
        beside = (
            _BESIDE.fullmatch(before) if name.end <= draft.cue.start else after == " " and name.start > draft.cue.end
        )
        if (
            name.kind == "person"
            and beside
            and not any(s.start < name.end and name.start < s.end for s in draft.content)
        ):
            return replace(draft, source=Span.of(text, name.start, name.end))
    return draft


def close_gaps(text: str, drafts: Sequence[Draft], taken: Iterable[tuple[int, int]]) -> list[Draft]:
    """The drafts, parts of a content made one where only a few words of nobody's divide them.

    The tagger hesitates at a clause within a content; none of the spans `taken` (start, end) stands there, neither
    what it tagged nor what is set apart.
    """
    ordered = sorted(taken)
    return [replace(draft, content=tuple(_closed(text, draft.content, ordered))) for draft in drafts]


def _closed(text: str, content: Sequence[Span], taken: Sequence[tuple[int, int]]) -> list[Span]:
    parts: list[Span] = []
    for span in content:
        before = parts[-1] if parts else None
        if before and _GAP.fullmatch(text, before.end, span.start):
            after = bisect_left(taken, (before.end, before.end))
            if after == len(taken) or taken[after][0] >= span.start:
                parts[-1] = Span.of(text, before.start, span.end)
                continue
        parts.append(span)
    return parts


def cut(text: str, start: int, end: int, apart: Iterable[Mark]) -> list[Span]:
    """The stretch `start:end` in parts where what is set apart (sorted) lies between.

    Parts are without blanks at either end, and without a comma or dash left standing at the start.
    """
    found = []
    for mark in (*apart, None):
        if mark and (mark.end <= start or end <= mark.start):
            continue
        first, last = start, mark.start if mark else end
        while first < last and (text[first].isspace() or text[first] in ",;—–"):
            first += 1
        while first < last and text[last - 1].isspace():
            last -= 1
        if first < last:
            found.append(Span.of(text, first, last))
        start = min(end, mark.end) if mark else end
    return found
