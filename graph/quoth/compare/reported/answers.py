"""One speaker's answer to another: one that fires back, a denial of what was alleged, a response."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quoth.compare.pair import Pair, Side
from quoth.compare.reading import Reading
from quoth.compare.reported.sides import extent, is_somebody, one_side, says_something
from quoth.compare.statement import Claim, mention_pattern, one_voice
from quoth.compare.wording import content_stems

SCORES = {"fires_back": 0.8, "denies": 0.75, "responds": 0.65}
"""How sure each is, as read in PolNeAR's train articles."""

_FIRES_BACK = re.compile(
    r"""\b(?:(?:fir|shoot|hit|push|punch|bit|swip|struck|strik|clapp?|snapp?|shot)\w*\ (?:right\ )?back
    |counter(?:s|ed|ing)|retort(?:s|ed|ing)?|disagree[sd]?(?!\ (?:on|over|about))|object(?:s|ed)|rebut(?:s|ted|ting)?
    |begs?\ to\ differ|scoff(?:s|ed|ing)|took\ (?:issue|exception)|takes?\ (?:issue|exception)|protest(?:s|ed)
    |interject(?:s|ed)|bristl(?:es?|ed))\b""",
    re.IGNORECASE | re.VERBOSE)
_DENIES = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|disput(?:es?|ed|ing)|dismiss(?:es|ed|ing)?|reject(?:s|ed|ing)?|refut(?:es?|ed|ing))\b",
    re.IGNORECASE)
_UNDONE = re.compile(r"\b(?:not|never|neither|declin\w+|refus\w+|to|if|would|could)\b|n['’]t", re.I)
_ALLEGES = re.compile(r"\b(?:accus\w+|alleg\w+|charg(?:es|ed|ing)|claim\w*|blam\w+|complain\w*)\b", re.IGNORECASE)
_AGAINST_IT = re.compile(
    r"""\b(?:no|not|never|nothing|nobody|none|nonsense|false|untrue|wrong|lies?|lying|ridiculous|absurd|baseless
    |unfair|inaccurate|misleading|hardly|without|neither|smear|disingenuous|desperate|distort\w*|ludicrous|outrageous
    |fiction|garbage|mistaken)\b|n['’]t\b""",
    re.IGNORECASE | re.VERBOSE)
_ASKS = re.compile(
    r"\b(?:ask(?:s|ed|ing)?|question(?:s|ed)?\ (?:about|whether)|wonder\w*|inquir\w+|press(?:ed|es))\b", re.IGNORECASE)
# Verbs without which the words after them would be taken for the speaker's own: `denied ...`, `accused Bell of ...`.
_NEEDS_VERB = re.compile(
    r"\b(?:accus|den[iy]|disput|dismiss|reject|critici|slam|blast|attack|blam|fault|refut|assail|chid|call"
    r"|fired back at|t(?:ook|akes?) (?:issue|exception)|scoff|bristl|retort on|object)", re.IGNORECASE)
_RESPONDS = re.compile(r"(?:\w+ly\s+|later\s+)?(?:respond(?:ed|s)|repli(?:ed|es))\b", re.IGNORECASE)
_IN_RESPONSE = re.compile(r"\b(?:in (?:response|reply)|responding to|asked about)\b", re.IGNORECASE)
_REGRETS = re.compile(r"\b(?:should(?:n['’]t| not) have|sorry|regret|apologi|mistake)", re.IGNORECASE)
_SPEAKS = re.compile(
    r"\b(?:sa(?:id|ys?|ying)|told|tells?|argu\w+|insist\w*|wrote|writes|tweet\w*|claim\w*|maintain\w*|contend\w*|accus\w+"
    r"|call\w*|alleg\w+|critici\w+|suggest\w*|add(?:s|ed)|warn\w*|complain\w*|assert\w*)\b", re.IGNORECASE)
_OPENING = 160
"""So many characters of an answer show whether it denies something."""
_REACH = 2
"""How many paragraphs back the words may stand that are answered."""


def answers(reading: Reading) -> list[Pair]:
    """`a` is what is answered, `b` the answer."""
    return [pair for claim in reading.claims for pair in _answer(claim, reading)]


