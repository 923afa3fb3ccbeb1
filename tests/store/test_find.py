"""Names as users type them, against a store of invented articles."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from quoth.article import Article
from quoth.errors import NotFoundError, QuothError
from quoth.identify.follows import follows
from quoth.store.find import find_institution, find_person, find_place
from quoth.store.load import put
from quoth.store.store import Store
from tests.store.extractions import PlainReader

JONES = Article(
    '"They left Raqqa," said Seth Jones, director at Rand Corp. "All of them," said Anna Müller, mayor of Riga.',
    "a.txt", title="They left", published="2017-07-03",
)
SMITHS = Article('"No," said John Smith. "Yes," said Jane Smith. "Raqa is near Paris," said Omar.', "b.txt")
NAMESAKE = Article('"Perhaps," warned Jones, analyst at Chatham House of Mosul.', "c.txt")


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with Store.writing(tmp_path_factory.mktemp("find") / "store") as store:
        for article in (JONES, SMITHS, NAMESAKE):
            assert put(store, article, "1", "model", PlainReader().extract, follows)
        yield store


@pytest.mark.parametrize("name", [
    "Seth Jones", "seth jones", "JONES", "S. Jones", "Dr. Seth Jones", "Seth G. Jones",
    "https://w3id.org/quoth/id/person/seth-jones",
])
def test_one_man_by_many_names(store: Store, name: str) -> None:
    assert find_person(store, name).things == ("https://w3id.org/quoth/id/person/seth-jones",)


@pytest.mark.parametrize("name", ["Anna Müller", "anna muller", "ANNA MULLER", "Müller"])
def test_diacritics_and_case(store: Store, name: str) -> None:
    assert find_person(store, name).things == ("https://w3id.org/quoth/id/person/anna-muller",)


def test_a_namesake_known_by_surname_alone_is_told_of_and_not_counted_in(store: Store) -> None:
    (namesake,) = find_person(store, "Jones").namesakes
    assert namesake == "https://w3id.org/quoth/id/person/jones"
    assert find_person(store, namesake).things == (namesake,)


def test_someone_known_by_one_word_is_found_by_it_and_not_by_more(store: Store) -> None:
    assert find_person(store, "Omar").things == (f"https://w3id.org/quoth/id/person/{SMITHS.sha256}/omar",)
    with pytest.raises(NotFoundError):
        find_person(store, "Mullah Omar")


def test_several_fit(store: Store) -> None:
    with pytest.raises(QuothError, match="'Smith' could be any of 2: Jane Smith, John Smith") as caught:
        find_person(store, "Smith")
    assert not isinstance(caught.value, NotFoundError)
    with pytest.raises(QuothError, match="could be any of 2"):
        find_person(store, "J. Smith")


@pytest.mark.parametrize(("name", "suggestion"), [("Seth Jonse", "Seth Jones"), ("Jane Smit", "Jane Smith")])
def test_near_names(store: Store, name: str, suggestion: str) -> None:
    with pytest.raises(NotFoundError) as caught:
        find_person(store, name)
    assert caught.value.suggestions[0] == suggestion
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("name", ["Zzz", "", " ", "'; DROP ALL #", '" } INSERT', "x" * 5000, "\ud800", "\x00",
                                  "https://w3id.org/quoth/id/person/nobody", "https://w3id.org/quoth/id/> <x"])
@pytest.mark.parametrize("find", [find_person, find_institution, find_place])
def test_no_such_name(store: Store, find: object, name: str) -> None:
    with pytest.raises(NotFoundError):
        find(store, name)  # type: ignore[operator]


@pytest.mark.parametrize("name", ["Rand Corp", "RAND CORP.", "the Rand Corp"])
def test_institutions(store: Store, name: str) -> None:
    assert find_institution(store, name).things == ("https://w3id.org/quoth/id/institution/rand-corp",)


@pytest.mark.parametrize("name", ["Raqqa", "raqa", "RAQQA", "https://sws.geonames.org/172955/"])
def test_a_place_by_any_spelling_in_the_store(store: Store, name: str) -> None:
    assert find_place(store, name).things == ("https://sws.geonames.org/172955/",)


def test_a_place_that_nothing_identifies_is_found_by_name(store: Store) -> None:
    assert find_place(store, "Paris").things == (f"https://w3id.org/quoth/id/place/{SMITHS.sha256}/paris",)
