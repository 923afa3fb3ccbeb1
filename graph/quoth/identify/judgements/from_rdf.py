"""The quads of the graph of judgements go in, the records come out."""

from __future__ import annotations

from collections.abc import Iterable

from pyoxigraph import NamedNode, Quad

from quoth.article import Span
from quoth.identify.judgements.records import (
    Action,
    Anchor,
    CorrectedSource,
    Correction,
    Different,
    Record,
    Same,
    SourceKind,
)
from quoth.identify.judgements.to_rdf import ACTIONS
from quoth.store.namespaces import ID, OA, PROV, RDF, RDFS, SCHEMA, Q
from quoth.store.triples import Triples

_ACTIONS: dict[str, Action] = {term.value: action for action, term in ACTIONS.items()}
_KINDS: dict[str, SourceKind] = {
    "person": "person", "institution": "institution", "source": "unnamed", "document": "document",
}
"""By the part of a speaker's IRI that says what it is."""


def from_rdf(quads: Iterable[Quad]) -> list[Record]:
    """The records that the quads state, in the order of their IRIs; ValueError when one of them is not whole."""
    facts = _Facts(quads)
    return [
        *(_judgement(facts, iri) for iri in facts.instances(Q.Judgement)),
        *(_correction(facts, iri) for iri in facts.instances(Q.Correction)),
    ]


class _Facts(Triples):
    """What the quads say, in order, and with a complaint where they do not say what a record needs."""

    def instances(self, cls: NamedNode) -> list[str]:
        return sorted(self.subjects(RDF.type, cls.value))

    def maybe(self, subject: str, predicate: NamedNode) -> str | None:
        return min(self.all(subject, predicate), default=None)

    def one(self, subject: str, predicate: NamedNode) -> str:
        found = self.maybe(subject, predicate)
        if found is None:
            raise ValueError(f"{subject} has no {predicate.value}")
        return found


def _judgement(facts: _Facts, iri: str) -> Record:
    a, b = sorted(facts.all(iri, Q.judged))
    first, second = facts.one(iri, Q.judgedNames).split("\n")
    cls = Same if facts.one(iri, Q.verdict) == Q.Same.value else Different
    return cls(Anchor(a, first), Anchor(b, second), *_origin(facts, iri))


def _correction(facts: _Facts, iri: str) -> Record:
    action = _ACTIONS[facts.one(iri, Q.verdict)]
    content = tuple(_span(facts, span) for span in sorted(facts.all(iri, Q.correctedSpan)))
    source = None
    if action == "source":
        kind = facts.one(iri, Q.replacement).removeprefix(ID).partition("/")[0]
        role, institution = (facts.maybe(iri, one) for one in (Q.replacementRole, Q.replacementInstitution))
        source = CorrectedSource(facts.one(iri, Q.replacementName), _KINDS[kind], role, institution)
    return Correction(facts.one(iri, Q.retracts), content, action, source, *_origin(facts, iri))


def _origin(facts: _Facts, iri: str) -> tuple[str, str, str]:
    """Who, when and why."""
    at = facts.one(iri, PROV.generatedAtTime).removesuffix("Z")
    seconds, _, fraction = at.partition(".")
    by = facts.one(facts.one(iri, PROV.wasAttributedTo), SCHEMA.name)
    return by, f"{seconds}.{fraction:0<6}Z", facts.one(iri, RDFS.comment)


def _span(facts: _Facts, iri: str) -> Span:
    position, quote = f"{iri}/position", f"{iri}/quote"
    return Span(int(facts.one(position, OA.start)), int(facts.one(position, OA.end)), facts.one(quote, OA.exact))
