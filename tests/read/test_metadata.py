"""Title, byline, publisher, agency, dateline and date: as the article states them, and nothing where it does not."""

from __future__ import annotations

import json
from typing import Any

import pytest

from quoth.article import Article
from quoth.read import read_paths, read_text
from quoth.read.byline import read_byline
from quoth.read.dates import PRINTED_DATE, edtf_of, is_edtf
from quoth.read.lines import read_lines
from tests.shared import SHARED, needs_shared

BODY = (
    "Hundreds of fighters have slipped across the desert border in recent weeks, two officials said on Friday, "
    "raising fears that the group is coming back.\n\n“They hide by day,” said one of them.\n"
)


def read(head: str = "", tail: str = "", path: str = "-") -> Article:
    return read_text(f"{head}\n\n{BODY}\n{tail}", path)


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("By Jane Roe", "Jane Roe"),
        ("- By ERIC SCHMITT", "ERIC SCHMITT"),
        ("By Jeff Seldin 11, 2019", "Jeff Seldin"),
        ("BY JANE ROE AND JOHN Q. DOE", "JANE ROE AND JOHN Q. DOE"),
        ("By Jane Roe, John Doe and Ali al-Hassan", "Jane Roe, John Doe and Ali al-Hassan"),
        ("By Jane Roe, Staff Writer", "Jane Roe"),
        ("By Staff Writer", "Staff Writer"),
        ("**By Jean-Pierre O’Neill | May 3, 2018**", "Jean-Pierre O’Neill"),
        ("By Jane Roe in Beirut", "Jane Roe"),
        ("by Maria de la Cruz", "Maria de la Cruz"),
        ("BYLINE: Amber Roe", "Amber Roe"),
        ("By AFP", "AFP"),
        ("By late February and early March, it was over", None),
        ("By Friday, 40 people had died", None),
        ("By The Numbers", None),
        ("By the time it fell", None),
        ("By Monday", None),
        ("Jane Roe", None),
    ],
)
def test_bylines(line: str, name: str | None) -> None:
    byline = read_byline(read_lines(line)[0])
    assert (byline.name if byline else None) == name


@pytest.mark.parametrize(
    ("opening", "place", "agency"),
    [
        ("WASHINGTON (AP) — ", "WASHINGTON", "AP"),
        ("HEMPSTEAD, N.Y., Sept. 26 (UPI) — ", "HEMPSTEAD, N.Y.", "UPI"),
        ("WASHINGTON — ", "WASHINGTON", None),
        ("NEWPORT NEWS, Va. - ", "NEWPORT NEWS, Va.", None),
        ("BAGHDAD/ERBIL (Reuters) - ", "BAGHDAD/ERBIL", "Reuters"),
        ("Beirut (AFP) – ", "Beirut", "AFP"),
        ("Nagpur (India) (AFP) – ", "Nagpur (India)", "AFP"),
        ("Dec 29 (Reuters) - ", None, "Reuters"),
        ("KABUL: ", "KABUL", None),
        ("WALLACE: ", None, None),
        ("UPDATE: ", None, None),
        ("EXCLUSIVE - ", None, None),
        ("Mehmet Oz — surgeon and star — ", None, None),
    ],
)
def test_datelines(opening: str, place: str | None, agency: str | None) -> None:
    article = read_text(f"Fighters slip across border\n\n{opening}{BODY}")
    assert (article.dateline, article.agency) == (place, agency)
    kinds = [article.text[mark.start : mark.end] for mark in article.structure if mark.kind == "dateline"]
    assert kinds == ([opening.strip()] if place or agency else [])


def test_a_place_on_a_line_of_its_own_is_a_dateline_and_a_running_head_no_title() -> None:
    article = read("## 20 EX NEWS\n\n\n\n## Washington")
    assert (article.title, article.dateline, article.publisher) == (None, "Washington", "EX NEWS")


