"""Where a date stands -> the day its words were spoken, when that is not the day of publication.

`In a 2008 interview he said: "Last year ..."`: the year before 2008 is meant.
"""

from __future__ import annotations

import re

from quoth.extract.dates import words as w

_SPOKEN_THEN = re.compile(
    rf"\b(?:(?P<month>{w.MONTH})\s(?:(?P<day>{w.DAY}),?\s)?)?(?P<year>{w.YEAR})\b"
    r"(?=,?\s(?:[A-Za-z’'-]+\s){0,3}?(?:interview|speech|letter|email|e-mail|memo|tweet|book|post|article|op-ed|column|"
    r"statement|testimony|debate|remarks|video|essay|address|report|ruling|opinion)\b)"
)
"""`a 2008 interview`, `a June 4, 2008, letter`."""
_SAID_THEN = re.compile(
    rf"\b(?:said|wrote|told|testified|argued|tweeted|warned|recalled|declared|asked|added)\b[^.\"“”]{{0,60}}?\b(?:in|on)\s"
    rf"(?:(?P<month>{w.MONTH})\s(?:(?P<day>{w.DAY}),?\s)?)?(?P<year>{w.YEAR})\b"
)
"""`he wrote in 1999`."""
_OPENING = re.compile(r"[“]|(?<![\w”\"])\"(?=\w)|''(?=\w)")
_CLOSING = re.compile(r"[”]|(?<=[\w.,!?])\"|(?<=[.,!?])''")
REACH = 240
"""Characters before a quotation in which the words that date it are looked for."""


def spoken(text: str, at: int) -> str | None:
    """EDTF of the day, month or year in which the quotation around `text[at]` was spoken; None where nothing tells."""
    start = text.rfind("\n", 0, at) + 1
    opened = max((m.start() for m in _OPENING.finditer(text, start, at)), default=-1)
    closed = max((m.start() for m in _CLOSING.finditer(text, start, at)), default=-1)
    if opened <= closed:
        return None
    before = text[max(start, opened - REACH) : opened]
    after_close = _CLOSING.search(text, at)
    after = text[after_close.end() : after_close.end() + REACH // 2].split("\n")[0] if after_close else ""
    for words, which in ((before, -1), (after.split(". ")[0], 0)):
        dated = [m for pattern in (_SPOKEN_THEN, _SAID_THEN) for m in pattern.finditer(words)]
        if dated:
            return _edtf(sorted(dated, key=lambda m: m.start("year"))[which])
    return None


def _edtf(match: re.Match[str]) -> str:
    month = match["month"] and w.MONTHS[match["month"].lower().rstrip(".")]
    if not month:
        return match["year"]
    day = match["day"] and int(re.sub(r"\D", "", match["day"]))
    return f"{match['year']}-{month:02}" + (f"-{day:02}" if day else "")
