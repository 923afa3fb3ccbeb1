"""Copies in a store: found as articles come, gone as they go, the same in every order."""

from __future__ import annotations

import time
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest
import rdflib
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pyoxigraph import NamedNode, Quad

from quoth.article import Article
from quoth.attribution import Extraction
from quoth.export import write
from quoth.identify.copies.index import changes
from quoth.identify.copies.stored import links
from quoth.identify.copies.voices import Place, earliest, independent, sources
from quoth.store import iris
from quoth.store.namespaces import PROV, Q
from quoth.store.ontology import ontology_file
from quoth.store.store import Store
from quoth.store.to_rdf import Run, to_rdf
from tests.identify.copies.texts import DAM, FERRY, NOTE, QUAY, SPEECH, STAGE, text

LANTERN = Article(text(*DAM), "a.txt", publisher="The Lantern", published="2016-03-02")
BEACON = Article(text("Nine days to empty a lake", *DAM[1:5]), "b.txt", publisher="The Beacon", agency="AFP", published="2016-03-03")
AGENCY = Article(text(*DAM[1:]), "c.txt", publisher="AFP", published="2016-03-04")
UNDATED = Article(text(*DAM[1:], NOTE), "d.txt")
ISLANDS = Article(text(*FERRY), "e.txt", published="2016-03-05")
MERGED = Article(text(*DAM[1:4], *FERRY[1:6]), "f.txt", published="2016-03-06")
SPOKEN = Article(text("The president speaks", SPEECH + " she said.", STAGE, NOTE), "g.txt")
HEARD = Article(text("In the harbour towns", QUAY, SPEECH + " he heard.", NOTE), "h.txt", published="2016")
EMPTY = Article("—", "i.txt")
STRANGE = Article("\x00\ud800 \uffff" + text(*DAM[1:5]), "j.txt")
ALL = (LANTERN, BEACON, AGENCY, UNDATED, ISLANDS, MERGED, SPOKEN, HEARD, EMPTY, STRANGE)


def iri(article: Article) -> str:
    return iris.article(article.sha256)


def quads(article: Article) -> list[Quad]:
    return to_rdf(Extraction(article), Run.of(article, "1", "model"))


def held(store: Store, article: Article) -> set[Quad]:
    graphs = {quad.subject for quad in store.quads(None, PROV.wasDerivedFrom, NamedNode(iri(article))) if quad.subject == quad.graph_name}
    return {quad for graph in graphs for quad in store.quads(None, None, None, graph)}  # type: ignore[arg-type]


def put(store: Store, *articles: Article) -> None:
    for article in articles:
        added, removed = changes(store, iri(article), held(store, article).union(quads(article)))
        store.replace([*quads(article), *added], removed)


def take(store: Store, *articles: Article) -> None:
    """Drops one graph of each."""
    for article in articles:
        gone = quads(article)
        added, removed = changes(store, iri(article), held(store, article).difference(gone))
        store.replace(added, removed, [gone[0].graph_name])  # type: ignore[list-item]


def everything(store: Store) -> list[str]:
    return sorted(map(str, store.quads()))


def related(store: Store, predicate: NamedNode) -> set[tuple[str, str]]:
    paths = {f"<{iri(article)}>": article.path[0] for article in ALL}
    found = store.quads(None, predicate, None, NamedNode(iris.COPIES_GRAPH))
    return {(paths[str(quad.subject)], paths[str(quad.object)]) for quad in found}


def test_who_copied_whom(tmp_path: Path) -> None:
    with Store.writing(tmp_path / "store") as store:
        put(store, *ALL)
        same = related(store, Q.sameWireCopy)
        assert {pair for pair in same if pair[0] < pair[1]} == {
            tuple(pair) for pair in ["ab", "ac", "ad", "aj", "bc", "bd", "bf", "bj", "cd", "cj", "dj", "ef", "fj"]
        }
        assert same == {(b, a) for a, b in same}
        derived = related(store, PROV.wasDerivedFrom)
        assert {("b", "a"), ("b", "c"), ("c", "a"), ("f", "a"), ("f", "e")} <= derived
        assert not any("d" in pair or "j" in pair for pair in derived)


def test_seven_articles_two_independent(tmp_path: Path) -> None:
    with Store.writing(tmp_path / "store") as store:
        put(store, *ALL)
        seven = [iri(one) for one in (LANTERN, BEACON, AGENCY, UNDATED, ISLANDS, MERGED, STRANGE)]
        assert independent(seven, links(store, seven)) == 2


def test_a_statement_is_traced_to_where_it_was_printed_first(tmp_path: Path) -> None:
    said = "Nobody strikes for fun in February"
    start = MERGED.text.index(said)
    with Store.writing(tmp_path / "store") as store:
        put(store, *ALL)
        copies = links(store, [iri(MERGED)])
        place = Place(iri(MERGED), start, start + len(said))
        assert earliest(place, copies) == iri(ISLANDS)
        assert sources(place, copies) == [iri(ISLANDS)]
        place = Place(iri(MERGED), 0, 90)
        assert earliest(place, links(store, sources(place, copies))) == iri(LANTERN)
        assert earliest(Place(iri(ISLANDS), 60, 120), links(store, [iri(ISLANDS)])) is None


