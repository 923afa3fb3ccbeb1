"""What is known around two clauses, and what comparing them came to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from quoth.article import Span
from quoth.attribution import SpeakerKind
from quoth.compare.feature import Feature
from quoth.edtf_bounds import Bounds

Relation = Literal["contradicts", "agrees", "neutral"]


@dataclass(frozen=True, slots=True)
class Voice:
    """Who makes a claim, so far as a pronoun in it can mean him."""

    name: str
    """The fullest name: `Mabel Orr`, `Smithsonian Institution`."""
    kind: SpeakerKind = "person"
    institution: str | None = None
    """For whom a person speaks, whose `we` it then is."""


@dataclass(frozen=True, slots=True)
class Context:
    """What the clauses themselves do not tell; pairs are of the first claim and the second.

    The default is two sources quoted side by side in one article, of which nothing else is known.
    """

    speakers: tuple[Voice | None, Voice | None] = (None, None)
    """None is somebody unknown, and never the other."""
    same_article: bool = True
    paragraphs: int = 0
    """How many paragraphs apart in one article."""
    dates: tuple[Bounds, Bounds] = ((None, None), (None, None))
    """First and last day on which the articles may have been published."""
    places: tuple[tuple[str, ...], tuple[str, ...]] = ((), ())
    """Names of the places that the claims' sentences are about."""
    before: tuple[str, str] = ("", "")
    """The text that leads up to the claims, a few paragraphs: what `thousands` or `they` may be of."""
    around: tuple[Span | None, Span | None] = (None, None)
    """The words of the claim that the clause is part of, or of its sentence, offsets as the clause's."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """How two clauses stand to each other, how sure that is (0 to 1), and why."""

    relation: Relation
    score: float
    method: str
    """The feature that found it: `negation`, `antonyms`, `amount`; of a neutral pair the one that ruled it out."""
    reason: str
    """A sentence that can be checked against the words it quotes; empty when nothing ties the two together."""
    features: tuple[Feature, ...] = ()
    """All that was looked at, in order."""
