"""A stand on words that lie elsewhere in the article: `dismissed the criticism`, `disagrees with Jones on dams`."""

from __future__ import annotations

import re

from quoth.compare.pair import Side
from quoth.compare.reading import Reading
from quoth.compare.reported.attitude import Attitude
from quoth.compare.reported.naming import named
from quoth.compare.reported.sides import is_somebody
from quoth.compare.statement import Claim, one_voice
from quoth.compare.wording import content_stems

_SAID = (
    r"(?:claim|allegation|accusation|charge|assertion|argument|suggestion|notion|idea|view|criticism|critique|assessment|contention"
    r"|theory|insinuation|prediction|complaint|sentiment|characteri[sz]ation|explanation|plan|proposal|concern|offer|report|estimate)s?"
)
"""What words can be called that stand right before; a deal, an attack or an order stands for itself."""
_POINTS = re.compile(
    rf"""\s*(?:(?:the|that|this|those|these|such)\s+(?:\w+\s+){{0,2}}?(?:{_SAID})\b|that|this)
    (?=\s*(?:[.,;:!?)—–“"]|--|$|(?:as|and|but|in|through|during|on|when|while|by|because)\b|\w+day\b))""",
    re.IGNORECASE | re.VERBOSE)
_PARTNER = re.compile(
    r"""\s*(?:(?:the|former|fellow|rival|his|her|\w+['’]s|[a-z-]+)\s+){0,4}(?P<name>(?:[A-Z][\w.-]*\s+){0,3}[A-Z][\w-]*)
    (?=\s*(?:[.,;:)—–]|--|$|(?:on|over|about|that|and|in|when|as|regarding)\b|\w+day\b))""", re.VERBOSE)
_NEAR = 3
"""How many paragraphs may lie between agreeing with somebody and his words."""
_WITH = re.compile(r"(?:with|back at|back against)$", re.IGNORECASE)
_POINTING = re.compile(
    r"(?:reject|dismiss|disput|deni|deny|mock|ridicul|denounc|condemn|criticiz|blast|slam|rebut|refut|challeng|scoff|push|decri|echo"
    r"|defend|back|second|question|knock|debunk|contradict|disavow|objec|attack|took|tak|endors)", re.IGNORECASE)


def pointed_at(one: Attitude, reading: Reading) -> tuple[Side, str, str] | None:
    """The claim that stands right before, where the object only points to it."""
    match = _POINTS.match(reading.text, *one.object)
    if match is None or not _POINTING.match(one.verb.text) or one.object[0] < one.verb.end:
        return None
    last = [c for c in reading.before(one.sentence[0], 1) if c.statement.nested_in is None][:1]
    inside = [c for c in reading.claims if one.sentence[0] <= c.start and c.end <= one.verb.start]
    found = [c for c in inside if c.source != one.who][-1:] or last
    if not found or not _fits(found[0], one):
        return None
    return reading.side(found[0], one.verb.start), "pointed_at", match.group().strip()


def partner(one: Attitude, reading: Reading) -> tuple[Side, str, str] | None:
    """The words of whom somebody agrees or disagrees with: those on the sentence's matter, else his last before it."""
    match = _PARTNER.match(reading.text, *one.object) if _WITH.search(one.verb.text) else None
    name = named(match["name"], match.end("name"), reading) if match else None
    if match is None or name is None or one_voice(name, one.who):
        return None
    here = reading.layout.paragraph(one.verb.start)
    theirs = [c for c in reading.claims if one_voice(c.source, name) and _fits(c, one)]
    theirs = [c for c in theirs if not one.sentence[0] <= c.start < one.sentence[1]]
    theirs = [c for c in theirs if abs(reading.layout.paragraph(c.start) - here) <= _NEAR]
    stems = set(content_stems(reading.text[slice(*one.sentence)])) - set(content_stems(f"{name} {one.who}"))
    shared = sorted(theirs, key=lambda c: (-len(stems & set(content_stems(c.words))), abs(c.start - one.verb.start)))
    if shared and len(stems & set(content_stems(shared[0].words))) >= 2:
        return reading.side(shared[0], one.verb.start), "partner", match["name"]
    last = [c for c in reading.before(one.sentence[0], 1) if c.statement.nested_in is None][:1]
    if last and one_voice(last[0].source, name) and _fits(last[0], one):
        return reading.side(last[0], one.verb.start), "partner", match["name"]
    return None


def _fits(claim: Claim, one: Attitude) -> bool:
    return (is_somebody(claim.source) and not one_voice(claim.source, one.who) and claim.statement.nested_in is None
            and len(content_stems(claim.words)) >= 3)
