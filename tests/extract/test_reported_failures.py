"""What users of other quotation extractors report as failing, a case table each. The articles are invented."""

from __future__ import annotations

import pytest

from tests.extract.reading import Said, attributions, expect, told

TITLE = "Clinic in the valley shuts its doors\n\n"
HILL, MOOR, KLEIN = "Hugh Hill", "Ellen Moor", "Rosa Klein"

ODD_NUMBER = [
    '"We have no money," said Hugh Hill, a doctor. "Nobody helped us.\n\nEllen Moor, a nurse, said "it is a shame" that the '
    'clinic must go.\n\n"We will all miss it," she said.',
    '"We have no money, said Hugh Hill, a doctor.\n\nEllen Moor, a nurse, said "it is a shame" that the clinic must '
    'go.\n\n"We will all miss it," she said.',
    'We have no money," said Hugh Hill, a doctor.\n\nEllen Moor, a nurse, said "it is a shame" that the clinic must go.'
    '\n\n"We will all miss it," she said.',
    'Hugh Hill, a 6\'2" doctor, said: "We have no money."\n\nEllen Moor, a nurse, said "it is a shame" that the clinic '
    'must go.\n\n"We will all miss it," she said.',
    pytest.param(
        'The 6\'2" doctor, Hugh Hill, said: "We have no money."\n\nEllen Moor, a nurse, said "it is a shame" that the '
        'clinic must go.\n\n"We will all miss it," she said.',
        marks=pytest.mark.xfail(strict=True, reason="a description is cut at the mark that stands for inches"),
    ),
]


@pytest.mark.parametrize("body", ODD_NUMBER)
def test_an_odd_number_of_quotation_marks(body: str) -> None:
    expect(
        TITLE + body,
        Said(HILL, "We have no money", "direct"),
        Said(MOOR, "that the clinic must go", "mixed"),
        Said(MOOR, "We will all miss it", "direct"),
    )


def test_curly_apostrophes_are_no_quotation_marks() -> None:
    expect(
        TITLE
        + "The doctors’ union won’t accept the ministers’ plan, Hugh Hill said. It’s the patients’ clinic, he added.",
        Said(HILL, "won’t accept the ministers’ plan", "indirect"),
        Said(HILL, "It’s the patients’ clinic", "indirect"),
    )


PARAGRAPHS = [
    "We have waited for three months and nobody has called us.",
    "Every day the ships come in.",
    "That ends now.",
]
CUES = {
    "cue first": ('Rosa Klein, who heads the dockers\' union, said: "{0}\n\n"{1}\n\n"{2}"', True),
    "cue inside": ('"{0}," said Rosa Klein, who heads the dockers\' union. "It is a shame.\n\n"{1}\n\n"{2}"', True),
    "cue last": ('"{0}\n\n"{1}\n\n"{2}" said Rosa Klein, who heads the dockers\' union.', False),
}


@pytest.mark.parametrize("marks", ['""', "“”"])
@pytest.mark.parametrize(("form", "_first"), CUES.values(), ids=list(CUES))
def test_a_quotation_over_three_paragraphs(form: str, _first: bool, marks: str) -> None:
    body = form.format(*PARAGRAPHS).replace(".,", ",").replace('now."', 'now,"' if not _first else 'now."')
    if marks == "“”":
        body = body.replace('\n\n"', "\n\n“").replace(': "', ": “").replace('. "', ". “").replace('"', "”")
        body = "“" + body[1:] if body.startswith("”") else body
    expect(
        f"Strike in the port enters its third week\n\n{body}\n\nThe port authority did not answer.",
        Said(
            KLEIN, "three months and nobody has called us ... Every day the ships come in ... That ends now", "direct"
        ),
    )


APPOSITIVES = [
    ("Hugh Hill, a doctor, said the clinic would shut in June.", HILL, "the clinic would shut in June"),
    ('"We have run out of money," Ellen Moor, its director since 2010, said.', MOOR, "We have run out of money"),
    ("Hugh Hill, 44, who has worked there for years, said that he would leave.", HILL, "he would leave"),
    ("Hugh Hill (a doctor and a member of the council) said the clinic would shut.", HILL, "the clinic would shut"),
    ("Hugh Hill — a doctor — said the clinic would shut.", HILL, "the clinic would shut"),
]


@pytest.mark.parametrize(("sentence", "who", "words"), APPOSITIVES)
def test_an_appositive_between_name_and_verb(sentence: str, who: str, words: str) -> None:
    expect(f"{TITLE}{sentence}\n\nThe ministry did not answer.", Said(who, words))


