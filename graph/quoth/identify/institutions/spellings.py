"""Words of names folded over spellings and abbreviations: defence and defense, organisation, dept, United Nations."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

_WORDS = {
    "defence": "defense", "offence": "offense", "licence": "license", "centre": "center", "centres": "centers",
    "theatre": "theater", "metre": "meter", "fibre": "fiber", "programme": "program", "programmes": "programs",
    "labour": "labor", "harbour": "harbor", "neighbour": "neighbor", "neighbours": "neighbors", "colour": "color",
    "colours": "colors", "honour": "honor", "behaviour": "behavior", "favour": "favor", "armour": "armor",
    "rumour": "rumor", "neighbourhood": "neighborhood", "neighbourhoods": "neighborhoods", "grey": "gray",
    "travellers": "travelers", "paediatric": "pediatric", "paediatrics": "pediatrics", "gynaecology": "gynecology",
    "orthopaedic": "orthopedic", "catalogue": "catalog", "dialogue": "dialog", "storey": "story", "tyre": "tire",
    "aluminium": "aluminum", "defences": "defenses", "jewellery": "jewelry", "enrolment": "enrollment",
    "dept": "department", "govt": "government", "univ": "university", "inst": "institute", "assn": "association",
    "assoc": "association", "natl": "national", "intl": "international", "ctr": "center", "comm": "commission",
    "cttee": "committee", "fdn": "foundation", "co": "company", "corp": "corporation",
    "ltd": "limited", "cos": "companies", "bros": "brothers",
    "mfg": "manufacturing", "admin": "administration", "min": "ministry", "hosp": "hospital", "mt": "mount",
}  # fmt: skip
_ENDINGS = (
    (re.compile(r"(?<=[a-z]{2})isation(s?)$"), r"ization\1"),
    (re.compile(r"(?<=[a-z]{3})isers(?=$)"), "izers"),
    (re.compile(r"(?<=[a-z]{3})ising$"), "izing"),
)
_PHRASES = {
    ("united", "nations"): "un", ("united", "states", "of", "america"): "us", ("united", "states"): "us",
    ("usa",): "us", ("united", "kingdom"): "uk", ("european", "union"): "eu",
}  # fmt: skip
_LONGEST_PHRASE = max(map(len, _PHRASES))
_JOINED = frozenset({"counter", "anti", "non", "cyber", "bi"})
"""First parts written joined, hyphened or apart: counter-terrorism."""
_AT_THE_FRONT = {"ny": ("new", "york"), "nyc": ("new", "york", "city")}
"""Abbreviated places that a longer name begins with."""


def folded(words: Sequence[str]) -> tuple[str, ...]:
    """The words of a name key, each in one spelling; letters standing alone are joined (`n y times`)."""
    words = _prefixes_joined([_word(word) for word in _letters_joined(words)])
    if len(words) > 1 and words[0] in _AT_THE_FRONT:
        words = [*_AT_THE_FRONT[words[0]], *words[1:]]
    return tuple(words)


def phrases_folded(words: Sequence[str]) -> tuple[str, ...]:
    """The words with the names of states and unions abbreviated, so that U.N. and United Nations are one."""
    found: list[str] = []
    at = 0
    while at < len(words):
        for length in range(_LONGEST_PHRASE, 0, -1):
            if short := _PHRASES.get(tuple(words[at : at + length])):
                found.append(short)
                at += length
                break
        else:
            found.append(words[at])
            at += 1
    return tuple(found)


@lru_cache(maxsize=1 << 15)
def _word(word: str) -> str:
    if word in _WORDS:
        return _WORDS[word]
    for ending, american in _ENDINGS:
        word = ending.sub(american, word)
    return word


def _letters_joined(words: Sequence[str]) -> list[str]:
    found: list[str] = []
    run = False
    for word in words:
        letter = len(word) == 1 and word.isalpha() and word != "a"
        if letter and run:
            found[-1] += word
        else:
            found.append(word)
        run = letter
    return found


def _prefixes_joined(words: list[str]) -> list[str]:
    found: list[str] = []
    for word in words:
        if found and found[-1] in _JOINED:
            found[-1] += word
        else:
            found.append(word)
    return found
