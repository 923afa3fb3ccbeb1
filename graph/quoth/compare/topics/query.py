"""What was asked -> phrasings of it, each with a vector and the words to look for."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Protocol

import numpy as np

from quoth.compare.topics.index import Floats, unit
from quoth.compare.wording import STOP_WORDS, stem, word_set

VOCABULARY = Path(__file__).parents[2] / "model" / "vocab.txt"
ENDINGS = word_set("ees ee ers er ors or ions ion ations ation ments ment ists ist al ings ing ed es e s") | {""}
"""Endings under which two words can be of one root."""
SHORTEST_ROOT = 5
"""Letters that two words with different endings must share to be of one root: `return`, `deport`."""
_ASKING = word_set(
    "how many much long far does did whose happen happened number amount issue question topic matter thing"
)
_CAPITAL = re.compile(r"[A-ZÀ-Þ]")


class Encoder(Protocol):
    """Gives the meaning of a text as a vector of length one."""

    def meaning(self, text: str) -> Floats:
        """The unit vector of `text`; zeros for a text without words."""


@dataclass(frozen=True, slots=True)
class Term:
    """One word, or one name of several words, of a query."""

    words: tuple[str, ...]
    """As asked."""
    weight: float
    """How much it tells: rare words more than common ones, from 0 to 1."""
    capital: bool
    """Whether it is written with a capital that no beginning of a sentence accounts for."""


@dataclass(frozen=True)
class Phrasing:
    """One way to put what is asked."""

    text: str
    vector: Floats
    terms: tuple[Term, ...]

    @classmethod
    def of(cls, text: str, encoder: Encoder) -> Phrasing:
        """`text` with its vector and its terms."""
        return cls(text, unit(np.asarray(encoder.meaning(text))), terms(text))


@dataclass(frozen=True)
class Query:
    """What was asked, in one or more phrasings; the first is the user's own."""

    text: str
    phrasings: tuple[Phrasing, ...]
    statements: tuple[Phrasing, ...] = ()
    """Answers that people give: they find claims only in articles where a phrasing finds one, since `we see no major
    move back` may be said of anything."""

    @classmethod
    def of(cls, text: str, encoder: Encoder, phrasings: Iterable[str] = (), statements: Iterable[str] = ()) -> Query:
        """A query of the user's words, other phrasings that mean the same, and statements that answer it."""
        every = dict.fromkeys((text, *phrasings))
        return cls(
            text, tuple(Phrasing.of(one, encoder) for one in every),
            tuple(Phrasing.of(one, encoder) for one in statements),
        )


def terms(text: str) -> tuple[Term, ...]:
    """The words of a query that carry meaning, names of several words as one, each once."""
    runs: list[list[tuple[str, bool]]] = []
    end, opened = -1, False
    for match in re.finditer(r"[^\W_]+(?:[-.'’][^\W_]+)*", text):
        word = re.sub(r"['’]s?$", "", match.group())
        if _says_nothing(word):
            continue
        capital = bool(_CAPITAL.match(word))
        if runs and capital and runs[-1][-1][1] and text[end:match.start()] == " ":
            runs[-1].append((word, True))
        else:
            runs.append([(word, capital)])
            opened = opened or not text[:match.start()].strip(" \"“‘'(")
        end = match.end()
    found: dict[str, Term] = {}
    for place, run in enumerate(runs):
        term = _term(run, opened and not place)
        found.setdefault(" ".join(map(stem, term.words)), term)
    return tuple(found.values())


def _term(run: list[tuple[str, bool]], opens: bool) -> Term:
    """A lone word with a capital that opens the text may be any word."""
    parts = tuple(word for word, _ in run)
    capital = run[0][1] and not (opens and len(run) == 1 and not parts[0].isupper())
    return Term(parts, max(map(weight, parts)), capital)


def _says_nothing(word: str) -> bool:
    if word.isupper() and len(word) > 1:  # `IS` and `US` are names
        return False
    return word.lower().replace("’", "'") in STOP_WORDS | _ASKING or (len(word) < 2 and not word.isdigit())


def weight(word: str) -> float:
    """From the word's place in the encoder's vocabulary, which runs from common to rare, as the logarithm of its rank
    (Zipf): 0.2 for `people`, 0.6 for `tax`, 1 for a word that is not in it."""
    rank = _ranks().get(word.lower()) or _ranks().get(stem(word)) or _LAST
    return min(1.0, max(_LEAST, (math.log(rank) - _COMMON) / (math.log(_LAST) - _COMMON)))


_LEAST = 0.2
_COMMON = 4.0
"""Natural logarithm of a rank so common that it says nothing: about the fiftieth word."""
_LAST = 28_500
_FIRST_WORD = 1_995
"""Lines of BERT's vocabulary before its first whole word: marks, single letters and signs."""


@cache
def _ranks() -> dict[str, int]:
    lines = VOCABULARY.read_text("utf-8").splitlines()
    return {word: n for n, word in enumerate(lines[_FIRST_WORD:], 1) if not word.startswith("##")}
