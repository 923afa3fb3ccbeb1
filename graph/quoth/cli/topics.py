"""The command `topics`: what a store is about, as curated and as found in its claims."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import click
from rich.console import Console

from quoth.cli.options import examples, format_option, store_option
from quoth.cli.printing import cell, console, heading, print_csv, print_json, table

Json = dict[str, Any]


@click.command(epilog=examples("quoth topics", "quoth topics --topics mine.ttl", "quoth topics --format json"))
@click.option(
    "--topics", metavar="FILE", type=click.Path(path_type=Path, dir_okay=False),
    help="Curated topics in SKOS (Turtle), instead of those that come with Quoth.",
)
@format_option
@store_option
@click.pass_context
def topics(ctx: click.Context, topics: Path | None, form: str, store: str) -> None:
    """Show what the articles are about.

    First the curated topics that statements are about, each with its question; then topics found in the statements
    themselves, under a name that they share. Any of these can be asked for: quoth disagreements "TOPIC".
    """
    import quoth

    with quoth.open(store) as graph:
        found = graph.topics(topics)
    print_topics(found.to_json(), form)
    if not found:
        if form == "table":
            click.echo("quoth: no topic found", err=True)
        ctx.exit(1)


def print_topics(answer: Json, form: str) -> None:
    """`{"curated", "found"}`, each topic as `to_json` of `Topic` gives it."""
    match form:
        case "json":
            print_json(answer)
        case "csv":
            print_csv(("topic", "kind", "question", "statements", "articles", "speakers"), _rows(answer))
        case _:
            for title, key in (("curated topics", "curated"), ("found in the statements", "found")):
                if answer[key]:
                    _print_table(console(), title, answer[key])


def _rows(answer: Json) -> Iterator[list[object]]:
    for kind in ("curated", "found"):
        for one in answer[kind]:
            yield [one["name"], kind, one["question"], len(one["claims"]), one["articles"], one["speakers"]]


def _print_table(out: Console, title: str, found: Iterable[Json]) -> None:
    heading(out, title)
    rows = table(("topic", 5), ("statements", None), ("articles", None), ("speakers", None))
    for one in found:
        name = cell(one["name"])
        if one["question"]:
            name.append("\n").append_text(cell(one["question"], style="dim"))
        rows.add_row(name, cell(len(one["claims"])), cell(one["articles"]), cell(one["speakers"]))
    out.print(rows)
    out.print()
