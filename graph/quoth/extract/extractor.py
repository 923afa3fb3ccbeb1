"""Article -> Extraction: spans tied into attributions, speakers named, places, dates and counts read."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from quoth.article import Article, Mark, Span
from quoth.attribution import Attribution, Date, Extraction, Place, Speaker
from quoth.extract.certainty import certainty_of, polarity_of
from quoth.extract.consistency import settle
from quoth.extract.dates import find_dates
from quoth.extract.draft import Draft, close_gaps, cut, supply_source
from quoth.extract.names import NameSpan
from quoth.extract.nested import find_nested
from quoth.extract.places import find_places
from quoth.extract.quantities import find_quantities
from quoth.extract.quotations import Quotations, complete
from quoth.extract.speakers import Speakers
from quoth.extract.tagger.decode import WordSpan
from quoth.extract.tagger.link import Linked, link
from quoth.extract.tagger.reader import Reader
from quoth.extract.tagger.tag import MODEL_FOLDER, Tagged
from quoth.layout import Layout, Range
from quoth.syntax import Words

_NAME_PARTICLE = re.compile(r"(?:\b[A-Z][\w'’]+\s+)?\b(?:[Aa]l|[Ee]l|[Aa]bu|[Bb]in|[Ii]bn)[-\s]$")
"""What may be missing before a tagged surname (Hisham al-); the pieces of a hyphenated name are tagged one by one."""

_ADDRESSED = re.compile(r"^(?:[\w'’ ]*\s)?(?:told|telling|tells|tell)\s*$")
"""Between cue and 'source': who is told something is not who says it."""


class Extractor:
    """Reads articles. Loading the model takes about half a second, so keep one and use it for many."""

    def __init__(self, model: Path = MODEL_FOLDER, threads: int = 0) -> None:
        """`threads` is how many cores one article may use; 0 leaves that to onnxruntime."""
        self._reader = Reader(model, threads)

    @property
    def model_hash(self) -> str:
        """Hex SHA-256 of the weights: with the version of Quoth it tells one run from another."""
        return self._reader.model_hash

    def extract(self, article: Article) -> Extraction:
        """Everything found in `article`. The same article always gives the same result."""
        apart = sorted([*article.boilerplate, *article.structure])
        tagged = self._reader.tagger.tag(article.text, apart)
        names = settle(article.text, _names(article.text, tagged))
        places = find_places(article, names)
        dates = find_dates(article)
        linked, alone = link(tagged)
        drafts = [draft for one in linked if (draft := _draft(article.text, tagged, one, apart)).content]
        kept_apart = [(mark.start, mark.end) for mark in apart]
        drafts = close_gaps(article.text, drafts, [*map(tagged.bounds, tagged.spans), *kept_apart])
        drafts = [supply_source(article.text, draft, names) for draft in drafts]
        left = [span for one in alone for span in _spans(article.text, tagged, one, apart)]
        whole = complete(article.text, drafts, left, names, apart)
        speakers = Speakers(article, whole.names)
        outermost, nested = find_nested(self._reader.tagger, whole.drafts)
        said = {
            id(draft): [*_attributions(article, draft, speakers, whole.quotations, places, dates)]
            for draft in sorted(outermost, key=lambda d: d.reading_order)
        }
        # Last, so that nobody who is only quoted by another is taken for the 'he' of the next paragraph.
        for one in nested:
            outer = said[id(one.outer)]
            inner = _attributions(article, one.inner, speakers, whole.quotations, places, dates)
            said[id(one.inner)] = [
                replace(told, nested_in=outer[0].id)
                for told in inner
                if outer and not _is_same(told.source, outer[0].source)
            ]
        sentences = Layout.of(article.text).sentences
        found = [one for group in said.values() for one in group]
        found = self._read(found, tagged, article.text, sentences)
        found += self._headlines(article, speakers, places, dates)
        return Extraction(
            article,
            tuple(sorted(found, key=lambda a: (a.content[0], a.id))),
            places,
            dates,
            speakers.capacities.affiliations(),
        )

    def _headlines(
        self, article: Article, speakers: Speakers, places: Sequence[Place], dates: Sequence[Date]
    ) -> Iterator[Attribution]:
        """What the title reports. It is read by itself, lest its words run on into the first sentence."""
        titles = [mark for mark in article.structure if mark.kind == "title"]
        read = [self._reader.tagger.tag(article.text[mark.start : mark.end]).moved(mark.start) for mark in titles]
        drafts = [(_draft(article.text, tagged, one, ()), tagged) for tagged in read for one in link(tagged)[0]]
        if not (drafts := [(draft, tagged) for draft, tagged in drafts if draft.content]):
            return
        quotations = Quotations.of(article.text, [draft for draft, _ in drafts], article.boilerplate)
        sentences = [(mark.start, mark.end) for mark in titles]
        for draft, tagged in drafts:
            for one in _attributions(article, draft, speakers, quotations, places, dates):
                one = replace(one, source=_without_post(one.source, draft))
                yield from self._read([one], tagged, article.text, sentences)

    def _read(
        self, found: Sequence[Attribution], tagged: Tagged, text: str, sentences: Sequence[Range]
    ) -> list[Attribution]:
        """Each with the grammar of the sentences its content lies in, and its content's meaning."""
        parsed: dict[tuple[Range, ...], Words] = {}
        read = []
        for one in found:
            content = [(span.start, span.end) for span in one.content]
            holding = tuple((a, b) for a, b in sentences if any(a < end and start < b for start, end in content))
            if holding not in parsed:
                parsed[holding] = self._reader.syntax_of(tagged, text, holding)
            meaning = self._reader.meaning_of(tagged, content)
            read.append(replace(one, words=parsed[holding], meaning=meaning))
        return read


