"""Folding of names, and which names may mean the same person."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quoth.attribution import SpeakerKind
from quoth.store import iris
from quoth.store.names import could_be, is_full_name, is_only_described, name_key, person_key, surname_key

PEOPLE = [  # printed, key, surname
    ("Seth Jones", "seth jones", "jones"),
    ("SETH  JONES", "seth jones", "jones"),
    ("Dr. Seth G. Jones", "seth g jones", "jones"),
    ("Mr. Trump", "trump", "trump"),
    ("J.K. O’Brien", "j k obrien", "obrien"),
    ("Martin Luther King Jr.", "martin luther king jr", "king"),
    ("Hisham al-Hashimi", "hisham al hashimi", "hashimi"),
    ("José Ramón Łukasz Ødegård", "jose ramon lukasz odegard", "odegard"),
    ("Recep Tayyip Erdoğan", "recep tayyip erdogan", "erdogan"),
    ("Владимир Путин", "владимир путин", "путин"),
    ("김정은 위원장", "김정은 위원장", "위원장"),
    ("नरेन्द्र मोदी", "नरेन्द्र मोदी", "मोदी"),
    ("Judge", "judge", "judge"),
    ("?!", "", ""),
]


@pytest.mark.parametrize(("name", "key", "surname"), PEOPLE)
def test_people(name: str, key: str, surname: str) -> None:
    assert person_key(name) == key
    assert surname_key(key) == surname
    assert person_key(key) == key


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("the U.S. Army", "us army"),
        ("US Army", "us army"),
        ("The Washington Post", "washington post"),
        ("Rand Corp.", "rand corp"),
        ("Sana'a", "sanaa"),
        ("Ar-Raqqah", "ar raqqah"),
        ("The The", "the"),
        ("A", "a"),
    ],
)
def test_institutions_and_places(name: str, key: str) -> None:
    assert name_key(name) == key


@pytest.mark.parametrize(
    ("asked", "known", "may"),
    [
        ("jones", "seth jones", True),
        ("s jones", "seth jones", True),
        ("s g jones", "seth jones", True),
        ("t jones", "seth jones", False),
        ("seth g jones", "seth jones", True),
        ("g jones", "seth g jones", True),
        ("sam jones", "seth jones", False),
        ("seth jones", "seth jonas", False),
        ("seth jones jr", "seth jones", True),
        ("al hashimi", "hisham al hashimi", True),
        ("jones seth", "seth jones", False),
    ],
)
def test_who_may_be_whom(asked: str, known: str, may: bool) -> None:
    assert could_be(asked, known) is may


def test_a_single_word_and_a_description_stay_in_their_article() -> None:
    assert not is_full_name("jones") and not is_full_name("jones jr") and is_full_name("seth jones")
    assert is_only_described("the ministry") and is_only_described("The ministry") and not is_only_described("the Ministry")
    assert not is_only_described("内閣")


@pytest.mark.parametrize(("kind", "name"), [
    ("person", "Seth Jones"), ("person", "Mr. Jones"), ("organisation", "RAND"), ("unnamed", "an official"),
])
def test_a_speaker_is_one_articles_until_identified(kind: SpeakerKind, name: str) -> None:
    assert iris.speaker("a" * 64, kind, name) != iris.speaker("b" * 64, kind, name)


@given(st.text(st.characters(exclude_categories=())))
def test_any_name_makes_an_iri_of_plain_characters(name: str) -> None:
    for iri in (
        iris.person("a" * 64, name), iris.institution("a" * 64, name), iris.name("person", name), iris.place("a" * 64, name, None)[0],
        iris.role(name), iris.membership("a" * 64, name, None),
    ):
        assert iri.isascii() and not set(iri) & set(' <>"{}|\\^`') and len(iri) < 300


@given(st.lists(st.text("\x1b\x1f-a"), max_size=3), st.lists(st.text("\x1b\x1f-a"), max_size=3))
def test_parts_are_kept_apart_before_they_are_hashed(some: list[str], others: list[str]) -> None:
    if len(some) == len(others):
        assert (iris.digest(*some) == iris.digest(*others)) is (some == others)
