"""Which charges a denial denies."""

from __future__ import annotations

import pytest

from quoth.compare.reported.charged import charged
from tests.compare.reported.cases import opened, shown

ACCUSED = "<s1>Ada Jones</s1> <c1>said</c1> <t1>Ivo Bell had hidden the survey of the weir for years</t1>."
HIDDEN = "Ivo Bell had hidden the survey of the weir for years"

# What the article says; the charges that are denied with who made them, and the denial.
DEVELOPMENT = [
    (f"{ACCUSED}\n\n<s2>Bell</s2> <c2>denied</c2> <t2>the allegation</t2>.",
     [("Ada Jones", HIDDEN, "Ivo Bell", "Bell denied the allegation")]),
    (f"{ACCUSED}\n\n<s2>Ivo Bell's office</s2> <c2>called</c2> <t2>the claim fabricated by rivals</t2>.",
     [("Ada Jones", HIDDEN, "Ivo Bell's office", "Ivo Bell's office called the claim fabricated by rivals")]),
    # Of what one speaker says of the denier, the gravest.
    (f"{ACCUSED} <s3>Jones</s3> <c3>said</c3> <t3>she had met Bell twice at the mill</t3>.\n\n"
     "<s2>Bell</s2> <c2>denied</c2> <t2>the accusation</t2>.",
     [("Ada Jones", HIDDEN, "Ivo Bell", "Bell denied the accusation")]),
    # Several charges, where several are denied.
    (f"{ACCUSED} <s3>Cy Noor</s3> <c3>said</c3> <t3>Bell threatened the surveyors at the mill</t3>.\n\n"
     "<s2>Bell</s2> <c2>called</c2> <t2>the charges baseless</t2>.",
     [("Cy Noor", "Bell threatened the surveyors at the mill", "Ivo Bell", "Bell called the charges baseless"),
      ("Ada Jones", HIDDEN, "Ivo Bell", "Bell called the charges baseless")]),
    ("<s1>Ada Jones</s1> <c1>claimed</c1> <t1>that boats would pass the weir</t1>.\n\n<s2>Ivo Bell</s2> <c2>denied</c2> "
     "<t2>that boats would pass the weir</t2>.",
     [("Ada Jones", "that boats would pass the weir", "Ivo Bell", "Ivo Bell denied that boats would pass the weir")]),
    # The owner's claim, further back.
    ("<s1>Ada Jones</s1> <c1>said</c1> <t1>the old weir leaks every winter</t1>.\n\n<s3>Cy Noor</s3> <c3>said</c3> "
     "<t3>boats would come</t3>.\n\n<s2>The council</s2> <c2>said</c2> <t2>Jones's report on the weir was misleading</t2>.",
     [("Ada Jones", "the old weir leaks every winter", "Marsh Council", "Jones's report on the weir was misleading")]),
    ("<s1>Ada Jones</s1> <c1>claimed</c1> <t1>that the Marsh Council had sold the lock to a brewery</t1>.\n\n"
     "<t2>“We have never sold any lock, to a brewery or to others,”</t2> <s2>the council</s2> <c2>said</c2>.",
     [("Ada Jones", "that the Marsh Council had sold the lock to a brewery", "Marsh Council",
       "“We have never sold any lock, to a brewery or to others,”")]),
]

NOTHING = [
    # Nobody but himself is said to have said it.
    "<s1>Ivo Bell</s1> <c1>said</c1> <t1>Bell had hidden the survey</t1>. <s2>Bell</s2> <c2>denied</c2> <t2>the charge</t2>.",
    # Another matter.
    f"{ACCUSED}\n\n<s2>Ivo Bell</s2> <c2>denied</c2> <t2>that boats would pass in spring</t2>.",
    # The denial itself, and what it is denied of.
    "<s1>Ada Jones</s1> <c1>claimed</c1> <t1>that no boats would pass the weir</t1>.\n\n<s2>Ivo Bell</s2> <c2>denied</c2> "
    "<t2>that boats would pass the weir</t2>.",
    # Of nobody, and no charge.
    "<s1>Ada Jones</s1> <c1>said</c1> <t1>the survey of the weir took years</t1>.\n\n<s2>Ivo Bell</s2> <c2>denied</c2> "
    "<t2>any wrongdoing</t2>.",
    # His own side.
    "<s1>Ada Jones</s1> <c1>said</c1> <t1>Ada Jones had hidden the survey</t1>.\n\n<s2>Jones's campaign</s2> "
    "<c2>denied</c2> <t2>the charge</t2>.",
    # A question is no charge.
    "<s1>Ada Jones</s1> <c1>asked</c1> <t1>whether Ivo Bell had hidden the survey</t1>.\n\n<s2>Bell</s2> <c2>denied</c2> "
    "<t2>it</t2>.",
]


@pytest.mark.parametrize(("marked", "expected"), DEVELOPMENT)
def test_a_denial_is_tied_to_its_charges(marked: str, expected: list[tuple[str, str, str, str]]) -> None:
    pairs = charged(opened(marked))
    assert shown(pairs) == expected
    assert {(pair.method, pair.relation) for pair in pairs} == {("denies_charge", "contradicts")}


@pytest.mark.parametrize("marked", NOTHING)
def test_no_charge_is_made_up(marked: str) -> None:
    assert charged(opened(marked)) == []
