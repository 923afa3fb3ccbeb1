"""`--judge`: whom commands ask about what no figure, marker or opposed word shows."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from quoth.cli.options import not_blank
from quoth.cli.printing import harmless

if TYPE_CHECKING:
    from quoth.compare.judges.judge import Asked, Judge
    from quoth.compare.judges.judged import Judging

FREE = 100
"""Calls to a chat model that are made without asking first."""
_NAMES = "a FOLDER with an ONNX model of inference, or the URL#MODEL of a chat endpoint (key: QUOTH_JUDGE_KEY)"

judge_option = click.option(
    "--judge", "judge_name", metavar="JUDGE", callback=not_blank,
    help=f"Ask a judge as well, about claims that nothing else relates: {_NAMES}. Its answers are kept.",
)
yes_option = click.option("--yes", is_flag=True, help=f"Do not ask before more than {FREE} calls to a chat endpoint.")


@contextmanager
def judging(name: str | None, yes: bool) -> Iterator[Judging | None]:
    """The judge that was named, with a question before calls that cost, and a bar while it works; None for none."""
    if name is None:
        yield None
        return
    from quoth.compare.judges.chosen import chosen
    from quoth.compare.judges.judged import Judging

    columns = TextColumn("judging"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn()
    line = Console(stderr=True)
    with Progress(*columns, console=line, transient=True, disable=not line.is_terminal) as bar:
        task = bar.add_task("", total=None)
        judge = chosen(name)

        def agreed(judge: Judge, asked: Sequence[Asked]) -> bool:
            bar.stop()
            found = yes or may_ask(judge, asked)
            bar.start()
            return found

        yield Judging(judge, agreed=agreed, progress=lambda done, of: bar.update(task, completed=done, total=of))


def judge_of(name: str | None, lines: Sequence[Mapping[str, str]], yes: bool) -> Judge | None:
    """The judge that was named, for lines of two texts each; None for none. Aborts where the calls are not wanted."""
    if name is None:
        return None
    from quoth.compare.judges.chosen import chosen
    from quoth.compare.judges.judge import Asked

    judge = chosen(name)
    asked = [Asked(first, second) for first, second in (texts.values() for texts in lines if texts)]
    if not yes and not may_ask(judge, asked):
        raise click.Abort
    return judge


def may_ask(judge: Judge, asked: Sequence[Asked]) -> bool:
    """Whether calls that cost are few, or the user wants them; on no terminal nobody can say so, which is an error."""
    from quoth.compare.judges.priced import price

    cost = price(judge, asked)
    if cost is None or len(asked) <= FREE:
        return True
    told = f"{len(asked):,} calls to {harmless(judge.name)}, about {cost.given:,} tokens in and {cost.got:,} out"
    if not sys.stdin.isatty():
        raise click.UsageError(f"{told}; say --yes to make them")
    return click.confirm(f"{told}. Go on?", err=True)
