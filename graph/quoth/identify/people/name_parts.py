"""A person's folded name -> its parts: given name, middle names, surname, suffix; in each way it can be read."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from quoth.extract.wordlists import wordset
from quoth.identify.people.name_shares import (
    family_names_first,
    given_share,
    is_common_abroad,
    is_given_name,
    is_only_given_name,
    surname_share,
)
from quoth.identify.people.spelling import sounds

SUFFIXES = {"jr": "jr", "junior": "jr", "sr": "sr", "senior": "sr", "ii": "ii", "iii": "iii", "iv": "iv"}

_PARTICLES = wordset("""
    al el ad an ar as ash at az de del della di da do dos das du des la le los las van von der den ter ten zu zur af av
    bin ibn bint ben st san santa saint dela
""")
"""Words that begin a surname: bin Laden, de Blasio, al-Hashimi."""

_ARTICLES = wordset("al el ad an ar as ash at az")
"""The Arabic article, by the letter it stands before; written or not as the press likes."""

_JOINED = wordset("abd abdel abdul abdal abdou abdur abu abou um umm mc mac o fitz")
"""Words that make one name with the next: Abdel Rahman, Abu Bakr, Mc Carthy."""

_STYLES = wordset("""
    sheikh sheik shaikh imam ayatollah mullah maulana emir prince princess king queen pope sultan haji hajji
""")
"""Titles that a key keeps, since they may be all that stands before a given name."""

Form = Literal["usual", "compound", "first_surname", "family_first", "given_only"]
"""`compound`: two surnames; `first_surname`: the first of two, as Spanish calls people; `family_first`: Xi Jinping."""

COMMON_SURNAME_SHARE = 0.0001
"""One American in 10,000 (the first 1,300 surnames)."""


@dataclass(frozen=True, slots=True)
class NameReading:
    """One way to read a name. `given` is empty when only a surname stands there, `surname` when only a given name."""

    given: str
    middles: tuple[str, ...]
    surname: str
    """With the words that belong to it, written as one: `deblasio`, `abdelrahman`."""
    core: str
    """The surname without particles: `blasio`."""
    suffix: str = ""
    form: Form = "usual"


@lru_cache(maxsize=65536)
def read_name(key: str) -> tuple[NameReading, ...]:
    """The readings of a person's key, the usual one first; none of an empty key."""
    words, suffix = _without_suffix(key.split())
    if len(words) > 2 and words[0] in _STYLES:
        words = words[1:]
    words = _joined(words)
    if not words:
        return ()
    begin = _surname_begin(words)
    given = _initials_apart(words[:begin])
    if not given:
        return _alone(words, suffix)
    surname = NameReading(given[0], tuple(given[1:]), "".join(words[begin:]), words[-1], suffix)
    family_first = _family_first(words, suffix)
    if family_first and _must_be_family_first(words):
        return family_first
    return (surname, *_compound(surname), *family_first)


def _without_suffix(words: list[str]) -> tuple[list[str], str]:
    suffix = ""
    while len(words) > 1 and words[-1] in SUFFIXES:
        suffix = SUFFIXES[words[-1]]
        words = words[:-1]
    return words, suffix


def _joined(words: list[str]) -> list[str]:
    """Abd al Rahman, Abdel Rahman -> one word; O Brien where OBrien is the commoner surname."""
    joined: list[str] = []
    position = 0
    while position < len(words):
        word = words[position]
        after = position + 1
        if word.startswith("ab") and after < len(words) - 1 and words[after] in _ARTICLES and word in _JOINED:
            after += 1
        if word in _JOINED and after < len(words) and _may_join(word, words[after]):
            word = _joined_word(word, words[after])
            after += 1
        joined.append(word)
        position = after
    return joined


def _may_join(word: str, after: str) -> bool:
    if word in {"o", "mac", "mc", "fitz"}:
        return surname_share(word + after) > surname_share(after)
    return len(after) > 1


