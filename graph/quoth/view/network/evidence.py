"""A network in, what the page's script shows, filters and exports out: who they are, their statements, the articles."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import networkx as nx

from quoth.edtf_bounds import edtf_bounds
from quoth.view.network.sources import speakers
from quoth.view.network.ways import Ways
from quoth.view.shown.dates import extent
from quoth.view.shown.wording import date, short

Json = dict[str, Any]

_WORDS = 600
"""Characters of a statement that the panel shows; the rest stands in its article's page."""
_WORDS_OF_MANY = 240
"""The same where statements are not drawn, and the panel shows but a few."""
_LATEST = 2
"""Statements of a source or a place that the page of sources holds; the rest stands in their own pages."""
_POSTS = 6
"""Posts that the panel shows, the latest; the rest stands in the person's page."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """JSON-able; things refer to each other by their position in these lists."""

    nodes: list[Json]
    """In the order of the graph that is drawn."""
    articles: dict[str, Json]
    """By IRI, in their order."""
    statements: list[Json]
    tallies: list[list[Any]]
    """How many statements fit each filter, where not all statements are here: source, article, how sure, topics,
    places, whether it is also told under another source, number."""
    topics: list[str]


def evidence_of(whole: nx.MultiDiGraph, drawn: nx.MultiDiGraph, ways: Ways) -> Evidence:
    """Statements are those drawn or, where statements are not drawn, the latest of each source and tallies of all."""
    return _Gathering(whole, drawn, ways).evidence()


class _Gathering:
    def __init__(self, whole: nx.MultiDiGraph, drawn: nx.MultiDiGraph, ways: Ways) -> None:
        self._whole, self._drawn, self._ways = whole, drawn, ways
        self._number = {node: number for number, node in enumerate(drawn)}
        self._articles: dict[str, int] = {}
        self._topics: dict[str, int] = {}
        self._titled: set[str] = set()

    def evidence(self) -> Evidence:
        claims = [node for node, kind in self._whole.nodes(data="kind") if kind == "claim"]
        tallied = not any(claim in self._number for claim in claims)
        shown = self._latest(claims) if tallied else [claim for claim in claims if claim in self._number]
        statements = [self._statement(claim, _WORDS_OF_MANY if tallied else _WORDS) for claim in shown]
        self._titled = set(self._articles)
        tallies = self._tallies(claims) if tallied else []
        nodes = [self._node(node, attributes) for node, attributes in self._drawn.nodes(data=True)]
        articles = {iri: self._article(iri) for iri in self._articles}
        return Evidence(nodes, articles, statements, tallies, list(self._topics))

    def _latest(self, claims: list[str]) -> list[str]:
        """The latest of each node that is drawn, in the order of the network."""
        of_node: defaultdict[str, list[str]] = defaultdict(list)
        for claim in claims:
            for node in {*speakers(self._whole, claim), *self._places(claim)} & self._number.keys():
                of_node[node].append(claim)
        chosen = set()
        for found in of_node.values():
            found.sort(key=lambda claim: (self._day(claim), claim), reverse=True)
            chosen.update(found[:_LATEST])
        return [claim for claim in claims if claim in chosen]

    def _day(self, claim: str) -> str:
        first, _ = edtf_bounds(self._whole.nodes[claim]["published"] or "")
        return first.isoformat() if first else ""

    def _places(self, claim: str) -> list[str]:
        edges = self._whole.out_edges(claim, data="relation")
        return sorted(place for _, place, relation in edges if relation == "is about")

    def _statement(self, claim: str, room: int) -> Json:
        attributes = self._whole.nodes[claim]
        capacity = attributes["capacity"] or {}
        shown = {
            "node": self._number.get(claim),
            "words": _cut([span["text"] for span in attributes["spans"]], room),
            "at": [[span["start"], span["end"]] for span in attributes["spans"]],
            "speech": attributes["speech"],
            "confidence": round(attributes["confidence"], 2),
            "sure": _sure(attributes["confidence"]),
            "anchor": self._ways.anchor(claim),
            "source": self._number.get(attributes["speaker"]),
            "article": self._of_article(attributes["article"]),
            "places": [self._number[place] for place in self._places(claim) if place in self._number],
            "topics": self._about(claim),
            "capacity": short(", ".join(filter(None, (capacity.get("role"), capacity.get("institution"))))),
            "institution": self._number.get(capacity.get("institution_id")),
        }
        return {key: value for key, value in shown.items() if value not in (None, [], "")}

    def _tallies(self, claims: list[str]) -> list[list[Any]]:
        tallies: Counter[tuple[Any, ...]] = Counter()
        for claim in claims:
            places = tuple(self._number[place] for place in self._places(claim) if place in self._number)
            sources = [one for one in speakers(self._whole, claim) if one in self._number]
            for again, source in enumerate(sources):
                tallies[
                    self._number[source], self._of_article(self._whole.nodes[claim]["article"]),
                    _sure(self._whole.nodes[claim]["confidence"]), tuple(self._about(claim)), places,
                    min(again, 1),
                ] += 1
        return [[*group, number] for group, number in sorted(tallies.items())]

    def _of_article(self, iri: str) -> int:
        return self._articles.setdefault(iri, len(self._articles))

    def _about(self, claim: str) -> list[int]:
        return [self._topics.setdefault(topic, len(self._topics)) for topic in self._ways.topics(claim)]

    def _article(self, iri: str) -> Json:
        attributes = self._whole.nodes[iri]
        first, last = edtf_bounds(attributes["published"] or "")
        shown = {
            "first": first and first.isoformat(),
            "last": last.isoformat() if last and last != first else None,
            "node": self._number.get(iri),
        }
        if iri in self._titled or iri in self._number:  # others are only counted
            shown |= {
                "title": short(attributes["label"], 160),
                "href": self._ways.href(iri),
                "date": date(attributes["published"]),
                "published": attributes["published"],
            }
        return {key: value for key, value in shown.items() if value is not None}

    def _node(self, node: str, attributes: Mapping[str, Any]) -> Json:
        if attributes["kind"] == "claim":
            return {}  # its statement says all
        own = {
            "name": short(attributes["label"], 300),
            "names": [short(name) for name in attributes.get("names", ())][:8],
            "href": self._ways.href(node),
            "posts": [_post(post) for post in attributes.get("posts", ())[-_POSTS:]],
            "more_posts": max(0, len(attributes.get("posts", ())) - _POSTS) or None,
            "statements": attributes.get("statements"),
        }
        if attributes["kind"] == "article":
            self._of_article(node)
            own |= {"facts": _facts(attributes)}
        if attributes["kind"] == "place":
            own |= {"country": attributes.get("country")}
        return {key: value for key, value in own.items() if value not in (None, [], "")}


def _sure(confidence: float) -> int:
    """2 for high, 1 for fair, 0 for low, by the bounds that statements' records have."""
    return 2 if confidence >= 0.8 else 1 if confidence >= 0.5 else 0


def _cut(words: list[str], room: int) -> list[str]:
    """One line each, as far as the panel shows them."""
    shown: list[str] = []
    for part in (" ".join(part.split()) for part in words):
        if room <= 0:
            break
        shown.append(short(part, max(room, 20)))
        room -= len(part)
    return shown


def _facts(article: Mapping[str, Any]) -> list[str]:
    agency = f"from {short(article['agency'])}" if article.get("agency") else None
    line = " · ".join(filter(None, (date(article.get("published")), short(article.get("publisher") or ""), agency)))
    return [fact for fact in (line, short(article.get("url") or "", 300)) if fact]


def _post(post: Mapping[str, Any]) -> str:
    """`formerly hydrologist, Delta Rivers Institute · 14 March 2023 to 31 May 2024`."""
    held = short(", ".join(filter(None, (post["role"], post["institution"]))))
    seen = extent(post["dates"])[1]
    return " · ".join(filter(None, (f"formerly {held}" if post["former"] else held, seen)))
