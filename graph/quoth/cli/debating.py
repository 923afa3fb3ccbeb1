"""Commands about how claims relate: `disagreements`, `agreements`, `changes`, `discourse`, `compare`."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from quoth.cli.debates import print_disagreements, print_pairs
from quoth.cli.options import examples, format_option, out_option, store_option
from quoth.cli.printing import harmless
from quoth.cli.writing import write_bytes

Command = TypeVar("Command", bound=Callable[..., Any])

_SCOPE = (
    click.option("--since", metavar="DATE", help="Only articles from this day, month or year on: 2017-07."),
    click.option("--until", metavar="DATE", help="Only articles up to this day, month or year."),
    click.option("--place", metavar="NAME", help="Only where one side speaks of this place."),
    click.option("--person", metavar="NAME", help="Only where one side is this person's."),
)
_topics_option = click.option(
    "--topics", metavar="FILE", type=click.Path(path_type=Path, dir_okay=False),
    help="Curated topics in SKOS (Turtle), instead of those that come with Quoth.",
)


def _scoped(command: Command) -> Command:
    """The options by which an answer is narrowed, spelt the same for every command here."""
    for option in reversed(_SCOPE):
        command = option(command)
    return command


@click.command(epilog=examples(
    "quoth disagreements", 'quoth disagreements "dead fish"', 'quoth disagreements "fish deaths" --until 2023-06',
    "quoth disagreements --person Sitoe --format json",
))
@click.argument("topic", required=False)
@_scoped
@_topics_option
@format_option
@store_option
@click.pass_context
def disagreements(ctx: click.Context, /, topic: str | None, form: str, store: str, **limits: Any) -> None:
    """Show who contradicts whom, side by side, with the reason.

    Three signs are looked for: an article says so itself, or a source says it of another; figures for the same thing
    that cannot both be right; and opposed wording about the same thing. With TOPIC, in your own words, only what is
    about it; without, the most contested matters first.
    """
    import quoth

    with quoth.open(store) as graph:
        found = graph.disagreements(topic, **limits)
    print_disagreements(found.to_json(), form)
    _leave_if_empty(ctx, bool(found), form, "disagreement", topic)


@click.command(epilog=examples("quoth agreements", 'quoth agreements "dead fish"', "quoth agreements --person Sitoe"))
@click.argument("topic", required=False)
@_scoped
@_topics_option
@format_option
@store_option
@click.pass_context
def agreements(ctx: click.Context, /, topic: str | None, form: str, store: str, **limits: Any) -> None:
    """Show which sources bear one another out, side by side, with the reason."""
    import quoth

    with quoth.open(store) as graph:
        found = graph.agreements(topic, **limits)
    print_pairs({"topic": topic, "pairs": [pair.to_json() for pair in found]}, form, ("one says", "the other says"))
    _leave_if_empty(ctx, bool(found), form, "agreement", topic)


@click.command(epilog=examples("quoth changes", "quoth changes Aldal", "quoth changes --since 2024"))
@click.argument("name", required=False)
@_scoped
@format_option
@store_option
@click.pass_context
def changes(ctx: click.Context, /, name: str | None, form: str, store: str, **limits: Any) -> None:
    """Show who says otherwise than before: the earlier position, the later one, and both dates.

    With NAME only changes of that person's or institution's position.
    """
    import quoth

    with quoth.open(store) as graph:
        found = graph.changes(name, **limits)
    print_pairs({"name": name, "pairs": [change.to_json() for change in found]}, form, ("before", "since"))
    _leave_if_empty(ctx, bool(found), form, "change of position", name)


@click.command(epilog=examples(
    "quoth discourse -o sources.gexf", 'quoth discourse "dead fish" --network conflict --format csv -o -',
))
@click.argument("topic", required=False)
@click.option(
    "--network", type=click.Choice(["signed", "congruence", "conflict", "subtract"]), default="subtract",
    show_default=True,
    help="signed: sources and their claims. The others link sources that stand on the same side of a matter, on "
    "different sides, or both, one less the other.",
)
@click.option(
    "--normalisation", type=click.Choice(["average", "jaccard", "cosine", "no"]), default="average", show_default=True,
    help="What keeps those who say much from being linked to everybody.",
)
@_scoped
@_topics_option
@click.option(
    "--format", "form", type=click.Choice(["gexf", "graphml", "csv"]), default="gexf", show_default=True,
    help="gexf for Gephi, graphml for most others, csv for an edge a line.",
)
@out_option("-", "The file to write; - is standard output.")
@store_option
def discourse(form: str, out: Path, store: str, **question: Any) -> None:
    """Write who stands where as a network of sources.

    The networks are those of discourse network analysis, made from the disagreements that `quoth disagreements` shows.
    """
    import quoth
    from quoth.export.networks import write

    with quoth.open(store) as graph:
        write_bytes(out, iter((write(graph.discourse(**question), form),)))


@click.command(epilog=examples(
    "quoth compare pairs.jsonl",
    """echo '{"a": "Prices will rise.", "b": "Prices will fall."}' | quoth compare -""",
    """echo '{"question": "Are prices rising?", "claim": "Prices fell again."}' | quoth compare - --format table""",
))
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False, allow_dash=True))
@click.option(
    "--format", "form", type=click.Choice(["json", "table", "csv"]), default="json", show_default=True,
    help="json: a line for each line of FILE. table for people, csv for spreadsheets.",
)
def compare(file: Path, form: str) -> None:
    """Compare claims that are not in a store.

    FILE has a line of JSON for each comparison. {"a": TEXT, "b": TEXT} gives {"relation", "score", "reason"}:
    contradicts, agrees or neutral. {"question": TEXT, "claim": TEXT} gives {"position", "score", "reason"}: yes, no,
    mixed or none. A line that is neither is named, the others are still compared, and the status is 2.
    """
    from quoth.cli.comparing import compare_lines, print_compared

    problems = print_compared(compare_lines(file), form)
    for problem in problems:
        click.echo(f"quoth: {harmless(problem)}", err=True)
    if problems:
        click.get_current_context().exit(2)


def _leave_if_empty(ctx: click.Context, found: bool, form: str, what: str, about: str | None) -> None:
    if not found:
        if form == "table":
            click.echo(f"quoth: no {what} found{f' on {about!r}' if about else ''}", err=True)
        ctx.exit(1)
