"""Which pairs a question is about: by the days the articles appeared, the speakers, and the places spoken of."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from quoth.compare.pair import Pair, Side
from quoth.edtf_bounds import edtf_bounds
from quoth.errors import QuothError
from quoth.store.answers import Source


@dataclass(frozen=True, slots=True)
class Scope:
    """What the answer keeps to; None is no limit."""

    since: date | None = None
    until: date | None = None
    """Both days included. An article whose date is not known to lie within is left out."""
    speakers: frozenset[str] | None = None
    """IRIs of people or institutions: one of the two sides is theirs."""
    statements: frozenset[str] | None = None
    """IRIs of attributions, such as those about a place: one of the two sides is among them."""

    def holds(self, pair: Pair) -> bool:
        """Whether a pair lies within it."""
        sides = (pair.a, pair.b)
        return (
            all(self.in_time(side.article) for side in sides)
            and (self.speakers is None or any(_speaker(side) in self.speakers for side in sides))
            and (self.statements is None or any(_statement(side) in self.statements for side in sides))
        )

    def in_time(self, article: Source) -> bool:
        """Whether an article certainly appeared within the days."""
        if self.since is None and self.until is None:
            return True
        first, last = edtf_bounds(article.published or "")
        after = self.since is None or (first is not None and first >= self.since)
        before = self.until is None or (last is not None and last <= self.until)
        return after and before


def day(text: str, first: bool) -> date:
    """The first or the last day that a date as users write it means: `2017`, `2017-07`, `2017-07-21`.

    QuothError for anything else.
    """
    bounds = edtf_bounds(text)
    found = bounds[0] if first else bounds[1]
    if found is None:
        raise QuothError(f"{text!r} is not a date: write 2017, 2017-07 or 2017-07-21")
    return found


def _speaker(side: Side) -> str | None:
    return side.claim.statement.speaker.iri if side.claim and side.claim.statement.speaker else None


def _statement(side: Side) -> str | None:
    return side.claim.statement.iri if side.claim else None
