"""Which post the article shows each person to hold: from an appositive, or a title before the name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from quoth.article import Article, Span
from quoth.attribution import Affiliation, Speaker
from quoth.extract import lexicon
from quoth.extract.descriptions import Description, clip, is_role, may_be_role, read_description
from quoth.extract.institutions import Institutions
from quoth.extract.names import NameSpan
from quoth.extract.people import People, Person

_APPOSITIVE = re.compile(
    r"\s*(?:\([^)]{0,30}\)\s*)?,\s+(?:\d+,\s+)?(?:who\s+(?:is|was|became|has been|serves as|served as)\s+)?"
    r"(?!who|whom|whose|which)(?=[\w\"“‘(])"
)
_OF_INSTITUTION = re.compile(r"\s*,?\s+(?:of|at|from|with)\s+(?:the\s+)?(?=[A-Z])")
_SENTENCE = re.compile(r"[.!?][\"”’]*\s|\n|[;:\"“”]|--|—")
_TITLE_WORD = re.compile(r"[\w.'’&\-]+,?\s+$")
_MORE_NAME = re.compile(r"['’]s?(?:\s+[A-Z][\w\-]*)+|(?:\s+[A-Z][\w\-]*)+")
_DEFINITE = re.compile(r"(.+?)\s+(?:of|for|at|with)\s+the\s+(\w+)")
_REACH = 160
"""Characters about a source within which a post is taken to be given with it."""


@dataclass(frozen=True, slots=True)
class Post:
    """A person with a description of him, found at `description.span`."""

    person: Person
    description: Description


def _with_definite(description: Description, institutions: Institutions) -> Description:
    """'Spokesman for the directorate' with the directorate's name, where the article names just one."""
    match = _DEFINITE.fullmatch(description.role or "")
    if description.institution or not match or not (named := institutions.ending(match[2])):
        return description
    return replace(description, role=match[1], institution=named.name)


