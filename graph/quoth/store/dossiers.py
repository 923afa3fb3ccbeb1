"""Gathers what the store holds of one person, institution or place."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from pyoxigraph import Literal, NamedNode

from quoth.store.answers import Institution, Person, PlaceDossier, Post
from quoth.store.facts import node
from quoth.store.find import find_institution, find_person, find_place
from quoth.store.names import name_key
from quoth.store.namespaces import DCTERMS, GEO, GN, ORG, RDF, SCHEMA, SKOS, Q
from quoth.store.narration import SentenceOf, with_narration
from quoth.store.statements import geonames_id, position, statements_of
from quoth.store.store import Store
from quoth.store.view import GraphView


def person(store: Store, name: str) -> Person:
    """The person a name means, as `find_person` takes it, with everything they are quoted with."""
    found = find_person(store, name)
    iri = found.things[0]
    canonical, others = _names(store, found.things)
    posts = _posts(store, "memberships-of-person", iri)
    return Person(
        iri, canonical, others, posts, statements_of(store, found.things, "attributions-by-speaker"), found.namesakes
    )


def institution(store: Store, name: str) -> Institution:
    """The institution a name means, with what it says, what is said in its name, and its people."""
    found = find_institution(store, name)
    iri = found.things[0]
    canonical, others = _names(store, found.things)
    statements = statements_of(store, found.things, "attributions-by-speaker", "attributions-in-name-of")
    return Institution(iri, canonical, others, _posts(store, "memberships-in-institution", iri), statements)


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


def _names(store: Store, things: Iterable[str]) -> tuple[str, tuple[str, ...]]:
    """The name most articles print, and the others by how many print them; letters decide between equals."""
    counts: dict[str, int] = defaultdict(int)
    for thing in things:
        for row in store.rows("names-of-thing", thing=NamedNode(thing)):
            counts[row["name"]] += int(row["articles"])
    names = sorted(counts, key=lambda name: (-counts[name], name))
    return names[0], tuple(names[1:])


def _posts(store: Store, query: str, subject: str) -> tuple[Post, ...]:
    """One post for each person, role and institution, whatever their capitals, over all articles that show it."""
    groups: dict[tuple[object, ...], list[Post]] = defaultdict(list)
    for row in store.rows(query, subject=NamedNode(subject)):
        post = _post(GraphView(store, row["graph"]), row["membership"])
        groups[post.person, name_key(post.role or ""), name_key(post.institution or ""), post.former].append(post)
    posts = [_join(group) for group in groups.values()]
    return tuple(sorted(posts, key=lambda post: (post.dates, post.person, post.role or "", post.institution or "")))


def _post(view: GraphView, membership: str) -> Post:
    article = view.one(membership, DCTERMS.isPartOf) or ""
    return Post(
        person=view.one(membership, ORG.member, SCHEMA.name) or "",
        role=view.one(membership, ORG.role, SKOS.prefLabel),
        institution=view.one(membership, ORG.organization, SCHEMA.name),
        dates=tuple(view.all(membership, Q.attestedOn, RDF.value)),
        former=view.one(membership, Q.former) == "true",
        articles=(article.rsplit("/", 1)[-1],),
    )


def _join(posts: list[Post]) -> Post:
    first = min(posts, key=lambda post: (post.role or "", post.institution or ""))
    return Post(
        first.person, first.role, first.institution,
        dates=tuple(sorted({date for post in posts for date in post.dates})),
        former=first.former,
        articles=tuple(sorted({article for post in posts for article in post.articles})),
    )
