"""What is known of one count: where it is told, in which words, to whom it is credited there, and who was first."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from quoth.article import Span
from quoth.attribution import Quantity
from quoth.compare.figures.figure import Figure
from quoth.compare.statement import Claim, same_speaker
from quoth.edtf_bounds import edtf_bounds
from quoth.store.answers import Capacity, Json, Source, SpeakerName

_NUMBER = re.compile(r"[^\w\s]?\d.*?(?=\s+or\s+(?:more|fewer|less|so)\b|$)")
"""A number in digits with its sign and unit, without `some`, `more than` before it and `or more` after it."""


@dataclass(frozen=True, slots=True)
class Appearance:
    """A count in one place of one article."""

    claim: Claim
    """The innermost statement that holds it: of "A says that B counts 300" what B counts."""
    quantity: Quantity
    counts: str
    """What is counted, in this article's words; the unit where it is a measure of nothing (18 years)."""
    credit: Claim | None
    """The statement whose speaker is credited: the innermost that has one. None when nobody is."""
    figure: Figure
    """The figure as the statement tells it whose clause says most of it."""

    @property
    def article(self) -> Source:
        return self.claim.article

    @property
    def speaker(self) -> SpeakerName | None:
        """Who is credited."""
        return self.credit.statement.speaker if self.credit else None

    @property
    def capacity(self) -> Capacity | None:
        return self.credit.statement.capacity if self.credit else None

    @property
    def copy_of(self) -> Source | None:
        """The article that these words were taken from, where that is known."""
        return self.claim.statement.copy_of

    @property
    def words(self) -> Span:
        """The part of the statement that holds the figure."""
        span = self.quantity.span
        return self.claim.span_around(span.start, span.end) or span

    @property
    def key(self) -> tuple[str, int, int]:
        """Where it stands: article, then offset."""
        return self.article.sha256, self.quantity.span.start, self.quantity.span.end

    def before(self, other: Appearance) -> bool:
        """Whether its article certainly appeared before the other's; False where the dates do not tell."""
        last, first = edtf_bounds(self.article.published or "")[1], edtf_bounds(other.article.published or "")[0]
        return last is not None and first is not None and last < first

    def to_json(self) -> Json:
        """The article, the verbatim words, and offsets of words and figure in code points, end exclusive."""
        span, told_by = self.quantity.span, self.claim.statement.reported_by
        return {
            "statement": self.claim.statement.iri, "article": self.article.to_json(),
            "published": self.article.published,
            "speaker": self.speaker.to_json() if self.speaker else None,
            "capacity": self.capacity.to_json() if self.capacity else None,
            "reported_by": told_by.to_json() if told_by else None,
            "figure": _words(span), "words": _words(self.words),
            "bound": self.quantity.bound, "counts": self.counts,
            "copy_of": self.copy_of.to_json() if self.copy_of else None,
        }


