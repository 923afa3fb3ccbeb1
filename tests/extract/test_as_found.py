"""Texts as they come: broken words, adverts in mid-sentence, every kind of quotation mark, transcripts, lists.

The articles are invented; what is wrong with them was seen in press archives and page scans.
"""

from __future__ import annotations

import pytest

from tests.extract.reading import Said, attributions, expect, told

WEISS = "Anna Weiss"
TITLE = "Council votes on the old bridge\n\n"
LAST = "\n\nThe council will meet on Tuesday."

MARKS = {
    "straight": ('"', '"', "'"),
    "curly": ("“", "”", "’"),
    "single curly": ("‘", "’", "’"),
    "single straight": ("'", "'", "'"),
    "guillemets": ("«", "»", "’"),
    "French guillemets": ("« ", " »", "’"),
    "German guillemets": ("»", "«", "’"),
    "German marks": ("„", "“", "’"),
    "typewriter": ("``", "''", "'"),
    "Swedish marks": ("”", "”", "’"),
}


@pytest.mark.parametrize(("opens", "closes", "apostrophe"), MARKS.values(), ids=list(MARKS))
def test_quotation_marks_of_every_kind(opens: str, closes: str, apostrophe: str) -> None:
    text = (
        f"{TITLE}{opens}We won't wait any longer,{closes} said Anna Weiss, the mayor of Lindau. "
        f"{opens}The bridge can't be mended.{closes}\n\n"
        f"She said the town's engineers' report had come too late.{LAST}"
    ).replace("'s ", apostrophe + "s ")
    text = text.replace("won't", f"won{apostrophe}t").replace("can't", f"can{apostrophe}t")
    expect(
        text,
        Said(WEISS, f"We won{apostrophe}t wait any longer, ... The bridge can{apostrophe}t be mended.", "direct"),
        Said(WEISS, f"the town{apostrophe}s engineers", "indirect"),
    )


UNBALANCED = [
    ('We will not wait any longer," said Anna Weiss, the mayor of Lindau. "The bridge is lost."', "The bridge is lost"),
    ('"We will not wait any longer, said Anna Weiss, the mayor of Lindau.', "We will not wait any longer"),
    ('"We will not wait any longer," said Anna Weiss, the mayor of Lindau. "The bridge is lost.', "The bridge is lost"),
    ('“We will not wait any longer," said Anna Weiss, the mayor of Lindau.', "We will not wait any longer"),
    ("“We will not wait any longer“, said Anna Weiss, the mayor of Lindau.", "We will not wait any longer"),
    ("”We will not wait any longer,” said Anna Weiss, the mayor of Lindau.", "We will not wait any longer"),
    ('Anna Weiss, the mayor of Lindau, said: The bridge is lost for good."', "The bridge is lost for good"),
]


@pytest.mark.parametrize(("paragraph", "words"), UNBALANCED)
def test_unbalanced_marks(paragraph: str, words: str) -> None:
    expect(f"{TITLE}{paragraph}{LAST}", Said(WEISS, words, "direct"))


def test_a_forgotten_mark_does_not_reach_the_next_speaker() -> None:
    expect(
        TITLE + '"We will not wait, said Anna Weiss, the mayor of Lindau. Nobody was told.\n\n'
        'Karl Moos, an engineer, said that the pillars were rotten.\n\n"Nobody listened," he added.',
        Said(WEISS, "We will not wait", "direct"),
        Said("Karl Moos", "the pillars were rotten", "indirect"),
        Said("Karl Moos", "Nobody listened", "direct"),
    )


