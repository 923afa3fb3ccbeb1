"""Quotation structure and what follows from it, on drafts as the tagger leaves them. The texts are invented."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quoth.article import Mark, Span
from quoth.extract.names import NameSpan
from quoth.extract.nicknames import join_nicknames
from quoth.extract.quotations import Draft, Quotations, complete
from quoth.extract.quotations.marks import read_marks
from quoth.extract.quotations.turns import read_turns


def at(text: str, words: str) -> Span:
    """The first place where `words` stand."""
    return Span.of(text, text.index(words), text.index(words) + len(words))


def draft(text: str, source: str | None, cue: str | None, *content: str) -> Draft:
    spans = tuple(at(text, words) for words in content)
    return Draft(at(text, source) if source else None, at(text, cue) if cue else None, spans, 0.9)


def people(text: str, *names: str) -> list[NameSpan]:
    return sorted(NameSpan(s.start, s.end, "person") for s in (at(text, name) for name in names))


def quoted(text: str, *drafts: Draft) -> list[str]:
    return [text[q.start : q.end] for q in Quotations.of(text, drafts).all]


STRETCHES = [
    ('He said "no" and "yes".', ['"no"', '"yes"']),
    ("„Nein“, sagte er. „Ja.“", ["„Nein“", "„Ja.“"]),
    ("»Nein«, sagte er.", ["»Nein«"]),
    ("« Non », dit-il.", ["« Non »"]),
    ("”Nej,” sade han.", ["”Nej,”"]),
    ("“Open and closed by another kind,\" she said.", ["“Open and closed by another kind,\""]),
    ("“He told me ‘go home’ and I went,” she said.", ["“He told me ‘go home’ and I went,”"]),
    ("“He said “no” to us,” she said.", ["“He said “no” to us,”"]),
    ('"He said "no" to us," she said.', ['"He said "no" to us,"']),
    ("'It's the town's bridge,' he said. 'Nobody's else.'", ["'It's the town's bridge,'", "'Nobody's else.'"]),
    ("The nurses' clinic won't open in the '90s wing; ’tis pity.", []),
    ("He is 6'2\" tall, and the pipes are 12\" wide.", []),
    ('"He is 6\'2" tall," she said.', ['"He is 6\'2" tall,"']),
    ('They have no money," she said. "None."', ['They have no money,"', '"None."']),
    ("``No,'' she said.", ["``No,''"]),
    ("''No,'' she said.", ["''No,''"]),
    ("no marks", []),
]


@pytest.mark.parametrize(("text", "stretches"), STRETCHES)
def test_quotations_of_a_paragraph(text: str, stretches: list[str]) -> None:
    assert quoted(text) == stretches


def test_the_writers_words_end_a_quotation_that_nothing_closes() -> None:
    text = '"We will wait, said Anna Weiss. The council meets on Tuesday.'
    said = draft(text, "Anna Weiss", "said", '"We will wait,')
    assert quoted(text, said) == ['"We will wait, ']
    assert quoted(text) == [text]


def test_the_form_of_contents() -> None:
    text = 'She said that the plan was "a disgrace". "It must go," she said. It will cost more, she said.'
    quotations = Quotations.of(text, [])
    contents = ['that the plan was "a disgrace"', '"It must go,"', "It will cost more"]
    assert [quotations.form([at(text, words)]) for words in contents] == ["mixed", "direct", "indirect"]


THREE = "“One and two.\n\n“Three.\n\n“Four,” said Anna Weiss."


def test_a_quotation_over_paragraphs_is_one_chain() -> None:
    (chain,) = Quotations.of(THREE, []).chains
    assert [THREE[q.start : q.end] for q in chain] == ["“One and two.", "“Three.", "“Four,”"]
    apart = THREE.replace("\n\n“Three", "\n\nADVERTISEMENT\n\n“Three")
    advert = at(apart, "ADVERTISEMENT")
    (chain,) = Quotations.of(apart, [], [Mark(advert.start, advert.end, "advert")]).chains
    assert len(chain) == 3


def test_the_parts_that_the_tagger_missed_come_to_the_speaker_of_the_chain() -> None:
    (one,) = complete(THREE, [draft(THREE, "Anna Weiss", "said", "“Four,”")], [], []).drafts
    assert [span.text for span in one.content] == ["“One and two.", "“Three.", "“Four,”"]


def test_a_new_speaker_does_not_continue_a_closed_quotation() -> None:
    text = '"We will wait," said Anna Weiss.\n\n"We will not," said Karl Moos.'
    drafts = [draft(text, "Anna Weiss", "said", '"We will wait,"'), draft(text, "Karl Moos", "said", '"We will not,"')]
    assert complete(text, drafts, [], []).drafts == tuple(drafts)


def test_a_quotation_that_follows_at_once_is_the_same_speakers() -> None:
    text = '"We will wait," said Anna Weiss.\n\n"It is a long time."\n\nKarl Moos laughed.'
    said = draft(text, "Anna Weiss", "said", '"We will wait,"')
    (one,) = complete(text, [said], [at(text, '"It is a long time."')], []).drafts
    assert [span.text for span in one.content] == ['"We will wait,"', '"It is a long time."']


INTERVIEW = (
    "JOHN MERCER: When did you hear of it?\n\nHELEN PARK: On Sunday. I was told that the wall had broken.\n\n"
    "We went there.\n\nThe minister then left for the north.\n\nMERCER: Thank you."
)


def test_turns() -> None:
    turns = read_turns(INTERVIEW, people(INTERVIEW, "JOHN MERCER", "HELEN PARK"))
    assert [(t.label.text, [s.text for s in t.speech]) for t in turns] == [
        ("JOHN MERCER", ["When did you hear of it?"]),
        ("HELEN PARK", ["On Sunday. I was told that the wall had broken.", "We went there."]),
        ("MERCER", ["Thank you."]),
    ]


def test_turns_take_the_place_of_what_was_read_from_their_labels_and_keep_what_is_told_inside() -> None:
    names = people(INTERVIEW, "JOHN MERCER", "HELEN PARK")
    inner = draft(INTERVIEW, None, "was told", "that the wall had broken")
    label = draft(INTERVIEW, "HELEN PARK", ":", "On Sunday")
    found = complete(INTERVIEW, [inner, label], [], names)
    assert inner in found.drafts and label not in found.drafts
    said = {d.source.text: d for d in found.drafts if d.cue and d.cue.text == ":" and d.source}
    assert set(said) == {"JOHN MERCER", "HELEN PARK", "MERCER"}
    assert {found.quotations.form(d.content) for d in said.values()} == {"direct"}


@pytest.mark.parametrize(
    "text",
    [
        "WASHINGTON: Two men died.\n\nWASHINGTON: Three men died.",
        "JOHN MERCER: 45 percent.\n\nHELEN PARK: 40 percent.",
        "HELEN PARK: I was told that the wall had broken.",
        "Note: See you there?\n\nWarning: We close at six.",
    ],
)
def test_no_turns(text: str) -> None:
    assert read_turns(text, people(text, *[name for name in ("JOHN MERCER", "HELEN PARK") if name in text])) == ()


def test_a_signed_quotation_leaves_the_draft_it_was_wrongly_given_to() -> None:
    text = 'Anna Weiss said "yes".\n"The bridge is finished." — Karl Moos, engineer\n'
    wrong = draft(text, "Anna Weiss", "said", '"yes"', '"The bridge is finished."')
    first, signed = complete(text, [wrong], [], people(text, "Anna Weiss", "Karl Moos")).drafts
    assert [span.text for span in first.content] == ['"yes"']
    assert signed.source and signed.cue
    assert (signed.source.text, signed.cue.text) == ("Karl Moos, engineer", "—")


@pytest.mark.parametrize(
    "text",
    [
        '"The bridge is finished." - a disaster for the town',
        '"The bridge" — Lindau has one — is finished.',
        '"It is finished," he said — Karl Moos was there.',
    ],
)
def test_dashes_that_sign_nothing(text: str) -> None:
    assert complete(text, [], [], []).drafts == ()


INFERRED = [
    ('Hugh Hill shook his head.\n\n"We have run out of money for good."', "Hugh Hill"),
    ('Hugh Hill, a doctor, shook his head. "We have run out of money for good."', "Hugh Hill"),
    ('Hugh Hill came. He shook his head. "We have run out of money for good."', "He"),
    ('The clinic is closed.\n\n"We have run out of money for good."', None),
    ('Hugh Hill met Karl Moos and others in the end.\n\n"The Long Dry Season of Delta"', None),
    ('Hugh Hill wrote "The long dry season of the delta" in 2014.', None),
    ('Hugh Hill came to the "smart" lamps of the town.', None),
    ('Hugh Hill came home.\n\n"Yes," and so on.', None),
]


@pytest.mark.parametrize(("text", "words"), INFERRED)
def test_speakers_inferred(text: str, words: str | None) -> None:
    found = complete(text, [], [], people(text, *[n for n in ("Hugh Hill", "Karl Moos") if n in text])).drafts
    assert [d.inferred.text for d in found if d.inferred] == ([words] if words else [])
    assert all(d.source is None and d.cue is None and d.confidence < 0.5 for d in found)


NICKNAMES = [
    ('William "Bill" Turner left.', ["William", "Bill", "Turner"], ['William "Bill" Turner']),
    ("William “Bill” Turner left.", ["William", "Bill” Turner"], ["William “Bill” Turner"]),
    ("William (Bill) Turner left.", ["William", "Turner"], ["William (Bill) Turner"]),
    ('Anna Weiss "The Mayor" left. Turner stayed.', ["Anna Weiss", "Turner"], ["Anna Weiss", "Turner"]),
    ("Karl Moos and William Turner left.", ["Karl Moos", "William Turner"], ["Karl Moos", "William Turner"]),
]


@pytest.mark.parametrize(("text", "tagged", "joined"), NICKNAMES)
def test_nicknames(text: str, tagged: list[str], joined: list[str]) -> None:
    assert [text[n.start : n.end] for n in join_nicknames(text, people(text, *tagged))] == joined


@given(st.text(alphabet='ab \n.,"“”„«»‘’\'`1', max_size=80))
def test_quotations_lie_in_the_text_and_apart(text: str) -> None:
    end = 0
    for one in Quotations.of(text, []).all:
        assert end <= one.start < one.end <= len(text)
        end = one.end
    marks = list(read_marks(text, 0, len(text)))
    assert all(a.end <= b.start for a, b in pairwise(marks))
