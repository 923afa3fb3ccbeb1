"""A source span -> the speaker: who it names, of what kind, in which capacity.

`he` and `Jones` become the fullest name in the article; what stays open is said to be unnamed, under the words used.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from quoth.article import Article, Span
from quoth.attribution import Speaker, SpeakerKind
from quoth.extract import lexicon
from quoth.extract.names import NameSpan
from quoth.extract.speakers import posts
from quoth.extract.speakers.capacity import Capacities
from quoth.extract.speakers.descriptions import Description, clip, read_description
from quoth.extract.speakers.discourse import Discourse
from quoth.extract.speakers.documents import issuer
from quoth.extract.speakers.heads import is_role
from quoth.extract.speakers.institutions import Institutions
from quoth.extract.speakers.named import Named
from quoth.extract.speakers.people import People
from quoth.extract.speakers.relatives import named_before, words_before
from quoth.extract.speakers.taken_up import TakenUp

_PART_OF = re.compile(
    r"(?:(?:about|almost|nearly|roughly|some|over|around|only|just|even|more than|less than|fewer than|at least)\s+)*"
    r"(?:an?\s+(?:[\w-]+\s+)?(?:majority|minority|plurality|third|quarter|half|fifth|number|group|handful|couple|host"
    r"|series|crowd|army|team|band|dozen|string|chorus|coalition|panel|pair|trio|lot|few)"
    r"|(?:[\d.,]+|[\w-]+)\s*(?:%|percent|per cent)|(?:[\w-]+-)?(?:half|third|thirds|quarters|fifths)|many|most|some"
    r"|several|few|all|one|two|three|four|five|dozens|hundreds|thousands|scores|others|none|\d+)\s+of\s+(?=\S)",
    re.IGNORECASE,
)
"""'A third of voters', 'an army of HP workers', 'many of her supporters': some people, of whatever body they are."""
_NOT_OF_THE_NAME = re.compile(r"^(?:the|a|an)\s+|['’]s$|\s+in\s+(?-i:[A-Z\d]).*$", re.IGNORECASE)
_INFERRED = 0.8
"""Confidence in the author behind an 'I' that stands outside quotation marks."""


class Speakers:
    """Resolves the sources of one article. Call `resolve` in the text order of the sources."""

    def __init__(self, article: Article, names: Sequence[NameSpan]) -> None:
        self._text = article.text
        self._byline = article.byline
        self._names = tuple(names)
        self.people = People(article.text, names)
        self.institutions = Institutions(article.text, names, self.people)
        self.capacities = Capacities(article, names, self.people, self.institutions)
        self._named = Named(article.text, self._names, self.people, self.institutions)
        self._discourse = Discourse(article, self.people, self.institutions)
        self._taken_up = TakenUp(article.text, self.people, self.institutions, self.capacities, self._discourse)

    def resolve(self, source: Span) -> Speaker:
        """The speaker that `source` names, remembered for the pronouns to come."""
        speaker, head = self._read(source)
        if speaker.kind == "person":
            speaker = self.capacities.complete(speaker, source)
        speaker = replace(speaker, spans=(source,))
        self._discourse.hear(source.start, speaker, head)
        return speaker

    def companions(self, source: Span) -> list[Speaker]:
        """Who else speaks where `source` joins several by name: 'Ann Lee and Bob Reed'. Call after `resolve`."""
        others = self._named.joined(source)[1:]
        found = [self.capacities.complete(Speaker((source,), "person", name), source) for name in others]
        bodies = self._named.joined_bodies(source)[1:]
        if body := self._named.body_after_person(source):
            bodies.append(body)
        return found + [Speaker((source,), "organisation", body) for body in bodies]

    def _read(self, source: Span) -> tuple[Speaker, str]:
        word = source.text.strip().lower()
        if pointed := self._pronoun(source, word):
            return pointed, word
        if person := self._named.person(source):
            return Speaker((), "person", person.name), ""
        if self._named.is_title(source):
            return Speaker((), "document", " ".join(source.text.split())), ""
        if part := _PART_OF.match(source.text):
            return self._part(source, source.start + part.end())
        first = Span.of(self._text, source.start, max(source.start + 1, clip(self._text, source.start, source.end)))
        if institution := self._named.institution(first):
            return Speaker((), "organisation", institution), ""
        description = read_description(self._text, source.start, source.end, self._names)
        if description is None or word.split()[0] in lexicon.NOBODY or word.startswith("no one"):
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
        elif word in lexicon.FIRST_PERSON:
            found = self._author(source)
        else:
            return None
        return found or Speaker((), "unnamed", source.text.strip(), confidence=0.5)

    def _author(self, source: Span) -> Speaker | None:
        """Who 'I' is outside quotation marks: whoever signed the article, when one person alone did."""
        people = re.split(r",|;|\band\b|&", self._byline or "")
        if self._discourse.sentences.quoted[source.start] or len(people) != 1 or not people[0].strip():
            return None
        return Speaker((), "person", people[0].strip(), confidence=_INFERRED)

    def _before_relative(self, source: Span) -> Speaker | None:
        """Whom 'who' or 'which' follows, with at most an appositive between."""
        if named := named_before(self._text, source.start, self.people, self._names):
            person, place = named
            if place is not None:
                return Speaker((), "organisation", self._named.institution_name(place.start, place.end))
            return Speaker((), "person", person)
        if words := words_before(self._text, source.start):
            return Speaker((), "unnamed", " ".join(words.text.split()))
        things = source.text.strip().lower() not in ("who", "whom")
        if things and (body := words_before(self._text, source.start, lexicon.ORGANISATIONS)):
            return Speaker((), "organisation", _NOT_OF_THE_NAME.sub("", " ".join(body.text.split())))
        return None

    def _part(self, source: Span, inner: int) -> tuple[Speaker, str]:
        """'Many of the officials': unnamed, with what the words after 'of' tell of them."""
        end = max(inner, clip(self._text, inner, source.end))
        name = " ".join(self._text[source.start : end].split())
        description = read_description(self._text, inner, source.end, self._names)
        if description is None or not _is_post(description.head):
            return Speaker((), "unnamed", name), description.head if description else ""
        evidence = description.span
        return Speaker((), "unnamed", name, description.role, description.institution, evidence), description.head

    def _described(self, source: Span, first: Span, description: Description) -> Speaker:
        """A source without a name of its own."""
        lower, head = first.text.lower(), description.head
        if head in lexicon.DOCUMENTS:
            name = " ".join(first.text.split())
            issued = issuer(self._text, source.start, source.end, self._names)
            return Speaker((), "document", name, None, issued, first if issued else None)
        words = frozenset(re.findall(r"[\w.-]+", re.sub(r"['’]s\b", "", lower))) - lexicon.DETERMINERS
        if lower.startswith(("the ", "this ", "that ", "these ", "those ")):
            if known := self._taken_up.person(head, words, source):
                return known
            if len(words) == 1 and (body := self._taken_up.body(head, source)):
                return Speaker((), "organisation", body)
        indefinite = lower.startswith(("a ", "an ")) and is_role(head)
        announced = self._taken_up.announced(source, description) if indefinite else None
        return announced or _undetermined(first, description)


def _undetermined(first: Span, description: Description) -> Speaker:
    """A described source that no name in the article is known to belong to."""
    name, head = " ".join(first.text.split()), description.head
    kind: SpeakerKind = "unnamed"
    if (head in lexicon.ORGANISATIONS and head not in lexicon.PLURAL_PEOPLE) or _looks_named(name, head):
        kind, name = "organisation", _NOT_OF_THE_NAME.sub("", name)
    role = description.role if kind == "unnamed" and _is_post(head) else None
    institution = description.institution if kind == "unnamed" and not _is_character(head) else None
    if description.head in lexicon.NAMELESS and not institution and role and role.lower() == head:
        role = None
    return Speaker((), kind, name, role, institution, description.span if role or institution else None)


def _looks_named(name: str, head: str) -> bool:
    """Whether words that the tagger took for no name are one all the same: 'Zero Hedge', but no 'Iowa Democrats'."""
    words = _NOT_OF_THE_NAME.sub("", name).split()
    return len(words) > 1 and all(w[:1].isupper() for w in words) and not head.endswith("s") and not is_role(head)


def _is_character(head: str) -> bool:
    return bool({head, head.removesuffix("s"), head.removesuffix("men") + "man"} & posts.CHARACTERS)


def _is_post(head: str) -> bool:
    """Whether a head noun, in whatever number, names a post: 'officials', 'spokesmen', but no 'voters'."""
    singles = {head, head.removesuffix("s"), head.removesuffix("men") + "man"}
    return any(is_role(one) for one in singles) and not _is_character(head)
