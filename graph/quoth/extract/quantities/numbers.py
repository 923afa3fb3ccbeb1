"""How numbers are written in news English: figures, words, scales, vague counts and fractions, and their values."""

from __future__ import annotations

import re

UNITS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
    "eighteen": 18, "nineteen": 19,
}  # fmt: skip
TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
SCALES = {
    "dozen": 12, "hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000,
    "trillion": 1_000_000_000_000, "k": 1_000, "m": 1_000_000, "mn": 1_000_000, "mln": 1_000_000, "bn": 1_000_000_000,
    "b": 1_000_000_000, "tn": 1_000_000_000_000, "t": 1_000_000_000_000,
}  # fmt: skip

_SMALL = "|".join(sorted(UNITS, key=len, reverse=True))
_TENS = "|".join(TENS)
_LONG_SCALES = "dozen|hundred|thousand|million|billion|trillion"
FIGURE = r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?"
_WORD = rf"(?:(?:{_TENS})(?:[- ](?:{_SMALL}))?|(?:{_SMALL}))\b"
NUMBER = (
    rf"(?:half a (?:million|billion|dozen)|a quarter of a (?:million|billion|trillion)|an?\s(?:{_LONG_SCALES})\b(?!s)"
    rf"|(?:an?|{_SMALL}) and a half(?:\s(?:{_LONG_SCALES})\b)?"
    rf"|{FIGURE}(?:[\s-]?(?:{_LONG_SCALES})\b|(?:bn|mn|mln|tn|[kmbKMB])\b)?"
    rf"|{_WORD}(?:[\s-](?:{_LONG_SCALES})\b)*)"
)
"""A definite number: `40,000`, `2.5 million`, `$760k`, `thirty-five`, `two hundred thousand`, `half a million`."""

VAGUE: dict[str, float | None] = {
    "dozens": 24.0, "scores": 40.0, "hundreds": 200.0, "thousands": 2e3, "millions": 2e6, "billions": 2e9,
    "trillions": 2e12, "tens of thousands": 2e4, "hundreds of thousands": 2e5, "tens of millions": 2e7,
    "hundreds of millions": 2e8, "tens of billions": 2e10, "hundreds of billions": 2e11, "handfuls": None,
    "a handful": None,
}  # fmt: skip
"""Vague counts and their lower end, two of the unit; there is no upper one. A handful says nothing figures can hold."""
FEW = {"a few": (2, 5), "several": (2, 9), "a couple of": (2, 2), "a couple": (2, 2)}
"""What these mean before a scale: `a few hundred` is 200 to 500."""
FRACTIONS = {"half": 50.0, "third": 100 / 3, "quarter": 25.0, "fourth": 25.0, "fifth": 20.0, "tenth": 10.0}
"""Parts of a whole, in percent."""
_PART = "|".join(part for part in FRACTIONS if part != "half")
FRACTION = (
    rf"(?:(?:one|two|three|four|nine)[- ](?:{_PART})s?|an?\s(?:{_PART})(?=\sof\b)(?!\sof\sa\s(?:m|b|tr)illion)"
    r"|half(?=\s(?:of|the|his|her|its|their|all)\b))(?:\sof\s(?:1|one|a)\spercent\b)?"
)
IN_TEN = (
    rf"(?P<part>{_WORD}|\d{{1,2}})\s(?:(?:in|out of)(?:\severy)?|of\severy|of(?=\s(?:10|ten)\b))"
    rf"\s(?P<whole>{_WORD}|\d{{1,3}})"
)
"""A share: `one in five`, `nine out of 10`."""
VAGUE_WORDS = (
    "|".join(sorted(VAGUE, key=len, reverse=True))
    .replace("a handful", "a handful(?= of)")
    .replace("scores", "scores(?= (?:of|more) )")
    .replace(" ", r"\s")
)
FEW_WORDS = rf"(?:a few|several|a couple of|a couple)\s(?:{_LONG_SCALES})\b(?:\s(?:thousand|million|billion)\b)?"


def value_of(number: str) -> float:
    """The value of a definite number as `NUMBER` matches it; ValueError for any other text."""
    text = number.lower().strip()
    half = re.fullmatch(r"half a (\w+)", text)
    if half:
        return SCALES[half.group(1)] / 2
    quarter = re.fullmatch(r"a quarter of a (\w+)", text)
    if quarter:
        return SCALES[quarter.group(1)] / 4
    and_half = re.fullmatch(r"(\w+) and a half(?:\s(\w+))?", text)
    if and_half:
        return ((UNITS.get(and_half.group(1)) or 1) + 0.5) * SCALES.get(and_half.group(2) or "", 1)
    parts = [part for part in re.split(r"[\s-]+|(?<=\d)(?=[a-z])", text.replace(",", "")) if part]
    total, current = 0.0, 0.0
    for part in parts:
        if re.fullmatch(r"\d+(?:\.\d+)?", part):
            current += float(part)
        elif part in UNITS or part in TENS:
            current += UNITS.get(part) or TENS[part]
        elif part in ("a", "an"):
            current += 1
        elif part in SCALES:
            current *= SCALES[part]
            if SCALES[part] >= 1000:
                total, current = total + current, 0.0
        else:
            raise ValueError(f"{number!r} is not a number")
    value = total + current
    return round(value, 2 if value >= 1000 else 6)


def scale_of(number: str) -> float:
    """The scale a number ends in (`2.5 million` -> 1000000), 1 without one."""
    match = re.search(r"(?:[\s-]|(?<=\d))([a-z]+)$", number.lower().strip())
    return SCALES.get(match.group(1), 1) if match else 1


def fraction_of(text: str) -> float:
    """A fraction in percent: `two-thirds` -> 66.67, `a quarter of 1 percent` -> 0.25."""
    part, of_percent = re.subn(r"\sof\s\w+\spercent$", "", text.lower())
    if of_percent:
        return round(fraction_of(part) / 100, 4)
    words = re.split(r"[\s-]+", part)
    times = {"one": 1, "two": 2, "three": 3, "four": 4, "nine": 9}.get(words[0], 1)
    return round(times * FRACTIONS[words[-1].rstrip("s") if words[-1] != "half" else "half"], 2)
