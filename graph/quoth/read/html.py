"""The bytes of a web page -> an Article: its main text, one paragraph a block, and the metadata its head gives."""

from __future__ import annotations

import codecs
import re
from typing import Any

from quoth.article import Article
from quoth.read.decode import refuse_binary, refuse_controls
from quoth.read.metadata import Given, make_article
from quoth.read.unreadable import UnreadableError, printable

_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE)
_SHORTEST = 40
"""Characters; a page whose longest paragraph is shorter is a menu."""
_LATIN_1 = frozenset({"iso-8859-1", "latin1", "latin-1", "ascii", "us-ascii"})
_HEAD_BYTES = 4096
_DATES: dict[str, Any] = {"original_date": True, "extensive_search": False, "max_date": "2199-12-31"}
"""Only dates that the page states; a fixed last day, since the default asks the clock."""


def read_html(data: bytes, path: str) -> Article:
    """The article on a page; raises UnreadableError."""
    refuse_binary(data)
    if not data.strip():
        raise UnreadableError("is empty; remove it or save the page again")
    text, given = page(_decode(data))
    return make_article(text, path, given)


def page(markup: str) -> tuple[str, Given]:
    """Main text and metadata of a page, without a look at the network; raises UnreadableError when it has no text."""
    from trafilatura import bare_extraction  # costs half a second, which a folder of plain texts need not pay

    try:
        document = bare_extraction(
            markup, with_metadata=True, include_comments=False, include_tables=False, date_extraction_params=_DATES
        )
    except (ValueError, RecursionError) as error:
        why = printable(str(error), 80)
        raise UnreadableError(f"is a page that cannot be parsed ({why}); save its text as .txt") from None
    text = "" if document is None or isinstance(document, dict) else str(document.text or "")
    paragraphs = [paragraph.strip() for paragraph in text.split("\n") if paragraph.strip()]
    if not any(len(paragraph) >= _SHORTEST for paragraph in paragraphs):
        raise UnreadableError("is a page in which no article text was found; save the article's text as .txt")
    text = "\n\n".join(paragraphs)
    refuse_controls(text)
    return text, _metadata(document)


def _metadata(document: Any) -> Given:
    published = document.date or None
    return Given(
        title=_one_line(document.title),
        byline=_one_line(document.author),
        publisher=_one_line(document.sitename) or _one_line(document.hostname),
        published=published,
        published_reason=f"The page's metadata give {published}." if published else None,
        url=_one_line(document.url),
    )


def _one_line(value: str | None) -> str | None:
    return " ".join(value.replace(";", ",").split()) if value and value.strip() else None


def _decode(data: bytes) -> str:
    """By byte order mark, as UTF-8, else in the encoding that the page declares; never by guess."""
    if data.startswith(codecs.BOM_UTF8):
        return _strictly(data, "utf-8-sig")
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return _strictly(data, "utf-16")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        declared = _CHARSET.search(data, 0, _HEAD_BYTES)
        if declared is None:
            raise UnreadableError(
                f"is not UTF-8 (byte 0x{data[error.start]:02x} at {error.start}) and declares no other encoding; "
                "save the page again as UTF-8"
            ) from None
    return _strictly(data, declared[1].decode("ascii", "replace"))


def _strictly(data: bytes, encoding: str) -> str:
    """Decode without replacement. Browsers read ISO-8859-1 as Windows-1252 (WHATWG Encoding Standard); so does this."""
    try:
        return data.decode("cp1252" if encoding.casefold() in _LATIN_1 else encoding)
    except (UnicodeDecodeError, LookupError):
        shown = printable(encoding, 40)
        raise UnreadableError(f"says it is in {shown} but is not; save the page again as UTF-8") from None
