"""Places found in an article -> its further mentions of the same names, and their neighbours in a list.

A tagger that has learned from one country's news marks `Mosul` in one sentence and misses it in the next.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from quoth.extract.gazetteer import Entry, fold
from quoth.extract.names import NameSpan
from quoth.extract.places.candidate import Candidate
from quoth.extract.places.evidence import SMALL, Evidence

_AFTER_ONE = re.compile(r"(?:,|,?\s(?:and|or|to))\s$")
_BEFORE_ONE = re.compile(r"(?:,|,?\s(?:and|or))\s")
_LINK = 6
"""Characters that `_AFTER_ONE` matches at most."""
_MOST_WORDS = 3
_CARRIED = 0.6
"""How sure a mention is that only another one vouches for."""


class Carrier:
    """The places an article is known to name, asked about the words that nobody has marked."""

    def __init__(self, found: Sequence[Candidate], evidence: Evidence) -> None:
        self._known = {fold(c.name): c for c in found if len(c.name) > 3 and not c.name.isupper()}
        self._ends, self._starts = {c.end for c in found}, {c.start for c in found}
        self._evidence, self._words = evidence, evidence.words

    def carried(self, taken: Sequence[NameSpan | Candidate]) -> Iterator[Candidate]:
        """Further mentions of known names, and towns that stand in a list next to a place (`Mosul and Ramadi`).

        None overlaps `taken`; words that belong to another name are left alone.
        """
        covered = {i for t in taken for i in range(t.start, t.end)}
        i = 0
        while i < len(self._words):
            first = self._words[i]
            last = self._last(i) if first.capital and first.start not in covered else None
            if last is None or self._words[last].end - 1 in covered:
                i += 1
                continue
            name = self._words.surface(i, last)
            known = self._known.get(fold(name))
            entries = known.entries if known else self._evidence.entries(name)
            yield Candidate(first.start, self._words[last].end, name, entries, score=_CARRIED)
            i = last + 1

    def _last(self, i: int) -> int | None:
        """The last word of the longest name from word `i` that is vouched for."""
        for last in range(min(i + _MOST_WORDS, len(self._words)) - 1, i - 1, -1):
            if not all(map(self._words.glued, range(i, last))) or not self._words[last].capital:
                continue
            name = self._words.surface(i, last)
            if (fold(name) in self._known or self._is_listed_town(i, last)) and self._is_free(i, last):
                return last
        return None

    def _is_listed_town(self, i: int, last: int) -> bool:
        text, start, end = self._evidence.text, self._words[i].start, self._words[last].end
        link = _AFTER_ONE.search(text[max(0, start - _LINK) : start])
        follows = _BEFORE_ONE.match(text, end)
        beside = (link is not None and start - len(link.group()) in self._ends) or (
            follows is not None and follows.end() in self._starts
        )
        return beside and any(_is_town(entry) for entry in self._evidence.entries(self._words.surface(i, last)))

    def _is_free(self, i: int, last: int) -> bool:
        """Whether the words are part of no other name, and no everyday word or surname."""
        name = self._words.surface(i, last)
        return not (
            fold(name) in self._evidence.surnames
            or self._evidence.gazetteer.is_common(name)
            or self._evidence.is_part_of_name(i, last)
        )


def _is_town(entry: Entry) -> bool:
    return entry.main and entry.kind in ("city", "region") and entry.population >= SMALL
