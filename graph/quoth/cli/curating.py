"""Commands of a curator: `review`, `same`, `different`, `correct`, `undo`, `history`, `judgements`."""

from __future__ import annotations

import getpass
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar, cast

import click

from quoth.cli.decisions import in_one_line, print_history, print_review
from quoth.cli.options import examples, format_option, store_option
from quoth.cli.printing import harmless
from quoth.cli.writing import write_bytes
from quoth.errors import QuothError

if TYPE_CHECKING:
    from quoth.identify.curating import Decided
    from quoth.identify.judgements import Contradiction
    from quoth.identify.judgements.records import Action, SourceKind

Command = TypeVar("Command", bound=Callable[..., object])


def _decides(command: Command) -> Command:
    """The options of every command that decides something."""
    by = click.option(
        "--by", envvar="QUOTH_CURATOR", default=_login, show_default="your login name", show_envvar=True,
        metavar="NAME", help="Who decides.",
    )  # fmt: skip
    return click.option("--reason", metavar="TEXT", help="Why. Asked for at a terminal.")(by(command))


def _login() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError) as error:  # a container may run under a number that has no name
        raise QuothError("you have no login name here: say who decides with --by or QUOTH_CURATOR") from error


@click.command(epilog=examples("quoth review", "quoth review --format json"))
@format_option
@store_option
@click.pass_context
def review(ctx: click.Context, form: str, store: str) -> None:
    """Show who may be whom and is left to you to decide.

    These are links between people and between institutions that the machine could not settle and keeps apart, the
    likeliest first, with what is known of either side; and judgements of curators that contradict each other.
    """
    import quoth

    with quoth.open(store) as graph:
        found = graph.review()
    print_review(found, form)
    if not found:
        if form == "table":
            click.echo("quoth: nothing is left to decide", err=True)
        ctx.exit(1)


@click.command(
    epilog=examples(
        'quoth same "Amelia Sitoe" "A. Sitoe" --reason "same post, same week"',
        'quoth same "expert panel" "commission\'s expert panel" --reason "the commission has only one"',
    )
)
@click.argument("a")
@click.argument("b")
@_decides
@store_option
def same(a: str, b: str, reason: str | None, by: str, store: str) -> None:
    """Say that A and B are one person or institution.

    A and B are names as articles print them, or IRIs; case and accents do not matter. Your word wins over the machine's
    and survives reloading. What you say later of the same two takes its place; `quoth undo` takes it back.
    """
    import quoth

    why = _reason(reason)
    with quoth.open(store) as graph:
        _say(graph.same(a, b, why, by))


@click.command(
    epilog=examples(
        'quoth different "Amelia Sitoe" "Paulo Machava" --reason "they answer each other"',
        'quoth different "John Smith@fire.txt" "John Smith@flood.txt" --reason "a fireman and a mayor"',
    )
)
@click.argument("a")
@click.argument("b")
@_decides
@store_option
def different(a: str, b: str, reason: str | None, by: str, store: str) -> None:
    """Say that A and B are two people or institutions.

    A and B are names as articles print them, or IRIs; case and accents do not matter. Of two people of one name, say in
    which article each stands: NAME@PATH. `quoth undo` takes it back.
    """
    import quoth

    why = _reason(reason)
    with quoth.open(store) as graph:
        _say(graph.different(a, b, why, by))


@click.command(
    epilog=examples(
        'quoth correct 1c0ffee2 --source "Paulo Machava" --role spokesman --reason "he is quoted, not the ministry"',
        'quoth correct 1c0ffee2 --unknown --reason "the article does not say who"',
        'quoth correct 1c0ffee2 --reject --reason "a headline, nobody says it"',
    )
)
@click.argument("statement")
@click.option("--source", metavar="NAME", help="This is who says it.")
@click.option(
    "--kind", type=click.Choice(["person", "institution", "unnamed", "document"]), show_default="person",
    help="What the source is.",
)  # fmt: skip
@click.option("--role", metavar="TEXT", help="The post in which the source says it.")
@click.option("--institution", metavar="NAME", help="For whom the source speaks.")
@click.option("--unknown", is_flag=True, help="Nobody can be named who says it.")
@click.option("--reject", is_flag=True, help="Nobody says it: it is no statement.")
@_decides
@store_option
def correct(
    statement: str, source: str | None, kind: str | None, role: str | None, institution: str | None,
    unknown: bool, reject: bool, reason: str | None, by: str, store: str,
) -> None:
    """Put a statement right: who says it, or that nobody does.

    STATEMENT is its IRI, or the first eight or more digits of the IRI's last part. The article's graph stays as it was
    read; your correction stands beside it, and is found again when another model has read the article.
    """
    import quoth

    action = _action(source, unknown, reject)
    if action != "source" and (kind or role or institution):
        raise click.UsageError("--kind, --role and --institution go with --source")
    why, chosen = _reason(reason), cast("SourceKind", kind or "person")
    with quoth.open(store) as graph:
        decided = graph.correct(
            statement, action, why, by, source=source, kind=chosen, role=role, institution=institution
        )
    _say(decided)


