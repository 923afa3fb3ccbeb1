"""The pages of who says otherwise and of topics in a real browser, opened from disk with the network cut."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from quoth.compare.camps import debate
from quoth.compare.pair import Pair
from quoth.view.address import Addresses
from quoth.view.held.holdings import Holdings
from quoth.view.page import render
from quoth.view.pages.disagreements import disagreements
from quoth.view.pages.topic import topic
from tests.compare.camps.told import agree, pair, side
from tests.view.conftest import Visit, needs_chromium, visits
from tests.view.networks import HOSTILE

pytestmark = needs_chromium

WIDE, MIDDLE, NARROW = ({"width": width, "height": 900} for width in (1440, 768, 390))
LONG = "n" * 5_000
HARD = f"{HOSTILE} </style></title><style>body {{ display: none }}</style>"


class Scripted(Visit):
    scripts = 3


@pytest.fixture
def visit(browser: Browser) -> Iterator[Any]:
    with visits(browser, Scripted) as go:
        yield go


def listed(holdings: Holdings, tmp_path: Path, *pairs: Pair) -> Path:
    """The page of disagreements; with pairs, as if these were all that was found."""
    if pairs:
        holdings = replace(holdings, debate=debate(pairs), agreements=(), changes=())
    path = tmp_path / "disagreements.html"
    path.write_text(render(disagreements(holdings, Addresses(holdings))[0]), encoding="utf-8")
    return path


def of_topic(holdings: Holdings, tmp_path: Path, *pairs: Pair) -> Path:
    subject = next(one for one in holdings.subjects if one.name == "cause of the fish deaths")
    if pairs:
        subject = replace(subject, debate=debate(pairs))
    tmp_path.mkdir(exist_ok=True)
    path = tmp_path / "topic.html"
    path.write_text(render(topic(holdings, Addresses(holdings), subject)[0]), encoding="utf-8")
    return path


def seen(page: Any) -> int:
    return int(page.evaluate("document.querySelectorAll('.pair:not([hidden])').length"))


@pytest.mark.parametrize(("viewport", "columns"), [(WIDE, 2), (MIDDLE, 2), (NARROW, 1)], ids=["wide", "middle", "narrow"])
def test_it_fits(zambezi: Holdings, tmp_path: Path, visit: Any, viewport: dict[str, int], columns: int) -> None:
    hard = [
        pair(side(LONG, "It is safe", f"{LONG}.txt", title=LONG), side("Bo", f"It is not safe {LONG}", start=900)),
        agree(side("Ann", "It is safe", "b.txt"), side(LONG, f"It is safe {HARD}", f"{LONG}.txt", title=LONG)),
    ]
    for path in (listed(zambezi, tmp_path), of_topic(zambezi, tmp_path), of_topic(zambezi, tmp_path / "hard", *hard)):
        page = visit(path, viewport=viewport)
        assert page.page.evaluate("document.documentElement.scrollWidth") <= viewport["width"]
        edges = page.page.evaluate("[...document.querySelector('.sides').children].map(one => one.getBoundingClientRect().x)")
        assert len(set(edges)) == columns
        page.assert_harmless()


def test_filters_stand_in_the_address(harbour: Holdings, tmp_path: Path, visit: Any) -> None:
    visited = visit(listed(harbour, tmp_path))
    page = visited.page
    every = seen(page)
    page.get_by_label("Relation").select_option("changes")
    assert 0 < seen(page) == len(harbour.changes) < every
    assert page.locator(".relation:visible").count() == 1
    assert page.url.endswith("#relation=changes")
    page.get_by_label("Relation").select_option("")
    page.get_by_label("Speaker").select_option("Otto Lang")
    assert 0 < seen(page) < every
    assert all("Otto Lang" in one for one in page.locator(".pair:visible").all_inner_texts())
    page.get_by_label("Words").fill("900 BOATS")
    shown = seen(page)
    assert all("900 boats" in one for one in page.locator(".pair:visible").all_inner_texts())
    assert page.locator("output").inner_text() == f"{shown} of {every} pairs"
    again = visit(listed(harbour, tmp_path)).page
    again.goto(page.url)
    again.reload()
    assert seen(again) == shown
    assert again.get_by_label("Speaker").input_value() == "Otto Lang"
    visited.assert_harmless()


def test_what_is_looked_for_is_unfolded(zambezi: Holdings, tmp_path: Path, visit: Any) -> None:
    ann = side("Ann Ode", "The harbour is safe")
    many = [pair(ann, side(f"Bo{n} Roth", f"The harbour is not safe {n}", "b.txt", start=100 * n)) for n in range(1, 6)]
    page = visit(listed(zambezi, tmp_path, *many)).page
    assert page.locator(".pair:visible").count() == 1
    page.get_by_label("Speaker").select_option("Bo4 Roth")
    assert page.locator(".pair:visible").count() == 1
    assert "Bo4 Roth" in page.locator(".pair:visible").inner_text()
    page.get_by_label("Speaker").select_option("")
    assert page.locator(".pair:visible").count() == 1
    assert seen(page) == 5


def test_pairs_as_csv(harbour: Holdings, tmp_path: Path, visit: Any) -> None:
    page = visit(listed(harbour, tmp_path)).page
    with page.expect_download() as download:
        page.get_by_role("button", name="Download CSV").click()
    rows = list(csv.DictReader(io.StringIO(download.value.path().read_text("utf-8-sig"))))
    every = [*harbour.debate.pairs, *(one.pair for one in harbour.changes), *harbour.agreements]
    found = {(row["relation"], row["kind"], row["score"], row["reason"]) for row in rows}
    assert found == {(one.relation, one.kind, f"{one.score:.2f}", one.reason) for one in every}
    said = {
        f"{one.span.start}-{one.span.end}": (one.source, " ".join(one.span.text.split()))
        for pair in every for one in (pair.a, pair.b)
    }
    for row in rows:
        for at in ("a", "b"):
            source, words = said[row[f"{at} characters"]]
            assert row[at].strip('"“”') == words.strip('"“”')
            assert row[f"{at} source"] == source
            assert row[f"{at} date"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_text_can_be_read(zambezi: Holdings, tmp_path: Path, visit: Any, scheme: str) -> None:
    """Contrast as WCAG 2.2 counts it, level AA."""
    for path in (listed(zambezi, tmp_path), of_topic(zambezi, tmp_path)):
        lowest = visit(path, color_scheme=scheme).page.evaluate(
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
                return Math.min(...[...document.querySelectorAll("main *:not(svg *):not(option)")]
                    .filter((part) => [...part.childNodes].some((node) => node.nodeType === 3 && node.data.trim()))
                    .map((part) => {
                        const [a, b] = [light(getComputedStyle(part).color), light(ground(part))];
                        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
                    }));
            }"""
        )
        assert lowest >= 4.5


