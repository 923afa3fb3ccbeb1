"""A networkx graph goes out as GEXF, GraphML, or CSV with one edge a line; the same bytes for the same graph."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable
from itertools import count
from typing import Any

import networkx as nx

from quoth.errors import QuothError

_FORBIDDEN = re.compile(r"[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 does not allow in a document at all, or discourages there (section 2.2): control characters."""

_FORMULA = re.compile(r"[=+\-@\t\r]")
"""What a spreadsheet takes for the beginning of a formula (OWASP, CSV Injection)."""

_DATED = re.compile(rb' lastmodifieddate="[^"]*"')
"""networkx writes the day into GEXF."""


def write(graph: nx.Graph, format: str) -> bytes:
    """The graph in the format `gexf`, `graphml` or `csv` (edges only); QuothError for another one.

    Attributes that are None are left out; lists become `a; b`. Text loses the characters that XML forbids; in CSV, what
    a spreadsheet would take for a formula gets a `'` in front.
    """
    if format not in FORMATS:
        raise QuothError(f"unknown network format {format!r}: use one of {', '.join(FORMATS)}")
    return FORMATS[format](_plain(graph))


def _plain(graph: nx.Graph) -> nx.Graph:
    """A copy with node names and attributes that every format can hold; names that become alike stay apart."""
    names: dict[Any, str] = {}
    taken: set[str] = set()
    for node in graph:
        name = plain = _text(node)
        for number in count(2):
            if name not in taken:
                break
            name = f"{plain} ({number})"
        names[node] = name
        taken.add(name)
    copy = graph.__class__()
    copy.add_nodes_from((names[node], _attributes(held)) for node, held in graph.nodes(data=True))
    keyed = graph.edges(keys=True, data=True) if graph.is_multigraph() else graph.edges(data=True)
    copy.add_edges_from((names[a], names[b], *map(_text, key), _attributes(held)) for a, b, *key, held in keyed)
    return copy


def _attributes(held: dict[str, Any]) -> dict[str, Any]:
    return {
        _text(name): value if isinstance(value, bool | int | float) else _text(value)
        for name, value in held.items() if value is not None
    }


def _text(value: object) -> str:
    shown = "; ".join(map(str, value)) if isinstance(value, list | tuple) else str(value)
    return _FORBIDDEN.sub("", shown)


def _gexf(graph: nx.Graph) -> bytes:
    buffer = io.BytesIO()
    nx.write_gexf(graph, buffer)
    return _DATED.sub(b"", buffer.getvalue(), count=1)


def _graphml(graph: nx.Graph) -> bytes:
    buffer = io.BytesIO()
    nx.write_graphml_xml(graph, buffer)
    return buffer.getvalue()


def _csv(graph: nx.Graph) -> bytes:
    edges = list(graph.edges(data=True))
    labels = nx.get_node_attributes(graph, "label")
    columns = sorted({name for *_, held in edges for name in held})
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow(["source", "target", *(("source_label", "target_label") if labels else ()), *columns])
    for a, b, held in edges:
        ends = (a, b, *((labels.get(a, ""), labels.get(b, "")) if labels else ()))
        writer.writerow([_cell(value) for value in (*ends, *(held.get(name, "") for name in columns))])
    return buffer.getvalue().encode()


def _cell(value: object) -> object:
    return f"'{value}" if isinstance(value, str) and _FORMULA.match(value) else value


FORMATS: dict[str, Callable[[nx.Graph], bytes]] = {"gexf": _gexf, "graphml": _graphml, "csv": _csv}
"""Writers by the name a user gives."""
