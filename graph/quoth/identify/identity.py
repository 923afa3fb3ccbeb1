"""Clusters of profiles go in, people and institutions come out: under which IRI, and by which names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from quoth.identify.alike import blocks, stands
from quoth.identify.clusters import Clusters
from quoth.identify.grouping import name_of
from quoth.identify.profile import Kind, Profile
from quoth.store.names import is_full_name, name_key, person_key
from quoth.store.namespaces import ID


@dataclass(frozen=True, slots=True)
class Identity:
    """Profiles that are one person or institution. Without an `iri`, each mention of its one profile stands alone."""

    iri: str | None
    kind: Kind
    profiles: tuple[str, ...]
    name: str
    """The name most articles print; of people a full one where there is any."""
    names: tuple[str, ...]
    """Other names, the most printed first."""
    keys: frozenset[str]
    """All names and aliases folded."""


def identities(clusters: Clusters, known: Mapping[str, Profile], torn: Collection[str]) -> tuple[Identity, ...]:
    """One identity a cluster; where two have the same name, each goes by its profile."""
    found = [[known[iri] for iri in members] for members in clusters.all()]
    plainest = [min(profiles, key=_plainness) for profiles in found]
    standing = [
        len(profiles) > 1 or stands(plain, plain.iri in torn)
        for plain, profiles in zip(plainest, found, strict=True)
    ]
    # What is compared with nothing is in the neighbourhood as chance has it: it must not count, nor take the name's
    # IRI.
    bearers = Counter(
        name_of(plain.iri) for plain, stands_ in zip(plainest, standing, strict=True) if stands_ and blocks(plain)
    )
    return tuple(
        _identity(_iri(plain, bearers[name_of(plain.iri)] > 1 or not blocks(plain)) if stands_ else None, profiles)
        for plain, profiles, stands_ in zip(plainest, found, standing, strict=True)
    )


def _plainness(profile: Profile) -> tuple[bool, bool, int, str]:
    return not blocks(profile), not names_fully(profile), len(profile.key), profile.iri


def _iri(profile: Profile, shared: bool) -> str:
    return (profile.iri if shared else name_of(profile.iri)).replace(f"{ID}name/", ID)


def _identity(iri: str | None, profiles: list[Profile]) -> Identity:
    printed: Counter[str] = Counter()
    for profile in profiles:
        printed.update(profile.names)
    fully = {name for profile in profiles if names_fully(profile) for name in profile.names}
    names = sorted(printed, key=lambda name: (bool(fully) and name not in fully, -printed[name], name.isupper(), name))
    fold = person_key if profiles[0].kind == "person" else name_key
    keys = {*map(fold, names), *(alias for profile in profiles for alias in profile.aliases)} - {""}
    return Identity(
        iri, profiles[0].kind, tuple(profile.iri for profile in profiles), names[0], tuple(names[1:]), frozenset(keys)
    )


def names_fully(profile: Profile) -> bool:
    """Whether a name says more than a surname."""
    return profile.kind == "institution" or is_full_name(profile.key)
