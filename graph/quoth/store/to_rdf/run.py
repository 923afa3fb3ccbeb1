"""One run over one article: which text, which version and model, which metadata. Names the graph it fills."""

from __future__ import annotations

from dataclasses import dataclass

from quoth.article import Article
from quoth.store import iris


@dataclass(frozen=True, slots=True)
class Run:
    """`id` differs whenever the same text may give other triples; where the file lay and the day are no part of it."""

    sha256: str
    version: str
    model_hash: str
    id: str

    @classmethod
    def of(cls, article: Article, version: str, model_hash: str) -> Run:
        metadata = (
            article.title, article.byline, article.publisher, article.agency, article.dateline,
            article.published, article.published_reason, article.url, article.structure, article.boilerplate,
        )
        return cls(article.sha256, version, model_hash, iris.digest(version, model_hash, *map(repr, metadata)))

    @property
    def graph(self) -> str:
        return iris.graph(self.sha256, self.id)

    @property
    def software(self) -> str:
        return iris.software(self.version, self.model_hash)