def test_passages_lead_to_the_words(tmp_path: Path) -> None:
    with Store.writing(tmp_path / "store") as store:
        put(store, ISLANDS, MERGED)
        (link,) = links(store, [iri(ISLANDS)])
        ours = {iri(ISLANDS): ISLANDS.text, iri(MERGED): MERGED.text}
        for article, page in ours.items():
            assert [page[start:end] for start, end in link.side(article)] == [text(*FERRY[1:6]).rstrip(".\n")]


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(st.permutations(ALL), st.integers(0, len(ALL)), st.randoms())
def test_the_order_of_loading_does_not_matter(tmp_path_factory: pytest.TempPathFactory, order: list[Article], some: int, random: Random) -> None:
    """Nor does it matter what was in the store for a while: some articles are taken out and put back on the way."""
    with Store.writing(tmp_path_factory.mktemp("one") / "store") as store:
        put(store, *ALL)
        expected = everything(store)
    with Store.writing(tmp_path_factory.mktemp("other") / "store") as store:
        for article in order:
            put(store, article)
            if random.random() < 0.3:
                take(store, article)
                put(store, article)
        take(store, *order[:some])
        put(store, *random.sample(order[:some], some))
        assert everything(store) == expected


def test_an_article_that_leaves_takes_everything_along(tmp_path: Path) -> None:
    with Store.writing(tmp_path / "store") as store:
        put(store, LANTERN, AGENCY, ISLANDS)
        before = everything(store)
        put(store, MERGED, BEACON)
        take(store, MERGED, BEACON)
        assert everything(store) == before
        take(store, LANTERN, AGENCY, ISLANDS)
        assert everything(store) == []


def test_nothing_to_do_the_second_time(tmp_path: Path) -> None:
    with Store.writing(tmp_path / "store") as store:
        put(store, *ALL)
        for article in ALL:
            assert changes(store, iri(article), quads(article)) == ([], [])


def test_the_least_graph_says_when_a_text_with_two_was_printed(tmp_path: Path) -> None:
    early, late = replace(AGENCY, publisher=None, published="2016-03-01"), replace(AGENCY, publisher=None, published="2016-03-09")
    least = min((early, late), key=lambda one: Run.of(one, "1", "model").graph)
    answer = {early.published: ("a", "c"), late.published: ("c", "a")}
    for order in ((LANTERN, early, late), (late, early, LANTERN), (early, LANTERN, late)):
        with Store.writing(tmp_path / str(len(list(tmp_path.iterdir())))) as store:
            put(store, *order)
            assert related(store, PROV.wasDerivedFrom) == {answer[least.published]}
            take(store, least)
            (other,) = {early, late} - {least}
            assert related(store, PROV.wasDerivedFrom) == {answer[other.published]}


def test_the_index_is_not_exported_and_the_copies_are(tmp_path: Path) -> None:
    with Store.writing(tmp_path / "store") as store:
        put(store, LANTERN, BEACON)
        exported = b"".join(write(store, "nquads")).decode()
    assert "ns#sameWireCopy" in exported and "ns#fingerprint" not in exported


def test_a_store_with_copies_conforms(tmp_path: Path) -> None:
    pyshacl = pytest.importorskip("pyshacl")
    with Store.writing(tmp_path / "store") as store:
        put(store, *ALL)
        lines = (f"{quad.subject} {quad.predicate} {quad.object} ." for quad in store.quads())
        graph = rdflib.Graph().parse(data="\n".join(lines), format="nt")
    shapes = rdflib.Graph().parse(ontology_file("shapes.ttl"))
    good, _, report = pyshacl.validate(graph, shacl_graph=shapes)
    assert good, report
    graph.remove((None, rdflib.URIRef(Q.passage.value), None))
    good, _, report = pyshacl.validate(graph, shacl_graph=shapes)
    assert not good and "traces to passages" in report


@pytest.mark.parametrize("page", [
    text(*DAM) * 700, "a " * 500_000, text(*(f"“{one}”" for one in DAM)) * 500, "שלום עולם. " * 60_000,
], ids=["one report over and over", "one word", "all quoted", "right to left"])
def test_a_text_of_a_megabyte_is_taken_in_and_compared(tmp_path: Path, page: str) -> None:
    one, other = Article(page, "a.txt"), Article(page + "More.", "b.txt")
    with Store.writing(tmp_path / "store") as store:
        start = time.perf_counter()
        put(store, one, other, LANTERN)
        assert time.perf_counter() - start < 60  # about 10 s on the machine this was written on


def synthetic(count: int) -> Iterable[Article]:
    random = Random(5)
    words = [f"word{number}" for number in range(4000)]
    for number in range(count):
        yield Article(" ".join(random.choices(words, k=250)) + f" {NOTE}", f"{number}.txt")


def test_the_others_are_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Articles of one publisher, alike in the note below them, cost no comparison."""
    compared: list[object] = []
    monkeypatch.setattr("quoth.identify.copies.index.compare", lambda *pair: compared.append(pair))
    with Store.writing(tmp_path / "store") as store:
        put(store, *synthetic(60))
        start = time.perf_counter()
        put(store, LANTERN)
        assert time.perf_counter() - start < 2
        assert compared == []
        put(store, BEACON)
        assert len(compared) == 1
