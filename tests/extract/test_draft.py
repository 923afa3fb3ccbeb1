"""Drafts mended by the words between their parts. The sentences are invented."""

from __future__ import annotations

import pytest

from quoth.article import Span
from quoth.extract.draft import Draft, close_gaps, supply_source
from quoth.extract.names import NameSpan

TEXT = "Ann Lee said that the old dam in the hills would fail. It held, she said."


def at(words: str, text: str = TEXT) -> Span:
    return Span.of(text, text.index(words), text.index(words) + len(words))


GAPS: list[tuple[str, list[str], list[str], list[str]]] = [
    ("development: a few words of nobody's", ["that the old dam", "would fail"], [], ["that the old dam in the hills would fail"]),
    ("development: another's words stand there", ["that the old dam", "would fail"], ["hills"], ["that the old dam", "would fail"]),
    ("development: a sentence ends there", ["would fail", "held"], [], ["would fail", "held"]),
    ("development: one part", ["would fail"], [], ["would fail"]),
    ("fuzz: what is set apart stands there", ["the old dam", "the hills"], ["in"], ["the old dam", "the hills"]),
]  # fmt: skip


@pytest.mark.parametrize(("content", "taken", "closed"), [case[1:] for case in GAPS], ids=[case[0] for case in GAPS])
def test_gaps_in_a_content(content: list[str], taken: list[str], closed: list[str]) -> None:
    draft = Draft(at("Ann Lee"), at("said"), tuple(map(at, content)), 0.9)
    between = [(at(words).start, at(words).end) for words in taken]
    (found,) = close_gaps(TEXT, [draft], between)
    assert [span.text for span in found.content] == closed


SOURCES = [
    ("development: before the cue", "It will fail, the mayor, Ann Lee, said on Monday.", "said", "It will fail", "Ann Lee"),
    ("development: after the cue", "It will fail, said Ann Lee.", "said", "It will fail", "Ann Lee"),
    ("development: farther off", "It will fail, Ann Lee of Beira said.", "said", "It will fail", None),
    ("development: no plain saying", "Ann Lee fears it will fail.", "fears", "it will fail", None),
    ("development: within the content", "He is Ann Lee said Bob.", "said", "He is Ann Lee", None),
]


@pytest.mark.parametrize(
    ("text", "cue", "content", "source"), [case[1:] for case in SOURCES], ids=[case[0] for case in SOURCES]
)
def test_a_source_that_the_tagger_missed(text: str, cue: str, content: str, source: str | None) -> None:
    name = at("Ann Lee", text)
    draft = Draft(None, at(cue, text), (at(content, text),), 0.9)
    found = supply_source(text, draft, [NameSpan(name.start, name.end, "person")])
    assert (found.source.text if found.source else None) == source


def test_a_source_that_is_there_stays() -> None:
    draft = Draft(at("she"), at("said"), (at("It held"),), 0.9)
    assert supply_source(TEXT, draft, [NameSpan(0, 7, "person")]) is draft
