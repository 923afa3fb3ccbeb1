"""How a figure takes up the one that somebody gave before it: a claim and its number in, the way it is done out."""

from __future__ import annotations

import re
from typing import Literal

from quoth.attribution import Quantity
from quoth.compare.statement import Claim
from quoth.compare.wording import content_stems, stem, word_set

Way = Literal["word", "correction", "counting", "number"]
"""`word` put the number at 300 · `correction` the real figure is 300 · `counting` the directorate counts 300
· `number` the directorate said 300, and nothing else."""

_WORD = re.compile(
    r"""\b(?:(?:put|puts|putting|placed?|places|sets?)\s+(?:the|that|its|their|his|her)\s+(?:\w+\s+){0,2}?
        (?:figure|number|toll|total|loss|count|estimate)
    |(?:put|puts|placed?|places|pegs|pegged)\s+it
    |(?:the|that)\s+(?:\w+\s+)?(?:figure|number|toll|total|count)\s+(?:was|is|were|stood|stands))(?:\s+\w+){0,2}\s*$""",
    re.IGNORECASE | re.VERBOSE)
_CORRECTION = re.compile(
    r"""\b(?:the\s+|its\s+)?(?:real|actual|true|correct|right)\s+(?:figure|number|toll|total|count|amount|cost)
        \s+(?:was|is|were|had\ been|would\ be|may\ be|could\ be)(?:\s+\w+){0,3}\s*$
    |\b(?:it|that)\s+(?:was|is)\s+(?:actually|really|in\ fact|closer\ to|more\ like)(?:\s+\w+){0,2}\s*$""",
    re.IGNORECASE | re.VERBOSE)
_COUNTING = re.compile(
    r"\b(?:counts?|counted|puts?|holds? to|held to|speaks? of|spoke of|estimates?|estimated|figures?)\b", re.IGNORECASE)
_HEDGES = frozenset(map(stem, word_set(
    "figure number total toll about estimate least closer really actually only nearly roughly around")))
_YEAR = re.compile(r"(?:19|20)\d\d\Z")
_LEAST_BARE = 13
"""A smaller number that somebody says and nothing else is as often an age, a rank or a time."""


def takes_up(claim: Claim, quantity: Quantity) -> Way | None:
    """The way in which the number takes up one before it; None when it does not."""
    span, cue = quantity.span, claim.statement.cue
    lead = max(0, span.start - 60)
    if _CORRECTION.search(claim.body, lead, span.start):
        return "correction"
    if _WORD.search(claim.body, lead, span.start):
        return "word"
    if cue is None or set(content_stems(claim.words.replace(span.text, " "))) - _HEDGES:
        return None
    if _COUNTING.search(cue.text):
        return "counting"
    most = max(quantity.low or 0, quantity.high or 0)
    return "number" if most >= _LEAST_BARE and not _YEAR.search(span.text) else None
