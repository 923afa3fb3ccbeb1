"""From pairs to contests: which pairs are one matter, what it is called, who stands where, in which order."""

from __future__ import annotations

import json
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quoth.compare.camps import Contest, camps_by_position, contests, debate
from quoth.compare.pair import Pair
from quoth.store.answers import Capacity
from tests.compare.camps.told import agree, pair, side, summed_up

DAM = "the dam at Mbire will be opened in spring"
NOT = "the dam at Mbire will not be opened in spring"


def _camps(contest: Contest) -> list[list[str]]:
    return [[voice.name for voice in camp.voices] for camp in contest.camps]


def _one(*pairs: Pair) -> Contest:
    (contest,) = contests(pairs)
    return contest


# ---- which pairs are one matter


def test_pairs_that_share_a_claim_are_one_matter() -> None:
    contest = _one(
        pair(side("Ada", DAM), side("Bo", NOT, "b.txt")),
        pair(side("Ada", DAM), side("Cy", "it will never be opened", "c.txt")),
    )
    assert _camps(contest) == [["Bo", "Cy"], ["Ada"]]


def test_words_of_one_voice_that_overlap_are_one_claim() -> None:
    contest = _one(
        pair(side("Ada", DAM), side("Bo", NOT, "b.txt")),
        pair(side("Ada", DAM[4:]), side("Cy", "it will stay shut", "c.txt")),
        pair(side("Ada", "will", start=17), side("Di", "it will not", "d.txt")),
    )
    assert [len(camp.said) for camp in contest.camps] == [3, 1]


def test_the_same_two_on_the_same_thing_are_one_matter() -> None:
    again = pair(
        side("Ada", "Nobody will stop the Mbire dam", "c.txt"), side("Bo", "The Mbire dam must be stopped", "d.txt")
    )
    both = contests([pair(side("Ada", "The Mbire dam is safe"), side("Bo", "the Mbire dam is not safe", "b.txt")), again])
    assert [len(contest.pairs) for contest in both] == [2]


def test_the_same_two_on_something_else_are_two_matters() -> None:
    other = pair(side("Ada", "the fish tax is fair", "c.txt"), side("Bo", "the fish tax is theft", "d.txt"))
    assert len(contests([pair(side("Ada", DAM), side("Bo", NOT, "b.txt")), other])) == 2


def test_one_name_that_both_use_is_not_yet_one_matter() -> None:
    pairs = [
        pair(side("Ada", "the South Basin needs no dam"), side("Bo", "without a dike the South Basin drowns", "b.txt")),
        pair(side("Ada", "schools of the South Basin are full", "c.txt"), side("Bo", "the South Basin has no children", "d.txt")),
    ]
    assert len(contests(pairs)) == 2


def test_a_figure_is_a_matter_apart_from_the_words_around_it() -> None:
    ada, bo = side("Ada", "900 fish died and the dam is safe"), side("Bo", "300 fish died and the dam is not", "b.txt")
    assert len(contests([pair(ada, bo), pair(ada, bo, kind="figure", method="figures")])) == 2


def test_agreement_alone_changes_and_words_against_ones_own_are_no_contest() -> None:
    ada, bo = side("Ada", DAM), side("Bo", DAM, "b.txt")
    assert contests([agree(ada, bo), pair(ada, side("Cy", NOT, "c.txt"), "changes"), pair(ada, side("Ada", NOT, "d.txt"))]) == []
    assert not debate([])


def test_a_pair_the_other_way_round_counts_once() -> None:
    ada, bo = side("Ada", DAM), side("Bo", NOT, "b.txt")
    assert len(_one(pair(ada, bo), pair(bo, ada)).pairs) == 1


# ---- what it is called


@pytest.mark.parametrize(
    ("a", "b", "topic"),
    [
        (DAM, NOT, "Mbire, dam"),
        ("the minimum wage must rise", "raising the minimum wage kills jobs", "minimum wage"),
        ("Many foreign fighters will go home", "most of the foreign fighters will not", "foreign fighters"),
    ],
)
def test_a_matter_is_called_by_what_both_sides_name(a: str, b: str, topic: str) -> None:
    assert _one(pair(side("Ada", a), side("Bo", b, "b.txt"))).topic == topic


