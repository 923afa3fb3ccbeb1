"""`quoth compare`: what it gives for each kind of line, and what it says of lines that it cannot take."""

from __future__ import annotations

import csv
import io
import json
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Quoth

PRICES = {"a": "Prices will rise.", "b": "Prices will fall."}
ASKED = {"question": "Are prices rising?", "claim": "Prices fell again."}


@pytest.fixture
def written(tmp_path: Path) -> Any:
    def write(*lines: object) -> Path:
        file = tmp_path / "pairs.jsonl"
        shown = (line if isinstance(line, bytes) else json.dumps(line).encode() for line in lines)
        file.write_bytes(b"".join(line + b"\n" for line in shown))
        return file

    return write


def test_a_line_for_each_line(quoth: Quoth, written: Any) -> None:
    outcome = quoth("compare", written(PRICES, b"", ASKED, {"a": "The sky is blue.", "b": "Bread is dear."}))
    assert (outcome.status, outcome.err) == (0, "")
    opposed, asked, neutral = map(json.loads, outcome.out.splitlines())
    assert set(opposed) == set(neutral) == {"relation", "score", "reason"}
    assert set(asked) == {"position", "score", "reason"}
    assert (opposed["relation"], asked["position"], neutral["relation"]) == ("contradicts", "no", "neutral")
    assert all(0 <= one["score"] <= 1 and one["reason"].endswith(".") for one in (opposed, asked, neutral))


def test_standard_input(quoth: Quoth, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"\xef\xbb\xbf" + json.dumps(PRICES).encode())))
    outcome = quoth("compare", "-")
    assert (outcome.status, outcome.json["relation"]) == (0, "contradicts")


def test_csv_and_table(quoth: Quoth, written: Any) -> None:
    file = written(PRICES, {"claim": ASKED["claim"], "question": ASKED["question"], "id": 7})
    rows = list(csv.DictReader(io.StringIO(quoth("compare", file, "--format", "csv").out)))
    assert list(rows[0]) == ["first", "second", "relation", "position", "score", "reason"]
    assert [(row["first"], row["second"]) for row in rows] == [tuple(PRICES.values()), tuple(ASKED.values())]
    assert [(row["relation"], row["position"]) for row in rows] == [("contradicts", ""), ("", "no")]
    table = quoth("compare", file, "--format", "table").out
    assert "contradicts" in table
    assert "Are prices rising?" in table


BAD = {
    "no JSON": b"Prices will rise.",
    "cut off": b'{"a": "Prices',
    "not UTF-8": b'{"a": "\xff\xfe", "b": "x"}',
    "a list": b'["a", "b"]',
    "no object": b"null",
    "neither": b'{"a": "x", "claim": "y"}',
    "no text": b'{"a": 1, "b": null}',
    "too deep": b"[" * 100_000,
}


@pytest.mark.parametrize("line", BAD.values(), ids=BAD.keys())
@pytest.mark.parametrize("form", ["json", "table", "csv"])
def test_a_bad_line_is_named_and_the_others_are_compared(quoth: Quoth, written: Any, line: bytes, form: str) -> None:
    outcome = quoth("compare", written(PRICES, line, PRICES), "--format", form)
    assert outcome.status == 2
    assert outcome.out.count("contradicts") == 2
    (told,) = outcome.err.splitlines()
    assert told.startswith("quoth: ")
    assert "pairs.jsonl, line 2: " in told
    assert '"a"' in told


@pytest.mark.parametrize("form", ["json", "table", "csv"])
def test_half_a_surrogate_pair_and_hostile_words(quoth: Quoth, written: Any, form: str) -> None:
    hostile = {"a": "The bridge is safe\ud800 \x1b[2J\u202e", "b": "=1+1 The bridge is not safe \ud800"}
    outcome = quoth("compare", written(hostile), "--format", form)
    assert (outcome.status, outcome.err) == (0, "")
    assert not set(outcome.out) & {"\ud800", "\x1b", "\u202e"}


def test_an_empty_claim_is_neutral(quoth: Quoth, written: Any) -> None:
    assert quoth("compare", written({"a": "", "b": ""})).json["relation"] == "neutral"


@pytest.mark.parametrize("content", [b"", b"\n \n"], ids=["empty", "blank lines"])
def test_nothing_to_compare(quoth: Quoth, written: Any, content: bytes) -> None:
    outcome = quoth("compare", written(content))
    assert (outcome.status, outcome.out) == (1, "")
    assert outcome.err.startswith("quoth: nothing to compare")


def test_no_file(quoth: Quoth, tmp_path: Path) -> None:
    for file in (tmp_path / "none.jsonl", tmp_path):
        outcome = quoth("compare", file)
        assert (outcome.status, outcome.out) == (2, "")
        assert len(outcome.err.splitlines()) == 1
        assert str(file) in outcome.err
