"""The pages of people and institutions: who they are, all they say, who says otherwise; and that words stay words."""

from __future__ import annotations

import re
from dataclasses import replace
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from quoth.article import Span
from quoth.compare.changes import Change
from quoth.view.address import Addresses
from quoth.view.held.dealings import Dealings
from quoth.view.held.holdings import Actor, Holdings
from quoth.view.page import render
from quoth.view.pages.actor import actor
from quoth.view.shown.clipping import SHOWN, WHOLE, clip
from quoth.view.shown.dates import date_words, extent
from quoth.view.shown.passage import Piece
from quoth.view.shown.posts import posts
from tests.view.conftest import Visit, needs_chromium, visits
from tests.view.networks import HOSTILE
from tests.view.pages.reading import Parts

BREAKING = f"{HOSTILE} </style></title></blockquote> \x1b[2J"


def known(holdings: Holdings, name: str) -> Actor:
    return next(one for one in holdings.actors.values() if one.name == name)


def written(holdings: Holdings, one: Actor) -> list[str]:
    return [render(sheet) for sheet in actor(holdings, Addresses(holdings), one)]


def page_of(holdings: Holdings, name: str) -> Parts:
    (page,) = written(holdings, known(holdings, name))
    return Parts(page)


def often(one: Actor, number: int, **changed: Any) -> Actor:
    """Someone who says what they say again and again."""
    said = [replace(one.statements[at % len(one.statements)], **changed) for at in range(number)]
    said.sort(key=lambda each: (each.article.published or "", each.article.sha256))
    return replace(one, statements=tuple(
        replace(each, iri=f"https://w3id.org/quoth/id/attribution/{at:08d}") for at, each in enumerate(said)
    ))


# ---- what it says


def test_a_person(zambezi: Holdings) -> None:
    page = page_of(zambezi, "Amelia Sitoe")
    assert page["h1"] == ["Amelia Sitoe"]
    assert page[".kicker"] == ["Person · executive secretary, Lower Zambezi Commission"]
    assert page[".deck"] == ["26 statements in 9 articles, 8 independent, 14 March 2023 to 20 February 2024."]
    assert page[".standing"] == ["2 contradictions by 2 others In the network"]
    assert len(page[".passage"]) == 26
    assert page.values("aria-current") == ["true"]


def test_statements_are_newest_first_and_each_has_a_name(zambezi: Holdings) -> None:
    page = page_of(zambezi, "Amelia Sitoe")
    dates = page.values("data-date")[:26]
    assert dates == sorted(dates, reverse=True)
    names = page.values("id")
    assert len(names) == len(set(names))
    assert sum(name.startswith("s-") for name in names) == 26


def test_undated_articles_come_last(zambezi: Holdings) -> None:
    one = known(zambezi, "Amelia Sitoe")
    said = [replace(each, article=replace(each.article, published=None)) for each in one.statements[-2:]]
    (page,) = written(zambezi, replace(one, statements=(*one.statements[:-2], *said)))
    assert Parts(page).values("data-date")[22:26] == ["2023-03-14"] * 2 + ["", ""]
    assert Parts(page)[".deck"][0].endswith(", 1 undated.")


def test_the_words_are_those_of_the_articles(zambezi: Holdings) -> None:
    (page,) = written(zambezi, known(zambezi, "Amelia Sitoe"))
    said = re.findall(r'<mark class="said" data-start="(\d+)" data-end="(\d+)">([^<]*)</mark>', page)
    texts = [paper.text for paper in zambezi.papers.values()]
    assert len(said) >= 26
    for start, end, words in said:
        assert any(text[int(start) : int(end)] == unescape(words) for text in texts)


def test_every_dot_of_the_timeline_leads_to_a_statement(zambezi: Holdings) -> None:
    page = page_of(zambezi, "Inland Waters Directorate")
    dots = {href[1:] for href in page.values("href") if href.startswith("#s-")}
    assert dots and dots <= set(page.values("id"))


