"""Answers about people, institutions and places -> tables, JSON and CSV."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.text import Text

from quoth.cli.printing import (
    UNDATED,
    capacity,
    cell,
    console,
    harmless,
    heading,
    print_csv,
    print_json,
    speaker_cell,
    table,
)

Json = dict[str, Any]


def print_dossier(answer: Json, form: str) -> None:
    """A person, institution or place with its statements, as `to_json` of the record gives it."""
    match form:
        case "json":
            print_json(answer)
        case "csv":
            print_csv(_STATEMENT_COLUMNS, _statement_rows(answer))
        case _:
            _print_dossier(console(), answer)


_STATEMENT_COLUMNS = (
    "name", "published", "speaker", "role", "institution", "type", "confidence", "article", "path",
    "start", "end", "words", "places", "statement",
)


def _statement_rows(answer: Json) -> Iterator[list[object]]:
    """One row for each stretch of words, so that every row's offsets can be checked."""
    for said in answer["statements"]:
        speaker, capacity, article = said["speaker"] or {}, said["capacity"] or {}, said["article"]
        for span in said["content"]:
            yield [
                answer["name"], said["published"],
                speaker.get("name"), capacity.get("role"), capacity.get("institution"),
                said["type"], said["confidence"], article["title"], article["path"],
                span["start"], span["end"], span["text"], _place_names(said), said["id"],
            ]  # fmt: skip


def _print_dossier(out: Console, answer: Json) -> None:
    facts = [f"also: {', '.join(answer['other_names'])}"] if answer["other_names"] else []
    if answer.get("country"):
        position = f"{answer['latitude']:.2f} {answer['longitude']:.2f}"
        facts.append(f"{answer['country']}, GeoNames {answer['geonames']}, {position}")
    heading(out, answer["name"], *facts)
    if answer.get("part_of"):
        out.print(cell(f"part of: {answer['part_of']}", style="dim"))
    if answer.get("units"):
        out.print(cell(f"its parts, not counted in: {', '.join(answer['units'])}", style="dim"))
    if answer.get("affiliations"):
        _print_posts(out, answer)
    statements = answer["statements"]
    out.print(Text(_how_many(answer), style="bold"))
    if statements:
        # A person's own name need not stand beside each of their statements.
        alone = {(said["speaker"] or {}).get("name") for said in statements} == {answer["name"]}
        columns = [] if alone else [("speaker", 3)]
        rows = table(("date", None), *columns, ("words", 8), ("article, characters, statement", 4))
        folder = print_folder(out, [said["article"]["path"] or "" for said in statements])
        for said in statements:
            speaker = [] if alone else [_speaker(said)]
            rows.add_row(cell(said["published"] or UNDATED), *speaker, _words(said, alone), _where(said, folder))
        out.print(rows)
    for namesake in answer.get("namesakes", ()):
        out.print(cell(f"perhaps the same person, not counted in: {namesake}", style="dim"))


def _how_many(answer: Json) -> str:
    """`22 statements in 7 articles, 2 independent`: the last only where some articles copy others."""
    said, articles, independent = len(answer["statements"]), answer["articles"], answer["independent"]
    told = f"{said} statement{'' if said == 1 else 's'}"
    if articles > 1:
        told += f" in {articles} articles"
    return told if independent == articles else f"{told}, {independent} independent"


def _print_posts(out: Console, answer: Json) -> None:
    posts = answer["affiliations"]
    own = all(post["person"] == answer["name"] for post in posts)
    out.print(Text("posts" if own else "people", style="bold"))
    rows = table(*([("person", 3)] if not own else []), ("role", 4), ("institution", 5), ("shown on", 3))
    for post in posts:
        until = " (former)" if post["former"] else ""
        rows.add_row(
            *([cell(post["person"])] if not own else []),
            cell(f"{post['role'] or ''}{until}"),
            cell(post["institution"]),
            cell(", ".join(post["dates"]) or UNDATED),
        )
    out.print(rows)
    out.print()


def _speaker(said: Json) -> Text:
    if said["type"] == "narration":
        return cell("(the article itself)", style="dim")
    post = said["capacity"] or {}
    return speaker_cell((said["speaker"] or {}).get("name"), post.get("role"), post.get("institution"))


_PLAIN_CUES = frozenset({"said", "says", "say", "told", "added", "adds", "according to", "also said"})
"""Cues that only say that something was said; any other (`does not defend`) is shown, for it may turn the meaning."""


def _words(said: Json, with_capacity: bool) -> Text:
    words = cell(" … ".join(span["text"] for span in said["content"]))
    post = said["capacity"] or {}
    cue = " ".join((said["cue"] or {}).get("text", "").split())
    notes = [f"cue: {cue}"] if cue and cue.lower() not in _PLAIN_CUES else []
    if said["corrected"]:
        notes.append(f"source corrected: {said['corrected']}")
    if said["reported_by"]:
        notes.append(f"as told by {said['reported_by']['name']}")
    if with_capacity and (held := capacity(None, post.get("role"), post.get("institution"))):
        notes.append(f"as {held}")
    if notes:
        words.append("\n").append_text(cell(" · ".join(notes), style="dim"))
    return words


def print_folder(out: Console, paths: Sequence[str]) -> str:
    """Print and return the folder that all these articles lie in, so that it need not stand with each; "" if none."""
    try:
        folder = os.path.commonpath({str(Path(path).parent) for path in paths})
    except ValueError:  # relative and absolute paths, several drives, or no path at all
        return ""
    if folder in ("", "."):
        return ""
    out.print(cell(f"articles in {folder}/", style="dim"))
    return folder


def in_folder(path: str, folder: str) -> str:
    return path.removeprefix(folder).lstrip("/")


def _where(said: Json, folder: str) -> Text:
    article = said["article"]
    name = in_folder(article["path"] or "", folder)
    offsets = ", ".join(f"{span['start']}-{span['end']}" for span in said["content"])
    notes = [f"{offsets} · {short_id(said['id'])}" if said["type"] != "narration" else offsets]
    if said["copy_of"]:
        notes.append(f"copied from {_article_name(said['copy_of'], folder)}")
    elif said["also_in"]:
        notes.append(f"also in {', '.join(_article_name(other, folder) for other in said['also_in'])}")
    where = cell(name or article["title"] or article["sha256"][:12])
    if article["agency"]:
        where.append(f" · {harmless(article['agency'])}", style="dim")
    for note in notes:
        where.append("\n").append_text(cell(note, style="dim"))
    return where


def short_id(iri: str) -> str:
    """What `quoth correct` takes for a statement: the first digits of its IRI's last part."""
    return iri.rsplit("/", 1)[-1][:8]


def _article_name(article: Json, folder: str) -> str:
    return in_folder(article["path"] or "", folder) or article["title"] or article["sha256"][:12]


def _place_names(said: Json) -> list[str]:
    return list(dict.fromkeys(place["name"] for place in said["places"]))
