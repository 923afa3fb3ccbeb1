"""Matches go in, profiles join in clusters: what is sure first, then what only fits, and of two that fit neither."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from itertools import combinations

from quoth.identify.clusters import Clusters
from quoth.identify.identity import names_fully
from quoth.identify.match import SAME, UNDECIDED, Feature, Match
from quoth.identify.matches import Matches, Pair, doubted, pair_of
from quoth.identify.people import times_in_role
from quoth.identify.profile import Profile

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


def drop_torn(matches: Matches, known: Mapping[str, Profile]) -> None:
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
                    torn.add(pair_of(to_a.a, to_a.b))
                if to_b.score < to_a.score + _MARGIN:
                    torn.add(pair_of(to_b.a, to_b.b))
    for pair in torn:
        match = matches.by_pair[pair]
        if match.features[0].name != "curator_says_same":
            matches.add(doubted(match))


class Joining:
    """Clusters joined step by step, from what is sure to what only fits."""

    def __init__(
        self, matches: Matches, clusters: Clusters, known: Mapping[str, Profile], bare: Collection[str]
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
        return names_fully(profile), len(profile.key), len(profile.institutions), iri


def _foremost(shown: Counter[frozenset[str]]) -> frozenset[str] | None:
    """The one whose post is meant: a single article's slip must not outweigh what all others say."""
    first, *others = sorted(shown.items(), key=lambda one: (-one[1], sorted(one[0])))
    return first[0] if all(first[1] >= _FOREMOST * times for _, times in others) else None


def _usual(bearers: Counter[frozenset[str]]) -> frozenset[str] | None:
    """The one bearer of a surname, or the one of several that it nearly always means."""
    bearer, mentions = max(bearers.items(), key=lambda one: (one[1], sorted(one[0])))
    return bearer if len(bearers) == 1 or mentions >= _USUAL_BEARER * bearers.total() else None
