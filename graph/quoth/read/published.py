"""What an article prints, its name and its address -> the day it was published as EDTF, and the words that show it."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Mapping, Sequence
from pathlib import PurePath

from quoth.article import MarkKind
from quoth.read.byline import Byline
from quoth.read.dateline import Dateline
from quoth.read.dates import MONTH_DAY, PRINTED_DATE, YEAR, day_number, edtf_of, is_edtf, month_number
from quoth.read.lines import Line

Dated = tuple[str, str]
"""EDTF and the sentence that says why."""

_LABEL = (
    r"(?:(?:first |originally |last )?(?:published|posted|updated|modified|created|date|dated|issued|released|"
    r"filed|edited)(?: (?:on|at|date))?\s*:?\s*)"
)
_DAY_NAME = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?[.,]*\s*)"
_BEFORE = re.compile(
    rf"\W*(?:published in [\w '’.&-]{{2,40}},\s*)?(?:by .{{1,60}}?[|,·•–—-]\s*)?{_LABEL}?{_DAY_NAME}?\W*", re.IGNORECASE
)
_AFTER = re.compile(
    r"[\s|,·•–—-]*(?:(?:at\s*)?\d{1,2}[:.]\d\d(?:[:.]\d\d)?\s*(?:[ap]\.?m\.?)?\s*(?:[A-Z]{2,4}|[+-]\d{4}|"
    r"GMT[+-]?\d*)?)?"
    r"[\s|,·•()–—-]*(?:(?:last )?(?:updated|modified)\b.{0,60}|\d+ min(?:ute)?s?(?: read)?|.{0,25})"
)
_LABELLED = re.compile(
    r"published|posted|updated|modified|created|issued|released|filed|edited|dated?\b", re.IGNORECASE
)
_FILE_DATE = re.compile(
    rf"(?<!\d)(?P<y>{YEAR})[-_.](?P<m>0[1-9]|1[0-2])[-_.](?P<d>0[1-9]|[12]\d|3[01])(?!\d)|"
    rf"(?<!\d)(?P<y2>{YEAR})(?P<m2>0[1-9]|1[0-2])(?P<d2>0[1-9]|[12]\d|3[01])(?!\d)"
)
_URL_DATE = re.compile(rf"/(?P<y>{YEAR})[/-](?P<m>0?[1-9]|1[0-2])(?:[/-](?P<d>0?[1-9]|[12]\d|3[01]))?(?=[/-]|$)")
_COPYRIGHT_YEAR = re.compile(
    rf"(?:©|\(c\)|copyright)\W{{0,4}}(?:\(c\)|©)?\W{{0,2}}(?:{YEAR}\s*[-–]\s*)?(?P<y>{YEAR})\b", re.IGNORECASE
)
_NOW_IS = re.compile(
    rf"\b(?:so far (?:in|this year,?) (?P<a>{YEAR})|this year,? \(?(?P<b>{YEAR})\b|(?P<c>{YEAR}) so far\b|"
    rf"(?:in|of) (?P<d>{YEAR}), this year\b|to date in (?P<e>{YEAR})|already in (?P<f>{YEAR})\b)",
    re.IGNORECASE,
)
_YEARS_AGO = re.compile(
    rf"\b(?P<n>one|two|three|four|five|six|seven|eight|nine|ten|\d\d?|a) years? ago,? (?:in (?:{_DAY_NAME}|"
    rf"\w+ )?|\()(?P<y>{YEAR})\b"
    rf"|\bin (?P<y2>{YEAR}),? (?P<n2>one|two|three|four|five|six|seven|eight|nine|ten|\d\d?|a) years? ago\b"
    rf"|\blast year,? (?:in |\()?(?P<y3>{YEAR})\b|\bin (?P<y4>{YEAR}),? last year\b",
    re.IGNORECASE,
)
_NUMBER_WORDS = ["a", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
_NUMBERS = {word: max(n, 1) for n, word in enumerate(_NUMBER_WORDS)}


def find_published(
    lines: Sequence[Line],
    kinds: Mapping[int, MarkKind],
    *,
    head: int,
    byline: Byline | None,
    dateline: Dateline | None,
    path: str,
    url: str | None,
) -> tuple[str | None, str | None]:
    """EDTF date and reason, from the first of: a printed date line, the byline, the dateline, the address, the
    file's name, a phrase that ties a year to the present, the copyright year. The last three are inferred: `?`.
    `head` is the index of the first paragraph of running text.
    """
    url_date, file_date = _from_url(url), _from_file(path)
    ranked = (
        _date_line(lines, head, kinds),
        _from_byline(byline),
        _from_dateline(dateline, url_date, file_date),
        url_date,
        file_date,
        _from_phrases(line for i, line in enumerate(lines) if i not in kinds),
        _from_copyright([lines[i] for i in sorted(kinds)]),
    )
    found = next((dated for dated in ranked if dated and is_edtf(dated[0])), None)
    return found or (None, None)


def _date_line(lines: Sequence[Line], head: int, kinds: Mapping[int, MarkKind]) -> Dated | None:
    """A line that is a date, with or without `Published` before it and the hour after it; `Updated` ones come last.

    Below the head it needs that label, since a date by itself there is that of a correction or of another article.
    """
    found = []
    for index, line in enumerate(lines):
        if not line.alone or len(line.text) > 120 or (head <= index < len(lines) - 3 and index not in kinds):
            continue
        match = PRINTED_DATE.search(line.text)
        if match is None:
            continue
        before, after = line.text[: match.start()], line.text[match.end() :]
        label = _LABELLED.search(before)
        if (
            (label or index < head)
            and _BEFORE.fullmatch(before)
            and _AFTER.fullmatch(after)
            and (edtf := edtf_of(match))
        ):
            late = bool(label and label.group().casefold() in ("updated", "modified", "edited"))
            found.append((late, edtf, line.text))
    if not found:
        return None
    _, edtf, words = min(found, key=lambda item: item[0])
    return edtf, f"The article prints {_quoted(words)}.{_gap(edtf)}"


def _from_byline(byline: Byline | None) -> Dated | None:
    match = PRINTED_DATE.search(byline.rest) if byline else None
    edtf = match and edtf_of(match)
    return (edtf, f"The byline prints {_quoted(match.group())}.{_gap(edtf)}") if match and edtf else None


def _from_dateline(dateline: Dateline | None, *others: Dated | None) -> Dated | None:
    """Day and month of the dateline; the year from the address or file name where one agrees within a week."""
    match = MONTH_DAY.search(dateline.date) if dateline and dateline.date else None
    if match is None or dateline is None or dateline.date is None:
        return None
    if (full := PRINTED_DATE.search(dateline.date)) and (edtf := edtf_of(full)):
        return edtf, f"The dateline prints {_quoted(full.group())}."
    month, day = month_number(match["month"] or match["month2"]), day_number(match["day"] or match["day2"])
    said = f"The dateline prints {_quoted(match.group())}"
    for other in others:
        if other and (near := _near(other[0], month, day)):
            return near, f"{said}; for the year: {other[1][0].lower()}{other[1][1:]}"
    return f"XXXX-{month:02d}-{day:02d}", f"{said}; no year is printed."


def _near(known: str, month: int, day: int) -> str | None:
    """The day of that month which lies within a week of a known full date, in its year or the next to it."""
    try:
        around = datetime.date.fromisoformat(known.rstrip("?"))
        days = [datetime.date(around.year + step, month, day) for step in (-1, 0, 1)]
    except ValueError:
        return None
    return next((each.isoformat() for each in days if abs((each - around).days) <= 7), None)


def _from_url(url: str | None) -> Dated | None:
    match = _URL_DATE.search(url) if url else None
    if not match:
        return None
    parts = [match["y"], f"{int(match['m']):02d}"] + ([f"{int(match['d']):02d}"] if match["d"] else [])
    return "-".join(parts), f"The address holds {_quoted(match.group().strip('/'))}."


def _from_file(path: str) -> Dated | None:
    """A file's name may be dated by whoever saved it, so the day is marked uncertain."""
    match = _FILE_DATE.search(PurePath(path.rpartition("#")[0] or path).name)
    if not match:
        return None
    year, month, day = (match[key] or match[f"{key}2"] for key in "ymd")
    return f"{year}-{month}-{day}?", f"The file's name holds {_quoted(match.group())}; the text prints no date."


