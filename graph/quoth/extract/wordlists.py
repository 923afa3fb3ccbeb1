"""Lists of words written as running text -> sets: one place that says how such lists are kept."""

from __future__ import annotations


def wordset(text: str) -> frozenset[str]:
    """The words of `text`, set apart by blanks or line ends."""
    return frozenset(text.split())
