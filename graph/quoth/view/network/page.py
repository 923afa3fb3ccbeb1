"""What is held in, the page of its network out: drawn with vis-network, the evidence beside it."""

from __future__ import annotations

from collections import Counter
from typing import Any

import networkx as nx

from quoth.view.address import Addresses, key_of
from quoth.view.held.holdings import Holdings
from quoth.view.network.cut import LIMIT, drawable
from quoth.view.network.drawing import Drawing, box, draw, labels_of, vis_network_script
from quoth.view.network.evidence import evidence_of
from quoth.view.network.layout import positions_of
from quoth.view.network.looks import LINES, LOOKS, Look
from quoth.view.network.opposed import with_debates
from quoth.view.network.sources import by_source, speakers
from quoth.view.network.ways import Ways
from quoth.view.page import Sheet

PATH = "network.html"
_SCRIPTS = ("sharing.js", "drawing.js", "choice.js", "panel.js", "exporting.js")


def network_page(holdings: Holdings, addresses: Addresses) -> Sheet:
    """Every statement drawn, or sources and places alone where there are too many."""
    whole = with_debates(holdings)
    drawn, notes = drawable(whole)
    view = "statements"
    if len(drawn) > LIMIT:
        drawn, view = by_source(whole), "sources"
        notes = [_gathered(whole, drawn)]
    labels = labels_of(drawn)
    boxes = {node: box(drawn, node, labels[node]) for node in drawn}
    drawing = draw(drawn, labels, positions_of(drawn, boxes))
    kinds = {node["group"] for node in drawing.nodes}
    relations = {relation for edge in drawing.edges for relation in edge["relations"]}
    return Sheet(
        path=PATH,
        title="Network",
        template="network.html",
        content={
            "notes": notes,
            "view": view,
            "looks": [look for look in LOOKS.values() if look.kind in kinds],
            "lines": [
                (line, ", ".join(name for relation, name in line.relations.items() if relation in relations))
                for line in LINES if relations & line.relations.keys()
            ],
        },
        styles=("network.css",),
        scripts=_SCRIPTS,
        libraries=(vis_network_script(),),
        data=_data(view, whole, drawn, drawing, Ways(holdings, addresses)),
    )


def _gathered(whole: nx.MultiDiGraph, drawn: nx.MultiDiGraph) -> str:
    claims = [node for node, kind in whole.nodes(data="kind") if kind == "claim"]
    quoted = Counter(whole.nodes[one]["kind"] for one in {one for claim in claims for one in speakers(whole, claim)})
    shown = Counter(dict(drawn.nodes(data="kind")).values())
    people, institutions = (
        f"all {quoted[kind]:,}" if shown[kind] == quoted[kind] else f"{shown[kind]:,} of {quoted[kind]:,}"
        for kind in ("person", "institution")
    )
    return (
        f"{len(claims):,} statements are too many to draw one by one: these are the most quoted sources ({people} "
        f"people, {institutions} institutions) and the {shown['place']:,} places they speak of most; the larger, the "
        "more statements. “quoth export” writes everything, “quoth discourse” who opposes whom."
    )


def _data(view: str, whole: nx.MultiDiGraph, drawn: nx.MultiDiGraph, drawing: Drawing, ways: Ways) -> dict[str, Any]:
    """What the page's script reads; nodes are known by their number, since IRIs would make up most of the page."""
    number = {node: index for index, node in enumerate(drawn)}
    evidence = evidence_of(whole, drawn, ways)
    articles = {iri: index for index, iri in enumerate(evidence.articles)}
    return {
        "view": view,
        "options": drawing.options,
        "looks": {look.kind: _look(look) for look in LOOKS.values()},
        "nodes": [
            [key_of(node["id"]), node["group"], node["label"], node["size"], node["x"], node["y"]]
            for node in drawing.nodes
        ],
        "edges": [
            [*(number[edge[end]] for end in ("from", "to")), edge["relations"], edge["width"],
             *_reason(drawn, edge, articles)]
            for edge in drawing.edges
        ],
        "lines": [[line.name, [*line.relations], line.dash] for line in LINES],
        "about": evidence.nodes,
        "articles": list(evidence.articles.values()),
        "statements": evidence.statements,
        "tallies": evidence.tallies,
        "topics": evidence.topics,
    }


def _reason(drawn: nx.MultiDiGraph, edge: dict[str, Any], articles: dict[str, int]) -> list[Any]:
    """Of an edge, the sentence that tells why it is there, and the numbers of the articles that show it."""
    ties = drawn.get_edge_data(edge["from"], edge["to"]).values()
    reason = next((tie["reason"] for tie in ties if "reason" in tie), None)
    shown = sorted({articles[iri] for tie in ties for iri in tie.get("articles", ()) if iri in articles})
    return [reason, shown] if shown else [reason] if reason else []


def _look(look: Look) -> dict[str, Any]:
    names = {"one": look.singular.lower(), "many": look.plural.lower()}
    return {"shape": look.shape, "font": {"size": look.font}, **names}
