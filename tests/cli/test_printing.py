"""Hostile words on their way to a terminal, a program and a spreadsheet."""

from __future__ import annotations

import csv
import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quoth.cli.printing import cell, console, harmless, print_csv, print_json, table

HOSTILE = {
    "clears the screen": "a\x1b[2Jb",
    "sets the title": "\x1b]0;owned\x07",
    "eight-bit control sequence": "\x9b31m",
    "turns the direction": "abc\u202edcba",
    "overwrites the line": "safe\rdanger",
    "half a surrogate pair": "x\ud800y",
    "delete": "a\x7fb",
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_nothing_steers_a_terminal(text: str, capsys: pytest.CaptureFixture[str]) -> None:
    rows = table(("words", 1))
    rows.add_row(cell(text))
    console().print(rows)
    print_csv(["words"], [[text]])
    print_json({"words": text})
    printed = capsys.readouterr().out
    assert not set(printed) & {char for char in text if not char.isprintable()}


@pytest.mark.parametrize("text", ["[bold]not bold[/bold]", "[/]", "[link=file:///etc/passwd]x[/link]", ":smile:"])
def test_markup_is_words(text: str, capsys: pytest.CaptureFixture[str]) -> None:
    rows = table(("words", 1))
    rows.add_row(cell(text))
    console().print(rows)
    assert text in capsys.readouterr().out


@given(st.text(alphabet=st.characters(exclude_categories=[])))
def test_harmless_keeps_offsets(text: str) -> None:
    assert len(harmless(text)) == len(text)
    assert harmless(harmless(text)) == harmless(text)


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_json_gives_back_the_very_words(text: str, capsys: pytest.CaptureFixture[str]) -> None:
    print_json({"words": text}, indent=None)
    assert json.loads(capsys.readouterr().out) == {"words": text}


@pytest.mark.parametrize("text", ["=HYPERLINK(1)", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"])
def test_no_cell_is_a_formula(text: str, capsys: pytest.CaptureFixture[str]) -> None:
    print_csv(["words", "start"], [[text, -1]])
    _, row = csv.reader(io.StringIO(capsys.readouterr().out))
    assert not row[0].startswith(tuple("=+-@\t\r"))
    assert row[1] == "-1"


def test_csv_survives_quotes_and_line_breaks(capsys: pytest.CaptureFixture[str]) -> None:
    text = 'He said, "no",\nand left; then: ö'
    print_csv(["words"], [[text]])
    assert list(csv.reader(io.StringIO(capsys.readouterr().out))) == [["words"], [text]]
