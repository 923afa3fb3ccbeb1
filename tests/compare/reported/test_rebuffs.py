"""Words that reject what was just said, or what the speaker himself quotes."""

from __future__ import annotations

from dataclasses import replace

import pytest

from quoth.article import Span
from quoth.compare.reading import Reading
from quoth.compare.reported.rebuffs import rebuffs
from tests.compare.reported.cases import opened, shown

SAFE = "<s1>Ada Jones</s1> <c1>said</c1> <t1>the old weir was safe for boats</t1>."
WAS_SAFE = "the old weir was safe for boats"

# What is said next; the words of it that reject what was said before.
REBUFFS = [
    ("<t2>“That is a false equivalence,”</t2> <s2>Ivo Bell</s2> <c2>replied</c2>. <t2>“The weir leaks.”</t2>",
     "“That is a false equivalence,”"),
    ("<t2>“No, it’s not, and nobody thinks it is,”</t2> <s2>Ivo Bell</s2> <c2>said</c2>.",
     "“No, it’s not, and nobody thinks it is,”"),
    ("<s2>Ivo Bell</s2> <c2>said</c2>: <t2>“I don’t like what she said, and I told her.”</t2>",
     "“I don’t like what she said, and I told her.”"),
    ("<t2>“I don't buy that,”</t2> <s2>Ivo Bell</s2> <c2>said</c2>.", "“I don't buy that,”"),
    ("<s2>Ivo Bell</s2> <c2>said</c2> <t2>nothing could be further from the truth</t2>.",
     "nothing could be further from the truth"),
]
NO_REBUFFS = [
    "<t2>“It is wrong to wait until May,”</t2> <s2>Ivo Bell</s2> <c2>said</c2>.",
    "<t2>“That was the wrong turn,”</t2> <s2>Ivo Bell</s2> <c2>said</c2>.",
    "<t2>“I don't like her,”</t2> <s2>Ivo Bell</s2> <c2>said</c2>.",
    "<t2>“That is a false wall,”</t2> <s2>Ada Jones</s2> <c2>said</c2>.",
    "<t2>“That is not wrong,”</t2> <s2>Ivo Bell</s2> <c2>said</c2>.",
    "Would boats come? <t2>“No, they would not come before May,”</t2> <s2>Ivo Bell</s2> <c2>said</c2>.",
    "Asked about tolls, <s2>Ivo Bell</s2> <c2>said</c2>: <t2>“I don't like that.”</t2>",
    "<t2>“We disagree on dates,”</t2> <s2>Ivo Bell</s2> <c2>said</c2>.",
    "<t2>“I don't believe those boats will come,”</t2> <s2>Ivo Bell</s2> <c2>said</c2>.",
]


@pytest.mark.parametrize(("after", "words"), REBUFFS)
def test_words_that_reject_what_was_just_said(after: str, words: str) -> None:
    assert shown(rebuffs(opened(f"{SAFE}\n\n{after}"))) == [("Ada Jones", WAS_SAFE, "Ivo Bell", words)]


@pytest.mark.parametrize("after", NO_REBUFFS)
def test_words_that_reject_nothing(after: str) -> None:
    assert rebuffs(opened(f"{SAFE}\n\n{after}")) == []


def test_words_that_reject_what_the_speaker_quotes() -> None:
    reading = opened(
        "<t1>“Jones said the weir is safe for boats. I don't buy that. It leaks,”</t1> <s1>Ivo Bell</s1> <c1>said</c1>.")
    body = reading.text
    outer = reading.claims[0]
    inner = opened("<s2>Jones</s2> <c2>said</c2> <t2>the weir is safe for boats</t2>").claims[0]
    said = inner.statement
    nested = replace(inner, body=body, statement=replace(
        said, content=_at(body, said.content), source=_at(body, said.source), article=outer.article,
        cue=_at(body, (said.cue,))[0] if said.cue else None, nested_in=outer.statement.iri))
    pairs = rebuffs(Reading.of((outer, nested)))
    assert shown(pairs) == [("Ada Jones", "the weir is safe for boats", "Ivo Bell", "I don't buy that. It leaks,”")]
    assert [pair.method for pair in pairs] == ["quotes_and_rebuffs"]


def _at(body: str, spans: tuple[Span, ...]) -> tuple[Span, ...]:
    return tuple(Span.of(body, body.index(s.text), body.index(s.text) + len(s.text)) for s in spans)
