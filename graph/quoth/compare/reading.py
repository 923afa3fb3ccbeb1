"""One article opened for reading: its text, its layout and the claims in it, and who is mentioned where."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from quoth.article import Span
from quoth.compare.pair import Side
from quoth.compare.statement import Claim, mention_pattern
from quoth.compare.wording import content_stems
from quoth.layout import Layout, Range
from quoth.store.answers import Source


@dataclass(frozen=True)
class Reading:
    """`claims` are all of one article, in order."""

    article: Source
    text: str
    layout: Layout
    claims: tuple[Claim, ...]

    @classmethod
    def of(cls, claims: Iterable[Claim]) -> Reading:
        """Opens the article of these claims, of which there is at least one."""
        ordered = tuple(sorted(claims, key=lambda c: (c.start, c.end, c.statement.iri)))
        return cls(ordered[0].article, ordered[0].body, Layout.of(ordered[0].body), ordered)

    def before(self, offset: int, paragraphs: int) -> list[Claim]:
        """Claims with words that end before `offset`, at most so many paragraphs back, nearest first."""
        first = self.layout.paragraph(offset) - paragraphs
        ends = [(max((s.end for s in c.content if s.end <= offset), default=0), c) for c in self.claims]
        found = [(end, c) for end, c in ends if end and self.layout.paragraph(end - 1) >= first]
        return [c for _, c in sorted(found, key=lambda one: (-one[0], -one[1].start, one[1].statement.iri))]

    def after(self, offset: int, paragraphs: int) -> list[Claim]:
        """Claims that begin at or after `offset`, at most so many paragraphs on, nearest first."""
        last = self.layout.paragraph(offset) + paragraphs
        return [c for c in self.claims if c.start >= offset and self.layout.paragraph(c.start) <= last]

    def side(self, claim: Claim, near: int) -> Side:
        """The claim as one side, shown by its nearest longer span; one that began before `near` by one before."""
        longer = [span for span in claim.content if len(content_stems(span.text)) > 3] or list(claim.content)
        span = min(longer, key=lambda s: (s.start >= near and claim.start < near, abs(s.start - near), s.start))
        return Side(self.article, claim.source, span, claim)

    def words(self, source: str | None, start: int, end: int) -> Side:
        """A stretch of the article as one side; blanks around it are left off. ValueError when it is empty."""
        piece = self.text[start:end]
        start += len(piece) - len(piece.lstrip(" (\n"))
        return Side(self.article, source, Span.of(self.text, start, start + len(self.text[start:end].rstrip())))

    def sentences(self, start: int, end: int) -> str:
        """The whole sentences around a stretch."""
        return self.text[self.layout.sentence(start)[0]:self.layout.sentence(end - 1)[1]]

    def mentioned(self, stretch: Range) -> list[tuple[int, int, str]]:
        """Speakers of the article that the stretch mentions, in order: start, end, name."""
        found: dict[int, tuple[int, int, str]] = {}
        for name, kind in self._speakers:
            for match in mention_pattern(name, kind).finditer(self.text, *stretch):
                if match.start() not in found or match.end() > found[match.start()][1]:
                    found[match.start()] = (match.start(), match.end(), name)
        return [found[start] for start in sorted(found)]

    @cached_property
    def _speakers(self) -> list[tuple[str, str]]:
        return sorted({(claim.source, claim.kind) for claim in self.claims if claim.source})