def _from_phrases(lines: Iterable[Line]) -> Dated | None:
    """A year that the text ties to the present (`so far in 2017`, `two years ago, in 2015`); None when two disagree."""
    years: dict[int, str] = {}
    for line in lines:
        for match in _NOW_IS.finditer(line.text):
            years.setdefault(int(next(year for year in match.groups() if year)), match.group())
        for match in _YEARS_AGO.finditer(line.text):
            year = int(match["y"] or match["y2"] or match["y3"] or match["y4"])
            count = (match["n"] or match["n2"] or "one").casefold()
            years.setdefault(year + (_NUMBERS.get(count) or int(count)), match.group())
    if len(years) != 1:
        return None
    year, words = years.popitem()
    return f"{year}?", f"Inferred from {_quoted(words)}; no date is printed."


def _from_copyright(lines: Sequence[Line]) -> Dated | None:
    """The footer's year: a site may renew it, so it is uncertain."""
    years = {match["y"]: match.group() for line in lines for match in _COPYRIGHT_YEAR.finditer(line.text)}
    if len(years) != 1:
        return None
    year, words = years.popitem()
    return f"{year}?", f"Inferred from the copyright line {_quoted(words)}; no date is printed."


def _gap(edtf: str) -> str:
    """Says what a date leaves open."""
    if edtf.startswith("["):
        return " It can be read with the day or the month first."
    return " Day and year stand; the month is missing." if "-XX-" in edtf else ""


def _quoted(words: str) -> str:
    return '"' + " ".join(words.split()) + '"'
