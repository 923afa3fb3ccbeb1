"""Lines of an article -> its subheadings: short lines of their own between paragraphs of running text."""

from __future__ import annotations

import re
from collections.abc import Mapping

from quoth.article import Mark, MarkKind
from quoth.read.lines import Line

MAX_SUBHEADING = 80
_MAX_WORDS = 12
_RUN_IN = re.compile(r"\*\*(?P<words>[^*\n]{2,80})\*\*\s+(?=[A-Z“\"‘])")
"""A subheading in bold at the start of a paragraph, as page scans yield it."""
_SPOKEN_ON = re.compile(r"(?:but|and|so|yet|or|nor|then|because|no|yes|why not|really)\b", re.IGNORECASE)
"""Words that carry a thought on: such a question belongs to the text."""
_LIST_ITEM = re.compile(r"[-–—•*·\d@<{}.(\[]|[a-z]|[QA](?:[:.)]|[A-Z][a-z])")


def find_subheadings(lines: tuple[Line, ...], kinds: Mapping[int, MarkKind], body: int) -> list[Mark]:
    """Subheadings from line `body` on, run-in ones included. A lone question is taken for text: only a second one,
    or two plain subheadings beside it, show that the article is divided by them."""
    text = [i for i in range(body, len(lines)) if i not in kinds]
    plain: list[Line] = []
    questions: list[Line] = []
    for before, index, after in zip(text, text[1:], text[2:], strict=False):
        line = lines[index]
        if not _has_form(line) or not _is_text(lines[before]) or not _is_text(lines[after]):
            continue
        (questions if line.text.rstrip("*_ ")[-1:] == "?" and not line.is_heading else plain).append(line)
    taken = plain + (questions if len(questions) >= 2 or len(plain) >= 2 else [])
    marks = [Mark(line.start, line.end, "subheading") for line in taken]
    marks += [
        Mark(lines[i].start, lines[i].start + match.end("words") + 2, "subheading")
        for i in text
        if (match := _RUN_IN.match(lines[i].text))
    ]
    return marks


def _has_form(line: Line) -> bool:
    if not line.alone or len(line.bare) > MAX_SUBHEADING or not 1 <= len(line.words) <= _MAX_WORDS or not line.bare:
        return False
    if line.is_heading:
        return True
    if line.bare[-1] in '.,;:!…"”' or line.has_speech or line.is_turn:
        return False
    return not _LIST_ITEM.match(line.text) and not _SPOKEN_ON.match(line.text)


def _is_text(line: Line) -> bool:
    return line.is_prose or line.ends_sentence or line.has_speech
