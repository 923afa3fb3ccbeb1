"""Sources -> speakers, on names given by hand so that only the resolving is under test."""

from __future__ import annotations

import pytest

from quoth.article import Article, Span
from quoth.attribution import Speaker
from quoth.extract.names import NameKind, NameSpan
from quoth.extract.speakers import Speakers
from tests.extract.reading import attributions

Names = dict[str, NameKind]


def resolve_all(text: str, names: Names, sources: list[str]) -> list[Speaker]:
    """The speakers of `sources`, each taken at its next place in the text; every occurrence of a name is a mention."""
    spans: list[NameSpan] = []
    for name, kind in sorted(names.items(), key=lambda n: -len(n[0])):
        at = text.find(name)
        while at >= 0:
            if not any(s.start <= at < s.end for s in spans):
                spans.append(NameSpan(at, at + len(name), kind))
            at = text.find(name, at + 1)
    speakers = Speakers(Article(text, "test"), spans)
    at, found = 0, []
    for source in sources:
        start = text.index(source, at)
        found.append(speakers.resolve(Span.of(text, start, start + len(source))))
        at = start + len(source)
    return found


CASES: list[tuple[str, str, Names, list[str], list[tuple[str, str]]]] = [
    (
        "surname and pronoun take the full name",
        "“No,” said Ann Lee, a miner. Lee went on. She said more.",
        {"Ann Lee": "person", "Lee": "person"},
        ["Ann Lee, a miner", "Lee", "She"],
        [("person", "Ann Lee")] * 3,
    ),
    (
        "a surname that is also a word",
        "“No,” said Charlie Winter. Winter added more, and he left.",
        {"Charlie Winter": "person"},
        ["Charlie Winter", "Winter", "he"],
        [("person", "Charlie Winter")] * 3,
    ),
    (
        "an open pronoun and a thing are nobody to point back to",
        "Ann Lee spoke. Her performance showed it. Who said so? She did.",
        {"Ann Lee": "person"},
        ["Ann Lee", "Her performance", "Who", "She"],
        [("person", "Ann Lee"), ("unnamed", "Her performance"), ("unnamed", "Who"), ("person", "Ann Lee")],
    ),
    (
        "a pronoun passes over a speaker of the other gender",
        "Linda Robinson said so. Seth Jones disagreed, and she said it again.",
        {"Linda Robinson": "person", "Seth Jones": "person"},
        ["Linda Robinson", "Seth Jones", "she"],
        [("person", "Linda Robinson"), ("person", "Seth Jones"), ("person", "Linda Robinson")],
    ),
    (
        "a person who has come up as a subject since takes the pronoun",
        "Seth Jones said so.\n\nPeter Brown wrote to the council. He said nothing would change.",
        {"Seth Jones": "person", "Peter Brown": "person"},
        ["Seth Jones", "He"],
        [("person", "Seth Jones"), ("person", "Peter Brown")],
    ),
    (
        "somebody's spokeswoman is not that somebody",
        "a spokeswoman for Peter Brown said no",
        {"Peter Brown": "person"},
        ["a spokeswoman for Peter Brown"],
        [("unnamed", "a spokeswoman for Peter Brown")],
    ),
    (
        "a post before the name, with a comma",
        "Brown's campaign manager, Ann Lee, said so",
        {"Brown": "person", "Ann Lee": "person"},
        ["Brown's campaign manager, Ann Lee"],
        [("person", "Ann Lee")],
    ),
    (
        "a repeated description is the one source",
        "A senior water official, speaking on condition of anonymity, said so. The water official said more.",
        {},
        ["A senior water official, speaking on condition of anonymity", "The water official"],
        [("unnamed", "A senior water official")] * 2,
    ),
    (
        "a definite description takes up a named holder of the post",
        "Ann Lee, a senator from Ohio, said so. The senator added more.",
        {"Ann Lee": "person", "Ohio": "place"},
        ["Ann Lee, a senator from Ohio", "The senator"],
        [("person", "Ann Lee")] * 2,
    ),
    (
        "the group is the institution that spoke",
        "Rights Now accused the army. The group said it had proof.",
        {"Rights Now": "organisation"},
        ["Rights Now", "The group"],
        [("organisation", "Rights Now")] * 2,
    ),
    (
        "the government is not whoever spoke last",
        "The Tete Hospital said so. The government hopes so. The hospital said no.",
        {"Tete Hospital": "organisation"},
        ["The Tete Hospital", "The government", "The hospital"],
        [("organisation", "Tete Hospital"), ("organisation", "government"), ("organisation", "Tete Hospital")],
    ),
    (
        "an acronym takes the long form",
        "The Delta Water Board (DWB) met. The DWB said so.",
        {"Delta Water Board": "organisation", "DWB": "organisation"},
        ["The DWB"],
        [("organisation", "Delta Water Board")],
    ),
    (
        "an organisation keeps its name behind modifiers",
        "The British- based Rivers Observatory said so. The Rights Now group said no.",
        {"Rivers Observatory": "organisation", "Rights Now": "organisation"},
        ["The British- based Rivers Observatory", "The Rights Now group"],
        [("organisation", "Rivers Observatory"), ("organisation", "Rights Now")],
    ),
    (
        "officials of a body are not the body",
        "Officials at the Rivers Observatory said so.",
        {"Rivers Observatory": "organisation"},
        ["Officials at the Rivers Observatory"],
        [("unnamed", "Officials at the Rivers Observatory")],
    ),
    (
        "documents are documents",
        "A draft report issued in May estimated the loss.",
        {},
        ["A draft report issued in May"],
        [("document", "A draft report")],
    ),
    (
        "a group without a name stays unnamed",
        "Local people in the province told so. Officials said no.",
        {},
        ["Local people in the province", "Officials"],
        [("unnamed", "Local people in the province"), ("unnamed", "Officials")],
    ),
    (
        "a pronoun passes over whoever is only spoken of",
        "Bob Reed met Tom Hall, a miner. Reed said he knew. “No,” he said.",
        {"Bob Reed": "person", "Tom Hall": "person", "Reed": "person"},
        ["Reed", "he", "he"],
        [("person", "Bob Reed")] * 3,
    ),
    (
        "whoever is asked answers",
        "Last week, Tom Hall asked Reed about his dog.\n\n“I am well,” he said. That was Bob Reed.",
        {"Bob Reed": "person", "Tom Hall": "person", "Reed": "person"},
        ["he"],
        [("person", "Bob Reed")],
    ),
    (
        "the writer's pronouns tell the gender that a name does not",
        "Kim Lee said her house was gone. She wept. Tom Hall said no.\n\n“It was mine,” she said.",
        {"Kim Lee": "person", "Tom Hall": "person"},
        ["Kim Lee", "Tom Hall", "she"],
        [("person", "Kim Lee"), ("person", "Tom Hall"), ("person", "Kim Lee")],
    ),
    (
        "a pronoun reaches over an advert",
        "“No,” said Ann Lee, a miner.\n\nADVERTISEMENT\n\n“Never,” she said.",
        {"Ann Lee": "person"},
        ["Ann Lee, a miner", "she"],
        [("person", "Ann Lee")] * 2,
    ),
    (
        "two people in one sentence are more than one group",
        "Officials at Deep Works met. When Ann Lee and Bob Reed came, they said no.",
        {"Ann Lee": "person", "Bob Reed": "person", "Deep Works": "organisation"},
        ["Officials at Deep Works", "they"],
        [("unnamed", "Officials at Deep Works"), ("unnamed", "they")],
    ),
    (
        "a possessive is the person",
        "Ann Lee's claim that it rained",
        {"Ann Lee": "person"},
        ["Ann Lee's"],
        [("person", "Ann Lee")],
    ),
    (
        "a clause about somebody else is no title",
        "The quiet miner, who backs Ann Lee, said so",
        {"Ann Lee": "person"},
        ["The quiet miner, who backs Ann Lee,"],
        [("unnamed", "The quiet miner")],
    ),
    (
        "whoever is left out does not speak",
        "Everyone but Ann Lee said yes",
        {"Ann Lee": "person"},
        ["Everyone but Ann Lee"],
        [("unnamed", "Everyone but Ann Lee")],
    ),
    (
        "a title in quotation marks is a document",
        "According to “The Long River: Ann Lee” by Tom Hall, it rained",
        {"Ann Lee": "person", "Tom Hall": "person"},
        ["“The Long River: Ann Lee” by Tom Hall"],
        [("document", "“The Long River: Ann Lee” by Tom Hall")],
    ),
    (
        "a long title before the name",
        "Director of the Delta Fund Ann Lee said so. Aides to President Tom Hall said no.",
        {"Ann Lee": "person", "Tom Hall": "person", "Delta Fund": "organisation"},
        ["Director of the Delta Fund Ann Lee", "Aides to President Tom Hall"],
        [("person", "Ann Lee"), ("unnamed", "Aides to President Tom Hall")],
    ),
    (
        "some of a body's people are not the body",
        "An army of Deep Works miners said so. Many of the voters said no. A third of Deep Works slept.",
        {"Deep Works": "organisation"},
        ["An army of Deep Works miners", "Many of the voters", "A third of Deep Works"],
        [("unnamed", "An army of Deep Works miners"), ("unnamed", "Many of the voters"), ("unnamed", "A third of Deep Works")],
    ),
    (
        "a description announces the name",
        "It may flood, a top Delta water official said on Friday.\n\n“It may,” Ann Lee, the director of the Delta Water"
        " Board, told reporters.",
        {"Ann Lee": "person", "Delta": "place", "Delta Water Board": "organisation"},
        ["a top Delta water official"],
        [("person", "Ann Lee")],
    ),
    (
        "an anonymous official stays so",
        "It may flood, a top Delta water official said on condition of anonymity.\n\n“It may,” Ann Lee, the director of the"
        " Delta Water Board, told reporters.",
        {"Ann Lee": "person", "Delta": "place", "Delta Water Board": "organisation"},
        ["a top Delta water official"],
        [("unnamed", "a top Delta water official")],
    ),
    (
        "a likeness names whoever is being talked about",
        "“No,” said Ann Lee, a miner.\n\nThe Ohio Republican said more.",
        {"Ann Lee": "person", "Ohio": "place"},
        ["Ann Lee, a miner", "The Ohio Republican"],
        [("person", "Ann Lee")] * 2,
    ),
    (
        "a general word takes up a post",
        "Rep. Ann Lee spoke. Tom Hall, a miner, slept. The lawmaker said no.",
        {"Ann Lee": "person", "Tom Hall": "person"},
        ["The lawmaker"],
        [("person", "Ann Lee")],
    ),
    (
        "the newspaper is the one that is called like one",
        "The Delta Herald met Deep Works. The newspaper reported it. The Lee campaign came. The campaign said no.",
        {"Delta Herald": "organisation", "Deep Works": "organisation", "Lee": "person"},
        ["The newspaper", "The campaign"],
        [("organisation", "Delta Herald"), ("organisation", "Lee campaign")],
    ),
    (
        "which is nobody",
        "Carla Nunes told reporters that the Beira Water Board, which had warned of it, had closed.",
        {"Carla Nunes": "person", "Beira Water Board": "organisation"},
        ["which"],
        [("organisation", "Beira Water Board")],
    ),
    (
        "a group, whom 'who' follows",
        "There are many older voters who say no. The water board, which said yes, met.",
        {},
        ["who", "which"],
        [("unnamed", "many older voters"), ("organisation", "water board")],
    ),
    (
        "a shared surname goes to the one named with it",
        "Ann Lee spoke.\n\nBob Lee came with a dog. Lee said no.\n\nLee said she was glad.",
        {"Ann Lee": "person", "Bob Lee": "person", "Lee": "person"},
        ["Lee said no", "Lee said she"],
        [("person", "Bob Lee"), ("person", "Ann Lee")],
    ),
    (
        "a name in capitals",
        "ANN MARLOW: It rained.",
        {"ANN MARLOW": "person"},
        ["ANN MARLOW"],
        [("person", "Ann Marlow")],
    ),
    (
        "a relative pronoun names whom it follows",
        "It was Ann Lee, who said so.",
        {"Ann Lee": "person"},
        ["who"],
        [("person", "Ann Lee")],
    ),
]


