"""Profiles of one neighbourhood of names in, identities and the links between them out: the same for the same profiles.

Constrained agglomeration: what is sure joins first, what a contradiction or a curator keeps apart never does, and where
two candidates remain neither is taken.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from itertools import combinations

from quoth.identify.alike import blocks, compare, left_open, stands
from quoth.identify.clusters import Clusters
from quoth.identify.grouping import name_of
from quoth.identify.match import SAME, UNDECIDED, Feature, Match, Verdict
from quoth.identify.people import times_in_role
from quoth.identify.profile import Kind, Profile
from quoth.store.names import is_full_name, name_key, person_key
from quoth.store.namespaces import ID

Pair = tuple[str, str]

_SURE = 0.9
"""From this score on a match joins whatever else there is; below, only where no second candidate competes."""

_MARGIN = 0.1
"""Least lead of one candidate over another that contradicts it."""

_ONLY_BEARER = 0.25
_USUAL_BEARER = 0.95
"""Share of a surname's mentions that makes someone its usual bearer: for a bare `Obama` among hundreds of articles on
one and a handful on his wife. It takes nineteen mentions beside one of another."""

_POSTS = frozenset({"shared_institution", "shared_role"})
"""What shows which of several bearers a bare surname means. Company does not: an election has both Clintons in it."""

_FOREMOST = 5
"""How many times as often as anybody else someone must be given a post, for a bare surname with it to mean him."""

_SHOWN = 3
"""Candidates of a bare surname that a curator is shown: the likeliest."""


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


@dataclass(slots=True)
class _Matches:
    """Matches by the pair they are about, whichever way round."""

    by_pair: dict[Pair, Match] = field(default_factory=dict)

    @classmethod
    def of_all(cls, matches: Iterable[Match]) -> _Matches:
        return cls({_pair(match.a, match.b): match for match in matches})

    def add(self, match: Match) -> None:
        self.by_pair[_pair(match.a, match.b)] = match

    def of(self, a: str, b: str) -> Match | None:
        return self.by_pair.get(_pair(a, b))

    def likely(self) -> list[Match]:
        """Those that say `same`, the surest first."""
        return sorted(
            (match for match in self.by_pair.values() if match.score >= SAME),
            key=lambda match: (-match.score, match.a, match.b),
        )


def settle(
    profiles: Iterable[Profile], same: Collection[Pair] = (), different: Collection[Pair] = (),
    compared: Iterable[Match] | None = None,
) -> Settled:
    """Who is who among profiles; `same` and `different` are what curators decided, as pairs of profiles.

    `compared` are the profiles' matches where they are known; without it all that share a block are compared.
    """
    known = {profile.iri: profile for profile in sorted(profiles, key=lambda one: one.iri)}
    bare = {iri: one for iri, one in known.items() if one.kind == "person" and not is_full_name(one.key)}
    clusters = Clusters(known)
    matches = _Matches.of_all(_compared(known) if compared is None else compared)
    _decide(matches, clusters, same, different)
    _drop_torn(matches, known)
    joining = _Joining(matches, clusters, known, bare)
    joining.sure()
    joining.vague()
    torn = joining.bare()
    return Settled(_identities(clusters, known, torn), _links(matches, clusters, known))


def _pair(a: str, b: str) -> Pair:
    return (a, b) if a < b else (b, a)


def _compared(known: Mapping[str, Profile]) -> list[Match]:
    """The matches of all pairs that share a block."""
    by_block: defaultdict[str, list[str]] = defaultdict(list)
    for iri, profile in known.items():
        for block in () if left_open(profile) else blocks(profile):
            by_block[block].append(iri)
    pairs = {pair for alike in by_block.values() for pair in combinations(alike, 2)}
    found = (compare(known[a], known[b]) for a, b in pairs)
    return [match for match in found if match is not None]


def _decide(matches: _Matches, clusters: Clusters, same: Iterable[Pair], different: Iterable[Pair]) -> None:
    """Curators first: what they joined is joined, what they or a contradiction keep apart is kept apart."""
    for a, b in sorted(different):
        matches.add(Match(*_pair(a, b), (Feature("curator_says_different", -1),)))
        clusters.keep_apart(a, b)
    for a, b in sorted(same):
        if clusters.join(a, b):
            matches.add(Match(*_pair(a, b), (Feature("curator_says_same", 1),)))
    for match in matches.by_pair.values():
        if match.contradicted and not clusters.together(match.a, match.b):
            clusters.keep_apart(match.a, match.b)


def _doubted(match: Match) -> Match:
    """A match that would do if there were not another as good."""
    doubt = Feature("also_fits_another", round(SAME - 0.05 - match.score, 2))
    return replace(match, features=(*match.features, doubt)) if match.score >= SAME else match


def _drop_torn(matches: _Matches, known: Mapping[str, Profile]) -> None:
    """Where one profile fits two that cannot be one, the clearly better one is kept, or neither.

    Two cannot when they contradict each other, or when a name is short for both and they are not alike: an acronym.
    """
    fits: defaultdict[str, list[tuple[str, Match]]] = defaultdict(list)
    for match in matches.likely():
        fits[match.a].append((match.b, match))
        fits[match.b].append((match.a, match))
    torn: set[Pair] = set()
    for fitting, candidates in fits.items():
        for (a, to_a), (b, to_b) in combinations(candidates, 2):
            between = matches.of(a, b)
            short_for_both = len(known[fitting].key) < min(len(known[a].key), len(known[b].key))
            if between.contradicted if between is not None else short_for_both:
                if to_a.score < to_b.score + _MARGIN:
                    torn.add(_pair(to_a.a, to_a.b))
                if to_b.score < to_a.score + _MARGIN:
                    torn.add(_pair(to_b.a, to_b.b))
    for pair in torn:
        match = matches.by_pair[pair]
        if match.features[0].name != "curator_says_same":
            matches.add(_doubted(match))


class _Joining:
    """Clusters joined step by step, from what is sure to what only fits."""

    def __init__(
        self, matches: _Matches, clusters: Clusters, known: Mapping[str, Profile], bare: Collection[str]
    ) -> None:
        self._matches, self._clusters, self._known, self._bare = matches, clusters, known, bare

    def sure(self) -> None:
        """Joins what is alike beyond doubt."""
        for match in self._matches.likely():
            if match.score >= _SURE and match.a not in self._bare and match.b not in self._bare:
                self._join(match.a, match.b, UNDECIDED)

    def vague(self) -> None:
        """A vaguer name (an acronym, a nickname, a name without a post) joins the one fuller name that it fits."""
        fuller: defaultdict[str, list[str]] = defaultdict(list)
        for match in self._matches.likely():
            vague, full = sorted((match.a, match.b), key=self._detail)
            if vague not in self._bare:
                fuller[vague].append(full)
        for vague in sorted(fuller, key=self._detail, reverse=True):
            if any(self._clusters.together(vague, full) for full in fuller[vague]):
                continue
            candidates = {self._clusters.of(full): full for full in fuller[vague]}
            if len(candidates) == 1:
                self._join(vague, next(iter(candidates.values())), SAME)

    def bare(self) -> frozenset[str]:
        """A bare surname joins whom its post shows it to be, else its only bearer or the one it nearly always means.

        Gives those that could be somebody known but join nobody. Of the others, those that are alike join each other.
        """
        settled = {iri: self._clusters.of(iri) for iri in self._known}
        unknown, torn = [], set()
        for iri in self._bare:
            if any(other not in self._bare for other in settled[iri]):
                continue
            bearers, shown = self._bearers(iri, settled)
            if not bearers:
                unknown.append(iri)
                continue
            bearer = _foremost(shown) if shown else _usual(bearers)
            if bearer is None or not self._join_bearer(iri, bearer, 0 if shown else len(bearers)):
                torn.add(iri)
        for match in self._matches.likely():
            if match.a in unknown and match.b in unknown:
                self._clusters.join(match.a, match.b)
        return frozenset(torn)

    def _bearers(
        self, bare: str, settled: Mapping[str, frozenset[str]]
    ) -> tuple[Counter[frozenset[str]], Counter[frozenset[str]]]:
        """Whom a bare surname could mean, by how often they are mentioned; those whose post it has, by how often."""
        bearers: Counter[frozenset[str]] = Counter()
        shown: Counter[frozenset[str]] = Counter()
        for other in self._known:
            match = self._matches.of(bare, other)
            if match is not None and other not in self._bare and match.score >= UNDECIDED:
                bearers[settled[other]] += self._known[other].mentions
                if match.score >= SAME and any(feature.name in _POSTS for feature in match.features):
                    shown[settled[other]] += 1 + times_in_role(self._known[other], self._known[bare])
        return bearers, shown

    def _join_bearer(self, bare: str, bearer: Iterable[str], of: int) -> bool:
        """Joins a bare surname to a bearer; `of` is how many bear it where no post shows who is meant, else 0."""
        fitting = [match for other in bearer if (match := self._matches.of(bare, other)) is not None]
        best = max(fitting, key=lambda match: (match.score, match.a, match.b))
        if of and not any(feature.name == "posts_differ" for feature in best.features):
            name = "only_bearer_of_this_surname" if of == 1 else "usual_bearer_of_this_surname"
            best = replace(best, features=(*best.features, Feature(name, _ONLY_BEARER)))
            self._matches.add(best)
        return best.score >= SAME and self._clusters.join(best.a, best.b)

    def _join(self, a: str, b: str, least: float) -> None:
        """Joins two clusters if their fullest names fit each other too: a chain of likenesses must not make two one."""
        one, other = (max(self._clusters.of(iri), key=self._detail) for iri in (a, b))
        between = self._matches.of(one, other)
        if between is not None and between.score >= least:
            self._clusters.join(a, b)

    def _detail(self, iri: str) -> tuple[bool, int, int, str]:
        """Sorts profiles from the vaguest to the fullest."""
        profile = self._known[iri]
        return _names_fully(profile), len(profile.key), len(profile.institutions), iri


def _foremost(shown: Counter[frozenset[str]]) -> frozenset[str] | None:
    """The one whose post is meant: a single article's slip must not outweigh what all others say."""
    first, *others = sorted(shown.items(), key=lambda one: (-one[1], sorted(one[0])))
    return first[0] if all(first[1] >= _FOREMOST * times for _, times in others) else None


