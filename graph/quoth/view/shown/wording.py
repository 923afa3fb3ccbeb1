"""Dates, numbers and names in, the words that pages use for them out."""

from __future__ import annotations

import re

from quoth.store.answers import Source
from quoth.view.shown.dates import date_words

_TURNING = re.compile("[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]")
"""Marks and controls of the writing direction (Unicode Standard Annex 9)."""
NAME = 120
"""Characters of a name outside its own page: longer ones are no names, and would fill a page where they recur."""


def date(edtf: str | None) -> str:
    """`14 March 2023`, `May 2023 (inferred)`, `before 2017`; `undated` for none. EDTF's marks read badly in text."""
    if not edtf:
        return "undated"
    # What an article tells of an earlier time lies before it: not until it, as the interval alone would read.
    return f"before {date(edtf[3:])}" if edtf.startswith("../") else date_words(edtf)


def many(number: int, noun: str, plural: str | None = None) -> str:
    """`1 article`, `2,000 articles`."""
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"


def headline(article: Source) -> str:
    """The title, else the name of the file or the start of the hash: folders are a machine's own business."""
    return article.title or re.split(r"[/\\]", article.path or "")[-1] or article.sha256[:12]


def short(text: str, length: int = NAME) -> str:
    """On one line, cut at a word where it is longer."""
    line = " ".join(text.split())
    return line if len(line) <= length else f"{line[: length - 1].rsplit(' ', 1)[0][: length - 1]}…"


def still(text: str) -> str:
    """Text of our own in which words of articles stand, without marks by which these would turn around the rest."""
    return _TURNING.sub("", text)
