"""What a stand is taken on: the words after the verb in, whose matter it is and which words name it out."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Literal

from quoth.article import Span
from quoth.compare.pair import Side
from quoth.compare.reading import Reading
from quoth.compare.reported.lexicon import HELD
from quoth.compare.reported.markers import CLAIM_NOUN
from quoth.compare.reported.naming import fits, named, titled
from quoth.compare.reported.sides import is_somebody
from quoth.compare.statement import Claim, one_voice
from quoth.compare.wording import content_stems
from quoth.layout import Range

MatterForm = Literal["owned", "made_by", "for_saying"]
"""`owned` Trump's plan to ... · `made_by` the claim by Trump that ... · `for_saying` Trump for saying that ..."""

NOUN = rf"(?:{CLAIM_NOUN}|{HELD})"
"""What someone can hold or do that another can be against: a claim, a plan, a decision."""

_VAGUE = re.compile(
    r"(?:claim|comment|remark|statement|word|tweet|speech|attack|rhetoric|argument|answer|response|view|idea|message|criticism"
    r"|allegation|accusation|charge|assertion|report|point|position|stance|approach|polic(?:y|ies)|plan|proposal|decision)s?",
    re.I)

_NAME = r"(?:[A-Z][\w.-]*(?:['’][A-Z]\w+)?\s+){0,3}[A-Z][\w-]*(?:['’][A-Z]\w+)?"
# What follows a name that is whole: `the claim by Bell that`, not `suggestions by the GOP front-runners`.
_NAME_ENDS = (
    r"\b(?=\s*(?:[^\w\s]|\Z|(?:that|to|who|and|in|on|over|about|for|as|at|during|last|against|when|after|which|is|was"
    r"|\w+ing)\b))")
_WORD = (
    r"""(?!(?:in|of|by|to|for|with|from|at|on|and|or|how|that|who|would|be|is|was|why|whether|about)\b)"""
    r"""[\w’'“”".$%-]+""")
_OWNED = re.compile(
    rf"""\s*(?:(?:both|all|some|several|many|most|parts|aspects)\ (?:of\ )?)?
    (?P<lead>(?:{_WORD}\s+){{0,6}}?)
    (?P<owner>{_NAME})(?:['’]s|(?<=s)['’])\s+
    (?P<what>(?:{_WORD}\s+){{0,5}}?(?:(?:set|series|package|list|use|lack)\s+of\s+(?:\w+\s+)?)?(?P<noun>{NOUN})\b(?!-))""",
    re.VERBOSE)
_COMMON = re.compile(
    rf"""\s*(?P<owner>[Tt]he\s+(?:[\w-]+\s+){{0,3}}?[\w-]+)(?:['’]s|(?<=s)['’])\s+
    (?P<what>(?:{_WORD}\s+){{0,4}}?(?P<noun>{NOUN})\b(?!-))""", re.VERBOSE)
_HIS = re.compile(
    rf"""\s*(?:(?:both|all|some|several|many|most|parts|aspects)\ (?:of\ )?)?(?P<owner>his|her|their)\s+
    (?P<what>(?:(?!\w+['’]s\b){_WORD}\s+){{0,4}}?(?P<noun>{NOUN})\b(?!-))""", re.VERBOSE)
_MADE_BY = re.compile(
    rf"""\s*(?:the|an?|any|these|those|recent|such)?\s*(?P<what>(?:[\w’'“”"-]+\s+){{0,4}}?(?P<noun>{NOUN}))\s+
    (?:(?:made|proposed|advanced|put\ forward|offered|pushed|backed|supported|championed|issued)\s+)?(?:by|from)\s+
    (?:(?:the|former|fellow|rival|[a-z-]+)\s+){{0,5}}(?P<owner>{_NAME})
    {_NAME_ENDS}""", re.VERBOSE)
