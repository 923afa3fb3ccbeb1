"""What a number counts that has no noun of its own: the words around it in, the thing and what happens to it out.

`The toll stood at 300`, `a $12 minimum wage`, `20,000 turned out`: the noun stands before the number, after its unit,
or only the verb tells. Words that count one event are read as one: `300 deaths`, `300 people were killed`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from quoth.attribution import Quantity
from quoth.compare.wording import stem, word_set

PEOPLE = "people"
"""The unit of all who are persons, and the most general name for them."""

ATTEND = "attend"
"""What a crowd does, whatever the words: marched, gathered, turned out."""

_MEASURE_NOUN = (
    r"toll|crowd|attendance|turnout|audience|wages?|salary|budget|deficit|debt|surplus|revenues?|unemployment|inflation"
    r"|joblessness|population|membership|costs?|price|price\ tag|bill|damage|losses|fine|ransom|rate|fortune|net\ worth"
)
"""Nouns that give a number its meaning from in front (`the toll stood at 300`) or from behind (`$12 minimum wage`)."""

_LEADS_TO = (
    r"from\s+the\s+current|from|of|at|to|is|was|are|were|be|been|as|by|now|currently|already|still|has|had|have|will|would|could|may|might|stood"
    r"|stands|standing|reached|reaching|hit|rose|risen|climbed|grown|grew|fell|fallen|put|estimated|really|actually"
    r"|closer|nearer|high|low|exceeded|topped|passed"
)
_NAMED_BEFORE = re.compile(
    rf"\b(?P<noun>(?:[\w-]+\s+){{0,2}}(?:{_MEASURE_NOUN}))(?:\s+in\s+[A-Z]\w+)?(?:\s+(?:{_LEADS_TO})){{1,4}}\s*$",
    re.IGNORECASE | re.VERBOSE)
_NUMBER_OF = re.compile(
    rf"\b(?:number|total|figure|count)s?\s+(?:of|for)\s+(?:the\s+)?(?P<noun>(?:[\w-]+\s+){{0,3}}?[\w-]+)"
    rf"(?:\s+(?:in|from|at|on|inside)\s+(?:the\s+)?[\w-]+)?(?:\s+(?:{_LEADS_TO})){{1,4}}\s*$", re.IGNORECASE)
_NAMED_AFTER = re.compile(
    rf"^(?:\s+|-)(?:an?[\s-]hour\s+|hourly\s+|dollar-an-hour\s+)?(?P<noun>(?:[a-z-]+\s+){{0,3}}?(?:{_MEASURE_NOUN}))\b",
    re.VERBOSE | re.IGNORECASE)
_OF_PHRASE = re.compile(
    r"""\s+(?:worth\ )?of\s+(?P<of>[^\W\d_]+(?:-\w+)?(?:\s+[^\W\d_]+){0,2}?)(?=\s*[^\w\s]|\s*$|\s+(?:who|that|which
    |in|from|at|on|by|for|with|to|since|after|before|between|during|and|or|than|over|under|within|into|was|were|is|are|had|has
    |have|will|would|could|may|an?)\b)""", re.VERBOSE)
_PEOPLE_CAME = re.compile(
    r"""^\s+(?:people\s+)?(?:had\ |have\ |has\ )?(?:turned\ (?:out|up)|showed\ up|attended|marched|gathered|rallied
    |demonstrated|took\ part|taken\ part|died
    |were\ (?:killed|wounded|injured|arrested|detained|missing))\b""", re.VERBOSE)

_BESIDE_A_WAGE = frozenset(map(stem, word_set(
    "minimum wage raise increase lift hike hour hourly federal federally national nationally official country")))
"""What is said of a minimum wage that does not make it another."""

HAPPENS = frozenset({"die", "hurt", "arrest", ATTEND})
"""What is said of people of whom two sources give different numbers after one event."""

# Verbs that stand for one another beside a number of things.
_ALIKE = {stem(word): stem(group.split()[0]) for group in (
    "cut lose lost shed eliminate axe slash", "leak spill spilt spilled", "create add generate", "remain stay",
    "destroy flatten demolish", "build built construct", "evacuate resettle", "cost costs price",
) for word in group.split()}

# Words that name what happened rather than to whom.
_EVENTS = frozenset({"die", "hurt", "arrest"})
_CROWD = frozenset(map(stem, word_set(
    "crowd attend attendance turnout turn gather march rally demonstrate protest participate take")))
_IN_A_CROWD = frozenset(map(stem, word_set(
    "protester demonstrator marcher supporter attendee participant crowd attendance turnout audience")))
_SELF_SAID = word_set("unemployment inflation joblessness toll crowd attendance turnout population membership") | {
    "minimum wage"}
_NO_PART_OF_A_NAME = word_set(
    """the a an its their his her our of in on at to and or but that this for from by with national official federal new
    current proposed existing overall total final annual estimated actual real would will could which whose is was""")


def named_measure(before: str, after: str) -> str:
    """The noun that says what is measured, with its describing words (`minimum wage`); empty where there is none."""
    found = _NAMED_AFTER.match(after) or _NUMBER_OF.search(before) or _NAMED_BEFORE.search(before)
    if found is None:
        return ""
    parts = found["noun"].split()
    while len(parts) > 1 and (parts[0].lower() in _NO_PART_OF_A_NAME or not parts[0].islower()):
        parts.pop(0)
    return " ".join(parts)


def says_enough(measure: str) -> bool:
    """Whether the measure needs no further words to say what it is of: a minimum wage, but not a cost."""
    return any(measure.lower().endswith(word) for word in _SELF_SAID)


def counted_thing(quantity: Quantity, before: str, after: str) -> str:
    """What is counted, in the article's words, by the clause before and after the number; empty for a bare number."""
    if quantity.counts:
        return quantity.counts
    money = (quantity.unit or "").isupper()
    if (quantity.unit in (None, PEOPLE, "percent") or money) and (named := named_measure(before, after)):
        return named
    if quantity.unit is None:
        return PEOPLE if _PEOPLE_CAME.match(after) else ""
    if quantity.unit == PEOPLE:
        return PEOPLE
    of = _OF_PHRASE.match(after)
    return of["of"] if of else quantity.unit


def thing_and_event(counted: frozenset[str], setting: frozenset[str]) -> tuple[frozenset[str], frozenset[str]]:
    """Stems of what is counted and of what is said of it, the event told apart: `deaths` are people who died."""
    happened = counted & _EVENTS
    if happened and len(counted - happened - {PEOPLE}) == 0:
        counted, setting = frozenset({PEOPLE}), setting | happened
    if {"minimum", "wage"} <= counted:
        counted, setting = frozenset({"minimum", "wage"}), (setting | counted) - _BESIDE_A_WAGE
    crowd = setting & _CROWD | counted & _IN_A_CROWD & _CROWD
    if crowd and (counted <= _IN_A_CROWD or counted == {PEOPLE}):
        counted, setting = frozenset({PEOPLE}), setting - _CROWD | {ATTEND}
    return counted, setting


def said_alike(stems: Iterable[str]) -> frozenset[str]:
    """The stems, verbs that stand for one another beside a number as one."""
    return frozenset(_ALIKE.get(word, word) for word in stems)
