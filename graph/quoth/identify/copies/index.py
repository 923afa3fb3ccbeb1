"""An article arrives in the store, changes or leaves -> the quads that its copies add and remove.

Every article has its fingerprint in the store's index. Those that share enough of it with the one that arrives are
compared with it word by word; the others are not touched. Whether two articles are linked depends on these two alone,
so the links of a set of articles are the same in whatever order they came.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import lru_cache

from pyoxigraph import Literal, NamedNode, Quad

from quoth.identify.copies.fingerprint import fingerprint
from quoth.identify.copies.origin import Printing, agency_of, earlier
from quoth.identify.copies.stored import quads_about
from quoth.identify.copies.to_rdf import to_rdf
from quoth.identify.copies.verdict import compare
from quoth.identify.copies.words import Words, read_words
from quoth.store import iris
from quoth.store.facts import literal, node
from quoth.store.namespaces import SCHEMA, Q
from quoth.store.store import Store

ENOUGH = 3
"""Hashes two fingerprints must share before the texts are compared. In PolNeAR 20 of 426,000 pairs of articles do, of
which 9 are copies; two hashes bring in 128. A passage of 80 words is missed once in 200 times, one of 50 words once in
15, and so is a reprint of that few."""

_INDEX = node(iris.INDEX_GRAPH)


def changes(store: Store, article: str, quads: Iterable[Quad]) -> tuple[list[Quad], list[Quad]]:
    """The quads to add and to remove along with what happens to one article, in the same transaction.

    `store` is as it is before, `article` the IRI, `quads` those of all its graphs as they will be; without any the
    article leaves and takes its fingerprint and its links along. Where a text has several graphs, which differ in
    metadata, the one with the least IRI says when and by whom it was printed.
    """
    subject = node(article)
    about, needed = quads_about(store, subject)
    stored = {*store.quads(subject, Q.fingerprint, None, _INDEX), *about}
    quads = list(quads)
    bodies = (quad.graph_name for quad in quads if quad.predicate == SCHEMA.articleBody and quad.subject == subject)
    graph = min((one for one in bodies if isinstance(one, NamedNode)), key=lambda one: one.value, default=None)
    if graph is None:
        return [], _ordered(stored - needed)
    text, printing = _read(article, (quad for quad in quads if quad.graph_name == graph))
    wanted = _wanted(store, article, text, printing)
    return _ordered(wanted - stored), _ordered(stored - wanted - needed)


def _wanted(store: Store, article: str, text: str, printing: Printing) -> set[Quad]:
    """The fingerprint and the links that the article has beside the others that are in the store."""
    words = _words(text)
    hashes = fingerprint(words)
    wanted = {Quad(node(article), Q.fingerprint, literal(one), _INDEX) for one in hashes}
    for other in _candidates(store, article, hashes):
        its_text, its_printing = _stored(store, other)
        copy = compare(words, _words(its_text))
        if copy is not None:
            first = earlier(printing, its_printing)
            wanted.update(to_rdf(copy, (_sha256(article), text), (_sha256(other), its_text), first))
    return wanted


def _candidates(store: Store, article: str, hashes: Iterable[str]) -> list[str]:
    shared: Counter[str] = Counter()
    for one in hashes:
        for quad in store.quads(None, Q.fingerprint, literal(one), _INDEX):
            if isinstance(quad.subject, NamedNode):
                shared[quad.subject.value] += 1
    return sorted(other for other, count in shared.items() if count >= ENOUGH and other != article)


def _stored(store: Store, article: str) -> tuple[str, Printing]:
    """An article's text and how it was printed, from the least of its graphs."""
    held = (quad.graph_name for quad in store.quads(node(article), SCHEMA.articleBody))
    return _read(article, _quads(store, article, min(one.value for one in held if isinstance(one, NamedNode))))


def _quads(store: Store, article: str, graph: str) -> list[Quad]:
    """What a graph says of the article itself, and the names of its publisher and agency."""
    about = list(store.quads(node(article), None, None, node(graph)))
    for quad in list(about):
        if quad.predicate in (SCHEMA.publisher, SCHEMA.provider) and isinstance(quad.object, NamedNode):
            about.extend(store.quads(quad.object, SCHEMA.name, None, node(graph)))
    return about


def _read(article: str, quads: Iterable[Quad]) -> tuple[str, Printing]:
    """Text and printing from the quads of one graph. ValueError when they do not hold the article."""
    subject = node(article)
    about: dict[NamedNode, str] = {}
    names: dict[str, list[str]] = {}
    for quad in quads:
        if quad.subject == subject and isinstance(quad.object, NamedNode | Literal):
            about[quad.predicate] = quad.object.value
        elif quad.predicate == SCHEMA.name and isinstance(quad.subject, NamedNode):
            name = quad.object.value if isinstance(quad.object, Literal) else ""
            names.setdefault(quad.subject.value, []).append(name)
    if SCHEMA.articleBody not in about:
        raise ValueError(f"no text of {article} among the quads")
    return about[SCHEMA.articleBody], Printing(
        about.get(SCHEMA.datePublished),
        _called(names.get(about.get(SCHEMA.publisher, ""), [])),
        _called(names.get(about.get(SCHEMA.provider, ""), [])),
    )


def _called(names: Iterable[str]) -> str | None:
    """One of the names a graph has for an institution: that of a news agency before others, then the least."""
    return min(names, key=lambda name: (agency_of(name) is None, name), default=None)


def _sha256(article: str) -> str:
    return article.rsplit("/", 1)[1]


def _ordered(quads: Iterable[Quad]) -> list[Quad]:
    return sorted(quads, key=str)


@lru_cache(maxsize=256)
def _words(text: str) -> Words:
    return read_words(text)
