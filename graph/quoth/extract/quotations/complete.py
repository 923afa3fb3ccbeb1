"""The tagger's drafts -> all drafts of an article, and its quotations, by which each draft is called direct or not."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from quoth.article import Mark, Span
from quoth.extract.draft import Draft
from quoth.extract.names import NameSpan
from quoth.extract.quotations.going_on import go_on
from quoth.extract.quotations.signed import report_signed
from quoth.extract.quotations.structure import Quotations
from quoth.extract.quotations.turns import label_names, read_turns, report_turns
from quoth.extract.quotations.unclaimed import infer_speakers


@dataclass(frozen=True)
class Completed:
    """All drafts of an article, in no set order."""

    drafts: tuple[Draft, ...]
    quotations: Quotations
    names: tuple[NameSpan, ...]
    """The names given and those that label turns, in text order."""


def complete(
    text: str, drafts: Sequence[Draft], alone: Iterable[Span], names: Sequence[NameSpan], apart: Sequence[Mark] = ()
) -> Completed:
    """`alone` are contents that no cue governs; `apart` (sorted) is what is no running text."""
    turns = read_turns(text, names, apart)
    found = report_signed(text, report_turns(drafts, turns), names, apart)
    spoken = [(span.start, span.end) for turn in turns for span in turn.speech]
    quotations = Quotations.of(text, found, apart, spoken)
    loose = [span for span in alone if not any(span.overlaps(held) for draft in found for held in draft.content)]
    found = go_on(text, found, loose, quotations, apart)
    if not turns:
        found = infer_speakers(text, found, quotations, names, apart)
    return Completed(tuple(found), quotations, tuple(sorted([*names, *label_names(turns, names)])))
