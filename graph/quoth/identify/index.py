"""The private index of a store: which mentions articles hold, and the profiles that they add up to.

Everything in it follows from the articles' graphs and the judgements, so that it can be made again; it is kept because
adding one article must not mean reading the others.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from functools import lru_cache
from typing import Any, cast
from zlib import crc32

from pyoxigraph import Literal, NamedNode, Quad

from quoth.identify.alike import blocks, may_agree
from quoth.identify.grouping import Grouping, key_of, name_of
from quoth.identify.profile import Mention, Profile
from quoth.store.facts import literal, node, text_of
from quoth.store.iris import INDEX_GRAPH
from quoth.store.namespaces import DCTERMS, Q
from quoth.store.store import Store

_GRAPH = node(INDEX_GRAPH)
_IN_A_PART = 32
"""People that a part of a profile's text holds on average, at most."""

_SETS = ("aliases", "institutions", "roles", "people", "countries")


@dataclass(frozen=True, slots=True)
class Entry:
    """A mention in the profile it belongs to."""

    mention: Mention
    profile: str


class Index:
    """The index as it will be: read where it is needed, changed in memory, and in the end a difference in quads."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._profiles: dict[str, Profile] = {}
        self._before: dict[str, frozenset[str]] = {}
        self._alike: dict[str, list[str]] = {}
        self._counted: set[str] = set()
        """Profiles whose mentions changed."""
        self._entries: dict[str, Entry | None] = {}
        self._stored: dict[str, Entry | None] = {}

    # ---- mentions

    def article(self, article: str) -> dict[str, Entry]:
        """The mentions of an article (IRI) as they are now, by their IRIs."""
        found = {}
        for quad in self._store.quads(None, DCTERMS.isPartOf, node(article), _GRAPH):
            iri = text_of(quad.subject)
            entry = self.entry(iri)
            if entry is not None:
                found[iri] = entry
        return found

    def members(self, profile: str) -> dict[str, Entry]:
        """The mentions that a profile (IRI) is made of."""
        iris = {text_of(quad.subject) for quad in self._store.quads(None, Q.profile, node(profile), _GRAPH)}
        iris.update(iri for iri, entry in self._entries.items() if entry is not None and entry.profile == profile)
        found = {iri: self.entry(iri) for iri in sorted(iris)}
        return {iri: entry for iri, entry in found.items() if entry is not None and entry.profile == profile}

    def changed(self) -> frozenset[str]:
        """The mentions (IRIs) that came, went or are told otherwise."""
        return frozenset(self._entries)

    def entry(self, iri: str) -> Entry | None:
        return self._entries[iri] if iri in self._entries else self._stored_entry(iri)

    def _stored_entry(self, iri: str) -> Entry | None:
        if iri not in self._stored:
            state = _one(self._store, iri, Q.state)
            profile = _one(self._store, iri, Q.profile)
            self._stored[iri] = Entry(_mention(iri, state), profile) if state and profile else None
        return self._stored[iri]

    def replace(self, article: str, mentions: Iterable[Mention], grouping: Grouping) -> frozenset[str]:
        """Makes these the mentions of an article; the profiles (IRIs) that change by it."""
        old = self.article(article)
        new = {mention.iri: Entry(mention, grouping.profile(mention)) for mention in mentions}
        if old == new:
            return frozenset()
        self._count(list(old.values()), -1)
        self._count(list(new.values()), +1)
        for iri in old.keys() | new.keys():
            if old.get(iri) != new.get(iri):
                self._entries[iri] = new.get(iri)
        return frozenset(entry.profile for entry in (*old.values(), *new.values()))

    def _count(self, entries: list[Entry], sign: int) -> None:
        keys = {entry.profile: blocks(_alone(entry)) for entry in entries}
        for entry in entries:
            profile = self.profile(entry.profile, entry.mention)
            self._counted.add(entry.profile)
            self._alike.clear()
            profile.mentions += sign
            _add(profile.names, [entry.mention.name], sign)
            for part in _SETS:
                _add(getattr(profile, part), getattr(entry.mention, part), sign)
            _add(profile.beside, [
                other for other in keys if other != entry.profile and keys[other] & keys[entry.profile]
            ], sign)

    # ---- profiles

    def profile(self, iri: str, mention: Mention | None = None) -> Profile:
        """The profile of this IRI; a new one for `mention` if there is none. KeyError when neither is given."""
        if iri not in self._profiles:
            states = frozenset(text_of(quad.object) for quad in self._store.quads(node(iri), Q.state, None, _GRAPH))
            self._before[iri] = states
            if states:
                self._profiles[iri] = _profile(states)
            elif mention is not None:
                self._profiles[iri] = Profile(iri, mention.kind, mention.key, mention.only_here)
            else:
                raise KeyError(iri)
        return self._profiles[iri]

    def before(self, iri: str) -> Profile | None:
        """A profile as the store holds it, where it has changed since."""
        states = self._before.get(iri) if iri in self._counted else None
        return _profile(states) if states else None

    def alike(self, iri: str) -> list[str]:
        """The other profiles (IRIs) that share a block with this one, as it was or is, and whose names may mean one."""
        if iri not in self._alike:
            self._alike[iri] = self._sharing(iri)
        return self._alike[iri]

    def _sharing(self, iri: str) -> list[str]:
        profile = self.profile(iri)
        before = self.before(iri)
        keys = blocks(profile) | (blocks(before) if before else frozenset())
        found = {other for other in self._counted if blocks(self._profiles[other]) & keys}
        for key in keys:
            sharing = {text_of(quad.subject) for quad in self._store.quads(None, Q.block, literal(key), _GRAPH)}
            found.update(other for other in sharing - found if may_agree(profile, key, key_of(other)))
        return sorted(other for other in found - {iri} if self.profile(other).mentions > 0)

    def named(self, iri: str) -> frozenset[str]:
        """The profiles that a judgement about this IRI, a name's or a mention's, is about."""
        entry = self.entry(iri)
        if entry is not None:
            return frozenset([entry.profile])
        found = {text_of(quad.subject) for quad in self._store.quads(None, Q.ofName, node(iri), _GRAPH)}
        found.update(profile for profile in self._profiles if name_of(profile) == iri)
        return frozenset(profile for profile in found if self.profile(profile).mentions > 0)

    def settled(self, profile: str) -> str | None:
        """The identity that a profile had before; the empty text when each of its mentions stood alone."""
        return _one(self._store, profile, Q.settledAs)

    # ---- the difference

    def difference(self, settled: Mapping[str, str]) -> tuple[list[Quad], list[Quad]]:
        """Quads to add and to remove, where the profiles of `settled` now have these identities."""
        before: set[Quad] = set()
        after: set[Quad] = set()
        for iri, entry in self._entries.items():
            before.update(self._store.quads(node(iri), None, None, _GRAPH))
            after.update(_entry_quads(entry) if entry else ())
            # Copies of articles write their own facts of an article; a mention has only those written here.
        for iri, profile in self._profiles.items():
            if iri in self._counted or (iri in settled and settled[iri] != self.settled(iri)):
                before.update(self._store.quads(node(iri), None, None, _GRAPH))
                after.update(_profile_quads(profile, settled.get(iri)) if profile.mentions else ())
        return sorted(after - before, key=str), sorted(before - after, key=str)


def _alone(entry: Entry) -> Profile:
    """A profile of this mention only: whom it could be taken for must not depend on other articles."""
    return Profile(
        entry.profile, entry.mention.kind, entry.mention.key, entry.mention.only_here,
        aliases=Counter(entry.mention.aliases),
    )


def _add(counts: Counter[str], things: Iterable[str], sign: int) -> None:
    for thing in things:
        counts[thing] += sign
        if not counts[thing]:
            del counts[thing]


def _entry_quads(entry: Entry) -> list[Quad]:
    mention = entry.mention
    told = {
        item.name: sorted(value) if isinstance(value := getattr(mention, item.name), frozenset) else value
        for item in fields(mention)
    }
    subject = node(mention.iri)
    return [
        Quad(subject, DCTERMS.isPartOf, node(mention.article), _GRAPH),
        Quad(subject, Q.profile, node(entry.profile), _GRAPH),
        Quad(subject, Q.state, Literal(json.dumps(told, sort_keys=True)), _GRAPH),
    ]


def _mention(iri: str, state: str) -> Mention:
    told = {key: frozenset(value) if isinstance(value, list) else value for key, value in json.loads(state).items()}
    return Mention(**cast(dict[str, Any], told))


def _profile_quads(profile: Profile, settled: str | None) -> list[Quad]:
    subject = node(profile.iri)
    quads = [
        Quad(subject, Q.ofName, node(name_of(profile.iri)), _GRAPH),
        *(Quad(subject, Q.state, Literal(state), _GRAPH) for state in _states(profile)),
        *(Quad(subject, Q.block, literal(key), _GRAPH) for key in blocks(profile)),
    ]
    if settled is not None:
        quads.append(Quad(subject, Q.settledAs, Literal(settled), _GRAPH))
    return quads


def _states(profile: Profile) -> list[str]:
    """A profile as text: in parts where it has been beside many people, so that one more does not change them all."""
    told = {item.name: getattr(profile, item.name) for item in fields(profile)}
    parts = 1 << (len(profile.people) // _IN_A_PART).bit_length()
    if parts == 1:
        return [json.dumps(told, sort_keys=True)]
    people: list[dict[str, int]] = [{} for _ in range(parts)]
    for name, count in told.pop("people").items():
        people[crc32(name.encode("utf-8", "surrogatepass")) % parts][name] = count
    return [json.dumps(one, sort_keys=True) for one in (told, *({"people": part} for part in people if part))]


@lru_cache(maxsize=1 << 14)
def _told(state: str) -> dict[str, object]:
    told: dict[str, object] = json.loads(state)
    return told


def _profile(states: Iterable[str]) -> Profile:
    told: dict[str, Any] = {}
    people: Counter[str] = Counter()
    for part in map(_told, states):
        people.update(cast(dict[str, int], part.get("people", {})))
        told |= part
    counts = {key: Counter(value) for key, value in told.items() if isinstance(value, dict)}
    return Profile(**(told | counts | {"people": people}))


def _one(store: Store, subject: str, predicate: NamedNode) -> str | None:
    return min((text_of(quad.object) for quad in store.quads(node(subject), predicate, None, _GRAPH)), default=None)
