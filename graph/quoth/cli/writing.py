"""Commands that write files: `export` the graph, `view` it as pages."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from quoth.cli.options import examples, not_blank, out_option, store_option
from quoth.cli.printing import harmless
from quoth.cli.progress import steps
from quoth.errors import QuothError


@click.command(epilog=examples("quoth export -o graph.nq", "quoth export --format trig | less"))
@click.option(
    "--format",
    "form",
    type=click.Choice(["nquads", "trig"]),
    default="nquads",
    show_default=True,
    help="nquads to exchange, trig to read.",
)
@out_option("-", "The file to write; - is standard output.")
@store_option
def export(form: str, out: Path, store: str) -> None:
    """Write the graph as RDF.

    The same articles give the same bytes, in whatever order they were loaded.
    """
    import quoth

    with quoth.open(store) as graph:
        write_bytes(out, graph.export(form))


@click.command(
    epilog=examples("quoth view", 'quoth view --person "Amelia Sitoe" -o pages/',
                    "quoth view --place Tete --since 2023", 'quoth view --topic "dead fish" --until 2023-06')
)
@click.option("--person", metavar="NAME", callback=not_blank, help="Only what this person says.")
@click.option("--institution", metavar="NAME", callback=not_blank, help="Only what is said by it or in its name.")
@click.option("--place", metavar="NAME", callback=not_blank, help="Only what is said about this place.")
@click.option("--topic", metavar="TOPIC", callback=not_blank, help="Only what is about this, in your own words.")
@click.option("--since", metavar="DATE", callback=not_blank, help="Only articles from this day on: 2017, 2017-07-21.")
@click.option("--until", metavar="DATE", callback=not_blank, help="Only articles up to this day.")
@out_option("./pages", "The folder to write the pages into.")
@store_option
@click.pass_context
def view(ctx: click.Context, /, out: Path, store: str, **limits: Any) -> None:
    """Write interactive pages.

    A site that opens from disk in any browser, without a network: an overview with a search, a page for each person,
    institution, place, topic and article, the disagreements side by side, and the network. Several limits narrow one
    another. Pages that an earlier site left in the folder and this one does not have are removed; other files stay.
    """
    import quoth

    with quoth.open(store) as graph, steps() as told:
        site = graph.view(out, told, **limits)
    if site is None:
        click.echo("nothing to show: no statement lies within these limits, or the store is empty", err=True)
        ctx.exit(1)
    click.echo(f"{len(site.pages):,} pages written; open {site.first}")


def write_bytes(out: Path, pieces: Iterator[bytes]) -> None:
    """Write to a file, or to standard output when `out` is `-`; to a terminal only what cannot steer it."""
    if str(out) != "-":
        write_file(out, pieces)
    elif sys.stdout.isatty():
        for piece in pieces:
            click.echo(harmless(piece.decode()), nl=False)
    else:
        for piece in pieces:
            sys.stdout.buffer.write(piece)


def write_file(path: Path, pieces: Iterator[bytes]) -> None:
    """Write a file that is there whole or not at all."""
    unfinished = path.with_name(f"{path.name}.part")
    try:
        with unfinished.open("wb") as file:
            file.writelines(pieces)
        unfinished.replace(path)
    except OSError as error:
        raise QuothError(f"{path}: cannot be written ({error.strerror}); choose another place") from error
    finally:
        unfinished.unlink(missing_ok=True)
