"""The article as every later stage sees it: its text, untouched, and what is known about it.

Offsets everywhere in Quoth are Unicode code points into `Article.text`, end exclusive.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

MarkKind = Literal[
    "title", "byline", "dateline", "subheading",
    "advert", "headlines", "subscription", "contact", "caption", "navigation", "footer",
]
"""What a stretch of text is when it is not running text: the first four are structure, the rest boilerplate."""


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of an article together with its words: always `article.text[start:end] == text`."""

    start: int
    end: int
    text: str

    @classmethod
    def of(cls, text: str, start: int, end: int) -> Span:
        """The span of `text` from `start` to `end`; ValueError when it is empty or lies outside the text."""
        if not 0 <= start < end <= len(text):
            raise ValueError(f"span {start}:{end} lies outside a text of {len(text)} characters, or is empty")
        return cls(start, end, text[start:end])

    def overlaps(self, other: Span | Mark) -> bool:
        """Whether the two share at least one character."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """A stretch of an article set apart from its running text, and why."""

    start: int
    end: int
    kind: MarkKind


@dataclass(frozen=True)
class Article:
    """One news article. `text` is stored exactly as it was decoded from the file, newlines included."""

    text: str
    path: str
    """Where it was read from, as the user gave it; a JSON Lines article is `file.jsonl#3` (line, from 1)."""
    title: str | None = None
    byline: str | None = None
    publisher: str | None = None
    agency: str | None = None
    """The news agency that supplied the text (AFP, Reuters), not the outlet that printed it."""
    dateline: str | None = None
    """The place a report is filed from, as printed (WASHINGTON)."""
    published: str | None = None
    """EDTF level 1 or 2: `2019-04-11`, `2017-07`, or, where it is inferred, `2017?-07`; None when nothing shows it."""
    published_reason: str | None = None
    """One sentence: the words that show the date, or from what it was inferred."""
    url: str | None = None
    structure: tuple[Mark, ...] = field(default=())
    boilerplate: tuple[Mark, ...] = field(default=())

    @cached_property
    def sha256(self) -> str:
        """Hex SHA-256 of the text in UTF-8: the article's identity."""
        return hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()
