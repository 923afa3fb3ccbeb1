"""Sides and pairs for tests: who says which words, in which article."""

from __future__ import annotations

from hashlib import sha256

from quoth.article import Span
from quoth.attribution import Certainty, SpeakerKind
from quoth.compare.pair import Pair, PairKind, Relation, Side
from quoth.compare.statement import Claim
from quoth.extract.quantities import find_quantities
from quoth.store.answers import Capacity, Source, SpeakerName, Statement


def side(
    name: str | None, text: str, path: str = "a.txt", start: int = 0, kind: SpeakerKind = "person",
    certainty: Certainty = "certain", published: str | None = "2024-05-02", title: str | None = None,
    capacity: Capacity | None = None,
) -> Side:
    """What somebody says in an article of which nothing else is known; `start` is where it stands there."""
    article = Source(sha256(path.encode()).hexdigest(), (path,), title=title, published=published)
    body = " " * start + text
    iri = f"{path}/{name}" if kind in ("unnamed", "document") else f"who/{name}"
    said = Statement(
        iri=f"{path}/{start}/{name}", article=article, content=(Span(start, start + len(text), text),), source=(),
        cue=None, speaker=SpeakerName(iri, name, kind, 1.0) if name else None, capacity=capacity, type="indirect",
        confidence=1.0, certainty=certainty, polarity="positive", nested_in=None,
        quantities=find_quantities(body, start, start + len(text)),
    )
    return Side(article, name, said.content[0], Claim(said, body))


def summed_up(name: str | None, text: str, path: str = "a.txt", start: int = 0) -> Side:
    """Words by which an article only sums up what somebody says."""
    article = Source(sha256(path.encode()).hexdigest(), (path,), published="2024-05-02")
    return Side(article, name, Span(start, start + len(text), text))


def pair(
    a: Side, b: Side, relation: Relation = "contradicts", score: float = 0.8, kind: PairKind = "position",
    method: str = "negation",
) -> Pair:
    return Pair(a, b, relation, kind, method, score, f"{a.source} and {b.source}.", f"{a.span.text} {b.span.text}")


def agree(a: Side, b: Side, score: float = 0.8) -> Pair:
    return pair(a, b, "agrees", score, method="same wording")
