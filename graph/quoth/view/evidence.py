"""A network in, what the panel of a page shows of each node out: posts, facts, and statements in their own words."""

from __future__ import annotations

from typing import Any

import networkx as nx


def evidence_of(whole: nx.MultiDiGraph, drawn: nx.MultiDiGraph) -> dict[str, dict[str, Any]]:
    """By node of `drawn`, JSON-able. `whole` tells how many statements of a source, place or article are not drawn."""
    return {node: _shown(whole, drawn, node, attributes) for node, attributes in drawn.nodes(data=True)}


def _shown(
    whole: nx.MultiDiGraph, drawn: nx.MultiDiGraph, node: str, attributes: dict[str, Any]
) -> dict[str, Any]:
    shown = {key: value for key, value in attributes.items() if value not in (None, [], ())}
    missing = _statements(whole, node) - _statements(drawn, node)
    if missing:
        more = "1 more statement is" if missing == 1 else f"{missing:,} more statements are"
        shown["left_out"] = f"{more} not on this page."
    return shown


def _statements(graph: nx.MultiDiGraph, node: str) -> int:
    """Statements by a source, about a place or in an article; a statement itself has none."""
    if graph.nodes[node]["kind"] == "claim":
        return 0
    around = {*graph.predecessors(node), *graph.successors(node)}
    return sum(graph.nodes[other]["kind"] == "claim" for other in around)
