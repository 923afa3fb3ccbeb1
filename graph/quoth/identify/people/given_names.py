"""Two given names -> how they agree, as a named feature, or None when they cannot be one person's."""

from __future__ import annotations

from functools import lru_cache

from jellyfish import damerau_levenshtein_distance

from quoth.identify.match import Feature
from quoth.identify.people.name_shares import gender, given_share, transliterated_given_names
from quoth.identify.people.nicknames import are_forms_of_one, are_nicknames, are_spellings_of_one, formal_names
from quoth.identify.people.spelling import sounds

EQUAL = 0.5
"""With the same surname 0.95: equal full names of one person."""

NICKNAME = 0.43
TRANSLITERATED = 0.43
"""With the same rare surname 0.88, with one spelled otherwise too 0.80: Vladimir Zelenskiy, Volodymyr Zelensky."""
INITIAL = 0.35
"""With the same rare surname 0.80: J. Mattis."""

ANOTHER_SPELLING = 0.25
"""Two names in their own right (Jon, John) or a misprint: undecided."""

LEAST_MISPRINTED = 5
"""Shorter names lie within a letter of too many others."""

ESTABLISHED = 0.00005
"""From this share among Americans a given name is a name of its own; below, it may be another's spelling."""


@lru_cache(maxsize=65536)
def compare_given_names(a: str, b: str) -> Feature | None:
    """How two given names of people with one surname agree; None when they are two people's."""
    note = a if a == b else "/".join(sorted((a, b)))
    if a == b:
        return Feature("same_given_name", EQUAL if len(a) > 1 else INITIAL, note)
    if len(a) == 1 or len(b) == 1:
        return Feature("initial_agrees", INITIAL, note) if _initial_agrees(a, b) else None
    if are_nicknames(a, b):
        return Feature("nickname", NICKNAME, note)
    if {gender(a), gender(b)} == {"f", "m"}:
        return None
    if are_forms_of_one(a, b):
        return Feature("given_name_spelled_otherwise", TRANSLITERATED, note)
    if sounds(a) == sounds(b):
        own = _established(a) and _established(b) and sounds(a) not in transliterated_given_names()
        return Feature("given_name_spelled_otherwise", ANOTHER_SPELLING if own else TRANSLITERATED, note)
    if are_spellings_of_one(a, b) or _misprinted(a, b):
        return Feature("given_name_nearly_same", ANOTHER_SPELLING, note)
    return None


def agree_somehow(a: str, b: str) -> bool:
    """Whether two middle names may be one: equal, one the other's initial, or spelled otherwise."""
    return compare_given_names(a, b) is not None


def _initial_agrees(a: str, b: str) -> bool:
    """W. may be William, and Bill too."""
    initial, name = (a, b) if len(a) == 1 else (b, a)
    return any(formal.startswith(initial) for formal in (name, *formal_names(name)))


def _established(given: str) -> bool:
    return given_share(given) >= ESTABLISHED


def _misprinted(a: str, b: str) -> bool:
    """One letter more, less, other or swapped, where not both are names of their own and no ending tells a gender."""
    if min(len(a), len(b)) < LEAST_MISPRINTED or (_established(a) and _established(b)):
        return False
    if (a[-1] in "aeo" or b[-1] in "aeo") and a[-1] != b[-1]:
        return False
    return damerau_levenshtein_distance(a, b) == 1
