"""One speaker who agrees with what another has just said: `Bell agreed`, `echoing Jones`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quoth.compare.pair import Pair
from quoth.compare.reading import Reading
from quoth.compare.reported.sides import extent, is_somebody, one_side, says_something
from quoth.compare.statement import Claim, mention_pattern, one_voice
from quoth.compare.wording import content_stems

SCORES = {"agrees": 0.6}
"""As read in PolNeAR's train articles: what follows `agreed` is often a new thought."""

_AGREES = re.compile(
    r"""(?:has\s+|have\s+|had\s+|also\s+|\w+ly\s+|were\s+|was\s+)*
    (?:agree[sd]?|concur(?:s|red)?|echo(?:es|ed)|chime[sd]?\ in)\s*(?P<partner>with)?:?(?:\s*,?\s*(?:saying|said
    |adding|noting|telling))?""",
    re.IGNORECASE | re.VERBOSE)
_PARTNER = re.compile(r"\s+with\b")
_TURNS = re.compile(r"\b(?:but|while|although|notwithstanding|despite|whether|if)\b", re.IGNORECASE)


def agreed(reading: Reading) -> list[Pair]:
    """`a` is what was said first, `b` the words of who agrees."""
    return [pair for claim in reading.claims for pair in _agrees(claim, reading)]


def _agrees(claim: Claim, reading: Reading) -> Iterator[Pair]:
    cue = claim.statement.cue
    if cue is None or claim.statement.nested_in or not is_somebody(claim.source):
        return
    partner = _PARTNER.match(reading.text, cue.end)
    words = _AGREES.fullmatch(" ".join(cue.text.split()))
    if words is None or re.match(r"\s+(?:to|on|not)\b", reading.text[cue.end:cue.end + 5]):
        return
    begins = extent(claim)[0]
    last = [c for c in reading.before(begins, 1) if c.statement.nested_in is None][:1]
    if not last or not is_somebody(last[0].source) or one_voice(last[0].source, claim.source):
        return
    if len(content_stems(last[0].words)) < 3 or len(content_stems(claim.words)) < 2:
        return
    a, b = reading.side(last[0], begins), reading.side(claim, claim.start)
    names = set(content_stems(" ".join(c.source or "" for c in reading.claims)))
    shared = set(content_stems(a.span.text)) & set(content_stems(b.span.text)) - names
    alone = re.match(r"\s*[.:,”\"]", reading.text[cue.end:cue.end + 3]) and not _TURNS.search(
        reading.text[reading.layout.sentence(cue.start)[0]:cue.start])
    if not (len(shared) > 2 or (alone and not words["partner"])):
        return
    whom = partner or words["partner"]
    if whom and not mention_pattern(a.source or "", last[0].kind).search(reading.text, cue.start, cue.end + 60):
        return
    if one_side(a, b) or not (says_something(a) and says_something(b)):
        return
    reason = f"The article says that {b.source} agrees with {a.source} (“{' '.join(cue.text.split())}”)."
    about = f"{reading.sentences(a.span.start, a.span.end)} {reading.sentences(b.span.start, b.span.end)}"
    yield Pair(a, b, "agrees", "reported", "agrees", SCORES["agrees"], reason, about)
