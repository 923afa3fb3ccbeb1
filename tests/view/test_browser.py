"""The pages in a real browser, opened from disk with the network cut."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from quoth.article import Article, Span
from quoth.attribution import Attribution, Extraction, Place, Speaker
from quoth.network import to_networkx
from quoth.store.store import Store
from quoth.store.to_rdf import Run, to_rdf
from quoth.view import write_pages
from tests.view.conftest import Visit, needs_chromium, visits
from tests.view.networks import HOSTILE, ID, Press, barrage, crowd, hostile

SITOE, TETE = f"{ID}person/Amelia Sitoe", f"{ID}place/Tete"

pytestmark = needs_chromium


class NetworkVisit(Visit):
    """A visit to a page with a network."""

    scripts = 4

    def __init__(self, browser: Browser, path: Path, **options: Any) -> None:
        super().__init__(browser, path, **options)
        self.page.wait_for_function("window.quothNetwork !== undefined")

    @property
    def panel(self) -> str:
        return self.page.locator("#panel").inner_text()

    def click(self, node: str, below: int = 0) -> None:
        """A real click with the mouse where the canvas shows this node, or so many pixels below."""
        spot = self.page.evaluate("id => quothNetwork.canvasToDOM(quothNetwork.getPosition(id))", node)
        frame = self.page.locator("#network").bounding_box()
        assert frame is not None
        self.page.mouse.click(frame["x"] + spot["x"], frame["y"] + spot["y"] + below)
        self.page.wait_for_selector("#panel h2")


@pytest.fixture
def visit(browser: Browser) -> Iterator[Any]:
    with visits(browser, NetworkVisit) as go:
        yield go


def drawn_colours(page: Page) -> int:
    """How many colours the canvas shows: one when it is blank."""
    return int(
        page.evaluate(
            """() => {
                const canvas = document.querySelector("#network canvas");
                const pixels = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data;
                return new Set(new Uint32Array(pixels.buffer)).size;
            }"""
        )
    )


def test_a_click_on_a_person_shows_the_quotations(tmp_path: Path, visit: Any) -> None:
    page = visit(write_pages(barrage(), tmp_path)[0])
    assert drawn_colours(page.page) > 50
    page.click(SITOE)
    assert "Amelia Sitoe" in page.panel
    assert "hydrologist, Delta Rivers Institute · 2023-03-14" in page.panel
    assert "This was not bad luck. It was the barrage." in page.panel
    assert "Dead fish line the lower Zambezi as new barrage fills" in page.panel
    assert "2023-03-14 · direct speech · characters 790–832" in page.panel
    assert "2023-05 (inferred) · direct speech · characters 80–154" in page.panel
    assert "no evidence" not in page.panel
    page.assert_harmless()


def test_a_click_on_a_label_counts_as_one_on_its_node(tmp_path: Path, visit: Any) -> None:
    page = visit(write_pages(barrage(), tmp_path)[0])
    page.click(f"{ID}person/Paulo Sebastião Machava", below=28)
    assert page.page.locator("h2").inner_text() == "Paulo Sebastião Machava"


def test_pages_around_a_person_and_a_place_open_on_their_evidence(tmp_path: Path, visit: Any) -> None:
    _, person, place = (visit(path) for path in write_pages(barrage(), tmp_path, [SITOE], [TETE]))
    assert person.page.locator("h1").inner_text() == person.page.locator("h2").inner_text() == "Amelia Sitoe"
    assert "STATEMENTS (3)" in person.panel
    assert "SAID ABOUT IT (3)" in place.panel
    speakers = {"Amelia Sitoe", "Paulo Sebastião Machava", "a draft report"}
    assert speakers <= set(place.page.locator(".quotation button").all_inner_texts())
    person.assert_harmless()
    place.assert_harmless()


def test_hostile_words_harm_nothing(tmp_path: Path, visit: Any) -> None:
    graph = hostile()
    (speaker,) = (node for node, kind in graph.nodes(data="kind") if kind == "person")
    (place,) = (node for node, kind in graph.nodes(data="kind") if kind == "place")
    for path in write_pages(graph, tmp_path, [speaker], [place]):
        page = visit(path, viewport={"width": 390, "height": 800})
        for node in page.page.evaluate("quothNetwork.body.nodeIndices"):
            page.click(node)
            assert "onerror=alert(1)> href" in page.panel
        page.page.fill("#search", HOSTILE[:30])
        page.page.locator(".entry").first.hover()
        assert page.page.evaluate("document.documentElement.scrollWidth") <= 390
        page.assert_harmless()


def test_a_hostile_article_harms_nothing_on_its_way_through_the_store(tmp_path: Path, visit: Any) -> None:
    words = f"It fell {HOSTILE}"
    text = f"{HOSTILE} said: {words}"
    span = Span.of(text, text.index(words), len(text))
    source = Speaker((Span.of(text, 0, len(HOSTILE)),), "person", f"Ann {HOSTILE}", HOSTILE, HOSTILE)
    attribution = Attribution("a1", "direct", 1.0, source, None, (span,), places=(Place(span, HOSTILE, HOSTILE),))
    article = Article(
        text, HOSTILE, title=HOSTILE, publisher=HOSTILE, agency=HOSTILE, published="2023", url="javascript:alert(1)"
    )
    with Store.writing(tmp_path / "store") as store:
        store.replace(to_rdf(Extraction(article, (attribution,)), Run.of(article, "0", "test")))
        graph = to_networkx(store)
    (speaker,) = (node for node, kind in graph.nodes(data="kind") if kind == "person")
    page = visit(write_pages(graph, tmp_path / "out", [speaker])[1])
    assert page.page.locator("blockquote").text_content() == words
    page.assert_harmless()


def test_the_policy_stops_what_the_escaping_would_let_through(tmp_path: Path, visit: Any) -> None:
    page = visit(write_pages(barrage(), tmp_path)[0]).page
    page.evaluate("document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=alert(1)><style>p {}</style>')")
    page.evaluate(
        "const made = document.createElement('script'); made.textContent = 'window.ran = 1'; document.body.append(made)"
    )
    assert {"img-src", "style-src-elem", "script-src-elem"} <= set(page.evaluate("violations"))
    assert page.evaluate("window.ran") is None


def test_the_page_can_be_used_from_the_keyboard(tmp_path: Path, visit: Any) -> None:
    page = visit(write_pages(barrage(), tmp_path)[0])
    page.page.focus("#search")
    page.page.keyboard.type("machava")
    assert page.page.locator(".entry").all_inner_texts() == ["Paulo Sebastião Machava\n2"]
    page.page.keyboard.press("Tab")
    page.page.keyboard.press("Enter")
    assert "There is no evidence that the barrage killed a single fish" in page.panel
    page.page.keyboard.press("Escape")
    assert page.page.evaluate("document.activeElement.id") == "search"
    page.page.fill("#search", "nobody of that name")
    assert page.panel == "Nothing on this page goes by that."
    page.assert_harmless()


def test_a_kind_can_be_hidden_and_shown(tmp_path: Path, visit: Any) -> None:
    page = visit(write_pages(barrage(), tmp_path)[0]).page
    hidden = "id => quothNetwork.body.nodes[id].options.hidden"
    page.get_by_role("button", name="Places").click()
    assert [page.evaluate(hidden, node) for node in (TETE, SITOE)] == [True, False]
    page.get_by_role("button", name="Places").click()
    assert page.evaluate(hidden, TETE) is False


def test_a_crowd_is_drawn_and_what_is_left_out_is_said(tmp_path: Path, visit: Any) -> None:
    page = visit(write_pages(crowd(120, 2500), tmp_path)[0])
    assert "of 2,500 statements" in page.page.locator(".notes").inner_text()
    assert drawn_colours(page.page) > 100
    page.page.locator(".entry").first.click()
    assert "more statements are not on this page." in page.panel
    page.assert_harmless()


@pytest.mark.parametrize(("scheme", "paper"), [("light", "rgb(250, 248, 243)"), ("dark", "rgb(21, 24, 29)")])
def test_light_and_dark(tmp_path: Path, visit: Any, scheme: str, paper: str) -> None:
    page = visit(write_pages(barrage(), tmp_path)[0], color_scheme=scheme)
    assert page.page.evaluate("getComputedStyle(document.body).backgroundColor") == paper
    page.page.emulate_media(color_scheme="light" if scheme == "dark" else "dark")
    assert page.page.evaluate("getComputedStyle(document.body).backgroundColor") != paper
    page.assert_harmless()


def test_an_empty_network_makes_a_page(tmp_path: Path, visit: Any) -> None:
    page = visit(write_pages(Press().graph, tmp_path)[0])
    assert page.panel == "Nothing on this page goes by that."
    page.assert_harmless()
