"""Holdings for the network page: of networks made by hand, and of the sample articles."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import networkx as nx
import pytest
from playwright.sync_api import Browser, Download

from quoth.compare.camps import debate
from quoth.view.address import Addresses, key_of
from quoth.view.held.holdings import Holdings
from quoth.view.held.selection import Selection
from quoth.view.network.page import network_page
from quoth.view.page import render
from tests.view.conftest import Visit, visits

SUBJECT = "#panel h2:not(.group)"
"""The name of what the panel is about."""


def holding(graph: nx.MultiDiGraph) -> Holdings:
    """Holdings of this network alone: no page but that of the network could be made of them."""
    return Holdings(
        selection=Selection(), whole=0, papers={}, actors={}, locations={}, subjects=(), debate=debate([]),
        agreements=(), changes=(), network=graph,
    )


def page_of(holdings: Holdings | nx.MultiDiGraph) -> str:
    held = holding(holdings) if isinstance(holdings, nx.MultiDiGraph) else holdings
    return render(network_page(held, Addresses(held)))


class NetworkVisit(Visit):
    """A visit to the page of a network."""

    scripts = 7

    def __init__(self, browser: Browser, path: Path, state: str = "", **options: Any) -> None:
        super().__init__(browser, path, **options)
        if state:
            self.page.goto("about:blank")
            self.requests.clear()
            self.page.goto(f"{self.address}#{state}")
        self.page.wait_for_function("window.quothNetwork !== undefined")

    @property
    def panel(self) -> str:
        return self.page.locator("#panel").inner_text()

    @property
    def told(self) -> str:
        return self.page.locator("#told").inner_text()

    @property
    def state(self) -> str:
        return str(self.page.evaluate("decodeURIComponent(location.hash.slice(1))"))

    def number(self, node: str) -> int:
        """What the page calls a node (IRI)."""
        return int(self.page.evaluate("key => numberOf.get(key)", key_of(node)))

    def drawn(self, kind: str | None = None) -> set[str]:
        """The names of the nodes that vis-network shows."""
        return set(self.page.evaluate(
            """kind => things.filter((one) => !kind || one.kind === kind)
                .filter(({ id }) => !quothNetwork.body.nodes[id].options.hidden).map(({ id }) => about[id].name)""", kind,
        ))

    def spot(self, node: str) -> tuple[float, float]:
        """Where on the screen this node (IRI) is."""
        spot = self.page.evaluate("id => quothNetwork.canvasToDOM(quothNetwork.getPosition(id))", self.number(node))
        frame = self.page.locator("#network").bounding_box()
        assert frame is not None
        return frame["x"] + spot["x"], frame["y"] + spot["y"]

    def click(self, node: str, below: int = 0) -> None:
        """A real click with the mouse where the canvas shows this node, or so many pixels below."""
        x, y = self.spot(node)
        self.page.mouse.click(x, y + below)
        self.page.wait_for_selector(SUBJECT)

    def saved(self, kind: str) -> Download:
        """What the menu hands out."""
        self.page.click("#saving summary")
        with self.page.expect_download() as found:
            self.page.click(f"[data-save={kind}]")
        return found.value


@pytest.fixture
def visit(browser: Browser, tmp_path: Path) -> Iterator[Callable[..., NetworkVisit]]:
    """Opens the page of a network or of holdings."""
    with visits(browser, NetworkVisit) as go:

        def to(shown: Holdings | nx.MultiDiGraph, **options: Any) -> NetworkVisit:
            path = tmp_path / f"network{len(list(tmp_path.iterdir()))}.html"
            path.write_bytes(page_of(shown).encode("utf-8", "replace"))
            visited: NetworkVisit = go(path, **options)
            return visited

        yield to
