"""What a curator does to a store: judge, correct, take back, share. One call is one transaction with all that follows.

`settle` takes the store and the quads that a judgement adds and removes, and gives these together with those that
follow from it: who is who is reckoned anew. QuothError, one line for the user, when something is amiss; the store is
then as it was.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any, Literal

from pyoxigraph import Quad

from quoth.errors import QuothError
from quoth.identify.judgements import (
    Contradiction,
    CorrectedSource,
    Correction,
    Different,
    Effective,
    Judgements,
    Record,
    Same,
    anchors_in,
    effective,
    read_judgements,
    recording,
    undoing,
)
from quoth.identify.judgements.records import Action, SourceKind, even
from quoth.identify.judgements.resolve import anchors, is_held, statement
from quoth.identify.judgements.sharing import from_lines, to_lines
from quoth.identify.review import contradiction_to_json, record_to_json
from quoth.store.store import Store

Json = dict[str, Any]
Quads = list[Quad]
Settle = Callable[[Store, Quads, Quads], tuple[Quads, Quads]]
State = Literal["holds", "superseded", "contradicted", "dangling"]
"""Else: replaced by its curator; torn between curators or judgements; about what the store does not hold."""

_AHEAD = timedelta(days=1)
"""How far a colleague's clock may be ahead of ours."""


@dataclass(frozen=True, slots=True)
class Decided:
    """What a judgement came to."""

    record: Record
    contradictions: tuple[Contradiction, ...]
    """Those it takes part in."""


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import came to, in judgements."""

    new: int
    known: int
    contradictions: tuple[Contradiction, ...]
    """All there are in the store now."""

    def to_json(self) -> Json:
        return {
            "new": self.new, "known": self.known,
            "contradictions": [contradiction_to_json(one) for one in self.contradictions],
        }


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the history."""

    record: Record
    step: int
    """All records of a step came, and go, together; 0 when it is not known."""
    state: State

    def to_json(self) -> Json:
        return {"step": self.step, "state": self.state, **record_to_json(self.record)}


def same(store: Store, a: str, b: str, reason: str, by: str, settle: Settle, at: str | None = None) -> Decided:
    """Two names or IRIs are one person or institution from now on. `at` is when it was decided, by default now."""
    return _judge(Same, store, a, b, reason, by, settle, at)


def different(store: Store, a: str, b: str, reason: str, by: str, settle: Settle, at: str | None = None) -> Decided:
    """Two names or IRIs are two people or institutions from now on."""
    return _judge(Different, store, a, b, reason, by, settle, at)


def _judge(
    verdict: type[Same] | type[Different], store: Store, a: str, b: str, reason: str, by: str, settle: Settle,
    at: str | None,
) -> Decided:
    first, second = anchors(store, a, b)
    return _decide(store, lambda: verdict(first, second, even(by), at or now(), even(reason)), settle)


def correct(
    store: Store, given: str, action: Action, reason: str, by: str, settle: Settle, *, source: str | None = None,
    kind: SourceKind = "person", role: str | None = None, institution: str | None = None, at: str | None = None,
) -> Decided:
    """A statement, by its IRI or the first digits of its last part, is put right.

    With the action `source` it is by `source`, of that kind and, where they are given, in that role at that
    institution; with `no source` by nobody who can be named; with `reject` it is no statement at all.
    """
    iri, content = statement(store, given)

    def record() -> Correction:
        told = None
        if action == "source":
            told = CorrectedSource(even(source), kind, even(role) or None, even(institution) or None)
        return Correction(iri, content, action, told, even(by), at or now(), even(reason))

    return _decide(store, record, settle)


def undo(store: Store, settle: Settle) -> tuple[Record, ...]:
    """Takes the last step back, a judgement or a whole import, as if it had never been; what it took back."""
    records, added, removed = undoing(store)
    if records:
        store.replace(*settle(store, added, removed))
    return records


def history(store: Store) -> tuple[Entry, ...]:
    """All judgements in the order of arrival."""
    held = read_judgements(store)
    holding = _holding(store, held)
    torn = {record.iri for one in holding.contradictions for record in one.unapplied}

    def state(record: Record) -> State:
        if record.iri in holding.superseded:
            return "superseded"
        if record.iri in torn:
            return "contradicted"
        if isinstance(record, Correction):
            return "dangling" if record.iri in holding.dangling else "holds"
        return "holds" if is_held(store, record.a) and is_held(store, record.b) else "dangling"

    return tuple(Entry(record, held.steps.get(record.iri, 0), state(record)) for record in held.records)


def contradictions(store: Store) -> tuple[Contradiction, ...]:
    """Judgements that cannot all hold."""
    return _holding(store, read_judgements(store)).contradictions


def holding(store: Store, added: Iterable[Quad] = (), removed: Iterable[Quad] = ()) -> Effective:
    """What holds in the store, or would hold after a change to its judgements; cheap when there are none."""
    return _holding(store, read_judgements(store, added, removed))


def export_judgements(store: Store) -> Iterator[bytes]:
    """All judgements as a file for colleagues, line by line."""
    return to_lines(read_judgements(store).records)


def import_judgements(store: Store, lines: Iterable[bytes], name: str, settle: Settle) -> Imported:
    """Adds a colleague's judgements, in one step, to those that are there; `name` is what errors call the file."""
    records = from_lines(lines, name, _stamp(datetime.now(UTC) + _AHEAD))
    given = {record.iri for record in records}
    held = {record.iri for record in read_judgements(store).records}
    added, removed = recording(store, records)
    if added:
        store.replace(*settle(store, added, removed))
    return Imported(len(given - held), len(given & held), contradictions(store))


def now() -> str:
    """The time as records carry it."""
    return _stamp(datetime.now(UTC))


def _stamp(time: datetime) -> str:
    return time.isoformat(timespec="microseconds").replace("+00:00", "Z")


def _decide(store: Store, record: Callable[[], Record], settle: Settle) -> Decided:
    """Makes a record and stores it with what follows."""
    try:
        made = record()
    except ValueError as error:
        raise QuothError(str(error)) from error
    added, removed = recording(store, [made])
    if added:
        store.replace(*settle(store, added, removed))
    torn = (one for one in contradictions(store) if any(made in side for side in one.sides))
    return Decided(made, tuple(torn))


def _holding(store: Store, held: Judgements) -> Effective:
    return effective(held.records, anchors_in(store, held.corrections)) if held else Effective()
