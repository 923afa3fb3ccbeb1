"""Lines of claims -> how they relate, a line each."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from quoth.cli.printing import cell, console, print_csv, print_json, table
from quoth.errors import QuothError

Json = dict[str, Any]

_KEYS = ("relation", "position", "score", "reason")


class Line(NamedTuple):
    """A line of the file: what it gives, or what is wrong with it."""

    given: Json
    answer: Json
    problem: str | None = None


def compare_lines(file: Path) -> Iterator[Line]:
    """What the lines of a file, or of standard input for `-`, come to. QuothError when it cannot be read."""
    name = "standard input" if str(file) == "-" else str(file)
    try:
        data = sys.stdin.buffer.read() if str(file) == "-" else file.read_bytes()
    except OSError as error:
        raise QuothError(f"{name}: cannot be read ({error.strerror}); name a file of JSON lines") from error
    for number, line in enumerate(data.splitlines(), 1):
        if line.strip():
            yield _compared(line, f"{name}, line {number}")


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


def _compared(line: bytes, where: str) -> Line:
    from quoth.compare.claims import answer, compare_claims

    try:
        given = json.loads(line)
    except (ValueError, RecursionError):
        return Line({}, {}, f"{where}: not JSON; write {{\"a\": \"...\", \"b\": \"...\"}}")
    for keys, judge in ((("a", "b"), compare_claims), (("question", "claim"), answer)):
        if isinstance(given, dict) and all(isinstance(given.get(key), str) for key in keys):
            first, second = (given[key] for key in keys)
            return Line({key: given[key] for key in keys}, judge(first, second).to_json())
    return Line({}, {}, f"{where}: write \"a\" and \"b\", or \"question\" and \"claim\", each with a text")