_OF = re.compile(
    rf"""\s*(?:the|any|these|those|many|most|some)?\s*(?:of\ the\s+)?(?P<what>(?:{_WORD}\s+){{0,2}}?
    (?P<noun>polic(?:y|ies)|plans?|comments?|words|proposals?|remarks?|rhetoric|decisions?|agenda))\s+of\s+(?:(?:the|former|fellow|rival|[a-z-]+)\s+){{0,4}}(?P<owner>{_NAME})
    {_NAME_ENDS}""", re.VERBOSE)
_FOR_SAYING = re.compile(
    rf"""\s*(?:(?:[A-Z][\w-]+(?=\s+[a-z])|[a-z-]+)\s+){{0,6}}(?P<owner>{_NAME})\s*
    (?:\([^()]*\)\s*)?(?:,[^,]{{3,60}},\s*)?(?:\w+day\s+|on\ \w+day\s+|again\s+|repeatedly\s+)?
    (?P<link>for|over|about|after)\s+[“"‘]?
    (?P<what>(?:(?:his|her|their|its)\s+(?:[\w’'“”".$%-]+\s+){{0,5}}?(?P<noun>{NOUN})\b(?!-))
    |(?P<saying>(?:(?!(?:being|having|running|receiving|losing|winning|getting)\b)[a-z]{{2,}}ing
    |not\s+(?:\w+ly\s+)?\w+ing|having\s+\w+)\b))""",
    re.VERBOSE)
_PHRASE_END = re.compile(
    r"""\s*(?:[;:()]|--|[–—]|\s-\s|,["”’]*\s|["”]\s+(?:and|but)\b
    |\bas\s(?:(?:an?|the|being|too|not|un\w+|\w+ing|\w+ly|\w+ous)\b|["“])
    |\b(?:while|although|though|but|because|after|before|during|when|with\ a|in\ an?|in\ response|on\ \w+day
    |instead|by\ \w+ing
    |and\ \w+ed\ (?:his|her|their|its|the|that)
    |and\ (?:said|says|called|accused|argued|warned|urged|vowed|has|is|was|they|he|she|it|the)
    |saying|calling|arguing|telling|noting)\b
    |\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|[.?!]["”’)]*\s*\Z)""", re.VERBOSE)


@dataclass(frozen=True, slots=True)
class Matter:
    """Whose it is, the words that name it, and its head noun (empty for words after `for saying`)."""

    owner: str
    words: Span
    noun: str
    form: MatterForm


def matter(stretch: Range, by: str, reading: Reading, others: bool = True) -> Matter | None:
    """What the object of a verb, which begins with the stretch, is about; None where nobody by name owns it.

    `by` is who takes the stand; with `others`, `his plan` is somebody else's.
    """
    text = reading.text
    for form, pattern in _FORMS:
        match = pattern.match(text, *stretch)
        if match is None:
            continue
        if pattern is _HIS and not others:
            return None
        owner = _whose(match, by, reading)
        if owner is None:
            return None
        start = match.end("link") + 1 if form == "for_saying" else match.start("owner" if form == "owned" else "what")
        end = phrase_end(match.end("what"), stretch[1], reading)
        if form == "made_by":
            end = max(end, match.end("owner"))
        span = Span.of(text, start, _trimmed(start, end, text))
        return Matter(owner, span, match["noun"] or "", form)
    return None


def _trimmed(start: int, end: int, text: str) -> int:
    """The end without a comma or full stop, and without a quotation mark that was opened before the words."""
    piece = text[start:end].rstrip(" ,.;:")
    while piece[-1:] in ("“", "‘") or (piece[-1:] in ("”", "’", '"') and not re.search(r"[“‘]|\".*\"", piece)):
        piece = piece[:-1].rstrip(" ,.;:")
    return start + len(piece)


_FORMS: tuple[tuple[MatterForm, re.Pattern[str]], ...] = (
    ("owned", _OWNED), ("owned", _COMMON), ("owned", _HIS), ("made_by", _MADE_BY), ("made_by", _OF),
    ("for_saying", _FOR_SAYING),
)


