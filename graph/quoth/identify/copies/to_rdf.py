"""A copy between two articles -> the quads that say so, in the graph of copies."""

from __future__ import annotations

from typing import Literal

from pyoxigraph import Quad

from quoth.article import Span
from quoth.identify.copies.verdict import Copy
from quoth.store import iris
from quoth.store.facts import Facts
from quoth.store.namespaces import PROV, Q
from quoth.store.to_rdf.spans import add_span_of

METHOD = "words in common outside quotation marks, in passages joined from five-word sequences; 1"
"""Changes whenever the same two texts may give another link."""


def to_rdf(
    copy: Copy, first: tuple[str, str], second: tuple[str, str], earlier: Literal["a", "b"] | None
) -> list[Quad]:
    """The quads of a copy; `first` and `second` are SHA-256 and text of its articles `a` and `b`.

    Exchanging the articles, with the copy turned, gives the same quads.
    """
    facts = Facts(iris.COPIES_GRAPH)
    (sha_a, text_a), (sha_b, text_b) = first, second
    a, b = iris.article(sha_a), iris.article(sha_b)
    shared = iris.shared_text(sha_a, sha_b)
    facts.is_a(shared, Q.SharedText)
    facts.link(shared, Q.sharedBy, a, b)
    facts.value(shared, Q.score, copy.score)
    facts.value(shared, Q.reason, copy.reason)
    facts.value(shared, Q.method, METHOD)
    for one in copy.passages:
        span_a, span_b = Span.of(text_a, one.a_start, one.a_end), Span.of(text_b, one.b_start, one.b_end)
        low, high = sorted(((sha_a, span_a), (sha_b, span_b)))
        passage = f"{shared}/{low[1].start}-{high[1].start}"
        facts.link(shared, Q.passage, passage)
        facts.is_a(passage, Q.SharedPassage)
        facts.link(passage, Q.passageSpan, add_span_of(facts, sha_a, text_a, span_a))
        facts.link(passage, Q.passageSpan, add_span_of(facts, sha_b, text_b, span_b))
    if copy.kind == "reprint":
        facts.link(a, Q.sameWireCopy, b)
        facts.link(b, Q.sameWireCopy, a)
    if earlier:
        later, before = (b, a) if earlier == "a" else (a, b)
        facts.link(later, PROV.wasDerivedFrom, before)
    return facts.quads()
