"""Lines of claims -> how they relate, a line each."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from quoth.cli.printing import cell, console, print_csv, print_json, table
from quoth.errors import QuothError

if TYPE_CHECKING:
    from quoth.compare.judges.judge import Judge

Json = dict[str, Any]

_KEYS = ("relation", "position", "score", "reason")


class Given(NamedTuple):
    """A line of the file: its two texts by their names, or what is wrong with it."""

    texts: dict[str, str]
    problem: str | None = None


class Line(NamedTuple):
    """A line with what comes of it."""

    given: dict[str, str]
    answer: Json
    problem: str | None = None


def given_lines(file: Path) -> list[Given]:
    """The lines of a file, or of standard input for `-`, that have a text. QuothError when it cannot be read."""
    name = "standard input" if str(file) == "-" else str(file)
    try:
        data = sys.stdin.buffer.read() if str(file) == "-" else file.read_bytes()
    except OSError as error:
        raise QuothError(f"{name}: cannot be read ({error.strerror}); name a file of JSON lines") from error
    return [
        _parsed(line, f"{name}, line {number}") for number, line in enumerate(data.splitlines(), 1) if line.strip()
    ]


def compare_lines(lines: Iterable[Given], judge: Judge | None = None) -> Iterator[Line]:
    """What lines come to, one after the other; `judge` reads what wording leaves open, if there is one."""
    from quoth.compare.claims import answer, compare_claims

    for texts, problem in lines:
        if problem is not None:
            yield Line({}, {}, problem)
        else:
            ask = answer if "question" in texts else compare_claims
            first, second = texts.values()
            yield Line(texts, ask(first, second, judge).to_json())


def print_compared(lines: Iterable[Line], form: str) -> tuple[int, list[str]]:
    """Print what the lines come to, each as soon as it is known where the format allows it.

    Gives how many were compared, and what is wrong with the others.
    """
    problems: list[str] = []
    rows: list[list[object]] = []
    for given, answer, problem in lines:
        if problem is not None:
            problems.append(problem)
            continue
        rows.append([*given.values(), *(answer.get(key) for key in _KEYS)])
        if form == "json":
            print_json(answer, indent=None)
    if form == "csv":
        print_csv(("first", "second", *_KEYS), rows)
    elif form == "table" and rows:
        out = table(("first", 3), ("second", 3), ("result", None), ("score", None), ("reason", 4))
        for first, second, relation, position, score, reason in rows:
            out.add_row(cell(first), cell(second), cell(relation or position), cell(score), cell(reason))
        console().print(out)
    return len(rows), problems


def _parsed(line: bytes, where: str) -> Given:
    try:
        given = json.loads(line)
    except (ValueError, RecursionError):
        return Given({}, f"{where}: not JSON; write {{\"a\": \"...\", \"b\": \"...\"}}")
    for keys in (("a", "b"), ("question", "claim")):
        if isinstance(given, dict) and all(isinstance(given.get(key), str) for key in keys):
            return Given({key: given[key] for key in keys})
    return Given({}, f"{where}: write \"a\" and \"b\", or \"question\" and \"claim\", each with a text")
