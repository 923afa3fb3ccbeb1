"""`--judge` on the command line, with a real model in a folder."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Quoth
from tests.compare.judges.tiny import write_folder

TEXT = """Nora Beck, director of the Port Institute, said that the river fell below the old bridge in spring.

Otto Lang, a fisherman, said that the bridge fell out of favour with engineers.
"""


@pytest.fixture
def store(quoth: Quoth, tmp_path: Path) -> Path:
    (tmp_path / "bridge.txt").write_text(TEXT, "utf-8")
    assert quoth("load", tmp_path / "bridge.txt", "--store", tmp_path / "store").status == 0
    return tmp_path / "store"


def test_what_the_judge_finds_stands_beside_the_rest(quoth: Quoth, store: Path, tmp_path: Path) -> None:
    assert quoth("disagreements", "--store", store).status == 1
    judge = write_folder(tmp_path / "tiny-nli", scale=5)
    outcome = quoth("disagreements", "--store", store, "--judge", judge, "--format", "json")
    assert (outcome.status, outcome.err) == (0, "")
    (pair,) = outcome.json["pairs"]
    assert {pair["a"]["source"], pair["b"]["source"]} == {"Nora Beck", "Otto Lang"}
    assert pair["method"] == "judge"
    assert pair["judge"].startswith("tiny-nli ")
    assert "The judge tiny-nli takes" in quoth("disagreements", "bridge", "--store", store, "--judge", judge).out.replace("\n", " ")
    assert quoth("disagreements", "--store", store).status == 1


def test_a_judge_decides_what_wording_leaves_open(quoth: Quoth, tmp_path: Path) -> None:
    judge, file = write_folder(tmp_path / "tiny-nli", scale=5), tmp_path / "pairs.jsonl"
    lines = [{"a": "It fell.", "b": "The wall fell."}, {"question": "Is it so?", "claim": "It fell."}]
    file.write_text("\n".join(map(json.dumps, lines)), "utf-8")
    silent = [json.loads(line) for line in quoth("compare", file).out.splitlines()]
    assert [silent[0]["relation"], silent[1]["position"]] == ["neutral", "none"]
    told = [json.loads(line) for line in quoth("compare", file, "--judge", judge).out.splitlines()]
    assert [told[0]["relation"], told[1]["position"]] == ["contradicts", "no"]
    assert all("tiny-nli" in one["reason"] for one in told)


@pytest.mark.parametrize(
    ("judge", "named"),
    [("nowhere", "nowhere"), ("http://127.0.0.1:9/v1#m", "127.0.0.1:9"), ("  ", "--judge")],
)
def test_a_judge_that_is_not_there_is_one_line(quoth: Quoth, store: Path, judge: str, named: str) -> None:
    outcome = quoth("disagreements", "--store", store, "--judge", judge)
    assert (outcome.status, outcome.out) == (2, "")
    assert outcome.err.count("\n") == 1
    assert named in outcome.err
