"""Claims as their own article has them: whatever other articles or curators say, so that comparing them gives the same
in every store that holds both articles."""

from __future__ import annotations

from pyoxigraph import Literal, NamedNode

from quoth.compare.statement import Claim
from quoth.store import iris
from quoth.store.answers import Statement
from quoth.store.facts import node
from quoth.store.namespaces import DCTERMS, SCHEMA
from quoth.store.readings import syntax
from quoth.store.statements import Reading, graph_of
from quoth.store.store import Store

_READ: dict[tuple[str, str], Claim | None] = {}
"""Claims by attribution and graph, kept from article to article: the IRI of a graph says what was read, and by what."""
_MOST_READ = 4096
"""Some 50 MB."""


class Claims:
    """The claims of a store, each article's text read once."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._reading = Reading(store)
        self._texts: dict[str, str] = {}

    def of(self, article: str) -> tuple[Claim, ...]:
        """All claims of an article (IRI), in the order of its text."""
        found = {
            quad.subject.value
            for quad in self._store.quads(None, DCTERMS.isPartOf, node(article))
            if isinstance(quad.subject, NamedNode)
        }
        claims = [claim for iri in found if (claim := self._claim(iri)) is not None]
        return tuple(sorted(claims, key=lambda claim: (claim.start, claim.end, claim.iri)))

    def one(self, claim: str) -> Claim | None:
        """The claim of this IRI; None when it is not in the store."""
        return self._claim(iris.attribution_of(claim))

    def with_text(self, statement: Statement) -> Claim:
        """A statement that was read from the store already, with its article's text and syntax."""
        text = self.text(iris.article(statement.article.sha256))
        return Claim(statement, text, syntax(self._store, iris.claim_of(statement.iri)))

    def text(self, article: str) -> str:
        """The text of an article (IRI); ValueError when the store does not hold it."""
        if article not in self._texts:
            bodies = (quad.object for quad in self._store.quads(node(article), SCHEMA.articleBody))
            body = next((one.value for one in bodies if isinstance(one, Literal)), None)
            if body is None:
                raise ValueError(f"the store does not hold the article {article}")
            self._texts[article] = body
        return self._texts[article]

    def _claim(self, attribution: str) -> Claim | None:
        graph = graph_of(self._store, attribution)
        if graph is None:
            return None
        if (attribution, graph) not in _READ:
            statement = self._reading.statement(attribution, graph)
            if len(_READ) >= _MOST_READ:
                _READ.clear()
            _READ[attribution, graph] = self.with_text(statement) if statement.content else None
        return _READ[attribution, graph]
