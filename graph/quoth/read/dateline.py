"""The first words of a report -> where and when it was filed: `WASHINGTON, Dec. 8 (UPI) —`, or a line `Washington`."""

from __future__ import annotations

import re
from dataclasses import dataclass

from quoth.read.agency import named
from quoth.read.dateline_places import DATELINE_PLACES
from quoth.read.dates import MONTH
from quoth.read.lines import Line

_DATE = (
    rf"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?(?:{MONTH} \d{{1,2}}|\d{{1,2}} {MONTH})(?:,? (?:19|"
    r"20)\d\d)?"
)
_CAPS = r"[A-ZÀ-Þ][A-ZÀ-Þ'’.-]*(?:[ /-][A-ZÀ-Þ][A-ZÀ-Þ'’.-]*){0,3}"
_MIXED = r"[A-ZÀ-Þ][\w'’.-]*(?:[ /-][A-ZÀ-Þ][\w'’.-]*){0,3}"
_REGION = r"(?:, ?[A-Z][\w'’. -]{1,28}?| \([A-Z][\w'’. -]{1,28}\)(?=,? ?\())"
_DASH = r"(?:\s*(?:—|–|―)\s*|\s+--?\s+|\s*--\s+)"
_CAPS_FORM = re.compile(
    rf"(?P<place>(?!(?i:{MONTH}) \d){_CAPS}{_REGION}?)(?:,? (?P<date>(?i:{_DATE})))?(?:,? ?\((?P<agency>[^()]{{"
    rf"2,30}})\))?(?:{_DASH}|: )"
)
_MIXED_FORM = re.compile(
    rf"(?P<place>{_MIXED}{_REGION}?)(?:,? (?P<date>{_DATE}))?,? ?\((?P<agency>[^()]{{2,30}})\)(?:{_DASH}|: )"
)
_PLACELESS = re.compile(rf"(?P<date>{_DATE}) \((?P<agency>[^()]{{2,30}})\)(?:{_DASH})", re.IGNORECASE)
_NOT_PLACES = re.compile(
    r"(?:UPDATED?|BREAKING|WATCH|EXCLUSIVE|ANALYSIS|OPINION|COMMENT|COMMENTARY|FACTBOX|EXPLAINER|LIVE|VIDEO|"
    r"PHOTOS?|LISTEN|READ|NOTE|"
    r"CORRECTION|CLARIFICATION|EDITORIAL|REPORT|REVIEW|INTERVIEW|TRANSCRIPT|SPECIAL|FEATURE|NEWS|MORE|"
    r"RELATED|POLL|Q|A|Q&A|TIMELINE|"
    r"BUSTED|LOOK|SHOCK|WARNING|FILE|EDITOR'S NOTE|EDITORS' NOTE|THE|FACT CHECK|I|AM|PM)\b"
)

MAX_DATELINE = 70


@dataclass(frozen=True, slots=True)
class Dateline:
    """`place` as printed; `date` (`Dec. 8`) and `agency` where the dateline holds them; offsets take in the dash."""

    start: int
    end: int
    place: str | None
    date: str | None = None
    agency: str | None = None


def read_dateline(line: Line) -> Dateline | None:
    """The dateline that opens a paragraph, or None.

    In capitals a place may stand alone before the dash; in mixed case an agency known by name must follow it.
    """
    for pattern in (_CAPS_FORM, _MIXED_FORM, _PLACELESS):
        match = pattern.match(line.text, 0, MAX_DATELINE)
        if not match or match.end() >= len(line.text):
            continue
        group = match.groupdict()
        place, agency = group.get("place"), group["agency"] and named(group["agency"])
        if place is not None and not _may_be_place(place, anchored=bool(agency or group["date"])):
            continue
        if pattern is not _CAPS_FORM and agency is None:
            continue
        if match.group().endswith(": ") and not (agency or group["date"] or _is_known(place)):
            continue
        end = line.start + len(match.group().rstrip())
        return Dateline(line.start, end, place, group["date"], agency)
    return None


def is_dateline_place(line: Line) -> bool:
    """Whether the line is nothing but the name of a place that newspapers file from."""
    return line.alone and line.bare.strip(" .:—–-").casefold() in DATELINE_PLACES


def _is_known(place: str | None) -> bool:
    """Whether the place needs no proof; before a colon a word in capitals is as often a speaker (`WALLACE: ...`)."""
    return place is not None and place.split(",")[0].casefold() in DATELINE_PLACES


def _may_be_place(words: str, *, anchored: bool) -> bool:
    """Without agency or date beside it, a word in capitals must be long enough not to be a speaker's initial."""
    return not _NOT_PLACES.match(words) and len(words) <= 40 and (anchored or len(words) >= 4)
