"""Pairs in, a signed networkx graph of sources and what they say out."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import networkx as nx

from quoth.compare.camps.voices import Link, Said, Unit, Voice, links
from quoth.compare.pair import Pair


def signed_graph(pairs: Iterable[Pair]) -> nx.MultiGraph:
    """Who says what, and which claims contradict each other or agree; the same for the same pairs in any order.

    Nodes with `kind`:
    - person, organisation, unnamed, document, unknown: a source, by its IRI or else by its article and name; `label`
      is its name, empty when the article gives none
    - claim, by article and place: `label` its words, `article` (path or hash), `sha256`, `title`, `published` (EDTF),
      `text_start`, `text_end` (code points, end exclusive; plain `start` would be a time in GEXF), `statement` (IRI),
      `role`, `institution`; empty where not known

    Edges with `relation` and `sign`: source `says` claim (0); claim `contradicts` (-1) or `agrees` (1) claim, with
    `score`, `method`, `reason` and what shows it, `pair_kind`. Words of a voice that overlap are one claim, told by
    its surest pair. Left out are changes of position and what a voice is compared with of its own.
    """
    found = links(pairs)
    said = {one.unit: one for link in reversed(found) for one in link.ends}
    graph: nx.MultiGraph = nx.MultiGraph()
    graph.add_nodes_from(_source(voice) for voice in sorted({one.voice for one in said.values()}))
    graph.add_nodes_from(_claim(said[unit]) for unit in sorted(said))
    for unit in sorted(said):
        graph.add_edge(said[unit].voice.key, claim_id(unit), key="says", relation="says", sign=0)
    for link in sorted(found, key=_place):
        pair = link.pair
        graph.add_edge(
            claim_id(link.a.unit), claim_id(link.b.unit), key=f"{pair.relation} {pair.method}", relation=pair.relation,
            sign=-1 if link.opposed else 1, score=pair.score, method=pair.method, reason=pair.reason,
            pair_kind=pair.kind,
        )
    return graph


def claim_id(unit: Unit) -> str:
    """The node of a claim: article, place, and after `/` who says it, or with `@` the place of the figure."""
    voice, sha256, start, end, figure = unit
    return f"{sha256}#{start}-{end}{f'@{figure}' if figure >= 0 else ''}/{voice}"


def _source(voice: Voice) -> tuple[str, dict[str, Any]]:
    return voice.key, {"kind": voice.kind, "label": voice.name}


def _claim(said: Said) -> tuple[str, dict[str, Any]]:
    side, article = said.side, said.side.article
    statement = side.claim.statement if side.claim else None
    capacity = statement.capacity if statement else None
    return claim_id(said.unit), {
        "kind": "claim", "label": " ".join(side.span.text.split()),
        "article": article.path or article.sha256, "sha256": article.sha256, "title": article.title or "",
        "published": article.published or "", "text_start": side.span.start, "text_end": side.span.end,
        "statement": statement.iri if statement else "",
        "role": (capacity.role if capacity else None) or "",
        "institution": (capacity.institution if capacity else None) or "",
    }


def _place(link: Link) -> tuple[object, ...]:
    return (*sorted((link.a.unit, link.b.unit)), link.pair.relation, link.pair.method)
