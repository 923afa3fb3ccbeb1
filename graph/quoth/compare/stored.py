"""A store in, its statements and the texts they stand in out."""

from __future__ import annotations

from pyoxigraph import Literal, NamedNode

from quoth.store.answers import Statement
from quoth.store.namespaces import SCHEMA
from quoth.store.statements import statements_of
from quoth.store.store import Store


def stored(store: Store, query: str = "attributions-in-article") -> tuple[tuple[Statement, ...], dict[str, str]]:
    """The statements that the named query finds in the store's articles, and all articles' texts by their SHA-256."""
    texts = {
        quad.subject.value: quad.object.value
        for quad in store.quads(None, SCHEMA.articleBody)
        if isinstance(quad.subject, NamedNode) and isinstance(quad.object, Literal)
    }
    statements = statements_of(store, sorted(texts), query)
    return statements, {iri.rsplit("/", 1)[1]: text for iri, text in texts.items()}