def _usual(bearers: Counter[frozenset[str]]) -> frozenset[str] | None:
    """The one bearer of a surname, or the one of several that it nearly always means."""
    bearer, mentions = max(bearers.items(), key=lambda one: (one[1], sorted(one[0])))
    return bearer if len(bearers) == 1 or mentions >= _USUAL_BEARER * bearers.total() else None


def _identities(clusters: Clusters, known: Mapping[str, Profile], torn: Collection[str]) -> tuple[Identity, ...]:
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
    return not blocks(profile), not _names_fully(profile), len(profile.key), profile.iri


def _iri(profile: Profile, shared: bool) -> str:
    return (profile.iri if shared else name_of(profile.iri)).replace(f"{ID}name/", ID)


def _identity(iri: str | None, profiles: list[Profile]) -> Identity:
    printed: Counter[str] = Counter()
    for profile in profiles:
        printed.update(profile.names)
    fully = {name for profile in profiles if _names_fully(profile) for name in profile.names}
    names = sorted(printed, key=lambda name: (bool(fully) and name not in fully, -printed[name], name))
    fold = person_key if profiles[0].kind == "person" else name_key
    keys = {*map(fold, names), *(alias for profile in profiles for alias in profile.aliases)} - {""}
    return Identity(
        iri, profiles[0].kind, tuple(profile.iri for profile in profiles), names[0], tuple(names[1:]), frozenset(keys)
    )


def _names_fully(profile: Profile) -> bool:
    return profile.kind == "institution" or is_full_name(profile.key)


def _links(matches: _Matches, clusters: Clusters, known: Mapping[str, Profile]) -> tuple[Link, ...]:
    """Matches that made an identity, and those a curator may decide: of a bare surname the likeliest few."""
    links = []
    shown: Counter[str] = Counter()
    for match in sorted(matches.by_pair.values(), key=lambda one: (-one.score, one.a, one.b)):
        if match.score < UNDECIDED or match.features[0].name.startswith("curator"):
            continue
        if clusters.together(match.a, match.b):
            links.append(Link(match, "same"))
        elif clusters.may_join(match.a, match.b):
            bare = [iri for iri in (match.a, match.b) if not _names_fully(known[iri])]
            if all(shown[iri] < _SHOWN for iri in bare):
                shown.update(bare)
                links.append(Link(_doubted(match), "undecided"))
    return tuple(sorted(links, key=lambda link: (link.match.a, link.match.b)))
