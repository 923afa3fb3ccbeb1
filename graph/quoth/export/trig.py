"""TriG 1.1 for people to read: graph by graph, subject by subject, with prefixes, sorted throughout."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from pyoxigraph import Literal, NamedNode

from quoth.export.terms import exported_graphs, iri, quads_of, quoted, term
from quoth.store.namespaces import PREFIXES, RDF, XSD
from quoth.store.store import Store

_LOCAL = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
"""Names that need no escaping after a prefix; other IRIs are written out."""


def write(store: Store) -> Iterator[bytes]:
    """Prefixes, then one block a graph."""
    yield "".join(f"@prefix {prefix}: <{namespace}> .\n" for prefix, namespace in sorted(PREFIXES.items())).encode()
    for graph in exported_graphs(store):
        yield f"\n<{graph}> {{\n".encode()
        subjects: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
        for quad in quads_of(store, graph):
            subjects[iri(quad.subject)][_verb(quad.predicate)].append(_short(quad.object))
        for subject in sorted(subjects):
            facts = sorted(subjects[subject].items(), key=_a_first)
            lines = [f"{verb} {', '.join(sorted(things))}" for verb, things in facts]
            body = " ;\n        ".join(lines)
            yield f"    {subject}\n        {body} .\n".encode()
        yield b"}\n"


def _a_first(facts: tuple[str, list[str]]) -> tuple[bool, str]:
    return facts[0] != "a", facts[0]


def _verb(predicate: NamedNode) -> str:
    return "a" if predicate == RDF.type else _short(predicate)


def _short(value: object) -> str:
    if isinstance(value, Literal):
        if value.language or value.datatype == XSD.string:
            return term(value)
        return f"{quoted(value)}^^{_short(value.datatype)}"
    for prefix, namespace in PREFIXES.items():
        name = iri(value)[1:-1]
        if name.startswith(namespace) and _LOCAL.fullmatch(name, len(namespace)):
            return f"{prefix}:{name[len(namespace):]}"
    return iri(value)
