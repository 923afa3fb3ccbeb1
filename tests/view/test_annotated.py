"""Marking a text: nested, crossing, touching and broken stretches, and that the words stay what they were."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quoth.layout import Layout
from quoth.view.shown.annotated import Step, Stretch, annotated, blocks


def written(steps: list[Step]) -> str:
    """`[S0:` and `]` for the elements of statement 0's words, `[s0:` for its source, `[c0:` for its cue."""
    letters = {"said": "S", "source": "s", "cue": "c", "part": "p", "block": "b"}
    opened = (f"[{letters[one.stretch.kind]}{one.stretch.of}:" if one.does == "open" else "]" for one in steps)
    return "".join(one.text if one.does == "words" else sign for one, sign in zip(steps, opened, strict=True))


def said(start: int, end: int, of: str, depth: int = 0) -> Stretch:
    return Stretch(start, end, "said", of, depth)


WHOLE = Stretch(0, 10, "block")


@pytest.mark.parametrize(
    ("stretches", "expected"),
    [
        ([], "[b:abcdefghij]"),
        ([said(2, 5, "0")], "[b:ab[S0:cde]fghij]"),
        ([said(0, 10, "0")], "[b:[S0:abcdefghij]]"),
        ([said(2, 5, "0"), said(5, 8, "1")], "[b:ab[S0:cde][S1:fgh]ij]"),
        ([said(3, 5, "1", 1), said(2, 8, "0")], "[b:ab[S0:c[S1:de]fgh]ij]"),
        ([said(2, 6, "0"), said(4, 8, "1")], "[b:ab[S0:cd[S1:ef]][S1:gh]ij]"),
        ([said(2, 5, "1", 1), said(2, 5, "0")], "[b:ab[S0:[S1:cde]]fghij]"),
        ([Stretch(2, 5, "source", "0"), said(2, 5, "1")], "[b:ab[S1:[s0:cde]]fghij]"),
        ([said(1, 3, "0"), Stretch(4, 5, "cue", "0"), said(6, 9, "0")], "[b:a[S0:bc]d[c0:e]f[S0:ghi]j]"),
        ([Stretch(0, 4, "part", "title"), said(2, 6, "0")], "[b:[ptitle:ab[S0:cd]][S0:ef]ghij]"),
    ],
    ids=["none", "one", "all", "touching", "nested", "crossing", "same words", "source on words", "parts", "part"],
)
def test_stretches_nest_and_are_cut_where_they_cross(stretches: list[Stretch], expected: str) -> None:
    assert written(annotated("abcdefghij", [WHOLE, *stretches])) == expected
    assert written(annotated("abcdefghij", [*reversed(stretches), WHOLE])) == expected


def test_words_over_two_paragraphs_are_marked_in_each_and_not_between() -> None:
    text = "One is.\n\nTwo is.\n\nThree."
    steps = annotated(text, [*blocks(Layout.of(text)), said(4, 12, "0")])
    assert written(steps) == "[bparagraph:One [S0:is.]]\n\n[bparagraph:[S0:Two] is.]\n\n[bparagraph:Three.]"
    first, second = (one for one in steps if one.does == "open" and one.stretch.kind == "said")
    assert (first.first, first.last, second.first, second.last) == (True, False, False, True)


def test_of_nested_words_the_outer_ones_are_known_to_hold_others() -> None:
    steps = annotated("abcdefghij", [WHOLE, said(2, 8, "0"), said(3, 5, "1"), Stretch(6, 7, "cue", "0")])
    assert {one.stretch.of for one in steps if one.does == "open" and one.holds} == {"0"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One.\n\nTwo.\n\nThree.", ["One.", "Two.", "Three."]),
        ("One.\nTwo.", ["One.", "Two."]),
        (f"{'word ' * 12}\n{'word ' * 12}\nend.\n\nTwo.\n\nThree.", [f"{'word ' * 12}\n{'word ' * 12}\nend.", "Two.", "Three."]),
        ("By A. Writer\nQUELIMANE\nThe rest.\n\nTwo.\n\nThree.", ["By A. Writer", "QUELIMANE", "The rest.", "Two.", "Three."]),
        ("One.\r\n\r\nTwo.\r\n\r\nThree.", ["One.", "Two.", "Three."]),
        ("", []),
    ],
    ids=["paragraphs", "lines", "hard-wrapped", "short lines", "carriage returns", "nothing"],
)
def test_paragraphs_flow_and_short_lines_stand(text: str, expected: list[str]) -> None:
    assert [text[one.start : one.end].strip("\r") for one in blocks(Layout.of(text))] == expected


def test_what_html_cannot_hold_is_replaced_character_by_character() -> None:
    assert written(annotated("a\0b\ud83dc", [Stretch(0, 5, "block"), said(2, 3, "0")])) == "[b:a\ufffd[S0:b]\ufffdc]"


@st.composite
def marked(draw: st.DrawFn) -> tuple[str, list[Stretch]]:
    text = draw(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=60) | st.text("ab \n\r😀", max_size=60))
    ends = st.tuples(st.integers(0, len(text)), st.integers(0, len(text))).map(sorted).filter(lambda at: at[0] < at[1])
    kinds = st.sampled_from(["part", "said", "source", "cue"])
    found = draw(st.lists(st.builds(lambda at, *rest: Stretch(*at, *rest), ends, kinds, st.sampled_from("0123")), max_size=8)) if text else []
    return text, found


@given(marked())
def test_the_words_are_unchanged_and_each_element_holds_its_own(case: tuple[str, list[Stretch]]) -> None:
    text, stretches = case
    paragraphs = blocks(Layout.of(text))
    steps = annotated(text, [*paragraphs, *stretches])
    assert "".join(one.text for one in steps) == text
    at = 0
    open_: list[Step] = []
    covered: set[tuple[Stretch, int]] = set()
    for one in steps:
        at += len(one.text)
        if one.does == "open":
            assert one.start == at < one.end
            assert (one.stretch.kind == "block") == (not open_)
            open_.append(one)
        elif one.does == "close":
            assert open_.pop().end == at
        covered |= {(other.stretch, place) for other in open_ for place in range(at - len(one.text), at)}
    assert not open_
    inside = {place for one in paragraphs for place in range(one.start, one.end)}
    wanted = {(one, place) for one in [*paragraphs, *stretches] for place in range(one.start, one.end)}
    assert covered == {(one, place) for one, place in wanted if place in inside}
