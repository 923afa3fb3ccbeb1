"""Names that too many bear, in articles that tell no more: each is somebody of his own article."""

from __future__ import annotations

from pathlib import Path

import pytest

from quoth.article import Article
from quoth.identify.follows import follows
from quoth.store.find import find_person
from quoth.store.identities import Identities
from quoth.store.iris import person
from quoth.store.load import put
from quoth.store.store import Store
from tests.store.extractions import PlainReader


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ('"No," said John Smith.', '"Yes," said John Smith.', False),
        ('"No," said John Smith, farmer at Acme Mills.', '"Yes," said John Smith.', False),
        ('"No," said John Smith, farmer at Acme Mills.', '"Yes," said John Smith, buyer at Acme Mills.', True),
        ('"No," said John Smith, senator of Ohio State.', '"Yes," said John Smith, nurse at Mercy Hospital.', False),
        ('"No," said Seth Jones.', '"Yes," said Seth Jones.', True),
        ('"No," said Seth Jones, director at Rand Corp.', '"Yes," said Seth Jones, adviser at Atlas Institute.', True),
    ],
)
def test_whether_two_articles_have_one_man(tmp_path: Path, one: str, other: str, same: bool) -> None:
    name = "John Smith" if "Smith" in one else "Seth Jones"
    with Store.writing(tmp_path / "store") as store:
        articles = [Article(one, "a.txt"), Article(other, "b.txt")]
        for article in articles:
            put(store, article, "1", "model", PlainReader().extract, follows)
        identities = Identities(store)
        assert len({identities.of(person(article.sha256, name)) for article in articles}) == (1 if same else 2)


def test_one_known_by_his_post_comes_before_those_of_whom_nothing_is_told(tmp_path: Path) -> None:
    with Store.writing(tmp_path / "store") as store:
        for path, text in (("a.txt", '"No," said John Smith, farmer at Acme Mills.'), ("b.txt", '"Yes," said John Smith.')):
            put(store, Article(text, path), "1", "model", PlainReader().extract, follows)
        found = find_person(store, "John Smith")
        assert found.things == ("https://w3id.org/quoth/id/person/john-smith",)
        assert len(found.namesakes) == 1
