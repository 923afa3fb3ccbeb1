"""A topic with the claims about it, as it is listed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from quoth.compare.topics.index import Index
from quoth.store.answers import Json


@dataclass(frozen=True, slots=True)
class Topic:
    """A curated topic, or one found in the store."""

    name: str
    claims: tuple[str, ...]
    """IRIs, in the order of the index."""
    articles: int
    speakers: int
    question: str = ""
    """Of a curated topic the question it puts."""

    @classmethod
    def of(cls, name: str, rows: Iterable[int], index: Index, question: str = "") -> Topic:
        """From the rows of its claims in the index."""
        entries = [index.entries[row] for row in sorted(rows)]
        speakers = {one.speaker_iri or one.speaker for one in entries} - {None}
        articles = {one.article for one in entries}
        return cls(name, tuple(one.claim for one in entries), len(articles), len(speakers), question)

    def to_json(self) -> Json:
        """`{"name", "question", "claims", "articles", "speakers"}`; the claims as IRIs."""
        return {
            "name": self.name, "question": self.question or None, "claims": list(self.claims),
            "articles": self.articles, "speakers": self.speakers,
        }


@dataclass(frozen=True, slots=True)
class Topics:
    """What a store is about."""

    curated: tuple[Topic, ...]
    """Those of a file that have claims, by name."""
    found: tuple[Topic, ...]
    """Those found in the claims themselves, the one with the most speakers first."""

    def __bool__(self) -> bool:
        return bool(self.curated or self.found)

    def to_json(self) -> Json:
        """`{"curated": [...], "found": [...]}`."""
        return {"curated": [one.to_json() for one in self.curated], "found": [one.to_json() for one in self.found]}
