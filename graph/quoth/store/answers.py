"""What look-ups answer with: frozen records, and their shape in JSON."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from quoth.article import Span
from quoth.attribution import AttributionType, Certainty, Date, Place, Polarity, Quantity, SpeakerKind

Json = dict[str, Any]
StatementType = AttributionType | Literal["narration"]


@dataclass(frozen=True, slots=True)
class Source:
    """The article a statement stands in."""

    sha256: str
    paths: tuple[str, ...]
    """Where it was read from, in order; several when the same text lay in several files, none in an imported store."""
    title: str | None = None
    published: str | None = None
    """EDTF."""
    publisher: str | None = None
    agency: str | None = None

    @property
    def path(self) -> str | None:
        return self.paths[0] if self.paths else None

    @property
    def label(self) -> str:
        """The title or, without one, the path or the start of the hash."""
        return self.title or self.path or self.sha256[:12]

    def to_json(self) -> Json:
        return {
            "title": self.title, "path": self.path, "paths": list(self.paths), "sha256": self.sha256,
            "publisher": self.publisher, "agency": self.agency, "published": self.published,
        }


@dataclass(frozen=True, slots=True)
class SpeakerName:
    """Who speaks."""

    iri: str
    """Across articles; of an unnamed source or a document, in its one article."""
    name: str
    """The name that most articles print."""
    kind: SpeakerKind
    confidence: float
    mention: str | None = None
    """The IRI of the speaker as this article knows them; None for a claim that is not from a store."""

    def to_json(self) -> Json:
        return {
            "name": self.name, "kind": self.kind, "confidence": self.confidence, "iri": self.iri,
            "mention": self.mention,
        }


@dataclass(frozen=True, slots=True)
class Capacity:
    """The post in which someone is quoted."""

    role: str | None
    institution: str | None

    def to_json(self) -> Json:
        return {"role": self.role, "institution": self.institution}


@dataclass(frozen=True, slots=True)
class Statement:
    """One attribution as it stands in its article. Offsets are code points into the article's text, end exclusive.

    A statement of type `narration`, which only look-ups of places give, is a sentence in the article's own voice: it
    has no speaker, source or cue, and its IRI is that of the span that names the place.
    """

    iri: str
    article: Source
    content: tuple[Span, ...]
    source: tuple[Span, ...]
    cue: Span | None
    speaker: SpeakerName | None
    capacity: Capacity | None
    type: StatementType
    confidence: float
    certainty: Certainty
    polarity: Polarity
    nested_in: str | None
    """The IRI of the attribution whose content holds this one."""
    places: tuple[Place, ...] = ()
    dates: tuple[Date, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    reported_by: SpeakerName | None = None
    """Who vouches for it: the speaker of the attribution whose content holds this one."""
    also_in: tuple[Source, ...] = ()
    """Other articles that print the passage it stands in."""
    copy_of: Source | None = None
    """The article it was taken from, as far back as the store shows; None when nothing shows which came first."""
    corrected: str | None = None
    """Why a curator put its source right; None for a statement as the machine read it."""

    @property
    def text(self) -> str:
        """The words ascribed, spans joined by an ellipsis; for reading, since line breaks become blanks."""
        return " … ".join(" ".join(span.text.split()) for span in self.content)

    def to_json(self) -> Json:
        return {
            "id": self.iri,
            "article": self.article.to_json(),
            "published": self.article.published,
            "speaker": self.speaker.to_json() if self.speaker else None,
            "capacity": self.capacity.to_json() if self.capacity else None,
            "type": self.type,
            "confidence": self.confidence,
            "certainty": self.certainty,
            "polarity": self.polarity,
            "nested_in": self.nested_in,
            "reported_by": self.reported_by.to_json() if self.reported_by else None,
            "corrected": self.corrected,
            "also_in": [source.to_json() for source in self.also_in],
            "copy_of": self.copy_of.to_json() if self.copy_of else None,
            "content": [_span(span) for span in self.content],
            "source": [_span(span) for span in self.source],
            "cue": _span(self.cue) if self.cue else None,
            "places": [
                _span(place.span) | {"name": place.name, "country": place.country, "geonames": place.geonames}
                for place in self.places
            ],
            "dates": [_span(date.span) | {"edtf": date.edtf} for date in self.dates],
            "quantities": [
                _span(quantity.span) | {
                    "low": quantity.low, "high": quantity.high, "bound": quantity.bound,
                    "unit": quantity.unit, "counts": quantity.counts,
                }
                for quantity in self.quantities
            ],
        }


@dataclass(frozen=True, slots=True)
class Post:
    """A post as articles attest it, joined over articles that print the same role and institution."""

    person: str
    role: str | None
    institution: str | None
    dates: tuple[str, ...]
    """EDTF dates of the articles that show it, in order."""
    former: bool
    """Whether the articles say that it had ended."""
    articles: tuple[str, ...]
    """SHA-256 of the articles that show it, in order."""

    def to_json(self) -> Json:
        return {
            "person": self.person, "role": self.role, "institution": self.institution,
            "dates": list(self.dates), "former": self.former, "articles": list(self.articles),
        }


@dataclass(frozen=True, slots=True)
class Person:
    """All that the store holds of one person."""

    iri: str
    name: str
    other_names: tuple[str, ...]
    affiliations: tuple[Post, ...]
    statements: tuple[Statement, ...]
    namesakes: tuple[str, ...] = ()
    """People known by this surname alone, each in one article: perhaps the same, and not counted in."""
    independent: int = 0
    """How many of the articles are voices of their own, reprints left out."""

    def to_json(self) -> Json:
        return {
            "name": self.name, "iri": self.iri, "other_names": list(self.other_names),
            "affiliations": [post.to_json() for post in self.affiliations],
            "namesakes": list(self.namesakes),
            **_voices(self.statements, self.independent),
            "statements": [statement.to_json() for statement in self.statements],
        }


@dataclass(frozen=True, slots=True)
class Institution:
    """All that the store holds of one institution: what it says, and what people say in its name."""

    iri: str
    name: str
    other_names: tuple[str, ...]
    affiliations: tuple[Post, ...]
    """Its people."""
    statements: tuple[Statement, ...]
    units: tuple[str, ...] = ()
    """Institutions that are part of it by their names, and are not counted in."""
    part_of: str | None = None
    """The institution that it is part of by its name."""
    independent: int = 0
    """How many of the articles are voices of their own, reprints left out."""

    def to_json(self) -> Json:
        return {
            "name": self.name, "iri": self.iri, "other_names": list(self.other_names),
            "affiliations": [post.to_json() for post in self.affiliations],
            "units": list(self.units), "part_of": self.part_of,
            **_voices(self.statements, self.independent),
            "statements": [statement.to_json() for statement in self.statements],
        }


@dataclass(frozen=True, slots=True)
class PlaceDossier:
    """A place, the statements whose content names it, and the sentences that name it in an article's own voice."""

    iri: str
    name: str
    other_names: tuple[str, ...]
    country: str | None
    geonames: int | None
    latitude: float | None
    longitude: float | None
    statements: tuple[Statement, ...]
    independent: int = 0
    """How many of the articles are voices of their own, reprints left out."""

    def to_json(self) -> Json:
        return {
            "name": self.name, "iri": self.iri, "other_names": list(self.other_names),
            "country": self.country, "geonames": self.geonames, "latitude": self.latitude, "longitude": self.longitude,
            **_voices(self.statements, self.independent),
            "statements": [statement.to_json() for statement in self.statements],
        }


def _voices(statements: tuple[Statement, ...], independent: int) -> Json:
    return {"articles": len({statement.article.sha256 for statement in statements}), "independent": independent}


def _span(span: Span) -> Json:
    return {"start": span.start, "end": span.end, "text": span.text}
