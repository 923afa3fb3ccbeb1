"""Queries that would reach another machine or change the store, in disguises, and honest queries that look like them."""

from __future__ import annotations

from pathlib import Path

import pytest

from quoth.errors import QuothError
from quoth.identify.follows import follows
from quoth.store.guard import check_local
from quoth.store.load import put
from quoth.store.store import Store
from tests.store.extractions import PlainReader
from tests.store.test_find import JONES

REACHING = [
    "SELECT * { SERVICE <http://x/> { ?s ?p ?o } }",
    "SELECT * { service silent <http://x/> { ?s ?p ?o } }",
    "PREFIX : <http://x/> SELECT * { SERVICE:a { ?s ?p ?o } }",
    "PREFIX ex: <http://x/> SELECT * { ?s ?p ex:.SERVICE<http://x/>{ ?s ?p ?o } }",
    "SELECT * { ?s ?p 1SERVICE<http://x/>{ ?s ?p ?o } }",
    "PREFIX ex: <http://x/> SELECT * { ?s ?p ex:a\\' . SERVICE <http://x/> { ?s ?p ?o } } #'",
    "PREFIX ex: <http://x/> SELECT * { ?s ?p ex:a\u200d\\' . SERVICE <http://x/> { ?s ?p ?o } } #'",
    "SELECT * { ?s ?p 'a\\\\' . SERVICE <http://x/> { ?s ?p ?o } } #'",
    "SELECT * { ?s ?p '''a''\\''' . ''' . SERVICE <http://x/> { ?s ?p ?o } }",
    "SELECT * { ?s ?p ?o FILTER(?o<?s) SERVICE<http://x/>{ ?s ?p ?o } }",
    "SELECT * { # '\n SERVICE <http://x/> { ?s ?p ?o } } # '",
    "SELECT * { # '\r SERVICE <http://x/> { ?s ?p ?o } } # '",
    "SELECT * { \\u0053ERVICE <http://x/> { ?s ?p ?o } }",
    "SELECT * { ?s <http://x/#> ?o . SERVICE <http://x/> { ?s ?p ?o } }",
]

HONEST = [
    'SELECT * { ?s ?p "SERVICE" }',
    "SELECT * { ?s ?p 'the \\'secret service\\'' }",
    'SELECT * { ?s ?p """a "SERVICE" there""" }',
    "SELECT * { ?s ?p <http://x/service> } # SERVICE",
    "SELECT * { ?s ?p '\\u0053' }",
]

CHANGING = [
    "INSERT DATA { <http://a> <http://b> <http://c> }",
    "DELETE WHERE { GRAPH ?g { ?s ?p ?o } }",
    "CLEAR ALL",
    "LOAD <http://127.0.0.1:9/x>",
    "SELECT * { ?s ?p ?o } ; DROP ALL",
    "",
    "SELECT * {",
]


@pytest.mark.parametrize("query", REACHING)
def test_no_query_reaches_another_machine(query: str) -> None:
    with pytest.raises(QuothError, match=r"SERVICE is not supported|escapes only inside"):
        check_local(query)


@pytest.mark.parametrize("query", HONEST)
def test_the_word_itself_is_no_crime(query: str) -> None:
    check_local(query)


@pytest.mark.parametrize("query", CHANGING)
def test_no_query_changes_the_store(query: str, tmp_path: Path) -> None:
    with Store.writing(tmp_path / "store") as store:
        put(store, JONES, "1", "model", PlainReader().extract, follows)
        before = set(store.quads())
        with pytest.raises(QuothError, match="not a SELECT, ASK, CONSTRUCT or DESCRIBE query") as caught:
            store.sparql(query)
        assert set(store.quads()) == before
    assert "\n" not in str(caught.value)
