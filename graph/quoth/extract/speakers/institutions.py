"""Organisation names in one article -> institutions, each under the longest form the article gives."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from quoth.article import Span
from quoth.extract import lexicon
from quoth.extract.names import NameSpan
from quoth.extract.speakers.people import People

_AFTER_A_PERSON = re.compile(
    r"(?:['’]s)?\s+(?:(?:presidential|re-?election|Senate)\s+)?(?:campaign|administration|camp|team|Foundation)\b"
)
_POSSESSIVE = re.compile(r"['’]s(?=\s+[a-z]+$)")
"""'Lee’s campaign' is the Lee campaign."""
_NEAR = 400
"""Characters back that 'the company's president' may point for the company."""
_SMALL = frozenset(["of", "for", "and", "on", "the", "at", "in", "against", "a", "an", "de", "la", "du"])


@dataclass
class Institution:
    """An organisation the article names; `mentions` in text order."""

    name: str
    mentions: list[Span] = field(default_factory=list)


class Institutions:
    """The institutions of one article, found by any form of their names."""

    def __init__(self, text: str, names: Iterable[NameSpan], people: People) -> None:
        spans = [trimmed(text, n.start, n.end) for n in sorted(names) if n.kind == "organisation"]
        mentions = [span for span in spans if span is not None]
        mentions += _named_after(text, people)
        self._by_key: dict[str, Institution] = {}
        self._by_acronym: dict[str, Institution | None] = {}
        for mention in sorted(mentions, key=lambda m: (-len(m.text), m.start)):
            self._add(mention)
        self.all = sorted({id(i): i for i in self._by_key.values()}.values(), key=lambda i: min(i.mentions))

    def called(self, form: str) -> Institution | None:
        """Whom a form names, when the article names it."""
        known = self._by_key.get(institution_key(form))
        if known is not None and known.name.lower() in lexicon.ORGANISATIONS:
            # 'The Times' after 'The New York Times'.
            return self.ending(known.name) or known
        return known

    def ending(self, word: str) -> Institution | None:
        """The one institution whose name ends in `word` ('the directorate'); None where none or several do."""
        fits = [i for i in self.all if " " in i.name and institution_key(i.name).rpartition(" ")[2] == word.lower()]
        return fits[0] if len(fits) == 1 else None

    def last_before(self, offset: int, word: str) -> Institution | None:
        """The institution named last within the sentences before `offset`, for words that fit any ('the company')."""
        if word.lower() not in lexicon.BODIES:
            return None
        near = [(m.start, i.name, i) for i in self.all for m in i.mentions if offset - _NEAR <= m.start < offset]
        return max(near)[2] if near else None

    def _add(self, mention: Span) -> None:
        key = institution_key(mention.text)
        known = self._by_key.get(key)
        if known is None and _looks_acronym(mention.text):
            known = self._by_acronym.get(key.replace(" ", ""))
        if known is None:
            known = Institution(_POSSESSIVE.sub("", " ".join(mention.text.split())))
            acronym = _acronym(mention.text)
            if len(acronym) > 1:
                # Two long forms with the same initials: the short form then names neither.
                self._by_acronym[acronym] = None if acronym in self._by_acronym else known
        self._by_key[key] = known
        known.mentions.append(mention)


def _named_after(text: str, people: People) -> list[Span]:
    """The campaigns and administrations called after a person: 'the Lee campaign', 'Lee’s campaign'."""
    found = []
    for span, _ in people.at(0, len(text)):
        if match := _AFTER_A_PERSON.match(text, span.end):
            found.append(Span.of(text, span.start, match.end()))
    return found


def trimmed(text: str, start: int, end: int) -> Span | None:
    """An organisation's name without the article before and a possessive or stray punctuation after it."""
    lead = re.match(r"(?:[Tt]he|[Aa]n?)\s+|(?:[a-z]+\s+)+(?=[A-Z])", text[start:end])
    start += len(lead[0]) if lead else 0
    tail = re.search(r"(?:(?<=[^s])['’]s|['’]|[,;:\"“”)]+)$", text[start:end])
    end -= len(tail[0]) if tail else 0
    return Span.of(text, start, end) if start < end else None


def institution_key(name: str) -> str:
    """A name for comparing: lower case, no points, no article."""
    plain = re.sub(r"['’]s\b|[^\w\s]", "", name.lower().replace("-", " "))
    return re.sub(r"^the ", "", " ".join(plain.split()))


def _looks_acronym(form: str) -> bool:
    letters = form.replace(".", "")
    return 2 <= len(letters) <= 8 and letters.isupper() and letters.isalpha()


def _acronym(name: str) -> str:
    words = [w for w in re.split(r"[\s\-]+", name) if w.lower() not in _SMALL and w[:1].isalpha()]
    return "".join(w[0] for w in words).lower() if len(words) > 1 else ""
