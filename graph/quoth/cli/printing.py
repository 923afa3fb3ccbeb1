"""Results -> standard output: JSON, CSV, and the cells of tables.

Words of articles are hostile: nothing in them may steer a terminal, be read as markup, or start a formula.
"""

from __future__ import annotations

import csv
import io
import json
import os
import re
import sys
from collections.abc import Iterable, Sequence
from typing import Any

import click
from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table
from rich.text import Text

PIPED_WIDTH = 120
"""Columns a table takes where there is no terminal to ask."""

_STEERING = re.compile(
    r"\r(?!\n)|[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
)
"""Control characters but tab and line breaks, marks that turn the writing direction, and halves of surrogate pairs."""

NOT_SAID = "(not said)"
UNDATED = "undated"

_FORMULA = re.compile(r"[=+\-@\t]")
"""What a spreadsheet takes for the beginning of a formula (OWASP, CSV Injection)."""


def harmless(text: str) -> str:
    """`text` with each character that could steer a terminal replaced by U+FFFD, one for one."""
    return _STEERING.sub("\ufffd", text)


def cell(value: object, style: str = "") -> Text:
    """A table cell: harmless, white space run together, and never read as markup."""
    return Text(" ".join(harmless(shown(value)).split()), style=style)


def shown(value: object) -> str:
    """A value in words: nothing for None, `a; b` for a list."""
    if value is None:
        return ""
    if isinstance(value, list | tuple):
        return "; ".join(shown(item) for item in value)
    return str(value)


def console() -> Console:
    """Where tables go: the terminal at its width, or plain text of `COLUMNS` or `PIPED_WIDTH` columns."""
    out = Console(highlight=False, markup=False, emoji=False)
    if not out.is_terminal and "COLUMNS" not in os.environ:
        out.width = PIPED_WIDTH
    return out


def heading(out: Console, title: str, *facts: str) -> None:
    """A title, and under it what else is known, one fact a line."""
    out.print(cell(title, style="bold"))
    for fact in filter(None, facts):
        out.print(cell(fact, style="dim"))


def speaker_cell(name: str | None, role: str | None, institution: str | None) -> Text:
    """Who speaks, and on the next line in which capacity, unless the name says so itself (`a local Iraqi official`)."""
    told = cell(name or NOT_SAID)
    if post := capacity(name, role, institution):
        told.append("\n").append_text(cell(post, style="dim"))
    return told


def capacity(name: str | None, role: str | None, institution: str | None) -> str:
    """Role and institution in one phrase; empty when there is none or the name holds it already."""
    return ", ".join(part for part in (role, institution) if part and part not in (name or ""))


def table(*columns: tuple[str, int | None]) -> Table:
    """An empty table; each column has a name and its share of the width, or None to be as wide as its cells."""
    made = Table(box=SIMPLE_HEAD, pad_edge=False, show_edge=False, header_style="dim", padding=(0, 2, 0, 0))
    for name, share in columns:
        made.add_column(Text(name), ratio=share, overflow="fold", no_wrap=share is None)
    return made


def print_json(value: object, indent: int | None = 2) -> None:
    """`value` as JSON. What could steer a terminal is escaped (`\\u009b`), which JSON readers undo."""
    ascii_only = (sys.stdout.encoding or "").lower().replace("-", "") != "utf8"
    written = json.dumps(value, ensure_ascii=ascii_only, indent=indent)
    click.echo(_STEERING.sub(lambda found: f"\\u{ord(found[0]):04x}", written))


def print_csv(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """Rows as CSV. What a spreadsheet would take for a formula gets a `'` in front; JSON has the words unchanged."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([[_csv_cell(value) for value in row] for row in rows])
    click.echo(buffer.getvalue(), nl=False)


def _csv_cell(value: Any) -> object:
    if isinstance(value, int | float):
        return value
    text = harmless(shown(value))
    return f"'{text}" if _FORMULA.match(text) else text
