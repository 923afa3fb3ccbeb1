"""Networks of discourse network analysis: examples worked by hand after the manual's formulas, windows, symmetry."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from quoth.compare.camps import Contest, camps_by_position, conflict, congruence, subtract
from quoth.compare.camps.networks import Normalisation
from tests.compare.camps.told import side

Stances = dict[str, str]
"""By matter, the camps: `ab|c` are a and b against c."""


def _contests(stances: Stances, published: dict[str, str | None] | None = None) -> list[Contest]:
    """Contests with these camps; each source speaks in an article of its own."""
    found = []
    for matter, camps in stances.items():
        held = {
            camp: [
                side(name, f"{matter} {camp}", f"{matter}-{name}.txt", published=(published or {}).get(f"{matter}{name}", "2024-05-02"))
                for name in camp
            ]
            for camp in camps.split("|")
        }
        made, between = camps_by_position(held)
        found.append(Contest(matter, made, between, ()))
    return found


def _weights(graph: nx.Graph) -> dict[str, float]:
    """By couple of names, such as `ab`."""
    names = graph.nodes(data="label")
    return {"".join(sorted((names[a], names[b]))): round(weight, 4) for a, b, weight in graph.edges(data="weight")}


# a and b meet on three matters: together on two, apart on one; c speaks on the third only, d on none with a.
DEBATE = {"dam": "ab", "tax": "a|b", "road": "ab|c", "port": "d"}


@pytest.mark.parametrize(
    ("network", "normalisation", "expected"),
    [
        (congruence, "no", {"ab": 2}),
        (conflict, "no", {"ab": 1, "ac": 1, "bc": 1}),
        (subtract, "no", {"ab": 1, "ac": -1, "bc": -1}),
        # average activity: a and b take 3 stances each, c one: 2 / 3; 1 / ((3 + 1) / 2)
        (congruence, "average", {"ab": 0.6667}),
        (conflict, "average", {"ab": 0.3333, "ac": 0.5, "bc": 0.5}),
        (subtract, "average", {"ab": 0.3333, "ac": -0.5, "bc": -0.5}),
        # stances that a or b take: dam, tax one way, tax the other way, road: 2 / 4; with c: 3 + 1, none shared: 1 / 4
        (congruence, "jaccard", {"ab": 0.5}),
        (conflict, "jaccard", {"ab": 0.25, "ac": 0.25, "bc": 0.25}),
        # product of activities: 2 / (3 * 3); 1 / (3 * 1)
        (congruence, "cosine", {"ab": 0.2222}),
        (subtract, "cosine", {"ab": 0.1111, "ac": -0.3333, "bc": -0.3333}),
    ],
)
def test_worked_by_hand(
    network: Callable[..., nx.Graph], normalisation: Normalisation, expected: dict[str, float]
) -> None:
    assert _weights(network(_contests(DEBATE), normalisation)) == expected


def test_average_activity_is_what_one_gets_without_asking() -> None:
    for network in (congruence, conflict, subtract):
        assert _weights(network(_contests(DEBATE))) == _weights(network(_contests(DEBATE), "average"))


def test_every_source_is_a_node_and_edges_name_the_matters() -> None:
    graph = congruence(_contests(DEBATE))
    assert {node["label"]: node["activity"] for _, node in graph.nodes(data=True)} == {"a": 3, "b": 3, "c": 1, "d": 1}
    assert graph.edges["who/a", "who/b"]["matters"] == "dam; road"
    assert subtract(_contests(DEBATE)).edges["who/a", "who/b"]["matters"] == "dam; tax; road"


def test_as_often_together_as_apart_is_a_tie_of_nothing() -> None:
    assert _weights(subtract(_contests({"dam": "ab", "tax": "a|b"}))) == {"ab": 0}


def test_three_camps_differ_as_any_two() -> None:
    assert _weights(conflict(_contests({"dam": "a|b|c"}), "no")) == {"ab": 1, "ac": 1, "bc": 1}


def test_who_is_between_has_no_stance() -> None:
    camps, between = camps_by_position({"yes": [side("a", "yes")], "no": [side("b", "no")]}, [side("c", "perhaps", "c.txt")])
    graph = subtract([Contest("dam", camps, between, ())], "no")
    assert (_weights(graph), graph.nodes["who/c"]["activity"]) == ({"ab": -1}, 0)


@pytest.mark.parametrize(
    ("published", "since", "until", "inside"),
    [
        ("2024-05-02", None, None, True), (None, None, None, True),
        ("2024-05-02", "2024-05-02", "2024-05-02", True),
        ("2024-05-02", "2024-05-03", None, False), ("2024-05-02", None, "2024-05-01", False),
        ("2024-05", "2024-05-01", "2024-05-31", True),
        ("2024-05", "2024-05-02", None, False),  # it may have been the first
        (None, "2020-01-01", None, False), (None, None, "2030-01-01", False),
        ("2024-05-02?", "2024-01-01", "2024-12-31", True),
    ],
)
def test_time_windows(published: str | None, since: str | None, until: str | None, inside: bool) -> None:
    made = _contests({"dam": "ab"}, {"dama": published})
    day = [date.fromisoformat(text) if text else None for text in (since, until)]
    if inside:
        day_b = {"damb": published}
        made = _contests({"dam": "ab"}, {"dama": published} | day_b)
    assert _weights(congruence(made, "no", *day)) == ({"ab": 1} if inside else {})


def test_an_unknown_normalisation_is_refused() -> None:
    with pytest.raises(ValueError, match="'none': use average, jaccard, cosine or no"):
        congruence([], "none")  # type: ignore[arg-type]


_STANCES = st.dictionaries(
    st.sampled_from(["dam", "tax", "road", "port"]),
    st.lists(st.sampled_from("xyz"), min_size=5, max_size=5).map(
        lambda sides: "|".join(filter(None, ("".join(n for n, s in zip("abcde", sides, strict=True) if s == c) for c in "xyz")))
    ),
)


@given(_STANCES, st.sampled_from(["average", "jaccard", "cosine", "no"]))
def test_subtract_is_congruence_less_conflict_and_names_do_not_matter(stances: Stances, how: Normalisation) -> None:
    together, apart = _weights(congruence(_contests(stances), how)), _weights(conflict(_contests(stances), how))
    both = _weights(subtract(_contests(stances), how))
    assert set(both) == {*together, *apart}
    for couple, weight in both.items():
        assert weight == pytest.approx(together.get(couple, 0) - apart.get(couple, 0), abs=2e-4)
    turned = {matter: camps.translate(str.maketrans("abcde", "edcba")) for matter, camps in stances.items()}
    assert {"".join(sorted(couple.translate(str.maketrans("abcde", "edcba")))): w for couple, w in both.items()} == _weights(
        subtract(_contests(turned), how)
    )
