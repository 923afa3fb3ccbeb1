"""A source span -> the speaker: who it names, of what kind, in which capacity.

`he` and `Jones` become the fullest name in the article; what stays open is said to be unnamed, under the words used.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from quoth.article import Article, Span
from quoth.attribution import Speaker, SpeakerKind
from quoth.extract import lexicon
from quoth.extract.capacity import Capacities
from quoth.extract.descriptions import Description, clip, is_role, read_description
from quoth.extract.discourse import Discourse
from quoth.extract.institutions import Institutions
from quoth.extract.names import NameSpan
from quoth.extract.people import People, Person

_AFTER_HEAD = re.compile(
    r"\s*(?:$|[,(;:—–\"“”.]|--|(?:of|from|with|at|for|in|on|who|whose|and|told|said|also|himself|herself)\b)"
)
_PREPOSITION = re.compile(r"(?:^|\s)(?:of|for|from|with|by|to|at|in|on|about|against)\s", re.IGNORECASE)

_JOINED = re.compile(r"\s*(?:,|,?\s+and|,?\s+&)\s+(?:[A-Z][\w.]*\s+){0,4}")
_ONE_OF_SEVERAL = re.compile(r"\b(?:[Nn]either|[Ee]ither|nor|or)\s")
"""'Neither Lee nor Reed', 'Rubio or Cruz': nobody's own words."""
_MOST_MODIFIERS = 4
"""Words that may stand before an organisation's name without making it another's ('the British-based ...')."""


