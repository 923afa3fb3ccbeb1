"""Pages in browsers that lack what newer ones have, or give nothing to pages from disk; and filters by inexact dates."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from quoth.view.address import Addresses
from quoth.view.held.holdings import Holdings
from quoth.view.page import Sheet, render
from quoth.view.pages.overview import overview
from quoth.view.pages.place import place
from tests.view.conftest import Visit, needs_chromium

pytestmark = needs_chromium

_LACKING = """
    delete RegExp.escape;
    delete Array.prototype.toSorted;
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
"""


def opened(browser: Browser, sheet: Sheet, folder: Path, lacking: str = "") -> tuple[Page, list[str]]:
    (folder / "page.html").write_text(render(sheet), "utf-8")
    visit = Visit(browser, folder / "page.html")
    visit.page.add_init_script(lacking)
    visit.page.reload()
    return visit.page, visit.complaints


def tete(holdings: Holdings) -> Sheet:
    (sheet,) = place(holdings, Addresses(holdings), next(one for one in holdings.locations.values() if one.name == "Tete"))
    return sheet


@pytest.mark.parametrize("words", ["dam-builders", "[barrage]", "fish.", "(a) \\d+*", "900 tons"])
def test_any_words_can_be_searched(browser: Browser, zambezi: Holdings, words: str, tmp_path: Path) -> None:
    holdings = zambezi
    (sheet, *_) = overview(holdings, Addresses(holdings))
    page, complaints = opened(browser, sheet, tmp_path, _LACKING)
    page.fill("#search", words)
    page.wait_for_selector("#found h2")
    hits = page.locator("#found mark").all_inner_texts()
    assert all(hit.lower() in words for hit in hits)
    assert complaints == []


def test_a_link_that_cannot_be_copied_is_said_to_be_above(browser: Browser, zambezi: Holdings, tmp_path: Path) -> None:
    page, complaints = opened(browser, tete(zambezi), tmp_path, _LACKING)
    button = page.locator("[data-do=link]")
    for _ in range(2):  # the second press comes while the first is still told
        button.click()
        assert button.inner_text() == "Copy the address above"
    expect(button).to_have_text("Copy link")
    assert complaints == []


def test_what_is_not_known_to_lie_within_is_left_out(browser: Browser, zambezi: Holdings, tmp_path: Path) -> None:
    holdings = zambezi
    one = next(one for one in holdings.locations.values() if one.name == "Tete")
    dates = ["2023-03-14", "2023-03?", "2023-01-11/2023-04-11", "../2023", "2022", None]
    told = tuple(
        replace(said, article=replace(said.article, published=date))
        for said, date in zip(one.statements, dates, strict=False)
    )
    (sheet,) = place(holdings, Addresses(holdings), replace(one, statements=told))
    page, complaints = opened(browser, sheet, tmp_path)

    def kept(**days: str) -> set[str | None]:
        for name in ("since", "until"):
            page.fill(f"[name={name}]", days.get(name, ""))
        return {one.get_attribute("data-date") for one in page.locator(".passage:visible").all()}

    assert kept(since="2023-03-01") == {"2023-03-14", "2023-03?"}
    assert kept(since="2023-03-14") == {"2023-03-14"}
    assert kept(since="2023-01-01", until="2023-04-11") == {"2023-03-14", "2023-03?", "2023-01-11/2023-04-11"}
    assert kept(until="2023-12-31") == {*filter(None, dates)}
    assert len(kept()) == 6
    assert complaints == []