class Capacities:
    """The posts of the people of one article."""

    def __init__(
        self, article: Article, names: Sequence[NameSpan], people: People, institutions: Institutions
    ) -> None:
        self._article = article
        self._text = article.text
        self._names = tuple(names)
        self.posts: list[Post] = []
        for mention, person in people.at(0, len(article.text)):
            for description in (self._after(mention), self._before(mention)):
                if description is not None and (description.role or description.institution):
                    self.posts.append(Post(person, _with_definite(description, institutions)))

    def complete(self, speaker: Speaker, source: Span) -> Speaker:
        """The speaker with role and institution: those beside this source before those given elsewhere."""
        own = [p.description for p in self.posts if p.person.name == speaker.name]
        near = [
            d for d in own if source.start - _REACH <= d.span.start <= source.end + _REACH and self._touches(d, source)
        ]
        chosen = near or own
        if not chosen:
            return speaker
        role = next((d for d in chosen if d.role), None)
        best = next((d for d in chosen if d.role and d.institution), role or chosen[0])
        institution = best.institution or next(
            (d.institution for d in chosen if d.institution and d.role == best.role), None
        )
        return replace(speaker, role=best.role, institution=institution, evidence=best.span)

    def holders(self, head: str, words: frozenset[str], before: int) -> list[str]:
        """The people shown before `before` to hold a post that fits a definite description ('the senator')."""
        found: list[str] = []
        for post in self.posts:
            if post.description.span.start >= before or post.description.head != head:
                continue
            known = set(re.findall(r"[\w.-]+", f"{post.description.span.text}".lower()))
            if words <= known and post.person.name not in found:
                found.append(post.person.name)
        return found

    def affiliations(self) -> tuple[Affiliation, ...]:
        """Every post once for each person, at the first words that show it, in text order."""
        seen: dict[tuple[str, str | None, str | None], Affiliation] = {}
        for post in sorted(self.posts, key=lambda p: p.description.span):
            d = post.description
            key = (post.person.name, d.role, d.institution)
            if key not in seen:
                seen[key] = Affiliation(
                    post.person.name, d.role, d.institution, self._article.published, d.span, d.former
                )
        whole = {(a.person, a.role) for a in seen.values() if a.institution}
        return tuple(a for a in seen.values() if a.institution or (a.person, a.role) not in whole)

    def _touches(self, description: Description, source: Span) -> bool:
        return description.span.start < source.end and source.start < description.span.end

    def _after(self, mention: Span) -> Description | None:
        """'Seth Jones, director of ...' or 'Bruce Hoffman of Georgetown University'."""
        text, end = self._text, self._sentence_end(mention.end)
        if match := _APPOSITIVE.match(text, mention.end, end):
            stop = clip(text, match.end(), end)
            if stop > match.end() and (found := read_description(text, match.end(), stop, self._names)):
                named = any(n.start <= match.end() < n.end and n.kind == "person" for n in self._names)
                owned = "’" in found.span.text or "'" in found.span.text
                introduced = text[match.end() : match.end() + 4].lower().startswith(("a ", "an ", "the "))
                fits = may_be_role(found.head) if introduced else is_role(found.head)
                if fits and (owned or not named):
                    return found
        if match := _OF_INSTITUTION.match(text, mention.end, end):
            return self._from_institution(mention, match.end(), clip(text, match.end(), end))
        return None

    def _from_institution(self, mention: Span, start: int, stop: int) -> Description | None:
        """'... of Georgetown University': an institution right after the name, with whatever post stands before it."""
        inside = [n for n in self._names if n.kind == "organisation" and n.start < stop and start < n.end <= stop]
        if not inside or self._text[start : inside[0].start].strip().islower():
            return None
        end = self._last_name_word(inside[0].end, stop)
        title = self._before(mention)
        span = Span.of(self._text, title.span.start if title else start, end)
        institution = " ".join(self._text[start:end].split())
        return Description(span, title.head if title else "", title.role if title else None, institution)

    def _last_name_word(self, end: int, stop: int) -> int:
        """Past a possessive and the capitalised unit that follows it (the Center's Transnational Threats Project)."""
        more = _MORE_NAME.match(self._text, end, stop)
        return more.end() if more else end

    def _before(self, mention: Span) -> Description | None:
        """'U.S. Defense Secretary Jim Mattis', 'terrorism specialist Bruce Hoffman', 'campaign manager Robby Mook'."""
        text, start = self._text, mention.start
        floor = max(0, start - 90)
        first_word: str | None = None
        while start > floor and (match := _TITLE_WORD.search(text, floor, start)):
            word = match[0].strip()
            plain = re.sub(r"['’]s$", "", word.rstrip(",")).lower()
            if plain in lexicon.HONORIFICS and first_word is None:
                start = match.start()
                continue
            if first_word is None:
                head = plain.rstrip(".")
                if not is_role(head) or self._ends_sentence(word):
                    return None
                first_word = word
            elif (
                word.endswith(",")
                or plain in lexicon.FUNCTION_WORDS
                or "\n" in match[0]
                or self._ends_sentence(word)
                or not (word[:1].isupper() or self._modifies(plain, first_word))
            ):
                break
            start = match.start()
        if first_word is None:
            return None
        end = mention.start
        while end > start and text[end - 1] in " ,\n":
            end -= 1
        found = read_description(text, start, end, self._names) if start < end else None
        return found if found and is_role(found.head) else None

    def _ends_sentence(self, word: str) -> bool:
        return word[-1:] in ".!?" and not re.fullmatch(r"(?:[A-Za-z]\.)+|[A-Z][a-z]{1,4}\.", word)

    def _modifies(self, word: str, title: str) -> bool:
        """Whether a lower-case word belongs to the title after it: few do before a capital, and no verb or adverb."""
        if title[:1].isupper():
            return word in lexicon.GRADES
        return word in lexicon.GRADES or not re.search(r"(?:ly|ed|ing|s)$", word)

    def _sentence_end(self, start: int) -> int:
        match = _SENTENCE.search(self._text, start + 1, min(len(self._text), start + 250))
        while (
            match
            and match[0][0] == "."
            and re.search(
                r"(?:\b[A-Z]|\b(?:Gen|Sen|Rep|Gov|Dr|Mr|Ms|Mrs|St|Lt|Col))$", self._text[: match.start()][-6:]
            )
        ):
            match = _SENTENCE.search(self._text, match.end(), min(len(self._text), start + 250))
        return match.start() if match else min(len(self._text), start + 250)
