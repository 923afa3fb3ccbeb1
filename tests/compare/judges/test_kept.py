"""What a judge said is kept: nothing is judged twice, and what one version said is not taken for another's."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from quoth.article import Article
from quoth.compare.judges import kept
from quoth.compare.judges.judge import Asked, Verdict
from quoth.compare.judges.kept import Kept
from quoth.errors import QuothError
from quoth.export import FORMATS, write
from quoth.identify.follows import follows
from quoth.store.load import put
from quoth.store.store import Store
from tests.store.extractions import PlainReader

QUESTION = Asked("They left Raqqa.", "Did they leave?", is_question=True)
CLAIMS = Asked("They left Raqqa.", "They stayed.")
ARTICLE = Article('"They left Raqqa," said Seth Jones, director at Rand Corp.', "a.txt")


@dataclass
class Counting:
    """A judge that remembers what it was asked. It likes long claims, quotes their first word, and tires."""

    name: str = "counting"
    version: str = "1"
    tires: int = 1000
    asked: list[Asked] = field(default_factory=list)

    def judge(self, asked: Sequence[Asked]) -> list[Verdict]:
        if len(self.asked) + len(asked) > self.tires:
            raise QuothError("the judge is tired")
        self.asked += asked
        return [Verdict.of(len(one.claim), len(one.other), 0, 1, one.claim.split()[0]) for one in asked]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    with Store.writing(tmp_path / "db") as store:
        put(store, ARTICLE, "1", "model", PlainReader().extract, follows)
    return tmp_path / "db"


def ask(folder: Path, judge: Counting, *asked: Asked) -> list[Verdict]:
    """In a store opened for this alone, so that whatever is known was written."""
    with Store.writing(folder) as store:
        return Kept(judge, store, store.replace).verdicts(asked)


def close(a: Verdict, b: Verdict) -> bool:
    """Chances are kept to six digits."""
    return a.words == b.words and (a.yes, a.no, a.mixed, a.none) == pytest.approx((b.yes, b.no, b.mixed, b.none), abs=1e-6)


def test_nothing_is_judged_twice(folder: Path) -> None:
    judge = Counting()
    first = ask(folder, judge, QUESTION, CLAIMS, QUESTION)
    assert judge.asked == [QUESTION, CLAIMS]
    assert first == [*judge.judge([QUESTION, CLAIMS]), first[0]]
    judge.asked.clear()
    again = ask(folder, judge, CLAIMS, QUESTION)
    assert judge.asked == []
    assert close(again[0], first[1]) and close(again[1], first[0])


@pytest.mark.parametrize(("asked", "is_new"), [
    (Asked(CLAIMS.other, CLAIMS.claim), False),
    (Asked(CLAIMS.claim, CLAIMS.other, is_question=True), True),
    (Asked(QUESTION.other, QUESTION.claim, is_question=True), True),
    (Asked(QUESTION.claim, QUESTION.other), True),
    (Asked(CLAIMS.claim, CLAIMS.other + " "), True),
])
def test_the_order_matters_of_a_claim_and_a_question_but_not_of_two_claims(folder: Path, asked: Asked, is_new: bool) -> None:
    judge = Counting()
    ask(folder, judge, QUESTION, CLAIMS)
    judge.asked.clear()
    ask(folder, judge, asked)
    assert judge.asked == [asked] * is_new


@pytest.mark.parametrize("other", [Counting(version="2"), Counting(name="another"), Counting(name="counting/1", version="")])
def test_another_judge_or_version_is_asked_anew(folder: Path, other: Counting) -> None:
    judge = Counting()
    ask(folder, judge, QUESTION)
    ask(folder, other, QUESTION)
    assert other.asked == [QUESTION]
    ask(folder, judge, QUESTION)
    assert judge.asked == [QUESTION]


def test_an_interrupted_run_keeps_what_was_done(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept, "AT_ONCE", 2)
    asked = [Asked(f"claim {number}", "other") for number in range(7)]
    tired = Counting(tires=5)
    with pytest.raises(QuothError, match="tired"):
        ask(folder, tired, *asked)
    assert tired.asked == asked[:4]
    fresh = Counting()
    heard: list[tuple[int, int]] = []
    with Store.writing(folder) as store:
        held = Kept(fresh, store, store.replace)
        assert held.missing(asked) == asked[4:]
        held.verdicts(asked, lambda done, of: heard.append((done, of)))
    assert fresh.asked == asked[4:]
    assert heard == [(2, 3), (3, 3)]


def test_a_store_that_is_only_read_gives_what_it_has_and_keeps_nothing(folder: Path) -> None:
    judge = Counting()
    ask(folder, judge, QUESTION)
    for _ in range(2):
        with Store.reading(folder) as store:
            verdicts = Kept(judge, store).verdicts([QUESTION, CLAIMS])
        assert [verdict.words for verdict in verdicts] == ["They", "They"]
    assert judge.asked == [QUESTION, CLAIMS, CLAIMS]


@pytest.mark.parametrize("words", ["", "»words“ \\ \" \n\t", "\ud800", "{}"])
def test_words_come_back_as_they_were(folder: Path, words: str) -> None:
    class Quoting(Counting):
        def judge(self, asked: Sequence[Asked]) -> list[Verdict]:
            return [Verdict.of(1, 0, 0, 0, words) for _ in asked]

    ask(folder, Quoting(), QUESTION)
    assert ask(folder, Counting(), QUESTION) == [Verdict(1, 0, 0, 0, words)]


@pytest.mark.parametrize("form", FORMATS)
def test_it_is_not_part_of_an_export(folder: Path, form: str) -> None:
    with Store.reading(folder) as store:
        before = b"".join(write(store, form))
    ask(folder, Counting(), QUESTION, CLAIMS)
    with Store.reading(folder) as store:
        assert b"".join(write(store, form)) == before
        assert [graph for graph in store.graphs() if "counting" in graph]


def test_it_survives_a_reload(folder: Path) -> None:
    judge = Counting()
    ask(folder, judge, QUESTION)
    with Store.writing(folder) as store:
        assert put(store, ARTICLE, "2", "another model", PlainReader().extract, follows)
    ask(folder, judge, QUESTION)
    assert judge.asked == [QUESTION]