def test_an_institution_and_who_speaks_in_its_name(zambezi: Holdings) -> None:
    page = page_of(zambezi, "Inland Waters Directorate")
    assert page[".deck"][0].endswith("12 by itself, 16 in its name.")
    assert page["h3"] == ["Said by the institution itself", "Said in its name"]
    speakers = page.values("data-who")[:28]
    assert set(speakers[:12]) == {"Inland Waters Directorate"}
    assert set(speakers[12:]) == {"Paulo Machava"}
    assert page[".posts"][0].startswith("Its people Paulo Machava acting director 20 February 2024")
    assert "../person/paulo-machava.html" in page.values("href")


def test_who_says_otherwise(zambezi: Holdings) -> None:
    page = page_of(zambezi, "Inland Waters Directorate")
    assert "5 contradictions by 4 others In the network" in page[".standing"]
    assert len(page[".pair"]) == 5
    own = page.values("data-who")[28::2]
    assert set(own) == {"Inland Waters Directorate", "Paulo Machava"}  # their side comes first
    links = {href[1:] for href in page.values("href") if href.startswith("#otherwise")}
    assert len(links) == 5 and links <= set(page.values("id"))


def test_who_agrees_and_what_changed(zambezi: Holdings) -> None:
    one = known(zambezi, "Inland Waters Directorate")
    opposed = [each.pair for each in Dealings(zambezi).opposed(one)]
    change = Change(replace(opposed[1], relation="changes"), "../2023-04-03", "2023-04-03")
    changed = replace(zambezi, agreements=(replace(opposed[0], relation="agrees"),), changes=(change,))
    page = page_of(changed, one.name)
    assert page[".standing"] == ["5 contradictions by 4 others 1 agreement with 1 other 1 change of position In the network"]
    assert [name for name in ("Who agrees", "Changes of position") if name in page["h2"]] == ["Who agrees", "Changes of position"]
    assert page["h3"][-1] == "Earlier: before 3 April 2023. Now: 3 April 2023."
    assert page[".camp-name"] == ["earlier", "now"]


def test_parts_of_an_institution(zambezi: Holdings) -> None:
    one, network = known(zambezi, "Inland Waters Directorate"), zambezi.network.copy()
    network.add_node("iri:unit", kind="institution", label=f"Research Division of the {one.name}", names=[], posts=[])
    unit = replace(one, iri="iri:unit", name=f"Research Division of the {one.name}", statements=one.statements[:1])
    both = replace(zambezi, network=network, actors=zambezi.actors | {unit.iri: unit})
    assert "Its parts" in page_of(both, one.name)["h2"]
    assert page_of(both, unit.name)[".kicker"] == [f"Institution · part of {one.name}"]


def test_nobody_says_otherwise(zambezi: Holdings) -> None:
    alone = next(one for one in zambezi.actors.values() if not Dealings(zambezi).opposed(one))
    (page,) = written(zambezi, alone)
    assert "No contradiction found" in Parts(page)[".standing"][0]
    assert Parts(page)[".pair"] == []


def test_the_margin(zambezi: Holdings) -> None:
    page = page_of(zambezi, "Amelia Sitoe")
    assert page["h2"] == [
        "In time", "Statements", "Who says otherwise", "Contradicted by", "Posts", "Topics", "Places spoken of",
        "In the same articles",
    ]
    assert any(entry.startswith("Inland Waters Directorate") and entry.endswith("9 articles") for entry in page["li"])


def test_a_name_of_two_people_is_nobodys(zambezi: Holdings) -> None:
    one = known(zambezi, "Amelia Sitoe")
    alike = replace(zambezi, shared_names=frozenset({one.name}))
    assert Dealings(zambezi)._named[one.name] == one.iri
    assert one.name not in Dealings(alike)._named


def test_the_same_bytes(zambezi: Holdings) -> None:
    one = known(zambezi, "Amelia Sitoe")
    assert written(zambezi, one) == written(zambezi, one)


