"""Lines of an article -> marks on what is not article: adverts, menus, other articles' headlines, captions, footers.

Text is never changed. A doubtful line stays text: missing an advert costs less than losing a statement.
"""

from __future__ import annotations

import re

from quoth.article import Mark, MarkKind
from quoth.read.captions import find_captions
from quoth.read.headlines import find_headlines
from quoth.read.lines import Line
from quoth.read.phrases import GLUED_ADVERT, is_weak, kind_of

Kinds = dict[int, MarkKind]
"""Which lines, by their index, are boilerplate, and of what kind."""

_VERB = re.compile(r"\b(?:is|are|was|were|be|been|has|have|had|will|would|can|could|may|might|does|do|did)\b")


def line_kinds(lines: tuple[Line, ...]) -> Kinds:
    """The kind of every line that is boilerplate as a whole."""
    kinds: Kinds = {}
    for index, line in enumerate(lines):
        kind = kind_of(line.text) if line.alone or len(line.text) < 60 else None
        if kind is not None:
            kinds[index] = kind
    kinds |= find_headlines(lines, kinds)
    for index, kind in find_captions(lines).items():
        kinds.setdefault(index, kind)
    _spread_weak(lines, kinds)
    _close_tail(lines, kinds)
    return kinds


def glued_adverts(lines: tuple[Line, ...], kinds: Kinds) -> list[Mark]:
    """Advert markers that run straight into a paragraph: the marker alone is marked."""
    found = []
    for index, line in enumerate(lines):
        match = GLUED_ADVERT.match(line.text) if index not in kinds else None
        if match:
            found.append(Mark(line.start, line.start + match.end(), "advert"))
    return found


def _spread_weak(lines: tuple[Line, ...], kinds: Kinds) -> None:
    """Single words such as `Share` or `World` count beside one another or beside boilerplate, on either side."""
    weak = [line.alone and is_weak(line.text) and not line.text.isdigit() for line in lines]
    for index in range(1, len(lines)):
        if weak[index - 1] and weak[index]:
            kinds.setdefault(index - 1, "navigation")
            kinds.setdefault(index, "navigation")
    for order in (range(len(lines)), range(len(lines) - 1, -1, -1)):
        for index in order:
            beside = index - 1 in kinds or index + 1 in kinds
            if index not in kinds and beside and is_weak(lines[index].text):
                kinds[index] = "navigation"


def _is_statement(line: Line) -> bool:
    """Running text, however short: it quotes, or it is a sentence with a finite verb of the commonest kind."""
    return line.is_prose or line.has_speech or (line.ends_sentence and bool(_VERB.search(line.text)))


def _close_tail(lines: tuple[Line, ...], kinds: Kinds) -> None:
    """What stands among the links below an article is footer, provided that at least every other line is known."""
    last = max((i for i, line in enumerate(lines) if i not in kinds and _is_statement(line)), default=-1)
    known = [i for i in sorted(kinds) if i > last and kinds[i] != "advert"]
    if last < 0 or len(known) < 2:
        return
    zone = range(known[0], len(lines))
    if 2 * sum(i in kinds for i in zone) < len(zone):
        return
    for index in zone:
        kinds.setdefault(index, "footer")
