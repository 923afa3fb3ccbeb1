"""What the page draws and leaves out, and that it says so; what it draws instead where there is too much."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest

from quoth.view.address import Addresses
from quoth.view.held.holdings import Holdings
from quoth.view.network.cut import LIMIT, drawable
from quoth.view.network.opposed import AGREES, OTHERWISE, with_debates
from quoth.view.network.page import network_page
from quoth.view.network.sources import by_source
from tests.view.network.conftest import holding
from tests.view.networks import ID, barrage, crowd


def test_a_small_network_is_drawn_whole_but_for_what_leads_nowhere() -> None:
    graph = barrage()
    drawn, notes = drawable(graph)
    assert set(graph) - set(drawn) == {f"{ID}place/Malawi"}
    assert notes == ["Not drawn, because no statement or post leads there: 1 place."]


def test_claims_that_oppose_each_other_are_joined_with_the_reason(zambezi: Holdings) -> None:
    before = zambezi.network.number_of_edges()
    graph = with_debates(zambezi)
    opposed = [edge for edge in graph.edges(data=True) if edge[2]["relation"] == OTHERWISE]
    pairs = [pair for contest in zambezi.contests for pair in contest.pairs if pair.a.claim and pair.b.claim]
    assert 0 < len(opposed) <= len(pairs)
    assert {attributes["reason"] for *_, attributes in opposed} <= {pair.reason for pair in pairs}
    assert zambezi.network.number_of_edges() == before


def test_a_crowd_is_drawn_by_its_sources_and_the_page_says_so() -> None:
    held = holding(crowd(150, 2500))
    sheet = network_page(held, Addresses(held))
    assert sheet.content["view"] == "sources"
    kinds = Counter(kind for _, kind, *_ in sheet.data["nodes"])
    assert kinds.keys() == {"person", "institution", "place"}
    (note,) = sheet.content["notes"]
    assert note.startswith("2,500 statements are too many to draw one by one")
    assert f"all {kinds['person']:,} people" in note
    assert sum(number for *_, number in sheet.data["tallies"]) >= 2500


def test_what_can_be_drawn_one_by_one_is() -> None:
    held = holding(crowd(150, 1400))
    sheet = network_page(held, Addresses(held))
    assert sheet.content["view"] == "statements"
    assert 1400 < len(sheet.data["nodes"]) <= LIMIT


def test_sources_are_joined_by_what_joins_their_statements() -> None:
    graph = barrage()
    drawn = by_source(graph)
    sitoe, machava = f"{ID}person/Amelia Sitoe", f"{ID}person/Paulo Sebastião Machava"
    tete, directorate = f"{ID}place/Tete", f"{ID}institution/Inland Waters Directorate"
    told = {(a, b, attributes["relation"]): attributes.get("number") for a, b, attributes in drawn.edges(data=True)}
    assert told[sitoe, machava, "quoted with"] == 1
    assert told[sitoe, tete, "speaks of"] == 1
    assert (machava, directorate, "member of") in told
    assert (machava, directorate, "quoted with") not in told
    assert drawn.nodes[sitoe]["statements"] == 3
    assert {kind for _, kind in drawn.nodes(data="kind")} == {"person", "institution", "place"}


@pytest.mark.parametrize(("relation", "seen"), [(OTHERWISE, True), (AGREES, True), ("is about", False)])
def test_sources_that_oppose_or_agree_are_joined(relation: str, seen: bool) -> None:
    graph = barrage()
    a = f"{ID}claim/This was not bad luck. It was the barrage."
    b = f"{ID}claim/There is no evidence that the barrage killed a single fish"
    graph.add_edge(a, b, key=relation, relation=relation, reason="because")
    drawn = by_source(graph)
    found = [attributes["reason"] for *_, attributes in drawn.edges(data=True) if attributes["relation"] == relation]
    assert found == (["because"] if seen else [])


def test_the_network_that_is_held_is_left_as_it_is() -> None:
    graph = crowd(20, 100)
    copy = graph.copy()
    held = replace(holding(graph))
    network_page(held, Addresses(held))
    assert list(graph.edges(data=True)) == list(copy.edges(data=True))
    assert list(graph.nodes(data=True)) == list(copy.nodes(data=True))
