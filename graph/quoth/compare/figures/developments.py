"""A text in, the changes of numbers that it tells out: `from 90 to 40`, `32,000, up from 25,400`, `fell by a third`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from quoth.compare.figures.questions import DOWN, UP
from quoth.extract.quantities import numbers

_UNNAMED = re.compile(r"\?P<\w+>")
_NUMBER = _UNNAMED.sub("?:", rf"(?:{numbers.IN_TEN}(?!\w)|{numbers.FRACTION}|{numbers.NUMBER})")
_BOUND = (
    r"(?:(?:about|some|around|roughly|nearly|almost|just|only|barely|over|under|above|below|more\sthan|less\sthan"
    r"|fewer\sthan|at\sleast)\s+)*"
)
_AMOUNT = rf"{_BOUND}(?:US)?[$€£]?\s?{_NUMBER}(?:\s?%|\sper\s?cent\b|\spercent\b)?"
_SHARE = rf"{_BOUND}(?:{numbers.FIGURE}|{_UNNAMED.sub('?:', numbers.NUMBER)})(?:%|\s?per\s?cent|\spercent)(?!\w)"
_PART = rf"(?:{_SHARE}|{_UNNAMED.sub('?:', numbers.FRACTION)}|a\s(?:half|third|quarter|fifth|tenth)|half)"
_EARLIER = r"(?:\w+\s){0,3}?(?:earlier|before|ago|previously|in\s(?:19|20)\d\d|last\s\w+|the\sprevious\s\w+)"
_BE = r"(?:is|are|was|were|be|been|and)\s(?:\w+ly\s)?"
_GONE = (
    rf"{UP}|{DOWN}|went|gone|goes|cut|raised|lowered|reduced|brought|pushed|driven|moved|improved|up|down|become|changed"
)
_TWO = (
    re.compile(
        rf"\b(?:{_GONE})\b[^.;]{{0,60}}?\bfrom\s+(?P<old>{_AMOUNT})[^.;]{{0,40}}?\bto\s+(?P<new>{_AMOUNT})",
        re.I | re.X),
    re.compile(
        rf"\b(?:{_GONE})\b[^.;]{{0,40}}?\bto\s+(?P<new>{_AMOUNT})[^.;]{{0,40}}?\bfrom\s+(?P<old>{_AMOUNT})",
        re.I | re.X),
    re.compile(
        rf"(?P<new>{_AMOUNT})(?:[^.;]{{0,60}}?,|(?:\s\w+){{0,3}})\s(?:up|down)\s+from\s+(?P<old>{_AMOUNT})",
        re.I | re.X),
    re.compile(
        rf"(?P<new>{_AMOUNT})[^.;]{{0,60}}?,?\s(?:against|compared\s(?:with|to)|versus|instead\sof|after)\s+"
        rf"(?P<old>{_AMOUNT})(?=[^.;,]{{0,40}}?\s{_EARLIER})", re.I | re.X),
)
_PERCENT = (
    re.compile(
        rf"\b(?:(?P<up>{UP}|{_BE}up)|(?P<down>{DOWN}|{_BE}down))\s+(?:by\s+)?(?P<part>{_PART})(?!\s+(?:of|in|to|an?)\b)",
        re.I | re.X),
    re.compile(
        rf"(?P<part>{_PART})\s+(?:(?P<up>more|higher|above|larger|up)|(?P<down>fewer|less|lower|below|smaller|down))"
        rf"\s+(?:than|on)?\s*(?=(?:the\s|that\s|it\s|those\s|in\s|at\s|a\s|last\s)\b(?:[^.;,]{{0,30}}?\s)?"
        rf"(?:before|earlier|ago|year|month|(?:19|20)\d\d)\b)", re.I | re.X),
)
_TIMES = re.compile(
    r"\b(?:had\s|has\s|have\s)?(?:(?:more\sthan|nearly|almost|about)\s)?"
    r"(?P<word>doubled|trebled|tripled|quadrupled|halved)\b", re.I)
_TIMES_OF = {"doubled": 2.0, "trebled": 3.0, "tripled": 3.0, "quadrupled": 4.0, "halved": 0.5}
_YEAR = re.compile(r"(?:1[89]|20)\d\d\Z")


@dataclass(frozen=True, slots=True)
class Development:
    """A change as told: so many times what it was, the stretch that tells it, and the words of its numbers."""

    factor: float
    start: int
    end: int
    numbers: tuple[str, ...]

    @property
    def way(self) -> int:
        """1 where it rose, -1 where it fell, 0 where it stayed."""
        return (self.factor > 1) - (self.factor < 1)


def developments(text: str) -> tuple[Development, ...]:
    """The changes that a text tells by numbers; of those that overlap the first way to tell one."""
    found: list[Development] = []
    for one in _all(text):
        if not any(one.start < other.end and other.start < one.end for other in found):
            found.append(one)
    return tuple(sorted(found, key=lambda one: one.start))


def _all(text: str) -> Iterator[Development]:
    for pattern in _TWO:
        for match in pattern.finditer(text):
            old, new = _values(match["old"], match["new"])
            if old and new is not None and not (_YEAR.match(match["old"]) or _YEAR.match(match["new"])):
                yield Development(new / old, match.start(), match.end(), (_said(match["old"]), _said(match["new"])))
    for pattern in _PERCENT:
        for match in pattern.finditer(text):
            part = _value(match["part"])
            if part is not None and (match["up"] or part <= 100):
                factor = 1 + part / 100 * (1 if match["up"] else -1)
                yield Development(factor, match.start(), match.end(), (_said(match.group()),))
    for match in _TIMES.finditer(text):
        yield Development(_TIMES_OF[match["word"].lower()], match.start(), match.end(), (_said(match.group()),))


def _values(old: str, new: str) -> tuple[float | None, float | None]:
    """Both numbers, the first in the scale of the second where it names none: `from 2 to 5 million`."""
    first, second = _value(old), _value(new)
    if first is None or second is None or ("%" in new or "cent" in new) < ("%" in old or "cent" in old):
        return None, None
    scale = numbers.scale_of(_bare(new)) if re.search(r"[a-z]$", _bare(new)) else 1
    if scale >= 1000 and first < 1000 and _scale_free(old):
        first *= scale
    return first, second


def _scale_free(number: str) -> bool:
    """Whether no word of scale follows the digits."""
    return re.search(r"\d\s*$", number) is not None


def _value(text: str) -> float | None:
    """The number; a share in percent. None for one that is not to be read."""
    bare = _bare(text)
    if of := re.fullmatch(numbers.IN_TEN, bare, re.I):
        return 100 * numbers.value_of(of["part"]) / numbers.value_of(of["whole"])
    try:
        if re.search(r"(?:half|thirds?|quarters?|fourths?|fifths?|tenths?)$", bare, re.I):
            return numbers.fraction_of(bare)
        return numbers.value_of(bare)
    except (ValueError, KeyError):
        return None


def _bare(text: str) -> str:
    text = re.sub(rf"^{_BOUND}", "", text.strip(), flags=re.I)
    return re.sub(r"^(?:US)?[$€£]\s?|\s?(?:%|per\s?cent|percent)$", "", text, flags=re.I).strip()


def _said(text: str) -> str:
    return " ".join(text.split())
