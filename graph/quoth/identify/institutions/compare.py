"""Institutions compared: two profiles -> whether they are one, by their names first and what articles tell of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from quoth.identify.institutions.names import Scope, parse
from quoth.identify.institutions.relations import NameRelation, blocks_of, relation
from quoth.identify.institutions.units import parent_of
from quoth.identify.match import Feature, Match
from quoth.identify.profile import Profile

__all__ = ["compare_institutions", "institution_blocks", "parent_of", "scope"]

_TOLD_APART = frozenset({"acronym_of_the_long_name"})
"""Relations that an article which has both names as two speaks against. It may well have one name in two spellings."""
_ONE_PERSON, _SEVERAL_PEOPLE = 0.15, 0.25
"""One shared person can have moved from one body to the other."""
_COUNTRY_AGREES = 0.3
_KNOWN_ELSEWHERE = -0.3
"""A well-known other name in articles about different countries: the Department of Defence of Australia, of the US."""


def institution_blocks(key: str, aliases: Iterable[str]) -> frozenset[str]:
    """The folded names of which two profiles must share one to be compared.

    Names that mean something in their article only (`police`) have none: thousands would be compared with each other.
    """
    return blocks_of(key, aliases)


def scope(key: str) -> Scope:
    """How far a name says whom it means: everywhere, once a country, or in its article only."""
    return parse(key).scope


def compare_institutions(a: Profile, b: Profile) -> Match | None:
    """The match of two institutions; None when their names cannot mean one. Symmetric in its features."""
    found = relation(a, b)
    if found is None:
        return None
    features = [Feature(found.feature, found.value, found.note)]
    if _stands_for_another(a, b) or _stands_for_another(b, a):
        features.append(Feature("stands_for_another", -1.0))
    if found.feature in _TOLD_APART and (a.beside[b.iri] or b.beside[a.iri]):
        features.append(Feature("told_apart_by_an_article", -1.0))
    features += _countries(a, b, found)
    if shared := sorted(set(a.people) & set(b.people)):
        value = _ONE_PERSON if len(shared) == 1 else _SEVERAL_PEOPLE
        features.append(Feature("shared_people", value, ", ".join(shared[:3])))
    return Match(a.iri, b.iri, tuple(features))


def _stands_for_another(short: Profile, other: Profile) -> bool:
    """Whether articles give an acronym a long name, and the other has or is given another one."""
    long = {parse(alias).plain for alias in short.aliases if " " in alias}
    if not long or " " in short.key:
        return False
    theirs = {parse(alias).plain for alias in (other.key, *other.aliases) if " " in alias}
    return bool(theirs) and not long & theirs


def _countries(a: Profile, b: Profile, found: NameRelation) -> list[Feature]:
    """What countries say of bodies that a country has one of; nothing where either is unknown or undecided."""
    if not found.by_country:
        return []
    x, y = _country(a), _country(b)
    if x is None or y is None:
        return []
    if x == y:
        return [Feature("same_country", _COUNTRY_AGREES, x)]
    if set(a.countries) & set(b.countries):
        return []
    value = _KNOWN_ELSEWHERE if found.feature == "other_name" else -1.0
    return [Feature("other_country", value, ", ".join(sorted((x, y))))]


def _country(profile: Profile) -> str | None:
    """The country in the name, else the one that most of the profile's articles are about.

    A U.S. Embassy is one a country all the same, so there the articles' country counts.
    """
    name = parse(profile.key)
    if name.scope == "country":
        return _most(profile.countries)
    whole = parse(name.known) if name.known else name
    return whole.country or name.country or name.rest_country or _most(profile.countries)


def _most(countries: Counter[str]) -> str | None:
    """The most counted; None when two are counted alike."""
    ranked = countries.most_common(2)
    if not ranked or (len(ranked) > 1 and ranked[0][1] == ranked[1][1]):
        return None
    return ranked[0][0]
