"""A store in, what a curator may decide out, with the evidence for either side."""

from __future__ import annotations

from pyoxigraph import NamedNode

from quoth.identify.curating import contradictions
from quoth.identify.grouping import name_of
from quoth.identify.index import Index
from quoth.identify.match import Feature
from quoth.identify.review import Review, Side, Undecided
from quoth.store.dossiers import posts
from quoth.store.facts import node
from quoth.store.iris import IDENTITIES_GRAPH
from quoth.store.namespaces import Q
from quoth.store.statements import statements_of
from quoth.store.store import Store
from quoth.store.view import GraphView

_LOOKED_AT = 12
"""Mentions whose posts and statements are shown: enough to see who it is, of somebody in a thousand articles too."""

_EXAMPLES = 2
"""Statements shown for either side."""


def review(store: Store) -> Review:
    """All undecided links, the likeliest first, and judgements that contradict each other."""
    view = GraphView(store, IDENTITIES_GRAPH)
    index = Index(store)
    links = store.quads(None, Q.verdict, Q.Undecided, node(IDENTITIES_GRAPH))
    left = [_undecided(store, index, view, quad.subject.value) for quad in links if isinstance(quad.subject, NamedNode)]
    return Review(tuple(sorted(left, key=lambda one: (-one.score, one.a.iri, one.b.iri))), contradictions(store))


def _undecided(store: Store, index: Index, view: GraphView, link: str) -> Undecided:
    a, b = (_side(store, index, profile) for profile in view.all(link, Q.linkedProfile))
    features = tuple(map(_feature, view.all(link, Q.feature)))
    return Undecided(a, b, float(view.one(link, Q.score) or 0), features)


def _side(store: Store, index: Index, iri: str) -> Side:
    """A profile as a curator sees it. A judgement is about its name, or a mention where others bear that name too."""
    profile = index.profile(iri)
    members = index.members(iri)
    name = name_of(iri)
    kind = "memberships-of-person" if profile.kind == "person" else "memberships-in-institution"
    some = sorted(members)[:_LOOKED_AT]
    said = statements_of(store, some, "attributions-by-speaker")
    return Side(
        iri=name if index.named(name) == {iri} else min(members),
        name=profile.printed[0],
        articles=len({entry.mention.article for entry in members.values()}),
        posts=posts(store, kind, some),
        statements=said[:_EXAMPLES],
        other_names=tuple(profile.printed[1:]),
    )


def _feature(written: str) -> Feature:
    """`same_surname +0.50 (jones)` as `to_rdf` writes it."""
    name, value, *note = written.split(" ", 2)
    return Feature(name, float(value), note[0][1:-1] if note else "")
