"""A source span -> the person or institution it names, where a name is its head: 'campaign chairman John Podesta'."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from quoth.article import Span
from quoth.extract import lexicon
from quoth.extract.names import NameSpan
from quoth.extract.speakers.descriptions import read_description
from quoth.extract.speakers.heads import is_role
from quoth.extract.speakers.institutions import Institutions
from quoth.extract.speakers.people import People, Person

_AFTER_HEAD = re.compile(
    r"\s*(?:,?\s*(?:Jr|Sr|I{2,3}|IV)\b|$|[,(;:—–\"“”.]|--|(?:of|from|with|at|for|in|on|who|whose|and|told|said|also|himself|herself|today|a|last|this"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b)|['’]s?\s*$"
)
_NOT_A_TITLE = re.compile(
    r"(?:^|\s)(?:of|for|from|with|by|to|at|in|on|about|against|but|except|than|like|including|versus|supporting|backing|who|whom"
    r"|whose|which|that|where|when|is|was|are|were|has|had|nor|or)\s",
    re.IGNORECASE,
)
_PREPOSITION = re.compile(r"(?:^|\s)(?:of|for|from|with|by|to|at|in|on|about|against)\s", re.IGNORECASE)
_ARTICLE = re.compile(r"(?:both\s+)?(?:(?:the|an?)\s+)?", re.IGNORECASE)
_AND = re.compile(r"(\S+)\s+(?:and|&)\s")
_OF_ONE_TITLE = re.compile(
    r"\b(?:ceo|founder|chairman|director|president|owner|author|editor|academic|professor)\s+(?:and|&)\s", re.IGNORECASE
)
_JOINED = re.compile(r"\s*(?:,|,?\s+and|,?\s+&)\s+(?:[A-Z][\w.]*\s+){0,4}")
_ONE_OF_SEVERAL = re.compile(r"\b(?:[Nn]either|[Ee]ither|[Nn]o one|[Nn]obody|nor|or)\s")
"""'Neither Lee nor Reed', 'Rubio or Cruz': nobody's own words."""
_MOST_MODIFIERS = 4
"""Words that may stand before an organisation's name without making it another's ('the British-based ...')."""


