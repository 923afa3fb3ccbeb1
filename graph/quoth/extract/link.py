"""Tagged spans -> attributions in words only: each cue with its source and the content it governs."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from quoth.extract.decode import WordSpan
from quoth.extract.tag import Tagged

LEAST_CHANCE = 0.1
"""A content or source whose words point at no cue with at least this chance stays alone."""


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
    sources: dict[int, tuple[float, WordSpan]] = {}
    contents: dict[int, list[tuple[float, WordSpan]]] = {}
    alone: list[WordSpan] = []
    for span in tagged.spans:
        if span.kind == "cue":
            continue
        chances = tagged.pointing.chance(span, cues)
        best = int(chances.argmax()) if len(cues) else -1
        chance = float(chances[best]) if len(cues) else 0.0
        if chance < LEAST_CHANCE:
            if span.kind == "content":
                alone.append(span)
        elif span.kind == "content":
            contents.setdefault(best, []).append((chance, span))
        else:
            # One source a cue: of two that claim it the surer one speaks.
            sources[best] = max(sources.get(best, (0.0, span)), (chance, span), key=lambda claim: claim[0])
    linked = []
    for i, cue in enumerate(cues):
        if i not in contents:
            continue
        chosen = sources.get(i)
        sure = [cue.score, *(chance * span.score for chance, span in contents[i])]
        if chosen:
            sure.append(chosen[0] * chosen[1].score)
        linked.append(
            Linked(
                source=chosen[1] if chosen else None,
                cue=cue,
                content=tuple(span for _, span in contents[i]),
                confidence=round(float(np.exp(np.mean(np.log(np.clip(sure, 1e-6, 1.0))))), 3),
            )
        )
    return linked, alone
