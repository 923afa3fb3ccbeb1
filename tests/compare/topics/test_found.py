"""Topics found in claims: what they are called, what belongs to them, and what is none."""

from __future__ import annotations

from quoth.compare.topics.found import found_topics
from quoth.compare.topics.index import Index
from quoth.compare.topics.phrases import shared_phrases
from tests.compare.topics.encoding import index_of

ARCHIVE = index_of([
    ("One", [
        "Rosa Amade: the minimum wage is a disgrace", "Ivo Bell: nobody lives on the minimum wage",
        "Ivo Bell: Ana Ruiz raised it in the spring",
    ]),
    ("Two", [
        "Ana Ruiz: a higher minimum wage costs jobs", "Tomas Nhaca: the dead fish stank",
        "Tomas Nhaca: no one counted the dead fish", "Ana Ruiz: we shall see",
    ]),
    ("Three", [
        "Grace Mwale: of the dead fish nothing was left", "Rosa Amade: Ana Ruiz is wrong",
        "Rosa Amade: the minimum wage feeds nobody", "Ana Ruiz: my plan stands",
    ]),
])


def test_topics_have_the_names_that_claims_share() -> None:
    topics = found_topics(ARCHIVE)
    assert [topic.name for topic in topics] == ["minimum wage", "dead fish"]
    wage, fish = topics
    assert set(wage.claims) == {"0/0", "0/1", "1/0", "2/2"}
    assert (wage.articles, wage.speakers) == (3, 3)
    assert set(fish.claims) == {"1/1", "1/2", "2/0"}


def test_the_order_of_the_claims_does_not_matter() -> None:
    turned = Index.of(reversed(ARCHIVE.entries), ARCHIVE.vectors[::-1], ARCHIVE.texts)
    assert found_topics(turned) == found_topics(ARCHIVE)


def test_no_claims_no_topics() -> None:
    assert found_topics(index_of([])) == ()


def _names(*claims: str) -> list[str]:
    return [phrase.name for phrase in shared_phrases(index_of([("", [f"Ana Ruiz: {claim}" for claim in claims])]), 2)]


def test_names_are_noun_phrases_as_they_are_printed() -> None:
    assert _names("the Affordable Care Act works", "on the Affordable Care Act we agree") == ["Affordable Care Act"]
    assert _names("to raise taxes is wrong", "we would raise taxes") == []
    assert _names("a private email server", "her private email server was found") == ["private email server"]
    assert _names("on gun control", "for the gun controls") == ["gun control"]
    assert _names("a ban on Muslims entering the country", "of Muslims entering the city") == []
