"""A speaker who rejects what has just been said, or what he quotes, in so many words: `I don't buy that`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quoth.compare.pair import Pair, Side
from quoth.compare.reading import Reading
from quoth.compare.reported.naming import fits
from quoth.compare.reported.sides import extent, is_somebody, one_side, says_something
from quoth.compare.statement import Claim, one_voice
from quoth.compare.wording import content_stems

SCORES = {"rebuffs": 0.6, "quotes_and_rebuffs": 0.65}
"""By where the words stand that are rejected: right before, in another's mouth, or in the speaker's own words. The 4
found in PolNeAR's train articles are right, but the patterns were written with them in view."""

_OPEN = r"[\s“\"‘'(.,]*(?:(?:well|but|and|so|look|now|actually|frankly|listen|again|oh|yeah)\b[\s,.]*){0,2}"
_VERY = r"""(?:(?:just|simply|absolutely|completely|totally|clearly|flatly|patently|also|such|so|all|flat|dead|plain)
    \s+){0,2}"""
_UNTRUE = r"""(?:not\ true|untrue|false|lies?|myth|hoax|nonsense|fabrications?|smears?|distortion|wrong|ridiculous
    |mischaracteri[sz]ation|exaggeration|absurd|ludicrous|preposterous|garbage|baloney|propaganda
    |false\ (?:equivalen\w+|choice|claim|premise|narrative|statement|comparison|dichotomy|charge))
    (?=\s*(?:[^\w\s-]|$|(?:and|but|because|as|coming)\b))"""
_HIS_WORDS = r"(?:what\s+(?:he|she|they)\s+(?:said|says?|wrote)|(?:his|her|their)\s+\w+)"
_SHARE = rf"""(?:like\s+{_HIS_WORDS}
    |(?:agree\ with|accept|buy|believe|share)\s+(?:that|this|it|{_HIS_WORDS}|(?:those|these|that)\s+\w+)
    |(?:agree\ with|believe)\s+(?:him|her|them))
    (?=\s*[,.;:”"—–!-]|\s+(?:at\ all|and|for|one)\b|$)"""
_REJECTS = re.compile(
    rf"""{_OPEN}(?P<said>
    (?:all\ of\ )?(?:that|this|it)(?:['’]s|\s+(?:is|was))\s+{_VERY}(?:an?\s+)?
        (?:(?!not\b|the\b)\w+\s+)?{_UNTRUE}
    |(?:that|this|it)\s+(?:never|did\ not|didn['’]t|does\ not|doesn['’]t)\s+
        (?:happen\w*|occur\w*|make\s+(?:any\s+)?sense|hold\s+water)\b
    |(?:I|we)\s+{_VERY}(?:strongly\s+|respectfully\s+)?disagree\b(?!\s+(?:on|over|about)\b)
    |(?:I|we)\s+{_VERY}(?:don['’]t|do\ not|can['’]t|cannot|didn['’]t|did\ not)\s+{_VERY}{_SHARE}
    |(?P<who>he|she|they)(?:['’]s|['’]re|\s+(?:is|are|was|were))\s+{_VERY}
        (?:wrong|lying|mistaken|misinformed|ignorant|clueless|not\ telling\ the\ truth|a\ liar)\b
    |nothing\ could\ be\ (?:further|farther)
    |no,\s+(?:(?:that|it|this)(?:['’]s|\s)|(?:I|we|he|she|they|you)(?:['’]\w+|\s))(?=.{{12}})
    |(?:not\ (?:so|true)|nonsense|hogwash|baloney|wrong|false)[,.!]
    )""", re.IGNORECASE | re.VERBOSE)
_SPEAKS = re.compile(
    r"\b(?:sa(?:id|ys?|ying)|told|tells?|argu\w+|claim\w*|maintain\w*|insist\w*|contend\w*|assert\w*|suggest\w*|wrote"
    r"|writes|tweet\w*|alleg\w*|accus\w+|call\w*|add(?:s|ed)|warn\w*|predict\w*|point\w* out|compar\w+|describ\w+"
    r"|repl\w+|respond\w*|think\w*|believ\w*|made the point|counter\w*|show(?:s|ed)|declar\w+|not(?:es|ed))\b",
    re.IGNORECASE)
_ASKS = re.compile(r"\b(?:ask\w*|question\w*|wonder\w*)\b", re.IGNORECASE)

_JUST_BEFORE = 600
"""In so many characters before a quotation the one must be named whom `he` in it means."""


