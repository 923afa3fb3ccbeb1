"""Commands about how claims relate: `disagreements`, `agreements`, `changes`, `discourse`, `compare`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, TypeVar

import click

from quoth.cli.debates import print_disagreements, print_pairs
from quoth.cli.judging import judge_of, judge_option, judging, yes_option
from quoth.cli.options import examples, format_option, not_blank, out_option, store_option
from quoth.cli.printing import harmless
from quoth.cli.writing import write_bytes

Command = TypeVar("Command", bound=Callable[..., Any])


def _limit(name: str, metavar: str, help: str) -> Callable[[Command], Command]:
    return click.option(name, metavar=metavar, help=help, callback=not_blank)


def _that_can_be_read(ctx: click.Context, option: click.Parameter, given: Path | None) -> Path | None:
    """A file of topics is read also where no topic is asked for, so that a wrong one never goes unnoticed."""
    if given is not None:
        from quoth.compare.topics.curated import curated

        curated(given)
    return given


_SCOPE = (
    _limit("--since", "DATE", "Only articles from this day, month or year on: 2017-07."),
    _limit("--until", "DATE", "Only articles up to this day, month or year."),
    _limit("--place", "NAME", "Only where one side speaks of this place."),
    _limit("--person", "NAME", "Only where one side is this person's."),
)
_topic_argument = click.argument("topic", required=False, callback=not_blank)
_topics_option = click.option(
    "--topics", metavar="FILE", type=click.Path(path_type=Path, dir_okay=False), callback=_that_can_be_read,
    help="Curated topics in SKOS (Turtle) that TOPIC may name, instead of those that come with Quoth.",
)


def _scoped(command: Command) -> Command:
    """The options by which an answer is narrowed, spelt the same for every command here."""
    for option in reversed(_SCOPE):
        command = option(command)
    return command


@click.command(epilog=examples(
    "quoth disagreements", 'quoth disagreements "dead fish"', 'quoth disagreements "fish deaths" --until 2023-06',
    "quoth disagreements --person Sitoe --format json", 'quoth disagreements "dead fish" --judge models/nli',
))
@_topic_argument
@_scoped
@_topics_option
@judge_option
@yes_option
@format_option
@store_option
@click.pass_context
def disagreements(
    ctx: click.Context, /, topic: str | None, form: str, store: str, judge_name: str | None, yes: bool, **limits: Any
) -> None:
    """Show who contradicts whom, side by side, with the reason.

    Three signs are looked for: an article says so itself, or a source says it of another; figures for the same thing
    that cannot both be right; and opposed wording about the same thing. With --judge a model reads what shows none of
    them. With TOPIC, in your own words, only what is about it; without, the most contested matters first.
    """
    import quoth

    with judging(judge_name, yes) as asked, quoth.open(store) as graph:
        found = graph.disagreements(topic, judging=asked, **limits)
    print_disagreements(found, form)
    _leave_if_empty(ctx, bool(found), form, "disagreement", topic, limits)


@click.command(epilog=examples("quoth agreements", 'quoth agreements "dead fish"', "quoth agreements --person Sitoe"))
@_topic_argument
@_scoped
@_topics_option
@judge_option
@yes_option
@format_option
@store_option
@click.pass_context
def agreements(
    ctx: click.Context, /, topic: str | None, form: str, store: str, judge_name: str | None, yes: bool, **limits: Any
) -> None:
    """Show which sources bear one another out, side by side, with the reason.

    With TOPIC, in your own words, only what is about it. The surest come first.
    """
    import quoth

    with judging(judge_name, yes) as asked, quoth.open(store) as graph:
        found = graph.agreements(topic, judging=asked, **limits)
    print_pairs({"topic": topic, "pairs": [pair.to_json() for pair in found]}, form, ("one says", "the other says"))
    _leave_if_empty(ctx, bool(found), form, "agreement", topic, limits)


@click.command(epilog=examples("quoth changes", "quoth changes Aldal", "quoth changes --since 2024"))
@click.argument("name", required=False, callback=not_blank)
@_scoped
@format_option
@store_option
@click.pass_context
def changes(ctx: click.Context, /, name: str | None, form: str, store: str, **limits: Any) -> None:
    """Show who says otherwise than before.

    The earlier position and the later one, side by side, with both dates. Either an article tells of the change, or
    two articles show it. With NAME only changes of that person's or institution's position.
    """
    import quoth

    with quoth.open(store) as graph:
        found = graph.changes(name, **limits)
    print_pairs({"name": name, "pairs": [change.to_json() for change in found]}, form, ("before", "since"))
    _leave_if_empty(ctx, bool(found), form, "change of position", name, limits)


@click.command(epilog=examples(
    "quoth discourse -o sources.gexf", 'quoth discourse "dead fish" --network conflict --format csv -o -',
))
@_topic_argument
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
@click.pass_context
def discourse(ctx: click.Context, /, topic: str | None, form: str, out: Path, store: str, **question: Any) -> None:
    """Write who stands where as a network of sources.

    The networks are those of discourse network analysis, made from what `quoth disagreements` shows. With TOPIC only
    from what is about it.
    """
    import quoth
    from quoth.export.networks import write

    with quoth.open(store) as graph:
        found = graph.discourse(topic, **question)
    write_bytes(out, iter((write(found, form),)))
    if not found:
        click.echo(f"quoth: {_nothing('disagreement', topic, question)}", err=True)
        ctx.exit(1)


@click.command(epilog=examples(
    "quoth compare pairs.jsonl",
    """echo '{"a": "Prices will rise.", "b": "Prices will fall."}' | quoth compare -""",
    """echo '{"question": "Are prices rising?", "claim": "Prices fell again."}' | quoth compare - --format table""",
))
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False, allow_dash=True))
@click.option(
    "--format", "form", type=click.Choice(["json", "table", "csv"]), default="json", show_default=True,
    help="table for people, json for programs, csv for spreadsheets.",
)
@judge_option
@yes_option
@click.pass_context
def compare(ctx: click.Context, file: Path, form: str, judge_name: str | None, yes: bool) -> None:
    """Compare claims that are not in a store.

    FILE, or - for standard input, has a line of JSON for each comparison. {"a": TEXT, "b": TEXT} gives {"relation",
    "score", "reason"}: contradicts, agrees or neutral. {"question": TEXT, "claim": TEXT} gives {"position", "score",
    "reason"}: yes, no, mixed or none. A line that is neither is named, the others are still compared, and the status
    is 2. What figures and opposed wording leave open JUDGE decides, where one is named.
    """
    from quoth.cli.comparing import compare_lines, given_lines, print_compared

    lines = given_lines(file)
    judge = judge_of(judge_name, [line.texts for line in lines], yes)
    compared, problems = print_compared(compare_lines(lines, judge), form)
    for problem in problems:
        click.echo(f"quoth: {harmless(problem)}", err=True)
    if problems:
        ctx.exit(2)
    if not compared:
        click.echo("quoth: nothing to compare: no line has a text in it", err=True)
        ctx.exit(1)


def _leave_if_empty(
    ctx: click.Context, found: bool, form: str, what: str, about: str | None, limits: Mapping[str, Any]
) -> None:
    if not found:
        if form == "table":
            click.echo(f"quoth: {_nothing(what, about, limits)}", err=True)
        ctx.exit(1)


def _nothing(what: str, about: str | None, limits: Mapping[str, Any]) -> str:
    limited = any(limits.get(name) for name in ("since", "until", "place", "person"))
    on = f" on {harmless(about)!r}" if about else ""
    return f"no {what} found{on}{' within these limits' if limited else ''}"
