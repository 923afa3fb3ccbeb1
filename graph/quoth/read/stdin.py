"""Standard input -> articles, its format told from how it begins: JSON Lines, a web page, or plain text."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from itertools import chain
from typing import BinaryIO

from quoth.article import Article
from quoth.read.decode import MAX_BYTES, refuse_large
from quoth.read.files import STDIN
from quoth.read.html import read_html
from quoth.read.jsonl import read_jsonl, split_lines
from quoth.read.txt import read_txt
from quoth.read.unreadable import Unreadable, UnreadableError

_PAGE = re.compile(rb"\s*<(?:!doctype|!--|\?xml|html|head|body|article|main|div|meta|title|h1|p)\b", re.IGNORECASE)


def read_stdin(stream: BinaryIO) -> Iterator[Article | Unreadable]:
    """Everything on `stream`: one article, or one a line of JSON, which are read as they come."""
    lines = split_lines(stream)
    opening = list(_through_first_filled(lines))
    if opening and _is_object(opening[-1]):
        yield from read_jsonl(chain(opening, lines), STDIN)
        return
    data = b"".join(opening)
    if len(data) <= MAX_BYTES:
        data += stream.read(MAX_BYTES + 1 - len(data))
    try:
        refuse_large(len(data))
        plain = data.removeprefix(b"\xef\xbb\xbf")
        yield read_html(data, STDIN) if _PAGE.match(plain) else read_txt(data, STDIN)
    except UnreadableError as error:
        yield Unreadable(STDIN, f"standard input {error}")


def _through_first_filled(lines: Iterator[bytes]) -> Iterator[bytes]:
    """The blank lines at the start and the first line that is none."""
    for line in lines:
        yield line
        if line.strip():
            return


def _is_object(line: bytes) -> bool:
    """Whether the first line is a JSON object, or meant as one."""
    line = line.removeprefix(b"\xef\xbb\xbf").strip()
    if re.match(rb"\{\s*\"(?:text|html|title|byline|publisher|published|url)\"\s*:", line):
        return True
    try:
        return line.startswith(b"{") and isinstance(json.loads(line), dict)
    except (ValueError, RecursionError):
        return False