class Speakers:
    """Resolves the sources of one article. Call `resolve` in the text order of the sources."""

    def __init__(self, article: Article, names: Sequence[NameSpan]) -> None:
        self._text = article.text
        self._names = tuple(names)
        self.people = People(article.text, names)
        self.institutions = Institutions(article.text, names)
        self.capacities = Capacities(article, names, self.people, self.institutions)
        self._discourse = Discourse(article, self.people, self.institutions)

    def resolve(self, source: Span) -> Speaker:
        """The speaker that `source` names, remembered for the pronouns to come."""
        speaker, head = self._read(source)
        if speaker.kind == "person":
            speaker = self.capacities.complete(speaker, source)
        speaker = replace(speaker, spans=(source,))
        self._discourse.hear(source.start, speaker, head)
        return speaker

    def companions(self, source: Span) -> list[Speaker]:
        """Who else speaks where `source` joins several people by name: 'Ann Lee and Bob Reed'. Call after `resolve`."""
        mentions = self.people.at(source.start, source.end)
        head = self._person(source)
        if head is None or not mentions or mentions[0][1] is not head:
            return []
        found = []
        for (before, _), (mention, person) in pairwise(mentions):
            if not _JOINED.fullmatch(self._text[before.end : mention.start]):
                break
            if not _AFTER_HEAD.match(self._text[mention.end : source.end]):
                break
            if person is not head:
                speaker = self.capacities.complete(Speaker((source,), "person", person.name), source)
                found.append(speaker)
        return found

    def _read(self, source: Span) -> tuple[Speaker, str]:
        word = source.text.strip().lower()
        if pointed := self._pronoun(source, word):
            return pointed, word
        if person := self._person(source):
            return Speaker((), "person", person.name), ""
        first = Span.of(self._text, source.start, max(source.start + 1, clip(self._text, source.start, source.end)))
        if institution := self._institution(first):
            return Speaker((), "organisation", institution), ""
        description = read_description(self._text, source.start, source.end, self._names)
        if description is None:
            return Speaker((), "unnamed", " ".join(source.text.split())), ""
        return self._described(source, first, description), description.head

    def _pronoun(self, source: Span, word: str) -> Speaker | None:
        if word in lexicon.HE | lexicon.SHE:
            found = self._discourse.singular(source)
        elif word in lexicon.THEY:
            found = self._discourse.plural(source)
        elif word in lexicon.IT:
            found = self._discourse.neuter(source)
        elif word in lexicon.RELATIVES:
            found = self._before_relative(source)
        else:
            return None
        return found or Speaker((), "unnamed", source.text.strip(), confidence=0.5)

    def _before_relative(self, source: Span) -> Speaker | None:
        """The name that 'who' or 'which' follows, with at most an appositive between."""
        lead = max(0, source.start - 120)
        for span, person in self.people.at(lead, source.start)[::-1]:
            between = self._text[span.end : source.start]
            if re.fullmatch(r"\s*|\s*[,—–-]+\s*|\s*,[^.,;!?\n]{0,80},\s*", between):
                return Speaker((), "person", person.name)
        for name in reversed(
            [
                n
                for n in self._names
                if n.kind in ("organisation", "place") and lead <= n.start and n.end <= source.start
            ]
        ):
            if re.fullmatch(r"(?:\s\w+)?\s*,?\s*", self._text[name.end : source.start]):
                return Speaker((), "organisation", self._institution_name(name.start, name.end))
        return None

    def _person(self, source: Span) -> Person | None:
        """The person at the head of the source: 'campaign chairman John Podesta', 'her running mate, Tim Kaine'."""
        if _ONE_OF_SEVERAL.search(self._text, max(0, source.start - 9), source.end):
            return None
        for mention, person in self.people.at(source.start, source.end):
            before = self._text[source.start : mention.start]
            after = self._text[mention.end : source.end]
            lead, comma, close = before.rpartition(",")
            if comma and close.strip() and _PREPOSITION.search(close):
                continue
            if not comma and _PREPOSITION.search(before):
                continue
            if comma and not self._is_apposed(source.start, source.start + len(lead)):
                continue
            if _AFTER_HEAD.match(after):
                return person
        return self.people.surnamed(source.text)

    def _is_apposed(self, start: int, end: int) -> bool:
        """Whether `start:end` describes one person, so that a name after the comma is his."""
        if not self._text[start:end].strip():
            return False
        description = read_description(self._text, start, end, self._names)
        return description is not None and description.head in lexicon.ROLES

    def _institution(self, first: Span) -> str | None:
        """The organisation, or the country or capital standing for its government, that `first` consists of."""
        body = re.sub(r"^(?:the|a|an)\s+", "", first.text, flags=re.IGNORECASE)
        start = first.end - len(body)
        if known := self.institutions.called(body):
            return known.name
        for name in sorted((n for n in self._names if n.kind != "person"), key=lambda n: -n.end):
            if not start < name.end <= first.end or name.start < first.start:
                continue
            before = self._text[start : name.start]
            rest = self._text[name.end : first.end].strip(" '’s.").lower()
            if name.start <= start and rest in lexicon.ORGANISATIONS:
                titled = name.kind == "organisation" and len(body) < len(first.text)
                return self._institution_name(name.start, name.end) if titled else " ".join(body.split())
            modified = len(before.split()) <= _MOST_MODIFIERS and not _PREPOSITION.search(f" {before} ")
            if not rest and (name.start <= start or (name.kind == "organisation" and modified)):
                return self._institution_name(name.start, name.end) if name.kind != "misc" else None
        return None

    def _institution_name(self, start: int, end: int) -> str:
        form = " ".join(re.sub(r"^(?:the|a|an)\s+|['’]s?$", "", self._text[start:end], flags=re.IGNORECASE).split())
        known = self.institutions.called(form)
        return known.name if known else form

    def _described(self, source: Span, first: Span, description: Description) -> Speaker:
        """A source without a name of its own."""
        name = " ".join(first.text.split())
        lower = first.text.lower()
        words = frozenset(re.findall(r"[\w.-]+", lower)) - lexicon.DETERMINERS
        definite = lower.startswith(("the ", "this ", "that ", "these ", "those "))
        head = description.head
        if definite and head not in lexicon.DOCUMENTS and (known := self._taken_up(head, words, source)):
            return known
        if definite and len(words) == 1 and (named := self._definite_institution(head, source)):
            return Speaker((), "organisation", named)
        kind: SpeakerKind = "unnamed"
        if head in lexicon.DOCUMENTS:
            kind = "document"
        elif head in lexicon.ORGANISATIONS and head not in lexicon.PLURAL_PEOPLE:
            kind, name = "organisation", re.sub(r"^(?:the|a|an)\s+", "", name, flags=re.IGNORECASE)
        is_post = is_role(head) or is_role(head.removesuffix("s")) or is_role(head.removesuffix("men") + "man")
        role = description.role if kind == "unnamed" and is_post else None
        institution = None if kind == "organisation" else description.institution
        return Speaker((), kind, name, role, institution, description.span if role or institution else None)

    def _definite_institution(self, head: str, source: Span) -> str | None:
        """What 'the directorate' names: the one institution called so, or for a word like 'the group' the last."""
        if named := self.institutions.ending(head):
            return named.name
        return self._discourse.institution(source) if head in lexicon.BODIES else None

    def _taken_up(self, head: str, words: frozenset[str], source: Span) -> Speaker | None:
        known = self._discourse.described(head, words, source.start)
        if known:
            return known
        holders = self.capacities.holders(head, words, source.start)
        return Speaker((), "person", holders[0]) if len(holders) == 1 else None
