"""JSON Lines: what a line may hold, and the one line for what it may not."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quoth.article import Article
from quoth.read import Unreadable, read_paths
from quoth.read.decode import MAX_BYTES
from quoth.read.jsonl import read_jsonl


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("{", "is not JSON"),
        ("plain words", "is not JSON"),
        ("[" * 100_000, "is not JSON"),
        ("[1]", "is a list, not an object"),
        ("null", "is null, not an object"),
        ('{"title": "t"}', 'neither "text" nor "html"'),
        ('{"text": "a", "html": "<p>a</p>"}', 'both "text" and "html"'),
        ('{"text": 3}', '"text" is a number; make it a string'),
        ('{"text": " "}', '"text" is empty'),
        ('{"text": "a", "title": 3}', '"title" is a number; make it a string'),
        ('{"text": "a", "byline": ["Jane Roe"]}', '"byline" is a list; make it a string'),
        ('{"text": "a", "url": true}', '"url" is true or false; make it a string'),
        ('{"text": "a", "published": "last week"}', '"published" is not a date: "last week"; give EDTF'),
        ('{"text": "a", "published": "2019-02-30"}', '"published" is not a date'),
        ('{"text": "a", "published": "2019-02-30T10:00"}', '"published" is not a date'),
        ('{"text": "a", "published": "31/12/2019"}', '"published" is not a date'),
        ('{"text": "a\\u0000b"}', "NUL character"),
        ('{"text": "a\\ud800b"}', "half a surrogate pair"),
        ('{"text": "a", "title": "\\udfff"}', "half a surrogate pair"),
        ('{"html": "<nav>Home</nav>"}', "no article text was found"),
    ],
)
def test_a_bad_line_is_named_and_the_rest_is_read(tmp_path: Path, line: str, problem: str) -> None:
    path = tmp_path / "articles.jsonl"
    path.write_text(f'{{"text": "first"}}\n\n{line}\n{{"text": "last"}}\n')
    first, bad, last = read_paths([path])
    assert isinstance(bad, Unreadable)
    assert bad.path == f"{path}#3"
    assert problem in bad.reason
    assert "\n" not in str(bad)
    assert [(record.path, record.text) for record in (first, last) if isinstance(record, Article)] == [
        (f"{path}#1", "first"),
        (f"{path}#4", "last"),
    ]


def test_bad_bytes_and_endless_lines(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(b'{"text": "caf\xe9"}\n{"text": "' + b"x" * (2 * MAX_BYTES + 7) + b'"}\n{"text": "last"}')
    encoding, large, last = read_paths([path])
    assert isinstance(encoding, Unreadable) and "byte 0xe9" in encoding.reason
    assert isinstance(large, Unreadable) and "more than 5 MB" in large.reason
    assert isinstance(last, Article) and last.path == f"{path}#3"


@pytest.mark.parametrize(
    ("given", "edtf"),
    [
        ("2019-04-11", "2019-04-11"),
        ("2017?-07", "2017?-07"),
        ("2019-XX-11", "2019-XX-11"),
        ("[2017-08..2017-10]", "[2017-08..2017-10]"),
        ("2016-09-12T10:00:00Z", "2016-09-12"),
        ("2016-09-12T10:00:00.25+02:00", "2016-09-12"),
        ("2016-09-12 10:00", "2016-09-12"),
    ],
)
def test_publication_dates(given: str, edtf: str) -> None:
    (article,) = read_jsonl([json.dumps({"text": "a", "published": given}).encode()], "f")
    assert isinstance(article, Article)
    assert article.published == edtf
    assert article.published_reason and given in article.published_reason


def test_what_is_given_wins_over_what_the_text_shows() -> None:
    record = {
        "text": "Title in the text\n\nBy Jane Roe\n\nMay 3, 2018\n\nLONDON (AP) — They said nothing at all, he added.",
        "title": " Given\n title ",
        "byline": "John Doe",
        "published": "2018-05-04",
        "publisher": "The Example",
        "url": None,
    }
    (article,) = read_jsonl([json.dumps(record).encode()], "f")
    assert isinstance(article, Article)
    assert (article.title, article.byline, article.publisher) == ("Given title", "John Doe", "The Example")
    assert (article.published, article.agency, article.dateline) == ("2018-05-04", "AP", "LONDON")
    assert article.text == record["text"]


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1))
def test_any_text_comes_back_unchanged(text: str) -> None:
    (record,) = read_jsonl([json.dumps({"text": text}).encode()], "f")
    if text.strip():
        assert isinstance(record, Article) and record.text == text
    else:
        assert isinstance(record, Unreadable)


@given(st.lists(st.binary().map(lambda line: line.replace(b"\n", b""))))
def test_any_bytes_give_one_record_a_line(lines: list[bytes]) -> None:
    records = list(read_jsonl(lines, "f"))
    filled = [
        line for number, line in enumerate(lines) if line.removeprefix(b"" if number else b"\xef\xbb\xbf").strip()
    ]
    assert len(records) == max(len(filled), 1)
