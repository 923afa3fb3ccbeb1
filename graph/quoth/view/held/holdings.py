"""A store in, all that its pages tell out: articles with their texts, statements, who made them, places and debates."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Any

import networkx as nx
from pyoxigraph import NamedNode

from quoth.article import Mark
from quoth.attribution import Place
from quoth.extract.gazetteer import gazetteer
from quoth.identify.copies.retold import Copies
from quoth.layout import Layout
from quoth.network import to_networkx
from quoth.read.metadata import Given, make_article
from quoth.store import iris
from quoth.store.answers import Source, Statement
from quoth.store.corrections import Corrections
from quoth.store.identities import Identities
from quoth.store.namespaces import RDF, SCHEMA, Q
from quoth.store.narration import with_narration
from quoth.store.statements import Reading, article_of, reading_order
from quoth.store.store import Store
from quoth.store.view import GraphView, graphs_of
from quoth.view.held.debated import Subject, changes, debated, subjects
from quoth.view.held.selection import Selection

if TYPE_CHECKING:
    from quoth.compare import Change, Disagreements, Pair
    from quoth.compare.camps import Contest

Progress = Callable[[str, int, int], None]
"""Told what is being done, how much of it is done, and of how much."""


@dataclass(frozen=True)
class Paper:
    """An article as its page shows it; `statements` in reading order."""

    source: Source
    text: str
    byline: str | None
    dateline: str | None
    url: str | None
    dated_by: str | None
    """The words that show its date, or from what it was inferred; a sentence."""
    statements: tuple[Statement, ...]
    left_out: tuple[Statement, ...] = ()
    """Those that a selection does not keep."""

    @cached_property
    def layout(self) -> Layout:
        return Layout.of(self.text)

    @cached_property
    def marks(self) -> tuple[Mark, ...]:
        """What is not running text: title, byline, adverts, captions and the like, in order."""
        given = Given(title=self.source.title, published=self.source.published)
        read = make_article(self.text, self.source.path or "", given)
        return tuple(sorted({*read.structure, *read.boilerplate}))


@dataclass(frozen=True, slots=True)
class Actor:
    """A person or an institution as it is known across articles."""

    iri: str
    kind: str
    """person or institution."""
    name: str
    names: tuple[str, ...]
    """Other names."""
    posts: tuple[Mapping[str, Any], ...]
    """Of a person: role, institution, institution_id, former and dates, as `quoth.network` has them. Of an institution:
    its people's, with `person` and `person_id`."""
    statements: tuple[Statement, ...]
    """What they say and, for an institution, what is said in its name; in reading order, the oldest article first."""


@dataclass(frozen=True, slots=True)
class Location:
    """A place that statements are about or articles tell of."""

    key: str
    name: str
    names: tuple[str, ...]
    country: str | None
    geonames: int | None
    latitude: float | None
    longitude: float | None
    area: bool
    """Whether it is a country, a region or the like, whose coordinates are those of its largest city."""
    statements: tuple[Statement, ...]
    """What is said of it, and sentences of articles' own (of type `narration`); the oldest article first."""


@dataclass(frozen=True)
class Holdings:
    """Everything, or what a selection keeps of it."""

    selection: Selection
    whole: int
    """Statements in the store, whether selected or not."""
    papers: Mapping[str, Paper]
    """By SHA-256, the oldest first."""
    actors: Mapping[str, Actor]
    """By IRI."""
    locations: Mapping[str, Location]
    """By `place_key`."""
    subjects: tuple[Subject, ...]
    debate: Disagreements
    agreements: tuple[Pair, ...]
    changes: tuple[Change, ...]
    network: nx.MultiDiGraph
    shared_names: frozenset[str] = frozenset()
    """Names that several people or institutions of the store bear, whether selected or not."""

    @property
    def statements(self) -> list[Statement]:
        return [one for paper in self.papers.values() for one in paper.statements]

    @cached_property
    def most_quoted(self) -> tuple[Actor, ...]:
        return tuple(sorted(self.actors.values(), key=lambda one: (-len(one.statements), one.name, one.iri)))

    @cached_property
    def most_spoken_of(self) -> tuple[Location, ...]:
        return tuple(sorted(self.locations.values(), key=lambda one: (-len(one.statements), one.name, one.key)))

    @property
    def contests(self) -> tuple[Contest, ...]:
        return self.debate.contests

    @cached_property
    def subjects_of(self) -> Mapping[str, list[Subject]]:
        """By IRI of a statement, the topics that it is on."""
        found: defaultdict[str, list[Subject]] = defaultdict(list)
        for subject in self.subjects:
            for one in subject.statements:
                found[one.iri].append(subject)
        return found

    @cached_property
    def pairs_in(self) -> Mapping[str, list[Pair]]:
        """By SHA-256 of an article, the pairs that have a side in it: what contradicts first, then what changed."""
        opposed = (pair for contest in self.contests for pair in contest.pairs)
        changed = (change.pair for change in self.changes)
        agreeing = (pair for contest in self.contests for pair in contest.agreements)
        found: defaultdict[str, list[Pair]] = defaultdict(list)
        for pair in dict.fromkeys((*opposed, *changed, *agreeing, *self.agreements)):
            for article in dict.fromkeys((pair.a.article.sha256, pair.b.article.sha256)):
                found[article].append(pair)
        return found


