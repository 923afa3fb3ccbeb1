"""Pairs of figures: what conflicts, what agrees, and the keys under which figures of two articles meet."""

from __future__ import annotations

from itertools import combinations

import pytest

from quoth.compare.figures.figure import Figure, figures
from quoth.compare.figures.pairs import figure_keys, figure_pair, figure_pairs
from quoth.compare.statement import claims
from quoth.store.answers import Statement
from tests.compare.marked import statements

SAID = "<s1>{}</s1> <c1>{}</c1> <t1>{}</t1>."


def told(*articles: tuple[str, ...], published: str | None = None) -> tuple[Figure, ...]:
    """The figures of articles in each of which one speaker says one thing; the third word is the cue."""
    found: list[Statement] = []
    texts: dict[str, str] = {}
    for number, (speaker, words, *cue) in enumerate(articles):
        new, text = statements(
            SAID.format(speaker, cue[0] if cue else "said", words), path=f"{number}.txt", published=published)
        found += new
        texts |= text
    return figures(claims(found, texts))


# Two articles; how they stand to each other.
PAIRS: list[tuple[tuple[str, ...], tuple[str, ...], str | None]] = [
    (("Ana Ruiz", "that 900 boats had left Chinde"), ("Bo Lind", "that 300 boats left Chinde"), "contradicts"),
    (
        ("Ana Ruiz", "that fewer than 15,000 Islamic State extremists are still fighting in Syria"),
        ("Bo Lind", "that 16,000 to 18,000 ISIS fighters were active in Syria"), "contradicts",
    ),
    (
        ("Ana Ruiz", "a $12 minimum wage", "supports"), ("Bo Lind", "for a minimum wage of $15 an hour", "called"),
        "contradicts",
    ),
    (
        ("Ana Ruiz", "that as many as 40,000 foreign fighters had travelled to Syria"),
        ("Bo Lind", "that some 40,000 foreigners had joined the fighting in Syria"), "agrees",
    ),
    (("Ana Ruiz", "that the 1,237 delegates are needed"), ("Bo Lind", "that 1,237 delegates are needed"), None),
    (("Ana Ruiz", "that 900 boats had left Chinde"), ("They", "that 300 boats left Chinde"), None),
    (("Ana Ruiz", "that 900 boats had left Chinde"), ("Ana Ruiz", "that 300 boats left Chinde"), None),
    (("Ana Ruiz", "that 900 boats had left Chinde"), ("Bo Lind", "that 300 boats left Tete"), None),
    (("Ana Ruiz", "that deporting 11 million people is absurd"), ("Bo Lind", "they should deport 11 million people"), None),
    (("Ana Ruiz", "that it took three days"), ("Bo Lind", "that it took three days"), None),
]


@pytest.mark.parametrize(("a", "b", "relation"), PAIRS)
def test_how_two_figures_stand_to_each_other(a: tuple[str, ...], b: tuple[str, ...], relation: str | None) -> None:
    found = figure_pairs(told(a, b))
    assert [pair.relation for pair in found] == ([relation] if relation else [])
    for pair in found:
        assert {pair.a.source, pair.b.source} == {a[0], b[0]}
        assert (pair.kind, pair.method) == ("figure", "figures")
        for side in (pair.a, pair.b):
            assert side.figure and side.figure.quantity.span.text in pair.reason


def test_figures_that_make_a_pair_share_a_key_and_others_mostly_do_not() -> None:
    every = told(*(side for a, b, _ in PAIRS for side in (a, b)))
    for a, b in combinations(every, 2):
        if a.claim.article != b.claim.article and figure_pair(a, b):
            assert figure_keys(a) & figure_keys(b)
    fighters, boats, wage = every[0], every[-1], every[4]
    assert not figure_keys(fighters) & figure_keys(boats)
    assert all(key != "people" for figure in every for key in figure_keys(figure))
    assert figure_keys(wage)


def test_what_one_says_that_another_says_is_one_place() -> None:
    marked = "<s1>Ana Ruiz</s1> <c1>said</c1> <t1><s2>Bo Lind</s2> <c2>counted</c2> <t2>900 boats off Chinde</t2></t1>."
    assert figure_pairs(figures(claims(*statements(marked)))) == []


def test_one_source_under_a_longer_name_is_not_set_against_itself() -> None:
    marked = (
        "<s1>The poll by the Tete Institute</s1> <c1>found</c1> <t1>that 900 boats had left</t1>. <s2>The poll</s2> "
        "<c2>found</c2> <t2>that 300 boats had left</t2>.")
    assert figure_pairs(figures(claims(*statements(marked)))) == []


def test_the_order_of_the_figures_makes_no_difference() -> None:
    every = told(*(side for a, b, _ in PAIRS for side in (a, b)))
    there, back = figure_pairs(every), figure_pairs(reversed(every))
    assert [pair.to_json() for pair in there] == [pair.to_json() for pair in back]
