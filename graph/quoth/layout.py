"""How an article's text is laid out: paragraphs, sentences and stretches inside quotation marks, as offsets."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

Range = tuple[int, int]

_BLANK_LINES = re.compile(r"\n[ \t\r]*\n\s*")
_LINES = re.compile(r"\n\s*")
# A full stop ends a sentence when space and an opening capital, digit or quotation mark follow it, unless the word
# before it is a title, an initial or another usual abbreviation. Page scans leave out the space (`he said.The men`).
_SENTENCE_END = re.compile(
    r"""[.!?…]["”’')\]]*\s+(?=["“‘'(\[]*[A-Z0-9À-Þ])|(?<=[a-z]{2})[.!?]["”’]?(?=["“‘]?[A-Z][a-z]*[ ,’'])"""
)
_ABBREVIATION = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Lt|Col|Sgt|Capt|Rev|Hon|St|Jr|Sr|vs|No|Jan|Feb|Aug|Sept|Oct|Nov|Dec)"
    r"|\b[A-Z]|\b(?:[A-Z]\.)+[A-Z]|\b[a-z]\.[a-z])\.$"
)


@dataclass(frozen=True)
class Layout:
    """Paragraphs, sentences (which never cross a paragraph) and quoted stretches of one text, each in order."""

    text: str
    paragraphs: tuple[Range, ...]
    sentences: tuple[Range, ...]
    quoted: tuple[Range, ...]

    @classmethod
    def of(cls, text: str) -> Layout:
        """Lay out `text`. Lines are paragraphs unless blank lines part the text, as in a hard-wrapped file."""
        paragraphs = tuple(_paragraphs(text))
        sentences = tuple(piece for start, end in paragraphs for piece in _sentences(text, start, end))
        quoted = tuple(piece for start, end in paragraphs for piece in _quoted(text, start, end))
        return cls(text, paragraphs, sentences, quoted)

    def paragraph(self, offset: int) -> int:
        """Index of the paragraph that `offset` lies in, or of the last that begins before it."""
        return max(0, bisect_right(self.paragraphs, (offset, len(self.text) + 1)) - 1)

    def sentence(self, offset: int) -> Range:
        """The sentence that `offset` lies in, or the last that begins before it."""
        if not self.sentences:
            return (0, len(self.text))
        return self.sentences[max(0, bisect_right(self.sentences, (offset, len(self.text) + 1)) - 1)]

    def in_quotation(self, offset: int) -> bool:
        """Whether `offset` stands inside double quotation marks, in a speaker's words and not the writer's."""
        at = bisect_right(self.quoted, (offset, len(self.text) + 1)) - 1
        return at >= 0 and offset < self.quoted[at][1]


def _paragraphs(text: str) -> list[Range]:
    breaks = _BLANK_LINES if len(_BLANK_LINES.findall(text)) > 1 else _LINES
    pieces: list[Range] = []
    start = 0
    for gap in [*breaks.finditer(text), None]:
        end = gap.start() if gap else len(text)
        if text[start:end].strip():
            pieces.append((start, end))
        start = gap.end() if gap else end
    return pieces


def _sentences(text: str, start: int, end: int) -> list[Range]:
    pieces: list[Range] = []
    at = start
    for stop in _SENTENCE_END.finditer(text, start, end):
        if text[stop.start()] == "." and _ABBREVIATION.search(text, max(at, stop.start() - 12), stop.start() + 1):
            continue
        pieces.append((at, stop.end()))
        at = stop.end()
    if at < end:
        pieces.append((at, end))
    return pieces


def _quoted(text: str, start: int, end: int) -> list[Range]:
    """Quotations of one paragraph; one that is left open runs to its end, as newspapers leave it open."""
    pieces: list[Range] = []
    opened: int | None = None
    for mark in re.finditer(r"""["“”]|''""", text[start:end]):
        at = start + mark.start()
        if opened is None and mark.group() != "”":
            opened = at
        elif opened is not None and mark.group() != "“":
            pieces.append((opened, at + len(mark.group())))
            opened = None
    if opened is not None:
        pieces.append((opened, end))
    return pieces