def _action(source: str | None, unknown: bool, reject: bool) -> Action:
    if (source is not None) + unknown + reject != 1:
        raise click.UsageError("say one of --source NAME, --unknown and --reject")
    return "reject" if reject else "no source" if unknown else "source"


@click.command(epilog=examples("quoth undo", "quoth undo --yes"))
@click.option("--yes", is_flag=True, help="Do not ask first, at a terminal.")
@store_option
@click.pass_context
def undo(ctx: click.Context, yes: bool, store: str) -> None:
    """Take back the last judgement, correction or import.

    The store is then as if it had never been, to the letter. Undo again to go back further.
    """
    import quoth

    with quoth.open(store) as graph:
        if not yes and sys.stdin.isatty():
            entries = graph.history()
            for entry in entries:
                if entry.step == entries[-1].step:
                    click.echo(in_one_line(entry.record))
            if entries and not click.confirm("Take this back?"):
                return
        records = graph.undo()
    for record in records:
        click.echo(f"taken back: {in_one_line(record)}")
    if not records:
        click.echo("quoth: there is nothing to undo", err=True)
        ctx.exit(1)


@click.command(epilog=examples("quoth history", "quoth history --format csv > history.csv"))
@format_option
@store_option
@click.pass_context
def history(ctx: click.Context, form: str, store: str) -> None:
    """Show all judgements and corrections, as they came.

    Each with who, when and why, and whether it holds: `superseded` when its curator has said otherwise since,
    `contradicted` when another judgement stands against it, `dangling` when what it is about is not in the store.
    """
    import quoth

    with quoth.open(store) as graph:
        entries = graph.history()
    print_history(entries, form)
    if not entries:
        if form == "table":
            click.echo("quoth: nobody has judged anything yet", err=True)
        ctx.exit(1)


@click.group(
    epilog=examples("quoth judgements export amelia.jsonl", "quoth judgements import from-paulo.jsonl")
)
def judgements() -> None:
    """Share judgements with colleagues, as a file.

    The file has a line of JSON for each judgement and correction, oldest first. It can be read, compared and kept under
    version control, and two people's files can be imported into one store.
    """


@judgements.command("export", epilog=examples("quoth judgements export amelia.jsonl"))
@click.argument("file")
@store_option
def export_(file: str, store: str) -> None:
    """Write all judgements to FILE.

    FILE is - for standard output.
    """
    import quoth

    with quoth.open(store) as graph:
        write_bytes(Path(file), graph.export_judgements())


@judgements.command("import", epilog=examples("quoth judgements import from-paulo.jsonl"))
@click.argument("file")
@store_option
def import_(file: str, store: str) -> None:
    """Add the judgements in FILE to those that are there.

    FILE is - for standard input. All are taken, or none where a line is amiss; importing again changes nothing, and
    `quoth undo` takes the whole import back. Judgements that contradict each other are reported, and do not hold.
    """
    import quoth

    try:
        lines = (sys.stdin.buffer.read() if file == "-" else Path(file).read_bytes()).splitlines()
    except OSError as error:
        raise QuothError(f"{file}: cannot be read ({error.strerror}); check the spelling") from error
    with quoth.open(store) as graph:
        found = graph.import_judgements(lines, "standard input" if file == "-" else file)
    torn = len(found.contradictions)
    click.echo(f"{found.new} imported, {found.known} known before, {torn} contradiction{'' if torn == 1 else 's'}")
    for one in found.contradictions:
        _warn(one)


def _reason(given: str | None) -> str:
    """Why; asked for where there is somebody to ask."""
    if given is not None:
        return given
    if not sys.stdin.isatty():
        raise click.UsageError("say why with --reason TEXT")
    return str(click.prompt("Why"))


def _say(decided: Decided) -> None:
    """What was recorded, and on standard error what stands against it."""
    click.echo(f"recorded: {in_one_line(decided.record)}")
    for one in decided.contradictions:
        _warn(one)


def _warn(one: Contradiction) -> None:
    sides = " | ".join("; ".join(in_one_line(record) for record in side) for side in one.sides)
    click.echo(f"quoth: contradictory: {harmless(sides)}", err=True)
