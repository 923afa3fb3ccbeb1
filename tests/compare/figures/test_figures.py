"""Two figures: do they count the same thing, and can both be right?"""

from __future__ import annotations

from itertools import product

import pytest

from quoth.compare.figures.figure import Figure, figures
from quoth.compare.figures.ranges import FEATURES, MAX_DAYS_APART, compare_figures
from quoth.compare.statement import claims
from tests.compare.marked import statements

FIRST, SECOND = "<s1>Ana Ruiz</s1> <c1>said</c1> <t1>{}</t1>.", "<s2>Bo Lind</s2> <c2>said</c2> <t2>{}</t2>."


def in_one_article(a: str, b: str, between: str = "\n\n") -> tuple[Figure, Figure]:
    """The figures of two speakers of one article."""
    found = figures(claims(*statements(FIRST.format(a) + between + SECOND.format(b))))
    assert len(found) == 2, found
    return found[0], found[1]


def in_two_articles(a: str, b: str, days: tuple[str | None, str | None] = (None, None)) -> tuple[Figure, Figure]:
    """The figures of two speakers of two articles."""
    one, text = statements(FIRST.format(a), path="a.txt", published=days[0])
    two, other = statements(SECOND.format(b), path="b.txt", published=days[1])
    found = {figure.claim.source: figure for figure in figures(claims(one + two, text | other))}
    return found["Ana Ruiz"], found["Bo Lind"]


# Ranges, after the figures that the first five articles print and the ones the issue names.
RANGES = [
    ("as many as 40,000", "some 40,000", "compatible"),
    ("some 40,000", "40,000", "compatible"),
    ("some 40,000", "about 43,000", "compatible"),
    ("40,000", "40,500", "compatible"),
    ("fewer than 15,000", "14,000 to 18,000", "conflicting in part"),
    ("fewer than 15,000", "16,000 to 18,000", "conflicting"),
    ("at least 80", "more than 200", "compatible"),
    ("at least 80", "60", "conflicting"),
    ("900", "300", "conflicting"),
    ("up to 3,000", "1,200", "compatible"),
]


@pytest.mark.parametrize(("a", "b", "relation"), RANGES)
def test_figures_are_compared_as_ranges(a: str, b: str, relation: str) -> None:
    sentence = "that {} fishing boats had left the port of Chinde"
    first, second = in_one_article(sentence.format(a), sentence.format(b))
    assert compare_figures(first, second).relation == relation
    assert compare_figures(second, first).relation == relation


# feature, the one that must rule the comparison out, and why such a pair is none.
NOT_COMPARABLE = [
    ("same_thing", "500 foreign fighters travelled to Syria", "90 families travelled to Syria"),
    ("same_thing", "500 foreign fighters travelled to Syria", "900 fighters travelled to Syria"),
    (
        "same_event", "40,000 foreign fighters travelled to Syria",
        "300 foreign fighters are still active in Syria",
    ),
    ("same_event", "12 soldiers were killed in Mosul", "40 soldiers were wounded in Mosul"),
    (
        "same_event", "900 subsidiaries were registered abroad",
        "27 companies had 400 subsidiaries registered abroad",
    ),
    ("same_names", "12 soldiers were killed in Mosul", "40 soldiers were killed in Raqqa"),
    ("same_names", "1,700 men travelled from France", "300 men travelled from Belgium"),
    ("same_time", "12 soldiers were killed in Mosul in May", "40 soldiers were killed in Mosul in June"),
    ("same_time", "12 ships sailed", "40 ships will have sailed"),
    ("both_whole", "1,700 men travelled to Syria", "of those 250 men travelled to Syria"),
    ("both_whole", "1,700 boats left", "another 90 boats left"),
    ("both_whole", "1,700 boats left", "90 boats left each day"),
    ("no_poll", "45 of the voters asked backed the mayor", "38 of the voters asked backed the mayor"),
]


@pytest.mark.parametrize(("feature", "a", "b"), NOT_COMPARABLE)
def test_different_questions_are_not_compared(feature: str, a: str, b: str) -> None:
    found = figures(claims(*statements(FIRST.format(a) + "\n\n" + SECOND.format(b))))
    seen = [compare_figures(x, y) for x, y in product(found, found) if x is not y]
    assert {comparison.relation for comparison in seen} <= {"not comparable"}
    if len(found) == 2:
        assert seen[0].features[-1].name == feature
        assert seen[0].reason.endswith(seen[0].features[-1].reason + ".")


