"""The pages of who says otherwise as text: every pair with what shows it, in sections and pages; words stay words."""

from __future__ import annotations

import base64
import hashlib
import re
from dataclasses import replace

import pytest

from quoth.article import Span
from quoth.compare.camps import debate
from quoth.compare.changes import dated
from quoth.compare.pair import Pair
from quoth.view.address import Addresses
from quoth.view.held.holdings import Holdings
from quoth.view.page import render
from quoth.view.pages.disagreements import disagreements
from quoth.view.shown.passage import stretch
from tests.compare.camps.told import agree, pair, side
from tests.view.networks import HOSTILE
from tests.view.pages.reading import Parts

ANN, BO = side("Ann Ode", "The harbour is safe"), side("Bo Roth", "The harbour is not safe", start=300)
BREAKING = f"{HOSTILE} </style></title></blockquote> \x1b[2J"


def pages(holdings: Holdings) -> list[str]:
    return [render(sheet) for sheet in disagreements(holdings, Addresses(holdings))]


def disputing(holdings: Holdings, *pairs: Pair) -> list[str]:
    """The pages as if these pairs were all that was found."""
    return pages(replace(holdings, debate=debate(pairs), agreements=(), changes=()))


def test_every_pair_with_its_reason(harbour: Holdings) -> None:
    (page,) = pages(harbour)
    parts = Parts(page)
    opposed = [one for contest in harbour.contests for one in contest.pairs]
    every = [*opposed, *(change.pair for change in harbour.changes), *harbour.agreements]
    assert len(opposed) > 2
    assert len(harbour.changes) > 0 < len(harbour.agreements)
    assert sorted(parts[".why"]) == sorted(" ".join(one.reason.split()) for one in every)
    assert parts["h1"] == ["Who says otherwise"]
    assert parts["h2"] == ["Who says otherwise", "Who changed position", "Who bears whom out"]
    assert parts["output"] == [f"{len(every)} pairs"]
    assert len(parts[".matter"]) == len(harbour.contests) + len(harbour.changes) + len(harbour.agreements)


def test_the_words_are_those_of_the_articles(harbour: Holdings) -> None:
    (page,) = pages(harbour)
    said = re.findall(r'<mark class="said" data-start="(\d+)" data-end="(\d+)">(.*?)</mark>', page, re.DOTALL)
    texts = [paper.text for paper in harbour.papers.values()]
    assert all(any(text[int(a):int(b)] == words.replace("&#34;", '"') for text in texts) for a, b, words in said)
    assert "9 June 2024" in " ".join(Parts(page)["figcaption"])


def test_words_of_the_article_about_a_source_are_not_marked_as_ascribed(harbour: Holdings) -> None:
    paper = next(paper for paper in harbour.papers.values() if paper.statements)
    spoken = paper.statements[0].content[0]
    around = Span(spoken.start - 2, spoken.end, paper.text[spoken.start - 2 : spoken.end])
    marked = [[(piece.kind, piece.text) for piece in stretch(around, said, paper) if piece.kind != "plain"]
              for said in ((spoken,), ())]
    assert marked == [[("told", around.text[:2]), ("said", spoken.text)], [("told", around.text)]]


def test_a_matter_leads_to_its_topics(zambezi: Holdings) -> None:
    (page,) = pages(zambezi)
    assert any("cause of the fish deaths" in one for one in Parts(page)[".topics"])


def test_a_change_tells_when(harbour: Holdings) -> None:
    later = side("Ann Ode", "The harbour is not safe", "b.txt", published="2024-06-01")
    change = dated(pair(ANN, later, "changes", kind="reported"))
    (page,) = pages(replace(harbour, debate=debate(()), agreements=(), changes=(change,)))
    parts = Parts(page)
    assert parts[".extent"] == ["earlier: 2 May 2024 · now: 1 June 2024"]
    assert parts[".camp-name"] == ["earlier", "now"]
    assert parts["h3"] == ["Ann Ode"]


def test_a_change_between_two_names_names_both(harbour: Holdings) -> None:
    (page,) = pages(replace(harbour, debate=debate(()), agreements=(), changes=(dated(pair(ANN, BO, "changes")),)))
    assert Parts(page)["h3"] == ["Ann Ode, then Bo Roth"]


