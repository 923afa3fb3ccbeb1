"""Made articles with what would be found in them, no model needed: the press of a world in which new names keep coming.

Article `n` is the same whoever asks. Names are drawn by their shares in the census, so that as many people as in life
share a name; who is in the news, by Zipf's law. Counts are those of an average PolNeAR article of its length.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from random import Random

from quoth.article import Article, Span
from quoth.attribution import Affiliation, Attribution, Date, Extraction, Place, Quantity, Speaker
from quoth.identify.people.name_shares import census

SENTENCES = 45
"""With the attributions some 700 words."""
ATTRIBUTIONS = 15
REPRINTS = 0.03
"""Share of articles that print an earlier one again under another headline."""

_NEW = 0.4
"""Share of an article's people and institutions that are in the news for the first time: of 4,042 people in PolNeAR's 924
articles 2,073 are in one only."""
_KNOWN_EARLY, _MORE = 300, 0.5
"""People in the news again and again: so many at first, and so many more an article."""
_BARE = 0.06
"""Share of people whom an article gives a surname only, as in PolNeAR."""
_LISTED = 0.6
"""Share of people whose surname the census lists, as it lists that share of Americans."""

_PLACES = (
    ("Mosul", "IQ", 99072, 36.34, 43.12), ("Raqqa", "SY", 172955, 35.95, 39.01), ("Washington", "US", 4140963, 38.9, -77.04),
    ("London", "GB", 2643743, 51.51, -0.13), ("Paris", "FR", 2988507, 48.85, 2.35), ("Tunis", "TN", 2464470, 36.82, 10.17),
    ("Springfield", None, None, None, None), ("Aleppo", "SY", 170063, 36.2, 37.16), ("Ankara", "TR", 323786, 39.92, 32.85),
)
_BODIES = (
    "White House", "State Department", "Foreign Ministry", "police", "United Nations", "European Union", "RAND Corporation",
    "Federal Bureau of Investigation", "FBI", "Defense Ministry", "Supreme Court", "World Bank", "the company", "Senate",
)
_KINDS = ("Institute", "University", "Foundation", "Bank", "Center for Policy Research", "Party", "Corp", "campaign")
_ROLES = ("senator", "professor", "spokesman", "mayor", "analyst", "director", "chief of police", "minister of health", "lawyer")
_UNNAMED = ("officials", "a senior official", "residents", "witnesses", "a defense official", "critics")
_PUBLISHERS = ("The Daily Made", "Morning Herald", "Evening Standard-Times", "Made Tribune")


@dataclass(frozen=True, slots=True)
class _Person:
    name: str
    role: str | None
    institution: str | None


def extraction(number: int) -> Extraction:
    """What is found in made article `number`, from 0."""
    random = Random(f"article {number}")
    if number and random.random() < REPRINTS:
        return _printed(random.randrange(number), number, f"Once more: {_words(random, 6)}")
    return _printed(number, number, _words(random, 7))


def _printed(told: int, number: int, headline: str) -> Extraction:
    """The story of article `told` as article `number` prints it."""
    random = Random(f"story {told}")
    people = [_in_the_news(random, told) for _ in range(6)]
    bodies = [_body(random, told) for _ in range(3)]
    page = _Page(f"{headline.capitalize()}\n\n")
    found = []
    for at in range(max(SENTENCES, ATTRIBUTIONS)):
        if at < ATTRIBUTIONS:
            found.append(_attribution(random, page, at, people, bodies))
        else:
            page.add(f"{_words(random, 11).capitalize()} in ")
            page.place(random)
            page.add(". ")
    day = date(2012, 1, 1) + timedelta(days=number // 10)
    article = Article(
        page.text, f"made/{number}.txt", title=headline, publisher=_PUBLISHERS[number % len(_PUBLISHERS)],
        published=day.isoformat(),
    )
    posts = tuple(
        Affiliation(one.source.name, one.source.role, one.source.institution, article.published, one.source.evidence)
        for one in found if one.source and one.source.evidence
    )
    return Extraction(article, tuple(found), tuple(page.places), tuple(one for each in found for one in each.dates), posts)


class _Page:
    """A text as it is written, and the spans of what was written."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.places: list[Place] = []

    def add(self, words: str) -> Span:
        start = len(self.text)
        self.text += words
        return Span(start, len(self.text), words)

    def place(self, random: Random) -> Place:
        name, country, geonames, latitude, longitude = random.choice(_PLACES)
        self.places.append(Place(self.add(name), name, country, geonames, latitude, longitude))
        return self.places[-1]


