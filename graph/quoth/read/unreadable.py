"""What takes an article's place when a file or a line cannot be read, and the wording of the reasons."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A file, or a line of a JSON Lines file, that gave no article.

    `path` is as in `Article.path`; `reason` is one line: what is wrong and what to do. `str()` puts the two together.
    """

    path: str
    reason: str

    def __str__(self) -> str:
        return f"{printable(self.path)}: {self.reason}"


def printable(words: str, limit: int = 200) -> str:
    """`words` on one line, with control characters and undecodable bytes escaped, cut at `limit` characters."""
    shown = (char if char.isprintable() else char.encode("unicode_escape").decode() for char in words[:limit])
    return "".join(shown) + ("…" if len(words) > limit else "")


class UnreadableError(ValueError):
    """Raised inside this package by a format that cannot make sense of its input; `str()` is the reason."""
