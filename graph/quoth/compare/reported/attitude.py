"""Words by which one source takes a stand on another's: an article in, each such verb with its user and direction out.

Only the writer's own words count, as in `markers`; what is denied by its own words (`did not criticise`) is left out.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from quoth.article import Span
from quoth.compare.reading import Reading
from quoth.compare.reported.lexicon import AGAINST, FOR, SIDING
from quoth.compare.reported.naming import named
from quoth.compare.reported.sides import is_somebody
from quoth.compare.statement import Claim
from quoth.layout import Range

Direction = Literal["against", "for"]

_MAX_SENTENCE = 2_000
"""A longer stretch without a full stop is no sentence of a news article, and not worth the time."""

_VERB = re.compile(rf"(?<![\w’'-])(?:(?P<against>{AGAINST})|(?P<for>{FOR}))(?![\w-])", re.IGNORECASE)
_WORD = re.compile(r"[A-Za-z]+")
_AFTER_COMMA = re.compile(r",[”\"’]?\s+(?:while\s+|\w+ly\s+)?$")

# What leaves it open whether the stand was taken: `if he denies`, `could reject`, `declined to criticise`.
_OPEN = re.compile(
    r"""\b(?:no\ one|nobody|nor|hardly|if|whether|could|should|may|might|can|must|without|neither|instead\ of
    |rather\ than|short\ of|avoid(?:ed|s|ing)?|stop(?:ped|s)?|from|before|when|than|by|of|for|in|while|about
    |declin(?:es?|ed|ing)\ to|able\ to|attempts?\ to|how\ to|used\ to|asked\ to|reluctant\ to|likely\ to)
    \s+(?:\w+ly\s+|even\s+|be\s+|been\s+|yet\s+|being\s+|have\s+){0,2}$""", re.IGNORECASE | re.VERBOSE)
_NOT = re.compile(
    r"""(?:\b(?:not|never|cannot|refus(?:es?|ed|ing)\ to|unwilling\ to|unable\ to)|n['’]t)
    \s+(?:\w+ly\s+|even\s+|be\s+|been\s+|yet\s+|being\s+){0,2}$""", re.IGNORECASE | re.VERBOSE)
_INFINITIVE = re.compile(r"\bto\s+(?:\w+ly\s+)?$", re.IGNORECASE)
_MEANS_TO = re.compile(
    r"\b(?:vow|pledg|promis|want|plan|seek|sought|threaten|tr(?:y|ies|ied)|mov|continu|campaign|determin|urg)\w*"
    r"(?:\s+[\w’'-]+){0,4}?\s+to\s+(?:\w+ly\s+)?$", re.IGNORECASE)
# Of these, words that leave a participle of the subject in force: `while criticising Jones's plan`.
_CIRCUMSTANCE = re.compile(r"\b(?:while|by|when|in|before)\s+(?:\w+ly\s+)?$", re.IGNORECASE)
# `the rejected claim`, `a challenge`, `his attacks on`, `was criticised`: no verb in the active voice.
_NO_VERB = re.compile(
    r"""(?:\b(?:the|an?|those|these|many|several|any|no|this|that|his|her|its|their|our|of|is|was|were|are|been|being|be
    |got|widely|under|new|more|in|on|recent|personal)|['’]s|s['’])\s+(?:\w+ly\s+)?$""", re.IGNORECASE | re.VERBOSE)
_NOUNS = re.compile(
    r"attacks?|challenges?|questions?|questioning|protests?|support|supporting|supports|backing|backs|shares?|faults?|hails"
    r"|knocks|blasts?|rips|lament|condemn|oppose|attacking", re.IGNORECASE)

_NOUN_CUE = re.compile(
    r"\b(?:criticisms?|opposition|attacks?|defen[cs]e|rejection|denunciations?|condemnation|denials?|support|endorsement|dismissal)"
    r"\s+(?:of|on|to|for|against)\s*$", re.IGNORECASE)
_AGENT = re.compile(r"\s+by\s+(?:the\s+|former\s+|fellow\s+|rival\s+|[\w-]+\s+){0,4}?(?=[A-Z])")
# The words before a passive verb that can be its subject: `Jones's plan to drain it was widely`, `a view`.
_PASSIVE = re.compile(
    r"(?P<object>(?:(?:[A-Z][\w.-]*\s+){0,3}[A-Z][\w-]*['’]s?|an?|the|this|that|those|these)\s+(?:[\w’'-]+\s+){1,9}?)"
    r"(?:(?:was|were|has been|have been|had been|is being|are being)\s+)?(?:\w+ly\s+|also\s+)?$")
# A name right before the verb, of somebody who is not quoted in the article.
_WRITTEN = re.compile(
    r"(?:^|[\s(])(?P<name>(?:(?:Mr|Mrs|Ms|Sen|Rep|Gov)\.\s+)?(?:[A-Z][\w.-]*\s+){0,2}[A-Z][\w-]*)\s+"
    r"(?:(?:has|had|have|also|again|repeatedly|is|was|recently|even|later|\w+ly|and\s+\w+)\s+){0,3}$")
# `tweeted that he "rejects Bell's remarks"`
_QUOTED_TAIL = re.compile(r"\b(?:he|she|they)\s+[“\"]$", re.IGNORECASE)
_PRONOUN = re.compile(
    r"\b(?:he|she|they)(?:['’]ll|['’]d)?\s+(?:would\s+|will\s+|has\s+|had\s+|have\s+|also\s+|\w+ly\s+){0,2}$")
_FIRST_PERSON = re.compile(r"\b(?:I|we)(?:['’]ve)?\s+(?:\w+ly\s+|have\s+|also\s+|do\s+){0,2}$", re.IGNORECASE)
# What may stand between a subject and its verb: an aside in commas, `who`, auxiliaries and adverbs.
_GAP_TO_VERB = re.compile(
    r"""(?:\s*(?:(?:,|\(|–|—|\s-)[^,()–—]*(?:,[^,()]*){0,2}(?:,|\)|–|—|\s-)\s*
    |,?\s*for\ (?:his|her|its|their)\ part,?\s*)?(?:who\s+)?|(?:\s+\([^()]*\))?,?\s*)
    (?:\s*(?:has|have|had|is|was|are|were|and|also|again|then|later|even|often|since|already|long|once|too|however|\w+ly
    |continued\ to|continues\ to|on\ \w+day|\w+day|,))*\s*""", re.VERBOSE)


@dataclass(frozen=True, slots=True)
class Attitude:
    """A verb and who uses it; `object` is the rest of its sentence."""

    direction: Direction
    verb: Span
    who: str
    """The name of the subject."""
    subject: Range
    """From the subject's name to the verb, or from the sentence's start where a pronoun or a participle stands."""
    object: Range
    sentence: Range
    spoken: Claim | None
    """The statement whose cue the verb is, if it was read as one."""


def attitudes(reading: Reading) -> tuple[Attitude, ...]:
    """The stands taken in the writer's voice of an article, in order; one whose subject is left open is left out."""
    found = []
    for start, end in reading.layout.sentences:
        if end - start > _MAX_SENTENCE:
            continue
        for word in _WORD.finditer(reading.text, start, end):
            match = _VERB.match(reading.text, word.start(), end) if word.group().lower() in SIDING else None
            if match and (one := _attitude(match, (start, end), reading)):
                found.append(one)
    return tuple(found)


def _attitude(match: re.Match[str], sentence: Range, reading: Reading) -> Attitude | None:
    start, end = match.span()
    if reading.layout.in_quotation(start):
        return _in_own_words(match, sentence, reading)
    before = reading.text[sentence[0]:start]
    spoken = _spoken(reading, start, end)
    if by := _by(match, sentence, reading):
        return by
    if spoken and (noun := _as_noun(match, spoken, sentence, reading)):
        return noun
    participle = match.group().lower().split()[0].endswith("ing")
    direction = _taken(match, before, participle)
    if direction is None:
        return None
    if _NO_VERB.search(before) and not participle and spoken is None:
        return None
    if _NOUNS.fullmatch(match.group()) and (spoken is None or _NO_VERB.search(before)):
        return None
    subject = _subject(sentence[0], start, spoken, participle, reading)
    if subject is None or not is_somebody(subject[0]):
        return None
    who, begins = subject
    verb = Span.of(reading.text, start, end)
    object_ = (end, _end(reading, sentence))
    if spoken and spoken.start >= end:
        object_ = (spoken.start if reading.text[end:spoken.start].count(" ") > 4 else end, object_[1])
    return Attitude(direction, verb, who, (begins, start), object_, sentence, spoken)


def _in_own_words(match: re.Match[str], sentence: Range, reading: Reading) -> Attitude | None:
    """`“We reject Jones's claim,” Bell said`: inside quotation marks only what a speaker says of himself."""
    start, end = match.span()
    before = reading.text[sentence[0]:start]
    told = _told(start, sentence[0], reading) if _QUOTED_TAIL.search(before) else None
    if told is None and (not _FIRST_PERSON.search(before) or _NO_VERB.search(before)):
        return None
    for claim in reading.claims:
        span = claim.span_around(start, end)
        if span and is_somebody(claim.source):
            verb = Span.of(reading.text, start, end)
            rest = (end, min(_end(reading, sentence), span.end))
            return Attitude(_direction(match), verb, claim.source or "", (max(sentence[0], span.start), start), rest,
                            sentence, claim)
    return None


def _by(match: re.Match[str], sentence: Range, reading: Reading) -> Attitude | None:
    """`Jones's plan was rejected by Bell`, `a view echoed by Bell`: what stands before the verb is the object."""
    start, end = match.span()
    agent = _AGENT.match(reading.text, end, sentence[1])
    if agent is None or reading.layout.in_quotation(start):
        return None
    near = [(at, stop, name) for at, stop, name in reading.mentioned((end, min(sentence[1], agent.end() + 40)))]
    who = next((name for at, stop, name in near if at <= agent.end()), None)
    before = _PASSIVE.search(reading.text[sentence[0]:start])
    if who is None or before is None or not is_somebody(who):
        return None
    object_ = (sentence[0] + before.start("object"), sentence[0] + before.end("object"))
    verb = Span.of(reading.text, start, end)
    return Attitude(_direction(match), verb, who, (sentence[0], start), object_, sentence, None)


def _as_noun(match: re.Match[str], spoken: Claim, sentence: Range, reading: Reading) -> Attitude | None:
    """`Bell's criticism of Jones's plan`, `Jones's plan was rejected`: the statement's content is the object."""
    start, end = match.span()
    cue, content = spoken.statement.cue, spoken.content[0]
    if cue is None or _negated(cue.text) or not is_somebody(spoken.source) or spoken.kind == "document":
        return None
    passive = content.end <= start and re.search(r"\b(?:was|were|been|is|are|being)\b", cue.text, re.IGNORECASE)
    noun = content.start >= end and _NOUN_CUE.search(cue.text)
    if not (passive or noun) or not sentence[0] <= content.start < sentence[1]:
        return None
    verb = Span.of(reading.text, start, end)
    object_ = (content.start, content.end)
    return Attitude(_direction(match), verb, spoken.source or "", (sentence[0], start), object_, sentence, spoken)


def _taken(match: re.Match[str], before: str, participle: bool) -> Direction | None:
    """Which way the stand goes: `did not support` is one against; `did not criticise` is none."""
    direction = _direction(match)
    if _NOT.search(before):
        return "against" if direction == "for" else None
    if _INFINITIVE.search(before) and not _MEANS_TO.search(before):
        return None
    if _OPEN.search(before) and not (participle and _CIRCUMSTANCE.search(before)):
        return None
    return direction


def _direction(match: re.Match[str]) -> Direction:
    return "against" if match["against"] else "for"


def _spoken(reading: Reading, start: int, end: int) -> Claim | None:
    for claim in reading.claims:
        cue = claim.statement.cue
        if cue and claim.source and cue.start < end and start < cue.end:
            return claim
    return None


def _negated(cue: str) -> bool:
    form = r"\b(?:not|never|no|refus\w+|declin\w+|to|would|could|might|may|will)\b|n['’]t"
    return re.search(form, cue, re.IGNORECASE) is not None


def _subject(
    begins: int, verb: int, spoken: Claim | None, participle: bool, reading: Reading
) -> tuple[str, int] | None:
    """The subject's name, and where the clause begins: the cue's own speaker, else who stands right before the verb."""
    near = [(at, end, name) for at, end, name in reading.mentioned((begins, verb))]
    if spoken and is_somebody(spoken.source) and spoken.kind != "document":
        here = [at for at, _, name in near if name == spoken.source]
        return spoken.source or "", here[-1] if here else begins
    if _PRONOUN.search(reading.text[begins:verb]):
        return _told(verb, begins, reading)
    for at, end, name in near[-1:]:
        if _GAP_TO_VERB.fullmatch(reading.text, end, verb) and not reading.layout.in_quotation(at):
            return name, at
    if _MEANS_TO.search(reading.text[begins:verb]):
        return _speaker_of_sentence(begins, verb, reading)
    if participle and _AFTER_COMMA.search(reading.text[begins:verb]):
        return _speaker_of_sentence(begins, verb, reading)
    written = None if participle else _WRITTEN.search(reading.text[begins:verb])
    unquoted = named(written["name"], 0, reading) if written else None
    return (unquoted, begins + written.start("name")) if written and unquoted else None


def _told(verb: int, begins: int, reading: Reading) -> tuple[str, int] | None:
    """`Bell said he rejected it`: a pronoun in reported speech is the speaker's, where nobody else is named first."""
    for claim in reading.claims:
        span = claim.span_around(verb, verb)
        if span and is_somebody(claim.source) and span.start >= begins:
            others = [name for _, _, name in reading.mentioned((begins, verb)) if name != claim.source]
            return None if others else (claim.source or "", span.start)
    return None


def _speaker_of_sentence(begins: int, verb: int, reading: Reading) -> tuple[str, int] | None:
    """`Bell said it was safe, dismissing Jones's claim`, `Bell repeated his vow to reverse it`: where one person alone
    speaks in a sentence, a participle or an infinitive is his."""
    cues = [c for c in reading.claims if c.source and c.statement.cue and begins <= c.statement.cue.start < verb
            and c.statement.nested_in is None]
    sources = {c.source for c in cues}
    return (sources.pop() or "", begins) if len(sources) == 1 else None


def _end(reading: Reading, sentence: Range) -> int:
    return sentence[0] + len(reading.text[sentence[0]:sentence[1]].rstrip())
