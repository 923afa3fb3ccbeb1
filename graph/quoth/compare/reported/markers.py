"""Words by which an article itself reports a disagreement: text in, markers with subject and object as offsets out.

Only the writer's own words count: a marker inside quotation marks is the speaker's, and is left alone.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from quoth.article import Span
from quoth.layout import Layout, Range

MarkerKind = Literal["rejects", "rejected_aside", "disagrees", "not_everyone", "contrasts", "contrary_to"]
"""`rejects` X denied it · `rejected_aside` a claim that X denies · `disagrees` X disagreed · `not_everyone` not
everyone is convinced · `contrasts` that contrasts with · `contrary_to` contrary to Y's claim."""

CLAIM_NOUN = (
    r"(?:claim|allegation|accusation|charge|assertion|argument|account|version|statement|remark|report|suggestion|notion"
    r"|idea|view|criticism|critique|assessment|estimate|figure|finding|conclusion|characteri[sz]ation|explanation"
    r"|contention|theory|narrative|interpretation|rumou?r|assumption|insinuation|implication|premise|prediction|forecast"
    r"|thesis|recollection|denial|comment|position|analysis|stor(?:y|ie)|point)s?"
)
"""What can be denied as untrue; a request, a plan or a motion that is rejected is no claim."""

_MAX_SENTENCE = 2_000
"""A longer stretch without a full stop is no sentence of a news article, and not worth the time."""

_ADVERBS = r"(?:(?:\w+ly|also|again|all|both|always|never|since|later|quickly|soon|long|however)\s+){0,2}"
_AUXILIARY = r"(?:(?:has|have|had|was|were|is|are|continues?\ to|continued\ to)\s+)?"
_POINTER = r"(?:that|this|it|which)"
_OWNER = r"(?:his|her|their|its|(?:[\w.-]+\s+){0,4}?[\w.-]+(?:['’]s|s['’]))"
_DETERMINER = r"(?:the|that|this|those|these|such|any|all|his|her|their|its|an?|[\w.’'-]+['’]s?)"
_CLAIM = rf"(?:{_DETERMINER}\s+)?(?:(?!(?:and|or|by|of|about|for|in|on)\b)[\w$%.’'-]+\s+){{0,5}}?{CLAIM_NOUN}\b"
_CLAUSE_END = r"(?=\s*(?:[.,;:!?)—–]|--|$|as\b|and\b|but\b|in\ an?\b|during\b|on\ \w+day\b))"

_REJECT = r"""(?:den(?:y|ies|ied|ying)|disput(?:e|es|ed|ing)|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?
    |refut(?:e|es|ed|ing)|rebut(?:s|ted|ting)?|contradict(?:s|ed|ing)?|counter(?:s|ed|ing)|debunk(?:s|ed|ing)?
    |contest(?:s|ed|ing)
    |(?:did|does|do|would|could)\ not\ (?:accept|share|agree\ with|believe)|(?:took|takes?)\ issue\ with
    |push(?:ed|es|ing)?\ back\ (?:on|against|at)|cast(?:s|ing)?\ doubt\ on|call(?:s|ed)?\ into\ question)"""


def _form(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE | re.VERBOSE)


_FORMS: tuple[tuple[MarkerKind, re.Pattern[str]], ...] = (
    ("not_everyone", _form(r"""\b(?:
        not\ (?:everyone|everybody|all\s+(?:\w+\s+){0,3}?\w+?)\s+(?:\w+\s+){0,2}?
            (?:convinced|persuaded|agrees?|agreed|shares?|shared|finds?|buys?|believes?|sees?\ it|accepts?|accepted)
        |(?:others|critics|opponents|s[kc]eptics|some\s+(?:\w+\s+)?(?:experts|analysts|scientists|economists|officials))
            \s+(?:strongly\s+|sharply\s+)?(?:disagree|dispute\ (?:that|this)|are\ not\ convinced|are\ unconvinced
            |beg\ to\ differ|say\ otherwise|see\ it\ differently))\b""")),
    ("contrasts", _form(rf"""^(?:but\s+|yet\s+)?
        (?:that|this|it|(?:the|that|this|his|her|their|its)\s+(?:\w+\s+)?{CLAIM_NOUN})\s+{_ADVERBS}
        (?:contrast(?:s|ed)\ (?:\w+ly\ )?with|contradict(?:s|ed)|conflict(?:s|ed)\ with
        |(?:is|was|are|were)\ at\ odds\ with|(?:runs|ran)\ counter\ to|(?:is|was)\ in\ (?:\w+\ )?contrast\ (?:to|with)
        |(?:is|was)\ (?:disputed|contradicted)\ by)""")),
    ("rejected_aside", _form(rf"""(?<=[,(—–-])\s*
        (?:an?\s+(?:\w+\s+)?{CLAIM_NOUN}\s+(?:that\s+|which\s+)?|something\s+(?:that\s+)?|(?:but|though|although)\s+)
        (?P<who>(?:(?!that\b|and\b|said\b|says\b)[\w.’'-]+\s+){{1,7}}?)
        {_AUXILIARY}{_ADVERBS}(?:denied|denies|deny|disputed|disputes|dispute)(?:\s+(?:this|that|it))?
        (?=\s*(?:[.,;)—–]|--|$))""")),
    ("disagrees", _form(rf"""{_AUXILIARY}{_ADVERBS}(?:
        disagree[sd]?(?:\ with)?|begs?\ to\ differ|begged\ to\ differ
        |(?:says?|said|thinks?|thought|believes?|argues?|argued|insists?|insisted)\ otherwise
        |(?:tells?|told)\ a\ (?:very\ )?different\ story|(?:sees?|saw)\ (?:it|things)\ differently
        |(?:is|was|are|were)\ (?:not\ (?:so\ )?(?:convinced|persuaded)|unconvinced))\b""")),
    # The claim needs an owner: `contrary to expectations` names nobody who could be opposed.
    ("contrary_to", _form(rf"""\b(?:contrary\ to|contradicting|in\ contrast\ (?:to|with)|disputing|refuting)\s+(?=
        {_OWNER}\s+(?:\w+\s+){{0,2}}?{CLAIM_NOUN}\b|(?:the\s+)?(?:\w+\s+)?{CLAIM_NOUN}\s+(?:by|from|of)\s)""")),
    ("rejects", _form(rf"""(?<![\w’'-]){_AUXILIARY}{_ADVERBS}{_REJECT}\s+(?=
        (?:all\ |both\ )?{_POINTER}{_CLAUSE_END}|{_CLAIM}|that\s|(?:having|being)\s)""")),
)
# `did not deny`, `no one disputes`, `to deny`, `if he denies`: nobody is reported to have denied anything.
_UNDONE = _form(r"""(?:\bnot|n['’]t|\b(?:never|no\ one|nobody|cannot|to|if|whether|would|could|should|may|might|can|will
    |must|neither|without))\s+(?:\w+ly\s+)?$""")
