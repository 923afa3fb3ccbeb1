"""Figures and where they come from -> tables, JSON and CSV."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from rich.console import Console
from rich.text import Text

from quoth.cli.answers import in_folder, print_folder
from quoth.cli.printing import (
    UNDATED,
    capacity,
    cell,
    console,
    heading,
    print_csv,
    print_json,
    speaker_cell,
    table,
)

Json = dict[str, Any]


def print_counts(answer: Json, form: str) -> None:
    """`{"what", "figures", "comparisons"}`: what was asked for, and the figures and their comparisons as JSON."""
    found = answer["figures"]
    match form:
        case "json":
            print_json(answer)
        case "csv":
            print_csv(_COLUMNS, _rows(found))
        case _:
            for count in found:
                if len(count["appearances"]) > 1:
                    _print_count(console(), count)
            if once := [count for count in found if len(count["appearances"]) == 1]:
                _print_once(console(), once)
            if answer["comparisons"]:
                _print_comparisons(console(), answer["comparisons"])


_COLUMNS = (
    "figure", "low", "high", "unit", "counts", "articles", "independent", "first_credited", "published", "speaker",
    "role", "institution", "article", "copy_of", "start", "end", "words", "statement",
)  # fmt: skip


def _rows(found: Iterable[Json]) -> Iterator[list[object]]:
    """One row for each appearance; the offsets are those of its words."""
    for count in found:
        value = [count["value"][key] for key in ("low", "high", "unit")]
        for one in count["appearances"]:
            post, words = one["capacity"] or {}, one["words"]
            yield [
                count["figure"], *value, count["counts"], count["articles"], count["independent"],
                _name(count["source"]), one["published"], _name(one["speaker"]), post.get("role"),
                post.get("institution"), one["article"]["path"], (one["copy_of"] or {}).get("path"),
                words["start"], words["end"], words["text"], one["statement"],
            ]  # fmt: skip


def _name(speaker: Json | None) -> str:
    return str(speaker["name"]) if speaker else ""


def _print_count(out: Console, count: Json) -> None:
    """One figure that is told more than once: who was first, then every place where it is told."""
    put = f"put as: {', '.join(count['wordings'])}" if len(count["wordings"]) > 1 else ""
    heading(out, count["figure"], _first(count), _repeated(count), put)
    folder = print_folder(out, [one["article"]["path"] or "" for one in count["appearances"]])
    rows = table(("date", None), ("credited to", 3), ("words", 7), ("article, characters", 4))
    for one in count["appearances"]:
        rows.add_row(*_told(one, folder))
    out.print(rows)
    out.print()


def _print_once(out: Console, found: list[Json]) -> None:
    """The figures that are told once, in one table."""
    out.print(Text("told once", style="bold"))
    folder = print_folder(out, [count["appearances"][0]["article"]["path"] or "" for count in found])
    rows = table(("date", None), ("figure", 3), ("credited to", 3), ("words", 5), ("article, characters", 4))
    for count in found:
        date, *rest = _told(count["appearances"][0], folder)
        rows.add_row(date, cell(count["figure"]), *rest)
    out.print(rows)


def _print_comparisons(out: Console, pairs: list[Json]) -> None:
    """How figures of one thing stand to each other, each with its reason, in one table."""
    out.print()
    out.print(Text("how they compare", style="bold"))
    rows = table(("relation", 2), ("figures", 4), ("why", 8))
    for pair in pairs:
        sides = _side(pair["a"]).append("\n").append_text(_side(pair["b"]))
        rows.add_row(cell(pair["relation"]), sides, cell(pair["reason"]))
    out.print(rows)


def _side(one: Json) -> Text:
    """A figure with what it counts, then who is credited with it and when."""
    shown = cell(f"{one['figure']['text']} {_noun(one)}")
    by = f"{_name(one['speaker']) or 'no source'}, {one['published'] or UNDATED}"
    return shown.append("\n").append_text(cell(by, style="dim"))


def _noun(side: Json) -> str:
    """What is counted, where the figure's own words do not say it (`18 years`)."""
    return "" if side["counts"] in side["figure"]["text"] or side["counts"].isupper() else str(side["counts"])


def _told(one: Json, folder: str) -> tuple[Text, Text, Text, Text]:
    """An appearance as cells: date, who is credited, the words, and where they stand."""
    post = one["capacity"] or {}
    speaker = speaker_cell(_name(one["speaker"]), post.get("role"), post.get("institution"))
    return cell(one["published"] or UNDATED), speaker, _words(one), _where(one, folder)


def _first(count: Json) -> str:
    """Who is first credited: a name, post and date, or why that is not known."""
    origin = count["origin"]
    if origin is None:
        name = _name(count["source"]) or "not known"
        return f"first credited to: {name}. {count['why']}"
    post = origin["capacity"] or {}
    held = capacity(_name(origin["speaker"]), post.get("role"), post.get("institution"))
    name = f"{_name(origin['speaker'])} ({held})" if held else _name(origin["speaker"])
    return f"first credited to: {name}, {origin['published'] or UNDATED}"


def _repeated(count: Json) -> str:
    articles, independent = count["articles"], count["independent"]
    if articles == 1:
        return "in 1 article"
    return f"repeated in {articles} articles ({independent} independent)"


def _words(one: Json) -> Text:
    words = cell(one["words"]["text"])
    notes = [f"as told by {one['reported_by']['name']}"] if one["reported_by"] else []
    if source := one["copy_of"]:
        notes.append(f"copied from {source['title'] or source['path'] or source['sha256'][:12]}")
    if notes:
        words.append("\n").append_text(cell(" · ".join(notes), style="dim"))
    return words


def _where(one: Json, folder: str) -> Text:
    article, words = one["article"], one["words"]
    name = in_folder(article["path"] or "", folder)
    shown = cell(name or article["title"] or article["sha256"][:12])
    return shown.append(f"\n{words['start']}-{words['end']}", style="dim")
