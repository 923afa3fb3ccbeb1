"""Judgements in a store: what goes in comes out, and what is taken back was never there."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode
from rdflib import RDFS, Graph

from quoth.export import write
from quoth.identify.judgements import CorrectedSource, Record, read_judgements, recording, undoing
from quoth.identify.judgements.from_rdf import from_rdf
from quoth.identify.judgements.to_rdf import to_rdf
from quoth.store.iris import JUDGEMENTS_GRAPH, LOCAL_GRAPH
from quoth.store.namespaces import ID, ORG, PROV, SCHEMA, XSD, Q
from quoth.store.ontology import ontology_file
from quoth.store.store import Store
from tests.identify.judgements.made import (
    JONES,
    SHA256,
    any_records,
    correction,
    different,
    load,
    same,
)

POST = replace(correction(second=7), source=CorrectedSource("Jones", "person", "analyst", "Rand Corp"))


def export(store: Store) -> bytes:
    return b"".join(write(store, "nquads"))


def record(store: Store, *records: Record) -> None:
    store.replace(*recording(store, records))


@settings(deadline=None)
@given(any_records())
def test_records_are_what_was_recorded(records: list[Record]) -> None:
    found = from_rdf(to_rdf(records))
    assert {one.iri: one for one in found} == {one.iri: one for one in records}
    assert len(found) == len(set(records))


@settings(deadline=None, max_examples=25, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(any_records(4), max_size=3))
def test_undo_after_undo_leads_back_to_the_letter(steps: list[list[Record]]) -> None:
    with tempfile.TemporaryDirectory() as folder, Store.writing(Path(folder) / "s") as store:
        load(store, JONES)
        before = []
        for step in steps:
            state = export(store), set(store.quads())
            record(store, *step)
            if set(store.quads()) != state[1]:
                before.append(state)
        while before:
            records, added, removed = undoing(store)
            assert records
            store.replace(added, removed)
            assert (export(store), set(store.quads())) == before.pop()
        assert undoing(store) == ((), [], [])


def test_the_order_of_arrival_is_kept_and_not_exported(tmp_path: Path) -> None:
    first, second = same("A", "B", second=9), different("C", "D", second=1)
    with Store.writing(tmp_path / "s") as store:
        record(store, first)
        record(store, second, correction())
        held = read_judgements(store)
        assert held.records == (first, correction(), second)
        assert [held.steps[one.iri] for one in held.records] == [1, 2, 2]
        assert set(held.last) == {second, correction()}
        assert b"ns#step" not in export(store)
        assert {quad.graph_name.value for quad in store.quads()} == {JUDGEMENTS_GRAPH, LOCAL_GRAPH}  # type: ignore[union-attr]


def test_a_store_without_any(tmp_path: Path) -> None:
    with Store.writing(tmp_path / "s") as store:
        load(store, JONES)
        assert not read_judgements(store)
        assert undoing(store) == ((), [], [])


def test_the_same_again_is_nothing_new(tmp_path: Path) -> None:
    with Store.writing(tmp_path / "s") as store:
        record(store, same("A", "B"))
        assert recording(store, [same("A", "B"), same("B", "A")]) == ([], [])


def test_what_two_share_stays_with_the_one_that_is_left(tmp_path: Path) -> None:
    with Store.writing(tmp_path / "s") as store:
        record(store, same("A", "B"), correction(source="Anna Berg"))
        before = export(store)
        record(store, different("C", "D"), correction(source="Anna Berg", second=5))
        store.replace(*undoing(store)[1:])
        assert export(store) == before
        assert next(store.quads(NamedNode(f"{ID}curator/Eva")), None)


def test_what_would_be_there_after_a_change(tmp_path: Path) -> None:
    with Store.writing(tmp_path / "s") as store:
        record(store, same("A", "B"))
        added, removed = recording(store, [same("C", "D")])
        assert set(read_judgements(store, added, removed).records) == {same("A", "B"), same("C", "D")}
        _, added, removed = undoing(store)
        assert not read_judgements(store, added, removed)


def test_a_corrected_source_is_a_mention_like_any_other(tmp_path: Path) -> None:
    """`Anna Berg` of JONES is stated by reading and by correcting: in the very same words."""
    with Store.writing(tmp_path / "s") as store:
        load(store, JONES)
        mention = NamedNode(f"{ID}person/{SHA256}/anna-berg")
        read = {(quad.predicate, quad.object) for quad in store.quads(mention)}
        record(store, correction(source="Anna Berg"))
        stated = {(quad.predicate, quad.object) for quad in store.quads(mention, None, None, NamedNode(JUDGEMENTS_GRAPH))}
        assert stated == read


def test_a_curator_is_no_person_that_articles_speak_of() -> None:
    quads = to_rdf([same("A", "B"), correction(source=None)])
    assert not [quad for quad in quads if quad.object in {SCHEMA.Person, ORG.Organization}]


@pytest.mark.parametrize("records", [[same("A", "B")], [different("A", "B")], [correction(source=None)], [correction(), POST]])
@pytest.mark.parametrize("article_is_there", [True, False])
def test_what_is_stored_conforms(records: list[Record], article_is_there: bool, tmp_path: Path) -> None:
    with Store.writing(tmp_path / "s") as store:
        if article_is_there:
            load(store, JONES)
        record(store, *records)
        graph = Graph().parse(data="".join(f"{quad.triple} .\n" for quad in store.quads()), format="nt")
    good, report = conforms(graph)
    assert good, report
    graph.remove((None, RDFS.comment, None))
    good, report = conforms(graph)
    assert not good
    assert "needs a reason" in report


def conforms(graph: Graph) -> tuple[bool, str]:
    pyshacl = pytest.importorskip("pyshacl")
    result, _, report = pyshacl.validate(graph, shacl_graph=Graph().parse(ontology_file("shapes.ttl")))
    return result, report


def test_a_judgement_says_who_when_and_why() -> None:
    judged = replace(same("A", "B"), at="2026-03-01T09:30:00.120000Z")
    told = {quad.predicate.value: quad.object for quad in to_rdf([judged]) if quad.subject == NamedNode(judged.iri)}
    assert told[Q.verdict.value] == Q.Same
    assert told[PROV.wasAttributedTo.value] == NamedNode(f"{ID}curator/Eva")
    assert told[PROV.generatedAtTime.value] == Literal("2026-03-01T09:30:00.12Z", datatype=XSD.dateTime)
    assert told[RDFS.comment.toPython()] == Literal("one face")
