"""The acronyms a name may go by, and whether a name is an acronym."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from quoth.identify.institutions.words import SMALL

_WHOLE = frozenset({"us", "un", "uk", "eu"})
"""Abbreviations taken into an acronym as they are: USDA, UNSC."""
_PARTED = ("counter", "anti", "inter", "trans", "tele", "under", "micro")
"""First parts of words that may have a letter of their own: NCTC has one for Counterterrorism, NATO none such."""
SHORTEST, LONGEST = 2, 8
_PRONOUNCED = 4
"""From this length on British papers print acronyms as words: Nato, Isis, Unicef."""


def acronyms(words: Sequence[str]) -> frozenset[str]:
    """The acronyms of a name of several words: with its small words, without them, and with some."""
    if sum(word not in SMALL for word in words) < SHORTEST:
        return frozenset()
    found = set()
    for kept in (frozenset[str](), frozenset({"of"}), frozenset({"and"}), frozenset({"of", "for"}), SMALL - {"the"}):
        letters = [word for word in words if word not in SMALL or word in kept]
        found.add("".join(word[0] for word in letters))
        found.add("".join(word if word in _WHOLE else word[0] for word in letters))
        found.add("".join(_parted(word) for word in letters))
    return frozenset(one for one in found if SHORTEST <= len(one) <= LONGEST and one.isalpha())


def _parted(word: str) -> str:
    for part in _PARTED:
        if word.startswith(part) and len(word) > len(part) + 3:
            return word[0] + word[len(part)]
    return word[0]


def is_printed_acronym(key: str, names: Iterable[str]) -> bool | None:
    """Whether articles print the name of this key as an acronym (SDF, AROS, F.B.I.); None when they might (Isis)."""
    letters = key.replace(" ", "")
    if not (SHORTEST <= len(letters) <= LONGEST and letters.isalpha()):
        return False
    printed = [name.replace(".", "") for name in names]
    if not printed or any(sum(map(str.isupper, name)) >= max(SHORTEST, len(name) - 2) for name in printed):
        return True
    return None if len(letters) >= _PRONOUNCED else False
