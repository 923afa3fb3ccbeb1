"""Date expressions read against the day of publication, and the bounds of EDTF dates."""

from __future__ import annotations

import itertools
from datetime import date

import pytest
from edtf import parse_edtf
from hypothesis import given, settings
from hypothesis import strategies as st

from quoth.article import Article, Mark
from quoth.edtf_bounds import edtf_bounds
from quoth.extract.dates import find_dates
from quoth.extract.dates.holidays import holiday
from tests.shared import SHARED, needs_shared

TUESDAY = "2016-09-20"


def dates(text: str, published: str | None = TUESDAY) -> list[tuple[str, str]]:
    return [(d.span.text, d.edtf) for d in find_dates(Article(text=text, path="x.txt", published=published))]


DEVELOPMENT = [
    ("the caliphate declared in 2014 after", "2014", "2014"),
    ("Le Drian said on December 8 that", "December 8", "2015-12-08"),
    ("a conference Wednesday that", "Wednesday", "2016-09-14"),
    ("have joined since May the insurgents", "since May", "2016-05/.."),
    ("in Baghdad last month that", "last month", "2016-08"),
    ("recaptured the city this month and", "this month", "2016-09"),
    ("By late February and early March, it had", "late February and early March", "2016-02/2016-03"),
    ("killed on Sept. 11 attacks", "Sept. 11", "2001-09-11"),
    ("before the Nov. 8 election", "Nov. 8", "2016-11-08"),
    ("the plan will be presented on Friday", "Friday", "2016-09-23"),
    ("he said on Friday", "Friday", "2016-09-16"),
    ("court term that begins next Monday", "next Monday", "2016-09-26"),
    ("the summer of 2010", "the summer of 2010", "2010-22"),
    ("conducted from Sept. 14 to 18, found", "Sept. 14 to 18", "2016-09-14/2016-09-18"),
    ("victims between January 1 and September 18", "between January 1 and September 18", "2016-01-01/2016-09-18"),
]
WORDINGS = [
    ("By Jeff Smith 11, 2019\n\nIt", "11, 2019", "2019-XX-11"),
    ("On Nov. 11, 2014, it", "Nov. 11, 2014", "2014-11-11"),
    ("on 8 December 2016 in", "8 December 2016", "2016-12-08"),
    ("in December 2009 and", "December 2009", "2009-12"),
    ("signed 2016-02-03.", "2016-02-03", "2016-02-03"),
    ("filed 03/21/2016.", "03/21/2016", "2016-03-21"),
    ("filed 03/04/2016.", "03/04/2016", "[2016-03-04,2016-04-03]"),
    ("between 2012 and 2014", "between 2012 and 2014", "2012/2014"),
    ("from 2013 to 2015, he", "from 2013 to 2015", "2013/2015"),
    ("the 2015-16 season", "2015-16", "2015/2016"),
    ("in the 1990s", "the 1990s", "199X"),
    ("since the 1990s", "since the 1990s", "1990/.."),
    ("in the ’80s", "the ’80s", "198X"),
    ("the 19th century", "the 19th century", "18XX"),
    ("to run next year", "next year", "2017"),
    ("begun this summer", "this summer", "2016-22"),
    ("two weeks ago", "two weeks ago", "2016-09-06~"),
    ("seventy-four years ago", "seventy-four years ago", "1942"),
    ("three months ago", "three months ago", "2016-06"),
    ("last week", "last week", "2016-09-12/2016-09-18"),
    ("told them this weekend", "this weekend", "2016-09-17/2016-09-18"),
    ("over the past year", "over the past year", "2015/2016"),
    ("last quarter", "last quarter", "2016-34"),
    ("Yesterday he", "Yesterday", "2016-09-19"),
    ("until Thursday", "until Thursday", "../2016-09-15"),
    ("since last week", "since last week", "2016-09-12/.."),
]


