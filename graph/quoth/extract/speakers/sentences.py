"""An article's text -> its sentences and paragraphs as the writer tells them: what stands in quotation marks ends none.

A pronoun beside a long quotation is near to whoever was named before it: distance is counted in the writer's sentences.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable

from quoth.article import Mark
from quoth.extract.tagger.pieces import quotation_state

_END = re.compile(r"[.!?…]+[\"”’')\]]*(?=\s+[\"“‘'(\[]*[A-Z0-9])|:?\s*\n")
_ABBREVIATED = re.compile(
    r"(?:\b[A-Z]|\b(?:[A-Z]\.)+[A-Z]|\b(?:Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Col|Lt|Maj|Capt|Cmdr|Adm|Sgt|Rev|Hon|St|Jr|Sr"
    r"|Inc|Co|Corp|Ltd|Dept|vs|No|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Calif|Conn|Fla|Ga|Ill|Ind|Mass|Mich|Minn"
    r"|Miss|Mo|Mont|Neb|Nev|Okla|Ore|Pa|Tenn|Tex|Va|Vt|Wash|Wis|Wyo))$"
)
_PARAGRAPH = re.compile(r"\n\s*")


class Sentences:
    """Where the sentences and paragraphs of one text begin. Offsets are code points."""

    def __init__(self, text: str, apart: Iterable[Mark] = ()) -> None:
        """What lies in `apart` (adverts, captions) parts no paragraph from the next: it is passed over."""
        self.quoted = quotation_state(text)
        self._text = text
        skipped = [(mark.start, mark.end) for mark in apart]
        self._starts = [0]
        self._paragraphs = [0]
        for match in _PARAGRAPH.finditer(text):
            if not any(a <= match.end() < b for a, b in skipped):
                self._paragraphs.append(match.end())
        for match in _END.finditer(text):
            if self._ends(match):
                self._starts.append(match.end())

    def number(self, offset: int) -> int:
        """Which sentence holds `offset`, counted from 0."""
        return bisect_right(self._starts, offset) - 1

    def start(self, offset: int) -> int:
        """Where the sentence that holds `offset` begins."""
        return self._starts[self.number(offset)]

    def paragraph(self, offset: int) -> int:
        """Which paragraph holds `offset`, counted from 0."""
        return bisect_right(self._paragraphs, offset) - 1

    def paragraph_start(self, offset: int) -> int:
        """Where the paragraph that holds `offset` begins."""
        return self._paragraphs[self.paragraph(offset)]

    def _ends(self, match: re.Match[str]) -> bool:
        """Whether a mark ends a sentence of the writer's own."""
        if "\n" in match[0]:
            return True
        last = match.end() - 1
        closed = self.quoted[last] == 3
        if not closed and self.quoted[match.start()]:
            return False
        return not (match[0] == "." and _ABBREVIATED.search(self._text, max(0, match.start() - 12), match.start()))
