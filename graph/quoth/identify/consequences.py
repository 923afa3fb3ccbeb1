"""What follows for identities when articles or judgements change: the quads that come and those that go.

Only the neighbourhood of the names that changed is looked at. What it comes to depends on what the store holds, not on
how it came to hold it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from pyoxigraph import Quad

from quoth.identify.decided import Decided, Judged
from quoth.identify.identity import Identity
from quoth.identify.index import Index
from quoth.identify.neighbourhood import neighbourhood
from quoth.identify.profile import Mention
from quoth.identify.settle import Settled, settle
from quoth.identify.to_rdf import (
    identified_quads,
    identity_quads,
    link_quads,
    lone_quads,
    profile_quads,
)
from quoth.store.facts import node
from quoth.store.iris import IDENTITIES_GRAPH
from quoth.store.namespaces import Q
from quoth.store.store import Store

_GRAPH = node(IDENTITIES_GRAPH)

Change = tuple[list[Quad], list[Quad]]
"""Quads to add and quads to remove."""


def identify(
    store: Store, articles: Mapping[str, Iterable[Mention]], decided: Decided, rejudged: Iterable[str] = ()
) -> Change:
    """What follows when these articles (IRIs) hold these mentions, and the judgements about `rejudged` have changed.

    `rejudged` are IRIs of names or mentions, `decided` is what curators' judgements are now.
    """
    index = Index(store)
    touched: set[str] = set()
    for article, mentions in articles.items():
        touched |= index.replace(article, mentions, decided.grouping)
    for iri in rejudged:
        touched |= index.named(iri)
    profiles, matches = neighbourhood(index, touched, decided)
    settled = settle(
        (index.profile(iri) for iri in profiles),
        _pairs(index, decided.same, profiles), _pairs(index, decided.different, profiles), matches,
    )
    return _difference(store, index, touched, profiles, settled)


def rejudge(
    store: Store, before: Decided, after: Decided, articles: Mapping[str, Iterable[Mention]] | None = None
) -> Change:
    """What follows when judgements change from `before` to `after`, and these articles' mentions with them."""
    index = Index(store)
    regrouped = before.grouping.judged ^ after.grouping.judged
    renamed = {profile for name in before.grouping.shared ^ after.grouping.shared for profile in index.named(name)}
    of_names = (one for iri in sorted(renamed) for one in index.members(iri).values())
    entries = [*map(index.entry, sorted(regrouped)), *of_names]
    regrouped_in = {entry.mention.article for entry in entries if entry is not None}
    known = {
        article: [entry.mention for entry in index.article(article).values()] for article in sorted(regrouped_in)
    }
    pairs = (before.same ^ after.same) | (before.different ^ after.different)
    return identify(store, known | dict(articles or {}), after, {iri for pair in pairs for iri in pair})


def _pairs(index: Index, judged: Iterable[Judged], profiles: frozenset[str]) -> set[tuple[str, str]]:
    """Judgements about names and mentions, as pairs of the profiles that bear them."""
    return {
        (min(a, b), max(a, b))
        for one, other in judged
        for a in index.named(one) & profiles
        for b in index.named(other) & profiles
        if a != b
    }


def _difference(
    store: Store, index: Index, touched: Iterable[str], profiles: frozenset[str], settled: Settled
) -> Change:
    identities = {profile: identity for identity in settled.identities for profile in identity.profiles}
    old = {iri: index.settled(iri) for iri in {*profiles, *touched}}
    new = {iri: identities[iri].iri or "" for iri in profiles}
    moved = {iri for iri in profiles if old[iri] != new[iri]}
    mentions = {*index.changed(), *(one for iri in moved for one in index.members(iri))}
    # An identity none of whose profiles changed or moved, as it was or is, says what it said.
    told = {iri for one in {*touched, *moved} for iri in (old[one], new.get(one)) if iri}
    subjects = {*mentions, *told, *profiles, *touched}
    before = {quad for iri in subjects for quad in store.quads(node(iri), None, None, _GRAPH)}
    for iri in old:
        for link in store.quads(None, Q.linkedProfile, node(iri), _GRAPH):
            before.update(store.quads(link.subject, None, None, _GRAPH))  # type: ignore[arg-type]
    after = _after(index, mentions, told, identities, settled)
    added, removed = index.difference(new)
    return (
        sorted([*added, *(after - before)], key=str),
        sorted([*removed, *(before - after)], key=str),
    )


def _after(
    index: Index, mentions: Iterable[str], told: Collection[str], identities: Mapping[str, Identity], settled: Settled
) -> set[Quad]:
    """What the graph of identities says of these mentions and identities, and of all links of the neighbourhood."""
    after: set[Quad] = set()
    for identity in settled.identities:
        if identity.iri and identity.iri in told:
            after.update(identity_quads(identity.iri, identity))
    for iri in mentions:
        entry = index.entry(iri)
        if entry is None:
            continue
        identity = identities[entry.profile]
        after.update(identified_quads(iri, identity.iri or iri))
        if not identity.iri:
            after.update(lone_quads(iri, entry.mention.kind, entry.mention.name))
    for link in settled.links:
        after.update(link_quads(link))
        for iri in (link.match.a, link.match.b):
            after.update(profile_quads(iri, index.profile(iri).printed[0]))
            if identities[iri].iri:
                after.update(identified_quads(iri, identities[iri].iri or ""))
    return after
