"""The other looks at what an article reports: answers, verdicts, contrasts, attacks on one matter, agreement, notions."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from quoth.compare.pair import Pair
from quoth.compare.reading import Reading
from quoth.compare.reported.agreed import agreed
from quoth.compare.reported.answers import answers
from quoth.compare.reported.attitude import attitudes
from quoth.compare.reported.contrast import contrasted
from quoth.compare.reported.judged import judged
from quoth.compare.reported.rivals import rivals
from quoth.compare.reported.tie import reported
from quoth.compare.reported.unowned import denied_notions
from quoth.compare.statement import claims
from tests.compare.marked import statements
from tests.compare.reported.cases import NAMES, opened, shown

Look = Callable[[Reading], list[Pair]]
JONES = "<s1>Ada Jones</s1> <c1>said</c1> <t1>the weir should be opened to boats in the spring</t1>."
SPRING = "the weir should be opened to boats in the spring"


def _rivals(reading: Reading) -> list[Pair]:
    return rivals(attitudes(reading), reading)


def _notions(reading: Reading) -> list[Pair]:
    return denied_notions(attitudes(reading), reading)


# The look, the article, and the pairs: source and words of either side, the method.
FOUND = [
    (answers, f"{JONES}\n\n<s2>Ivo Bell</s2> <c2>countered</c2> <t2>that boats would wreck the weir by summer</t2>.",
     ("Ada Jones", SPRING, "Ivo Bell", "that boats would wreck the weir by summer"), "fires_back"),
    (answers, "<s1>Ada Jones</s1> <c1>accused</c1> <t1>Ivo Bell of hiding the survey of the weir</t1>.\n\n"
              "<s2>Bell</s2> <c2>denied</c2> <t2>hiding any survey</t2>.",
     ("Ada Jones", "Ada Jones accused Ivo Bell of hiding the survey of the weir", "Ivo Bell",
      "Bell denied hiding any survey"), "denies"),
    (answers, "<s1>Ada Jones</s1> <c1>said</c1> <t1>Ivo Bell had hidden the survey of the weir</t1>.\n\n"
              "In response, <s2>Bell</s2> <c2>said</c2> <t2>there was never a survey</t2>.",
     ("Ada Jones", "Ivo Bell had hidden the survey of the weir", "Ivo Bell", "there was never a survey"), "responds"),
    (judged, f"{JONES} <s2>Ivo Bell</s2> <c2>said</c2> <t2>Jones's plan for a wide lock would be reckless</t2>.",
     ("Ada Jones", "Jones's plan for a wide lock", "Ivo Bell", "Jones's plan for a wide lock would be reckless"),
     "judges"),
    (judged, f"{JONES} <s2>Ivo Bell</s2> <c2>called</c2> <t2>Jones's plan for a wide lock “absurd”</t2>.",
     ("Ada Jones", "Jones's plan for a wide lock", "Ivo Bell", "Ivo Bell called Jones's plan for a wide lock “absurd”"),
     "calls"),
    (judged, f"{JONES}\n\n<t2>“That is nonsense,”</t2> <s2>Ivo Bell</s2> <c2>said</c2>. <t2>“The old weir stood dry all spring.”</t2>",
     ("Ada Jones", SPRING, "Ivo Bell", "“The old weir stood dry all spring.”"), "answers_it"),
    (contrasted, f"{JONES} <s2>The council</s2>, however, <c2>said</c2> <t2>no boats would pass before summer</t2>.",
     ("Ada Jones", SPRING, "Marsh Council", "no boats would pass before summer"), "contrasted"),
    (contrasted, "While <s1>Ada Jones</s1> <c1>says</c1> <t1>the old weir is safe for boats</t1>, <s2>Ivo Bell</s2> "
                 "<c2>insists</c2> <t2>the weir is not safe</t2>.",
     ("Ada Jones", "the old weir is safe for boats", "Ivo Bell", "the weir is not safe"), "contrasted"),
    (_rivals, f"{JONES}\n\n<s2>Ivo Bell</s2> <c2>assailed</c2> <t2>Ada Jones over boats at the weir</t2>.",
     ("Ada Jones", SPRING, "Ivo Bell", "Ivo Bell assailed Ada Jones over boats at the weir"), "attacks_on_it"),
    (_rivals, f"{JONES}\n\n<s2>Ivo Bell</s2> <c2>said</c2> <t2>Jones was wrong to let boats near the weir</t2>.",
     ("Ada Jones", SPRING, "Ivo Bell", "Jones was wrong to let boats near the weir"), "faults_on_it"),
    (agreed, f"{JONES}\n\n<s2>Ivo Bell</s2> <c2>agreed</c2>. <t2>“Boats bring people,”</t2> he added.",
     ("Ada Jones", SPRING, "Ivo Bell", "“Boats bring people,”"), "agrees"),
    (agreed, f"{JONES}\n\n<s2>Ivo Bell</s2> <c2>agreed</c2> <t2>that boats should pass the weir in spring</t2>.",
     ("Ada Jones", SPRING, "Ivo Bell", "that boats should pass the weir in spring"), "agrees"),
    (_notions, "<s1>Ivo Bell</s1> <c1>dismissed</c1> <t1>the notion that the lower marsh was drying out</t1>.",
     ("the notion", "the lower marsh was drying out", "Ivo Bell",
      "Ivo Bell dismissed the notion that the lower marsh was drying out."), "denies_notion"),
]

# Found by reading what earlier rules took for disagreement or agreement in PolNeAR's articles.
NOTHING = [
    (answers, "<s1>Ada Jones</s1> <c1>asked</c1> <t1>whether boats would wreck the old weir</t1>.\n\n"
              "<s2>Ivo Bell</s2> <c2>countered</c2> <t2>that boats would wreck the weir by summer</t2>."),
    (answers, f"{JONES}\n\n<s2>Ivo Bell</s2> <c2>shot back</c2> <t2>at his critics in the press</t2>."),
    (answers, f"{JONES}\n\nIn response, <s2>Jones</s2> <c2>said</c2> <t2>no boats would pass before summer</t2>."),
    (answers, f"{JONES}\n\n<s2>Ivo Bell</s2> <c2>did not deny</c2> <t2>that boats should pass the weir</t2>."),
    (judged, f"{JONES} <s2>Ivo Bell</s2> <c2>said</c2> <t2>Jones's plan for a wide lock would be ready</t2>."),
    (judged, f"{JONES} <s2>Jones</s2> <c2>said</c2> <t2>Jones's plan for a wide lock would be reckless</t2>."),
    (judged, f"{JONES}\n\n<t2>“It was a bad spring,”</t2> <s2>Ivo Bell</s2> <c2>said</c2>."),
    (contrasted, f"{JONES} But <s2>the council</s2> <c2>said</c2> <t2>boats would pass in spring</t2>."),
    (contrasted, f"{JONES} <s2>The council</s2>, however, <c2>said</c2> <t2>it had no money left</t2>."),
    (contrasted, f"{JONES} However, <s2>Jones</s2> <c2>said</c2> <t2>no boats would pass before summer</t2>."),
    (_rivals, f"{JONES}\n\n<s2>Ivo Bell</s2> <c2>said</c2> <t2>there was nothing wrong with Jones's boats on the weir</t2>."),
    (_rivals, f"{JONES}\n\n<s2>Ivo Bell</s2> <c2>assailed</c2> <t2>Ada Jones over her hats</t2>."),
    (_rivals, f"{JONES}\n\n<s2>Ivo Bell</s2> <c2>praised</c2> <t2>Ada Jones over boats at the weir</t2>."),
    (agreed, f"{JONES}\n\n<s2>Ivo Bell</s2> <c2>agreed</c2> to <t2>open the weir to boats</t2>."),
    (agreed, f"{JONES}\n\nBut <s2>analysts</s2> <c2>agreed</c2> <t2>it was still a costly plan</t2>."),
    (_notions, "<s1>Ivo Bell</s1> <c1>did not dismiss</c1> <t1>the notion that the lower marsh was drying out</t1>."),
    (_notions, "<s1>Ivo Bell</s1> <c1>dismissed</c1> <t1>the manager of the lower marsh</t1>."),
]


@pytest.mark.parametrize(("look", "marked", "expected", "method"), FOUND)
def test_what_stands_against_or_beside_what(
    look: Look, marked: str, expected: tuple[str, str, str, str], method: str
) -> None:
    pairs = look(opened(marked))
    assert shown(pairs) == [expected]
    assert [(pair.method, pair.relation) for pair in pairs] == [(method, "agrees" if look is agreed else "contradicts")]


@pytest.mark.parametrize(("look", "marked"), NOTHING)
def test_what_looks_like_it_and_is_none(look: Look, marked: str) -> None:
    assert look(opened(marked)) == []


def test_a_headline_and_the_sentence_below_it_are_one_pair() -> None:
    marked = (
        "<s1>Bell</s1> <c1>blasts</c1> <t1>Ada Jones's call for a lock</t1>.\n\n"
        "<s2>Ivo Bell</s2> <c2>blasted</c2> <t2>Ada Jones's call for a lock</t2> on Monday.\n\n"
        "<s3>Ada Jones</s3> <c3>spoke</c3> at <t3>noon</t3>."
    )
    assert len(reported(claims(*statements(marked, NAMES)))) == 1


def test_a_long_article_without_a_full_stop_takes_no_long_time() -> None:
    marked = f"<s1>Ada Jones</s1> <c1>said</c1> <t1>it was so</t1> {'and Bell rejected her plan ' * 20_000}"
    assert reported(claims(*statements(marked, NAMES))) == ()
