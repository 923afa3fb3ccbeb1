"""A yes/no question in, the number it asks about out: a limit (`Are more than 100 ...?`), a change or a comparison.

Nothing comes of a question about causes, wishes or what somebody says: a number does not answer those.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from quoth.attribution import Bound, Quantity
from quoth.compare.figures.figure import telling
from quoth.compare.figures.part import partial
from quoth.compare.figures.thing import counted_thing
from quoth.compare.wording import content_stems, grouped, names_in, stem, word_set
from quoth.extract.quantities import find_quantities
from quoth.extract.quantities.counted import counted_after

NO_THING = frozenset(map(stem, word_set(
    """number share figure rate ratio proportion level amount total count size majority part actual actually real really
    official officially overall average annual currently today country nationwide whole altogether per cent percent
    percentage fewer less least half third quarter fifth tenth large great total still already""")))
"""Words that say that there is a number, not of what."""

_NOT_OF_NUMBERS = re.compile(
    r"""\b(?:because|due\ to|caused?|reasons?|blame|should|ought|right|wrong|fair|thanks\ to|claim(?:s|ed)?|say|said
    |admit\w*|believed?|expect\w*|mainly|not|never|or|why|how|what|who|which|exaggerat\w*|underestimat\w*|true|case
    |limited\ to)\b|n['’]t\b""", re.IGNORECASE | re.VERBOSE)
_MOST = re.compile(
    r"(?<!the\s)(?<!at\s)\b(?:(?:an?|the)\s(?:(?:large|clear|great|vast)\s)?majority\sof|most(?:\sof)?)(?=\s)",
    re.IGNORECASE)
_AUXILIARY = r"(?:did|do|does|has|have|had|is|are|was|were|will)(?=\s)"
_OPENING = re.compile(rf"\s*{_AUXILIARY}", re.IGNORECASE)
_THERE = re.compile(r"\s*(?:is|are|was|were|have|has|had|will)\s+there\b", re.IGNORECASE)

UP = (
    r"ris(?:e[ns]?|ing)|rose|gr[eo]w(?:n|ing|s)?|increas(?:e[ds]?|ing)|climb(?:ed|ing|s)?|(?:go(?:es|ne|ing)?|went)\ up"
    r"|expand(?:ed|ing|s)?|swell(?:ed|ing)?|jump(?:ed|ing|s)?|soar(?:ed|ing)?|surg(?:ed?|ing)|doubl(?:ed?|ing)|trebl(?:ed?|ing)"
    r"|tripl(?:ed?|ing)|(?:get|gett|becom)(?:e|ing)?\ (?:bigger|larger|longer|higher|more\ expensive|dearer)"
)
DOWN = (
    r"fall(?:en|ing|s)?|fell|drop(?:ped|ping|s)?|declin(?:e[ds]?|ing)|decreas(?:e[ds]?|ing)|shr[iau]nk(?:ing|s)?"
    r"|(?:go(?:es|ne|ing)?|went|come|came|coming)\ down|sunk|sank|sink(?:ing)?|slid(?:ing|e)?|slip(?:ped|ping)?"
    r"|plung(?:ed?|ing)|halv(?:ed?|ing)|dwindl(?:ed?|ing)"
    r"|(?:get|gett|becom)(?:e|ing)?\ (?:smaller|shorter|lower|cheaper|fewer)"
)
_RAISE = r"raised?|increased?|boost(?:ed)?|(?:push|drive|drove|driven|put)(?:ed)?\ up|doubled?|trebled?|tripled?"
_LOWER = r"cut|reduced?|lower(?:ed)?|(?:bring|brought|driven?|drove)\ down|halved?|decreased?"
_NOUN = r"(?!\s(?:in|of|to|by|between)\b)"
_CHANGES = re.compile(
    rf"""(?<!the\s)(?<!an\s)(?<!\ba\s)(?<!['’]s\s)(?<!\bby\s)\b(?:(?P<up>{UP})|(?P<down>{DOWN}))
    (?=\s*\?|\s+(?:in|between|since|after|during|over|by|this|last|under|from|at|within|when|while|before|under)\b)""",
    re.IGNORECASE | re.VERBOSE)
_MAKES = re.compile(
    rf"(?<!the\s)(?<!an\s)(?<!\ba\s)(?<!['’]s\s)\b(?:(?P<up>{_RAISE})|(?P<down>{_LOWER})){_NOUN}\s+(?=[a-z])",
    re.IGNORECASE)
_EVEN = re.compile(r"half\b(?!\sa\b)|a\s(?:third|quarter|fifth|tenth)\b", re.IGNORECASE)
"""Asked for as it stands, a share is one that is reached: `Have half of the wells run dry?`"""
_AFTER_THING = re.compile(r"\s+(?:since|after|between|during|over|by|within|when|before|under)\b|\?", re.IGNORECASE)
_COMPARED = re.compile(
    rf"""\s*{_AUXILIARY}\s(?P<a>.+?)\s(?:(?P<up>larger|bigger|higher|longer|taller|heavier|dearer|more|greater)
    |(?P<down>smaller|lower|shorter|lighter|cheaper|fewer|less))\b(?:[^?]*?)\sthan\s(?P<b>[^?]+)\?""",
    re.IGNORECASE | re.VERBOSE)
_TWICE = re.compile(
    r"""\b(?P<words>(?P<times>twice|three\stimes)\sas\s(?:many|much))\s(?P<what>[^?]+?)\sas\s
    (?:in\s(?:19|20)\d\d|before|(?:\w+\s)+(?:ago|earlier)|last\s\w+|there\swere)\b""", re.IGNORECASE | re.VERBOSE)
_FACTORS = {"doubl": 2.0, "trebl": 3.0, "tripl": 3.0, "halv": 0.5}


@dataclass(frozen=True, slots=True)
class Thing:
    """What a number is of: its noun, the words that go with it, all that say which, names, years; words as stems."""

    head: str
    core: frozenset[str]
    stems: frozenset[str]
    names: tuple[str, ...]
    years: tuple[int, ...]
    everything: frozenset[str]
    """The stems of all words of the question."""


@dataclass(frozen=True, slots=True)
class Limit:
    """Whether there are more or fewer than so many."""

    thing: Thing
    bound: Bound
    value: float
    unit: str | None
    words: str
    partial: str | None = None
    """Whether it is of a part or by the year, as `part.partial` says it."""


@dataclass(frozen=True, slots=True)
class Change:
    """Whether a number rose (`way` 1) or fell (-1); with `factor`, whether to more, or less, than so many times it."""

    thing: Thing
    way: int
    words: str
    factor: float | None = None
    beyond: bool = False
    """Whether exactly so many times does not do: `by more than 10 per cent`, and not `doubled`."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """Whether the first of two that are named has more (`way` 1) or less (-1) than the second."""

    names: tuple[str, str]
    way: int
    words: str
    everything: frozenset[str]


def asked_number(asked: str) -> Limit | Change | Comparison | None:
    """What a yes/no question asks of a number; None where it asks something else."""
    if not _OPENING.match(asked) or _NOT_OF_NUMBERS.search(asked):
        return None
    return _comparison(asked) or _change(asked) or _limit(asked)


def _comparison(asked: str) -> Comparison | None:
    found = _COMPARED.match(asked)
    if found is None:
        return None
    first, second = names_in(f"of {found['a']}"), names_in(f"of {found['b']}")
    if len(first) != 1 or len(second) != 1 or first == second or re.search(r"\d", asked):
        return None
    return Comparison((first[0], second[0]), 1 if found["up"] else -1, found["up"] or found["down"],
                      grouped(content_stems(asked)))


def _change(asked: str) -> Change | None:
    found, opening = _CHANGES.search(asked), _OPENING.match(asked)
    if opening is None or opening.group().strip().lower() == "will":  # what was does not tell what will be
        return None
    if twice := _TWICE.search(asked):
        times = 2.0 if twice["times"].lower() == "twice" else 3.0
        thing = _thing(twice["what"], asked)
        return Change(thing, 1, " ".join(twice["words"].split()), times) if thing else None
    if found:
        what = asked[opening.end():found.start()]
    else:
        found = _MAKES.search(asked)
        if found is None:
            return None
        stop = _AFTER_THING.search(asked, found.end())
        what = asked[found.end():stop.start() if stop else len(asked)]
    words = " ".join(found.group().split())
    factor, beyond = next((times for start, times in _FACTORS.items() if words.lower().startswith(start)), None), False
    way = 1 if found["up"] else -1
    by = next((one for one in find_quantities(asked, found.end(), len(asked)) if one.unit == "percent"), None)
    if by is not None:
        if by.bound != "more than" or by.low is None or not re.search(r"\bby\s+$", asked[:by.span.start]):
            return None
        factor, beyond, words = 1 + way * by.low / 100, True, f"{words} by {by.span.text}"
    elif any(one.bound != "exact" for one in find_quantities(asked, opening.end(), len(asked))):
        return None
    return Change(thing, way, words, factor, beyond) if (thing := _thing(what, asked)) else None


def _limit(asked: str) -> Limit | None:
    most = list(_MOST.finditer(asked))
    told = [
        replace(one, bound="at least") if _EVEN.match(one.span.text) and one.bound == "exact" else one
        for one in find_quantities(asked, 0, len(asked))
    ]
    told = [one for one in told if one.bound not in ("exact", "about", "range")]
    if len(most) + len(told) != 1:
        return None
    if most:
        start, end = most[0].span()
        counted = counted_after(asked, start, end, len(asked), False).counts or ""
        return Limit(thing, "more than", 50.0, "percent", "half") if (thing := _thing(counted, asked)) else None
    one = told[0]
    value = one.high if one.low is None else one.low
    before, after = asked[:one.span.start], asked[one.span.end:]
    if value is None or re.search(r"ing\s+$", before):  # `closing more than 250 schools` is given
        return None
    counted = _shared_out(one, before, after) if one.unit == "percent" else counted_thing(one, before, after)
    thing = _thing(counted, asked)
    if thing is None:
        return None
    words = re.sub(r"^(?:more|fewer|less)\sthan\s|^(?:at\s(?:least|most)|over|under|above|below)\s", "", one.span.text)
    return Limit(thing, one.bound, value, one.unit, words, partial(before, one.span.text, after, counted))


def _shared_out(one: Quantity, before: str, after: str) -> str:
    """Of what a share is: `a fifth of the workforce`, `Is the inflation rate above 100 percent`."""
    if of := re.match(r"\s+of\s+(.+?)(?=\s(?:is|are|in|out|have|been|on|at|without|since)\b|\?|$)", after):
        return of[1]
    opening = _OPENING.match(before)
    subject = before[opening.end():] if opening else ""
    if re.search(r"\b(?:has|have)\b", before, re.IGNORECASE):
        subject = re.sub(r"\S+\s*$", "", subject)  # `fallen below 40 per cent`
    return one.counts or subject.strip()


def _thing(what: str, asked: str) -> Thing | None:
    """What is counted, by the words for it in the question; None where no noun is left."""
    parts = re.split(r"\s(?:of|in|at|on|to|into|for|against|from|among|living|who|that)\s", what.strip())
    heads = [[one for one in content_stems(part) if one not in NO_THING] for part in parts]
    head = next((one for one in heads if one), [])
    if not head:
        return None
    core = re.split(r"\s(?:in|at|on|to|into|against|from|among|living|who|that)\s", what.strip())[0]
    stems = grouped(one for one in content_stems(what) if one not in NO_THING)
    names = tuple(names_in(_OPENING.sub("of", asked)))
    years = tuple(map(int, re.findall(r"\b(?:1[89]|20)\d\d\b", asked)))
    known = grouped(content_stems(" ".join(names))) | NO_THING
    return Thing(
        next(iter(grouped(head[-1:]))), grouped(content_stems(core)) - known, stems, names, years,
        grouped(content_stems(asked)) | telling(asked))
