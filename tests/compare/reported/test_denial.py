"""Which claims are denials, and what they deny."""

from __future__ import annotations

import pytest

from quoth.compare.reported.denial import denial
from tests.compare.reported.cases import opened

# A claim; the form of its denial, what the denied is called, and the words that tell more of it.
DENIALS = [
    ("<s1>Ivo Bell</s1> <c1>denied</c1> <t1>the charges through his clerk</t1>.", "denies", "charges", ""),
    ("<s1>Ivo Bell</s1> <c1>denies</c1> <t1>any wrongdoing</t1>.", "denies", "", ""),
    ("<s1>Ivo Bell</s1> <c1>has denied</c1> <t1>it happened</t1>.", "denies", "", ""),
    ("<s1>Ivo Bell</s1> <c1>dismissed</c1> <t1>the claim that the weir leaks</t1>.", "denies", "claim", "the weir leaks"),
    ("<s1>Ivo Bell</s1> <c1>denied</c1> <t1>hiding the survey</t1>.", "denies", "", "hiding the survey"),
    ("<s1>The council</s1> <c1>called</c1> <t1>the allegations baseless</t1>.", "calls_false", "allegations", ""),
    ("<s1>Ivo Bell</s1> <c1>said</c1> <t1>that claim smacked of hypocrisy</t1>.", "finds_false", "claim", ""),
    ("<s1>Ivo Bell</s1> <c1>said</c1> <t1>Jones's claims about the weir are unfounded</t1>.",
     "finds_false", "claims", "the weir "),
    ("<t1>“We have never drained a marsh,”</t1> <s1>Ivo Bell</s1> <c1>said</c1>.",
     "never", "", "“We have never drained a marsh,”"),
]
NO_DENIALS = [
    "<s1>Ivo Bell</s1> <c1>did not deny</c1> <t1>the charges</t1>.",
    "<s1>Ivo Bell</s1> <c1>declined to dispute</c1> <t1>the report</t1>.",
    "<s1>Ivo Bell</s1> <c1>said</c1> <t1>the report is not false</t1>.",
    "<s1>Ivo Bell</s1> <c1>said</c1> <t1>the report is ready</t1>.",
    "<s1>Ivo Bell</s1> <c1>rejected</c1> <t1>Monday's offer of boats</t1>.",
    "<t1>“I never knew the marsh in winter,”</t1> <s1>Ivo Bell</s1> <c1>said</c1>.",
    "<s1>He</s1> <c1>called</c1> <t1>the lock a beauty</t1>.",
]


@pytest.mark.parametrize(("marked", "form", "noun", "about"), DENIALS)
def test_a_denial_is_read(marked: str, form: str, noun: str, about: str) -> None:
    (claim,) = opened(marked).claims
    one = denial(claim)
    assert one is not None
    assert (one.form, one.noun, one.about) == (form, noun, about)
    assert claim.body[slice(*one.object)] in claim.words


@pytest.mark.parametrize("marked", NO_DENIALS)
def test_what_is_no_denial(marked: str) -> None:
    (claim,) = opened(marked).claims
    assert denial(claim) is None
