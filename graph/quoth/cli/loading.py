"""Commands that read articles: `load` into a store, `extract` to standard output."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import click
from rich.text import Text

from quoth.article import Article
from quoth.cli.options import examples, format_option, store_option
from quoth.cli.printing import cell, console, harmless, heading, print_csv, print_json, speaker_cell, table
from quoth.cli.progress import progress

if TYPE_CHECKING:
    from quoth.read import Unreadable

Json = dict[str, Any]

files_argument = click.argument("files", nargs=-1, required=True, metavar="FILE...")


@click.command(
    epilog=examples("quoth load clippings/", "quoth load a.txt b.html feed.jsonl", "cat a.txt | quoth load -")
)
@files_argument
@store_option
@click.pass_context
def load(ctx: click.Context, files: tuple[str, ...], store: str) -> None:
    """Read articles and add what they say to the store.

    FILE is a .txt, .html or .jsonl file, a folder of such files, or - for standard input. An article that the store
    holds already is left alone, so a load can be repeated and an interrupted one continued.
    """
    import quoth

    with quoth.open(store) as graph, progress() as tick:
        report = graph.load(files, progress=tick)
    for problem in report.problems:
        warn(problem)
    if not report.loaded and not report.problems:
        click.echo(f"nothing to do: {report.unchanged} loaded before")
    else:
        counts = f"{report.loaded} loaded, {report.unchanged} unchanged, {len(report.problems)} could not be read"
        click.echo(counts)
    if report.problems:
        ctx.exit(2)


@click.command(epilog=examples("quoth extract a.txt", "quoth extract clippings/ --format json > out.jsonl"))
@files_argument
@format_option
@click.pass_context
def extract(ctx: click.Context, files: tuple[str, ...], form: str) -> None:
    """Show who said what in articles, without a store.

    FILE is as in `quoth load`. With --format json each article is one line of JSON; offsets count Unicode characters
    of the article's text, and the end is exclusive.
    """
    from quoth.extract.extractor import Extractor
    from quoth.extract.to_json import to_json
    from quoth.read import read_paths

    extractor, unreadable = Extractor(), 0
    show = Shown(form)
    with progress() as tick:
        for item in read_paths(files):
            if isinstance(item, Article):
                show.article(to_json(extractor.extract(item)))
            else:
                warn(item)
                unreadable += 1
            tick(item.path)
        show.end()
    if unreadable:
        ctx.exit(2)


class Shown:
    """What `extract` prints, article by article."""

    def __init__(self, form: str) -> None:
        self._form = form
        self._rows: list[list[object]] = []

    def article(self, found: Json) -> None:
        """Print one article, or for CSV keep it, since its header comes once."""
        match self._form:
            case "json":
                print_json(found, indent=None)
            case "csv":
                self._rows += _csv_rows(found)
            case _:
                _print_table(found)

    def end(self) -> None:
        """Print what was kept."""
        if self._form == "csv":
            print_csv(_CSV_COLUMNS, self._rows)


_CSV_COLUMNS = (
    "path", "title", "published", "attribution", "type", "confidence", "nested_in",
    "speaker", "kind", "role", "institution", "cue", "start", "end", "words",
)


def _csv_rows(found: Json) -> Iterator[list[object]]:
    """One row for each stretch of content, so that every row's offsets can be checked."""
    for said in found["attributions"]:
        source, cue = said["source"] or {}, said["cue"] or {}
        for span in said["content"]:
            yield [
                found["path"], found["title"], found["published"],
                said["id"], said["type"], said["confidence"], said["nested_in"],
                source.get("name"), source.get("kind"), source.get("role"), source.get("institution"),
                cue.get("text"), span["start"], span["end"], span["text"],
            ]  # fmt: skip


def _print_table(found: Json) -> None:
    out = console()
    known = [found["published"], found["publisher"], found["agency"], found["byline"], found["dateline"]]
    heading(out, found["title"] or found["path"], found["path"], " · ".join(value for value in known if value))
    rows = table(("speaker", 3), ("cue", 2), ("words", 7), ("characters", 2))
    for said in found["attributions"]:
        source, cue = said["source"] or {}, said["cue"] or {}
        rows.add_row(
            speaker_cell(source.get("name"), source.get("role"), source.get("institution")),
            cell(cue.get("text")),
            cell(" … ".join(span["text"] for span in said["content"])),
            cell(", ".join(f"{span['start']}-{span['end']}" for span in said["content"])),
        )
    out.print(rows if found["attributions"] else Text("no statements found"))
    out.print()


def warn(problem: Unreadable) -> None:
    """One line on standard error for what could not be read."""
    click.echo(f"quoth: {harmless(' '.join(str(problem).split()))}", err=True)
