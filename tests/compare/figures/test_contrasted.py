"""Figures that one source sets against another's in one breath."""

from __future__ import annotations

import pytest

from quoth.compare.figures.contrasted import figures_contrasted
from quoth.compare.statement import claims
from tests.compare.marked import statements

SAID = "<s1>Ana Ruiz</s1> <c1>said</c1> <t1>{}</t1>."

# what Ruiz says, whose figure it is set against, and the words of that figure
CONTRASTED = [
    ("400 people had died, far more than the 120 reported by the army", "army", "the 120 reported by the army"),
    ("the loss was less than the $36.5 million estimated by Lindbank", "Lindbank", "the $36.5 million estimated by Lindbank"),
    ("900 boats left, compared with the harbour's figure of 300", "harbour", "the harbour's figure of 300"),
    ("there were 2,000 at the square, not the 50,000 Mayor Lind claimed", "Mayor Lind", "the 50,000 Mayor Lind claimed"),
    ("they were well short of the 50,000 people the union counted", "union", "the 50,000 people the union counted"),
]


@pytest.mark.parametrize(("said", "owner", "words"), CONTRASTED)
def test_the_figure_of_another_is_a_side_of_its_own(said: str, owner: str, words: str) -> None:
    (pair,) = figures_contrasted(claims(*statements(SAID.format(said))))
    assert (pair.relation, pair.kind, pair.a.source, pair.b.source) == ("contradicts", "figure", "Ana Ruiz", owner)
    assert pair.b.span.text == words
    assert pair.b.claim is None
    assert words in pair.reason


# A limit, an expectation, one's own earlier figure, a growth: nobody's figure is disputed.
NOBODYS = [
    "more than 400 people had died", "it sold more than the 300 boats that had been expected",
    "turnout was lower than the 61 percent of last year", "it was more than the 300 that Ana Ruiz reported",
    "it was more than the 300 they reported",
]


@pytest.mark.parametrize("said", NOBODYS)
def test_other_comparisons_set_nobody_against_anybody(said: str) -> None:
    assert figures_contrasted(claims(*statements(SAID.format(said)))) == ()
