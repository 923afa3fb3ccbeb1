"""What the overview searches: all statements and names, on as many pages as they need."""

from __future__ import annotations

import base64
import gzip
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from quoth.view.address import Addresses, handle
from quoth.view.held.holdings import Holdings
from quoth.view.page import render
from quoth.view.pages import search
from quoth.view.pages.overview import overview
from quoth.view.pages.search import searched
from tests.view.conftest import Visit, needs_chromium, visits


def unpacked(data: dict[str, str]) -> Any:
    if "plain" in data:
        return json.loads(data["plain"])
    return json.loads(gzip.decompress(base64.b64decode(data["packed"])))


def test_everything_is_searched_on_one_page(zambezi: Holdings) -> None:
    (page,) = searched(zambezi, Addresses(zambezi))
    held = unpacked(page.data)
    assert sorted(one[3] for one in held["statements"]) == sorted(handle(one) for one in zambezi.statements)
    assert {"Amelia Sitoe", "Tete", "Inland Waters Directorate"} < {name for _, name, _, _ in held["names"]}
    dates = [held["papers"][paper][2] for _, _, paper, _ in held["statements"]]
    assert (dates[0], dates[-1]) == ("20 February 2024", "14 March 2023")


def test_many_statements_take_several_pages(zambezi: Holdings, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search, "PLAIN", 0)
    monkeypatch.setattr(search, "PACKED", 12_000)
    pages = searched(zambezi, Addresses(zambezi))
    assert [page.path for page in pages[:2]] == ["index.html", "search-2.html"]
    held = [unpacked(page.data) for page in pages]
    found = [one[3] for part in held for one in part["statements"]]
    assert sorted(found) == sorted(handle(one) for one in zambezi.statements)
    assert held[0]["names"]
    assert not any(part["names"] for part in held[1:])


@pytest.fixture
def visit(browser: Browser) -> Iterator[Any]:
    with visits(browser, Visit) as go:
        yield go


@needs_chromium
def test_a_search_goes_on_with_the_older_ones(
    zambezi: Holdings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, visit: Any
) -> None:
    monkeypatch.setattr(search, "PLAIN", 0)
    monkeypatch.setattr(search, "PACKED", 12_000)
    for sheet in overview(zambezi, Addresses(zambezi)):
        (tmp_path / sheet.path).write_text(render(sheet), "utf-8")
    page = visit(tmp_path / "index.html").page
    assert page.locator("[data-parts]").count() == 1
    assert page.locator("[data-parts]").is_hidden()
    page.fill("#search", "“900 tons”")
    page.wait_for_selector("#found h2")
    page.locator("[data-part]").last.click()
    page.wait_for_selector("#found .passage")
    assert page.input_value("#search") == "“900 tons”"
    assert "900 tons" in page.locator("#found .passage").first.inner_text()
    page.go_back()
    assert page.input_value("#search") == "“900 tons”"


@needs_chromium
@pytest.mark.parametrize("words", ["(", "[a-z]+", "\\", "<b>", "*", "ﬁ", "İ", "🐟", "  "])
def test_any_words_can_be_looked_for(zambezi: Holdings, tmp_path: Path, visit: Any, words: str) -> None:
    sheet = overview(zambezi, Addresses(zambezi))[0]
    (tmp_path / sheet.path).write_text(render(sheet), "utf-8")
    seen = visit(tmp_path / "index.html")
    seen.page.fill("#search", words)
    seen.page.wait_for_timeout(200)
    assert seen.complaints == []
