"""What holds of any profiles that settle: no order, nothing kept apart in one, everyone somewhere, names as printed."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from quoth.identify.alike import blocks, compare
from quoth.identify.match import UNDECIDED
from quoth.identify.matches import Pair
from quoth.identify.profile import Profile
from quoth.identify.settle import Settled, settle
from tests.identify.profiles import beside, institution, person

PEOPLE = [
    "George Bush", "George W. Bush", "George H. W. Bush", "Jeb Bush", "Bush", "G. Bush", "Barack Obama", "Michelle Obama",
    "Obama", "Mr. Obama", "Seth Jones", "Seth G. Jones", "S. Jones", "Jones", "Michael Brown", "Mike Brown", "Jim Mattis",
    "James Mattis", "J. Mattis", "Mattis", "Sergei Lavrov", "Sergey Lavrov", "Donald Trump", "Donald Trump Jr.", "Trump",
]
INSTITUTIONS = [
    "RAND", "Rand Corporation", "Centre for Strategic Studies", "Council for Social Security", "CSS", "Senate", "Iraqi Senate",
    "State Department", "U.S. Department of State", "Ministry of Oil", "the ministry", "Army", "the army", "Police", "Trump",
    "Trump Organization",
]
WORLD = ["RAND", "CSIS", "White House"]
COUNTS = st.sampled_from([1, 1, 2, 5, 40])
SOME_PEOPLE = st.sets(st.sampled_from(["Tim Kaine", "Mike Pence", "Bruce Hoffman"]), max_size=2)

people = st.builds(
    person, st.sampled_from(PEOPLE), COUNTS, at=st.sets(st.sampled_from(WORLD), max_size=2),
    as_=st.sets(st.sampled_from(["president", "director", "mayor of Salem"]), max_size=2), among=SOME_PEOPLE,
)
institutions = st.builds(
    institution, st.sampled_from(INSTITUTIONS), COUNTS, alias=st.sets(st.just("CSS"), max_size=1),
    country=st.sets(st.sampled_from(["IQ", "US"]), max_size=1), people=SOME_PEOPLE, article=st.sampled_from("12"),
    only_here=st.booleans(),
)


def apart(profiles: list[Profile]) -> list[Profile]:
    """One of each IRI, as a store has them."""
    return list({profile.iri: profile for profile in profiles}.values())


@st.composite
def worlds(draw: st.DrawFn) -> list[Profile]:
    """Some people and institutions, a few of them in one article."""
    known = draw(st.lists(people, max_size=7)) + draw(st.lists(institutions, max_size=4))
    unique = apart([replace(one, beside=Counter()) for one in known])
    for a, b in combinations(unique, 2):
        if a.kind == b.kind and blocks(a) & blocks(b) and draw(st.integers(0, 4)) == 0:
            beside(a, b)
    return unique


@st.composite
def judged(draw: st.DrawFn) -> tuple[list[Profile], list[Pair], list[Pair]]:
    """A world, and a few pairs that curators call the same and different."""
    world = draw(worlds())
    pairs = [(a.iri, b.iri) for a, b in combinations(sorted(world, key=lambda one: one.iri), 2) if a.kind == b.kind]
    if not pairs:
        return world, [], []
    chosen = st.lists(st.sampled_from(pairs), max_size=2, unique=True)
    same = draw(chosen)
    return world, same, [pair for pair in draw(chosen) if pair not in same]


def together(settled: Settled) -> set[Pair]:
    return {pair for one in settled.identities for pair in combinations(sorted(one.profiles), 2)}


@settings(max_examples=150, deadline=None)
@given(judged(), st.randoms())
def test_no_order_shows(world: tuple[list[Profile], list[Pair], list[Pair]], random: object) -> None:
    shuffled = [list(part) for part in world]
    for part in shuffled:
        random.shuffle(part)  # type: ignore[attr-defined]
    assert settle(*world) == settle(*shuffled)  # type: ignore[arg-type]


@settings(max_examples=200, deadline=None)
@given(judged())
def test_nothing_that_is_kept_apart_is_one(world: tuple[list[Profile], list[Pair], list[Pair]]) -> None:
    profiles, same, different = world
    assert not together(settle(profiles, same, different)) & set(different)


@settings(max_examples=300, deadline=None)
@given(worlds())
def test_no_identity_holds_a_contradiction(profiles: list[Profile]) -> None:
    known = {profile.iri: profile for profile in profiles}
    for a, b in together(settle(profiles)):
        match = compare(known[a], known[b]) if known[a].kind == known[b].kind else None
        assert match is None or not match.contradicted, match


@settings(max_examples=200, deadline=None)
@given(judged())
def test_everyone_is_one_identity_under_a_name_that_is_printed(world: tuple[list[Profile], list[Pair], list[Pair]]) -> None:
    profiles, same, different = world
    known = {profile.iri: profile for profile in profiles}
    settled = settle(profiles, same, different)
    assert sorted(iri for one in settled.identities for iri in one.profiles) == sorted(known)
    for one in settled.identities:
        assert {one.name, *one.names} == {name for iri in one.profiles for name in known[iri].names}
        assert {known[iri].kind for iri in one.profiles} == {one.kind}
        assert one.iri or len(one.profiles) == 1
    iris = [one.iri for one in settled.identities if one.iri]
    assert len(set(iris)) == len(iris), "two identities have one IRI"


@settings(max_examples=200, deadline=None)
@given(judged())
def test_links_say_what_came_of_them(world: tuple[list[Profile], list[Pair], list[Pair]]) -> None:
    settled = settle(*world)
    one = together(settled)
    for link in settled.links:
        pair = (link.match.a, link.match.b)
        assert link.match.score >= UNDECIDED and not link.match.contradicted and link.match.features
        assert (link.verdict == "same") == (pair in one)


@settings(max_examples=200, deadline=None)
@given(worlds())
def test_only_the_neighbourhood_matters(profiles: list[Profile]) -> None:
    """Who someone is does not depend on those with whom nothing connects them, so that adding an article stays cheap."""
    whole = settle(profiles)
    parts = [settle(part) for part in neighbourhoods(profiles)]
    assert {one for part in parts for one in part.identities} == set(whole.identities)
    assert {one for part in parts for one in part.links} == set(whole.links)


def neighbourhoods(profiles: list[Profile]) -> list[list[Profile]]:
    """Profiles that blocks connect, directly or by steps."""
    parts: list[tuple[frozenset[str], list[Profile]]] = []
    for profile in profiles:
        keys, members = blocks(profile), [profile]
        rest = []
        for known, part in parts:
            if known & keys:
                keys, members = keys | known, members + part
            else:
                rest.append((known, part))
        parts = [*rest, (keys, members)]
    return [members for _, members in parts]
