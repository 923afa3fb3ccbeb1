"""Charts in Chromium: no label on another, links that can be hit and reached, nothing wider than the page."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from quoth.view.charts import Moment, Stance, Told, movement, ranges, timeline
from quoth.view.page import asset, environment, own, policy
from tests.view.charts.test_timeline import many
from tests.view.conftest import Visit, needs_chromium, visits

pytestmark = needs_chromium
PAGE = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Charts</title>
<meta http-equiv="Content-Security-Policy" content="{{ policy }}">
<meta name="viewport" content="width=device-width"><style>{{ style }}</style></head><body>
{% import "charts.html" as charts %}{% for kind, drawn in drawings %}{{ charts[kind](drawn) }}{% endfor %}</body></html>"""
BOXES = """(selector) => [...document.querySelectorAll(selector)].map((one) => one.getBoundingClientRect())
    .filter((box) => box.width).map((box) => [box.left, box.top, box.right, box.bottom])"""

Go = Callable[..., Visit]


@pytest.fixture
def go(browser: Browser) -> Iterator[Go]:
    with visits(browser, Visit) as opened:
        yield opened


@pytest.fixture
def page(tmp_path: Path) -> Path:
    post = Moment("1999/2010", "Minister of the Interior, and for a time of Fisheries", "#p", "institution", "Posts", True)
    few = [Moment(f"2016-09-{day:02}", f"Bo: {day}", f"#b{day}", "claim", "Statements") for day in (2, 9, 16, 30)]
    drawings: list[tuple[str, Any]] = [
        ("timeline", timeline([post, *many(300)])),
        ("timeline", timeline(few)),
        ("ranges", ranges([Told("The Paper", "Ann", "2016", 10.0**n, 3 * 10.0**n, "range", "#f") for n in range(3, 13)], "USD")),
        ("ranges", ranges([Told("The Paper", "Ann", "2016", 70, 70, "about", "#f", 2)], "percent")),
        ("movement", movement([Stance(moment.when, "above") for moment in many(300)])),
    ]  # fmt: skip
    style = asset("palette.css") + asset("charts.css")
    path = tmp_path / "charts.html"
    text = environment().from_string(PAGE).render(drawings=drawings, policy=policy((), style), style=own(style))
    path.write_text(text, "utf-8")
    return path


def meet(a: list[float], b: list[float]) -> bool:
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]


@pytest.mark.parametrize("width", [360, 390, 768, 1440])
def test_no_label_on_another_and_no_link_too_small(go: Go, page: Path, width: int) -> None:
    visit = go(page, viewport={"width": width, "height": 900})
    visit.assert_harmless()
    assert visit.page.evaluate("document.documentElement.scrollWidth") == width
    labels = visit.page.evaluate(BOXES, ".axis text")
    assert len(labels) > 10
    assert not [(a, b) for n, a in enumerate(labels) for b in labels[:n] if meet(a, b)]
    targets = visit.page.evaluate(BOXES, "rect.hit")
    assert all(right - left >= 23.99 and bottom - top >= 23.99 for left, top, right, bottom in targets)
    if width < 768:  # the narrow set is laid out for 320 pixels, and the margins of the body take some
        targets = [[left + 0.5, top, right - 0.5, bottom] for left, top, right, bottom in targets]
    assert not [(a, b) for n, a in enumerate(targets) for b in targets[:n] if meet(a, b)]


def test_marks_are_reached_by_keyboard_and_by_name(go: Go, page: Path) -> None:
    tab = go(page).page
    assert tab.get_by_role("link", name="9 September 2016: Bo: 9").count() == 1
    tab.get_by_role("link", name="2 September 2016: Bo: 2").focus()
    tab.keyboard.press("Tab")
    assert tab.evaluate("document.activeElement.getAttribute('href')") == "#b9"
    assert tab.evaluate("getComputedStyle(document.activeElement.querySelector('.hit')).strokeWidth") == "2px"
    tab.keyboard.press("Enter")
    assert tab.evaluate("location.hash") == "#b9"


def test_a_click_beside_a_dot_still_hits_it(go: Go, page: Path) -> None:
    tab = go(page).page
    box = tab.get_by_role("link", name="9 September 2016: Bo: 9").locator("circle").bounding_box()
    assert box
    tab.mouse.click(box["x"] + box["width"] + 6, box["y"] - 4)
    assert tab.evaluate("location.hash") == "#b9"


def test_a_bar_of_a_short_time_can_be_hit(go: Go, page: Path) -> None:
    tab = go(page).page
    line = tab.locator("line.hit").first
    box = tab.evaluate("(line) => { const b = line.getBoundingClientRect(); return [b.left, b.right, b.top, b.bottom]; }",
                       line.element_handle())  # fmt: skip
    found = tab.evaluate("([x, y]) => document.elementFromPoint(x, y).getAttribute('class')",
                         [box[1] + 9, (box[2] + box[3]) / 2 + 9])  # fmt: skip
    assert found == "hit"
