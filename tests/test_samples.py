"""The sample articles are what their README says: invented, marked as such, varied, and free of anyone's real text."""

from __future__ import annotations

import re

import pytest

from quoth.article import Article
from quoth.read import read_paths
from tests.cli.conftest import SAMPLES
from tests.shared import SHARED, needs_shared

ARTICLES = [item for item in read_paths([SAMPLES]) if isinstance(item, Article)]
MARK = "(This article is invented. It was written for Quoth as a sample.)"


def test_every_file_is_read() -> None:
    assert len(ARTICLES) == len(list(read_paths([SAMPLES]))) == 9
    assert {path.suffix for path in SAMPLES.iterdir()} == {".txt", ".html", ".jsonl"}


@pytest.mark.parametrize("article", ARTICLES, ids=lambda article: article.title)
class TestArticle:
    def test_says_that_it_is_invented(self, article: Article) -> None:
        assert article.text.rstrip().endswith(MARK)

    def test_has_title_and_date(self, article: Article) -> None:
        assert article.title
        assert re.fullmatch(r"202[34]-\d\d-\d\d", article.published or "")

    def test_is_as_long_as_wire_copy(self, article: Article) -> None:
        assert 350 <= len(article.text.split()) <= 600


def test_adverts_and_other_headlines_are_marked() -> None:
    (article,) = (article for article in ARTICLES if article.path.endswith("5-who-has-returned.txt"))
    marked = {mark.kind for mark in article.boilerplate}
    assert {"advert", "headlines"} <= marked
    assert not any(mark.start <= article.text.index(MARK) < mark.end for mark in article.boilerplate)


@needs_shared
def test_no_sentence_is_taken_from_the_press() -> None:
    assert SHARED is not None
    press = {
        run
        for path in sorted(SHARED.glob("articles/*.txt")) + sorted(SHARED.glob("data/polnear/dev/text/*.txt"))
        for run in runs_of_words(path.read_text("utf-8", errors="replace"))
    }
    for article in ARTICLES:
        assert not press & set(runs_of_words(article.text.replace(MARK, "")))


def runs_of_words(text: str, length: int = 9) -> list[str]:
    words = re.findall(r"\w+", text.lower())
    return [" ".join(words[start : start + length]) for start in range(len(words) - length + 1)]
