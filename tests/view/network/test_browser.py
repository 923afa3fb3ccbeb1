"""The network page in a real browser, opened from disk with the network cut."""

from __future__ import annotations

import csv
import re
import xml.etree.ElementTree as ET
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import networkx as nx
import pytest

from quoth.view.address import key_of
from quoth.view.held.holdings import Holdings
from tests.view.conftest import needs_chromium
from tests.view.network.conftest import SUBJECT
from tests.view.networks import HOSTILE, ID, Press, barrage, crowd, hostile

SITOE, TETE, MACHAVA = f"{ID}person/Amelia Sitoe", f"{ID}place/Tete", f"{ID}person/Paulo Sebastião Machava"

pytestmark = needs_chromium


def drawn_colours(page: Any) -> int:
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


# ---- evidence


def test_a_click_on_a_person_shows_the_quotations(visit: Any) -> None:
    page = visit(barrage())
    assert drawn_colours(page.page) > 50
    page.click(SITOE)
    assert page.page.locator(SUBJECT).inner_text() == "Amelia Sitoe"
    assert "hydrologist, Delta Rivers Institute · 14 March 2023" in page.panel
    assert "This was not bad luck. It was the barrage." in page.panel
    assert "Dead fish line the lower Zambezi as new barrage fills" in page.panel
    assert "14 March 2023 · direct speech · characters 790–832" in page.panel
    assert "May 2023 (inferred) · direct speech · characters 80–154" in page.panel
    assert "no evidence" not in page.panel
    page.assert_harmless()


def test_a_click_on_a_label_counts_as_one_on_its_node(visit: Any) -> None:
    page = visit(barrage())
    page.click(MACHAVA, below=28)
    assert page.page.locator(SUBJECT).inner_text() == "Paulo Sebastião Machava"


def test_a_line_says_what_it_is(visit: Any) -> None:
    page = visit(barrage())
    (ax, ay), (bx, by) = page.spot(SITOE), page.spot(f"{ID}institution/Delta Rivers Institute")
    page.page.mouse.move(ax + 0.6 * (bx - ax), ay + 0.6 * (by - ay), steps=4)
    page.page.wait_for_selector("#caption:not([hidden])")
    assert page.page.locator("#caption").inner_text() == "Amelia Sitoe holds or held a post in Delta Rivers Institute"
    page.page.mouse.click(ax + 0.6 * (bx - ax), ay + 0.6 * (by - ay))
    assert page.page.locator(SUBJECT).inner_text() == "Amelia Sitoe holds or held a post in Delta Rivers Institute"


def test_opposed_statements_show_each_other_and_lead_to_their_articles(zambezi: Holdings, visit: Any) -> None:
    page = visit(zambezi)
    page.page.evaluate("show(ties.find(({ relations }) => relations.includes('says otherwise')).from)")
    assert "Says otherwise" in page.panel
    reasons = {pair.reason for contest in zambezi.contests for pair in contest.pairs}
    assert set(page.page.locator(".reason").all_inner_texts()) & reasons
    assert page.page.locator("#panel figcaption a").get_attribute("href").startswith("article/")
    page.assert_harmless()


# ---- choosing


def test_a_kind_can_be_hidden_and_shown(visit: Any) -> None:
    page = visit(barrage())
    page.page.get_by_role("button", name="Places").click()
    assert page.drawn("place") == set()
    assert page.drawn("person") == {"Amelia Sitoe", "Paulo Sebastião Machava"}
    assert "places" not in page.told
    assert page.state == "kind=person.institution.unnamed.document.claim.article"
    page.page.get_by_role("button", name="Places").click()
    assert page.drawn("place") == {"Tete", "Chinde", "Quelimane"}
    assert page.state == ""


