"""The topics that a store's claims have of themselves: claims that mean the like, under a name that they share."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

import numpy as np

from quoth.compare.topics.index import Floats, Index, unit
from quoth.compare.topics.phrases import Phrase, shared_phrases
from quoth.compare.topics.topic import Topic
from quoth.compare.wording import words

_LEAST_CLAIMS = 4
"""Claims that must share a name: what fewer share is as often a turn of speech as a topic."""
_FEW = 500
"""In a store of no more claims than this, one claim less is enough."""
_LEAST_ARTICLES = 2
_COHERENT = 0.38
"""Mean cosine between the claims that share a name: below it the name is one of an office or a place at which anything
may be said (`White House` 0.33), above it of a matter (`gun control` 0.5)."""
_JOINS = 0.62
"""A claim without the name is on the topic from this cosine to the middle of its claims on."""
_SAME = 0.86
"""Two names whose claims have middles this near are names of one topic."""
_MOST = 1000
"""Names that are looked at, those of most claims first, which bounds the cost."""


def found_topics(index: Index, most: int = 40) -> tuple[Topic, ...]:
    """The strongest topics, at most so many, in the order of their speakers; a claim is counted with one of them.

    Each name that claims share (a noun phrase) is a candidate, the middle of its claims the centre of a cluster, and
    the candidates are gone through once, strongest first (leader clustering; Hartigan 1975, chapter 3).
    """
    least = _LEAST_CLAIMS if len(index.entries) > _FEW else _LEAST_CLAIMS - 1
    taken = np.zeros(len(index.entries), dtype=np.bool_)
    middles: list[Floats] = []
    topics: list[Topic] = []
    for phrase, middle in _candidates(index, least):
        own = [row for row in sorted(phrase.rows) if not taken[row]]
        if len(topics) == most:
            break
        if len(own) < max(least, len(phrase.rows) / 2) or any(middle @ other >= _SAME for other in middles):
            continue
        near = np.flatnonzero((index.vectors @ middle >= _JOINS) & ~taken)
        rows = {*own, *near.tolist()}
        taken[sorted(rows)] = True
        middles.append(middle)
        topics.append(Topic.of(phrase.name, rows, index))
    topics.sort(key=lambda topic: (-topic.speakers, -len(topic.claims), topic.name))
    return tuple(topics)


def _candidates(index: Index, least: int) -> list[tuple[Phrase, Floats]]:
    """The names whose claims mean the like, each with the middle of its claims; those of many and like claims first."""
    said = _said(index)
    named = [
        phrase for phrase in shared_phrases(index, least)
        if _several(phrase.rows, index) and not _names_speaker(phrase, said)
    ]
    named.sort(key=lambda phrase: (-len(phrase.rows), phrase.stems))
    found = [(phrase, *_middle(phrase.rows, index)) for phrase in named[:_MOST]]
    found = [one for one in found if one[2] >= _COHERENT]
    found.sort(key=lambda one: (-len(one[0].rows) * one[2], one[0].stems))
    return [(phrase, middle) for phrase, middle, _ in found]


def _middle(rows: Iterable[int], index: Index) -> tuple[Floats, float]:
    """The middle of some claims, two at least, and the mean cosine between them."""
    vectors = index.vectors[sorted(rows)]
    total, count = vectors.sum(axis=0), len(vectors)
    return unit(total), float((total @ total - count) / (count * (count - 1)))


def _several(rows: Iterable[int], index: Index) -> bool:
    return len({index.entries[row].article for row in rows}) >= _LEAST_ARTICLES


def _names_speaker(phrase: Phrase, said: Mapping[str, Counter[str]]) -> bool:
    """Whether it is or holds the name of one who speaks, and of whom others do not say more than he says himself.

    `said`: for each last word of a speaker's name how many claims speakers have whose name has which first word.
    """
    parts = [word.casefold() for word in words(phrase.name)]
    own = max((count for last in parts for first, count in said.get(last, {}).items() if first in parts), default=0)
    return own * 2 > len(phrase.rows)


def _said(index: Index) -> Mapping[str, Counter[str]]:
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for name, count in index.said.items():
        parts = [word.casefold() for word in words(name)]
        if len(parts) > 1:
            found[parts[-1]][parts[0]] += count
    return found
