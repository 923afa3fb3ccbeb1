"""'Who', 'which' and 'that' -> whom they follow: a name, or the words for a group ('most voters who say ...')."""

from __future__ import annotations

import re
from collections.abc import Sequence

from quoth.article import Span
from quoth.extract import lexicon
from quoth.extract.names import NameSpan
from quoth.extract.speakers.people import People

_REACH = 120
"""Characters back within which what a relative pronoun follows must end."""
_BETWEEN = re.compile(r"\s*|\s*[,—–-]+\s*|\s*(?:\([^)]{0,40}\))?\s*,?[^.,;!?\n]{0,80},\s*")
_SHORT = re.compile(r"(?:\s\w+)?\s*,?\s*")
_LAST = re.compile(r"[\w’'%-]+\s*,?\s+$")
PEOPLE = lexicon.PLURAL_PEOPLE | lexicon.ROLES | lexicon.NOBODY | {"those", "one", "ones"}
"""What 'who' may follow without a name."""
_FIRST = lexicon.DETERMINERS | {"all", "other", "those", "more", "less", "not"}
_MOST_WORDS = 5


def named_before(text: str, at: int, people: People, names: Sequence[NameSpan]) -> tuple[str, NameSpan | None] | None:
    """The person's name, or the institution's span, that the relative pronoun at `at` follows."""
    lead = max(0, at - _REACH)
    # 'Which' is nobody: 'Ann Lee told the board, which ...'.
    for span, person in [] if text.startswith("which", at) else people.at(lead, at)[::-1]:
        if _BETWEEN.fullmatch(text, span.end, at):
            return person.name, None
    bodies = [n for n in names if n.kind in ("organisation", "place") and lead <= n.start and n.end <= at]
    for name in reversed(bodies):
        if _SHORT.fullmatch(text, name.end, at):
            return "", name
    return None


def words_before(text: str, at: int, heads: frozenset[str] = PEOPLE) -> Span | None:
    """The words right before a relative pronoun whose last is one of `heads`: 'many of the Americans who'."""
    start, end, head = at, at, True
    for _ in range(_MOST_WORDS):
        match = _LAST.search(text, max(0, start - 40), start)
        if match is None:
            break
        word = match[0].strip(" ,\n")
        plain = word.lower()
        if head:
            if plain not in heads and not plain.endswith(("%", "percent")):
                return None
            end, head = match.start() + len(word), False
        elif "," in match[0] or "\n" in match[0] or not _belongs(word, plain):
            break
        start = match.start()
        if plain in _FIRST and plain not in ("the", "those", "other"):
            break
    return Span.of(text, start, end) if start < end else None


def _belongs(word: str, plain: str) -> bool:
    """Whether a word before a noun may be part of its phrase: no verb form, and no function word but 'of'."""
    if plain in _FIRST or plain == "of":
        return True
    if plain in lexicon.FUNCTION_WORDS or plain in lexicon.VERBS:
        return False
    return word[:1].isupper() or plain in lexicon.GRADES or not re.search(r"(?:ed|s|ing)$", plain)
