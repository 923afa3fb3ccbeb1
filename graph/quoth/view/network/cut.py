"""Which part of a network the page draws, and the sentences that say what it leaves out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

import networkx as nx

from quoth.network import part
from quoth.view.network.looks import LOOKS

LIMIT = 2000
"""Nodes that are drawn one by one: above, the canvas of a laptop no longer follows the hand."""


def drawable(graph: nx.MultiDiGraph) -> tuple[nx.MultiDiGraph, list[str]]:
    """The part of `graph` that a statement or a post leads to, and what is left out, a sentence or none."""
    kept: set[str] = set()
    for source, target, relation in graph.edges(data="relation"):
        if relation != "mentions":  # a place named in passing
            kept |= {source, target}
    linked = part(graph, kept, without=("mentions",))
    missing = Counter(dict(graph.nodes(data="kind")).values()) - Counter(dict(linked.nodes(data="kind")).values())
    if not missing:
        return linked, []
    return linked, [f"Not drawn, because no statement or post leads there: {counted(missing, ', ')}."]


def counted(kinds: Mapping[str, int], separator: str) -> str:
    """`1 person, 2 places`, in the order of the legend; what there is none of is passed over."""
    found = [(kinds[look.kind], look) for look in LOOKS.values() if kinds.get(look.kind)]
    return separator.join(f"{n:,} {(look.singular if n == 1 else look.plural).lower()}" for n, look in found)
