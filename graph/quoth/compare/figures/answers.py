"""A yes/no question about a number and a claim in; yes or no where the claim's figure decides it by arithmetic.

Nothing is said unless the figure is of the thing asked about, of no part of it, and of no other place or year.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from quoth.attribution import Quantity
from quoth.compare.feature import Feature
from quoth.compare.figures.developments import Development, developments
from quoth.compare.figures.part import partial
from quoth.compare.figures.questions import NO_THING, Change, Comparison, Limit, Thing, asked_number
from quoth.compare.figures.spoken_of import GENERAL, YEAR, is_changing, is_of
from quoth.compare.figures.thing import PEOPLE, counted_thing
from quoth.compare.opposed.verdict import Verdict
from quoth.compare.wording import content_stems, grouped, names_in, stem, word_set
from quoth.extract.quantities import find_quantities

METHOD = "figure"
SCORE = 0.85
_ABOUT = 0.1
"""`about 900` is 810 to 990."""

_NEAR = 0.05
"""So near a factor that is asked for, as a part of the change, it is left open on which side it is."""

_OPEN = re.compile(
    r"""\b(?:depend\w*|whereas|while|elsewhere|others?|except|if|unless|provided|but|although|though|would|should|ought
    |wrong|false|myth|nonsense|inflated|padded|exaggerat\w*|supposed\w*|rest|remain(?:der|ing))\b""",
    re.IGNORECASE | re.VERBOSE)
"""What leaves it open, says that both are so, or doubts it."""
_DENIED = re.compile(r"\b(?:not|never|no|nobody|none|without|hardly\ any|neither|nor|fail\w*)\b|n['’]t\b", re.I | re.X)
_BOUNDED = re.compile(
    r"\b(?:about|some|around|roughly|nearly|almost|over|under|above|below|more|less|fewer|at\sleast)\b", re.IGNORECASE)
_OUR = re.compile(r"\b(?:my|our|we|us|your)\b", re.IGNORECASE)
_BREAK = re.compile(r"(?<!\d),|,(?!\d)|[;:()—–“”\"]|--|[.?!]\s|\s(?:and)\s(?=[^,;.]{0,80}\d)")
_SENTENCE = re.compile(r"[;:—]|[.?!][”\"]?\s")
_HEDGES = frozenset(map(stem, word_set(
    """put puts figure estimate estimated reckon think believe guess say would stand stood reach come probably likely
    nearly roughly exactly perhaps people percent cent per counted count found latest last least most""")))
_CASE = re.compile(r"[\s“\"]*(?:that\s)?(by|for|in|at|on|among|with|under|counting|counted)\s", re.IGNORECASE)
_OF_THESE = re.compile(r"\b[Oo]f\s(?:the\s|its\s|our\s|some\s|roughly\s|about\s)*$")


@dataclass(frozen=True, slots=True)
class _Told:
    """A figure of the claim with the clause around it and what it counts."""

    quantity: Quantity
    before: str
    after: str
    counted: str

    @property
    def clause(self) -> str:
        return f"{self.before} {self.after}"


def answers(asked: str, claim: str) -> Verdict | None:
    """How the claim's figures answer: `agrees` is yes, `contradicts` no; None where they do not decide it."""
    number = asked_number(asked)
    if number is None or _OPEN.search(claim) or _set_side_by_side(claim):
        return None
    match number:
        case Limit():
            found = set(_by_limit(number, claim))
        case Change():
            found = set(_by_change(number, claim))
        case Comparison():
            found = set(_by_comparison(number, claim))
    if len({relation for relation, _ in found}) != 1:
        return None
    relation, reason = min(found)
    return Verdict(relation, SCORE, METHOD, reason, (Feature(METHOD, SCORE, reason),))


def _set_side_by_side(text: str) -> bool:
    """Whether two parts of a claim begin alike, as of two cases: `for the old ..., for the new ...`."""
    opening = [found[1].lower() for part in re.split(r"[;,]|\band\b", text) if (found := _CASE.match(part))]
    return len(set(opening)) < len(opening)


