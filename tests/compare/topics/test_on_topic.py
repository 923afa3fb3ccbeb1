"""Which pairs are on a topic, and which only touch it."""

from __future__ import annotations

import numpy as np
import pytest

from quoth.compare.pair import Pair, Side
from quoth.compare.statement import Claim, claims
from quoth.compare.topics.index import Index
from quoth.compare.topics.on_topic import on_topic
from quoth.compare.topics.query import Query
from tests.compare.marked import statements
from tests.compare.topics.encoding import Senses

FOUND, TEXTS = statements("""\
<s1>Rosa Amade</s1> <c1>said</c1> <t1>the minimum wage must be raised</t1>.

<s2>Ivo Bell</s2> <c2>said</c2> <t2>a higher minimum wage would cost jobs</t2>.

<s3>Ana Ruiz</s3> <c3>denied</c3> <t3>that she had promised it to anyone</t3>.

<s4>Tomas Nhaca</s4> <c4>said</c4> <t4>the harbour is full of ice</t4>.

<s5>Grace Mwale</s5> <c5>said</c5> <t5>the harbour has never been so open</t5>.
""")
RAISED, JOBS, PROMISED, ICE, OPEN = claims(FOUND, TEXTS)
INDEX = Index.of_claims(
    [RAISED, JOBS, PROMISED, ICE, OPEN],
    np.stack([Senses().meaning(one.words) for one in (RAISED, JOBS, PROMISED, ICE, OPEN)]),
)


def pair(a: Claim, b: Claim | None, about: str = "") -> Pair:
    sides = [Side(RAISED.article, one.source, one.content[0], one) if one else Side(RAISED.article, "the council", OPEN.content[0])
             for one in (a, b)]
    return Pair(sides[0], sides[1], "contradicts", "reported", "denied", 0.8, "The article says so.", about)


@pytest.mark.parametrize(("given", "query", "on"), [
    (pair(RAISED, JOBS), "minimum wage", True),
    (pair(ICE, OPEN), "minimum wage", False),
    (pair(ICE, OPEN), "harbour", True),
    (pair(RAISED, ICE), "minimum wage", False),
    (pair(RAISED, PROMISED, "She denied that she had promised a minimum wage."), "minimum wage", True),
    (pair(RAISED, PROMISED, "She denied it."), "minimum wage", False),
    (pair(RAISED, None, "The council is against a minimum wage."), "minimum wage", True),
    (pair(RAISED, None), "minimum wage", False),
    (pair(ICE, None), "harbour", True),
    (pair(ICE, OPEN), "opera", False),
    (pair(ICE, OPEN), "", False),
])
def test_pairs_on_a_topic(given: Pair, query: str, on: bool) -> None:
    assert on_topic([given], Query.of(query, Senses()), INDEX, Senses()) == ((given,) if on else ())


def test_pairs_stay_in_their_order() -> None:
    first, second = pair(JOBS, RAISED), pair(RAISED, JOBS)
    query = Query.of("minimum wage", Senses())
    assert on_topic([first, pair(ICE, OPEN), second], query, INDEX, Senses()) == (first, second)
