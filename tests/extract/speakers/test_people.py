"""Names in one article -> people."""

import pytest

from quoth.extract.names import NameSpan
from quoth.extract.speakers.people import People, given_name_gender, name_key


def people_of(text: str, *names: str) -> tuple[People, list[tuple[int, int]]]:
    """People from the given names, each taken at its next place in the text."""
    at, spans = 0, []
    for name in names:
        start = text.index(name, at)
        spans.append((start, start + len(name)))
        at = start + len(name)
    return People(text, [NameSpan(a, b, "person") for a, b in spans]), spans


CASES = [
    ("development", "Seth Jones spoke. Jones left.", ("Seth Jones", "Jones"), ["Seth Jones", "Seth Jones"]),
    ("development", "Mr. Iho came. Otso Iho went.", ("Mr. Iho", "Otso Iho"), ["Otso Iho", "Otso Iho"]),
    ("development", "Hisham al-Hashimi said. Hashimi added.", ("Hisham al-Hashimi", "Hashimi"), ["Hisham al-Hashimi"] * 2),
    ("development", "Rami Abdel Rahman said. Abdel Rahman added.", ("Rami Abdel Rahman", "Abdel Rahman"), ["Rami Abdel Rahman"] * 2),
    ("development", "Nicholas J. Rasmussen, or Nicholas Rasmussen", ("Nicholas J. Rasmussen", "Nicholas Rasmussen"), ["Nicholas J. Rasmussen"] * 2),
    ("development", "By ERIC SCHMITT. Eric Schmitt wrote.", ("ERIC SCHMITT", "Eric Schmitt"), ["Eric Schmitt"] * 2),
    ("development", "Ann Lee and Bob Lee met. Lee spoke.", ("Ann Lee", "Bob Lee", "Lee"), ["Ann Lee", "Bob Lee", "Lee"]),
    ("development", "Ann Lee and Bob Lee met. Mrs. Lee spoke.", ("Ann Lee", "Bob Lee", "Lee"), ["Ann Lee", "Bob Lee", "Ann Lee"]),
    ("development", "Jones’s men. Seth Jones.", ("Jones’s", "Seth Jones"), ["Seth Jones", "Seth Jones"]),
    ("bugs: a title inside the name", "Inspector General Glenn Fine wrote. Fine added.", ("Inspector General Glenn Fine", "Fine"), ["Glenn Fine"] * 2),
    ("bugs: a title before a surname", "John Roberts sat. Justice Roberts asked.", ("John Roberts", "Justice Roberts"), ["John Roberts"] * 2),
    ("bugs: two middle names are two men", "John A. Smith and John B. Smith", ("John A. Smith", "John B. Smith"), ["John A. Smith", "John B. Smith"]),
]


@pytest.mark.parametrize(("text", "names", "wanted"), [case[1:] for case in CASES])
def test_mentions_name_the_fullest_form(text: str, names: tuple[str, ...], wanted: list[str]) -> None:
    people, spans = people_of(text, *names)
    assert [people.at(a - 1, b + 1)[0][1].name for a, b in spans] == wanted


@pytest.mark.parametrize(("name", "gender"), [("Linda Robinson", "f"), ("Seth Jones", "m"), ("Hisham al-Hashimi", None), ("Jones", None)])
def test_gender_of_a_given_name(name: str, gender: str | None) -> None:
    assert given_name_gender(name) == gender


@pytest.mark.parametrize(
    ("name", "key"),
    [("Dr. José Álvarez Jr.", ("jose", "alvarez")), ("al-Hashimi", ("hashimi",)), ("Jean-Yves Le Drian", ("jean", "yves", "le", "drian"))],
)
def test_name_key(name: str, key: tuple[str, ...]) -> None:
    assert name_key(name) == key
