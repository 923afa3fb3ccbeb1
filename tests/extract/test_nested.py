"""Who is told to have said what by whom: the shipped model on invented sentences."""

from __future__ import annotations

import pytest

from quoth.extract.draft import Draft
from quoth.extract.nested import find_nested
from tests.extract.reading import attributions, extractor

CASES = [
    (
        "development: an assessment inside a statement",
        "Nicholas Reed, a senior official, said on Monday that the intelligence community estimated that 4,000 fighters "
        "had left the valley.",
        "Nicholas Reed", "intelligence community", "4,000 fighters",
    ),
    (
        "development: inside a quotation",
        "“The ministry has quietly said that nobody will be paid before May,” said Ann Lee, an economist in Beira.",
        "Ann Lee", "ministry", "nobody will be paid",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "outer", "inner", "words"), [case[1:] for case in CASES], ids=[c[0] for c in CASES])
def test_what_a_speaker_says_another_said(text: str, outer: str, inner: str, words: str) -> None:
    found = attributions(text)
    nested = [one for one in found if one.nested_in]
    told = [one for one in nested if one.source and inner in one.source.name and words in one.content[0].text]
    assert told, nested
    by = {one.id: one for one in found}[told[0].nested_in or ""]
    assert by.source
    assert by.source.name == outer
    assert by.nested_in is None
    assert by.content[0].start <= told[0].content[0].start
    assert told[0].content[-1].end <= by.content[-1].end
    assert told[0].confidence <= by.confidence


def test_hearsay_is_nobodys() -> None:
    found = attributions("“There are also reports that the bridge at Tete has been closed,” said Ann Lee, an engineer.")
    told = [one for one in found if one.nested_in]
    assert [(one.source, one.cue and one.cue.text, one.content[0].text) for one in told] == [
        (None, "reports", "that the bridge at Tete has been closed")
    ]


def test_a_belief_of_the_speaker_himself_is_not_told_by_another() -> None:
    found = attributions("“I think the bridge will hold until the rains come in earnest,” said Ann Lee, an engineer.")
    assert [one.nested_in for one in found] == [None]


def test_what_is_told_inside_a_turn_hangs_on_the_turn() -> None:
    text = (
        "ANN LEE: Do you trust the ministry after all that has happened?\n\n"
        "TOM REED: The minister told us in March that the bridge was safe. I did not believe it, and you should not.\n\n"
        "ANN LEE: What do you want from him now?\n"
    )
    found = attributions(text)
    turns = {one.id: one.source.name for one in found if one.nested_in is None and one.source}
    inner = [one for one in found if one.nested_in]
    assert set(turns.values()) == {"Ann Lee", "Tom Reed"}
    assert {turns[one.nested_in or ""] for one in inner} == {"Tom Reed"}


def test_no_drafts_hold_nothing() -> None:
    drafts: list[Draft] = []
    assert find_nested(extractor()._reader.tagger, drafts) == ([], [])
