"""Retrieval: which claims a query finds, which it leaves, and what counts as a name."""

from __future__ import annotations

import time

import numpy as np
import pytest

from quoth.compare.topics.about import CUT, about
from quoth.compare.topics.index import Entry, Index, Printed
from quoth.compare.topics.query import Query, terms
from quoth.errors import QuothError
from tests.compare.topics.encoding import Senses, index_of

ARCHIVE = index_of([
    ("Wages in Beira", [
        "Rosa Amade: the minimum wage must be raised",
        "Ivo Bell: raising the minimum wage would cost jobs",
        "The council met for three hours.",
        "Ivo Bell: the harbour is full of ice",
    ]),
    ("Fish die in the lower river", [
        "Amelia Sitoe: the bream died for want of water",
        "Tomas Nhaca: nobody ever saw so many dead fish",
        "Paulo Machava: the United Nations counted the nets",
        "Grace Mwale: Turkey sold the nets",
    ]),
    ("A dinner", ["Ana Ruiz: the turkey was dry", "Ana Ruiz: Brekkvann built the barrage", "Ana Ruiz: the pay was poor"]),
])


@pytest.mark.parametrize(("query", "expected"), [
    ("minimum wage", {"0/0", "0/1"}),
    ("minimum wages", {"0/0", "0/1"}),
    ("Should the minimum wage be raised?", {"0/0", "0/1"}),
    ("fish", {"1/0", "1/1"}),
    ("Brekkvann", {"2/1"}),
    ("UN", {"1/2"}),
    ("U.N.", {"1/2"}),
    ("fishy", set()),
    ("Paulo Machava", set()),  # who says something is not what it is about
    ("quantum cryptography", set()),
    ("the", set()),
    ("", set()),
    ("Kiruna", set()),
])
def test_what_a_query_finds(query: str, expected: set[str]) -> None:
    assert set(about(Query.of(query, Senses()), ARCHIVE)) == expected


def test_a_name_is_matched_as_a_name() -> None:
    assert "2/0" not in about(Query.of("nets from Turkey", Senses()), ARCHIVE)
    assert "1/3" in about(Query.of("nets from Turkey", Senses()), ARCHIVE)


def test_an_article_without_the_name_has_nothing_on_it() -> None:
    assert about(Query.of("minimum wage in Kiruna", Senses()), ARCHIVE) == {}


def test_other_phrasings_widen_a_query() -> None:
    narrow, wide = Query.of("labour", Senses()), Query.of("labour", Senses(), ["minimum wage"])
    assert about(narrow, ARCHIVE) == {}
    assert set(about(wide, ARCHIVE)) == {"0/0", "0/1"}


def test_statements_find_claims_only_where_the_topic_is() -> None:
    answer = ["the harbour is full of ice"]
    assert set(about(Query.of("minimum wage", Senses(), (), answer), ARCHIVE)) == {"0/0", "0/1", "0/3"}
    assert set(about(Query.of("fish", Senses(), (), answer), ARCHIVE)) == {"1/0", "1/1"}


def test_scores_are_at_least_the_cut_and_at_most_one() -> None:
    found = about(Query.of("minimum wage", Senses()), ARCHIVE)
    assert all(CUT <= score <= 1 for score in found.values())
    assert found["0/0"] == max(found.values())


def test_no_claims() -> None:
    nothing = Index.of([], np.zeros((0, 8), dtype=np.int8), {})
    assert about(Query.of("minimum wage", Senses()), nothing) == {}


def test_vectors_of_another_model() -> None:
    other = Index(ARCHIVE.entries, ARCHIVE.vectors[:, :8], ARCHIVE.texts)
    with pytest.raises(QuothError, match="load them again"):
        about(Query.of("fish", Senses()), other)


def test_the_order_of_the_claims_does_not_matter() -> None:
    turned = Index.of(reversed(ARCHIVE.entries), ARCHIVE.vectors[::-1], ARCHIVE.texts)
    query = Query.of("dead fish", Senses())
    assert about(query, turned) == about(query, ARCHIVE)
    assert [entry.claim for entry in turned.entries] == [entry.claim for entry in ARCHIVE.entries]


@pytest.mark.parametrize(("text", "words", "capitals"), [
    ("returnee flows", [("returnee",), ("flows",)], [False, False]),
    ("who is to blame for the fish deaths", [("blame",), ("fish",), ("deaths",)], [False] * 3),
    ("Clinton's emails", [("Clinton",), ("emails",)], [False, False]),
    ("the tax plan of Ana Ruiz", [("tax",), ("plan",), ("Ana", "Ruiz")], [False, False, True]),
    ("Ana Ruiz on tax", [("Ana", "Ruiz"), ("tax",)], [True, False]),
    ("is IS beaten", [("IS",), ("beaten",)], [True, False]),
    ("fish fishes", [("fish",)], [False]),
])
def test_terms_of_a_query(text: str, words: list[tuple[str, ...]], capitals: list[bool]) -> None:
    found = {term.words: term.capital for term in terms(text)}
    assert (list(found), list(found.values())) == (words, capitals)


def test_a_word_tells_the_more_the_rarer_it_is() -> None:
    weights = {term.words[0]: term.weight for term in terms("people tax returnee")}
    assert weights["people"] < weights["tax"] < weights["returnee"] == 1


def test_twenty_thousand_claims_are_searched_at_once() -> None:
    claim = "The council will look at the matter again in the spring, when the river has fallen"
    body = "\n".join([claim] * 25)
    entries = [
        Entry(f"{article}/{line}", f"{article:03}", line * (len(claim) + 1), line * (len(claim) + 1) + len(claim))
        for article in range(800) for line in range(25)
    ]
    vectors = np.random.default_rng(5).integers(-127, 127, (20_000, 256)).astype(np.int8)
    index = Index.of(entries, vectors, {f"{article:03}": Printed("", body) for article in range(800)})
    query = Query.of("bridge closures", type("Any", (), {"meaning": lambda *_: np.ones(256, dtype=np.float32)})())
    about(query, index)
    started = time.perf_counter()
    about(query, index)
    assert time.perf_counter() - started < 0.5  # measured: 0.03 s
