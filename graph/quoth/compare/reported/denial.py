"""Denials: a claim in, what it denies out: `denied the charges`, `called the report false`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from quoth.compare.reported.sides import is_somebody
from quoth.compare.statement import Claim
from quoth.layout import Range

DenialForm = Literal["denies", "calls_false", "finds_false", "never"]
"""`denies` the cue is the denial · `calls_false` called the charges baseless · `finds_false` said the charges were
baseless · `never` denies in so many words what the speaker is said to have done."""

_CHARGE = (
    r"(?:claim|allegation|accusation|charge|assertion|argument|suggestion|notion|idea|criticism|critique|assessment"
    r"|conclusion|characteri[sz]ation|contention|theory|narrative|insinuation|prediction|rationale|concern|fear|complaint"
    r"|comparison|talk|report|stor(?:y|ie)|lawsuit|suit|rumou?r|implication|speculation)s?"
)
_FALSE = r"""(?:false|untrue|wrong|wrongheaded|misleading|inaccurate|incorrect|baseless|unfounded|groundless
    |unsubstantiated|nonsense|nonsensical|absurd|ridiculous|ludicrous|laughable|preposterous|outrageous|a\ lie|lies
    |bogus|exaggerated|overblown|misplaced|misguided|flawed|hypocritical|hypocrisy|disingenuous|unfair|without\ merit
    |meritless|without\ (?:basis|foundation)|hogwash|garbage|a\ joke|not\ true|not\ accurate|not\ credible|far-fetched
    |a\ fantasy|a\ myth|fiction|fabricat(?:ed|ions?)|made\ up|invented|a\ hoax|scare\ tactics?|a\ distraction
    |smears?|propaganda|hold\ (?:no\ |any\ )?(?:water|weight)|no\ sense)"""
_DETERMINER = r"(?:that|this|those|these|such|the|his|her|their|any|all\ of\ the|all\ the|all|both|many\ of\ the)"
_OWNER = r"(?:[A-Z][\w.]*(?:\s+[A-Z][\w.]*){0,3}['’]s?|[Tt]he\ \w+['’]s)"
_OBJECT = rf"""(?:{_DETERMINER}\s+|(?-i:{_OWNER})\s+)
    (?:(?!(?:is|are|was|were|of|and|that|who)\b)[\w“”'’-]+\s+){{0,3}}?(?P<noun>{_CHARGE})\b"""
_OPEN = r"[\s“\"‘'(]*(?:(?:that|but|and|well|no|look),?\s+(?=\w+\s+\w))?"
_VERB = r"""(?:is|are|was|were|be|being|smack\w*|amount\w*|makes?|made|d(?:o|id|oes)n['’]t|do\ not|did\ not|does\ not
    |sounds?|seem\w*)"""


def _form(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE | re.VERBOSE)


_DENIES = _form(
    r"""\b(?:den(?:y|ies|ied|ying)|disput(?:es|ed|ing)|dismiss(?:es|ed|ing)|refut(?:es|ed|ing)|rebut(?:s|ted|ting)
    |reject(?:s|ed|ing)|push(?:es|ed|ing)?\ back|scoff(?:s|ed|ing)?|brush(?:es|ed|ing)?\ (?:off|aside)
    |(?:took|takes|taking)\ issue|laugh(?:s|ed)?\ off|wav(?:es?|ed|ing)\ (?:off|away))\b""")
_UNDONE = _form(r"\b(?:not|never|neither|declin\w+|refus\w+|to|if|would|could|might|may|no|cannot)\b|n['’]t")
_CALLS = _form(r"\b(?:call(?:s|ed|ing)|describ(?:es|ed|ing)|brand(?:s|ed|ing)|label(?:s|l?ed|l?ing)|dismiss\w+)\b")
_DENIED = _form(
    rf"""{_OPEN}(?:{_OBJECT}
    |(?P<wrong>(?:any|all|committing\ any|(?:having\ done|doing)\ anything)\s+(?:\w+\s+)?(?:wrong|misconduct|improp)\w*)
    |(?P<it>(?:it|that|this|them|(?:doing|having\ done)\ so)\b
        (?=\W*$|\s+(?:happened|occurred|took\ place|was\ true|as)\b))
    |(?P<clause>that\b|having\b|\w+ing\b|he\b|she\b|they\b|it\ \w|any\b))""")
_CALLED = _form(
    rf"""{_OPEN}(?:{_OBJECT}|it|them)\b(?P<tail>[^.;!?]{{0,60}}?)(?:[\s“\"‘'-]+\w+){{0,2}}?[\s“\"‘'-]+(?P<false>{_FALSE})\b""")
_FOUND = _form(
    rf"""{_OPEN}{_OBJECT}(?P<tail>[^.;!?]{{0,110}}?)\b{_VERB}\b(?!\s+(?:not|no)\b(?!\ (?:true|accurate|credible|sense)))
    (?:[\s“\"‘'-]+(?!not\b|no\b|that\b|because\b|as\b)\w+){{0,3}}?[\s“\"‘'-]+(?P<false>{_FALSE})\b""")
_ABOUT = _form(r"\s+(?:\w+\s+){0,2}?(?:that|of|about|by|from|against|over|on|in)\s+(?P<what>.+)")
_NEVER = _form(
    r"""[\s“\"‘'(]*(?:(?:that|but|well|no|look),?\s+)?(?:I|we|he|she|they)\s+(?:absolutely\s+|simply\s+)?
    (?:never|did\ not|didn['’]t|(?:has|have|had)\ (?:not|never)|(?:has|have|had)n['’]t)\s+(?P<verb>\w+)""")
_NO_DEED = _form(
    r"th(?:ink|ought)|believed?|kn[eo]w|want(?:ed)?|see|saw|seen|remember|recall|like|care|need|feel|expect|mean|hear|heard"
    r"|spoken|decided?|met")


@dataclass(frozen=True, slots=True)
class Denial:
    """What a claim denies."""

    claim: Claim
    form: DenialForm
    noun: str
    """What the article calls it (`charges`); empty where it is not called anything."""
    object: Range
    """Where the words stand that name it."""
    about: str
    """The words that tell more of it (`of hiding the survey`); empty where they only point to what stands before."""
    marker: str
    """The words that show the denial."""


def denial(claim: Claim) -> Denial | None:
    """The denial that a claim is; None where it is none, or nobody's."""
    cue = claim.statement.cue
    if cue is None or claim.statement.nested_in or not is_somebody(claim.source) or claim.kind == "document":
        return None
    said, words = cue.text, claim.content[0].text
    if _UNDONE.search(said):
        return None
    if _CALLS.search(said) and (match := _CALLED.match(words)):
        return _made(claim, "calls_false", match, _about(match["tail"]), f"{said} … {match['false']}")
    if _DENIES.search(said) and (match := _DENIED.match(words)):
        about = words if match["clause"] else _about(words[match.end():])
        return _made(claim, "denies", match, about, said)
    if match := _FOUND.match(words):
        return _made(claim, "finds_false", match, _about(match["tail"]), match["false"])
    if (match := _NEVER.match(words)) and not _NO_DEED.fullmatch(match["verb"]):
        return _made(claim, "never", match, words, match.group().strip(" “\""))
    return None


def _made(claim: Claim, form: DenialForm, match: re.Match[str], about: str, marker: str) -> Denial:
    noun = match.groupdict().get("noun") or ""
    end = match.start("false") if "false" in match.groupdict() else len(claim.content[0].text)
    object_ = (claim.start, claim.start + end)
    return Denial(claim, form, noun, object_, about, " ".join(marker.split()))


def _about(tail: str) -> str:
    match = _ABOUT.match(tail)
    return match["what"] if match else ""
