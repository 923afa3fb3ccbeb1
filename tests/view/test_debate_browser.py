"""The page of what is disputed in a real browser, opened from disk with the network cut."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

import quoth
from quoth.compare import Disagreements
from quoth.compare.camps import debate
from quoth.view import write_pages
from tests.compare.camps.told import agree, pair, side
from tests.harbour import ARTICLES, write_articles
from tests.view.conftest import Visit, needs_chromium, visits
from tests.view.networks import HOSTILE, Press

pytestmark = needs_chromium

ANN, BO = side("Ann Ode", "The harbour is safe"), side("Bo Roth", "The harbour is not safe", start=300)
WIDE, NARROW = {"width": 1440, "height": 900}, {"width": 390, "height": 844}


@pytest.fixture
def visit(browser: Browser) -> Iterator[Any]:
    with visits(browser, Visit) as go:
        yield go


@pytest.fixture(scope="module")
def harbour(tmp_path_factory: pytest.TempPathFactory) -> tuple[Disagreements, Path]:
    """What the articles of `tests.harbour` dispute, and its page."""
    folder = tmp_path_factory.mktemp("harbour")
    with quoth.open(folder / "quoth.db") as graph:
        assert graph.load(write_articles(folder)).loaded == len(ARTICLES)
        return graph.disagreements(), next(page for page in graph.view(folder / "pages") if page.name == "disagreements.html")


def written(tmp_path: Path, found: Disagreements) -> Path:
    return write_pages(Press().graph, tmp_path, debates=[found])[1]


def columns(page: Any) -> int:
    """How many columns the two sides of the first pair stand in."""
    edges = page.evaluate("[...document.querySelector('.sides').children].map(side => side.getBoundingClientRect().x)")
    return len(set(edges))


def overflowing(page: Any) -> list[str]:
    return list(page.evaluate(
        """() => [...document.querySelectorAll("body *")]
            .filter((part) => part.getBoundingClientRect().right > innerWidth + 0.5).map((part) => part.tagName)"""
    ))


def test_the_words_are_those_of_the_articles(harbour: tuple[Disagreements, Path], visit: Any) -> None:
    found, path = harbour
    page = visit(path)
    shown = page.page.locator("blockquote").all_inner_texts()
    said = [one for pair in found.pairs for one in (pair.a, pair.b)]
    words = [" ".join(ARTICLES[Path(one.article.path or "").name][one.span.start:one.span.end].split()) for one in said]
    assert len(shown) > 4
    assert sorted(shown) == sorted(words)
    assert sorted(page.page.locator(".reason").all_inner_texts()) == sorted(pair.reason for pair in found.pairs)
    assert sorted(page.page.locator("figcaption b").all_inner_texts()) == sorted(one.source or "" for one in said)
    captions = " ".join(page.page.locator("figcaption").all_inner_texts())
    assert "director, Port Institute" in captions
    assert "2024-06-09 · " in captions
    page.assert_harmless()


@pytest.mark.parametrize(("viewport", "wanted"), [(WIDE, 2), (NARROW, 1)], ids=["wide", "narrow"])
def test_columns(harbour: tuple[Disagreements, Path], visit: Any, viewport: dict[str, int], wanted: int) -> None:
    page = visit(harbour[1], viewport=viewport)
    assert columns(page.page) == wanted
    assert page.page.evaluate("document.documentElement.scrollWidth") <= viewport["width"]
    assert overflowing(page.page) == []


@pytest.mark.parametrize(("scheme", "paper"), [("light", "rgb(250, 248, 243)"), ("dark", "rgb(21, 24, 29)")])
def test_the_style_is_applied(tmp_path: Path, visit: Any, scheme: str, paper: str) -> None:
    page = visit(written(tmp_path, debate([pair(ANN, BO)])), color_scheme=scheme)
    assert page.page.evaluate("getComputedStyle(document.body).backgroundColor") == paper
    assert page.page.evaluate("getComputedStyle(document.querySelector('.sides')).display") == "grid"
    borders = page.page.evaluate(
        "[...document.querySelectorAll('figure')].map((side) => getComputedStyle(side).borderTopColor)"
    )
    assert len(set(borders)) == 2
    page.assert_harmless()


@pytest.mark.parametrize(("scheme", "least"), [("light", 4.5), ("dark", 4.5)])
def test_every_text_can_be_read(harbour: tuple[Disagreements, Path], visit: Any, scheme: str, least: float) -> None:
    """Contrast as WCAG 2.2 counts it, level AA."""
    page = visit(harbour[1], color_scheme=scheme)
    lowest = page.page.evaluate(
        """() => {
            const numbers = (colour) => colour.match(/[0-9.]+/g).map(Number);
            const light = (colour) => {
                const [r, g, b] = numbers(colour).map((one) => one / 255)
                    .map((one) => one <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4);
                return 0.2126 * r + 0.7152 * g + 0.0722 * b;
            };
            const ground = (part) => {
                const colour = getComputedStyle(part).backgroundColor;
                return numbers(colour)[3] === 0 ? ground(part.parentElement) : colour;
            };
            return Math.min(...[...document.querySelectorAll("body *")]
                .filter((part) => [...part.childNodes].some((node) => node.nodeType === 3 && node.data.trim()))
                .map((part) => {
                    const [a, b] = [light(getComputedStyle(part).color), light(ground(part))];
                    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
                }));
        }"""
    )
    assert lowest >= least


def test_long_names_do_not_overflow(tmp_path: Path, visit: Any) -> None:
    long = "n" * 10_000
    found = [
        pair(side(long, "It is safe", f"{long}.txt", title=long), side("Bo", f"It is not safe {long}", start=900)),
        agree(side("Ann", "It is safe", "b.txt"), side(long, "It is safe", f"{long}.txt", title=long)),
    ]
    for viewport in (NARROW, WIDE):
        page = visit(written(tmp_path, debate(found, long)), viewport=viewport)
        assert page.page.evaluate("document.documentElement.scrollWidth") <= viewport["width"]
        assert overflowing(page.page) == []


def test_hostile_words_harm_nothing(tmp_path: Path, visit: Any) -> None:
    hostile = f"{HOSTILE} </style></title><style>body {{ display: none }}</style>"
    found = [
        pair(side(hostile, f"It is safe {hostile}", hostile, title=hostile), side("Bo", f"It is not safe {hostile}", start=900)),
        agree(side("Ann", "It is safe", "b.txt"), side(hostile, f"It is safe {hostile}", hostile, title=hostile)),
    ]
    page = visit(written(tmp_path, debate(found, hostile)), viewport=NARROW)
    assert page.page.locator("blockquote").first.text_content() == " ".join(f"It is safe {hostile}".split())
    assert page.page.evaluate("getComputedStyle(document.body).display") == "block"
    assert page.page.locator("style").count() == 1
    page.assert_harmless()


def test_a_name_that_turns_the_direction_does_not_turn_its_neighbours(tmp_path: Path, visit: Any) -> None:
    turning = side("Ann\u202e", "The harbour is safe", "b.txt")
    path = written(tmp_path, debate([pair(ANN, BO), agree(ANN, turning), pair(turning, BO)]))
    page = visit(path)
    camp = next(one for one in page.page.locator("dd").all() if one.locator("bdi").count() == 2)
    first, second = (one.bounding_box() for one in camp.locator("bdi").all())
    assert first["x"] + first["width"] <= second["x"]


def test_the_policy_stops_what_the_escaping_would_let_through(tmp_path: Path, visit: Any) -> None:
    page = visit(written(tmp_path, debate([pair(ANN, BO)]))).page
    page.evaluate("document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=alert(1)><p style=color:red>x</p>')")
    page.evaluate(
        "const made = document.createElement('script'); made.textContent = 'window.ran = 1'; document.body.append(made)"
    )
    assert {"img-src", "style-src-attr", "script-src-elem"} <= set(page.evaluate("violations"))
    assert page.evaluate("window.ran") is None


def test_nothing_disputed(tmp_path: Path, visit: Any) -> None:
    page = visit(written(tmp_path, debate([], "chess")))
    assert page.page.locator("header").inner_text().splitlines()[-1].startswith("No two statements")
    page.assert_harmless()
