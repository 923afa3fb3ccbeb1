"""A line -> the name it gives as the author's, apart from a date or a post printed after it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from quoth.read.dates import MONTH, PRINTED_DATE
from quoth.read.lines import Line

MAX_BYLINE = 140

_COMMON = (
    r"(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|the|an?|this|that|these|those|its?|his|her|their|our|"
    r"my|all|then|now|late|early|mid|far|no|some|most|many|being|default|contrast|comparison|law|way|mail|phone|day|night|"
    r"and|or|with)"
)
_PARTICLE = r"(?:de|da|di|du|del|della|der|den|van|von|bin|ibn|abu|al|el|la|le|ter|dos|y|ben)"
_CAPITALISED = r"(?:[^\W\d_a-zß-öø-ÿ]|al-|el-|d['’]|O['’])[\w’'-]*\.?"
_FIRST_NAME = rf"(?!(?i:{_COMMON}\b|{MONTH}\b(?!\s+(?-i:[A-Z]))))(?:{_CAPITALISED})"
"""A month is a name only with another after it: `By Jan Smith`, but `By March, 40 had died`."""
_NEXT_NAME = rf"(?!(?i:{_COMMON}\b|{MONTH}\s+\d))(?:{_CAPITALISED})"
_NEXT = rf"[ \xa0]+(?:{_PARTICLE}\b[ \xa0]*){{0,2}}{_NEXT_NAME}"
_NAME = rf"{_FIRST_NAME}(?:{_NEXT}){{0,4}}"
_NAMES = re.compile(rf"{_NAME}(?:(?:\s*,\s*|\s+(?:and|&|AND|with)\s+|\s*,\s*and\s+){_NAME}){{0,5}}")
_LEAD = re.compile(
    r"[\s\W]*(?:(?:written|posted|reported|story|report|compiled|analysis|commentary|opinion|news|text|words)\s+)?"
    r"(?:by(?:line)?[:\s]\s*|author\s?:\s*|reporter\s?:\s*)",
    re.IGNORECASE,
)
_POST = re.compile(
    r"(?:\W*(?:staff|senior|chief|special|foreign|national|political|defen[cs]e|security|our|middle east)\W+)*"
    r"\W*(?:writers?|reporters?|correspondents?|editors?|contributors?|columnists?|staff|bureau|analysts?)\b.*",
    re.IGNORECASE,
)
_TAIL = re.compile(r"\W*$|\s*[,|(/–—·•-].{0,80}$|\s+(?:in|for|from|at|of)\s+[A-Z].{0,50}$|\s+\(.{1,40}\)\W*$")
_NAME_ALONE = re.compile(rf"(?P<name>{_FIRST_NAME}(?:{_NEXT}){{1,3}})(?: in [A-Z][\w. -]{{2,30}})?")


@dataclass(frozen=True, slots=True)
class Byline:
    """Names as printed (`ERIC SCHMITT`, `Jane Roe and John Doe`) and what the line says after them."""

    name: str
    rest: str


def read_byline(line: Line) -> Byline | None:
    """The byline a line is, or None: it opens with `By` and goes on with names, not with a sentence."""
    if not line.alone or len(line.text) > MAX_BYLINE or line.has_speech:
        return None
    lead = _LEAD.match(line.text)
    names = _NAMES.match(line.text, lead.end()) if lead else None
    if lead is None or names is None:
        return None
    rest = line.text[names.end() :].strip(" *_")
    if not (_TAIL.match(line.text, names.end()) or PRINTED_DATE.match(rest) or _POST.match(rest) or _is_time(rest)):
        return None
    if (line.ends_sentence and len(line.words) > 8) or (" " not in names.group() and rest):
        return None
    name, post = _split_post(names.group())
    return Byline(name, post + rest)


def bare_name(line: Line) -> str | None:
    """The name in a line that is nothing but two to four words of one, perhaps with a place (`Jane Roe in Beirut`)."""
    match = _NAME_ALONE.fullmatch(line.bare) if line.alone else None
    return match["name"] if match else None


def _is_time(rest: str) -> bool:
    return bool(re.match(rf"\W*(?:{MONTH}\b|\d|updated|published|posted|last)", rest, re.IGNORECASE))


def _split_post(names: str) -> tuple[str, str]:
    """`Jane Roe, Staff Writer` looks like two names; the second is a post."""
    if _POST.fullmatch(names):
        return names, ""
    parts = re.split(r"(\s*,\s*|\s+)", names)
    for at in range(2, len(parts), 2):
        if _POST.fullmatch(" ".join(parts[at::2])) and _POST.match(parts[at]):
            return "".join(parts[: at - 1]), "".join(parts[at - 1 :])
    return names.strip(" ,"), ""
