"""Labels, and the data that pyvis makes of a network."""

from __future__ import annotations

import json

import networkx as nx
import pytest

from quoth.view.network.drawing import box, draw, labels_of, surname, vis_network_script
from quoth.view.network.layout import positions_of
from quoth.view.network.looks import LOOKS
from tests.view.networks import ID, Press, barrage, hostile


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Amelia Sitoe", "Sitoe"),
        ("Anna van der Berg", "van der Berg"),
        ("Martin Luther King Jr.", "King"),
        ("Abu Bakr al-Baghdadi", "al-Baghdadi"),
        ("de Gaulle", "de Gaulle"),
        ("Lula", "Lula"),
        ("Jr.", "Jr."),
        ("", ""),
    ],
)
def test_surnames(name: str, expected: str) -> None:
    assert surname(name) == expected


def test_labels_are_short_and_tell_people_apart() -> None:
    press = Press()
    long = press.speaker("person", "Paulo Sebastião Machava")
    twins = [press.speaker("person", name) for name in ("Seth Alexander Jones", "Gwendolyn Ann Jones")]
    claim = press.say(
        long, "There is no evidence that the barrage killed a single fish, he said, ever", press.article("A", None)
    )
    labels = labels_of(press.graph)
    assert labels[long] == "Machava"
    assert [labels[twin].replace("\n", " ") for twin in twins] == ["Seth Alexander Jones", "Gwendolyn Ann Jones"]
    assert labels[claim] == "There is no evidence\nthat the barrage killed…"


def test_pyvis_data_keeps_every_node_and_line_and_leaves_the_network_alone() -> None:
    graph = barrage()
    before = json.dumps(nx.node_link_data(graph))
    labels = labels_of(graph)
    positions = positions_of(graph, {node: box(graph, node, labels[node]) for node in graph})
    drawing = draw(graph, labels, positions)
    assert [node["id"] for node in drawing.nodes] == list(graph)
    assert {(edge["from"], edge["to"]) for edge in drawing.edges} == {
        (source, target) for source, target, _ in graph.edges
    }
    assert all({"x", "y", "label", "shape", "group", "size"} <= node.keys() for node in drawing.nodes)
    assert drawing.options["physics"] == {"enabled": False}
    assert json.dumps(nx.node_link_data(graph)) == before


def test_parallel_edges_are_one_wider_line() -> None:
    graph = barrage()
    drawing = draw(graph, labels_of(graph), dict.fromkeys(graph, (0, 0)))
    widths = {(edge["from"], edge["to"]): edge["width"] for edge in drawing.edges}
    machava, directorate = f"{ID}person/Paulo Sebastião Machava", f"{ID}institution/Inland Waters Directorate"
    assert graph.number_of_edges(machava, directorate) == 2
    assert widths[machava, directorate] == 1.4
    assert widths[f"{ID}person/Amelia Sitoe", f"{ID}institution/Delta Rivers Institute"] == 1


def test_no_node_has_a_title_that_vis_network_could_take_for_markup() -> None:
    graph = hostile()
    drawing = draw(graph, labels_of(graph), dict.fromkeys(graph, (0, 0)))
    assert not any("title" in thing for thing in (*drawing.nodes, *drawing.edges))


def test_every_kind_has_a_look_of_its_own() -> None:
    looks = [(look.shape, look.size) for look in LOOKS.values()]
    assert len(set(looks)) == len(looks)


def test_the_library_in_the_page_refers_to_no_other_file() -> None:
    script = vis_network_script()
    assert "sourceMappingURL" not in script
    assert "\r" not in script