def test_several_voices_are_told_apart_by_camp(harbour: Holdings) -> None:
    may = side("Cy Lund", "The harbour is perhaps safe", "c.txt", certainty="possible")
    di = side("Di Holt", "The harbour is safe", "d.txt")
    parts = Parts(disputing(harbour, pair(ANN, BO), agree(ANN, di), agree(ANN, may), pair(may, BO))[0])
    assert sorted(parts["dt"]) == ["Camp 1", "Camp 2", "In neither"]
    assert parts["dd"][-1] == "Cy Lund"
    assert parts["summary"] == ["1 more pair"]


def test_nothing_disputed_says_what_is_looked_for(empty: Holdings, harbour: Holdings) -> None:
    for holdings, articles in ((empty, "1 article"), (harbour, "2 articles")):
        (page,) = disputing(holdings)
        parts = Parts(page)
        assert parts[".quiet"][0].startswith(f"No disagreement was found in {articles}.")
        assert len(parts["li"]) > 3
        assert not {"form", "script"} & set(parts.tags)


def test_many_matters_go_on_on_further_pages(harbour: Holdings) -> None:
    many = [
        pair(side(f"Ann{n}", f"Bridge {n}x is safe", f"{n}.txt"), side(f"Bo{n}", f"Bridge {n}x is not safe", f"{n}.txt", 99))
        for n in range(103)
    ]
    first, second = (Parts(page) for page in disputing(harbour, *many))
    assert len(first[".matter"]) == 100
    assert len(second[".matter"]) == 3
    assert first[".turn"] == ["1 2"]
    assert "disagreements-2.html" in first.values("href")
    assert len(set(first.values("id"))) == len(first.values("id"))


def test_a_great_matter_shows_its_surest_pairs(harbour: Holdings) -> None:
    many = [pair(ANN, side(f"Bo{n}", f"The harbour is not safe {n}", "b.txt", start=100 * n)) for n in range(1, 40)]
    parts = Parts(disputing(harbour, *many)[0])
    assert len(parts[".pair"]) == 20
    assert "19 pairs are left out: the least sure." in parts[".soft"]


@pytest.mark.parametrize("mark", ["\u202e", "\u2067", "\u200f"])
def test_marks_of_direction_do_not_turn_the_reason_around(harbour: Holdings, mark: str) -> None:
    (page,) = disputing(harbour, pair(side(f"Ann{mark}", "It is safe"), side("Bo", f"It is not {mark}safe", start=99)))
    assert Parts(page)[".why"] == ["Ann and Bo."]
    assert f"It is not {mark}safe</mark>" in page  # the words themselves are as they stand


def test_hostile_words_stay_words(harbour: Holdings) -> None:
    hostile = pair(side(BREAKING, f"It is safe {BREAKING}", BREAKING, title=BREAKING), side("Bo", f"Not {BREAKING}", start=900))
    (page,), (tame,) = (disputing(harbour, one) for one in (hostile, pair(ANN, BO)))
    parts, plain = Parts(page), Parts(tame)
    assert parts.tags == plain.tags
    assert {name for name, _ in parts.attributes} == {name for name, _ in plain.attributes}
    assert " ".join(f"It is safe {BREAKING}".split()) in parts["blockquote"]


def test_the_policy_names_the_scripts_and_the_style_and_nothing_else(harbour: Holdings) -> None:
    (page,) = pages(harbour)
    (policy,) = re.findall('Content-Security-Policy" content="(.*?)"', page)
    allowed = [*re.findall("<style>(.*?)</style>", page, re.DOTALL), *re.findall("<script>(.*?)</script>", page, re.DOTALL)]
    digests = {base64.b64encode(hashlib.sha256(one.encode()).digest()).decode() for one in allowed}
    assert set(re.findall(r"sha256-([\w+/=]+)", policy)) == digests
    assert policy.startswith("default-src &#39;none&#39;;")
    assert "unsafe" not in policy
    assert not re.search(r"<[^>]*\s(?:src|style|on\w+)=", re.sub("(?s)<script>.*?</script>", "", page))


def test_same_holdings_same_bytes(harbour: Holdings) -> None:
    assert pages(harbour) == pages(harbour)
