"""Whether two sides can stand against each other at all: not one voice, nor a voice and its own people."""

from __future__ import annotations

import re

from quoth.compare.pair import Side
from quoth.compare.reported.opposing import PRONOUNS
from quoth.compare.statement import Claim, one_voice, same_speaker
from quoth.compare.wording import content_stems, word_set, words

_NOBODY = PRONOUNS | word_set(
    """some many others most someone those that these this people all everyone everybody anyone nobody one two both few
    several another you us them him her himself herself what Getty"""
)
_OWN_PEOPLE = re.compile(
    r"""\b(?:campaign|camp|team|administration|aides?|spokes\w+|advis[eo]rs?|managers?|surrogates?|supporters?
    |backers?|allies|ally
    |lawyers?|attorneys?|staff\w*|officials?|organi[sz]ation|super\ pac|press\ secretary|director|strategists?
    |pollster|wife|husband
    |son|daughter|running\ mate|foundation|office|headquarters|delegates?)\b""", re.IGNORECASE | re.VERBOSE)


def is_somebody(name: str | None) -> bool:
    """Whether a name says who it is: no pronoun, no `some`."""
    parts = words(name or "")
    if not parts or parts[0][0].isdigit() or parts[0] in PRONOUNS:
        return False
    return not (len(parts) == 1 and parts[0].lower() in _NOBODY)


def one_side(a: Side, b: Side) -> bool:
    """Whether both are one speaker, or one speaks for the other: a campaign, a spokesman, an adviser of his."""
    if a.claim and b.claim and same_speaker(a.claim, b.claim):
        return True
    return one_voice(a.source, b.source) or _people_of(a, b) or _people_of(b, a)


def _people_of(a: Side, b: Side) -> bool:
    """Whether `a` is one of the people of `b`: by its name (`Trump campaign`) or the post it is quoted in."""
    names = set(words((b.source or "").casefold()))
    if not names:
        return False
    called = a.source or ""
    if _OWN_PEOPLE.search(called) and _named_after(called, b.source or ""):
        return True
    capacity = a.claim.statement.capacity if a.claim else None
    post = f"{capacity.role or ''} {capacity.institution or ''}" if capacity else ""
    posted = bool(_OWN_PEOPLE.search(post)) and _named_after(post, b.source or "")
    return posted or _employed(a.claim, b.source or "")


def _named_after(called: str, name: str) -> bool:
    last = [w for w in words(name) if w[0].isupper()][-1:]
    others = [w for w in words(name) if w[0].isupper() and not _OWN_PEOPLE.fullmatch(w)]
    return any(re.search(rf"\b{re.escape(w)}\b", called) for w in (*last, *others[-1:]))


def _employed(claim: Claim | None, name: str) -> bool:
    capacity = claim.statement.capacity if claim else None
    institution = (capacity.institution or "") if capacity else ""
    return bool(institution) and one_voice(institution, name)


def says_something(side: Side) -> bool:
    """Whether the words are enough for a reader to know what is meant."""
    return len(content_stems(side.span.text)) > 1 and is_somebody(side.source)


def extent(claim: Claim) -> tuple[int, int]:
    """Where the claim begins and ends with its source and its cue."""
    spans = [*claim.content, *claim.statement.source]
    if claim.statement.cue:
        spans.append(claim.statement.cue)
    return min(span.start for span in spans), max(span.end for span in spans)
