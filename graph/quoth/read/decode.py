"""The bytes of a file -> its text, or the reason why they are none. Encodings are recognised, never guessed.

UTF-8, or UTF-16 with a byte order mark. The text is what `open(path, encoding=..., newline="")` gives: line ends are
kept, and so is U+FEFF at the start of a UTF-8 file, so that offsets can be checked against the file.
"""

from __future__ import annotations

import codecs
import re

from quoth.read.unreadable import UnreadableError

MAX_BYTES = 5_000_000
"""A file beyond this holds more than an article: the longest novels fit into it."""

_CP1252_MARKS = frozenset("€‚„…‹‘’“”•–—™›\xa0£©«»àáäçèéêíñóöúüß".encode("cp1252"))
"""Quotation marks, dashes and accented letters in Windows-1252: what is left over when such a text is read as UTF-8."""
_CONTROLS = re.compile("[\0\ud800-\udfff]")
_BINARY = {
    b"%PDF": "a PDF; save its text first, for example with pdftotext",
    b"PK\x03\x04": "a ZIP archive or an Office document; unpack it, or save the document as plain text",
    b"\x1f\x8b": "gzip-compressed; unpack it first with gunzip",
    b"\x89PNG": "an image; only text can be read",
    b"\xff\xd8\xff": "an image; only text can be read",
    b"GIF8": "an image; only text can be read",
    b"{\\rtf": "an RTF document; save it as plain text",
    b"\xd0\xcf\x11\xe0": "an old Office document; save it as plain text",
}


def decode(data: bytes) -> str:
    """The text of a plain text file. Raises UnreadableError with a reason that says what to do."""
    refuse_binary(data)
    if not data.strip():
        raise UnreadableError("is empty; remove it or put the article's text into it")
    text = _decoded(data)
    refuse_controls(text)
    if not text.strip("\ufeff \t\r\n"):
        raise UnreadableError("holds nothing but white space; remove it or put the article's text into it")
    return text


def _decoded(data: bytes) -> str:
    utf16 = data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    try:
        return data.decode("utf-16" if utf16 else "utf-8")
    except UnicodeDecodeError as error:
        if utf16:
            reason = f"begins as UTF-16 but is broken at byte {error.start}; save it again as UTF-8"
        else:
            reason = _not_utf8(data, error.start)
        raise UnreadableError(reason) from None


def refuse_binary(data: bytes) -> None:
    """Raise UnreadableError for known document and archive formats and for anything with NUL bytes, but for UTF-16."""
    for signature, what in _BINARY.items():
        if data.startswith(signature):
            raise UnreadableError(f"is {what}")
    if data.startswith((codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)):
        raise UnreadableError("is UTF-32; save it again as UTF-8")
    if b"\0" in data and not data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        raise UnreadableError("is not text, for it holds NUL bytes; give plain text (UTF-16 needs a byte order mark)")


def refuse_controls(text: str) -> None:
    """Raise UnreadableError when a text holds what cannot be stored: NUL or half a surrogate pair."""
    if found := _CONTROLS.search(text):
        char = found.group()
        what = "a NUL character" if char == "\0" else f"half a surrogate pair (\\u{ord(char):04x})"
        raise UnreadableError(f"holds {what} at character {found.start()}; remove it")


def refuse_large(size: int) -> None:
    """Raise UnreadableError for more bytes than an article has."""
    if size > MAX_BYTES:
        raise UnreadableError(
            f"holds more than {MAX_BYTES // 1_000_000} MB, too much for one article; "
            "split it into one file an article, or give JSON Lines with one article a line"
        )


def _not_utf8(data: bytes, at: int) -> str:
    """Says where UTF-8 ends and, where the bytes look like Windows-1252, how to convert them."""
    line = data.count(b"\n", 0, at) + 1
    high = [byte for byte in data if byte >= 0x80]
    likely = sum(byte in _CP1252_MARKS for byte in high) >= 0.8 * len(high)
    source = "WINDOWS-1252" if likely else "ITS-ENCODING"
    guess = "it looks like Windows-1252; " if likely else ""
    return (
        f"is not UTF-8 (byte 0x{data[at]:02x} in line {line}); {guess}"
        f"convert it with: iconv -f {source} -t UTF-8 OLD > NEW"
    )
