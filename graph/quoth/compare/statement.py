"""A stored statement together with the text it stands in, which is what comparing looks at."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from quoth.article import Span
from quoth.compare.wording import short_form, word_set, words
from quoth.store import iris
from quoth.store.answers import Source, Statement
from quoth.syntax import Words

_NAME_SUFFIX = word_set("jr sr ii iii iv")


@dataclass(frozen=True, slots=True, eq=False)
class Claim:
    """One statement and the whole text of its article; offsets are code points into that text, end exclusive.

    A claim is equal to itself only: what is worked out of one is kept by it, and texts are too long to look up by.
    """

    statement: Statement
    body: str
    syntax: Words = ()
    """The words of the sentences its content lies in; none when only the text is known."""

    @property
    def iri(self) -> str:
        """The IRI of the claim itself, which its attribution makes known."""
        return iris.claim_of(self.statement.iri)

    @property
    def article(self) -> Source:
        return self.statement.article

    @property
    def source(self) -> str | None:
        """The fullest name of the speaker; None when the article names nobody."""
        return self.statement.speaker.name if self.statement.speaker else None

    @property
    def kind(self) -> str:
        """The kind of speaker; `unnamed` when there is none."""
        return self.statement.speaker.kind if self.statement.speaker else "unnamed"

    @property
    def content(self) -> tuple[Span, ...]:
        return self.statement.content

    @property
    def start(self) -> int:
        """Where its words begin."""
        return self.content[0].start

    @property
    def end(self) -> int:
        """Where its words end."""
        return self.content[-1].end

    @property
    def words(self) -> str:
        """All its words; parts that lie apart are joined by a space."""
        return " ".join(span.text for span in self.content)

    def span_around(self, start: int, end: int) -> Span | None:
        """The content span in which the stretch lies, if any."""
        return next((span for span in self.content if span.start <= start and end <= span.end), None)


def claims(statements: Iterable[Statement], texts: Mapping[str, str]) -> tuple[Claim, ...]:
    """The statements with their texts (by the articles' SHA-256), in an order that depends on nothing but them.

    Statements without content, or without a text in `texts`, can not be compared and are left out.
    """
    found = {
        one.iri: Claim(one, texts[one.article.sha256])
        for one in statements
        if one.content and one.article.sha256 in texts
    }
    return tuple(sorted(found.values(), key=lambda c: (c.article.sha256, c.start, c.end, c.statement.iri)))


def overlap(a: Claim, b: Claim) -> bool:
    """Whether two claims share words of one article: A says that B says."""
    return a.article.sha256 == b.article.sha256 and any(x.overlaps(y) for x in a.content for y in b.content)


def same_speaker(a: Claim, b: Claim) -> bool:
    """Whether two claims have one speaker: one identity in the store, or in one article a name and its last words."""
    if a.statement.speaker is None or b.statement.speaker is None:
        return a.statement.iri == b.statement.iri
    if a.statement.speaker.iri == b.statement.speaker.iri:
        return True
    if a.article.sha256 != b.article.sha256:
        return a.kind == b.kind != "unnamed" and (a.source or "").casefold() == (b.source or "").casefold()
    return one_voice(a.source, b.source)


def one_voice(a: str | None, b: str | None) -> bool:
    """Whether two names in one article can be one speaker's: the same, or one the last words of the other."""
    x, y = ((name or "").casefold().removeprefix("the ") for name in (a, b))
    return bool(x and y) and (x == y or x.endswith(" " + y) or y.endswith(" " + x))


@lru_cache(maxsize=4096)
def mention_pattern(name: str, kind: str) -> re.Pattern[str]:
    """What a later mention of a source looks like: the full name, a person's surname, an organisation's capitals, or
    `the` and its last word (`the directorate`)."""
    parts = [word for word in words(name) if word.casefold() not in _NAME_SUFFIX]
    forms = [re.escape(name)]
    if kind == "person" and len(parts) > 1 and parts[-1][0].isupper():
        forms.append(re.escape(parts[-1]))
    elif parts:
        forms.append(rf"(?i:the {re.escape(parts[-1])})")
        forms.extend([re.escape(short_form(name))] if short_form(name) else [])
    return re.compile(rf"(?<![\w-])(?:{'|'.join(forms)})(?![\w-])")
