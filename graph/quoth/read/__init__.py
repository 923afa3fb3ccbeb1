"""Reading: files, folders or standard input -> Article records, and one clear line for whatever gives none."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

from quoth.article import Article
from quoth.read.decode import MAX_BYTES, refuse_large
from quoth.read.files import STDIN, SUFFIXES, check, find_files
from quoth.read.html import read_html
from quoth.read.jsonl import read_jsonl, split_lines
from quoth.read.metadata import make_article
from quoth.read.stdin import read_stdin
from quoth.read.txt import read_txt
from quoth.read.unreadable import Unreadable, UnreadableError

__all__ = ["Unreadable", "read_paths", "read_text"]


def read_paths(paths: Iterable[str | Path], stdin: BinaryIO | None = None) -> Iterator[Article | Unreadable]:
    """Every article in files (.txt, .html, .jsonl) and folders, in the order of their paths; `-` is read last.

    Nothing is raised for what cannot be read: it comes as an Unreadable, and the rest goes on.
    `stdin` is the stream that `-` stands for, by default the process's own.
    """
    given = [str(path) for path in paths]
    for item in find_files(path for path in given if path != STDIN):
        if isinstance(item, Unreadable):
            yield item
        else:
            yield from _read_file(item)
    if STDIN in given:
        yield from read_stdin(stdin if stdin is not None else sys.stdin.buffer)


def read_text(text: str, path: str = STDIN) -> Article:
    """The article that a string is, with its metadata, structure and boilerplate. Any str will do; none is changed."""
    return make_article(text, path)


def _read_file(path: Path) -> Iterator[Article | Unreadable]:
    name = str(path)
    if problem := check(path):
        yield Unreadable(name, problem)
        return
    try:
        with path.open("rb") as file:
            if SUFFIXES[path.suffix.casefold()] == "jsonl":
                yield from read_jsonl(split_lines(file), name)
            else:
                yield _read_whole(file, path)
    except UnreadableError as error:
        yield Unreadable(name, str(error))
    except OSError as error:
        yield Unreadable(name, f"cannot be read ({error.strerror or 'system error'}); check its permissions")


def _read_whole(file: BinaryIO, path: Path) -> Article:
    data = file.read(MAX_BYTES + 1)
    refuse_large(len(data))
    return (read_html if SUFFIXES[path.suffix.casefold()] == "html" else read_txt)(data, str(path))
