"""What a curator is asked to decide: links the machine left open, with the evidence for either side, and quarrels."""

from __future__ import annotations

import shlex
from dataclasses import dataclass
from typing import Any

from quoth.identify.judgements.effective import Contradiction
from quoth.identify.judgements.records import Record, kind_of
from quoth.identify.judgements.sharing import to_json
from quoth.identify.judgements.wording import in_words
from quoth.identify.match import Feature
from quoth.store import iris
from quoth.store.answers import Post, Statement

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Side:
    """One of two who may be the same."""

    iri: str
    """What a judgement is about: the IRI of a name or of a mention."""
    name: str
    articles: int
    """How many mention it."""
    posts: tuple[Post, ...] = ()
    statements: tuple[Statement, ...] = ()
    """One or two, as examples."""
    other_names: tuple[str, ...] = ()

    @property
    def typed(self) -> str:
        """What to give to `quoth same` for it: the name where that is enough, else the IRI."""
        named = iris.name(kind_of(self.iri), self.name) == self.iri and not self.name.startswith("-")
        return self.name if named else self.iri

    def to_json(self) -> Json:
        return {
            "iri": self.iri, "name": self.name, "other_names": list(self.other_names), "articles": self.articles,
            "posts": [post.to_json() for post in self.posts],
            "statements": [statement.to_json() for statement in self.statements],
        }


@dataclass(frozen=True, slots=True)
class Undecided:
    """A link between two thresholds: the machine keeps them apart until somebody decides."""

    a: Side
    b: Side
    score: float
    features: tuple[Feature, ...]

    def command(self, verdict: str) -> str:
        """The command that decides it: `verdict` is `same` or `different`."""
        return f"quoth {verdict} {shlex.quote(self.a.typed)} {shlex.quote(self.b.typed)}"

    def to_json(self) -> Json:
        return {
            "a": self.a.to_json(), "b": self.b.to_json(), "score": self.score,
            "features": [{"name": one.name, "value": one.value, "note": one.note} for one in self.features],
        }


@dataclass(frozen=True, slots=True)
class Review:
    """All that is open: undecided links, the likeliest first, and judgements that contradict each other."""

    undecided: tuple[Undecided, ...] = ()
    contradictions: tuple[Contradiction, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.undecided or self.contradictions)

    def to_json(self) -> Json:
        return {
            "undecided": [one.to_json() for one in self.undecided],
            "contradictions": [contradiction_to_json(one) for one in self.contradictions],
        }


def contradiction_to_json(one: Contradiction) -> Json:
    """`{"sides": [[judgement, ...], ...], "unapplied": [id, ...]}`."""
    return {
        "sides": [[record_to_json(record) for record in side] for side in one.sides],
        "unapplied": [record.iri for record in one.unapplied],
    }


def record_to_json(record: Record) -> Json:
    """A judgement as in a file for sharing, with its IRI and in words."""
    return {"id": record.iri, "words": in_words(record), **to_json(record)}
