"""Which words of two printings are the same word, whose they are, and where they stand."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quoth.identify.copies.words import boilerplate_of, read_words
from quoth.read.metadata import make_article
from tests.identify.copies.texts import DAM, text

SAME = [  # development: two printings of one word or phrase
    ("Don't", "don’t"),
    ("U.S. troops", "US troops"),
    ("1,000 men", "1000 men"),
    ("long-term plan", "long term plan"),
    ("Euphra-\ntes", "Euphrates"),
    ("Euphra- tes", "Euphrates"),
    ("Erdoğan", "Erdogan"),
    ("THE END", "The end."),
    ("“Yes,” he said", '"Yes" he said'),
    ("co\u00adoperate", "cooperate"),
    ("ﬁght", "fight"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_the_same_words(one: str, other: str) -> None:
    assert read_words(one, ()).words == read_words(other, ()).words


@pytest.mark.parametrize(("one", "other"), [("two- and three-fold", "twoand threefold"), ("may", "June"), ("1.5", "15")])
def test_other_words(one: str, other: str) -> None:
    assert read_words(one, ()).words != read_words(other, ()).words


def test_quoted_words_are_not_the_reporters() -> None:
    words = read_words('He came. “They left at dawn,” said Jones.', ())
    assert [word for word, own in zip(words.words, words.own, strict=True) if not own] == ["they", "left", "at", "dawn"]


def test_boilerplate_is_left_out() -> None:
    page = text(*DAM, "Copyright 2016 The Lantern. All rights reserved.")
    assert read_words(page).words == read_words(text(*DAM)).words


def test_boilerplate_is_what_reading_finds() -> None:
    page = text("ADVERTISEMENT", *DAM, "Read more: Ferry crews vote", "Share", "Tweet", "© 2016 The Lantern")
    assert sorted(boilerplate_of(page)) == sorted(make_article(page, "a.txt").boilerplate) != []


@given(st.text(max_size=300))
def test_offsets_hold_the_words(page: str) -> None:
    words = read_words(page)
    assert len(words.words) == len(words.starts) == len(words.ends) == len(words.own) == len(words)
    last = 0
    for word, start, end in zip(words.words, words.starts, words.ends, strict=True):
        assert last <= start < end <= len(page)
        assert read_words(page[start:end], ()).words == (word,)
        last = end


@pytest.mark.parametrize("page", [
    "a" * 400_000, "a'" * 200_000, "a-\n" * 133_333, "\u00ad" * 400_000, "1,000" * 80_000, "U." * 200_000, '"' * 400_000,
    "- " * 200_000, '"a\n\n' * 100_000, "'a " * 133_333,
], ids=lambda page: repr(page[:6]))
def test_hostile_text_is_read_in_good_time(page: str) -> None:
    start = time.perf_counter()
    read_words(page, ())
    assert time.perf_counter() - start < 20  # 1 to 5 s on the machine this was written on
