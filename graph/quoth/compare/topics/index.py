"""What retrieval looks at: each claim's vector, where its words stand, and the texts they stand in, laid end to end."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

from quoth.compare.statement import Claim
from quoth.compare.wording import words

Floats = npt.NDArray[np.float32]
Places = npt.NDArray[np.int64]

Occurrence = tuple[int, bool, bool]
"""Where a word begins, whether it has a capital there, and whether its stem is the one that was asked for."""

_BREAK = "\n\n"


@dataclass(frozen=True, slots=True)
class Entry:
    """One claim: its IRI, its article's SHA-256, where its words and its source's words begin and end in the article's
    text (code points, end exclusive), and its speaker's name and IRI."""

    claim: str
    article: str
    start: int
    end: int
    source: tuple[tuple[int, int], ...] = ()
    speaker: str | None = None
    speaker_iri: str | None = None


@dataclass(frozen=True, slots=True)
class Printed:
    """An article as it is searched."""

    title: str
    body: str


@dataclass(frozen=True, eq=False)
class Index:
    """`vectors` holds a unit vector a row, in the order of `entries`, those of one article one after another."""

    entries: tuple[Entry, ...]
    vectors: Floats
    texts: Mapping[str, Printed]

    @classmethod
    def of(cls, entries: Iterable[Entry], vectors: npt.NDArray[np.generic], texts: Mapping[str, Printed]) -> Index:
        """Brings claims and their vectors (int8 or float, of any length) into one order; claims whose text is not in
        `texts` are left out."""
        given = list(entries)
        keys = sorted(
            (one.article, one.start, one.end, one.claim, row) for row, one in enumerate(given) if one.article in texts
        )
        rows = [key[-1] for key in keys]
        return cls(tuple(given[row] for row in rows), unit(np.asarray(vectors)[rows]), texts)

    @classmethod
    def of_claims(cls, claims: Sequence[Claim], vectors: npt.NDArray[np.generic]) -> Index:
        """From claims as they are compared, and a vector for each."""
        entries = [
            Entry(
                one.statement.iri, one.article.sha256, one.start, one.end,
                tuple((span.start, span.end) for span in one.statement.source), one.source,
                one.statement.speaker.iri if one.statement.speaker else None,
            )
            for one in claims
        ]
        texts = {one.article.sha256: Printed(one.article.title or "", one.body) for one in claims}
        return cls.of(entries, vectors, texts)

    def part(self, rows: Places) -> Index:
        """These claims alone, in their order."""
        return Index(tuple(self.entries[row] for row in rows.tolist()), self.vectors[rows], self.texts)

    @cached_property
    def place(self) -> Mapping[str, int]:
        """The row of each claim."""
        return {entry.claim: row for row, entry in enumerate(self.entries)}

    @cached_property
    def articles(self) -> tuple[str, ...]:
        """The articles that have claims, in the order of `entries`."""
        return tuple(dict.fromkeys(entry.article for entry in self.entries))

    @cached_property
    def printed(self) -> str:
        """All titles and texts, one after another."""
        pieces = [self.texts[article] for article in self.articles]
        return "".join(f"{one.title}{_BREAK}{one.body}{_BREAK}" for one in pieces)

    @cached_property
    def lower(self) -> str:
        """`printed` in lower case, of the same length: `İ` is the one letter whose lower case is two."""
        return self.printed.replace("İ", "I").lower()

    @cached_property
    def article_rows(self) -> Places:
        """For each claim the number of its article in `articles`."""
        number = {article: n for n, article in enumerate(self.articles)}
        return np.array([number[entry.article] for entry in self.entries], dtype=np.int64)

    @cached_property
    def bounds(self) -> Places:
        """For each article where its title begins, its body begins and it all ends, in `printed`."""
        found, at = [], 0
        for article in self.articles:
            title, body = len(self.texts[article].title), len(self.texts[article].body)
            found.append((at, at + title + len(_BREAK), at + title + len(_BREAK) + body))
            at += title + body + 2 * len(_BREAK)
        return np.array(found, dtype=np.int64).reshape(-1, 3)

    @cached_property
    def ranges(self) -> Places:
        """For each claim where its words begin and end in `printed`."""
        own = np.array([(entry.start, entry.end) for entry in self.entries], dtype=np.int64).reshape(-1, 2)
        bodies: Places = self.bounds[self.article_rows, 1]
        return own + bodies[:, None]

    @cached_property
    def said(self) -> Mapping[str, int]:
        """How many claims each speaker makes, by name."""
        return Counter(entry.speaker for entry in self.entries if entry.speaker)

    @cached_property
    def speakers(self) -> Mapping[str, int]:
        """The names of all speakers, numbered."""
        return {name: number for number, name in enumerate(self.said)}

    @cached_property
    def speaker_rows(self) -> Places:
        """For each claim the number of its speaker, -1 for none."""
        return np.array([self.speakers[one.speaker] if one.speaker else -1 for one in self.entries], dtype=np.int64)

    @cached_property
    def speakers_called(self) -> Mapping[str, Set[int]]:
        """For each word of speakers' names, case folded, the speakers so called."""
        found: dict[str, set[int]] = defaultdict(set)
        for name, number in self.speakers.items():
            for word in words(name):
                found[word.casefold()].add(number)
        return found

    @cached_property
    def sources(self) -> Places:
        """Where the words begin and end, in `printed`, that say who speaks; `source_rows` tells of which claim."""
        own = [span for entry in self.entries for span in entry.source]
        bodies: Places = self.bounds[self.article_rows[self.source_rows], 1]
        return np.array(own, dtype=np.int64).reshape(-1, 2) + bodies[:, None]

    @cached_property
    def source_rows(self) -> Places:
        """The claim of each of `sources`."""
        return np.array([row for row, entry in enumerate(self.entries) for _ in entry.source], dtype=np.int64)

    @cached_property
    def words_found(self) -> dict[str, tuple[Occurrence, ...]]:
        """Words that were looked up, with where they stand; a query asks for one again and again."""
        return {}

    @cached_property
    def names_found(self) -> dict[tuple[str, ...], Places]:
        """Names that were looked up, with where they stand."""
        return {}

    @cached_property
    def around(self) -> Places:
        """For each claim where the line or paragraph it stands in begins and ends in `printed`, at most `_REACH`
        characters off."""
        breaks = np.array([-1, *(at.start() for at in re.finditer("\n", self.printed)), len(self.printed)])
        starts, ends = self.ranges[:, 0], self.ranges[:, 1]
        first = breaks[np.searchsorted(breaks, starts) - 1] + 1
        last = breaks[np.searchsorted(breaks, ends)]
        return np.stack([np.maximum(first, starts - _REACH), np.minimum(last, ends + _REACH)], axis=1)


_REACH = 300
"""Characters around a claim that are read as its sentence: more than 95 % of sentences in news are shorter."""


def unit(rows: npt.NDArray[np.generic]) -> Floats:
    """Each row at length one; rows of nothing stay nothing."""
    floats = rows.astype(np.float32)
    lengths = np.linalg.norm(floats, axis=-1, keepdims=True)
    return np.asarray(floats / np.where(lengths > 0, lengths, 1), dtype=np.float32)
