"""How far wording may differ from the gold, on invented sources."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.benchmarks.goldfile import GoldSource
from tests.benchmarks.sameness import same_date, same_institution, same_name, same_place, same_role, words_of

PERSON = GoldSource("José al-Amin", "person", ("José al-Amin",), "the envoy", None, None, None, ())
GROUP = GoldSource("Relief Watch", "organisation", ("Relief Watch", "the Relief Watch group"), "", None, None, None, ())
OFFICIAL = GoldSource(
    None, "unnamed", ("A U.S. port official, who asked not to be named", "the port official"), "", None, None, None, ()
)

WORDS = [
    ("The U.S. Coast Guard", "united states coast guard"),
    ("the US", "united states"),
    ("U.N. report", "united nations report"),
    ("some of us", "of us"),
    ("Dorothée's al-Amin", "dorothee al amin"),
    ("J. P. Reed", "j p reed"),
]


@pytest.mark.parametrize(("text", "words"), WORDS)
def test_words(text: str, words: str) -> None:
    assert words_of(text) == words.split()


NAMES = [
    ("José al-Amin", PERSON, True),
    ("Jose Al Amin", PERSON, True),
    ("Mr. José al-Amin", PERSON, True),
    ("al-Amin", PERSON, False),
    ("he", PERSON, False),
    ("José al-Amin Reed", PERSON, False),
    ("Relief Watch", GROUP, True),
    ("the Relief Watch group", GROUP, True),
    ("Relief", GROUP, False),
    ("A U.S. port official", OFFICIAL, True),
    ("the port official", OFFICIAL, True),
    ("a US port official who asked not to be named", OFFICIAL, True),
    ("the official", OFFICIAL, False),
    ("port", OFFICIAL, False),
    ("they", OFFICIAL, False),
]


@pytest.mark.parametrize(("found", "gold", "same"), NAMES)
def test_names(found: str, gold: GoldSource, same: bool) -> None:
    assert same_name(found, gold) is same


ROLES = [
    ("director", "director", None, True),
    ("Deputy Director", "deputy director", None, True),
    ("director", "deputy minister", None, False),
    ("senior U.S. port official", "senior port official", "U.S. port", True),
    ("Harbour Board officials", "officials", "Harbour Board", True),
    ("official", "senior assistant port official", None, False),
    ("analyst in support of the fleet", "analyst", None, True),
    ("director of fisheries", "director of finance", None, False),
    ("former analyst", "former port analyst", None, True),
    ("analyst", "former analyst", None, False),
    ("former analyst", "analyst", None, False),
]


@pytest.mark.parametrize(("found", "gold", "institution", "same"), ROLES)
def test_roles(found: str, gold: str, institution: str | None, same: bool) -> None:
    assert same_role(found, gold, institution) is same


INSTITUTIONS = [
    ("the Harbour Board", "Harbour Board", True),
    ("Harbour Board", "UN-backed Harbour Board", True),
    ("UN-backed Harbour Board", "Harbour Board", True),
    ("Pilots' Office at the Harbour Board", "Pilots Office at the Harbour Board", True),
    ("Harbour Board", "Pilots Office at the Harbour Board", False),
    ("Pilots Office", "Pilots Office at the Harbour Board", False),
    ("Coast Guard", "U.S. and Harbour Coast Guard", False),
    ("Observatory for Tides monitor", "Observatory for Tides", True),
    ("Observatory for Tides magazine", "Observatory for Tides", False),
    ("U.S.", "U.S. Navy", False),
]


@pytest.mark.parametrize(("found", "gold", "same"), INSTITUTIONS)
def test_institutions(found: str, gold: str, same: bool) -> None:
    source = replace(PERSON, institution=gold, description="director of the Observatory for Tides monitor")
    assert same_institution(found, source) is same


PLACES = [
    (("Raqa", "Raqqa"), "SY", ("Raqqa", "Raqqa"), "SY", True),
    (("Tripoli", "Tripoli"), "LB", ("Tripoli", "Tripoli"), "LY", False),
    (("Tripoli", "Tripoli"), None, ("Tripoli", "Tripoli"), "LY", False),
    (("Asia", "Asia"), None, ("Asia", "Asia"), None, True),
    (("north Syria", "Syria"), "SY", ("north Syria", "north Syria"), "SY", True),
    (("Syria", "Syria"), "SY", ("north Syria", "north Syria"), "SY", False),
]


@pytest.mark.parametrize(("found", "country", "gold", "its_country", "same"), PLACES)
def test_places(
    found: tuple[str, str], country: str | None, gold: tuple[str, str], its_country: str | None, same: bool
) -> None:
    assert same_place(found, country, gold, its_country) is same


DATES = [
    ("2014-05", "2014-05", True),
    ("2014-05", "2014-06", False),
    ("2014?-05", "2014-05", True),
    ("2014-05-XX", "2014-05", True),
    ("2014", "2014-05", False),
    ("2019", "2019-XX", True),
    ("2019-XX-11", "2019-XX-11", True),
    ("2017-07-21", "[2017-07-14,2017-07-21,2017-07-28]", True),
    ("2017-07-22", "[2017-07-14,2017-07-21,2017-07-28]", False),
    ("2017-07", "[2017-07-14,2017-07-21,2017-07-28]", True),
    ("2017-07", "[2017-07-28,2017-08-04]", False),
    ("[2017-08..2017-10]", "2017-08/2017-10", True),
    ("../2017-07", "../2017-07", True),
    ("XXXX-07", "2017-07", False),
    ("", "2017-07", False),
]


@pytest.mark.parametrize(("found", "gold", "same"), DATES)
def test_dates(found: str, gold: str, same: bool) -> None:
    assert same_date(found, gold) is same