AS_SCANNED = [
    (
        "Fighters crossed the Euphra- tes at night, the governor of the province, Ali Nasser, said on Monday.",
        Said("Ali Nasser", "Fighters crossed the Euphra- tes at night", "indirect"),
    ),
    (
        '"We saw them f lee toward the hills," said Ali Nasser, the governor. "The Westernbacked forces did noth- ing."',
        Said("Ali Nasser", "We saw them f lee toward the hills ... did noth- ing.", "direct"),
    ),
    (
        "Two men died in the raid, the police said.The chief of police, Omar Haddad, said that they had fired first.",
        Said("Omar Haddad", "they had fired first", "indirect"),
    ),
    (
        '"They fired first," said Omar Haddad, the chief of police."We had no choice."The families deny it.',
        Said("Omar Haddad", "They fired first, ... We had no choice.", "direct"),
    ),
    (
        "KARSA, Northland (AP) — The chief of police, Omar Haddad, said on Monday that two men had died in a raid.",
        Said("Omar Haddad", "two men had died in a raid", "indirect"),
    ),
    (
        "WASHINGTON — Two men died in a raid, the Justice Department said on Monday.",
        Said("Justice Department", "Two men died in a raid", "indirect"),
    ),
    (
        "KARSA (Reuters) - OMAR HADDAD, THE CHIEF OF POLICE, SAID ON MONDAY THAT TWO MEN HAD DIED IN A RAID.",
        Said("OMAR HADDAD", "TWO MEN HAD DIED IN A RAID", "indirect"),
    ),
]


@pytest.mark.parametrize(("paragraph", "said"), AS_SCANNED)
def test_damaged_words_and_datelines(paragraph: str, said: Said) -> None:
    expect(f"Two men die in a raid by night\n\n{paragraph}{LAST}", said)


def test_a_dateline_is_no_content() -> None:
    found = told(attributions("Raid kills two in the north\n\nKARSA — Two men died, the police said.\n"))
    assert [content for _, content, _ in found] == ["Two men died"]


INTERRUPTED = [
    (
        "The river had fallen so low that the turbines stood still, and the\n\nADVERTISEMENT\n\n"
        "engineer in charge, Maria Oduya, said that the dam would close for at least a month.",
        Said("Maria Oduya", "the dam would close for at least a month", "indirect"),
    ),
    (
        '"We have told the ministry again and again," said Maria Oduya, an engineer, "that the wall\n\n'
        'ADVERTISEMENT\n\nwill not hold another winter."',
        Said("Maria Oduya", "again and again ... that the wall ... will not hold another winter.", "direct"),
    ),
    (
        '"We have told the ministry again and again," said Maria Oduya, an engineer.\n\nStory continues below '
        'advertisement\n\n"It did not even write back to us."',
        Said("Maria Oduya", "It did not even write back to us.", "direct"),
    ),
]


@pytest.mark.parametrize(("body", "said"), INTERRUPTED)
def test_adverts_in_mid_sentence(body: str, said: Said) -> None:
    expect(f"Dam closes early\n\n{body}\n\nThe ministry did not answer.", said)


def test_captions_say_nothing() -> None:
    caption = 'A farmer, Peter Lund, shows his dry field on May 3, 2018. "Nothing grows here," he said. (Jane Roe/AFP)'
    found = told(
        attributions(
            f"Harvest fails in the north\n\n{caption}\n\n{caption}\n\nFarmers have lost their wheat, the agriculture "
            'ministry said on Friday.\n\n"It was never so bad," said Tom Berg, who heads the farmers\' union.'
        )
    )
    assert {name for name, _, _ in found} == {"agriculture ministry", "Tom Berg"}


TRANSCRIPTS = {
    "capitals": (
        "The following is an edited transcript of the interview.\n\n"
        "JOHN MERCER: Minister, when did you first hear about the breach?\n\n"
        "HELEN PARK: On Sunday night. I was at home, and the phone rang.\n\n"
        "MERCER: Did you go there at once?\n\n"
        "PARK: I did. The water stood a metre deep in the streets, and people sat on the roofs.\n\n"
        "I have never seen anything like it.\n\n(CROSSTALK)\n\nMERCER: Thank you."
    ),
    "names": (
        "John Mercer spoke to Helen Park, the minister for water.\n\n"
        "John Mercer: When did you first hear about the breach?\n\n"
        "Helen Park: On Sunday night. I was at home, and the phone rang.\n\n"
        "John Mercer: Did you go there at once?\n\n"
        "Helen Park: I did. The water stood a metre deep in the streets, and people sat on the roofs. "
        "I have never seen anything like it."
    ),
    "posts, a line a turn": (
        "JOHN MERCER, HOST: Minister, when did you first hear about the breach?\n"
        "HELEN PARK (MINISTER FOR WATER): On Sunday night. I was at home, and the phone rang.\n"
        "MERCER: Did you go there at once?\n"
        "PARK: I did. The water stood a metre deep in the streets, and people sat on the roofs. "
        "I have never seen anything like it."
    ),
    "in quotation marks": (
        '"JOHN MERCER: Minister, when did you first hear about the breach?\n\n'
        '"HELEN PARK: On Sunday night. I was at home, and the phone rang.\n\n'
        '"MERCER: Did you go there at once?\n\n'
        '"PARK: I did. The water stood a metre deep in the streets, and people sat on the roofs.\n\n'
        '"I have never seen anything like it."'
    ),
}


