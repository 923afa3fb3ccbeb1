"""Made articles in which invented people argue over invented matters: claims for one side, for the other, and beside it.

Article `n` is the same whoever asks. What is found in them is for Quoth to find: they are text, nothing more.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from random import Random

from quoth.article import Article
from quoth.read import read_text

CLAIMS = 20
"""Claims an article."""
_MATTERS = 4
"""Matters an article tells of, side by side: so many claims on each."""

_THINGS = (
    "wheat prices", "ferry traffic", "cholera cases", "school enrolment", "dam levels", "rents", "burglaries", "bus fares",
    "tax receipts", "salmon stocks", "power cuts", "hotel bookings", "police patrols", "rice imports", "malaria deaths",
    "court backlogs", "road tolls", "air pollution", "cotton exports", "water supplies", "bank lending", "hospital waits",
    "forest fires", "tourist arrivals", "drone sightings",
)
_PLACES = (
    "Tarsk", "Belmora", "Ostwick", "Caldera Bay", "Pelham Reach", "Vantry", "Sorrel", "Kinmouth", "Addersfield", "Lower Bray",
    "Hestia", "Novara Point", "Quillon", "Ruston", "Maribor Hills", "Tamarind", "Wexcombe", "Yarrow", "Zelen", "Dunmore East",
)
MATTERS = tuple(product(_THINGS, _PLACES))
"""500 matters: a thing and a place."""

_SIDES = (
    ("{} in {} are rising", "{} in {} have increased since spring", "{} in {} are growing fast", "{} in {} went up again"),
    ("{} in {} are falling", "{} in {} have declined since spring", "{} in {} are shrinking fast", "{} in {} went down again"),
    ("{} in {} are counted by hand", "{} in {} were discussed at the council", "{} in {} matter to every family"),
)
_CHANCES = (4, 4, 2)
_FIRST = ["Ada", "Ivo", "Mara", "Tomas", "Lena", "Pavel", "Nadia", "Oskar", "Ruth", "Emil", "Vera", "Jonas", "Alma", "Felix", "Iris", "Hugo"]
_LAST = ["Brandt", "Kalima", "Novak", "Ferreira", "Lindqvist", "Osei", "Tanaka", "Moreau", "Petrov", "Haddad", "Silva", "Kowalski", "Mensah", "Duarte"]
_ROLES = (
    "a statistician at the Harbour Institute", "a spokesman for the province", "an economist at Ridge University",
    "the mayor", "a member of the trade council", "an inspector of the ministry",
)


def article(number: int, matters: int = len(MATTERS)) -> Article:
    """Article `number`, from 0, which tells of the first so many matters only."""
    random = Random(f"debate {number}")
    lines = [f"Week {number}: what was said in the provinces", ""]
    for thing, place in random.sample(MATTERS[:matters], _MATTERS):
        for _ in range(CLAIMS // _MATTERS):
            (side,) = random.choices(_SIDES, _CHANCES)
            who = f"{random.choice(_FIRST)} {random.choice(_LAST)}"
            claim = random.choice(side).format(thing, place)
            lines += [f"{who}, {random.choice(_ROLES)}, said that {claim}.", ""]
    return read_text("\n".join(lines), f"made/{number}.txt")


def articles(claims: int, matters: int = len(MATTERS)) -> Iterator[Article]:
    """So many claims' worth of articles."""
    return (article(number, matters) for number in range(claims // CLAIMS))
