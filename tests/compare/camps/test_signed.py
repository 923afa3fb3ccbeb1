"""The signed graph of sources and claims."""

from __future__ import annotations

from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from quoth.compare.camps import signed_graph
from quoth.store.answers import Capacity
from tests.compare.camps.told import agree, pair, side, summed_up

ADA = side("Ada", "the dam will open", title="Dam", capacity=Capacity("engineer", None))
BO = side("Bo", "the dam will not open", "b.txt", kind="organisation")
CY = summed_up("the ministry", "disputes it", "c.txt", start=40)
PAIRS = [pair(ADA, BO), agree(ADA, CY, score=0.6), pair(BO, CY, score=0.7)]


def test_sources_say_claims_that_oppose_or_agree() -> None:
    graph = signed_graph(PAIRS)
    kinds = {label: kind for _, (label, kind) in ((n, (d["label"], d["kind"])) for n, d in graph.nodes(data=True))}
    assert kinds == {
        "Ada": "person", "Bo": "organisation", "the ministry": "unknown",
        "the dam will open": "claim", "the dam will not open": "claim", "disputes it": "claim",
    }
    signs = {
        frozenset((graph.nodes[a]["label"], graph.nodes[b]["label"])): (edge["relation"], edge["sign"])
        for a, b, edge in graph.edges(data=True)
    }
    assert signs[frozenset(("Ada", "the dam will open"))] == ("says", 0)
    assert signs[frozenset(("the dam will open", "the dam will not open"))] == ("contradicts", -1)
    assert signs[frozenset(("the dam will open", "disputes it"))] == ("agrees", 1)


def test_claims_and_their_comparisons_can_be_checked() -> None:
    graph = signed_graph(PAIRS)
    claim = next(held for _, held in graph.nodes(data=True) if held["label"] == "the dam will open")
    assert claim == {
        "kind": "claim", "label": "the dam will open", "article": "a.txt", "sha256": ADA.article.sha256, "title": "Dam",
        "published": "2024-05-02", "text_start": 0, "text_end": 17, "statement": "a.txt/0/Ada", "role": "engineer",
        "institution": "",
    }
    opposed = [edge for *_, edge in graph.edges(data=True) if edge.get("score") == 0.8]
    assert opposed == [{
        "relation": "contradicts", "sign": -1, "score": 0.8, "method": "negation", "reason": "Ada and Bo.",
        "pair_kind": "position",
    }]


@settings(deadline=None)
@given(st.permutations([*PAIRS, pair(BO, ADA), pair(ADA, BO, method="antonyms"), pair(ADA, side("Ada", "no", "d.txt"), "changes")]))
def test_any_order_of_pairs_gives_the_same_graph(pairs: list) -> None:  # type: ignore[type-arg]
    graph, again = signed_graph(pairs), signed_graph(Random(1).sample(pairs, len(pairs)))
    assert list(graph.nodes(data=True)) == list(again.nodes(data=True))
    assert list(graph.edges(keys=True)) == list(again.edges(keys=True))
    assert graph.number_of_edges() == 3 + 3 + 1