def _joined_word(word: str, after: str) -> str:
    return f"abdel{after}" if word.startswith("abd") else word + after


def _surname_begin(words: list[str]) -> int:
    """Where the surname begins: at the last word, or at the particles before it."""
    begin = len(words) - 1
    while begin > 0 and words[begin - 1] in _PARTICLES and not _given_not_particle(words, begin - 1):
        begin -= 1
    return begin


def _given_not_particle(words: list[str], at: int) -> bool:
    """Al Gore and Van Jones bear given names, al-Baghdadi and Van Hollen particles."""
    return at == 0 and given_share(words[0]) > 0 and _is_english_surname(words[1])


def _is_english_surname(word: str) -> bool:
    return surname_share(word) >= COMMON_SURNAME_SHARE or word in _AFTER_AL


_AFTER_AL = wordset("franken sharpton yankovic jolson pacino capone cardenas michaels unser")
"""Rare surnames of Americans called Al, which would be read as Arabic."""


def _initials_apart(given: list[str]) -> list[str]:
    """`jd vance` is `j d vance`: two or three consonants, or a letter and j, are initials."""
    if given and 1 < len(given[0]) < 4 and given[0].isascii() and given_share(given[0]) == 0:
        first = given[0]
        if not set(first) & set("aeiouy") or (len(first) == 2 and first[1] == "j"):
            return [*first, *given[1:]]
    return given


def _alone(words: list[str], suffix: str) -> tuple[NameReading, ...]:
    """A name of one word, or of particles and one word."""
    if len(words) == 1 and is_only_given_name(words[0]):
        return (NameReading(words[0], (), "", "", suffix, "given_only"),)
    return (NameReading("", (), "".join(words), words[-1], suffix),)


def _compound(usual: NameReading) -> tuple[NameReading, ...]:
    """Two surnames: Douglas Holtz-Eakin; Ildefonso Guajardo Villarreal, who goes by the first of them."""
    if not usual.middles:
        if len(usual.given) > 1 and usual.surname == usual.core and not is_given_name(usual.given):
            both = usual.given + usual.surname
            return (NameReading("", (), both, both, usual.suffix, "compound"),)
        return ()
    *middles, first = usual.middles
    if len(first) == 1 or is_given_name(first):
        return ()
    both = first + usual.surname
    return (
        NameReading(usual.given, tuple(middles), both, both, usual.suffix, "compound"),
        NameReading(usual.given, tuple(middles), first, first, usual.suffix, "first_surname"),
    )


def _family_first(words: list[str], suffix: str) -> tuple[NameReading, ...]:
    """Kim Jong Un, Xi Jinping, Orban Viktor: a surname that stands first, then a given name of one or two words."""
    first, *rest = words
    if not 1 <= len(rest) <= 2 or min(map(len, words)) == 1:
        return ()
    if not _is_family_name(first, words[-1]) and (is_given_name(first) or not _only_given(rest)):
        return ()
    return (NameReading("".join(rest), (), first, first, suffix, "family_first"),)


def _is_family_name(first: str, last: str) -> bool:
    """Whether the first word is a surname of a culture that puts it there, and not Kim in Kim Campbell."""
    english = surname_share(last) >= COMMON_SURNAME_SHARE and given_share(first) > 0
    return sounds(first) in family_names_first() and not english


def _only_given(rest: list[str]) -> bool:
    """Whether a single word follows that is a given name and no surname: Viktor."""
    if len(rest) > 1 or not is_given_name(rest[0]):
        return False
    return surname_share(rest[0]) == 0 and not is_common_abroad(rest[0])


def _must_be_family_first(words: list[str]) -> bool:
    """Whether the last word is no surname; Kim Kardashian stays open, since Kim is a given name too."""
    first, last = words[0], words[-1]
    if sounds(first) not in family_names_first() or sounds(last) in family_names_first():
        return False
    return surname_share(last) == 0 and (given_share(first) == 0 or len(words) > 2)
