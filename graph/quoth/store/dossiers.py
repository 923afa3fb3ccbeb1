"""Gathers what the store holds of one person, institution or place."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable

from pyoxigraph import Literal, NamedNode

from quoth.store.answers import Institution, Person, PlaceDossier, Post
from quoth.store.facts import node
from quoth.store.find import find_institution, find_person, find_place
from quoth.store.identities import Identities
from quoth.store.iris import IDENTITIES_GRAPH
from quoth.store.names import name_key
from quoth.store.namespaces import DCTERMS, GEO, GN, ORG, RDF, SCHEMA, SKOS, Q
from quoth.store.narration import SentenceOf, with_narration
from quoth.store.statements import geonames_id, position, statements_of
from quoth.store.store import Store
from quoth.store.view import GraphView

_FORMER = re.compile(r"(?:(?:the|a)\s+)?(?:former|onetime|one-time|ex)(?:\s+|-)(?=\S)", re.IGNORECASE)


def person(store: Store, name: str) -> Person:
    """The person a name means, as `find_person` takes it, with everything they are quoted with."""
    found = find_person(store, name)
    identities = Identities(store)
    mentions = identities.mentions(found.things[0])
    canonical, others = _names(store, mentions, identities.name(mentions[0]))
    return Person(
        found.things[0], canonical, others,
        posts(store, "memberships-of-person", mentions),
        statements_of(store, mentions, "attributions-by-speaker"), found.namesakes,
    )


def institution(store: Store, name: str) -> Institution:
    """The institution a name means, with what it says, what is said in its name, and its people."""
    found = find_institution(store, name)
    identities = Identities(store)
    mentions = identities.mentions(found.things[0])
    canonical, others = _names(store, mentions, identities.name(mentions[0]))
    statements = statements_of(store, mentions, "attributions-by-speaker", "attributions-in-name-of")
    return Institution(
        found.things[0], canonical, others, posts(store, "memberships-in-institution", mentions), statements
    )


def place(store: Store, name: str, sentence_of: SentenceOf) -> PlaceDossier:
    """The place a name means, with what is said of it and what articles say of it in their own voice."""
    found = find_place(store, name)
    iri = found.things[0]
    canonical, others = _names(store, found.things)
    said = statements_of(store, found.things, "attributions-about-place")
    latitude, longitude = position(_fact(store, _fact(store, iri, GEO.hasGeometry), GEO.asWKT))
    return PlaceDossier(
        iri, canonical, others, _fact(store, iri, GN.countryCode), geonames_id(iri), latitude, longitude,
        with_narration(store, found.things, said, sentence_of),
    )


def _fact(store: Store, subject: str | None, predicate: NamedNode) -> str | None:
    """A value that is the same in every graph; the first where graphs differ."""
    if subject is None:
        return None
    quads = store.quads(node(subject), predicate)
    return min({quad.object.value for quad in quads if isinstance(quad.object, NamedNode | Literal)}, default=None)


def _names(store: Store, things: Iterable[str], canonical: str | None = None) -> tuple[str, tuple[str, ...]]:
    """The name most articles print, unless one is given, and the others by how many print them; then by letters."""
    counts: Counter[str] = Counter()
    for thing in things:
        printed = {
            (quad.object.value, quad.graph_name)
            for predicate in (SCHEMA.name, SCHEMA.alternateName)
            for quad in store.quads(node(thing), predicate)
            if isinstance(quad.object, Literal) and quad.graph_name != node(IDENTITIES_GRAPH)
        }
        counts.update(name for name, _ in printed)
    names = sorted(counts, key=lambda name: (name != canonical, -counts[name], name))
    return names[0], tuple(names[1:])


def posts(store: Store, query: str, mentions: Iterable[str]) -> tuple[Post, ...]:
    """One post for each person, role and institution, whatever their capitals, over all articles that show it."""
    identities = Identities(store)
    groups: dict[tuple[object, ...], list[Post]] = defaultdict(list)
    for mention in mentions:
        for row in store.rows(query, subject=NamedNode(mention)):
            view, membership = GraphView(store, row["graph"]), row["membership"]
            post = _post(view, membership, identities)
            who, where = (view.one(membership, one) for one in (ORG.member, ORG.organization))
            key = who and identities.of(who), name_key(post.role or ""), where and identities.of(where), post.former
            groups[key].append(post)
    posts = [_join(group) for group in groups.values()]
    return tuple(sorted(posts, key=lambda post: (post.dates, post.person, post.role or "", post.institution or "")))


def _post(view: GraphView, membership: str, identities: Identities) -> Post:
    def named(part: NamedNode) -> str | None:
        mention = view.one(membership, part)
        return (identities.name(mention) or view.one(mention, SCHEMA.name)) if mention else None

    article = view.one(membership, DCTERMS.isPartOf) or ""
    role, former = held(view.one(membership, ORG.role, SKOS.prefLabel), view.one(membership, Q.former) == "true")
    return Post(
        person=named(ORG.member) or "",
        role=role,
        institution=named(ORG.organization),
        dates=tuple(view.all(membership, Q.attestedOn, RDF.value)),
        former=former,
        articles=(article.rsplit("/", 1)[-1],),
    )


def held(role: str | None, former: bool) -> tuple[str | None, bool]:
    """A role without the word that says it had ended, and whether it had: `former mayor` is an ended `mayor`."""
    ended = _FORMER.match(role or "")
    return (role[ended.end() :], True) if role and ended else (role, former)


def _join(posts: list[Post]) -> Post:
    first = min(posts, key=lambda post: (post.role or "", post.institution or ""))
    return Post(
        first.person, first.role, first.institution,
        dates=tuple(sorted({date for post in posts for date in post.dates})),
        former=first.former,
        articles=tuple(sorted({article for post in posts for article in post.articles})),
    )