def test_a_matter_of_figures_is_called_by_what_is_counted() -> None:
    contest = _one(pair(side("Ada", "900 farmers left"), side("Bo", "300 farmers left", "b.txt"), kind="figure"))
    assert (contest.topic, [camp.position for camp in contest.camps]) == ("farmers", ["300 farmers", "900 farmers"])


def test_the_speakers_own_names_do_not_name_it() -> None:
    contest = _one(pair(side("Ada Bell", "Bell never saw the harbour bridge"), side("Bo", "Bell saw the harbour bridge", "b.txt")))
    assert contest.topic == "harbour bridge"


def test_where_nothing_is_shared_the_title_names_it() -> None:
    a = side("Ada", "they did as agreed", title="Who shut  the gates?")
    assert _one(pair(a, side("Bo", "none of it", "b.txt"))).topic == "Who shut the gates?"


def test_without_a_title_the_words_themselves_do() -> None:
    assert _one(pair(side("Ada", "they did as agreed"), side("Bo", "they did not", "b.txt"))).topic == "they did as agreed"


# ---- who stands where


def test_whoever_stands_on_both_sides_is_between() -> None:
    """Cy's first claim is against Ada's, the second against Bo's, who are opposed."""
    ada, bo = side("Ada", DAM), side("Bo", NOT, "b.txt")
    contest = _one(
        pair(ada, bo), pair(ada, side("Di", NOT, "d.txt")), pair(bo, side("Eli", DAM, "e.txt")),
        pair(side("Cy", NOT, "c.txt"), ada), pair(side("Cy", DAM, "c.txt", start=500), bo),
    )
    assert _camps(contest) == [["Ada", "Eli"], ["Bo", "Di"]]
    assert [said.voice.name for said in contest.between] == ["Cy", "Cy"]


def test_whoever_agrees_with_both_sides_is_between() -> None:
    ada, bo, cy = side("Ada", DAM), side("Bo", NOT, "b.txt"), side("Cy", "both have a point on the dam", "c.txt")
    contest = _one(pair(ada, bo), agree(ada, cy), agree(bo, cy))
    assert (_camps(contest), [said.voice.name for said in contest.between]) == ([["Ada"], ["Bo"]], ["Cy"])


def test_three_who_contradict_each_other_are_three_camps() -> None:
    ada, bo, cy = side("Ada", DAM), side("Bo", NOT, "b.txt"), side("Cy", "the dam at Mbire has been open for years", "c.txt")
    assert _camps(_one(pair(ada, bo), pair(bo, cy), pair(ada, cy))) == [["Ada"], ["Bo"], ["Cy"]]


@pytest.mark.parametrize("unsure", ["hedged", "low"])
def test_whose_comparisons_are_all_unsure_is_between(unsure: str) -> None:
    cy = side("Cy", NOT, "c.txt", certainty="possible" if unsure == "hedged" else "certain")
    contest = _one(
        pair(side("Ada", DAM), side("Bo", NOT, "b.txt")),
        pair(side("Ada", DAM), cy, score=0.8 if unsure == "hedged" else 0.4),
    )
    assert (_camps(contest), [said.voice.name for said in contest.between]) == ([["Ada"], ["Bo"]], ["Cy"])


def test_a_hedged_side_stays_where_nobody_else_is_opposed() -> None:
    contest = _one(pair(side("Ada", DAM), side("Bo", NOT, "b.txt", certainty="possible")))
    assert (_camps(contest), contest.between) == ([["Ada"], ["Bo"]], ())


def test_what_the_article_reports_is_no_matter_of_hedges() -> None:
    contest = _one(
        pair(side("Ada", DAM), side("Bo", NOT, "b.txt")),
        pair(side("Ada", DAM), side("Cy", NOT, "c.txt", certainty="possible"), kind="reported"),
    )
    assert _camps(contest) == [["Bo", "Cy"], ["Ada"]]