@pytest.mark.parametrize(
    ("field", "value", "statements", "places"),
    [
        ("person", key_of(SITOE), 3, {"Quelimane", "Tete", "Chinde"}),
        ("place", key_of(TETE), 3, {"Tete", "Chinde"}),
        ("since", "2023-05-01", 3, {"Tete"}),
        ("until", "2023-03-31", 5, {"Quelimane", "Tete", "Chinde"}),
        ("since", "2023-05-02", 0, set()),
    ],
    ids=["person", "place", "since", "until", "not-surely-since"],
)
def test_filters_change_what_is_drawn(visit: Any, field: str, value: str, statements: int, places: set[str]) -> None:
    page = visit(barrage())
    page.page.click("#fold")
    control = page.page.locator(f"[name={field}]")
    control.select_option(value) if field in {"person", "place"} else control.fill(value)
    assert len(page.drawn("claim")) == statements
    assert page.drawn("place") == places
    assert page.state == f"{field}={value}"
    assert page.told == "Nothing fits." if not statements else f"{statements} of 8 statements" in page.told
    page.page.click("#clear")
    assert len(page.drawn("claim")) == 8
    page.assert_harmless()


def test_confidence_and_topics_filter(zambezi: Holdings, visit: Any) -> None:
    page = visit(zambezi)
    page.page.click("#fold")
    high = {" … ".join(" ".join(span.text.split()) for span in one.content) for one in zambezi.statements if one.confidence >= 0.8}
    page.page.select_option("[name=sure]", "high")
    assert len(page.drawn("claim")) == len([one for one in zambezi.statements if one.confidence >= 0.8]) or page.drawn("claim") <= high
    page.page.select_option("[name=sure]", "")
    subject = zambezi.subjects[0]
    page.page.select_option("[name=topic]", subject.name)
    assert f"{len(subject.statements)} of {len(zambezi.statements)} statements" in page.told


def test_a_link_to_a_state_opens_it(visit: Any) -> None:
    page = visit(barrage(), state=f"kind=person.claim&person={key_of(SITOE)}&node={key_of(SITOE)}")
    assert page.page.locator(SUBJECT).inner_text() == "Amelia Sitoe"
    assert page.drawn() == {"Amelia Sitoe", *page.drawn("claim")}
    assert page.page.locator("#fold").get_attribute("aria-expanded") == "true"
    assert page.page.locator("[name=person]").input_value() == key_of(SITOE)


def test_a_state_that_means_nothing_here_is_passed_over(visit: Any) -> None:
    page = visit(barrage(), state="person=x&place=%3Cimg%3E&near=y&node=z&since=soon&sure=very&topic=nothing&s-12")
    assert "Amelia Sitoe" in page.drawn()
    page.assert_harmless()


def test_back_and_forth(visit: Any) -> None:
    page = visit(barrage())
    page.click(SITOE)
    page.page.click("#fold")
    page.page.select_option("[name=place]", key_of(TETE))
    assert len(page.drawn("claim")) == 3
    page.page.go_back()
    page.page.wait_for_function("form.elements.place.value === ''")
    assert len(page.drawn("claim")) == 8
    assert page.page.locator(SUBJECT).inner_text() == "Amelia Sitoe"
    page.page.go_back()
    page.page.wait_for_function("selected === null")
    assert page.page.locator(SUBJECT).count() == 0
    page.page.go_forward()
    page.page.wait_for_selector(SUBJECT)
    assert page.page.locator(SUBJECT).inner_text() == "Amelia Sitoe"


def test_a_double_click_opens_the_surroundings(visit: Any) -> None:
    page = visit(barrage())
    page.page.mouse.dblclick(*page.spot(SITOE))
    page.page.wait_for_function("near !== null")
    assert page.drawn("claim") == {
        "The river fell by more than a meter in a week", "This was not bad luck. It was the barrage.",
        "Give the river back half of its water for ten days and the dying will stop",
    }
    assert page.drawn("person") == {"Amelia Sitoe"}
    assert f"near={key_of(SITOE)}" in page.state
    page.page.click("#whole")
    assert "Paulo Sebastião Machava" in page.drawn()
    assert "near" not in page.state


