"""The bytes of a plain text file -> an Article whose text is the file's text, unchanged."""

from __future__ import annotations

from quoth.article import Article
from quoth.read.decode import decode
from quoth.read.metadata import make_article


def read_txt(data: bytes, path: str) -> Article:
    """The article in a text file; raises UnreadableError. Line ends and a leading U+FEFF stay in the text."""
    return make_article(decode(data), path)
