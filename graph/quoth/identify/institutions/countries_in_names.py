"""Whose body a name says it is: the country, the region or the city in it, by the gazetteer."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from quoth.extract.gazetteer import Entry, gazetteer
from quoth.extract.wordlists import wordset

_COUNTRIES = {"us": "US", "american": "US", "america": "US", "uk": "GB", "korean": None, "eu": None, "un": None}
"""What the gazetteer lacks, or knows under too many names."""
_LONGEST = 3
_RIVALS = 3
"""A namesake with at least a third of the people leaves a place's name ambiguous: Springfield, but not Portland."""
_TOWN = 50_000
"""A smaller town than this does not keep a bare name from meaning a university called like it: Harvard, Princeton."""
_CONTINENTS = wordset("european african asian arab latin american north south middle east")


def country_at_front(words: Sequence[str]) -> tuple[str | None, int]:
    """The country (ISO code) whose name, demonym or possessive begins the name, and of how many words it is."""
    for length in range(min(_LONGEST, len(words) - 1), 0, -1):
        if country := country_called(" ".join(words[:length])):
            return country, length
    return None, 0


def country_at_end(words: Sequence[str]) -> tuple[str | None, int]:
    """The same for `of X`, `of the X` and `in X` at the end."""
    for length in range(min(_LONGEST, len(words) - 2), 0, -1):
        before = words[-length - 1]
        article = before == "the" and words[-length - 2] in {"of", "in"}
        if (before in {"of", "in"} or article) and (country := country_called(" ".join(words[-length:]))):
            return country, length + 1 + article
    return None, 0


@lru_cache(maxsize=1 << 14)
def country_called(name: str) -> str | None:
    """The country that a folded name or demonym, possessive or not, means; None for Georgia, which is also a state."""
    if name in _COUNTRIES:
        return _COUNTRIES[name]
    known = gazetteer()
    if country := known.country_of_demonym(name.title()):
        return country
    forms = [name, name.removesuffix("s")] if name.endswith("s") else [name]
    for form in forms:
        found = [entry for entry in known.find(form) if entry.main]
        if found and found[0].kind == "country" and known.has(form):
            is_state = any(entry.kind == "region" and entry.country == "US" for entry in found)
            return None if is_state else found[0].country
    return None


@lru_cache(maxsize=1 << 14)
def is_place(name: str) -> bool:
    """Whether a folded name, standing alone, would be taken for a country, a region or a city rather than a body."""
    if name in _CONTINENTS or country_called(name):
        return True
    known = gazetteer()
    if not known.has(name):
        return False
    return any(entry.kind != "city" or entry.capital or entry.population >= _TOWN for entry in known.find(name))


def is_land(name: str) -> bool:
    """Whether a folded name is that of a country or a first-level division: Indiana, Mexico."""
    if country_called(name):
        return True
    found = gazetteer().find(name) if gazetteer().has(name) else ()
    return bool(found) and found[0].kind in {"country", "region", "continent"}


@lru_cache(maxsize=1 << 14)
def is_ambiguous(name: str) -> bool:
    """Whether a folded place name belongs to several places of like size: Springfield, Orange County."""
    if not gazetteer().has(name):
        return False
    found: list[Entry] = [entry for entry in gazetteer().find(name) if entry.main]
    if len(found) < 2 or found[0].kind in {"country", "region", "continent", "area"}:
        return False
    if found[0].kind == "county":
        return found[1].kind == "county"
    sizes = sorted((entry.population for entry in found if entry.kind == "city"), reverse=True)
    return len(sizes) > 1 and sizes[1] * _RIVALS >= sizes[0]
