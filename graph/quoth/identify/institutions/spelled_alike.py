"""Names spelt otherwise, or misspelt: Hezbollah and Hizbollah, MSNBC and MNSBC."""

from __future__ import annotations

from collections.abc import Sequence

import jellyfish

from quoth.identify.institutions.countries_in_names import is_place

_SHORTEST = 5
"""Shorter words are others when spelt otherwise: Ford, Fort."""
_ALIKE = 0.88
"""Jaro-Winkler similarity from which on two words of like sound may be one; Hezbollah and Hizbullah have 0.88."""


def sounds(words: Sequence[str]) -> frozenset[str]:
    """Keys that names spelt alike share: how they sound word by word (Metaphone), and of one word its letters."""
    if max(map(len, words), default=0) < _SHORTEST or not all(word.isascii() for word in words):
        return frozenset()
    found = {"~" + " ".join(jellyfish.metaphone(word) or word for word in words)}
    if len(words) == 1:
        found.add("~" + "".join(sorted(words[0])))
    return frozenset(found)


def spelled_alike(a: Sequence[str], b: Sequence[str]) -> bool:
    """Whether two names of as many words differ in one word only, and in that by its spelling."""
    differing = [(x, y) for x, y in zip(a, b, strict=False) if x != y]
    return len(a) == len(b) and len(differing) == 1 and _word_alike(*differing[0])


def _word_alike(a: str, b: str) -> bool:
    if min(len(a), len(b)) < _SHORTEST or not (a.isalpha() and b.isalpha()) or not (a + b).isascii():
        return False
    if sorted(a) == sorted(b) and jellyfish.damerau_levenshtein_distance(a, b) == 1:
        return True  # two letters changed places
    alike = jellyfish.metaphone(a) == jellyfish.metaphone(b) and jellyfish.jaro_winkler_similarity(a, b) >= _ALIKE
    return alike and not (is_place(a) and is_place(b))
