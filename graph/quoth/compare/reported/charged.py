"""A charge and its denial: what stands before and is denied by whom it is said of, or called false by anybody."""

from __future__ import annotations

import re

from quoth.compare.pair import Pair
from quoth.compare.reading import Reading
from quoth.compare.reported.answers import in_full
from quoth.compare.reported.denial import Denial, denial
from quoth.compare.reported.sides import extent, is_somebody, one_side, says_something
from quoth.compare.statement import Claim, one_voice
from quoth.compare.wording import content_stems, word_set, words

SCORES = {"owned": 0.7, "pointed_at": 0.65, "worded": 0.65}
"""By what shows which charge is meant: whose it is, that it stands right before, or the words that both share."""

_REACH = 2
"""How many paragraphs back a charge may stand that is pointed to or repeated; one whose owner is named, further."""
_FAR = 8

_CHARGES = re.compile(
    r"""\b(?:accus\w+|alleg\w+|charg(?:es|ed|ing)|blam\w+|complain\w*|claim\w*|fault\w*|assert\w*|critici[sz]\w+
    |slam\w*|blast\w*|attack\w*|assail\w*|denounc\w*|suggest\w*|implied|insinuat\w*|argu\w+|contend\w*|call(?:ed|s|ing)
    |report(?:s|ed|ing)?|warn\w*|predict\w*)\b""", re.IGNORECASE | re.VERBOSE)
_SPEAKS = re.compile(
    r"\b(?:sa(?:id|ys?|ying)|told|tells?|wrote|writes?|tweet\w*|stat(?:es|ed)|according to|not(?:es|ed)|found|describ\w+)\b",
    re.IGNORECASE)
_ASKS = re.compile(
    r"\b(?:ask\w*|question(?:s|ed)? (?:about|whether)|wonder\w*|den(?:ied|ies|y|ying)|disput\w+|defend\w*|dismiss\w*"
    r"|reject\w*|not|never|if)\b|n['’]t", re.IGNORECASE)
_OWNS = re.compile(r"['’]s?\s")
_BY = re.compile(r"\b(?:by|from)\s+(?:the\s+)?(?:\w+\s+){0,2}?$")
_OFFICES = word_set(
    """Party National Republican Democratic Committee Department White House American United States State University
    Senator Sen President The Former Chief Rep Gov Mr Mrs Ms Secretary""")


def charged(reading: Reading) -> list[Pair]:
    """`a` is the charge, `b` its denial."""
    pairs = []
    for claim in reading.claims:
        one = denial(claim)
        found = _charge(one, reading) if one else None
        if one is None or found is None:
            continue
        charge, how = found
        a, b = in_full(charge, reading), in_full(claim, reading)
        if one_side(a, b) or a.span.overlaps(b.span) or not (says_something(a) and says_something(b)):
            continue
        reason = f"{b.source} denies what {a.source} says (“{one.marker}”)."
        about = f"{reading.sentences(a.span.start, a.span.end)} {reading.sentences(b.span.start, b.span.end)}"
        pairs.append(Pair(a, b, "contradicts", "reported", one.form+":"+how, SCORES[how], reason, about))
    return pairs


def _charge(one: Denial, reading: Reading) -> tuple[Claim, str] | None:
    begins = extent(one.claim)[0]
    earlier = [c for c in reading.before(begins, _FAR) if _can_be_denied(c, one.claim)]
    near = [c for c in earlier if reading.layout.paragraph(begins) - reading.layout.paragraph(c.end - 1) <= _REACH]
    names = set(content_stems(" ".join(c.source or "" for c in reading.claims)))
    about = set(content_stems(one.about)) - names - set(content_stems(one.noun))
    owners = _owners(one, reading) if one.form != "never" else set()
    if owners:
        theirs = [c for c in earlier if any(one_voice(c.source, owner) for owner in owners)]
        said = set(content_stems(one.claim.words)) - names
        best = max(theirs, key=lambda c: len(said & set(content_stems(c.words))), default=None)
        return (best, "owned") if best else None
    if one.form in ("denies", "calls_false", "finds_false") and not about:
        return _pointed_at(one, near, begins, reading)
    own = _own_names(one.claim)
    for other in near:
        shared = about & set(content_stems(other.words)) - names
        named = bool(own & _names(other.words))
        if one.form == "never":
            if len(shared) > 1 and named:
                return other, "worded"
        elif len(shared) > 1 or (shared and named and _charges(other)):
            return other, "worded"
    return None


def _pointed_at(one: Denial, near: list[Claim], begins: int, reading: Reading) -> tuple[Claim, str] | None:
    """What stands right before, if it is said of the denier or is called what such words are called."""
    last = [c for c in near if reading.layout.paragraph(begins) - reading.layout.paragraph(c.end - 1) <= 1][:3]
    own = _own_names(one.claim)
    for other in last:
        if (own & _names(other.words)) and (_charges(other) or one.noun):
            return other, "pointed_at"
    between = reading.before(begins, 1)[:1]
    if last and one.noun and last[:1] == between and _charges(last[0]):
        return last[0], "pointed_at"
    return None


def _charges(claim: Claim) -> bool:
    return claim.statement.cue is not None and _CHARGES.search(claim.statement.cue.text) is not None


def _owners(one: Denial, reading: Reading) -> set[str]:
    """Whose the denied words are: `Jones's claim`, `claims by Jones`, `the AP report`."""
    found = set()
    for at, end, name in reading.mentioned(one.object):
        after = reading.text[end:one.object[1]]
        owned = _OWNS.match(after) or _BY.search(reading.text[one.object[0]:at])
        called = one.noun and re.match(rf"\s+{re.escape(one.noun)}\b", after)
        if (owned or called) and not one_voice(name, one.claim.source):
            found.add(name)
    return found


def _can_be_denied(other: Claim, claim: Claim) -> bool:
    cue = other.statement.cue.text if other.statement.cue else ""
    return (is_somebody(other.source) and not one_voice(other.source, claim.source) and not _ASKS.search(cue)
            and bool(_SPEAKS.search(cue) or _CHARGES.search(cue)) and len(content_stems(other.words)) >= 3
            and other.statement.nested_in != claim.statement.iri)


def _names(text: str) -> set[str]:
    return {word for word in words(re.sub(r"['’]s?\b", "", text)) if word[0].isupper()}


def _own_names(claim: Claim) -> set[str]:
    """The names of a speaker and of those he speaks for."""
    capacity = claim.statement.capacity
    post = f"{capacity.institution or ''} {capacity.role or ''}" if capacity else ""
    return {word for word in _names(f"{claim.source or ''} {post}") if len(word) > 1} - _OFFICES
