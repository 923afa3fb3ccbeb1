"""From statements to contests: topics, camps, order, JSON, and two claims given as strings."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from itertools import combinations, groupby, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quoth.compare.camps import Disagreements, debate
from quoth.compare.claims import compare_claims
from quoth.compare.comparisons.pairs import between, within
from quoth.compare.statement import claims
from quoth.compare.wording import content_stems, names_in, one_name, stem
from quoth.layout import Layout
from quoth.store.answers import Statement
from tests.compare.marked import Names, statements

NAMES: Names = {"the directorate": ("Inland Waters Directorate", "organisation")}
FISH = (
    "<s1>Ada Jones</s1> <c1>said</c1> <t1>her team had found about 900 tons of dead fish on the lower river</t1>.\n\n"
    "<s2>Ivo Bell</s2> <c2>put the figure at</c2> <t2>300 tons</t2>.\n\n"
    "<s3>Cy Noor</s3> <c3>said</c3> <t3>the dam had killed them, and the pools were also dry</t3>.\n\n"
    "Not everyone is convinced.\n\n<s4>Ivo Bell</s4> <c4>said</c4> <t4>the fish had been ill</t4>."
)


def disagreements(said: Iterable[Statement], texts: Mapping[str, str], topic: str | None = None) -> Disagreements:
    """What articles without a store come to."""
    by_article = [list(own) for _, own in groupby(claims(said, texts), key=lambda claim: claim.article.sha256)]
    pairs = [pair for own in by_article for pair in within(own)]
    for one, other in combinations(by_article, 2):
        pairs += [pair for a in one for b in other for pair in between(a, b)]
    return debate(pairs, topic)


def test_figures_and_reports_become_contests_with_camps() -> None:
    found = disagreements(*statements(FISH, path="fish.txt", published="2023-03-14"))
    assert [pair.kind for pair in found.pairs] == ["reported", "reported", "figure"]
    figure = next(contest for contest in found.contests if contest.pairs[0].kind == "figure")
    assert figure.topic == "dead fish"
    assert [camp.position for camp in figure.camps] == ["300 tons dead fish", "about 900 tons dead fish"]
    assert [[side.source for side in camp.sides] for camp in figure.camps] == [["Ivo Bell"], ["Ada Jones"]]


def test_allies_share_a_camp() -> None:
    found = disagreements(*statements(FISH))
    reported = next(contest for contest in found.contests if contest.pairs[0].kind == "reported")
    assert [{side.source for side in camp.sides} for camp in reported.camps] == [{"Ada Jones", "Cy Noor"}, {"Ivo Bell"}]


def test_json_is_as_promised() -> None:
    found = disagreements(*statements(FISH, path="fish.txt", published="2023-03-14"), topic="dead fish").to_json()
    assert list(found) == ["topic", "camps", "between", "pairs", "agreements"]
    assert found["topic"] == "dead fish"
    told = ["source", "article", "text", "start", "end", "published", "title", "capacity", "statement"]
    for pair in found["pairs"]:
        assert list(pair) == ["a", "b", "relation", "kind", "method", "score", "reason"]
        assert list(pair["a"]) == list(pair["b"]) == told
        assert 0 < pair["score"] <= 1
    claim = found["camps"][0]["sources"][0]["claims"][0]
    assert list(claim) == ["article", *told[2:]]
    assert (claim["article"], claim["published"]) == ("fish.txt", "2023-03-14")


def test_without_a_topic_the_most_contested_matter_comes_first() -> None:
    found = disagreements(*statements(FISH)).to_json()
    assert [len(topic["pairs"]) for topic in found["topics"]] == [2, 1]


def test_the_order_of_loading_does_not_matter() -> None:
    one, text = statements(FISH)
    two, other = statements("<s1>Bo Lind</s1> <c1>said</c1> <t1>the gates were shut in 29 days</t1>. "
                            "<s2>Ivo Bell</s2> <c2>disputed</c2> that.", path="b.txt")
    there = json.dumps(disagreements(one + two, text | other).to_json())
    assert json.dumps(disagreements([*reversed(two), *reversed(one)], other | text).to_json()) == there


def test_statements_without_text_are_left_out() -> None:
    said, _ = statements(FISH)
    assert not disagreements(said, {})


# Pairs in the manner of the scenes with known positions: what figures can tell, and what they cannot.
@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [
        ("618 animals were seen on the western shore", "1,030 animals were seen on the western shore", "contradicts"),
        ("230 villages have no shop", "230 villages have a shop", "contradicts"),
        ("the dam is safe", "the dam is not safe", "contradicts"),
        ("the dam is safe", "the dam is old", "neutral"),
        ("40,000 foreign fighters travelled to Syria", "300 foreign fighters are still fighting in Syria", "neutral"),
        ("", "300 people died", "neutral"),
        ("", "", "neutral"),
    ],
)
def test_claims_as_strings(a: str, b: str, relation: str) -> None:
    for judgement in (compare_claims(a, b), compare_claims(b, a)):
        assert judgement.relation == relation
        assert judgement.reason.endswith(".")
        assert list(judgement.to_json()) == ["relation", "score", "reason"]


@given(st.text(alphabet="aB .\n\"“”'1,ß\u2028"))
def test_layout_covers_the_text_in_order(text: str) -> None:
    layout = Layout.of(text)
    for pieces in (layout.paragraphs, layout.sentences):
        assert all(start < end <= later for (start, end), (later, _) in pairwise(pieces))
    covered = {i for start, end in layout.sentences for i in range(start, end)}
    assert all(not text[i].strip() for i in range(len(text)) if i not in covered)


@given(st.text(), st.text())
def test_any_two_strings_can_be_compared(a: str, b: str) -> None:
    assert compare_claims(a, b).relation in {"contradicts", "agrees", "neutral"}


@pytest.mark.parametrize(
    ("a", "b"),
    [("fleeing", "flees"), ("killed", "kill"), ("countries", "country"), ("stopped", "stop"), ("blending", "blend")],
)
def test_inflections_have_one_stem(a: str, b: str) -> None:
    assert stem(a) == stem(b)


def test_words_and_names() -> None:
    assert content_stems("The blending-in of 40 fighters") == ["blending-in", "fighter"]
    assert names_in("In Syria, the U.S. said so; Then Deir al-Zour’s men") == ["Syria", "U.S", "Deir"]
    assert one_name("Islamic State", "IS")
    assert not one_name("Saudi Arabia", "South Africa")