# ---- posts


def post(role: str | None, institution: str | None, *dates: str, former: bool = False) -> dict[str, Any]:
    return {
        "role": role, "institution": institution, "institution_id": institution and f"iri:{institution}",
        "former": former, "dates": list(dates),
    }


POSTS = [
    ([post("mayor", "Tete", "2023-01-05"), post(None, "Tete", "2023-02-05")], ["mayor, Tete: 5 January to 5 February 2023"]),
    ([post("Mayor", None, "2022-01-05"), post("mayor", "Tete", "2023-01-05")], ["mayor, Tete: 5 January 2022 to 5 January 2023"]),
    ([post("mayor", None, "2022-01-05"), post("mayor", "Tete", "2023-01-05", former=True)], ["mayor, Tete: 5 January 2023 former", "mayor: 5 January 2022"]),
    ([post("mayor", "Tete"), post("mayor", "Beira", "2023-01-05"), post("mayor", None, "2022-01-05")], ["mayor, Beira: 5 January 2023", "mayor: 5 January 2022", "mayor, Tete: undated"]),
    ([post("mayor", "Tete", "2023-01-05?", "2023-02-XX")], ["mayor, Tete: 5 January to 28 February 2023 (inferred)"]),
    ([], []),
]


@pytest.mark.parametrize(("records", "told"), POSTS)
def test_posts(zambezi: Holdings, records: list[dict[str, Any]], told: list[str]) -> None:
    shown = posts(records, "institution", zambezi, Addresses(zambezi))
    assert [f"{one.words}: {one.told}{' former' * one.former}" for one in shown] == told
    assert all(one.told == "undated" or one.when for one in shown)


def test_extent_keeps_what_is_inferred_at_either_end() -> None:
    when, words = extent(["2016-09-08?", "2016-09-09", None, "2016-10-05"])
    assert (when, words) == ("2016-09-08?/2016-10-05", "8 September to 5 October 2016 (inferred)")
    assert date_words(when) == words
    assert extent(["no date", None]) == ("", "")


# ---- many statements, long ones, hostile ones


def test_many_statements_are_on_several_pages(zambezi: Holdings) -> None:
    pages = list(map(Parts, written(zambezi, often(known(zambezi, "Amelia Sitoe"), 650))))
    assert [len(page[".passage"]) for page in pages] == [300, 300, 50]
    assert ["aside" in page.tags for page in pages] == [True, False, False]
    assert pages[1]["title"] == ["Amelia Sitoe, page 2 · Quoth"]
    assert {"../person/amelia-sitoe.html", "../person/amelia-sitoe--3.html"} <= set(pages[1].values("href"))
    dates = [date for page in pages for date in page.values("data-date")[: len(page[".passage"])]]
    assert dates == sorted(dates, reverse=True)
    for href in (href for href in pages[0].values("href") if "--" in href and "#" in href):
        path, name = href.split("#")
        assert name in pages[int(path[-6]) - 1].values("id")


def test_no_page_is_too_large(zambezi: Holdings) -> None:
    one = known(zambezi, "Amelia Sitoe")
    sha = one.statements[0].article.sha256
    text = "“" + "<&\U0001f41f" * 20_000 + "”"
    paper = replace(zambezi.papers[sha], text=text)
    said = often(one, 300, article=paper.source, content=(Span.of(text, 1, 60_000),), source=(), cue=None)
    named = replace(
        said, name="N" * 10_000, names=tuple(f"{number}{'n' * 10_000}" for number in range(50)),
        posts=tuple(post(f"{number}{'r' * 10_000}", "I" * 10_000, "2023") for number in range(300)),
    )
    sheets = written(replace(zambezi, papers=zambezi.papers | {sha: paper}), named)
    assert len(sheets) > 1
    assert max(len(page.encode()) for page in sheets) < 1_500_000
    assert sum(len(Parts(page)[".passage"]) for page in sheets) == 300
    assert "cut here: the article has the whole" in Parts(sheets[0])[".note"]
    assert "characters 1–60000" in Parts(sheets[0])[".where"]


