"""A network in, a position for every node out: the same on every run, and no two labels on top of each other.

A source and its statements stand together, the statements on a spiral around it. These clusters, places, articles and
institutions are set where networkx's force-directed algorithm (Fruchterman and Reingold, 1991) wants them, and then
each moves to the nearest free spot, as words do in a word cloud (Feinberg, "Wordle", in Beautiful Visualization, 2010).
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from itertools import combinations, count
from statistics import fmean

import networkx as nx
import numpy as np

Point = tuple[float, float]
Box = tuple[float, float, float, float]
"""Left, top, right and bottom; of a node, seen from its centre."""

_SEED = 1
_AIR = 14.0
"""Pixels kept free between two boxes."""
_ASPECT = 1.4
"""Width to height of the whole, near that of the canvas on a screen."""
_PITCH = 16.0
"""Pixels between two turns of a spiral, and between two spots tried on it."""
_FORCED = 400
"""Clusters that are laid out by forces, the best connected ones; networkx needs SciPy for 500 and more."""
_STEPS = 8
"""Parts of a large box's shorter side that it is moved by, from spot to spot."""
_WIDENING = 20
"""Turns after which they are twice as far apart: what has to go far need not look closely where it lands."""
_AT_ONCE = 256
"""Spots on a spiral that are tried at once."""


def positions_of(graph: nx.MultiDiGraph, boxes: Mapping[str, Box]) -> dict[str, tuple[int, int]]:
    """Whole pixels at a zoom of 1, y downwards; connected parts stand beside each other, the largest first."""
    parts = [sorted(part) for part in nx.weakly_connected_components(graph)]
    parts.sort(key=lambda part: (-len(part), part[0]))
    return _side_by_side([_place(graph, part, boxes) for part in parts], boxes)


def _place(graph: nx.MultiDiGraph, part: list[str], boxes: Mapping[str, Box]) -> dict[str, Point]:
    """Positions of one connected part."""
    clusters: dict[str, list[str]] = {}
    for node in part:
        clusters.setdefault(_centre(graph, node), []).append(node)
    offsets = {centre: _around(centre, sorted(nodes), boxes) for centre, nodes in clusters.items()}
    hulls = {centre: _hull(offset, boxes) for centre, offset in offsets.items()}
    wanted = _wanted(graph, clusters, hulls)
    board = _Board()
    placed: dict[str, Point] = {}
    for centre in sorted(clusters, key=lambda centre: (-len(clusters[centre]), -graph.degree(centre), centre)):
        x, y = board.put(wanted[centre], hulls[centre])
        placed |= {node: (x + right, y + down) for node, (right, down) in offsets[centre].items()}
    return placed


def _centre(graph: nx.MultiDiGraph, node: str) -> str:
    """The source that a statement stands with; any other node stands for itself."""
    if graph.nodes[node]["kind"] != "claim":
        return node
    speakers = (other for other, _, relation in graph.in_edges(node, data="relation") if relation == "said")
    return min(speakers, default=node)


def _around(centre: str, nodes: Iterable[str], boxes: Mapping[str, Box]) -> dict[str, Point]:
    """Where the statements of a cluster stand, seen from its source."""
    board = _Board()
    offsets = {centre: board.put((0.0, 0.0), boxes[centre])}
    for node in nodes:
        if node != centre:
            offsets[node] = board.put((0.0, 0.0), boxes[node])
    return offsets


def _wanted(graph: nx.MultiDiGraph, clusters: Mapping[str, list[str]], hulls: Mapping[str, Box]) -> dict[str, Point]:
    """Where each cluster would best stand if it took no room, on a disc large enough for all of them."""
    ties = _ties(graph, clusters)
    ranked = sorted(ties, key=lambda centre: (-ties.degree(centre, "weight"), centre))
    area = sum((right - left + _AIR) * (bottom - top + _AIR) for left, top, right, bottom in hulls.values())
    found = nx.spring_layout(_first(ties, ranked), seed=_SEED, iterations=100, scale=math.sqrt(area))
    # Rounded, so that the last bit of a processor's arithmetic decides nothing.
    wanted = {centre: (round(float(x), 1), round(float(y) / _ASPECT, 1)) for centre, (x, y) in found.items()}
    for centre in ranked[_FORCED:]:
        around = [wanted[other] for other in sorted(ties[centre]) if other in wanted] or [(0.0, 0.0)]
        wanted[centre] = (round(fmean(x for x, _ in around), 1), round(fmean(y for _, y in around), 1))
    return wanted


