"""Disagreement that an article reports: which words are markers, and whose claims they set against each other."""

from __future__ import annotations

import json

import pytest

from quoth.article import Span
from quoth.compare.reported.markers import find_markers
from quoth.compare.reported.tie import reported
from quoth.compare.statement import claims
from quoth.layout import Layout
from quoth.store.answers import Source, SpeakerName, Statement
from tests.compare.marked import Names, statements
from tests.shared import SHARED, needs_shared

NAMES: Names = {
    "Jones": ("Ada Jones", "person"), "he": ("Ada Jones", "person"), "Bell": ("Ivo Bell", "person"),
    "the directorate": ("Inland Waters Directorate", "organisation"),
}
CLAIM = "<s1>Ada Jones</s1> <c1>said</c1> <t1>the dam had killed most of the fish</t1>."


# What the article says after the claim; who is then set against whom (rejecting first), and the marker words.
DEVELOPMENT = [
    ("Not everyone is convinced.\n\n<t2>“The fish were ill long before,”</t2> <c2>said</c2> <s2>Ivo Bell</s2>.",
     "Ivo Bell", "Ada Jones", "Not everyone is convinced"),
    ("Not all scientists share Jones's view. <s2>Ivo Bell</s2> <c2>said</c2> <t2>the fish were ill long before</t2>.",
     "Ivo Bell", "Ada Jones", "Not all scientists share"),
    ("<s2>Ivo Bell</s2> disputed that. <t2>“The fish were ill long before,”</t2> <s2>he</s2> <c2>said</c2>.",
     "Ivo Bell", "Ada Jones", "disputed that"),
    ("<s2>Ivo Bell</s2> <c2>rejected</c2> <t2>Jones's claim</t2> as absurd.",
     "Ivo Bell", "Ada Jones", "rejected Jones's claim as absurd"),
    ("<s2>Ivo Bell</s2> disagreed. <t2>“The fish were ill long before,”</t2> <s2>he</s2> <c2>said</c2>.",
     "Ivo Bell", "Ada Jones", "disagreed"),
    ("<s2>Ivo Bell</s2> <c2>said</c2> <t2>his office did not accept that</t2>.",
     "Ivo Bell", "Ada Jones", "did not accept that"),
    ("That contrasts with Bell's earlier assessment that the dam had harmed no fish. <s2>Bell</s2> <c2>spoke</c2> of "
     "<t2>the weir</t2>.", "Ivo Bell", "Ada Jones", "That contrasts with"),
    ("Contrary to Jones's claims, <s2>Ivo Bell</s2> <c2>said</c2> <t2>the fish were ill long before</t2>.",
     "Ivo Bell", "Ada Jones", "Contrary to"),
]

# Found by reading what earlier rules took for disagreement in PolNeAR's articles.
NONE_THERE = [
    "<s2>Ivo Bell</s2> <c2>said</c2> <t2>the disputed territory lies upstream of the dam</t2>.",
    "<s2>Ivo Bell</s2> did not deny the claim. <t2>“We are looking at it,”</t2> <s2>he</s2> <c2>said</c2>.",
    "Bell rejected an offer of help, <c2>saying</c2> <t2>the river would heal by itself</t2>.",
    "<s2>Ivo Bell</s2> dismissed criticism of Jones as unfair, <c2>saying</c2> <t2>she had done good work there</t2>.",
    "<t2>“I dispute that claim and every word of it,”</t2> she <c2>said</c2> in the novel.",
    "They disagree on how many gates to open, <s2>Ivo Bell</s2> <c2>said</c2>, and <t2>on when to open them</t2>.",
    "Ada Jones disagreed with herself. <t2>“I was wrong about the fish,”</t2> <s2>Jones</s2> <c2>said</c2>.",
    "Not everyone agrees on the date. <t2>“It began in May,”</t2> <c2>said</c2> <s2>Ivo Bell</s2>.",
    "Despite the criticism, <s2>Ivo Bell</s2> <c2>said</c2> <t2>the dam would stay closed</t2>.",
]


@pytest.mark.parametrize(("after", "against", "claimed", "words"), DEVELOPMENT)
def test_the_rejecting_and_the_rejected_are_found(after: str, against: str, claimed: str, words: str) -> None:
    said, texts = statements(f"{CLAIM}\n\n{after}", NAMES)
    pairs = reported(claims(said, texts))
    assert [(pair.b.source, pair.a.source) for pair in pairs] == [(against, claimed)]
    assert f"“{words}”" in pairs[0].reason
    assert pairs[0].reason.endswith(f"{against} against {claimed}.")
    text = next(iter(texts.values()))
    for side in (pairs[0].a, pairs[0].b):
        assert text[side.span.start:side.span.end] == side.span.text
    assert pairs[0].a.span.text == "the dam had killed most of the fish"