Told = tuple[Literal["agrees", "contradicts"], str]


def _by_change(asked: Change, text: str) -> Iterator[Told]:
    for one in developments(text):
        start, end = _around(_SENTENCE, text, one.start, one.end)
        comma = text.find(",", one.end, end)
        clause = text[start:end if comma < 0 else comma]
        same = _as_asked(asked, one)
        if same is None or _DENIED.search(clause) or not is_changing(asked.thing, clause, text[start:one.end]):
            continue
        told = " to ".join(f"“{number}”" for number in one.numbers)
        if len(one.numbers) == 2:
            told = f"From {told} it {'rose' if one.way > 0 else 'fell'}"
        yield "agrees" if same else "contradicts", f"{told}: asked was “{asked.words}”."


def _as_asked(asked: Change, told: Development) -> bool | None:
    """Whether the change is the one asked for; None where that is left open."""
    if not told.way:
        return None
    if asked.factor is None or told.way != asked.way:
        return told.way == asked.way
    off = abs(told.factor - asked.factor)
    if _BOUNDED.search(" ".join(told.numbers)) or 0 < off < _NEAR * abs(asked.factor - 1):
        return None
    if not off and asked.beyond:
        return None
    return not off or (told.factor > asked.factor) == (asked.way > 0)


def _by_comparison(asked: Comparison, text: str) -> Iterator[Told]:
    """Of two numbers, each beside one of the two names, which is the greater."""
    unnamed = text
    for name in asked.names:  # a number after a name is read as part of the name
        unnamed = unnamed.replace(name, "x" * len(name))
    numbers = find_quantities(unnamed, 0, len(text))
    names = [re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text) for name in asked.names]
    if len(numbers) != 2 or None in names or len({one.unit for one in numbers} - {None}) > 1 or _DENIED.search(text):
        return
    if any(not grouped(content_stems(one.counts or "")) <= asked.everything | {PEOPLE} for one in numbers):
        return
    if any(not grouped(content_stems(name)) <= asked.everything for name in names_in(text)):
        return
    places = sorted([(name.start(), side) for side, name in enumerate(names) if name]
                    + [(one.span.start, "number") for one in numbers], key=lambda one: one[0])
    order = [side for _, side in places if side != "number"]
    if [side == "number" for _, side in places] not in ([True, False] * 2, [False, True] * 2):
        return
    first, second = (numbers[order.index(side)] for side in (0, 1))
    (low, high), (other_low, other_high) = _bounds(first), _bounds(second)
    if low > other_high or high < other_low:
        way = 1 if low > other_high else -1
        reason = f"“{first.span.text}” is {'more' if way > 0 else 'less'} than “{second.span.text}”."
        yield "agrees" if way == asked.way else "contradicts", reason


def _by_limit(asked: Limit, text: str) -> Iterator[Told]:
    told = list(_figures(text))
    if _told_both_ways(asked, told):
        return
    for one in told:
        relation = _decides(asked, one.quantity)
        if relation is None or _DENIED.search(one.clause) or not _answers_to(asked, one, text):
            continue
        low, high = _bounds(one.quantity)
        way = "more than " if low >= asked.value else "less than "
        way = "" if low == high == asked.value else way
        yield relation, f"“{one.quantity.span.text}” is {way}{asked.words}."


def _told_both_ways(asked: Limit, told: list[_Told]) -> bool:
    """Whether numbers that may all be of what is asked about decide it both ways: 71 votes by machine, by hand 204."""
    found = {
        _decides(asked, one.quantity) for one in told
        if (one.quantity.unit == "percent") == (asked.unit == "percent")
        and one.quantity.unit in (None, asked.unit)
        and (asked.unit == "percent" or not one.counted or asked.thing.head in grouped(content_stems(one.counted)))
    }
    return len(found - {None}) > 1


