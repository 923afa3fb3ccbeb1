"""Records and the store: reading them, adding a step, and taking the last step back to the letter.

Functions give quads and write nothing: what follows from a judgement is to be stored in the same transaction.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import chain

from pyoxigraph import Literal, NamedNode, Quad

from quoth.identify.judgements.from_rdf import from_rdf
from quoth.identify.judgements.records import Correction, Judgement, Record, made
from quoth.identify.judgements.to_rdf import to_rdf
from quoth.store.facts import literal, node
from quoth.store.iris import JUDGEMENTS_GRAPH, LOCAL_GRAPH
from quoth.store.namespaces import Q
from quoth.store.store import Store

_GRAPH, _LOCAL = node(JUDGEMENTS_GRAPH), node(LOCAL_GRAPH)


@dataclass(frozen=True, slots=True)
class Judgements:
    """All that curators ever said in a store and did not take back, in the order of arrival."""

    records: tuple[Record, ...] = ()
    steps: dict[str, int] = field(default_factory=dict)
    """By the record's IRI, in which step it came; an import is one step. Without a step, it came before all."""

    def __bool__(self) -> bool:
        return bool(self.records)

    @property
    def judgements(self) -> tuple[Judgement, ...]:
        """On who is who."""
        return tuple(record for record in self.records if not isinstance(record, Correction))

    @property
    def corrections(self) -> tuple[Correction, ...]:
        """Of statements."""
        return tuple(record for record in self.records if isinstance(record, Correction))

    @property
    def last(self) -> tuple[Record, ...]:
        """The records of the last step."""
        step = max((self.steps.get(record.iri, 0) for record in self.records), default=0)
        return tuple(record for record in self.records if self.steps.get(record.iri, 0) == step)


def read_judgements(store: Store, added: Iterable[Quad] = (), removed: Iterable[Quad] = ()) -> Judgements:
    """What the store holds, or would hold after a change."""
    kept = set(chain(store.quads(None, None, None, _GRAPH), store.quads(None, Q.step, None, _LOCAL)))
    kept.difference_update(removed)
    kept.update(added)
    steps = {
        quad.subject.value: int(quad.object.value)
        for quad in kept
        if quad.graph_name == _LOCAL and quad.predicate == Q.step
        and isinstance(quad.subject, NamedNode) and isinstance(quad.object, Literal)
    }  # fmt: skip
    records = from_rdf(quad for quad in kept if quad.graph_name == _GRAPH)
    return Judgements(tuple(sorted(records, key=lambda one: (steps.get(one.iri, 0), made(one)))), steps)


def recording(store: Store, records: Iterable[Record]) -> tuple[list[Quad], list[Quad]]:
    """The quads to add and to remove for these records to be the next step; none when the store holds them all."""
    held = read_judgements(store)
    known = {record.iri for record in held.records}
    new = {record.iri: record for record in records if record.iri not in known}
    step = max(held.steps.values(), default=0) + 1
    added = to_rdf(new.values()) - to_rdf(held.records)
    added.update(_step(iri, step) for iri in new)
    return _in_order(added), []


def undoing(store: Store) -> tuple[tuple[Record, ...], list[Quad], list[Quad]]:
    """The records of the last step, and the quads to add and to remove for it never to have been."""
    held = read_judgements(store)
    last = held.last
    gone = {record.iri for record in last}
    removed = to_rdf(last) - to_rdf(record for record in held.records if record.iri not in gone)
    removed.update(_step(iri, held.steps[iri]) for iri in gone if iri in held.steps)
    return last, [], _in_order(removed)


def _step(iri: str, step: int) -> Quad:
    return Quad(node(iri), Q.step, literal(step), _LOCAL)


def _in_order(quads: Iterable[Quad]) -> list[Quad]:
    return sorted(quads, key=str)
