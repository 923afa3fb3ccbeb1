"""Changes of position that an article tells of: each marker, whose change it is, both positions, and what is none."""

from __future__ import annotations

import pytest

from quoth.compare.changes import changes_told, dated
from quoth.compare.changes.told import SCORES
from quoth.compare.statement import claims
from tests.compare.marked import Names, statements

NAMES: Names = {"The ministry": ("Water Ministry", "organisation"), "The bank": ("Rand Bank", "organisation")}
RUIZ = "<s1>Ana Ruiz</s1> <c1>said</c1> <t1>the dam was safe and would hold</t1>. "

# kind, the article, whose change, words of the earlier position, words of the present one.
TOLD = [
    (
        "until_recently",
        "In a new report, <s1>the Water Ministry</s1> <c1>says</c1> <t1>most herders will stay in the valley</t1>.\n\n"
        "<s2>Bo Lind</s2> <c2>noted</c2> <t2>that the Water Ministry, which counted 900 herders, until recently expected "
        "that many herders would leave</t2>.",
        "the Water Ministry", "many herders would leave", "most herders will stay in the valley",
    ),
    (
        "until_recently",
        "In a new report, the River Basin Council judges that the lake will fill again, <s1>Bo Lind</s1> <c1>said</c1> "
        "<t1>on the shore</t1>.\n\nThe River Basin Council until recently believed that the lake was lost.",
        "River Basin Council", "the lake was lost", "the lake will fill again, Bo Lind said on the shore",
    ),
    (
        "no_longer", RUIZ + "Ruiz no longer believes that the turbines can be saved.",
        "Ana Ruiz", "the turbines can be saved", "no longer believes that the turbines can be saved",
    ),
    (
        "once", RUIZ + "Ruiz previously called the levy a theft, but she now supports it.",
        "Ana Ruiz", "called the levy a theft", "now supports it",
    ),
    (
        "once", RUIZ + "Ruiz used to oppose the levy but has since said it was needed.",
        "Ana Ruiz", "used to oppose the levy", "since said it was needed",
    ),
    (
        "once", RUIZ + "Ruiz, who once praised the canal, vowed that it would not be dug.",
        "Ana Ruiz", "praised the canal", "vowed that it would not be dug",
    ),
    (
        "turned_against", RUIZ + "Ruiz has turned against the canal treaty, a deal she once supported.",
        "Ana Ruiz", "the canal treaty, a deal she once supported", "turned against the canal treaty",
    ),
    (
        "at_first", RUIZ + "Ruiz at first denied that the gate had been open, but later admitted that it stood open.",
        "Ana Ruiz", "denied that the gate had been open", "later admitted that it stood open",
    ),
    (
        "took_back", RUIZ + "Ruiz later walked back her remarks, saying that nobody could be sure.",
        "Ana Ruiz", "the dam was safe and would hold", "nobody could be sure",
    ),
    (
        "took_back", RUIZ + "On Monday she backed away from a suggestion that the valley might be cleared.",
        "Ana Ruiz", "the valley might be cleared",
        "backed away from a suggestion that the valley might be cleared",
    ),
    (
        "took_back", RUIZ + "A day later she reversed course.",
        "Ana Ruiz", "the dam was safe and would hold", "reversed course",
    ),
    (
        "took_back", RUIZ + "Ruiz rescinded her endorsement of the mayor, saying that he could not be trusted.",
        "Ana Ruiz", "her endorsement of the mayor", "he could not be trusted",
    ),
    (
        "took_back", RUIZ + "Ruiz had voiced support for a levy on water, a position she has since abandoned.",
        "Ana Ruiz", "Ruiz had voiced support for a levy on water", "she has since abandoned",
    ),
    (
        "dropped", RUIZ + "Ruiz has dropped her opposition to the canal.",
        "Ana Ruiz", "her opposition to the canal", "dropped her opposition to the canal",
    ),
    (
        "dropped", RUIZ + "Ruiz softened her stance on the levy, saying that it could be paid later.",
        "Ana Ruiz", "her stance on the levy", "it could be paid later",
    ),
    (
        "revised",
        "<s1>The bank</s1> <c1>said</c1> <t1>prices would rise</t1>. The bank raised its inflation forecast from 4 percent "
        "to 6 percent after the drought.",
        "Rand Bank", "4 percent", "6 percent",
    ),
    (
        "revised",
        "<s1>The ministry</s1> <c1>said</c1> <t1>that it had lowered its estimate of the damage to $2 million from $5 "
        "million</t1>.",
        "Water Ministry", "$5 million", "$2 million",
    ),
    (
        "than_first",
        '<t1>"At one point we feared a flood of returns. I think that is less likely than we first assumed or expected. It is '
        'less likely than we first assessed,"</t1> <s1>Ana Ruiz</s1> <c1>said</c1>.',
        "Ana Ruiz", "At one point we feared a flood of returns", "It is less likely than we first assessed",
    ),
]


@pytest.mark.parametrize(("kind", "marked", "source", "before", "after"), TOLD)
def test_a_change_is_told_with_both_positions(kind: str, marked: str, source: str, before: str, after: str) -> None:
    (pair,) = changes_told(claims(*statements(marked, NAMES, published="2023-03-14")))
    assert (pair.relation, pair.method) == ("changes", kind)
    assert pair.a.source == pair.b.source == source
    assert before in pair.a.span.text
    assert after.startswith(pair.b.span.text) or after in pair.b.span.text
    for side in (pair.a, pair.b):
        assert side.claim is None or side.claim.source == source
    assert "before 2023-03-14" in pair.reason and "(2023-03-14)" in pair.reason
    change = dated(pair)
    assert (change.before, change.after) == ("../2023-03-14", "2023-03-14")


def test_every_marker_is_proven() -> None:
    assert {kind for kind, *_ in TOLD} == set(SCORES)


# Nobody changed, not yet, it is not known who, or it is a reproach in somebody's mouth.
NONE = [
    RUIZ + "Ruiz never walked back her remarks.",
    RUIZ + "If Ruiz changed her mind, the canal would be dug.",
    RUIZ + "Ruiz refused to drop her opposition to the canal.",
    RUIZ + "Ruiz previously said she would drain the lake, and on Monday said the river should also be closed.",
    RUIZ + "Ruiz has revised her proposal on the levy several times.",
    RUIZ + "It managed to do so, though it was first said to take two months.",
    RUIZ + "The county cut the number of stations from 400 to 60.",
    RUIZ + "Herders until recently believed that the lake was lost.",
    RUIZ + '<s2>Bo Lind</s2> <c2>said</c2> <t2>"She no longer believes that the dam is safe"</t2>.',
    "<s1>Bo Lind</s1> <c1>met</c1> <t1>the mayor</t1>, and <s2>Cy Noor</s2> <c2>said</c2> <t2>it leaked</t2> before he "
    "reversed course.",
    RUIZ + "Collins, who previously backed the mayor, lives in a town where it is not unusual to see flags.",
]


@pytest.mark.parametrize("marked", NONE)
def test_no_change_is_told(marked: str) -> None:
    assert changes_told(claims(*statements(marked))) == ()


def test_without_claims_nothing_is_told() -> None:
    assert changes_told(()) == ()
