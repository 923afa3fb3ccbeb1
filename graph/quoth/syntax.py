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
