"""Whole sites in a real browser: every page, from disk, with the network cut."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

import quoth
from quoth.view.address import Addresses
from quoth.view.site import write_site
from tests.harbour import write_articles
from tests.shared import SHARED, needs_shared
from tests.view.conftest import held, needs_chromium
from tests.view.hostile import ATTACKS, hostile_store
from tests.view.walk import Walk, faults, walk

pytestmark = needs_chromium

_LONGEST = 1_500_000
"""Bytes of a page."""
_MARKS = """() => [...document.querySelectorAll('.passage, .side')].map((one) => ({
    article: one.querySelector('cite a')?.getAttribute('href') ?? null,
    marks: [...one.querySelectorAll('mark[data-start]')].map((mark) =>
        [Number(mark.dataset.start), Number(mark.dataset.end), mark.textContent]),
}))"""
KINDS = (
    "index.html", "people.html", "institutions.html", "places.html", "topics.html", "articles.html",
    "disagreements.html", "network.html", "person/amelia-sitoe.html", "institution/inland-waters-directorate.html",
    "place/tete.html",
)
"""A page of each kind; of topics and articles the first is taken."""


@pytest.fixture(scope="module")
def site(samples: Path) -> Path:
    write_site(held(samples), samples.parent / "pages")
    return samples.parent / "pages"


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("hostile")
    write_site(held(hostile_store(folder / "store")), folder / "pages")
    return folder / "pages"


@pytest.fixture(scope="module")
def walked(browser: Browser, site: Path) -> Walk:
    return walk(browser, site)


def offline(browser: Browser, path: Path, **options: Any) -> Iterator[Page]:
    context = browser.new_context(**{"viewport": {"width": 1280, "height": 800}} | options)
    context.set_offline(True)
    try:
        page = context.new_page()
        page.goto(path.as_uri())
        yield page
    finally:
        context.close()


def one_of(site: Path, kind: str) -> str:
    return min(path.relative_to(site).as_posix() for path in (site / kind).iterdir())


def test_every_page_can_be_reached_and_none_complains(site: Path, walked: Walk) -> None:
    written = {path.relative_to(site).as_posix() for path in site.rglob("*.html")}
    assert walked.complaints == []
    assert set(walked.pages) == written
    assert {path.split("/")[0] for path in written if "/" in path} == {
        "article", "institution", "person", "place", "topic",
    }


def test_every_link_leads_somewhere(walked: Walk) -> None:
    dead = []
    for page, links in walked.links.items():
        for link in links:
            path, _, place = link.partition("#")
            # What holds an equals sign is not a place but the state of a page's filters.
            if path not in walked.pages or (place and "=" not in place and place not in walked.pages[path]):
                dead.append((page, link))
    assert dead == []
    # Only an article leads elsewhere: to where it was printed.
    assert all(re.fullmatch(r"https://[a-z.-]+\.example/[\w/-]+", link) for link in walked.outward)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1440, 390])
def test_axe_finds_no_fault(browser: Browser, site: Path, width: int, scheme: Any) -> None:
    found = {}
    for name in (*KINDS, one_of(site, "topic"), one_of(site, "article")):
        shown = offline(browser, site / name, viewport={"width": width, "height": 900}, color_scheme=scheme)
        for page in shown:
            found[name] = faults(page)
            assert page.evaluate("document.documentElement.scrollWidth") <= width, name
    assert {name: fault for name, fault in found.items() if fault} == {}


def test_a_marked_quotation_is_the_article_s_text(browser: Browser, samples: Path, site: Path) -> None:
    holdings = held(samples)
    addresses = Addresses(holdings)
    texts = {addresses.paper(paper.source): paper.text for paper in holdings.papers.values()}
    checked = 0
    for path in sorted(site.rglob("*.html")):
        for page in offline(browser, path):
            for passage in page.evaluate(_MARKS):
                if passage["article"] is None:
                    continue
                text = texts[passage["article"].removeprefix("../").partition("#")[0]]
                for start, end, words in passage["marks"]:
                    assert words == text[start:end]
                    checked += 1
    assert checked > 500


def test_filters_change_what_is_shown_and_back_undoes_them(browser: Browser, site: Path) -> None:
    for page in offline(browser, site / "person/amelia-sitoe.html"):
        every = page.locator(".statements .passage:visible").count()
        page.get_by_text("Filter, download, share").click()
        page.fill("[name=q]", "barrage")
        some = page.locator(".statements .passage:visible").count()
        assert 0 < some < every
        assert all("barrage" in text.lower() for text in page.locator(".passage:visible").all_inner_texts())
        assert page.url.endswith("#q=barrage")
        page.fill("[name=since]", "2023-06-01")
        assert page.locator(".statements .passage:visible").count() < some
        address = page.url
        page.go_back()
        assert page.locator(".statements .passage:visible").count() == some
        page.go_back()
        assert page.locator(".statements .passage:visible").count() == every
        page.goto("about:blank")
        page.goto(address)
        assert page.input_value("[name=q]") == "barrage"
        assert page.locator(".statements .passage:visible").count() < some


def test_what_is_seen_can_be_taken_along(browser: Browser, samples: Path, site: Path, tmp_path: Path) -> None:
    holdings = held(samples)
    by_title = {paper.source.title: paper.text for paper in holdings.papers.values()}
    for page in offline(browser, site / "person/amelia-sitoe.html", accept_downloads=True):
        page.get_by_text("Filter, download, share").click()
        page.fill("[name=q]", "barrage")
        with page.expect_download() as waiting:
            page.get_by_role("button", name="Download CSV").click()
        waiting.value.save_as(tmp_path / "seen.csv")
        rows = list(csv.DictReader((tmp_path / "seen.csv").open(encoding="utf-8-sig", newline="")))
        assert len(rows) == page.locator(".statements .passage:visible").count()
        for row in rows:
            spans = [tuple(map(int, span.split("-"))) for span in row["characters"].split()]
            words = [" ".join(by_title[row["article"]][start:end].split()) for start, end in spans]
            assert row["words"].lstrip("'") == " … ".join(words)
            assert row["speaker"] == "Amelia Sitoe"


def test_the_overview_finds_names_and_words(browser: Browser, site: Path) -> None:
    for page in offline(browser, site / "index.html"):
        page.fill("#search", "sitoe")
        page.wait_for_selector("#found .entries")
        page.locator("#found .entries a").first.click()
        assert page.locator("h1").inner_text() == "Amelia Sitoe"
        page.go_back()
        assert page.input_value("#search") == "sitoe"
        page.fill("#search", "900 tons")
        page.wait_for_selector("#found .passage")
        assert "900 tons" in page.locator("#found .passage").first.inner_text()
        page.locator("#found .passage a").first.click()
        assert re.search(r"/article/[a-z0-9-]+\.html#s-[0-9a-f]{8}$", page.url)
        page.go_back()
        page.fill("#search", "no such word at all")
        assert page.locator("#found h2").inner_text() == "No statement has these words"


@pytest.mark.parametrize("folder", ["zambezi", "harbour"])
def test_pages_hold_what_look_ups_answer(samples: Path, tmp_path: Path, folder: str) -> None:
    store = samples
    if folder == "harbour":
        store = tmp_path / "store"
        with quoth.open(store) as graph:
            graph.load(write_articles(tmp_path))
    actors = held(store).actors
    with quoth.open(store) as graph:
        for iri, one in actors.items():
            answer = graph.person(iri) if one.kind == "person" else graph.institution(iri)
            assert one.name == answer.name
            assert {said.iri for said in one.statements} == {said.iri for said in answer.statements}
    assert len(actors) > 3


def test_a_site_can_be_narrowed(samples: Path, tmp_path: Path) -> None:
    chosen = held(samples, person="Sitoe", since="2023-06")
    assert {one.speaker.name for one in chosen.statements if one.speaker} == {"Amelia Sitoe"}
    assert all((one.article.published or "") >= "2023-06" for one in chosen.statements)
    site = write_site(chosen, tmp_path)
    assert "those by Amelia Sitoe, since June 2023." in site.first.read_text("utf-8")
    assert (tmp_path / "person/amelia-sitoe.html").exists()
    assert not (tmp_path / "person/paulo-machava.html").exists()


def test_a_later_site_removes_the_pages_it_lacks_and_nothing_else(samples: Path, tmp_path: Path) -> None:
    write_site(held(samples), tmp_path)
    (tmp_path / "person/mine.html").write_text("notes")
    assert (tmp_path / "person/paulo-machava.html").exists()
    write_site(held(samples, person="Sitoe"), tmp_path)
    assert not (tmp_path / "person/paulo-machava.html").exists()
    assert (tmp_path / "person/mine.html").read_text() == "notes"


def test_the_same_store_gives_the_same_bytes(samples: Path, site: Path, tmp_path: Path) -> None:
    again = write_site(held(samples), tmp_path)
    assert {path.relative_to(tmp_path): path.read_bytes() for path in again.pages} == {
        path.relative_to(site): path.read_bytes() for path in site.rglob("*.html")
    }


def test_hostile_articles_stay_text(browser: Browser, hostile: Path) -> None:
    seen = walk(browser, hostile)
    assert seen.complaints == []
    assert not [link for link in seen.outward if not link.startswith("http")]
    for name in seen.pages:
        assert (hostile / name).stat().st_size < _LONGEST, name
        for page in offline(browser, hostile / name, viewport={"width": 390, "height": 800}):
            assert page.evaluate("document.documentElement.scrollWidth") <= 390, name
            # The only markup is the pages' own.
            assert page.locator("img, iframe, object, embed, base, link, [onclick], [onerror]").count() == 0
            assert page.locator("style").count() == 1
            assert "49" not in page.locator("h1").inner_text()


def test_hostile_words_are_shown_as_they_are(browser: Browser, hostile: Path) -> None:
    told = ""
    for path in sorted((hostile / "article").iterdir()):
        for page in offline(browser, path):
            told += page.locator("main").text_content() or ""
    for attack in ATTACKS:
        shown = attack.replace("\ud800", "\ufffd").replace("\x00", "\ufffd").replace("\ufffe", "\ufffd")
        assert f"the dam {shown} was never safe" in told


@needs_shared
@pytest.mark.parametrize("folder", ["articles", "data/polnear/dev/text"])
def test_real_articles(browser: Browser, folder: str, tmp_path: Path) -> None:
    assert SHARED is not None
    with quoth.open(tmp_path / "store") as graph:
        graph.load(sorted((SHARED / folder).glob("*.txt"))[:5])
    write_site(held(tmp_path / "store"), tmp_path / "pages")
    seen = walk(browser, tmp_path / "pages")
    assert seen.complaints == []
    assert set(seen.pages) == {path.relative_to(tmp_path / "pages").as_posix() for path in (tmp_path / "pages").rglob("*.html")}
    assert all(path.stat().st_size < _LONGEST for path in (tmp_path / "pages").rglob("*.html"))
