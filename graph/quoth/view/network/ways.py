"""Nodes of the network in, the pages and topics that they belong to out."""

from __future__ import annotations

from collections import defaultdict

from quoth.store import iris
from quoth.store.iris import claim_of
from quoth.view.address import Addresses, anchor
from quoth.view.held.holdings import Holdings


class Ways:
    """Where each node (IRI) leads to; the network knows claims and places by other names than pages do."""

    def __init__(self, holdings: Holdings, addresses: Addresses) -> None:
        self._pages: dict[str, str | None] = {iri: addresses.actor(iri) for iri in holdings.actors}
        self._anchors: dict[str, str] = {}
        self._topics: defaultdict[str, list[str]] = defaultdict(list)
        for sha256, paper in holdings.papers.items():
            self._pages[iris.article(sha256)] = addresses.paper(paper.source)
            for one in paper.statements:
                self._anchors[claim_of(one.iri)] = anchor(one)
                for place in one.places:
                    iri, _ = iris.place(sha256, place.name, place.geonames)
                    self._pages[iri] = addresses.location(place)
        for subject in holdings.subjects:
            for one in subject.statements:
                self._topics[claim_of(one.iri)].append(subject.name)

    def href(self, node: str) -> str | None:
        return self._pages.get(node)

    def anchor(self, claim: str) -> str | None:
        """The name of a claim's place in its article's page."""
        return self._anchors.get(claim)

    def topics(self, claim: str) -> list[str]:
        return self._topics.get(claim, [])