def place_key(place: Place) -> str:
    """What tells places apart: GeoNames' number or, where it is not certain which place is meant, the name."""
    return str(place.geonames) if place.geonames else f"{place.name.casefold()}|{place.country or ''}"


def hold(store: Store, selection: Selection, progress: Progress | None = None) -> Holdings:
    """Reads all that the pages need, once."""
    return _Gathering(store, selection, progress or (lambda what, done, of: None)).holdings()


class _Gathering:
    def __init__(self, store: Store, selection: Selection, progress: Progress) -> None:
        self._store, self._selection, self._progress = store, selection, progress
        self._whole = 0

    def holdings(self) -> Holdings:
        papers = self._papers(self._statements())
        held = {one.iri: one for paper in papers.values() for one in paper.statements}
        self._progress("comparing statements", 0, 0)
        network = to_networkx(self._store)
        debate, agreements = debated(self._store, self._selection)
        texts = {sha256: paper.text for sha256, paper in papers.items()}
        return Holdings(
            selection=self._selection,
            whole=self._whole,
            papers=papers,
            actors=_actors(held.values(), network),
            locations=self._locations(held.values()),
            subjects=subjects(self._store, self._selection, held, debate, texts),
            debate=debate,
            agreements=agreements,
            changes=changes(self._store, self._selection),
            network=self._selection.of_network(network, held),
            shared_names=_shared_names(network),
        )

    def _statements(self) -> dict[str, list[Statement]]:
        """By article, selected or not, in reading order, corrections applied, rejected ones left out."""
        corrections = Corrections(self._store)
        first: dict[str, str] = {}
        for quad in self._store.quads(None, RDF.type, Q.Attribution):
            iri, graph = quad.subject, quad.graph_name
            if isinstance(iri, NamedNode) and isinstance(graph, NamedNode):
                first[iri.value] = min(graph.value, first.get(iri.value, graph.value))
        reading = Reading(self._store, corrections, Identities(self._store))
        read: list[Statement] = []
        for done, (attribution, within) in enumerate(sorted(first.items(), key=lambda found: found[::-1])):
            corrected = corrections.of(attribution)
            if corrected is None or not corrected.rejected:
                read.append(reading.statement(attribution, within))
            if done % 500 == 0:
                self._progress("reading statements", done, len(first))
        self._whole = len(read)
        told: defaultdict[str, list[Statement]] = defaultdict(list)
        for one in sorted(Copies(self._store, read).marked(read), key=reading_order):
            told[one.article.sha256].append(one)
        return told

    def _papers(self, told: Mapping[str, list[Statement]]) -> dict[str, Paper]:
        papers = []
        articles = {quad.subject.value for quad in self._store.quads(None, RDF.type, SCHEMA.NewsArticle)
                    if isinstance(quad.subject, NamedNode)}
        for iri in sorted(articles):
            paper = self._paper(iri, told.get(iri.rsplit("/", 1)[1], ()))
            if paper.statements or self._selection.keeps_article(paper.source):
                papers.append(paper)
        papers.sort(key=lambda one: (one.source.published is None, one.source.published or "", one.source.sha256))
        return {paper.source.sha256: paper for paper in papers}

    def _paper(self, iri: str, said: Iterable[Statement]) -> Paper:
        view = GraphView(self._store, graphs_of(self._store, iri)[0].value)
        every = tuple(said)
        return Paper(
            source=article_of(view),
            text=view.one(iri, SCHEMA.articleBody) or "",
            byline=view.one(iri, SCHEMA.author),
            dateline=view.one(iri, SCHEMA.dateline),
            url=view.one(iri, SCHEMA.url),
            dated_by=view.one(iri, Q.publishedReason),
            statements=tuple(filter(self._selection.keeps, every)),
            left_out=tuple(one for one in every if not self._selection.keeps(one)),
        )

    def _locations(self, statements: Iterable[Statement]) -> dict[str, Location]:
        said: defaultdict[str, list[Statement]] = defaultdict(list)
        known: dict[str, list[Place]] = defaultdict(list)
        for one in statements:
            for place in one.places:
                key = place_key(place)
                known[key].append(place)
                if one not in said[key][-1:]:
                    said[key].append(one)
        found = [self._location(key, known[key], said[key]) for key in sorted(known)]
        return {one.key: one for one in found}

    def _location(self, key: str, places: list[Place], said: list[Statement]) -> Location:
        place = places[0]
        subjects = sorted({iris.place(one.article.sha256, place.name, place.geonames)[0] for one in said})
        told = tuple(filter(self._selection.keeps, with_narration(self._store, subjects, tuple(said), _sentence)))
        printed = sorted({" ".join(one.span.text.split()) for one in places} - {place.name})
        area = place.latitude is None or place.longitude is None
        latitude, longitude = _largest_city(place) if area else (place.latitude, place.longitude)
        return Location(
            key, place.name, tuple(printed), place.country, place.geonames, latitude, longitude, area, told
        )


