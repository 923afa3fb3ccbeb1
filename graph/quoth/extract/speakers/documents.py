"""The words for a cited document -> who issued it: 'a U.N. report', 'a survey by the Pew Research Center'."""

from __future__ import annotations

import re
from collections.abc import Sequence

from quoth.extract import lexicon
from quoth.extract.gazetteer import gazetteer
from quoth.extract.names import NameSpan

_WORD = re.compile(r"[^\s,;:()\"“”]+")
_BY = re.compile(r"\b(?:by|from)\s+(?:the\s+)?(?=[A-Z])")
_NAME = re.compile(r"[A-Z][\w.&’'/\-]*(?:\s+(?:(?:of|for|and|the|on|in)\s+)*[A-Z][\w.&’'/\-]*)*")
_PARTISANS = frozenset(["republican", "democratic", "conservative", "liberal"])
_MEDIA = frozenset(["TV", "Web", "Internet", "Twitter", "Facebook", "YouTube", "Instagram"])
"""What something is sent over is not who sent it."""


def issuer(text: str, start: int, end: int, names: Sequence[NameSpan]) -> str | None:
    """Who issued the document that `text[start:end]` names; None where nobody, or a person, is said to have."""
    words = list(_WORD.finditer(text, start, end))
    head = next((i for i, w in enumerate(words) if _plain(w) in lexicon.DOCUMENTS), None)
    if head is None:
        return None
    lead = words[:head]
    while lead and _plain(lead[0]) in lexicon.DETERMINERS | lexicon.EDITIONS:
        lead.pop(0)
    if lead and not lead[0][0][:1].isupper():
        lead = []
    while lead and not (lead[-1][0][:1].isupper() or _plain(lead[-1]) in lexicon.ROLES):
        lead.pop()
    if lead and not _only_qualifies(text, lead, names):
        return _clean(text[lead[0].start() : lead[-1].end()])
    match = _BY.search(text, words[head].end(), end)
    named = _NAME.match(text, match.end(), end) if match else None
    if named is None or _is_person(named.start(), named.end(), names):
        return None
    return _clean(named[0])


def _plain(word: re.Match[str]) -> str:
    return re.sub(r"['’]s?$", "", word[0]).lower()


def _clean(name: str) -> str:
    return re.sub(r"['’]s?$|[.,]$(?<![A-Z]\.)", "", " ".join(name.split()))


def _only_qualifies(text: str, lead: list[re.Match[str]], names: Sequence[NameSpan]) -> bool:
    """Whether the words before the head tell a people, a party, a month or a person, not an issuer."""
    word = re.sub(r"['’]s?$", "", lead[0][0])
    if _is_person(lead[0].start(), lead[-1].end(), names):
        return True
    peoples = gazetteer().country_of_demonym(word) is not None or word.lower() in _PARTISANS
    named = any(_plain(w) in lexicon.ORGANISATIONS or w[0].isupper() for w in lead)
    return word.isdigit() or word in _MEDIA or (peoples and not named)


def _is_person(start: int, end: int, names: Sequence[NameSpan]) -> bool:
    return any(n.kind == "person" and n.start < end and start < n.end for n in names)
