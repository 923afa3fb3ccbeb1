"""The whole of extraction with the model that ships."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quoth.article import Article, Mark, Span
from quoth.attribution import Extraction
from quoth.extract.extractor import Extractor
from quoth.extract.to_json import to_json
from quoth.read import read_paths
from tests.shared import SHARED, needs_shared

STORY = (
    "Fishermen on the lower Vent lost a third of their catch, the Delta Water Board said on Monday.\n\n"
    '"We have never seen so little fish," said Amara Dosso, director of the River Centre at Delta University. '
    '"It cannot go on."\n\n'
    "She said that at least 40 boats had been given up.\n\n"
    "ADVERTISEMENT\n\n"
    "But Paul Reed, a spokesman for Northern Power, denied that the dam was to blame.\n"
)


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return Extractor()


def spans_of(record: object) -> Iterator[dict[str, object]]:
    """Every object with start, end and text anywhere in a JSON value."""
    if isinstance(record, dict):
        if {"start", "end", "text"} <= record.keys():
            yield record
        for value in record.values():
            yield from spans_of(value)
    elif isinstance(record, list):
        for value in record:
            yield from spans_of(value)


def check_spans(extraction: Extraction) -> int:
    """Every span in the JSON is verbatim; how many there are."""
    text = extraction.article.text
    spans = list(spans_of(json.loads(json.dumps(to_json(extraction)))))
    for span in spans:
        assert text[span["start"] : span["end"]] == span["text"]  # type: ignore[misc]
    return len(spans)


def test_a_story_is_read_as_a_reader_reads_it(extractor: Extractor) -> None:
    start = STORY.index("ADVERTISEMENT")
    article = Article(STORY, "story.txt", published="2024-05-07", boilerplate=(Mark(start, start + 13, "advert"),))
    found = extractor.extract(article)
    said = {(a.source.name if a.source else None, a.type, a.polarity) for a in found.attributions}
    assert ("Amara Dosso", "direct", "positive") in said
    assert ("Amara Dosso", "indirect", "positive") in said
    assert ("Paul Reed", "indirect", "negative") in said
    dosso = next(a for a in found.attributions if a.type == "direct")
    assert dosso.source is not None
    assert (dosso.source.role, dosso.source.institution) == ("director", "River Centre at Delta University")
    counts = {(q.low, q.high, q.bound) for a in found.attributions for q in a.quantities}
    assert (40, None, "at least") in counts
    assert ("Amara Dosso", "director") in {(f.person, f.role) for f in found.affiliations}


def test_the_same_article_gives_the_same_json(extractor: Extractor) -> None:
    article = Article(STORY, "story.txt")
    assert to_json(extractor.extract(article)) == to_json(Extractor(threads=1).extract(article))


@pytest.mark.parametrize("text", ["", " ", "\n\n", "x", "“", '"', "said", "😀" * 40, "</script><img src=x onerror=alert(1)>"])
def test_odd_texts_are_read_without_an_error(extractor: Extractor, text: str) -> None:
    check_spans(extractor.extract(Article(text, "odd")))


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from([*STORY.split(" "), "\n\n", "“", "”", "\u202e", "é"]), max_size=80), st.data())
def test_spans_hold_on_shuffled_words(extractor: Extractor, words: list[str], data: st.DataObject) -> None:
    text = " ".join(words)
    cut = sorted(data.draw(st.lists(st.integers(0, len(text)), min_size=2, max_size=2)))
    marks = (Mark(cut[0], cut[1], "advert"),) if cut[0] < cut[1] else ()
    extraction = extractor.extract(Article(text, "words", boilerplate=marks))
    check_spans(extraction)
    inside = [Span(m.start, m.end, "") for m in marks]
    for one in extraction.attributions:
        parts = [*one.content, *([one.cue] if one.cue else []), *(one.source.spans if one.source else ())]
        assert not any(part.overlaps(mark) for part in parts for mark in inside)


@needs_shared
@pytest.mark.parametrize("folder", ["articles", "data/polnear/dev/text"])
def test_every_span_is_verbatim_on_real_articles(extractor: Extractor, folder: str) -> None:
    assert SHARED is not None
    counted = 0
    for article in read_paths([SHARED / Path(folder)]):
        assert isinstance(article, Article)
        extraction = extractor.extract(article)
        counted += check_spans(extraction)
        for one in extraction.attributions:
            assert not any(part.overlaps(mark) for part in one.content for mark in article.boilerplate)
    assert counted > 100
