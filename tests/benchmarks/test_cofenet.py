"""CofeNet's way of counting: tokens found in the text again, spans laid over them."""

from __future__ import annotations

import json
import runpy
from pathlib import Path

import pytest
from training.polnear import ROLES

from tests.benchmarks.cofenet import Item, Reading, align, count, read_items
from tests.benchmarks.corpus import gold_whole, polnear, polnear_split
from tests.benchmarks.scoring import Count
from tests.shared import SHARED, needs_shared


def item(words: str, tags: str = "") -> Item:
    tokens = words.split()
    return Item(tuple(tokens), tuple(tags.split() or ["O"] * len(tokens)))


ALIGNED = [
    ("Ann Lee said no.", ["Ann Lee said no ."], ["Ann", "Lee", "said", "no", "."]),
    ("“No,” she said.", ["`` No , '' she said ."], ["“", "No", ",", "”", "she", "said", "."]),
    ("``No,'' she said.", ["`` No , '' she said ."], ["``", "No", ",", "''", "she", "said", "."]),
    ("He ‘won’t’ go.", ["He ` wo n't ' go ."], ["He", "‘", "wo", "n’t", "’", "go", "."]),
    ("The board (the old one) met", ["The board -LRB- the old one -RRB- met"], ["The", "board", "(", "the", "old", "one", ")", "met"]),
    ("Wait … now — go", ["Wait ... now -- go"], ["Wait", "…", "now", "—", "go"]),
    ("no\n\n\u200bmore\xa0here", ["no more here"], ["no", "more", "here"]),
    ("No report came.", ["No letter came ."], ["No", None, "came", "."]),
    ("First one is kept. Second is left out of them. Third one is kept too.",
     ["First one is kept .", "Third one is kept too ."],
     ["First", "one", "is", "kept", ".", "Third", "one", "is", "kept", "too", "."]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "items", "found"), ALIGNED, ids=[case[0] for case in ALIGNED])
def test_tokens_are_found_in_the_text(text: str, items: list[str], found: list[str | None]) -> None:
    places = [place for one in align(text, [item(words) for words in items]) for place in one]
    assert [place and text[slice(*place)] for place in places] == found


TEXT = "Ann Lee said it rains. It pours, she added."
READING = Reading(
    "weather",
    (
        item("Ann Lee said it rains .", "B-source I-source B-cue B-content I-content O"),
        item("It pours , she added .", "B-content I-content O B-source B-cue O"),
    ),
)
COUNTED = [
    # found: what is right, found, to be found of each
    ("all", {"source": [(0, 7), (33, 36)], "cue": [(8, 12), (37, 42)], "content": [(13, 21), (23, 31)]}, [(2, 2, 2)] * 3),
    ("a content over two items is one in each", {"source": [], "cue": [], "content": [(13, 31)]},
     [(0, 0, 2), (0, 0, 2), (1, 2, 2)]),  # the full stop between them is too much in the first
    ("a token that is only half inside is not", {"source": [(0, 6)], "cue": [], "content": []},
     [(0, 1, 2), (0, 0, 2), (0, 0, 2)]),
    ("the content has what source and content both claim", {"source": [(0, 7)], "cue": [], "content": [(0, 12)]},
     [(0, 0, 2), (0, 0, 2), (0, 1, 2)]),
    ("nothing", {"source": [], "cue": [], "content": []}, [(0, 0, 2)] * 3),
]  # fmt: skip


@pytest.mark.parametrize(("name", "found", "counts"), COUNTED, ids=[case[0] for case in COUNTED])
def test_spans_count_by_item(
    name: str, found: dict[str, list[tuple[int, int]]], counts: list[tuple[int, int, int]]
) -> None:
    assert count(READING, TEXT, found) == {role: Count(*each) for role, each in zip(ROLES, counts, strict=True)}


def test_a_tag_i_of_another_role_begins_a_span() -> None:
    reading = Reading("weather", (item("Ann said", "B-source I-cue"),))
    assert count(reading, "Ann said", {"source": [(0, 3)], "cue": [(4, 8)], "content": []})["cue"] == Count(1, 1, 1)


def test_readings_are_in_order_of_article_and_annotator(tmp_path: Path) -> None:
    path = tmp_path / "items.jsonl"
    lines = [{"id": name, "tokens": ["No"], "labels": ["O"]} for name in ("b_2", "a_9", "b_1", "b_2")]
    path.write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    assert [(one.article, len(one.items)) for one in read_items(path)] == [("a", 1), ("b", 1), ("b", 2)]


@needs_shared
def test_the_published_scorer_counts_the_same() -> None:
    assert SHARED is not None
    documents = polnear_split("dev")[::14]
    found = {}
    for document in documents:
        wholes = [gold_whole(one) for one in document.readings[-1]]
        # Every third span ends early, so that right and wrong ones both occur.
        found[document.name] = {
            role: [
                (a, b - 3 * (i % 3 == 2)) for i, (a, b) in enumerate(p for one in wholes for p in getattr(one, role))
            ]
            for role in ROLES
        }
    items = polnear() / "cofenet_dev.jsonl"
    texts = {document.name: document.text for document in documents}
    theirs = runpy.run_path(str(SHARED / "measure" / "cofenet_score.py"))["score"](items, texts, found)
    ours = dict.fromkeys(ROLES, Count())
    for reading in read_items(items):
        if reading.article in texts:
            counted = count(reading, texts[reading.article], found[reading.article])
            ours = {role: ours[role] + counted[role] for role in ROLES}
    for role, one in ours.items():
        assert one.right
        figures = {"p": one.precision, "r": one.recall, "f1": one.f1}
        assert {**{key: round(value, 1) for key, value in figures.items()}, "gold": one.wanted} == theirs[role]
