"""What the words about a known name say: whether it stands for a place here, and which region or country holds it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from quoth.article import Article
from quoth.extract.gazetteer import Entry, Gazetteer, fold
from quoth.extract.names import NameSpan
from quoth.extract.places import words as lexicon
from quoth.extract.places.bodies import of_a_body
from quoth.extract.places.runs import Word, Words, words_of

LARGE = 500_000
"""People from which a city is taken on sight when a tagger was at work and did not mark it."""
KNOWN = 150_000
"""People from which a city is taken without a preposition when no tagger was at work."""
SMALL = 15_000
"""People from which a city is taken after a preposition of place when no tagger was at work."""

LONGEST_INITIALS = 4
"""Letters up to which a word in capitals is taken for initials."""

_ENGLISH_SPEAKING = frozenset({"US", "GB", "CA", "AU", "IE", "NZ"})
"""Where most towns bear names that people bear too."""
_MAY_FOLLOW = lexicon.TITLES | lexicon.SUFFIXES.keys() | lexicon.OPENERS
_DATELINE = re.compile(
    r"^[ \t]*([A-Z][A-Z .'’-]+?)(?:,[ ][A-Z][\w.]+(?:[ ]\w+)?){0,3}[ ]*(?:\([^)\n]{2,20}\)[ ]*)?(?:—|–|―|--|-)\s", re.M
)
_CONTAINER = re.compile(r",\s+(?=[A-Z])")
_POSTAL = re.compile(r"[A-Z]{2}\b(?!\.)")


class Evidence:
    """The words of one article, asked about its names. `names` are those a tagger found, outside boilerplate."""

    def __init__(self, article: Article, names: Sequence[NameSpan], gazetteer: Gazetteer) -> None:
        self.text = article.text
        self.gazetteer = gazetteer
        self.tagged = bool(names)
        self.words = Words(article)
        self._datelines = [(m.start(1), m.end()) for m in _DATELINE.finditer(self.text)]
        self._datelines += [(mark.start, mark.end) for mark in article.structure if mark.kind == "dateline"]
        self._looked_up: dict[str, tuple[Entry, ...]] = {}
        self.surnames = self._surnames(names)
        self._abroad = frozenset(self._countries()) - _ENGLISH_SPEAKING

    def entries(self, surface: str) -> tuple[Entry, ...]:
        """What the gazetteer holds under a name as printed; short names must be in capitals to count (US, not us)."""
        if surface not in self._looked_up:
            self._looked_up[surface] = self._look_up(surface)
        return self._looked_up[surface]

    def _look_up(self, surface: str) -> tuple[Entry, ...]:
        state = lexicon.STATE_OF_ABBREVIATION.get(surface if surface.endswith(".") else surface + ".")
        dotted = surface.count(".") > 0
        if state and state != "DC" and dotted:
            return tuple(e for e in self.gazetteer.find(lexicon.STATE_NAMES[state]) if _is_state(e))
        if not self.gazetteer.has(surface):
            if self.tagged and " " not in fold(surface).strip() and len(surface) > 3:
                return self.gazetteer.find(surface)
            return ()
        entries = self.gazetteer.find(surface)
        if len(fold(surface)) <= 3:
            capitals = surface.replace(".", "").isupper()
            entries = tuple(e for e in entries if (len(fold(e.name)) > 3) == capitals)
        if len(surface) <= LONGEST_INITIALS and surface.isupper():  # USI is no other spelling of Usi
            entries = tuple(e for e in entries if e.main)
        return entries

    def stands_as_place(self, first: int, last: int) -> bool:
        """Whether the known name from word `first` to word `last`, which no tagger marked, is used as a place here."""
        name, start, end = self.words.surface(first, last), self.words[first].start, self.words[last].end
        if any(begin <= start < stop for begin, stop in self._datelines):
            return True
        if of_a_body(self.text, start, end):
            return False
        entries = self.entries(name)
        broad = any(e.main and (e.kind in ("country", "continent", "area") or _is_state(e)) for e in entries)
        if self._joined_to_name(first, last, broad) or (name.isupper() and "." not in name and not broad):
            return False
        a_surname, common = fold(name) in self.surnames, self.gazetteer.is_common(name)
        if (broad and not a_surname) or (self._contained(end) and not common) or self._headed(start):
            return True
        return not common and not a_surname and self._large_enough(first, entries)

    def is_town(self, surface: str) -> bool:
        """Whether a town of some size has `surface` for its main name."""
        return any(e.main and e.kind == "city" and e.population >= SMALL for e in self.entries(surface))

    def is_part_of_name(self, first: int, last: int) -> bool:
        """Whether the capitalised words about words `first` to `last` make them part of another name: Paris Hilton."""
        start, end = self.words[first].start, self.words[last].end
        return of_a_body(self.text, start, end) or self._joined_to_name(first, last, broad=False)

    def _large_enough(self, first: int, entries: Sequence[Entry]) -> bool:
        """Whether a city is so large, for what speaks for it, that the name alone may be taken to mean it."""
        settled = [e for e in entries if e.kind in ("city", "county", "region") and (e.main or e.population >= LARGE)]
        people = max((e.population for e in settled), default=0)
        located = first > 0 and self.words[first - 1].text.lower() in lexicon.LOCATIVES and self.words.glued(first - 1)
        spoken_of = any(e.main and e.country in self._abroad for e in entries)
        if self.tagged:
            main = max((e.population for e in settled if e.main), default=0)
            return main >= LARGE or (located and main >= (SMALL if spoken_of else KNOWN))
        return people >= (SMALL if located or spoken_of else KNOWN)

    def _joined_to_name(self, first: int, last: int, broad: bool) -> bool:
        """Whether the capitalised words about it make it part of another name: Paris Hilton, Washington Post."""
        after, name = self.words.run_after(last), self.words.surface(first, last)
        if any(word.text.lower() in lexicon.ORGANISATION for word in after):
            return True
        if after and after[0].text.lower() not in _MAY_FOLLOW:
            country = any(e.kind == "country" and e.main for e in self.entries(name))
            if not country or len(name) > 4:  # U.S. and UK stand before any name
                return True
        if first == 0 or not self.words.glued(first - 1):
            return False
        before = self.words[first - 1]
        if before.text.lower() == "of" and first > 1 and self.words.glued(first - 2):
            return self.words[first - 2].text.lower() in lexicon.OF_ORGANISATION and self.words[first - 2].capital
        if not before.capital or before.text.lower() in (lexicon.OPENERS | lexicon.DIRECTIONS):
            return False
        if self.gazetteer.country_of_demonym(before.text):
            return not broad
        return not (self.words.opens_sentence(first - 1) and self.gazetteer.is_common(before.text))

    def _countries(self) -> Iterator[str]:
        """The countries the article names, or whose people it does."""
        for word in self.words:
            entries = self.gazetteer.find(word.text) if word.capital and len(word.text) > 3 else ()
            yield from (e.country for e in entries if e.country and e.kind == "country" and e.main)
            demonym = self.gazetteer.country_of_demonym(word.text)
            if demonym:
                yield demonym

    def _contained(self, end: int) -> bool:
        within = self.within(end)
        if within is None:
            return False
        return (
            within in lexicon.STATE_OF_ABBREVIATION
            or within in lexicon.STATES
            or any(e.main and (e.kind == "country" or _is_state(e)) for e in self.entries(within))
        )

    def _headed(self, start: int) -> bool:
        before = self.text[max(0, start - 20) : start].lower()
        return any(before.rstrip().endswith(head) for head in lexicon.HEADS)

    def within(self, end: int) -> str | None:
        """The state or country named after a comma at `end`."""
        comma = _CONTAINER.match(self.text, end)
        if comma is None:
            return None
        rest = self.text[comma.end() : comma.end() + 40]
        for abbreviation in lexicon.STATE_OF_ABBREVIATION:
            if rest.startswith(abbreviation):
                return abbreviation
        postal = _POSTAL.match(rest)
        if postal and postal.group() in lexicon.STATES:
            return postal.group()
        words = [] if rest.startswith("The ") else list(words_of(rest))[:3]
        for count in range(len(words), 0, -1):
            name = rest[words[0].start : words[count - 1].end]
            if words[0].start == 0 and any(
                e.kind in ("country", "region") and e.main for e in self.gazetteer.find(name)
            ):
                return name
        return None

    def _surnames(self, names: Sequence[NameSpan]) -> frozenset[str]:
        """Folded last words of names of people: those tagged, else runs of two or three capitalised words."""
        if self.tagged:
            people = (self.text[n.start : n.end] for n in names if n.kind == "person")
            return frozenset(fold(person.split()[-1]) for person in people if person.split())
        found: set[str] = set()
        i = 0
        while i < len(self.words):
            run = [self.words[i], *self.words.run_after(i)] if self.words[i].capital else []
            name = [word for word in run if len(word.text) > 1][-2:]
            if (
                len(name) == 2
                and not self.entries(self.words.surface(i, i + len(run) - 1))
                and not any(map(self._no_name, name))
            ):
                found.add(fold(name[1].text))
            i += max(1, len(run))
        return frozenset(found)

    def _no_name(self, word: Word) -> bool:
        """Whether a capitalised word is no part of a person's name."""
        low = word.text.lower()
        return (
            low in lexicon.ORGANISATION or low in lexicon.DIRECTIONS or low in _MAY_FOLLOW
            or word.text.isupper() or self.gazetteer.is_common(low)
            or self.gazetteer.country_of_demonym(word.text) is not None
        )  # fmt: skip


def _is_state(entry: Entry) -> bool:
    return entry.kind == "region" and entry.country == "US"
