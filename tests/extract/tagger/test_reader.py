"""Grammar and meaning, as read by the model that ships."""

from __future__ import annotations

import numpy as np
import pytest

from quoth.article import Mark
from quoth.extract.tagger.meaning import WIDTH, vector
from quoth.extract.tagger.reader import Reader, reader
from quoth.layout import Layout
from quoth.syntax import Words

SENTENCES = [
    ("plain", "Western fighters are returning to Europe.", "Western/JJ<fighters fighters/NNS<returning are/VBP<returning returning/VBG<- to/TO<Europe Europe/NNP<returning ./.<returning"),
    ("negated", "She can't stay.", "She/PRP<stay ca/MD<stay n't/RB<stay stay/VB<- ./.<stay"),
    ("one piece, two words", "The men cannot go.", "The/DT<men men/NNS<go can/MD<go not/RB<go go/VB<- ./.<go"),
    ("passive", "The U.S. envoy was killed by 1,100 rebels.", "The/DT<envoy U.S./NNP<envoy envoy/NN<killed was/VBD<killed killed/VBN<- by/IN<rebels 1,100/CD<rebels rebels/NNS<killed ./.<killed"),
]  # fmt: skip


def _shown(text: str, words: Words) -> str:
    def form(i: int) -> str:
        return text[words[i].start : words[i].end] if i >= 0 else "-"

    return " ".join(f"{form(i)}/{word.tag}<{form(word.head)}" for i, word in enumerate(words))


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in SENTENCES], ids=[case[0] for case in SENTENCES])
def test_a_sentence_is_parsed(text: str, expected: str) -> None:
    assert _shown(text, reader().read_sentences(text)) == expected


def test_relations_tell_who_does_what_to_whom() -> None:
    text = "The minister denied that police had sent him the money."
    relations = {text[word.start : word.end]: word.relation for word in reader().read_sentences(text)}
    expected = {"minister": "nsubj", "denied": "root", "that": "mark", "police": "nsubj", "sent": "ccomp"}
    assert relations | expected | {"him": "iobj", "money": "obj"} == relations


LONG = " ".join(f"Envoy number {i} said on Monday that the talks in Geneva had not failed." for i in range(60))


def test_every_sentence_of_a_long_text_is_one_tree_and_has_its_negation() -> None:
    words = reader().read_sentences(LONG)
    sentences = Layout.of(LONG).sentences
    assert len(sentences) == 60
    for start, end in sentences:
        own = [i for i, word in enumerate(words) if start <= word.start and word.end <= end]
        roots = [i for i in own if words[i].head < 0]
        assert [LONG[words[i].start : words[i].end] for i in roots] == ["said"]
        assert all(own[0] <= words[i].head <= own[-1] for i in own if i not in roots)
        failed = next(words[i] for i in own if LONG[words[i].start : words[i].end] == "not")
        assert LONG[words[failed.head].start : words[failed.head].end] == "failed"


def test_what_is_passed_over_has_no_words_and_no_meaning() -> None:
    text = "He came. Buy our paper now! She left."
    start, end = text.index("Buy"), text.index(" She")
    tagged = reader().tagger.tag(text, [Mark(start, end, "advert")])
    words = reader().syntax_of(tagged, text, Layout.of(text).sentences)
    assert [text[word.start : word.end] for word in words] == ["He", "came", ".", "She", "left", "."]
    assert reader().meaning_of(tagged, [(start, end)]) == b""
    assert reader().meaning_of(tagged, []) == b""


def test_a_part_read_by_itself_can_be_moved_to_its_place() -> None:
    text = "Ann Lee resigned"
    there = reader().tagger.tag(text).moved(100)
    words = reader().syntax_of(there, " " * 100 + text, [(100, 116)])
    assert [(word.start, word.end, word.head) for word in words] == [(100, 103, 1), (104, 107, 2), (108, 116, -1)]


@pytest.mark.parametrize(
    ("text", "near", "far"),
    [
        ("Are foreign fighters coming back to Europe?", "Fewer jihadists return home from Syria", "Oil prices rose on Monday"),
        ("The bank cut interest rates.", "The central bank lowered its rates", "The striker scored twice in the final"),
        ("Does the vaccine work?", "the jab protects most children against measles", "the court will hear the appeal in June"),
    ],
)  # fmt: skip
def test_texts_about_the_same_lie_nearer(text: str, near: str, far: str) -> None:
    asked, alike, apart = map(reader().meaning, (text, near, far))
    assert asked @ alike > asked @ apart + 0.15


def test_a_meaning_is_a_vector_of_length_one_that_survives_storing() -> None:
    text = "He came. The bank cut interest rates."
    tagged = reader().tagger.tag(text)
    stored = reader().meaning_of(tagged, [(9, len(text))])
    assert len(stored) == WIDTH
    assert np.linalg.norm(vector(stored)) == pytest.approx(1.0, abs=1e-5)
    assert vector(stored) @ reader().meaning(text[9:]) > 0.9


def test_a_text_without_words_means_nothing() -> None:
    assert reader().read_sentences(" \n") == ()
    assert not reader().meaning("").any()


def test_the_hash_tells_both_files() -> None:
    fresh = Reader()
    assert len(fresh.model_hash) == 64
    assert fresh.model_hash != fresh.tagger.model_hash
