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
        # what the source does not commit to
        ("declined to say", "whether the dam is safe", "underspecified"),
        ("refused to confirm", "the report", "underspecified"),
        ("would not say", "how many died", "underspecified"),
        ("called for", "an inquiry into the dam", "underspecified"),
        ("did not rule out", "a second strike", "possible"),
        ("could not rule out", "a leak", "possible"),
        ("raised the possibility", "that it leaks", "possible"),
        ("hinted", "that he would go", "possible"),
        # hedges of the main clause count, those of clauses and sentences that hang on it do not
        ("said", "they could hit the town by May", "possible"),
        ("said", "I think the dam is safe", "probable"),
        ("said", "she doubted the dam would hold", "probable"),
        ("said", "he could not swim", "certain"),
        ("said", "“The dam is safe. Perhaps you should look.”", "certain"),
        ("said", "the engineers built a good dam, which may need paint", "certain"),
        ("said", "the march in May was calm", "certain"),
        ("said", '"It is a contest," "Does she know it?"', "certain"),
        ("said", "talk of fear mongering and possible worries was wrong", "certain"),
        ("estimated", "that 40 remain", "probable"),
        ("vowed", "to rebuild", "probable"),
        ("insisted", "the dam is safe", "certain"),
        ("does not doubt", "that the dam is safe", "certain"),
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
        ("did not rule out", "underspecified"),
        ("ruled out", "negative"),
        ("disputed", "negative"),
        ("does not believe", "negative"),
        ("doubted", "negative"),
        ("has no doubt", "positive"),
        ("declined to comment", "underspecified"),
        ("refused to confirm", "underspecified"),
        ("neither confirmed nor denied", "underspecified"),
        ("insisted", "positive"),
        ("asked whether", "underspecified"),
    ],
)
def test_polarity(cue: str, polarity: str) -> None:
    assert polarity_of(cue) == polarity
