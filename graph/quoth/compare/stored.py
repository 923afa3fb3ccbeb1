"""A store in, all its statements and the texts they stand in out."""

from __future__ import annotations

from pyoxigraph import Literal, NamedNode

from quoth.store.answers import Statement
from quoth.store.namespaces import SCHEMA
from quoth.store.statements import statements_of
from quoth.store.store import Store


def stored(store: Store) -> tuple[tuple[Statement, ...], dict[str, str]]:
    """Every statement of the store, and its articles' texts by their SHA-256."""
    texts = {
        quad.subject.value: quad.object.value
        for quad in store.quads(None, SCHEMA.articleBody)
        if isinstance(quad.subject, NamedNode) and isinstance(quad.object, Literal)
    }
    statements = statements_of(store, sorted(texts), "attributions-in-article")
    return statements, {iri.rsplit("/", 1)[1]: text for iri, text in texts.items()}
