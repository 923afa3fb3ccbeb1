"""What two profiles share besides their names -> features: institutions, roles, company, an article that has both."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from quoth.extract.wordlists import wordset
from quoth.identify.institutions import scope
from quoth.identify.match import Feature
from quoth.identify.people.names import NamesCompared
from quoth.identify.profile import Profile

_USUAL_ROLES = wordset("""
    activist adviser advisor agent analyst attorney author ceo chairman chairwoman chief citizen coordinator
    correspondent critic deputy diplomat director doctor economist editor employee executive expert farmer fellow former
    founder head journalist judge lawyer leader manager member officer official owner partner professor prosecutor
    reporter representative researcher resident scholar scientist senior soldier spokesman spokesperson spokeswoman
    staffer strategist student supporter teacher veteran victim voter witness worker writer
""")
"""A role of these words alone is held by people everywhere."""

_SHORT_ROLES = {"sen": "senator", "gov": "governor", "rep": "representative", "pres": "president", "sec": "secretary"}
_STANDING = wordset("former ex then acting retired current us the late")
"""What says only whether and where a role is held."""

LEAST_SHARED_PEOPLE = 2
"""One other person in both articles is the president."""

SHARED_INSTITUTION = {True: 0.35, False: 0.15}
SHARED_GENERIC_INSTITUTION = {True: 0.10, False: 0.05}
"""The foreign ministry, the police: another one in every country or article."""
SHARED_ROLE = {True: 0.25, False: 0.08}
SHARED_USUAL_ROLE = {True: 0.10, False: 0.03}
SHARED_PEOPLE = {True: 0.25, False: 0.07}
"""A name that is no full name (True) needs such support: a bare rare surname (0.6) is joined with an institution, a
role or people shared, a common one (0.5) with an institution or two of the others. Full names need it where they are
common or agree only roughly."""

POSTS_DIFFER_COMMON = -0.20
"""Michael Brown the mayor, Michael Brown the pianist: 0.6."""
POSTS_DIFFER_VAGUE = -0.10
"""A bare surname, an initial or another spelling, and no post shared; equal rare names may change posts."""

TOLD_APART = -1.0
BESIDE_FULLER_NAME = -0.40
"""A surname that an article leaves bare though it names somebody in full: it did not know which of two."""
BESIDE_NICKNAME = -0.10
"""An article that says Joe here and Joseph there more often has one man than two."""

_SURE = frozenset({"same_given_name", "nickname"})


def circumstances(a: Profile, b: Profile, names: NamesCompared) -> Iterator[Feature]:
    """The features of two profiles whose names agree as `names` says."""
    shared = list(_shared(a, b, names.kind != "full"))
    yield from shared
    if _has_posts(a) and _has_posts(b) and all(feature.name == "shared_people" for feature in shared):
        if names.kind == "full" and names.common:
            yield Feature("posts_differ", POSTS_DIFFER_COMMON)
        elif names.given not in _SURE:
            yield Feature("posts_differ", POSTS_DIFFER_VAGUE)
    if a.beside[b.iri] or b.beside[a.iri]:
        yield from _beside(names)


def _shared(a: Profile, b: Profile, bare: bool) -> Iterator[Feature]:
    institutions = a.institutions.keys() & b.institutions.keys()
    named = [one for one in institutions if scope(one) == "world"]
    if named:
        yield Feature("shared_institution", SHARED_INSTITUTION[bare], min(named))
    elif institutions:
        yield Feature("shared_generic_institution", SHARED_GENERIC_INSTITUTION[bare], min(institutions))
    roles = {shared for one in a.roles for other in b.roles if (shared := _shared_role(one, other))}
    telling = [one for one in roles if says_who(one)]
    if telling:
        yield Feature("shared_role", SHARED_ROLE[bare], min(telling))
    elif roles:
        yield Feature("shared_usual_role", SHARED_USUAL_ROLE[bare], min(roles))
    people = (a.people.keys() & b.people.keys()) - {a.key, b.key}
    if len(people) >= LEAST_SHARED_PEOPLE:
        yield Feature("shared_people", SHARED_PEOPLE[bare], ", ".join(sorted(people)[:3]))


def says_who(role: str) -> bool:
    """Whether a role tells its holder from others of his name, as `spokesman` or `farmer` do not."""
    return not _USUAL_ROLES.issuperset(role.split())


def times_in_role(bearer: Profile, bare: Profile) -> int:
    """How often articles give a bearer of a surname a role that the bare surname has."""
    return sum(
        times for role, times in bearer.roles.items() if any(_shared_role(role, other) for other in bare.roles)
    )


@lru_cache(maxsize=1 << 14)
def _shared_role(one: str, other: str) -> str:
    """The role that two have in common, though one may be told more of: `secretary` and `former secretary of state`."""
    a, b = (frozenset(_SHORT_ROLES.get(word, word) for word in role.split()) - _STANDING for role in (one, other))
    shorter = min(a, b, key=lambda words: (len(words), sorted(words)))
    return " ".join(sorted(shorter)) if shorter and (a <= b or b <= a) else ""


def _has_posts(profile: Profile) -> bool:
    return bool(profile.institutions or profile.roles)


def _beside(names: NamesCompared) -> Iterator[Feature]:
    """One article names both: two people, unless one name is the other's longer or shorter form."""
    if names.kind == "part":
        yield Feature("named_beside", BESIDE_FULLER_NAME)
    elif names.given == "nickname":
        yield Feature("named_beside", BESIDE_NICKNAME)
    elif not names.extends:
        yield Feature("named_beside", TOLD_APART)
