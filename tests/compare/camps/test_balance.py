"""Camps from friends and foes: balanced graphs, graphs that are not, and what always holds."""

from __future__ import annotations

from itertools import product
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quoth.compare.camps import balance
from quoth.compare.camps.balance import Signed, camps, two_sides

Ties = list[tuple[str, str, int]]


def _graph(ties: Ties) -> Signed[str]:
    graph = Signed(sorted({node for a, b, _ in ties for node in (a, b)}))
    for a, b, weight in ties:
        graph.add(a, b, abs(weight), weight < 0)
    return graph


def _found(ties: Ties) -> set[frozenset[str]]:
    return {frozenset(camp) for camp in camps(_graph(ties))}


def _told(*found: str) -> set[frozenset[str]]:
    return {frozenset(camp) for camp in found}


# Worked by hand. A weight below 0 opposes.
@pytest.mark.parametrize(
    ("ties", "expected"),
    [
        ([("a", "b", -1)], _told("a", "b")),
        ([("a", "b", -1), ("b", "c", -1)], _told("ac", "b")),  # the enemy of an enemy
        ([("a", "b", -1), ("b", "c", 1)], _told("a", "bc")),
        ([("a", "b", -1), ("b", "c", -1), ("c", "d", -1), ("d", "a", -1)], _told("ac", "bd")),
        ([("a", "b", -1), ("b", "c", -1), ("a", "c", -1)], _told("a", "b", "c")),  # Davis: three mutual enemies
        ([("a", "b", -1), ("b", "c", 2), ("a", "c", 1)], _told("a", "bc")),  # the weaker friendship is cut
        ([("a", "b", -1), ("b", "c", 1), ("a", "c", 2)], _told("ac", "b")),
        ([("a", "b", -1), ("a", "b", 3)], _told("a", "b")),  # an agreement does not undo an opposition
        ([("a", "b", 3), ("a", "b", -1)], _told("a", "b")),
        ([("a", "b", 1)], _told()),  # friends without a foe: no camps
        ([("a", "b", -1), ("c", "d", -1)], _told("a", "b", "c", "d")),
        ([("a", "b", -1), ("c", "d", 1)], _told("a", "b")),
        # one who is opposed to each of two foes and befriended by nobody stands apart, the others keep two sides
        ([("a", "b", -1), ("a", "c", -1), ("b", "c", -1), ("a", "d", 1), ("b", "e", 1)], _told("ad", "be", "c")),
        # whoever is opposed to a alone is with neither b nor c, who are opposed to each other as well
        ([("a", "b", -1), ("a", "c", -1), ("b", "c", -1), ("a", "d", -1), ("a", "e", -1)], _told("a", "b", "c", "de")),
        ([], _told()),
        ],
)
def test_small_graphs(ties: Ties, expected: set[frozenset[str]]) -> None:
    assert _found(ties) == expected


def test_sides_of_a_component() -> None:
    graph = _graph([("a", "b", -1), ("b", "c", 1)])
    assert two_sides(graph, graph.components()[0]) == {"a": 0, "b": 1, "c": 1}
    odd = _graph([("a", "b", -1), ("b", "c", 1), ("a", "c", 1)])
    assert two_sides(odd, odd.components()[0]) is None


_NODES = "abcdefgh"
_RANDOM_TIES = st.lists(
    st.tuples(st.sampled_from(_NODES), st.sampled_from(_NODES), st.integers(-3, 3)).filter(lambda t: t[0] != t[1] and t[2])
)


@given(_RANDOM_TIES)
def test_no_two_foes_share_a_camp_and_everyone_with_a_foe_has_one(ties: Ties) -> None:
    graph = _graph(ties)
    side = {node: number for number, camp in enumerate(camps(graph)) for node in camp}
    for node, foes in graph.foes.items():
        assert all(side[node] != side[foe] for foe in foes)


@given(_RANDOM_TIES, st.randoms())
def test_the_order_of_ties_does_not_matter(ties: Ties, random: Random) -> None:
    shuffled = [(b, a, weight) if random.random() < 0.5 else (a, b, weight) for a, b, weight in ties]
    random.shuffle(shuffled)
    assert _found(shuffled) == _found(ties)


@given(_RANDOM_TIES)
def test_no_partition_cuts_less_friendship(ties: Ties) -> None:
    graph = _graph([tie for tie in ties if tie[0] in "abcde" and tie[1] in "abcde"])
    for component in graph.components():
        side = {node: number for number, camp in enumerate(camps(graph)) for node in camp if node in component}
        if side:
            assert _cut(graph, side) == min(
                cut for choice in product(range(len(component)), repeat=len(component))
                if (cut := _cut(graph, dict(zip(component, choice, strict=True)))) is not None
            )


def _cut(graph: Signed[str], side: dict[str, int]) -> int | None:
    """The weight of friendships between camps; None where two foes share one."""
    if any(side[node] == side[foe] for node in side for foe in graph.foes[node]):
        return None
    return sum(w for node in side for friend, w in graph.friends[node].items() if side[node] != side[friend]) // 2


@given(_RANDOM_TIES)
def test_the_local_search_keeps_foes_apart(ties: Ties) -> None:
    graph = _graph(ties)
    for component in graph.components():
        side = balance._search(graph, component)
        assert set(side) == set(component)
        assert _cut(graph, side) is not None


def test_the_local_search_finds_planted_camps() -> None:
    random = Random(4)
    graph = Signed(range(60))
    for a in range(60):
        for b in random.sample(range(60), 8):
            if a != b:
                graph.add(a, b, 0.8, opposed=a % 3 != b % 3)
    graph.add(0, 1, 0.8, opposed=False)
    assert sorted(sorted(camp) for camp in camps(graph)) == [list(range(first, 60, 3)) for first in range(3)]
