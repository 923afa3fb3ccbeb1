"""Contests in, the networks of discourse network analysis over their sources out: who stands with whom, and against.

The method is Leifeld's ("Discourse network analysis: policy debates as dynamic networks", The Oxford Handbook of
Political Networks, 2017; "Policy Debates as Dynamic Networks", Campus, 2016), the formulas are those of chapter 2 of
the Discourse Network Analyzer Manual (Leifeld, Gruber and Bossner, 2018). There an actor's statement refers to a
concept and agrees or disagrees with it. Here the concept is the matter of a contest, and the stance on it the camp:

    x(i, j, k) = 1 when source i says something in camp k of contest j within the window, else 0

so that repeating oneself adds nothing. Sources between the camps have no stance. Where a matter has more than two
camps, two different ones differ as much as any other two: camps are in no order.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from itertools import combinations
from typing import Literal

import networkx as nx

from quoth.compare.camps.contest import Contest
from quoth.compare.camps.voices import Said, Voice
from quoth.edtf_bounds import edtf_bounds

Normalisation = Literal["average", "jaccard", "cosine", "no"]

_Stances = dict[Voice, frozenset[tuple[int, int]]]
"""By source its stances: number of the contest, number of the camp."""


def congruence(
    contests: Iterable[Contest], normalisation: Normalisation = "average",
    since: date | None = None, until: date | None = None,
) -> nx.Graph:
    """Sources tied by how many matters they take the same side on: the sum over j and k of x(i,j,k) x(i',j,k).

    Nodes are all sources of the contests, by IRI or by article and name, with `label`, `kind` and `activity` (how many
    stances they take within the window, first and last day included); an article whose date may lie outside the window
    is left out. Edges have `weight`, normalised, and `matters`, their topics. `normalisation` divides the sum by:

    - average: the mean of both sources' activity
    - jaccard: the number of stances that either takes
    - cosine: the product of both activities, as the manual has it; the cosine of two vectors would divide by its root
    - no: 1

    ValueError for any other normalisation.
    """
    return _network(contests, normalisation, since, until, {"congruence": 1})


def conflict(
    contests: Iterable[Contest], normalisation: Normalisation = "average",
    since: date | None = None, until: date | None = None,
) -> nx.Graph:
    """Sources tied by how many matters they take different sides on: the sum over j and k != k' of x(i,j,k) x(i',j,k').

    Otherwise as `congruence`.
    """
    return _network(contests, normalisation, since, until, {"conflict": 1})


def subtract(
    contests: Iterable[Contest], normalisation: Normalisation = "average",
    since: date | None = None, until: date | None = None,
) -> nx.Graph:
    """Congruence less conflict: a weight above 0 where two sources are more often on the same side than on different
    ones. Sources between whom the two are equal are tied with weight 0, for they do meet. Otherwise as `congruence`."""
    return _network(contests, normalisation, since, until, {"congruence": 1, "conflict": -1})


def _network(
    contests: Iterable[Contest], normalisation: Normalisation, since: date | None, until: date | None,
    signs: Mapping[str, int],
) -> nx.Graph:
    if normalisation not in ("average", "jaccard", "cosine", "no"):
        raise ValueError(f"unknown normalisation {normalisation!r}: use average, jaccard, cosine or no")
    ordered = list(contests)
    stances = _stances(ordered, since, until)
    graph: nx.Graph = nx.Graph()
    for voice in sorted(stances):
        graph.add_node(voice.key, label=voice.name, kind=voice.kind, activity=len(stances[voice]))
    for (a, b), met in sorted(_meetings(stances).items()):
        counted = [(contest, signs[relation]) for contest, relation in met if relation in signs]
        if counted:
            weight = sum(sign for _, sign in counted) / _norm(normalisation, stances[a], stances[b])
            topics = "; ".join(dict.fromkeys(ordered[contest].topic for contest, _ in counted))
            graph.add_edge(a.key, b.key, weight=weight, matters=topics)
    return graph


def _stances(contests: Iterable[Contest], since: date | None, until: date | None) -> _Stances:
    taken: defaultdict[Voice, set[tuple[int, int]]] = defaultdict(set)
    for number, contest in enumerate(contests):
        for side, camp in enumerate(contest.camps):
            for one in camp.said:
                taken[one.voice].update({(number, side)} if _within(one, since, until) else ())
        for one in contest.between:
            taken[one.voice].update(())
    return {voice: frozenset(stances) for voice, stances in taken.items()}


def _within(said: Said, since: date | None, until: date | None) -> bool:
    first, last = edtf_bounds(said.side.article.published or "")
    early = since is not None and (first is None or first < since)
    late = until is not None and (last is None or last > until)
    return not (early or late)


def _meetings(stances: _Stances) -> dict[tuple[Voice, Voice], list[tuple[int, str]]]:
    """For each two sources the matters on which both take a stance, and whether it is the same."""
    takers: defaultdict[int, list[tuple[Voice, int]]] = defaultdict(list)
    for voice in sorted(stances):
        for contest, camp in sorted(stances[voice]):
            takers[contest].append((voice, camp))
    met: defaultdict[tuple[Voice, Voice], list[tuple[int, str]]] = defaultdict(list)
    for contest in sorted(takers):
        for (a, camp), (b, other) in combinations(takers[contest], 2):
            if a != b:
                met[a, b].append((contest, "congruence" if camp == other else "conflict"))
    return met


def _norm(normalisation: Normalisation, a: frozenset[tuple[int, int]], b: frozenset[tuple[int, int]]) -> float:
    match normalisation:
        case "average":
            return (len(a) + len(b)) / 2
        case "jaccard":
            return len(a | b)
        case "cosine":
            return len(a) * len(b)
        case _:
            return 1
