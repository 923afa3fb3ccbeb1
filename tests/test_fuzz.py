"""Reader and extractor over arbitrary Unicode, mark-up and quotation marks: never an exception, always valid spans.

A few dozen examples, the same every time. `QUOTH_FUZZ=10000 pytest tests/test_fuzz.py` runs ten thousand new ones.
"""

from __future__ import annotations

import io
import json
import os
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quoth.article import Article, Mark
from quoth.attribution import Extraction
from quoth.extract.extractor import Extractor
from quoth.extract.to_json import to_json
from quoth.read import read_paths
from quoth.read.unreadable import Unreadable

MANY = int(os.environ.get("QUOTH_FUZZ", "0"))
fuzz = settings(
    max_examples=MANY // 2 or 40,  # there are two tests
    derandomize=not MANY,
    deadline=None,
    database=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)

SPEECH = [
    "Anna Weiss", "WEISS", "Mr. Moos", "Karl Moos, an engineer", "the ministry", "officials", "he", "She", "I", "who",
    "said", "says", "told Reuters", "added", "according to", "According to", "wrote", "denied", "warned that", "that",
    "the bridge will close", "at least 40 people", "in Lindau", "on Monday", "on May 3, 2018", "two thirds of it",
    "not", "will", "may", "Lindau", "the United Nations", "the River Centre at Delta University", "a former officer",
]  # fmt: skip
SENTENCES = [
    '"We will not wait," said Anna Weiss, the mayor of Lindau. "The bridge cannot be mended."',
    "“We won’t wait,” she said. “Nobody has called us.", "“Every day the ships come in.", "“That ends now.”",
    "'It is over,' said William \"Bill\" Turner, 44, a nurse.", "« We were never asked », he added.", "„Nobody listened.“",
    "According to Hugh Hill, a doctor, at least 40 of 90 patients left in 2017.", "\"The bridge is finished.\" - Anna Weiss",
    "Hugh Hill shrugged.", "\"I do not know what will become of us now.\"", "The auditors found three faults, Moos said:",
    "JOHN MERCER: When did you hear about it?", "HELEN PARK: On Sunday night. I was at home.", "MERCER: Did you go there?",
    "Weiss said Moos had told her that the ministry knew.", "The \"smart\" lamps cost $3.5 million, the council said last week.",
]  # fmt: skip
PRINT = [
    '"', "“", "”", "„", "‟", "‘", "’", "'", "''", "``", "«", "»", "‹", "›", "＂", ",", ".", ".”", '."', ',"', "?", "!",
    "…", ":", ";", " - ", " — ", "―", "--", "(", ")", "[", "]", "\n", "\n\n", "\r\n\r\n", "\t", " ", " ", " ", "\xa0",
    "\u2028", "\u200b", "\ufeff", "\u202e", "\u0301", "ß", "İ", "ﬁ", "١٢", "½", "²", "😀", "👩‍🚒", "𝕬", "中文", "שלום", "\x0b", "\x1f",
]  # fmt: skip
LAYOUT = [
    "ADVERTISEMENT", "Read more: Ten dead in floods in the south", "By Jane Roe", "LINDAU (Reuters) -", "WEISS: ", "Q: ",
    "\nMOOS: ", "\nA: ", "\n- ", "\n• ", "\n1. ", "**Bold** ", "# ", "(CROSSTALK)", "Photo: Jane Roe", "© 2019 Example",
    "<p>", "</p>", "<b>", "&amp;", "&#0;", "<!--", "-->", "</script>", "<a href='x'>", "]]>", "{", "}", "\\u0041", "%s",
]  # fmt: skip
pieces = st.one_of(st.sampled_from(SPEECH), st.sampled_from(SENTENCES), st.sampled_from(PRINT), st.sampled_from(LAYOUT), st.text(max_size=8))
texts = st.one_of(
    st.lists(pieces, max_size=60).map("".join),
    st.lists(pieces, max_size=60).map(" ".join),
    st.lists(st.lists(st.sampled_from(SPEECH + PRINT[:30]), max_size=15).map(" ".join), max_size=6).map("\n\n".join),
    st.lists(st.one_of(st.sampled_from(SENTENCES), pieces), max_size=15).map("\n\n".join),
    st.lists(st.one_of(st.sampled_from(SENTENCES), pieces), max_size=15).map("\n".join),
    st.text(max_size=200),
)
tags = st.sampled_from(["p", "div", "article", "h1", "h2", "title", "blockquote", "q", "ul", "li", "script", "table", "b", "x-y"])


