"""The words of a date expression, as a pattern matched them -> its reading, or None where they are no date.

Each function takes the match and the article's whole text.
"""

from __future__ import annotations

import re

from quoth.extract.dates import readings as r
from quoth.extract.dates import words as w
from quoth.extract.dates.clause import month_is_meant, speaks_of_votes, tense_of


def _number(text: str) -> int:
    """The number that figures or words stand for (`8th`, `seventy-four`); 0 when they stand for none."""
    digits = re.match(r"\d+", text)
    if digits:
        return int(digits.group())
    parts = [w.COUNTS.get(part, 0) for part in text.lower().split("-")]
    return sum(parts) if all(parts) else 0


def _month(text: str) -> int:
    return w.MONTHS[text.lower().rstrip(".")]


def full_meant(match: re.Match[str], _: str) -> r.Reading | None:
    month, day, year = _month(match["month"]), _number(match["day"]), int(match["year"])
    if not r.exists(year, month, day):
        return None
    first = f"{year}-{month:02}-{day:02}"
    last = match.groupdict().get("last")
    if last and r.exists(year, month, _number(last)) and _number(last) > day:
        return r.always(f"{first}/{year}-{month:02}-{_number(last):02}")
    return r.always(first)


def monthless_meant(match: re.Match[str], _: str) -> r.Reading | None:
    """`11, 2019` at a line's end: the month's name has been lost."""
    day = _number(match["day"])
    return r.always(f"{match['year']}-XX-{day:02}") if 1 <= day <= 31 else None


def numeric_meant(match: re.Match[str], _: str) -> r.Reading | None:
    """`2016-12-08`; `9/21/2016` as Americans write it, both readings where the other is possible too."""
    if match["iso"]:
        year, month, day = (int(part) for part in match["iso"].split("-"))
        return r.always(match["iso"]) if r.exists(year, month, day) else None
    one, two, year = (int(part) for part in match["slashed"].split("/"))
    days = sorted({f"{year}-{m:02}-{d:02}" for m, d in ((one, two), (two, one)) if r.exists(year, m, d)})
    return r.always(days[0] if len(days) == 1 else f"[{','.join(days)}]") if days else None


def day_meant(match: re.Match[str], text: str) -> r.Reading | None:
    month, day = _month(match["month"]), _number(match["day"])
    if not r.exists(None, month, day):
        return None
    if (month, day) == (9, 11) and _is_of_2001(match, text):
        return _opened(match, r.always("2001-09-11"))
    tense = tense_of(match, text)
    weekday = match.groupdict().get("weekday")
    if weekday:
        return _opened(match, r.day_on_weekday(month, day, w.WEEKDAYS[weekday.lower().rstrip(".")], tense))
    first = r.day_nearest(month, day, tense)
    last = match.groupdict().get("last")
    if last and r.exists(None, month, _number(last)) and _number(last) > day:
        first = r.between(first, r.day_nearest(month, _number(last), tense))
    return _opened(match, first)


def _is_of_2001(match: re.Match[str], text: str) -> bool:
    """Whether `Sept. 11` is the day of the attacks."""
    before, after = text[max(0, match.start("month") - 8) : match.start("month")], text[match.end() : match.end() + 16]
    if re.match(r"(?:,? 2001|[ -]+(?:terror|attack|hijack|conspirac|truth|plot))", after):
        return True
    reckoned = re.search(r"\b(?:before|after|since|post-)\s?$", before)
    return reckoned is not None and re.search(r"9/11|(?:terror|Sept\. 11|September 11) attack", text) is not None


def day_span_meant(match: re.Match[str], text: str) -> r.Reading | None:
    first, last = (_month(match["month"]), _number(match["day"])), (_month(match["to"]), _number(match["last"]))
    if not (r.exists(None, *first) and r.exists(None, *last)):
        return None
    if match["year"]:
        year = int(match["year"])
        begun = year if first <= last else year - 1
        return r.always(f"{begun}-{first[0]:02}-{first[1]:02}/{year}-{last[0]:02}-{last[1]:02}")
    tense = "future" if tense_of(match, text).endswith("future") else "past"
    return r.between(r.day_nearest(*first, tense), r.day_nearest(*last, tense))


def month_year_meant(match: re.Match[str], _: str) -> r.Reading | None:
    return _opened(match, r.always(f"{match['year']}-{_month(match['month']):02}"))