@pytest.mark.parametrize(
    ("head", "title", "publisher"),
    [
        ("Fighters slip across border", "Fighters slip across border", None),
        ("Where are the fighters going?", "Where are the fighters going?", None),
        ("Fighters Slip Across the Border at Night.", "Fighters Slip Across the Border at Night.", None),
        ("Officials fear that they are back.", "Officials fear that they are back.", None),
        ("Der Standard\n\nFighters Slip Across Border", "Fighters Slip Across Border", "Der Standard"),
        ("Homeland Security\n\nFighters Lurk in the Shadows", "Fighters Lurk in the Shadows", None),
        ("The Times of Example\n\nOPINION\n\nWhy we must talk", "Why we must talk", "The Times of Example"),
        ("Fighters slip\n\nBy Jane Roe", "Fighters slip", None),
        (
            "From: The Daily Example\nDate: 5 May 2016\n\nTroops clear a village",
            "Troops clear a village",
            "The Daily Example",
        ),
        ("", None, None),
        ("They left. Nobody saw them go.", None, None),
    ],
)
def test_titles_and_mastheads(head: str, title: str | None, publisher: str | None) -> None:
    article = read(head)
    assert (article.title, article.publisher) == (title, publisher)


def test_a_summary_between_title_and_byline() -> None:
    article = read(
        "Where are they?\n\nThousands are unaccounted for as the group loses its last towns.\n\nBy Jane Roe\n\n3 May 2018"
    )
    assert (article.title, article.byline, article.published) == ("Where are they?", "Jane Roe", "2018-05-03")


@pytest.mark.parametrize(
    ("tail", "publisher"),
    [
        ("Email: eyewitness@example.ng", "example.ng"),
        ("Join the Example.org mailing list", "Example.org"),
        ("© 2019 Example Media Group. All rights reserved.", "Example Media Group"),
        (
            "Post a Comment\n\nsomebody@gmail.com\n\nNext Post\n\nJane Doe Magazine publisher News of the world.",
            "Jane Doe Magazine",
        ),
        ("Published in Example, May 5th, 2017", "Example"),
        ("somebody@gmail.com", None),
        ("Follow Jane Roe on Twitter: https://twitter.com/janeroe", None),
    ],
)
def test_publishers_in_the_footer(tail: str, publisher: str | None) -> None:
    assert read("Fighters slip across border", tail).publisher == publisher


@pytest.mark.parametrize(
    ("tail", "agency"),
    [
        ('"We don\'t see a major move back." (*AFP*)', "AFP"),
        ("They left in May. — Reuters", "Reuters"),
        ("AFP", "AFP"),
        ("(Reporting by Jane Roe; Editing by Ann Smith)", "Reuters"),
        ("Copyright 2016 The Associated Press. All rights reserved.", "AP"),
        ("He told AFP that nobody was left.", "AFP"),
        ("He told AFP one thing and told Reuters another.", None),
        ("He told the Associated Press that nobody was left.", None),
        ("A report by the Associated Press (AP).", None),
        ("An official quoted by Reuters said so.", None),
        ("?? JANE ROE/ AGENCE FRANCE-PRESSE — GETTY IMAGES ?? A fighter.", None),
    ],
)
def test_agencies(tail: str, agency: str | None) -> None:
    assert read("Fighters slip across border", tail).agency == agency


def test_an_agency_in_the_byline() -> None:
    article = read("Fighters slip across border\n\nBy Jane Roe, Associated Press")
    assert article.agency == "AP"


@pytest.mark.parametrize(
    ("printed", "edtf"),
    [
        ("April 11, 2019", "2019-04-11"),
        ("11 Apr. 2019", "2019-04-11"),
        ("11th of April, 2019", "2019-04-11"),
        ("2019-04-11T10:00:00Z", "2019-04-11"),
        ("April 2019", "2019-04"),
        ("31/12/2019", "2019-12-31"),
        ("12/31/2019", "2019-12-31"),
        ("05/04/2019", "[2019-04-05,2019-05-04]"),
        ("4.4.2019", "2019-04-04"),
        ("11, 2019", "2019-XX-11"),
        ("February 30, 2019", None),
    ],
)
def test_printed_dates(printed: str, edtf: str | None) -> None:
    match = PRINTED_DATE.search(printed)
    assert match is not None
    assert edtf_of(match) == edtf
    assert edtf is None or is_edtf(edtf)


