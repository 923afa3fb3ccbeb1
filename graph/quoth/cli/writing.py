"""Commands that write files: `export` the graph, `view` it as pages."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import click

from quoth.cli.options import examples, not_blank, out_option, store_option
from quoth.cli.printing import harmless
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
    epilog=examples("quoth view", 'quoth view --person "Amelia Sitoe" -o pages/', "quoth view --place Tete",
                     'quoth view --topic "dead fish"')
)
@click.option("--person", metavar="NAME", help="Also a page around this person.")
@click.option("--place", metavar="NAME", help="Also a page around this place.")
@click.option(
    "--topic", metavar="TOPIC", callback=not_blank, help="Also a page of what is disputed about this, side by side."
)
@out_option("./pages", "The folder to write the pages into.")
@store_option
def view(person: str | None, place: str | None, topic: str | None, out: Path, store: str) -> None:
    """Write interactive pages.

    An overview of who said what, and who contradicts whom, side by side. They are self-contained files that open in a
    browser, without a network.
    """
    import quoth

    with quoth.open(store) as graph:
        for page in graph.view(out, person=person, place=place, topic=topic):
            click.echo(page)


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
