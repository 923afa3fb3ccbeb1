"""How sure a source is, and whether it affirms: case tables."""

import pytest

from quoth.extract.certainty import certainty_of, polarity_of


@pytest.mark.parametrize(
    ("cue", "content", "certainty"),
    [
        ("said", "the dam is safe", "certain"),
        ("said", "the dam may be unsafe", "possible"),
        ("believes", "the dam is safe", "probable"),
        ("suggested", "that it is likely", "possible"),
        ("asked", "Is the dam safe?", "underspecified"),
    ],
)
def test_certainty(cue: str, content: str, certainty: str) -> None:
    assert certainty_of(cue, content) == certainty


@pytest.mark.parametrize(
    ("cue", "polarity"),
    [
        ("said", "positive"),
        ("denied", "negative"),
        ("rejected", "negative"),
        ("does not defend", "underspecified"),
        ("did not deny", "underspecified"),
        ("asked whether", "underspecified"),
    ],
)
def test_polarity(cue: str, polarity: str) -> None:
    assert polarity_of(cue) == polarity
