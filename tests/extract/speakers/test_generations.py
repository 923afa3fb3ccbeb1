"""Father and son in one article: what tells them apart stays with the name."""

from __future__ import annotations

from quoth.extract.names import NameSpan
from quoth.extract.speakers.people import People


def people(text: str, *names: str) -> list[tuple[str, int]]:
    """The people that these words, each at every place where it stands, name: their names and how often."""
    spans, at = [], 0
    for name in names:
        at = text.index(name, at)
        spans.append(NameSpan(at, at + len(name), "person"))
        at += len(name)
    return [(person.name, len(person.mentions)) for person in People(text, spans).people]


def test_a_son_is_not_his_father() -> None:
    text = "Thomas Marlow Sr. spoke. Thomas Marlow Jr. did not. Marlow Jr. left, said Robert Reed."
    names = ("Thomas Marlow", "Thomas Marlow", "Marlow", "Robert Reed")
    assert people(text, *names) == [("Thomas Marlow Sr.", 1), ("Thomas Marlow Jr.", 2), ("Robert Reed", 1)]


def test_who_has_no_addition_is_somebody_else() -> None:
    text = "Donald Trump Jr. said so. Donald Trump did not."
    assert people(text, "Donald Trump", "Donald Trump") == [("Donald Trump Jr.", 1), ("Donald Trump", 1)]


def test_the_addition_may_stand_within_the_name_or_after_a_comma() -> None:
    assert people("John Paul II prayed.", "John Paul II") == [("John Paul II", 1)]
    assert people("Joseph Dunford, Jr., agreed; Dunford left.", "Joseph Dunford", "Dunford") == [("Joseph Dunford Jr.", 2)]
