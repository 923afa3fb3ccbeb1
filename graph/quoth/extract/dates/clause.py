"""The words about a date -> whether they look ahead or back, and whether a month's name is one at all."""

from __future__ import annotations

import re

from quoth.extract.dates import words as w

_SAID = re.compile(
    r"\b(?:said|told|announced|reported|wrote|testified|warned|tweeted)\s(?:(?!he|she|they|that)\w+\s)?(?:(?:on|in|late|early)\s)*$"
)
"""A verb of saying just before a date: the date is when it was said."""


_NAMES_TOO = ("April", "June", "August", "May", "March")
_OF_TIME_ONLY = re.compile(r"\b(?:in|since|last|next|this|early|late|mid)[ -]$", re.I)
_BEFORE_A_MONTH = re.compile(
    r"\b(?:in|since|last|next|this|until|till|by|from|to|of|early|late|mid|during|through|before|after|between|and)"
    r"[ -]$",
    re.I,
)
"""Words that make May or March a month, where the verbs could stand."""


def tense_of(match: re.Match[str], text: str) -> str:
    """Whether the clause about a date looks ahead or back, by its verbs: `future`, `past`, or neither."""
    before = re.split(r"[.!?;\n]\s|[\"“”]", text[max(0, match.start() - 90) : match.start()])[-1]
    after = re.split(r"[.!?;,\n]|[\"“”]", text[match.end() : match.end() + 50])[0]
    near = re.sub(r"\b(be|get)\s\w+ed\b", r"\1", before[-60:])
    if _SAID.search(before):
        return "past"
    if re.search(w.FUTURE, near + " | " + after, re.I):
        last_future = max((m.start() for m in re.finditer(w.FUTURE, near, re.I)), default=-1)
        last_past = max((m.start() for m in re.finditer(w.PAST, near, re.I)), default=-1)
        return "future" if last_future >= last_past else "past"
    return "past" if re.search(w.PAST, near + " | " + after, re.I) else "none"


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