TITLE = "Fighters slip across border"
SEPT = f"{TITLE}\n\nHEMPSTEAD, N.Y., Sept. 26 (UPI) — They left at night."


@pytest.mark.parametrize(
    ("head", "tail", "path", "published", "words"),
    [
        (f"{TITLE}\n\nBy Jeff Roe 11, 2019", "", "-", "2019-XX-11", "the month is missing"),
        (f"{TITLE}\n\nSat 9 Dec 2017 07.00 GMT", "", "-", "2017-12-09", "Sat 9 Dec 2017"),
        (f"{TITLE}\n\nUpdated 10 May 2018\n\nPublished 9 May 2018", "", "-", "2018-05-09", "Published 9 May 2018"),
        (f"{TITLE}\n\n05/04/2019", "", "-", "[2019-04-05,2019-05-04]", "day or the month first"),
        (TITLE, "Published in Example, May 5th, 2017", "-", "2017-05-05", "Published in Example"),
        (TITLE, "Friday, December 4, 2015.", "-", None, ""),
        (SEPT, "", "-", "XXXX-09-26", "no year is printed"),
        (SEPT, "", "wire_2016-09-27_story.txt", "2016-09-26", "2016-09-27"),
        (SEPT, "", "wire_2016-12-27_story.txt", "XXXX-09-26", "no year is printed"),
        (TITLE, "https://example.org/2018/05/03/story.html", "-", "2018-05-03", "2018/05/03"),
        (TITLE, "", "a/wire_2016-09-12_story.txt", "2016-09-12?", 'file\'s name holds "2016-09-12"'),
        (TITLE, "", "a/20160912.jsonl#4", "2016-09-12?", "20160912"),
        (TITLE, "", "2016-09-12/story.txt", None, ""),
        (TITLE, "So far in 2017, 40 have returned.", "-", "2017?", "So far in 2017"),
        (TITLE, "It began two years ago, in 2015.", "-", "2017?", "two years ago, in 2015"),
        (TITLE, "In 2016, last year, 40 returned.", "-", "2017?", "last year"),
        (TITLE, "So far in 2017, 40 returned. It began two years ago, in 2014.", "-", None, ""),
        (TITLE, "© 2014-2019 Example Media", "-", "2019?", "copyright"),
        (TITLE, "They declared a caliphate in 2014.", "-", None, ""),
    ],
)
def test_publication_dates(head: str, tail: str, path: str, published: str | None, words: str) -> None:
    article = read(head, tail, path)
    assert article.published == published
    assert (article.published_reason is None) == (published is None)
    assert words in (article.published_reason or "")
    assert published is None or is_edtf(published)


def gold() -> list[tuple[Article, dict[str, Any]]]:
    assert SHARED is not None
    pairs = []
    for path in sorted((SHARED / "gold").glob("*.json")):
        (article,) = read_paths([SHARED / "articles" / f"{path.stem}.txt"])
        assert isinstance(article, Article)
        pairs.append((article, json.loads(path.read_text("utf-8"))))
    assert pairs
    return pairs


@needs_shared
def test_the_hand_made_gold() -> None:
    """Marks to the character, metadata to the letter; of the dates, the one that the text prints."""
    for article, expected in gold():
        for name in ("boilerplate", "structure"):
            found = {i for mark in getattr(article, name) for i in range(mark.start, mark.end)}
            assert found == {i for mark in expected[name] for i in range(mark["start"], mark["end"])}
        about = expected["article"]
        assert (article.title, article.byline) == (about["title"], about["byline"])
        assert (article.publisher, article.agency) == (about["publisher"], about["agency"])
        assert article.dateline == about["dateline_place"]
        assert article.published == about["published_strict"]