def _attribution(random: Random, page: _Page, number: int, people: list[_Person], bodies: list[str]) -> Attribution:
    """A sentence: `"Words in Mosul, 300 people, on 3 July 2014," said Seth Jones, analyst at the RAND Corporation.`"""
    start = len(page.text)
    page.add(f"“{_words(random, 9).capitalize()} in ")
    place = page.place(random)
    count = random.randrange(2, 900)
    page.add(", ")
    quantity = Quantity(page.add(f"{count} people"), count, count, "exact", "people", "people") if number % 4 == 0 else None
    page.add(" on ")
    day = date(2011, 1, 1) + timedelta(days=random.randrange(365))
    when = Date(page.add(f"{day:%d %B %Y}"), day.isoformat()) if number % 5 == 0 else None
    page.add(",”")
    content = Span(start, len(page.text), page.text[start:])
    page.add(" ")
    cue = page.add("said")
    page.add(" ")
    speaker = _speaker(random, page, people, bodies)
    page.add(". ")
    return Attribution(
        f"a{number}", "direct", 0.9, speaker, cue, (content,), places=(place,), dates=(when,) if when else (),
        quantities=(quantity,) if quantity else (),
    )


def _speaker(random: Random, page: _Page, people: list[_Person], bodies: list[str]) -> Speaker:
    drawn = random.random()
    if drawn < 0.2:
        return Speaker((page.add(words := random.choice(_UNNAMED)),), "unnamed", words)
    if drawn < 0.3:
        return Speaker((page.add(body := random.choice(bodies)),), "organisation", body)
    person = random.choice(people)
    name = page.add(person.name)
    if not person.role or random.random() < 0.3:
        return Speaker((name,), "person", person.name)
    page.add(", ")
    post = page.add(person.role + (f" at {person.institution}" if person.institution else ""))
    return Speaker((name,), "person", person.name, person.role, person.institution, post)


def _in_the_news(random: Random, number: int) -> _Person:
    """Someone new, or one of those known, the first of whom are in the news most."""
    if random.random() < _NEW:
        return _person(Random(f"new person {number} {random.random()}"), number)
    rank = int((_KNOWN_EARLY + _MORE * number) ** random.random())
    person = _person(Random(f"known person {rank}"), rank)
    if random.random() < _BARE:
        return _Person(person.name.split()[-1], None, None)
    return person


def _person(random: Random, number: int) -> _Person:
    given, shares = _given_names()
    name = f"{random.choices(given, cum_weights=shares)[0]} {_surname(random)}"
    role = random.choice(_ROLES) if random.random() < 0.7 else None
    return _Person(name, role, _body(random, number) if role and random.random() < 0.7 else None)


def _surname(random: Random) -> str:
    listed, shares = _surnames()
    if random.random() < _LISTED:
        return random.choices(listed, cum_weights=shares)[0]
    return "".join(random.choice(_SYLLABLES) for _ in range(3)).capitalize()


def _body(random: Random, number: int) -> str:
    if random.random() < _NEW:
        return f"{_surname(random)} {random.choice(_KINDS)}"
    rank = int((len(_BODIES) + _MORE * number) ** random.random()) - 1
    if rank < len(_BODIES):
        return _BODIES[rank]
    known = Random(f"known body {rank}")
    return f"{_surname(known)} {known.choice(_KINDS)}"


def _words(random: Random, count: int) -> str:
    """Words of a made language, short ones much the most frequent."""
    return " ".join(_lexicon()[int(30000 ** random.random()) - 1] for _ in range(count))


_SYLLABLES = [a + b for a in ("b", "d", "f", "g", "k", "l", "m", "n", "p", "r", "s", "t", "v", "z", "st", "br") for b in "aeiou"]


@cache
def _lexicon() -> list[str]:
    random = Random("lexicon")
    return ["".join(random.choices(_SYLLABLES, k=1 + rank.bit_length() // 5)) for rank in range(30000)]


@cache
def _surnames() -> tuple[list[str], list[float]]:
    return _drawn(census().surnames)


@cache
def _given_names() -> tuple[list[str], list[float]]:
    return _drawn(dict([*census().men.items(), *census().women.items()]))


def _drawn(shares: dict[str, float]) -> tuple[list[str], list[float]]:
    """Names and the sums of shares up to each, as `Random.choices` wants them."""
    total, sums = 0.0, []
    for share in shares.values():
        total += share
        sums.append(total)
    return [name.capitalize() for name in shares], sums


def extractions(start: int, stop: int) -> Iterator[Extraction]:
    return (extraction(number) for number in range(start, stop))
