"""A text -> its lines with offsets, each told apart as running prose, a headline-like line, or neither."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

_PHYSICAL = re.compile(r"[^\r\n\v\f\x85\u2028\u2029]+")
_TRIM = " \t\xa0\u3000\u200b\ufeff"
_MARKUP = " \t\xa0#*_"
_CLOSING = r"(?:[\"'”’»«“‘)\]*_]|[ \xa0\u202f](?=[»«]))*"
"""What may stand after the stop of a quoted or bracketed sentence, in English, German and French print."""
_SENTENCE_END = re.compile(rf"[.!?…]{_CLOSING}$")
_FULL_STOP = re.compile(rf"[.…]{_CLOSING}$")
_INNER_STOP = re.compile(r"[a-z0-9)”\"’'][.!?][”\"’')»«“]* +[“\"‘„«»A-Z]")
_SPEECH = re.compile(r"\b(?:said|says|told|tells|added|wrote|asked|according to|announced|reported)\b", re.IGNORECASE)
_QUOTED = re.compile(r"[“”„\"«»]")
_OPENING = "\"“„«»‘'`"
_TURN = re.compile(
    r"[\"“]?(?:[A-Z][A-Z.'’-]+(?: [A-Z][A-Z.'’-]*){0,4}(?:,? [^:]{2,50})?:\s(?=.*[a-z])"
    r"|[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]*){0,3}:\s(?=.*\?[\"”]?$))"
)
_SIGNED = re.compile(r"[\"“„«‘'].+[\"”“»’'][ \xa0]?(?:[―—–]|--?)[ \xa0]?[A-Z][^\"“”!?:]{2,80}$")
_WORD = re.compile(r"[^\W\d_][\w'’.-]*")

WRAP_WIDTH = range(40, 111)
"""Lengths a line has when an editor has broken paragraphs into lines of a fixed width."""


@dataclass(frozen=True)
class Line:
    """One non-blank line of a text, white space at both ends left out: `text == article[start:end]`."""

    start: int
    end: int
    text: str
    alone: bool
    """False when the line is one of several that make up a paragraph broken at a fixed width."""

    @cached_property
    def bare(self) -> str:
        """The line without Markdown's signs for headings and emphasis at its ends."""
        return self.text.strip(_MARKUP)

    @property
    def is_heading(self) -> bool:
        """Whether Markdown signs set the whole line as a heading or in bold."""
        return self.text.startswith("#") or (len(self.text) > 4 and self.text[:2] == self.text[-2:] == "**")

    @cached_property
    def words(self) -> list[str]:
        return _WORD.findall(self.bare)

    @cached_property
    def ends_sentence(self) -> bool:
        return bool(_SENTENCE_END.search(self.text))

    @cached_property
    def has_speech(self) -> bool:
        """Whether the line quotes somebody or names an act of saying."""
        return bool(_QUOTED.search(self.text) or _SPEECH.search(self.text))

    @property
    def opens_quotation(self) -> bool:
        """Whether it begins with a quotation mark."""
        return self.text[0] in _OPENING

    @cached_property
    def is_turn(self) -> bool:
        """Whether somebody speaks here in a transcript: a name in capitals and a colon, or any name and a question."""
        return bool(_TURN.match(self.bare))

    @cached_property
    def is_signed_quotation(self) -> bool:
        """Whether it is a quotation with its speaker's name after a dash."""
        return bool(_SIGNED.match(self.text))

    @cached_property
    def is_several_sentences(self) -> bool:
        return bool(_INNER_STOP.search(self.text))

    @cached_property
    def ends_with_stop(self) -> bool:
        """Whether it ends in a full stop, as titles seldom do; a question or exclamation mark is none."""
        return bool(_FULL_STOP.search(self.text))

    @cached_property
    def is_prose(self) -> bool:
        """Running text beyond doubt: long, or several sentences, or part of a wrapped paragraph."""
        if not self.alone or len(self.text) >= 160:
            return True
        several = len(self.text) >= 60 and self.is_several_sentences
        return self.ends_sentence and (several or (len(self.text) >= 100 and not self.is_title_case))

    @cached_property
    def is_title_case(self) -> bool:
        """Whether nearly all longer words begin with a capital, as American headlines do."""
        longer = [word for word in self.words if len(word) > 3]
        capital = sum(word[0].isupper() for word in longer)
        return len(longer) >= 2 and capital >= 0.8 * len(longer)

    @cached_property
    def is_headline_like(self) -> bool:
        """A line that could be a headline in a list: short, on its own, no full stop unless in title case."""
        if not self.alone or not len(self.words) >= 2 or len(self.text) > 160 or self.text[0] in '“"«':
            return False
        return self.is_title_case or not self.ends_with_stop

    @cached_property
    def is_list_item(self) -> bool:
        """What may stand in a list of links: a headline, or a name or number of a few characters."""
        return self.is_headline_like or (self.alone and len(self.text) <= 40 and not self.ends_sentence)


def read_lines(text: str) -> tuple[Line, ...]:
    """All non-blank lines of `text` in order. Any Unicode line separator ends a line; a blank line ends a paragraph."""
    found = []
    for match in _PHYSICAL.finditer(text):
        raw = match.group()
        stripped = raw.strip(_TRIM).strip()
        if stripped:
            start = match.start() + raw.index(stripped)
            found.append((start, start + len(stripped), stripped))
    blocks = _blocks(text, found)
    wrapped = _is_wrapped(blocks)
    return tuple(
        Line(start, end, words, not (wrapped and _is_paragraph(block)))
        for block in blocks
        for start, end, words in block
    )


def _blocks(text: str, found: list[tuple[int, int, str]]) -> list[list[tuple[int, int, str]]]:
    """Groups of lines with no blank line between them."""
    blocks: list[list[tuple[int, int, str]]] = []
    for item in found:
        gap = text[blocks[-1][-1][1] : item[0]] if blocks else "\n\n"
        if gap.count("\n") >= 2 or gap.replace("\r\n", "\n").count("\r") >= 2:
            blocks.append([item])
        else:
            blocks[-1].append(item)
    return blocks


def _is_paragraph(block: list[tuple[int, int, str]]) -> bool:
    """Whether a block in a wrapped text is one paragraph: most lines but the last are full."""
    full = sum(len(words) in WRAP_WIDTH for _, _, words in block[:-1])
    return len(block) > 1 and 2 * full >= len(block) - 1


def _is_wrapped(blocks: list[list[tuple[int, int, str]]]) -> bool:
    """Whether paragraphs were broken into lines of a fixed width: most inner lines are full and end mid-sentence."""
    inner = [words for block in blocks for _, _, words in block[:-1]]
    full = [words for words in inner if len(words) in WRAP_WIDTH and not _SENTENCE_END.search(words)]
    return len(inner) >= 4 and len(full) >= 0.6 * len(inner)
