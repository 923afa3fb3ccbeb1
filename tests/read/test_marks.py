"""Structure and boilerplate marks: what is set apart, and above all what must stay running text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quoth.article import Article, Mark
from quoth.read import read_paths, read_text
from quoth.read.lines import read_lines
from tests.shared import SHARED, needs_shared

LEDE = (
    "Hundreds of fighters have slipped across the desert border in recent weeks, two officials said on Friday, "
    "raising fears that the group is coming back."
)
MORE = "“They move at night and hide by day,” said one of the officials, who did not want to be named in this report."


def marked(article: Article, kind: str | None = None) -> list[str]:
    marks = article.boilerplate + article.structure
    return [article.text[mark.start : mark.end] for mark in sorted(marks) if kind in (None, mark.kind)]


def between(line: str) -> str:
    return f"Fighters slip across border\n\n{LEDE}\n\n{line}\n\n{MORE}\n"


def below(line: str) -> str:
    return f"Fighters slip across border\n\n{LEDE}\n\n{MORE}\n\n{line}\n"


BOILERPLATE = {
    "advert": [
        "ADVERTISEMENT",
        "Advertisement - scroll to continue",
        "Advertisement · Scroll to continue",
        "Story continues below advertisement",
        "ADS",
        "Sponsored Content",
        "UNITED24 - Make a charitable donation in support of Ukraine!",
        "Support our journalism with a monthly gift",
        "Become a member today",
    ],
    "navigation": [
        "Unblock notifications in browser settings.",
        "Post a Comment",
        "Leave a reply",
        "Previous Post Next Post",
        "Skip to main content",
        "Click here to enlarge the map",
        "Continue reading the main story",
        "Read the rest here.",
        "Watch the full interview below:",
        "Share on Facebook",
        "Facebook Twitter Email",
        "Log in or subscribe",
        "Tags: border, army",
        "We use cookies to improve your visit.",
        "This article is more than 6 years old",
        ".gmobile {",
        "font-family:Helvetica, Arial, sans-serif;",
    ],
    "subscription": [
        "JOIN OUR PULSE COMMUNITY!",
        "Join the Example.org mailing list",
        "Sign up for our daily newsletter",
        "Get the best of the week in your inbox",
        "Already a subscriber? Sign in",
    ],
    "contact": [
        "news@example.org",
        "Email: eyewitness@example.ng",
        "Eyewitness? Submit your stories now via social or:",
        "Follow Jane Roe on Twitter @janeroe.",
        "Follow A. Roe on Twitter: @aroe. Reach him directly at aroe@example.com.",
        "Have a tip? Write to tips@example.com",
    ],
    "footer": [
        "© 2019 Example Media",
        "Copyright 2016 The Associated Press. All rights reserved.",
        "(Reporting by Jane Roe in Baghdad; Editing by Ann Smith)",
        "Jane Roe contributed to this report.",
        "This article was originally published by Example Wire.",
        "Terms of Use | Privacy Policy",
    ],
    "caption": [
        "Photo: Jane Roe for The Example",
        "A soldier stands guard near Qaim, Iraq November 4, 2017. REUTERS/Stringer/File Photo",
        "Fighters walk through Raqqa [File: Jane Roe/Reuters]",
        "Jane Roe/Getty Images.",
        "A party leader during an electoral meeting on October 2, 2015. (JANE ROE/AFP/Getty Images.)",
        "?? JANE ROE/ AGENCE FRANCE-PRESSE — GETTY IMAGES ?? A fighter who held the town.",
    ],
    "headlines": [
        "Read more: Ten dead in floods in the south",
        "ALSO READ | Minister resigns after row over border",
        "Recommended articles",
        "Most read",
    ],
}


@pytest.mark.parametrize(("kind", "line"), [(kind, line) for kind, lines in BOILERPLATE.items() for line in lines])
@pytest.mark.parametrize("place", [between, below])
def test_boilerplate_lines(kind: str, line: str, place: Callable[[str], str]) -> None:
    assert marked(read_text(place(line)), kind) == [line]


@pytest.mark.parametrize(
    "line",
    [
        "Contact with the group was lost on Friday.",
        "Donate blood, officials urged.",
        "The report was published on Tuesday by the United Nations.",
        "“Join our community,” the recruiters wrote in their newsletter.",
        "Already, the community is rebuilding its accounts of the war.",
        "Like many others, he was reached by e-mail.",
        "Copyright law does not help them.",
        "Reporting by the commission found that 40 people were missing.",
        "He promised to make a donation to the village.",
        "More on that later.",
        "Share of the vote: 40 percent.",
        "Help us, they cried.",
        "“Subscribe to nothing,” he told them.",
        "But what happened to the rest?",
        "Related problems were reported in the south.",
        "They advertised on Facebook and Twitter.",
        "Some had read the newsletter; others had not, and Getty Images had no pictures of it.",
        '"We did not have a clue." (*AFP*)',
        "Two thirds of them, he said, had left by then (source: Reuters/AFP photo archive).",
        "The committee refused to ban all athletes from the games after the doping agency’s report. [Reuters]",
        "Q: Did they tell you why?",
    ],
)
@pytest.mark.parametrize("place", [between, below])
def test_running_text_is_left_alone(line: str, place: Callable[[str], str]) -> None:
    assert marked(read_text(place(line))) == ["Fighters slip across border"]


def test_a_marker_glued_to_a_paragraph_is_marked_alone() -> None:
    article = read_text(between("ADVERTISEMENTMany fighters were among the dead, the governor told reporters there."))
    assert marked(article, "advert") == ["ADVERTISEMENT"]


def test_a_list_of_headlines_ends_where_text_resumes() -> None:
    listed = ["Keep reading", "list 1 of 2", "US says 300 fighters killed in raid", "Syria war: All the latest updates"]
    article = read_text(between("\n\n".join(listed)))
    assert marked(article, "headlines") == listed


def test_headlines_at_the_end_and_links_after_them() -> None:
    tail = "Most read\n1\nMinister resigns after row\n2\nTen dead in floods\nTopics\nSyria\nReuse this content"
    article = read_text(below(tail))
    assert " ".join(marked(article)[1:]) == tail.replace("\n", " ")


def test_a_heading_above_the_title_takes_only_itself() -> None:
    article = read_text("Latest news\n\n" + between("They left."))
    assert article.title == "Fighters slip across border"
    assert marked(article, "headlines") == ["Latest news"]


def test_headlines_printed_twice() -> None:
    pairs = "Bandits ambush army convoy in the north\n\nBandits ambush army convoy in the north\n\n"
    pairs += "Governor swears in new officials today\n\nGovernor swears in new officials today"
    assert len(marked(read_text(below(pairs)), "headlines")) == 4


def test_a_caption_printed_twice() -> None:
    caption = "A fighter of the Democratic Forces, which retook the town and is now fending off other troops."
    twice = read_text(below(f" ?? JANE ROE — GETTY IMAGES ?? {caption}\nJANE ROE — GETTY IMAGES {caption}"))
    assert len(marked(twice, "caption")) == 2
    assert marked(read_text(below(f"{caption}\n\n{caption}")), "caption") == [caption, caption]


def test_a_paragraph_repeated_far_away_is_text() -> None:
    line = "It takes 1,237 delegates to win the nomination, as the committee reminded everybody there."
    far = "\n\n".join([line, LEDE + " So it was.", MORE + " No more.", line])
    assert marked(read_text(between(far)), "caption") == []


SUBHEADINGS = [
    ("HIDING PLACES", True),
    ("Unknown factors", True),
    ("## What comes next", True),
    ("**Hiding places**", True),
    ("Hiding among civilians?", False),  # a lone question may be the writer's own
    ("He left.", False),
    ("and then they went", False),
    ("- 40 dead", False),
]


@pytest.mark.parametrize(("line", "is_one"), SUBHEADINGS)
def test_subheadings(line: str, is_one: bool) -> None:
    assert marked(read_text(between(line)), "subheading") == ([line] if is_one else [])


def test_questions_that_divide_an_article() -> None:
    text = between(f"How many were killed?\n\n{MORE}\n\nWhat about foreign fighters?")
    assert marked(read_text(text), "subheading") == ["How many were killed?", "What about foreign fighters?"]


def test_a_subheading_run_into_its_paragraph() -> None:
    article = read_text(between("**'One-way ticket'** The expert said that thousands have left the war zone for good."))
    assert marked(article, "subheading") == ["**'One-way ticket'**"]


def test_paragraphs_broken_at_a_fixed_width_hold_no_headlines() -> None:
    wrapped = "\n".join(re.findall(r".{1,60}(?: |$)", f"{LEDE} {LEDE} {LEDE}"))
    text = f"Fighters slip across border\n\n{wrapped}\n\nMost read\n\nTen dead in floods\n"
    assert marked(read_text(text)) == ["Fighters slip across border", "Most read", "Ten dead in floods"]


PIECES = st.sampled_from(
    [line for lines in BOILERPLATE.values() for line in lines]
    + [
        LEDE,
        MORE,
        "By Jane Roe",
        "May 3, 2018",
        "LONDON (AP) — They left.",
        "**Bold** Text",
        "ADVERTISEMENTMany",
        "1",
        "",
    ]
)
TEXTS = st.one_of(st.text(), st.lists(st.one_of(PIECES, st.text(max_size=20)), max_size=12).map("\n".join))


@settings(max_examples=400)
@given(TEXTS)
def test_marks_of_any_text_are_sorted_disjoint_and_filled(text: str) -> None:
    article = read_text(text)
    assert article.text == text
    for marks in (article.structure, article.boilerplate):
        assert list(marks) == sorted(marks)
    assert_disjoint(text, sorted(article.structure + article.boilerplate))


@given(st.text())
def test_lines_are_where_they_say(text: str) -> None:
    for line in read_lines(text):
        assert text[line.start : line.end] == line.text != ""


def assert_disjoint(text: str, marks: list[Mark]) -> None:
    end = 0
    for mark in marks:
        assert end <= mark.start < mark.end <= len(text)
        assert text[mark.start : mark.end].strip()
        end = mark.end


@pytest.mark.parametrize(
    "unit", ["a ", "A", "( ", "By A, ", "?? ", "follow ", "share ", "a@", "a.a", "© ", "a\n", "A B\n\n"]
)
def test_long_hostile_texts_are_read_in_time(unit: str) -> None:
    text = unit * (100_000 // len(unit))
    assert read_text(text).text == text


def polnear(part: str) -> Iterator[Path]:
    assert SHARED is not None
    yield from sorted((SHARED / "data" / "polnear" / part / "text").glob("*.txt"))


def spans(path: Path) -> set[tuple[int, int]]:
    """The parts of sources, cues and contents that any annotator marked in an article."""
    folder = path.parents[1] / "attributions"
    found: set[tuple[int, int]] = set()
    for annotated in folder.glob(f"{path.stem}_*.ann"):
        for match in re.finditer(
            r"^T\d+\t(?:Source|Cue|Content) ([\d; ]+)\t", annotated.read_text("utf-8"), re.MULTILINE
        ):
            found |= {(int(part.split()[0]), int(part.split()[1])) for part in match[1].split(";")}
    return found


@needs_shared
def test_annotated_attributions_lie_outside_boilerplate() -> None:
    """Measured on all 84 dev and 840 train articles: nine parts of 76,513, in a list of other articles' headlines."""
    for article in read_paths(polnear("dev")):
        assert isinstance(article, Article)
        parts = spans(Path(article.path))
        assert parts
        for mark in article.boilerplate:
            assert not [part for part in parts if part[0] < mark.end and mark.start < part[1]], article.path
        assert_disjoint(article.text, sorted(article.structure + article.boilerplate))
