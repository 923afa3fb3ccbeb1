"""Article -> its date expressions: patterns tried in turn, readings settled by the day of publication."""

from __future__ import annotations

import re

from quoth.article import Article, Span
from quoth.attribution import Date
from quoth.edtf_bounds import edtf_bounds
from quoth.extract.dates import readings as r
from quoth.extract.dates import words as w
from quoth.extract.dates.anaphora import anaphoric_dates
from quoth.extract.dates.patterns import PATTERNS
from quoth.extract.dates.quoted import spoken


def find_dates(article: Article) -> tuple[Date, ...]:
    """The dates an article names, in text order, none overlapping; boilerplate is not searched.

    Read against `article.published`: a bare weekday or month is the nearest past one unless the words about it speak of
    the future; `last month` and the like need a publication date that is known well enough. Where it leaves a few days
    open they are listed (`[2017-07-14,2017-07-21]`), where more, only month or year is kept; without one, `December 8`
    is `XXXX-12-08` and purely relative words give nothing. `since May` is open-ended (`2017-05/..`), `late February` is
    its month. Inside a quotation that the text dates otherwise (`in a 2008 interview`), its date takes that place; `two
    days later` counts from the date before it. Every value is EDTF level 1 or 2. Ages and durations
    (`for three years`) are no dates.
    """
    found: list[Date] = []
    taken = bytearray(len(article.text))
    for mark in article.boilerplate:
        taken[mark.start : mark.end] = b"\1" * (min(mark.end, len(taken)) - mark.start)
    for pattern in PATTERNS:
        for match in pattern.words.finditer(article.text):
            if any(taken[match.start() : match.end()]):
                continue
            reading = pattern.read(match, article.text)
            if reading is None:
                continue
            said = spoken(article.text, match.start()) or article.published
            edtf = r.settle(reading, said) or _without_publication(match, reading)
            if edtf is not None:
                found.append(Date(Span.of(article.text, match.start(), match.end()), edtf))
            taken[match.start() : match.end()] = b"\1" * (match.end() - match.start())
    found += list(anaphoric_dates(article.text, found, taken))
    return tuple(sorted(found, key=lambda d: (d.span.start, d.span.end)))


def _without_publication(match: re.Match[str], reading: r.Reading) -> str | None:
    """What holds whatever the day of publication: a date with its year, or a day and month of an unknown year."""
    distant = [edtf_bounds(text)[0] for text in ("1850-01-31", "1999-07-01", "2045-12-12")]
    values = {reading(day) for day in distant if day}
    if len(values) == 1:
        return values.pop()
    yearless = {re.sub(r"^\d{4}-(?=\d\d)", "XXXX-", value) for value in values}
    named = re.search(w.MONTH, match.group()) is not None
    if named and len(yearless) == 1 and re.fullmatch(r"XXXX-(?:0[1-9]|1[0-2])(?:-\d\d)?", min(yearless)):
        return yearless.pop()
    return None
