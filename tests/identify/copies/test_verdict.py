"""What counts as a copy, and what does not however much it looks like one."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quoth.identify.copies.verdict import FRAME, PASSAGE, compare
from quoth.identify.copies.words import read_words
from tests.identify.copies.texts import DAM, FERRY, NOTE, SPEECH, text

FOOT = "Copyright 2016 Valley Courier. All rights reserved. This material may not be published, broadcast, rewritten or redistributed."

COPIES = [  # development: what outlets do to a report, and what it is then
    ("the same", text(*DAM), "reprint"),
    ("another headline", text("Nine days to empty a lake", *DAM[1:]), "reprint"),
    ("shortened to half", text(*DAM[:4]), "reprint"),
    ("shortened to a fifth", text(*DAM[:2]), "reprint"),
    ("in another's frame", text("VALLEY COURIER", "News from the hills", "By Pat Example", *DAM, FOOT, NOTE), "reprint"),
    ("merged with another", text(*FERRY, *DAM[1:]), "reprint"),
    ("one half within another", text(*FERRY[:4], *DAM[1:4], *FERRY[4:]), "passage"),
    ("paragraphs reordered", text(DAM[0], DAM[5], DAM[3], DAM[1], DAM[6], DAM[2], DAM[4]), "reprint"),
    ("quotation marks lost", text(*DAM).replace('"', ""), "reprint"),
    ("curly marks, a broken line", text(*DAM).replace('"We', "“We").replace(',"', ",”").replace("the two towns", "the two\ntowns"), "reprint"),
    ("copy-edited", text(*DAM).replace("almost", "nearly").replace("asked", "told").replace("and", "as well as"), "reprint"),
]


@pytest.mark.parametrize(("page", "kind"), [row[1:] for row in COPIES], ids=[row[0] for row in COPIES])
def test_copies(page: str, kind: str) -> None:
    copy = compare(read_words(text(*DAM)), read_words(page))
    assert copy is not None and copy.kind == kind
    assert str(copy.own) in copy.reason and f"{copy.containment:.0%}" in copy.reason
    assert 0.6 < copy.score < 1


NOT_COPIES = [  # development: two reports that share much and copy nothing
    ("two subjects", text(*DAM), text(*FERRY)),
    ("one speech at length", text(*DAM, SPEECH + " the president said."), text(*FERRY, SPEECH + " he told the crowd.")),
    ("one speech in single marks", text(*DAM[:3], SPEECH.replace('"', "'") + " the president said."),
     text(*FERRY[:3], SPEECH.replace('"', "'") + " he told the crowd.")),
    ("nothing but one speech", SPEECH, SPEECH),
    ("a publisher's note below", text(*DAM, NOTE), text(*FERRY, NOTE)),
    ("a publisher's note above", text(NOTE, *DAM), text(NOTE, *FERRY)),
    ("a note below short items", text(*DAM[:3], NOTE), text(*FERRY[:3], NOTE)),
    ("a copyright line", text(*DAM, FOOT), text(*FERRY, FOOT)),
    ("one background sentence", text(*DAM[:4], FERRY[6]), text(*FERRY)),
    ("a caption", "The Orsa dam in winter, seen from the north.", "The Orsa dam in winter, seen from the north."),
    ("nothing", "", ""),
    ("no words", "— … !", text(*DAM)),
]


@pytest.mark.parametrize(("a", "b"), [row[1:] for row in NOT_COPIES], ids=[row[0] for row in NOT_COPIES])
def test_not_copies(a: str, b: str) -> None:
    assert compare(read_words(a), read_words(b)) is None


def test_a_passage_at_the_foot_of_both_that_is_longer_than_notes_are() -> None:
    a, b = text(*FERRY[:4], *DAM[2:]), text(*[p.replace("Ferry", "Boat") for p in FERRY[4:]], *DAM[2:])
    copy = compare(read_words(a), read_words(b))
    assert copy is not None and copy.own > max(FRAME, PASSAGE)


PAGES = st.lists(st.sampled_from([*DAM, *FERRY, SPEECH, NOTE]), max_size=10).map(lambda parts: text(*parts))


@settings(deadline=None)
@given(st.one_of(PAGES, st.text(max_size=100)), st.one_of(PAGES, st.text(max_size=100)))
def test_symmetric(a: str, b: str) -> None:
    there, back = compare(read_words(a), read_words(b)), compare(read_words(b), read_words(a))
    assert (there is None) == (back is None)
    if there and back:
        assert there.turned() == back


@pytest.mark.parametrize("page", [
    "x" * 100_000, "", '"' * 5000, f'"{text(*DAM)}"', "שלום עולם " * 400, "\u202e" + text(*DAM), "\x00\ud800 \uffff" * 300,
    "一二三四五六七八九十" * 300,
], ids=["one word", "empty", "marks", "all quoted", "right to left", "overridden", "not carried", "no blanks"])
def test_hostile_text(page: str) -> None:
    compare(read_words(page), read_words(page))
    compare(read_words(page), read_words(text(*DAM)))