@st.composite
def pages(draw: st.DrawFn) -> str:
    parts = draw(st.lists(st.tuples(tags, texts, st.booleans()), max_size=8))
    body = "".join(f"<{tag}>{text}" + (f"</{tag}>" if closed else "") for tag, text, closed in parts)
    long = "<p>The bridge at Lindau will close in June, the mayor said on Monday, and nobody knows for how long.</p>"
    return f"<html><head><title>{draw(st.text(max_size=20))}</title></head><body>{body}{draw(st.sampled_from(['', long]))}"


values = st.one_of(texts, st.none(), st.integers(), st.lists(st.text(max_size=3), max_size=2))
records = st.fixed_dictionaries(
    {}, optional=dict.fromkeys(("text", "html", "title", "byline", "publisher", "published", "url"), values)
)
encodings = st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "cp1252", "latin-1"])
files = st.one_of(
    st.tuples(texts, encodings).map(lambda t: t[0].encode(t[1], "replace")),
    st.tuples(pages(), encodings).map(lambda t: t[0].encode(t[1], "replace")),
    st.lists(st.one_of(records.map(json.dumps), texts), max_size=3).map(lambda lines: "\n".join(lines).encode("utf-8", "replace")),
    st.tuples(st.binary(max_size=40), texts).map(lambda t: t[0] + t[1].encode("utf-8", "replace")),
)  # fmt: skip


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return Extractor(threads=1)


def spans_of(value: Any) -> Iterator[dict[str, Any]]:
    """Every object with start and end anywhere in a JSON value."""
    if isinstance(value, dict):
        if {"start", "end"} <= value.keys():
            yield value
        value = list(value.values())
    if isinstance(value, list):
        for one in value:
            yield from spans_of(one)


def check(extraction: Extraction) -> None:
    """What must hold of anything extracted: the JSON contract, and every span verbatim and filled."""
    article = extraction.article
    text = article.text
    found = to_json(extraction)
    assert json.loads(json.dumps(found, allow_nan=False)) == found
    for span in spans_of(found):
        assert 0 <= span["start"] < span["end"] <= len(text)
        assert text[span["start"] : span["end"]] == span.get("text", text[span["start"] : span["end"]])
    ids = [one["id"] for one in found["attributions"]]
    assert len(ids) == len(set(ids))
    for one in found["attributions"]:
        assert one["content"] and all(span["text"].strip() for span in one["content"])
        assert one["nested_in"] is None or (one["nested_in"] in ids and one["nested_in"] != one["id"])
        assert 0 <= one["confidence"] <= 1
        assert one["type"] in ("direct", "indirect", "mixed")
        assert one["cue"] is None or one["cue"]["text"].strip()
        assert one["source"] is None or one["source"]["name"].strip()
    for attribution in extraction.attributions:
        parts = [*attribution.content, *filter(None, (attribution.cue,))]
        assert not any(part.overlaps(mark) for part in parts for mark in article.boilerplate)


@fuzz
@given(files)
def test_whatever_file_is_read_and_extracted(extractor: Extractor, data: bytes) -> None:
    for article in read_paths(["-"], io.BytesIO(data)):
        if isinstance(article, Unreadable):
            assert article.reason and "\n" not in article.reason
        else:
            check(extractor.extract(article))


@fuzz
@given(texts, st.data())
def test_whatever_text_is_extracted_past_whatever_marks(extractor: Extractor, text: str, data: st.DataObject) -> None:
    cuts = sorted(data.draw(st.sets(st.integers(0, len(text)), max_size=6)))
    marks = [Mark(a, b, "advert") for a, b in zip(cuts[::2], cuts[1::2], strict=False)]
    check(extractor.extract(Article(text, "fuzz", published="2018-05-03", boilerplate=tuple(marks))))
