"""Paths as a user gives them -> the files to read, each once, in one order however they were given."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path

from quoth.read.unreadable import Unreadable

SUFFIXES: dict[str, str] = {
    ".txt": "txt",
    ".text": "txt",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
}
"""File name ending -> format."""
STDIN = "-"


def find_files(paths: Iterable[str | Path]) -> list[Path | Unreadable]:
    """Every file below `paths`, sorted by its path, and what is wrong with the paths that give none.

    Folders are walked with the folders in them; names that begin with a dot are skipped there. A file reached twice is
    read once, under a path without links where there is one, else the one that sorts first.
    """
    found: list[Path | Unreadable] = []
    for path in sorted({Path(path) for path in paths}):
        if _is_dir(path):
            inside = list(_walk(path))
            found += inside or [Unreadable(str(path), "is a folder without .txt, .html or .jsonl files; give another")]
        else:
            found.append(path)
    return sorted(_once(found), key=lambda item: item.path if isinstance(item, Unreadable) else str(item))


def check(path: Path) -> str | None:
    """Why `path` cannot be a file to read, in words for the user, or None."""
    try:
        mode = path.stat().st_mode
    except (FileNotFoundError, NotADirectoryError):
        broken = path.is_symlink()
        return "is a link to nothing; remove or mend it" if broken else "does not exist; check the spelling"
    except OSError as error:
        return f"cannot be read ({error.strerror or 'system error'}); check the path and its permissions"
    except ValueError:
        return "is not a possible path; check the spelling"
    if not stat.S_ISREG(mode):
        return "is not a regular file; give a file or a folder, or - for standard input"
    if path.suffix.casefold() not in SUFFIXES:
        kind = f"the ending {path.suffix!r}" if path.suffix else "no ending"
        return f"has {kind}, which names no known format; rename it to .txt, .html or .jsonl"
    return None


def _is_dir(path: Path) -> bool:
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False


def _walk(root: Path) -> Iterator[Path | Unreadable]:
    """Files in a folder and the folders in it, each folder once; links come last, so real paths are found first."""
    seen: set[str] = set()
    folders, linked = [root], list[Path]()
    while folders or linked:
        folder = folders.pop() if folders else linked.pop(0)
        real = os.path.realpath(folder)
        if real in seen:
            continue
        seen.add(real)
        try:
            entries = sorted(entry for entry in folder.iterdir() if not entry.name.startswith("."))
        except OSError as error:
            yield Unreadable(str(folder), f"is a folder that cannot be read ({error.strerror}); check its permissions")
            continue
        for entry in entries:
            if not _is_dir(entry):
                yield entry
            else:
                (linked if entry.is_symlink() else folders).append(entry)


def _once(items: list[Path | Unreadable]) -> Iterator[Path | Unreadable]:
    """Each file once; problems as they are."""
    chosen: dict[str, tuple[bool, str, Path]] = {}
    for item in items:
        if isinstance(item, Unreadable) or "\0" in str(item):
            yield item
            continue
        real = os.path.realpath(item)
        rank = (str(item.absolute()) != real, str(item), item)
        chosen[real] = min(chosen.get(real, rank), rank)
    yield from (path for _, _, path in chosen.values())
