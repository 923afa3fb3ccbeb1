"""One source on another's claim or plan: whose it is, by which words, and which way the stand goes."""

from __future__ import annotations

import pytest

from quoth.compare.reported.attitude import attitudes
from quoth.compare.reported.said_of import said_of
from tests.compare.reported.cases import opened, shown

JONES = "<s1>Ada Jones</s1> <c1>said</c1> <t1>the weir should be opened to boats in the spring</t1>."

# What the article says; whose words are meant, which, and by whom; the direction.
DEVELOPMENT = [
    ("<s2>Ivo Bell</s2> <c2>blasted</c2> <t2>Jones's call for a lock at the old weir</t2> on Monday.",
     "Ada Jones", "Jones's call for a lock at the old weir", "Ivo Bell", "contradicts"),
    ("Ivo Bell blasted Jones's call for a lock. <t2>“Too dear,”</t2> <s2>Bell</s2> <c2>said</c2>.",
     "Ada Jones", "Jones's call for a lock", "Ivo Bell", "contradicts"),
    ("<s2>Ivo Bell</s2> <c2>criticized</c2> <t2>Jones for refusing to close the sluice gates</t2>.",
     "Ada Jones", "refusing to close the sluice gates", "Ivo Bell", "contradicts"),
    ("<s2>Ivo Bell</s2> <c2>condemned</c2> <t2>a proposal by Ada Jones to drain the lower marsh</t2>.",
     "Ada Jones", "proposal by Ada Jones to drain the lower marsh", "Ivo Bell", "contradicts"),
    ("<s2>Ivo Bell</s2> <c2>has vowed to reverse</c2> <t2>Jones's decision to open the weir</t2>.",
     "Ada Jones", "Jones's decision to open the weir", "Ivo Bell", "contradicts"),
    ("<s2>Ivo Bell</s2> <c2>does not support</c2> <t2>Jones's plan to drain the marsh</t2>.",
     "Ada Jones", "Jones's plan to drain the marsh", "Ivo Bell", "contradicts"),
    ("<s2>Ivo Bell</s2> <c2>defended</c2> <t2>Jones's plan to drain the marsh</t2>.",
     "Ada Jones", "Jones's plan to drain the marsh", "Ivo Bell", "agrees"),
    ("<t2>“We reject Jones's plan to drain the marsh,”</t2> <s2>Ivo Bell</s2> <c2>said</c2>.",
     "Ada Jones", "Jones's plan to drain the marsh", "Ivo Bell", "contradicts"),
    ("Jones's plan to drain the marsh was rejected by Ivo Bell. <s2>He</s2> <c2>called</c2> <t2>it a waste</t2>.",
     "Ada Jones", "Jones's plan to drain the marsh", "Ivo Bell", "contradicts"),
    ("<s2>Ivo Bell</s2> <c2>said</c2> <t2>he would welcome the boats</t2>, mocking her refusal to widen the canal.",
     "Ada Jones", "her refusal to widen the canal", "Ivo Bell", "contradicts"),
    ("<s2>Ivo Bell</s2> <c2>rejected</c2> <t2>that idea</t2>.",
     "Ada Jones", "the weir should be opened to boats in the spring", "Ivo Bell", "contradicts"),
    ("<s2>Ivo Bell</s2> <c2>disagrees with</c2> <t2>Jones</t2> on the boats at the weir.",
     "Ada Jones", "the weir should be opened to boats in the spring", "Ivo Bell", "contradicts"),
    # His own words say it better than the article's.
    ("<s2>Ivo Bell</s2> <c2>opposes</c2> <t2>Jones's plan to open the weir to boats in spring</t2>.",
     "Ada Jones", "the weir should be opened to boats in the spring", "Ivo Bell", "contradicts"),
]

