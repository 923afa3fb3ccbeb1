"""The pages of a topic: who says what and who otherwise, marked for what it is; and that words stay words."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from quoth.compare.camps import debate
from quoth.compare.pair import Pair
from quoth.view.address import Addresses
from quoth.view.held.debated import Subject
from quoth.view.held.holdings import Holdings
from quoth.view.page import render
from quoth.view.pages.topic import topic
from tests.compare.camps.told import agree, pair, side, summed_up
from tests.view.networks import HOSTILE
from tests.view.pages.reading import Parts

ANN, BO = side("Ann Ode", "The harbour is safe"), side("Bo Roth", "The harbour is not safe", start=300)
DI = side("Di Holt", "The harbour is safe", "d.txt", published="2024-06-01")
BREAKING = f"{HOSTILE} </style></title></blockquote> \x1b[2J"


def deaths(holdings: Holdings) -> Subject:
    return next(one for one in holdings.subjects if one.name == "cause of the fish deaths")


def written(holdings: Holdings, subject: Subject) -> list[str]:
    return [render(sheet) for sheet in topic(holdings, Addresses(holdings), subject)]


def disputing(holdings: Holdings, *pairs: Pair) -> Parts:
    """The topic as if these pairs were its debate."""
    (page,) = written(holdings, replace(deaths(holdings), debate=debate(pairs)))
    return Parts(page)


def test_what_a_topic_says(zambezi: Holdings) -> None:
    subject = deaths(zambezi)
    (page,) = written(zambezi, subject)
    parts = Parts(page)
    assert parts["h1"] == ["cause of the fish deaths"]
    assert parts[".question"] == [subject.question]
    assert parts[".deck"][0].startswith(f"{len(subject.statements)} statements · ")
    assert len(parts[".passage"]) == len(subject.statements)
    assert len(parts[".matter"]) == len(subject.debate.contests)
    reasons = {" ".join(one.reason.split()) for one in subject.debate.pairs}
    assert set(parts[".why"]) == reasons
    assert "dead fish" in parts["h3"]
    assert {"about 900 tons", "300 tons"} <= set(parts[".figure"])


def test_the_words_are_those_of_the_articles(zambezi: Holdings) -> None:
    subject = deaths(zambezi)
    (page,) = written(zambezi, subject)
    said = re.findall(r'<mark class="said" data-start="(\d+)" data-end="(\d+)">(.*?)</mark>', page, re.DOTALL)
    texts = [paper.text for paper in zambezi.papers.values()]
    assert len(said) > len(subject.statements)
    for start, end, words in said:
        unescaped = words.replace("&#34;", '"').replace("&#39;", "'").replace("&amp;", "&")
        assert any(text[int(start):int(end)] == unescaped for text in texts)


def test_newest_first(zambezi: Holdings) -> None:
    (page,) = written(zambezi, deaths(zambezi))
    dates = re.findall(r'class="passage" data-date="([^"]*)"', page)
    assert dates == sorted(dates, reverse=True)
    assert len(set(dates)) > 2


def test_a_single_pair_shows_by_itself_who_stands_where(zambezi: Holdings) -> None:
    parts = disputing(zambezi, pair(ANN, BO))
    assert len(parts[".pair"]) == 1
    assert parts[".standpoint"] == []
    assert parts[".extent"] == ["disputed since 2 May 2024 · 2 independent voices · 1 article"]


def test_camps_side_by_side_and_who_is_in_neither(zambezi: Holdings) -> None:
    may = side("Cy Lund", "The harbour is perhaps safe", "c.txt", certainty="possible")
    parts = disputing(zambezi, pair(ANN, BO), agree(ANN, DI), agree(ANN, may), pair(may, BO))
    assert len(parts[".standpoint"]) == 2
    assert set(parts[".members"]) == {"Ann Ode, Di Holt", "Bo Roth"}
    (between,) = parts[".neither"]
    assert "In neither camp" in between
    assert "Cy Lund" in between
    assert "possible" in between
    assert not any("Cy Lund" in one for one in parts[".standpoint"])
    assert set(parts[".camp-name"]) == {
        "Camp 1", "Camp 2", "In neither camp", *(f"Camp {n}, in the words of one of them" for n in (1, 2)),
    }


def test_the_first_camp_keeps_to_the_left(zambezi: Holdings) -> None:
    parts = disputing(zambezi, pair(ANN, BO), pair(BO, DI), agree(ANN, DI))
    sides = [one for one in parts[".camp-name"] if "words" not in one]
    assert sides[:4] == ["Camp 1", "Camp 2"] * 2


def test_camps_in_time(zambezi: Holdings) -> None:
    late = side("Ed Moss", "The harbour is not safe", "e.txt", published="2024-07-01")
    parts = disputing(zambezi, pair(ANN, BO), pair(DI, late), pair(ANN, late), agree(ANN, DI), agree(BO, late))
    assert "How it moved in time" in parts["h3"]
    assert len(parts[".movement"]) == 1


@pytest.mark.parametrize(("made", "mark"), [
    (pair(ANN, BO, kind="reported"), "told by the article"),
    (pair(ANN, BO, kind="figure"), "shown by their figures"),
    (pair(ANN, summed_up("Bo Roth", "Roth disputes that", start=40)), "summed up by the article"),
    (pair(side("Ann Ode", "The harbour may be safe", certainty="possible"), BO), "possible"),
    (pair(side("Ann Ode", "The harbour is safe", published="2024-05?"), BO), "May 2024 (inferred)"),
    (pair(ANN, side(None, "The harbour is not safe", "b.txt", published=None)), "(nobody is named)"),
])
def test_a_pair_says_no_more_than_it_shows(zambezi: Holdings, made: Pair, mark: str) -> None:
    assert any(mark in one for one in disputing(zambezi, made)[".pair"])


def test_long_debates_are_folded_and_cut(zambezi: Holdings) -> None:
    many = [pair(ANN, side(f"Bo{n}", f"The harbour is not safe {n}", "b.txt", start=100 * n)) for n in range(1, 90)]
    parts = disputing(zambezi, *many)
    assert len(parts[".pair"]) == 60
    assert {"27 more quotations", "58 more pairs"} <= set(parts["summary"])
    assert "29 pairs are left out: the least sure." in parts[".soft"]


def test_no_debate_is_said_in_a_sentence(zambezi: Holdings) -> None:
    parts = disputing(zambezi)
    assert parts[".quiet"] == ["No two statements on this topic were found that contradict each other."]


def test_further_pages(zambezi: Holdings) -> None:
    subject = deaths(zambezi)
    long = replace(subject, statements=subject.statements * 10)
    first, second = (topic(zambezi, Addresses(zambezi), long))
    assert second.path == first.path.replace(".html", "--2.html")
    one, two = Parts(render(first)), Parts(render(second))
    assert len(one[".passage"]) == 300
    assert len(one[".passage"] + two[".passage"]) == len(long.statements)
    assert two["h2"] == [f"All statements 301 to {len(long.statements)} of {len(long.statements)}"]
    assert f"../{second.path}" in one.values("href")
    assert two[".matter"] == []


def test_links_lead_to_pages_that_there_are(zambezi: Holdings) -> None:
    addresses = Addresses(zambezi)
    known = {
        *(addresses.subject(one) for one in zambezi.subjects), *(addresses.actor(one) for one in zambezi.actors.values()),
        *(addresses.location(one) for one in zambezi.locations.values()),
        *(addresses.paper(one.source) for one in zambezi.papers.values()),
    }
    for subject in zambezi.subjects:
        for page in written(zambezi, subject):
            links = {one.removeprefix("../").split("#")[0] for one in Parts(page).values("href") if one[0] != "#"}
            assert {one for one in links if "/" in one} <= known


def test_same_holdings_same_bytes(zambezi: Holdings) -> None:
    assert [written(zambezi, one) for one in zambezi.subjects] == [written(zambezi, one) for one in zambezi.subjects]


def test_hostile_words_stay_words(zambezi: Holdings) -> None:
    found = [
        pair(side(BREAKING, f"It is safe {BREAKING}", BREAKING, title=BREAKING), side("Bo", f"Not safe {BREAKING}", start=900)),
        agree(side("Ann", "It is safe", "b.txt"), side(BREAKING, f"It is safe {BREAKING}", BREAKING, title=BREAKING)),
    ]
    tame = [
        pair(side("Ann", "It is safe", "x"), side("Bo", "It is not safe", start=900)),
        agree(side("Ann", "It is safe", "b.txt"), side("Cy", "It is safe", "x")),
    ]
    subject = replace(deaths(zambezi), name=deaths(zambezi).name, question=BREAKING)
    pages = [
        Parts(written(zambezi, replace(subject, question=question, debate=debate(pairs)))[0])
        for question, pairs in ((BREAKING, found), ("Why?", tame))
    ]
    assert pages[0].tags.count("script") == pages[1].tags.count("script")
    assert pages[0].tags.count("style") == 1
    assert not {"img", "iframe", "object", "base"} & set(pages[0].tags)
    assert not {name for name, _ in pages[0].attributes if name.startswith("on") or name == "style"}
    assert any(" ".join(f"It is safe {HOSTILE}".split()) in one for one in pages[0]["blockquote"])
