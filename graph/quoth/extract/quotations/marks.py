"""A paragraph -> its quotation marks, each told apart as one that opens or one that closes.

Inch marks, apostrophes and the marks of a quotation in another's marks are none. A straight mark is read by the blanks
beside it, else by turns.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_MARK = re.compile(r"``|''|[“”„‟«»\"＂‘’‚']")
_PLAIN = '"“”„‟＂'
"""Marks that stand for one another where a page mixes straight and curly ones."""
_CLOSED_BY = {"«": "»", "»": "«", "``": "''", "''": "''", "„": '“”"'} | dict.fromkeys('"“”‟＂', '”"＂')
"""What closes a quotation, by the mark that opens it: German print turns the English and French marks round."""
_FEET = re.compile(r"\d['′’]\s?\d{1,2}(?:\.\d+)?$")
_INCHES = re.compile(r"(?:^|\s)\d{1,3}(?:\.\d+)?$")
_LONGEST_SINGLE = 600
"""Characters; what single marks enclose is a sentence or two, and apostrophes are everywhere."""
_ELISION = re.compile(r"(?:em|til|tis|twas|cause|cos|bout|round|n|nuff|\d+s?)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class QuotationMark:
    """A mark at `start:end` that opens or closes a quotation."""

    start: int
    end: int
    opens: bool


def read_marks(text: str, start: int, end: int) -> Iterator[QuotationMark]:
    """The marks of the paragraph `start:end` in text order.

    Two may open in a row where a quotation holds another or a closing mark was forgotten, and the first may close what
    nothing opened.
    """
    within: str | None = None
    at = start
    while match := _MARK.search(text, at, end):
        at = match.end()
        mark = match.group()
        if mark in "‘’‚'":
            closing = _single_end(text, match.start(), start, end) if within is None else None
            if closing:
                yield QuotationMark(match.start(), match.end(), True)
                yield QuotationMark(closing - 1, closing, False)
                at = closing
            continue
        opens = _opens(text, match, within, start, end)
        if opens is not None:
            yield QuotationMark(match.start(), match.end(), opens)
            within = (mark if opens else None) or None


def _opens(text: str, match: re.Match[str], within: str | None, start: int, end: int) -> bool | None:
    """Whether the mark opens (True) or closes (False) a quotation; None when it does neither."""
    mark = match.group()
    before = text[match.start() - 1] if match.start() > start else " "
    after = text[match.end()] if match.end() < end else " "
    leads = (before.isspace() or before in "([—–―-*_:") and not after.isspace()
    if mark in '"＂' and _measures(text, match.start(), within is not None):
        return None
    if within is not None:
        if mark in _CLOSED_BY[within] and not (leads and mark in ('"', "＂", "''")):
            return False
        return True if (mark in _PLAIN) == (within in _PLAIN) and mark != "”" and leads else None
    if mark in ("“", "„", "‟", "``", "«"):
        return True
    follows = after.isspace() and not before.isspace()
    return leads if mark in ("”", "»") else not follows


def _measures(text: str, at: int, quoted: bool) -> bool:
    """Whether the mark stands for inches: 6'2" or, outside quotations, 12" pipes."""
    lead = text[max(0, at - 12) : at]
    return bool(_FEET.search(lead) or (not quoted and _INCHES.search(lead)))


def _single_end(text: str, at: int, start: int, end: int) -> int | None:
    """Where the quotation ends that the single mark at `at` opens; None when it is an apostrophe."""
    before = text[at - 1] if at > start else " "
    after = text[at + 1] if at + 1 < end else " "
    if text[at] == "’" or not (before.isspace() or before in "([—–―-*_:") or not (after.isalnum() or after in '“"…'):
        return None
    if text[at] == "'" and _ELISION.match(text, at + 1):
        return None
    for mark in re.compile(r"[’'](?!\w)").finditer(text, at + 2, min(end, at + _LONGEST_SINGLE)):
        last, following = text[mark.start() - 1], text[mark.end() : min(end, mark.end() + 1)]
        if last in ",.!?…" or (not last.isspace() and following in ("", ",", ".", ";", ":", "!", "?", ")", "—", "–")):
            return mark.end()
        if not last.isspace() and last != "s":
            return mark.end()
    return None
