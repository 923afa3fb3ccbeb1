"""Two noun phrases in; whether they name one thing, how surely, and how much that tells, out."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Literal

from quoth.compare.opposed.clause import FIRST_PERSON, weight
from quoth.compare.opposed.lexicon import canonical, opposed_words
from quoth.compare.propositions.proposition import Phrase
from quoth.compare.wording import one_name, word_set
from quoth.identify.people.name_shares import gender

Found = Literal["same", "open", "different"]
"""`open`: nothing says that they are the same, nor that they are not."""

PRONOUNS = FIRST_PERSON | word_set(
    """he she it they him her them this that these those who which what one ones you everyone everybody someone
    somebody anyone anybody nobody none nothing
    something anything everything many some few most all both other others"""
)
_DEFINITE = re.compile(r"(?:the|this|that)\s", re.IGNORECASE)
_GENDERS = {"he": "m", "him": "m", "she": "f", "her": "f"}
_ONE_PERSON = frozenset(_GENDERS)
PERSONS = word_set(
    """man woman boy girl person suspect victim officer driver husband wife father mother son daughter brother sister
    president minister secretary senator governor mayor congressman congresswoman lawmaker candidate nominee leader
    chief chairman chairwoman director judge lawyer attorney doctor nurse teacher student soldier gunman attacker
    shooter killer player coach actor singer writer author reporter journalist patient prisoner inmate defendant
    prosecutor businessman billionaire spokesman spokeswoman king queen prince princess pope priest pilot pope
    politician opponent rival worker employee teenager child kid immigrant refugee fighter voter witness""")
PEOPLE_ONLY = word_set("he she him her i me who")
MEASURES = word_set(
    """number amount level rate share proportion percentage percent lot thousand hundred dozen handful majority minority
    kind sort type part half quantity bulk rest group bit piece range
    week month year day hour host series million billion size scale total""")
"""Nouns of which the noun that hangs on them is what is spoken of: `the number of attacks`."""
_PLURALS = word_set("children men women people police")
COMPARED = word_set("more less fewer")
"""More of a thing and less of it are amounts of one thing."""
VAGUE = word_set(
    """new own other such certain various several different current present recent last next same whole real very former
    more less fewer many few some all most much first second further additional own latest total overall average good
    bad great big large small little major main late early more entire actual particular""")
"""Modifiers that do not tell one group from another."""


@dataclass(frozen=True, slots=True)
class Aligned:
    """`score` from 0 to 1; `tells` is how much the shared words tell, 1 a name or a rare word."""

    found: Found
    score: float
    tells: float = 0.0
    words: str = ""
    """What is shared, as the first phrase prints it."""


DIFFERENT = Aligned("different", 0.0)


def align(a: Phrase | None, b: Phrase | None, near: bool) -> Aligned:
    """Whether two phrases name one thing; `near` says that they stand in one article, where `the bill` is one bill."""
    if a is None or b is None:
        return Aligned("open", 0.6 if a is b else 0.5)
    if a.head in PRONOUNS or b.head in PRONOUNS:
        return _pronouns(a, b, near)
    if a.head == b.head and proper(a).lower() == a.head and not proper(b):
        a = replace(a, names=())  # a noun that opens its sentence, taken for a name
    elif a.head == b.head and proper(b).lower() == b.head and not proper(a):
        b = replace(b, names=())
    named = bool(proper(a)), bool(proper(b))
    if all(named):
        return _names(a, b)
    if any(named):
        return _name_and_noun(a, b, near)
    return _nouns(a, b, near)


def proper(phrase: Phrase) -> str:
    """The name that a phrase is, not one that only stands in it: `Ryan` in `House Speaker Paul Ryan`."""
    names = (name for name in phrase.names if not name.islower())
    return next((name for name in names if name.lower().split()[-1:] == [phrase.head]), "")


def _pronouns(a: Phrase, b: Phrase, near: bool) -> Aligned:
    """A pronoun may be anything it fits; two `I` of different speakers are two people, `he` is no thing."""
    heads = {a.head, b.head}
    if heads <= FIRST_PERSON:
        return DIFFERENT if heads & {"i", "me"} else Aligned("open", 0.5)
    if near and heads & _ONE_PERSON and heads & {"i", "me"} and heads <= _ONE_PERSON | {"i", "me"}:
        return Aligned("open", 0.5)  # one speaks of the other, who answers
    if heads & {"i", "me"} and not heads & PEOPLE_ONLY - {"i", "me"} and heads & PRONOUNS == heads:
        return DIFFERENT
    if a.head == b.head:
        return Aligned("open", 0.5 if near else 0.2)
    if heads & {"they", "them"} and {a.span.text.lower(), b.span.text.lower()} & {"i", "me", "he", "she", "him"}:
        return DIFFERENT
    thing = next((one for one in (a, b) if one.head not in PRONOUNS), None)
    pronoun = (a if thing is b else b).head
    if thing is None:
        return DIFFERENT if heads & PEOPLE_ONLY else Aligned("open", 0.4 if near else 0.2)
    return Aligned("open", 0.4 if near else 0.2) if fits(pronoun, thing, near) else DIFFERENT


def fits(pronoun: str, thing: Phrase, near: bool) -> bool:
    """Whether a pronoun can stand for a phrase, by number, gender and by whether it is somebody."""
    name = proper(thing)
    if pronoun in _ONE_PERSON:
        if name:
            return not _given(name) or gender(_given(name)) == _GENDERS[pronoun]
        return near and thing.head in PERSONS and not _plural(thing)
    if pronoun in PEOPLE_ONLY:
        return bool(name)
    if pronoun in ("it", "this", "that"):
        return thing.head not in PERSONS and not (name and gender(_given(name))) and not _plural(thing)
    if pronoun in ("they", "them", "these", "those"):
        return not (name and len(name.split()) > 1 and gender(_given(name))) and (bool(name) or _plural(thing))
    return True


def is_known(thing: Phrase) -> bool:
    """Whether a phrase tells a gender, or is of somebody of whom `the` says that it is plain who is meant."""
    name = proper(thing)
    return gender(_given(name)) is not None if name else bool(_DEFINITE.match(thing.span.text))


def _given(name: str) -> str:
    """The given name as the census list has it; empty for a bare surname."""
    words = name.split()
    return words[0].lower() if len(words) > 1 else ""


def _names(a: Phrase, b: Phrase) -> Aligned:
    x, y = proper(a), proper(b)
    if same_name(x, y):
        return Aligned("same", 1.0, 1.0, a.span.text)
    return DIFFERENT


def same_name(x: str, y: str) -> bool:
    """The same, the capitals of the other, or its last words: `Clinton`, `Hillary Clinton`."""
    if one_name(x, y):
        return True
    long, short = sorted((_bare(x), _bare(y)), key=len, reverse=True)
    return bool(short) and long[-len(short):] == short


def _bare(name: str) -> list[str]:
    words = name.lower().replace("’s", "").replace("'s", "").replace(".", "").split()
    return words[1:] if words[:1] == ["the"] else words


def _name_and_noun(a: Phrase, b: Phrase, near: bool) -> Aligned:
    """`the reporter, Amy Field` is `Field`; `the candidate` and `Clinton` may be one, but who knows."""
    named, other = (a, b) if proper(a) else (b, a)
    name = proper(named)
    apposed = [one for one in other.names if re.search(rf",\s*{re.escape(one)}\s*$", other.span.text)]
    if any(same_name(name, one) for one in apposed):
        return Aligned("same", 0.9, 1.0, name)
    definite = not other.names and not _plural(other) and _DEFINITE.match(other.span.text)
    described = definite and (not core(other)[1] or other.head in PERSONS)
    return Aligned("open", 0.6) if near and described else DIFFERENT


def _plural(phrase: Phrase) -> bool:
    last = phrase.span.text.split()[-1].lower()
    return last in _PLURALS or (last != phrase.head and last.endswith("s"))


def _nouns(a: Phrase, b: Phrase, near: bool) -> Aligned:
    (head, own), (other, others) = core(a), core(b)
    if canonical(head, "n") != canonical(other, "n"):
        return DIFFERENT
    if not _names_agree(a, b):
        return DIFFERENT
    if any(opposed_words(x, y, "a") for x in a.modifiers for y in b.modifiers if not {x, y} <= COMPARED):
        return DIFFERENT
    mine, yours = {canonical(w, "a") for w in own}, {canonical(w, "a") for w in others}
    shared = mine & yours
    alike = 1.0 if head == other else 0.9
    tells = weight(head) + sum(weight(word) for word in shared)
    if mine and yours and not shared:
        return DIFFERENT
    if mine == yours:
        return Aligned("same", alike * (1.0 if mine or near else 0.5), tells, a.span.text)
    if shared:
        score = 0.75 + 0.25 * len(shared) / len(mine | yours)
        return Aligned("same", alike * score, tells, a.span.text)
    return Aligned("same", alike * (0.8 if near else 0.5), tells, a.span.text)


def _names_agree(a: Phrase, b: Phrase) -> bool:
    """Names that stand in phrases tell one thing from another: `Trump’s plan`, `Clinton’s plan`."""
    if not a.names or not b.names:
        return True
    return any(same_name(x, y) for x in a.names for y in b.names)


def core(phrase: Phrase) -> tuple[str, tuple[str, ...]]:
    """The noun that is spoken of and the modifiers that tell it from others, names as their words."""
    modifiers = [word for word in phrase.modifiers if word not in VAGUE]
    named = [word for name in phrase.names for word in _bare(name) if word != phrase.head]
    head = phrase.head
    if head in MEASURES and modifiers:
        head = modifiers.pop()
    return head, tuple(dict.fromkeys([*modifiers, *(word for word in named if word != head)]))
