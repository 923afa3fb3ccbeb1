"""An article -> its words, and which of them stand together: the ground on which place names are looked for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from quoth.article import Article

_WORD = re.compile(r"(?:[A-Z]\.){2,}(?:[A-Z](?![a-z]))?|(?:St|Ft|Mt)\.(?=\s+[A-Z])|[^\W\d_]+(?:[-‐'’‘`ʿ][^\W\d_]+)*")
_POSSESSIVE = re.compile(r"['’]s?$")
LONGEST_RUN = 4
"""Capitalised words after a name that are looked at to see whether it is part of a longer one."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word without its possessive ending. Offsets are code points into the article's text, end exclusive."""

    start: int
    end: int
    text: str
    closed: bool
    """Whether a possessive ends it, so that no name runs on."""

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.text[0].isupper()


class Words:
    """The words of an article that lie in no boilerplate."""

    def __init__(self, article: Article) -> None:
        self._text = article.text
        marks = article.boilerplate
        self._words = [w for w in words_of(article.text) if not any(w.start < m.end and m.start < w.end for m in marks)]

    def __len__(self) -> int:
        return len(self._words)

    def __getitem__(self, i: int) -> Word:
        return self._words[i]

    def __iter__(self) -> Iterator[Word]:
        return iter(self._words)

    def surface(self, first: int, last: int) -> str:
        """The text from word `first` to word `last`, both included."""
        return self._text[self._words[first].start : self._words[last].end]

    def glued(self, i: int) -> bool:
        """Whether words `i` and `i + 1` stand in one run: between them a blank, a line's end or an initial's dot."""
        if not 0 <= i < len(self._words) - 1 or self._words[i].closed:
            return False
        gap = self._text[self._words[i].end : self._words[i + 1].start]
        return gap in (" ", "\n", "\t", "\xa0") or (gap == ". " and len(self._words[i].text) <= 4)

    def run_after(self, last: int) -> list[Word]:
        """The capitalised words that follow word `last` in one run."""
        run = []
        for i in range(last + 1, min(last + 1 + LONGEST_RUN, len(self._words))):
            if not self.glued(i - 1) or not self._words[i].capital:
                break
            run.append(self._words[i])
        return run

    def opens_sentence(self, i: int) -> bool:
        """Whether a sentence begins with word `i`, so that its capital says nothing."""
        before = self._text[max(0, self._words[i].start - 8) : self._words[i].start].rstrip(" \t\"'“‘(")
        return not before or before[-1] in ".!?\n:"


def words_of(text: str) -> Iterator[Word]:
    """The words of any text, in order."""
    for match in _WORD.finditer(text):
        word = _POSSESSIVE.sub("", match.group())
        if word:
            yield Word(match.start(), match.start() + len(word), word, len(word) < len(match.group()))
