"""A name that the tagger calls a place -> the candidates in it, or none where it is no place after all."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quoth.extract.gazetteer import fold
from quoth.extract.names import NameSpan
from quoth.extract.places import words as lexicon
from quoth.extract.places.bodies import is_a_body, of_a_body
from quoth.extract.places.candidate import Candidate
from quoth.extract.places.evidence import Evidence
from quoth.extract.places.runs import words_of

LIKELY = 0.7
"""The tagger's score from which a name the gazetteer does not know is believed without a preposition of place."""

_LOCATED = re.compile(r"\b(?:in|at|near|outside|inside|around|across|throughout)\s(?:the\s)?$", re.I)
_AT_A_BUILDING = re.compile(
    r"\b(?:at|in|inside|outside|near|around|on|leaving|entering|left|entered)\s(?:the\s)?$", re.I
)
_DIRECTION = "|".join(sorted(lexicon.DIRECTIONS, key=lambda word: (-len(word), word)))
_PIECE = re.compile(r"[^\s,–/-][^,–/\n-]*[^\s,–/-]")
_GENERIC = "|".join([*lexicon.SUFFIXES, *lexicon.EDGES, "region", "district", "area"])
_BARE = tuple(
    re.compile(rf"(?:the\s)?{words}", re.I)
    for words in (
        r"(?P<name>.+)",
        rf"(?P<name>.+)\s(?:{_GENERIC})",
        rf"(?:{_DIRECTION})\s(?P<name>.+)",
        rf"(?:{_DIRECTION})\s(?P<name>.+)\s(?:{_GENERIC})",
    )
)
"""A tagged name whole, then with generic noun and direction set off: `northeastern Syria`, `Deir Ezzor province`."""
_DEMONYM_ENDING = re.compile(r"(?:[a-z](?:ians?|eans?|ans|ers|ese|ites|ish|ern)|[aeiou]nian)$")
_PERSONS_HOUSE = re.compile(r"['’]s\b")
_OF_SOMEBODY = re.compile(r"\b(?:for|by|with|told|asked|said|says|against|about)\s$")
"""Words before an unknown name that people follow as often as places do."""


def from_name(name: NameSpan, evidence: Evidence) -> Iterator[Candidate]:
    """The places inside a name that the tagger calls a place: one, or several set off by commas or hyphens.

    A name the gazetteer does not know is believed after a preposition of place, and where the tagger is sure or a word
    in it says so (`Lake Erie`); a person's name, and a part of a body's name, never.
    """
    text = evidence.text
    start, end = _whole_word(text, name.start, name.end)
    surface = text[start:end]
    if surface.islower() or surface.lower() in lexicon.FACILITIES or of_a_body(text, start, end):
        return
    located = bool(_LOCATED.search(text[max(0, start - 16) : start]))
    if fold(surface) in lexicon.INSTITUTIONS and not _AT_A_BUILDING.search(text[max(0, start - 16) : start]):
        return
    if surface + "." in lexicon.STATE_OF_ABBREVIATION and text[end : end + 1] == ".":
        surface, end = surface + ".", end + 1
    if evidence.gazetteer.country_of_demonym(surface) or (_is_surname(surface, evidence) and not located):
        return
    bare = next((m for m in (p.fullmatch(surface) for p in _BARE) if m and evidence.entries(m["name"])), None)
    bare = bare or _of_an_age(surface, evidence)
    if bare:
        start, surface = start + bare.start("name"), bare["name"]
    whole = evidence.entries(surface)
    parts = [m.span() for m in _PIECE.finditer(surface)]
    known = [] if whole else [span for span in parts if evidence.entries(surface[slice(*span)])]
    if whole or (not known and _is_likely(surface, start, name.score, located, evidence)):
        yield Candidate(start, start + len(surface), surface, whole, score=name.score)
    for begin, stop in known:
        piece = surface[begin:stop]
        yield Candidate(start + begin, start + stop, piece, evidence.entries(piece), score=name.score)


def _of_an_age(surface: str, evidence: Evidence) -> re.Match[str] | None:
    """The country in a name that the gazetteer does not know: `Weimar Germany`, `British India`."""
    match = None if evidence.entries(surface) else re.fullmatch(r"[A-Z]\w+\s(?P<name>[A-Z]\w+)", surface)
    country = match and any(e.main and e.kind == "country" for e in evidence.entries(match["name"]))
    return match if country else None


def _whole_word(text: str, start: int, end: int) -> tuple[int, int]:
    """With the rest of a hyphenated word that the tagger has cut (`Mar-a-|Lago|`), unless a small prefix leads it."""
    lead = re.search(r"(?:[A-Z][\w’']*-)(?:[\w’']+-)*$", text[max(0, start - 30) : start])
    if lead and not re.search(r"[A-Z.]", lead.group()[1:]) and lead.group().count("-") > 1:
        start -= len(lead.group())
    return start, end


def _is_surname(surface: str, evidence: Evidence) -> bool:
    """Whether a person of the article bears the name; a country's or state's name is believed of the place."""
    broad = any(e.main and e.kind in ("country", "region") for e in evidence.entries(surface))
    return fold(surface) in evidence.surnames and not broad


def _is_likely(surface: str, start: int, score: float, located: bool, evidence: Evidence) -> bool:
    """Whether a name that the gazetteer does not know is a place."""
    words = list(words_of(surface))
    low = [word.text.lower() for word in words]
    if "\n" in surface or is_a_body(surface) or not any(len(word) > 3 for word in low) or not words[0].capital:
        return False
    if _DEMONYM_ENDING.search(surface) or (len(words) == 1 and low[0] in lexicon.FACILITIES | lexicon.LANDFORMS):
        return False
    follows = re.match(r"\s([a-z]+)\b", evidence.text[start + len(surface) : start + len(surface) + 20])
    if follows and follows.group(1) in lexicon.OF_PEOPLE:
        return False
    if located:
        return not _PERSONS_HOUSE.match(evidence.text, start + len(surface))
    if _OF_SOMEBODY.search(evidence.text[max(0, start - 10) : start]):
        return False
    return score >= LIKELY or any(word in lexicon.LANDFORMS for word in low)
