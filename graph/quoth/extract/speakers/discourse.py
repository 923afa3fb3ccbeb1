"""What pronouns and definite descriptions may point back to: the speakers and people met so far, in reading order."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from quoth.article import Article, Span
from quoth.attribution import Speaker
from quoth.extract import lexicon
from quoth.extract.speakers import posts
from quoth.extract.speakers.genders import settle_genders
from quoth.extract.speakers.heads import is_role
from quoth.extract.speakers.institutions import Institutions
from quoth.extract.speakers.people import Gender, People, Person
from quoth.extract.speakers.salience import Salience
from quoth.extract.speakers.sentences import Sentences

_REACH = 1500
"""Characters back that a pronoun may point: beyond two or three paragraphs print repeats the name."""
_AND = re.compile(r"\s+and\s+(?:[A-Z][\w.]*\s+){0,3}")
_FOCUS_FADES = 3
"""Sentences after which nobody counts as the one being talked about."""
_LEAST_SURE = 0.6
"""Confidence under which a speaker is not known well enough for others to point back to."""
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
        self.sentences = Sentences(article.text, article.boilerplate)
        mentions = people.at(0, len(article.text))
        settle_genders(article.text, self.sentences, mentions)
        self.salience = Salience(article.text, self.sentences, mentions)

    def hear(self, at: int, speaker: Speaker, head: str = "") -> None:
        """Remember a resolved speaker; a pronoun that stayed open says nothing to the next."""
        if speaker.confidence >= _LEAST_SURE:
            known = next((h.head for h in self.heard if h.speaker.name == speaker.name), head)
            self.heard.append(Heard(at, speaker, known))

    def singular(self, span: Span) -> Speaker | None:
        """Whom 'he' or 'she' at `span` names: the likeliest of the people in the reader's mind."""
        gender: Gender = "f" if span.text.lower() in lexicon.SHE else "m"
        described = [
            (h, Person(h.speaker.name, (), [], _gender_of_head(h.head)))
            for h in self.heard
            if span.start - _REACH <= h.at < span.start
            and h.speaker.kind == "unnamed"
            and is_role(h.head)
            and not _is_group(h.speaker)
        ]
        unnamed = [(h.speaker.spans[0], person) for h, person in described]
        rivals = self.salience.rivals(span.start, self._last_speaker(span.start), unnamed)
        fits = [rival for rival in rivals if rival.person.gender in (gender, None)]
        if not fits:
            return None
        best = max(fits, key=lambda rival: rival.score).person
        if best.key:
            return Speaker((), "person", best.name)
        return next(h.speaker for h, person in described if person is best)

    def plural(self, span: Span) -> Speaker | None:
        """Whom 'they' at `span` names: the group that spoke last, or an institution that did in the same paragraph."""
        if self._two_named(span):
            return None
        paragraph = self._paragraph(span.start)
        last = self._last(lambda heard: _is_group(heard.speaker), span.start)
        return last.speaker if last and (last.speaker.kind == "unnamed" or last.at >= paragraph) else None

    def _two_named(self, span: Span) -> bool:
        """Whether 'they' has two people to mean in its own sentence ('when I met Mr. Lee and Mr. Reed, they ...')."""
        here = self.people.at(self.sentences.start(span.start), span.start)
        return any(
            one is not other and _AND.fullmatch(self.text, before.end, after.start)
            for (before, one), (after, other) in pairwise(here)
        )

    def neuter(self, span: Span) -> Speaker | None:
        """What 'it' at `span` names: the institution or document that spoke last."""
        last = self._last(lambda heard: heard.speaker.kind in ("organisation", "document"), span.start)
        return last.speaker if last else None

    def institution(self, span: Span, looks: re.Pattern[str]) -> str | None:
        """What 'the group' at `span` names, where `looks` is found in its name.

        That is the institution that spoke last, else the last one named in this paragraph or the one before.
        """
        before = [h for h in self.heard if h.at < span.start and looks.search(h.speaker.name)]
        if before and before[-1].speaker.kind == "organisation" and span.start - before[-1].at <= _NEAR:
            return before[-1].speaker.name
        here = self.sentences.paragraph_start(span.start)
        paragraph = self.sentences.paragraph_start(max(0, here - 1))
        named = [
            (m.start, i.name)
            for i in self.institutions.all
            for m in i.mentions
            if paragraph <= m.start < span.start and looks.search(i.name)
        ]
        return max(named)[1] if len({name for _, name in named}) == 1 or (named and looks.pattern) else None

    def in_focus(self, span: Span, head: str, among: Sequence[str], margin: float) -> str | None:
        """The person being talked about at `span`, one of `among` unless that is empty, if it is clear who that is."""
        gender = _gender_of_head(head)
        rivals = [
            rival
            for rival in self.salience.rivals(span.start, self._last_speaker(span.start))
            if (not among or rival.person.name in among)
            and not (gender and rival.person.gender not in (gender, None))
            and rival.facts["sentences"] <= _FOCUS_FADES
        ]
        scores = sorted((rival.score for rival in rivals), reverse=True)
        if not scores or (len(scores) > 1 and scores[0] - scores[1] < margin):
            return None
        return max(rivals, key=lambda rival: rival.score).person.name

    def _last_speaker(self, before: int) -> str | None:
        return next((h.speaker.name for h in reversed(self.heard) if h.at < before), None)

    def described(self, head: str, words: frozenset[str], at: int) -> Speaker | None:
        """The speaker that a definite description takes up again: the latest whose own description covers its words."""
        for heard in reversed(self.heard):
            if heard.at >= at or not posts.may_stand_for(head, heard.head):
                continue
            known = set(re.findall(r"[\w.-]+", f"{heard.speaker.name} {heard.speaker.role or ''}".lower()))
            if words - {head} <= known:
                return heard.speaker
        return None

    def _paragraph(self, offset: int) -> int:
        """Where the line that holds `offset` begins."""
        return self.text.rfind("\n", 0, offset) + 1

    def _last(self, fits: Callable[[Heard], bool], before: int) -> Heard | None:
        near = [heard for heard in self.heard if before - _REACH <= heard.at < before and fits(heard)]
        return near[-1] if near else None


def _gender_of_head(head: str) -> Gender | None:
    """What a head noun tells: a spokeswoman is no 'he'."""
    return "f" if head in lexicon.FEMALE_WORDS else "m" if head in lexicon.MALE_WORDS else None


def _is_group(speaker: Speaker) -> bool:
    if speaker.kind == "organisation":
        return True
    words = re.findall(r"[\w-]+", speaker.name.lower())
    return speaker.kind == "unnamed" and any(word in lexicon.PLURAL_PEOPLE for word in words)
