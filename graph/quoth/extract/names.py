"""A name in an article's text with its type, as the tagger finds it: what tells a place from a person or a paper."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

NameKind = Literal["person", "organisation", "place", "misc"]


@dataclass(frozen=True, slots=True, order=True)
class NameSpan:
    """A proper name at `article.text[start:end]` (code points, end exclusive)."""

    start: int
    end: int
    kind: NameKind
    score: float = 1.0
    """How sure the tagger is, 0..1."""
