"""The records of what curators decide. Each checks itself when it is made, so that none that is amiss can be stored.

Every record raises ValueError, a sentence that says what is wrong, when it does not hold together.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise
from typing import ClassVar, Literal

from quoth.article import Span
from quoth.identify.profile import Kind
from quoth.store import iris
from quoth.store.facts import carried
from quoth.store.namespaces import ID

SourceKind = Literal["person", "institution", "unnamed", "document"]
Action = Literal["source", "no source", "reject"]
"""Someone else said it; nobody can be named; nobody says it, it is no attribution."""

_SEGMENT = r"(?:[A-Za-z0-9._~-]|%[0-9A-F]{2}){1,200}"
"""A slug; `iris.slug` makes none of more than 140 characters."""

_ANCHOR = re.compile(
    rf"{re.escape(ID)}(?:name/(?P<named>person|institution)/{_SEGMENT}"
    rf"|(?P<kind>person|institution)/(?P<sha256>[0-9a-f]{{64}})/{_SEGMENT})"
)
_ATTRIBUTION = re.compile(rf"{re.escape(ID)}attribution/(?P<sha256>[0-9a-f]{{64}})/[0-9a-f]{{16}}")
_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z")

LONGEST_NAME = 500
LONGEST_REASON = 4000
"""Characters. Names and reasons that are longer are a mistake, or a file that means harm."""


def even(words: str | None) -> str:
    """Words as a record holds them: blanks run together, and nothing that RDF cannot carry."""
    return " ".join(carried(words or "").split())


def kind_of(iri: str) -> Kind:
    """Of whom a judgement may be about; ValueError when it is not the IRI of a name or of a mention."""
    found = _ANCHOR.fullmatch(iri)
    if not found:
        raise ValueError(f"{iri!r} is not the IRI of a name or of a mention")
    return "person" if "person" in found.group("named", "kind") else "institution"


@dataclass(frozen=True, slots=True, order=True)
class Anchor:
    """Whom a judgement is about, whatever articles come and go and whatever the machine makes of them."""

    iri: str
    """Of a name (`name/person/seth-jones`: all who are so called, here and in any colleague's store) or of a mention
    (`person/{sha256}/jones`: the one whom that article calls so)."""
    name: str
    """The name as printed."""

    def __post_init__(self) -> None:
        kind_of(self.iri)
        _check_text(self.name, "a name", LONGEST_NAME)

    @property
    def kind(self) -> Kind:
        return kind_of(self.iri)

    @property
    def sha256(self) -> str | None:
        """The article of a mention; None for a name."""
        found = _ANCHOR.fullmatch(self.iri)
        return found["sha256"] if found else None


@dataclass(frozen=True, slots=True)
class _OfTwo:
    """A judgement on two; they stand in the order of their IRIs, whichever way round they were given."""

    a: Anchor
    b: Anchor
    by: str
    """The curator's name."""
    at: str
    """UTC, to the microsecond: `2026-03-01T09:30:00.000000Z`."""
    reason: str

    verdict: ClassVar[str] = ""

    def __post_init__(self) -> None:
        if self.a.iri == self.b.iri:
            raise ValueError(f"both are {self.a.name!r}: namesakes are told apart by the IRIs of mentions")
        if self.a.kind != self.b.kind:
            raise ValueError(f"a person and an institution are judged: {self.a.name!r} and {self.b.name!r}")
        _check_made(self.by, self.at, self.reason)
        if self.b.iri < self.a.iri:
            first, second = self.b, self.a
            object.__setattr__(self, "a", first)
            object.__setattr__(self, "b", second)

    @property
    def pair(self) -> tuple[str, str]:
        """Both IRIs, in order."""
        return self.a.iri, self.b.iri

    @property
    def iri(self) -> str:
        names = self.a.name, self.b.name
        return iris.judgement(self.verdict, *self.pair, *names, self.by, self.at, self.reason)


@dataclass(frozen=True, slots=True)
class Same(_OfTwo):
    """Both are one person or institution."""

    verdict: ClassVar[str] = "same"


@dataclass(frozen=True, slots=True)
class Different(_OfTwo):
    """They are two, whatever they are called."""

    verdict: ClassVar[str] = "different"


@dataclass(frozen=True, slots=True)
class CorrectedSource:
    """Whose words a statement holds, as a curator has it."""

    name: str
    """As printed; of an unnamed source its description."""
    kind: SourceKind = "person"
    role: str | None = None
    institution: str | None = None

    def __post_init__(self) -> None:
        for words in (self.name, self.role, self.institution):
            if words is not None:
                _check_text(words, "a name or role", LONGEST_NAME)
        if self.kind not in ("person", "institution", "unnamed", "document"):
            raise ValueError(f"{self.kind!r} is no kind of source: use person, institution, unnamed or document")


@dataclass(frozen=True, slots=True)
class Correction:
    """A curator's word on one statement. `content` finds it again when another model has read the article."""

    attribution: str
    """IRI."""
    content: tuple[Span, ...]
    """The words ascribed, in order."""
    action: Action
    source: CorrectedSource | None
    """With the action `source` alone."""
    by: str
    at: str
    reason: str

    verdict: ClassVar[str] = "correct"

    def __post_init__(self) -> None:
        if not _ATTRIBUTION.fullmatch(self.attribution):
            raise ValueError(f"{self.attribution!r} is not the IRI of a statement")
        if self.action not in ("source", "no source", "reject"):
            raise ValueError(f"{self.action!r} is no action: use source, no source or reject")
        if (self.source is not None) != (self.action == "source"):
            raise ValueError("a source is given with the action 'source', and with no other")
        _check_made(self.by, self.at, self.reason)
        content = sorted({Span(span.start, span.end, carried(span.text)) for span in self.content})
        if not content or any(span.end - span.start != len(span.text) or not span.text for span in content):
            raise ValueError("the statement's words and their offsets do not fit each other")
        if content[0].start < 0 or any(after.start < before.end for before, after in pairwise(content)):
            raise ValueError("the stretches of the statement's words overlap")
        object.__setattr__(self, "content", tuple(content))

    @property
    def sha256(self) -> str:
        """The article's."""
        return self.attribution.removeprefix(f"{ID}attribution/").partition("/")[0]

    @property
    def article(self) -> str:
        """IRI."""
        return iris.article(self.sha256)

    @property
    def iri(self) -> str:
        source = self.source
        told = (source.name, source.kind, source.role or "", source.institution or "") if source else ()
        words = [f"{span.start} {span.text}" for span in self.content]
        return iris.correction(self.action, self.attribution, *words, *told, self.by, self.at, self.reason)


Judgement = Same | Different
Record = Same | Different | Correction


def made(record: Record) -> tuple[str, str]:
    """Sorts records by the time they were made; the IRI decides between equals."""
    return record.at, record.iri


def _check_made(by: str, at: str, reason: str) -> None:
    _check_text(by, "the curator's name", LONGEST_NAME)
    _check_text(reason, "the reason", LONGEST_REASON)
    if not _TIME.fullmatch(at):
        raise ValueError(f"{at!r} is not a time like 2026-03-01T09:30:00.000000Z")
    datetime.fromisoformat(at)


def _check_text(words: str, what: str, longest: int) -> None:
    if not words:
        raise ValueError(f"{what} is missing")
    if words != even(words):
        raise ValueError(f"{what} holds line breaks or other characters that do not belong there: {words[:40]!r}")
    if len(words) > longest:
        raise ValueError(f"{what} is longer than {longest} characters")
