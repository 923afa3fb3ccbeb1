"""Sites of a part of a store: every link in them leads to what they show, and lists keep the order they promise."""

from __future__ import annotations

import posixpath
import re
from dataclasses import replace
from html import unescape
from pathlib import Path

import pytest

from quoth.view.address import Addresses
from quoth.view.page import render
from quoth.view.pages.place import place
from quoth.view.shown.dates import days
from quoth.view.site import write_site
from tests.view.conftest import held


def dead_links(site: Path) -> list[tuple[str, str]]:
    pages = {path.relative_to(site).as_posix(): path.read_text("utf-8") for path in site.rglob("*.html")}
    bodies = {name: re.sub(r"(?s)<(script|style)\b.*?</\1>", "", page) for name, page in pages.items()}
    names = {name: set(re.findall(r'\sid="([^"]*)"', body)) for name, body in bodies.items()}
    dead = []
    for name, body in bodies.items():
        for href in map(unescape, re.findall(r'<a\b[^>]*?\shref="([^"]*)"', body)):
            path, _, anchor = href.partition("#")
            to = posixpath.normpath(posixpath.join(posixpath.dirname(name), path)) if path else name
            outside = re.match(r"https?:", href)
            if not outside and (to not in names or (anchor and "=" not in anchor and anchor not in names[to])):
                dead.append((name, href))
    return dead


@pytest.mark.parametrize(
    "limits",
    [
        {"person": "Amelia Sitoe"}, {"institution": "Inland Waters Directorate"}, {"place": "Tete"},
        {"topic": "dead fish"}, {"since": "2023-05"}, {"until": "2023-05"}, {"person": "Amelia Sitoe", "place": "Tete"},
        {"institution": "Inland Waters Directorate", "topic": "dead fish", "until": "2023-07"},
    ],
    ids=lambda limits: "+".join(limits),
)
def test_every_link_of_a_narrowed_site_leads_somewhere(samples: Path, limits: dict[str, str], tmp_path: Path) -> None:
    site = write_site(held(samples, **limits), tmp_path)
    assert len(site.pages) > 8
    assert dead_links(tmp_path) == []


def test_a_side_that_is_not_selected_leads_to_its_article(samples: Path) -> None:
    holdings = held(samples, person="Amelia Sitoe")
    addresses = Addresses(holdings)
    sides = [side for contest in holdings.contests for pair in contest.pairs for side in (pair.a, pair.b) if side.claim]
    kept = {one.iri for one in holdings.statements}
    for side in sides:
        assert side.claim is not None
        path = addresses.statement(side.claim.statement) or ""
        assert ("#" in path) == (side.claim.statement.iri in kept)
    assert {side.claim.statement.iri in kept for side in sides if side.claim} == {True, False}


def test_on_a_place_s_page_undated_articles_come_last_and_each_is_in_its_order(samples: Path) -> None:
    holdings = held(samples)
    one = next(one for one in holdings.locations.values() if one.name == "Tete")
    oldest = one.statements[0].article
    loose = [replace(said, article=replace(said.article, published=None)) if said.article == oldest else said
             for said in one.statements]
    undated = [said for said in loose if said.article.published is None]
    ordered = replace(one, statements=(*(said for said in loose if said.article.published), *undated))
    (sheet,) = place(holdings, Addresses(holdings), ordered)
    page = render(sheet)
    dates = re.findall(r'data-date="([^"]*)"', page)
    assert dates == sorted(dates, reverse=True)
    assert dates[-1] == ""
    ids = re.findall(r'data-id="([^"]*)"', page)[-len(undated):]
    places = [int(re.findall(rf'(?s)data-id="{one}".*?characters (\d+)', page)[0]) for one in ids]
    assert places == sorted(places)


@pytest.mark.parametrize(
    ("edtf", "told"),
    [
        ("2016-09-08?", "2016-09-08/2016-09-08"), ("2016-09?", "2016-09-01/2016-09-30"),
        ("2019-01-11/2019-12-11", "2019-01-11/2019-12-11"), ("../2017", "/2017-12-31"), (None, "/"), ("soon", "/"),
    ],
)
def test_days_that_a_date_may_mean(edtf: str | None, told: str) -> None:
    assert days(edtf) == told


def test_a_damaged_list_of_an_earlier_site_s_pages_removes_nothing_else(samples: Path, tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("notes")
    (tmp_path / ".quoth-pages").write_bytes(b"\xff\xfe\n../mine.txt\nmine.txt\nperson/gone.html\n")
    write_site(held(samples, place="Nairobi"), tmp_path)
    assert (tmp_path / "mine.txt").read_text() == "notes"
