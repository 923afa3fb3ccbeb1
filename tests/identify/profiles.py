"""Profiles for tests, under the IRIs that the grouping of mentions gives them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from quoth.identify.grouping import Grouping
from quoth.identify.identity import Identity
from quoth.identify.mentions import left_open
from quoth.identify.profile import Mention, Profile
from quoth.identify.settle import Settled
from quoth.store.names import name_key, person_key


def person(
    name: str, times: int = 1, *, at: Iterable[str] = (), as_: Iterable[str] = (), among: Iterable[str] = (),
    article: str = "",
) -> Profile:
    """Someone whom `times` articles call `name`: their institutions, roles, and the people named with them."""
    key, company = person_key(name), frozenset(map(person_key, among))
    mention = Mention(
        f"urn:{article}:{name}", "person", f"urn:{article}", name, key, left_open(key, company),
        institutions=frozenset(map(name_key, at)), roles=frozenset(map(name_key, as_)), people=company,
    )
    return of(mention, times)


def institution(
    name: str, times: int = 1, *, alias: Iterable[str] = (), country: Iterable[str] = (), people: Iterable[str] = (),
    article: str = "", only_here: bool = False,
) -> Profile:
    """An institution that `times` articles call `name`: its acronyms, the articles' countries, its people."""
    mention = Mention(
        f"urn:{article}:{name}", "institution", f"urn:{article}", name, name_key(name), only_here,
        aliases=frozenset(map(name_key, alias)), countries=frozenset(country), people=frozenset(map(person_key, people)),
    )
    return of(mention, times)


def of(mention: Mention, times: int = 1) -> Profile:
    """The profile of `times` mentions that tell the same."""
    def counted(things: Iterable[str]) -> Counter[str]:
        return Counter(dict.fromkeys(things, times))

    return Profile(
        Grouping().profile(mention), mention.kind, mention.key, mention.only_here, times, counted([mention.name]),
        counted(mention.aliases), counted(mention.institutions), counted(mention.roles), counted(mention.people),
        counted(mention.countries),
    )


def beside(a: Profile, b: Profile, times: int = 1) -> None:
    """So many articles name both."""
    a.beside[b.iri] += times
    b.beside[a.iri] += times


def groups(settled: Settled, labels: Mapping[str, Profile]) -> str:
    """Who is one, by the labels of the profiles: `a b | c`."""
    label = {profile.iri: name for name, profile in labels.items()}
    assert len(label) == len(labels), "two profiles of a case have one IRI"
    return " | ".join(sorted(" ".join(sorted(label[iri] for iri in one.profiles)) for one in settled.identities))


def identity_of(settled: Settled, profile: Profile) -> Identity:
    (found,) = (one for one in settled.identities if profile.iri in one.profiles)
    return found