def _draft(text: str, tagged: Tagged, linked: Linked, apart: Sequence[Mark]) -> Draft:
    """A linked attribution in characters, before its speaker is known."""
    # An advert may part a source: the longer part is the one that names somebody.
    source = max(_spans(text, tagged, linked.source, apart), key=_length, default=None) if linked.source else None
    cue = max(_spans(text, tagged, linked.cue, apart), key=_length, default=None)
    if source and cue and _ADDRESSED.search(text[cue.start : source.start]):
        source = None
    content = sorted(span for one in linked.content for span in _spans(text, tagged, one, apart))
    return Draft(source, cue, tuple(content), linked.confidence)


def _length(span: Span) -> int:
    return span.end - span.start


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
    return cut(text, *tagged.bounds(words), apart)


def _attributions(
    article: Article,
    draft: Draft,
    speakers: Speakers,
    quotations: Quotations,
    places: Sequence[Place],
    dates: Sequence[Date],
) -> Iterator[Attribution]:
    """One attribution for each who speaks: joint speakers each get their own of the same words."""
    content = draft.content
    words = " ".join(span.text for span in content)
    cue = draft.cue.text if draft.cue else ""
    one = Attribution(
        id=_identify(article, draft, content),
        type=quotations.form(content),
        confidence=draft.confidence,
        source=_speaker(draft, speakers),
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


def _speaker(draft: Draft, speakers: Speakers) -> Speaker | None:
    """Whom the source names; where none stands beside the quotation, whom the words before show, without a span."""
    if draft.source:
        return speakers.resolve(draft.source)
    if draft.inferred is None:
        return None
    return replace(speakers.resolve(draft.inferred), spans=(), confidence=draft.confidence)


def _is_same(one: Speaker | None, other: Speaker | None) -> bool:
    """Whether both are the same speaker: what one says of his own words needs nobody to vouch for it."""
    return one is not None and other is not None and one.name == other.name


def _without_post(speaker: Speaker | None, draft: Draft) -> Speaker | None:
    """The speaker of a headline: its capitals and clipped grammar show no post that could be relied on."""
    if (
        speaker is None
        or speaker.evidence is None
        or draft.source is None
        or not _holds(draft.source, speaker.evidence)
    ):
        return speaker
    return replace(speaker, role=None, institution=None, evidence=None)


def _holds(outer: Span, inner: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def _identify(article: Article, draft: Draft, content: Sequence[Span], *names: str) -> str:
    """From the text and the offsets of cue and content: the same words in the same article, the same identifier."""
    at = [f"{s.start}-{s.end}" for s in (*filter(None, (draft.cue,)), *content)]
    return "a" + hashlib.sha256("|".join([article.sha256, *at, *names]).encode()).hexdigest()[:16]
