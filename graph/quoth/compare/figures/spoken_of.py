"""A clause in, whether it speaks of the thing that a question asks about, and not of a part, another place or time."""

from __future__ import annotations

import re

from quoth.compare.figures.naming import name_keys
from quoth.compare.figures.questions import NO_THING, Thing
from quoth.compare.figures.thing import PEOPLE
from quoth.compare.wording import content_stems, grouped, names_in, stem, word_set

LEAST_SAID = 0.6
"""The part of the question's other words that the clause with the figure must say as well."""
GENERAL = frozenset(map(stem, word_set(
    """country nation nationwide world worldwide state whole entire place city end moment present start beginning survey
    count census class january february march april may june july august september october november december spring
    summer autumn winter year month week decade time period fact all report poll""")))
"""Words for the whole and for the present time: they make nothing another thing."""
YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")
_WITHIN = re.compile(
    r"\b(?:in|among|at|within|inside|across|outside|around|near|between|under|over)\s+(?:the\s|this\s|that\s|these\s|those\s)?"
    r"(?P<where>[a-z][\w-]+)")


def is_of(thing: Thing, clause: str, lead: str, sentence: str) -> bool:
    """Whether a clause tells of the thing, and its sentence most of what is asked of it, at no other place or time."""
    if thing.head not in grouped(content_stems(lead)) or _another(thing, clause):
        return False
    named = grouped(content_stems(" ".join(thing.names)))
    rest = thing.everything - thing.stems - named - NO_THING - GENERAL
    return len(rest & grouped(content_stems(sentence))) >= LEAST_SAID * len(rest)


def is_changing(thing: Thing, clause: str, lead: str) -> bool:
    """Whether it is the thing that is told to change in a clause, of which `lead` goes up to the number."""
    said = grouped(content_stems(clause))
    if thing.head not in grouped(content_stems(lead)) or _another(thing, clause, lax=True):
        return False
    if not thing.core <= said or (len(thing.core) == 1 and _described(thing, lead)):
        return False
    return thing.core != {PEOPLE} or len(thing.stems & said) > 1


def _described(thing: Thing, lead: str) -> bool:
    """Whether a word beside the noun makes it another thing than asked about: `teenage births`, `births of twins`."""
    told = lead.split()
    at = next((at for at, word in enumerate(told) if thing.head in grouped(content_stems(word))), 0)
    beside = told[at - 1:at] if at else []
    if told[at + 1:at + 2] and told[at + 1] in ("of", "for", "to", "by", "with", "without"):
        beside += told[at + 2:at + 3]
    return not grouped(content_stems(" ".join(beside))) <= thing.everything | GENERAL | NO_THING


def _another(thing: Thing, clause: str, lax: bool = False) -> bool:
    """Whether a place, a group or a year is named that the question does not name."""
    mine = name_keys(thing.names)
    known = thing.everything | GENERAL | NO_THING
    for name in names_in(clause):
        if not name_keys([name]) & mine and not grouped(content_stems(name)) <= known:
            return True
    years = [int(year) for year in YEAR.findall(clause)]
    latest = 9999 if lax and len(thing.years) == 1 else max(thing.years, default=0)
    if years and thing.years and not any(min(thing.years) <= year <= latest for year in years):
        return True
    if years and not thing.years and not lax:
        return True
    return any(not grouped([stem(found["where"])]) <= known for found in _WITHIN.finditer(clause)
               if not lax or re.search(r"[^s]s$", found["where"]) or found.group().startswith("among"))
