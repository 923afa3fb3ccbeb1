"""A store in, its debates out: disagreements, agreements and changes within a selection, and topics with theirs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from quoth.compare import asking
from quoth.compare.asking import Limits
from quoth.compare.camps import debate
from quoth.compare.pair import Pair, Side
from quoth.store.iris import attribution_of
from quoth.store.store import Store
from quoth.view.held.selection import Selection

if TYPE_CHECKING:
    from quoth.compare import Change, Count, Disagreements
    from quoth.store.answers import Statement

FOUND = 60
"""Topics found in the statements that have a page: those with the most speakers; curated ones all have."""


@dataclass(frozen=True, slots=True)
class Subject:
    """A topic: curated, found in the statements, or asked for."""

    name: str
    question: str
    curated: bool
    statements: tuple[Statement, ...]
    """In reading order, the oldest article first."""
    debate: Disagreements
    agreements: tuple[Pair, ...]
    counts: tuple[Count, ...]
    """Figures told in its statements, the most repeated first."""


def debated(store: Store, selection: Selection) -> tuple[Disagreements, tuple[Pair, ...]]:
    """What is opposed, gathered by matter, and what agrees."""
    found = asking.disagreements(store, Limits())
    agreeing = asking.agreements(store, Limits())
    if not selection:
        return found, agreeing
    every = [pair for contest in found.contests for pair in (*contest.pairs, *contest.agreements)]
    return debate([pair for pair in every if selection.holds(pair)]), tuple(filter(selection.holds, agreeing))


def changes(store: Store, selection: Selection) -> tuple[Change, ...]:
    """Who says otherwise than before, the latest first."""
    return tuple(one for one in asking.changes(store, None, Limits()) if selection.holds(one.pair))


def subjects(
    store: Store, selection: Selection, held: Mapping[str, Statement], found: Disagreements, texts: Mapping[str, str]
) -> tuple[Subject, ...]:
    """Topics with at least one statement that is `held` (by IRI): the one asked for, curated ones, then those found."""
    from quoth.compare import counts
    from quoth.compare.topics import topics_in  # late: it loads the model
    from quoth.compare.topics.asked import claims_about

    if not held:
        return ()
    listed: list[tuple[str, str, bool, list[str]]] = []
    if selection.topic is not None:
        index, rows = claims_about(store, selection.topic)
        listed.append((selection.topic, "", False, [index.entries[int(row)].claim for row in rows]))
    topics = topics_in(store)
    listed += [(one.name, one.question, True, list(one.claims)) for one in topics.curated]
    listed += [(one.name, "", False, list(one.claims)) for one in topics.found[:FOUND]]
    pairs = [pair for contest in found.contests for pair in (*contest.pairs, *contest.agreements)]
    made, seen = [], set()
    for name, question, curated, claims in listed:
        statements = {iri: held[iri] for claim in claims if (iri := attribution_of(claim)) in held}
        if not statements or name.casefold() in seen:
            continue
        seen.add(name.casefold())
        ordered = tuple(one for iri, one in held.items() if iri in statements)
        about = [pair for pair in pairs if any(_said(side) in statements for side in (pair.a, pair.b))]
        made.append(Subject(
            name, question, curated, ordered, debate(about, name),
            tuple(pair for pair in about if pair.relation == "agrees"), counts(ordered, texts),
        ))
    return tuple(made)


def _said(side: Side) -> str | None:
    return side.claim.statement.iri if side.claim else None