class Named:
    """Finds names at the heads of sources, within one article."""

    def __init__(self, text: str, names: Sequence[NameSpan], people: People, institutions: Institutions) -> None:
        self._text = text
        self._names = tuple(names)
        self._people = people
        self._institutions = institutions

    def person(self, source: Span) -> Person | None:
        """The person at the head of the source: 'campaign chairman John Podesta', 'her running mate, Tim Kaine'."""
        if _ONE_OF_SEVERAL.search(self._text, max(0, source.start - 9), source.end) or self.is_title(source):
            return None
        for mention, person in self._people.at(source.start, source.end):
            before = self._text[source.start : mention.start]
            after = self._text[mention.end : source.end]
            if self._leads_to_head(source.start, before) and _AFTER_HEAD.match(after):
                return person
            if not after.strip(" ,") and self._is_long_title(source.start, mention.start):
                return person
        return self._people.surnamed(source.text)

    def is_title(self, source: Span) -> bool:
        """Whether the source opens with a title in quotation marks: '"The Long River" by Ann Lee'."""
        inside = source.text.lstrip("\"“‘'`")
        return inside != source.text and inside[:1].isupper() and len(inside.split()) > 2

    def joined(self, source: Span) -> list[str]:
        """The people named one after the other, the first of them at the head: 'Ann Lee and Bob Reed'."""
        mentions = self._people.at(source.start, source.end)
        if not mentions or mentions[0][1] is not self.person(source):
            return []
        found = [mentions[0][1].name]
        for (before, _), (mention, person) in pairwise(mentions):
            if not _JOINED.fullmatch(self._text[before.end : mention.start]):
                break
            if not _AFTER_HEAD.match(self._text[mention.end : source.end]):
                break
            if person.name not in found:
                found.append(person.name)
        return found

    def body_after_person(self, source: Span) -> str | None:
        """The institution that speaks together with a person: 'Ann Lee and the Water Board'."""
        for name in self._names:
            if name.kind != "organisation" or not source.start < name.start < name.end <= source.end:
                continue
            lead = self._text[source.start : name.start]
            tail = self._text[name.end : source.end].strip()
            people = self._people.at(source.start, name.start)
            if not tail and people and re.fullmatch(r"\s+and\s+(?:the\s+)?", lead[people[-1][0].end - source.start :]):
                return self.institution_name(name.start, name.end)
        return None

    def institution(self, first: Span) -> str | None:
        """The organisation, or the country or capital standing for its government, that `first` consists of."""
        start = self._past_article(first)
        body = re.sub(r"['’]s?$", "", self._text[start : first.end])
        if known := self._institutions.called(body):
            return known.name
        if joined := self._joined_bodies(start, first.end):
            return joined[0]
        inside = [n for n in self._names if first.start <= n.start and start < n.end <= first.end]
        for name in sorted((n for n in inside if n.kind != "person"), key=lambda n: -n.end):
            before = self._text[start : name.start]
            rest = self._text[name.end : first.end].strip(" '’s.").lower()
            if name.start <= start and rest in lexicon.ORGANISATIONS:
                titled = name.kind == "organisation" and len(body) < len(first.text)
                return self.institution_name(name.start, name.end) if titled else " ".join(body.split())
            modified = len(before.split()) <= _MOST_MODIFIERS and not _PREPOSITION.search(f" {before} ")
            if not rest and (name.start <= start or (name.kind == "organisation" and modified)):
                return self.institution_name(name.start, name.end) if name.kind != "misc" else None
        return None

    def joined_bodies(self, source: Span) -> list[str]:
        """The institutions and countries named one after the other: 'France and Germany'."""
        return self._joined_bodies(self._past_article(source), source.end)

    def _past_article(self, span: Span) -> int:
        match = _ARTICLE.match(self._text, span.start, span.end)
        return match.end() if match else span.start

    def _joined_bodies(self, start: int, end: int) -> list[str]:
        names = [n for n in self._names if start <= n.start and n.end <= end and n.kind in ("organisation", "place")]
        if len(names) < 2 or names[0].start != start or self._text[names[-1].end : end].strip(" ,"):
            return []
        between = (self._text[a.end : b.start] for a, b in pairwise(names))
        if not all(re.fullmatch(r"\s*(?:,|,?\s*and|&)\s+(?:the\s+)?", part) for part in between):
            return []
        # 'Paris, France' is one place: a list says 'and'.
        if " and " not in self._text[start:end]:
            return []
        return [self.institution_name(n.start, n.end) for n in names]

    def institution_name(self, start: int, end: int) -> str:
        """The fullest form of the institution's name at `start:end`."""
        form = " ".join(re.sub(r"^(?:the|a|an)\s+|['’]s?$", "", self._text[start:end], flags=re.IGNORECASE).split())
        known = self._institutions.called(form)
        return known.name if known else form

    def _leads_to_head(self, start: int, before: str) -> bool:
        """Whether `before`, from the start of a source to a name in it, describes that name's bearer."""
        lead, comma, close = before.rpartition(",")
        near = close if comma else before
        if _NOT_A_TITLE.search(f" {near.lstrip()}") or (_AND.search(near) and not _OF_ONE_TITLE.search(near)):
            return False
        return not comma or self._is_apposed(start, start + len(lead))

    def _is_long_title(self, start: int, end: int) -> bool:
        """Whether a post with its institution runs right up to a name: 'CEO of the Refugee Council Ann Lee'."""
        words = self._text[start:end].split()
        if len(words) < 3 or words[-1].endswith(","):
            return False
        last, first = words[-1], words[0].lower()
        if is_role(last):
            # 'University of Oslo Student Union president Ann Lee', but not 'Aides to president Ann Lee'.
            return words[0][:1].isupper() and not is_role(first) and not is_role(first.removesuffix("s"))
        description = read_description(self._text, start, end, self._names)
        if description is None or not is_role(description.head) or first in lexicon.DETERMINERS:
            return False
        return last[:1].isupper() and not is_role(last.lower()) and last.lower() not in lexicon.HONORIFICS

    def _is_apposed(self, start: int, end: int) -> bool:
        """Whether `start:end` describes one person, so that a name after the comma is his."""
        if not self._text[start:end].strip():
            return False
        description = read_description(self._text, start, end, self._names)
        return description is not None and is_role(description.head)
