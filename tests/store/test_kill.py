"""A load that is killed outright, anywhere, leaves whole articles, and the next one finishes its work."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

import quoth
from quoth.graph import Graph
from quoth.store.store import Store
from tests.store.extractions import PlainReader, is_article_graph

LOADER = """
import sys
from pathlib import Path
from quoth.graph import Graph
from tests.store.extractions import PlainReader

class Model(PlainReader):
    model_hash = sys.argv[3]

extractor = None if sys.argv[3] == SHIPPED else Model()
Graph(sys.argv[1]).load(sys.argv[2], lambda path: print(path, flush=True), extractor)
""".replace("SHIPPED", "'the model that ships'")
ARTICLES = 40


@pytest.fixture(scope="module")
def articles(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("articles")
    for number in range(ARTICLES):
        said = "\n".join(
            f'"Report {number}.{line}: they left Mosul," said Anna Berg, mayor of Oslo.' for line in range(20)
        )
        (folder / f"{number:02}.txt").write_text(f"Report {number}\n\n{said}\n", encoding="utf-8")
    return folder


def killed(store: Path, articles: Path, model: str, after: int) -> int:
    """Loads until so many articles are done, then kills; how many the killed process had reported."""
    loader = subprocess.Popen(
        [sys.executable, "-c", LOADER, str(store), str(articles), model], stdout=subprocess.PIPE,
        cwd=Path(__file__).parents[2],
    )
    assert loader.stdout
    done = 0
    while done < after and loader.stdout.readline():
        done += 1
    time.sleep(0.003 * after)  # somewhere within the next article
    os.kill(loader.pid, signal.SIGKILL)
    rest = loader.stdout.read()
    assert loader.wait() == -signal.SIGKILL
    return done + len(rest.splitlines())


def graphs(store: Path) -> dict[str, int]:
    """Every article's graph and how many statements are in it."""
    with Store.reading(store) as opened:
        return {
            graph: len([quad for quad in opened.quads() if quad.graph_name.value == graph and "contentSpan" in quad.predicate.value])  # type: ignore[union-attr]
            for graph in opened.graphs() if is_article_graph(graph)
        }


@pytest.mark.parametrize("after", [1, 4, 9])
def test_a_killed_load_leaves_whole_articles_and_the_next_finishes(tmp_path: Path, articles: Path, after: int) -> None:
    store = tmp_path / "store"
    done = killed(store, articles, "plain", after)
    held = graphs(store)
    assert done <= len(held) < ARTICLES
    assert set(held.values()) == {20}
    report = Graph(store).load(articles, extractor=PlainReader())
    assert (report.loaded, report.unchanged, report.problems) == (ARTICLES - len(held), len(held), ())
    Graph(tmp_path / "fresh").load(articles, extractor=PlainReader())
    assert b"".join(Graph(store).export()) == b"".join(Graph(tmp_path / "fresh").export())


@pytest.mark.parametrize("after", [2, 7])
def test_a_killed_replacement_leaves_each_article_old_or_new(tmp_path: Path, articles: Path, after: int) -> None:
    store = tmp_path / "store"
    Graph(store).load(articles, extractor=PlainReader())
    killed(store, articles, "a better model", after)
    held = graphs(store)
    hashes = [re.search(r"graph/(\w+)/", graph)[1] for graph in held]  # type: ignore[index]
    assert len(held) == len(set(hashes)) == ARTICLES
    assert set(held.values()) == {20}
    report = Graph(store).load(articles, extractor=PlainReader())
    assert after <= report.loaded < ARTICLES and report.loaded + report.unchanged == ARTICLES


def test_a_killed_load_of_the_samples_with_the_model_that_ships(tmp_path: Path) -> None:
    samples = Path(quoth.__file__).parent / "samples" / "zambezi"
    killed(tmp_path / "store", samples, "the model that ships", 3)
    report = Graph(tmp_path / "store").load(samples)
    assert report.problems == ()
    assert report.unchanged >= 3
    Graph(tmp_path / "fresh").load(samples)
    assert b"".join(Graph(tmp_path / "store").export()) == b"".join(Graph(tmp_path / "fresh").export())
