"""An institution's dossier goes in and comes out with what it is part of, and its parts, as far as names show it."""

from __future__ import annotations

from dataclasses import replace

from pyoxigraph import Literal, NamedNode

from quoth.identify.institutions import parent_of
from quoth.store.answers import Institution
from quoth.store.facts import node
from quoth.store.identities import Identities
from quoth.store.iris import IDENTITIES_GRAPH
from quoth.store.namespaces import ORG, RDF, Q
from quoth.store.store import Store

_GRAPH = node(IDENTITIES_GRAPH)


def with_parents(store: Store, found: Institution) -> Institution:
    """The institution with the names of its parent and of its parts; their statements are not its own."""
    known = _keys(store)
    identities = Identities(store)
    own = [key for key, iri in known.items() if iri == found.iri]
    parents = [known[parent] for key in sorted(own) if (parent := parent_of(key, known)) is not None]
    parts = {
        iri for key, iri in known.items()
        if any(one in key for one in own) and parent_of(key, own) is not None
    }  # fmt: skip
    return replace(
        found,
        part_of=next((identities.name(iri) for iri in parents if iri != found.iri), None),
        units=tuple(sorted(filter(None, (identities.name(iri) for iri in parts - {found.iri})))),
    )


def _keys(store: Store) -> dict[str, str]:
    """The institutions of a store (IRIs) by each of their folded names; of several with one name, the least."""
    institutions = {quad.subject for quad in store.quads(None, RDF.type, ORG.Organization, _GRAPH)}
    named = sorted(
        (quad.object.value, quad.subject.value)
        for quad in store.quads(None, Q.nameKey, None, _GRAPH)
        if quad.subject in institutions and isinstance(quad.subject, NamedNode) and isinstance(quad.object, Literal)
    )
    return dict(reversed(named))
