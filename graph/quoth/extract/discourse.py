"""What pronouns and definite descriptions may point back to: the speakers and people met so far, in reading order."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from quoth.article import Article, Span
from quoth.attribution import Speaker
from quoth.extract import lexicon
from quoth.extract.descriptions import is_role
from quoth.extract.institutions import Institutions
from quoth.extract.people import Gender, People, Person, given_name_gender
from quoth.extract.pieces import quotation_state

_SENTENCE_START = re.compile(r"(?:^|[.!?][\"”’')]*\s+|\n\s*)[\"“(]?\s*$")
_REACH = 1500
"""Characters back that a pronoun may point: beyond two or three paragraphs print repeats the name."""
_NEAR = 600
"""Characters back that 'the group' may point to the speaker before."""


@dataclass(frozen=True, slots=True)
class Heard:
    """A speaker already met: where his words beside the cue began, and the head noun they were described by."""

    at: int
    speaker: Speaker
    head: str = ""


class Discourse:
    """The running memory of one article; speakers are to be `hear`d in text order."""

    def __init__(self, article: Article, people: People, institutions: Institutions) -> None:
        self.text = article.text
        self.people = people
        self.institutions = institutions
        self.heard: list[Heard] = []
        self._quoted = quotation_state(article.text)

    def hear(self, at: int, speaker: Speaker, head: str = "") -> None:
        """Remember a resolved speaker; a pronoun that stayed open says nothing to the next."""
        if speaker.confidence >= 1.0:
            known = next((h.head for h in self.heard if h.speaker.name == speaker.name), head)
            self.heard.append(Heard(at, speaker, known))

    def singular(self, span: Span) -> Speaker | None:
        """Whom 'he' or 'she' at `span` names: the last speaker, unless another person has been a subject since."""
        gender: Gender = "f" if span.text.lower() in lexicon.SHE else "m"
        last = self._last(lambda heard: self._may_be(heard, gender), span.start)
        subject = self._last_subject(span.start, gender, since=last.at if last else max(0, span.start - _REACH))
        if subject is not None:
            return Speaker((), "person", subject.name)
        return last.speaker if last else None

    def plural(self, span: Span) -> Speaker | None:
        """Whom 'they' at `span` names: the group that spoke last, or an institution that did in the same paragraph."""
        paragraph = self._paragraph(span.start)
        last = self._last(lambda heard: _is_group(heard.speaker), span.start)
        return last.speaker if last and (last.speaker.kind == "unnamed" or last.at >= paragraph) else None

    def neuter(self, span: Span) -> Speaker | None:
        """What 'it' at `span` names: the institution or document that spoke last."""
        last = self._last(lambda heard: heard.speaker.kind in ("organisation", "document"), span.start)
        return last.speaker if last else None

    def institution(self, span: Span) -> str | None:
        """What 'the group' at `span` names: the institution that spoke last, else the only one of its paragraph."""
        before = [h for h in self.heard if h.at < span.start]
        if before and before[-1].speaker.kind == "organisation" and span.start - before[-1].at <= _NEAR:
            return before[-1].speaker.name
        paragraph = self._paragraph(span.start)
        named = {i.name for i in self.institutions.all for m in i.mentions if paragraph <= m.start < span.start}
        return named.pop() if len(named) == 1 else None

    def described(self, head: str, words: frozenset[str], at: int) -> Speaker | None:
        """The speaker that a definite description takes up again: the latest whose own description covers its words."""
        for heard in reversed(self.heard):
            if heard.at >= at or heard.head != head:
                continue
            known = set(re.findall(r"[\w.-]+", f"{heard.speaker.name} {heard.speaker.role or ''}".lower()))
            if words <= known:
                return heard.speaker
        return None

    def _paragraph(self, offset: int) -> int:
        """Where the line that holds `offset` begins."""
        return self.text.rfind("\n", 0, offset) + 1

    def _last(self, fits: Callable[[Heard], bool], before: int) -> Heard | None:
        near = [heard for heard in self.heard if before - _REACH <= heard.at < before and fits(heard)]
        return near[-1] if near else None

    def _may_be(self, heard: Heard, gender: Gender) -> bool:
        """Whether 'he' or 'she' may name this speaker: a person of no other gender, or somebody described by a post."""
        speaker = heard.speaker
        if speaker.kind == "unnamed":
            other = lexicon.MALE_WORDS if gender == "f" else lexicon.FEMALE_WORDS
            return is_role(heard.head) and heard.head not in other and not _is_group(speaker)
        if speaker.kind != "person":
            return False
        person = next((p for p in self.people.people if p.name == speaker.name), None)
        known = person.gender if person else given_name_gender(speaker.name)
        return known in (gender, None)

    def _last_subject(self, before: int, gender: Gender, since: int) -> Person | None:
        """The person who last opened a sentence, outside quotation marks, between `since` and `before`."""
        for span, person in self.people.before(before):
            if span.start <= since:
                return None
            if person.gender not in (gender, None) or self._quoted[span.start]:
                continue
            if self.text.startswith(("'s", "’s"), span.end):
                continue
            lead = self.text[max(0, span.start - 60) : span.start]
            lead = re.sub(r"(?:\b[A-Z][\w.]*\s+){1,4}$", "", lead)
            if _SENTENCE_START.search(lead):
                return person
        return None


def _is_group(speaker: Speaker) -> bool:
    if speaker.kind == "organisation":
        return True
    words = re.findall(r"[\w-]+", speaker.name.lower())
    return speaker.kind == "unnamed" and any(word in lexicon.PLURAL_PEOPLE for word in words)
