"""A charge and its denial: what stands before and is denied by whom it is said of, or called false by anybody."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quoth.compare.pair import Pair
from quoth.compare.reading import Reading
from quoth.compare.reported.answers import in_full
from quoth.compare.reported.denial import Denial, denial
from quoth.compare.reported.sides import extent, is_somebody, one_side, says_something
from quoth.compare.statement import Claim, one_voice
from quoth.compare.wording import content_stems, word_set, words

SCORES = {"owned": 0.7, "pointed_at": 0.65, "worded": 0.65}
"""By what shows which charge is meant: whose it is, that it stands right before, or the words that both share. All 11
found in PolNeAR's train articles are right, but only 3 of them were first seen after the rules had been written."""

_REACH = 2
"""How many paragraphs back a charge may stand that is pointed to or repeated; one whose owner is named, further."""
_FAR = 8
_MANY = 3
"""So many charges at most are denied at once."""
_PLURAL = re.compile(r"(?:charge|allegation|accusation|claim)s", re.IGNORECASE)

_CHARGES = re.compile(
    r"""\b(?:accus\w+|alleg\w+|charg(?:es|ed|ing)|blam\w+|complain\w*|claim\w*|fault\w*|assert\w*|critici[sz]\w+
    |slam\w*|blast\w*|attack\w*|assail\w*|denounc\w*|suggest\w*|implied|insinuat\w*|argu\w+|contend\w*|call(?:ed|s|ing)
    |report(?:s|ed|ing)?|warn\w*|predict\w*)\b""", re.IGNORECASE | re.VERBOSE)
_GRAVE = re.compile(
    r"""\b(?:assault|grop|rap(?:e|ed|ist|ing)\b|harass|fraud|corrupt|lie[sd]?\b|lying|racis|sexis|bigot|illegal|unlawful|violat
    |steal|stole|cheat|rigg|abus|brib|mislead|misled|cover|conceal|kill|murder|discriminat|demean|interfer|hack|collu
    |plagiari|false|dishonest|misconduct|improper|fabricat|threat|bull(?:y|ied)|intimidat|unfaithful|decepti|hid(?:den|ing)?\b)""",
    re.IGNORECASE | re.VERBOSE)
_SPEAKS = re.compile(
    r"\b(?:sa(?:id|ys?|ying)|told|tells?|wrote|writes?|tweet\w*|stat(?:es|ed)|according to|not(?:es|ed)|found"
    r"|describ\w+|recall\w*|remember\w*|add(?:s|ed))\b",
    re.IGNORECASE)
_ASKS = re.compile(
    r"\b(?:ask\w*|question(?:s|ed)? (?:about|whether)|wonder\w*|den(?:ied|ies|y|ying)|disput\w+|defend\w*"
    r"|dismiss\w*|reject\w*|not|never|if)\b|n['’]t", re.IGNORECASE)
_NEGATION = re.compile(r"\b(?:no|not|never|nothing|nobody|none|without|neither|nor|cannot)\b|n['’]t", re.IGNORECASE)
_OWNS = re.compile(r"['’]s?\s")
_BY = re.compile(r"\b(?:by|from)\s+(?:the\s+)?(?:\w+\s+){0,2}?$")
_OFFICES = word_set(
    """Party National Republican Democratic Committee Department White House American United States State University
    Senator Sen President The Former Chief Rep Gov Mr Mrs Ms Secretary""")


def charged(reading: Reading) -> list[Pair]:
    """`a` is the charge, `b` its denial."""
    return [pair for claim in reading.claims if (one := denial(claim)) for pair in _tied(one, reading)]


def _tied(one: Denial, reading: Reading) -> Iterator[Pair]:
    for charge, how in _meant(one, reading):
        a, b = in_full(charge, reading), in_full(one.claim, reading)
        if one_side(a, b) or a.span.overlaps(b.span) or not (says_something(a) and says_something(b)):
            continue
        reason = f"{b.source} denies what {a.source} says (“{one.marker}”)."
        about = f"{reading.sentences(a.span.start, a.span.end)} {reading.sentences(b.span.start, b.span.end)}"
        yield Pair(a, b, "contradicts", "reported", "denies_charge", SCORES[how], reason, about)


def _meant(one: Denial, reading: Reading) -> list[tuple[Claim, str]]:
    """The charges that are denied, each with what shows it; several only where `the charges` are."""
    begins = extent(one.claim)[0]
    earlier = [c for c in reading.before(begins, _FAR) if _can_be_denied(c, one.claim)]
    here = reading.layout.paragraph(begins)
    near = [c for c in earlier if here - reading.layout.paragraph(c.end - 1) <= _REACH]
    if one.form == "never":
        return [(charge, "worded") for charge in _worded(one, near, reading)]
    if owners := _owners(one, reading):
        theirs = [c for c in earlier if any(one_voice(c.source, owner) for owner in owners)]
        return [(charge, "owned") for charge in _said_by_owner(one, theirs, near)]
    if worded := _worded(one, near, reading):
        return [(charge, "worded") for charge in worded]
    return [] if one.about else [(charge, "pointed_at") for charge in _pointed_at(one, near, reading)]


def _said_by_owner(one: Denial, theirs: list[Claim], near: list[Claim]) -> list[Claim]:
    """Of the owner's claims the one that shares most with the denial; one that shares nothing must be near."""
    stems = set(content_stems(one.claim.words)) - set(content_stems(" ".join(c.source or "" for c in theirs)))
    best = max(theirs, key=lambda c: len(stems & set(content_stems(c.words))), default=None)
    return [best] if best and (best in near or stems & set(content_stems(best.words))) else []


def _worded(one: Denial, near: list[Claim], reading: Reading) -> list[Claim]:
    """The nearest charge that says it in two of the denial's words; or in one, of the denier."""
    names = set(content_stems(" ".join(c.source or "" for c in reading.claims)))
    about, own = set(content_stems(one.about)) - names - set(content_stems(one.noun)), _own_names(one.claim)
    for other in near:
        if _denies_too(other, one):
            continue
        shared, named = about & set(content_stems(other.words)), own & _names(other.words)
        enough = len(shared) > 1 and named if one.form == "never" else len(shared) > 1 or (
            shared and named and _charges(other))
        if enough:
            return [other]
    return []


def _denies_too(other: Claim, one: Denial) -> bool:
    """Whether what the other says is the denial itself: `no boats would pass`, and `denied that boats would pass`."""
    denied = one.form != "never" and _NEGATION.search(one.about) is not None
    return denied != (_NEGATION.search(other.words) is not None)


def _pointed_at(one: Denial, near: list[Claim], reading: Reading) -> list[Claim]:
    """What stands right before, if it is said of the denier or is called what such words are called; of each who said
    such a thing the gravest."""
    begins, own = extent(one.claim)[0], _own_names(one.claim)
    by_source: dict[str | None, list[Claim]] = {}
    for claim in near:
        if own & _names(claim.words) and (one.noun or _charges(claim)):
            by_source.setdefault(claim.source, []).append(claim)
    gravest = [next((c for c in theirs if _is_grave(c)), theirs[0]) for theirs in by_source.values()]
    if gravest:
        others = [c for c in gravest[1:_MANY] if _is_grave(c)] if _PLURAL.fullmatch(one.noun) else []
        return [gravest[0], *others]
    right_before = near[:1] == reading.before(begins, 1)[:1]
    return near[:1] if one.noun and right_before and near and _charges(near[0]) else []


def _is_grave(claim: Claim) -> bool:
    return _charges(claim) or _GRAVE.search(claim.words) is not None


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