def test_words_ascribed_are_not_cut_for_what_stands_around_them() -> None:
    pieces = [Piece(kind, "x" * 400, 400 * at, 400 * at + 400) for at, kind in enumerate(["plain", "said"] * 10)]
    clipped = clip(pieces)
    assert [piece for piece in clipped if piece.kind == "said"] == pieces[1::2]
    assert {piece.kind for piece in clipped} == {"said", "gap"}


def test_very_long_words_end_with_an_ellipsis() -> None:
    words = Piece("said", "x" * (WHOLE + 1), 7, WHOLE + 8)
    first, gap = clip([words])
    assert (first.text, first.start, first.end) == ("x" * SHOWN, 7, SHOWN + 7)
    assert (gap.kind, gap.start, gap.end) == ("gap", SHOWN + 7, WHOLE + 8)
    assert clip([replace(words, text="x" * WHOLE)]) == (replace(words, text="x" * WHOLE),)


def hostile(holdings: Holdings, one: Actor) -> tuple[Holdings, Actor]:
    said = one.statements[0]
    text = f"{BREAKING} {BREAKING}"
    paper = replace(holdings.papers[said.article.sha256], text=text)
    words = replace(
        said, article=replace(said.article, title=BREAKING), content=(Span.of(text, 0, len(BREAKING)),), source=(), cue=None,
        corrected=BREAKING,
    )
    changed = replace(one, name=BREAKING, names=(BREAKING,), posts=(post(BREAKING, BREAKING, "2023-03-14"),), statements=(words,))
    return replace(holdings, papers=holdings.papers | {said.article.sha256: paper}), changed


def test_hostile_words_stay_words(zambezi: Holdings) -> None:
    (page,) = written(*hostile(zambezi, known(zambezi, "Amelia Sitoe")))
    parts, tame = Parts(page), page_of(zambezi, "Amelia Sitoe")
    assert set(parts.tags) <= set(tame.tags)
    assert {name for name, _ in parts.attributes} <= {name for name, _ in tame.attributes}
    assert parts.tags.count("script") == 4
    assert parts["blockquote"][0].startswith(" ".join(BREAKING.split()))
    assert parts["h1"] == [" ".join(BREAKING.split())]


# ---- in a browser


class ActorVisit(Visit):
    scripts = 4


@needs_chromium
def test_in_a_browser(browser: Browser, zambezi: Holdings, tmp_path: Path) -> None:
    (page,) = written(zambezi, known(zambezi, "Amelia Sitoe"))
    path = tmp_path / "sitoe.html"
    path.write_text(page, "utf-8")
    with visits(browser, ActorVisit) as visit:
        wide = visit(path, viewport={"width": 1440, "height": 900})
        quotation = wide.page.locator(".passage blockquote").first.bounding_box()
        assert quotation is not None and quotation["y"] + quotation["height"] < 900
        assert not wide.page.locator(".filters").is_visible()
        wide.page.locator(".narrowing summary").click()
        wide.page.get_by_label("Since").fill("2024-01-01")
        assert wide.page.locator(".passage:visible").count() < 26
        wide.assert_harmless()
        narrow = visit(path, viewport={"width": 390, "height": 800})
        assert narrow.page.evaluate("document.documentElement.scrollWidth") == 390
        narrow.page.goto(f"{path.as_uri()}#since=2024-01-01")
        narrow.page.reload()
        assert narrow.page.locator(".filters").is_visible()


@needs_chromium
def test_hostile_words_in_a_browser(browser: Browser, zambezi: Holdings, tmp_path: Path) -> None:
    (page,) = written(*hostile(zambezi, known(zambezi, "Amelia Sitoe")))
    path = tmp_path / "hostile.html"
    path.write_text(page, "utf-8")
    with visits(browser, ActorVisit) as visit:
        visit(path).assert_harmless()
