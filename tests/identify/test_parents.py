"""Units of institutions and what they are part of, as `Graph.institution` tells of them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

import quoth
from quoth.identify import curating
from quoth.identify.follows import settle
from quoth.store.store import Store
from tests.identify.made_articles import Voice, load, said

BODIES = [
    [Voice("Seth Jones", role="director", institution="International Security and Defense Policy Center at the Rand Corporation")],
    [Voice("RAND", "organisation"), Voice("Rand Corporation", "organisation")],
    [Voice("Pentagon press office", "organisation"), Voice("Pentagon", "organisation")],
    [Voice("Carl Dahl", role="dean", institution="Law School of Salem University"), Voice("Salem University", "organisation")],
    [Voice("Department of Justice", "organisation"), Voice("Department of Agriculture", "organisation"), Voice("Riga Opera", "organisation")],
]


@pytest.fixture
def graph(tmp_path: Path) -> Iterator[quoth.graph.Graph]:
    with Store.writing(tmp_path / "store") as store:
        load(store, *(said(number, *voices) for number, voices in enumerate(BODIES)))
    with quoth.open(tmp_path / "store") as graph:
        yield graph


CASES = [  # institution, what it is part of, its parts
    ("International Security and Defense Policy Center at the Rand Corporation", "RAND", ()),
    ("RAND", None, ("International Security and Defense Policy Center at the Rand Corporation",)),
    ("rand corporation", None, ("International Security and Defense Policy Center at the Rand Corporation",)),
    ("Pentagon press office", "Pentagon", ()),
    ("Pentagon", None, ("Pentagon press office",)),
    ("Law School of Salem University", "Salem University", ()),
    ("Salem University", None, ("Law School of Salem University",)),
    ("Department of Justice", None, ()),
    ("Riga Opera", None, ()),
]


@pytest.mark.parametrize(("name", "part_of", "units"), CASES, ids=[case[0] for case in CASES])
def test_parts_and_wholes(graph: quoth.graph.Graph, name: str, part_of: str | None, units: tuple[str, ...]) -> None:
    found = graph.institution(name)
    whole = graph.institution(part_of).name if part_of else None
    assert (found.part_of, found.units) == (whole, units)


def test_the_statements_of_a_part_are_not_the_wholes(graph: quoth.graph.Graph) -> None:
    unit, whole = graph.institution("Pentagon press office"), graph.institution("Pentagon")
    assert unit.iri != whole.iri
    assert len(unit.statements) == len(whole.statements) == 1
    assert not {one.iri for one in unit.statements} & {one.iri for one in whole.statements}
    assert [post.person for post in graph.institution("RAND").affiliations] == []


def test_json_tells_of_both(graph: quoth.graph.Graph) -> None:
    assert graph.institution("Pentagon press office").to_json()["part_of"] == "Pentagon"
    assert graph.institution("Pentagon").to_json()["units"] == ["Pentagon press office"]


def test_a_whole_that_no_article_names_is_not_told_of(tmp_path: Path) -> None:
    with Store.writing(tmp_path / "store") as store:
        load(store, said(1, *BODIES[0]))
    found = quoth.open(tmp_path / "store").institution("International Security and Defense Policy Center at the Rand Corporation")
    assert (found.part_of, found.units) == (None, ())


def test_a_part_whose_name_a_curator_calls_the_whole_is_no_part_any_more(tmp_path: Path) -> None:
    with Store.writing(tmp_path / "store") as store:
        load(store, said(1, Voice("Pentagon press office", "organisation")), said(2, Voice("Pentagon", "organisation")))
        curating.same(store, "Pentagon press office", "Pentagon", "they speak as one", "Eva", settle)
    found = quoth.open(tmp_path / "store").institution("Pentagon")
    assert {found.name, *found.other_names} == {"Pentagon", "Pentagon press office"}
    assert (found.part_of, found.units, len(found.statements)) == (None, (), 2)
