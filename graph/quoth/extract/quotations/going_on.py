"""Quotations that go on: over paragraphs, past an advert, or down a list -> part of the attribution they belong to."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from quoth.article import Mark, Span
from quoth.extract.draft import Draft, cut, last_before
from quoth.extract.quotations.structure import Quotations

_ITEM = re.compile(
    r"[ \t]*(?:[-–—•*·▪●◦‣►]|\(?\d{1,2}[.)]|\(?[a-h]\))[ \t]+(?P<words>[^\n]*?\S)[.;,]?\s*?$", re.MULTILINE
)
_LIST_HEAD = re.compile(r"[^\n]{0,300}:[ \t*_]*\r?\n\s*")
_LINE_BREAKS = re.compile(r"\s*\n\s*")
_NEAR = 4
"""Characters that may part a quotation from the words it goes on from: a blank line and a mark or two."""


def go_on(
    text: str, drafts: Sequence[Draft], alone: Iterable[Span], quotations: Quotations, apart: Sequence[Mark]
) -> list[Draft]:
    """The drafts with more content: what `alone` holds that no cue governs, and what nothing was found in at all."""
    found = _at_once(text, list(drafts), alone, quotations, apart)
    found = _over_paragraphs(text, found, quotations, apart)
    return [_down_the_list(text, draft, found, apart) for draft in found]


def _at_once(
    text: str, drafts: list[Draft], alone: Iterable[Span], quotations: Quotations, apart: Sequence[Mark]
) -> list[Draft]:
    """A quotation that no cue claims goes on from the quotation before it when it follows at once."""
    for span in alone:
        last = last_before(drafts, span.start)
        if last is None or quotations.form([span]) != "direct" or quotations.form(last.content[-1:]) != "direct":
            continue
        end = max(s.end for s in last.spans if s.end <= span.start)
        if len(_left(text, end, span.start, apart)) <= _NEAR:
            drafts[drafts.index(last)] = last.with_content(span)
    return drafts


def _left(text: str, start: int, end: int, apart: Sequence[Mark]) -> str:
    """The text between two offsets without what is set apart and the blank lines about it."""
    kept = [char for i, char in enumerate(text[start:end], start) if not any(m.start <= i < m.end for m in apart)]
    return re.sub(r"\s*\n\s*", "\n\n", "".join(kept))


def _over_paragraphs(text: str, drafts: list[Draft], quotations: Quotations, apart: Sequence[Mark]) -> list[Draft]:
    """A quotation opened anew in each paragraph and closed in the last has one speaker."""
    for chain in quotations.chains:
        whole = range(chain[0].start, chain[-1].end)
        ours = [i for i, d in enumerate(drafts) if any(c.start in whole or c.end - 1 in whole for c in d.content)]
        if not ours:
            continue
        for part in chain:
            covered = [s for d in drafts for s in d.spans if s.start < part.end and part.start < s.end]
            if not covered:
                before = [i for i in ours if drafts[i].content[0].start < part.start]
                at = before[-1] if before else ours[0]
                drafts[at] = drafts[at].with_content(*cut(text, part.start, part.end, apart))
    return drafts


def _down_the_list(text: str, draft: Draft, drafts: Sequence[Draft], apart: Sequence[Mark]) -> Draft:
    """'The auditors found three faults:' and the items below: what the items say is said by the same source."""
    if not draft.cue or not (head := _LIST_HEAD.match(text, max(span.end for span in draft.reporting) - 1)):
        return draft
    items: list[Span] = []
    at = head.end()
    while item := _ITEM.match(text, at):
        words = cut(text, *item.span("words"), apart)
        held = (span for other in drafts for span in other.spans)
        if not any(span.overlaps(word) for span in held for word in words):
            items += words
        gap = _LINE_BREAKS.match(text, item.end())
        at = gap.end() if gap else len(text)
    return draft.with_content(*items)
