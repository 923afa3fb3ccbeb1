"""An article as it comes -> who said what in which form, for case tables: the real reader and the real extractor."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from quoth.attribution import Attribution
from quoth.extract.extractor import Extractor
from quoth.read import read_text


class Said(NamedTuple):
    """One attribution that a case expects: `words` is what all its content must hold, blanks made single."""

    who: str | None
    words: str
    form: str = ""
    """Empty where the case is about something else."""


@cache
def extractor() -> Extractor:
    return Extractor(threads=1)


def attributions(text: str) -> tuple[Attribution, ...]:
    return extractor().extract(read_text(text, "case.txt")).attributions


def content_of(one: Attribution) -> str:
    return " ".join(" ".join(span.text for span in one.content).split())


def told(found: tuple[Attribution, ...]) -> list[tuple[str | None, str, str]]:
    return [(one.source.name if one.source else None, content_of(one), one.type) for one in found]


def is_there(found: tuple[Attribution, ...], wanted: Said) -> bool:
    """Whether one attribution has the speaker (in whatever letter case), the words and, where given, the form.

    `...` in the words stands for anything between.
    """
    parts = wanted.words.split(" ... ")
    return any(
        (one.source.name.casefold() if one.source else None) == (wanted.who.casefold() if wanted.who else None)
        and all(part in content_of(one) for part in parts)
        and wanted.form in ("", one.type)
        for one in found
    )


def expect(text: str, *wanted: Said) -> None:
    """Every attribution in `wanted` is found in `text`."""
    found = attributions(text)
    for one in wanted:
        assert is_there(found, one), f"{one} is not among {told(found)}"
