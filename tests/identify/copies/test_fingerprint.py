"""What a fingerprint keeps of a text, and what two of them tell of how much the texts share."""

from __future__ import annotations

import hashlib
from random import Random

import pytest

from quoth.identify.copies.fingerprint import SHARE, SHINGLE, fingerprint
from quoth.identify.copies.words import read_words
from tests.identify.copies.texts import DAM, FERRY, SPEECH, text

FIRST = ["06b4cc4b0e1940a8", "102f09c406340678"]


def long_text(seed: int, words: int) -> str:
    random = Random(seed)
    return " ".join(f"w{random.randrange(5000)}" for _ in range(words))


def test_the_same_on_every_machine() -> None:
    """The hash is the library's, so a value that was written down once holds wherever the program runs."""
    assert sorted(fingerprint(read_words(text(*DAM))))[:2] == FIRST
    kept = fingerprint(read_words("alpha beta gamma delta epsilon " * 40, ()))
    turns = ["alpha", "beta", "gamma", "delta", "epsilon"]
    every = {
        hashlib.blake2b("\x1f".join(turns[n:] + turns[:n]).encode(), digest_size=8).hexdigest() for n in range(SHINGLE)
    }
    assert kept == {one for one in every if int(one[-2:], 16) % SHARE == 0}


@pytest.mark.parametrize("share", [0.3, 0.5, 1.0])
def test_shared_hashes_measure_how_much_of_a_text_is_in_another(share: float) -> None:
    whole = long_text(1, 4000)
    part = " ".join(whole.split()[: int(4000 * share)])
    merged = f"{long_text(2, 3000)} {part} {long_text(3, 500)}"
    shared = len(fingerprint(read_words(whole, ())) & fingerprint(read_words(merged, ())))
    assert shared * SHARE == pytest.approx(4000 * share, rel=0.25)


def test_different_reports_share_nothing() -> None:
    assert not fingerprint(read_words(text(*DAM))) & fingerprint(read_words(text(*FERRY)))


def test_a_quotation_leaves_no_hashes() -> None:
    assert fingerprint(read_words(f"{SPEECH} she said.")) <= fingerprint(read_words("by night, she said.", ())) | fingerprint(
        read_words("that drive by night she said", ()))


@pytest.mark.parametrize("words", ["", "one", "one two three four", "—", '"only quoted words stand in this text"'])
def test_too_little_text_has_none(words: str) -> None:
    assert fingerprint(read_words(words)) == frozenset()
