"""A network too large to draw statement by statement in, one of its sources and places out.

Sources are joined where one article quotes both, where they contradict or bear out one another and where one holds a
post in the other; and with the places that they speak of.
"""

from __future__ import annotations

from bisect import bisect
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from itertools import accumulate, combinations
from typing import Any

import networkx as nx

from quoth.view.network.opposed import AGREES, OTHERWISE

_KINDS = frozenset({"person", "institution"})
_SOURCES = 500
"""The most quoted that are drawn, after those who contradict somebody."""
_QUOTING = 6000
"""Articles that quote them, in all: the page counts by article, and has to stay small in a store of any size."""
_AT_LEAST = 50
"""Sources that are drawn however many articles quote them."""
_PLACES = 120
"""The most spoken of that are drawn."""
_TIES = 4
"""Others that a source is joined with for being quoted with them: those it shares most articles with."""


def speakers(graph: nx.MultiDiGraph, claim: str) -> list[str]:
    """Who is behind a claim: who says it and, where that is a person or institution, in whose name."""
    attributes = graph.nodes[claim]
    said_for = (attributes.get("capacity") or {}).get("institution_id")
    return [one for one in dict.fromkeys((attributes.get("speaker"), said_for)) if one in graph]


def by_source(graph: nx.MultiDiGraph) -> nx.MultiDiGraph:
    """Nodes as in `graph` with `statements`, their number; edges with `relation`, `number` and what shows them:
    `articles`, or `reason`."""
    said: defaultdict[str, list[str]] = defaultdict(list)
    for claim, kind in graph.nodes(data="kind"):
        if kind == "claim":
            for source in speakers(graph, claim):
                said[source].append(claim)
    pairs = list(_opposed(graph))
    chosen = _chosen(graph, said, {end for a, b, _ in pairs for end in (a, b)})
    about = _about(graph, chosen, said)
    places = _spoken_of(graph, chosen, said)
    drawn: nx.MultiDiGraph = nx.MultiDiGraph()
    weights = {source: len(said[source]) for source in chosen}
    weights |= dict(sorted(places.items(), key=lambda found: (-found[1], found[0]))[:_PLACES])
    for node, attributes in graph.nodes(data=True):
        if node in weights:
            drawn.add_node(node, **attributes, statements=weights[node])
    _join(drawn, graph, said, pairs, about)
    return drawn


def _chosen(graph: nx.MultiDiGraph, said: dict[str, list[str]], opposed: Iterable[str]) -> list[str]:
    opposed = set(opposed)
    sources = [node for node in said if graph.nodes[node]["kind"] in _KINDS]
    sources.sort(key=lambda node: (node not in opposed, -len(said[node]), node))
    articles = [len({graph.nodes[claim]["article"] for claim in said[node]}) for node in sources]
    room = bisect(list(accumulate(articles)), _QUOTING)
    return sources[:min(_SOURCES, max(room, _AT_LEAST))]


def _about(graph: nx.MultiDiGraph, chosen: list[str], said: dict[str, list[str]]) -> dict[str, Counter[str]]:
    """By place, the sources with the number of their statements about it."""
    found: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for source in chosen:
        for claim in said[source]:
            for _, place, relation in graph.out_edges(claim, data="relation"):
                if relation == "is about":
                    found[place][source] += 1
    return found


def _spoken_of(graph: nx.MultiDiGraph, chosen: list[str], said: dict[str, list[str]]) -> Counter[str]:
    """By place, how many of their statements are about it, each counted once."""
    claims = {claim for source in chosen for claim in said[source]}
    return Counter(
        place for claim in claims for _, place, relation in graph.out_edges(claim, data="relation")
        if relation == "is about"
    )


def _opposed(graph: nx.MultiDiGraph) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Pairs of sources whose claims oppose or bear out one another."""
    for a, b, attributes in graph.edges(data=True):
        if attributes["relation"] in (OTHERWISE, AGREES):
            first, second = graph.nodes[a]["speaker"], graph.nodes[b]["speaker"]
            kinds = {graph.nodes[one]["kind"] for one in (first, second) if one in graph}
            if first and second and first != second and kinds <= _KINDS:
                articles = sorted({graph.nodes[claim]["article"] for claim in (a, b)})
                yield first, second, {**attributes, "articles": articles}


def _join(
    drawn: nx.MultiDiGraph, graph: nx.MultiDiGraph, said: dict[str, list[str]],
    pairs: list[tuple[str, str, dict[str, Any]]], about: dict[str, Counter[str]],
) -> None:
    for a, b, attributes in pairs:
        if a in drawn and b in drawn:
            drawn.add_edge(a, b, **attributes)
    for source, target, attributes in graph.edges(data=True):
        if attributes["relation"] == "member of" and source in drawn and target in drawn:
            drawn.add_edge(source, target, key="member of", relation="member of")
    sources = [node for node, kind in drawn.nodes(data="kind") if kind in _KINDS]
    for a, b, articles in _quoted_together(graph, sources, said):
        if not drawn.has_edge(a, b, "member of") and not drawn.has_edge(b, a, "member of"):
            drawn.add_edge(a, b, relation="quoted with", number=len(articles), articles=articles)
    for place in (node for node, kind in drawn.nodes(data="kind") if kind == "place"):
        for source, number in sorted(about[place].items()):
            drawn.add_edge(source, place, relation="speaks of", number=number)


def _quoted_together(
    graph: nx.MultiDiGraph, sources: list[str], said: dict[str, list[str]]
) -> Iterator[tuple[str, str, list[str]]]:
    """The strongest ties of each source, with the articles that quote both."""
    quoting: defaultdict[str, list[str]] = defaultdict(list)
    for source in sources:
        for article in sorted({graph.nodes[claim]["article"] for claim in said[source]}):
            quoting[article].append(source)
    shared: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for article, together in sorted(quoting.items()):
        for a, b in combinations(sorted(together), 2):
            shared[a, b].append(article)
    ties: defaultdict[str, list[tuple[int, str, tuple[str, str]]]] = defaultdict(list)
    for (a, b), articles in shared.items():
        ties[a].append((-len(articles), b, (a, b)))
        ties[b].append((-len(articles), a, (a, b)))
    kept = {pair for found in ties.values() for *_, pair in sorted(found)[:_TIES]}
    yield from ((a, b, shared[a, b]) for a, b in sorted(kept))