def _figures(text: str) -> Iterator[_Told]:
    """The claim's numbers, and what share one is of another: `of 4,512 inmates 2,600`, `2,600 of 4,512 inmates`."""
    last: _Told | None = None
    for one in find_quantities(text[:1].lower() + text[1:], 0, len(text)):  # `Of 120 wells` is no name with a number
        start, end = _around(_BREAK, text, one.span.start, one.span.end)
        told = _Told(one, text[start:one.span.start], text[one.span.end:end], "")
        told = replace(told, counted=counted_thing(one, told.before, told.after))
        yield told
        if last and one.unit in (None, "people") and last.quantity.unit in (None, "people"):
            between = text[last.quantity.span.end:one.span.start]
            if re.fullmatch(r"\s(?:out\s)?of\s(?:the\s|its\s|some\s|roughly\s)*", between):
                yield from _share(last, told)
            elif _OF_THESE.search(last.before) and "." not in between:
                yield from _share(told, replace(last, before="", after=between))
        last = told


def _share(part: _Told, whole: _Told) -> Iterator[_Told]:
    a, b = part.quantity, whole.quantity
    if a.low and a.low == a.high and b.low and b.low == b.high and a.low < b.low:
        share = 100 * a.low / b.low
        span = replace(a.span, text=f"{a.span.text} of {b.span.text}")
        quantity = replace(a, span=span, low=share, high=share, unit="percent")
        yield _Told(quantity, whole.clause, part.after, whole.counted)


def _decides(asked: Limit, told: Quantity) -> Literal["agrees", "contradicts"] | None:
    """What a number says of a limit; None where both are still possible."""
    low, high = _bounds(told)
    above = low > asked.value or (low == asked.value and told.bound == "more than")
    below = high < asked.value or (high == asked.value and told.bound == "fewer than")
    at_least, at_most = low >= asked.value, high <= asked.value and told.bound in ("fewer than", "at most", "exact")
    if asked.bound == "more than":
        yes, no = above, below or (high == asked.value and told.bound == "at most")
    elif asked.bound == "fewer than":
        yes, no = below, above or (low == asked.value and told.bound == "at least")
    elif asked.bound == "at least":
        yes, no = at_least, below
    else:
        yes, no = at_most, above
    return "agrees" if yes else "contradicts" if no else None


def _bounds(told: Quantity) -> tuple[float, float]:
    low = float("-inf") if told.low is None else told.low
    high = float("inf") if told.high is None else told.high
    if told.bound == "about" and low == high:
        return low * (1 - _ABOUT), high * (1 + _ABOUT)
    return low, high


def _answers_to(asked: Limit, one: _Told, text: str) -> bool:
    """Whether the figure is of what the limit is of."""
    share = asked.unit == "percent"
    if (one.quantity.unit == "percent") != share or _OUR.search(one.clause):
        return False
    if not share and one.quantity.unit not in (None, asked.unit) and asked.unit is not None:
        return False
    if not share and asked.partial != partial(one.before, one.quantity.span.text, one.after, one.counted):
        return False
    if _is_bare(asked.thing, one, text):
        return True
    start, end = _around(_SENTENCE, text, one.quantity.span.start, one.quantity.span.end)
    sentence = text[start:end]
    counted = [word for word in content_stems(one.counted) if word not in NO_THING]
    if share and not counted:
        return is_of(asked.thing, one.clause, one.before, sentence)
    if not counted or asked.thing.head not in grouped(counted[-1:] if not share else content_stems(one.clause)):
        return False
    return grouped(counted) <= asked.thing.everything and is_of(asked.thing, one.clause, one.clause, sentence)


def _is_bare(thing: Thing, one: _Told, text: str) -> bool:
    """Whether the claim names a number and nothing that the question does not: `8,755 in the whole country`."""
    if len(find_quantities(text, 0, len(text))) > 1 or YEAR.search(text):
        return False
    rest = text.replace(one.quantity.span.text, " ")
    return grouped(content_stems(rest)) <= thing.everything | NO_THING | _HEDGES | GENERAL


def _around(stops: re.Pattern[str], text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch between two stops that holds `start` to `end`."""
    first, last = 0, len(text)
    for stop in stops.finditer(text):
        if stop.end() <= start:
            first = stop.end()
        elif stop.start() >= end:
            last = stop.start()
            break
    return first, last