@dataclass(frozen=True)
class Count:
    """One count of one thing, wherever it is told.

    `appearances` are in order: the oldest article first, undated ones last. `score` (0 to 1) is that of the weakest
    link that joins two of them, `reasons` say what joins them.
    """

    value: tuple[float | None, float | None]
    """The number it names, twice, or the ends of its range; bounds may differ from place to place."""
    unit: str | None
    counts: str
    """What is counted, as most of the articles word it."""
    appearances: tuple[Appearance, ...]
    about: frozenset[str]
    """Stems of all the words that say what is counted: its name and the clause around."""
    names: frozenset[str] = frozenset()
    """The names in the clauses, as written."""
    score: float = 1.0
    reasons: tuple[str, ...] = ()

    @property
    def wordings(self) -> tuple[str, ...]:
        """The figure as the articles put it, each wording once: `as many as 40,000`, `some 40,000`."""
        return tuple(dict.fromkeys(" ".join(one.quantity.span.text.split()) for one in self.appearances))

    @property
    def title(self) -> str:
        """The figure and what it counts; where it is put in several ways, without the words that bound it."""
        shortest = min(self.wordings, key=lambda text: (len(text), text))
        bare = _NUMBER.search(shortest) if len(self.wordings) > 1 else None
        number = bare.group() if bare else shortest
        if self.counts == self.unit != "people":
            return number
        of = all(re.match(r"\s+of\b", one.claim.body[one.quantity.span.end:]) for one in self.appearances)
        return f"{number} of {self.counts}" if of else f"{number} {self.counts}"

    @property
    def articles(self) -> int:
        """In how many articles it is told."""
        return len({one.article.sha256 for one in self.appearances})

    @property
    def independent(self) -> int:
        """How many of them are left when passages that one took from another count once."""
        told_in = {one.article.sha256 for one in self.appearances}
        originals = {one.copy_of.sha256 for one in self.appearances if one.copy_of}
        voices = set()
        for one in self.appearances:
            own = one.article.sha256
            if one.copy_of:
                voices.add(one.copy_of.sha256)
            elif own in originals:
                voices.add(own)
            else:  # nothing shows which of these printed it first, so that one stands for all
                voices.add(min({own} | told_in & {other.sha256 for other in one.claim.statement.also_in}))
        return len(voices)

    @property
    def sources(self) -> int:
        """How many different speakers are credited; an unnamed one is another in each article."""
        return len(_voices(one.credit for one in self.appearances if one.credit))

    @cached_property
    def candidates(self) -> tuple[Appearance, ...]:
        """The appearances that may be the first with a credit: those of which no other certainly came before.

        A passage taken over from an article in which the count is told too is none.
        """
        told_in = {one.article.sha256 for one in self.appearances}
        own = [one for one in self.appearances if one.credit and not (one.copy_of and one.copy_of.sha256 in told_in)]
        return tuple(one for one in own if not any(other.before(one) for other in own))

    @property
    def origin(self) -> Appearance | None:
        """Where it is first credited; None when nobody is credited or more than one article may be the first.

        In one article that credits one speaker several times it is the first place.
        """
        if len({one.article.sha256 for one in self.candidates}) == 1 and self.source:
            return min(self.candidates, key=lambda one: one.key)
        return None

    @property
    def source(self) -> SpeakerName | None:
        """Whoever is first credited: known also where several articles may be the first but all credit the same."""
        credits = [one.credit for one in self.candidates if one.credit]
        return credits[0].statement.speaker if len(_voices(credits)) == 1 else None

    @property
    def why(self) -> str:
        """What decides on the origin, or why nothing does, in a sentence."""
        if not self.candidates:
            return "No article credits it to anybody."
        if len(self.appearances) == 1:
            return "It is told once."
        if self.origin:
            return "No other article that credits it can have appeared before this one." if self.articles > 1 else (
                "Only one article tells it.")
        if len({one.article.sha256 for one in self.candidates}) == 1:
            return "The first article credits more than one."
        undated = sum(1 for one in self.candidates if not one.article.published)
        which = f"{undated} of them have none" if undated else "they may be of one day"
        return f"Dates do not tell which of {len(self.candidates)} appearances is the first: {which}."

    def to_json(self) -> Json:
        """The value, what is counted, who was first, and every appearance."""
        return {
            "value": {"low": self.value[0], "high": self.value[1], "unit": self.unit},
            "figure": self.title, "wordings": list(self.wordings), "counts": self.counts,
            "source": self.source.to_json() if self.source else None,
            "origin": self.origin.to_json() if self.origin else None,
            "candidates": [] if self.origin else [one.to_json() for one in self.candidates],
            "why": self.why,
            "articles": self.articles, "independent": self.independent, "sources": self.sources,
            "score": self.score, "reasons": list(self.reasons),
            "appearances": [one.to_json() for one in self.appearances],
        }


def _voices(credits: Iterable[Claim]) -> list[Claim]:
    """One claim for each different speaker."""
    voices: list[Claim] = []
    for credit in credits:
        if not any(same_speaker(credit, voice) for voice in voices):
            voices.append(credit)
    return voices


def _words(span: Span) -> Json:
    return {"start": span.start, "end": span.end, "text": span.text}
