"""How many bear a name: a folded name's word goes in, its share of a population comes out.

`data/census_names.txt` counts the United States in 1990 (training/name_shares.py), `data/world_names.txt` estimates
the rest of the world.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache, lru_cache
from importlib.resources import files
from typing import Literal

from quoth.identify.people.spelling import sounds

Gender = Literal["f", "m"]

ONE_GENDER = 10.0
"""A given name tells a gender when one gender bears it this many times as often as the other."""

LISTED_BY_CHANCE = 0.00004
"""Below this share a word among surnames is no surname to speak of: 4 in 100,000, about 10,000 Americans."""


@dataclass(slots=True)
class Census:
    """Shares as fractions: of everyone (surnames), of men and of women (given names)."""

    surnames: dict[str, float] = field(default_factory=dict)
    men: dict[str, float] = field(default_factory=dict)
    women: dict[str, float] = field(default_factory=dict)


@dataclass(slots=True)
class Culture:
    """Names common in one part of the world, under their sounds, as fractions of its people."""

    name: str
    population: float
    unlisted_given: float
    """The share of a given name that is not listed."""
    marks: frozenset[str]
    """`family-first`: surnames stand first; `transliterated`: given names have many spellings; `two-surnames`."""
    given: dict[str, float] = field(default_factory=dict)
    surnames: dict[str, float] = field(default_factory=dict)


@cache
def census() -> Census:
    """The census list, read once."""
    shares = Census()
    kinds = {"s": shares.surnames, "m": shares.men, "f": shares.women}
    for line in _lines("census_names.txt"):
        kind, share, *names = line.split()
        kinds[kind].update(dict.fromkeys(names, int(share) / 100_000))
    return shares


@cache
def cultures() -> tuple[Culture, ...]:
    """The estimates for other cultures, read once."""
    found: list[Culture] = []
    for line in _lines("world_names.txt"):
        kind, *words = line.split()
        if kind == "culture":
            name, millions, unlisted, *marks = words
            found.append(Culture(name, float(millions) * 1e6, float(unlisted) / 1e6, frozenset(marks)))
        else:
            listed = found[-1].given if kind == "given" else found[-1].surnames
            for word in words[1:]:
                listed.setdefault(sounds(word), float(words[0]) / 1000)
    return tuple(found)


@lru_cache(maxsize=16384)
def gender(given: str) -> Gender | None:
    """The gender a given name tells, by the census."""
    men, women = census().men.get(given, 1e-6), census().women.get(given, 1e-6)
    if women / men >= ONE_GENDER:
        return "f"
    return "m" if men / women >= ONE_GENDER else None


def given_share(given: str) -> float:
    """The fraction of Americans who bear a given name; 0 when the census does not list it."""
    return (census().men.get(given, 0.0) + census().women.get(given, 0.0)) / 2


def surname_share(surname: str) -> float:
    """The fraction of Americans who bear a surname; 0 when the list does not hold it."""
    return census().surnames.get(surname, 0.0)


@cache
def family_names_first() -> frozenset[str]:
    """The sounds of surnames that stand before given names: Kim, Wang, Nguyen."""
    return frozenset(name for culture in cultures() if "family-first" in culture.marks for name in culture.surnames)


@cache
def world_given_names() -> frozenset[str]:
    """The sounds of all given names listed for other cultures."""
    return frozenset(name for culture in cultures() for name in culture.given)


@cache
def transliterated_given_names() -> frozenset[str]:
    """The sounds of those whose spellings differ by transliteration alone: Mohammed, Sergey."""
    return frozenset(name for culture in cultures() if "transliterated" in culture.marks for name in culture.given)


@lru_cache(maxsize=16384)
def is_common_abroad(surname: str) -> bool:
    """Whether a surname is listed for any other culture."""
    return any(sounds(surname) in culture.surnames for culture in cultures())


def is_given_name(word: str) -> bool:
    """Whether a word is known as a given name, in America or elsewhere."""
    return given_share(word) > 0 or sounds(word) in world_given_names()


def is_english_given_name(word: str) -> bool:
    """Whether Americans bear a given name that is not common where people have two surnames."""
    heard = sounds(word)
    spanish = any(heard in culture.given for culture in cultures() if "two-surnames" in culture.marks)
    return given_share(word) > 0 and not spanish


def is_only_given_name(word: str) -> bool:
    """Whether a word standing alone is a given name rather than a surname: Melanie, not Kelly."""
    return given_share(word) > 10 * surname_share(word) and surname_share(word) < LISTED_BY_CHANCE


def _lines(name: str) -> list[str]:
    text = files("quoth.identify.people").joinpath("data", name).read_text(encoding="ascii")
    return [line for line in text.split("\n") if line and not line.startswith("#")]
