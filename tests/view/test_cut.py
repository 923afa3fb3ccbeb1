"""What a page leaves out, and that it says so."""

from __future__ import annotations

from quoth.view.cut import LIMIT, drawable
from tests.view.networks import ID, Press, barrage, crowd


def test_a_small_network_is_drawn_whole_but_for_what_leads_nowhere() -> None:
    graph = barrage()
    drawn, notes = drawable(graph)
    assert set(graph) - set(drawn) == {f"{ID}place/Malawi"}
    assert notes == ["Not drawn, because no statement or post leads there: 1 place."]


def test_what_one_looks_for_is_drawn_even_if_nothing_leads_there() -> None:
    drawn, notes = drawable(barrage(), [f"{ID}place/Malawi"])
    assert f"{ID}place/Malawi" in drawn
    assert notes == []


def test_a_crowd_is_cut_to_whole_statements_and_the_cut_is_counted() -> None:
    graph = crowd(150, 2500)
    drawn, notes = drawable(graph)
    claims = [node for node, kind in drawn.nodes(data="kind") if kind == "claim"]
    assert 0.95 * LIMIT < len(drawn) <= LIMIT
    assert f"draws {len(claims)} of 2,500 statements ({len(drawn):,} of {len(graph):,} points" in notes[0]
    for claim in claims:
        assert set(graph.predecessors(claim)) | set(graph.successors(claim)) <= set(drawn)
    assert [node for node in graph if node in drawn] == list(drawn)


def test_the_most_quoted_speak_first_and_the_latest_is_kept() -> None:
    graph = crowd(150, 2500)
    drawn, _ = drawable(graph)
    people = [node for node, kind in graph.nodes(data="kind") if kind == "person"]
    said = {
        node: [claim for claim in graph.successors(node) if graph.nodes[claim]["kind"] == "claim"] for node in people
    }
    ranked = sorted(people, key=lambda node: -len(said[node]))
    assert all(node in drawn for node in ranked[:30])
    for node in ranked[:30]:
        dates = {claim: graph.nodes[claim]["published"] for claim in said[node]}
        kept = [date for claim, date in dates.items() if claim in drawn]
        left = [date for claim, date in dates.items() if claim not in drawn]
        assert len(kept) >= 12
        assert max(left, default="") <= max(kept)


def test_doubtful_dates_are_compared_by_what_they_say() -> None:
    press = Press()
    speaker = press.speaker("person", "Amelia Sitoe")
    for number in range(LIMIT):
        press.say(speaker, f"old words {number}", press.article("Old", "2019-01-01"))
    latest = press.say(speaker, "new words", press.article("New", "2023?-05"))
    undated = press.say(speaker, "words of no date", press.article("None", None))
    drawn, _ = drawable(press.graph)
    assert latest in drawn
    assert undated not in drawn