@pytest.mark.parametrize("dash", [" - ", " -- ", " – ", " — ", "—", " ― ", "\xa0—\xa0"])
@pytest.mark.parametrize(("opens", "closes"), ['""', "“”"])
def test_a_quotation_signed_with_a_name(dash: str, opens: str, closes: str) -> None:
    expect(
        f"Voices of the week\n\n{opens}The clinic is finished.{closes}{dash}Hugh Hill\n\n"
        f"{opens}Nobody listened to the nurses.{closes}{dash}Ellen Moor, a nurse\n\n"
        f"{opens}We were never asked.{closes}{dash}Rosa Klein\n",
        Said(HILL, "The clinic is finished.", "direct"),
        Said(MOOR, "Nobody listened to the nurses.", "direct"),
        Said(KLEIN, "We were never asked.", "direct"),
    )


ACCORDING_TO = [
    ("According to Hugh Hill, a doctor, the clinic has lost a third of its staff.", HILL, "a third of its staff"),
    pytest.param(
        "The clinic, according to Hugh Hill, has lost a third of its staff.",
        HILL,
        "a third of its staff",
        marks=pytest.mark.xfail(strict=True, reason="the tagger leaves out the half of the content after the source"),
    ),
    ("The clinic has lost a third of its staff, according to Hugh Hill, a doctor.", HILL, "a third of its staff"),
    ("The clinic will shut in June, according to a letter from the ministry.", "a letter from the ministry", "in June"),
]


@pytest.mark.parametrize(("sentence", "who", "words"), ACCORDING_TO)
def test_according_to(sentence: str, who: str, words: str) -> None:
    expect(f"{TITLE}{sentence}\n\nThe ministry did not answer.", Said(who, words, "indirect"))


NICKNAMES = [
    'William "Bill" Turner said the clinic would shut in June.',
    "William “Bill” Turner, a nurse, said the clinic would shut in June.",
    "William 'Bill' Turner said the clinic would shut in June.",
    '"The clinic would shut in June," said William "Bill" Turner, a nurse.',
]


@pytest.mark.parametrize("sentence", NICKNAMES)
def test_a_nickname_in_quotation_marks(sentence: str) -> None:
    found = told(attributions(f"{TITLE}{sentence}\n\nTurner said he was sorry.\n"))
    assert len(found) == 2, found
    assert {(name or "").split()[-1] for name, _, _ in found} == {"Turner"}, found
    assert len({name for name, _, _ in found}) == 1, found


def test_he_added() -> None:
    expect(
        TITLE
        + '"We have run out of money," Hugh Hill, a doctor, said on Monday. "It breaks my heart," he added. "But there '
        'it is."\n\nThe staff will be paid until June, he added.\n\n"I will go home," he said, adding that he was tired.',
        Said(HILL, "We have run out of money", "direct"),
        Said(HILL, "It breaks my heart, ... But there it is.", "direct"),
        Said(HILL, "The staff will be paid until June", "indirect"),
        Said(HILL, "I will go home", "direct"),
        Said(HILL, "he was tired", "indirect"),
    )


NO_ATTRIBUTIONS = {
    "scare quotes": 'The so-called "smart" lamps were put up in March. Lamps of the "old type" stand in the park.',
    "slogans": 'Thousands marched through the capital with drums. "No More Dams" hung from the windows.',
    "titles": (
        'Her first novel, "The Long Dry Season", sold well. "A River Runs Out of the Valley" followed in 2014, and the film '
        '"Dust" won a prize.'
    ),
    "names of things": 'The ship, the "Star of the North", left the port. The bar "At the Old Bridge" is open all night.',
    "terms": 'The word "weir" is an old one. Engineers speak a tongue of their own: "freeboard", "spillway" and "sill".',
}


@pytest.mark.parametrize("body", NO_ATTRIBUTIONS.values(), ids=list(NO_ATTRIBUTIONS))
def test_quotation_marks_that_quote_nobody(body: str) -> None:
    found = attributions(f"A town and its river, ten years on\n\n{body}\n")
    assert not [one for one in found if one.type == "direct"], told(found)


def test_a_quotation_without_a_cue_is_marked_as_inferred() -> None:
    (one,) = attributions(
        TITLE
        + 'Hugh Hill, a doctor at the clinic, shook his head.\n\n"We have run out of money. I do not know what will '
        'become of us."\n\nThe clinic will shut in June.\n'
    )
    assert one.source is not None
    assert (one.source.name, one.source.spans, one.cue, one.type) == (HILL, (), None, "direct")
    assert one.source.confidence < 0.5 and one.confidence < 0.5
