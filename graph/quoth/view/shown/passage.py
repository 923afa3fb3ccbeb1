"""A statement in, what pages show of it out: its sentence with the words ascribed marked in it, and its record."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from quoth.article import Span
from quoth.store.answers import SpeakerName, Statement
from quoth.view.address import Addresses, anchor, handle
from quoth.view.held.holdings import Holdings, Paper
from quoth.view.shown.wording import date, headline, many, short

_APART = 400
"""Characters between two parts of a quotation that are still shown; more become an ellipsis."""
_LEAD = 300
"""Characters of a sentence before and after the words ascribed; longer ones are run-on text."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of an article: `said` (the words ascribed), `source`, `cue`, `gap` (left out) or plain; in a sentence
    of the article's own `place` (a name) and `told` (the rest)."""

    kind: str
    text: str
    start: int
    end: int
    """Code points into the article's text, end exclusive: `text == article[start:end]`, but for a gap."""


@dataclass(frozen=True, slots=True)
class Who:
    """Whom a page names, with the way to their page."""

    name: str
    kind: str
    """person, institution, unnamed, document, or none where nobody is named."""
    href: str | None = None


@dataclass(frozen=True, slots=True)
class Passage:
    """A statement as pages show it."""

    handle: str
    anchor: str
    who: Who
    post: str
    """The post in which they are quoted."""
    published: str | None
    article: str
    href: str | None
    """Where it stands in its article's page."""
    pieces: tuple[Piece, ...]
    places: tuple[tuple[str, str | None], ...]
    """Names and pages of the places it is about."""
    type: str
    notes: tuple[str, ...]
    """What a reader must know of it: hedged, denied, told by another, copied, put right by a curator."""
    confidence: float
    words: str
    """The words ascribed, on one line."""
    where: str
    """`characters 473–577, 655–699`."""

    @property
    def sure(self) -> str:
        """high, fair or low."""
        return "high" if self.confidence >= 0.8 else "fair" if self.confidence >= 0.5 else "low"


def passages(statements: Iterable[Statement], holdings: Holdings, addresses: Addresses) -> list[Passage]:
    return [passage(one, holdings, addresses) for one in statements]


def passage(one: Statement, holdings: Holdings, addresses: Addresses) -> Passage:
    """The statement with its surroundings; `holdings` must hold its article."""
    held = [one.capacity.role, one.capacity.institution] if one.capacity else []
    post = short(", ".join(part for part in held if part))
    narrated = one.type == "narration"
    speaker = Who("the article itself", "article") if narrated else who(one.speaker, one.source, addresses)
    paper = holdings.papers[one.article.sha256]
    return Passage(
        handle=handle(one),
        anchor=anchor(one),
        who=speaker,
        post="" if post.casefold() == speaker.name.casefold() else post,
        published=one.article.published,
        article=short(headline(one.article), 160),
        href=addresses.paper(one.article) if narrated else addresses.statement(one),
        pieces=tuple(pieces(one, paper)),
        places=tuple((short(name), href) for name, href in _places(one, addresses)),
        type=one.type,
        notes=(*notes(one), *(_quoting(one, paper) if narrated else ())),
        confidence=one.confidence,
        words=one.text,
        where=f"characters {', '.join(f'{span.start}–{span.end}' for span in one.content)}",
    )


def kind_of(speaker: str) -> str:
    """What pages call a kind of speaker."""
    return {"organisation": "institution", "unknown": "none"}.get(speaker, speaker)


def who(speaker: SpeakerName | None, printed: Sequence[Span], addresses: Addresses) -> Who:
    """Who speaks; for nobody that is known by a name what the article calls them."""
    if speaker is not None:
        return Who(short(speaker.name), kind_of(speaker.kind), addresses.actor(speaker.iri))
    called = " ".join(span.text for span in printed)
    return Who(short(called) if called else "(nobody is named)", "none")


def _places(one: Statement, addresses: Addresses) -> Iterable[tuple[str, str | None]]:
    return dict.fromkeys((place.name, addresses.location(place)) for place in one.places)


