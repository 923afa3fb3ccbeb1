"""Comparisons in a store: the same whatever the order, gone with their articles, told with who is who."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import permutations
from pathlib import Path

import pytest
from pyoxigraph import NamedNode

from quoth.article import Article, Span
from quoth.attribution import Attribution, Extraction, Speaker
from quoth.compare.comparisons.asked import pairs
from quoth.compare.comparisons.follows import follows
from quoth.compare.comparisons.index import changes
from quoth.compare.comparisons.surest import MOST
from quoth.compare.statement import same_speaker
from quoth.export import write
from quoth.extract.quantities import find_quantities
from quoth.store import iris
from quoth.store.load import put
from quoth.store.namespaces import Q
from quoth.store.store import Store

_GRAPH = NamedNode(iris.COMPARISONS_GRAPH)
ARTICLES = (
    ("a.txt", "2023-03-14", "Ada Jones said that about 900 tons of dead fish had washed ashore at Tete."),
    ("b.txt", "2023-03-15", "Ivo Bell said that only 300 tons of dead fish had washed ashore at Tete."),
    ("c.txt", "2023-03-16", "Cy Noor said that about 900 tons of dead fish had washed ashore at Tete."),
    ("d.txt", "2023-04-20", "Ada Jones said that only 300 tons of dead fish had washed ashore at Tete."),
)


def extraction(path: str, published: str, text: str) -> Extraction:
    """What is found in an article of one sentence: who said that what."""
    name, said = text.split(" said that ")
    start = len(text) - len(said)
    source = Speaker((Span.of(text, 0, len(name)),), "person", name)
    cue, content = Span.of(text, len(name) + 1, len(name) + 5), Span.of(text, start, len(text) - 1)
    told = Attribution("1", "indirect", 0.9, source, cue, (content,), quantities=find_quantities(text, start, len(text)))
    return Extraction(Article(text, path, published=published), (told,))


def load(store: Store, *numbers: int) -> None:
    for number in numbers:
        found = extraction(*ARTICLES[number])
        put(store, found.article, "1", "hash", lambda _, found=found: found, follows)  # type: ignore[misc]


@pytest.fixture
def folders(tmp_path: Path) -> Iterator[Path]:
    return (tmp_path / str(number) for number in range(100))


def test_figures_of_different_articles_are_compared(folders: Iterator[Path]) -> None:
    with Store.writing(next(folders)) as store:
        load(store, 0, 1, 2, 3)
        found = {(pair.relation, frozenset((pair.a.source, pair.b.source))) for pair in pairs(store)}
        assert ("contradicts", frozenset(("Ada Jones", "Ivo Bell"))) in found
        assert ("contradicts", frozenset(("Cy Noor", "Ivo Bell"))) in found
        assert ("agrees", frozenset(("Ada Jones", "Cy Noor"))) in found


def test_sparql_finds_who_contradicts_whom(folders: Iterator[Path]) -> None:
    with Store.writing(next(folders)) as store:
        load(store, 0, 1)
        (row,) = store.rows("who-contradicts-whom")
        assert {row["who"], row["whom"]} == {"Ada Jones", "Ivo Bell"}
        assert "900 tons" in row["reason"]
        ask = "ASK { GRAPH ?g { ?a cito:disagreesWith ?b . ?b cito:disagreesWith ?a } }"
        assert store.sparql(ask).askAnswer


def test_the_order_of_loading_does_not_matter(folders: Iterator[Path]) -> None:
    exports = set()
    for order in permutations(range(3)):
        with Store.writing(next(folders)) as store:
            load(store, *order)
            exports.add(b"".join(write(store, "nquads")))
    assert len(exports) == 1


def test_an_article_that_leaves_takes_its_comparisons_along(folders: Iterator[Path]) -> None:
    with Store.writing(next(folders)) as store:
        load(store, 0, 1)
        before = set(store.quads(None, None, None, _GRAPH)) | set(store.quads(None, Q.comparisonKey))
        load(store, 2)
        added, removed = changes(store, iris.article(extraction(*ARTICLES[2]).article.sha256), ())
        assert not added
        after = set(store.quads(None, None, None, _GRAPH)) | set(store.quads(None, Q.comparisonKey))
        assert after - set(removed) == before


def test_of_many_only_the_surest_are_kept_in_whatever_order_they_come(folders: Iterator[Path]) -> None:
    crowd = [
        extraction(f"{n}.txt", "2023-03-14", f"Ada Jones{n} said that {'only 300' if n % 2 else 'about 900'} tons of dead fish"
                   " had washed ashore at Tete.")
        for n in range(14)
    ]
    graphs = []
    for order in (crowd, crowd[::-1], crowd[7:] + crowd[:7]):
        with Store.writing(next(folders)) as store:
            for found in [*order, *order[:3]]:
                put(store, found.article, "1", "hash", lambda _, found=found: found, follows)  # type: ignore[misc]
            graphs.append(set(store.quads(None, None, None, _GRAPH)))
            compared = Counter(side.article.path for pair in pairs(store) for side in (pair.a, pair.b))
            assert 14 * MOST / 2 <= sum(compared.values()) / 2 <= 14 * MOST < 14 * 13 / 2
            # One leaves: what it pushed out comes back, as if it had never been there.
            added, removed = changes(store, iris.article(order[5].article.sha256), ())
            left = (graphs[-1] - set(removed)) | {quad for quad in added if quad.graph_name == _GRAPH}
        with Store.writing(next(folders)) as without:
            for found in order:
                if found is not order[5]:
                    put(without, found.article, "1", "hash", lambda _, found=found: found, follows)  # type: ignore[misc]
            assert set(without.quads(None, None, None, _GRAPH)) == left
    assert graphs[0] == graphs[1] == graphs[2]


def test_a_side_comes_back_with_its_figure_and_words(folders: Iterator[Path]) -> None:
    with Store.writing(next(folders)) as store:
        load(store, 0, 1)
        (pair,) = pairs(store)
        for side in (pair.a, pair.b):
            assert side.claim is not None
            assert side.claim.body[side.span.start : side.span.end] == side.span.text
            assert side.figure is not None
            assert side.figure.quantity.span.text in ("about 900 tons", "only 300 tons", "300 tons")
        assert pair.kind == "figure"
        assert "900 tons" in pair.reason
        assert "300 tons" in pair.reason


def test_one_person_is_not_opposed_to_himself(folders: Iterator[Path]) -> None:
    with Store.writing(next(folders)) as store:
        load(store, 0, 3)
        for pair in pairs(store):
            assert pair.a.claim is not None
            assert pair.b.claim is not None
            assert same_speaker(pair.a.claim, pair.b.claim)
