"""A person or an institution in, the lists beside what they say out: parts, topics, places, who speaks near them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from quoth.view.address import Addresses
from quoth.view.held.dealings import Dealings
from quoth.view.held.holdings import Actor
from quoth.view.shown.wording import many, short

FEW, MOST = 8, 100
"""Lines of a list that are seen at once, and that it has at all."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of a list."""

    kind: str
    name: str
    href: str | None
    number: str
    about: str = ""


@dataclass(frozen=True, slots=True)
class Listed:
    """A list; `rest` is folded away, and `left` more are not named."""

    title: str
    first: Sequence[Entry]
    rest: Sequence[Entry]
    left: int


def lists(one: Actor, addresses: Addresses, dealings: Dealings) -> list[Listed]:
    """Those that have something in them."""
    parts = [Entry("institution", short(dealings.name(iri)), addresses.actor(iri), "") for iri in dealings.parts(one)]
    topics = [
        Entry("topic", short(subject.name), addresses.subject(subject), f"{number:,}")
        for subject, number in dealings.topics(one)
    ]
    beside = [
        Entry(other.kind, short(other.name), addresses.actor(other), many(number, "article"))
        for other, number in dealings.beside(one)
    ]
    titled = (
        ("Its parts", parts), ("Topics", topics), ("Places spoken of", _places(one, addresses)),
        ("In the same articles", beside),
    )
    return [
        Listed(title, entries[:FEW], entries[FEW:MOST], len(entries[MOST:])) for title, entries in titled if entries
    ]


def _places(one: Actor, addresses: Addresses) -> list[Entry]:
    times: Counter[tuple[str, str | None]] = Counter()
    for said in one.statements:
        times.update({(place.name, addresses.location(place)) for place in said.places})
    ranked = sorted(times.items(), key=lambda item: (-item[1], item[0][0], item[0][1] or ""))
    return [Entry("place", short(name), href, f"{number:,}") for (name, href), number in ranked]
