"""Where two texts say the same, to the character."""

from __future__ import annotations

import time
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quoth.identify.copies.overlap import SHORTEST, overlap, turned
from quoth.identify.copies.passage import Passage
from quoth.identify.copies.words import Words, read_words
from tests.identify.copies.texts import DAM, FERRY, SPEECH, text


def shared(a: str, b: str) -> list[tuple[str, str]]:
    """The words of the shared passages in both texts."""
    return [(a[one.a_start : one.a_end], b[one.b_start : one.b_end]) for one in overlap(read_words(a), read_words(b))]


def test_a_paragraph_taken_over() -> None:
    found = shared(text(*DAM), text(*FERRY[:3], DAM[4], *FERRY[3:]))
    assert found == [(DAM[4].rstrip("."), DAM[4].rstrip("."))]


def test_paragraphs_in_another_order() -> None:
    a, b = text(DAM[1], DAM[2], DAM[4]), text(DAM[4], DAM[1], DAM[2])
    assert [one for one, _ in shared(a, b)] == [text(DAM[1], DAM[2]).rstrip(".\n"), DAM[4].rstrip(".")]


EDITS = [  # development: what a copy editor does to a sentence
    ("a word replaced", "employees will be", "workers will be"),
    ("words left out", " that the divers brought up", ""),
    ("words put in", "two firms from abroad", "two independent engineering firms from abroad"),
    ("case and marks", "Lowering the water by six metres", "LOWERING THE WATER, by six metres -"),
    ("a line broken", "employees", "emplo-\nyees"),
]


@pytest.mark.parametrize(("old", "new"), [row[1:] for row in EDITS], ids=[row[0] for row in EDITS])
def test_an_edit_does_not_end_a_passage(old: str, new: str) -> None:
    a = f"{DAM[3]} {DAM[4]}"
    ((one, other),) = shared(a, a.replace(old, new))
    assert len(one) > 0.97 * len(a) - 2 and len(other) > 0.97 * len(a.replace(old, new)) - 2


def test_a_new_sentence_ends_a_passage() -> None:
    a = f"{DAM[1]} {DAM[2]}"
    assert len(shared(a, f"{DAM[1]} {FERRY[1]} {DAM[2]}")) == 2


def test_quoted_words_are_counted_apart() -> None:
    (one,) = overlap(read_words(f"{SPEECH} the president said."), read_words(f"Listen: {SPEECH} he told the crowd."))
    assert one.words > 80 and one.own == 0


def test_a_text_printed_twice_in_a_file_is_shared_once() -> None:
    a, b = text(*DAM), text(*DAM, *DAM)
    assert sum(one.words for one in overlap(read_words(a), read_words(b))) == len(read_words(a))


TEXTS = st.lists(st.sampled_from(" ".join((*DAM[1:3], *FERRY[1:3])).split()[:60]), max_size=80).map(" ".join)
PARAGRAPHS = st.lists(st.sampled_from([*DAM, *FERRY, SPEECH]), max_size=8).map("\n\n".join)


@settings(deadline=None)
@given(st.one_of(TEXTS, PARAGRAPHS, st.text(max_size=200)), st.one_of(TEXTS, PARAGRAPHS, st.text(max_size=200)))
def test_passages_hold(a: str, b: str) -> None:
    """They lie in their texts, overlap in neither, count words that are there, and turn round with the texts."""
    x, y = read_words(a), read_words(b)
    found = overlap(x, y)
    assert turned(overlap(y, x)) == found
    for words, sides in ((x, [(p.a_start, p.a_end) for p in found]), (y, [(p.b_start, p.b_end) for p in found])):
        last = 0
        for start, end in sorted(sides):
            assert last <= start < end <= len(words.text)
            assert start in words.starts and end in words.ends
            last = end
    for passage in found:
        assert passage.words >= SHORTEST and 0 <= passage.own <= passage.words
        assert passage.words <= min(_held(x, passage.a_start, passage.a_end), _held(y, passage.b_start, passage.b_end))


def _held(words: Words, start: int, end: int) -> int:
    return sum(start <= at < end for at in words.starts)


@given(PARAGRAPHS)
def test_a_text_shares_all_of_itself(a: str) -> None:
    words = read_words(a)
    if len(words) >= SHORTEST:
        assert overlap(words, words) == (Passage(words.starts[0], words.ends[-1], words.starts[0], words.ends[-1], len(words), sum(words.own)),)


def test_two_articles_of_ordinary_length_take_milliseconds() -> None:
    random = Random(7)
    words = [f"w{random.randrange(900)}" for _ in range(800)]
    a, b = read_words(" ".join(words), ()), read_words(" ".join(words[400:] + words[:400]), ())
    start = time.perf_counter()
    for _ in range(20):
        overlap(a, b)
    assert (time.perf_counter() - start) / 20 < 0.05  # about 1 ms on the machine this was written on


@pytest.mark.parametrize("make", [
    lambda random: "a " * 200_000,
    lambda random: "a b " * 100_000,
    lambda random: " ".join(random.choice("ab") for _ in range(200_000)),
    lambda random: " ".join(str(random.randrange(50)) for _ in range(200_000)),
    lambda random: " ".join(DAM[1:]) * 600,
], ids=["one word", "two words", "two at random", "fifty at random", "one report over and over"])
def test_hostile_texts_take_linear_time(make) -> None:  # type: ignore[no-untyped-def]
    a, b = read_words(make(Random(1)), ()), read_words(make(Random(2)), ())
    start = time.perf_counter()
    overlap(a, b)
    assert time.perf_counter() - start < 15
