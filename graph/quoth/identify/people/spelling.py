"""How a name is spelled: a word of a folded name goes in, what its spellings and transliterations share comes out."""

from __future__ import annotations

import re
from functools import lru_cache

_DOUBLED = re.compile(r"(.)\1+")

_ABD = re.compile(r"^abd[aeou](?:l|([rsndtz])(?=\1))?(?=\w\w)")
"""Servant of: Abdelrahman, Abdulrahman, Abdurrahman. Abdullah and Abdallah fall under it too, and become one."""

_SOUNDS = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        ("tsch|tch|tsh|ch", "C"),  # capitals stand for sounds that Latin letters have no sign for
        ("sch|sh", "S"),
        ("dzh|dj|zh|j", "J"),
        ("kh", "h"),
        ("^ye(?=.{3})", "e"),  # Yershov, Ershov; Yelena, Elena
        ("gh", "g"),
        ("ph", "f"),
        ("th", "t"),
        ("dh", "d"),
        ("ck|qu|q", "k"),
        ("x", "ks"),
        ("c(?=[eiy])", "s"),
        ("c", "k"),
        ("w", "v"),
        ("ff$", "v"),  # Smirnoff
        ("(?<=.)tz$", "ts"),
        ("(?<=.)z$", "s"),  # Gonzalez, Gonzales
        ("(?<=[^aeiouy])[iy]ev$", "ev"),  # Vasilyev
        ("ou|oo|(?<=[^aeiouyg])ue", "u"),
        ("(?<=[aeou])h(?=[^aeiouy]|$)", ""),  # John, Akhmed, Abdullah
        ("(?:ee|ii|iy|yi|ij|ei|ey|ie|y)(?=[^aeiou]|$)", "i"),
        ("(?<=[^aeiouy])[ae]r$", "r"),  # Aleksandr, Alexander; Haider, Haydar
        ("(?<=[^aeiou])e$", ""),  # Clarke
        ("[ae]", "a"),
        ("[ou]", "u"),
    )
)
"""In this order. Vowels that Arabic does not write, and that English writes as it likes, fall together."""

_VOWELS = re.compile("[aeiouyh]")


def undoubled(word: str) -> str:
    """Doubled letters written once: Hoffmann, Hoffman."""
    return _DOUBLED.sub(r"\1", word)


@lru_cache(maxsize=16384)
def sounds(word: str) -> str:
    """What spellings of a name share: `mohammed` and `muhammad` -> `muhamad`. A word of another script stays itself.

    It holds too much for equal to be believed alone (Hall, Hell): see `given_names` and `surnames`.
    """
    if not word.isascii():
        return word
    word = _ABD.sub("abd", word)
    for pattern, sound in _SOUNDS:
        word = pattern.sub(sound, word)
    return undoubled(word)


def sounds_loosely(word: str) -> str:
    """What spellings of a foreign name share that take i for e: Hashimi, Hashemi."""
    return sounds(word.replace("i", "e"))


@lru_cache(maxsize=16384)
def consonants(word: str) -> str:
    """What misspellings share too: the sounds without vowels, or all of them where that leaves fewer than three."""
    heard = sounds(word)
    left = undoubled(heard[:1] + _VOWELS.sub("", heard[1:]))
    return left if len(left) > 2 else heard
