"""What follows the head of a description -> the rest of the role, and the institution: '... of the Fund for Rivers'."""

from __future__ import annotations

import re
from collections.abc import Sequence

from quoth.extract import lexicon
from quoth.extract.gazetteer import gazetteer
from quoth.extract.names import NameSpan
from quoth.extract.speakers import posts
from quoth.extract.speakers.heads import SPLITS, is_acronym, is_role, is_seat, kinds_of, printed

_QUALIFIES_NO_NAME = SPLITS | lexicon.FUNCTION_WORDS | lexicon.ROLES | lexicon.ORGANISATIONS
_UNDER = re.compile(r"in\s+the\s+[A-Z][\w.]*(?:\s+[\w.]+)?")
"""'... in the Reagan administration': when, not where."""
_SECRETARIES = frozenset(["secretary", "minister", "undersecretary", "ministry", "department"])


def read_tail(
    text: str, head: str, rest: list[re.Match[str]], names: Sequence[NameSpan]
) -> tuple[list[re.Match[str]], str | None]:
    """Of what follows the head: the part that still tells the role, and the institution."""
    if head in posts.KIN:
        return rest, None
    for i, token in enumerate(rest):
        if token[0].lower() not in lexicon.PREPOSITIONS:
            continue
        at = i + 1
        while at < len(rest) and rest[at][0].lower() in lexicon.DETERMINERS:
            at += 1
        # 'Of the more conservative Tax Foundation': what only qualifies a name is no part of it.
        lower = next((j for j in range(at, min(at + 3, len(rest))) if not rest[j][0].islower()), at)
        if at > i + 1 and not any(t[0].lower() in _QUALIFIES_NO_NAME for t in rest[at:lower]):
            at = lower
        if at >= len(rest) or not rest[at][0][:1].isupper():
            continue
        end = _name_end(rest, at, names)
        if _is_adjective(rest, at, end, names):
            continue
        if head in _SECRETARIES and token[0].lower() == "of" and rest[at][0] in posts.PORTFOLIOS:
            # 'Secretary of State': the part of government is part of the title.
            continue
        second = any(t[0].lower() == "and" for t in rest[:i]) and is_role(rest[i - 1][0].lower())
        loose = token[0].lower() in ("of", "in", "on", "to", "under")
        if i and loose and not second and rest[0][0].lower() in ("in", "on", "to", "under"):
            # 'an analyst in support of U.S. activities': what follows is no body that he belongs to.
            break
        kinds = {n.kind for n in names if n.start <= rest[at].start() < n.end}
        if "person" in kinds and not any(t[0].lower() in lexicon.ORGANISATIONS for t in rest[at:end]):
            continue
        if token[0].lower() in ("in", "on", "to", "under") and "organisation" not in kinds:
            continue
        end = _without_seat(rest, at, end, names)
        if is_seat(head, printed(text, rest[at:end])):
            continue
        return rest[:i], re.sub(r"['’]s$", "", printed(text, rest[at:end]))
    return rest, None


def _is_adjective(tokens: list[re.Match[str]], at: int, end: int, names: Sequence[NameSpan]) -> bool:
    """Whether the capitalised word only qualifies what follows: 'the wife of French foreign fighter ...'."""
    if (
        end != at + 1
        or end >= len(tokens)
        or not tokens[end][0][:1].islower()
        or tokens[end][0].lower() in lexicon.INSIDE_NAMES
    ):
        return False
    return not kinds_of(tokens[at], names) & {"organisation", "place"} and not is_acronym(tokens[at][0])


def _name_end(tokens: list[re.Match[str]], at: int, names: Sequence[NameSpan]) -> int:
    """One past the last token of the capitalised name that begins at `at`."""
    end = at
    closed = {n.end for n in names if n.kind == "organisation"}
    for i in range(at, len(tokens)):
        word = tokens[i][0]
        unit = i == end and word.lower() in lexicon.ORGANISATIONS and tokens[i - 1].end() not in closed
        if word[:1].isupper() or word[:1].isdigit() or unit:
            end = i + 1
        elif word.lower() not in lexicon.INSIDE_NAMES:
            break
    return end


def _without_seat(tokens: list[re.Match[str]], at: int, end: int, names: Sequence[NameSpan]) -> int:
    """Drop a closing 'in London': where an institution sits is not part of its name."""
    seat = next((i for i in range(at + 1, end - 1) if tokens[i][0].lower() == "in"), None)
    if seat is None:
        return end
    if _UNDER.fullmatch(tokens[seat].string, tokens[seat].start(), tokens[end - 1].end()):
        return seat
    start, stop = tokens[seat + 1].start(), tokens[end - 1].end()
    tagged = any(n.kind == "place" and n.start <= start and stop <= n.end for n in names)
    return seat if tagged or gazetteer().has(tokens[seat].string[start:stop]) else end
