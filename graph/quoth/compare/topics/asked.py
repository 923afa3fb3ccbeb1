"""Topics put to a store: which comparisons are about one, and which topics it has."""

from __future__ import annotations

import re
from pathlib import Path

import numpy as np

from quoth.compare.comparisons.asked import pairs
from quoth.compare.pair import Pair
from quoth.compare.topics.about import about, near
from quoth.compare.topics.curated import curated, named, query_for
from quoth.compare.topics.found import found_topics
from quoth.compare.topics.index import Index, Places
from quoth.compare.topics.on_topic import on_topic
from quoth.compare.topics.query import Encoder, Query
from quoth.compare.topics.stored import stored_index
from quoth.compare.topics.topic import Topic, Topics
from quoth.errors import QuothError
from quoth.store.namespaces import RDF, Q
from quoth.store.store import Store


def about_topic(
    store: Store, topic: str, topics: Path | None = None, encoder: Encoder | None = None
) -> tuple[Pair, ...]:
    """The store's comparisons that are about a topic in the user's words, the surest first.

    A topic that is curated (in `topics`, a SKOS file, or in the one that comes with Quoth) is looked for by its
    question and positions too.
    """
    known = curated(topics)
    index = _index(store)
    reader = encoder or _reader()
    query = query_for(topic, reader, known)
    return on_topic(pairs(store, near(query, index)), query, index, reader)


def claims_about(store: Store, topic: str | None, topics: Path | None = None) -> tuple[Index, Places]:
    """The store's claims as an index, and which rows of it are about a topic; without a topic all are."""
    index = _index(store)
    if topic is None:
        return index, np.arange(len(index.entries))
    found = about(query_for(topic, _reader(), curated(topics)), index)
    return index, np.array(sorted(index.place[claim] for claim in found), dtype=np.int64)


def question_of(topic: str | None, topics: Path | None = None) -> str | None:
    """The yes/no question that a topic puts: the user's own words, else what a curated topic of that name asks."""
    if topic is None:
        return None
    found = named(topic, curated(topics))
    put = found.question if found else topic
    return put if _YES_OR_NO.match(put) and put.rstrip().endswith("?") else None


_YES_OR_NO = re.compile(
    r"\s*(?:is|are|was|were|do|does|did|has|have|had|will|would|can|could|should|may|might|must|shall)\b",
    re.IGNORECASE,
)


def topics_in(store: Store, topics: Path | None = None, encoder: Encoder | None = None) -> Topics:
    """The curated topics that the store has claims about, and those found in its claims."""
    known = curated(topics)
    index = _index(store)
    reader = encoder or _reader()
    counted = []
    for one in known:
        # Most topics of a list are not in a store, which their labels show: their statements need not be read.
        if about(Query.of(one.label, reader, one.phrasings), index):
            rows = [index.place[claim] for claim in about(query_for(one.label, reader, (one,)), index)]
            counted.append(Topic.of(one.label, rows, index, one.question))
    return Topics(tuple(counted), found_topics(index))


def _index(store: Store) -> Index:
    """Raises QuothError for a store whose claims have no meaning yet."""
    index = stored_index(store)
    if not index.entries and next(iter(store.quads(None, RDF.type, Q.Attribution)), None):
        raise QuothError("the store was made by an earlier version, which kept no topics; load its articles again")
    return index


def _reader() -> Encoder:
    from quoth.extract.tagger.reader import reader  # late: it loads the model

    return reader()