@pytest.mark.parametrize("body", TRANSCRIPTS.values(), ids=list(TRANSCRIPTS))
def test_transcripts(body: str) -> None:
    found = attributions(f"The minister on the flood of last week\n\n{body}\n")
    named = [(n.casefold() if n else None, content, form) for n, content, form in told(found) if form == "direct"]
    for who, words in (
        ("john mercer", "when did you first hear"),
        ("helen park", "On Sunday night. I was at home, and the phone rang."),
        ("john mercer", "Did you go there at once?"),
        ("helen park", "people sat on the roofs. ... never seen anything like it."),
    ):
        parts = words.replace("when", "hen").split(" ... ")
        assert any(n == who and all(p in content for p in parts) for n, content, _ in named), (who, words, named)


NO_TRANSCRIPTS = [
    "Three findings stand out.\n\nCost: The bridge will cost $40 million.\n\nTime: Work begins in June.\n\nCost: It may rise.",
    "The poll gave these figures.\n\nAnna Weiss: 45 percent.\n\nKarl Moos: 41 percent.\n\nHelen Park: 9 percent.",
    "UPDATE: The bridge is closed.\n\nUPDATE: The bridge is open again.",
]


@pytest.mark.parametrize("body", NO_TRANSCRIPTS)
def test_colons_that_make_no_transcript(body: str) -> None:
    found = attributions(f"What the vote on the bridge means\n\n{body}\n")
    assert not [one for one in found if one.type == "direct"], told(found)


LISTS = [
    (
        "The auditors made three findings, according to Lena Fuchs, who led the inquiry:\n\n"
        "- The dam was never inspected after 2009.\n- The cracks were painted over.\n- The ministry was told in March.",
        Said("Lena Fuchs", "never inspected after 2009 ... painted over ... told in March"),
    ),
    (
        "Karl Moos, an engineer, said:\n\n• The pillars are rotten.\n\n• The deck must go.\n\nNobody answered him.",
        Said("Karl Moos", "The pillars are rotten ... The deck must go"),
    ),
    (
        "Karl Moos, an engineer, said:\n1. The pillars are rotten.\n2. The deck must go.\nNobody answered him.",
        Said("Karl Moos", "The pillars are rotten ... The deck must go"),
    ),
]


@pytest.mark.parametrize(("body", "said"), LISTS)
def test_bullet_lists(body: str, said: Said) -> None:
    text = f"Dam was not inspected, inquiry finds\n\n{body}\n"
    expect(text, said)
    assert not any("Nobody answered" in content for name, content, _ in told(attributions(text)) if name == said.who)


HEADLINES = [
    ("'We will not wait,' says mayor of Lindau", "We will not wait"),
    ('Weiss: "The bridge is finished"', "The bridge is finished"),
]


@pytest.mark.parametrize(("headline", "words"), HEADLINES)
def test_headlines_with_quotations(headline: str, words: str) -> None:
    found = told(attributions(f"{headline}\n\nThe town will close its bridge, Mayor Anna Weiss said on Monday.\n"))
    assert any(words in content for _, content, _ in found), found


def test_a_headline_with_a_quotation_does_not_spoil_the_text() -> None:
    for headline, _ in HEADLINES:
        text = f"{headline}\n\nThe town will close its bridge, Mayor Anna Weiss said on Monday.\n"
        expect(text, Said(WEISS, "The town will close its bridge", "indirect"))