def test_surroundings_by_button_by_key_and_back(visit: Any) -> None:
    page = visit(barrage())
    page.click(TETE)
    page.page.get_by_role("button", name="Only its surroundings").click()
    assert page.drawn("person") == {"Amelia Sitoe", "Paulo Sebastião Machava"}
    assert len(page.drawn("claim")) == 3
    page.page.go_back()
    page.page.wait_for_function("near === null")
    assert len(page.drawn("claim")) == 8
    page.page.locator("#network .vis-network").focus()
    page.page.keyboard.press("Enter")
    page.page.wait_for_function("near !== null")
    page.page.keyboard.press("Escape")
    page.page.keyboard.press("Escape")
    page.page.wait_for_function("near === null")


# ---- files


def test_the_network_for_gephi(zambezi: Holdings, visit: Any, tmp_path: Path) -> None:
    page = visit(zambezi)
    page.page.get_by_role("button", name="Unnamed sources").click()
    page.saved("gexf").save_as(tmp_path / "found.gexf")
    graph = nx.read_gexf(tmp_path / "found.gexf", version="1.3")
    assert {attributes["label"] for _, attributes in graph.nodes(data=True)} == page.drawn()
    kinds = {attributes["kind"] for _, attributes in graph.nodes(data=True)}
    assert {"person", "claim", "article", "place"} <= kinds
    assert "unnamed" not in kinds
    dates = {attributes["date"] for _, attributes in graph.nodes(data=True) if attributes["kind"] == "claim"}
    assert dates <= {paper.source.published or "" for paper in zambezi.papers.values()}
    relations = {attributes["relation"] for *_, attributes in graph.edges(data=True)}
    assert {"said", "appears in", "is about", "says otherwise"} <= relations
    page.assert_harmless()


