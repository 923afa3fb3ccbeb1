"""The times that a sentence names, as printed: `2014`, `until recently`, `on Friday`, `over the past year`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quoth.article import Span

_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Aug|Sept?|Oct|Nov|Dec)\.)(?!\w)"
)
_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_UNIT = (
    r"(?:second|minute|hour|day|night|week|weekend|fortnight|month|quarter|year|decade|centur(?:y|ie)|summer|winter|spring"
    r"|autumn)"
)
_PREPOSITION = r"(?:(?:in|on|by|since|until|till|before|after|from|during|over|within|for|at|around|about)\s+)"
_NUMBER = (
    r"(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|\d+|several|some|many|recent|coming|few"
    r"|the\s+(?:past|last|next|coming)(?:\s+\w+)?)"
)
_PART = r"(?:early\s+|late\s+|mid-?\s*|the\s+end\s+of\s+)"
_YEAR = r"(?:1[89]|20)\d\d"
_TIME = re.compile(
    rf"""
    \b{_PREPOSITION}?{_PART}?{_MONTH}(?:\s+\d{{1,2}}(?:st|nd|rd|th)?\b)?(?:,?\s+(?:of\s+)?{_YEAR}\b)?
    | \b{_PREPOSITION}{_PART}?(?:{_YEAR}\b|the\s+{_YEAR}s\b)(?![,.]\d)
    | \b{_PREPOSITION}?(?:early\s+|late\s+|last\s+|next\s+|this\s+)?{_DAY}s?\b
      (?:\s+(?:morning|night|evening|afternoon))?
    | \b{_PREPOSITION}?(?:the\s+)?(?:last|next|this|past|coming|previous|current|same|every|each)\s+(?:\w+\s+)?
      {_UNIT}s?\b
    | \b{_PREPOSITION}(?:{_NUMBER}\s+)?{_NUMBER}\s+{_UNIT}s?\b(?!\s+of\b)(?:\s+(?:ago|earlier|later))?
    | \b(?:{_NUMBER}\s+)?{_NUMBER}\s+{_UNIT}s?\s+(?:ago|earlier|later|before|after)\b
    | \b(?:until\s+(?:recently|now)|so\s+far|to\s+date|no\s+longer|any\s*more|at\s+(?:present|the\s+moment)|these\s+days
      |right\s+now|in\s+the\s+(?:past|future))\b
    | \b(?:yesterday|today|tonight|tomorrow|now|currently|recently|lately|already|previously|formerly|nowadays
      |meanwhile)\b
    """,
    re.VERBOSE,
)
_IGNORED = re.compile(r"(?:no\s+longer|meanwhile|every\s+.*|each\s+.*)", re.IGNORECASE)


def find_times(text: str, start: int, end: int) -> Iterator[Span]:
    """The times named in the stretch, in order; offsets are code points into `text`, end exclusive."""
    for match in _either_case(text, start, end):
        if not _IGNORED.fullmatch(match[0]):
            yield Span.of(text, match.start(), match.end())


def _either_case(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """Matches, the first word's capital set aside: `Last year`, but never `may` for the month."""
    stretch = text[start:end]
    capital = next((i for i, char in enumerate(stretch) if char.isascii() and char.isalpha()), 0)
    first = re.match(r"\w+", stretch[capital:])
    known = first and re.fullmatch(rf"{_MONTH}|{_DAY}s?", first[0])
    if not known and stretch:
        text = text[:start] + stretch[:capital] + stretch[capital].lower() + stretch[capital + 1 :] + text[end:]
    yield from _TIME.finditer(text, start, end)