def _whose(match: re.Match[str], by: str, reading: Reading) -> str | None:
    if match["owner"][:4].lower() == "the ":
        return titled(match["owner"], match.span("owner"), reading)
    if match["owner"].lower() not in ("his", "her", "their"):
        return named(match["owner"], match.end("owner"), reading)
    sentence = reading.layout.sentence(match.start("owner"))[0]
    pronoun = match["owner"].lower()
    here = {name for _, _, name in reading.mentioned((sentence, match.start("owner")))}
    here = {name for name in here if not one_voice(name, by) and fits(name, pronoun, reading)}
    if here:
        return here.pop() if len(here) == 1 else None
    last = [c.source for c in reading.before(sentence, 1) if is_somebody(c.source)][:1]
    return last[0] if last and not one_voice(last[0], by) and fits(last[0] or "", pronoun, reading) else None


def phrase_end(start: int, end: int, reading: Reading) -> int:
    """Where the noun phrase that has begun before `start` ends: at the clause's end outside quotation marks."""
    for stop in _PHRASE_END.finditer(reading.text, start, end):
        if not reading.layout.in_quotation(stop.start()) or reading.text[stop.start()] in "”\"":
            piece = reading.text[start:stop.start()]
            return stop.start() + (1 if piece.count('"') % 2 or piece.count("“") > piece.count("”") else 0)
    return end


def owner_side(found: Matter, reading: Reading, near: int) -> tuple[Side, str] | None:
    """The owner's words: his own claim that says most of it; else the article's words, where they say enough."""
    stems = _telling(found.words.text, found.owner)
    own = [c for c in reading.claims if one_voice(c.source, found.owner) and _is_said(c)]
    own = [c for c in own if not any(span.overlaps(found.words) for span in c.content)]
    scored = sorted(((len(stems & _telling(c.words, found.owner)), -abs(c.start - near), c) for c in own),
                    key=lambda one: (-one[0], -one[1]))
    if scored and scored[0][0] >= 3 and 2 * scored[0][0] >= len(stems):
        return reading.side(scored[0][2], near), "own_words"
    if scored and len(stems) < 2 and found.noun and (said := _on(found.noun, own, near, reading)):
        return said, "own_words"
    vague = found.noun and _VAGUE.fullmatch(found.noun)
    if len(stems - set(content_stems(found.noun))) >= (1 if found.noun else 2):
        return reading.words(found.owner, found.words.start, found.words.end), "named_matter"
    before = [c for c in reading.before(near, 1) if c.statement.nested_in is None][:1]
    if vague and before and one_voice(before[0].source, found.owner) and _is_said(before[0]):
        return reading.side(before[0], near), "just_said"
    return None


def _on(noun: str, own: list[Claim], near: int, reading: Reading) -> Side | None:
    """What the owner says within three paragraphs in so many words of his `plan`."""
    here, wanted = reading.layout.paragraph(near), content_stems(noun)[:1]
    said = [c for c in own if wanted and wanted[0] in content_stems(c.words)
            and abs(reading.layout.paragraph(c.start) - here) <= 3]
    return reading.side(min(said, key=lambda c: abs(c.start - near)), near) if said else None


def _is_said(claim: Claim) -> bool:
    return claim.statement.nested_in is None and len(content_stems(claim.words)) >= 4


def _telling(text: str, owner: str) -> set[str]:
    return set(content_stems(text)) - set(content_stems(owner)) - _SAYS_LITTLE


_SAYS_LITTLE = frozenset(content_stems(
    "Mr Mrs Ms President Senator claim comment remark statement word tweet speech recent latest controversial own "
    "proposed made new old first repeated"
))


def shown(side: Side, claim: Claim | None) -> Side:
    """The side with the statement that it comes from."""
    return replace(side, claim=claim)
