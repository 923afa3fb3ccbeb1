"""Where a place's name stands -> whether it is part of the name of a body: a university, a paper, a party, a team."""

from __future__ import annotations

import re

from quoth.extract.places import words as lexicon
from quoth.extract.places.runs import words_of

_BEFORE = re.compile(r"\b([A-Z][a-z]+)\sof\s(?:the\s)?$")
_CAMPUS = re.compile(r"\bUniversity\sof\s(?:[A-Z][\w.]+\s){0,2}[A-Z][\w.]+(?:\sat\s|,\s|\s?[-–—]\s?)$")
"""`University of Texas at Austin`, `University of California, Irvine`: the second place names the campus."""
_AFTER = re.compile(r"(?:[ \xa0](?:of|for|and|the|on|[A-Z&][\w.&'’-]*))+")
_FURTHEST = 60
"""Characters before and after a name within which the rest of the body's name is looked for."""


def of_a_body(text: str, start: int, end: int) -> bool:
    """Whether the place's name at `text[start:end]` belongs to a body's name: University of Virginia."""
    before = text[max(0, start - _FURTHEST) : start]
    named_after = _BEFORE.search(before)
    if named_after and named_after.group(1).lower() in lexicon.NAMED_AFTER:
        return True
    if _CAMPUS.search(before):
        return True
    after = _AFTER.match(text, end, end + _FURTHEST)
    run = list(words_of(after.group())) if after else []
    return any(word.text.lower() in lexicon.BODIES for word in run if word.capital)


def is_a_body(name: str) -> bool:
    """Whether the last word of a name a tagger took for a place makes it that of a body: Middle East Forum."""
    words = list(words_of(name))
    return bool(words) and words[-1].text.lower() in lexicon.BODIES and (len(words) > 1 or words[-1].capital)