def test_every_feature_can_rule_a_pair_out() -> None:
    proven = {feature for feature, _, _ in NOT_COMPARABLE} | {"different_speaker", "same_unit"}
    assert {look.__name__ for look in FEATURES} == proven


def test_nobody_is_set_against_himself() -> None:
    sentence = "that 900 boats had left Chinde"
    marked = FIRST.format(sentence) + "\n\n" + FIRST.format(sentence.replace("900", "300")).replace("1>", "2>")
    first, second = figures(claims(*statements(marked)))
    assert compare_figures(first, second).features[-1].name == "different_speaker"


def test_tons_are_not_set_against_barrels() -> None:
    first, second = in_one_article("that 900 tons of oil had leaked", "that 300 barrels of oil had leaked")
    assert compare_figures(first, second).features[-1].name == "same_unit"
    assert compare_figures(*in_one_article("that 900 tons of oil had leaked", "300 tons of oil had leaked")).score > 0.5


# How one figure takes up another: in the next sentence, in the next paragraph, with a word for it or with nothing else.
TAKEN_UP = [
    ("that 900 tons of fish had died.", "put the figure at", "300 tons"),
    ("that 900 men were still in the camps.\n", "put the number at", "300"),
    ("that 900 miners had died.", "puts it at", "300"),
    ("that 900 people had left the villages.", "counts", "300"),
]


@pytest.mark.parametrize(("a", "cue", "b"), TAKEN_UP)
def test_a_figure_that_takes_up_another_counts_the_same(a: str, cue: str, b: str) -> None:
    marked = f"<s1>Ana Ruiz</s1> <c1>said</c1> <t1>{a}</t1>\n<s2>The directorate</s2> <c2>{cue}</c2> <t2>{b}</t2>."
    first, taken = figures(claims(*statements(marked)))
    comparison = compare_figures(first, taken)
    assert comparison.relation == "conflicting"
    assert "one takes up the other's figure" in comparison.reason


def test_a_taken_up_figure_is_not_compared_beyond_its_article() -> None:
    one, text = statements(
        FIRST.format("that 900 pages were missing") + " <s2>Bo Lind</s2> <c2>counts</c2> <t2>300</t2>.")
    two, other = statements("<s3>Cy Noor</s3> <c3>said</c3> <t3>that 28 pages were kept back</t3>.", path="b.txt")
    found = figures(claims(one + two, text | other))
    against = [compare_figures(x, y) for x in found for y in found if "Noor" in str(y.claim.source) and x is not y]
    assert {comparison.relation for comparison in against} == {"not comparable"}


def test_articles_need_a_name_in_common() -> None:
    bare = "that {} soldiers were killed in the blast"
    assert compare_figures(*in_two_articles(bare.format(12), bare.format(40))).features[-1].name == "same_names"
    named = "that {} soldiers were killed in the blast in Mosul"
    assert compare_figures(*in_two_articles(named.format(12), named.format(40))).relation == "conflicting"


def test_short_and_long_names_are_one() -> None:
    a = "that fewer than 15,000 Islamic State extremists still are fighting in Iraq and Syria"
    b = "that 16,000 to 18,000 IS fighters were active in Iraq and Syria"
    assert compare_figures(*in_two_articles(a, b)).relation == "conflicting"


@pytest.mark.parametrize(
    ("days", "relation"),
    [
        (("2017-07-21", "2017-08-01"), "conflicting"), (("2017?-07", "2017-08"), "conflicting"),
        (("2017-07-21", "2019-04-11"), "not comparable"), (("2017?-07", "2019-XX-11"), "not comparable"),
        ((None, "2019-04-11"), "conflicting"),
    ],
)
def test_figures_of_different_times_are_not_compared(days: tuple[str | None, str | None], relation: str) -> None:
    sentence = "that {} extremists were active in Mosul"
    first, second = in_two_articles(sentence.format(900), sentence.format(300), days)
    assert compare_figures(first, second).relation == relation
    assert MAX_DAYS_APART < 365


