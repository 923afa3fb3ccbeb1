"""Web pages: main text in paragraphs, metadata from the head, and pages made to harm."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest

from quoth.article import Article
from quoth.read import read_paths

PAGE = """<html lang="en"><head><title>Border stays quiet | The Site</title>
<meta property="og:site_name" content="The Site"><meta name="author" content="Jane Roe; John Doe">
<meta property="article:published_time" content="2019-04-11T10:00:00Z">
<link rel="canonical" href="https://example.org/border"></head>
<body><nav><a href="/">Home</a></nav><article><h1>Border stays quiet</h1>
<p>ERBIL (AP) — The border was quiet on Friday, a commander said, after a week when hundreds crossed.</p>
<h2>Smugglers wait</h2>
<p>“We have <b>seen</b> nobody,” said the commander, who has kept the caf\u00e9 there since spring of that year.</p>
<script>alert(1)</script></article><footer>Copyright 2019</footer></body></html>"""


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a page reached for the network")

    monkeypatch.setattr(socket.socket, "connect", refuse)


def read(tmp_path: Path, data: bytes) -> Article:
    path = tmp_path / "page.html"
    path.write_bytes(data)
    (article,) = read_paths([path])
    assert isinstance(article, Article), article
    return article


def test_text_and_metadata(tmp_path: Path) -> None:
    article = read(tmp_path, PAGE.encode())
    assert article.text.split("\n\n") == [
        "Border stays quiet",
        "ERBIL (AP) — The border was quiet on Friday, a commander said, after a week when hundreds crossed.",
        "Smugglers wait",
        "“We have seen nobody,” said the commander, who has kept the café there since spring of that year.",
    ]
    assert (article.title, article.byline, article.publisher) == (
        "Border stays quiet",
        "Jane Roe, John Doe",
        "The Site",
    )
    assert (article.published, article.url) == ("2019-04-11", "https://example.org/border")
    assert article.published_reason == "The page's metadata give 2019-04-11."
    assert (article.agency, article.dateline) == ("AP", "ERBIL")
    assert [mark.kind for mark in article.structure] == ["title", "dateline", "subheading"]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_byte_order_marks(tmp_path: Path, encoding: str) -> None:
    assert "café" in read(tmp_path, PAGE.encode(encoding)).text


@pytest.mark.parametrize("declared", ["windows-1252", "ISO-8859-1"])
def test_the_declared_encoding_is_used(tmp_path: Path, declared: str) -> None:
    page = PAGE.replace("<head>", f'<head><meta http-equiv="Content-Type" content="text/html; charset={declared}">')
    assert "“We have seen nobody,” said" in read(tmp_path, page.encode("cp1252")).text


def test_a_page_without_a_date_gets_none(tmp_path: Path) -> None:
    undated = PAGE.replace('<meta property="article:published_time" content="2019-04-11T10:00:00Z">', "")
    assert read(tmp_path, undated.encode()).published is None


@pytest.mark.parametrize(
    "body", ["<div>" * 20_000 + "x", "<" * 50_000, "<p" + " a=b" * 50_000, "<!--" * 10_000, "&#0;&#xd800;<p>\x0c"]
)
def test_hostile_pages_give_one_record(tmp_path: Path, body: str) -> None:
    path = tmp_path / "page.html"
    path.write_text(f"<html><body>{body}</body></html>")
    assert len(list(read_paths([path]))) == 1
