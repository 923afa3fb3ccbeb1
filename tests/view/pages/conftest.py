"""What stores hold for pages: the sample articles, those of `tests.harbour`, and one in which nobody says anything."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

import pytest

import quoth
from quoth.view.held.holdings import Holdings, hold
from quoth.view.held.selection import Selection
from tests.harbour import write_articles


def _held(store: Path, *articles: Path) -> Holdings:
    with quoth.open(store) as graph:
        if articles:
            graph.load(*articles)
        return hold(graph._store(), Selection())


@pytest.fixture(scope="session")
def zambezi(tmp_path_factory: pytest.TempPathFactory) -> Holdings:
    return _held(tmp_path_factory.mktemp("zambezi") / "quoth.db", Path(str(files("quoth") / "samples" / "zambezi")))


@pytest.fixture(scope="session")
def harbour(tmp_path_factory: pytest.TempPathFactory) -> Holdings:
    folder = tmp_path_factory.mktemp("harbour")
    return _held(folder / "quoth.db", write_articles(folder))


@pytest.fixture(scope="session")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Holdings:
    folder = tmp_path_factory.mktemp("empty")
    (folder / "quiet.txt").write_text("The harbour lay still in the evening sun.\n", encoding="utf-8")
    return _held(folder / "quoth.db", folder / "quiet.txt")
