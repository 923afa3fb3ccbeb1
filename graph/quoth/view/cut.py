"""Which part of a network one page draws, and the sentences that say what it leaves out."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable

import networkx as nx

from quoth.network import part
from quoth.view.drawing import counted

LIMIT = 1000
"""Nodes on one page: labels stay legible and a page opens within a second or two."""
_AT_FIRST = 12
"""Statements a source gets before the next source's turn, so that one man does not fill the page."""


def drawable(graph: nx.MultiDiGraph, focus: Iterable[str] = ()) -> tuple[nx.MultiDiGraph, list[str]]:
    """The part of `graph` worth drawing, with `focus` in any case, and what was left out, a sentence each."""
    kept = set(focus)
    for source, target, relation in graph.edges(data="relation"):
        if relation != "mentions":
            kept |= {source, target}
    linked = part(graph, kept, without=("mentions",))
    notes = [_idle(graph, linked)] if len(linked) < len(graph) else []
    if len(linked) <= LIMIT:
        return linked, notes
    drawn = part(linked, _most_quoted(linked, focus))
    return drawn, [_cut(linked, drawn), *notes]


def _most_quoted(graph: nx.MultiDiGraph, focus: Iterable[str]) -> set[str]:
    """Whole statements, each with its source, article and places: the most quoted sources first, their latest first."""
    kept = set(focus)
    posts: defaultdict[str, set[str]] = defaultdict(set)
    for person, institution, relation in graph.edges(data="relation"):
        if relation == "member of":
            posts[person].add(institution)
    for claim in _by_turn(graph):
        speakers = set(graph.predecessors(claim))
        around = {claim, *graph.successors(claim)}.union(speakers, *(posts[speaker] for speaker in speakers))
        if len(kept) + len(around - kept) <= LIMIT:
            kept |= around
    return kept


def _by_turn(graph: nx.MultiDiGraph) -> list[str]:
    said: defaultdict[str, list[str]] = defaultdict(list)
    for claim, attributes in graph.nodes(data=True):
        if attributes["kind"] == "claim":
            said[next(iter(graph.predecessors(claim)), "")].append(claim)
    order = []
    for speaker, claims in said.items():
        claims.sort()
        claims.sort(key=lambda claim: day(graph.nodes[claim]["published"]), reverse=True)
        quoted = len(claims) if speaker else 0
        order += [(rank // _AT_FIRST, -quoted, speaker, rank, claim) for rank, claim in enumerate(claims)]
    return [claim for *_, claim in sorted(order)]


def day(edtf: str | None) -> str:
    """An EDTF date without its marks of doubt, so that dates compare as text; undated things come out earliest."""
    return "".join(character for character in edtf or "" if character not in "?~%")


def _cut(graph: nx.MultiDiGraph, drawn: nx.MultiDiGraph) -> str:
    whole, kept = _kinds(graph), _kinds(drawn)
    return (
        f"This page draws {kept['claim']:,} of {whole['claim']:,} statements ({kept.total():,} of {whole.total():,} "
        "points in all): those of the most quoted sources, the latest first."
    )


def _idle(graph: nx.MultiDiGraph, linked: nx.MultiDiGraph) -> str:
    missing = _kinds(graph) - _kinds(linked)
    return f"Not drawn, because no statement or post leads there: {counted(missing, ', ')}."


def _kinds(graph: nx.MultiDiGraph) -> Counter[str]:
    return Counter(kind for _, kind in graph.nodes(data="kind"))
