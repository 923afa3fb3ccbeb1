"""Article -> Extraction: spans tied into attributions, speakers named, places, dates and counts read."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from quoth.article import Article, Mark, Span
from quoth.attribution import Attribution, AttributionType, Date, Extraction, Place
from quoth.extract.certainty import certainty_of, polarity_of
from quoth.extract.consistency import settle
from quoth.extract.dates import find_dates
from quoth.extract.decode import WordSpan
from quoth.extract.link import Linked, link
from quoth.extract.names import NameSpan
from quoth.extract.pieces import Ints, quotation_state
from quoth.extract.places import find_places
from quoth.extract.quantities import find_quantities
from quoth.extract.speakers import Speakers
from quoth.extract.tag import MODEL_FOLDER, Tagged, Tagger

_NAME_PARTICLE = re.compile(r"(?:\b[A-Z][\w'’]+\s+)?\b(?:[Aa]l|[Ee]l|[Aa]bu|[Bb]in|[Ii]bn)[-\s]$")
"""What may be missing before a tagged surname (Hisham al-); the pieces of a hyphenated name are tagged one by one."""

_ADDRESSED = re.compile(r"^(?:[\w'’ ]*\s)?(?:told|telling|tells|tell)\s*$")
"""Between cue and 'source': who is told something is not who says it."""


class Extractor:
    """Reads articles. Loading the model takes about half a second, so keep one and use it for many."""

    def __init__(self, model: Path = MODEL_FOLDER, threads: int = 0) -> None:
        """`threads` is how many cores one article may use; 0 leaves that to onnxruntime."""
        self._tagger = Tagger(model, threads)

    @property
    def model_hash(self) -> str:
        """Hex SHA-256 of the weights: with the version of Quoth it tells one run from another."""
        return self._tagger.model_hash

    def extract(self, article: Article) -> Extraction:
        """Everything found in `article`. The same article always gives the same result."""
        apart = sorted([*article.boilerplate, *article.structure])
        tagged = self._tagger.tag(article.text, apart)
        names = settle(article.text, _names(article.text, tagged))
        places = find_places(article, names)
        dates = find_dates(article)
        speakers = Speakers(article, names)
        quoted = quotation_state(article.text)
        linked, alone = link(tagged)
        drafts = [_Draft(article.text, tagged, one, apart) for one in linked]
        left = [span for one in alone for span in _spans(article.text, tagged, one, apart)]
        _continue_quotations(drafts, left, quoted)
        found = [
            attribution
            for draft in sorted((d for d in drafts if d.content), key=lambda d: d.reading_order)
            for attribution in _attributions(article, draft, speakers, quoted, places, dates)
        ]
        return Extraction(
            article,
            tuple(sorted(found, key=lambda a: (a.content[0], a.id))),
            places,
            dates,
            speakers.capacities.affiliations(),
        )


class _Draft:
    """A linked attribution in characters, before its speaker is known."""

    def __init__(self, text: str, tagged: Tagged, linked: Linked, apart: Sequence[Mark]) -> None:
        self.source = next(iter(_spans(text, tagged, linked.source, apart)), None) if linked.source else None
        self.cue = next(iter(_spans(text, tagged, linked.cue, apart)), None)
        self.content = [span for one in linked.content for span in _spans(text, tagged, one, apart)]
        self.confidence = linked.confidence
        if self.source and self.cue and _ADDRESSED.search(text[self.cue.start : self.source.start]):
            self.source = None

    @property
    def reading_order(self) -> tuple[int, int]:
        """Speakers are resolved in the order a reader meets them."""
        at = self.source or self.cue or self.content[0]
        return at.start, self.content[0].start


def _names(text: str, tagged: Tagged) -> list[NameSpan]:
    found: list[NameSpan] = []
    for name in tagged.names:
        start, end = tagged.bounds(name)
        before = found[-1] if found else None
        if before and (start < before.end or (before.kind == name.kind and text[before.end : start] in ("-", ""))):
            # 'Jean-Yves' in two pieces: one name.
            start = found.pop().start
        if name.kind == "person" and (lead := _NAME_PARTICLE.search(text, max(0, start - 40), start)):
            start = lead.start()
        found.append(NameSpan(start, end, kind=name.kind, score=round(name.score, 3)))  # type: ignore[arg-type]
    return [n for n in found if not any(o is not n and o.start <= n.start and n.end <= o.end for o in found)]


def _spans(text: str, tagged: Tagged, words: WordSpan, apart: Sequence[Mark]) -> list[Span]:
    """The stretch of text that tagged words cover, in parts where what is set apart lies between."""
    start, end = tagged.bounds(words)
    parts = _without(start, end, apart)
    return [Span.of(text, a, b) for a, b in (_trimmed(text, *part) for part in parts) if a < b]


def _without(start: int, end: int, marks: Sequence[Mark]) -> list[tuple[int, int]]:
    """The parts of `start:end` that no mark covers; `marks` are sorted."""
    parts = []
    for mark in marks:
        if mark.start < end and start < mark.end:
            parts.append((start, max(start, mark.start)))
            start = min(end, mark.end)
    return [*parts, (start, end)]


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Without blanks at either end, and without a comma or dash left standing at the start."""
    while start < end and (text[start].isspace() or text[start] in ",;—–"):
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return start, end


