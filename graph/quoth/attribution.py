"""What extraction finds in an article: attributions, with their speakers, places, dates and quantities.

Terms follow PolNeAR (Newell, Margolin and Ruths, LREC 2018): an attribution ties a source (who) to content (what)
by a cue (said, according to). Certainty and polarity take GRaSP's values.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from quoth.article import Article, Span
from quoth.syntax import Words

SpeakerKind = Literal["person", "organisation", "unnamed", "document"]
AttributionType = Literal["direct", "indirect", "mixed"]
Bound = Literal["exact", "at least", "at most", "more than", "fewer than", "about", "range"]
Certainty = Literal["certain", "probable", "possible", "underspecified"]
Polarity = Literal["positive", "negative", "underspecified"]


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who an attribution is ascribed to, in the capacity the article gives.

    `spans` are the words beside the cue (`he`, `Jones`); `name` is the fullest name the article supports
    (`Seth Jones`), or for an unnamed source its description (`a senior U.S. defense official`).
    """

    spans: tuple[Span, ...]
    kind: SpeakerKind
    name: str
    role: str | None = None
    institution: str | None = None
    evidence: Span | None = None
    """The words that show role and institution, where any do."""
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Place:
    """A place name in the text. `geonames` is None when no gazetteer entry, or more than one equally good, fits."""

    span: Span
    name: str
    country: str | None = None
    """ISO 3166-1 alpha-2."""
    geonames: int | None = None
    latitude: float | None = None
    longitude: float | None = None
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Date:
    """A date expression, read against the day the article was published. `edtf` is EDTF level 1 or 2."""

    span: Span
    edtf: str


@dataclass(frozen=True, slots=True)
class Quantity:
    """A count or amount. `low` and `high` are inclusive; None means open (`at least 80`: low 80, high None)."""

    span: Span
    low: float | None
    high: float | None
    bound: Bound
    unit: str | None
    """What a number is measured in: `people`, `USD`, `percent`, `year`; None when it is a bare number."""
    counts: str | None
    """What is counted, in the article's words: `foreign fighters`."""


@dataclass(frozen=True, slots=True)
class Attribution:
    """One source, one cue, and the content they govern, which may lie in several spans."""

    id: str
    type: AttributionType
    confidence: float
    source: Speaker | None
    cue: Span | None
    content: tuple[Span, ...]
    certainty: Certainty = "underspecified"
    polarity: Polarity = "underspecified"
    nested_in: str | None = None
    """The id of the attribution whose content holds this one (A says that B says)."""
    places: tuple[Place, ...] = ()
    dates: tuple[Date, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    words: Words = ()
    """The words of the sentences that its content lies in."""
    meaning: bytes = b""
    """What its content means, as a vector of bytes; see `quoth.extract.tagger`."""


@dataclass(frozen=True, slots=True)
class Affiliation:
    """A post that the article shows a person to hold or to have held."""

    person: str
    role: str | None
    institution: str | None
    as_of: str | None
    """EDTF date of the article that shows it."""
    evidence: Span
    former: bool = False


@dataclass(frozen=True, slots=True)
class Extraction:
    """Everything found in one article."""

    article: Article
    attributions: tuple[Attribution, ...] = ()
    places: tuple[Place, ...] = ()
    dates: tuple[Date, ...] = ()
    affiliations: tuple[Affiliation, ...] = ()