AHEAD = [
    ("If she wins the primary Thursday, analysts say", "Thursday", "2016-09-22"),
    ("when the council gathers for its vote on Saturday, there", "Saturday", "2016-09-24"),
    ("The mayor is likely to answer Friday when the board votes.", "Friday", "2016-09-23"),
    ("On Monday, the minister will meet the press.", "Monday", "2016-09-26"),
    ("On Monday, the minister met the press, who will write.", "Monday", "2016-09-19"),
    ("had been scheduled to speak, but on Thursday, the hosts announced she was ill", "Thursday", "2016-09-15"),
    ("The leaders on Sunday lashed out at his would-be heirs.", "Sunday", "2016-09-18"),
    ("Earlier Monday, an aide said it is the best that can be had", "Monday", "2016-09-19"),
    ("he said after meeting Thursday with aides", "Thursday", "2016-09-15"),
    ("what happens after the November results have been tallied", "November", "2016-11"),
    ("it will hold until the November election", "November", "2016-11"),
    ("and together they should win in December", "December", "2016-12"),
    ("He plans to visit before January in case she wins", "January", "2017-01"),
    ("They begged him to cast a ballot for her in November.", "November", "2016-11"),
    ("output will grow by less than forecast in July", "July", "2016-07"),
    ("a scandal that broke in March, and can be read about", "March", "2016-03"),
]
AROUND = [
    ("closed on Tuesday, Nov. 8, they said", "Tuesday, Nov. 8", "2016-11-08"),
    ("It began nearly two decades ago.", "nearly two decades ago", "199X~"),
    ("more than 20 years ago", "more than 20 years ago", "1996~"),
    ("a few weeks ago", "a few weeks ago", "[2016-08-16..2016-09-06]"),
    ("several years ago", "several years ago", "[2009..2013]"),
    ("inflation in the ’20s", "the ’20s", "192X"),
    ("closed on Labor Day", "Labor Day", "2016-09-05"),
    ("before Election Day", "Election Day", "2016-11-08"),
    ("told them on Christmas Eve", "Christmas Eve", "2015-12-24"),
    ("met on Good Friday", "Good Friday", "2016-03-25"),
    ("he met them on Easter Monday", "Easter Monday", "2016-03-28"),
]
ANAPHORIC = [
    ("They met on June 4, 2014. Two days later he left.", ["2014-06-04", "2014-06-06"]),
    ("It was founded in 2007 and two years later it closed.", ["2007", "2009"]),
    ("In May 2010 it rose; the following month it fell.", ["2010-05", "2010-06"]),
    ("He was chosen in 2012, and that fall he went home.", ["2012", "2012-23"]),
    ("In 2012 it opened, and closed a year earlier than planned.", ["2012", "2011"]),
    ("In 2012 it opened. Two days later it closed.", ["2012"]),
    ("In 2012 it opened.\n\nA year later it closed.", ["2012"]),
    ("We meet today, 200 years later.", ["2016-09-20"]),
]
QUOTED = [
    ("In a 2008 interview he said: “Last year was hard.”", ["2008", "2007"]),
    ("“We began last year,” she said in 1999.", ["1998", "1999"]),
    ("In a June 4, 2010, letter he wrote, “Yesterday I fell.”", ["2010-06-04", "2010-06-03"]),
    ("In 2008 he won. “Last year was hard,” he said Monday.", ["2008", "2015", "2016-09-19"]),
]


@pytest.mark.parametrize(("text", "span", "edtf"), DEVELOPMENT + WORDINGS + AHEAD + AROUND)
def test_reads(text: str, span: str, edtf: str) -> None:
    assert dates(text) == [(span, edtf)]
    parse_edtf(edtf)


@pytest.mark.parametrize(("text", "edtfs"), ANAPHORIC + QUOTED)
def test_reads_dates_against_one_another(text: str, edtfs: list[str]) -> None:
    assert [value for _, value in dates(text)] == edtfs
    for value in edtfs:
        parse_edtf(value)


@pytest.mark.parametrize(
    ("name", "year", "day"),
    [
        ("Easter", 2016, "2016-03-27"), ("Easter", 2019, "2019-04-21"), ("Good Friday", 2024, "2024-03-29"),
        ("Thanksgiving", 2016, "2016-11-24"), ("Memorial Day", 2016, "2016-05-30"), ("Labor Day", 2017, "2017-09-04"),
        ("Election Day", 2016, "2016-11-08"), ("Election Day", 2015, None), ("Christmas", 1999, "1999-12-25"),
    ],
)  # fmt: skip
def test_holidays(name: str, year: int, day: str | None) -> None:
    assert str(holiday(name, year)) == str(day)


TRAPS = [
    "He told “This Week” that", "the film Fahrenheit 9/11", "events on Saturday nights", "a Christmas tree", "over the next year",

    "they may march again", "Theresa May said", "the March on Washington", "for three years", "the 59-year-old",
    "a second time", "Black Friday sales", "the Sunday Times", "USA Today reported", "about 2,014 people",
    "2000 people came", "over the next decade", "$2016 was paid", "April Jones said", "at 131 West Street",
]  # fmt: skip


@pytest.mark.parametrize("text", TRAPS)
def test_leaves_alone(text: str) -> None:
    assert dates(text) == []


@pytest.mark.parametrize(
    ("text", "published", "edtf"),
    [
        ("In July, the group", "[2017-08..2017-10]", "2017-07"),
        ("official said on Friday.", "2017-07", "[2017-07-07,2017-07-14,2017-07-21,2017-07-28]"),
        ("report issued in February", "2019-XX-11", "2019-02"),
        ("report issued last year", "2017?-07", "2016"),
        ("on December 8 that", None, "XXXX-12-08"),
        ("in December that", None, "XXXX-12"),
        ("in 2014", None, "2014"),
        ("said Wednesday that", "2017", "2017-XX"),
    ],
)
def test_a_vague_day_of_publication_leaves_what_is_certain(text: str, published: str | None, edtf: str) -> None:
    assert [value for _, value in dates(text, published)] == [edtf]
    parse_edtf(edtf)


@pytest.mark.parametrize(
    "text", ["last month", "yesterday", "said Friday", "two weeks ago", "this summer", "since May"]
)
def test_nothing_is_certain_of_relative_words_without_publication(text: str) -> None:
    assert dates(text, None) == []


