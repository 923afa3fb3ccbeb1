"""The page of an article: its text unchanged, each statement marked in it, and the records that go with them."""

from __future__ import annotations

import re
from dataclasses import replace
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import quoth
from quoth.article import Span
from quoth.store.answers import SpeakerName
from quoth.view.address import Addresses, anchor, handle
from quoth.view.held.holdings import Holdings, Paper, hold
from quoth.view.held.selection import Selection
from quoth.view.page import render
from quoth.view.pages.article import article
from tests.shared import SHARED, needs_shared
from tests.view.networks import HOSTILE
from tests.view.pages.reading import Parts

TURNING = "\u202eevil\u2066"


class Marks(HTMLParser):
    """What has `data-start` and `data-end`, as (attributes, text), and all ids."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.found: list[tuple[dict[str, str | None], str]] = []
        self._open: list[tuple[dict[str, str | None], list[str]]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.ids += [given["id"] or ""] if "id" in given else []
        if tag not in {"meta", "input"}:
            self._open.append((given, []))

    def handle_data(self, data: str) -> None:
        for _, words in self._open:
            words.append(data)

    def handle_endtag(self, tag: str) -> None:
        given, words = self._open.pop()
        if "data-start" in given:
            self.found.append((given, "".join(words)))

    def said(self, of: str) -> str:
        """The words ascribed by one statement, piece by piece."""
        own = [(given, text) for given, text in self.found if given.get("data-of") == of]
        return "".join(text for given, text in own if (given["class"] or "").split()[0] == "said")


def page_of(holdings: Holdings, paper: Paper) -> str:
    told = replace(holdings, papers={**holdings.papers, paper.source.sha256: paper})
    return render(article(told, Addresses(told), paper))


def first(holdings: Holdings) -> Paper:
    """The article on the dead fish, which has a reprint and is contradicted."""
    return next(paper for paper in holdings.papers.values() if (paper.source.path or "").endswith("1-fish-die-off.txt"))


def check(holdings: Holdings, paper: Paper) -> None:
    """The whole text is there, each element holds the words at its offsets, each statement is marked with its name."""
    marks = Marks(page_of(holdings, paper))
    for at, words in marks.found:
        assert words == paper.text[int(at["data-start"] or 0) : int(at["data-end"] or 0)]
    assert [words for at, words in marks.found if at.get("class") == "text"] == [paper.text]
    assert len(marks.ids) == len(set(marks.ids))
    assert {anchor(one) for one in paper.statements} <= set(marks.ids)
    for one in paper.statements:
        assert "".join(marks.said(anchor(one)).split()) == "".join("".join(span.text for span in one.content).split())


def test_the_text_is_unchanged_and_each_statement_is_marked_in_it(zambezi: Holdings, harbour: Holdings) -> None:
    for holdings in (zambezi, harbour):
        for paper in holdings.papers.values():
            check(holdings, paper)


@needs_shared
def test_in_real_articles_too(tmp_path: Path) -> None:
    assert SHARED is not None
    dev = sorted((SHARED / "data" / "polnear" / "dev" / "text").glob("*.txt"))[::24]
    with quoth.open(tmp_path / "quoth.db") as graph:
        graph.load([SHARED / "articles", *dev])
        holdings = hold(graph._store(), Selection())
    assert len(holdings.papers) == 5 + len(dev)
    for paper in holdings.papers.values():
        check(holdings, paper)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_no_text_is_changed_by_what_is_marked_in_it(zambezi: Holdings, data: st.DataObject) -> None:
    paper = first(zambezi)
    text = data.draw(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=4, max_size=80) | st.text("a<&\r\n 😀\"", min_size=4, max_size=80))
    places = st.integers(0, len(text) - 1)
    told = []
    for one in paper.statements[:4]:
        start = data.draw(places)
        span = Span.of(text, start, data.draw(st.integers(start + 1, len(text))))
        at = data.draw(places)
        told.append(replace(one, content=(span,), source=(Span.of(text, at, at + 1),), cue=None))
    page = page_of(zambezi, replace(paper, text=text, statements=tuple(told)))
    marks = Marks(page)
    for own, words in marks.found:
        assert words == text[int(own["data-start"] or 0) : int(own["data-end"] or 0)]
    assert [words for own, words in marks.found if own.get("class") == "text"] == [text]


def test_what_is_told_of_the_article(zambezi: Holdings) -> None:
    paper = first(zambezi)
    parts = Parts(page_of(zambezi, paper))
    assert parts["h1"] == ["Dead fish line the lower Zambezi as new barrage fills"]
    assert parts[".facts"] == ["By Celia Marrengo Filed from QUELIMANE, Mozambique Date 14 March 2023"]
    assert parts[".origin"] == [f"Read from 1-fish-die-off.txt · SHA-256 {paper.source.sha256[:12]}"]
    (copy,) = parts[".copy"]
    assert re.fullmatch(r"\d+ statements of this article are also printed in Scientist and state at odds over fish deaths The Tete Courier, 15 March 2023", copy)


def test_a_reprint_says_where_it_was_taken_from(zambezi: Holdings) -> None:
    reprint = next(paper for paper in zambezi.papers.values() if (paper.source.path or "").endswith("8-reprint.txt"))
    (copy,) = Parts(page_of(zambezi, reprint))[".copy"]
    assert "taken from Dead fish line the lower Zambezi" in copy


def test_a_record_a_statement_in_reading_order(zambezi: Holdings) -> None:
    paper = first(zambezi)
    page = page_of(zambezi, paper)
    parts = Parts(page)
    assert re.findall(r"quoth correct (\w+)</code>", page) == [handle(one) for one in paper.statements]
    sitoe = next(text for text in parts[".record"] if "900 tons" in text)
    assert sitoe.startswith("A Amelia Sitoe hydrologist, Delta Rivers Institute")
    assert "Indirect speech, by the cue said; high confidence" in sitoe
    assert "Inland Waters Directorate says otherwise" in sitoe
    assert 'data-mark="A ≠"' in page


def test_speakers_have_letters_by_how_much_they_say(zambezi: Holdings) -> None:
    paper = first(zambezi)
    parts = Parts(page_of(zambezi, paper))
    assert parts[".voices"][0].startswith("AA Amelia Sitoe 4 BB Paulo Machava 3 ")  # on a button and, without script, beside it
    many = [
        replace(one, speaker=SpeakerName(f"urn:{n}", f"Speaker {n}", "person", 1.0))
        for n, one in enumerate(list(zambezi.statements)[:40])
    ]
    crowd = replace(paper, statements=tuple(replace(one, article=paper.source, content=paper.statements[0].content) for one in many))
    letters = [text.split()[0] for text in Parts(page_of(zambezi, crowd))["button"] if re.fullmatch("[A-Z]{1,2}", text)]
    assert letters[:2] == ["A", "B"]
    assert letters[25:28] == ["Z", "AA", "AB"]


def test_speakers_beside_each_other_differ_in_colour(zambezi: Holdings) -> None:
    page = page_of(zambezi, first(zambezi))
    colours = [int(colour) for colour in re.findall(r'<mark class="said v(\d)[^>]*id="', page)]
    speakers = [one.speaker.iri if one.speaker else "" for one in first(zambezi).statements]
    assert set(colours) == {1, 2, 3, 4, 5, 6}
    told = list(zip(speakers, colours, strict=True))
    assert not [pair for pair in pairwise(told) if pair[0][0] != pair[1][0] and pair[0][1] == pair[1][1]]


@pytest.mark.parametrize(
    ("url", "leads"),
    [
        ("https://example.org/a?b=1&c=2", True),
        ("HTTP://EXAMPLE.ORG", True),
        ("javascript:alert(1)", False),
        (" javascript:alert(1)", False),
        ("data:text/html,x", False),
        ("file:///etc/passwd", False),
        ("//example.org", False),
        ("https://[", False),
        ("https:javascript", False),
        (f"https://example.org/{'x' * 5000}", False),
    ],
)
def test_only_addresses_of_the_web_are_links(zambezi: Holdings, url: str, leads: bool) -> None:
    page = page_of(zambezi, replace(first(zambezi), url=url))
    assert ('rel="noreferrer noopener"' in page) is leads


def test_hostile_words_stay_words(zambezi: Holdings) -> None:
    paper = first(zambezi)
    nasty = f"{HOSTILE}{TURNING}" + "N" * 10_000
    bad = replace(
        paper,
        text=paper.text + HOSTILE + TURNING,
        byline=nasty, dateline=nasty, dated_by=nasty, url=nasty,
        source=replace(paper.source, title=nasty, publisher=nasty, agency=nasty, published=None, paths=(f"/tmp/{nasty}",)),
        statements=tuple(
            replace(one, corrected=nasty, speaker=replace(one.speaker, name=nasty) if one.speaker else None)
            for one in paper.statements
        ),
    )
    page = page_of(zambezi, bad)
    check(zambezi, bad)
    assert "<img" not in page
    assert page.count("<script") == 1
    assert len(page) < 200_000
    assert not re.search(r'\s(?:style|on\w+)=["\']', re.sub(r"<(style|script)>.*?</\1>", "", page, flags=re.DOTALL))


def test_an_article_without_statements_has_a_page(zambezi: Holdings) -> None:
    paper = replace(first(zambezi), statements=())
    check(zambezi, paper)
    page = page_of(zambezi, paper)
    assert "No statement was found in this article." in page
    assert "<script" not in page


def test_an_empty_text_has_a_page(zambezi: Holdings) -> None:
    check(zambezi, replace(first(zambezi), text="", statements=()))


def test_statements_nested_in_a_circle_have_a_page(zambezi: Holdings) -> None:
    paper = first(zambezi)
    a, b, *rest = paper.statements
    check(zambezi, replace(paper, statements=(replace(a, nested_in=b.iri), replace(b, nested_in=a.iri), *rest)))
