"""Holdings in, a static site in a folder out: pages that open from disk, in any browser, without a network."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from quoth.errors import QuothError
from quoth.view.address import Addresses
from quoth.view.held.dealings import Dealings
from quoth.view.held.holdings import Holdings, Progress
from quoth.view.network.page import network_page
from quoth.view.page import Sheet, render
from quoth.view.pages.actor import actor
from quoth.view.pages.article import article
from quoth.view.pages.disagreements import disagreements
from quoth.view.pages.listing import listings
from quoth.view.pages.overview import overview
from quoth.view.pages.place import place
from quoth.view.pages.topic import topic
from quoth.view.shown.wording import many

FIRST = "index.html"
_WRITTEN = ".quoth-pages"
"""Lists the pages of a site in its folder, so that those that a later one lacks can be removed, and nothing else is."""
_OURS = re.compile(r"(?:[a-z]+/)?[a-z0-9-]+\.html")


@dataclass(frozen=True, slots=True)
class Site:
    """What was written."""

    first: Path
    """The page to open."""
    pages: tuple[Path, ...]
    """All of them, in the order of their paths."""


def write_site(holdings: Holdings, out: Path, progress: Progress | None = None) -> Site:
    """Writes the pages into `out`, which is made where it is missing; a page that an earlier site had is removed.

    The same holdings give the same bytes. QuothError when the folder cannot be written to.
    """
    written: dict[str, Path] = {}
    expected, narrowed = _expected(holdings), scope(holdings)
    with _writing(out):
        before = _listed(out)
    for sheet in sheets(holdings):
        # Half a surrogate pair, which a damaged article may hold, has no UTF-8 form.
        page = render(sheet, narrowed).encode("utf-8", "replace")
        written[sheet.path] = path = out / sheet.path
        with _writing(out):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(page)
            _note(out, sheet.path)
        if progress is not None and len(written) % 50 == 0:
            progress("writing pages", len(written), max(expected, len(written)))
    with _writing(out):
        for gone in before - set(written):
            (out / gone).unlink(missing_ok=True)
        (out / _WRITTEN).write_text("".join(f"{path}\n" for path in sorted(written)), "utf-8", newline="\n")
    return Site(out / FIRST, tuple(written[path] for path in sorted(written)))


def sheets(holdings: Holdings) -> Iterator[Sheet]:
    """Every page, the first one last: while it is not there, nobody opens a site that is half written."""
    addresses, dealings = Addresses(holdings), Dealings(holdings)
    for paper in holdings.papers.values():
        yield article(holdings, addresses, paper)
    for one in holdings.actors.values():
        yield from actor(holdings, addresses, one, dealings)
    for location in holdings.locations.values():
        yield from place(holdings, addresses, location)
    for subject in holdings.subjects:
        yield from topic(holdings, addresses, subject)
    yield from disagreements(holdings, addresses)
    yield from listings(holdings, addresses)
    yield network_page(holdings, addresses)
    yield from reversed(overview(holdings, addresses))


def scope(holdings: Holdings) -> str:
    """The sentence that says what the site is narrowed to; empty for everything."""
    chosen = holdings.selection
    if not chosen:
        return ""
    kept = len(holdings.statements)
    return f"These pages show {kept:,} of {many(holdings.whole, 'statement')}: those {chosen.words}."


@contextmanager
def _writing(out: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise QuothError(f"cannot write pages to {out}: {error.strerror}; choose another folder") from error


def _expected(holdings: Holdings) -> int:
    return sum(map(len, (holdings.papers, holdings.actors, holdings.locations, holdings.subjects))) + 8


def _listed(out: Path) -> set[str]:
    """The pages of an earlier site, also of one that was not finished."""
    listing = out / _WRITTEN
    lines = listing.read_text("utf-8", "replace").splitlines() if listing.is_file() else []
    return {path for path in lines if _OURS.fullmatch(path)}


def _note(out: Path, path: str) -> None:
    """Notes a page when it is written, so that it is known even if the site is never finished."""
    with (out / _WRITTEN).open("a", encoding="utf-8", newline="\n") as listing:
        listing.write(f"{path}\n")
