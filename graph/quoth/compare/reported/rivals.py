"""A speaker who attacks another by name, and what that other says on the same matter elsewhere in the article."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from quoth.compare.pair import Pair, Side
from quoth.compare.reading import Reading
from quoth.compare.reported.attitude import Attitude
from quoth.compare.reported.sides import is_somebody, one_side, says_something
from quoth.compare.statement import Claim, mention_pattern, one_voice
from quoth.compare.wording import content_stems

SCORES = {"attacks_on_it": 0.65, "faults_on_it": 0.55}
"""By how the attack shows: in the writer's verb (`blasted Jones over the dam`), or in the speaker's own words only."""

Telling = dict[str, frozenset[str]]
"""By claim the words that say what it is about."""

_REACH = 8
"""How many paragraphs may lie between the attack and the other's words; further off it is mostly another matter."""
_NEAR = 4
"""So near two words in common show one matter; further off it takes three."""
_MOST = 0.6
"""Share of the other's words above which the attack only quotes him."""

# Words that any two claims of political news may share.
_EVERYWHERE = frozenset(content_stems(
    """Mr Mrs Ms president presidential candidate campaign nominee republican democrat democratic party election
    american america people country united states state vote voter year time want say think know going go get make
    really lot thing way new like talk believe thought got need statement made support issue question day White House
    Senator Secretary"""
))
_ATTACKS = re.compile(
    r"\b(?:accus\w+|critici[sz]\w+|slam\w*|blast\w*|attack\w*|assail\w*|denounc\w+|blam\w+|fault(?:ed|s|ing)|mock\w*|chid\w+"
    r"|condemn\w*|charg(?:ed|es|ing)|ripp(?:ed|ing)|rail\w*|lash\w*|knock\w*|hitting|rebuk\w*|disagree\w*)\b",
    re.IGNORECASE)
_FAULTS = re.compile(
    r"""\b(?:is|was|are|were|be|been|being|as|sound(?:s|ed)|amounts\ to)\s+
    (?:(?!(?:not|no|nothing)\b)[\w“"'‘,-]+\s+){0,2}?[“"'‘]?
    (?:wrong|false|untrue|misleading|hypocritical|dangerous|irresponsible|reckless|disastrous|a\ disaster
    |racist|divisive
    |absurd|unconstitutional|ridiculous|ludicrous|insensitive|naive|unrealistic|mistaken|stupid|biased|lying
    |too\ friendly)\b
    |\b(?:lied|misleads?|disagrees?|disagreed|falsely|hypocrisy|absurd|racist|flip-flop\w*|distort(?:s|ed|ing)
    |contradict\w*|betrayed|failed\ to|voted\ (?:to|against|with)|opposed)\b""", re.IGNORECASE | re.VERBOSE)
_ASKS = re.compile(r"\b(?:ask\w*|was asked|follows|transcript|quot\w+|report\w*)\b", re.IGNORECASE)
_JOINS = re.compile(
    r"\b(?:agree[sd]?|prais\w+|endors\w+|support(?:s|ed|ing)?|defend\w*|thank\w*|apologi\w+)\b", re.IGNORECASE)


def rivals(taken: Iterable[Attitude], reading: Reading) -> list[Pair]:
    """`a` is what the attacked says on the matter, `b` the attack."""
    struck = {one.spoken.statement.iri for one in taken if one.direction == "against" and one.spoken}
    named = {(c.source, c.kind) for c in reading.claims if c.source and c.kind == "person"}
    people = sorted(one for one in named if is_somebody(one[0]))
    names = frozenset(content_stems(" ".join(c.source or "" for c in reading.claims)))
    telling = {c.statement.iri: _telling(c, names) for c in reading.claims}
    found: list[Pair] = []
    for claim in reading.claims:
        if is_somebody(claim.source) and claim.statement.nested_in is None and claim.kind != "document":
            found.extend(_attacks(claim, claim.statement.iri in struck, people, telling, reading))
    return found


def _attacks(
    claim: Claim, struck: bool, people: list[tuple[str, str]], telling: Telling, reading: Reading
) -> Iterator[Pair]:
    cue = claim.statement.cue.text if claim.statement.cue else ""
    if _ASKS.search(cue) or _JOINS.search(cue):
        return
    attack = struck or _ATTACKS.search(cue) is not None
    fault = _FAULTS.search(claim.words)
    if not attack and fault is None:
        return
    for name, kind in people:
        if one_voice(name, claim.source) or not mention_pattern(name, kind).search(claim.words):
            continue
        answer = _on_the_matter(claim, name, telling, reading)
        if answer is None:
            continue
        a, b = reading.side(answer, claim.start), _attack(claim, attack, reading)
        if a.span.overlaps(b.span) or one_side(a, b) or not (says_something(a) and says_something(b)):
            continue
        marker = cue if attack else fault.group() if fault else ""
        method = "attacks_on_it" if attack else "faults_on_it"
        shared = ", ".join(sorted(telling[claim.statement.iri] & telling[answer.statement.iri]))
        reason = f"{b.source} speaks against {a.source} (“{' '.join(marker.split())}”), and both speak of: {shared}."
        about = f"{reading.sentences(a.span.start, a.span.end)} {reading.sentences(b.span.start, b.span.end)}"
        yield Pair(a, b, "contradicts", "reported", method, SCORES[method], reason, about)
        return


def _on_the_matter(claim: Claim, name: str, telling: Telling, reading: Reading) -> Claim | None:
    """The claim by `name` that shares most with the attack, at least two words, and is not merely quoted in it."""
    here, ours = reading.layout.paragraph(claim.start), telling[claim.statement.iri]
    best: tuple[int, int, Claim] | None = None
    for other in reading.claims:
        if other.source != name or other.statement.nested_in or len(content_stems(other.words)) < 4:
            continue
        cue = other.statement.cue.text if other.statement.cue else ""
        theirs = telling[other.statement.iri]
        shared, apart = ours & theirs, abs(reading.layout.paragraph(other.start) - here)
        least, most = (2 if apart <= _NEAR else 3), _MOST * max(len(theirs), 4)
        if not least <= len(shared) <= most or apart > _REACH or _ASKS.search(cue):
            continue
        if best is None or (len(shared), -apart) > (best[0], -best[1]):
            best = (len(shared), apart, other)
    return best[2] if best else None


def _telling(claim: Claim, names: frozenset[str]) -> frozenset[str]:
    """The words that say what a claim is about: not the speakers' names, nor words of every political claim."""
    stems = {stem for stem in content_stems(claim.words) if stem.isalpha() or "-" in stem}
    return frozenset(stems - _EVERYWHERE - names)


def _attack(claim: Claim, attack: bool, reading: Reading) -> Side:
    """The attack in its own words; where only the verb shows it, from the speaker's name on."""
    side = reading.side(claim, claim.start)
    cue = claim.statement.cue
    if not attack or cue is None or cue.start > claim.start:
        return side
    first = min([cue.start, *(span.start for span in claim.statement.source)])
    if reading.layout.sentence(first) != reading.layout.sentence(claim.start):
        return side
    return replace(reading.words(claim.source, first, claim.content[0].end), claim=claim)
