"""A stretch of text that may name a place, on its way from being found to being settled."""

from __future__ import annotations

from dataclasses import dataclass

from quoth.extract.gazetteer import Entry, PlaceKind


@dataclass(frozen=True)
class Candidate:
    """A stretch of text that may name a place. Offsets are code points into the article's text, end exclusive."""

    start: int
    end: int
    name: str
    """What to look up: the words without direction, article or generic noun."""
    entries: tuple[Entry, ...]
    kind: PlaceKind | None = None
    """The kind the words about it name (`province`), if they do."""
    within: str | None = None
    """The name that follows after a comma and holds this place (`Aspen, Colorado`)."""
    score: float = 0.8
    """How sure it is that the words name a place."""