def test_hostile_words_harm_nothing(zambezi: Holdings, tmp_path: Path, visit: Any) -> None:
    found = [pair(side(HARD, f"It is safe {HARD}", HARD, title=HARD), side("Bo", f"It is not safe {HARD}", start=900))]
    for path in (listed(zambezi, tmp_path, *found), of_topic(zambezi, tmp_path, *found)):
        visited = visit(path, viewport=NARROW)
        words = " ".join(visited.page.locator("blockquote").first.text_content().split())
        assert words == " ".join(f"It is safe {HARD}".split())
        assert visited.page.evaluate("getComputedStyle(document.body).display") == "block"
        visited.assert_harmless()


def test_a_name_that_turns_the_direction_does_not_turn_its_neighbours(zambezi: Holdings, tmp_path: Path, visit: Any) -> None:
    ann, bo = side("Ann Ode", "The harbour is safe"), side("Bo Roth", "The harbour is not safe", start=300)
    turning = side("Ann\u202e", "The harbour is safe", "b.txt")
    page = visit(of_topic(zambezi, tmp_path, pair(ann, bo), agree(ann, turning), pair(turning, bo))).page
    camp = next(one for one in page.locator(".members").all() if one.locator("bdi").count() == 2)
    first, second = (one.bounding_box() for one in camp.locator("bdi").all())
    assert first["x"] + first["width"] <= second["x"]