def test_a_contrast_with_the_previous_assessment_is_a_change() -> None:
    marked = f"{CLAIM}\n\nThat contrasts with the earlier assessment that the dam had harmed no fish."
    (pair,) = reported(claims(*statements(marked, NAMES)))
    assert (pair.relation, pair.a.source, pair.b.source) == ("changes", "the earlier assessment", "Ada Jones")
    assert pair.a.span.text == "the dam had harmed no fish"
    assert "“That contrasts with the earlier assessment”" in pair.reason


@pytest.mark.parametrize("after", NONE_THERE)
def test_no_disagreement_is_seen_where_none_is_reported(after: str) -> None:
    assert reported(claims(*statements(f"{CLAIM}\n\n{after}", NAMES))) == ()


def test_an_aside_sets_its_subject_against_the_claim_before_it() -> None:
    claim = "<s1>Ada Jones</s1> <c1>said</c1> <t1>the gates were closed in a week</t1>"
    marked = f"{claim}, a claim that the company denies."
    (pair,) = reported(claims(*statements(marked)))
    assert (pair.a.source, pair.b.source) == ("Ada Jones", "the company")
    assert pair.b.span.text == "the company denies"


@pytest.mark.parametrize(("link", "claimed"), [("also ", ["Cy Noor", "Ada Jones"]), ("", ["Cy Noor"])])
def test_who_carries_on_stands_with_the_one_before(link: str, claimed: list[str]) -> None:
    marked = (
        "<s1>Ada Jones</s1> <c1>said</c1> <t1>the dam had killed the fish</t1>.\n\n"
        f"<s2>Cy Noor</s2> <c2>said</c2> <t2>the dam had {link}dried the pools</t2>.\n\n"
        "Not everyone is convinced.\n\n<s3>Ivo Bell</s3> <c3>said</c3> <t3>the fish were ill</t3>."
    )
    pairs = reported(claims(*statements(marked)))
    assert [pair.a.source for pair in pairs] == claimed
    assert {pair.b.source for pair in pairs} == {"Ivo Bell"}
    assert [pair.score for pair in pairs] == sorted((pair.score for pair in pairs), reverse=True)


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Bell denied the allegations.", ["rejects"]),
        ("“Bell denied the allegations,” she said.", []),
        ("Bell pushed back on those claims Thursday.", ["rejects"]),
        ("He denied that he had lied.", ["rejects"]),
        ("She told a different story.", ["disagrees"]),
        ("Others disagree.", ["not_everyone"]),
        ("It was low, though Moscow strongly denies this.", ["rejected_aside"]),
        ("There was no sign of movement in those disputes that divide them.", []),
        ("The debunked claim was repeated.", []),
    ],
)
def test_markers(text: str, kinds: list[str]) -> None:
    markers = find_markers(Layout.of(text))
    assert [marker.kind for marker in markers] == kinds
    for marker in markers:
        assert text[marker.span.start:marker.span.end] == marker.span.text


def test_a_very_long_line_takes_no_long_time() -> None:
    assert find_markers(Layout.of("the claim that " * 50_000)) == ()


@needs_shared
def test_the_disagreements_of_the_five_articles() -> None:
    """Speakers by the gold's names: who is set against whom in the three articles that have a gold."""
    found = []
    for path in sorted((SHARED / "gold").glob("*.json")):  # type: ignore[operator]
        gold = json.loads(path.read_text(encoding="utf-8"))
        text = (SHARED / "articles" / f"{path.stem}.txt").read_bytes().decode()  # type: ignore[operator]
        found += [(pair.a.source, pair.b.source) for pair in reported(claims(*_gold_statements(gold, text)))]
    assert found == [
        ("the previous assessment", "Nicholas Rasmussen"),
        ("Jade Parker", "Craig Whiteside"),
        ("Seth Jones", "Craig Whiteside"),
    ]


def _gold_statements(gold: dict, text: str) -> tuple[list[Statement], dict[str, str]]:  # type: ignore[type-arg]
    article = Source("gold", (gold["file"],))
    names = {source["id"]: source for source in gold["sources"]}
    said = []
    for one in gold["attributions"]:
        if one["grade"] != "core":
            continue
        words, cue = one["source_span"], one["cue"]
        name = words and (names[one["source"]].get("name") or words["text"])
        kind = "person" if names[one["source"]].get("kind") == "person" else "unnamed"
        said.append(Statement(
            iri=one["id"], article=article, content=tuple(_span(span, text) for span in one["content"]),
            source=(_span(words, text),) if words else (), cue=_span(cue, text) if cue else None,
            speaker=SpeakerName(name, name, kind, 1.0) if name else None, capacity=None, type=one["type"],
            confidence=1.0, certainty="certain", polarity="positive", nested_in=one["nested_in"],
        ))
    return said, {"gold": text}


def _span(span: dict, text: str) -> Span:  # type: ignore[type-arg]
    return Span.of(text, span["start"], span["end"])
