"""Questions about how claims relate, put to a store: who disagrees, who agrees, and who says otherwise than before."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, TypedDict

import networkx as nx
from pyoxigraph import NamedNode

from quoth.compare.camps import Disagreements, conflict, congruence, debate, signed_graph, subtract
from quoth.compare.camps.networks import Normalisation
from quoth.compare.changes import Change, changed, dated
from quoth.compare.comparisons.asked import pairs
from quoth.compare.judges.judged import Judging
from quoth.compare.pair import Pair
from quoth.compare.scope import Scope, day
from quoth.compare.statement import one_voice, same_speaker
from quoth.errors import NotFoundError
from quoth.store.find import find_institution, find_person, find_place
from quoth.store.store import Store

Network = Literal["signed", "congruence", "conflict", "subtract"]

LEAST_SCORE = 0.55
"""Pairs less surely related than this are kept in the graph and not shown: of those read at 0.5 most were wrong, or set
somebody against a notion that nobody in the article holds."""

LEAST_CHANGE = 0.5
"""Between claims of one source less will do: who it is is settled, and so is that both mean the same by their words."""


class Limited(TypedDict, total=False):
    """The limits of a question as keywords; see `Limits`."""

    topics: Path | None
    since: str | None
    until: str | None
    place: str | None
    person: str | None
    judging: Judging | None


@dataclass(frozen=True, slots=True)
class Limits:
    """What an answer keeps to, as users write it; None is no limit."""

    topic: str | None = None
    topics: Path | None = None
    """A file of curated topics, instead of those that come with Quoth."""
    since: str | None = None
    until: str | None = None
    place: str | None = None
    person: str | None = None
    judging: Judging | None = None
    """A judge to ask about what nothing else relates; the store is then open for writing."""


def disagreements(store: Store, limits: Limits) -> Disagreements:
    """The matters on which sources contradict one another, the most contested first."""
    told = _told(store, limits)
    return debate([one for one in told if one.relation != "changes" and not _one_source(one)], limits.topic)


def agreements(store: Store, limits: Limits) -> tuple[Pair, ...]:
    """The pairs in which sources bear one another out, the surest first."""
    return tuple(one for one in _told(store, limits) if one.relation == "agrees" and not _one_source(one))


def changes(store: Store, name: str | None, limits: Limits) -> tuple[Change, ...]:
    """Who says otherwise than before: what articles tell, and what claims of one source show; the latest first."""
    told = _told(store, limits, LEAST_CHANGE)
    found = [dated(one) for one in [*(pair for pair in told if pair.relation == "changes"), *changed(told)]]
    if name is not None:
        speakers = frozenset(_named(store, name))
        found = [one for one in found if Scope(speakers=speakers).holds(one.pair) or _is_told_of(one, name)]
    return tuple(sorted(found, key=lambda one: (one.after or "", one.pair.score), reverse=True))


def discourse(store: Store, network: Network, normalisation: Normalisation, limits: Limits) -> nx.Graph:
    """Who stands where as a network of sources; see `quoth.compare.camps`."""
    found = disagreements(store, limits)
    match network:
        case "signed":
            return signed_graph([*found.pairs, *(pair for one in found.contests for pair in one.agreements)])
        case "congruence":
            return congruence(found.contests, normalisation)
        case "conflict":
            return conflict(found.contests, normalisation)
        case "subtract":
            return subtract(found.contests, normalisation)


def _is_told_of(change: Change, name: str) -> bool:
    """Whether an article sums up the change of whom the name means, without a claim of theirs."""
    return any(side.claim is None and one_voice(side.source, name) for side in (change.pair.a, change.pair.b))


def _told(store: Store, limits: Limits, least: float = LEAST_SCORE) -> list[Pair]:
    """The comparisons within the limits that are at least so sure, the surest first."""
    scope = _scope(store, limits)
    found = list(pairs(store) if limits.topic is None else _on_topic(store, limits.topic, limits.topics))
    if limits.judging is not None:
        found = sorted([*found, *_judged(store, limits, limits.judging, found, scope)], key=lambda one: -one.score)
    return [one for one in found if one.score >= least and scope.holds(one)]


def _on_topic(store: Store, topic: str, topics: Path | None) -> Iterable[Pair]:
    from quoth.compare.topics import about_topic  # late: it loads the model

    return about_topic(store, topic, topics)


def _judged(store: Store, limits: Limits, judging: Judging, known: list[Pair], scope: Scope) -> list[Pair]:
    from quoth.compare.judges.judged import judged
    from quoth.compare.topics.asked import claims_about, question_of  # late, both: they load the model

    index, rows = claims_about(store, limits.topic, limits.topics)
    return judged(store, index, rows, judging, known, question_of(limits.topic, limits.topics), scope)


def _scope(store: Store, limits: Limits) -> Scope:
    return Scope(
        since=day(limits.since, first=True) if limits.since else None,
        until=day(limits.until, first=False) if limits.until else None,
        speakers=frozenset(find_person(store, limits.person).things) if limits.person else None,
        statements=frozenset(_about_place(store, limits.place)) if limits.place else None,
    )


def _about_place(store: Store, name: str) -> Iterable[str]:
    for place in find_place(store, name).things:
        for row in store.rows("attributions-about-place", subject=NamedNode(place)):
            yield row["attribution"]


def _named(store: Store, name: str) -> tuple[str, ...]:
    """The people, or else the institution, of a name; NotFoundError with near names when there is neither."""
    try:
        return find_person(store, name).things
    except NotFoundError as unknown:
        try:
            return find_institution(store, name).things
        except NotFoundError:
            raise unknown from None


def _one_source(pair: Pair) -> bool:
    """Whether both sides are one speaker's."""
    a, b = pair.a, pair.b
    if a.claim is not None and b.claim is not None:
        return same_speaker(a.claim, b.claim)
    return a.article.sha256 == b.article.sha256 and one_voice(a.source, b.source)