def _shared_names(network: nx.MultiDiGraph) -> frozenset[str]:
    named = (one for _, one in network.nodes(data=True) if one["kind"] in {"person", "institution"})
    borne = Counter(name for one in named for name in {one["label"], *one["names"]})
    return frozenset(name for name, bearers in borne.items() if bearers > 1)


def _largest_city(place: Place) -> tuple[float | None, float | None]:
    """Where on a map an area is marked; extraction gives it no coordinates, since it is no point."""
    known = (one for one in gazetteer().find(place.name) if place.geonames and one.geonames == place.geonames)
    return next(((one.latitude, one.longitude) for one in known), (None, None))


def _sentence(text: str, offset: int) -> tuple[int, int]:
    return _layout(text).sentence(offset)


@lru_cache(maxsize=128)
def _layout(text: str) -> Layout:
    """An article that tells of a place often tells of it several times."""
    return Layout.of(text)


def _actors(statements: Iterable[Statement], network: nx.MultiDiGraph) -> dict[str, Actor]:
    """Those who speak or are spoken for, by IRI in order."""
    said: defaultdict[str, list[Statement]] = defaultdict(list)
    for one in statements:
        speakers = [one.speaker.iri] if one.speaker and one.speaker.kind in {"person", "organisation"} else []
        # Not by the institution's name, which another may bear as well.
        capacity = network.nodes[iris.claim_of(one.iri)]["capacity"]
        spoken_for = [capacity["institution_id"]] if capacity and capacity["institution_id"] else []
        for iri in dict.fromkeys([*speakers, *spoken_for]):
            said[iri].append(one)
    people: defaultdict[str, list[Mapping[str, Any]]] = defaultdict(list)
    for node, attributes in sorted(network.nodes(data=True)):
        for post in attributes.get("posts", ()):
            if post["institution_id"]:
                people[post["institution_id"]].append({**post, "person": attributes["label"], "person_id": node})
    found = {}
    for iri in sorted(said):
        attributes = network.nodes[iri] if iri in network else {}
        kind = attributes.get("kind", "person")
        posts = attributes.get("posts", ()) if kind == "person" else people[iri]
        name = attributes.get("label") or iri
        found[iri] = Actor(iri, kind, name, tuple(attributes.get("names", ())), tuple(posts), tuple(said[iri]))
    return found
