"""Lines near the top in which somebody speaks, or which an advert breaks off: text, not title or subheading."""

from __future__ import annotations

import pytest

from quoth.layout import Layout
from quoth.read import read_text

LAST = "\n\nThe council of the town will meet on Tuesday, when it is to vote on the plan for a second time.\n"

SPOKEN = [
    "« We will not wait any longer », said Anna Weiss, the mayor. « The bridge cannot be mended. »",
    "»We will not wait any longer,« said Anna Weiss, the mayor. »The bridge cannot be mended.«",
    "„We will not wait any longer,“ said Anna Weiss, the mayor. „The bridge cannot be mended.“",
    '"We have told the ministry again and again," said Anna Weiss, "that the wall\n\nADVERTISEMENT\n\nwill not hold."',
    "The river had fallen so low that the turbines stood still, and the\n\nADVERTISEMENT\n\nengineer said so.",
    '"The bridge is finished." - Anna Weiss\n\n"We were never asked."\xa0—\xa0Karl Moos',
    "JOHN MERCER: Minister, when did you first hear about the breach?\n\nHELEN PARK: On Sunday night. I was at home.",
]


@pytest.mark.parametrize("body", SPOKEN)
def test_what_is_spoken_is_text(body: str) -> None:
    article = read_text(f"Bridge to close\n\n{body}{LAST}")
    assert article.title == "Bridge to close"
    assert [mark.kind for mark in article.structure] == ["title"]
    assert {article.text[mark.start : mark.end] for mark in article.boilerplate} <= {"ADVERTISEMENT"}


TITLES = [
    "'We will not wait,' says mayor of Lindau",
    'Weiss: "The bridge is finished"',
    "WEISS: The bridge is finished",
    "Bridge closed: What now?",
]


@pytest.mark.parametrize("title", TITLES)
def test_titles_that_quote(title: str) -> None:
    assert read_text(f"{title}\n\nThe town will close its bridge, the mayor said on Monday.{LAST}").title == title


@pytest.mark.parametrize("turn", ["MERCER: Did you go there at once?", "John Mercer: Did you go there at once?"])
def test_a_turn_between_paragraphs_is_no_subheading(turn: str) -> None:
    before = "The minister for water spoke at length about the flood of last week, and about what the ministry knew of it."
    article = read_text(f"The minister on the flood\n\n{before}\n\n{turn}{LAST}")
    assert [mark.kind for mark in article.structure] == ["title"]


SENTENCES = [
    ("The police said so.The men deny it.", ["The police said so.", "The men deny it."]),
    ('"We had no choice."The men deny it.', ['"We had no choice."', "The men deny it."]),
    ("She read the U.S.Army report on Amazon.com and in the N.Y.Times.", None),
    ("He met Mr. Moos. They left.", ["He met Mr. Moos. ", "They left."]),
]


@pytest.mark.parametrize(("text", "sentences"), SENTENCES)
def test_sentences_with_no_space_between_them(text: str, sentences: list[str] | None) -> None:
    assert [text[start:end] for start, end in Layout.of(text).sentences] == (sentences or [text])
