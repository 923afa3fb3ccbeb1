"""Where nodes stand: no label on another, statements by their source, the same on every run."""

from __future__ import annotations

from itertools import combinations
from math import dist
from statistics import mean

import networkx as nx
import pytest

from quoth.view.network.drawing import box, labels_of
from quoth.view.network.layout import positions_of
from tests.view.networks import ID, Press, barrage, crowd


def laid_out(graph: nx.MultiDiGraph) -> tuple[dict[str, tuple[int, int]], dict[str, tuple[float, float, float, float]]]:
    labels = labels_of(graph)
    boxes = {node: box(graph, node, labels[node]) for node in graph}
    return positions_of(graph, boxes), boxes


def islands() -> nx.MultiDiGraph:
    press = Press()
    for number in range(12):
        press.say(
            press.speaker("person", f"Speaker {number}"), f"words {number}", press.article(f"Article {number}", None)
        )
    return press.graph


def summit() -> nx.MultiDiGraph:
    """One article with more sources than networkx lays out without SciPy."""
    press = Press()
    article = press.article("Everybody speaks", None)
    for number in range(520):
        press.say(press.speaker("person", f"Speaker {number}"), f"words {number}", article)
    return press.graph


@pytest.mark.parametrize(
    "graph", [barrage(), crowd(30, 150), islands(), summit()], ids=["barrage", "crowd", "islands", "summit"]
)
def test_no_label_lies_on_another(graph: nx.MultiDiGraph) -> None:
    positions, boxes = laid_out(graph)
    assert set(positions) == set(graph)
    for a, b in combinations(graph, 2):
        (ax, ay), (bx, by) = positions[a], positions[b]
        apart_x = ax + boxes[a][2] <= bx + boxes[b][0] or bx + boxes[b][2] <= ax + boxes[a][0]
        apart_y = ay + boxes[a][3] <= by + boxes[b][1] or by + boxes[b][3] <= ay + boxes[a][1]
        assert apart_x or apart_y, (a, b)


def test_statements_stand_by_their_source() -> None:
    graph = crowd(6, 30)
    positions, _ = laid_out(graph)
    own, others = [], []
    for claim in (node for node, kind in graph.nodes(data="kind") if kind == "claim"):
        for speaker in (node for node, kind in graph.nodes(data="kind") if kind == "person"):
            (own if graph.has_edge(speaker, claim) else others).append(dist(positions[claim], positions[speaker]))
    assert mean(own) < mean(others) / 2


def test_the_same_network_is_laid_out_the_same() -> None:
    assert laid_out(crowd(10, 60)) == laid_out(crowd(10, 60))


def test_nothing_is_laid_out_of_nothing() -> None:
    assert positions_of(nx.MultiDiGraph(), {}) == {}


def test_a_lone_node_has_a_place() -> None:
    press = Press()
    node = press.speaker("person", "Amelia Sitoe")
    assert node == f"{ID}person/Amelia Sitoe"
    assert list(laid_out(press.graph)[0]) == [node]
