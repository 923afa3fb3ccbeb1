"""Two surnames -> how they agree, as a named feature, or None when they are two families'; and their block keys."""

from __future__ import annotations

from functools import lru_cache

from jellyfish import damerau_levenshtein_distance

from quoth.identify.match import Feature
from quoth.identify.people.name_parts import NameReading
from quoth.identify.people.name_shares import is_english_given_name, surname_share
from quoth.identify.people.spelling import consonants, sounds, sounds_loosely, undoubled

EQUAL = 0.45

SPELLED_OTHERWISE = 0.37
"""With equal given names 0.87: Hoffman and Hoffmann, Tamimi and Tameemi."""

ANOTHER_SURNAME = 0.22
"""Two surnames in their own right (Reed, Reid), or a misprint: undecided even when given names are equal."""

PART_OF_SURNAME = 0.40
"""Only one writes the particle (de Blasio) or the article (al-Hashimi)."""

FIRST_OF_TWO = 0.40
"""Guajardo and Guajardo Villarreal."""

MIDDLE_OR_SURNAME = 0.22
"""... of one with an English given name, whose first is more likely a middle name: John Fitzgerald Kennedy."""

OTHER_END = 0.25
"""Xi Jinping, Jinping Xi: either end may hold the surname, and Kim Lee is not Lee Kim."""

LEAST_MISPRINTED = 6
"""Shorter surnames lie within a letter of too many others."""


def compare_surnames(a: NameReading, b: NameReading) -> Feature | None:
    """How the surnames of two readings agree; None when they are two families'."""
    if a.form == b.form == "first_surname":
        return None  # then the second surnames must agree, which another reading sees
    note = a.surname if a.surname == b.surname else "/".join(sorted((a.surname, b.surname)))
    if a.surname == b.surname:
        return Feature("same_surname", _value_of_equal(a, b), note)
    if a.surname == b.core or a.core == b.surname or (a.core == b.core and a.form == b.form):
        return Feature("same_surname", PART_OF_SURNAME, note)
    return _spelled(a.surname, b.surname) or _spelled(a.core, b.core)


def surname_blocks(reading: NameReading) -> set[str]:
    """The keys that variants of a reading's surname share."""
    return {consonants(reading.surname), consonants(reading.core)}


def _value_of_equal(a: NameReading, b: NameReading) -> float:
    forms = {a.form, b.form}
    if "first_surname" in forms:
        full = a if a.form == "first_surname" else b
        return MIDDLE_OR_SURNAME if is_english_given_name(full.given) else FIRST_OF_TWO
    if len(forms) == 2 and "family_first" in forms and a.given and b.given:
        return OTHER_END
    return EQUAL


@lru_cache(maxsize=65536)
def _spelled(a: str, b: str) -> Feature | None:
    """Two surnames that may be written otherwise; nothing is said of equal ones."""
    if a == b:
        return None
    note = "/".join(sorted((a, b)))
    own = surname_share(a) > 0 and surname_share(b) > 0
    foreign = surname_share(a) == surname_share(b) == 0
    near = not own and damerau_levenshtein_distance(a, b) == 1
    if undoubled(a) == undoubled(b) or (sounds(a) == sounds(b) and (foreign or near)):
        return Feature("surname_spelled_otherwise", SPELLED_OTHERWISE, note)
    if foreign and sounds_loosely(a) == sounds_loosely(b):
        return Feature("surname_spelled_otherwise", SPELLED_OTHERWISE, note)
    if sounds(a) == sounds(b) or (near and _could_be_misprint(a, b)):
        return Feature("surname_nearly_same", ANOTHER_SURNAME, note)
    return None


def _could_be_misprint(a: str, b: str) -> bool:
    """Whether two names a letter apart are long enough, and not a man's and a woman's: Petrov, Petrova."""
    return min(len(a), len(b)) >= LEAST_MISPRINTED and (a[-1] == "a") == (b[-1] == "a")
