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
    ("no_own", "her party would win 45 seats", "his party would win 60 seats"),
    ("no_own", "we had counted 900 boats", "we had counted 300 boats"),
    ("same_thing", "50 people were killed", "12 children were killed"),
    ("same_event", "a minimum wage of $12 was proposed", "the minimum wage is $7.25"),
    ("both_whole", "the levy raises $75 million a year", "the levy raises $10 million a month"),
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


# One count told by two sources in the ways of the press, in one paragraph; the cues are part of what is looked at.
TOLD_TWICE = [
    "<s1>The ministry</s1> <c1>put</c1> <t1>the death toll at 300</t1>, while <s2>the rebels</s2> <c2>said</c2> "
    "<t2>450 people had been killed</t2>.",
    "<s1>Police</s1> <c1>estimated</c1> <t1>the crowd at 5,000</t1>; <s2>organisers</s2> <c2>said</c2> "
    "<t2>20,000 had turned out</t2>.",
    "While <s1>one company</s1> <c1>says</c1> <t1>there are more than 2,400 billionaires in the world</t1>, "
    "<s2>another</s2> <c2>says</c2> <t2>there are about 1,800</t2>.",
    "<t1>The canal would cost $3 billion</t1>, <c1>according to</c1> <s1>the ministry</s1>, but <s2>the auditors</s2> "
    "<c2>put</c2> <t2>it at $5 billion</t2>.",
    "<s1>The ministry</s1> <c1>claims</c1> <t1>that the bridge cost $40 million</t1>, but <s2>the auditor</s2> "
    "<c2>found</c2> <t2>that the bridge had cost $95 million</t2>.",
    "<s1>Ana Ruiz</s1> <c1>supports</c1> <t1>a $12 minimum wage</t1>. <s2>Bo Lind</s2> <c2>wants</c2> "
    "<t2>to raise the federal minimum wage to $15 an hour</t2>.",
    "<s1>The office</s1> <c1>says</c1> <t1>unemployment stands at 9 percent</t1>. <s2>The opposition</s2> "
    "<c2>says</c2> <t2>the real figure is 20 percent</t2>.",
    "<s1>The army</s1> <c1>said</c1> <t1>12 people were killed in the raid</t1>. <s2>Residents</s2> <c2>said</c2> "
    "<t2>at least 30 civilians had died</t2>.",
    "<s1>The tax office</s1> <c1>expects</c1> <t1>the levy to raise $75 million a year</t1>. <s2>A study</s2> "
    "<c2>found</c2> <t2>the levy would raise $220 million annually</t2>.",
    "<s1>The mayor</s1> <c1>said</c1> <t1>3,000 homes had been destroyed</t1>. <s2>Aid workers</s2> <c2>counted</c2> "
    "<t2>1,100 destroyed homes</t2>.",
    "<s1>Officials</s1> <c1>said</c1> <t1>the number of migrants in the camp was 2,000</t1>. <s2>Volunteers</s2> "
    "<c2>spoke of</c2> <t2>5,000</t2>.",
    "<s1>Officials</s1> <c1>said</c1> <t1>about 100 ballots were spoiled</t1>. <s2>Observers</s2> <c2>said</c2> "
    "<t2>more than 600 were spoiled</t2>.",
    "<s1>The airline</s1> <c1>said</c1> <t1>it would cut 2,000 jobs</t1>. <s2>The union</s2> <c2>said</c2> "
    "<t2>4,500 jobs would be lost</t2>.",
    "<s1>The Pentagon</s1> <c1>said</c1> <t1>there were 15,000 IS fighters in Iraq</t1>. <s2>The United Nations</s2> "
    "<c2>said</c2> <t2>that between 20,000 and 30,000 Islamic State fighters remained in Iraq</t2>.",
]


@pytest.mark.parametrize("marked", TOLD_TWICE)
def test_two_numbers_for_one_thing_conflict(marked: str) -> None:
    first, second = figures(claims(*statements(marked)))
    comparison = compare_figures(first, second)
    assert (comparison.relation, comparison.score >= 0.5) == ("conflicting", True)
    assert compare_figures(second, first).relation == "conflicting"


# Two things, though the sentences are alike.
TWO_THINGS = [
    "<s1>Police</s1> <c1>said</c1> <t1>12 people were killed in the market</t1>. <s2>Officials</s2> <c2>said</c2> "
    "<t2>a second blast killed 40 people</t2>.",
    '<s1>Ana Ruiz</s1> <c1>said</c1> <t1>900 men lived in the camp</t1>. "<t2>26</t2>," <s2>Bo Lind</s2> <c2>said</c2>.',
    "<s1>The PAC</s1> <c1>reported</c1> <t1>spending $1.1 million on television ads</t1>. <s2>The Fund</s2> "
    "<c2>reported</c2> <t2>spending $1.8 million on television ads</t2>.",
    "<s1>Ana Ruiz</s1> <c1>supports</c1> <t1>a $12 minimum wage</t1>. <s2>Bo Lind</s2> <c2>said</c2> "
    "<t2>Seattle has a $15 minimum wage</t2>.",
    "<s1>The ministry</s1> <c1>said</c1> <t1>inflation was 9 percent in May</t1>. <s2>The bank</s2> <c2>said</c2> "
    "<t2>inflation was 7 percent in June</t2>.",
    "<s1>Ana Ruiz</s1> <c1>said</c1> <t1>the firm lost a billion dollars in a year</t1>. <s2>The paper</s2> "
    "<c2>reported</c2> <t2>the firm lost nearly $916 million in a year</t2>.",
]


@pytest.mark.parametrize("marked", TWO_THINGS)
def test_like_sentences_of_two_things_do_not_conflict(marked: str) -> None:
    found = figures(claims(*statements(marked)))
    assert all(compare_figures(a, b).relation in ("not comparable", "compatible") for a, b in product(found, found))


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


