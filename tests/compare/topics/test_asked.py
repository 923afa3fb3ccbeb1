"""Topics put to a store: what was loaded is found again by what it means."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from quoth.article import Article, Span
from quoth.attribution import Attribution, Extraction, Speaker
from quoth.compare.topics import topics_in
from quoth.compare.topics.about import about
from quoth.compare.topics.query import Query
from quoth.compare.topics.stored import stored_index
from quoth.errors import QuothError
from quoth.store.load import put
from quoth.store.store import Store
from tests.compare.topics.encoding import Senses

TEXT = "Ada Jones said the minimum wage must be raised.\n\nIvo Bell said the harbour is full of ice."


def _said(id_: str, speaker: str, words: str, meaning: bool) -> Attribution:
    start, at = TEXT.index(words), TEXT.index(speaker)
    vector = np.rint(Senses().meaning(words) * 127).astype(np.int8).tobytes() if meaning else b""
    return Attribution(
        id_, "indirect", 0.9, Speaker((Span.of(TEXT, at, at + len(speaker)),), "person", speaker), None,
        (Span.of(TEXT, start, start + len(words)),), meaning=vector,
    )


def _store(folder: Path, meaning: bool = True) -> Store:
    article = Article(TEXT, "wage.txt", title="The wage")
    extraction = Extraction(article, (
        _said("a1", "Ada Jones", "the minimum wage must be raised", meaning),
        _said("a2", "Ivo Bell", "the harbour is full of ice", meaning),
    ))
    with Store.writing(folder) as store:
        put(store, article, "1", "hash", lambda _: extraction, lambda *_: ([], []))
    return Store.reading(folder)


def test_what_was_loaded_is_found_again(tmp_path: Path) -> None:
    with _store(tmp_path / "db") as store:
        index = stored_index(store)
    assert [(entry.speaker, TEXT[entry.start:entry.end]) for entry in index.entries] == [
        ("Ada Jones", "the minimum wage must be raised"), ("Ivo Bell", "the harbour is full of ice"),
    ]
    assert index.texts[index.entries[0].article].title == "The wage"
    assert list(about(Query.of("minimum wages", Senses()), index)) == [index.entries[0].claim]


def test_a_store_lists_its_topics(tmp_path: Path) -> None:
    mine = tmp_path / "mine.ttl"
    mine.write_text("""@prefix skos: <http://www.w3.org/2004/02/skos/core#> . @prefix q: <https://w3id.org/quoth/ns#> .
        <urn:a> a skos:Concept ; skos:prefLabel "minimum wage" ; q:question "Should it rise?" .
        <urn:b> a skos:Concept ; skos:prefLabel "opera" .""", "utf-8")
    with _store(tmp_path / "db") as store:
        topics = topics_in(store, mine, Senses())
    (wage,) = topics.curated
    assert (wage.name, len(wage.claims), wage.articles, wage.speakers) == ("minimum wage", 1, 1, 1)
    assert topics.to_json()["curated"][0]["question"] == "Should it rise?"
    assert topics.found == ()


def test_a_store_without_meanings_says_so(tmp_path: Path) -> None:
    with _store(tmp_path / "db", meaning=False) as store, pytest.raises(QuothError, match="load its articles again"):
        topics_in(store, None, Senses())
