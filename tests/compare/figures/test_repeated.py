"""One count told in several places: what is joined, what is kept apart, and who is first credited."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from random import Random

import pytest

from quoth.compare.figures.counts import Count
from quoth.compare.figures.figure import figures
from quoth.compare.figures.repeated import counts
from quoth.compare.figures.same_count import AGAINST, FEATURES, SAME, same_count
from quoth.compare.figures.told import Told
from quoth.compare.statement import claims
from quoth.store.answers import Statement
from tests.compare.marked import statements

SAID = "<s1>{}</s1> <c1>said</c1> <t1>{}</t1>."
FOUGHT = "that {} foreign fighters had travelled to Syria"
ARRIVED = FOUGHT.format("40,000")


class Press:
    """Articles told one after the other: statements and texts."""

    def __init__(self) -> None:
        self.statements: list[Statement] = []
        self.texts: dict[str, str] = {}

    def article(self, marked: str, published: str | None = None) -> list[Statement]:
        new, text = statements(marked, path=f"{len(self.texts)}.txt", published=published)
        self.statements += new
        self.texts |= text
        return new

    def counts(self, what: str | None = None) -> tuple[Count, ...]:
        return counts(self.statements, self.texts, what)


def two_articles(a: str, b: str, days: tuple[str | None, str | None] = ("2023-03-01", "2023-03-02")) -> Press:
    told = Press()
    for speaker, words, day in zip(("Ana Ruiz", "Bo Lind"), (a, b), days, strict=True):
        told.article(SAID.format(speaker, words), day)
    return told


# Two ways to tell one count: other bounds, words used for one another, a figure taken up in a bare sentence.
ONE = [
    (ARRIVED, ARRIVED),
    (FOUGHT.format("some 40,000"), FOUGHT.format("as many as 40,000")),
    (ARRIVED, "that about 40,000 foreigners joined the fighting in Syria"),
    (ARRIVED, "that 40,000 people went to Syria to fight"),
    ("that 156 soldiers were killed in Mosul", "that at least 156 soldiers had died in Mosul"),
    ("that a loss of $916 million was claimed in 1995", "that the loss of $916 million in 1995 spared him taxes"),
    ("that 14,000 to 18,000 fighters were active in Iraq", "that between 14,000 and 18,000 militants are active in Iraq"),
    ("that the camp in Tete would close in six days, whatever came", "that the camp in Tete would close in six days, whatever came"),
]


@pytest.mark.parametrize(("a", "b"), ONE)
def test_one_count_in_other_words(a: str, b: str) -> None:
    (count,) = two_articles(a, b).counts()
    assert (count.articles, count.independent, count.sources) == (2, 2, 2)
    assert count.score >= 0.6
    assert all(count.reasons)


# feature that keeps them apart, or None where only too little speaks for one count; two figures of one value.
OTHER = [
    ("same_value", "that more than 90 boats had left Chinde", "that fewer than 90 boats had left Chinde"),
    ("same_value", "that three debates with Smith were held", "that more than three debates with Smith were held"),
    ("same_thing", "that 500 fighters travelled to Syria", "that 500 trucks travelled to Syria"),
    ("same_event", ARRIVED, "that 40,000 foreign fighters had been killed in Syria"),
    ("same_event", "that 900 people were arrested in Tete", "that 900 people had fled Tete"),
    ("same_names", "that 12 soldiers were killed in Mosul", "that 12 soldiers were killed in Raqqa"),
    ("same_time", "that 40 ships sailed from Chinde in May", "that 40 ships sailed from Chinde in June"),
    ("one_whole", "that the fleet of Chinde lost 900 boats a year", "that the fleet of Chinde lost 900 boats"),
    ("one_whole", "that Smith spent $2 million per week", "that Smith spent $2 million per month"),
    ("one_unit", "that 900 tons of oil had leaked near Chinde", "that 900 barrels of oil had leaked near Chinde"),
    ("one_poll", "that Smith led in the poll with 46 percent", "that Smith led the second poll with 46 percent"),
    (None, "that 500 men had crossed the river", "that 500 men had registered there"),
    (None, "that two men had been asked", "that two men had been asked"),
]


@pytest.mark.parametrize(("feature", "a", "b"), OTHER)
def test_counts_of_two_things_stay_apart(feature: str | None, a: str, b: str) -> None:
    told = two_articles(a, b)
    assert len(told.counts()) == 2
    one, other = (Told(figure, (0, len(figure.claim.body))) for figure in figures(claims(told.statements, told.texts)))
    score, seen = same_count(one, other)
    if feature is None:
        assert AGAINST < score < SAME
    else:
        assert (score, seen[-1].name) == (AGAINST, feature)
        assert seen[-1].reason


def test_every_feature_is_proven() -> None:
    proven = {feature for feature, _, _ in OTHER} | {"same_words"}
    assert {look.__name__ for look in FEATURES} | {None} == proven


def test_a_number_without_digits_is_no_count_to_trace() -> None:
    assert len(two_articles(FOUGHT.format("thousands of"), FOUGHT.format("thousands of")).counts()) == 2


def test_two_groups_are_not_joined_over_a_contradiction() -> None:
    """The middle one could be either of the outer two, which are of two months."""
    told = two_articles("that 1,230 ships sailed from Chinde in May", "that 1,230 ships sailed from Chinde")
    told.article(SAID.format("Cy Noor", "that 1,230 ships sailed from Chinde in June"), "2023-03-03")
    assert sorted(count.articles for count in told.counts()) == [1, 2]


# published dates of three articles; who is first credited (number of the article), and how many may have been.
ORIGINS: list[tuple[tuple[str | None, str | None, str | None], int | None, int]] = [
    (("2023-03-03", "2023-03-01", "2023-03-02"), 1, 1),
    (("2023-03-03", "2023-02", "2023-03-02"), 1, 1),
    (("2023-03-03?", "2023-03-01?", "2023-03-02~"), 1, 1),
    (("2023-03-01", "2023-03-01", "2023-03-02"), None, 2),
    (("2023-03-05", "2023-03", "2023-03-04"), None, 2),
    (("2023-03-03", None, "2023-03-02"), None, 2),
    ((None, None, None), None, 3),
    (("2023-03-03", "2023-XX-01", "2023-03-02"), None, 2),
]


@pytest.mark.parametrize(("days", "first", "candidates"), ORIGINS)
def test_the_first_credited_is_found_or_left_open(
    days: tuple[str | None, ...], first: int | None, candidates: int
) -> None:
    told = Press()
    for name, day in zip(("Ana Ruiz", "Bo Lind", "Cy Noor"), days, strict=True):
        told.article(SAID.format(name, ARRIVED), day)
    (count,) = told.counts()
    assert (count.origin.article.path if count.origin else None) == (None if first is None else f"{first}.txt")
    assert len(count.candidates) == candidates
    assert (count.source is None) == (first is None)


def test_a_source_is_known_where_all_that_may_be_first_credit_it() -> None:
    told = two_articles(ARRIVED, ARRIVED, (None, None))
    told.statements = [replace(one, speaker=told.statements[0].speaker) for one in told.statements]
    (count,) = told.counts()
    assert count.origin is None
    assert count.source and count.source.name == "Ana Ruiz"
    assert "2 of them have none" in count.why


def test_an_appearance_without_a_credit_is_no_origin() -> None:
    told = Press()
    told.article(f"It was said <t1>{ARRIVED}</t1>.", "2023-03-01")
    told.article(SAID.format("Bo Lind", ARRIVED), "2023-03-02")
    (count,) = told.counts()
    assert [one.speaker and one.speaker.name for one in count.appearances] == [None, "Bo Lind"]
    assert count.origin == count.appearances[1]


def test_who_counts_is_credited_and_not_who_tells_of_it() -> None:
    told = Press()
    outer, inner = told.article(
        f"<s1>Ana Ruiz</s1> <c1>said</c1> <t1><s2>the directorate</s2> <c2>counted</c2> <t2>{ARRIVED}</t2></t1>.")
    told.statements = [outer, replace(inner, nested_in=outer.iri, reported_by=outer.speaker)]
    (count,) = told.counts()
    (one,) = count.appearances
    assert one.speaker and one.speaker.name == "the directorate"
    assert one.to_json()["reported_by"]["name"] == "Ana Ruiz"


def test_who_tells_is_credited_where_nobody_else_is() -> None:
    told = Press()
    outer, inner = told.article(f"<s1>Ana Ruiz</s1> <c1>said</c1> <t1>it <c2>was found</c2> <t2>{ARRIVED}</t2></t1>.")
    told.statements = [outer, replace(inner, nested_in=outer.iri)]
    (count,) = told.counts()
    assert [one.speaker and one.speaker.name for one in count.appearances] == ["Ana Ruiz"]


def test_copies_are_counted_once_and_are_no_origin() -> None:
    told = two_articles(ARRIVED, ARRIVED, (None, None))
    first, copy = told.statements
    told.statements = [replace(first, also_in=(copy.article,)), replace(copy, copy_of=first.article)]
    (count,) = told.counts()
    assert (count.articles, count.independent) == (2, 1)
    assert count.origin and count.origin.article == first.article
    told.statements = [replace(first, also_in=(copy.article,)), replace(copy, also_in=(first.article,))]
    (count,) = told.counts()
    assert (count.articles, count.independent, count.origin) == (2, 1, None)


WHAT = [
    ("foreign fighters", 1), ("FIGHTER foreign", 1), ("fighters Syria", 1), ("travelling militants", 1), (None, 2),
    ("fighters Iraq", 0), ("the", 0), ("fish", 1), ("travellers", 1), ("SYRIA fights", 1), ("IS fighters", 0),
]


@pytest.mark.parametrize(("what", "found"), WHAT)
def test_all_words_asked_for_are_said_of_it(what: str | None, found: int) -> None:
    assert len(two_articles(ARRIVED, "that 300 tons of fish had died").counts(what)) == found


def _shown(found: Iterable[Count]) -> list[object]:
    return [count.to_json() for count in found]


def test_the_order_of_the_statements_makes_no_difference() -> None:
    told = Press()
    for number, (a, b) in enumerate(ONE):
        told.article(SAID.format(f"Ana Ruiz {number}", a), f"2023-03-{number + 1:02}")
        told.article(SAID.format(f"Bo Lind {number}", b))
    expected = _shown(told.counts())
    for seed in range(3):
        Random(seed).shuffle(told.statements)
        assert _shown(told.counts()) == expected


def test_offsets_and_title() -> None:
    told = two_articles(FOUGHT.format("some 40,000"), FOUGHT.format("as many as 40,000"))
    (count,) = told.counts()
    assert count.title == "40,000 foreign fighters"
    assert count.wordings == ("some 40,000", "as many as 40,000")
    for one in count.to_json()["appearances"]:
        text = told.texts[one["article"]["sha256"]]
        for part in (one["figure"], one["words"]):
            assert text[part["start"]:part["end"]] == part["text"]
