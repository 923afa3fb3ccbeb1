"""Which of two printings came first, and when that is not to be known."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quoth.identify.copies.origin import Printing, agency_of, earlier

AFP, AFP_IN_LANTERN = Printing("2016-03-02", "AFP"), Printing("2016-03-01", "The Lantern", "AFP")

CASES = [  # development
    ("a day apart", Printing("2016-03-01"), Printing("2016-03-02"), "a"),
    ("a month before a day", Printing("2016-02"), Printing("2016-03-02"), "a"),
    ("the same day", Printing("2016-03-01"), Printing("2016-03-01"), None),
    ("a day of the same month", Printing("2016-03"), Printing("2016-03-02"), None),
    ("no date", Printing(), Printing("2016-03-02"), None),
    ("an uncertain year", Printing("2015?-03-01"), Printing("2016-03-02"), None),
    ("about a day", Printing("2016-03-01~"), Printing("2016-04-02"), "a"),
    ("open to the past", Printing("../2016-03-01"), Printing("2016-03-02"), "a"),
    ("open to the future", Printing("2016-03-01/.."), Printing("2016-03-02"), None),
    ("not a date", Printing("Tuesday"), Printing("2016-03-02"), None),
    ("the agency's own, dated later", AFP, AFP_IN_LANTERN, "a"),
    ("another agency's", Printing("2016-03-02", "Reuters"), AFP_IN_LANTERN, "b"),
    ("the agency's by its site", Printing(None, "apnews.com"), Printing(None, "The Lantern", "AP"), "a"),
    ("both credit it", Printing(None, "The Lantern", "AFP"), Printing(None, "The Beacon", "AFP"), None),
    ("both are it", Printing("2016-03-01", "Reuters", "Reuters"), Printing("2016-03-02", "reuters.com", "Reuters"), "a"),
]


@pytest.mark.parametrize(("a", "b", "first"), [row[1:] for row in CASES], ids=[row[0] for row in CASES])
def test_which_came_first(a: Printing, b: Printing, first: str | None) -> None:
    assert earlier(a, b) == first
    assert earlier(b, a) == {"a": "b", "b": "a", None: None}[first]


@pytest.mark.parametrize(("publisher", "agency"), [
    ("The Associated Press", "AP"), ("AP", "AP"), ("reuters.com", "Reuters"), ("www.voanews.com", "VOA"), ("Thomson Reuters", "Reuters"),
    ("https://www.afp.com/", "AFP"), ("The Lantern", None), ("apnews", None), ("AP Valley Times", None), ("", None), (None, None),
])
def test_publishers_that_are_agencies(publisher: str | None, agency: str | None) -> None:
    assert agency_of(publisher) == agency


PRINTINGS = st.builds(
    Printing, st.sampled_from([None, "2016", "2016-03", "2016-03-01", "2016-03-02", "2016?", "{2016,2018}"]),
    st.sampled_from([None, "AFP", "Reuters", "The Lantern"]), st.sampled_from([None, "AFP", "Reuters"]),
)


@given(PRINTINGS, PRINTINGS)
def test_exchanging_them_exchanges_the_answer(a: Printing, b: Printing) -> None:
    assert earlier(b, a) == {"a": "b", "b": "a", None: None}[earlier(a, b)]