def _opened(match: re.Match[str], reading: r.Reading) -> r.Reading:
    """With the `since` or `until` that precedes, where there is one."""
    word = (match.groupdict().get("open") or "").lower()
    return r.open_range(reading, word in ("since", "after")) if word else reading


def month_span_meant(match: re.Match[str], text: str) -> r.Reading | None:
    ends = [_month(match["month"]), _month(match["to"])]
    joined = re.search(r"\sand\s", match.group()) and not match.group().lower().startswith("between")
    if joined and (ends[1] - ends[0]) % 12 != 1:
        return None
    if match["year"]:
        year = int(match["year"])
        first = year if ends[0] <= ends[1] else year - 1
        return r.always(f"{first}-{ends[0]:02}/{year}-{ends[1]:02}")
    tense = tense_of(match, text)
    return r.between(r.month_nearest(ends[0], tense), r.month_nearest(ends[1], tense))


def bare_month_meant(match: re.Match[str], text: str) -> r.Reading | None:
    if not month_is_meant(match, text):
        return None
    number, which = _month(match["month"]), (match["which"] or "").lower()
    if number == 11 and not which and speaks_of_votes(match, text) and tense_of(match, text) != "past":
        return _opened(match, r.november_of_election)
    if which in ("last", "next", "this"):
        return _opened(match, r.month_of(number, {"last": -1, "this": 0, "next": 1}[which]))
    return _opened(match, r.month_nearest(number, "past" if match["open"] == "since" else tense_of(match, text)))


def years_meant(match: re.Match[str], _: str) -> r.Reading | None:
    first, last = match["year"], match["last"]
    if len(last) == 2:
        if not re.search(w.DASH, match.group()):
            return None
        last = first[:2] + last
    if re.search(r"\sand\s", match.group()) and not match.group().lower().startswith("between"):
        return None
    return r.always(f"{first}/{last}") if int(first) < int(last) <= int(first) + 150 else None


def year_meant(match: re.Match[str], text: str) -> r.Reading | None:
    before, after = text[max(0, match.start("year") - 12) : match.start("year")], text[match.end() : match.end() + 24]
    if re.search(r"[$€£₦#/\d.,:-]$|\bNo\. ?$|[A-Za-z]-$", before.rstrip(" ") if before.endswith("$ ") else before):
        return None
    if re.match(
        r"(?:[%/]|[.,:]\d|-[a-z]|\s?(?:percent|per cent|people|votes?|men|women|soldiers|troops|miles|feet|kilometers|"
        r"kilometres|km|meters|metres|dollars|euros|pounds|tons|tonnes|fighters|words|pages|square|delegates|members|"
        r"block of|[NSEW]\.? [A-Z]|(?:[A-Z]\w+ )?(?:Street|Avenue|Road|Drive|Boulevard))\b)", after):  # fmt: skip
        return None
    if re.match(r"-\d", after):
        return None
    return _opened(match, r.always(match["year"]))


def decade_meant(match: re.Match[str], _: str) -> r.Reading | None:
    digits = match["decade"]
    if len(digits) == 2:
        return _opened(match, r.decade_of(int(digits)) if int(digits) < 30 else r.always(f"19{digits[0]}X"))
    return _opened(match, r.always(digits[:3] + "X"))


def century_meant(match: re.Match[str], _: str) -> r.Reading | None:
    ordinals = {"eighteenth": 18, "nineteenth": 19, "twentieth": 20, "twenty-first": 21}
    word = match["century"].lower()
    number = ordinals[word] if word in ordinals else _number(word)
    return r.always(f"{number - 1}XX") if 10 <= number <= 21 else None


def weekday_meant(match: re.Match[str], text: str) -> r.Reading | None:
    before = text[max(0, match.start() - 12) : match.start()]
    after = text[match.end() : match.end() + 24]
    if re.search(
        r"(?:News|Black|Good|Super|Bloody|Ash|Holy|Palm|Cyber|Giving|Blue|Casual|Easter|Ruby|every|each|the) $", before
    ):
        return None
    if re.match(
        r"s\b| (?:(?:night|morning|afternoon|evening|talk|news) )?(?:nights|mornings|afternoons|evenings)\b|"
        r" (?:(?:night|morning|afternoon|evening|talk|news) )?(?:shows?|programs?)\b|"
        r" (?:Times|Mail|Telegraph|Express|Mirror|Night|Morning [A-Z]|Post|Herald|Independent|Review)",
        after,
    ):
        return None
    number = w.WEEKDAYS[match["day"].lower().rstrip(".")]
    which = (match["which"] or "").lower()
    tense = {
        "last": "last",
        "past": "last",
        "next": "next",
        "coming": "next",
        "this": "future",
        "this coming": "future",
    }.get(which)
    return _opened(match, r.on_weekday(number, tense or tense_of(match, text)))


