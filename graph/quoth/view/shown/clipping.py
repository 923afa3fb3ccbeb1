"""Passages in, passages that no page is too small for out: very long quotations cut, and gathered into pages."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from markupsafe import escape

from quoth.view.shown.passage import Passage, Piece

WHOLE, SHOWN = 5000, 3000
"""Characters: what is longer than the first is shown up to the second. The longest of 2,251 statements in news: 973."""
_AROUND = 80
"""Characters around the words ascribed that stay in a very long passage."""
PLACES = 30
"""Places that are named under a passage."""
STATEMENTS = 300
"""Passages on a page at the most."""
_BYTES = 900_000
"""Of the passages on a page: with pairs, lists and style it stays under 1.5 MB."""
_MARKUP, _PIECE, _PLACE = 800, 70, 90
"""Bytes that a passage, a piece and a place take beside their words."""


def clipped(one: Passage) -> Passage:
    """The passage without what is too long for a page, which it then says."""
    pieces = clip(one.pieces)
    said = () if pieces == one.pieces else ("cut here: the article has the whole",)
    left = len(one.places) - PLACES
    more = (f"{left:,} more places",) if left > 0 else ()
    return replace(one, pieces=pieces, places=one.places[:PLACES], notes=(*one.notes, *said, *more))


def clip(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """The pieces; of very long ones without what stands around the words ascribed, and if need be their beginning."""
    if _length(pieces) <= WHOLE:
        return tuple(pieces)
    bare = [_gap(piece.start, piece.end) if _is_long(piece) else piece for piece in pieces]
    return tuple(bare) if _length(bare) <= WHOLE else tuple(_beginning(bare))


def _beginning(pieces: Sequence[Piece]) -> Iterable[Piece]:
    room = SHOWN
    for piece in pieces:
        if len(piece.text) > room:
            end = piece.start + room
            if room:
                yield replace(piece, text=piece.text[:room], end=end)
            yield _gap(end, pieces[-1].end)
            return
        yield piece
        room -= len(piece.text)


def _is_long(piece: Piece) -> bool:
    return piece.kind == "plain" and len(piece.text) > _AROUND


def _gap(start: int, end: int) -> Piece:
    return Piece("gap", "…", start, end)


def _length(pieces: Iterable[Piece]) -> int:
    return sum(len(piece.text) for piece in pieces)


def leaves(passages: Iterable[Passage]) -> list[list[Passage]]:
    """Passages page by page, one page at the least; a page is full by number or by weight."""
    pages: list[list[Passage]] = [[]]
    held = 0
    for one in passages:
        weight = _weight(one)
        if pages[-1] and (len(pages[-1]) == STATEMENTS or held + weight > _BYTES):
            pages.append([])
            held = 0
        pages[-1].append(one)
        held += weight
    return pages


def _weight(one: Passage) -> int:
    """Bytes that a passage takes in a page, about."""
    words = [one.who.name, one.who.name, one.post, one.article, one.where, *one.notes]
    words += [piece.text for piece in one.pieces] + [name for name, _ in one.places]
    sizes = sum(len(str(escape(text)).encode("utf-8", "replace")) for text in words)
    return _MARKUP + sizes + _PIECE * len(one.pieces) + _PLACE * len(one.places)
