"""One phrasing and the claims -> how surely each claim is about it.

Neither meaning nor words alone are enough: in an archive on elections half the claims mean something like `tax plan`,
and half the articles have both words. What counts is their product, and whether the claims next to it are about it too.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from quoth.compare.topics.evidence import Evidence, Flags, find
from quoth.compare.topics.index import Floats, Index
from quoth.compare.topics.lookup import settled
from quoth.compare.topics.query import Phrasing

WEIGHTS = {"meaning_with_words": 7.19, "neighbour_with_words": 1.9, "meaning_alone": 6.45}
"""Fitted as a logistic regression without negative weights, on 22 queries judged by hand and 320 scenes with known
topics, with the vectors of the model's teacher; its own give the same cut."""
BIAS = -2.39
_ALONE = 0.5
"""Meaning tells something without any shared word from this cosine on."""
_NAMED = 0.6
"""What a claim scores at least that holds the one word, or all the names, asked for."""
_TELLING, _RELATED = 0.3, 0.2
"""For that a single word must tell more than `people` or `work`, and the claim not only mention it in passing."""


@dataclass(frozen=True)
class Scored:
    """For each claim."""

    scores: Floats
    """How surely it is about the phrasing, 0 to 1; 0 for one whose article lacks a name asked for."""
    words: Flags
    """Whether its article has the words of the phrasing, two or more, all of them."""


def scored(phrasing: Phrasing, index: Index) -> Scored:
    """Looks at every claim; there is at least one."""
    terms = settled(phrasing.terms, index)
    if not terms:
        return Scored(np.zeros(len(index.entries), np.float32), np.zeros(len(index.entries), np.bool_))
    evidence = find(terms, index)
    weights = np.array([term.weight for term in terms], dtype=np.float32)
    looks = features(phrasing.vector, evidence, weights, index)
    found = 1 / (1 + np.exp(-BIAS - sum(WEIGHTS[name] * look for name, look in looks.items())))
    if evidence.names.all():
        found = np.where((evidence.around > 0).all(axis=1), found, 0)
    sure = evidence.claim.all(axis=1)
    if not evidence.names.all():
        alone = len(terms) == 1 and terms[0].weight > _TELLING
        sure &= alone & (index.vectors @ phrasing.vector >= _RELATED)
    found = np.where(sure, np.maximum(found, _NAMED), found)
    named = evidence.article[:, evidence.names] | evidence.speaker[:, evidence.names]
    found = np.where(named.all(axis=1), found, 0)
    together = evidence.article.all(axis=1) if len(terms) > 1 else np.zeros(len(found), np.bool_)
    return Scored(np.asarray(found, np.float32), np.asarray(together, np.bool_))


def features(vector: Floats, evidence: Evidence, weights: Floats, index: Index) -> dict[str, Floats]:
    """What is looked at, for each claim from 0 to 1.

    `meaning_with_words`: its cosine, times the share of the words that stand in or around it or in the title, squared
    where there are one or two words, since a longer question is seldom answered in all its words;
    `neighbour_with_words`: that share times the better cosine of the claims before and after it; `meaning_alone`: how
    far its cosine goes beyond what unrelated claims reach.
    """
    meaning = np.maximum(index.vectors @ vector, 0)
    near = np.maximum(evidence.around, evidence.speaker) if len(weights) > 1 else evidence.around
    share = np.maximum(near @ weights, evidence.title @ weights) / weights.sum()
    return {
        "meaning_with_words": meaning * share ** min(2.0, 3 / len(weights) + 0.5),
        "neighbour_with_words": _neighbour(meaning, index) * share,
        "meaning_alone": np.maximum(meaning - _ALONE, 0),
    }


def _neighbour(meaning: Floats, index: Index) -> Floats:
    """The better of the claims before and after in the same article."""
    same = index.article_rows[1:] == index.article_rows[:-1]
    found = np.zeros_like(meaning)
    found[1:] = np.where(same, meaning[:-1], 0)
    found[:-1] = np.maximum(found[:-1], np.where(same, meaning[1:], 0))
    return found
