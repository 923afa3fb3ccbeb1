"""Two claims set side by side: their words, how they stand to each other, how sure that is, and why, in a sentence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from quoth.article import Span
from quoth.compare.figures.figure import Figure
from quoth.compare.statement import Claim
from quoth.store.answers import Json, Source

Key = tuple[str, int, int, int]
"""A side's place: hash of the article, start and end of the words, start of the figure or -1."""

PairKind = Literal["position", "figure", "reported"]
"""What shows it: the claims' own wording, their figures, or the article, which says so."""

Relation = Literal["contradicts", "agrees", "changes"]
"""`changes`: one source says otherwise than it did before; `a` is then the earlier position."""


@dataclass(frozen=True, slots=True)
class Side:
    """One side: who, and the very words, at these offsets of the article's text."""

    article: Source
    source: str | None
    """The speaker's name, or for a claim without one what the article calls it; None when it says neither."""
    span: Span
    claim: Claim | None = None
    """The statement the words come from; None when the article only sums it up."""
    figure: Figure | None = None
    """The figure in the words that is opposed to another, in a pair of figures."""

    @property
    def key(self) -> Key:
        """Where it stands, and by which figure."""
        figure = self.figure.quantity.span.start if self.figure else -1
        return (self.article.sha256, self.span.start, self.span.end, figure)

    def to_json(self) -> Json:
        """As in a pair: `{"source", "article", "text", "start", "end"}`, then date, title, capacity and statement."""
        article = {"source": self.source, "article": self.article.path or self.article.sha256}
        return article | _words(self.span) | self._circumstances()

    def claim_json(self) -> Json:
        """As in a camp: `{"article", "text", "start", "end", "published", "title", "capacity", "statement"}`."""
        article = {"article": self.article.path or self.article.sha256}
        return article | _words(self.span) | self._circumstances()

    def _circumstances(self) -> Json:
        statement = self.claim.statement if self.claim else None
        return {
            "published": self.article.published, "title": self.article.title,
            "capacity": statement.capacity.to_json() if statement and statement.capacity else None,
            "statement": statement.iri if statement else None,
        }


@dataclass(frozen=True, slots=True)
class Pair:
    """Two claims. `score` is from 0 to 1; `reason` is a sentence that can be checked against the text."""

    a: Side
    b: Side
    relation: Relation
    kind: PairKind
    method: str
    """The name of the feature that found it: `rejects`, `negation`, `figures`."""
    score: float
    reason: str
    about: str
    """All the words that show it, for finding it by topic: both sides' sentences and the marker's."""
    judge: str | None = None
    """Name and version of the judge that found it; None for what figures, wording and articles show."""

    def to_json(self) -> Json:
        """`{"a", "b", "relation", "kind", "method", "score", "reason"}`, and `judge` where one was asked."""
        return {
            "a": self.a.to_json(), "b": self.b.to_json(), "relation": self.relation, "kind": self.kind,
            "method": self.method, "score": self.score, "reason": self.reason,
        } | ({"judge": self.judge} if self.judge else {})


def _words(span: Span) -> Json:
    return {"text": span.text, "start": span.start, "end": span.end}
