"""A clause and who says it in; the clause with its pronouns as names, where it is plain whom they mean, out."""

from __future__ import annotations

import re
from dataclasses import replace

from quoth.article import Span
from quoth.compare.opposed.clause import Clause
from quoth.compare.opposed.verdict import Voice
from quoth.compare.propositions.proposition import Phrase
from quoth.compare.wording import word_set
from quoth.identify.people.name_shares import gender

_OWN = word_set("i me myself")
_OURS = word_set("we us ourselves")
_THEIRS = word_set("it they")
_GENDERS = {"he": "m", "him": "m", "she": "f", "her": "f"}
_MARK = re.compile("[“”\"]")


def resolved(one: Clause, voice: Voice | None, around: Span | None) -> Clause:
    """`I` is the speaker, and so is `she` when somebody tells in his own words what a woman said; `we` is the
    organisation that speaks. All else stays open."""
    if voice is None or not voice.name.strip():
        return one
    agent = _resolved(one.agent, voice, around)
    own = one.own or (agent is not one.agent and voice.kind == "person")
    return replace(one, agent=agent, theme=_resolved(one.theme, voice, around), own=own)


def _resolved(phrase: Phrase | None, voice: Voice, around: Span | None) -> Phrase | None:
    if phrase is None:
        return None
    head = phrase.head
    if head in _OWN and voice.kind == "person":
        return _named(phrase, voice.name)
    if head in _OURS and (voice.institution or voice.kind == "organisation"):
        return _named(phrase, voice.institution or voice.name)
    told = around is not None and not _quoted(phrase.span, around)
    if told and head in _GENDERS and voice.kind == "person" and gender(voice.name.split()[0].lower()) == _GENDERS[head]:
        return _named(phrase, voice.name)
    if told and head in _THEIRS and voice.kind == "organisation":
        return _named(phrase, voice.name)
    return phrase


def _named(phrase: Phrase, name: str) -> Phrase:
    return replace(phrase, head=name.lower().split()[-1], modifiers=(), names=(name,))


def _quoted(span: Span, around: Span) -> bool:
    """Whether it stands inside quotation marks, of which an odd number is then open before it."""
    before = around.text[: max(0, span.start - around.start)]
    marks = _MARK.findall(before)
    straight = marks.count('"') % 2 == 1
    return straight or marks.count("“") > marks.count("”")
