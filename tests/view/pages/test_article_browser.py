"""The page of an article in a real browser: its text as the browser has it, records, speakers, the address."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, expect

from quoth.article import Span
from quoth.view.address import anchor
from quoth.view.held.holdings import Holdings, Paper
from tests.view.conftest import Visit, needs_chromium, visits
from tests.view.networks import HOSTILE
from tests.view.pages.test_article import first, page_of
from tests.view.walk import faults

pytestmark = needs_chromium

Go = Callable[..., "ArticleVisit"]
_WORDS = "() => [...document.querySelectorAll('[data-start]')].map((one) => [+one.dataset.start, +one.dataset.end, one.textContent])"
ODD = "\r\n😀 \u202edesrever\u202c a\u0301 &amp; \x01\x0b\x0c\x7f\u2028\ufffe\xa0 \r end"


class ArticleVisit(Visit):
    scripts = 1

    @property
    def shown(self) -> list[str]:
        """The anchors of the statements whose records are seen."""
        found: list[str] = self.page.eval_on_selector_all(
            ".record", "all => all.filter((one) => one.offsetParent !== null).map((one) => one.dataset.of)"
        )
        return found

    @property
    def hash(self) -> str:
        return str(self.page.evaluate("location.hash"))


@pytest.fixture
def go(browser: Browser, tmp_path: Path, zambezi: Holdings) -> Iterator[Go]:
    with visits(browser, ArticleVisit) as visit:

        def visited(paper: Paper | None = None, **options: Any) -> Any:
            page = tmp_path / "article.html"
            page.write_bytes(page_of(zambezi, paper or first(zambezi)).encode())
            return visit(page, **options)

        yield visited


@pytest.fixture
def names(zambezi: Holdings) -> list[str]:
    return [anchor(one) for one in first(zambezi).statements]


def test_the_browser_has_the_text_unchanged(go: Go, zambezi: Holdings) -> None:
    paper = first(zambezi)
    text = f"{paper.text}\n\n{ODD}\n\n{HOSTILE}"
    odd = [replace(one, content=(Span.of(text, len(paper.text) + 1 + at, len(text) - at),)) for at, one in enumerate(paper.statements[:2])]
    seen = go(replace(paper, text=text, statements=(*odd, *paper.statements[2:])))
    found = seen.page.evaluate(_WORDS)
    assert max(end - start for start, end, _ in found) == len(text)
    for start, end, words in found:
        assert words == text[start:end]
    seen.assert_harmless()


def test_pointing_shows_a_record_and_a_click_keeps_it(go: Go, names: list[str]) -> None:
    seen = go()
    assert seen.shown == []
    seen.page.hover(f"#{names[0]}")
    expect(seen.page.locator(f"[data-of={names[0]}].record")).to_be_visible()
    seen.page.click(f"#{names[1]}", position={"x": 8, "y": 8})
    assert (seen.shown, seen.hash) == ([names[1]], f"#{names[1]}")
    seen.page.hover(f"#{names[0]}")
    seen.page.wait_for_timeout(150)
    assert seen.shown == [names[1]]
    seen.page.keyboard.press("Escape")
    assert (seen.shown, seen.hash) == ([], "")
    seen.page.go_back()
    assert seen.shown == [names[1]]
    seen.assert_harmless()


def test_it_works_from_the_keyboard(go: Go, names: list[str]) -> None:
    seen = go()
    seen.page.focus(f"#{names[2]}")
    assert seen.shown == [names[2]]
    seen.page.keyboard.press("Enter")
    assert seen.page.evaluate("document.activeElement.dataset.of") == names[2]
    assert "record" in seen.page.evaluate("document.activeElement.className")
    assert seen.hash == f"#{names[2]}"
    seen.page.keyboard.press("Escape")
    assert seen.page.evaluate("document.activeElement.id") == names[2]
    described = seen.page.locator(f"#{names[2]}").get_attribute("aria-describedby")
    assert seen.page.locator(f"#{described}").count() == 1


def test_an_address_leads_to_a_statement(go: Go, names: list[str]) -> None:
    seen = go()
    seen.page.goto("about:blank")
    seen.page.goto(f"{seen.address}#{names[-1]}")
    assert seen.shown == [names[-1]]
    assert seen.page.locator(f"#{names[-1]}").evaluate("one => { const at = one.getBoundingClientRect(); return at.top > 0 && at.bottom < innerHeight; }")
    seen.page.goto(f"{seen.address}#{names[0]}&speaker=B")
    assert seen.shown == [names[0]]
    seen.page.goto(f"{seen.address}#%E0%A4%A")
    expect(seen.page.locator(".record.shown")).to_have_count(0)
    assert seen.complaints == []


def test_speakers_can_be_left_unmarked(go: Go) -> None:
    seen = go()
    marks = seen.page.locator(".text mark.off")
    seen.page.click("[data-voice=A]")
    some = marks.count()
    assert some >= 4
    assert seen.page.locator("[data-voice=A]").get_attribute("aria-pressed") == "false"
    assert seen.hash.startswith("#speaker=B,C")
    seen.page.reload()
    assert marks.count() == some
    seen.page.click("[data-all]")
    assert (marks.count(), seen.hash) == (0, "")


def test_what_is_not_the_article_can_be_hidden(go: Go, zambezi: Holdings) -> None:
    paper = next(one for one in zambezi.papers.values() if any(mark.kind == "advert" for mark in one.marks))
    seen = go(paper)
    advert = seen.page.locator("[data-part=advert]").first
    assert advert.is_visible()
    seen.page.check("#bare")
    assert not advert.is_visible()


def test_without_script_all_records_are_seen(go: Go, names: list[str]) -> None:
    seen = go(java_script_enabled=False)
    assert [seen.page.locator(f"[data-of={name}].record").is_visible() for name in names] == [True] * len(names)
    assert seen.page.locator("[data-voice]:visible").count() == 0


@pytest.mark.parametrize("width", [1440, 768, 390])
def test_no_page_scrolls_sideways(go: Go, zambezi: Holdings, width: int) -> None:
    paper = first(zambezi)
    nasty = "N" * 10_000
    told = tuple(replace(one, speaker=replace(one.speaker, name=nasty) if one.speaker else None) for one in paper.statements)
    seen = go(replace(paper, text=f"{paper.text}\n\n{nasty}", statements=told), viewport={"width": width, "height": 800})
    seen.page.click(f"#{anchor(told[0])}", position={"x": 8, "y": 8})
    assert seen.page.evaluate("document.documentElement.scrollWidth") <= width


def test_a_long_article_stays_quick(go: Go, zambezi: Holdings) -> None:
    paper = first(zambezi)
    size = len(paper.text) + 2
    times = 100_000 // size
    text = "\n\n".join([paper.text] * times)
    told = tuple(
        replace(
            one, iri=f"{one.iri.rsplit('/', 1)[0]}/{n:04x}{k:04x}", nested_in=None, cue=None, source=(),
            content=tuple(Span(span.start + n * size, span.end + n * size, span.text) for span in one.content),
        )
        for n in range(times) for k, one in enumerate(paper.statements)
    )
    seen = go(replace(paper, text=text, statements=told))
    assert seen.page.evaluate("performance.timing.domContentLoadedEventEnd - performance.timing.responseEnd") < 5000
    taken = seen.page.evaluate("() => { const at = performance.now(); document.querySelectorAll('.text mark')[500].click(); document.body.offsetHeight; return performance.now() - at; }")
    assert taken < 1000


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1440, 390])
def test_it_is_accessible(go: Go, names: list[str], scheme: str, width: int) -> None:
    seen = go(viewport={"width": width, "height": 800}, color_scheme=scheme)
    assert faults(seen.page) == []
    seen.page.click(f"#{names[1]}", position={"x": 8, "y": 8})
    assert faults(seen.page) == []
