"""Lines of JSON -> Articles, an object a line: text or html, and any of title, byline, publisher, published, url."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any, BinaryIO

from quoth.article import Article
from quoth.read.dates import date_given
from quoth.read.decode import MAX_BYTES, refuse_controls, refuse_large
from quoth.read.html import page
from quoth.read.metadata import Given, make_article
from quoth.read.unreadable import Unreadable, UnreadableError, printable

_FIELDS = ("title", "byline", "publisher", "published", "url")


def read_jsonl(lines: Iterable[bytes], path: str) -> Iterator[Article | Unreadable]:
    """One record a non-blank line, at `path#LINE` (from 1). A bad line gives an Unreadable and the rest goes on."""
    empty = True
    for number, line in enumerate(lines, 1):
        line = line.removeprefix(b"\xef\xbb\xbf") if number == 1 else line
        if not line.strip():
            continue
        empty = False
        here = f"{path}#{number}"
        try:
            yield _read_line(line, here)
        except UnreadableError as error:
            yield Unreadable(here, str(error))
    if empty:
        yield Unreadable(path, 'is empty; give one JSON object a line, with "text" or "html" in each')


def split_lines(stream: BinaryIO) -> Iterator[bytes]:
    """The lines of `stream` as they come. Of one that is too long for an article only the beginning is kept."""
    while line := stream.readline(MAX_BYTES + 1):
        yield line
        while len(line) > MAX_BYTES and not line.endswith(b"\n"):
            line = stream.readline(MAX_BYTES + 1)
            if not line:
                return


def _read_line(line: bytes, here: str) -> Article:
    refuse_large(len(line))
    record = _parse(line)
    values = {name: _string(record, name) for name in ("text", "html", *_FIELDS)}
    text, html = values["text"], values["html"]
    if text is not None and html is not None:
        raise UnreadableError('has both "text" and "html"; leave out one of them')
    if text is not None:
        refuse_controls(text)
        return make_article(text, here, _given(values, Given()))
    if html is not None:
        text, found = page(html)
        return make_article(text, here, _given(values, found))
    raise UnreadableError('has neither "text" nor "html"; put the article into one of them')


def _given(values: dict[str, str | None], found: Given) -> Given:
    """What the line gives, over what its page was found to say."""
    published, reason = found.published, found.published_reason
    if (said := values["published"]) is not None:
        published = date_given(said)
        if published is None:
            shown = printable(said, 60)
            raise UnreadableError(
                f'"published" is not a date: "{shown}"; give EDTF or ISO 8601, such as 2019-04-11 or 2019?'
            )
        reason = f"Given with the article as {printable(said, 60)}."
    return Given(
        title=values["title"] or found.title,
        byline=values["byline"] or found.byline,
        publisher=values["publisher"] or found.publisher,
        published=published,
        published_reason=reason,
        url=values["url"] or found.url,
    )


def _parse(line: bytes) -> dict[str, Any]:
    try:
        record = json.loads(line.decode("utf-8"))
    except UnicodeDecodeError as error:
        where = f"byte 0x{line[error.start]:02x} at {error.start}"
        raise UnreadableError(f"is not UTF-8 ({where}); save the file as UTF-8") from None
    except json.JSONDecodeError as error:
        where = f"{error.msg} at column {error.colno}"
        raise UnreadableError(f"is not JSON: {where}; give one whole object a line") from None
    except (RecursionError, ValueError):
        raise UnreadableError("is not JSON that can be read: nested too deeply or a number too long") from None
    if not isinstance(record, dict):
        raise UnreadableError(f'is {_type_name(record)}, not an object; give {{"text": ...}}')
    return record


def _string(record: dict[str, Any], name: str) -> str | None:
    """The field as a string without blanks around it (the text as it is); None when absent, null or blank."""
    value = record.get(name)
    if value is None:
        return None
    if not isinstance(value, str):
        raise UnreadableError(f'"{name}" is {_type_name(value)}; make it a string')
    if not value.strip():
        if name in ("text", "html"):
            raise UnreadableError(f'"{name}" is empty; put the article into it')
        return None
    if name in ("text", "html"):
        return value
    refuse_controls(value)
    return " ".join(value.split())


def _type_name(value: object) -> str:
    names: dict[type, str] = {
        bool: "true or false",
        list: "a list",
        dict: "an object",
        str: "a string",
        type(None): "null",
    }
    return names.get(type(value), "a number")
