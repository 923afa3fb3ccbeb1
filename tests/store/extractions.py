"""Extractions for tests: made by Hypothesis from any text, and by a small reader of plain sentences that needs no model."""

from __future__ import annotations

import re

from hypothesis import strategies as st

from quoth.article import Article, Span
from quoth.attribution import Affiliation, Attribution, Date, Extraction, Place, Quantity, Speaker
from quoth.store.namespaces import ID

ANY_TEXT = st.text(st.characters(exclude_categories=()), min_size=4, max_size=120)
"""Control characters, lone surrogates and noncharacters included."""

_NAMES = st.one_of(st.sampled_from(["Seth Jones", "Jones", "J. K. O'Brien", "the ministry", "RAND", "Sana'a"]), ANY_TEXT.filter(str.strip))
_CONFIDENCE = st.floats(0, 1)
_DATES = st.sampled_from(["2017", "2017-07", "2017?-07", "2017-07-03", "2016/2017", "2016/..", "201X"])


@st.composite
def spans(draw: st.DrawFn, text: str) -> Span:
    start = draw(st.integers(0, len(text) - 1))
    return Span.of(text, start, draw(st.integers(start + 1, len(text))))


@st.composite
def places(draw: st.DrawFn, text: str) -> Place:
    located = draw(st.booleans())
    return Place(
        draw(spans(text)), draw(_NAMES), draw(st.sampled_from([None, "IQ", "SY"])),
        draw(st.none() | st.integers(1, 10**7)),
        draw(st.floats(-90, 90)) if located else None, draw(st.floats(-180, 180)) if located else None, draw(_CONFIDENCE),
    )


@st.composite
def quantities(draw: st.DrawFn, text: str) -> Quantity:
    low = draw(st.floats(-1e9, 1e9))
    return Quantity(
        draw(spans(text)), low, draw(st.none() | st.floats(low, 1e10)), draw(st.sampled_from(["about", "at least", "range"])),
        draw(st.none() | st.just("people")), draw(st.none() | _NAMES),
    )


@st.composite
def speakers(draw: st.DrawFn, text: str) -> Speaker:
    return Speaker(
        tuple(draw(st.lists(spans(text), min_size=1, max_size=2))),
        draw(st.sampled_from(["person", "organisation", "unnamed", "document"])), draw(_NAMES),
        draw(st.none() | _NAMES), draw(st.none() | _NAMES), draw(st.none() | spans(text)), draw(_CONFIDENCE),
    )


@st.composite
def attributions(draw: st.DrawFn, text: str, number: int) -> Attribution:
    return Attribution(
        f"a{number}", draw(st.sampled_from(["direct", "indirect", "mixed"])), draw(_CONFIDENCE),
        draw(st.none() | speakers(text)), draw(st.none() | spans(text)),
        tuple(sorted(draw(st.sets(spans(text).filter(lambda span: span.text.strip()), min_size=1, max_size=2)))),
        draw(st.sampled_from(["certain", "probable", "possible", "underspecified"])),
        draw(st.sampled_from(["positive", "negative", "underspecified"])),
        draw(st.none() | st.just("a0")) if number else None,
        tuple(draw(st.lists(places(text), max_size=1))),
        tuple(draw(st.lists(st.builds(Date, spans(text), _DATES), max_size=1))),
        tuple(draw(st.lists(quantities(text), max_size=1))),
    )


@st.composite
def extractions(draw: st.DrawFn) -> Extraction:
    """Any extraction that holds together: every span is the text's, every date EDTF."""
    text = draw(ANY_TEXT.filter(str.strip))
    article = Article(
        text, draw(ANY_TEXT), title=draw(st.none() | ANY_TEXT), byline=draw(st.none() | ANY_TEXT),
        publisher=draw(st.none() | _NAMES), agency=draw(st.none() | st.just("AFP")), published=draw(st.none() | _DATES),
        url=draw(st.none() | ANY_TEXT),
    )
    return Extraction(
        article,
        tuple(draw(attributions(text, number)) for number in range(draw(st.integers(0, 3)))),
        tuple(draw(st.lists(places(text), max_size=2))),
        tuple(draw(st.lists(st.builds(Date, spans(text), _DATES), max_size=2))),
        tuple(draw(st.lists(st.builds(
            Affiliation, _NAMES, _NAMES, st.none() | _NAMES, st.none() | _DATES, spans(text), st.booleans(),
        ), max_size=1))),
    )


def is_article_graph(iri: str) -> bool:
    """Whether a named graph holds what was read in an article."""
    return re.fullmatch(re.escape(f"{ID}graph/") + "[0-9a-f]{64}/.+", iri) is not None


_SENTENCE = re.compile(
    r'(?P<content>"[^"]+") (?P<cue>said|warned) (?P<source>(?P<name>[A-Z]\w+(?: [A-Z]\w+)?)'
    r'(?:, (?P<evidence>(?P<role>[a-z]+) (?:at|of) (?P<institution>[A-Z]\w+(?: [A-Z]\w+)*)))?)'
)
_GAZETTEER = {"Mosul": 99072, "Raqqa": 172955, "Raqa": 172955, "Paris": None}


class PlainReader:
    """Reads `"Words," said First Last, role at Institution` and a few place names: an extractor without a model."""

    model_hash = "plain"

    def __init__(self) -> None:
        self.read = 0

    def extract(self, article: Article) -> Extraction:
        self.read += 1
        found = tuple(self._attribution(article, number, match) for number, match in enumerate(_SENTENCE.finditer(article.text)))
        posts = tuple(
            Affiliation(one.source.name, one.source.role, one.source.institution, article.published, one.source.evidence)
            for one in found if one.source and one.source.evidence
        )
        return Extraction(article, found, self._places(article.text, 0, len(article.text)), affiliations=posts)

    def _attribution(self, article: Article, number: int, match: re.Match[str]) -> Attribution:
        def span(group: str) -> Span | None:
            return Span.of(article.text, *match.span(group)) if match[group] else None

        content, cue, source = span("content"), span("cue"), span("source")
        assert content and cue and source
        speaker = Speaker((source,), "person", match["name"], match["role"], match["institution"], span("evidence"))
        return Attribution(
            f"a{number}", "direct", 0.9, speaker, cue, (content,), places=self._places(article.text, content.start, content.end)
        )

    def _places(self, text: str, start: int, end: int) -> tuple[Place, ...]:
        matches = re.compile("|".join(_GAZETTEER)).finditer(text, start, end)
        return tuple(
            Place(Span.of(text, *match.span()), "Raqqa" if match[0] == "Raqa" else match[0], "IQ", _GAZETTEER[match[0]])
            for match in matches
        )
