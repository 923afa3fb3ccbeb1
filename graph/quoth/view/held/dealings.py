"""Holdings in, what each person and institution has to do with others out: opposed, agreeing, of a topic, part of."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from quoth.compare.changes import Change
from quoth.compare.pair import Pair, Side
from quoth.identify.institutions import parent_of
from quoth.store.names import name_key
from quoth.view.held.debated import Subject
from quoth.view.held.holdings import Actor, Holdings


@dataclass(frozen=True, slots=True)
class Facing:
    """A pair as one of the two sees it."""

    own: Side
    other: Side
    pair: Pair


class Dealings:
    """By IRI of who is meant; read once for all pages, since each of them would else look through everything."""

    def __init__(self, holdings: Holdings) -> None:
        self._holdings = holdings
        self._by_statement: defaultdict[str, list[str]] = defaultdict(list)
        for iri, one in holdings.actors.items():
            for statement in one.statements:
                self._by_statement[statement.iri].append(iri)

    def opposed(self, one: Actor) -> tuple[Facing, ...]:
        """Who contradicts them, the surest first."""
        return self._opposed.get(one.iri, ())

    def agreeing(self, one: Actor) -> tuple[Facing, ...]:
        return self._agreeing.get(one.iri, ())

    def changes(self, one: Actor) -> tuple[Change, ...]:
        """Where they say otherwise than before, the latest first."""
        return tuple(self._changes.get(one.iri, ()))

    def topics(self, one: Actor) -> list[tuple[Subject, int]]:
        """Topics of their statements, with how many; those with the most first."""
        return self._topics.get(one.iri, [])

    def beside(self, one: Actor) -> list[tuple[Actor, int]]:
        """Who else speaks in the same articles, with how many these are; the most first."""
        articles = sorted({statement.article.sha256 for statement in one.statements})
        times = Counter(iri for article in articles for iri in self._present[article] if iri != one.iri)
        met = [(self._holdings.actors[iri], number) for iri, number in times.items()]
        return sorted(met, key=lambda item: (-item[1], -len(item[0].statements), item[0].name, item[0].iri))

    def part_of(self, one: Actor) -> str | None:
        """IRI of the institution that an institution is a part of by its name."""
        return self._parents.get(one.iri)

    def parts(self, one: Actor) -> list[str]:
        return self._parts.get(one.iri, [])

    def name(self, iri: str) -> str:
        return str(self._holdings.network.nodes[iri]["label"])

    # ---- read once

    @cached_property
    def _opposed(self) -> Mapping[str, tuple[Facing, ...]]:
        return self._facing(pair for contest in self._holdings.contests for pair in contest.pairs)

    @cached_property
    def _agreeing(self) -> Mapping[str, tuple[Facing, ...]]:
        return self._facing(self._holdings.agreements)

    @cached_property
    def _changes(self) -> Mapping[str, list[Change]]:
        found: defaultdict[str, list[Change]] = defaultdict(list)
        for change in self._holdings.changes:
            for iri in dict.fromkeys([*self._whose(change.pair.a), *self._whose(change.pair.b)]):
                found[iri].append(change)
        return found

    @cached_property
    def _topics(self) -> Mapping[str, list[tuple[Subject, int]]]:
        found: defaultdict[str, list[tuple[Subject, int]]] = defaultdict(list)
        for subject in self._holdings.subjects:
            spoken = (self._by_statement.get(statement.iri, ()) for statement in subject.statements)
            times = Counter(iri for speakers in spoken for iri in speakers)
            for iri, number in times.items():
                found[iri].append((subject, number))
        return {iri: sorted(topics, key=lambda item: (-item[1], item[0].name)) for iri, topics in found.items()}

    @cached_property
    def _present(self) -> Mapping[str, list[str]]:
        """By article, who speaks in it."""
        found: defaultdict[str, list[str]] = defaultdict(list)
        for iri, one in self._holdings.actors.items():
            for article in dict.fromkeys(statement.article.sha256 for statement in one.statements):
                found[article].append(iri)
        return found

    @cached_property
    def _parents(self) -> Mapping[str, str]:
        names = [
            (name_key(name), iri)
            for iri, thing in sorted(self._holdings.network.nodes(data=True)) if thing["kind"] == "institution"
            for name in (thing["label"], *thing["names"])
        ]
        known = dict(reversed(names))
        found: dict[str, str] = {}
        for key, iri in names:
            parent = parent_of(key, known)
            if parent is not None and known[parent] != iri:
                found.setdefault(iri, known[parent])
        return found

    @cached_property
    def _parts(self) -> Mapping[str, list[str]]:
        found: defaultdict[str, list[str]] = defaultdict(list)
        for iri, parent in sorted(self._parents.items()):
            found[parent].append(iri)
        return found

    @cached_property
    def _named(self) -> Mapping[str, str]:
        """Who is meant by a name where nothing but it is known; a name of two is nobody's."""
        named = ((name, iri) for iri, one in self._holdings.actors.items() for name in (one.name, *one.names))
        return {name: iri for name, iri in named if name not in self._holdings.shared_names}

    def _whose(self, side: Side) -> list[str]:
        """Who speaks or is spoken for; a side that an article only sums up has a name alone."""
        if side.claim is not None:
            return self._by_statement.get(side.claim.statement.iri, [])
        iri = self._named.get(side.source or "")
        return [iri] if iri else []

    def _facing(self, pairs: Iterable[Pair]) -> Mapping[str, tuple[Facing, ...]]:
        found: defaultdict[str, list[Facing]] = defaultdict(list)
        for pair in sorted(dict.fromkeys(pairs), key=lambda one: (-one.score, one.a.key, one.b.key)):
            first = self._whose(pair.a)
            for iri in first:
                found[iri].append(Facing(pair.a, pair.b, pair))
            for iri in self._whose(pair.b):
                if iri not in first:
                    found[iri].append(Facing(pair.b, pair.a, pair))
        return {iri: tuple(seen) for iri, seen in found.items()}
