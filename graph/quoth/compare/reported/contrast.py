"""Two claims that the writer sets against each other: `However, Bell said ...`, `While Jones says p, Bell says q`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quoth.article import Span
from quoth.compare.pair import Pair
from quoth.compare.reading import Reading
from quoth.compare.reported.sides import extent, is_somebody, one_side, says_something
from quoth.compare.statement import Claim, one_voice
from quoth.compare.wording import content_stems
from quoth.layout import Range

SCORES = {1: 0.4, 2: 0.5}
"""How sure it is by the words that the two share, of which only one is negated; more than two are as good as two. Low:
of five read last two were right."""

_CONTRAST = re.compile(
    r"""(?P<opens>^[“"]?(?:But|Yet|However|Nevertheless|In\ contrast|By\ contrast|On\ the\ other\ hand|Conversely)\b)
    |(?P<within>\b(?:however|by\ contrast|in\ contrast|on\ the\ other\ hand|for\ (?:his|her|its|their)\ part)\b(?=[,.]))
    |(?P<while>^(?:While|Although|Though|Even\ as|Whereas)\b)
    |(?P<joins>,\s+(?:while|although|though|even\ as|whereas|but|yet)\b)""", re.VERBOSE)
_SAYS = re.compile(
    r"""\b(?:sa(?:id|ys?|ying)|argu\w+|claim\w*|maintain\w*|insist\w*|believ\w+|contend\w*|assert\w*|suggest\w*
    |not(?:ed|es|ing)|found|finds?|estimat\w+|told|tells?|wrote|writes?|tweeted|stat(?:ed|es|ing)|according\ to
    |report(?:s|ed)|think\w*|thought|call\w*|conclud\w+|den(?:y|ied|ies)|disput\w+|indicat\w+|point\w*\ out|warn\w*
    |predict\w*|add(?:s|ed)|emphasi\w+|counter\w*|show(?:s|ed)|explain\w*|acknowledg\w+|announced|declar\w+|complain\w*
    |propos\w+|oppos\w+|support\w*|reject\w*|promis\w+|vow\w*|doubt\w*)\b""", re.IGNORECASE | re.VERBOSE)
_SAID = re.compile(
    r"\b(?:sa(?:id|ys?)|told|tells?|argues?|argued|insist\w*|wrote|writes|tweeted|claim\w*|maintain\w*|contend\w*|estimat\w+"
    r"|according to)\b", re.IGNORECASE)
_NEGATION = re.compile(
    r"""\b(?:no|not|never|nothing|none|false|untrue|wrong|ridiculous|absurd|unfair|unlikely|impossible|without
    |oppos\w+|refus\w+|neither|little|cannot|hardly)\b|n['’]t\b""", re.IGNORECASE | re.VERBOSE)
_MAX_SENTENCE = 2_000


def contrasted(reading: Reading) -> list[Pair]:
    """Claims by two speakers on the two sides of a word of contrast that share a word, and only one of which denies."""
    found: list[Pair] = []
    for start, end in reading.layout.sentences:
        if end - start > _MAX_SENTENCE:
            continue
        for match in _CONTRAST.finditer(reading.text[start:end]):
            at = start + match.start()
            if not reading.layout.in_quotation(at):
                word = Span.of(reading.text, at, start + match.end())
                found.extend(_opposed(_two(match, (start, end), reading), word, reading))
                break
    return found


def _two(match: re.Match[str], sentence: Range, reading: Reading) -> tuple[Claim, Claim] | None:
    """The claims on the two sides of the word: within its sentence, or the last one before it and the first in it."""
    here = [c for c in reading.claims if _speaks(c) and sentence[0] <= extent(c)[0] < sentence[1]]
    at = sentence[0] + match.start()
    if match["while"]:
        return (here[0], here[1]) if len(here) > 1 else None
    if match["joins"]:
        left, right = [c for c in here if extent(c)[1] <= at], [c for c in here if c.start >= at]
        return (left[-1], right[0]) if left and right else None
    before = [c for c in reading.before(sentence[0], 1) if c.statement.nested_in is None][:1]
    return (before[0], here[0]) if here and before and _speaks(before[0]) else None


def _speaks(claim: Claim) -> bool:
    cue = claim.statement.cue
    if claim.kind == "document" or claim.statement.nested_in or not is_somebody(claim.source):
        return False
    return cue is not None and _SAYS.search(cue.text) is not None


def _opposed(two: tuple[Claim, Claim] | None, word: Span, reading: Reading) -> Iterator[Pair]:
    if two is None or one_voice(two[0].source, two[1].source):
        return
    a, b = (reading.side(claim, word.start) for claim in two)
    named = set(content_stems(f"{a.source} {b.source}"))
    shared = set(content_stems(two[0].words)) & set(content_stems(two[1].words)) - named
    one_denies = bool(_NEGATION.search(two[0].words)) != bool(_NEGATION.search(two[1].words))
    if len(shared) == 1 and not all(c.statement.cue and _SAID.search(c.statement.cue.text) for c in two):
        return
    if not shared or not one_denies or one_side(a, b) or not (says_something(a) and says_something(b)):
        return
    marker = " ".join(word.text.strip(" ,").split())
    reason = f"The article sets {b.source} against {a.source} (“{marker}”), and only one of the two denies it."
    about = f"{reading.sentences(a.span.start, a.span.end)} {reading.sentences(b.span.start, b.span.end)}"
    yield Pair(a, b, "contradicts", "reported", "contrasted", SCORES[min(2, len(shared))], reason, about)
