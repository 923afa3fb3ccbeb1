"""A name -> the places that bear it, from the compact gazetteer that ships with Quoth.

The data is derived from GeoNames (https://www.geonames.org, CC BY 4.0) by `training/gazetteer.py`. It is kept as sorted
lines and searched by bisection: opening it costs a decompression, not the building of a table of 200,000 records.
"""

from __future__ import annotations

import gzip
import math
import re
import unicodedata
from bisect import bisect_left
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Literal

PlaceKind = Literal["continent", "country", "region", "county", "city", "area"]
"""`region` is a first-level division (a state, a province), `county` a second-level one, `area` anything without
borders of its own: a sea, a river, the Middle East."""

DATA = "gazetteer.txt.gz"
_KINDS: dict[str, PlaceKind] = {
    "k": "continent", "c": "country", "r": "region", "y": "county", "p": "city", "q": "city", "a": "area",
}  # fmt: skip
_COUNTRIES_WITHIN = 300  # the file lists continents, then countries, before all else
_MARKS = re.compile(r"[.'’‘ʿʾ`´ʼ]")
_BREAKS = re.compile(r"[\s\-‐‑–/,]+")
_LETTERS = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i", "ð": "d", "þ": "th"})
_ARTICLE = re.compile(r"^(?:al|el|ar|ad|as|at|an|az|ash|ed|er|es|et|ez) ")
_INNER_ARTICLE = re.compile(r" (?:al|el|ar|ad|as|at|an|az|ash|ed|er|es|et|ez|uz) ")


@dataclass(frozen=True, slots=True)
class Entry:
    """One place of the gazetteer."""

    name: str
    kind: PlaceKind
    country: str | None
    """ISO 3166-1 alpha-2."""
    region: str | None
    """GeoNames' code of the first-level division the place lies in (`TX` in the United States)."""
    geonames: int | None
    latitude: float | None
    longitude: float | None
    population: int
    capital: bool
    """Whether it is the capital of its country."""
    main: bool
    """Whether it was found by its main name and not by another spelling."""


class Gazetteer:
    """The places of the world by name. Look-ups ignore letter case, accents, dots, apostrophes and hyphens."""

    def __init__(self, data: bytes) -> None:
        _header, places, names, common, demonyms = gzip.decompress(data).decode("utf-8").split("\n\n")
        self._places = places.split("\n")
        self._names = names.split("\n")
        self._common = frozenset(common.split("\n"))
        rows = (line.split("\t", 3) for line in self._places[:_COUNTRIES_WITHIN])
        self._countries = {country: name for name, kind, country, _ in rows if kind == "c"}
        self._demonyms = dict(line.split("\t") for line in demonyms.split("\n"))

    def find(self, name: str) -> tuple[Entry, ...]:
        """The places called `name`, largest first; where there is none, those whose Arabic name may be spelt so."""
        key = fold(name)
        return self._at(key) or self._at("~" + transliteration_key(key))

    def has(self, name: str) -> bool:
        """Whether any place bears `name` as written here, transliteration apart."""
        return bool(self._row(fold(name)))

    def is_common(self, name: str) -> bool:
        """Whether `name` is also an everyday word (Reading, Mobile, Of), as counted in news text."""
        return fold(name) in self._common

    def country_of_demonym(self, word: str) -> str | None:
        """`Iraqi` -> `IQ`; None when `word` is no demonym."""
        return self._demonyms.get(word)

    def country_name(self, code: str) -> str | None:
        """The name of the country with the ISO code `code`."""
        return self._countries.get(code)

    def _row(self, key: str) -> str:
        at = bisect_left(self._names, key + "\t")
        if key and at < len(self._names) and self._names[at].startswith(key + "\t"):
            return self._names[at][len(key) + 1 :]
        return ""

    def _at(self, key: str) -> tuple[Entry, ...]:
        return tuple(self._entry(number) for number in self._row(key).split())

    def _entry(self, number: str) -> Entry:
        other = number.startswith("~")
        name, kind, country, region, geonames, latitude, longitude, population = self._places[
            int(number.lstrip("~"))
        ].split("\t")
        return Entry(
            name=name,
            kind=_KINDS[kind],
            country=country or None,
            region=region or None,
            geonames=int(geonames) if geonames else None,
            latitude=float(latitude) if latitude else None,
            longitude=float(longitude) if longitude else None,
            population=int(population),
            capital=kind == "q",
            main=not other,
        )


@cache
def gazetteer() -> Gazetteer:
    """The gazetteer that ships with Quoth, read on first use."""
    return Gazetteer((files("quoth.extract") / "data" / DATA).read_bytes())


@lru_cache(maxsize=1 << 16)
def fold(name: str) -> str:
    """The key `name` is filed under: `Saint-Étienne` -> `saint etienne`, `U.S.` -> `us`, `N’Djamena` -> `ndjamena`."""
    plain = unicodedata.normalize("NFKD", name.casefold().translate(_LETTERS))
    plain = "".join(char for char in plain if not unicodedata.combining(char))
    words = _BREAKS.sub(" ", _MARKS.sub("", plain)).strip().split(" ")
    words = [{"st": "saint", "ste": "sainte", "ft": "fort", "mt": "mount"}.get(word, word) for word in words]
    return " ".join(words[1:] if words[0] == "the" and len(words) > 1 else words)


def transliteration_key(key: str) -> str:
    """A folded key that the spellings of an Arabic name share: Raqa, Ar-Raqqah; Mayadeen, Al Mayadin; Deir al-Zour."""
    key = _INNER_ARTICLE.sub(" ", _ARTICLE.sub("", key)).replace(" ", "")
    for spelling, sound in (("ee", "i"), ("ou", "u"), ("oo", "u"), ("o", "u"), ("ei", "ay"), ("ai", "ay"), ("e", "i"),
                            ("aw", "u"), ("kh", "x"), ("q", "k"), ("dj", "j"), ("y", "i")):  # fmt: skip
        key = key.replace(spelling, sound)
    key = re.sub(r"(.)\1+", r"\1", key)
    return key.rstrip("h")


def prominence(entry: Entry) -> float:
    """How likely a newspaper means this place when it says no more: about 0..10, by kind and logarithm of population.

    Capitals stand for governments, and the states of the U.S. are named far more often than other countries' divisions.
    """
    size = math.log10(entry.population + 10)
    known = {"continent": 9.0, "country": 8.0, "area": 6.5, "county": 2.0, "region": 2.0 + size / 2, "city": size}[
        entry.kind
    ]
    if entry.capital and entry.main:
        known += 3.0
    if entry.kind == "region" and entry.country == "US":
        known += 2.0
    return known if entry.main else known - 2.0
