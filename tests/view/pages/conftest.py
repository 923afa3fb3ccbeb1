"""What stores hold for pages: the articles of `tests.harbour`, and one in which nobody says anything."""

from __future__ import annotations

from pathlib import Path

import pytest

import quoth
from quoth.view.held.holdings import Holdings
from tests.harbour import write_articles
from tests.view.conftest import held


def _loaded(store: Path, *articles: Path) -> Holdings:
    with quoth.open(store) as graph:
        graph.load(articles)
    return held(store)


@pytest.fixture(scope="session")
def harbour(tmp_path_factory: pytest.TempPathFactory) -> Holdings:
    folder = tmp_path_factory.mktemp("harbour")
    return _loaded(folder / "quoth.db", write_articles(folder))


@pytest.fixture(scope="session")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Holdings:
    folder = tmp_path_factory.mktemp("empty")
    (folder / "quiet.txt").write_text("The harbour lay still in the evening sun.\n", encoding="utf-8")
    return _loaded(folder / "quoth.db", folder / "quiet.txt")
