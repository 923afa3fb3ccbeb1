"""Pairs of claims -> tables of two columns, JSON and CSV."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from rich.console import Console
from rich.text import Text

from quoth.cli.answers import in_folder, print_folder, short_id
from quoth.cli.printing import (
    NOT_SAID,
    UNDATED,
    capacity,
    cell,
    console,
    heading,
    print_csv,
    print_json,
    table,
)

if TYPE_CHECKING:
    from quoth.compare import Disagreements

Json = dict[str, Any]

_MATTERS = 20
"""How many matters a table shows when no topic was asked for: what fits a person's patience; JSON and CSV have all."""


def print_disagreements(found: Disagreements, form: str) -> None:
    """Camps and pairs of opposed claims. Tables and CSV tell them matter by matter, also those of one topic."""
    if form == "json":
        print_json(found.to_json())
        return
    matters = [contest.to_json() for contest in found.contests]
    if form == "csv":
        print_csv(("topic", *_COLUMNS), _rows_by_matter(matters))
    else:
        print_matters(console(), matters[:_MATTERS], len(matters) - _MATTERS)


def print_pairs(found: Json, form: str, columns: tuple[str, str]) -> None:
    """`{"pairs"}`: pairs side by side under these headings, the surest first."""
    match form:
        case "json":
            print_json(found)
        case "csv":
            print_csv(_COLUMNS, map(_row, found["pairs"]))
        case _:
            out = console()
            folder = print_folder(out, _paths(found["pairs"]))
            _print_pairs(out, found["pairs"], folder, columns)


_SIDE = ("source", "role", "institution", "published", "article", "start", "end", "text", "statement")
_COLUMNS = ("relation", "kind", "method", "score", *(f"{side}_{key}" for side in "ab" for key in _SIDE), "reason")


def _rows_by_matter(matters: Iterable[Json]) -> Iterator[list[object]]:
    for matter in matters:
        for pair in matter["pairs"]:
            yield [matter["topic"], *_row(pair)]


def _row(pair: Json) -> list[object]:
    sides: list[object] = []
    for side in (pair["a"], pair["b"]):
        post = side["capacity"] or {}
        sides += [side["source"], post.get("role"), post.get("institution"), *(side[key] for key in _SIDE[3:])]
    return [pair["relation"], pair["kind"], pair["method"], pair["score"], *sides, pair["reason"]]


def print_matters(out: Console, matters: list[Json], left: int = 0) -> None:
    """Contested matters, as `to_json` of `Contest` gives them; `left` is how many more there are."""
    if folder := print_folder(out, [path for matter in matters for path in _paths(matter["pairs"])]):
        out.print()
    for matter in matters:
        _print_matter(out, matter, folder)
    if left > 0:
        out.print(cell(f"and {left} more: ask for a topic, or take --format json", style="dim"))


def _print_matter(out: Console, matter: Json, folder: str) -> None:
    """One contested matter: since when, who is in which camp, then what opposes them, side by side."""
    heading(out, matter["topic"], _extent(matter))
    for number, camp in enumerate(matter["camps"], 1):
        out.print(cell(f"camp {number}: {_names(camp['sources'])}"))
    if matter["between"]:
        out.print(cell(f"in neither: {_names(matter['between'])}", style="dim"))
    _print_pairs(out, matter["pairs"], folder, ("one says", "the other says"))


def _extent(matter: Json) -> str:
    """`since 2023-03-14 · 2 independent voices · 1 article`"""
    since = f"since {matter['since']}" if matter["since"] else UNDATED
    voices, articles = matter["voices"], matter["articles"]
    return " · ".join((
        since, f"{voices} independent voice{'' if voices == 1 else 's'}",
        f"{articles} article{'' if articles == 1 else 's'}",
    ))


def _names(sources: Iterable[Json]) -> str:
    return ", ".join(source["name"] or NOT_SAID for source in sources)


def _print_pairs(out: Console, pairs: Iterable[Json], folder: str, columns: tuple[str, str]) -> None:
    for pair in pairs:
        rows = table((columns[0], 1), (columns[1], 1))
        rows.expand = True  # so that the columns of all pairs stand below each other
        rows.add_row(_side(pair["a"], folder), _side(pair["b"], folder))
        out.print(rows)
        out.print(Text("· ").append_text(cell(pair["reason"])))
        out.print()


def _side(side: Json, folder: str) -> Text:
    """The words, then who said them in which post, when, where they stand, and what `quoth correct` calls them."""
    post = side["capacity"] or {}
    told = cell(side["text"])
    who = side["source"] or NOT_SAID
    told.append("\n").append_text(cell(who, style="bold"))
    if held := capacity(side["source"], post.get("role"), post.get("institution")):
        told.append("\n").append_text(cell(held, style="dim"))
    where = in_folder(side["article"] or "", folder) or side["title"] or ""
    told.append("\n").append_text(cell(f"{side['published'] or UNDATED} · {where}", style="dim"))
    statement = f" · {short_id(side['statement'])}" if side["statement"] else ""
    told.append("\n").append_text(cell(f"{side['start']}-{side['end']}{statement}", style="dim"))
    return told


def _paths(pairs: Iterable[Json]) -> list[str]:
    return [side["article"] or "" for pair in pairs for side in (pair["a"], pair["b"])]