# Found by reading what earlier rules took for a stand in PolNeAR's articles.
NONE_THERE = [
    "<s2>Ivo Bell</s2> <c2>did not criticize</c2> <t2>Jones's plan to drain the marsh</t2>.",
    "<s2>Ivo Bell</s2> <c2>declined to endorse</c2> <t2>Jones's plan to drain the marsh</t2>.",
    "<s2>Ivo Bell</s2> <c2>could oppose</c2> <t2>Jones's plan to drain the marsh</t2>.",
    "<s2>Ada Jones</s2> <c2>defended</c2> <t2>Jones's plan to drain the marsh</t2>.",
    "<s2>Jones's campaign</s2> <c2>defended</c2> <t2>Jones's plan to drain the marsh</t2>.",
    "<s2>Ivo Bell</s2> <c2>attacked</c2> <t2>Jones</t2> at a rally.",
    "<s2>Ivo Bell</s2> <c2>praised</c2> <t2>Jones for winning the spring regatta twice</t2>.",
    "<s2>Ivo Bell</s2> <c2>mocked</c2> <t2>Jones for losing the spring regatta twice</t2>.",
    "<s2>Ivo Bell</s2> <c2>rejected</c2> <t2>Monday's decision to drain the marsh</t2>.",
    "<s2>He</s2> <c2>defended</c2> <t2>his plan to drain the marsh</t2>.",
    "<t2>“They reject Jones's plan to drain the marsh,”</t2> <s2>Ivo Bell</s2> <c2>said</c2>.",
    "<s2>Some</s2> <c2>oppose</c2> <t2>Jones's plan to drain the marsh</t2>.",
]


@pytest.mark.parametrize(("after", "owner", "matter", "who", "relation"), DEVELOPMENT)
def test_a_stand_is_tied_to_whose_matter_it_is(after: str, owner: str, matter: str, who: str, relation: str) -> None:
    reading = opened(f"{JONES}\n\n{after}")
    pairs = said_of(attitudes(reading), reading)
    assert [(a, words, b) for a, words, b, _ in shown(pairs)] == [(owner, matter, who)]
    assert [pair.relation for pair in pairs] == [relation]


@pytest.mark.parametrize("after", NONE_THERE)
def test_no_stand_is_seen_where_none_is_taken(after: str) -> None:
    reading = opened(f"{JONES}\n\n{after}")
    assert said_of(attitudes(reading), reading) == []


def test_the_reason_quotes_the_verb_and_what_it_is_said_of() -> None:
    reading = opened("<s1>Ivo Bell</s1> <c1>blasted</c1> <t1>Ada Jones's call for a lock</t1>.")
    (pair,) = said_of(attitudes(reading), reading)
    assert pair.reason == "Ivo Bell against Ada Jones: the article says “blasted” of “Ada Jones's call for a lock”."
    assert pair.b.span.text == "Ivo Bell blasted Ada Jones's call for a lock."


def test_what_is_said_in_the_same_sentence_stands_for_who_takes_the_stand() -> None:
    reading = opened(
        "<s1>Ivo Bell</s1> <c1>slammed</c1> <t1>Ada Jones's call for a lock</t1>, <s2></s2><c2>saying</c2> "
        "<t2>it would flood every meadow between the weir and the mill</t2>.".replace("<s2></s2>", "")
    )
    (pair,) = said_of(attitudes(reading), reading)
    assert pair.b.span.text.startswith("Ivo Bell slammed")


@pytest.mark.parametrize(
    ("name", "kind", "pronoun", "found"),
    [("her", "woman", "her", 1), ("his", "woman", "his", 0)],
)
def test_a_pronoun_goes_with_the_one_it_fits(name: str, kind: str, pronoun: str, found: int) -> None:
    reading = opened(
        "<s1>Ada Jones</s1> <c1>said</c1> <t1>the lock was needed</t1>. <s2>She</s2> <c2>said</c2> <t2>it was cheap"
        f"</t2>.\n\n<s3>Ivo Bell</s3> <c3>criticized</c3> <t3>{pronoun} refusal to widen the narrow canal</t3>."
    )
    assert len(said_of(attitudes(reading), reading)) == found
