"""The words about a date -> whether they look ahead or back, and whether a month's name is one at all."""

from __future__ import annotations

import re
from typing import Literal

from quoth.extract.dates import words as w
from quoth.extract.wordlists import wordset

Tense = Literal["past", "perhaps past", "future", "perhaps future", "none"]
"""`perhaps`: the form stands in another clause of the sentence."""

_SAID = re.compile(
    r"\b(?:said|told|announced|reported|wrote|testified|warned|tweeted)\s(?:(?!he|she|they|that)\w+\s)?(?:(?:on|in|late|early)\s)*$"
    r"|\b[Ee]arlier\s(?:on\s)?$"
)
"""A verb of saying just before a date: the date is when it was said; and `earlier Tuesday`."""
_SENTENCE_ENDS = re.compile(r"[.!?]['\"”’)]*\s+(?=[A-Z\"“‘'(])|\n")
_CLAUSE_ENDS = re.compile(
    r"[,;:()—–]|\s-{1,2}\s|[\"“”]|\b(?:and|but|while|although|though|because|whether|that|which|who|whom|where|as|so|or|"
    r"before|after|when|if|once|unless|until|till|since|in case|by the time)\b"
)
_NOT_YET = re.compile(
    r"\b(?:if|when|once|unless|until|till|in case|provided|before|after|as soon as|by the time|whoever|whatever)\b",
    re.I,
)
"""Opens a clause whose present tense speaks of what is to come: `if he wins in November`, `until voters decide`."""
_PRESENT = re.compile(
    r"\b(?:is|are|has|have|gets?|wins?|loses?|votes?|goes|go|meets?|decides?|becomes?|takes?|holds?|ends?|begins?|"
    r"starts?|comes?|faces?|gathers?|returns?|leaves?|arrives?|opens?|closes?|runs?|does|do)\b"
)
_GERUND = re.compile(r"\w+\s\w+ing\b")
"""`after meeting`: a clause without a tense of its own."""
_PERFECT = re.compile(r"\b(?:has|have)\s(?:been\s)?\w+(?:ed|en|wn|ne|ld|pt)\b")
_PARTICIPLE_AFTER = wordset(
    "a an the his her its their our my your this of by in for with be is are being most newly recently then"
)
"""Words after which a form in -ed is no finite verb: `a contested convention`."""
_INFINITIVE = re.compile(r"\bto\s(?!the\b|an?\b|his\b|her\b|their\b|its\b)[a-z]+\b(?:\s(?!\w+ed\b)\S+){0,6}\s$")
"""`begged him to vote in November`: what he was to do comes later than the begging."""
_AHEAD_OF = re.compile(
    r"\b(?:before|ahead of|prior to|by|until|till|through|past|come)\s(?:the\s)?(?:end\sof\s)?$", re.I
)
_NAMES_TOO = ("April", "June", "August", "May", "March")
_OF_TIME_ONLY = re.compile(r"\b(?:in|since|last|next|this|early|late|mid)[ -]$", re.I)
_BEFORE_A_MONTH = re.compile(
    r"\b(?:in|since|last|next|this|until|till|by|from|to|of|early|late|mid|during|through|before|after|between|and)"
    r"[ -]$",
    re.I,
)
"""Words that make May or March a month, where the verbs could stand."""


