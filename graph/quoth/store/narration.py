"""What an article says of a place in its own voice: the sentences that name it in no one else's words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable

from pyoxigraph import NamedNode

from quoth.article import Span
from quoth.attribution import Place
from quoth.store.answers import Source, Statement
from quoth.store.namespaces import SCHEMA
from quoth.store.statements import article_of, places_of, reading_order
from quoth.store.store import Store
from quoth.store.view import GraphView

SentenceOf = Callable[[str, int], tuple[int, int]]
"""From a text and an offset to start and end of the sentence that holds it."""


def with_narration(
    store: Store, subjects: Iterable[str], said: tuple[Statement, ...], sentence_of: SentenceOf
) -> tuple[Statement, ...]:
    """`said`, and a statement of type `narration` for each sentence that names a subject in no one's words."""
    claimed: dict[str, list[Span]] = defaultdict(list)
    for statement in said:
        claimed[statement.article.sha256].extend(statement.content)
    told: dict[tuple[str, Span], Statement] = {}
    for view, mention in _mentions(store, subjects):
        article = article_of(view)
        for place in places_of(view, [mention]):
            if not any(place.span.overlaps(span) for span in claimed[article.sha256]):
                statement = _narrated(view, article, mention, place, sentence_of)
                told.setdefault((article.sha256, statement.content[0]), statement)
    return tuple(sorted([*said, *told.values()], key=reading_order))


def _mentions(store: Store, subjects: Iterable[str]) -> list[tuple[GraphView, str]]:
    """In the order of the graphs' IRIs, so that of two sets of metadata for one text the first one counts."""
    views: dict[str, GraphView] = {}
    found = {
        (row["graph"], row["mention"])
        for subject in subjects
        for row in store.rows("mentions-of-place", subject=NamedNode(subject))
    }
    return [(views.setdefault(graph, GraphView(store, graph)), mention) for graph, mention in sorted(found)]


def _narrated(view: GraphView, article: Source, mention: str, place: Place, sentence_of: SentenceOf) -> Statement:
    text = view.one(view.article(), SCHEMA.articleBody) or ""
    start, end = sentence_of(text, place.span.start)
    words = text[start:end]
    start, end = start + len(words) - len(words.lstrip()), start + len(words.rstrip())
    return Statement(
        iri=mention, article=article, content=(Span.of(text, start, end),), source=(), cue=None, speaker=None,
        capacity=None, type="narration", confidence=place.confidence, certainty="underspecified",
        polarity="underspecified", nested_in=None, places=(place,),
    )
