"""Which post the article shows each person to hold: from an appositive, or a title before the name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from quoth.article import Article, Span
from quoth.attribution import Affiliation, Speaker
from quoth.extract import lexicon
from quoth.extract.names import NameSpan
from quoth.extract.speakers import posts
from quoth.extract.speakers.descriptions import Description, clip, read_description
from quoth.extract.speakers.heads import is_role, may_be_role
from quoth.extract.speakers.institutions import Institutions
from quoth.extract.speakers.people import People, Person

_APPOSITIVE = re.compile(
    r"\s*(?:\([^)]{0,30}\)\s*)?,\s+(?:\d+,\s+)?(?:(?:who\s+(?:is|became|has been|serves as)|now)\s+"
    r"|(?P<past>who\s+(?:was|had been|once was|previously was|previously served as|once served as|served as)"
    r"|then|formerly|once|previously)\s+)?(?!who|whom|whose|which)(?=[\w\"“‘(])"
)
_APPOSED_NAME = re.compile(r"\s*(?:[,.;:)\"”]|$)")
"""What follows a name that is itself an apposition: 'her running mate, Bob Lee, said'."""
_FIRST_WORD = re.compile(r"[\w’'.&-]+")
_OPENS_NO_APPOSITIVE = lexicon.FUNCTION_WORDS - {"a", "an", "the", "his", "her", "their", "its", "our", "my"}
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


def _with_definite(description: Description, institutions: Institutions, at: int) -> Description:
    """'Spokesman for the directorate', 'the company's president' with the name, where the article tells which one."""
    match = _DEFINITE.fullmatch(description.role or "")
    if description.institution and description.institution.lower() in lexicon.ORGANISATIONS:
        named = institutions.ending(description.institution) or institutions.last_before(at, description.institution)
        return replace(description, institution=named.name) if named else description
    if description.institution or not match or not (named := institutions.ending(match[2])):
        return description
    return replace(description, role=match[1], institution=named.name)


