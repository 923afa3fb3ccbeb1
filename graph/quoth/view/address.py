"""What is held in, where its pages lie out: paths below the site's folder, of letters, digits and hyphens alone."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping
from hashlib import sha256

from quoth.attribution import Place
from quoth.store.answers import Source, Statement
from quoth.view.held.debated import Subject
from quoth.view.held.holdings import Actor, Holdings, Location, Paper, place_key

_SLUG = 60
"""Characters of a name in a path."""
_DEVICES = {"con", "prn", "aux", "nul", *(f"{port}{number}" for port in ("com", "lpt") for number in range(10))}
"""Names that Windows keeps for devices, whatever comes after the dot."""


class Addresses:
    """Paths as links use them (`person/amelia-sitoe.html`); None for what has no page."""

    def __init__(self, holdings: Holdings) -> None:
        actors = holdings.actors.values()
        self._actors = {
            iri: path for kind in ("person", "institution")
            for iri, path in paths(kind, {one.iri: one.name for one in actors if one.kind == kind}).items()
        }
        self._locations = paths("place", {key: one.name for key, one in holdings.locations.items()})
        self._subjects = paths("topic", {one.name: one.name for one in holdings.subjects})
        self._papers = {sha: f"article/{_named(paper)}.html" for sha, paper in holdings.papers.items()}
        self._held = {one.iri for paper in holdings.papers.values() for one in paper.statements}

    def actor(self, one: Actor | str | None) -> str | None:
        """Of a person or an institution, by its record or its IRI."""
        return self._actors.get(one.iri if isinstance(one, Actor) else one or "")

    def location(self, one: Location | Place) -> str | None:
        return self._locations.get(one.key if isinstance(one, Location) else place_key(one))

    def subject(self, one: Subject) -> str:
        return self._subjects[one.name]

    def paper(self, one: Source) -> str | None:
        return self._papers.get(one.sha256)

    def statement(self, one: Statement) -> str | None:
        """Where a statement stands in its article; the article alone for one that a selection leaves out of it."""
        path = self.paper(one.article)
        return f"{path}#{anchor(one)}" if path and one.iri in self._held else path


def in_network(node: str) -> str:
    """The network around a person, an institution or anything else that it draws (IRI)."""
    return f"network.html#near={key_of(node)}"


def key_of(node: str) -> str:
    """What the network's address calls a node (IRI): the same in every site that has it."""
    return sha256(node.encode("utf-8", "replace")).hexdigest()[:10]


def anchor(one: Statement) -> str:
    """The name of a statement's place in its article's page: the digits that the command line knows it by."""
    return f"s-{handle(one)}"


def handle(one: Statement) -> str:
    """The first 8 digits of the last part of its IRI."""
    return re.sub(r"[^0-9A-Za-z]", "", one.iri.rsplit("/", 1)[1])[:8]


def paths(kind: str, names: Mapping[str, str]) -> dict[str, str]:
    """By key; names that look alike in ASCII, are long or have no ASCII letters are told apart by a hash of the key."""
    plain = {key: slug(name) for key, name in names.items()}
    times = Counter(plain.values())
    clear = {own for own in plain.values() if own and len(own) <= _SLUG and times[own] == 1} - _DEVICES
    return {key: f"{kind}/{own if own in clear else _hashed(own, key)}.html" for key, own in plain.items()}


def _named(paper: Paper) -> str:
    parts: Iterable[str | None] = (paper.source.published, paper.source.title)
    words = "-".join(filter(None, (slug(part or "") for part in parts)))
    return f"{words[:_SLUG].strip('-')}-{paper.source.sha256[:8]}".strip("-")


def _hashed(own: str, key: str) -> str:
    return f"{own[:_SLUG].strip('-')}-{sha256(key.encode('utf-8', 'replace')).hexdigest()[:8]}".strip("-")


def leaf(path: str, number: int) -> str:
    """The page of this number (from 1) of what has several: `person/x--2.html`; no name's own path has two hyphens."""
    return path if number == 1 else f"{path.removesuffix('.html')}--{number}.html"


def slug(name: str) -> str:
    """ASCII letters and digits, in lower case, parted by hyphens."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
