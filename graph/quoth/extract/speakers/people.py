"""Person names in one article -> the people they name, each under the fullest name the article gives.

Ambiguity is left standing: a surname that two people of the article share names neither.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Literal

from quoth.article import Span
from quoth.extract import lexicon
from quoth.extract.names import NameSpan

Gender = Literal["f", "m"]
_SUFFIXES = frozenset(["jr", "jr.", "sr", "sr.", "ii", "iii", "iv", "phd", "md"])
_GENERATION = re.compile(r",?\s+(Jr|Sr|I{2,3}|IV)\b\.?")
"""What tells father from son; the tagger's names mostly end before it."""
_WRITTEN = {"Jr": "Jr.", "Sr": "Sr."}
_PRONOUN_AFTER = re.compile(r"[^.!?\"“”\nA-Z]*?\b(he|his|him|himself|she|her|herself)\b")
_CLEAR_LEAD = 2
"""A shared surname goes to one of two people only when the article names that one in full this many times as often."""


@dataclass
class Person:
    """Somebody the article names. `mentions` are in text order."""

    name: str
    key: tuple[str, ...]
    mentions: list[Span] = field(default_factory=list)
    gender: Gender | None = None
    named_in_full: int = 0
    generation: str = ""
    """Jr., Sr., III: someone else than who bears the name without it."""


class People:
    """The people of one article, found from any of their mentions."""

    def __init__(self, text: str, names: Iterable[NameSpan]) -> None:
        self.people: list[Person] = []
        self._of: dict[tuple[int, int], Person] = {}
        mentions = [m for name in sorted(names) if name.kind == "person" for m in [without_title(text, name)] if m]
        full = [m for m in mentions if len(name_key(m.text)) > 1]
        for mention in sorted(full, key=lambda m: -len(name_key(m.text))):
            self._add_full(text, mention)
        for mention in mentions:
            if len(name_key(mention.text)) <= 1:
                self._add_short(text, mention)
        for person in self.people:
            person.name = _without_capitals(person.name)
            person.mentions.sort()
        self.people.sort(key=lambda person: person.mentions[0])
        self._mentions = sorted(((Span(*at, ""), p) for at, p in self._of.items()), key=lambda mention: mention[0])
        self._starts = [span.start for span, _ in self._mentions]

    def at(self, start: int, end: int) -> list[tuple[Span, Person]]:
        """The mentions within `start:end`, in text order, and whom they name."""
        first, stop = bisect_left(self._starts, start), bisect_left(self._starts, end)
        return [mention for mention in self._mentions[first:stop] if mention[0].end <= end]

    def surnamed(self, name: str) -> Person | None:
        """The one person of this surname, for a source that is no more than a surname ('Winter')."""
        key = name_key(name)
        fits = [p for p in self.people if len(key) == 1 and len(p.key) > 1 and p.key[-1] == key[0]]
        return fits[0] if len(fits) == 1 and name[:1].isupper() else None

    def _add_full(self, text: str, mention: Span) -> None:
        key, generation = name_key(mention.text), _generation(text, mention)
        person = next((p for p in self.people if p.generation == generation and _same(p.key, key)), None)
        if person is None:
            person = self._new(mention, key, generation)
        elif not generation and person.name.isupper() and not mention.text.isupper():
            person.name = " ".join(mention.text.split())
        person.named_in_full += 1
        self._note(text, mention, person)

    def _add_short(self, text: str, mention: Span) -> None:
        key, generation = name_key(mention.text), _generation(text, mention)
        if not key:
            return
        fits = [p for p in self.people if p.key[-1] == key[0] and len(p.key) > 1 and generation in ("", p.generation)]
        fits = fits or [p for p in self.people if p.key[0] == key[0] and not honorific_before(text, mention.start)]
        person = fits[0] if len(fits) == 1 else self._of_same_surname(text, mention, fits) if fits else None
        person = person or next((p for p in self.people if p.key == key and p.generation == generation), None)
        self._note(text, mention, person or self._new(mention, key, generation))

    def _new(self, mention: Span, key: tuple[str, ...], generation: str) -> Person:
        words = " ".join(mention.text.split())
        if generation:
            words = f"{_GENERATION.sub('', words)} {generation}"
        person = Person(words, key, generation=generation)
        self.people.append(person)
        return person

    @staticmethod
    def _of_same_surname(text: str, mention: Span, fits: list[Person]) -> Person | None:
        """Which of several people a shared surname means: by gender, by a full name just before, or by who leads."""
        gender = _gender_before(text, mention.start) or _gender_after(text, mention.end)
        fits = [p for p in fits if not gender or p.gender in (gender, None)]
        if len(fits) == 1:
            return fits[0]
        paragraph = text.rfind("\n", 0, mention.start)
        full = [p for p in fits if any(paragraph < m.start < mention.start and " " in m.text for m in p.mentions)]
        if len(full) == 1:
            return full[0]
        known = [p for p in fits if min(p.mentions).start < mention.start]
        if len(known) == 1:
            return known[0]
        most, second = sorted(fits, key=lambda p: -p.named_in_full)[:2] if len(fits) > 1 else (None, None)
        if most and second and most.named_in_full >= _CLEAR_LEAD * second.named_in_full:
            return most
        return None

    def _note(self, text: str, mention: Span, person: Person) -> None:
        person.mentions.append(mention)
        person.gender = person.gender or _gender_before(text, mention.start) or given_name_gender(mention.text)
        self._of[mention.start, mention.end] = person


