"""Reads curators' corrections of statements, as they hold for the statements now in the store."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from pyoxigraph import NamedNode

from quoth.store.facts import node
from quoth.store.iris import CORRECTIONS_GRAPH, JUDGEMENTS_GRAPH
from quoth.store.namespaces import ORG, RDFS, Q
from quoth.store.store import Store
from quoth.store.view import GraphView


@dataclass(frozen=True, slots=True)
class Corrected:
    """What a curator made of a statement."""

    rejected: bool
    """It is no statement at all."""
    mention: str | None
    """Who said it (IRI); None when nobody can be named."""
    membership: str | None
    """In which capacity (IRI, in the graph of judgements)."""
    reason: str


class Corrections:
    """The corrections that hold, few as they are, read at once."""

    def __init__(self, store: Store) -> None:
        self.judgements = GraphView(store, JUDGEMENTS_GRAPH)
        self._known: dict[str, Corrected] = {}
        for quad in store.quads(None, Q.correctedBy, None, node(CORRECTIONS_GRAPH)):
            if isinstance(quad.subject, NamedNode) and isinstance(quad.object, NamedNode):
                self._known[quad.subject.value] = self._corrected(quad.object.value)

    def _corrected(self, correction: str) -> Corrected:
        return Corrected(
            rejected=self.judgements.one(correction, Q.verdict) == Q.Rejected.value,
            mention=self.judgements.one(correction, Q.replacement),
            membership=self.judgements.one(correction, Q.replacementCapacity),
            reason=self.judgements.one(correction, RDFS.comment) or "",
        )

    def of(self, attribution: str) -> Corrected | None:
        """What was made of this statement; None for one that stands as it was read."""
        return self._known.get(attribution)

    def moved_to(self, subjects: Collection[str]) -> set[str]:
        """The statements (IRIs) that are now by these mentions, or in their name."""
        return {iri for iri, corrected in self._known.items() if self.concerns(corrected, subjects)}

    def concerns(self, corrected: Corrected, subjects: Collection[str]) -> bool:
        """Whether a corrected statement is by one of these mentions, or in its name."""
        capacity = corrected.membership
        institution = self.judgements.one(capacity, ORG.organization) if capacity else None
        return not corrected.rejected and (corrected.mention in subjects or institution in subjects)
