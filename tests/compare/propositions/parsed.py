"""A parsed sentence in a line: `Sieges/NNS/nsubj/2 end/VBP/root/0 ./././2` -> its text and words.

A word is form, tag, relation and the number of the word it depends on, from 1. Words are set apart by a blank, but for
those that begin with `+`, which follow the word before without one.
"""

from __future__ import annotations

from quoth.syntax import Word


def parsed(line: str) -> tuple[str, tuple[Word, ...]]:
    """The text and its words."""
    text, words = "", []
    for part in line.split():
        form, tag, relation, head = part.rsplit("/", 3)
        glued = form.startswith("+") or form in (".", ",", "?", "!")
        text += "" if glued or not text else " "
        form = form.removeprefix("+")
        words.append(Word(len(text), len(text) + len(form), tag, int(head) - 1, relation))
        text += form
    return text, tuple(words)