def _first(ties: nx.Graph, ranked: list[str]) -> nx.Graph:
    """The first of them, in this order: networkx's own subgraphs come in the order of a set of strings."""
    chosen = nx.Graph()
    chosen.add_nodes_from(ranked[:_FORCED])
    among = (edge for edge in ties.edges(data="weight") if edge[0] in chosen and edge[1] in chosen)
    chosen.add_weighted_edges_from(among)
    return chosen


def _ties(graph: nx.MultiDiGraph, clusters: Mapping[str, list[str]]) -> nx.Graph:
    """What belongs near what: all that one statement touches, and what an edge joins."""
    home = {node: centre for centre, nodes in clusters.items() for node in nodes}
    ties = nx.Graph()
    ties.add_nodes_from(clusters)
    for centre, nodes in clusters.items():
        for node in nodes:
            touched = sorted({home[other] for other in nx.all_neighbors(graph, node)} - {centre})
            pairs = [(centre, other) for other in touched]
            for pair in pairs if node == centre else [*pairs, *combinations(touched, 2)]:
                weight = ties.get_edge_data(*pair, {"weight": 0.0})["weight"]
                ties.add_edge(*pair, weight=weight + 1.0)
    return ties


class _Board:
    """Boxes put down one after the other without overlap."""

    def __init__(self) -> None:
        self._taken = np.empty((4, 0))

    def put(self, wanted: Point, box: Box) -> Point:
        """Take the first free spot on a spiral out from the wanted one."""
        # A large box moves in larger steps: at the pitch of labels it would try a hundred thousand spots.
        pitch = max(_PITCH, min(box[2] - box[0], box[3] - box[1]) / _STEPS)
        for first in count(0, _AT_ONCE):
            angles = np.sqrt(4 * math.pi * np.arange(first, first + _AT_ONCE))
            turns = angles / (2 * math.pi)
            radii = pitch * turns * (1 + turns / _WIDENING)
            xs = np.round(wanted[0] + _ASPECT * radii * np.cos(angles))
            ys = np.round(wanted[1] + radii * np.sin(angles))
            free = np.flatnonzero(self._free(xs, ys, box))
            if len(free):
                break
        x, y = float(xs[free[0]]), float(ys[free[0]])
        taken = [[x + box[0]], [y + box[1]], [x + box[2]], [y + box[3]]]
        self._taken = np.concatenate([self._taken, taken], axis=1)
        return x, y

    def _free(self, xs: np.ndarray, ys: np.ndarray, box: Box) -> np.ndarray:
        left, top, right, bottom = self._within(xs, ys, box)
        apart = (
            (left >= xs[:, None] + box[2] + _AIR)
            | (right <= xs[:, None] + box[0] - _AIR)
            | (top >= ys[:, None] + box[3] + _AIR)
            | (bottom <= ys[:, None] + box[1] - _AIR)
        )
        return np.asarray(apart.all(axis=1))

    def _within(self, xs: np.ndarray, ys: np.ndarray, box: Box) -> np.ndarray:
        """The boxes that stand where any of these spots could be: mostly a few, which is what keeps this quick."""
        left, top, right, bottom = self._taken
        near = (
            (left < xs.max() + box[2] + _AIR) & (right > xs.min() + box[0] - _AIR)
            & (top < ys.max() + box[3] + _AIR) & (bottom > ys.min() + box[1] - _AIR)
        )
        return self._taken[:, near]


def _side_by_side(parts: list[dict[str, Point]], boxes: Mapping[str, Box]) -> dict[str, tuple[int, int]]:
    """Set the parts in rows, like words on a page."""
    hulls = [_hull(part, boxes) for part in parts]
    area = sum((right - left) * (bottom - top) for left, top, right, bottom in hulls)
    page = max([math.sqrt(area * _ASPECT), *(right - left for left, _, right, _ in hulls)], default=0.0)
    gap, x, y, row = 4 * _AIR, 0.0, 0.0, 0.0
    placed: dict[str, tuple[int, int]] = {}
    for part, (left, top, right, bottom) in zip(parts, hulls, strict=True):
        if x and x + right - left > page:
            x, y, row = 0.0, y + row + gap, 0.0
        for node, (node_x, node_y) in part.items():
            placed[node] = (round(node_x - left + x), round(node_y - top + y))
        x, row = x + right - left + gap, max(row, bottom - top)
    return placed


def _hull(points: Mapping[str, Point], boxes: Mapping[str, Box]) -> Box:
    """The box around all boxes."""
    return (
        min(x + boxes[node][0] for node, (x, _) in points.items()),
        min(y + boxes[node][1] for node, (_, y) in points.items()),
        max(x + boxes[node][2] for node, (x, _) in points.items()),
        max(y + boxes[node][3] for node, (_, y) in points.items()),
    )
