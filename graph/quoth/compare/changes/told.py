"""Changes of position that an article tells of: the claims of one article in, earlier and present position out.

A change is told only where the text shows whose position it is and what it was; where it does not, nothing is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from quoth.compare.changes.change import reason_with_dates
from quoth.compare.changes.markers import Marker, find_markers
from quoth.compare.changes.patterns import HOLD, Kind
from quoth.compare.figures.ranges import is_somebody
from quoth.compare.pair import Key, Pair, Side
from quoth.compare.reading import Reading
from quoth.compare.statement import Claim, one_voice
from quoth.compare.wording import content_stems
from quoth.layout import Range

# How sure a change is, by the marker that tells of it; set by reading what each found in PolNeAR's train articles.
SCORES: dict[Kind, float] = {
    "until_recently": 0.85, "at_first": 0.85, "revised": 0.85, "once": 0.8, "turned_against": 0.8, "than_first": 0.8,
    "took_back": 0.75, "no_longer": 0.7, "dropped": 0.7,
}

_BACK = 2
"""So many paragraphs back stands what somebody takes back."""

_ASIDE = re.compile(
    r"""(?:['’]s?)?(?:\s*\([^)]*\))?(?:,[^,]{1,60},)?(?:\s+(?:who|which|later|earlier|has|have|had|since|then|just|even|soon
    |immediately|quickly|recently|eventually|suddenly|apparently|largely|already|now|is|was|campaign|office|party|government
    |again|(?:on\ )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b)*[\s,]*""", re.VERBOSE)
"""What may stand between a name and its verb."""
_RELATIVE = re.compile(r",\s(?:which|who)\s[^;]{3,200},\s*")
_BODY = re.compile(
    r"\b[Tt]he\s+(?P<name>[A-Z][\w.]*(?:\s+[A-Z][\w.]*){0,4}(?:\s+[a-z-]+){0,2}?)\s?(?:,\s(?:which|who)\s[^;]{3,200},)?"
    r"(?:\s+(?:has|have|had))?\s*$")
"""A body that the article names without quoting it: `the U.S. intelligence community`."""

_HE = re.compile(r"\b(?:he|she)(?:['’]s)?\s*(?:\w+\s+){0,2}$", re.IGNORECASE)
_OWN_PLAN = re.compile(r"\b(?:plans?|proposals?|positions?|support|stance|opposition)\b", re.IGNORECASE)
"""Of these several are about: a speaker's last words are meant only where they share a word with what is told of it."""

_NEW = re.compile(r"\b(?:new|now|latest|no longer|today|current|currently|this week|less likely)\b", re.IGNORECASE)
_EARLY = re.compile(
    r"\b(?:at one point|at first|initially|originally|once|used to|in the beginning|early on)\b", re.IGNORECASE)


def changes_told(claims: Iterable[Claim]) -> tuple[Pair, ...]:
    """The changes of position that an article tells of; `claims` are all of one article.

    `a` is the earlier position, `b` the present one; the method is the marker's kind, and the reason quotes the marker
    and gives both dates. A side without a claim is in the article's own words.
    """
    given = tuple(claims)
    if not given:
        return ()
    reading = Reading.of(given)
    found: dict[tuple[Key, Key], Pair] = {}
    for marker in find_markers(reading.layout):
        if pair := _tie(marker, reading):
            found.setdefault((pair.a.key, pair.b.key), pair)
    return tuple(found.values())


def _tie(marker: Marker, reading: Reading) -> Pair | None:
    name = _whose(marker, reading)
    if not is_somebody(name):
        return None
    before = _before(marker, name, reading)
    after = _after(marker, name, reading) if before else None
    if before is None or after is None or not (_says_something(before) and _says_something(after)):
        return None
    if before.span == after.span:
        return None
    reason = reason_with_dates(before, after, reading.text[slice(*marker.words)])
    about = " ".join(reading.sentences(*stretch) for stretch in (
        (before.span.start, before.span.end), (after.span.start, after.span.end), marker.sentence))
    return Pair(before, after, "changes", "reported", marker.kind, SCORES[marker.kind], reason, about)


def _whose(marker: Marker, reading: Reading) -> str | None:
    """Who changed: the speaker whose cue the marker holds, who speaks of himself, or whom the sentence names before."""
    start, end = marker.words
    for claim in reading.claims:
        cue = claim.statement.cue
        if claim.source and cue and cue.start < end and start < cue.end:
            return claim.source
    inner = [c for c in reading.claims if c.source and c.span_around(marker.verb, marker.verb + 1)]
    if marker.first_person or marker.kind == "than_first":
        return min(inner, key=lambda c: c.end - c.start).source if inner else None
    lead = reading.text[marker.sentence[0]:start]
    if re.search(r"\bit(?:\s+\w+){0,2}\s*$", lead):
        bodies = [c for c in inner if c.kind == "organisation"]
        return min(bodies, key=lambda c: c.end - c.start).source if bodies else None
    named = reading.mentioned((marker.sentence[0], start))
    if marker.kind == "turned_against" or _HE.search(lead):
        people = [name for _, _, name in named if _is_person(name, reading)]
        if len(set(people)) == 1:
            return people[0]
        if people:
            return None  # he or she may be either
        last = reading.before(marker.sentence[0], 1)[:1]
        return last[0].source if last and last[0].kind == "person" else None
    for _, stop, name in reversed(named):
        if _ASIDE.fullmatch(reading.text, stop, start) or _RELATIVE.fullmatch(reading.text, stop, start):
            return name
    body = _BODY.search(lead)
    return " ".join(body["name"].split()) if body else None


def _is_person(name: str, reading: Reading) -> bool:
    return any(claim.kind == "person" for claim in reading.claims if claim.source == name)


def _before(marker: Marker, name: str | None, reading: Reading) -> Side | None:
    """The earlier position: in the marker's sentence, or what its words point back to, the speaker's last words."""
    if marker.kind == "than_first" and (early := _early(marker, name, reading)):
        return early
    if marker.before:
        return _side(name, marker.before, reading)
    theirs = [c for c in reading.before(marker.sentence[0], _BACK) if one_voice(c.source, name)][:1]
    told = reading.text[slice(*marker.words)]
    if theirs and _OWN_PLAN.search(told) and marker.after is None:
        theirs = [c for c in theirs if set(content_stems(c.words)) & set(content_stems(_OWN_PLAN.sub("", told)))]
    return reading.side(theirs[0], marker.words[0]) if theirs else None


def _early(marker: Marker, name: str | None, reading: Reading) -> Side | None:
    """What the speaker says, in the same paragraph, of what he thought at first."""
    paragraph = reading.layout.paragraph(marker.sentence[0])
    for start, end in reversed(reading.layout.sentences):
        if end > marker.sentence[0] or reading.layout.paragraph(start) != paragraph:
            continue
        for claim in reading.claims:
            held = [span for span in claim.content if span.start < end and start < span.end]
            if one_voice(claim.source, name) and held and _EARLY.search(reading.text, start, end):
                return _side(name, (max(start, held[0].start), min(end, held[-1].end)), reading)
    return None


def _after(marker: Marker, name: str | None, reading: Reading) -> Side | None:
    """The present position: in the marker's sentence, or the speaker's words on the same matter elsewhere."""
    if marker.after:
        return _side(name, marker.after, reading)
    if marker.kind == "until_recently":
        return _now(marker, name, reading) or _now_told(marker, name, reading)
    return reading.words(name, marker.words[0], marker.before[1] if marker.before else marker.words[1])


def _now(marker: Marker, name: str | None, reading: Reading) -> Side | None:
    """What the same speaker is quoted with elsewhere on what he held until recently, where that is called new."""
    start, end = marker.before or marker.words
    wanted = set(content_stems(reading.text[start:end]))
    fitting: list[tuple[int, int, Claim]] = []
    for claim in reading.claims:
        if not one_voice(claim.source, name) or claim.span_around(start, end) or claim.statement.cue is None:
            continue
        shared = len(wanted & set(content_stems(claim.words)))
        new = _NEW.search(reading.sentences(claim.start, claim.end)) is not None
        if shared + new > 1 and shared and claim.start != marker.sentence[0]:
            fitting.append((-shared, claim.start, claim))
    return reading.side(min(fitting)[2], start) if fitting else None


def _now_told(marker: Marker, name: str | None, reading: Reading) -> Side | None:
    """What the article says in its own words that the same body now holds."""
    holds = re.compile(rf"(?i:{re.escape(name or '')})\s+(?:now\s+)?(?:{HOLD})\s+(?:that\s+)?(?P<after>[^.;]{{3,}})")
    for match in holds.finditer(reading.text):
        start, end = match.span("after")
        if marker.sentence[0] <= start < marker.sentence[1] or not _NEW.search(reading.sentences(start, end)):
            continue
        holding = [span for c in reading.claims if (span := c.span_around(start, start + 1))]
        return reading.words(name, start, min([end, *(span.end for span in holding)]))
    return None


def _side(name: str | None, stretch: Range, reading: Reading) -> Side:
    """The stretch as a side, with the claim that says it, where one by the same speaker holds it."""
    side = reading.words(name, *stretch)
    held = [c for c in reading.claims if one_voice(c.source, name) and c.span_around(side.span.start, side.span.end)]
    claim = min(held, key=lambda c: c.end - c.start, default=None)
    return Side(side.article, name, side.span, claim)


def _says_something(side: Side) -> bool:
    return len(content_stems(side.span.text)) > 0
