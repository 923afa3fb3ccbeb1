"""Pairs of claims in, what pages show of them out: each side in its sentence, who says it and where, and the reason."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from quoth.article import Span
from quoth.compare.pair import Key, Pair, Side
from quoth.view.address import Addresses
from quoth.view.held.holdings import Holdings
from quoth.view.shown.passage import Piece, Who, notes, stretch, who
from quoth.view.shown.wording import headline, short

_SHOWN_BY = {
    "position": "shown by their wording", "figure": "shown by their figures", "reported": "told by the article",
}
_BOUNDS = {
    "about": "an approximate figure", "at least": "a lower bound", "more than": "a lower bound",
    "at most": "an upper bound", "fewer than": "an upper bound", "range": "a range",
}


@dataclass(frozen=True, slots=True)
class ShownSide:
    """One side of a pair."""

    camp: int
    """The camp it is in, counted from 1; 0 for none."""
    who: Who
    post: str
    published: str | None
    article: str
    href: str | None
    pieces: tuple[Piece, ...]
    where: str
    summed: bool
    """Whether no statement holds the words: the article sums up what somebody holds."""
    notes: tuple[str, ...]
    """What a reader must know of it: hedged, denied, told by another, how its figure is bounded."""


@dataclass(frozen=True, slots=True)
class ShownPair:
    """Two sides, the first camp's first, and why they count as opposed or agreeing."""

    relation: str
    """contradicts, agrees or changes."""
    sides: tuple[ShownSide, ShownSide]
    reason: str
    kind: str
    """position, figure, reported, or judged."""
    shown_by: str
    score: str
    """From 0.00 to 1.00."""


def shown(pair: Pair, holdings: Holdings, addresses: Addresses, camps: Mapping[Key, int] | None = None) -> ShownPair:
    """`camps` gives the number of the camp of each side that is in one; a change keeps its order in time."""
    camps = camps or {}
    a, b = (shown_side(side, holdings, addresses, camps.get(side.key, 0)) for side in (pair.a, pair.b))
    swapped = pair.relation != "changes" and (a.camp or len(camps) + 1) > (b.camp or len(camps) + 1)
    by = f"judged by {pair.judge}" if pair.judge else _SHOWN_BY[pair.kind]
    kind = "judged" if pair.judge else pair.kind
    return ShownPair(pair.relation, (b, a) if swapped else (a, b), pair.reason, kind, by, f"{pair.score:.2f}")


def shown_side(side: Side, holdings: Holdings, addresses: Addresses, camp: int = 0) -> ShownSide:
    """One side in its sentence; `camp` counts from 1."""
    statement = side.claim.statement if side.claim else None
    capacity = statement.capacity if statement else None
    held = (capacity.role, capacity.institution) if capacity else ()
    named = who(statement.speaker, statement.source, addresses) if statement else None
    if named is None or (side.source and named.kind == "none"):
        named = Who(short(side.source) if side.source else "(nobody is named)", "none")
    paper = holdings.papers.get(side.article.sha256)
    return ShownSide(
        camp=camp,
        who=named,
        post=short(", ".join(part for part in held if part and part not in named.name)),
        published=side.article.published,
        article=short(headline(side.article), 160),
        href=(addresses.statement(statement) if statement else addresses.paper(side.article)),
        pieces=stretch(side.span, statement.content if statement else (), paper) if paper else (_bare(side.span),),
        where=f"characters {side.span.start}–{side.span.end}",
        summed=statement is None,
        notes=tuple(_notes(side)),
    )


def _notes(side: Side) -> Iterable[str]:
    if side.claim:
        yield from notes(side.claim.statement)
    bound = _BOUNDS.get(side.figure.quantity.bound) if side.figure else None
    if bound:
        yield bound


def _bare(span: Span) -> Piece:
    """The words alone, of an article that is not among what is held."""
    return Piece("said", span.text, span.start, span.end)
