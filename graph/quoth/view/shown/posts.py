"""Posts as articles show them in, those that a page names out: each once, with the days that articles show it for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from quoth.edtf_bounds import edtf_bounds
from quoth.store.names import name_key
from quoth.view.address import Addresses
from quoth.view.held.holdings import Holdings
from quoth.view.shown.dates import extent
from quoth.view.shown.passage import Who
from quoth.view.shown.wording import short

_Record = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Held:
    """A post of a person, or of an institution's person."""

    role: str
    whom: Who | None
    """Of a person's post the institution, of an institution's the person."""
    when: str
    """EDTF, from the first to the last article that shows it; empty when none has a date."""
    told: str
    """The same in words."""
    former: bool
    seen: int
    """How many dates show it."""

    @property
    def words(self) -> str:
        parts = (self.role, self.whom.name if self.whom else "")
        ordered = parts if self.whom is None or self.whom.kind == "institution" else parts[::-1]
        return ", ".join(part for part in ordered if part)


def posts(records: Sequence[_Record], other: str, holdings: Holdings, addresses: Addresses) -> list[Held]:
    """The latest first, undated ones last; `other` is what the records name beside the role: institution or person."""
    found = _folded(records, other)
    shown = [(last, _held(record, dates, other, holdings, addresses)) for record, dates, last in found]
    shown.sort(key=lambda item: item[1].words)
    shown.sort(key=lambda item: (item[0], item[1].seen), reverse=True)
    return [held for _, held in shown]


def _folded(records: Sequence[_Record], other: str) -> Iterable[tuple[_Record, tuple[str, ...], date]]:
    """The records with their dates and the last of these; one that lacks a part joins the only one that has it."""
    dates = {number: set(record["dates"]) for number, record in enumerate(records)}
    kept = []
    for number, record in enumerate(records):
        fuller = [at for at, one in enumerate(records) if _is_fuller(one, record, other)]
        if len(fuller) == 1:
            dates[fuller[0]] |= dates[number]
        else:
            kept.append(number)
    for number in kept:
        last = max((last for told in dates[number] if (last := edtf_bounds(told)[1])), default=date.min)
        yield records[number], tuple(sorted(dates[number])), last


def _is_fuller(one: _Record, than: _Record, other: str) -> bool:
    """Whether it names both parts, of which the second names one alone, the same."""
    if not (one["role"] and one[other]) or bool(than["role"]) == bool(than[other]) or one["former"] != than["former"]:
        return False
    if than[other]:
        return bool(one[f"{other}_id"] == than[f"{other}_id"])
    return name_key(one["role"]) == name_key(than["role"])


def _held(record: _Record, dates: Sequence[str], other: str, holdings: Holdings, addresses: Addresses) -> Held:
    name, iri = record[other], record[f"{other}_id"]
    kind = holdings.network.nodes[iri]["kind"] if iri in holdings.network else other
    when, told = extent(dates)
    whom = Who(short(name), kind, addresses.actor(iri)) if name else None
    return Held(short(record["role"] or ""), whom, when, told or "undated", record["former"], len(dates))
