"""Profiles of one neighbourhood of names in, identities and the links between them out: the same for the same profiles.

Constrained agglomeration: what is sure joins first, what a contradiction or a curator keeps apart never does, and where
two candidates remain neither is taken.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from itertools import combinations

from quoth.identify.alike import blocks, compare
from quoth.identify.clusters import Clusters
from quoth.identify.identity import Identity, identities, names_fully
from quoth.identify.joining import Joining, drop_torn
from quoth.identify.match import UNDECIDED, Feature, Match, Verdict
from quoth.identify.matches import Matches, Pair, doubted, pair_of
from quoth.identify.profile import Profile

_SHOWN = 3
"""Candidates of a bare surname that a curator is shown: the likeliest."""


@dataclass(frozen=True, slots=True)
class Link:
    """Two profiles that are one or may be."""

    match: Match
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class Settled:
    """What a neighbourhood of names comes to."""

    identities: tuple[Identity, ...] = ()
    links: tuple[Link, ...] = ()


def settle(
    profiles: Iterable[Profile], same: Collection[Pair] = (), different: Collection[Pair] = (),
    compared: Iterable[Match] | None = None,
) -> Settled:
    """Who is who among profiles; `same` and `different` are what curators decided, as pairs of profiles.

    `compared` are the profiles' matches where they are known; without it all that share a block are compared.
    """
    known = {profile.iri: profile for profile in sorted(profiles, key=lambda one: one.iri)}
    bare = {iri: one for iri, one in known.items() if not names_fully(one)}
    clusters = Clusters(known)
    matches = Matches.of_all(_compared(known) if compared is None else compared)
    _decide(matches, clusters, same, different)
    drop_torn(matches, known)
    joining = Joining(matches, clusters, known, bare)
    joining.sure()
    joining.vague()
    torn = joining.bare()
    return Settled(identities(clusters, known, torn), _links(matches, clusters, known))


def _compared(known: Mapping[str, Profile]) -> list[Match]:
    """The matches of all pairs that share a block."""
    by_block: defaultdict[str, list[str]] = defaultdict(list)
    for iri, profile in known.items():
        for block in blocks(profile):
            by_block[block].append(iri)
    pairs = {pair for alike in by_block.values() for pair in combinations(alike, 2)}
    found = (compare(known[a], known[b]) for a, b in pairs)
    return [match for match in found if match is not None]


def _decide(matches: Matches, clusters: Clusters, same: Iterable[Pair], different: Iterable[Pair]) -> None:
    """Curators first: what they joined is joined, what they or a contradiction keep apart is kept apart."""
    for a, b in sorted(different):
        matches.add(Match(*pair_of(a, b), (Feature("curator_says_different", -1),)))
        clusters.keep_apart(a, b)
    for a, b in sorted(same):
        if clusters.join(a, b):
            matches.add(Match(*pair_of(a, b), (Feature("curator_says_same", 1),)))
    for match in matches.by_pair.values():
        if match.contradicted and not clusters.together(match.a, match.b):
            clusters.keep_apart(match.a, match.b)


def _links(matches: Matches, clusters: Clusters, known: Mapping[str, Profile]) -> tuple[Link, ...]:
    """Matches that made an identity, and those a curator may decide: of a bare surname the likeliest few."""
    links = []
    shown: Counter[str] = Counter()
    for match in sorted(matches.by_pair.values(), key=lambda one: (-one.score, one.a, one.b)):
        if match.score < UNDECIDED or match.features[0].name.startswith("curator"):
            continue
        if clusters.together(match.a, match.b):
            links.append(Link(match, "same"))
        elif clusters.may_join(match.a, match.b):
            bare = [iri for iri in (match.a, match.b) if not names_fully(known[iri])]
            if all(shown[iri] < _SHOWN for iri in bare):
                shown.update(bare)
                links.append(Link(doubted(match), "undecided"))
    return tuple(sorted(links, key=lambda link: (link.match.a, link.match.b)))
