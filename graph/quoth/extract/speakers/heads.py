"""What the other readers of descriptions share: head nouns, and the words of a description as the tagger typed them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from quoth.extract import lexicon
from quoth.extract.gazetteer import gazetteer
from quoth.extract.names import NameKind, NameSpan
from quoth.extract.speakers import posts

_AGENT = re.compile(r"\w{3}(?:ologist|ographer|icist|woman|person)$")
_NO_BODIES = frozenset(["PAC", "TV", "LGBT", "LGBTQ", "CEO", "CFO", "COO", "CTO", "MP", "HIV", "AIDS", "IT", "PR"])
"""Acronyms that name no institution by themselves."""
SPLITS = lexicon.PREPOSITIONS | {"among", "across", "inside", "by", "about", "against"}
"""Before which the head of a description stands."""


def is_role(head: str) -> bool:
    """Whether a word says what a single person is."""
    return head in lexicon.ROLES or head.rpartition("-")[2] in lexicon.ROLES or bool(_AGENT.search(head))


def may_be_role(head: str) -> bool:
    """Whether a word in apposition to a person's name ('Ann Lee, a roofer') can say what he or she is."""
    return is_role(head) or bool(re.search(r"\w{2}(?:er|or|ian|eer|ant)$", head))


def printed(text: str, tokens: Sequence[re.Match[str]]) -> str:
    """The words of `tokens` as printed; where tokens between were left out, so are their words."""
    runs: list[list[int]] = []
    for before, token in zip([None, *tokens], tokens, strict=False):
        if before is not None and not text[before.end() : token.start()].strip():
            runs[-1][1] = token.end()
        else:
            runs.append([token.start(), token.end()])
    return " ".join(" ".join(text[a:b].split()) for a, b in runs)


def kinds_of(token: re.Match[str], names: Sequence[NameSpan]) -> set[NameKind]:
    """What the tagger takes the name to be that a word belongs to."""
    return {n.kind for n in names if n.start < token.end() and token.start() < n.end}


def is_acronym(word: str) -> bool:
    return len(word) > 1 and word.isupper() and word.isalpha() and word not in _NO_BODIES


def is_seat(head: str, institution: str) -> bool:
    """Whether the 'institution' is only where somebody is: a place beside a post that is not of its government."""
    singular = head.removesuffix("s")
    if singular in posts.LEGISLATORS:
        return not any(entry.kind == "country" for entry in gazetteer().find(institution))
    of_government = {head, singular} & lexicon.OF_GOVERNMENT
    return not of_government and gazetteer().has(institution)
