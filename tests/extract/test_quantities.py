"""Counts and amounts: what is read from real wordings, what is left alone, and what must hold for any text."""

from __future__ import annotations

import itertools
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quoth.attribution import Quantity
from quoth.extract.quantities import find_quantities
from quoth.extract.quantities.numbers import value_of
from tests.shared import SHARED, needs_shared

INF = None


def only(text: str) -> Quantity:
    found = find_quantities(text, 0, len(text))
    assert len(found) == 1, [quantity.span.text for quantity in found]
    return found[0]


DEVELOPMENT = [
    (
        "as many as 40,000 foreign fighters travelled",
        "as many as 40,000",
        INF,
        40000,
        "at most",
        "people",
        "foreign fighters",
    ),
    ("An estimated 40,000 people travelled", "An estimated 40,000", 40000, 40000, "about", "people", "people"),
    ("some 40,000 foreigners joined", "some 40,000", 40000, 40000, "about", "people", "foreigners"),
    ("fewer than 15,000 extremists remain", "fewer than 15,000", INF, 15000, "fewer than", "people", "extremists"),
    ("at least 80 fighters have joined", "at least 80", 80, INF, "at least", "people", "fighters"),
    ("more than 5,000 Europeans who joined", "more than 5,000", 5000, INF, "more than", "people", "Europeans"),
    ("up to 3,000 were foreign fighters", "up to 3,000", INF, 3000, "at most", "people", "foreign fighters"),
    ("nearly 8,000 of their wives", "nearly 8,000", INF, 8000, "at most", "people", "wives"),
    ("Of those, 400 to 450 have been killed", "400 to 450", 400, 450, "range", "people", None),
    ("between 14,000 and 18,000 fighters", "between 14,000 and 18,000", 14000, 18000, "range", "people", "fighters"),
    ("about six to 12 months before", "about six to 12 months", 6, 12, "range", "month", None),
    ("A few hundred are believed to be fighting", "A few hundred", 200, 500, "about", "people", None),
    ("no more than a few dozen", "no more than a few dozen", INF, 60, "at most", None, None),
    ("killed three dozen people", "three dozen", 36, 36, "exact", "people", "people"),
    ("and injured 90 more.", "90", 90, 90, "exact", "people", None),
    ("tens of thousands of fighters", "tens of thousands", 20000, INF, "about", "people", "fighters"),
    ("tens of thousands of dollars to", "tens of thousands of dollars", 20000, INF, "about", "USD", None),
    ("claimed scores of lives", "scores", 40, INF, "about", "people", "lives"),
    ("handfuls of foreign fighters", "handfuls", INF, INF, "about", "people", "foreign fighters"),
    ("bribes of $20,000 to $ 30,000 for", "$20,000 to $ 30,000", 20000, 30000, "range", "USD", None),
    ("two suicide bombers in", "two", 2, 2, "exact", "people", "suicide bombers"),
]
WORDINGS = [
    ("worth 2.5 million euros", "2.5 million euros", 2_500_000, 2_500_000, "exact", "EUR", None),
    ("refund €760k now", "€760k", 760_000, 760_000, "exact", "EUR", None),
    ("41 percent of voters said", "41 percent", 41, 41, "exact", "percent", "voters"),
    ("about 35% of the electorate", "about 35%", 35, 35, "about", "percent", None),
    ("One in five Americans believes", "One in five", 20, 20, "exact", "percent", "Americans"),
    ("Two-thirds of members agreed", "Two-thirds", 66.67, 66.67, "exact", "percent", "members"),
    ("more than half of the houses", "more than half", 50, INF, "more than", "percent", "houses"),
    ("half a million refugees", "half a million", 500_000, 500_000, "exact", "people", "refugees"),
    ("Twenty-nine people were injured", "Twenty-nine", 29, 29, "exact", "people", "people"),
    ("two hundred thousand rounds", "two hundred thousand", 200_000, 200_000, "exact", None, "rounds"),
    ("100 or more tanks", "100 or more", 100, INF, "at least", None, "tanks"),
    ("2 to 3 million barrels", "2 to 3 million barrels", 2_000_000, 3_000_000, "range", "barrel", None),
    ("a dozen police officers", "a dozen", 12, 12, "exact", "people", "police officers"),
    ("some 50 square miles of forest", "some 50 square miles", 50, 50, "about", "square mile", None),
    ("paid over 10 years", "over 10 years", 10, 10, "exact", "year", None),
    ("this year 58 percent gave", "58 percent", 58, 58, "exact", "percent", None),
]


NEWS = [
    # numbers written out, ranges and scales
    ("two to three dozen rebels fled", "two to three dozen", 24, 36, "range", "people", "rebels"),
    ("several hundred thousand people marched", "several hundred thousand", 200_000, 900_000, "about", "people", "people"),
    ("in the high hundreds, they said", "the high hundreds", 600, INF, "about", None, None),
    ("one and a half million people", "one and a half million", 1_500_000, 1_500_000, "exact", "people", "people"),
    ("two and a half years in jail", "two and a half years", 2.5, 2.5, "exact", "year", None),
    ("a quarter of a million people", "a quarter of a million", 250_000, 250_000, "exact", "people", "people"),
    ("a quarter of 1 percent of trade", "a quarter of 1 percent", 0.25, 0.25, "exact", "percent", None),
    ("an estimated 28,000-plus came", "an estimated 28,000-plus", 28_000, INF, "at least", None, None),
    ("compared with Smith's 538 delegates", "538", 538, 538, "exact", "people", "delegates"),
    ("the death toll rose to 45", "45", 45, 45, "exact", "people", None),
    # points
    ("a 22-point defeat in the north", "22-point", 22, 22, "exact", "percentage points", None),
    ("leads by 12 points in the poll", "12 points", 12, 12, "exact", "percentage points", None),
    ("He made three points in his speech", "three", 3, 3, "exact", None, "points"),
    ("three news articles were cited", "three", 3, 3, "exact", None, "news articles"),
]  # fmt: skip
PAIRS = [
    ("a 56% and 54% rating", [(56, "percent"), (54, "percent")]),
    ("44% to 43%", [(44, "percent"), (43, "percent")]),
    ("from 5,000 in 2013 to 9,000 in 2015", [(5000, None), (9000, None)]),
    ("only 7 of the 12 hostages", [(7, "people"), (12, "people")]),
]