def _generation(text: str, mention: Span) -> str:
    """Jr., Sr. or the like at the end of a name or right after it; the empty text for none."""
    found = _GENERATION.search(mention.text) or _GENERATION.match(text, mention.end)
    return _WRITTEN.get(found[1], found[1]) if found else ""


def _without_capitals(name: str) -> str:
    """'JAKE TAPPER' as other print has it: Jake Tapper. Initials and single words are left alone."""
    words = name.split()
    if len(words) < 2 or not name.isupper():
        return name
    return " ".join(w if len(w.strip(".")) < 3 else w.title().replace("’S", "’s").replace("'S", "'s") for w in words)


def name_key(name: str) -> tuple[str, ...]:
    """A name's parts for comparing: no case, accents, articles, titles or suffixes ('al-Hashimi' -> 'hashimi')."""
    plain = unicodedata.normalize("NFKD", name.replace("’", "'")).encode("ascii", "ignore").decode() or name
    words = [w for w in re.split(r"[\s\-]+", plain.lower()) if w]
    words = [w for w in words if w not in lexicon.HONORIFICS and w not in _SUFFIXES]
    parts = [re.sub(r"[^\w']", "", w) for w in words]
    parts = [p for p in parts if p and p not in ("al", "el", "ul")]
    return tuple(parts)


def given_name_gender(name: str) -> Gender | None:
    """What the first name tells, by the 1990 US Census; None where it tells nothing."""
    words = [w for w in name.split() if w.lower() not in lexicon.HONORIFICS]
    return _given_names().get(words[0].capitalize()) if len(words) > 1 else None


@cache
def _given_names() -> dict[str, Gender]:
    lines = files("quoth.extract").joinpath("data/given_names.txt").read_text(encoding="ascii").split("\n")
    return {name: "f" if gender == "f" else "m" for name, _, gender in (line.partition("\t") for line in lines) if name}


def _same(full: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two names of several parts are one: one ends the other, or first and last agree with no clash between."""
    if full[-len(other) :] == other or full[: len(other)] == other:
        return True
    if full[-1] != other[-1] or not _initial_fits(full[0], other[0]):
        return False
    return len(other) == 2 or len(full) == 2 or all(map(_initial_fits, full[1:-1], other[1:-1]))


def _initial_fits(a: str, b: str) -> bool:
    return a == b or (min(len(a), len(b)) == 1 and a[0] == b[0])


def without_title(text: str, name: NameSpan) -> Span | None:
    """The name without a possessive ending, a title in front or stray punctuation."""
    start, end = name.start, name.end
    words = list(re.finditer(r"(?![\"“‘'(])\S+", text[start:end]))
    while words and words[0][0].lower() in lexicon.HONORIFICS:
        words.pop(0)
    while words and _is_title(words[0][0], followed_by=len(words) - 1):
        words.pop(0)
    if not words:
        return None
    start += words[0].start()
    found = re.search(r"(?:['’]s?|[,;:\"“”)]+)$", text[start:end])
    end -= len(found[0]) if found else 0
    return Span.of(text, start, end) if start < end else None


def _is_title(word: str, followed_by: int) -> bool:
    """'Inspector General Glenn Fine', 'Justice Roberts'; but 'Dean Baker' may be a name."""
    return (followed_by > 0 and word in lexicon.TITLES) or (followed_by > 1 and word.lower() in lexicon.ROLES)


def _word_before(text: str, offset: int) -> str:
    match = re.search(r"([\w.]+)\s+$", text[max(0, offset - 30) : offset])
    return match[1].lower() if match else ""


def honorific_before(text: str, offset: int) -> bool:
    """Whether 'Mr.' or the like stands right before `offset`."""
    return _word_before(text, offset) in lexicon.HONORIFICS


def _gender_after(text: str, offset: int) -> Gender | None:
    """What the first pronoun of the same clause tells, in news mostly about its subject: 'Lee said she ...'."""
    match = _PRONOUN_AFTER.match(text, offset, offset + 60)
    return None if match is None else "m" if match[1].lower() in lexicon.HE else "f"


def _gender_before(text: str, offset: int) -> Gender | None:
    word = _word_before(text, offset)
    return "f" if word in lexicon.FEMALE_WORDS else "m" if word in lexicon.MALE_WORDS else None
