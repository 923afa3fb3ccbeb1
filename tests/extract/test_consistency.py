"""Names that agree with one another over an article."""

from quoth.extract.consistency import settle, with_surnames
from quoth.extract.names import NameSpan


def test_surnames_that_the_tagger_missed_are_found() -> None:
    text = "Tomas Nhaca spoke. Nhaca went to Tete, where the Nhaca Foundation sits. Long live Ann Long."
    names = [NameSpan(0, 11, "person"), NameSpan(19, 24, "organisation"), NameSpan(49, 65, "organisation")]
    names.append(NameSpan(text.index("Ann Long"), text.index("Ann Long") + 8, "person"))
    found = {text[n.start : n.end]: n.kind for n in with_surnames(text, names)}
    assert found == {"Tomas Nhaca": "person", "Nhaca": "person", "Nhaca Foundation": "organisation", "Ann Long": "person"}


def settled(text: str, **people: str) -> dict[str, str]:
    """What each name in the text ends as, when the tagger typed it as given."""
    spans = [NameSpan(text.index(w), text.index(w) + len(w), kind) for w, kind in people.items()]  # type: ignore[arg-type]
    return {text[n.start : n.end]: n.kind for n in settle(text, spans)}


def test_a_town_of_a_country_the_article_speaks_of_is_no_person() -> None:
    text = "Fighters fled Mosul for Syria, Iraq said."
    assert settled(text, Mosul="person", Syria="place", Iraq="place")["Mosul"] == "place"


def test_a_person_named_in_full_stays_a_person() -> None:
    text = "Omar Mosul fled to Iraq. Mosul came back."
    assert settled(text, **{"Omar Mosul": "person", "Iraq": "place"})["Mosul"] == "person"


def test_a_town_of_a_country_nobody_speaks_of_is_not_meant() -> None:
    assert settled("Rubio said no.", Rubio="person")["Rubio"] == "person"


def test_bodies_taken_for_people() -> None:
    assert settled("The Hill and AROS said no to Eric Church.", **{"The Hill": "person", "AROS": "person", "Eric Church": "person"}) == {
        "The Hill": "organisation", "AROS": "organisation", "Eric Church": "person",
    }
    assert settled("REED: No. Ann Reed left.", REED="person", **{"Ann Reed": "person"})["REED"] == "person"


def test_a_nickname_is_part_of_the_name() -> None:
    text = "George A. “Jay” Marlow left, “Tim said” Ann."
    names = [NameSpan(text.index(w), text.index(w) + len(w), "person") for w in ("George A.", "Marlow", "Tim", "Ann")]
    assert {text[n.start : n.end] for n in settle(text, names)} == {"George A. “Jay” Marlow", "Tim", "Ann"}


def test_a_quotation_after_a_name_is_no_nickname() -> None:
    text = "― Ann Lee\n“Mr. Marlow said no.”"
    names = [NameSpan(text.index(w), text.index(w) + len(w), "person") for w in ("Ann Lee", "Mr. Marlow")]
    assert {text[n.start : n.end] for n in settle(text, names)} == {"Ann Lee", "Mr. Marlow"}


def test_an_american_town_is_not_meant_by_its_size() -> None:
    assert settled("Carson said no in the United States.", Carson="person")["Carson"] == "person"