def tense_of(match: re.Match[str], text: str) -> Tense:
    """Whether the words about a date look ahead or back: first its own clause's verbs, then those of the sentence.

    A date that opens the sentence (`On Monday, he will`) belongs to the clause after its comma. A present tense after
    `if`, `when`, `until` speaks of what is to come.
    """
    before = _SENTENCE_ENDS.split(text[max(0, match.start() - 200) : match.start()])[-1]
    after = _SENTENCE_ENDS.split(text[match.end() : match.end() + 120])[0]
    if _SAID.search(before):
        return "past"
    cuts = list(_CLAUSE_ENDS.finditer(before))
    left = before[cuts[-1].start() if cuts else 0 :]
    right = _clause_after(after, opening=not left.strip() or _is_adverbial(left))
    words = left.strip()
    not_yet = _NOT_YET.match(words) is not None and " " in words and not _GERUND.match(words)
    own = _nearest(*(_PERFECT.sub("is", side) if not_yet else side for side in (left, right)))
    if own == "past" and _INFINITIVE.search(left):
        return "perhaps past"
    if own != "none":
        return own
    if not_yet and _PRESENT.search(left + right):
        return "future"
    around = _nearest(before[-120:], after)
    if around == "past":
        return "none" if not_yet or _AHEAD_OF.search(before) else "perhaps past"
    return "perhaps future" if around == "future" else around


def _is_adverbial(left: str) -> bool:
    """Whether nothing but a preposition stands before the date in its clause."""
    return re.fullmatch(r"[\s,;:\"“”—–]*(?:(?:on|in|by|late|early|then|and|but|for)\s)*", left, re.I) is not None


def _clause_after(after: str, opening: bool) -> str:
    """What follows the date in its clause; where the date opens it, the first comma does not end it."""
    start = re.match(r"\s?(?:night|morning|afternoon|evening)?,?\s", after) if opening else None
    begin = start.end() if start else 0
    cut = _CLAUSE_ENDS.search(after, begin)
    return after[: cut.start() if cut else len(after)]


def _nearest(left: str, right: str) -> Tense:
    """The tense of the verb form nearest to a date, in the words before it and, failing that, after it."""
    left = re.sub(r"\b(be|get|been)\s\w+ed\b", r"\1", left)
    for words, from_end in ((left, True), (right, False)):
        future = [m.start() for m in re.finditer(w.FUTURE, words, re.I)]
        past = [m.start() for m in re.finditer(w.PAST, words) if not _is_participle(m, words)]
        if future or past:
            pick = max if from_end else min
            none = -1 if from_end else len(words) + 1
            ahead, back = pick(future, default=none), pick(past, default=none)
            return "future" if (ahead >= back if from_end else ahead <= back) else "past"
    return "none"


def _is_participle(match: re.Match[str], words: str) -> bool:
    lead = words[: match.start()].split()
    return match.group().endswith("ed") and bool(lead) and lead[-1].lower() in _PARTICIPLE_AFTER


_ELECTION = re.compile(r"(?:['’]s)?\s(?:general\s|presidential\s|midterm\s)?(?:elections?|midterms?|ballot|matchup)\b")
_VOTES = re.compile(r"\b(?:ballots?|polls|votes?|voters|elections?|elected|ticket|nominee)\b[^.!?\n]{0,40}$")


def speaks_of_votes(match: re.Match[str], text: str) -> bool:
    """Whether November is named for the vote: `the November election`, `cast ballots in November`."""
    before = text[max(0, match.start() - 60) : match.start()]
    return _ELECTION.match(text, match.end()) is not None or _VOTES.search(before) is not None


def month_is_meant(match: re.Match[str], text: str) -> bool:
    """Whether a bare month's name is one: not the verb, the surname, the march or the first name."""
    name = match["month"].rstrip(".")
    before = text[max(0, match.start("month") - 30) : match.start("month")]
    after = text[match.end("month") : match.end("month") + 20]
    if name in _NAMES_TOO and re.match(r"\s(?!(?:I|The|But|And)\b)[A-Z][a-z]+(?<!Day)\b", after):
        return False
    if name in ("May", "March"):
        someone = re.search(rf"\b(?:Theresa|Mrs\.?|Ms\.?|Mr\.?|Prime Minister) {name}\b", text)
        return (_OF_TIME_ONLY if someone else _BEFORE_A_MONTH).search(before) is not None
    return not re.search(r"\b(?:Mr|Mrs|Ms|Dr|Judge|Sen|Rep|Gov)\.?\s$", before)
