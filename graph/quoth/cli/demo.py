"""The command `demo`: the sample articles loaded, asked about and drawn, to show what Quoth does."""

from __future__ import annotations

import contextlib
import tempfile
from importlib.resources import as_file, files
from pathlib import Path
from typing import TYPE_CHECKING

import click

import quoth
from quoth.cli.answers import print_dossier
from quoth.cli.debates import print_matters
from quoth.cli.options import examples, out_option
from quoth.cli.printing import console
from quoth.cli.progress import progress
from quoth.cli.writing import write_file

if TYPE_CHECKING:
    from quoth.graph import Graph

PERSON, PLACE = "Amelia Sitoe", "Tete"
"""Whom and what the demo asks about: someone who changes her post, and a place that several sources speak of."""


@click.command(epilog=examples("quoth demo", "quoth demo -o /tmp/gallery --store samples.db"))
@out_option("./exports", "The folder to write the graph and its pages into.")
@click.option("--store", metavar="FOLDER", help="Keep the loaded samples in this store, to ask your own questions of.")
def demo(out: Path, store: str | None) -> None:
    """Try Quoth on sample articles.

    Loads nine invented articles, looks up a person, a place and a disagreement, and writes the graph and its pages.
    """
    with contextlib.ExitStack() as stack:
        folder = store or str(Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="quoth-"))) / "quoth.db")
        graph = stack.enter_context(quoth.open(Path(folder).absolute()))
        _load_samples(graph)
        _show(graph)
        _write(graph, out)


def _load_samples(graph: Graph) -> None:
    samples = files("quoth") / "samples" / "zambezi"
    # From inside their folder, so that the articles go by their names wherever Quoth is installed.
    with as_file(samples) as folder, contextlib.chdir(folder), progress() as tick:
        report = graph.load(sorted(path.name for path in folder.iterdir()), progress=tick)
    click.echo(f"{report.loaded + report.unchanged} invented articles loaded\n")


def _show(graph: Graph) -> None:
    click.echo(f"$ quoth person '{PERSON}'")
    print_dossier(graph.person(PERSON).to_json(), "table")
    click.echo(f"\n$ quoth place {PLACE}")
    print_dossier(graph.place(PLACE).to_json(), "table")
    click.echo("\n$ quoth disagreements    (the first)")
    print_matters(console(), [matter.to_json() for matter in graph.disagreements().contests[:1]])


def _write(graph: Graph, out: Path) -> None:
    site = graph.view(out)
    if site is not None:
        click.echo(f"\n{len(site.pages)} pages written; open {site.first}")
    write_file(out / "graph.trig", graph.export("trig"))
    click.echo(f"written: {out / 'graph.trig'}")