def test_figures_that_meet_share_a_camp() -> None:
    three = side("Ada", "300 farmers left"), side("Bo", "900 farmers left", "b.txt"), side("Cy", "about 900 farmers left", "c.txt")
    contest = _one(pair(three[0], three[1], kind="figure"), pair(three[0], three[2], kind="figure"))
    assert _camps(contest) == [["Ada"], ["Bo", "Cy"]]


def test_a_source_with_figures_in_two_camps_is_between() -> None:
    ada, bo, cy = side("Ada", "300 farmers left"), side("Bo", "900 farmers left", "b.txt"), side("Cy", "300 farmers left", "c.txt")
    again = side("Ada", "900 farmers left", "d.txt")
    contest = _one(*(pair(a, b, kind="figure") for a, b in ((ada, bo), (cy, bo), (cy, again))))
    assert (_camps(contest), {said.voice.name for said in contest.between}) == ([["Cy"], ["Bo"]], {"Ada"})
    alone = _one(pair(ada, bo, kind="figure", score=0.9), pair(bo, ada, "agrees"))
    assert _camps(alone) == [["Ada"], ["Bo"]]


def test_unnamed_sources_of_different_articles_are_different_voices() -> None:
    contest = _one(
        pair(side("officials", DAM, "b.txt", kind="unnamed"), side("Ada", NOT)),
        pair(side("officials", DAM, "c.txt", kind="unnamed"), side("Ada", NOT)),
        pair(side(None, DAM, "d.txt"), side("Ada", NOT)),
        pair(side(None, DAM, "e.txt"), side("Ada", NOT)),
    )
    assert contest.voices == 5
    assert [len(camp.voices) for camp in contest.camps] == [4, 1]


def test_words_the_article_sums_up_are_their_speakers() -> None:
    contest = _one(
        pair(side("Ada Bell", DAM), side("Bo", NOT, start=200)),
        pair(summed_up("Bell", "Bell's plan", start=400), side("Bo", NOT, start=200), kind="reported"),
    )
    assert _camps(contest) == [["Ada Bell"], ["Bo"]]
    assert [said.side.span.text for said in contest.camps[0].said] == [DAM, "Bell's plan"]


def test_the_position_is_the_words_that_most_agree_with() -> None:
    first, second = side("Ada", "It is bound to open"), side("Bo", DAM, "b.txt")
    against = side("Di", NOT, "d.txt")
    contest = _one(
        pair(first, against), pair(second, against), agree(second, side("Cy", DAM, "c.txt")),
    )
    assert contest.camps[0].position == DAM


# ---- curated positions


def test_curated_positions_are_the_camps() -> None:
    held = {
        "It will open": [side("Ada", DAM), side("Cy", DAM, "c.txt")],
        "It will not": [side("Bo", NOT, "b.txt"), side("Cy", NOT, "c.txt", start=500), side("Di", NOT, "d.txt", certainty="possible")],
        "It should be torn down": [],
    }
    camps, between = camps_by_position(held, mixed=[side("Eli", "yes and no", "e.txt")])
    assert [(camp.position, [voice.name for voice in camp.voices]) for camp in camps] == [
        ("It will open", ["Ada"]), ("It will not", ["Bo"]), ("It should be torn down", []),
    ]
    assert {said.voice.name for said in between} == {"Cy", "Di", "Eli"}


# ---- order and JSON


def test_the_most_contested_comes_first() -> None:
    small = [pair(side("Ada", "the fish tax is fair", "x.txt"), side("Bo", "the fish tax is theft", "y.txt"), score=0.99)]
    large = [pair(side(name, DAM, f"{name}.txt"), side("Di", NOT, "d.txt"), score=0.6) for name in ("Ada", "Cy", "Eli")]
    assert [contest.heat for contest in contests(small + large)] == [(3, 1.8, 4), (1, 0.99, 2)]


