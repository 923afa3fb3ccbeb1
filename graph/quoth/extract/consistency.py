"""Names as the tagger typed them, one by one -> names that agree with one another over the whole article.

The tagger has learned from news about American politics: elsewhere it takes a town for a man, or misses a surname.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from quoth.extract import lexicon
from quoth.extract.gazetteer import Entry, gazetteer
from quoth.extract.names import NameSpan
from quoth.extract.nicknames import join_nicknames
from quoth.extract.speakers.people import given_name_gender, honorific_before, name_key, without_title
from quoth.extract.wordlists import wordset

_ACRONYM = re.compile(r"[A-Z]{2,6}")
_ALSO_SURNAMES = wordset("church bank house college temple league times front city party")
_SHORTEST_SURNAME = 3
_TOWN = 20_000
"""Inhabitants from which a town abroad is likelier meant than an unknown person, when its country is named."""


def settle(text: str, names: Sequence[NameSpan]) -> list[NameSpan]:
    """`names` with people that are places put right, and every surname of a person named in full added."""
    return with_surnames(text, _bodies_put_right(text, _places_put_right(text, join_nicknames(text, names))))


def _bodies_put_right(text: str, names: Sequence[NameSpan]) -> list[NameSpan]:
    """A 'person' called The Hill or Daily Post is a body: no given name, but an article or the word for a body."""
    found = []
    for name in names:
        words = text[name.start : name.end].split()
        if name.kind == "person" and _is_body(words, text):
            name = NameSpan(name.start, name.end, "organisation", name.score)
        found.append(name)
    return found


def _is_body(words: list[str], text: str) -> bool:
    if len(words) == 1:
        # 'AROS', unless the article also prints it as a name ('TRUMP: ... Trump').
        return _ACRONYM.fullmatch(words[0]) is not None and words[0].title() not in text
    if given_name_gender(" ".join(words)) is not None:
        return False
    return words[0] in ("The", "the") or words[-1].lower() in lexicon.ORGANISATIONS - _ALSO_SURNAMES


def _places_put_right(text: str, names: Sequence[NameSpan]) -> list[NameSpan]:
    """A 'person' never named in full who bears a town's name is that town, when the article names its country."""
    people = [n for n in names if n.kind == "person"]
    keys = [name_key(text[n.start : n.end]) for n in people]
    parts = {part for key in keys if len(key) > 1 for part in key}
    places = {text[n.start : n.end] for n in names if n.kind == "place"}
    titled = {text[n.start : n.end] for n in people if honorific_before(text, n.start)}
    wrong = set()
    for name, key in zip(people, keys, strict=True):
        words = text[name.start : name.end]
        known = (len(key) == 1 and key[0] in parts) or given_name_gender(words) is not None or words in titled
        if not known and (words in places or any(_is_meant(text, entry) for entry in gazetteer().find(words))):
            wrong.add(name)
    return [NameSpan(n.start, n.end, "place", n.score) if n in wrong else n for n in names]


def _is_meant(text: str, entry: Entry) -> bool:
    if entry.country in (None, "US") or entry.population < _TOWN:
        return False
    country = gazetteer().country_name(entry.country)
    return country is not None and re.search(rf"\b{re.escape(country)}\b", text) is not None


def with_surnames(text: str, names: Sequence[NameSpan]) -> list[NameSpan]:
    """`names`, and every surname of a person named in full that was missed, or taken for something else, in the text.

    A word that the gazetteer knows stays a place where it was tagged as one, and so does a part of a longer name.
    """
    full = [n for n in names if n.kind == "person" and " " in text[n.start : n.end].strip()]
    surnames = {m.text.split()[-1] for n in full if (m := without_title(text, n))}
    found = list(names)
    for surname in sorted(surnames):
        if len(surname) < _SHORTEST_SURNAME or not surname[0].isupper() or gazetteer().is_common(surname):
            continue
        for match in re.finditer(rf"\b{re.escape(surname)}\b", text):
            over = [n for n in found if n.start < match.end() and match.start() < n.end]
            if any(n.kind == "person" or (n.end - n.start) > len(surname) + 2 for n in over):
                continue
            if any(n.kind == "place" for n in over) and gazetteer().has(surname):
                continue
            found = [n for n in found if n not in over]
            found.append(NameSpan(match.start(), match.end(), "person", 0.5))
    return sorted(found)
