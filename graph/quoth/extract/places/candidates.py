"""Article and its names -> stretches of text that may name a place, with what the words about them say.

Where a tagger has typed the names, its places are taken and the gazetteer only adds what it cannot miss (countries,
states, great cities); without one, a capitalised run must be a place name as a whole, and stand where a place would.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from quoth.article import Article
from quoth.extract.gazetteer import Entry, Gazetteer, PlaceKind, fold
from quoth.extract.names import NameSpan
from quoth.extract.places import words as lexicon
from quoth.extract.places.evidence import Evidence
from quoth.extract.places.runs import Word

_NEVER = lexicon.DIRECTIONS | lexicon.INSTITUTIONS | lexicon.OPENERS
_LOCATED = re.compile(r"\b(?:in|at|near|outside|inside|around|across|throughout)\s(?:the\s)?$", re.I)
_DIRECTION = "|".join(sorted(lexicon.DIRECTIONS, key=lambda word: (-len(word), word)))
_PIECE = re.compile(r"[^\s,–/-][^,–/\n-]*[^\s,–/-]")
_GENERIC = "|".join([*lexicon.SUFFIXES, *lexicon.EDGES, "region", "district", "area"])
_BARE = tuple(
    re.compile(rf"(?:the\s)?{words}", re.I)
    for words in (
        r"(?P<name>.+)",
        rf"(?P<name>.+)\s(?:{_GENERIC})",
        rf"(?:{_DIRECTION})\s(?P<name>.+)",
        rf"(?:{_DIRECTION})\s(?P<name>.+)\s(?:{_GENERIC})",
    )
)
"""A tagged name whole, then with generic noun and direction set off: `northeastern Syria`, `Deir Ezzor province`."""


@dataclass(frozen=True)
class Candidate:
    """A stretch of text that may name a place. Offsets are code points into the article's text, end exclusive."""

    start: int
    end: int
    name: str
    """What to look up: the words without direction, article or generic noun."""
    entries: tuple[Entry, ...]
    kind: PlaceKind | None = None
    """The kind the words about it name (`province`), if they do."""
    within: str | None = None
    """The name that follows after a comma and holds this place (`Aspen, Colorado`)."""
    score: float = 0.8
    """How sure it is that the words name a place."""


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
        found = [c for name in self.names if name.kind == "place" for c in self._from_name(name)]
        taken: list[NameSpan | Candidate] = [*(name for name in self.names if self._bars(name)), *found]
        found += [c for c in self._from_words() if not any(c.start < t.end and t.start < c.end for t in taken)]
        found.sort(key=lambda c: (c.start, -c.end))
        kept: list[Candidate] = []
        for candidate in found:
            if not kept or candidate.start >= kept[-1].end:
                kept.append(candidate)
        return [self._widen(candidate) for candidate in kept]

    def _bars(self, name: NameSpan) -> bool:
        """Whether a tagged name keeps its words from being read as a place: a body called just `Turkey` does not."""
        if name.kind == "place":
            return False
        country = any(e.main and e.kind == "country" for e in self.evidence.entries(self.text[name.start : name.end]))
        return not (name.kind == "organisation" and country)

    def _from_name(self, name: NameSpan) -> Iterator[Candidate]:
        """The places inside a name that the tagger calls a place: one, or several set off by commas or hyphens.

        A name the gazetteer does not know is believed only after a preposition of place, and a person's never.
        """
        surface = self.text[name.start : name.end]
        if surface.islower():
            return
        located = bool(_LOCATED.search(self.text[max(0, name.start - 16) : name.start]))
        if surface + "." in lexicon.STATE_OF_ABBREVIATION and self.text[name.end : name.end + 1] == ".":
            surface += "."
        if self.gazetteer.country_of_demonym(surface) or (fold(surface) in self.evidence.surnames and not located):
            return
        start, end = name.start, name.start + len(surface)
        bare = next((m for m in (p.fullmatch(surface) for p in _BARE) if m and self.evidence.entries(m["name"])), None)
        if bare:
            start, end, surface = start + bare.start("name"), start + bare.end("name"), bare["name"]
        whole = self.evidence.entries(surface)
        parts = [m.span() for m in _PIECE.finditer(surface)]
        known = [] if whole else [span for span in parts if self.evidence.entries(surface[slice(*span)])]
        if whole or (not known and located and "\n" not in surface):
            yield Candidate(start, end, surface, whole, score=name.score)
        for begin, stop in known:
            piece = surface[begin:stop]
            yield Candidate(start + begin, start + stop, piece, self.evidence.entries(piece), score=name.score)

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
        """The state in `Flint, Mich.`: abbreviations that may be other words count only after a comma."""
        surface = word.text + "."
        if surface not in lexicon.STATE_OF_ABBREVIATION or self.text[word.end : word.end + 1] != ".":
            return None
        if self.text[max(0, word.start - 2) : word.start] != ", ":
            return None
        return Candidate(word.start, word.end + 1, surface, self.evidence.entries(surface))

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

    def _state_tells(self, candidate: Candidate) -> bool:
        """Whether `state` after a name sets it apart from a city; in `Vermont state Rep. Kim` it is part of a title."""
        titled = re.match(r"\sstate\s[A-Z]", self.text[candidate.end : candidate.end + 8], re.ASCII) is not None
        return not titled and any(e.kind == "city" for e in candidate.entries)

    def _widen(self, candidate: Candidate) -> Candidate:
        """With its direction (`northeastern Syria`) and generic noun (`Deir Ezzor province`) in the span."""
        start, end, kind = candidate.start, candidate.end, candidate.kind
        before = re.search(r"(\S+)\s$", self.text[max(0, start - 16) : start])
        direction = before.group(1).lstrip('(“"') if before else ""
        if direction.lower() in lexicon.DIRECTIONS:
            start -= len(direction) + 1
        after = re.match(r"\s([A-Za-z]+)\b(?:\s(valley)\b)?", self.text[end : end + 30], re.I)
        of_country = any(e.main and e.kind == "country" for e in candidate.entries)
        of_region = any(e.kind == "region" for e in candidate.entries)
        generic = after.group(1).lower() if after else ""
        if generic == "state" and not self._state_tells(candidate):
            generic = ""
        if after and generic in lexicon.SUFFIXES and (of_region or not of_country):
            kind = lexicon.SUFFIXES[generic]
            end += after.end()
        for head, headed in lexicon.HEADS.items():
            if kind is None and self.text[max(0, start - 20) : start].lower().rstrip().endswith(head):
                kind = headed
        return replace(candidate, start=start, end=end, kind=kind, within=self.evidence.within(candidate.end))