def rebuffs(reading: Reading) -> list[Pair]:
    """`a` is what is rejected, `b` the words that reject it."""
    by_iri = {claim.statement.iri: claim for claim in reading.claims}
    found: list[Pair] = []
    for claim in reading.claims:
        outer = by_iri.get(claim.statement.nested_in or "")
        if outer is not None:
            found.extend(_quoted(claim, outer, reading))
        elif claim.statement.nested_in is None:
            found.extend(_just_said(claim, reading))
    return found


def _just_said(claim: Claim, reading: Reading) -> Iterator[Pair]:
    cue = claim.statement.cue
    if cue is None or not is_somebody(claim.source) or claim.kind == "document" or not _SPEAKS.search(cue.text):
        return
    match = _REJECTS.match(reading.text, claim.start, claim.content[0].end)
    if match is None:
        return
    begins = extent(claim)[0]
    last = [c for c in reading.before(begins, 1) if c.statement.nested_in is None][:1]
    if not last or not _is_said(last[0]) or one_voice(last[0].source, claim.source):
        return
    if match["who"] and not fits(last[0].source or "", match["who"].lower(), reading):
        return
    if _is_asked(begins, last[0], reading):
        return
    yield from _pair(reading.side(last[0], begins), _opening(claim, reading), "rebuffs", match["said"], reading)


def _opening(claim: Claim, reading: Reading) -> Side:
    """The words that reject, however few they are."""
    return Side(reading.article, claim.source, claim.content[0], claim)


def _is_asked(begins: int, last: Claim, reading: Reading) -> bool:
    """Whether a question stands between: then the answer answers that."""
    between = reading.text[last.start:begins]
    return "?" in between or re.search(r"\b(?:asked|asking|question)\b", between, re.IGNORECASE) is not None


def _is_said(claim: Claim) -> bool:
    cue = claim.statement.cue.text if claim.statement.cue else ""
    said = bool(_SPEAKS.search(cue)) and not _ASKS.search(cue)
    return said and is_somebody(claim.source) and len(content_stems(claim.words)) >= 3


def _quoted(inner: Claim, outer: Claim, reading: Reading) -> Iterator[Pair]:
    """`“Jones says the weir is safe. I don't buy that,” Bell said`: the sentence after the words that are quoted."""
    stop = reading.layout.sentence(inner.start)[1]
    held = outer.span_around(inner.start, stop + 1)
    match = _REJECTS.match(reading.text, stop, held.end) if held else None
    name = _whose(inner, outer, reading) if match else None
    if held is None or match is None or name is None or len(content_stems(inner.words)) < 3:
        return
    words = reading.words(name, inner.start, min(inner.content[0].end, stop))
    theirs = _own_words(words, reading) or Side(reading.article, name, words.span, inner)
    mine = Side(reading.article, outer.source, reading.words(None, stop, held.end).span, outer)
    yield from _pair(theirs, mine, "quotes_and_rebuffs", match["said"], reading)


def _whose(inner: Claim, outer: Claim, reading: Reading) -> str | None:
    """Who is quoted; for `he`, in another's mouth, the one other person whom it fits and who is named just before."""
    printed = inner.statement.source[0].text.lower() if inner.statement.source else ""
    if printed not in ("he", "she"):
        named = is_somebody(inner.source) and inner.kind != "unnamed" and not one_voice(inner.source, outer.source)
        return inner.source if named else None
    people = {c.source for c in reading.claims if c.kind == "person"}
    near = (max(0, outer.start - _JUST_BEFORE), inner.start)
    others = {name for _, _, name in reading.mentioned(near) if name in people and not one_voice(name, outer.source)}
    fitting = [name for name in sorted(others) if fits(name, printed, reading)]
    return fitting[0] if len(fitting) == 1 else None


def _own_words(quoted: Side, reading: Reading) -> Side | None:
    """What the quoted one says himself, if it has at least half the words by which he is quoted."""
    stems = set(content_stems(quoted.span.text))
    for claim in reading.claims:
        if claim.statement.nested_in is None and one_voice(claim.source, quoted.source):
            shared = stems & set(content_stems(claim.words))
            if len(shared) > 1 and 2 * len(shared) >= len(stems):
                return reading.side(claim, quoted.span.start)
    return None


def _pair(a: Side, b: Side, method: str, marker: str, reading: Reading) -> Iterator[Pair]:
    if one_side(a, b) or a.span.overlaps(b.span) or not (says_something(a) and is_somebody(b.source)):
        return
    reason = f"{b.source} rejects what {a.source} says: “{' '.join(marker.split())}”."
    about = f"{reading.sentences(a.span.start, a.span.end)} {reading.sentences(b.span.start, b.span.end)}"
    yield Pair(a, b, "contradicts", "reported", method, SCORES[method], reason, about)
