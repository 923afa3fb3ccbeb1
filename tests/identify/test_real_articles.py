"""Five real articles that the project does not hold: who is one among them, in whatever order they are loaded."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from pyoxigraph import NamedNode

import quoth
from quoth.extract.extractor import Extractor
from quoth.store.namespaces import GRASP, RDF, Q
from quoth.store.store import Store
from tests.shared import SHARED, needs_shared

pytestmark = needs_shared

ORDERS = 3


@pytest.fixture(scope="module")
def graphs(tmp_path_factory: pytest.TempPathFactory) -> list[quoth.graph.Graph]:
    """A store for each order."""
    assert SHARED
    files = sorted((SHARED / "articles").glob("*.txt"))
    extractor = Extractor()
    found = []
    for number in range(ORDERS):
        random.Random(number).shuffle(files)
        graph = quoth.open(tmp_path_factory.mktemp("real") / f"{number}.db")
        assert graph.load(files, extractor=extractor).loaded == len(files) == 5
        found.append(graph)
    return found


@pytest.fixture(scope="module")
def graph(graphs: list[quoth.graph.Graph]) -> quoth.graph.Graph:
    return graphs[0]


def identified(graph: quoth.graph.Graph) -> set[tuple[str, str]]:
    """Every mention with who it is."""
    return {(str(row[0]), str(row[1])) for row in graph.sparql("SELECT ?m ?who { ?m q:identifiedAs ?who }")}  # type: ignore[index]


def mentions(graph: quoth.graph.Graph, slug: str) -> set[tuple[str, str]]:
    """Articles and identities of the mentions whose IRI ends so."""
    return {(mention.split("/")[-2], who) for mention, who in identified(graph) if mention.endswith(slug) and "/name/" not in mention}


def number_of(article: str) -> str:
    """The number that the file of an article (SHA-256) begins with."""
    assert SHARED
    (found,) = (
        path.name[:3] for path in (SHARED / "articles").glob("*.txt")
        if quoth.Article(_text(path), path.name).sha256 == article
    )
    return found


def _text(path: Path) -> str:
    return path.read_bytes().decode("utf-8")


def test_every_order_gives_the_same(graphs: list[quoth.graph.Graph]) -> None:
    assert len({b"".join(graph.export()) for graph in graphs}) == 1
    assert all(identified(graph) == identified(graphs[0]) for graph in graphs)


@pytest.mark.parametrize("name", ["Seth Jones", "jones", "S. Jones", "seth g. jones"])
def test_jones_is_one_with_two_posts(graph: quoth.graph.Graph, name: str) -> None:
    jones = graph.person(name)
    assert jones.iri == "https://w3id.org/quoth/id/person/seth-jones"
    rand, csis = sorted(jones.affiliations, key=lambda post: post.dates)
    assert "Rand Corporation" in (rand.institution or "") and "Strategic and International Studies" in (csis.institution or "")
    assert (rand.role, csis.role) == ("director", "director")
    assert rand.dates == ()
    (date,) = csis.dates
    assert date.startswith("2019")
    assert not rand.former and not csis.former
    assert len({statement.article.sha256 for statement in jones.statements}) == 2


def test_mattis_is_one(graph: quoth.graph.Graph) -> None:
    mattis = graph.person("Mattis")
    assert mattis.name == "Jim Mattis" and not mattis.namesakes
    found = mentions(graph, "mattis")
    assert {number_of(article) for article, _ in found} == {"002", "003"}
    assert {who for _, who in found} == {mattis.iri}


def test_raqa_and_raqqa_are_one_place(graph: quoth.graph.Graph) -> None:
    one, other = graph.place("Raqa"), graph.place("Raqqa")
    assert one == other
    assert one.geonames == 172955 and {one.name, *one.other_names} >= {"Raqqa", "Raqa"}


def test_the_observatory_is_one_institution_and_abdel_rahman_its_director(graph: quoth.graph.Graph) -> None:
    observatory = graph.institution("Syrian Observatory for Human Rights")
    found = mentions(graph, "syrian-observatory-for-human-rights")
    assert {number_of(article) for article, _ in found} == {"001", "003"}
    assert {who for _, who in found} == {observatory.iri}
    assert [(post.person, post.role) for post in observatory.affiliations] == [("Rami Abdel Rahman", "director")]
    assert {statement.article.sha256 for statement in observatory.statements} == {article for article, _ in found}
    assert [post.institution for post in graph.person("Abdel Rahman").affiliations] == [observatory.name]


def test_no_two_unnamed_sources_are_one(graph: quoth.graph.Graph) -> None:
    with Store.reading(graph.folder) as store:
        unnamed = {quad.subject for quad in store.quads(None, RDF.type, Q.UnnamedSource) if isinstance(quad.subject, NamedNode)}
        assert len(unnamed) > 3
        for source in unnamed:
            homes = {
                quad.subject.value.split("/")[-2]  # type: ignore[union-attr]
                for quad in store.quads(None, GRASP.wasAttributedTo, source)
            }
            assert len(homes) == 1, source
            assert not list(store.quads(source, Q.identifiedAs))
