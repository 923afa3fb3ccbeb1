"""A record goes in, its quads in the graph of judgements come out. ontology/quoth.ttl describes them.

What records share (a curator, a mention, a role) is named by content and stated alike by each, so that one of them can
be taken back to the letter.
"""

from __future__ import annotations

from collections.abc import Iterable

from pyoxigraph import NamedNode, Quad

from quoth.article import Span
from quoth.attribution import SpeakerKind
from quoth.identify.judgements.records import Action, CorrectedSource, Correction, Record, SourceKind
from quoth.store import iris
from quoth.store.facts import Facts
from quoth.store.namespaces import DCTERMS, OA, ORG, PROV, RDFS, SCHEMA, SKOS, XSD, Q
from quoth.store.to_rdf.speaker import add_mention

SPEAKER_KINDS: dict[SourceKind, SpeakerKind] = {
    "person": "person", "institution": "organisation", "unnamed": "unnamed", "document": "document",
}
VERDICTS: dict[str, NamedNode] = {"same": Q.Same, "different": Q.Different}
ACTIONS: dict[Action, NamedNode] = {"source": Q.OtherSource, "no source": Q.NoSource, "reject": Q.Rejected}


def to_rdf(records: Iterable[Record]) -> set[Quad]:
    """The quads of all the records."""
    facts = Facts(iris.JUDGEMENTS_GRAPH)
    for record in records:
        _add_origin(facts, record)
        if isinstance(record, Correction):
            _add_correction(facts, record)
        else:
            facts.is_a(record.iri, Q.Judgement)
            facts.link(record.iri, Q.verdict, VERDICTS[record.verdict].value)
            facts.link(record.iri, Q.judged, *record.pair)
            facts.value(record.iri, Q.judgedNames, f"{record.a.name}\n{record.b.name}")
    return set(facts.quads())


def source_iri(correction: Correction) -> str | None:
    """The mention that a correction names as the speaker: what `to_rdf` states and identities may identify."""
    source = correction.source
    return iris.speaker(correction.sha256, SPEAKER_KINDS[source.kind], source.name) if source else None


def _add_origin(facts: Facts, record: Record) -> None:
    curator = iris.curator(record.by)
    facts.is_a(record.iri, PROV.Entity)
    facts.link(record.iri, PROV.wasAttributedTo, curator)
    facts.value(record.iri, PROV.generatedAtTime, _time(record.at), XSD.dateTime)
    facts.value(record.iri, RDFS.comment, record.reason)
    facts.is_a(curator, PROV.Agent, PROV.Person)
    facts.value(curator, SCHEMA.name, record.by)


def _time(at: str) -> str:
    """In the canonical form of xsd:dateTime, into which a store may turn any other: its fraction ends in no zero."""
    return at.removesuffix("Z").rstrip("0").rstrip(".") + "Z" if "." in at else at


def _add_correction(facts: Facts, correction: Correction) -> None:
    facts.is_a(correction.iri, Q.Correction)
    facts.link(correction.iri, Q.verdict, ACTIONS[correction.action].value)
    facts.link(correction.iri, Q.retracts, correction.attribution)
    facts.link(correction.iri, DCTERMS.isPartOf, correction.article)
    facts.link(correction.iri, Q.correctedSpan, *(_add_span(facts, correction, span) for span in correction.content))
    if correction.source is not None:
        _add_source(facts, correction, correction.source)


def _add_span(facts: Facts, correction: Correction, span: Span) -> str:
    """As `store.to_rdf.spans` states one, but the correction's own: the article may be in a colleague's store alone."""
    subject = f"{correction.iri}/span/{span.start}-{span.end}"
    position, quote = f"{subject}/position", f"{subject}/quote"
    facts.is_a(subject, OA.SpecificResource)
    facts.link(subject, OA.hasSource, correction.article)
    facts.link(subject, OA.hasSelector, position, quote)
    facts.is_a(position, OA.TextPositionSelector)
    facts.value(position, OA.start, span.start)
    facts.value(position, OA.end, span.end)
    facts.is_a(quote, OA.TextQuoteSelector)
    facts.value(quote, OA.exact, span.text)
    return subject


def _add_source(facts: Facts, correction: Correction, source: CorrectedSource) -> None:
    """The speaker, as articles state theirs, and the post; the words as the curator gave them beside it."""
    speaker = add_mention(facts, correction.sha256, SPEAKER_KINDS[source.kind], source.name)
    facts.link(correction.iri, Q.replacement, speaker)
    facts.value(correction.iri, Q.replacementName, source.name)
    facts.value(correction.iri, Q.replacementRole, source.role)
    facts.value(correction.iri, Q.replacementInstitution, source.institution)
    if not (source.role or source.institution):
        return
    post = iris.membership(correction.sha256, speaker, source.role, source.institution, correction.iri)
    facts.link(correction.iri, Q.replacementCapacity, post)
    facts.is_a(post, ORG.Membership)
    facts.link(post, ORG.member, speaker)
    facts.link(post, DCTERMS.isPartOf, correction.article)
    facts.link(post, PROV.wasDerivedFrom, correction.iri)
    if source.institution:
        facts.link(post, ORG.organization, add_mention(facts, correction.sha256, "organisation", source.institution))
    if source.role:
        facts.link(post, ORG.role, iris.role(source.role))
        facts.is_a(iris.role(source.role), ORG.Role)
        facts.value(iris.role(source.role), SKOS.prefLabel, source.role)