def near_day_meant(match: re.Match[str], text: str) -> r.Reading | None:
    word = match.group().lower()
    if word.startswith("to") and re.search(
        r"(?:USA|Russia|the|The|Christianity) $", text[max(0, match.start() - 13) : match.start()]
    ):
        return None
    if re.match(r"['’]s\b|[ -](?:[Ss]how|[A-Z])", text[match.end() :]) and word == "today" and match.group()[0] == "T":
        return None
    return r.in_days({"yesterday": -1, "tomorrow": 1, "last night": -1}.get(word, 0))


_OFFSETS = {
    "last": -1,
    "this past": -1,
    "past": -1,
    "previous": -1,
    "this": 0,
    "current": 0,
    "next": 1,
    "coming": 1,
    "the same": 0,
}
_UNITS = {
    "week": r.week,
    "month": r.month,
    "year": r.year,
    "decade": r.decade,
    "quarter": r.quarter,
    "weekend": r.weekend,
}


def unit_meant(match: re.Match[str], text: str) -> r.Reading | None:
    if (
        text[: match.start("which")].endswith("the ") and not match["open"]
    ):  # a length of time, or counted from another day
        return None
    if match["unit"][0].isupper() and match["unit"] != "WEEK":  # the programme "This Week"
        return None
    return _opened(match, _UNITS[match["unit"].lower()](_OFFSETS[match["which"].lower()]))


_VAGUE_COUNTS = {"a few": (2, 5), "several": (3, 7), "a couple of": (2, 3), "a couple": (2, 3)}


def ago_meant(match: re.Match[str], text: str) -> r.Reading | None:
    """`two years ago`, `nearly a decade ago`, `a few weeks ago`."""
    unit = match["unit"].lower()
    vague = _VAGUE_COUNTS.get((match["vague"] or "").lower())
    if vague:
        least, most = (10 * n for n in vague) if unit == "decade" else vague
        return r.some_units_ago("year" if unit == "decade" else unit, least, most)
    exact = _ago(match["count"] or "", unit)
    return r.about(exact) if exact and match["about"] else exact


def _ago(words: str, unit: str) -> r.Reading | None:
    count = _number(words)
    if not 0 < count <= 200:
        return None
    readings = {"day": r.in_days(-count), "week": r.in_days(-7 * count, about=True), "month": r.month(-count),
                "year": r.year(-count), "decade": r.decade(-count)}  # fmt: skip
    return readings[unit]


def back_meant(match: re.Match[str], _: str) -> r.Reading | None:
    count = _number(match["count"]) if match["count"] else 1
    if not 0 < count <= 200:
        return None
    unit = match["unit"].lower()
    return r.back_to_now("year" if unit == "decade" else unit, count * 10 if unit == "decade" else count)


def season_meant(match: re.Match[str], text: str) -> r.Reading | None:
    code = w.SEASONS[match["season"].lower()]
    if match["year"]:
        return r.always(f"{match['year']}-{code}")
    which = (match["which"] or "").lower()
    if which in ("last", "past", "next", "this"):
        return r.season_nearest(code, {"past": "last"}.get(which, which))
    if re.match(r" of\b", text[match.end() :]):
        return None
    return r.season_nearest(code, "next" if tense_of(match, text).endswith("future") else "past")


def holiday_meant(match: re.Match[str], text: str) -> r.Reading | None:
    """A feast or day of note of the calendar, where it is a date and not a season or the thing itself."""
    name = match["holiday"].replace("’", "'")
    if re.match(
        r"-|\s(?:cards?|carols?|trees?|gifts?|part(?:y|ies)|shopping|sales?|songs?|presents?)\b", text[match.end() :]
    ):
        return None
    return _opened(match, r.on_holiday(name, tense_of(match, text)))


def attacks_meant(match: re.Match[str], text: str) -> r.Reading | None:
    return None if text[: match.start()].endswith("Fahrenheit ") else r.always("2001-09-11")
