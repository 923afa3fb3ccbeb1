"""A span of an article as W3C Web Annotation says it: a specific resource with a position and a quote selector."""

from __future__ import annotations

from quoth.article import Article, Span
from quoth.store import iris
from quoth.store.facts import Facts
from quoth.store.namespaces import OA

_CONTEXT = 32
"""Characters of context before and after a quote, enough to find it again in a text that has changed elsewhere."""


def add_span(facts: Facts, article: Article, span: Span) -> str:
    """States the span and returns its IRI; ValueError when its words are not the article's at these offsets."""
    return add_span_of(facts, article.sha256, article.text, span)


def add_span_of(facts: Facts, sha256: str, text: str, span: Span) -> str:
    """The same for an article of which only the text is at hand."""
    if span.start >= span.end or text[span.start : span.end] != span.text:
        raise ValueError(f"the span {span.start}:{span.end} does not hold the article's words there")
    subject = iris.span(sha256, span)
    position, quote = f"{subject}/position", f"{subject}/quote"
    facts.is_a(subject, OA.SpecificResource)
    facts.link(subject, OA.hasSource, iris.article(sha256))
    facts.link(subject, OA.hasSelector, position, quote)
    facts.is_a(position, OA.TextPositionSelector)
    facts.value(position, OA.start, span.start)
    facts.value(position, OA.end, span.end)
    facts.is_a(quote, OA.TextQuoteSelector)
    facts.value(quote, OA.exact, span.text)
    facts.value(quote, OA.prefix, text[max(0, span.start - _CONTEXT) : span.start])
    facts.value(quote, OA.suffix, text[span.end : span.end + _CONTEXT])
    return subject
