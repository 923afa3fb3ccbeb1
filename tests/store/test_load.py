"""What a second load does: nothing, or a whole replacement; never half of one."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations
from pathlib import Path

import pytest

from quoth.article import Article
from quoth.export import write
from quoth.identify.follows import follows
from quoth.store.load import put
from quoth.store.store import Store
from tests.store.extractions import PlainReader, is_article_graph
from tests.store.test_find import JONES

COPY = replace(JONES, path="copy/a.txt")
REPRINT = replace(JONES, path="b.jsonl#2", publisher="The Daily")
OTHER = Article('"Stay in Mosul," said Eva Berg, mayor of Oslo.', "c.txt")


def load(store: Store, *articles: Article, version: str = "1", model: str = "model") -> list[bool]:
    reader = PlainReader()
    return [put(store, article, version, model, reader.extract, follows) for article in articles]


def paths(store: Store) -> list[str]:
    return sorted(quad.object.value for quad in store.quads() if quad.predicate.value.endswith("ns#path"))  # type: ignore[union-attr]


def articles(store: Store) -> int:
    return sum(map(is_article_graph, store.graphs()))


def test_the_same_again_is_passed_over_unread(tmp_path: Path) -> None:
    reader = PlainReader()
    with Store.writing(tmp_path / "store") as store:
        assert put(store, JONES, "1", "model", reader.extract, follows)
        assert not put(store, JONES, "1", "model", reader.extract, follows)
    assert reader.read == 1


def test_the_same_text_elsewhere_is_the_same_article(tmp_path: Path) -> None:
    with Store.writing(tmp_path / "store") as store:
        assert load(store, JONES, COPY, JONES, COPY) == [True, False, False, False]
        assert articles(store) == 1
        assert paths(store) == ["a.txt", "copy/a.txt"]


def test_the_same_text_under_another_masthead_is_kept_beside_it(tmp_path: Path) -> None:
    with Store.writing(tmp_path / "store") as store:
        assert load(store, JONES, REPRINT, JONES, REPRINT) == [True, True, False, False]
        assert articles(store) == 2


def test_new_metadata_for_a_path_replace_the_old(tmp_path: Path) -> None:
    with Store.writing(tmp_path / "store") as store:
        assert load(store, JONES, replace(JONES, title="They went")) == [True, True]
        assert articles(store) == 1
        assert {quad.object.value for quad in store.quads() if quad.predicate.value.endswith("/headline")} == {"They went"}  # type: ignore[union-attr]


def test_new_metadata_for_one_of_two_paths_leave_the_other(tmp_path: Path) -> None:
    with Store.writing(tmp_path / "store") as store:
        load(store, JONES, COPY, replace(COPY, title="They went"))
        assert articles(store) == 2
        assert load(store, JONES) == [False]


@pytest.mark.parametrize(("version", "model"), [("2", "model"), ("1", "better model")])
def test_another_version_or_model_replaces_the_graph_and_keeps_the_paths(tmp_path: Path, version: str, model: str) -> None:
    with Store.writing(tmp_path / "store") as store:
        load(store, JONES, COPY, OTHER)
        assert load(store, JONES, version=version, model=model) == [True]
        assert articles(store) == 2
        assert paths(store) == ["a.txt", "c.txt", "copy/a.txt"]
        replaced = b"".join(write(store, "nquads"))
    with Store.writing(tmp_path / "fresh") as fresh:
        load(fresh, JONES, version=version, model=model)
        load(fresh, OTHER)
        assert b"".join(write(fresh, "nquads")) == replaced


def test_no_order_shows(tmp_path: Path) -> None:
    exports = set()
    for number, order in enumerate(permutations([JONES, COPY, REPRINT, OTHER])):
        with Store.writing(tmp_path / str(number)) as store:
            load(store, *order)
            exports.add((b"".join(write(store, "nquads")), tuple(paths(store))))
    assert len(exports) == 1


def test_an_extraction_that_fails_leaves_the_store_as_it_was(tmp_path: Path) -> None:
    with Store.writing(tmp_path / "store") as store:
        load(store, JONES)
        before = set(store.quads())
        with pytest.raises(ValueError, match="no good"):
            put(store, JONES, "2", "model", _failing, follows)
        assert set(store.quads()) == before


def _failing(article: Article) -> object:
    raise ValueError("no good")
