"""Text -> word pieces with the features the tagger reads, and the words they make up.

The encoder's vocabulary is lower-case and knows neither quotation marks as such nor line breaks, so each piece also
carries the letter case of its word, its place relative to quotation marks, and the line breaks before it.
Training and run time both come through here, so they cannot drift apart.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from quoth.article import Mark
from quoth.extract.tagger.wordpiece import WordPieces

Ints = npt.NDArray[np.int64]

LONGEST = 448
"""Most pieces the encoder is shown in training, its two markers included (it has 512 positions)."""
WINDOW = 192
"""Pieces it is shown at once at run time: longer windows find no more, and attention costs grow with their length."""
OVERLAP = 48
"""Pieces two neighbouring windows share, so that every piece is seen with context on both sides."""

CASES = 6  # no letters, lower, Capitalised, UPPER, miXed, digits
QUOTES = 4  # outside, inside, opening mark, closing mark
BREAKS = 3  # none, one line break, blank line (or start of text)

_OPENING, _STRAIGHT = ("“", "„", "‟", "«", "``"), ('"', "＂")
_MARK = re.compile("``|''|[“„‟«”»\"＂]")
_PARAGRAPH_END = re.compile(r"\n[ \t]*\r?\n")


@dataclass(frozen=True)
class Pieces:
    """The word pieces of a text. Arrays of one length, but for `words`; offsets are code points into the text."""

    ids: Ints
    starts: Ints
    ends: Ints
    case: Ints
    quote: Ints
    breaks: Ints
    words: Ints
    """Index of each word's first piece."""

    def word_bounds(self) -> tuple[Ints, Ints]:
        """Start and end offset of every word."""
        last = np.append(self.words[1:], len(self.ids))[: len(self.words)] - 1
        return self.starts[self.words], self.ends[last]


def read_pieces(text: str, tokenizer: WordPieces, skip: Iterable[Mark] = ()) -> Pieces:
    """The pieces of `text`, without those that lie in `skip` (adverts would part a speaker from his words)."""
    encoding = tokenizer.encode(text)
    offsets = np.asarray(encoding.offsets, dtype=np.int64).reshape(-1, 2)
    ids = np.asarray(encoding.ids, dtype=np.int64)
    follows = np.asarray([token.startswith("##") for token in encoding.tokens], dtype=bool)
    keep = np.ones(len(ids), dtype=bool)
    for mark in skip:
        keep &= ~((offsets[:, 0] < mark.end) & (offsets[:, 1] > mark.start))
    ids, offsets, follows = ids[keep], offsets[keep], follows[keep]
    starts, ends = offsets[:, 0], offsets[:, 1]
    if len(follows):
        follows[0] = False
    words = np.flatnonzero(~follows)
    word_of = np.cumsum(~follows) - 1
    last = np.append(words[1:], len(ids))[: len(words)] - 1
    shapes = np.asarray(
        [letter_case(text[starts[a] : ends[b]]) for a, b in zip(words, last, strict=True)], dtype=np.int64
    )
    quote = quotation_state(text)
    return Pieces(
        ids=ids,
        starts=starts,
        ends=ends,
        case=shapes[word_of] if len(ids) else np.zeros(0, dtype=np.int64),
        quote=quote[starts] if len(ids) else np.zeros(0, dtype=np.int64),
        breaks=_breaks_before(text, starts, ends),
        words=words,
    )


def letter_case(word: str) -> int:
    """The case feature of a word: 0 no letters, 1 lower, 2 capitalised, 3 upper, 4 mixed, 5 digits."""
    if word.isdigit():
        return 5
    if not any(map(str.isalpha, word)):
        return 0
    if word.islower():
        return 1
    if word.isupper():
        return 3 if len(word) > 1 else 2
    return 2 if word[0].isupper() and word[1:].islower() else 4


def quotation_state(text: str) -> Ints:
    """For each character: 0 outside quotation marks, 1 inside, 2 an opening mark, 3 a closing mark.

    A quotation never runs past a blank line: left open there, the next paragraph opens it anew.
    """
    state = np.zeros(len(text), dtype=np.int64)
    ends = [match.start() for match in _PARAGRAPH_END.finditer(text)] + [len(text)]
    begin = 0
    for end in ends:
        inside, after = False, begin
        for mark in _MARK.finditer(text, begin, end):
            straight = mark[0] in _STRAIGHT
            opens = _straight_opens(text, mark.start(), inside) if straight else mark[0] in _OPENING
            state[after : mark.start()] = inside
            state[mark.start() : mark.end()] = 2 if opens else 3
            inside, after = opens, mark.end()
        state[after:end] = inside
        begin = end
    return state


def _straight_opens(text: str, i: int, inside: bool) -> bool:
    """Whether a straight mark opens: by the blanks about it where they tell, else by turns."""
    blank_before = i == 0 or text[i - 1].isspace() or text[i - 1] in "([—–-"
    blank_after = i + 1 >= len(text) or text[i + 1].isspace()
    if blank_before and not blank_after:
        return True
    if blank_after and not blank_before:
        return False
    return not inside


def _breaks_before(text: str, starts: Ints, ends: Ints) -> Ints:
    breaks = np.zeros(len(starts), dtype=np.int64)
    previous = 0
    for i, (start, end) in enumerate(zip(starts.tolist(), ends.tolist(), strict=True)):
        if start > previous:
            breaks[i] = min(2, text.count("\n", previous, start))
        previous = end
    if len(breaks):
        breaks[0] = 2
    return breaks


def windows(count: int) -> list[tuple[int, int]]:
    """Overlapping stretches (first piece, one past the last) that cover `count` pieces, of like length.

    Each has at most `WINDOW` pieces with its markers, and shares at least `OVERLAP` with the next.
    """
    room = WINDOW - 2
    if count <= room:
        return [(0, count)] if count else []
    number = -(-(count - OVERLAP) // (room - OVERLAP))
    length = -(-(count + (number - 1) * OVERLAP) // number)
    return [(start, start + length) for start in (i * (count - length) // (number - 1) for i in range(number))]
