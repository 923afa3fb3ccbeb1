"""Progress of long work, a line on standard error while that is a terminal."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol

from rich.console import Console
from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from quoth.cli.printing import harmless


class Ticks(Protocol):
    """Called with the path of each article that has been dealt with."""

    def __call__(self, path: str) -> None: ...


class Steps(Protocol):
    """Called with what is being done, how much of it is done, and of how much; 0 where that is not known."""

    def __call__(self, what: str, done: int, of: int) -> None: ...


@contextmanager
def progress() -> Iterator[Ticks]:
    """A line on standard error that counts articles, while that is a terminal."""
    line = Console(stderr=True)
    if not line.is_terminal:
        yield lambda path: None
        return
    counter, path = TextColumn("{task.completed} articles"), TextColumn("{task.fields[path]}", markup=False)
    with Progress(SpinnerColumn(), counter, TimeElapsedColumn(), path, console=line, transient=True) as bar:
        task = bar.add_task("", total=None, path="")
        yield lambda path: bar.update(task, advance=1, path=harmless(path))


@contextmanager
def steps() -> Iterator[Steps]:
    """A line on standard error that names the step and how far it is, while that is a terminal."""
    line = Console(stderr=True)
    if not line.is_terminal:
        yield lambda what, done, of: None
        return
    named = TextColumn("{task.description}")
    with Progress(SpinnerColumn(), named, BarColumn(), TimeElapsedColumn(), console=line, transient=True) as bar:
        task = bar.add_task("", total=None)
        yield lambda what, done, of: bar.update(task, description=what, completed=done, total=of or None)
