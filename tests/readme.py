"""README.md -> its blocks, and what its commands print. `python -m tests.readme` writes today's output into it.

A line `...` in a block stands for the rest of the output, which is left out.
"""

from __future__ import annotations

import contextlib
import io
import os
import re
import shlex
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from unittest import mock

from quoth.cli import run

ROOT = Path(__file__).resolve().parents[1]
README = ROOT / "README.md"
COLUMNS = "112"
KEPT = 26
"""Lines of a command's output that the README shows before it says `...`."""
_BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True)
class Command:
    """A line of a console block and the output printed below it."""

    line: str
    shown: list[str]


def blocks(language: str) -> list[str]:
    """The fenced blocks of that language, in order."""
    return [found[2] for found in _BLOCK.finditer(README.read_text("utf-8")) if found[1] == language]


def commands(block: str) -> list[Command]:
    """The commands of a console block."""
    parts = re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]
    return [Command(line, shown) for line, *shown in (part.splitlines() for part in parts)]


@contextlib.contextmanager
def workplace() -> Iterator[Path]:
    """A folder to run the README's commands in: what they name is there, and what they write goes away."""
    with tempfile.TemporaryDirectory() as name, contextlib.chdir(name), mock.patch.dict(os.environ, COLUMNS=COLUMNS):
        folder = Path(name)
        os.environ.pop("QUOTH_STORE", None)
        for part in ("graph", "ontology"):
            (folder / part).symlink_to(ROOT / part)
        (folder / "query.rq").write_text(blocks("sparql")[0], "utf-8")
        yield folder


def output(line: str) -> tuple[int, list[str]]:
    """The status of a command and the lines it prints on standard output."""
    name, *args = shlex.split(line)
    assert name == "quoth", line
    printed = io.TextIOWrapper(io.BytesIO(), "utf-8")
    with contextlib.redirect_stdout(printed):
        status = run(args)
    printed.flush()
    return status, [written.rstrip() for written in printed.buffer.getvalue().decode().splitlines()]  # type: ignore[attr-defined]


def write() -> None:
    """Put today's output under every command of the README."""

    def filled(found: re.Match[str]) -> str:
        if found[1] != "console":
            return found[0]
        lines: list[str] = []
        for command in commands(found[2]):
            status, printed = output(command.line)
            assert status == 0, command.line
            lines += [f"$ {command.line}", *printed[:KEPT], *(["..."] if len(printed) > KEPT else [])]
        return "```console\n" + "\n".join(lines) + "\n```"

    with workplace():
        README.write_text(_BLOCK.sub(filled, README.read_text("utf-8")), "utf-8")


if __name__ == "__main__":
    write()
