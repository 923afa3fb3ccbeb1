"""How many people bear a full name: a person's key goes in, the number that its parts' shares suggest comes out."""

from __future__ import annotations

from functools import lru_cache

from quoth.identify.people.name_parts import COMMON_SURNAME_SHARE, NameReading, read_name
from quoth.identify.people.name_shares import Culture, cultures, given_share, is_common_abroad, surname_share
from quoth.identify.people.nicknames import formal_names
from quoth.identify.people.spelling import sounds

AMERICANS = 330e6

FEW = 1500.0
"""Up to so many bearers, equal names mean one person until something speaks against it: the press quotes perhaps one
person in a few thousand by name, so that two of these seldom meet in one collection. Seth Jones has 490, Paul Ryan 800,
Elizabeth Warren 1,040, Chris Murphy 2,000, Michael Brown 27,000, by this count."""

MANY = 5000.0
"""From so many bearers, equal names without a post in common say nothing: some Michael Brown is quoted each week."""

UNLISTED_GIVEN = 0.00001
"""The share of a given name too rare for the census list, whose least is half of 4 in 100,000."""

UNLISTED_SURNAME = 0.00001
"""The share of a surname too rare for the list, whose least is 3 in 100,000; elsewhere too."""

INITIAL = 0.08
"""The share of a given name's initial letter: the more frequent ten letters have some 8 % each."""

MIDDLE_NAME = 0.02
"""The share of a middle name written out; that of an initial is INITIAL."""


@lru_cache(maxsize=65536)
def expected_bearers(key: str) -> float:
    """How many people are expected to bear a full name; infinite for a bare name."""
    counts = [_bearers(reading) for reading in read_name(key) if reading.given and reading.surname]
    return max(counts, default=float("inf"))


def is_distinctive(key: str) -> bool:
    """Whether a key is a full name so rare that equal names mean one person unless something contradicts.

    A name that begins with one initial is not full; with two (J. K. Rowling) it is, if rare.
    """
    usual = next(iter(read_name(key)), None)
    if usual is None or not usual.given or not usual.surname:
        return False
    if len(usual.given) == 1 and not usual.middles:
        return False
    return expected_bearers(key) <= FEW


def is_everywhere(key: str) -> bool:
    """Whether so many people bear a full name that two articles with it, and nothing else, need not mean one."""
    return expected_bearers(key) > MANY


@lru_cache(maxsize=16384)
def is_common_surname(surname: str) -> bool:
    """Whether so many families bear a surname that it cannot stand for one person."""
    return surname_share(surname) >= COMMON_SURNAME_SHARE or is_common_abroad(surname)


def _bearers(reading: NameReading) -> float:
    """The sum over America and every culture in which a part of the name is common."""
    bearers = sum(_abroad(reading, culture) for culture in cultures())
    if reading.form != "family_first":
        american = surname_share(reading.surname) or surname_share(reading.core) or UNLISTED_SURNAME
        bearers += AMERICANS * _american_given(reading.given) * american
    for middle in reading.middles:
        bearers *= INITIAL if len(middle) == 1 else MIDDLE_NAME
    return bearers


def _american_given(given: str) -> float:
    """A nickname counts as the formal name it stands for: newspapers call every Michael Mike."""
    if len(given) == 1:
        return INITIAL
    return max(given_share(name) for name in (given, *formal_names(given))) or UNLISTED_GIVEN


def _abroad(reading: NameReading, culture: Culture) -> float:
    given = culture.given.get(sounds(reading.given))
    surname = culture.surnames.get(sounds(reading.surname)) or culture.surnames.get(sounds(reading.core))
    if surname is None and (given is None or "family-first" in culture.marks):
        return 0.0
    if given is None:
        if given_share(reading.given) > 0:  # an English given name: counted among Americans
            return 0.0
        given = INITIAL if len(reading.given) == 1 else culture.unlisted_given
    return culture.population * given * (surname or UNLISTED_SURNAME)
