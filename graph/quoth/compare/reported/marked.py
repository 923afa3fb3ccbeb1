"""Markers tied to the claims on either side of them.

A marker is tied only where the text says to whom it belongs; where two readings are left, neither is taken.
"""

from __future__ import annotations

import re
from dataclasses import replace

from quoth.compare.pair import Key, Pair, Side
from quoth.compare.reading import Reading
from quoth.compare.reported.markers import CLAIM_NOUN, Marker, find_markers
from quoth.compare.reported.opposing import REACH, contrasting, opponent, target
from quoth.compare.reported.sides import is_somebody, one_side
from quoth.compare.statement import Claim, same_speaker
from quoth.compare.wording import content_stems

# How sure a tie is, by what shows it; set by reading what each found in PolNeAR's train and dev articles.
SCORES = {
    "target_named": 0.85,
    "target_in_sentence": 0.85,
    "target_pointed_at": 0.75,
    "target_just_before": 0.7,
    "target_shares_words": 0.6,
    "target_next_before": 0.6,
}

# The earlier position of whoever speaks now: `contrasts with the previous assessment that`.
_EARLIER = re.compile(
    rf"\s*(?:the|its|his|her|their|an?|[A-Z][\w.-]*(?:['’]s|(?<=s)['’]))\s+(?:\w+\s+)?(?:previous|earlier|prior|former|past|initial|original|old|older)\s+"
    rf"(?:\w+\s+)?{CLAIM_NOUN}\s+(?:that|which|of)\b", re.IGNORECASE)
_CARRIES_ON = re.compile(
    r"\b(?:also|too|as well|likewise|similarly|still more|agree[sd]?|echo(?:es|ed)|back(?:s|ed)|support(?:s|ed))\b",
    re.IGNORECASE)


def marked(reading: Reading) -> list[Pair]:
    """The disagreements that an article's markers report; `a` is the claim that stood first, `b` what is against it."""
    found: dict[tuple[Key, Key], Pair] = {}
    for marker in find_markers(reading.layout):
        for pair in _not_everyone(marker, reading) if marker.kind == "not_everyone" else _tie(marker, reading):
            found.setdefault((pair.a.key, pair.b.key), pair)
    return list(found.values())


def _tie(marker: Marker, reading: Reading) -> list[Pair]:
    look = contrasting if marker.kind in ("contrasts", "contrary_to") else opponent
    against = look(marker, reading)
    found = target(marker, against, reading) if against else None
    if against is None or found is None:
        return []
    claim, feature = found
    if _one_stretch(claim, against) or not (_says_something(claim) and _says_something(against)):
        return []
    if marker.kind == "contrasts" and _EARLIER.match(reading.text[slice(*marker.object)]):
        unowned = (claim.source or "").lower().startswith(("the ", "its ", "a ", "an ", "his ", "her "))
        if unowned or one_side(claim, against):
            return [_change(claim, against, feature, marker, reading)]
    if one_side(claim, against):
        return []
    if marker.kind == "contrasts":
        return [_pair(against, claim, feature, marker, reading)]
    return [_pair(claim, against, feature, marker, reading)]


def _not_everyone(marker: Marker, reading: Reading) -> list[Pair]:
    """`Not everyone is convinced`: the next speaker against the one named; else against the last one before, and the
    one before him where the last carries on from that one (`there are also reports`)."""
    after = [c for c in reading.after(marker.span.end, 1) if c.source and not _says_marker(c, marker)]
    if not after:
        return []
    against = reading.side(after[0], marker.span.end)
    earlier = [c for c in reading.before(marker.span.start, REACH) if c.source and not same_speaker(c, after[0])]
    named = {name for _, _, name in reading.mentioned((marker.span.start, marker.sentence[1]))} - {after[0].source}
    if named:
        theirs = [c for c in earlier if c.source in named][:1]
        return [_pair(reading.side(c, marker.span.start), against, "target_named", marker, reading) for c in theirs]
    if re.match(r"\s*(?:on|about|that|the|in)\b", reading.text[marker.span.end:marker.sentence[1]]):
        return []
    last = earlier[:1]
    earlier = [c for c in earlier if not same_speaker(c, last[0])][:1] if last else []
    last += [c for c in earlier if _CARRIES_ON.search(reading.text, c.end, last[0].end)]
    features = ("target_just_before", "target_next_before")
    return [
        _pair(reading.side(claim, marker.span.start), against, feature, marker, reading)
        for claim, feature in zip(last, features, strict=False)
    ]


def _says_marker(claim: Claim, marker: Marker) -> bool:
    """Whether `not everyone` was itself taken for a source, or `is convinced` for a cue."""
    cue = (claim.statement.cue,) if claim.statement.cue else ()
    return any(span.overlaps(marker.span) for span in (*claim.statement.source, *cue))


def _one_stretch(a: Side, b: Side) -> bool:
    """Whether one side holds the other, unless it is a claim summed up inside the words that reject it."""
    return a.span.overlaps(b.span) and not (a.claim is None and b.span.start < a.span.start)


def _says_something(side: Side) -> bool:
    least = 1 if side.source else 2
    named = side.source is None or is_somebody(side.source)
    return len(content_stems(side.span.text)) > least and named


def _pair(a: Side, b: Side, feature: str, marker: Marker, reading: Reading) -> Pair:
    words = _excerpt(marker, reading) if marker.kind == "rejects" else marker.span.text
    reason = f"The article itself reports it (“{' '.join(words.split())}”): {_named(b)} against {_named(a)}."
    stretches = [(a.span.start, a.span.end), (b.span.start, b.span.end), marker.sentence]
    about = " ".join(reading.sentences(*stretch) for stretch in stretches)
    return Pair(a, b, "contradicts", "reported", marker.kind, SCORES[feature], reason, about)


def _change(earlier: Side, now: Side, feature: str, marker: Marker, reading: Reading) -> Pair:
    """One body's new assessment beside its old one; `a` is the old."""
    pair = _pair(earlier, now, feature, marker, reading)
    reason = f"The article itself reports a change (“{' '.join(marker.span.text.split())} {earlier.source}”)."
    return replace(pair, relation="changes", reason=reason)


def _excerpt(marker: Marker, reading: Reading) -> str:
    """The marker with what it rejects, verbatim, up to the end of the clause or 80 characters."""
    tail = re.split(r"[,;:—–]\s", reading.text[marker.span.end:marker.sentence[1]])[0].rstrip(" .)")
    return marker.span.text + (tail if len(tail) <= 80 else tail[:80].rsplit(" ", 1)[0])


def _named(side: Side) -> str:
    return side.source or "a source that is not named"
