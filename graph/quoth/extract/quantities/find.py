"""A stretch of text -> its quantities: every number with the words that bound it, unless it is no count at all."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from quoth.article import Span
from quoth.attribution import Bound, Quantity
from quoth.extract.quantities import numbers as n
from quoth.extract.quantities.counted import CURRENCIES, Counted, counted_after

_BEFORE: dict[Bound, str] = {
    "at least": r"at least|no fewer than|no less than|not less than|a minimum of|as few as|as little as",
    "at most": r"as many as|as much as|up to|at most|no more than|not more than|a maximum of|nearly|almost|close to|"
    r"approaching",
    "more than": r"(?:well |far |slightly |just |significantly )?(?:more than|over|above|greater than|exceeding|"
    r"upwards? of|in excess of|north of|beyond)",
    "fewer than": r"(?:well |far |slightly |just )?(?:fewer than|less than|under|below|short of)",
    "about": r"(?:at )?(?:about|around|some|approximately|roughly|an estimated|estimated|almost exactly|something like|"
    r"an average of|perhaps|in the region of|in the neighborhood of|or so)",
    "exact": r"exactly|precisely|a total of|a record|just|only|another|an additional",
}  # fmt: skip
_AFTER: dict[Bound, str] = {
    "at least": r"\s?\+(?!\d)|[-\s]plus\b|\sor\s(?:more|higher|greater)\b",
    "at most": r"\sor\s(?:fewer|less|lower)\b",
    "about": r"\sor\sso\b|[-\s]odd\b",
}
_CURRENCY = r"(?:(?:US|A|C|HK|NZ)?\$|[€£¥₦₹₽₴₺₪₩])\s?"
_MODIFIER = "|".join(f"(?P<b{i}>{words})" for i, words in enumerate(_BEFORE.values()))
_QUANTITY = re.compile(
    rf"(?<![\w.,:$€£¥₦₹₽₴₺₪₩/-])(?:(?:{_MODIFIER})\s)?(?:"
    rf"(?P<share>{n.IN_TEN})(?![\w-])"
    rf"|(?:(?P<between>between\s))?(?P<money>{_CURRENCY})?(?P<first>(?>{n.NUMBER}))(?P<unit1>%|\spercent)?"
    rf"(?P<joined>\s?[-–—]\s?|\sto\s(?:as\s(?:many|much)\sas\s)?|\sor\s|\sand\s)(?:{_CURRENCY})?(?P<second>{n.NUMBER})"
    rf"|(?P<vaguely>(?:the\s)?(?:(?:low|high|many)\s)?(?:{n.VAGUE_WORDS}))\b"
    rf"|(?P<few>{n.FEW_WORDS})"
    rf"|(?P<fraction>{n.FRACTION})(?![\w-])"
    rf"|(?P<coin>{_CURRENCY})?(?P<number>{n.NUMBER})"
    r")",
    re.I,
)
_NO_COUNT_AFTER = re.compile(
    r"\d|[.,:]\d|/\d|st\b|nd\b|rd\b|th\b|\s?(?:a\.m\.|p\.m\.|am\b|pm\b|o['’]clock|GMT|EST|EDT|ET\b)|[-\s]years?[-\s]old|\s(?:and|or)\s(?:older|younger|over|under|above|up)\b|"
    r"-(?!plus|odd)[A-Za-z]|-\d|['’]s\b|s\b|\s(?:years|months)\sof\sage|\s(?:(?:North|South|East|West|[NSEW]\.)\s)?(?:[\w.]+\s)?(?:Street|Avenue|Road|Boulevard|St\.|Ave\.)(?!\w)|"
    r"\s(?:days?|weeks?|months?|years?|decades?|centuries)\s(?:ago|later|earlier)\b|"
    r"\s(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\.|Feb\.|Sept\.|Oct\.|Nov\.|Dec\.)"
)
_NO_COUNT_BEFORE = re.compile(
    r"(?:(?:\+\d*|\d[)-]?)\s?$|\b(?:H\.\s?R\.|S\.|H\.B\.|S\.B\.|HB|SB|resolution|proposition|prop\.|route|highway|interstate|"
    r"flight|channel|platform|ward|precinct|No\.?|Nos\.?|number|page|pages|chapter|article|section|title|part|phase|level|grade|day|week|year|verse|"
    r"room|gate|floor|aged?|ages|age\sof|(?:younger|older)\sthan|at\sage|turned|turns|since|until|circa)\s|#\s?|"
    r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December|"
    r"Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\.?\s"
    r"(?:\d{1,2}(?:,?|\s?[-–]|\sto|\sand|\sthrough)\s?)?)$", re.I)  # fmt: skip
_NAME_BEFORE = re.compile(r"(?:^|[^.!?\n“\"]\s)[“\"(]?([A-Z][\w’'-]+)(?<!['’]s)\s$")
_PREPOSITION = re.compile(r"(?:over|under|above|below|beyond)\s", re.I)
_UNIT_FOLLOWS = re.compile(r"\s?%|\s(?:percent|per cent|people|million|billion)\b")
_PRONOUN_ONE = re.compile(r"\b(?:no|any|every|each|this|that|which|the|some|last|next|only|number)\s$", re.I)
_HIGH = 3
"""`high hundreds` begin three times higher than `hundreds`, past the middle of the scale."""
_SMALL = 12
"""Up to here a number needs a noun, a unit or a bound: `the two said` counts nothing."""


@dataclass(frozen=True)
class _Amount:
    """A number as read, before its unit is known: bounds, how they bound, and where its words end."""

    low: float | None
    high: float | None
    bound: Bound
    end: int
    unit: str | None = None
    loose: bool = False
    """Whether its bound is a preposition that has other uses (`over`, `under`)."""


def find_quantities(text: str, start: int, end: int) -> tuple[Quantity, ...]:
    """The quantities in `text[start:end]`, in text order; offsets are code points into `text`, end exclusive.

    `low` and `high` are what the words allow: `as many as 40,000`, `up to` and `nearly` leave `low` open; `at least 80`
    and `more than 5,000` leave `high` open; `fewer than 15,000` has high 15000, and its bound says that 15000 itself is
    out, as `more than` does for low. `some 40,000` is 40000 to 40000, bound `about`; a range has bound `range`. Vague
    counts are `about` from two of their unit upwards: `thousands` 2000, `tens of thousands` 20000, `scores` 40; `a few
    hundred` is 200 to 500; `handfuls` has neither end. Shares (`two-thirds`, `one in five`) are given in percent.

    `unit` is `people`, a currency (ISO 4217), `percent`, a measure in the singular (`month`, `km`), or None for a count
    of things; `counts` is the head noun phrase in the article's words, None where it is not plainly beside the number.
    Dates, times, ages, ordinals, scores, numbered names and `one` as a pronoun are no quantities.
    """
    found: list[Quantity] = []
    position = start
    while position < end:
        match = _QUANTITY.search(text, position, end)
        if match is None:
            break
        quantity = _quantity(match, text, end)
        if quantity is None:
            position = _past_rejected(match)
            continue
        found.append(quantity)
        position = quantity.span.end
    return tuple(found)


def _past_rejected(match: re.Match[str]) -> int:
    """Where to look on after a match that is no quantity: past its first number, so that none of it is read again."""
    if match["first"] and not match["between"]:
        a_year = re.fullmatch(r"(?:1[5-9]|20)\d\d", match["first"]) is not None
        if match["joined"].strip().lower() in ("and", "or") or (a_year and "," in match["second"]):
            return match.end("first")
    return match.end("number") if match["number"] else match.end()


def _quantity(match: re.Match[str], text: str, end: int) -> Quantity | None:
    for amount in _readings(match):
        after = _after(text, amount, end)
        if _is_no_count(match, text, after):
            continue
        one = 1 in (amount.low, amount.high)
        counted = counted_after(text, match.start(), after.end, end, one)
        if match["vaguely"] and not text.startswith((" of ", " more "), after.end):
            counted = replace(counted, counts=None)
        after = _over_time(after, counted)
        if amount.unit and counted.unit not in (None, "people"):
            counted = Counted(after.end, amount.unit, None)
        unit = amount.unit or counted.unit
        if _says_nothing(match, text, after, unit, counted):
            continue
        stop = counted.end if unit == counted.unit and unit not in ("people", None) else after.end
        begin = match.start("vaguely") if match["vaguely"] else match.start()
        return Quantity(Span.of(text, begin, stop), after.low, after.high, after.bound, unit, counted.counts)
    return None


def _readings(match: re.Match[str]) -> Iterator[_Amount]:
    """What the number may be: the pair as a range, else the first alone."""
    bound = _bound(match)
    if match["share"]:
        part, whole = n.value_of(match["part"]), n.value_of(match["whole"])
        if 0 < part < whole <= 100:
            share = round(100 * part / whole, 2)
            yield _bounded(share, bound, match.end(), "percent")
    elif match["vaguely"]:
        key = re.sub(r"^the\s|(?:low|high|many)\s", "", " ".join(match["vaguely"].lower().split())).strip()
        low = n.VAGUE[key]
        if low is not None and re.match(r"(?:the\s)?high\s", match["vaguely"], re.I):
            low *= _HIGH
        yield _Amount(low, None, "about", match.end())
    elif match["few"]:
        yield _few(match, bound)
    elif match["fraction"]:
        yield _bounded(n.fraction_of(match["fraction"]), bound, match.end(), "percent")
    elif match["second"]:
        yield from _pair(match, bound)
    else:
        unit = CURRENCIES[match["coin"].strip().lower()] if match["coin"] else None
        amount = _bounded(n.value_of(match["number"]), bound, match.end("number"), unit)
        yield replace(amount, loose=_PREPOSITION.match(match.group()) is not None)


def _pair(match: re.Match[str], bound: Bound) -> Iterator[_Amount]:
    unit = CURRENCIES[match["money"].strip().lower()] if match["money"] else None
    low, high = n.value_of(match["first"]), n.value_of(match["second"])
    if n.scale_of(match["first"]) == 1 < n.scale_of(match["second"]) and low < 1000:
        low *= n.scale_of(match["second"])
    joined = match["joined"].strip().lower()
    years = re.fullmatch(r"\d{4}", match["first"]) is not None and joined in ("-", "–", "—", "and", "to")
    ranged = joined not in ("and",) or bool(match["between"])
    changed = re.search(r"\bfrom\s$", match.string[: match.start()], re.I)
    if low < high and ranged and not changed and not (years and low < 2100):
        yield _Amount(low, high, "range", match.end("second"), unit)
    elif joined in ("and", "to", "or"):
        yield _bounded(n.value_of(match["first"]), bound, match.end("first"), unit)


def _few(match: re.Match[str], bound: Bound) -> _Amount:
    words = match["few"].lower().split()
    scales = [n.SCALES[word] for word in words if word in n.SCALES]
    few = n.FEW[" ".join(word for word in words if word not in n.SCALES)]
    low, high = (float(times * math.prod(scales)) for times in few)
    if bound in ("at most", "fewer than"):
        return _Amount(None, high, bound, match.end())
    if bound in ("at least", "more than"):
        return _Amount(low, None, bound, match.end())
    return _Amount(low, high, "about", match.end())


def _bound(match: re.Match[str]) -> Bound:
    for i, bound in enumerate(_BEFORE):
        if match[f"b{i}"]:
            return bound
    return "exact"


def _bounded(value: float, bound: Bound, end: int, unit: str | None = None) -> _Amount:
    low = None if bound in ("at most", "fewer than") else value
    high = None if bound in ("at least", "more than") else value
    return _Amount(low, high, bound, end, unit)


def _after(text: str, amount: _Amount, end: int) -> _Amount:
    """With the bound that follows the number (`100 or more`), where there is one."""
    for bound, words in _AFTER.items():
        match = re.compile(words, re.I).match(text, amount.end, end)
        if match and amount.bound in ("exact", "about") and amount.low is not None:
            return _bounded(amount.low, bound, match.end(), amount.unit)
    return amount


def _over_time(amount: _Amount, counted: Counted) -> _Amount:
    """`over ten years` is how long, not more than ten."""
    value = amount.low
    if amount.bound == "more than" and counted.unit in _SPANS_OF_TIME and value is not None:
        return replace(amount, high=value, bound="exact") if amount.loose else amount
    return amount


def _is_no_count(match: re.Match[str], text: str, amount: _Amount) -> bool:
    """Dates, times, ages, ordinals, scores and numbered names."""
    modified = _bound(match) != "exact" or match["vaguely"] or match["few"] or match["fraction"] or match["share"]
    following, before = text[amount.end : amount.end + 30], text[max(0, match.start() - 40) : match.start()]
    written = match["number"] or match["first"] or ""
    figure = re.fullmatch(r"[\d,.]+", written) is not None
    if _NO_COUNT_AFTER.match(following) and not (match["coin"] or match["money"] or match["vaguely"]):
        return not re.match(r"-(?:percent|mile|kilometer|kilometre|point|million|billion)\b", following)
    if match["coin"] or match["money"]:
        return False
    if re.fullmatch(r"(?:1[5-9]|20)\d\d", written) and not (
        modified and not amount.loose and re.match(r"\s[a-z]", following)
    ):
        return True
    if not figure or _UNIT_FOLLOWS.match(following):
        return False
    if _NO_COUNT_BEFORE.search(before) or (len(written) > 8 and "," not in written):
        return True
    return not modified and (_NAME_BEFORE.search(before) is not None or _is_age(before, following, amount.low or 0))


def _is_age(before: str, following: str, value: float) -> bool:
    """`Rawlings, 59, of Ashton`; `who is 70.`"""
    after_name = re.search(r"[a-zA-Z.],\s$", before) and re.match(r"[,.;)]|\s(?:of\s[A-Z]|[—–―-])", following)
    said = re.search(r"\b(?:is|was|be|at|turning)\s$", before) and re.match(r"[,.;)]", following)
    return bool(after_name or said) and value < 120


def _says_nothing(match: re.Match[str], text: str, amount: _Amount, unit: str | None, counted: Counted) -> bool:
    """Small numbers without noun, unit or bound; `one` that is a pronoun; a scale that is part of a phrase."""
    if match["vaguely"] or match["few"] or match["share"] or match["fraction"]:
        return False
    before = text[max(0, match.start() - 16) : match.start()]
    if amount.low == amount.high == 1 and unit is None and counted.counts is None:
        return True
    if amount.low == amount.high == 1 and (match["number"] or match["first"] or "").lower() == "one":
        return (
            text.startswith((" of ", " point"), amount.end)
            or bool(_PRONOUN_ONE.search(before))
            or (unit in _SPANS_OF_TIME)
            or unit is None
        )
    if unit or counted.counts:
        return False
    if amount.loose and (amount.low or amount.high or 0) < 100:  # people under 30
        return True
    value = amount.low if amount.low is not None else amount.high
    return amount.bound in ("exact", "range") and (value or 0) <= _SMALL


_SPANS_OF_TIME = frozenset({"day", "night", "year", "month", "week", "second", "minute", "hour", "degree"})
