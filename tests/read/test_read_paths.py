"""Files, folders and standard input: what is read, in which order, and the one line for what is not."""

from __future__ import annotations

import io
import os
from pathlib import Path

import pytest

from quoth.article import Article
from quoth.read import Unreadable, read_paths
from quoth.read.decode import MAX_BYTES

STORY = "Troops clear village\n\nBy Amina Haddad\n\nThey found nobody there, a commander told reporters on the spot.\n"


def one(path: Path) -> Article | Unreadable:
    records = list(read_paths([path]))
    assert len(records) == 1
    return records[0]


def reason(path: Path) -> str:
    record = one(path)
    assert isinstance(record, Unreadable)
    assert record.path == str(path)
    assert "\n" not in str(record)
    return record.reason


@pytest.mark.parametrize(
    ("name", "data", "problem", "advice"),
    [
        ("empty.txt", b"", "is empty", "remove it"),
        ("blank.txt", b" \n\t\r\n", "is empty", "remove it"),
        ("bom.txt", b"\xef\xbb\xbf \n", "white space", "remove it"),
        ("windows.txt", "“No,” he said. ‘It’s over’ — café".encode("cp1252"), "Windows-1252", "iconv -f WINDOWS-1252"),
        ("line.txt", b"one\ntwo\nthr\x92e\n", "0x92 in line 3", "iconv"),
        ("cyrillic.txt", "Привет, мир".encode("koi8-r"), "is not UTF-8", "iconv -f ITS-ENCODING"),
        ("nul.txt", b"text\0text", "NUL bytes", "plain text"),
        ("utf16.txt", "Hello there".encode("utf-16-le"), "NUL bytes", "byte order mark"),
        ("broken16.txt", b"\xff\xfeH\0e", "UTF-16", "save it again as UTF-8"),
        ("utf32.txt", "Hello".encode("utf-32"), "UTF-32", "save it again as UTF-8"),
        ("paper.txt", b"%PDF-1.7 ...", "a PDF", "pdftotext"),
        ("story.txt", b"PK\x03\x04....", "ZIP archive", "unpack"),
        ("photo.txt", b"\x89PNG\r\n....", "an image", "only text"),
        ("notes.docx", b"PK\x03\x04", "the ending '.docx'", "rename it to .txt"),
        ("README", b"text", "no ending", "rename it to .txt"),
        ("empty.html", b"", "is empty", "save the page again"),
        (
            "menu.html",
            b"<html><body><nav><a href=/>Home</a></nav></body></html>",
            "no article text",
            "save the article",
        ),
        ("latin.html", b"<html><body><p>caf\xe9</p></body></html>", "declares no other encoding", "as UTF-8"),
        ("wrong.html", b'<meta charset="x-none"><p>caf\xe9</p>', "says it is in x-none", "as UTF-8"),
        ("none.jsonl", b"\n\n", "is empty", "one JSON object a line"),
    ],
)
def test_each_unreadable_file_gets_one_line_with_advice(
    tmp_path: Path, name: str, data: bytes, problem: str, advice: str
) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    assert problem in reason(path)
    assert advice in reason(path)


@pytest.mark.parametrize("name", ["novel.txt", "page.html"])
def test_a_file_too_large_for_an_article(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(b"word " * (MAX_BYTES // 5 + 1))
    assert "more than 5 MB" in reason(path)


def test_missing_broken_special_and_empty_paths(tmp_path: Path) -> None:
    assert "does not exist" in reason(tmp_path / "nowhere.txt")
    assert "does not exist" in reason(tmp_path / "nowhere.txt" / "below.txt")
    (tmp_path / "dangling.txt").symlink_to(tmp_path / "gone.txt")
    assert "link to nothing" in reason(tmp_path / "dangling.txt")
    os.mkfifo(tmp_path / "pipe.txt")
    assert "not a regular file" in reason(tmp_path / "pipe.txt")
    (tmp_path / "folder").mkdir()
    assert "without .txt" in reason(tmp_path / "folder")
    assert "not a possible path" in reason(Path("a\0b.txt"))


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_forbidden_file_and_folder(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text(STORY)
    (tmp_path / "secret.txt").chmod(0)
    assert "permissions" in reason(tmp_path / "secret.txt")
    (tmp_path / "locked").mkdir(mode=0)
    assert "permissions" in reason(tmp_path / "locked")


def test_line_breaks_in_names_stay_out_of_the_line(tmp_path: Path) -> None:
    path = tmp_path / "a\nb\x1b[31m.txt"
    path.write_bytes(b"")
    (record,) = read_paths([path])
    assert "\n" not in str(record)
    assert "\x1b" not in str(record)


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        ("Ünïcode\r\nline\rends\n— kept\n".encode(), "utf-8"),
        (b"\xef\xbb\xbfWith a mark\r\n", "utf-8"),
        ("UTF-16 with a mark, “quoted”\r\n".encode("utf-16"), "utf-16"),
        ("big-endian\n".encode("utf-16-be"), "utf-16"),
    ],
)
def test_text_is_what_open_gives(tmp_path: Path, data: bytes, encoding: str) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"\xfe\xff" + data if data.startswith(b"\0") else data)
    article = one(path)
    assert isinstance(article, Article)
    with path.open(encoding=encoding, newline="") as file:
        assert article.text == file.read()


def test_a_folder_is_walked_in_order_whatever_is_wrong_in_it(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.TXT", "a/.hidden.txt", ".git/c.txt", "c/d/e.text", "bad.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(STORY if name != "bad.txt" else "")
    (tmp_path / "a" / "loop").symlink_to(tmp_path)
    (tmp_path / "z.txt").symlink_to(tmp_path / "b.txt")
    records = list(read_paths([tmp_path]))
    names = [Path(record.path).relative_to(tmp_path).as_posix() for record in records]
    assert names == ["a/z.TXT", "b.txt", "bad.txt", "c/d/e.text"]
    assert [isinstance(record, Unreadable) for record in records] == [False, False, True, False]
    shuffled: list[str | Path] = [
        tmp_path / "c",
        tmp_path / "b.txt",
        str(tmp_path / "a"),
        tmp_path / "bad.txt",
        tmp_path / "b.txt",
    ]
    assert list(read_paths(shuffled)) == records


@pytest.mark.parametrize(
    ("data", "texts"),
    [
        (STORY.encode(), [STORY]),
        (b'{"text": "one"}\n{"text": "two"}\n', ["one", "two"]),
        (b'\n{"text": "after a blank line"}', ["after a blank line"]),
        (b'\xef\xbb\xbf{"id": 7, "text": "one"}', ["one"]),
        (b"{curly} text is text\n", ["{curly} text is text\n"]),
    ],
)
def test_standard_input_is_told_by_how_it_begins(data: bytes, texts: list[str]) -> None:
    records = list(read_paths(["-"], io.BytesIO(data)))
    assert [record.text for record in records if isinstance(record, Article)] == texts
    assert all(record.path.startswith("-") for record in records)


def test_a_page_on_standard_input() -> None:
    paragraph = (
        "The border was quiet on Friday, a commander said, after a week in which hundreds had crossed it by night."
    )
    page = (
        f"<!DOCTYPE html><html><body><article><p>{paragraph}</p><p>{paragraph[:-1]} again.</p></article></body></html>"
    )
    (article,) = read_paths(["-"], io.BytesIO(page.encode()))
    assert isinstance(article, Article)
    assert article.text.startswith(paragraph)


def test_nothing_on_standard_input() -> None:
    (record,) = read_paths(["-"], io.BytesIO(b""))
    assert isinstance(record, Unreadable)
    assert "standard input is empty" in record.reason
