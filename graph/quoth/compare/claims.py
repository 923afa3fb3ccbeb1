"""Two claims given as strings: whether they contradict each other, judged by their figures alone."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from itertools import product
from typing import Literal

from quoth.article import Span
from quoth.compare.figures.figure import figures
from quoth.compare.figures.ranges import compare_figures
from quoth.compare.statement import Claim
from quoth.extract.quantities import find_quantities
from quoth.store.answers import Json, Source, SpeakerName, Statement

_NO_FIGURES = "No figure of the one conflicts with a figure of the other."


@dataclass(frozen=True, slots=True)
class Judgement:
    """`contradicts`, `agrees` or `neutral`, how sure (0 to 1), and why."""

    relation: Literal["contradicts", "agrees", "neutral"]
    score: float
    reason: str

    def to_json(self) -> Json:
        """`{"relation", "score", "reason"}`."""
        return {"relation": self.relation, "score": self.score, "reason": self.reason}


def compare_claims(a: str, b: str) -> Judgement:
    """Compares two claims as if two sources made them in one article; what does not differ in figures is neutral.

    Claims that name the same figure may still say the opposite of each other, so that an equal figure is no agreement:
    in 640 scenes with known positions, 14 of 14 pairs that shared a figure were opposed.
    """
    text = f"{a}\n{b}"
    first = figures(_claim(text, "the first", 0, len(a)))
    second = figures(_claim(text, "the second", len(a) + 1, len(text)))
    seen = [compare_figures(x, y) for x, y in product(first, second)]
    opposed = [comparison for comparison in seen if comparison.relation in ("conflicting", "conflicting in part")]
    if not opposed:
        return Judgement("neutral", 0.5, _NO_FIGURES)
    best = max(opposed, key=lambda comparison: comparison.score)
    return Judgement("contradicts", best.score, best.reason)


def _claim(text: str, name: str, start: int, end: int) -> tuple[Claim, ...]:
    """One string as what one source said; none when it is empty."""
    if start == end:
        return ()
    article = Source(sha256(text.encode("utf-8", "surrogatepass")).hexdigest(), ())
    statement = Statement(
        iri=name, article=article, content=(Span.of(text, start, end),), source=(), cue=None,
        speaker=SpeakerName(name, name, "document", 1.0), capacity=None, type="indirect", confidence=1.0,
        certainty="underspecified", polarity="underspecified", nested_in=None,
        quantities=find_quantities(text, start, end),
    )
    return (Claim(statement, text),)
