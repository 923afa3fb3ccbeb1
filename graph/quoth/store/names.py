"""Names folded into keys: a name as printed goes in, the key under which it is stored and looked up comes out."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_NOT_DECOMPOSED = str.maketrans({
    "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h", "ŋ": "n",
})
"""Latin letters that Unicode does not decompose into a base letter and a mark."""

_MARKS = re.compile("[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670]")
"""Latin, Greek and Cyrillic diacritics, Hebrew and Arabic vowel points; other scripts' marks belong to letters."""

_ELIDED = re.compile("['’‘ʼʻ`´]")
"""Apostrophes join (O'Brien, Sana'a); every other punctuation separates."""

_DOTTED = re.compile(r"\b(?:\w\.){2,}")

_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
_HONORIFICS = frozenset({
    "mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "sir", "dame", "lord", "lady", "rev", "judge",
    "justice", "sen", "senator", "rep", "representative", "congressman", "congresswoman", "gov", "governor",
    "president", "gen", "general", "col", "colonel", "maj", "major", "capt", "captain", "lt", "lieutenant",
    "sgt", "sergeant", "cpl", "adm", "admiral", "brig",
})
"""Titles before a surname. Left out are those that stand before a given name and belong to it (Pope, Queen, Sheikh)."""


@lru_cache(maxsize=4096)
def _fold(name: str) -> str:
    folded = _MARKS.sub("", unicodedata.normalize("NFKD", name.casefold()))
    folded = unicodedata.normalize("NFC", folded).translate(_NOT_DECOMPOSED)
    return _ELIDED.sub("", folded)


def _words(folded: str) -> list[str]:
    """Runs of letters, numbers and the marks that belong to them; \\w would part Indic words at their vowel signs."""
    return "".join(char if unicodedata.category(char)[0] in "LNM" else " " for char in folded).split()


def name_key(name: str) -> str:
    """The key of an institution, place, description or document: `the U.S. Army` -> `us army`; may be empty."""
    folded = _DOTTED.sub(lambda dotted: dotted.group().replace(".", "") + " ", _fold(name))
    words = _words(folded)
    if len(words) > 1 and words[0] in {"the", "a", "an"}:
        words = words[1:]
    return " ".join(words)


def person_key(name: str) -> str:
    """The key of a person: `Dr. J.K. O’Brien` -> `j k obrien`. Titles are dropped, but never the whole name."""
    words = _words(_fold(name))
    while len(words) > 1 and words[0] in _HONORIFICS:
        words = words[1:]
    return " ".join(words)


def surname_key(key: str) -> str:
    """The last word of a person's key that is no suffix (Jr., III)."""
    words = key.split()
    while len(words) > 1 and words[-1] in _SUFFIXES:
        words = words[:-1]
    return words[-1] if words else ""


def is_full_name(key: str) -> bool:
    """Whether a person's key holds more than one word, suffixes aside, so that it can mean one person everywhere."""
    return len([word for word in key.split() if word not in _SUFFIXES]) > 1


def is_only_described(name: str) -> bool:
    """Whether an institution is described rather than named (`the ministry`): no capital, in a script that has them."""
    bare = re.sub(r"^(?:the|a|an)\s+", "", name.strip(), flags=re.IGNORECASE)
    return bare == bare.lower() and bare != bare.upper()


def could_be(asked: str, known: str) -> bool:
    """Whether a person asked for may be the one known: same surname, given names in order, initials standing for names.

    Both are keys. `s jones`, `seth g jones` and `jones` could all be `seth jones`; `sam jones` could not.
    """
    if surname_key(asked) != surname_key(known):
        return False
    short, long = sorted((_given(asked), _given(known)), key=len)
    position = 0
    for word in short:
        while position < len(long) and not _agree(word, long[position]):
            position += 1
        if position == len(long):
            return False
        position += 1
    return True


def _given(key: str) -> list[str]:
    words = [word for word in key.split() if word not in _SUFFIXES]
    return words[:-1]


def _agree(a: str, b: str) -> bool:
    if len(a) == 1 or len(b) == 1:
        return a[0] == b[0]
    return a == b
