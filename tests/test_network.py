"""Extractions through a real store into a network: what is there, under which relation, in whatever order it came."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import replace
from pathlib import Path

import networkx as nx
import pytest

from quoth.article import Article, Span
from quoth.attribution import Affiliation, Attribution, Extraction, Place, Speaker
from quoth.identify.follows import follows
from quoth.network import neighbourhood, part, to_networkx
from quoth.store import iris
from quoth.store.load import put
from quoth.store.store import Store
from quoth.store.to_rdf import Run, to_rdf

FISH = Article(
    'Tete, Tuesday. "It was the\nbarrage," said Amelia Sitoe, a hydrologist at the Delta Institute. "Open the gates." '
    "The directorate said nothing had died. Paulo Machava, its former director, was in Malawi.",
    "fish.txt",
    title="Dead fish",
    publisher="Southern Wire",
    published="2023-03-14",
)
GATES = Article(
    "Sitoe, of the Delta Institute, said Tete was safe. An official said the report was late.",
    "gates.txt",
    published="2023?-05",
)


def span(article: Article, words: str) -> Span:
    return Span.of(article.text, start := article.text.index(words), start + len(words))


def speaker(article: Article, words: str, kind: str, name: str, **post: str) -> Speaker:
    return Speaker((span(article, words),), kind, name, **post)  # type: ignore[arg-type]


def said(
    article: Article, id: str, source: Speaker | None, *content: str, places: tuple[Place, ...] = ()
) -> Attribution:
    return Attribution(
        id,
        "direct",
        0.9,
        source,
        span(article, "said"),
        tuple(span(article, words) for words in content),
        places=places,
    )


def extractions() -> list[Extraction]:
    sitoe = speaker(FISH, "Amelia Sitoe", "person", "Amelia Sitoe", role="hydrologist", institution="Delta Institute")
    again = speaker(GATES, "Sitoe", "person", "Amelia Sitoe", institution="Delta Institute")
    tete = Place(span(FISH, "Tete"), "Tete", "MZ", 1026014, -16.15, 33.58)
    there = Place(span(GATES, "Tete"), "Tete", "MZ", 1026014, -16.15, 33.58)
    machava = Affiliation(
        "Paulo Machava", "director", "the directorate", "2023-03-14", span(FISH, "its former director"), former=True
    )
    return [
        Extraction(
            FISH,
            (
                said(FISH, "a1", sitoe, '"It was the\nbarrage,"', '"Open the gates."'),
                said(
                    FISH, "a2", speaker(FISH, "The directorate", "organisation", "the directorate"), "nothing had died"
                ),
            ),
            (tete, Place(span(FISH, "Malawi"), "Malawi", "MW")),
            (),
            (machava,),
        ),
        Extraction(
            GATES,
            (
                said(GATES, "b1", again, "Tete was safe", places=(there,)),
                said(GATES, "b2", speaker(GATES, "An official", "unnamed", "an official"), "the report was late"),
                said(GATES, "b3", None, "was late"),
            ),
            (there,),
        ),
    ]


def network(folder: Path, found: list[Extraction]) -> nx.MultiDiGraph:
    with Store.writing(folder) as store:
        for extraction in found:
            quads = to_rdf(extraction, Run.of(extraction.article, "0", "test"))
            come, gone = follows(store, iris.article(extraction.article.sha256), quads)
            store.replace([*quads, *come], gone)
        return to_networkx(store)


@pytest.fixture
def graph(tmp_path: Path) -> nx.MultiDiGraph:
    return network(tmp_path / "store", extractions())


def named(graph: nx.MultiDiGraph, label: str) -> str:
    (node,) = (node for node, found in graph.nodes(data="label") if found == label)
    return str(node)


def test_every_kind_of_thing_is_a_node(graph: nx.MultiDiGraph) -> None:
    kinds = Counter(kind for _, kind in graph.nodes(data="kind"))
    # the institutions: Delta Institute, the directorate, and the publisher
    assert kinds == {"person": 2, "institution": 3, "unnamed": 1, "claim": 5, "place": 2, "article": 2}


def test_every_relation_is_an_edge(graph: nx.MultiDiGraph) -> None:
    relations = Counter(relation for *_, relation in graph.edges(data="relation"))
    assert relations == {"said": 4, "appears in": 5, "is about": 1, "mentions": 3, "member of": 3}


def test_a_claim_carries_its_words_where_they_stand(graph: nx.MultiDiGraph) -> None:
    claim = graph.nodes[named(graph, '"It was the barrage," "Open the gates."')]
    assert all(FISH.text[span["start"] : span["end"]] == span["text"] for span in claim["spans"])
    assert [span["text"] for span in claim["spans"]] == ['"It was the\nbarrage,"', '"Open the gates."']
    assert (claim["speech"], claim["cue"], claim["published"], claim["confidence"]) == (
        "direct",
        "said",
        "2023-03-14",
        0.9,
    )
    assert claim["speaker"] == named(graph, "Amelia Sitoe")
    assert claim["article"] == named(graph, "Dead fish")
    assert claim["capacity"] == {
        "role": "hydrologist",
        "institution": "Delta Institute",
        "institution_id": named(graph, "Delta Institute"),
    }


def test_one_person_in_two_articles_is_one_node_with_each_post_dated(graph: nx.MultiDiGraph) -> None:
    sitoe, institute = named(graph, "Amelia Sitoe"), named(graph, "Delta Institute")
    assert [(post["role"], post["dates"]) for post in graph.nodes[sitoe]["posts"]] == [
        ("hydrologist", ["2023-03-14"]),
        (None, ["2023?-05"]),
    ]
    # parallel edges stay apart
    assert sorted(graph.edges[edge]["as_of"] for edge in graph.edges(keys=True) if edge[:2] == (sitoe, institute)) == [
        "2023-03-14",
        "2023?-05",
    ]


def test_a_post_that_was_left_says_so(graph: nx.MultiDiGraph) -> None:
    (post,) = graph.nodes[named(graph, "Paulo Machava")]["posts"]
    assert (post["role"], post["institution"], post["former"]) == ("director", "the directorate", True)


def test_a_place_knows_where_it_is(graph: nx.MultiDiGraph) -> None:
    tete = named(graph, "Tete")
    assert tete == "https://sws.geonames.org/1026014/"
    assert [graph.nodes[tete][fact] for fact in ("country", "latitude", "longitude")] == ["MZ", -16.15, 33.58]


def test_an_article_without_a_title_goes_by_what_is_known(graph: nx.MultiDiGraph) -> None:
    fish, gates = named(graph, "Dead fish"), named(graph, GATES.sha256[:12])
    assert (graph.nodes[fish]["publisher"], graph.nodes[gates]["publisher"]) == ("Southern Wire", None)


def test_an_untitled_article_goes_by_its_file_but_not_by_this_machines_folders(tmp_path: Path) -> None:
    with Store.writing(tmp_path / "store") as store:
        put(store, replace(GATES, path="/home/me/clippings/gates.txt"), "0", "test", Extraction, follows)
        (label,) = (found["label"] for _, found in to_networkx(store).nodes(data=True) if found["kind"] == "article")
    assert label == "gates.txt"


def test_an_attribution_without_a_source_is_a_claim_nobody_said(graph: nx.MultiDiGraph) -> None:
    assert [relation for *_, relation in graph.in_edges(named(graph, "was late"), data="relation")] == []


def test_the_order_of_loading_does_not_show(tmp_path: Path) -> None:
    one, other = (network(tmp_path / name, found) for name, found in (("a", extractions()), ("b", extractions()[::-1])))
    assert json.dumps(nx.node_link_data(one)) == json.dumps(nx.node_link_data(other))


@pytest.mark.parametrize(
    ("radius", "labels"),
    [
        (0, {"Amelia Sitoe"}),
        (1, {"Amelia Sitoe", "Delta Institute", "Tete was safe", '"It was the barrage," "Open the gates."'}),
    ],
)
def test_a_neighbourhood_follows_edges_both_ways(graph: nx.MultiDiGraph, radius: int, labels: set[str]) -> None:
    near = neighbourhood(graph, named(graph, "Amelia Sitoe"), radius)
    assert {label for _, label in near.nodes(data="label")} == labels
    assert [node for node in graph if node in near] == list(near)


def test_a_neighbourhood_reaches_what_points_here(graph: nx.MultiDiGraph) -> None:
    near = neighbourhood(graph, named(graph, "Tete"), 2)
    assert named(graph, "Amelia Sitoe") in near


def test_no_neighbourhood_of_a_stranger(graph: nx.MultiDiGraph) -> None:
    with pytest.raises(KeyError):
        neighbourhood(graph, "nobody", 1)


def test_a_part_is_a_copy(graph: nx.MultiDiGraph) -> None:
    copy = part(graph, graph, without=("mentions",))
    copy.nodes[named(graph, "Tete")]["label"] = "changed"
    assert graph.nodes["https://sws.geonames.org/1026014/"]["label"] == "Tete"
    assert "mentions" not in {relation for *_, relation in copy.edges(data="relation")}
