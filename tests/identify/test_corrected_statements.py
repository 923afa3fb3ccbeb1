"""What look-ups show of statements that a curator put right, before and after the article is read again."""

from __future__ import annotations

from collections.abc import Iterator

import networkx as nx
import pytest

from quoth.compare import stored
from quoth.errors import NotFoundError
from quoth.identify import curating
from quoth.identify.follows import settle
from quoth.network import to_networkx
from quoth.store import dossiers
from quoth.store.answers import Statement
from quoth.store.store import Store
from tests.identify.judgements.made import at
from tests.identify.made_articles import Reading, Voice, everything, exported, holding, load, said

BEFORE = said(1, "Jim Mattis", "Anna Berg", Voice("officials", "unnamed"), country="IQ")
AGAIN = [
    ("the same", said(1, "Jim Mattis", "Anna Berg", Voice("officials", "unnamed"), country="IQ", version="2")),
    ("its words cut a little", said(1, "Jim Mattis", "Anna Berg", Voice("officials", "unnamed"), country="IQ", version="2", shift=1)),
    ("by another", said(1, "Carl Dahl", "Anna Berg", Voice("officials", "unnamed"), country="IQ", version="2")),
]
OTHER = said(2, "Mattis", "Eva Lund")


@pytest.fixture
def store() -> Iterator[Store]:
    with holding([BEFORE, OTHER]) as store:
        yield store


def lines(statements: tuple[Statement, ...]) -> list[str]:
    """Which sentence of which article each is."""
    return [" ".join(word for word in one.text.split() if word.isdigit()) for one in statements]


def of_person(store: Store, name: str) -> list[str]:
    try:
        return lines(dossiers.person(store, name).statements)
    except NotFoundError:
        return []


def of_place(store: Store) -> list[str]:
    def sentence(text: str, offset: int) -> tuple[int, int]:
        return text.rfind("\n", 0, offset) + 1, len(text)

    found = dossiers.place(store, "Mosul", sentence).statements
    return lines(tuple(one for one in found if one.type != "narration"))


def claims(network: nx.MultiDiGraph) -> int:
    return sum(data["kind"] == "claim" for _, data in network.nodes(data=True))


def iri(store: Store, line: int, number: int = 1) -> str:
    """The statement in this line of an article."""
    (found,) = (one.iri for one in stored(store)[0] if one.text.startswith(f'"Words {line} of article {number}'))
    return found


def to_lund(store: Store) -> None:
    curating.correct(store, iri(store, 0), "source", "he quotes her", "Eva", settle, source="Eva Lund", role="mayor", institution="Rand Corp", at=at(1))


@pytest.mark.parametrize("again", [None, *(case[1] for case in AGAIN)], ids=["not read again", *(case[0] for case in AGAIN)])
def test_it_is_under_whom_the_curator_named(store: Store, again: Reading | None) -> None:
    to_lund(store)
    if again:
        load(store, again)
    assert sorted(of_person(store, "Eva Lund")) == ["0 1", "1 2"]
    assert "0 1" not in of_person(store, "Jim Mattis") + of_person(store, "Carl Dahl")
    (first,) = (one for one in dossiers.person(store, "Eva Lund").statements if one.corrected)
    assert first.speaker and (first.speaker.name, first.speaker.confidence) == ("Eva Lund", 1.0)
    assert first.capacity and (first.capacity.role, first.capacity.institution) == ("mayor", "Rand Corp")
    assert first.corrected == "he quotes her"
    assert lines(dossiers.institution(store, "Rand Corp").statements) == ["0 1"]
    network = to_networkx(store)
    said_by = {network.nodes[a]["label"] for a, b, data in network.edges(data=True) if data["relation"] == "said" and "Words 0 of article 1" in network.nodes[b]["label"]}
    assert said_by == {"Eva Lund"}


def test_the_one_it_names_is_who_they_are_in_other_articles(store: Store) -> None:
    to_lund(store)
    load(store, said(3, "Eva Lund"))
    assert sorted(of_person(store, "Eva Lund")) == ["0 1", "0 3", "1 2"]


@pytest.mark.parametrize("again", [None, *(case[1] for case in AGAIN)], ids=["not read again", *(case[0] for case in AGAIN)])
def test_what_is_no_statement_is_in_no_answer(store: Store, again: Reading | None) -> None:
    before = claims(to_networkx(store))
    assert "0 1" in of_place(store) and "0 1" in of_person(store, "Jim Mattis")
    curating.correct(store, iri(store, 0), "reject", "no words of his", "Eva", settle, at=at(1))
    if again:
        load(store, again)
    assert "0 1" not in of_person(store, "Jim Mattis") + of_person(store, "Carl Dahl")
    assert "0 1" not in of_place(store)
    assert "0 1" not in lines(stored(store)[0])
    assert "0 1" not in lines(stored(store, "figures-in-article")[0])
    assert claims(to_networkx(store)) == before - 1


def test_a_source_taken_away_leaves_the_statement(store: Store) -> None:
    curating.correct(store, iri(store, 0), "no source", "nobody is named", "Eva", settle, at=at(1))
    assert "0 1" not in of_person(store, "Jim Mattis")
    assert "0 1" in of_place(store)
    (statement,) = (one for one in stored(store)[0] if one.text.startswith('"Words 0 of article 1'))
    assert statement.speaker is None


@pytest.mark.parametrize("again", [case[1] for case in AGAIN], ids=[case[0] for case in AGAIN])
def test_undo_gives_back_the_export_of_what_is_there(store: Store, again: Reading) -> None:
    to_lund(store)
    curating.correct(store, iri(store, 1), "reject", "no words of hers", "Eva", settle, at=at(2))
    load(store, again)
    curating.undo(store, settle)
    curating.undo(store, settle)
    with holding([again, OTHER]) as fresh:
        assert exported(store) == exported(fresh)
        assert everything(store) == everything(fresh)


@pytest.mark.parametrize("again", [case[1] for case in AGAIN], ids=[case[0] for case in AGAIN])
def test_a_correction_shared_before_the_article_comes(store: Store, again: Reading) -> None:
    to_lund(store)
    curating.correct(store, iri(store, 2), "reject", "no words of theirs", "Eva", settle, at=at(2))
    load(store, again)
    shared = list(curating.export_judgements(store))
    with holding([OTHER]) as colleague:
        curating.import_judgements(colleague, shared, "judgements.jsonl", settle)
        load(colleague, again)
        assert everything(colleague) == everything(store)
