"""How many voices articles are, and which article a statement was taken from."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quoth.identify.copies.passage import Passage
from quoth.identify.copies.voices import Link, Place, earliest, independent, sources, voices


def link(a: str, b: str, *spans: tuple[int, int, int, int], earlier: str | None = None, kind: str = "reprint") -> Link:
    return Link(a, b, kind, tuple(Passage(*span, 0, 0) for span in spans), earlier)  # type: ignore[arg-type]


def clique(*names: str) -> list[Link]:
    return [link(a, b) for i, a in enumerate(names) for b in names[i + 1 :]]


COUNTS = [  # development: articles, copies, voices
    ("none", "", [], 0),
    ("strangers", "ABC", [], 3),
    ("a report and its reprint", "AB", [link("A", "B")], 1),
    ("seven articles, two independent", "ABCDEFG", [*clique("A", "B", "C", "D"), *clique("E", "F", "G")], 2),
    ("merged from two, undated", "ABM", [link("A", "M"), link("B", "M")], 2),
    ("merged from two, later", "ABM", [link("A", "M", earlier="A"), link("B", "M", earlier="B")], 2),
    ("the two halves of an earlier report", "ABO", [link("A", "O", earlier="O"), link("B", "O", earlier="O")], 1),
    ("merged from two that are reprinted", "ABMXY", [*clique("A", "X", "M"), *clique("B", "Y", "M")], 2),
    ("a passage taken over", "AB", [link("A", "B", kind="passage")], 2),
    ("a copy of what is not counted", "AB", [link("A", "Z"), link("B", "Z")], 2),
    ("a ring of agencies and dates", "ABC", [link("A", "B", earlier="A"), link("B", "C", earlier="B"), link("A", "C", earlier="C")], 1),
]


@pytest.mark.parametrize(("articles", "copies", "count"), [row[1:] for row in COUNTS], ids=[row[0] for row in COUNTS])
def test_independent(articles: str, copies: list[Link], count: int) -> None:
    assert independent(articles, copies) == count
    assert independent(reversed(articles), reversed(copies)) == count


MERGED = [
    link("A", "M", (0, 400, 100, 500), earlier="A"), link("B", "M", (50, 350, 600, 900), earlier="B"),
    link("A", "X", (0, 400, 0, 400)),
]

PLACES = [  # development: a statement's place, whose words it repeats, and where else they stand
    ("in the passage from A", Place("M", 120, 300), "A", ["A"]),
    ("in the passage from B", Place("M", 700, 900), "B", ["B"]),
    ("in neither", Place("M", 510, 590), None, []),
    ("its greater part", Place("M", 320, 540), "A", ["A"]),
    ("too little of it", Place("M", 450, 590), None, []),
    ("in the first printing", Place("B", 60, 100), None, ["M"]),
    ("not known which came first", Place("X", 10, 50), None, ["A"]),
    ("empty", Place("M", 120, 120), None, []),
]


@pytest.mark.parametrize(("place", "first", "all_of_them"), [row[1:] for row in PLACES], ids=[row[0] for row in PLACES])
def test_sources_of_a_statement(place: Place, first: str | None, all_of_them: list[str]) -> None:
    assert earliest(place, MERGED) == first
    assert sources(place, MERGED) == all_of_them


def test_the_earliest_of_a_row_of_printings() -> None:
    row = [
        link("A", "B", (0, 99, 0, 99), earlier="A"), link("B", "C", (0, 99, 0, 99), earlier="B"),
        link("A", "C", (0, 99, 0, 99), earlier="A"),
    ]
    assert earliest(Place("C", 0, 50), row) == earliest(Place("B", 0, 50), row) == "A"


def test_statements_that_are_one_voice() -> None:
    places = [Place("A", 20, 200), Place("M", 120, 300), Place("X", 20, 200), Place("B", 100, 200), Place("M", 650, 750), Place("M", 520, 560)]
    assert voices(places, MERGED) == [
        [Place("A", 20, 200), Place("M", 120, 300), Place("X", 20, 200)],
        [Place("B", 100, 200), Place("M", 650, 750)],
        [Place("M", 520, 560)],
    ]


def test_two_statements_of_one_passage_stay_two() -> None:
    assert len(voices([Place("A", 20, 60), Place("M", 320, 380)], MERGED)) == 2


LINKS = st.lists(st.builds(
    lambda pair, first, kind: link(*sorted(pair), (0, 9, 0, 9), earlier=sorted(pair)[first] if first is not None else None, kind=kind),
    st.sets(st.sampled_from("ABCDEFG"), min_size=2, max_size=2), st.sampled_from([None, 0, 1]), st.sampled_from(["reprint", "passage"]),
), max_size=12)


@given(LINKS, st.sets(st.sampled_from("ABCDEFG")), st.randoms())
def test_counts_are_bounded_and_do_not_depend_on_order(copies: list[Link], articles: set[str], random) -> None:  # type: ignore[no-untyped-def]
    count = independent(articles, copies)
    assert (count >= 1) == bool(articles) and count <= len(articles)
    shuffled = random.sample(copies, len(copies))
    assert independent(sorted(articles, reverse=True), shuffled) == count
    for article in articles:
        assert earliest(Place(article, 0, 9), copies) == earliest(Place(article, 0, 9), shuffled)
