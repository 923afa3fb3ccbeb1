"""A network in, HTML pages in a folder out: one of the whole network, one around a person, one around a place."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

import networkx as nx

from quoth.errors import NotFoundError, QuothError
from quoth.network import neighbourhood, part
from quoth.view.cut import drawable
from quoth.view.debate import debate_page
from quoth.view.drawing import box, counted, draw, labels_of
from quoth.view.evidence import evidence_of
from quoth.view.layout import positions_of
from quoth.view.page import Page, render

if TYPE_CHECKING:
    from quoth.compare import Disagreements

_RADIUS = 2
"""Steps from a person or place that its page shows: its statements, then their articles, places and speakers."""
_SLUG = 60
"""Characters of a name in a file name."""


def write_pages(
    graph: nx.MultiDiGraph, out: Path | str, person: Sequence[str] = (), place: Sequence[str] = (),
    debates: Sequence[Disagreements] = (),
) -> list[Path]:
    """Write `overview.html`, and `person-….html`, `place-….html` and pages of debates where asked for, into `out`.

    `person` and `place` are the IRIs of one person and of one place: of a place several, where articles name it without
    its being certain that it is the same. A debate goes to `topic-….html`, one without a topic to `disagreements.html`.
    The same graph gives the same bytes. NotFoundError, before anything is
    written, when an IRI is not in the graph; QuothError when the folder cannot be written to.
    """
    focuses = {kind: nodes for kind, nodes in (("person", person), ("place", place)) if nodes}
    for kind, nodes in focuses.items():
        for node in nodes:
            if node not in graph or graph.nodes[node]["kind"] != kind:
                raise NotFoundError(kind, node)
    pages = {"overview.html": overview(graph)}
    for kind, nodes in focuses.items():
        pages[f"{kind}-{_slug(graph, kind, nodes[0])}.html"] = around(graph, nodes)
    rendered = {name: render(page) for name, page in pages.items()}
    for found in debates:
        name = "disagreements" if found.topic is None else f"topic-{_topic_slug(found.topic)}"
        rendered[f"{name}.html"] = debate_page(found)
    return _write(Path(out), rendered)


def overview(graph: nx.MultiDiGraph) -> Page:
    """The page of the whole network, or of as much of it as can be looked at."""
    drawn, notes = drawable(graph)
    return _page("Who said what", graph, drawn, notes, None)


def around(graph: nx.MultiDiGraph, nodes: Sequence[str]) -> Page:
    """The page of what lies within two steps of these nodes; the first gives it its title."""
    said = part(graph, graph, without=("mentions",))  # a place named in passing leads to a whole article
    near = {near for node in nodes for near in neighbourhood(said, node, _RADIUS)}
    for claim in [other for other in near if graph.nodes[other]["kind"] == "claim"]:
        near.update(graph.predecessors(claim), graph.successors(claim))  # no statement without source and article
    drawn, notes = drawable(part(said, near), nodes)
    return _page(graph.nodes[nodes[0]]["label"], graph, drawn, notes, nodes[0])


def _page(title: str, whole: nx.MultiDiGraph, drawn: nx.MultiDiGraph, notes: list[str], focus: str | None) -> Page:
    labels = labels_of(drawn)
    boxes = {node: box(drawn, node, labels[node]) for node in drawn}
    drawing = draw(drawn, labels, positions_of(drawn, boxes))
    kinds = Counter(kind for _, kind in drawn.nodes(data="kind"))
    return Page(title, counted(kinds, " · "), notes, drawing, evidence_of(whole, drawn), focus)


def _slug(graph: nx.MultiDiGraph, kind: str, node: str) -> str:
    """A name as part of a file name: ASCII letters, digits and hyphens, and a hash where these do not tell it apart."""
    own = _ascii(graph.nodes[node]["label"])
    alike = [other for other, attributes in graph.nodes(data=True)
             if attributes["kind"] == kind and _ascii(attributes["label"]) == own]
    if own and len(own) <= _SLUG and len(alike) == 1:
        return own
    return f"{own[:_SLUG]}-{sha256(node.encode()).hexdigest()[:8]}".strip("-")


def _topic_slug(topic: str) -> str:
    """A topic as part of a file name; a hash where letters, digits and hyphens do not tell it."""
    own = _ascii(topic)
    return own if own and len(own) <= _SLUG else f"{own[:_SLUG]}-{sha256(topic.encode()).hexdigest()[:8]}".strip("-")


def _ascii(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


def _write(folder: Path, pages: dict[str, str]) -> list[Path]:
    written = []
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, text in pages.items():
            path = folder / name
            # Half a surrogate pair, which a damaged article may hold, has no UTF-8 form.
            path.write_bytes(text.encode("utf-8", "replace"))
            written.append(path)
    except OSError as error:
        raise QuothError(f"cannot write pages to {folder}: {error.strerror}; choose another folder") from error
    return written
