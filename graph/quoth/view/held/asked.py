"""Names and dates as users write them in, the selection of statements that they mean out."""

from __future__ import annotations

from collections.abc import Iterable
from functools import reduce
from typing import TYPE_CHECKING, TypedDict

from quoth.compare.scope import day
from quoth.store.answers import Statement
from quoth.store.iris import attribution_of, sha256_of
from quoth.view.held.selection import Selection
from quoth.view.shown.wording import date

if TYPE_CHECKING:
    from quoth.graph import Graph
    from quoth.store.store import Store


class Narrowed(TypedDict, total=False):
    """What pages are narrowed to, as users write it; None is no limit."""

    person: str | None
    institution: str | None
    place: str | None
    topic: str | None
    since: str | None
    until: str | None


def selection(graph: Graph, store: Store, limits: Narrowed) -> Selection:
    """The statements within all of the limits. NotFoundError with near names for a name that is not in the store,
    QuothError for what is no date."""
    chosen: list[dict[str, str]] = []
    words: list[str] = []
    if (name := limits.get("person")) is not None:
        person = graph.person(name)
        chosen.append(_articles(person.statements))
        words.append(f"by {person.name}")
    if (name := limits.get("institution")) is not None:
        institution = graph.institution(name)
        chosen.append(_articles(institution.statements))
        words.append(f"by {institution.name} or in its name")
    if (name := limits.get("place")) is not None:
        place = graph.place(name)
        chosen.append(_articles(place.statements))
        words.append(f"about {place.name}")
    if (topic := limits.get("topic")) is not None:
        chosen.append(_on_topic(store, topic))
        words.append(f"on “{topic}”")
    since, until = limits.get("since"), limits.get("until")
    words += [f"{word} {date(told)}" for word, told in (("since", since), ("until", until)) if told]
    within = reduce(lambda one, other: {iri: one[iri] for iri in one if iri in other}, chosen) if chosen else None
    return Selection(
        statements=frozenset(within) if within is not None else None,
        articles=frozenset((within or {}).values()),
        since=day(since, first=True) if since else None,
        until=day(until, first=False) if until else None,
        words=", ".join(words),
        topic=topic,
    )


def _articles(statements: Iterable[Statement]) -> dict[str, str]:
    """The articles (SHA-256) of statements, by their IRIs."""
    return {one.iri: one.article.sha256 for one in statements}


def _on_topic(store: Store, topic: str) -> dict[str, str]:
    from quoth.compare.topics.asked import claims_about  # late: it loads the model

    index, rows = claims_about(store, topic)
    claims = [index.entries[int(row)].claim for row in rows]
    return {attribution_of(claim): sha256_of(claim) for claim in claims}
