"""The table, JSON and CSV of topics."""

from __future__ import annotations

import csv
import io
import json

import pytest

from quoth.cli.topics import print_topics
from quoth.compare.topics import Topic, Topics

ANSWER = Topics(
    (Topic("minimum wage", ("c1", "c2"), 2, 1, "Should the minimum wage be raised?"),),
    (Topic("dead\x1b[2J fish", ("c3", "c4", "c5"), 3, 2),),
).to_json()


def test_table(capsys: pytest.CaptureFixture[str]) -> None:
    print_topics(ANSWER, "table")
    out = capsys.readouterr().out
    assert out.index("curated topics") < out.index("Should the minimum wage be raised?") < out.index("found in the")
    assert "\x1b" not in out


def test_json_and_csv(capsys: pytest.CaptureFixture[str]) -> None:
    print_topics(ANSWER, "json")
    assert json.loads(capsys.readouterr().out) == ANSWER
    print_topics(ANSWER, "csv")
    rows = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    assert [(row["kind"], row["statements"], row["speakers"]) for row in rows] == [("curated", "2", "1"), ("found", "3", "2")]