def _continue_quotations(drafts: Sequence[_Draft], alone: Sequence[Span], quoted: Ints) -> None:
    """A quotation that no cue claims goes on from the attribution before it when it follows at once."""
    for span in alone:
        before = [d for d in drafts if d.content and max(s.end for s in d.content) <= span.start]
        if not before or not _all_quoted(span, quoted):
            continue
        last = max(before, key=lambda d: max(s.end for s in d.content))
        end = max(s.end for s in (*last.content, *filter(None, (last.cue, last.source))) if s.end <= span.start)
        if span.start - end <= 4 and _all_quoted(last.content[-1], quoted):
            last.content.append(span)


def _all_quoted(span: Span, quoted: Ints) -> bool:
    return all(quoted[i] for i in range(span.start, span.end) if span.text[i - span.start].isalnum())


def _attributions(
    article: Article, draft: _Draft, speakers: Speakers, quoted: Ints, places: Sequence[Place], dates: Sequence[Date]
) -> Iterator[Attribution]:
    """One attribution for each who speaks: joint speakers each get their own of the same words."""
    content = tuple(sorted(draft.content))
    words = " ".join(span.text for span in content)
    cue = draft.cue.text if draft.cue else ""
    one = Attribution(
        id=_identify(article, draft, content),
        type=_type(content, quoted),
        confidence=draft.confidence,
        source=speakers.resolve(draft.source) if draft.source else None,
        cue=draft.cue,
        content=content,
        certainty=certainty_of(cue, words),
        polarity=polarity_of(cue),
        places=tuple(p for p in places if any(_holds(c, p.span) for c in content)),
        dates=tuple(d for d in dates if any(_holds(c, d.span) for c in content)),
        quantities=tuple(q for c in content for q in find_quantities(article.text, c.start, c.end)),
    )
    yield one
    for other in speakers.companions(draft.source) if draft.source else ():
        yield replace(one, id=_identify(article, draft, content, other.name), source=other)


def _type(content: Sequence[Span], quoted: Ints) -> AttributionType:
    """By form: direct when all words stand in quotation marks, mixed when some do."""
    inside = [bool(quoted[i]) for c in content for i in range(c.start, c.end) if c.text[i - c.start].isalnum()]
    if inside and all(inside):
        return "direct"
    return "mixed" if any(inside) else "indirect"


def _holds(outer: Span, inner: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def _identify(article: Article, draft: _Draft, content: Sequence[Span], *names: str) -> str:
    """From the text and the offsets of cue and content: the same words in the same article, the same identifier."""
    at = [f"{s.start}-{s.end}" for s in (*filter(None, (draft.cue,)), *content)]
    return "a" + hashlib.sha256("|".join([article.sha256, *at, *names]).encode()).hexdigest()[:16]
