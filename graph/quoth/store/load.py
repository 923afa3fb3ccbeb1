"""Articles go in, one whole graph each; what the store already holds is passed over.

An article is its text: the same text from two paths with the same metadata is one graph with two paths; with different
metadata (a publisher given here, none there) it is one graph for each, kept side by side, so that the order of loading
does not matter. A graph goes when the path it came from brings other metadata, or when another version or model
replaces it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from pyoxigraph import Literal, NamedNode, Quad

from quoth.article import Article
from quoth.attribution import Extraction
from quoth.store import iris
from quoth.store.facts import literal, node
from quoth.store.namespaces import PROV, Q
from quoth.store.store import Store
from quoth.store.to_rdf import Run, to_rdf
from quoth.store.view import graphs_of


class Extracts(Protocol):
    """What reads an article: `quoth.extract.Extractor`, or another that names its model."""

    @property
    def model_hash(self) -> str: ...

    def extract(self, article: Article) -> Extraction: ...


@dataclass(frozen=True, slots=True)
class _Held:
    """A graph of this article that is in the store."""

    graph: NamedNode
    software: str | None
    paths: frozenset[str]

    @property
    def graphs(self) -> tuple[NamedNode, NamedNode]:
        """The graph and the private one beside it."""
        return self.graph, node(iris.reading(self.graph.value))


Follows = Callable[[Store, str, list[Quad]], tuple[list[Quad], list[Quad]]]
"""From a store as it is, an article's IRI, and the quads of its graphs as they will be, to the quads beyond these
graphs that come and that go with them: who is who, and which articles copy one another."""


def put(
    store: Store, article: Article, version: str, model_hash: str, extract: Callable[[Article], Extraction],
    follows: Follows,
) -> bool:
    """Brings the store to hold this article as this version and model read it; False when it already did.

    `extract` is called only when the article has to be read. ValueError when what it finds contradicts itself; the
    store is then as it was.
    """
    run = Run.of(article, version, model_hash)
    held = _held(store, article)
    same = next((one for one in held if one.graph.value == run.graph), None)
    path = literal(article.path).value
    replaced = [one for one in held if one is not same and (one.software != run.software or one.paths <= {path})]
    shared = [one for one in held if one is not same and one not in replaced and path in one.paths]
    known = same.paths if same else frozenset()
    paths = known.union({path}, *(one.paths for one in replaced if one.software != run.software))
    if same and not replaced and not shared and paths == known:
        return False
    read = [] if same else to_rdf(extract(article), run)
    kept = [quad for one in held if one not in replaced for graph in one.graphs for quad in store.quads(graph=graph)]
    come, gone = follows(store, iris.article(article.sha256), [*kept, *read])
    store.replace(
        added=[*read, *(_path(node(run.graph), one) for one in sorted(paths - known)), *come],
        removed=[
            *(_path(one.graph, old) for one in replaced for old in sorted(one.paths)),
            *(_path(one.graph, path) for one in shared),
            *gone,
        ],
        dropped=[graph for one in replaced for graph in one.graphs],
    )
    return same is None


def _held(store: Store, article: Article) -> list[_Held]:
    found = []
    for graph in graphs_of(store, iris.article(article.sha256)):
        software = next(store.quads(None, PROV.wasAssociatedWith, None, graph), None)
        paths = (one.object for one in store.quads(graph, Q.path, None, node(iris.LOCAL_GRAPH)))
        found.append(_Held(
            graph,
            software.object.value if software and isinstance(software.object, NamedNode) else None,
            frozenset(one.value for one in paths if isinstance(one, Literal)),
        ))
    return found


def _path(graph: NamedNode, path: str) -> Quad:
    return Quad(graph, Q.path, literal(path), node(iris.LOCAL_GRAPH))
