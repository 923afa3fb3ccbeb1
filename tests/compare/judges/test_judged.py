"""A judge beside figures, wording and the articles' own words: who is asked about, and what comes of it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

import quoth
from quoth.compare.judges.judge import Asked, Verdict
from quoth.compare.judges.judged import Judging
from quoth.compare.pair import Pair

TEXTS = {
    "clinics.txt": (
        "The vaccination campaign in Tete has reached every village, said Nora Beck, director of the Health Office.\n\n"
        "Otto Lang, a nurse in Tete, said that the vaccination clinics in the villages were still empty.\n\n"
        "The mayor, Emil Roth, said that the old bridge of the town had been painted green in spring.\n"
    ),
    "boats.txt": (
        "Nora Beck, director of the Port Institute, said that 300 boats had left the harbour.\n\n"
        "Otto Lang, a fisherman, said that 900 boats had left the harbour.\n"
    ),
}


class Ruled:
    """Takes whatever speaks of empty clinics for a contradiction of the campaign, and knows of nothing else."""

    name, version = "ruled", "1"

    def __init__(self) -> None:
        self.asked: list[Asked] = []

    def judge(self, asked: Sequence[Asked]) -> list[Verdict]:
        self.asked += asked
        return [
            Verdict.of(0.05, 0.9, 0, 0.05) if {"empty", "campaign"} <= set(f"{one.claim} {one.other}".split())
            else Verdict.of(0.1, 0.1, 0, 0.8) for one in asked
        ]  # fmt: skip


@pytest.fixture
def store(tmp_path: Path) -> Path:
    for name, text in TEXTS.items():
        (tmp_path / name).write_text(text, "utf-8")
    with quoth.open(tmp_path / "store") as graph:
        graph.load(sorted(tmp_path.glob("*.txt")))
    return tmp_path / "store"


def by_judge(pairs: Sequence[Pair]) -> list[Pair]:
    return [pair for pair in pairs if pair.method == "judge"]


def test_what_only_a_reader_sees_is_found_and_says_by_whom(store: Path) -> None:
    with quoth.open(store) as graph:
        assert not by_judge(graph.disagreements().pairs)
        (pair,) = by_judge(graph.disagreements(judging=Judging(Ruled())).pairs)
        assert not by_judge(graph.disagreements().pairs)
    assert {pair.a.source, pair.b.source} == {"Nora Beck", "Otto Lang"}
    assert "empty" in f"{pair.a.span.text} {pair.b.span.text}"
    assert (pair.relation, pair.score, pair.judge) == ("contradicts", 0.9, "ruled 1")
    assert pair.to_json()["judge"] == "ruled 1"
    assert "ruled" in pair.reason


def test_a_topic_narrows_what_is_asked(store: Path) -> None:
    judge = Ruled()
    with quoth.open(store) as graph:
        graph.disagreements("vaccination campaign", judging=Judging(judge))
    assert judge.asked
    assert not any("bridge" in text or "boats" in text for one in judge.asked for text in (one.claim, one.other))


def test_figures_of_one_thing_are_not_asked_about(store: Path) -> None:
    judge = Ruled()
    with quoth.open(store) as graph:
        found = graph.disagreements("boats that left the harbour", judging=Judging(judge)).pairs
    assert [pair.kind for pair in found] == ["figure"]
    assert not any("boats" in one.claim and "boats" in one.other for one in judge.asked)


def test_nobody_is_asked_twice_nor_against_the_users_will(store: Path) -> None:
    judge = Ruled()
    with quoth.open(store) as graph:
        refused = Judging(judge, agreed=lambda judge, asked: False)
        assert not by_judge(graph.disagreements(judging=refused).pairs)
        assert not judge.asked
        first = graph.disagreements(judging=Judging(judge))
        asked = len(judge.asked)
        again = graph.disagreements(judging=refused)
    assert asked > 0
    assert len(judge.asked) == asked
    assert [pair.to_json() for pair in by_judge(again.pairs)] == [pair.to_json() for pair in by_judge(first.pairs)] != []


def test_who_answers_yes_is_set_against_who_answers_no(store: Path) -> None:
    class Answering(Ruled):
        def judge(self, asked: Sequence[Asked]) -> list[Verdict]:
            said = {True: Verdict.of(0.9, 0.1, 0, 0), False: Verdict.of(0.1, 0.9, 0, 0)}
            nothing = Verdict.of(0, 0, 0, 1)
            return [said["reached" in one.claim] if one.is_question else nothing for one in asked]

    question = "Has the vaccination campaign reached the villages?"
    with quoth.open(store) as graph:
        pairs = by_judge(graph.disagreements(question, judging=Judging(Answering())).pairs)
    assert {(pair.a.source, pair.b.source) for pair in pairs} == {("Nora Beck", "Otto Lang")}
    assert question in pairs[0].reason


def test_what_lies_outside_the_limits_is_not_asked_about(store: Path) -> None:
    judge = Ruled()
    with quoth.open(store) as graph:
        assert not graph.disagreements(since="2030", judging=Judging(judge)).pairs
    assert not judge.asked


def test_a_question_of_another_kind_is_not_put(store: Path) -> None:
    judge = Ruled()
    with quoth.open(store) as graph:
        graph.disagreements("Why has the vaccination campaign reached the villages?", judging=Judging(judge))
    assert judge.asked
    assert not any(one.is_question for one in judge.asked)


def test_joint_speakers_answer_alike(tmp_path: Path) -> None:
    class Answering(Ruled):
        def judge(self, asked: Sequence[Asked]) -> list[Verdict]:
            nothing = Verdict.of(0, 0, 0, 1)
            yes, no = Verdict.of(0.9, 0.1, 0, 0), Verdict.of(0.1, 0.9, 0, 0)
            return [(no if "closed" in one.claim else yes) if one.is_question else nothing for one in asked]

    (tmp_path / "school.txt").write_text(
        "Ada Grassley and Ivo Leahy said that the village school would be closed in the autumn.\n\n"
        "Cy Noor, the mayor, said that the village school was going to stay.\n", "utf-8",
    )
    with quoth.open(tmp_path / "store") as graph:
        graph.load([tmp_path / "school.txt"])
        pairs = by_judge(graph.disagreements("Will the village school stay?", judging=Judging(Answering())).pairs)
        network = graph.discourse("Will the village school stay?", network="signed", judging=Judging(Answering()))
    assert {pair.b.source for pair in pairs} == {"Ada Grassley", "Ivo Leahy"}
    assert network.number_of_nodes()


def test_so_many_pairs_and_no_more(store: Path) -> None:
    judge = Ruled()
    with quoth.open(store) as graph:
        graph.disagreements(judging=Judging(judge, most=1))
    assert len(judge.asked) == 1
