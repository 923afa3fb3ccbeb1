"""The arguments that every command spells the same way, and how a store is opened from them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

Command = TypeVar("Command", bound=Callable[..., Any])

DEFAULT_STORE = "./quoth.db"

store_option = click.option(
    "--store",
    envvar="QUOTH_STORE",
    default=DEFAULT_STORE,
    show_default=True,
    show_envvar=True,
    metavar="FOLDER",
    help="The folder of the store.",
)

format_option = click.option(
    "--format",
    "form",
    type=click.Choice(["table", "json", "csv"]),
    default="table",
    show_default=True,
    help="table for people, json for programs, csv for spreadsheets.",
)


def not_blank(ctx: click.Context, option: click.Parameter, given: str | None) -> str | None:
    """What was given, for a callback: something blank means a mistake (an unset variable), not everything."""
    if given is not None and not given.strip():
        raise click.BadParameter("it is empty; say what, or leave it out", ctx=ctx, param=option)
    return given


def out_option(default: str, what: str) -> Callable[[Command], Command]:
    """`-o/--out`: where a command writes; `what` completes the help text."""
    return click.option(
        "-o", "--out", default=default, show_default=True, metavar="PATH", help=what, type=click.Path(path_type=Path)
    )


def examples(*lines: str) -> str:
    """The examples at the end of a help text, one line each, kept as they are (click would run them together)."""
    return "\b\nExamples:\n" + "\n".join(f"  {line}" for line in lines)
