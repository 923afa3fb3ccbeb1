"""A network and positions in, the node, edge and option data of vis-network out, made by pyvis.

pyvis is used here and nowhere else, and only for that data. Its page writer stays unused: pyvis 0.3.2 loads Bootstrap
from a CDN in every mode, copies a `lib/` folder into the working directory, escapes neither headings nor menus, and
turns node titles that contain the letters `href` into markup.
"""

from __future__ import annotations

import json
import math
import re
import textwrap
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import networkx as nx

from quoth.errors import QuothError
from quoth.view.network.looks import LOOKS

LINE_HEIGHT = 1.25
"""Of a label, in font sizes."""
CHARACTER_WIDTH = 0.56
"""Of a character, in font sizes: nine labels in ten are narrower in DejaVu Sans, the widest of the usual fonts."""
LABEL_GAP = 6
"""Between a symbol and the label under it, in pixels; the page's script draws labels by the same three numbers."""

_OPTIONS: dict[str, Any] = {
    "physics": {"enabled": False},  # vis-network's simulation freezes the page above about 1,000 nodes
    "layout": {"improvedLayout": False},
    "edges": {"smooth": False, "selectionWidth": 0, "hoverWidth": 0},
    "nodes": {"labelHighlightBold": False},
    "interaction": {
        "hover": True,
        "hideEdgesOnDrag": False,
        "selectConnectedEdges": False,
        "keyboard": {"enabled": True, "bindToWindow": False},
    },
}

_PARTICLES = frozenset({"al", "bin", "da", "de", "del", "den", "der", "di", "dos", "du", "el", "ibn", "van", "von"})
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
_SHORT_NAME = 16
"""A full name of up to this many characters is drawn whole."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """What vis-network is given: JSON-able, in the order of the graph."""

    nodes: list[dict[str, Any]]
    edges: list[dict[str, Any]]
    options: dict[str, Any]


def draw(graph: nx.MultiDiGraph, labels: Mapping[str, str], positions: Mapping[str, tuple[int, int]]) -> Drawing:
    """Node and edge data for `graph`, which is left as it is; `positions` are pixels at a zoom of 1, y downwards.

    Parallel edges are drawn as one line, wider the more there are (an edge may stand for a `number` of them); the names
    of all their relations stay on it.
    """
    from pyvis.network import Network  # imports IPython, which takes half a second

    # Undirected mode drops parallel edges; notebook and CDN modes concern the page writer alone.
    network = Network(directed=True, cdn_resources="in_line")
    for node, attributes in graph.nodes(data=True):
        x, y = positions[node]
        look = LOOKS[attributes["kind"]]
        network.add_node(
            node,
            label=labels[node] or " ",  # an empty label is replaced by the node's IRI
            shape=look.shape,
            group=look.kind,
            size=symbol_size(graph, node),
            font={"size": look.font},
            x=x,
            y=y,
        )
    for number, ((source, target), relations) in enumerate(_lines(graph).items()):
        network.add_edge(
            source, target, id=f"e{number}", relations=sorted(relations), width=_width(relations), arrows=""
        )
    # Set as it is: `set_options` takes every blank out of the text it is given.
    network.options = _OPTIONS
    nodes, edges, _, _, _, options = network.get_network_data()
    return Drawing(nodes, edges, json.loads(options))


def _lines(graph: nx.MultiDiGraph) -> dict[tuple[str, str], Counter[str]]:
    lines: dict[tuple[str, str], Counter[str]] = {}
    for source, target, attributes in graph.edges(data=True):
        lines.setdefault((source, target), Counter())[attributes["relation"]] += attributes.get("number", 1)
    return lines


def _width(relations: Counter[str]) -> float:
    return min(5.0, round(math.sqrt(relations.total()), 1))


def labels_of(graph: nx.MultiDiGraph) -> dict[str, str]:
    """The words drawn under each node: surnames where they tell people apart, the first words of a statement."""
    people = [attributes["label"] for _, attributes in graph.nodes(data=True) if attributes["kind"] == "person"]
    surnames = Counter(surname(name) for name in people)
    labels = {}
    for node, attributes in graph.nodes(data=True):
        text, look = " ".join(attributes["label"].split()), LOOKS[attributes["kind"]]
        if look.kind == "person" and len(text) > _SHORT_NAME and surnames[surname(text)] == 1:
            text = surname(text)
        labels[node] = _two_lines(text, look.characters)
    return labels


def surname(name: str) -> str:
    """The last word of a name with its particles and without suffixes: `van der Berg`, `King` of `Martin King Jr.`."""
    words = name.split()
    while len(words) > 1 and words[-1].strip(".,").casefold() in _SUFFIXES:
        words.pop()
    first = len(words) - 1
    while first > 0 and words[first - 1].casefold() in _PARTICLES:
        first -= 1
    return " ".join(words[max(first, 0) :]).rstrip(",")


def _two_lines(text: str, width: int) -> str:
    return "\n".join(textwrap.wrap(text, width, max_lines=2, placeholder="…"))


def symbol_size(graph: nx.MultiDiGraph, node: str) -> int:
    """Half the height of a node's symbol in pixels: more for who says more."""
    look = LOOKS[graph.nodes[node]["kind"]]
    if look.kind == "claim":
        return look.size
    said = graph.nodes[node].get("statements")
    if said is not None:
        return look.size + min(28, int(0.8 * math.sqrt(said)))
    return look.size + min(14, int(2 * math.sqrt(graph.degree(node))))


def box(graph: nx.MultiDiGraph, node: str, label: str) -> tuple[float, float, float, float]:
    """Left, top, right and bottom of a node with its label, seen from its centre, in pixels at a zoom of 1."""
    look, size, lines = LOOKS[graph.nodes[node]["kind"]], symbol_size(graph, node), label.split("\n")
    half = max(max(len(line) for line in lines) * look.font * CHARACTER_WIDTH / 2, size)
    return -half, -size, half, size + LABEL_GAP + len(lines) * look.font * LINE_HEIGHT


@cache
def vis_network_script() -> str:
    """The vis-network library that pyvis ships, fit to stand in a page; QuothError when pyvis lacks it.

    Line ends are those that an HTML parser makes of them, so that a hash of the text holds; the reference to a source
    map goes, because developer tools would try to load it.
    """
    folders = [folder for folder in (files("pyvis") / "lib").iterdir() if folder.name.startswith("vis-")]
    folders.sort(key=lambda folder: [int(part) for part in re.findall(r"\d+", folder.name)])
    if not folders:
        raise QuothError("pyvis is installed without its vis-network files: reinstall it with `pip install pyvis`")
    script = (folders[-1] / "vis-network.min.js").read_text("utf-8").replace("\r\n", "\n").replace("\r", "\n")
    return re.sub(r"(?m)^//# sourceMappingURL=.*$", "", script)