def test_the_table_holds_the_statements_seen(visit: Any, tmp_path: Path) -> None:
    page = visit(barrage(), state=f"person={key_of(SITOE)}")
    page.saved("csv").save_as(tmp_path / "found.csv")
    with (tmp_path / "found.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["characters"] for row in rows] == ["610-655", "790-832", "80-154"]
    assert {row["speaker"] for row in rows} == {"Amelia Sitoe"}
    assert rows[0]["words"] == "The river fell by more than a meter in a week"


def test_pictures(visit: Any, tmp_path: Path) -> None:
    page = visit(barrage())
    page.saved("png").save_as(tmp_path / "found.png")
    assert (tmp_path / "found.png").read_bytes().startswith(b"\x89PNG")
    page.saved("svg").save_as(tmp_path / "found.svg")
    drawn = ET.parse(tmp_path / "found.svg").getroot()
    names = {one.tag.rsplit("}", 1)[1] for one in drawn}
    assert {"rect", "line", "circle", "polygon", "text"} <= names
    assert "Tete" in {one.text for one in drawn}


def test_hostile_words_come_out_as_words(visit: Any, tmp_path: Path) -> None:
    page = visit(hostile())
    for kind in ("gexf", "svg", "csv"):
        page.saved(kind).save_as(tmp_path / f"found.{kind}")
    graph = nx.read_gexf(tmp_path / "found.gexf", version="1.3")
    assert any("<img src=x onerror=alert(1)>" in attributes["label"] for _, attributes in graph.nodes(data=True))
    assert "<img" not in (tmp_path / "found.svg").read_text("utf-8")
    page.assert_harmless()


# ---- safety, access, many nodes


def test_hostile_words_harm_nothing(visit: Any) -> None:
    page = visit(hostile(), viewport={"width": 390, "height": 800})
    for number in page.page.evaluate("things.map(({ id }) => id)"):
        page.page.evaluate("id => lookAt(id)", number)
        assert "onerror=alert(1)> href" in page.panel
    for number in page.page.evaluate("ties.map(({ id }) => id)"):
        page.page.evaluate("id => { caught(ties[id]); panel.replaceChildren(...between(ties[id])); }", number)
    page.page.evaluate("show(null)")
    page.page.fill("#search", HOSTILE[:30])
    page.page.locator(".entry").first.hover()
    page.page.click("#fold")
    assert page.page.evaluate("document.documentElement.scrollWidth") <= 390
    page.assert_harmless()


def test_the_policy_stops_what_the_escaping_would_let_through(visit: Any) -> None:
    page = visit(barrage()).page
    page.evaluate("document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=alert(1)><style>p {}</style>')")
    page.evaluate(
        "const made = document.createElement('script'); made.textContent = 'window.ran = 1'; document.body.append(made)"
    )
    assert {"img-src", "style-src-elem", "script-src-elem"} <= set(page.evaluate("violations"))
    assert page.evaluate("window.ran") is None


def test_the_page_can_be_used_from_the_keyboard(visit: Any) -> None:
    page = visit(barrage())
    page.page.focus("#search")
    page.page.keyboard.type("machava")
    assert page.page.locator(".entry").all_inner_texts() == ["Paulo Sebastião Machava\n2"]
    page.page.keyboard.press("Tab")
    page.page.keyboard.press("Enter")
    assert "There is no evidence that the barrage killed a single fish" in page.panel
    page.page.keyboard.press("Escape")
    assert page.page.evaluate("document.activeElement.id") == "search"
    page.page.fill("#search", "nobody of that name")
    assert page.panel == "Nothing here goes by that."
    assert page.page.evaluate("[...document.querySelectorAll('[tabindex]')].every((one) => one.tabIndex <= 0)")
    page.assert_harmless()


@pytest.mark.skipif(find_spec("axe_playwright_python") is None, reason="axe-core is not installed")
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1440, 390])
def test_axe_finds_nothing(zambezi: Holdings, visit: Any, scheme: str, width: int) -> None:
    import axe_playwright_python

    page = visit(zambezi, viewport={"width": width, "height": 850}, color_scheme=scheme).page
    page.evaluate((Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text("utf-8"))
    steps = ["undefined", "open(true)", "lookAt(byWeight[0].id)", "goNear(byWeight[1].id)",
             "show(ties.find(({ relations }) => relations.includes('says otherwise')).from)",
             "document.getElementById('saving').open = true"]
    for step in steps:
        page.evaluate(f"void ({step})")
        found = page.evaluate("axe.run().then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes[0].html]))")
        assert found == [], step
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_a_crowd_is_drawn_by_its_sources(visit: Any) -> None:
    page = visit(crowd(120, 2500))
    assert "2,500 statements are too many" in page.page.locator(".notes").inner_text()
    assert drawn_colours(page.page) > 100
    page.page.locator(".entry").first.click()
    assert re.search(r"Statements \(\d+ of \d{2,}\)", page.panel)
    assert "Quoted in the same articles" in page.panel
    page.page.keyboard.press("Escape")
    page.page.click("#fold")
    before = len(page.drawn())
    page.page.fill("[name=since]", "2029-01-01")
    assert 0 < len(page.drawn()) < before
    page.saved("csv")
    page.assert_harmless()


@pytest.mark.parametrize(("scheme", "paper"), [("light", "rgb(250, 248, 243)"), ("dark", "rgb(21, 24, 29)")])
def test_light_and_dark(visit: Any, scheme: str, paper: str) -> None:
    page = visit(barrage(), color_scheme=scheme)
    assert page.page.evaluate("getComputedStyle(document.body).backgroundColor") == paper
    page.page.emulate_media(color_scheme="light" if scheme == "dark" else "dark")
    assert page.page.evaluate("getComputedStyle(document.body).backgroundColor") != paper
    page.assert_harmless()


def test_an_empty_network_makes_a_page(visit: Any) -> None:
    page = visit(Press().graph)
    assert page.panel == "Nothing here goes by that."
    assert page.told == "Nothing is drawn."
    page.assert_harmless()
