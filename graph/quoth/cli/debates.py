"""Pairs of claims -> tables of two columns, JSON and CSV."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from rich.console import Console
from rich.text import Text

from quoth.cli.answers import in_folder, print_folder
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

Json = dict[str, Any]

_MATTERS = 20
"""How many matters a table shows when no topic was asked for: what fits a person's patience; JSON and CSV have all."""


def print_disagreements(found: Json, form: str) -> None:
    """Camps and pairs of opposed claims, as `to_json` of `Disagreements` gives them."""
    match form:
        case "json":
            print_json(found)
        case "csv":
            print_csv(("topic", *_COLUMNS), _rows_by_matter(found))
        case _:
            matters = found.get("topics", [found] if found["pairs"] else [])
            out = console()
            for matter in matters[:_MATTERS]:
                print_matter(out, matter)
            if len(matters) > _MATTERS:
                left = len(matters) - _MATTERS
                out.print(cell(f"and {left} more: ask for a topic, or take --format json", style="dim"))


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


def _rows_by_matter(found: Json) -> Iterator[list[object]]:
    for matter in found.get("topics", [found]):
        for pair in matter["pairs"]:
            yield [matter["topic"], *_row(pair)]


def _row(pair: Json) -> list[object]:
    sides: list[object] = []
    for side in (pair["a"], pair["b"]):
        post = side["capacity"] or {}
        sides += [side["source"], post.get("role"), post.get("institution"), *(side[key] for key in _SIDE[3:])]
    return [pair["relation"], pair["kind"], pair["method"], pair["score"], *sides, pair["reason"]]


def print_matter(out: Console, matter: Json) -> None:
    """One contested matter: who is in which camp, then what opposes them, side by side."""
    heading(out, matter["topic"] or "")
    for number, camp in enumerate(matter["camps"], 1):
        who = ", ".join(source["name"] or NOT_SAID for source in camp["sources"])
        out.print(cell(f"camp {number}: {who}"))
    if between := [source["name"] or NOT_SAID for source in matter.get("between", ())]:
        out.print(cell(f"in neither: {', '.join(between)}", style="dim"))
    folder = print_folder(out, _paths(matter["pairs"]))
    _print_pairs(out, matter["pairs"], folder, ("one says", "the other says"))


def _print_pairs(out: Console, pairs: Iterable[Json], folder: str, columns: tuple[str, str]) -> None:
    for pair in pairs:
        rows = table((columns[0], 1), (columns[1], 1))
        rows.add_row(_side(pair["a"], folder), _side(pair["b"], folder))
        out.print(rows)
        out.print(Text("· ").append_text(cell(pair["reason"])))
        out.print()


def _side(side: Json, folder: str) -> Text:
    """The words, then who said them in which post, when, and where they stand."""
    post = side["capacity"] or {}
    told = cell(side["text"])
    who = side["source"] or NOT_SAID
    told.append("\n").append_text(cell(who, style="bold"))
    if held := capacity(side["source"], post.get("role"), post.get("institution")):
        told.append("\n").append_text(cell(held, style="dim"))
    where = in_folder(side["article"] or "", folder) or side["title"] or ""
    told.append("\n").append_text(
        cell(f"{side['published'] or UNDATED} · {where} · {side['start']}-{side['end']}", style="dim")
    )
    return told


def _paths(pairs: Iterable[Json]) -> list[str]:
    return [side["article"] or "" for pair in pairs for side in (pair["a"], pair["b"])]
