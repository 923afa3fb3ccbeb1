"""Chromium, and visits to pages opened in it from disk with the network cut; a store of the sample articles."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, sync_playwright

import quoth
from quoth.view.held.asked import Narrowed, selection
from quoth.view.held.holdings import Holdings, hold

CHROMIUM = shutil.which("chromium")
ARGUMENTS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip

needs_chromium = pytest.mark.skipif(
    CHROMIUM is None and "CI" not in os.environ, reason="no chromium here: install Debian's, or set CI to insist on it"
)


class Visit:
    """A page opened offline, and all that it complained of, asked for or tried."""

    scripts = 0
    """How many `<script>` elements the page has of its own."""

    def __init__(self, browser: Browser, path: Path, **options: Any) -> None:
        usual: dict[str, Any] = {"viewport": {"width": 1280, "height": 800}, "reduced_motion": "reduce"}
        self.context = browser.new_context(**usual | options)
        self.context.set_offline(True)
        self.complaints: list[str] = []
        self.requests: list[str] = []
        page = self.page = self.context.new_page()
        page.on("console", lambda message: self.complaints.append(f"{message.type}: {message.text}"))
        page.on("pageerror", lambda error: self.complaints.append(f"error: {error}"))
        page.on("dialog", lambda dialog: (self.complaints.append(f"dialog: {dialog.message}"), dialog.dismiss()))
        page.on("request", lambda request: self.requests.append(request.url))
        page.add_init_script(
            "window.violations = [];"
            "addEventListener('securitypolicyviolation', (event) => violations.push(event.violatedDirective));"
        )
        self.address = path.as_uri()
        page.goto(self.address)

    def assert_harmless(self) -> None:
        assert self.complaints == []
        assert self.page.evaluate("violations") == []
        assert self.requests == [self.address]
        assert self.page.locator("img, iframe, object, embed, base, link").count() == 0
        assert self.page.locator("script").count() == self.scripts


@contextmanager
def visits(browser: Browser, kind: type[Visit]) -> Iterator[Callable[..., Visit]]:
    """What opens pages as this kind of visit; they are closed at the end."""
    made: list[Visit] = []

    def go(path: Path, **options: Any) -> Visit:
        made.append(kind(browser, path, **options))
        return made[-1]

    try:
        yield go
    finally:
        for visited in made:
            visited.context.close()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield browser
        browser.close()


def held(store: Path, **limits: Any) -> Holdings:
    """What the pages of a store tell, narrowed by limits as users write them."""
    with quoth.open(store) as graph:
        opened = graph._store()
        return hold(opened, selection(graph, opened, Narrowed(**limits)))


@pytest.fixture(scope="session")
def samples(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of the nine invented articles."""
    store = tmp_path_factory.mktemp("samples") / "quoth.db"
    with quoth.open(store) as graph:
        graph.load(Path(str(files("quoth") / "samples" / "zambezi")))
    return store


@pytest.fixture(scope="session")
def zambezi(samples: Path) -> Holdings:
    """What the pages of the sample articles tell."""
    return held(samples)
