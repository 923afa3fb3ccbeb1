"""The pronouns about each name -> whether an article speaks of him or of her, where the given name does not tell.

Half of all names tell nothing by themselves (Kelly, Aymenn, a bare surname); the writer's own pronouns do.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence

from quoth.article import Span
from quoth.extract.speakers.people import Gender, Person
from quoth.extract.speakers.sentences import Sentences

_PRONOUN = re.compile(r"\b(?:(he|his|him|himself)|(?:she|her|hers|herself))\b", re.IGNORECASE)
_OVERRULES = 4
"""Pronouns on one side against one on the other, from which they count for more than what a given name tells."""


def settle_genders(text: str, sentences: Sentences, mentions: Sequence[tuple[Span, Person]]) -> None:
    """Set the gender of every person that the pronouns about his or her name tell beyond doubt.

    A pronoun counts for the only person named before it in its sentence, or else for the only one named in the
    sentence before. Quotations are left out: a speaker's 'he' is seldom whoever the writer names beside it.
    """
    votes: dict[int, Counter[Gender]] = {}
    starts = [span.start for span, _ in mentions]
    people = {id(person): person for _, person in mentions}
    for match in _PRONOUN.finditer(text):
        if sentences.quoted[match.start()]:
            continue
        begin = sentences.start(match.start())
        meant = _only(mentions, starts, begin, match.start())
        if meant is None and _none(starts, begin, match.start()) and begin:
            meant = _only(mentions, starts, sentences.start(begin - 1), begin)
        if meant is not None:
            votes.setdefault(id(meant), Counter())["m" if match[1] else "f"] += 1
    for key, count in votes.items():
        (likely, most), *others = count.most_common()
        fewer = others[0][1] if others else 0
        if most > _OVERRULES * fewer and (people[key].gender is None or most >= _OVERRULES):
            people[key].gender = likely


def _none(starts: list[int], begin: int, end: int) -> bool:
    return bisect_left(starts, begin) == bisect_left(starts, end)


def _only(mentions: Sequence[tuple[Span, Person]], starts: list[int], begin: int, end: int) -> Person | None:
    named = {id(p): p for _, p in mentions[bisect_left(starts, begin) : bisect_left(starts, end)]}
    return next(iter(named.values())) if len(named) == 1 else None
