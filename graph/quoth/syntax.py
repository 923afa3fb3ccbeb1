"""The words of a sentence with their parts of speech and what each depends on, as they travel between stages."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Word:
    """One word. Offsets are code points into the article's text, end exclusive."""

    start: int
    end: int
    tag: str
    """Part of speech, of the Penn Treebank's tags: `VBD`, `NNS`."""
    head: int
    """The place, in the same tuple of words, of the word it depends on; -1 for the root of a sentence."""
    relation: str
    """How it depends on it, of Universal Dependencies' relations without subtypes: `nsubj`, `obl`."""


Words = tuple[Word, ...]
"""The words of one or more whole sentences, in order."""


def packed(words: Words) -> str:
    """The words as one line, a word as `start,end,tag,head,relation`; `unpacked` turns it back."""
    return ";".join(f"{word.start},{word.end},{word.tag},{word.head},{word.relation}" for word in words)


def unpacked(line: str) -> Words:
    """The words of a line that `packed` made; ValueError for another."""
    found = []
    for part in line.split(";") if line else ():
        # A comma's tag is a comma, so that what stands around it is split off from either end.
        start, end, rest = part.split(",", 2)
        tag, head, relation = rest.rsplit(",", 2)
        found.append(Word(int(start), int(end), tag, int(head), relation))
    return tuple(found)
