"""An EDTF date as a time:Interval whose first and last day a store can compare."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

from edtf import parse_edtf
from edtf.parser.edtf_exceptions import EDTFParseException

from quoth.edtf_bounds import edtf_bounds
from quoth.store import iris
from quoth.store.facts import Facts
from quoth.store.namespaces import EDTF, RDF, TIME, XSD

_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_YEAR_OR_MONTH = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2]))?", re.ASCII)


def add_date(facts: Facts, edtf: str) -> str:
    """States the interval and returns its IRI; ValueError when the text is not EDTF."""
    subject = iris.date(edtf)
    facts.is_a(subject, TIME.Interval)
    facts.value(subject, RDF.value, edtf, EDTF.EDTF)
    for predicate, day in zip((TIME.hasBeginning, TIME.hasEnd), first_and_last_day(edtf), strict=True):
        if day is not None:
            facts.link(subject, predicate, iris.day(day))
            facts.is_a(iris.day(day), TIME.Instant)
            facts.value(iris.day(day), TIME.inXSDDate, day, XSD.date)
    return subject


@lru_cache(maxsize=4096)
def first_and_last_day(edtf: str) -> tuple[str | None, str | None]:
    """The days, as `yyyy-mm-dd`, both included; None for an open end. ValueError when it is not EDTF."""
    try:
        if not _is_plain(edtf):
            parse_edtf(edtf)
    except EDTFParseException as error:
        raise ValueError(f"not an EDTF date: {edtf!r}") from error
    first, last = edtf_bounds(edtf)
    return first.isoformat() if first else None, last.isoformat() if last else None


def _is_plain(edtf: str) -> bool:
    """Whether it is a year, a month or a day and no more: most are, and the grammar takes milliseconds for one."""
    if _DAY.fullmatch(edtf):
        try:
            date.fromisoformat(edtf)
        except ValueError:
            return False
        return True
    return _YEAR_OR_MONTH.fullmatch(edtf) is not None
