"""A network and a store's debates in, the network with its opposed and agreeing claims joined out."""

from __future__ import annotations

import networkx as nx

from quoth.compare.pair import Pair
from quoth.network import part
from quoth.store.iris import claim_of
from quoth.view.held.holdings import Holdings

OTHERWISE, AGREES = "says otherwise", "agrees with"
_RELATIONS = {"contradicts": OTHERWISE, "agrees": AGREES}


def with_debates(holdings: Holdings) -> nx.MultiDiGraph:
    """A copy of the network in which claims that oppose or bear out one another are joined, with the reason."""
    graph = part(holdings.network, holdings.network)
    pairs = [pair for contest in holdings.contests for pair in (*contest.pairs, *contest.agreements)]
    for pair in (*pairs, *holdings.agreements):
        relation, ends = _RELATIONS.get(pair.relation), _claims(pair)
        if relation and ends and all(end in graph for end in ends) and not graph.has_edge(*ends, key=relation):
            graph.add_edge(*ends, key=relation, relation=relation, reason=pair.reason)
    return graph


def _claims(pair: Pair) -> tuple[str, str] | None:
    """Its two claims in a fixed order; None where a side is no statement, or both are the same."""
    ends = sorted({claim_of(side.claim.statement.iri) for side in (pair.a, pair.b) if side.claim})
    return (ends[0], ends[1]) if len(ends) == 2 else None
