"""Where the words of a query stand: in a claim, around it, in its article's title, anywhere in the article."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from quoth.compare.topics.index import Floats, Index, Places
from quoth.compare.topics.lookup import is_name, occurrences
from quoth.compare.topics.query import Term

Flags = npt.NDArray[np.bool_]

_OTHER_FORM = 0.6
"""What a word counts in another form than the one asked for: `returnees` may be meant by `return`, and may not."""


@dataclass(frozen=True)
class Evidence:
    """For each claim (row) and each term (column) whether the term stands there."""

    claim: Flags
    """Under the stem that was asked for; elsewhere in any form."""
    around: Floats
    """In its paragraph, the claim itself included, who says it left out: 1, or less in another form."""
    title: Floats
    """So too in its article's title."""
    article: Flags
    speaker: Flags
    """Whether the term names who says it."""
    names: Flags
    """For each term whether it is a name."""


def find(terms: tuple[Term, ...], index: Index) -> Evidence:
    """Looks every term up in the articles; there is at least one."""
    claim, around, title, article, speaker = (
        np.stack(columns, axis=1) for columns in zip(*(_look_up(term, index) for term in terms), strict=True)
    )
    names = np.array([is_name(term, index) for term in terms], dtype=np.bool_)
    return Evidence(claim, around, title, article, speaker, names)


def _look_up(term: Term, index: Index) -> tuple[Flags, Floats, Floats, Flags, Flags]:
    starts, same = occurrences(term, index), occurrences(term, index, any_form=False)
    sources = _count(starts, index.sources)
    around = _counted(_around(starts, index), _around(same, index))
    titles = index.bounds[:, :2]
    title = _counted(_count(starts, titles) > 0, _count(same, titles) > 0)[index.article_rows]
    article = (_count(starts, index.bounds[:, ::2]) > 0)[index.article_rows]
    named = np.zeros(len(index.entries), dtype=np.bool_)
    named[index.source_rows[sources > 0]] = True
    return _count(same, index.ranges) > 0, around, title, article, named | _says(term, index)


def _around(starts: Places, index: Index) -> Flags:
    """The claims in whose paragraph one of the places is, those left out that say who speaks."""
    sources = np.zeros(len(index.entries), dtype=np.int64)
    np.add.at(sources, index.source_rows, _count(starts, index.sources))
    return _count(starts, index.around) > sources


def _counted(any_form: Flags, same: Flags) -> Floats:
    return np.where(same, 1, np.where(any_form, _OTHER_FORM, 0)).astype(np.float32)


def _count(starts: Places, ranges: Places) -> Places:
    """How many of the sorted places lie in each range."""
    return np.searchsorted(starts, ranges[:, 1]) - np.searchsorted(starts, ranges[:, 0])


def _says(term: Term, index: Index) -> Flags:
    """Whether the speaker's name holds all words of the term."""
    called = [index.speakers_called.get(word.casefold(), set()) for word in term.words]
    both = set(called[0]).intersection(*called[1:])
    return np.isin(index.speaker_rows, sorted(both))
