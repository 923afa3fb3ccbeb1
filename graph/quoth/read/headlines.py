"""Lines of an article -> those that name other articles: `Recommended articles` with its list, `Read more: ...`."""

from __future__ import annotations

from collections.abc import Mapping

from quoth.article import MarkKind
from quoth.read.lines import Line
from quoth.read.phrases import names_article, opens_list

_MANY = 2
"""So many headlines printed twice in a row need no other sign that they are links."""


def find_headlines(lines: tuple[Line, ...], known: Mapping[int, MarkKind]) -> dict[int, MarkKind]:
    """The indices of headings and headlines. `known` lines, adverts among them, do not interrupt a list."""
    first = next((i for i, line in enumerate(lines) if line.is_prose and i not in known), len(lines))
    found: dict[int, MarkKind] = {}
    for index, line in enumerate(lines):
        if index in found or not line.alone:
            continue
        if opens_list(line.text):
            found[index] = "headlines"
            if index > first:
                found.update(_list_below(lines, index, known))
        elif names_article(line.text) and line.is_headline_like and not line.is_prose:
            found[index] = "headlines"
    found.update(_repeated(lines, known, found))
    return found


def _list_below(lines: tuple[Line, ...], heading: int, known: Mapping[int, MarkKind]) -> dict[int, MarkKind]:
    """The lines that may be links after a heading, as far as they go without a break."""
    found: dict[int, MarkKind] = {}
    for index in range(heading + 1, len(lines)):
        if index in known:
            continue
        if not lines[index].is_list_item or lines[index].is_prose:
            break
        found[index] = "headlines"
    return found


def _repeated(
    lines: tuple[Line, ...], known: Mapping[int, MarkKind], found: Mapping[int, MarkKind]
) -> dict[int, MarkKind]:
    """Headlines printed twice in a row (picture and link), when there are several or other links stand beside them."""
    pairs = [
        i
        for i in range(1, len(lines))
        if lines[i].text == lines[i - 1].text and lines[i].is_headline_like and len(lines[i].text) >= 20
    ]
    beside = [i for i in pairs if {i - 2, i + 1} & (known.keys() | found.keys())]
    chosen = pairs if len(pairs) >= _MANY else beside
    return {j: "headlines" for i in chosen for j in (i - 1, i)}
