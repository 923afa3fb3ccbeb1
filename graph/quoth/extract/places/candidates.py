"""Article and its names -> stretches of text that may name a place, with what the words about them say.

Where a tagger has typed the names, its places are taken and the gazetteer only adds what it cannot miss (countries,
states, great cities); without one, a capitalised run must be a place name as a whole, and stand where a place would.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from quoth.article import Article
from quoth.extract.gazetteer import Entry, Gazetteer
from quoth.extract.names import NameSpan
from quoth.extract.places import words as lexicon
from quoth.extract.places.candidate import Candidate
from quoth.extract.places.carry import Carrier
from quoth.extract.places.evidence import Evidence
from quoth.extract.places.runs import Word
from quoth.extract.places.tagged import from_name
from quoth.extract.places.widen import settle_states, widen

_NEVER = lexicon.DIRECTIONS | lexicon.INSTITUTIONS | lexicon.OPENERS | lexicon.FACILITIES

_BROAD = ("country", "continent", "area")


class Scanner:
    """Finds the candidates of one article."""

    def __init__(self, article: Article, names: Sequence[NameSpan], gazetteer: Gazetteer) -> None:
        kept = (n for n in names if not any(n.start < m.end and m.start < n.end for m in article.boilerplate))
        self.names = sorted(kept, key=lambda n: (n.start, -n.end))
        self.text = article.text
        self.gazetteer = gazetteer
        self.evidence = Evidence(article, self.names, gazetteer)
        self.words = self.evidence.words

    def candidates(self) -> list[Candidate]:
        """All candidates in text order, none overlapping another."""
        found = [c for name in self.names if name.kind == "place" for c in from_name(name, self.evidence)]
        taken: list[NameSpan | Candidate] = [*(name for name in self.names if self._bars(name)), *found]
        found += [c for c in self._from_words() if not any(c.start < t.end and t.start < c.end for t in taken)]
        if self.evidence.tagged:
            others = [n for n in self.names if n.kind == "person" or " " in self.text[n.start : n.end]]
            found += list(Carrier(found, self.evidence).carried([*others, *found]))
        found.sort(key=lambda c: (c.start, -c.end))
        kept: list[Candidate] = []
        for candidate in found:
            if not kept or candidate.start >= kept[-1].end:
                kept.append(candidate)
        return settle_states([widen(candidate, self.evidence) for candidate in kept], self.text)

    def _bars(self, name: NameSpan) -> bool:
        """Whether a tagged name keeps its words from being read as a place.

        A body called just `Turkey` does not, nor one that bears a town's name alone; nor a thing that is two countries'
        (`the Syria-Iraq border`), nor the adjective of one.
        """
        surface = self.text[name.start : name.end]
        if name.kind in ("place", "person"):
            return name.kind == "person"
        a_body = name.kind == "organisation"
        if self.gazetteer.country_of_demonym(surface) or (a_body and self.evidence.is_town(surface)):
            return False
        parts = surface.split("-")
        broad = all(any(e.main and e.kind in _BROAD for e in self.evidence.entries(part)) for part in parts)
        return not (broad and (a_body or len(parts) > 1))

    def _from_words(self) -> Iterator[Candidate]:
        i = 0
        while i < len(self.words):
            word = self.words[i]
            if not word.capital or word.text == "The":
                i += 1
                continue
            state = self._abbreviated_state(word)
            if state is not None:
                yield state
                i += 1
                continue
            last = self._longest(i)
            if last is None:
                yield from self._edge_or_compound(i)
                i += 1
                continue
            if self.evidence.stands_as_place(i, last):
                surface = self.words.surface(i, last)
                yield Candidate(word.start, self.words[last].end, surface, self.evidence.entries(surface))
            i = last + 1

    def _abbreviated_state(self, word: Word) -> Candidate | None:
        """The state in `Flint, Mich.` and `Flint, MI`: what may be another word counts only after a town and comma."""
        before = self.text[max(0, word.start - 2) : word.start]
        if word.text in lexicon.STATES and before == ", " and self._lies_in(word.text, word.start - 2):
            name = lexicon.STATE_NAMES[word.text]
            entries = tuple(e for e in self.gazetteer.find(name) if e.kind == "region" and e.country == "US")
            return Candidate(word.start, word.end, name, entries)
        surface = word.text + "."
        if surface not in lexicon.STATE_OF_ABBREVIATION or self.text[word.end : word.end + 1] != ".":
            return None
        if before != ", ":
            return None
        return Candidate(word.start, word.end + 1, surface, self.evidence.entries(surface))

    def _lies_in(self, state: str, end: int) -> bool:
        """Whether the words before `end` name a town of that state (its postal code)."""
        words = re.findall(r"[A-Z][\w.’'-]*", self.text[max(0, end - 40) : end].rpartition("\n")[2])
        tails = [" ".join(words[i:]) for i in range(max(0, len(words) - 3), len(words))]
        return any(e.country == "US" and e.region == state for tail in tails for e in self.evidence.entries(tail))

    def _longest(self, first: int) -> int | None:
        """The last word of the longest known name that begins at word `first`."""
        best = None
        for last in range(first, min(first + 5, len(self.words))):
            if last > first and not self.words.glued(last - 1):
                break
            surface = self.words.surface(first, last)
            if self.words[last].capital and surface.lower() not in _NEVER and self.evidence.entries(surface):
                best = last
        return best

    def _edge_or_compound(self, i: int) -> Iterator[Candidate]:
        """`the Turkish border`, and the countries of `the Syria-Iraq border`."""
        word = self.words[i]
        country = self.gazetteer.country_of_demonym(word.text)
        if country and self.words.glued(i) and i + 1 < len(self.words) and self.words[i + 1].text in lexicon.EDGES:
            for entry in self._country(country):
                yield Candidate(word.start, self.words[i + 1].end, entry.name, (entry,))
        parts = list(re.finditer(r"[^-‐]+", word.text))
        if len(parts) > 1 and not self.words.run_after(i):
            based = parts[-1].group() == "based"
            for part in parts:
                entries = tuple(
                    e for e in self.evidence.entries(part.group()) if based or e.kind not in ("city", "county")
                )
                if part.group()[0].isupper() and any(e.main for e in entries):
                    yield Candidate(word.start + part.start(), word.start + part.end(), part.group(), entries)

    def _country(self, code: str) -> tuple[Entry, ...]:
        name = self.gazetteer.country_name(code)
        return tuple(e for e in self.gazetteer.find(name) if e.kind == "country" and e.country == code) if name else ()
