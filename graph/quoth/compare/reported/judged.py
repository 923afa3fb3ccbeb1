"""A speaker's own verdict on another's claim or plan: `Jones's plan would be a disaster`, `that is not true`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quoth.article import Span
from quoth.compare.pair import Pair, Side
from quoth.compare.reading import Reading
from quoth.compare.reported.lexicon import VERDICTS
from quoth.compare.reported.markers import CLAIM_NOUN
from quoth.compare.reported.matter import NOUN, Matter, owner_side, phrase_end
from quoth.compare.reported.naming import named
from quoth.compare.reported.sides import is_somebody, one_side, says_something
from quoth.compare.statement import Claim, one_voice

SCORES = {"judges": 0.75, "calls": 0.8, "answers_it": 0.6}
"""How sure each is, as read in PolNeAR's train articles: a verdict on a named matter, on one called names, on what was
just said."""

VERDICT = re.compile(
    rf"""(?:(?:is|are|was|were|be|been|as|['’]s|amounts?\ to|sounds?|seems?|looks?|and|or|to\ be|[“"‘,])\s*)
    (?:(?:just|so|very|too|a|an|the|pure|total|complete|downright|\w+ly|[“"‘])\s*){{0,3}}(?P<word>{VERDICTS})\b
    |(?:does|do|did|would|will)(?:n['’]t|\ not)\ (?:work|add\ up|make\ (?:any\ )?sense)\b""",
    re.IGNORECASE | re.VERBOSE)

_NAME = r"(?:[A-Z][\w.-]*(?:['’][A-Z]\w+)?\s+){0,3}[A-Z][\w-]*"
_MATTER = re.compile(
    rf"""(?<![\w-])(?P<owner>{_NAME})(?:['’]s|(?<=s)['’])\s+(?P<what>(?:
    (?!(?:in|of|by|to|for|with|from|at|on|and|or|that|is|was)\b)[\w“”"’'-]+\s+){{0,3}}?(?P<noun>{NOUN})\b)""",
    re.VERBOSE)
_CALLED = re.compile(
    r"\b(?:call(?:s|ed|ing)?|describ(?:es?|ed|ing)|label(?:s|l?ed|l?ing)|brand(?:s|ed|ing)|term(?:s|ed|ing)|dubb?(?:ed|ing)"
    r"|characteri[sz](?:es?|ed|ing)|denounc\w+|dismiss\w*|declar(?:es?|ed|ing))\b", re.IGNORECASE)
_ANSWER = re.compile(
    rf"""[“"‘'(\s]*(?:(?:but|no|well|look|and|so|I\ think|I\ believe|I\ mean)[,.\s]+)*
    (?:(?:that|this|it|such\ (?:an?\ )?[\w-]+|(?:the|that|this|those|these|his|her|their)\ (?:whole\ |entire\ )?
        (?:{CLAIM_NOUN}|plans?|proposals?|bans?|attacks?|policy|policies))(?=['’]s|\s)
    |(?:he|she|they)(?=(?:['’](?:s|re)|\ is|\ are|\ was|\ were)\ (?:\w+\ )?(?:wrong|mistaken|lying)))
    (?P<said>(?:['’]s|['’]re|\s+(?:is|was|are|were|would\ be|will\ be|has\ been|sounds|seems|amounts\ to|does|did))\b
    [^.;!?]{{0,40}})""", re.IGNORECASE | re.VERBOSE)
_OPENING = 90
"""A matter named further on in what is said is not what the sentence is about."""
# `it is absurd to say so`, but not `it is a phony system`, which is said of the system.
_ENDS_THERE = re.compile(r"\s*(?:[^\w\s]|$|(?:and|to|for|that|in|because|on|but|when|if|as|of)\b)")
# `It is offensive` may be said of anything; `it is not true` is said of what was said.
_UNTRUE = re.compile(r"true|false|nonsense|lie|accurate|baseless", re.IGNORECASE)
_COPULA = re.compile(
    r"\s*(?:is|are|was|were|be|been|['’]s|amounts?|sounds?|seems?|looks?|to be|does|do|did|would|will)\b")
_RELATIVE = re.compile(r"\b(?:that|which|who|when|while)\b")
_NEAR = 45
"""A verdict further from the matter it is passed on, in characters, may be passed on something else."""


def judged(reading: Reading) -> list[Pair]:
    """Verdicts on another's claim or plan, in the speakers' words: `a` is the matter, `b` the verdict."""
    found: list[Pair] = []
    for claim in reading.claims:
        if is_somebody(claim.source) and claim.kind != "document":
            found.extend(_judges(claim, reading))
            found.extend(_answers(claim, reading))
    return found


def _judges(claim: Claim, reading: Reading) -> Iterator[Pair]:
    cue = claim.statement.cue.text if claim.statement.cue else ""
    for span in claim.content:
        match = _MATTER.search(reading.text, span.start, min(span.end, span.start + _OPENING))
        owner = named(match["owner"], match.end("owner"), reading) if match else None
        if match is None or owner is None or one_voice(owner, claim.source):
            continue
        end = min(phrase_end(match.end("what"), span.end, reading), span.end)
        called = _CALLED.search(cue) is not None and span is claim.content[0]
        verdict = _verdict(match.end("what"), min(span.end, end + _NEAR), called, reading)
        if verdict is None:
            continue
        stop = max(match.end("what"), _subject_end(end, verdict.start, reading))
        words = Span.of(reading.text, match.start("owner"), stop)
        about = Matter(owner, words, match["noun"], "owned")
        theirs = owner_side(about, reading, span.start)
        if theirs:
            method = "calls" if called else "judges"
            side = theirs[0] if theirs[1] != "named_matter" else reading.words(owner, words.start, words.end)
            mine = _whole(claim, span, reading) if called else Side(reading.article, claim.source, span, claim)
            yield from _pair(side, mine, method, verdict.text, reading)


_LEADS_TO = re.compile(
    r"[,\s“\"]+(?:(?:is|are|was|were|would|will|has|have|does|do|did|as|to be|amounts|sounds|seems)\b|[“\"])")


def _subject_end(end: int, verdict: int, reading: Reading) -> int:
    """Where the matter's own words end: before the verb that leads to the verdict."""
    found = list(_LEADS_TO.finditer(reading.text, max(0, verdict - _NEAR), verdict))
    return min(end, found[-1].start()) if found else min(end, verdict)


def _verdict(start: int, end: int, called: bool, reading: Reading) -> Span | None:
    """The verdict that is passed on words ending at `start`: by a verb; in `called it “absurd”` by the word alone."""
    match = VERDICT.search(reading.text, start, max(start, end))
    if match and not called and not _COPULA.match(match.group()):
        return None
    if match and _RELATIVE.search(reading.text[start:match.start()]):
        return None
    word = (match["word"] and match.span("word")) or match.span() if match else None
    return Span.of(reading.text, *word) if word else None


def _whole(claim: Claim, span: Span, reading: Reading) -> Side:
    """The sentence with the cue, where the content alone (`his plan “absurd”`) would not show who called it so."""
    first = min([span.start, *(s.start for s in claim.statement.source), *(
        (claim.statement.cue.start,) if claim.statement.cue else ())])
    if reading.layout.sentence(first) != reading.layout.sentence(span.start):
        first = span.start
    side = reading.words(claim.source, first, span.end)
    return Side(side.article, side.source, side.span, claim)


def _answers(claim: Claim, reading: Reading) -> Iterator[Pair]:
    """`That is nonsense`, said right after another's words."""
    span = claim.content[0]
    match = _ANSWER.match(reading.text, span.start, span.end)
    verdict = VERDICT.match(match["said"].lstrip()) if match else None
    if match is None or verdict is None:
        return
    word = verdict["word"] or verdict.group()
    vague = re.match(r"[“\"‘'(\s]*(?:\w+[,.\s]+)*?it\b", match.group(), re.IGNORECASE) is not None
    if not _ENDS_THERE.match(match["said"].lstrip(), verdict.end()) or (vague and not _UNTRUE.search(word)):
        return
    begins = min([span.start, *(s.start for s in claim.statement.source)])
    last = [c for c in reading.before(begins, 1) if c.statement.nested_in is None][:1]
    spoken = last and last[0].kind != "document" and last[0].source != claim.source
    if spoken and is_somebody(last[0].source):
        yield from _pair(reading.side(last[0], begins), reading.side(claim, span.start), "answers_it", word, reading)


def _pair(a: Side, b: Side, method: str, verdict: str, reading: Reading) -> Iterator[Pair]:
    if one_side(a, b) or not (says_something(a) and says_something(b)):
        return
    reason = f"{b.source} judges what {a.source} stands for: “{' '.join(verdict.split())}”."
    about = reading.sentences(a.span.start, a.span.end) + " " + reading.sentences(b.span.start, b.span.end)
    yield Pair(a, b, "contradicts", "reported", method, SCORES[method], reason, about)
