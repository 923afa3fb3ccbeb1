"""People, institutions and other sources, and the posts in which they speak."""

from __future__ import annotations

from pyoxigraph import NamedNode

from quoth.article import Article, Span
from quoth.attribution import Affiliation, Speaker, SpeakerKind
from quoth.store import iris
from quoth.store.facts import Facts
from quoth.store.names import name_key, person_key, surname_key
from quoth.store.namespaces import DCTERMS, ORG, SCHEMA, SKOS, Q
from quoth.store.to_rdf.dates import add_date
from quoth.store.to_rdf.spans import add_span

_CLASSES: dict[SpeakerKind, NamedNode] = {
    "person": SCHEMA.Person, "organisation": ORG.Organization,
    "unnamed": Q.UnnamedSource, "document": SCHEMA.CreativeWork,
}


def add_speaker(facts: Facts, article: Article, kind: SpeakerKind, name: str) -> str:
    """States who it is and returns the IRI; ValueError when the name is blank."""
    return add_mention(facts, article.sha256, kind, name)


def add_mention(facts: Facts, sha256: str, kind: SpeakerKind, name: str) -> str:
    """States who or what an article knows by this name and returns the IRI; ValueError when the name is blank."""
    if not name.strip():
        raise ValueError(f"a {kind} source without a name")
    subject = iris.speaker(sha256, kind, name)
    facts.is_a(subject, _CLASSES[kind])
    facts.value(subject, SCHEMA.name, _even(name))
    key = person_key(name) if kind == "person" else name_key(name)
    facts.value(subject, Q.nameKey, key)
    if kind == "person":
        facts.value(subject, Q.surnameKey, surname_key(key))
    facts.link(subject, Q.knownOnlyIn, iris.article(sha256))
    return subject


def add_institution(facts: Facts, article: Article, name: str) -> str:
    return add_speaker(facts, article, "organisation", name)


def add_capacity(facts: Facts, article: Article, speaker: Speaker, subject: str) -> str | None:
    """The membership in which a speaker is quoted, or None when no words of the article show a role or institution."""
    evidence = (speaker.evidence,) if speaker.evidence else speaker.spans
    if not evidence or not (_even(speaker.role) or _even(speaker.institution)):
        return None
    return _add_membership(facts, article, subject, speaker.role, speaker.institution, article.published, evidence)


def add_affiliation(facts: Facts, article: Article, affiliation: Affiliation) -> None:
    """A post the article shows someone to hold, or to have held, whether or not they speak."""
    if not (_even(affiliation.role) or _even(affiliation.institution)):
        return
    subject = add_speaker(facts, article, "person", affiliation.person)
    _add_membership(
        facts, article, subject, affiliation.role, affiliation.institution, affiliation.as_of, (affiliation.evidence,),
        former=affiliation.former,
    )


def _add_membership(
    facts: Facts, article: Article, member: str, role: str | None, institution: str | None, as_of: str | None,
    evidence: tuple[Span, ...], former: bool = False,
) -> str:
    role, institution = _even(role), _even(institution)
    subject = iris.membership(article.sha256, member, role, institution, as_of, "former" if former else None)
    facts.is_a(subject, ORG.Membership)
    facts.link(subject, ORG.member, member)
    facts.link(subject, DCTERMS.isPartOf, iris.article(article.sha256))
    facts.link(subject, Q.evidenceSpan, *(add_span(facts, article, span) for span in evidence))
    if institution:
        facts.link(subject, ORG.organization, add_institution(facts, article, institution))
    if role:
        facts.link(subject, ORG.role, iris.role(role))
        facts.is_a(iris.role(role), ORG.Role)
        facts.value(iris.role(role), SKOS.prefLabel, role)
    if former:
        facts.value(subject, Q.former, True)
    if as_of:
        interval = add_date(facts, as_of)
        facts.link(subject, Q.attestedOn, interval)
        if not former:
            facts.link(subject, ORG.memberDuring, interval)
    return subject


def _even(words: str | None) -> str | None:
    """Line breaks and runs of blanks inside a name are the page's, not the name's; a blank name is none."""
    return " ".join((words or "").split()) or None
