"""Descriptions of speakers -> role and institution."""

import pytest

from quoth.extract.names import NameSpan
from quoth.extract.speakers.descriptions import read_description

Names = dict[str, str]

CASES: list[tuple[str, Names, str | None, str | None]] = [
    # development: forms met while writing this
    ("a senior researcher with the Rand Institute", {}, "senior researcher", "Rand Institute"),
    ("director of the Centre for Water at the Delta University", {}, "director", "Centre for Water at the Delta University"),
    ("spokesman for the US-backed Northern Forces currently fighting there", {}, "spokesman", "US-backed Northern Forces"),
    ("the State Department's principal deputy coordinator for fisheries", {}, "principal deputy coordinator for fisheries", "State Department"),
    ("a research fellow at the East Forum in Oslo", {"Oslo": "place"}, "research fellow", "East Forum"),
    ("hydrologist at the Rivers Institute in Quelimane", {}, "hydrologist", "Rivers Institute"),
    ("A U.S. intelligence official", {"U.S.": "place"}, "intelligence official", "U.S. intelligence"),
    ("U.S. Defense Secretary", {"U.S.": "place"}, "Defense Secretary", "U.S."),
    ("Terrorism specialist", {}, "Terrorism specialist", None),
    ("the wife of French fighter Jean Clain", {"French": "misc", "Jean Clain": "person"}, "wife of French fighter Jean Clain", None),
    ("a smuggler", {}, "smuggler", None),
    ("a researcher who specialises in rivers", {}, "researcher", None),
    ("U.S. and Northern Forces officials", {"U.S.": "place", "Northern Forces": "organisation"}, "officials", "U.S. and Northern Forces"),
    ("Officials with the U.S.-backed coalition", {"U.S.": "place"}, "Officials", "U.S.-backed coalition"),
    ("an analyst in support of U.S. military activities", {"U.S.": "place"}, "analyst in support of U.S. military activities", None),
    ("United States Defense Secretary", {}, "Defense Secretary", "United States"),
    ("U.S. and Northern Forces officials", {"U.S.": "place"}, "officials", "U.S. and Northern Forces"),
    ("U.S. and northern officials", {"U.S.": "place"}, "U.S. and northern officials", None),
    ("European officials", {"European": "misc"}, "European officials", None),
    ("Mozambican hydrologist", {"Mozambican": "organisation"}, "Mozambican hydrologist", None),
    ("an aid worker in Quelimane", {"Quelimane": "place"}, "aid worker in Quelimane", None),
    ("Mr. Brown", {"Brown": "person"}, "Mr. Brown", None),
    ("a senior U.S. defense official", {"U.S.": "place"}, "senior defense official", "U.S. defense"),
    ("a former U.S. law enforcement official", {"U.S.": "place"}, "former law enforcement official", "U.S. law enforcement"),
    ("coalition officials", {}, "officials", "coalition"),
    ("elected officials and party leaders", {}, "elected officials and party leaders", None),
    ("secretary of State", {}, "secretary of State", None),
    ("the senator from Ohio", {"Ohio": "place"}, "senator from Ohio", None),
    ("an expert on trade at the Delta Institute", {}, "expert on trade", "Delta Institute"),
    ("director of the more cautious River Foundation", {}, "director", "River Foundation"),
    ("a director of the Budget Office in the Reed administration", {"Budget Office": "organisation"}, "director", "Budget Office"),
    ("assistant to the president and director of the River Office", {}, "assistant to the president and director", "River Office"),
    ("Former House Speaker", {}, "Former House Speaker", None),
    ("super PAC spokeswoman", {}, "super PAC spokeswoman", None),
    ("son of Delta Works' founder", {}, "son of Delta Works' founder", None),
    ("a Miami lawyer", {"Miami": "place"}, "Miami lawyer", None),
    ("mayor of Oslo", {"Oslo": "place"}, "mayor", "Oslo"),
    ("Residents of Oslo", {"Oslo": "place"}, "Residents of Oslo", None),
    ("a Washington-based adviser to the River Fund", {"Washington": "place", "River Fund": "organisation"}, "Washington-based adviser", "River Fund"),
    ("Brown campaign manager", {"Brown": "person"}, "campaign manager", "Brown campaign"),
    ("Brown spokesman", {"Brown": "person"}, "Brown spokesman", None),
    ("the class of 2022", {}, "class of 2022", None),
    ("director of the Observatory for Rivers monitor", {"Observatory for Rivers": "organisation"}, "director", "Observatory for Rivers"),
]


def test_every_case_reads_as_listed() -> None:
    wrong = []
    for words, names, role, institution in CASES:
        text = f"Lead. {words}, tail"
        spans = [NameSpan(text.index(name), text.index(name) + len(name), kind) for name, kind in names.items()]  # type: ignore[arg-type]
        found = read_description(text, 6, 6 + len(words), spans)
        if found is None or (found.role, found.institution) != (role, institution):
            wrong.append((words, found and (found.role, found.institution)))
    assert not wrong


@pytest.mark.parametrize(("words", "former"), [("a former minister", True), ("ex-minister", True), ("a minister", False)])
def test_former_posts_are_marked(words: str, former: bool) -> None:
    found = read_description(words, 0, len(words))
    assert found is not None
    assert found.former is former


def test_the_span_is_in_the_text() -> None:
    text = "Mbeki, head of the Water Board, said"
    found = read_description(text, 7, len(text))
    assert found is not None
    assert text[found.span.start : found.span.end] == found.span.text == "head of the Water Board"