def _answer(claim: Claim, reading: Reading) -> Iterator[Pair]:
    cue = claim.statement.cue
    if cue is None or claim.statement.nested_in or not is_somebody(claim.source) or claim.kind == "document":
        return
    begins = extent(claim)[0]
    said = cue.text
    if _FIRES_BACK.search(said) and not _UNDONE.search(said):
        yield from _tie(_answered(claim, begins, 1, reading), claim, "fires_back", cue.text, reading)
    elif _DENIES.search(said) and not _UNDONE.search(said):
        yield from _tie(_alleged(claim, begins, reading), claim, "denies", cue.text, reading)
    elif against := _AGAINST_IT.search(reading.text, claim.start, min(claim.end, claim.start + _OPENING)):
        lead = reading.text[reading.layout.sentence(begins)[0]:claim.start]
        marker = f"{cue.text}: … {against.group()}"
        if (_IN_RESPONSE.search(lead) or _RESPONDS.match(said)) and not _REGRETS.search(claim.words):
            yield from _tie(_spoken_to(claim, begins, reading), claim, "responds", marker, reading)


def _earlier(claim: Claim, begins: int, paragraphs: int, reading: Reading) -> list[Claim]:
    return [
        c for c in reading.before(begins, paragraphs)
        if is_somebody(c.source) and c.statement.nested_in is None and not one_voice(c.source, claim.source)
        and c.statement.cue and not _ASKS.search(c.statement.cue.text) and not c.words.rstrip("”\"’ ").endswith("?")
    ]


def _names(words: str, claim: Claim) -> bool:
    """Whether the words mention the claim's speaker."""
    return claim.source is not None and mention_pattern(claim.source, claim.kind).search(words) is not None


def _answered(claim: Claim, begins: int, paragraphs: int, reading: Reading) -> Claim | None:
    """What stands right before, where nobody else has spoken since and the two speak of one another or of one thing."""
    near = _earlier(claim, begins, paragraphs, reading)[:1]
    last = reading.before(begins, paragraphs)[:1]
    if not near or not last or one_voice(last[0].source, claim.source):
        return None
    return near[0] if len(content_stems(near[0].words)) > 2 and _joined(near[0], claim, reading) else None


def _spoken_to(claim: Claim, begins: int, reading: Reading) -> Claim | None:
    """What a response responds to: the words right before, where one of the two speaks of the other by name."""
    near = _earlier(claim, begins, 1, reading)[:1]
    if not near or near != reading.before(begins, 1)[:1] or len(content_stems(near[0].words)) < 3:
        return None
    cue = near[0].statement.cue
    if near[0].kind == "document" or cue is None or not _SPEAKS.search(cue.text):
        return None
    named = _names(near[0].words, claim) or _names(_sentence(claim, reading), near[0])
    return near[0] if named else None


def _joined(a: Claim, b: Claim, reading: Reading) -> bool:
    ours = _sentence(b, reading)
    shared = set(content_stems(a.words)) & set(content_stems(b.words))
    return _names(_sentence(a, reading), b) or _names(ours, a) or len(shared) > 1


def _sentence(claim: Claim, reading: Reading) -> str:
    return reading.sentences(claim.start, claim.end)


def _alleged(claim: Claim, begins: int, reading: Reading) -> Claim | None:
    """What a denial denies: what somebody alleges of who denies it, or in words of which the denial repeats two."""
    stems = set(content_stems(claim.words))
    for other in _earlier(claim, begins, _REACH, reading):
        said = other.statement.cue.text if other.statement.cue else ""
        shared = stems & set(content_stems(other.words)) - set(content_stems(f"{claim.source} {other.source}"))
        close = len(shared) > 1 or _names(_sentence(other, reading), claim)
        if close and _ALLEGES.search(said) and len(content_stems(other.words)) > 2:
            return other
    return None


def _tie(other: Claim | None, claim: Claim, method: str, marker: str, reading: Reading) -> Iterator[Pair]:
    if other is None:
        return
    a, b = in_full(other, reading), in_full(claim, reading)
    if one_side(a, b) or a.span.overlaps(b.span) or not (says_something(a) and says_something(b)):
        return
    reason = f"{b.source} answers {a.source}, as the article tells it (“{' '.join(marker.split())}”)."
    about = f"{_sentence(other, reading)} {_sentence(claim, reading)}"
    yield Pair(a, b, "contradicts", "reported", method, SCORES[method], reason, about)


def in_full(claim: Claim, reading: Reading) -> Side:
    """The claim's words; where they need the verb (`accused … of`, `denied …`), from the speaker's name on."""
    cue = claim.statement.cue
    says_it = cue is not None and _NEEDS_VERB.search(cue.text)
    if cue and says_it and cue.start < claim.start:
        first = min([cue.start, *(s.start for s in claim.statement.source)])
        span = claim.content[0]
        if reading.layout.sentence(first) == reading.layout.sentence(span.start):
            side = reading.words(claim.source, first, span.end)
            return Side(side.article, side.source, side.span, claim)
    return reading.side(claim, claim.start)
