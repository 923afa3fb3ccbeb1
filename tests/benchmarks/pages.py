"""How large a site is, how long writing it takes, and how soon its pages are there: `python -m tests.benchmarks.pages`.

Sites of 5, 84 and 924 articles: the five press articles, PolNeAR's development split, and that with its training split.
In Chromium, from disk: the time to the first drawing (first contentful paint) and to interactive (the load event with
nothing of the page's left to do) of the overview, the page of whoever is quoted most, and the network.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any

from playwright.sync_api import Browser, sync_playwright

import quoth
from quoth.view.site import write_site
from tests.benchmarks.table import grid
from tests.shared import SHARED
from tests.view.conftest import ARGUMENTS, CHROMIUM, held

_VISITS = 5
"""Of each page; the median counts."""
_INTERACTIVE = """() => new Promise((found) => requestIdleCallback(() => {
    const interactive = performance.now();
    new PerformanceObserver((list) => {
        const [paint] = list.getEntriesByName("first-contentful-paint");
        if (paint) found({ drawn: paint.startTime, interactive: Math.max(interactive, paint.startTime) });
    }).observe({ type: "paint", buffered: true });
}))"""


@dataclass(frozen=True, slots=True)
class Timed:
    """One site."""

    articles: int
    statements: int
    pages: int
    megabytes: float
    largest: tuple[str, float]
    """The largest page, and its size in megabytes."""
    gathered: float
    written: float
    """Seconds to read the store, and to write the pages."""
    seen: dict[str, tuple[float, float]]
    """By page, seconds to the first drawing and to interactive."""


def main(arguments: Sequence[str] | None = None) -> None:
    """Loads the articles, writes the sites and looks at them."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.pages", description=__doc__)
    parser.add_argument("--stores", type=Path, help="keep the stores in this folder, and use those that are there")
    parser.add_argument("--sizes", default="5,84,924", help="of these sizes only (default: 5,84,924)")
    options = parser.parse_args(arguments)
    if SHARED is None:
        raise SystemExit("the articles are not here: put the development data beside the checkout, or set QUOTH_SHARED")
    with tempfile.TemporaryDirectory(prefix="quoth-") as scratch, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        found = [
            timed(_store(options.stores or Path(scratch), size, SHARED), Path(scratch) / f"site-{size}", browser)
            for size in map(int, options.sizes.split(","))
        ]
        browser.close()
    grid("Pages", *_rows(found))


def timed(store: Path, out: Path, browser: Browser) -> Timed:
    """Write one site and look at its pages."""
    began = time.perf_counter()
    holdings = held(store)
    gathered = time.perf_counter() - began
    began = time.perf_counter()
    site = write_site(holdings, out)
    written = time.perf_counter() - began
    sizes = {path.relative_to(out).as_posix(): path.stat().st_size / 1e6 for path in site.pages}
    largest = max(sizes, key=lambda path: sizes[path])
    person = max((path for path in sizes if path.startswith("person/")), key=lambda path: sizes[path])
    seen = {name: _seen(browser, out / path) for name, path in
            (("overview", "index.html"), ("person", person), ("network", "network.html"))}
    return Timed(
        len(holdings.papers), len(holdings.statements), len(sizes), sum(sizes.values()), (largest, sizes[largest]),
        gathered, written, seen,
    )


def _seen(browser: Browser, page: Path) -> tuple[float, float]:
    visits = list(_visits(browser, page))
    return median(one["drawn"] for one in visits) / 1000, median(one["interactive"] for one in visits) / 1000


def _visits(browser: Browser, path: Path) -> Iterator[dict[str, Any]]:
    for _ in range(_VISITS):
        context = browser.new_context(viewport={"width": 1440, "height": 900})
        context.set_offline(True)
        page = context.new_page()
        page.goto(path.as_uri(), wait_until="load")
        yield page.evaluate(_INTERACTIVE)
        context.close()


def _store(folder: Path, size: int, shared: Path) -> Path:
    """The store of so many articles, loaded where it is not there."""
    polnear = shared / "data" / "polnear"
    sources = {
        5: [shared / "articles"], 84: [polnear / "dev" / "text"],
        924: [polnear / "dev" / "text", polnear / "train" / "text"],
    }
    store = folder / f"articles-{size}.db"
    if not store.exists():
        folder.mkdir(parents=True, exist_ok=True)
        with quoth.open(store) as graph:
            graph.load(sources[size])
    return store


def _rows(found: Sequence[Timed]) -> tuple[list[str], list[list[str]]]:
    head = ["", *(f"{one.articles} articles" for one in found)]
    rows = [
        ["statements", *(f"{one.statements:,}" for one in found)],
        ["pages", *(f"{one.pages:,}" for one in found)],
        ["site, MB", *(f"{one.megabytes:.1f}" for one in found)],
        ["largest page, MB", *(f"{one.largest[1]:.2f} ({one.largest[0]})" for one in found)],
        ["reading the store, s", *(f"{one.gathered:.1f}" for one in found)],
        ["writing, s", *(f"{one.written:.1f}" for one in found)],
        ["both, ms a statement", *(f"{(one.gathered + one.written) / one.statements * 1e3:.2f}" for one in found)],
    ]
    for name in ("overview", "person", "network"):
        rows.append([f"{name}: first drawing, s", *(f"{one.seen[name][0]:.2f}" for one in found)])
        rows.append([f"{name}: interactive, s", *(f"{one.seen[name][1]:.2f}" for one in found)])
    return head, rows


if __name__ == "__main__":
    main()
