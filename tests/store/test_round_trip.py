"""What goes into the store comes out of it, whatever the text holds, in whatever order it came."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from pathlib import Path

import pyoxigraph as ox
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quoth.article import Article, Span
from quoth.attribution import Attribution, Date, Extraction, Place, Quantity, Speaker
from quoth.export import write
from quoth.identify.follows import follows
from quoth.store.facts import carried
from quoth.store.load import put
from quoth.store.statements import statements_of
from quoth.store.store import Store
from quoth.store.to_rdf import Run, to_rdf
from tests.store.extractions import extractions, is_article_graph


def export(found: list[Extraction], format: str = "nquads") -> bytes:
    with tempfile.TemporaryDirectory() as folder, Store.writing(Path(folder) / "store") as store:
        for one in found:
            put(store, one.article, "1", "model", lambda _, one=one: one, follows)
        return b"".join(write(store, format))


@settings(max_examples=40, deadline=None)
@given(extractions())
def test_any_extraction_survives_store_and_export(extraction: Extraction) -> None:
    quads = to_rdf(extraction, Run.of(extraction.article, "1", "model"))
    for format, parser in (("nquads", ox.RdfFormat.N_QUADS), ("trig", ox.RdfFormat.TRIG)):
        again = ox.Store()
        again.load(export([extraction], format), format=parser)
        assert {quad for quad in again if is_article_graph(quad.graph_name.value)} == set(quads)  # type: ignore[union-attr]


@settings(max_examples=40, deadline=None)
@given(extractions())
def test_any_speakers_words_come_back_as_they_went_in(extraction: Extraction) -> None:
    with tempfile.TemporaryDirectory() as folder, Store.writing(Path(folder) / "store") as store:
        put(store, extraction.article, "1", "model", lambda _: extraction, follows)
        speakers = {row.object.value for row in store.quads() if row.predicate.value.endswith("wasAttributedTo")}
        statements = statements_of(store, sorted(speakers), "attributions-by-speaker")
    text = carried(extraction.article.text)
    for statement in statements:
        for span in (*statement.content, *statement.source, *(place.span for place in statement.places)):
            assert text[span.start : span.end] == span.text
    said = {tuple((span.start, span.end) for span in one.content) for one in extraction.attributions if one.source}
    assert {tuple((span.start, span.end) for span in statement.content) for statement in statements} == said


@settings(max_examples=25, deadline=None)
@given(
    # Of two readings of one text under one path the later replaces the earlier.
    st.lists(
        extractions(), min_size=2, max_size=4, unique_by=lambda one: (one.article.text, one.article.path)
    ),
    st.randoms(),
)
def test_the_order_of_loading_does_not_show(found: list[Extraction], random: object) -> None:
    first = found[0]
    found = [*found, replace(first, article=replace(first.article, path="elsewhere", publisher="Another"))]
    shuffled = list(found)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert export(shuffled) == export(found) == export([*found, *shuffled])


def test_every_field_of_a_statement_comes_back(tmp_path: Path) -> None:
    text = 'Jones said "About 80 left Mosul in July 2017,\n and 20" stayed, and added "more will."'

    def span(words: str) -> Span:
        start = text.index(words)
        return Span.of(text, start, start + len(words))

    outer = Attribution(
        "a1", "mixed", 0.75, Speaker((span("Jones"),), "person", "Seth Jones", "director", "RAND", span("Jones"), 0.5),
        span("said"), (span('"About 80 left Mosul in July 2017,\n and 20"'), span('"more will."')), "probable", "negative",
        places=(Place(span("Mosul"), "Mosul", "IQ", 99072, 36.335, 43.11889, 0.8),),
        dates=(Date(span("July 2017"), "2017-07"),),
        quantities=(Quantity(span("About 80"), 80.0, None, "at least", "people", "fighters"),),
    )
    inner = Attribution("a2", "indirect", 0.5, None, None, (span("more will"),), nested_in="a1")
    extraction = Extraction(Article(text, "a.txt", title="T", published="2017-07"), (outer, inner))
    with Store.writing(tmp_path / "store") as store:
        put(store, extraction.article, "1", "model", lambda _: extraction, follows)
        (back,) = statements_of(store, ["https://w3id.org/quoth/id/person/seth-jones"], "attributions-by-speaker")
        nested = [quad for quad in store.quads() if quad.predicate.value.endswith("#nestedIn")]
    assert (back.content, back.cue, back.source) == (outer.content, outer.cue, (span("Jones"),))
    assert (back.places, back.dates, back.quantities) == (outer.places, outer.dates, outer.quantities)
    assert (back.type, back.confidence, back.certainty, back.polarity) == ("mixed", 0.75, "probable", "negative")
    assert back.capacity and (back.capacity.role, back.capacity.institution) == ("director", "RAND")
    assert back.speaker and (back.speaker.name, back.speaker.kind, back.speaker.confidence) == ("Seth Jones", "person", 0.5)
    assert (back.article.title, back.article.paths, back.article.published) == ("T", ("a.txt",), "2017-07")
    assert [quad.object.value for quad in nested] == [back.iri]


@pytest.mark.parametrize(
    ("spoil", "complaint"),
    [
        ({"content": ()}, "no content"),
        ({"content": (Span(3, 4, " "),)}, "no content"),
        ({"source": Speaker((Span(0, 3, "abc"),), "person", " ")}, "without a name"),
        ({"places": (Place(Span(0, 3, "abc"), ""),)}, "without a name"),
        ({"nested_in": "a9"}, "nested in one that is not there"),
        ({"content": (Span(0, 3, "xyz"),)}, "does not hold the article's words"),
        ({"dates": (Date(Span(0, 3, "abc"), "last week"),)}, "not an EDTF date"),
        ({"quantities": (Quantity(Span(0, 3, "abc"), float("nan"), None, "about", None, None),)}, "not a finite number"),
    ],
)
def test_an_extraction_that_contradicts_itself_is_refused(spoil: dict[str, object], complaint: str) -> None:
    article = Article("abc ", "a.txt")
    attribution = replace(Attribution("a1", "direct", 1.0, None, None, (Span(0, 3, "abc"),)), **spoil)  # type: ignore[arg-type]
    with pytest.raises(ValueError, match=complaint):
        to_rdf(Extraction(article, (attribution,)), Run.of(article, "1", "model"))
