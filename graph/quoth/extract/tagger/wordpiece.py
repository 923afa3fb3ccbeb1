"""Text -> word pieces of an uncased BERT vocabulary, with their place in the text.

The same pieces, ids and offsets as the `tokenizers` package gives on all of PolNeAR. That package brings 43 MB along, a
client for a model hub among them, which would take a plain install past the 400 MB it may weigh.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

LONGEST_WORD = 100
"""Characters of a word beyond which BERT reads it as unknown."""
UNKNOWN = "[UNK]"
REMEMBERED = 100_000
"""Runs of letters kept split; news repeats itself, which makes this three times as fast."""
_RUN = re.compile(r"[^ \t\n\r]+")
_CJK = re.compile(
    "[\u4e00-\u9fff\u3400-\u4dbf\uf900-\ufaff\U00020000-\U0002a6df\U0002a700-\U0002b73f"
    "\U0002b740-\U0002b81f\U0002b920-\U0002ceaf\U0002f800-\U0002fa1f]"
)


@dataclass(frozen=True)
class Encoding:
    """Pieces in the order of the text; `offsets` are code points, end exclusive."""

    ids: list[int]
    tokens: list[str]
    offsets: list[tuple[int, int]]


@dataclass(frozen=True)
class WordPieces:
    """Devlin et al. 2019 (BERT), uncased: split at white space and punctuation, then the longest piece first."""

    vocabulary: dict[str, int]
    _known: dict[str, tuple[tuple[str, int, int], ...]] = field(default_factory=dict, repr=False, compare=False)

    @classmethod
    def read(cls, path: Path) -> WordPieces:
        """From BERT's `vocab.txt`: a piece a line, its number the line's, from 0."""
        return cls({piece: number for number, piece in enumerate(path.read_text("utf-8").splitlines())})

    def encode(self, text: str) -> Encoding:
        """The pieces of `text`, without the markers BERT puts around a sentence."""
        ids: list[int] = []
        tokens: list[str] = []
        offsets: list[tuple[int, int]] = []
        for run in _RUN.finditer(text):
            begin = run.start()
            for piece, first, last in self._pieces_of(run[0]):
                ids.append(self.vocabulary[piece])
                tokens.append(piece)
                offsets.append((begin + first, begin + last))
        return Encoding(ids, tokens, offsets)

    def _pieces_of(self, run: str) -> tuple[tuple[str, int, int], ...]:
        known = self._known.get(run)
        if known is None:
            if len(self._known) >= REMEMBERED:
                self._known.clear()
            known = self._known[run] = tuple(
                (piece, places[first], places[last - 1] + 1)
                for letters, places in _words(run)
                for piece, first, last in self._longest_first(letters)
            )
        return known

    def _longest_first(self, word: str) -> list[tuple[str, int, int]]:
        if len(word) > LONGEST_WORD:
            return [(UNKNOWN, 0, len(word))]
        pieces: list[tuple[str, int, int]] = []
        start = 0
        while start < len(word):
            lead = "##" if start else ""
            for end in range(len(word), start, -1):
                if lead + word[start:end] in self.vocabulary:
                    pieces.append((lead + word[start:end], start, end))
                    start = end
                    break
            else:
                return [(UNKNOWN, 0, len(word))]
        return pieces


def _words(text: str) -> Iterator[tuple[str, list[int]]]:
    """Words as the vocabulary spells them (lower case, no accents), and where each letter stands in the text."""
    letters: list[str] = []
    places: list[int] = []
    for place, char in enumerate(text):
        alone = _CJK.match(char) is not None
        for plain in _spelled(char):
            parts = alone or plain == " " or _is_punctuation(plain)
            if parts and letters:
                yield "".join(letters), places
                letters, places = [], []
            if not parts:
                letters.append(plain)
                places.append(place)
            elif plain != " ":
                yield plain, [place]
    if letters:
        yield "".join(letters), places


@cache
def _spelled(char: str) -> str:
    """A character as the vocabulary spells it: lower case without accents, a space, or nothing if unprinted."""
    if char in "\t\n\r":
        return " "
    kind = unicodedata.category(char)
    if kind in ("Cc", "Cf", "Co", "Cs") or char == "\ufffd":
        return ""
    if kind in ("Zs", "Zl", "Zp"):
        return " "
    bare = "".join(part for part in unicodedata.normalize("NFD", char) if unicodedata.category(part) != "Mn")
    return bare.lower()


@cache
def _is_punctuation(char: str) -> bool:
    return unicodedata.category(char).startswith("P") or char in "$+<=>^`|~"
