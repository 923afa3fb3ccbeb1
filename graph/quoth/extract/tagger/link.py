"""Tagged spans -> attributions in words only: each cue with its source and the content it governs."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from quoth.extract.tagger.decode import WordSpan
from quoth.extract.tagger.tag import Tagged

LEAST_CUE = 0.1
"""A content whose words point at no cue with at least this chance stays alone."""
LEAST_SOURCE = 0.2
"""A cue that points at no source with at least this chance is without one ('it is believed that ...')."""


@dataclass(frozen=True, slots=True)
class Linked:
    """One cue with what it governs; `confidence` (0..1) joins the chances of the spans and of the links."""

    source: WordSpan | None
    cue: WordSpan
    content: tuple[WordSpan, ...]
    confidence: float


def link(tagged: Tagged) -> tuple[list[Linked], list[WordSpan]]:
    """The attributions in text order of their cues, and the contents that belong to no cue."""
    cues = [span for span in tagged.spans if span.kind == "cue"]
    sources = [span for span in tagged.spans if span.kind == "source"]
    contents: dict[int, list[tuple[WordSpan, float]]] = {}
    alone: list[WordSpan] = []
    for span in tagged.spans:
        if span.kind != "content":
            continue
        best = _best(tagged, span, cues, LEAST_CUE)
        if best is None:
            alone.append(span)
        else:
            contents.setdefault(best[0], []).append((span, best[1]))
    linked = []
    for i, cue in enumerate(cues):
        if i in contents:
            best = _best(tagged, cue, sources, LEAST_SOURCE)
            source, chance = (sources[best[0]], best[1]) if best else (None, 1.0)
            linked.append(_linked(cue, source, chance, contents[i]))
    return linked, alone


def _best(tagged: Tagged, span: WordSpan, targets: list[WordSpan], least: float) -> tuple[int, float] | None:
    """Which of `targets` the words of `span` point at, and with what chance; None when no chance reaches `least`."""
    if not targets:
        return None
    chances = tagged.pointing.chance(span, targets)
    best = int(chances.argmax())
    return (best, float(chances[best])) if chances[best] >= least else None


def _linked(cue: WordSpan, source: WordSpan | None, chance: float, contents: list[tuple[WordSpan, float]]) -> Linked:
    sure = [cue.score, chance * (source.score if source else 1.0), *(span.score * link for span, link in contents)]
    confidence = float(np.exp(np.mean(np.log(np.clip(sure, 1e-6, 1.0)))))
    return Linked(source, cue, tuple(span for span, _ in contents), round(confidence, 3))