def test_more_pairs_of_the_same_two_are_not_more_voices() -> None:
    many = [pair(side("Ada", f"{DAM} {n}", f"{n}.txt"), side("Bo", NOT, "b.txt")) for n in range(9)]
    assert _one(*many).heat[:2] == (1, 0.8)


@pytest.mark.parametrize(
    ("dates", "since"),
    [
        ([("2024-05-02", "2023-01-01"), ("2024-03", "2022-01-01")], "2024-03"),
        ([("2024-05-02", None), ("2024-06-01", "2024-05-30")], "2024-06-01"),
        ([("2024-05-02", None)], None),
    ],
)
def test_since_when_they_are_opposed(dates: list[tuple[str, str | None]], since: str | None) -> None:
    contest = _one(*(
        pair(side("Ada", DAM, f"{n}a.txt", published=a), side("Bo", NOT, f"{n}b.txt", published=b)) for n, (a, b) in enumerate(dates)
    ))
    assert contest.since == since


def test_json() -> None:
    ada = side("Ada", DAM, title="Dam", capacity=Capacity("engineer", "Water Board"))
    pairs = [pair(ada, side("Bo", NOT, "b.txt")), agree(ada, side("Cy", DAM, "c.txt")), agree(side("Cy", DAM, "c.txt"), side("Bo", NOT, "b.txt"))]
    found = debate(pairs).to_json()
    assert list(found) == ["topic", "camps", "between", "pairs", "agreements", "topics"]
    assert list(found["topics"][0]) == ["topic", "since", "voices", "articles", "camps", "between", "pairs", "agreements"]
    assert found["camps"][0] == {
        "position": DAM,
        "sources": [{"name": "Ada", "kind": "person", "claims": [{
            "article": "a.txt", "text": DAM, "start": 0, "end": len(DAM), "published": "2024-05-02", "title": "Dam",
            "capacity": {"role": "engineer", "institution": "Water Board"}, "statement": "a.txt/0/Ada",
        }]}],
    }
    assert [source["name"] for source in found["between"]] == ["Cy"]
    assert ([p["relation"] for p in found["pairs"]], len(found["agreements"])) == (["contradicts"], 2)
    assert "topics" not in debate(pairs, "dams").to_json()
    json.dumps(found)


_SIDES = [
    side(name, text, f"{name}{number}.txt", certainty="possible" if number == 2 else "certain")
    for name in ("Ada", "Bo", "Cy", "Di", "Eli")
    for number, text in enumerate((DAM, NOT, "300 farmers left", "about 900 farmers left"))
]
_PAIRS = st.lists(
    st.builds(
        pair, st.sampled_from(_SIDES), st.sampled_from(_SIDES), st.sampled_from(["contradicts", "agrees"]),
        st.sampled_from([0.4, 0.6, 0.9]), st.sampled_from(["position", "figure", "reported"]), st.sampled_from("xy"),
    ),
    max_size=25,
)


@settings(deadline=None)
@given(_PAIRS, st.randoms())
def test_the_order_of_pairs_does_not_matter(pairs: list[Pair], random: Random) -> None:
    shuffled = list(pairs)
    random.shuffle(shuffled)
    assert json.dumps(debate(shuffled).to_json()) == json.dumps(debate(pairs).to_json())


@settings(deadline=None)
@given(_PAIRS)
def test_whoever_is_opposed_is_never_in_one_camp_and_nobody_in_two(pairs: list[Pair]) -> None:
    for contest in contests(pairs):
        camp_of = {voice.key: number for number, camp in enumerate(contest.camps) for voice in camp.voices}
        assert sum(len(camp.voices) for camp in contest.camps) == len(camp_of)
        assert not {said.voice.key for said in contest.between} & set(camp_of)
        assert len(contest.camps) > 1
        for one in contest.pairs:
            a, b = (camp_of.get(f"who/{s.source}") for s in (one.a, one.b))
            assert one.relation == "contradicts"
            assert a is None or a != b
