"""Quads in memory, looked up like a store: what an article's graphs or a few records say before they are stored."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from pyoxigraph import Literal, NamedNode, Quad


class Triples:
    """Triples looked up by subject and predicate; the same in several graphs counts once."""

    def __init__(self, quads: Iterable[Quad]) -> None:
        self._objects: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
        self._subjects: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
        for quad in quads:
            subject, predicate, thing = quad.subject, quad.predicate, quad.object
            if isinstance(subject, NamedNode) and isinstance(thing, NamedNode | Literal):
                self._objects[subject.value, predicate.value].add(thing.value)
                if isinstance(thing, NamedNode):
                    self._subjects[predicate.value, thing.value].add(subject.value)

    def all(self, subject: str, *path: NamedNode) -> set[str]:
        """What a path of properties leads to from the subject."""
        reached = {subject}
        for predicate in path:
            reached = {thing for one in reached for thing in self._objects.get((one, predicate.value), ())}
        return reached

    def subjects(self, predicate: NamedNode, thing: str) -> set[str]:
        """Whose property it is."""
        return self._subjects.get((predicate.value, thing), set())