# `those disputes that`, `the debunked claim`: no verb.
_NO_VERB_AFTER = _form(r"\b(?:the|an?|those|these|many|several|local|of|in|this|that|his|her|its|their)\s+$")
_NO_VERB = ("disputes", "contests", "counters", "debunked", "disputed", "contested", "rejected")
# `rejected that` may turn down an offer, `dismissed it` a plan: neither need be a claim.
_REFUSAL = _form(r"""(?:\w+\s+){0,3}?(?:reject|dismiss|counter|contest)\w*\s+(?:all\ |both\ )?(?:that|this|it|which)
    (?=\s*(?:[.,;:!?)—–]|--|$))""")
# `disagree on when to move`, `is not convinced she can`: the parties or the matter come only with what follows.
_STANDS_ALONE = _form(r"\s*(?:[.;,:!]|$|and\b|but\b|(?<=with)\s)")


@dataclass(frozen=True, slots=True)
class Marker:
    """Words that report a disagreement, who disagrees (the words before) and with what (the words after)."""

    kind: MarkerKind
    span: Span
    """The marker words, verbatim."""
    subject: Range
    object: Range
    sentence: Range


# No marker stands in a sentence without one of these; looking for them first takes a tenth of the time.
_TRIGGERS = (
    "den", "disput", "reject", "dismiss", "refut", "rebut", "contra", "counter", "debunk", "contest", "not ", "issue",
    "push", "doubt", "question", "disagree", "differ", "otherwise", "story", "convinced", "persuaded", "odds",
    "conflict",
    "others", "critics", "opponents", "skeptics", "sceptics", "beg", "see it",
)


def find_markers(layout: Layout) -> tuple[Marker, ...]:
    """All markers of an article in order; of two that overlap, the first kind in the list above."""
    found: list[Marker] = []
    for start, end in layout.sentences:
        sentence = layout.text[start:end].rstrip()
        low = sentence.lower()
        if len(sentence) > _MAX_SENTENCE or not any(trigger in low for trigger in _TRIGGERS):
            continue
        for kind, form in _FORMS:
            for match in form.finditer(sentence):
                marker = _marker(kind, match, layout, (start, start + len(sentence)))
                if marker and not any(marker.span.overlaps(other.span) for other in found):
                    found.append(marker)
    return tuple(sorted(found, key=lambda marker: marker.span))


def _marker(kind: MarkerKind, match: re.Match[str], layout: Layout, sentence: Range) -> Marker | None:
    words = match.group().strip()
    start = sentence[0] + match.start() + match.group().index(words)
    end = start + len(words)
    before = layout.text[sentence[0]:start]
    if layout.in_quotation(start):
        return None
    if kind in ("rejects", "disagrees") and (_UNDONE.search(before) or not before.strip()):
        return None
    if kind == "rejects" and words.lower().endswith(_NO_VERB) and _NO_VERB_AFTER.search(before):
        return None
    if kind == "rejects" and _REFUSAL.match(layout.text, start, sentence[1]):
        return None
    if kind == "disagrees" and not _STANDS_ALONE.match(layout.text, end, sentence[1]):
        return None
    subject = (sentence[0], start)
    if kind == "rejected_aside":
        subject = (sentence[0] + match.start("who"), sentence[0] + match.end("who"))
    return Marker(kind, Span.of(layout.text, start, end), subject, (end, sentence[1]), sentence)