@pytest.mark.parametrize(("text", "names", "sources", "wanted"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_who_speaks(text: str, names: Names, sources: list[str], wanted: list[tuple[str, str]]) -> None:
    assert [(s.kind, s.name) for s in resolve_all(text, names, sources)] == wanted


def test_nobody_names_himself_in_his_own_words() -> None:
    found = attributions(
        "Bobby Scott said on Monday that he would vote again. Scott said he was glad.\n\n"
        "The group led by Cornell Brooks is proud. “We trust Scott. Scott knows,” he said."
    )
    names = {one.content[0].text: one.source.name for one in found if one.source and one.type == "direct"}
    assert names == {"“We trust Scott. Scott knows,”": "Cornell Brooks"}


def test_joint_speakers_each_speak_and_alternatives_do_not() -> None:
    text = (
        "Ann Lee and Senator Bob Reed said so. Neither Ann Lee nor Bob Reed said more. Ann Lee and her aides left."
        " Ann Lee and the Water Board agreed. France and Chad did not."
    )
    names = [
        NameSpan(i, i + len(name), "person")
        for name in ("Ann Lee", "Bob Reed")
        for i in range(len(text))
        if text.startswith(name, i)
    ]
    kinds: Names = {"Water Board": "organisation", "France": "place", "Chad": "place"}
    names += [NameSpan(text.index(w), text.index(w) + len(w), kind) for w, kind in kinds.items()]
    speakers = Speakers(Article(text, "test"), names)

    def all_of(words: str) -> list[str]:
        start = text.index(words)
        span = Span.of(text, start, start + len(words))
        return [speakers.resolve(span).name, *(other.name for other in speakers.companions(span))]

    assert all_of("Ann Lee and Senator Bob Reed") == ["Ann Lee", "Bob Reed"]
    assert all_of("Neither Ann Lee nor Bob Reed") == ["Neither Ann Lee nor Bob Reed"]
    assert all_of("Ann Lee and her aides") == ["Ann Lee"]
    assert all_of("Ann Lee and the Water Board") == ["Ann Lee", "Water Board"]
    assert all_of("France and Chad") == ["France", "Chad"]


def test_an_i_outside_quotation_marks_is_the_author() -> None:
    text = "I think so. “I do not,” said a miner."
    speakers = Speakers(Article(text, "test", byline="Ann Lee"), [])
    assert speakers.resolve(Span.of(text, 0, 1)).name == "Ann Lee"
    assert speakers.resolve(Span.of(text, 13, 14)).kind == "unnamed"


CAPACITIES: list[tuple[str, str, Names, str, str | None, str | None]] = [
    (
        "appositive",
        "Ann Lee, director of the River Centre at Delta University, said so",
        {"Ann Lee": "person", "River Centre": "organisation", "Delta University": "organisation"},
        "Ann Lee, director of the River Centre at Delta University",
        "director",
        "River Centre at Delta University",
    ),
    ("title", "Defence Minister Ann Lee said so", {"Ann Lee": "person"}, "Defence Minister Ann Lee", "Defence Minister", None),
    (
        "title and institution after the name",
        "Fishery specialist Ann Lee of Delta University said so",
        {"Ann Lee": "person", "Delta University": "organisation"},
        "Fishery specialist Ann Lee of Delta University",
        "Fishery specialist",
        "Delta University",
    ),
    (
        "given elsewhere in the article",
        "Lee said so. Ann Lee, a miner at Deep Works, spoke later.",
        {"Ann Lee": "person", "Lee": "person", "Deep Works": "organisation"},
        "Lee",
        "miner",
        "Deep Works",
    ),
    (
        "a definite institution takes its name",
        "The Waters Directorate met. Ann Lee, a spokesman for the directorate, said so",
        {"Ann Lee": "person", "Waters Directorate": "organisation"},
        "Ann Lee, a spokesman for the directorate",
        "spokesman",
        "Waters Directorate",
    ),
    ("an abbreviated title", "Sen. Ann Lee (D-Va.) said so", {"Ann Lee": "person"}, "Sen. Ann Lee (D-Va.)", "Sen.", None),
    ("a seat is no employer", "Ohio Sen. Ann Lee said so", {"Ann Lee": "person", "Ohio": "place"}, "Ohio Sen. Ann Lee", "Ohio Sen.", None),
    ("a state's governor", "Gov. Ann Lee of Ohio said so", {"Ann Lee": "person", "Ohio": "place"}, "Gov. Ann Lee of Ohio", "Gov.", "Ohio"),
    ("a noun in s before the title", "White House press secretary Ann Lee said so", {"Ann Lee": "person"}, "White House press secretary Ann Lee", "press secretary", "White House"),
    ("a body nobody tagged", "Blue River Fund president Ann Lee said so", {"Ann Lee": "person"}, "Blue River Fund president Ann Lee", "president", "Blue River Fund"),
    ("a verb before a title", "he met union leader Ann Lee, who said so", {"Ann Lee": "person"}, "Ann Lee", "union leader", None),
    ("a clause after an age is no post", "Ann Lee, 43, is a fan of Bob Reed and said so", {"Ann Lee": "person", "Bob Reed": "person"}, "Ann Lee", None, None),
    ("a post before a character", "Congressman Ann Lee, a Reed supporter, said so", {"Ann Lee": "person", "Reed": "person"}, "Congressman Ann Lee, a Reed supporter,", "Congressman", None),
    ("whose father is not said", "His father, Ann Lee, said so", {"Ann Lee": "person"}, "His father, Ann Lee,", None, None),
    ("a person is no institution", "Reed's attorney, Ann Lee, said so", {"Ann Lee": "person", "Reed": "person"}, "Reed's attorney, Ann Lee,", "Reed's attorney", None),
    (
        "the company's post takes the company's name",
        "Deep Works rose. The company's chief executive, Ann Lee, said so",
        {"Ann Lee": "person", "Deep Works": "organisation"},
        "The company's chief executive, Ann Lee,",
        "chief executive",
        "Deep Works",
    ),
    (
        "a post given ahead of the name",
        "The president of the Delta Fund, Ann Lee, said so",
        {"Ann Lee": "person", "Delta Fund": "organisation"},
        "The president of the Delta Fund, Ann Lee,",
        "president",
        "Delta Fund",
    ),
    ("a sentence before is no title", "so said an aide. Ann Lee said no", {"Ann Lee": "person"}, "Ann Lee", None, None),
    ("a verb before is no title", "it may damage Secretary Ann Lee", {"Ann Lee": "person"}, "Ann Lee", "Secretary", None),
    ("an age is no post", "Ann Lee, 45, said so", {"Ann Lee": "person"}, "Ann Lee, 45", None, None),
]


@pytest.mark.parametrize(
    ("text", "names", "source", "role", "institution"), [c[1:] for c in CAPACITIES], ids=[c[0] for c in CAPACITIES]
)
def test_in_which_capacity(
    text: str, names: Names, source: str, role: str | None, institution: str | None
) -> None:
    (speaker,) = resolve_all(text, names, [source])
    assert (speaker.role, speaker.institution) == (role, institution)
    if role or institution:
        assert speaker.evidence is not None
        assert text[speaker.evidence.start : speaker.evidence.end] == speaker.evidence.text
