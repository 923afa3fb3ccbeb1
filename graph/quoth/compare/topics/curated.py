"""A SKOS file -> the topics in it, each with its question and the positions people take on it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat, Triple, parse

from quoth.compare.topics.query import Encoder, Query
from quoth.compare.wording import content_stems
from quoth.errors import QuothError
from quoth.store.namespaces import RDF, SKOS, Q
from quoth.store.ontology import ontology_file

Node = NamedNode | BlankNode | Literal | Triple


@dataclass(frozen=True, slots=True)
class Position:
    """An answer to a topic's question, and statements of it."""

    label: str
    statements: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Curated:
    """A topic that somebody described."""

    iri: str
    label: str
    other_labels: tuple[str, ...] = ()
    definition: str = ""
    question: str = ""
    positions: tuple[Position, ...] = ()

    @property
    def phrasings(self) -> tuple[str, ...]:
        """All that it can be asked for by: labels and the question."""
        return (self.label, *self.other_labels, *filter(None, (self.question,)))

    @property
    def statements(self) -> tuple[str, ...]:
        """The statements of all its positions."""
        return tuple(text for position in self.positions for text in position.statements)


def curated(path: Path | None = None) -> tuple[Curated, ...]:
    """The topics of a Turtle file, ordered by label; those that come with Quoth when it is None.

    Raises QuothError, one line that names the file, when it cannot be read, is no Turtle, holds no topic or one without
    a label, or gives two topics one label.
    """
    source = path or ontology_file("topics.ttl")
    graph = _parsed(source)
    concepts = {node for (node, predicate), things in graph.items() if predicate == RDF.type and SKOS.Concept in things}
    found = sorted((_topic(node, graph, source) for node in concepts),
                   key=lambda topic: (topic.label.casefold(), topic.iri))
    if not found:
        raise QuothError(f"{source}: holds no topic; write each as a skos:Concept with a skos:prefLabel")
    _check_labels(found, source)
    return tuple(found)


def named(text: str, topics: Iterable[Curated]) -> Curated | None:
    """The topic that has this label, in whatever case and number; None when there is none."""
    wanted = _key(text)
    return next((one for one in topics if wanted in map(_key, (one.label, *one.other_labels))), None)


def query_for(text: str, encoder: Encoder, topics: Iterable[Curated] = ()) -> Query:
    """What was asked, widened by the topic of that name if there is one."""
    topic = named(text, topics)
    return Query.of(text, encoder, topic.phrasings, topic.statements) if topic else Query.of(text, encoder)


_Graph = dict[tuple[Node, NamedNode], list[Node]]
"""The objects by subject and predicate."""


def _parsed(path: Path) -> _Graph:
    try:
        text = path.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as wrong:
        why = wrong.strerror if isinstance(wrong, OSError) else "it is not UTF-8"
        raise QuothError(f"{path}: cannot be read: {why}") from wrong
    graph: _Graph = {}
    try:
        for quad in parse(text, format=RdfFormat.TURTLE, base_iri=path.resolve().as_uri()):
            graph.setdefault((quad.subject, quad.predicate), []).append(quad.object)
    except SyntaxError as wrong:
        where = f" at line {wrong.lineno}" if wrong.lineno else ""
        raise QuothError(f"{path}: is not Turtle{where}; see how ontology/topics.ttl is written") from wrong
    return graph


def _topic(node: Node, graph: _Graph, path: Path) -> Curated:
    labels = _texts(graph.get((node, SKOS.prefLabel), ()))
    if not labels:
        raise QuothError(f"{path}: the topic {_shown(node)} has no skos:prefLabel")
    others = [*labels[1:], *_texts(graph.get((node, SKOS.altLabel), ()))]
    positions = [_position(one, graph, path) for one in graph.get((node, Q.position), ())]
    return Curated(
        _iri(node), labels[0], tuple(dict.fromkeys(others)),
        _first(graph.get((node, SKOS.definition), ())), _first(graph.get((node, Q.question), ())),
        tuple(sorted(positions, key=lambda position: (position.label, position.statements))),
    )


def _position(node: Node, graph: _Graph, path: Path) -> Position:
    labels = _texts(graph.get((node, SKOS.prefLabel), ()))
    if not labels:
        raise QuothError(f"{path}: the position {_shown(node)} has no skos:prefLabel")
    return Position(labels[0], _texts(graph.get((node, SKOS.example), ())))


def _texts(values: Iterable[Node]) -> tuple[str, ...]:
    """Literals on one line each: English first, then those of no language, then by language and words."""
    literals = [value for value in values if isinstance(value, Literal) and value.value.split()]
    literals.sort(key=lambda one: (not (one.language or "").startswith("en"), one.language or "", one.value))
    return tuple(" ".join(one.value.split()) for one in literals)


def _first(values: Iterable[Node]) -> str:
    return "".join(_texts(values)[:1])


def _check_labels(topics: Iterable[Curated], path: Path) -> None:
    owners: dict[tuple[str, ...], Curated] = {}
    for topic in topics:
        for label in (topic.label, *topic.other_labels):
            if owners.setdefault(_key(label), topic) is not topic:
                raise QuothError(f"{path}: two topics are called {label!r}; give each label to one")


def _key(label: str) -> tuple[str, ...]:
    """What makes two labels the same: their stems, or every word where none carries meaning."""
    return tuple(content_stems(label)) or tuple(label.casefold().split())


def _iri(node: Node) -> str:
    return node.value if isinstance(node, NamedNode) else str(node)


def _shown(node: Node) -> str:
    return f"<{node.value}>" if isinstance(node, NamedNode) else "without an IRI"
