"""A store in, its claims ready for retrieval out."""

from __future__ import annotations

import numpy as np
from pyoxigraph import Literal, NamedNode

from quoth.compare.topics.index import Entry, Index, Printed
from quoth.store.iris import sha256_of
from quoth.store.namespaces import SCHEMA
from quoth.store.readings import meanings
from quoth.store.store import Store


def stored_index(store: Store) -> Index:
    """All claims of a store that have a meaning, with their articles' titles and texts."""
    found = list(meanings(store))
    # Vectors of another length come from another model, and say nothing beside these.
    length = max((len(one.vector) for one in found), default=0)
    found = [one for one in found if len(one.vector) == length]
    entries = [
        Entry(one.claim, sha256_of(one.claim), one.start, one.end, one.source, one.speaker) for one in found
    ]
    vectors = np.frombuffer(b"".join(one.vector for one in found), dtype=np.int8).reshape(len(found), length)
    titles, bodies = _literals(store, SCHEMA.headline), _literals(store, SCHEMA.articleBody)
    return Index.of(
        entries, vectors, {sha256: Printed(titles.get(sha256, ""), body) for sha256, body in bodies.items()}
    )


def _literals(store: Store, predicate: NamedNode) -> dict[str, str]:
    """One value for each article, by its SHA-256; of several, which differ in metadata, the least."""
    found: dict[str, str] = {}
    for quad in store.quads(None, predicate):
        if isinstance(quad.subject, NamedNode) and isinstance(quad.object, Literal):
            sha256 = quad.subject.value.rsplit("/", 1)[1]
            found[sha256] = min(quad.object.value, found.get(sha256, quad.object.value))
    return found
