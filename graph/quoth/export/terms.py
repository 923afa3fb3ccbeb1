"""Terms as text, in the canonical form of N-Triples that RDF Dataset Canonicalization 1.0 prescribes."""

from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import Literal, NamedNode, Quad, Triple

from quoth.store.iris import INDEX_GRAPH, LOCAL_GRAPH, is_reading
from quoth.store.namespaces import XSD
from quoth.store.store import Store

_ESCAPES = {number: f"\\u{number:04X}" for number in (*range(0x20), 0x7F)} | {
    ord("\b"): "\\b", ord("\t"): "\\t", ord("\n"): "\\n", ord("\f"): "\\f", ord("\r"): "\\r",
    ord('"'): '\\"', ord("\\"): "\\\\",
}


def quads_of(store: Store, graph: str) -> Iterator[Quad]:
    return store.quads(None, None, None, NamedNode(graph))


def exported_graphs(store: Store) -> list[str]:
    """The graphs that belong to an export, in order: all but the index and what speaks of this machine only."""
    return [graph for graph in store.graphs() if graph not in {LOCAL_GRAPH, INDEX_GRAPH} and not is_reading(graph)]


def iri(term: object) -> str:
    """An IRI in angle brackets; ValueError for anything else, since the graph has no blank nodes."""
    if not isinstance(term, NamedNode):
        raise ValueError(f"unexpected term {term!r}")
    return f"<{term.value}>"


def quoted(literal: Literal) -> str:
    return f'"{literal.value.translate(_ESCAPES)}"'


def term(value: NamedNode | Literal | Triple | object) -> str:
    """An IRI or a literal; ValueError for anything else."""
    if not isinstance(value, Literal):
        return iri(value)
    if value.language:
        return f"{quoted(value)}@{value.language}"
    return quoted(value) if value.datatype == XSD.string else f"{quoted(value)}^^{iri(value.datatype)}"
