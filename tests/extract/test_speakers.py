"""Sources -> speakers, on names given by hand so that only the resolving is under test."""

from __future__ import annotations

import pytest

from quoth.article import Article, Span
from quoth.attribution import Speaker
from quoth.extract.names import NameKind, NameSpan
from quoth.extract.speakers import Speakers

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


def test_joint_speakers_each_speak_and_alternatives_do_not() -> None:
    text = "Ann Lee and Senator Bob Reed said so. Neither Ann Lee nor Bob Reed said more. Ann Lee and her aides left."
    names = [
        NameSpan(i, i + len(name), "person")
        for name in ("Ann Lee", "Bob Reed")
        for i in range(len(text))
        if text.startswith(name, i)
    ]
    speakers = Speakers(Article(text, "test"), names)

    def all_of(words: str) -> list[str]:
        start = text.index(words)
        span = Span.of(text, start, start + len(words))
        return [speakers.resolve(span).name, *(other.name for other in speakers.companions(span))]

    assert all_of("Ann Lee and Senator Bob Reed") == ["Ann Lee", "Bob Reed"]
    assert all_of("Neither Ann Lee nor Bob Reed") == ["Neither Ann Lee nor Bob Reed"]
    assert all_of("Ann Lee and her aides") == ["Ann Lee"]


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
