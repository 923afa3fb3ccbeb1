"""The quads of an article go in, the people and institutions it mentions come out, with what it tells of each."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import replace

from pyoxigraph import NamedNode, Quad

from quoth.identify.people import is_everywhere, says_who
from quoth.identify.profile import Kind, Mention
from quoth.store.names import is_full_name, is_only_described, name_key, person_key, surname_key
from quoth.store.namespaces import GAF, GN, GRASP, OA, ORG, RDF, SCHEMA, SKOS, Q
from quoth.store.triples import Triples

_KINDS: dict[NamedNode, Kind] = {SCHEMA.Person: "person", ORG.Organization: "institution"}

_ABOUT = 0.5
"""Least share of an article's located place names that lie in one country for the article to be about that country."""


def mentions_in(quads: Iterable[Quad], article: str) -> tuple[Mention, ...]:
    """The people and institutions of one article's graphs, in the order of their IRIs."""
    triples = Triples(quads)
    countries = _countries(triples)
    people = {
        person: person_key(min(triples.all(person, SCHEMA.name), key=_fullest))
        for person in triples.subjects(RDF.type, SCHEMA.Person.value)
    }
    found = []
    for cls, kind in _KINDS.items():
        for iri in triples.subjects(RDF.type, cls.value):
            # One mention may be printed in several ways (capitals, accents); the first by letters stands for it.
            name = min(triples.all(iri, SCHEMA.name), key=_fullest)
            found.append(
                _person(triples, iri, article, name, people)
                if kind == "person"
                else _institution(triples, iri, article, name, people, countries)
            )
    return tuple(sorted(map(_with_long_name(found), found), key=lambda mention: mention.iri))


def _with_long_name(mentions: list[Mention]) -> Callable[[Mention], Mention]:
    """What tells an acronym from the same letters elsewhere: the long name that its own article gives."""
    long = {
        alias: mention.key for mention in mentions if mention.kind == "institution" for alias in mention.aliases
    }

    def told(mention: Mention) -> Mention:
        if mention.kind != "institution" or mention.key not in long:
            return mention
        return replace(mention, short_for=long[mention.key], aliases=mention.aliases | {long[mention.key]})

    return told


def _fullest(name: str) -> tuple[int, str]:
    return -len(name), name


def _person(triples: Triples, iri: str, article: str, name: str, people: dict[str, str]) -> Mention:
    posts, key = triples.subjects(ORG.member, iri), person_key(name)
    institutions = _keys(triples, posts, ORG.organization, SCHEMA.name)
    roles = _keys(triples, posts, ORG.role, SKOS.prefLabel)
    company = frozenset(other for one, other in people.items() if one != iri and is_full_name(other))
    return Mention(
        iri, "person", article, name, key,
        only_here=left_open(key, company)
        or (is_full_name(key) and is_everywhere(key) and not institutions and not any(map(says_who, roles))),
        institutions=institutions, roles=roles, people=company,
    )


def left_open(key: str, company: frozenset[str]) -> bool:
    """Whether a bare surname is also that of somebody named in full, and the article did not show that they are one."""
    return not is_full_name(key) and any(surname_key(other) == key for other in company)


def _institution(
    triples: Triples, iri: str, article: str, name: str, people: dict[str, str], countries: frozenset[str]
) -> Mention:
    members = {person for post in triples.subjects(ORG.organization, iri) for person in triples.all(post, ORG.member)}
    key = name_key(name)
    return Mention(
        iri, "institution", article, name, key,
        # An article on Trump that calls an institution Trump does not say which.
        only_here=is_only_described(name)
        or (not _is_acronym(name) and any(key == surname_key(one) for one in people.values())),
        aliases=_aliases(triples, iri, article, name),
        people=frozenset(people[one] for one in members if one in people and is_full_name(people[one])),
        countries=countries,
    )


def _is_acronym(name: str) -> bool:
    return name.replace(".", "").isupper()


def _aliases(triples: Triples, iri: str, article: str, name: str) -> frozenset[str]:
    """Its acronym, where the article gives one: beside a cue, or in parentheses after the name."""
    said = triples.subjects(GRASP.wasAttributedTo, iri)
    called = {
        " ".join(words.split()).removeprefix("The ").removeprefix("the ")
        for attribution in said
        for words in triples.all(attribution, Q.sourceSpan, OA.hasSelector, OA.exact)
    }
    after = re.compile(r"\s+".join(map(re.escape, name.split())) + r"\s*\(([A-Z][A-Z.&]{1,9})\)")
    called.update(found[1] for text in triples.all(article, SCHEMA.articleBody) for found in after.finditer(text))
    return frozenset(name_key(one) for one in called if _is_acronym(one)) - {name_key(name), ""}


def _keys(triples: Triples, posts: Iterable[str], *path: NamedNode) -> frozenset[str]:
    found = {name_key(name) for post in posts for name in triples.all(post, *path)}
    return frozenset(found - {""})


def _countries(triples: Triples) -> frozenset[str]:
    """The country an article is most about, if one holds most of the places it names."""
    named: Counter[str] = Counter()
    for place in triples.subjects(RDF.type, SCHEMA.Place.value):
        for country in triples.all(place, GN.countryCode):
            named[country] += len(triples.subjects(GAF.denotes, place))
    total = named.total()
    return frozenset(country for country, count in named.items() if count > _ABOUT * total)
