"""Changed profiles go in, all profiles whose identities can change with them come out, and the matches among these.

Who is who among profiles depends on those that may be one with them, directly or by steps, and on those of the same
name: a match below `UNDECIDED` and a contradiction count only where both sides are candidates for one identity. That
keeps the neighbourhood as small as it is in a store of a thousand articles, where everyone who shares a block would
grow with the store.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from quoth.identify.alike import compare
from quoth.identify.decided import Decided
from quoth.identify.grouping import name_of
from quoth.identify.index import Index
from quoth.identify.match import UNDECIDED, Match
from quoth.identify.profile import Profile


def neighbourhood(index: Index, touched: Iterable[str], decided: Decided) -> tuple[frozenset[str], list[Match]]:
    """The profiles (IRIs) that the touched ones may be one with, as they were or as they are, and so on by steps.

    Those tied by a judgement belong to it too.
    """
    tied = _tied(index, decided)
    found: set[str] = set()
    matches: dict[tuple[str, str], Match | None] = {}
    edge = set(touched)
    edge |= {other for iri in sorted(edge) for other in _before(index, iri)}
    while edge:
        found |= edge
        near = {other for iri in sorted(edge) for other in _near(index, iri, matches)}
        edge = (near | {other for iri in edge for other in tied.get(iri, ())}) - found
    known = frozenset(iri for iri in found if index.profile(iri).mentions > 0)
    among = [match for match in matches.values() if match is not None and match.a in known and match.b in known]
    return known, among


def _tied(index: Index, decided: Decided) -> dict[str, set[str]]:
    """Profiles that a judgement is about, each with those on the other side."""
    tied: dict[str, set[str]] = {}
    for one, other in decided.same | decided.different:
        for a in index.named(one):
            for b in index.named(other):
                tied.setdefault(a, set()).add(b)
                tied.setdefault(b, set()).add(a)
    return tied


def _near(index: Index, iri: str, matches: dict[tuple[str, str], Match | None]) -> Iterator[str]:
    """Profiles that may be one with this one; `matches` takes what comparing them came to."""
    profile = index.profile(iri)
    for other in index.alike(iri):
        pair = (iri, other) if iri < other else (other, iri)
        if pair not in matches:
            matches[pair] = compare(*map(index.profile, pair))
        if _may_be_one(profile, other, matches[pair]):
            yield other


def _before(index: Index, iri: str) -> Iterator[str]:
    """Profiles that may have been one with a profile before it changed."""
    before = index.before(iri)
    if before is None:
        return
    for other in index.alike(iri):
        theirs = index.profile(other)
        if _may_be_one(before, other, compare(before, theirs) if iri < other else compare(theirs, before)):
            yield other


def _may_be_one(profile: Profile, other: str, match: Match | None) -> bool:
    return name_of(profile.iri) == name_of(other) or (match is not None and match.score >= UNDECIDED)