@pytest.mark.parametrize(("text", "span", "low", "high", "bound", "unit", "counts"), [*DEVELOPMENT, *WORDINGS, *NEWS])
def test_reads(text: str, span: str, low: float, high: float, bound: str, unit: str, counts: str) -> None:
    found = only(text)
    assert (found.span.text, found.low, found.high) == (span, low, high)
    assert (found.bound, found.unit, found.counts) == (bound, unit, counts)


NO_QUANTITY = [
    "the attacks of Sept. 11 changed it", "on December 8 that", "from Sept. 19 to 22,", "in 2014 he left", "since 1999",
    "the 59-year-old driver", "Thomas Rawlings, 59, of Ashton", "her father, who is 70.", "No. 1 on the list",
    "World War 2 began", "a donation to UNITED24", "the 9/11 plotters", "at 10:30 a.m. today", "call 555-0134 now",
    "no one can say", "one of the men", "the 21st century", "a 5-4 ruling", "a 30-day truce", "Article 5 applies",
    "the 1990s were", "the two said", "one another", "the second half ended", "levels below 2005 were", "people under 30 may",
    "at 131 West 23rd Street, police", "those ages 18 to 29 voted", "people 45 and older", "citing Exodus 18:21 to them",
    "eight years ago he ran", "two decades later it fell", "aged between 18 and 25", "the bill, H.R. 1234, passed",
    "call 202-555-0147 today", "tel: +44 20 7946 0958", "math scores rose", "at one point he", "all are younger than 50.",
]  # fmt: skip


@pytest.mark.parametrize("text", NO_QUANTITY)
def test_leaves_alone(text: str) -> None:
    assert find_quantities(text, 0, len(text)) == ()


@pytest.mark.parametrize(("text", "figures"), PAIRS)
def test_two_figures_side_by_side(text: str, figures: list[tuple[float, str | None]]) -> None:
    assert [(q.low, q.unit) for q in find_quantities(text, 0, len(text))] == figures


def test_a_change_is_two_figures_not_a_range() -> None:
    text = "rose from 20 percent to 30 percent"
    assert [(q.low, q.high) for q in find_quantities(text, 0, len(text))] == [(20, 20), (30, 30)]


def test_looks_only_inside_the_span() -> None:
    text = "at least 80 fighters and 90 tanks"
    start = text.index("90")
    assert [q.span.text for q in find_quantities(text, start, len(text))] == ["90"]
    assert find_quantities(text, 0, start - 5)[0].counts == "fighters"


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("seventy-four", 74),
        ("two hundred thousand", 200_000),
        ("a dozen", 12),
        ("65.4 billion", 65.4e9),
        ("1,001", 1001),
    ],
)
def test_value_of(words: str, value: float) -> None:
    assert value_of(words) == value


_TEXT = st.lists(
    st.one_of(
        st.sampled_from(["at least", "as many as", "fewer than", "about", "between", "and", "to", "or more", "$", "€", "%", "percent", "million", "dozen", "hundreds", "of", "a few", "one in", "half", "people", "fighters", "years", "-", "–", ".", "\n", "two", "thirty", "thousand"]),
        st.from_regex(r"\d{1,3}(,\d{3}){0,2}(\.\d)?", fullmatch=True),
        st.text(max_size=6),
    ),
    max_size=12,
).map(" ".join)  # fmt: skip


@settings(deadline=None)
@given(_TEXT)
def test_any_text_gives_true_spans_in_order_and_ordered_bounds(text: str) -> None:
    found = find_quantities(text, 0, len(text))
    for quantity in found:
        assert text[quantity.span.start : quantity.span.end] == quantity.span.text
        assert quantity.low is None or quantity.high is None or quantity.low <= quantity.high
    assert all(a.span.end <= b.span.start for a, b in itertools.pairwise(found))


@needs_shared
@pytest.mark.parametrize("name", ["001_e649e8eccc9c878d", "002_d2343133c6c71c29", "004_bbf5011f23457518"])
def test_gold_figures_are_read_as_annotated(name: str) -> None:
    assert SHARED is not None
    gold = json.loads((SHARED / "gold" / f"{name}.json").read_text("utf-8"))
    with (SHARED / "articles" / f"{name}.txt").open(encoding="utf-8", newline="") as file:
        text = file.read()
    found = {(q.span.start, q.span.end): q for q in find_quantities(text, 0, len(text))}
    for claim in gold["attributions"] + gold["unattributed_claims"]:
        for figure in claim["quantities"]:
            read = next(q for (start, end), q in found.items() if start < figure["end"] and figure["start"] < end)
            assert (read.low, read.high) == (figure["low"], figure["high"]), figure["text"]
