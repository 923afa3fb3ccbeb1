"""The command line: arguments in, results on standard output, warnings on standard error, and an exit status.

0 found or done, 1 nothing found, 2 wrong usage or unreadable input. A module holds one group of commands, and a command
is named after the method of `quoth.graph.Graph` that does its work.
"""

from __future__ import annotations

import errno
import io
import os
import sys
from collections.abc import Sequence

import click

from quoth import __version__
from quoth.cli.asking import institution, person, place
from quoth.cli.counting import figures
from quoth.cli.curating import correct, different, history, judgements, review, same, undo
from quoth.cli.debating import agreements, changes, compare, disagreements, discourse
from quoth.cli.demo import demo
from quoth.cli.loading import extract, load
from quoth.cli.options import examples
from quoth.cli.printing import harmless
from quoth.cli.querying import sparql
from quoth.cli.topics import topics
from quoth.cli.writing import export, view
from quoth.errors import NotFoundError, QuothError

FOUND, NOTHING_FOUND, WRONG, INTERRUPTED, PIPE_CLOSED = 0, 1, 2, 130, 141
"""Exit statuses; the last two are 128 plus the signal, as shells count them."""


@click.group(
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog=examples("quoth load clippings/", 'quoth person "Amelia Sitoe"', "quoth place Tete", "quoth demo"),
)
@click.version_option(__version__, prog_name="quoth", message="%(prog)s %(version)s")
def cli() -> None:
    """Who said what, on whose authority, when and where, and who says otherwise."""


for command in (
    load, extract, person, institution, place, disagreements, agreements, changes, figures, topics,
    compare, discourse,
    review, same, different, correct, undo, history, judgements,
    sparql, export, view, demo,
):  # fmt: skip
    cli.add_command(command)


def main(args: Sequence[str] | None = None) -> None:
    """Run the command line and leave with its exit status."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # a character the terminal cannot show must not stop the rest
    sys.exit(run(args))


def run(args: Sequence[str] | None = None) -> int:
    """Run one command; its exit status. Whatever the user can mend ends as one line on standard error."""
    try:
        status = _invoke(sys.argv[1:] if args is None else list(args))
        sys.stdout.flush()
        return status
    except NotFoundError as nothing:
        return _complain(str(nothing), NOTHING_FOUND)
    except QuothError as wrong:
        return _complain(str(wrong), WRONG)
    except click.exceptions.NoArgsIsHelpError as bare:
        bare.show()
        return WRONG
    except click.UsageError as wrong:
        command = wrong.ctx.command_path if wrong.ctx else "quoth"
        return _complain(f"{wrong.format_message().rstrip('.')}. Try '{command} --help'.", WRONG)
    except click.ClickException as wrong:
        return _complain(wrong.format_message(), WRONG)
    except (click.Abort, KeyboardInterrupt):
        return _complain("interrupted", INTERRUPTED)
    except OSError as wrong:
        if wrong.errno == errno.EPIPE:
            # The reader (head, less) has seen enough. Python would complain once more when it flushes at exit.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            return PIPE_CLOSED
        where = f"{wrong.filename}: " if wrong.filename else ""
        return _complain(f"{where}{wrong.strerror or wrong}", WRONG)


def _invoke(args: list[str]) -> int:
    """The exit status of a command. Not through `cli.main`, which answers a closed pipe with 1, our "nothing found"."""
    try:
        with cli.make_context("quoth", args) as context:
            cli.invoke(context)
        return FOUND
    except click.exceptions.Exit as left:
        return left.exit_code


def _complain(message: str, status: int) -> int:
    click.echo(f"quoth: {' '.join(harmless(message).split())}", err=True)
    return status
