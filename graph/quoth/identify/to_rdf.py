"""Identities and links as quads of the graph of identities."""

from __future__ import annotations

from collections.abc import Iterable

from pyoxigraph import Quad

from quoth.identify.grouping import name_of
from quoth.identify.identity import Identity
from quoth.identify.profile import Kind
from quoth.identify.settle import Link
from quoth.store.facts import Facts
from quoth.store.iris import IDENTITIES_GRAPH, digest
from quoth.store.names import name_key, person_key, surname_key
from quoth.store.namespaces import ID, ORG, SCHEMA, Q

METHOD = "names and evidence, 1"
"""What stands with every link; the number grows when the same profiles may get another score."""

_CLASSES = {"person": SCHEMA.Person, "institution": ORG.Organization}
_VERDICTS = {"same": Q.Same, "undecided": Q.Undecided}


def identity_quads(iri: str, identity: Identity) -> list[Quad]:
    """The person or institution itself: class, names, and the keys it is looked up by."""
    return _thing(iri, identity.kind, identity.name, identity.names, identity.keys)


def lone_quads(iri: str, kind: Kind, name: str) -> list[Quad]:
    """A person or institution known from one mention only, under the mention's own IRI."""
    return _thing(iri, kind, name, (), {person_key(name) if kind == "person" else name_key(name)})


def _thing(iri: str, kind: Kind, name: str, others: Iterable[str], keys: Iterable[str]) -> list[Quad]:
    facts = Facts(IDENTITIES_GRAPH)
    facts.is_a(iri, _CLASSES[kind])
    facts.value(iri, SCHEMA.name, name)
    for other in others:
        facts.value(iri, SCHEMA.alternateName, other)
    for key in keys:
        facts.value(iri, Q.nameKey, key)
        if kind == "person":
            facts.value(iri, Q.surnameKey, surname_key(key))
    return facts.quads()


def identified_quads(subject: str, identity: str) -> list[Quad]:
    """That a mention, or every mention of a profile, is this person or institution."""
    facts = Facts(IDENTITIES_GRAPH)
    facts.link(subject, Q.identifiedAs, identity)
    return facts.quads()


def link_iri(link: Link) -> str:
    return f"{ID}link/{digest(link.match.a, link.match.b)}"


def link_quads(link: Link) -> list[Quad]:
    """Two profiles, how surely they are one, and by which features."""
    facts = Facts(IDENTITIES_GRAPH)
    subject = link_iri(link)
    facts.is_a(subject, Q.IdentityLink)
    facts.link(subject, Q.linkedProfile, link.match.a, link.match.b)
    facts.link(subject, Q.verdict, _VERDICTS[link.verdict].value)
    facts.value(subject, Q.score, link.match.score)
    facts.value(subject, Q.method, METHOD)
    for feature in link.match.features:
        facts.value(subject, Q.feature, str(feature))
    return facts.quads()


def profile_quads(iri: str, name: str) -> list[Quad]:
    """The end of a link: everyone who goes by this name with this evidence."""
    facts = Facts(IDENTITIES_GRAPH)
    facts.is_a(iri, Q.Profile)
    facts.value(iri, SCHEMA.name, name)
    facts.link(iri, Q.ofName, name_of(iri))
    return facts.quads()
