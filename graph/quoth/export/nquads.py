"""N-Quads 1.1, sorted by code point: without blank nodes, the canonical form of RDF Dataset Canonicalization 1.0."""

from __future__ import annotations

from collections.abc import Iterator

from quoth.export.terms import exported_graphs, iri, quads_of, term
from quoth.store.store import Store


def write(store: Store) -> Iterator[bytes]:
    """One quad a line; lines end in a line feed. The lines are sorted in memory."""
    lines = [
        f"{iri(quad.subject)} {iri(quad.predicate)} {term(quad.object)} <{graph}> .\n"
        for graph in exported_graphs(store)
        for quad in quads_of(store, graph)
    ]
    lines.sort()
    for line in lines:
        yield line.encode()
