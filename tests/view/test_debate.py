"""The page of what is disputed as text: what it says, and that words of articles stay words."""

from __future__ import annotations

import base64
import hashlib
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from quoth.compare.camps import Disagreements, debate
from quoth.compare.pair import Pair
from quoth.view import write_pages
from quoth.view.debate import debate_page
from tests.compare.camps.told import agree, pair, side, summed_up
from tests.view.networks import HOSTILE, Press

ANN, BO = side("Ann Ode", "The harbour is safe"), side("Bo Roth", "The harbour is not safe", start=300)
BREAKING = f"{HOSTILE} </style></title></blockquote> \x00\x1b[2J"


class Parts(HTMLParser):
    """The tags of a page, its style sheet, and the texts of each kind of element."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.texts: dict[str, list[str]] = {}
        self._open: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs
        self.texts.setdefault(tag, []).append("")
        self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        while self._open and self._open.pop() != tag:
            pass

    def handle_data(self, data: str) -> None:
        for tag in set(self._open):
            self.texts[tag][-1] += data


def parts(*pairs: Pair, topic: str | None = None) -> Parts:
    return Parts(debate_page(debate(pairs, topic)))


def flat(text: str) -> str:
    return " ".join(text.split())


def test_a_pair_side_by_side_with_its_reason() -> None:
    page = parts(pair(ANN, BO), topic="harbour safety")
    assert page.texts["h1"] == ["harbour safety"]
    assert page.texts["blockquote"] == ["The harbour is safe", "The harbour is not safe"]
    assert page.texts["b"] == ["Ann Ode", "Bo Roth"]
    assert "since 2024-05-02 · 2 independent voices · 1 article" in page.texts["p"]
    assert page.texts["p"][0] == "1 opposed pair of statements"
    assert "Ann Ode and Bo Roth." in page.texts["p"]
    assert flat(page.texts["figcaption"][1]) == "Bo Roth 2024-05-02 · a.txt · characters 300–323"
    assert "dl" not in page.tags  # who is in which camp shows by itself


def test_camps_and_who_is_in_neither() -> None:
    may = side("Cy Lund", "The harbour is perhaps safe", "c.txt", certainty="possible")
    page = parts(pair(ANN, BO), agree(ANN, side("Di Holt", "The harbour is safe", "d.txt")), agree(ANN, may), pair(may, BO))
    assert [flat(text) for text in page.texts["dd"]][-1] == "Cy Lund"
    assert {frozenset(flat(text).split(", ")) for text in page.texts["dd"][:-1]} == {
        frozenset(("Ann Ode", "Di Holt")), frozenset(("Bo Roth",)),
    }


def test_a_camp_keeps_to_its_side_of_the_page() -> None:
    di = side("Di Holt", "The harbour is safe", "d.txt")
    page = parts(pair(ANN, BO), pair(BO, di), agree(ANN, di))
    left = {page.texts["b"][0], page.texts["b"][2]}
    assert left in ({"Ann Ode", "Di Holt"}, {"Bo Roth"})


def test_what_is_not_known_is_said() -> None:
    undated = side(None, "The harbour is not safe", "b.txt", published=None)
    page = parts(pair(side("Ann Ode", "The harbour is safe", published="2024-05?"), undated))
    assert "undated · 2 independent voices · 2 articles" in page.texts["p"]
    told = " ".join(map(flat, page.texts["figcaption"]))
    assert "(not said) undated · " in told
    assert "2024-05 (inferred) · " in told


def test_words_that_an_article_only_sums_up() -> None:
    page = parts(pair(ANN, summed_up("Bo Roth", "Roth disputes that", start=40)))
    assert "Roth disputes that" in page.texts["blockquote"]


def test_nothing_disputed_is_said_in_a_sentence() -> None:
    page = parts(topic="chess")
    assert page.texts["p"] == ["No two statements that contradict each other were found."]
    assert "section" not in page.tags


def test_what_is_left_out_is_said() -> None:
    many = [
        pair(side(f"Ann{n}", f"Bridge {n}x is safe", f"{n}.txt"), side(f"Bo{n}", f"Bridge {n}x is not safe", f"{n}.txt", 99))
        for n in range(103)
    ]
    page = parts(*many)
    assert page.tags.count("section") == 100
    assert page.texts["p"][-1] == "3 matters that are less contested are left out."


def test_hostile_words_stay_words() -> None:
    words = f"It is not safe {BREAKING}"
    found = [pair(side(BREAKING, f"It is safe {BREAKING}", BREAKING, title=BREAKING), side("Bo", words, start=900))]
    page, tame = parts(*found, topic=BREAKING), parts(pair(ANN, BO), topic="harbour safety")
    assert page.tags == [tag for tag in tame.tags if tag != "h2"] or page.tags == tame.tags
    assert {name for name, _ in page.attributes} == {name for name, _ in tame.attributes}
    assert flat(page.texts["blockquote"][1]).replace("\ufffd", "\x00") == flat(words)


@pytest.mark.parametrize("mark", ["\u202e", "\u2067", "\u200f"])
def test_marks_of_direction_do_not_turn_the_reason_around(mark: str) -> None:
    page = debate_page(debate([pair(side(f"Ann{mark}", "It is safe"), side("Bo", f"It is not {mark}safe", start=99))]))
    (reason,) = re.findall(r'<p class="reason" dir="auto">(.*?)</p>', page)
    assert reason == "Ann and Bo."
    assert f"It is not {mark}safe</blockquote>" in page  # the words themselves are as they stand


def test_the_policy_names_the_style_and_nothing_else() -> None:
    page = debate_page(debate([pair(ANN, BO)], "harbour"))
    (style,) = re.findall("<style>(.*?)</style>", page, re.DOTALL)
    (policy,) = re.findall('Content-Security-Policy" content="(.*?)"', page)
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert f"style-src &#39;sha256-{digest}&#39;;" in policy
    assert policy.startswith("default-src &#39;none&#39;;")
    assert "unsafe" not in policy
    assert "<script" not in page
    assert not re.search(r"\b(?:src|href|style|on\w+)=", page)
    assert "url(" not in style


def test_names_of_pages(tmp_path: Path) -> None:
    found = [debate([pair(ANN, BO)]), debate([pair(ANN, BO)], "Harbour safety")]
    paths = write_pages(Press().graph, tmp_path, debates=found)
    assert [path.name for path in paths] == ["overview.html", "disagreements.html", "topic-harbour-safety.html"]


def test_halves_of_surrogate_pairs_do_not_stop_a_page(tmp_path: Path) -> None:
    found = Disagreements("half \ud800", debate([pair(side("A\ud800", "It is safe"), side("B", "No \udc00", start=99))]).contests)
    (_, page) = write_pages(Press().graph, tmp_path, debates=[found])
    assert "It is safe" in page.read_text("utf-8")
