"""The text of an article -> its words as two printings of one report have them in common, each with its offsets.

Case, punctuation, accents, apostrophes and the dots of abbreviations do not count; a word broken at the end of a line
is whole. Boilerplate is left out. Words inside quotation marks are told apart, since they are the speaker's and not
the reporter's.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from quoth.article import Mark
from quoth.extract.quotations.structure import Quotations
from quoth.read.boilerplate import glued_adverts, line_kinds
from quoth.read.head import read_head
from quoth.read.lines import read_lines

_WORD = re.compile(
    r"(?:[A-Za-z]\.){2,}"  # U.S.
    r"|\d{1,3}(?:,\d{3})+(?!\w)"  # 1,000
    r"|[^\W_]+(?:['’ʼ\u00ad][^\W_]+)*(?:-\s{1,4}(?=[a-z])(?!(?:and|or|to)\b)[^\W_]+)?"  # don't, Euphra- tes
)
_DROPPED = re.compile(r"[^\w]|_")


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one text in order; the tuples are of one length, offsets are code points into `text`."""

    text: str
    words: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    own: bytes
    """1 for each word that is the reporter's own: outside quotation marks."""

    def __len__(self) -> int:
        return len(self.words)


def read_words(text: str, boilerplate: Iterable[Mark] | None = None) -> Words:
    """The words of `text`. Without marks given, boilerplate is what `quoth.read` finds in the text alone."""
    apart = sorted(boilerplate_of(text) if boilerplate is None else boilerplate)
    hidden = bytearray(len(text))
    for mark in apart:
        hidden[mark.start : mark.end] = b"\1" * (min(mark.end, len(text)) - mark.start)
    quotations = Quotations.of(text, (), apart)
    words, starts, ends, own = [], [], [], bytearray()
    for match in _WORD.finditer(text):
        start = match.start()
        if not hidden[start] and (word := _folded(match.group())):
            words.append(word)
            starts.append(start)
            ends.append(match.end())
            own.append(not quotations.holds(start))
    return Words(text, tuple(words), tuple(starts), tuple(ends), bytes(own))


def boilerplate_of(text: str) -> list[Mark]:
    """The boilerplate that a text shows without anything given along: a function of the text, in any store."""
    lines = read_lines(text)
    kinds = line_kinds(lines)
    kinds |= read_head(lines, kinds).kinds
    return [Mark(lines[i].start, lines[i].end, kind) for i, kind in kinds.items()] + glued_adverts(lines, kinds)


def _folded(word: str) -> str:
    if not word.isascii():
        word = "".join(char for char in unicodedata.normalize("NFKD", word) if not unicodedata.combining(char))
    return word.lower() if word.isalnum() else _DROPPED.sub("", word).casefold()
