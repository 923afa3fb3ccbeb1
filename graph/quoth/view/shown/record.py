"""A statement in, its record out: who says it in which post, how sure that is, what it is about, who says otherwise."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from quoth.attribution import Quantity
from quoth.compare.figures.told import in_figures
from quoth.compare.pair import Pair
from quoth.store.answers import Source, Statement
from quoth.view.address import Addresses, anchor
from quoth.view.held.holdings import Holdings, Paper
from quoth.view.shown.pairing import ShownSide, shown
from quoth.view.shown.passage import Passage, Who, passage, who
from quoth.view.shown.wording import date, headline, short

ANSWERS = 8
"""Answers that a record shows; the page of disagreements has the rest."""
_SURENESS = {"probable": "put as probable", "possible": "put as possible"}


@dataclass(frozen=True, slots=True)
class Voice:
    """A speaker of one article."""

    letter: str
    """A, B … Z, AA: the one who speaks most is A."""
    colour: int
    """From 1 on, shared where there are more speakers than colours; 0 for nobody known by a name."""
    who: Who
    number: int
    """Their statements in the article."""


@dataclass(frozen=True, slots=True)
class Link:
    """Words, and where they lead if they do."""

    text: str
    href: str | None = None
    about: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """What somebody else, or the same speaker at another time, says on the matter."""

    relation: str
    """`says otherwise`, `says the same`, `said otherwise before`, `says otherwise later`."""
    side: ShownSide
    reason: str
    shown_by: str


@dataclass(frozen=True, slots=True)
class Record:
    """What the panel beside an article shows of one statement; empty where there is nothing to say."""

    passage: Passage
    voice: Voice
    words: str
    cue: str
    sureness: str
    """Whether the speaker hedges or denies it."""
    within: Link | None
    """Who tells it, where the article has it from somebody else's mouth."""
    places: tuple[Link, ...]
    figures: tuple[Link, ...]
    dates: tuple[Link, ...]
    topics: tuple[Link, ...]
    printings: tuple[Link, ...]
    copied: bool
    corrected: str
    answers: tuple[Answer, ...]
    more: int
    """Answers beyond those shown."""

    @property
    def opposed(self) -> bool:
        return any(answer.relation == "says otherwise" for answer in self.answers)


def records(paper: Paper, said_by: Mapping[str, Voice], holdings: Holdings, addresses: Addresses) -> list[Record]:
    """Of all its statements, in reading order; `said_by` has the voice of each, by IRI."""
    answers = _answers(paper, holdings, addresses)
    anchors = {one.iri: anchor(one) for one in paper.statements}
    return [
        _record(
            one, passage(one, holdings, addresses), said_by[one.iri], _within(one, anchors, addresses),
            [Link(short(on.name), addresses.subject(on)) for on in holdings.subjects_of.get(one.iri, ())],
            answers[one.iri], addresses,
        )
        for one in paper.statements
    ]


def printing(source: Source, addresses: Addresses) -> Link:
    """Another article, with its publisher and date."""
    about = ", ".join(part for part in (short(source.publisher or ""), date(source.published)) if part)
    return Link(short(headline(source), 160), addresses.paper(source), about)


def _record(
    one: Statement, shown_as: Passage, voice: Voice, within: Link | None, topics: Sequence[Link],
    answers: Sequence[Answer], addresses: Addresses,
) -> Record:
    denied = ["denied"] if one.polarity == "negative" else []
    hedged = [_SURENESS[one.certainty]] if one.certainty in _SURENESS else []
    copied = one.copy_of is not None
    return Record(
        passage=shown_as,
        voice=voice,
        words=short(one.text, 160),
        cue=short(one.cue.text) if one.cue else "",
        sureness=", ".join(hedged + denied),
        within=within,
        places=tuple(Link(name, href) for name, href in shown_as.places),
        figures=_read((found.span.text, _figure(found)) for found in one.quantities),
        dates=_read((found.span.text, date(found.edtf)) for found in one.dates),
        topics=tuple(topics),
        printings=tuple(
            printing(other, addresses)
            for other in ((one.copy_of,) if one.copy_of else ()) + tuple(o for o in one.also_in if o != one.copy_of)
        ),
        copied=copied,
        corrected=short(one.corrected or "", 400),
        answers=tuple(answers[:ANSWERS]),
        more=len(answers[ANSWERS:]),
    )


def _read(found: Iterable[tuple[str, str]]) -> tuple[Link, ...]:
    """What is printed and, unless it says the same, how it was read; each once."""
    return tuple(dict.fromkeys(
        Link(short(printed), None, "" if reading.casefold() in " ".join(printed.split()).casefold() else reading)
        for printed, reading in found
    ))


def _within(one: Statement, anchors: Mapping[str, str], addresses: Addresses) -> Link | None:
    if one.nested_in is None:
        return None
    outer = anchors.get(one.nested_in)
    return Link(who(one.reported_by, (), addresses).name, f"#{outer}" if outer else None)


def _figure(found: Quantity) -> str:
    """How a figure was read: `2,000 or more, people: foreign fighters`."""
    low, high = (None if end is None else in_figures(end) for end in (found.low, found.high))
    if low is not None and high is not None:
        number = low if low == high else f"{low} to {high}"
    elif low is not None:
        number = f"more than {low}" if found.bound == "more than" else f"{low} or more"
    elif high is not None:
        number = f"fewer than {high}" if found.bound == "fewer than" else f"{high} or fewer"
    else:
        number = "no number"
    about = "about " if found.bound == "about" and low == high and low is not None else ""
    unit = short(found.unit or "")
    return f"{about}{number}{' ' + unit if unit else ''}{': ' + short(found.counts) if found.counts else ''}"


def _answers(paper: Paper, holdings: Holdings, addresses: Addresses) -> defaultdict[str, list[Answer]]:
    """By the IRI of the statement, what contradicts it first."""
    found: defaultdict[str, list[Answer]] = defaultdict(list)
    for pair in holdings.pairs_in.get(paper.source.sha256, ()):
        for mine, other in ((pair.a, pair.b), (pair.b, pair.a)):
            if mine.claim is not None and mine.article.sha256 == paper.source.sha256:
                seen = shown(pair, holdings, addresses)
                side = seen.sides[0 if other is pair.a else 1]
                relation = _relation(pair, mine is pair.a)
                found[mine.claim.statement.iri].append(Answer(relation, side, seen.reason, seen.shown_by))
    return found


def _relation(pair: Pair, earlier: bool) -> str:
    if pair.relation == "changes":
        return "says otherwise later" if earlier else "said otherwise before"
    return "says otherwise" if pair.relation == "contradicts" else "says the same"