def test_boilerplate_is_not_searched() -> None:
    text = "In 2014 it began. Copyright 2021"
    marks = (Mark(18, len(text), "footer"),)
    found = find_dates(Article(text=text, path="x.txt", published=TUESDAY, boilerplate=marks))
    assert [d.edtf for d in found] == ["2014"]


_WORDS = st.sampled_from(
    [
        "since",
        "until",
        "by",
        "in",
        "last",
        "next",
        "this",
        "the",
        "past",
        "week",
        "month",
        "year",
        "decade",
        "quarter",
        "weekend",
        "Friday",
        "Sunday",
        "May",
        "March",
        "July",
        "Sept.",
        "11",
        "31",
        "2014",
        "2015-16",
        "1990s",
        "’80s",
        "summer",
        "fall",
        "early",
        "late",
        "two",
        "three",
        "ago",
        "and",
        "to",
        "from",
        "between",
        "-",
        ",",
        ".",
        "yesterday",
        "today",
        "will",
        "said",
        "9/11",
        "19th",
        "century",
        "over",
        "later",
        "earlier",
        "that",
        "following",
        "a few",
        "Easter",
        "Labor Day",
        "if",
        "wins",
        "“",
        "”",
        "interview",
    ]
)
_PUBLISHED = st.one_of(
    st.none(), st.dates(date(1, 1, 1), date(9999, 12, 31)).map(str), st.integers(1900, 2050).map("{}-06".format),
    st.sampled_from(["2019-XX-11", "2017?-XX", "[2017-08..2017-10]", "2017", "2016-09~", "nonsense", ""]),
)  # fmt: skip


@settings(deadline=None)
@given(st.lists(_WORDS, max_size=10).map(" ".join), _PUBLISHED)
def test_any_words_give_true_spans_and_valid_edtf(text: str, published: str | None) -> None:
    found = find_dates(Article(text=text, path="x.txt", published=published))
    for expression in found:
        assert text[expression.span.start : expression.span.end] == expression.span.text
        parse_edtf(expression.edtf)
        first, last = edtf_bounds(expression.edtf)
        assert first is None or last is None or first <= last
    assert all(a.span.end <= b.span.start for a, b in itertools.pairwise(found))


@pytest.mark.parametrize(
    ("edtf", "first", "last"),
    [
        ("2016-09-20", "2016-09-20", "2016-09-20"),
        ("2016-02", "2016-02-01", "2016-02-29"),
        ("2014", "2014-01-01", "2014-12-31"),
        ("2017?-07", "2017-07-01", "2017-07-31"),
        ("2019-XX-11", "2019-01-11", "2019-12-11"),
        ("2017-07-XX", "2017-07-01", "2017-07-31"),
        ("199X", "1990-01-01", "1999-12-31"),
        ("2016-22", "2016-06-01", "2016-08-31"),
        ("2016-24", "2016-12-01", "2017-02-28"),
        ("2016-34", "2016-04-01", "2016-06-30"),
        ("2012/2014", "2012-01-01", "2014-12-31"),
        ("2016-05/..", "2016-05-01", None),
        ("../2017-07", None, "2017-07-31"),
        ("[2017-07-14,2017-07-28]", "2017-07-14", "2017-07-28"),
        ("[2017-08..2017-10]", "2017-08-01", "2017-10-31"),
        ("[..2017-05]", None, "2017-05-31"),
        ("XXXX-12-08", None, None),
        ("2016-13-40", None, None),
        ("rubbish", None, None),
        ("", None, None),
    ],
)
def test_bounds(edtf: str, first: str | None, last: str | None) -> None:
    found = edtf_bounds(edtf)
    assert tuple(day.isoformat() if day else None for day in found) == (first, last)


@settings(deadline=None)
@given(st.dates(), st.dates())
def test_bounds_of_days_months_years_and_ranges_hold_their_days(one: date, other: date) -> None:
    first, last = min(one, other), max(one, other)
    assert edtf_bounds(first.isoformat()) == (first, first)
    assert edtf_bounds(f"{first.isoformat()}/{last.isoformat()}") == (first, last)
    assert edtf_bounds(f"[{last.isoformat()},{first.isoformat()}]") == (first, last)
    for shortened in (first.isoformat()[:7], first.isoformat()[:4]):
        begin, end = edtf_bounds(shortened)
        assert begin and end and begin <= first <= end


@settings(deadline=None)
@given(st.text(alphabet="0123456789X-/.?~%[]{}, ", max_size=24))
def test_bounds_never_raise(text: str) -> None:
    edtf_bounds(text)


@needs_shared
def test_every_date_of_the_development_articles_is_valid_and_in_its_place() -> None:
    assert SHARED is not None
    for path in sorted((SHARED / "data" / "polnear" / "dev" / "text").glob("*.txt"))[:30]:
        text = path.read_text("utf-8")
        for expression in find_dates(Article(text=text, path=path.name, published="2016-10-01")):
            assert text[expression.span.start : expression.span.end] == expression.span.text
            parse_edtf(expression.edtf)