def notes(one: Statement) -> Iterable[str]:
    """What a reader must know before taking the words for what the speaker holds."""
    if one.certainty not in {"certain", "underspecified"}:
        yield f"put as {one.certainty}"
    if one.polarity == "negative":
        yield "denied"
    if one.reported_by is not None:
        yield f"as told by {short(one.reported_by.name)}"
    if one.copy_of is not None:
        yield f"copied from {short(headline(one.copy_of))} ({date(one.copy_of.published)})"
    elif one.also_in:
        yield f"also printed in {many(len(one.also_in), 'other article')}"
    if one.corrected is not None:
        yield f"source put right by a curator: {short(one.corrected, 200)}"


def _quoted(one: Statement, paper: Paper) -> list[tuple[Span, Statement]]:
    """The words of others that stand in a sentence of the article's own, selected or not."""
    (told,) = one.content
    every = (*paper.statements, *paper.left_out)
    return [(span, said) for said in every for span in said.content if span.overlaps(told)]


def _quoting(one: Statement, paper: Paper) -> Iterable[str]:
    quoted = _quoted(one, paper)
    names = dict.fromkeys(said.speaker.name for _, said in quoted if said.speaker)
    if quoted:
        yield f"marked: words of {short(', '.join(names)) if names else 'somebody who is not named'}"


def pieces(one: Statement, paper: Paper) -> Iterable[Piece]:
    """The sentences that the words stand in, in pieces; what lies far between them is left out."""
    text = paper.text
    end_before = None
    for start, end in _stretches(one.content, paper):
        if end_before is not None:
            yield Piece("gap", "…", end_before, start)
        yield from _cut(text, start, end, _marked(one, paper))
        end_before = end


def stretch(span: Span, said: Iterable[Span], paper: Paper) -> tuple[Piece, ...]:
    """The sentences that a span stands in; of its words those in `said` are marked as ascribed, others as told."""
    ((start, end),) = _stretches((span,), paper)
    ascribed = ((max(one.start, span.start), min(one.end, span.end), "said") for one in said)
    marked = [*(one for one in ascribed if one[0] < one[1]), (span.start, span.end, "told")]
    return tuple(_cut(paper.text, start, end, marked))


def _stretches(spans: Iterable[Span], paper: Paper) -> list[tuple[int, int]]:
    """From the beginning of a sentence to the end of one, joined where they are near each other."""
    found: list[tuple[int, int]] = []
    for span in spans:
        first, last = paper.layout.sentence(span.start), paper.layout.sentence(span.end - 1)
        start, end = max(first[0], span.start - _LEAD), min(last[1], span.end + _LEAD)
        start, end = min(start, span.start), max(end, span.end)
        if found and start - found[-1][1] <= _APART:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return [_trimmed(paper.text, start, end) for start, end in found]


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    words = text[start:end]
    return start + len(words) - len(words.lstrip()), end - len(words) + len(words.rstrip())


def _marked(one: Statement, paper: Paper) -> list[tuple[int, int, str]]:
    """What is marked, without overlap: the words ascribed come before the source, and that before the cue."""
    if one.type == "narration":
        (told,) = one.content
        said = [(span.start, span.end, "said") for span, _ in _quoted(one, paper)]
        places = [(place.span.start, place.span.end, "place") for place in one.places]
        return [*said, *places, (told.start, told.end, "told")]
    found: list[tuple[int, int, str]] = []
    for kind, spans in (("said", one.content), ("source", one.source), ("cue", (one.cue,) if one.cue else ())):
        for span in spans:
            if all(span.end <= start or end <= span.start for start, end, _ in found):
                found.append((span.start, span.end, kind))
    return sorted(found)


def _cut(text: str, start: int, end: int, marked: Sequence[tuple[int, int, str]]) -> Iterable[Piece]:
    edges = sorted({start, end, *(at for a, b, _ in marked for at in (a, b) if start < at < end)})
    for a, b in pairwise(edges):
        kind = next((kind for first, last, kind in marked if first <= a and b <= last), "plain")
        yield Piece(kind, text[a:b], a, b)