class Capacities:
    """The posts of the people of one article."""

    def __init__(self, article: Article, names: Sequence[NameSpan], people: People, institutions: Institutions) -> None:
        self._article = article
        self._text = article.text
        self._names = tuple(names)
        self._people = people
        self._institutions = institutions
        self.posts: list[Post] = []
        for mention, person in people.at(0, len(article.text)):
            for description in (self._after(mention), self._before(mention)):
                if description is not None and (description.role or description.institution):
                    self.posts.append(Post(person, _with_definite(description, institutions, mention.start)))

    def complete(self, speaker: Speaker, source: Span) -> Speaker:
        """The speaker with role and institution: those beside this source before those given elsewhere."""
        self._note_given(speaker.name, source)
        own = [p.description for p in self.posts if p.person.name == speaker.name]
        if not own:
            return speaker
        chosen = sorted(own, key=lambda d: self._rank(d, source))
        best = chosen[0]
        same = [d.institution for d in chosen if d.role and best.role and d.role.lower() == best.role.lower()]
        institution = best.institution or next(filter(None, same), None)
        return replace(speaker, role=best.role, institution=institution, evidence=best.span)

    def _note_given(self, name: str, source: Span) -> None:
        """Keep the post that a source gives ahead of the name: 'the president of the fund, Ann Lee'."""
        mention = next((m for m, person in self._people.at(source.start, source.end) if person.name == name), None)
        if mention is None or mention.start == source.start:
            return
        end = source.start + len(self._text[source.start : mention.start].rstrip(" ,\n"))
        if any(p.person.name == name and p.description.span.end == end for p in self.posts) or end <= source.start:
            return
        found = read_description(self._text, source.start, end, self._names)
        if found is None or found.span.end < end - 1 or not is_role(found.head) or found.head in posts.CHARACTERS:
            return
        if found.institution or " " in (found.role or ""):
            person = next(person for m, person in self._people.at(mention.start, mention.end))
            self.posts.append(Post(person, _with_definite(found, self._institutions, source.start)))

    def _rank(self, description: Description, source: Span) -> tuple[bool, ...]:
        """Smaller is better: a post before a mere character, what stands with the source before what does not."""
        d = description
        near = source.start - _REACH <= d.span.start <= source.end + _REACH and self._touches(d, source)
        title = any(mark.kind == "title" and mark.start <= d.span.start < mark.end for mark in self._article.structure)
        return d.role is None, d.head in posts.CHARACTERS, title, not near, d.former, d.institution is None

    def holders(self, head: str, words: frozenset[str], before: int) -> list[str]:
        """The people shown before `before` to hold a post that fits a definite description ('the senator')."""
        found: list[str] = []
        for post in self.posts:
            if post.description.span.start >= before or not posts.may_stand_for(head, post.description.head):
                continue
            known = set(re.findall(r"[\w.-]+", f"{post.description.span.text}".lower()))
            if words - {head} <= known and post.person.name not in found:
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
            if stop > match.end() and (found := self._apposed(match.end(), stop)):
                return replace(found, former=found.former or match["past"] is not None)
        if match := _OF_INSTITUTION.match(text, mention.end, end):
            return self._from_institution(mention, match.end(), clip(text, match.end(), end))
        return None

    def _apposed(self, start: int, stop: int) -> Description | None:
        """What `start:stop`, right after a name, tells of its bearer."""
        text = self._text
        first = _FIRST_WORD.match(text, start, stop)
        if first is None or first[0].lower() in _OPENS_NO_APPOSITIVE:
            return None
        found = read_description(text, start, stop, self._names)
        if found is None:
            return None
        named = any(n.start <= start < n.end and n.kind == "person" for n in self._names)
        owned = "’" in found.span.text or "'" in found.span.text
        introduced = first[0].lower() in ("a", "an", "the", "his", "her", "their", "another", "one")
        fits = may_be_role(found.head) if introduced else is_role(found.head)
        return found if fits and (owned or not named) else None

    def _from_institution(self, mention: Span, start: int, stop: int) -> Description | None:
        """'... of Georgetown University': an institution right after the name, with whatever post stands before it."""
        title = self._before(mention)
        governs = title is not None and title.head in lexicon.OF_GOVERNMENT - posts.LEGISLATORS
        kinds = ("organisation", "place") if governs else ("organisation",)
        inside = [n for n in self._names if n.kind in kinds and n.start < stop and start < n.end <= stop]
        if not inside or self._text[start : inside[0].start].strip().islower():
            return None
        end = self._last_name_word(inside[0].end, stop)
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
        capitals = False
        while start > floor and (match := _TITLE_WORD.search(text, floor, start)):
            word = match[0].strip()
            plain = re.sub(r"['’]s$", "", word.rstrip(",")).lower()
            head = plain.rstrip(".")
            if plain in lexicon.HONORIFICS and first_word is None and head not in posts.POST_TITLES:
                start = match.start()
                continue
            if first_word is None:
                if not is_role(head) or self._ends_sentence(word):
                    return None
                first_word = word
            elif (
                word.endswith(",")
                or plain in lexicon.FUNCTION_WORDS
                or "\n" in match[0]
                or self._ends_sentence(word)
                or not (word[:1].isupper() or self._modifies(plain, first_word))
                or (capitals and word[:1].islower() and plain not in lexicon.GRADES)
            ):
                break
            capitals = capitals or (first_word is not None and word != first_word and word[:1].isupper())
            start = match.start()
        if first_word is None:
            return None
        if first_word.endswith(",") and not _APPOSED_NAME.match(text, mention.end):
            return None
        end = mention.start
        while end > start and text[end - 1] in " ,\n":
            end -= 1
        found = read_description(text, start, end, self._names) if start < end else None
        if found is None or not is_role(found.head):
            return None
        # 'His father, Bob Lee', 'best friend Bob Lee': whose is not said.
        whose = found.institution or re.search(r"['’]s?\b|\b(?:of|to|for)\b|[A-Z]", found.role or "")
        return None if found.head in posts.KIN | posts.RELATIONS and not whose else found

    def _ends_sentence(self, word: str) -> bool:
        return word[-1:] in ".!?" and not re.fullmatch(r"(?:[A-Za-z]\.)+|[A-Z][a-z]{1,4}\.", word)

    def _modifies(self, word: str, title: str) -> bool:
        """Whether a lower-case word belongs to the title after it: few do before a capital, and no verb or adverb."""
        if title[:1].isupper() or word in lexicon.VERBS:
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
