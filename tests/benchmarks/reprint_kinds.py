"""An article -> the ways other outlets print it, each with where the article's characters have gone. Seeded, not random."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from random import Random

from quoth.layout import Layout

_HEADLINES = (
    "What is known so far", "Questions remain after a long day", "Talks go on as both sides dig in",
    "Five things that changed this week", "The campaign, up close",
)
_OUTLETS = ("The Valley Courier", "Harbor City Tribune", "Northern Star", "Plainsman Daily")
_BYLINES = ("By Pat Example", "By Sam Sample and Kim Someone", "From our news desk", "Staff report")
_FOOTERS = (
    "Copyright 2016 {outlet}. All rights reserved. This material may not be published, broadcast, rewritten or redistributed.",
    "Pat Example covers politics for {outlet}. Follow her for more, or write to the newsroom with tips and corrections.",
    "Sign up for our morning newsletter and get the day's most important stories from {outlet} delivered to your inbox.",
)
_OTHER_WORDS = {
    "said": "stated", "told": "informed", "big": "large", "also": "too", "but": "yet", "because": "since", "show": "indicate",
    "many": "numerous", "while": "whereas", "after": "following", "more than": "over", "about": "around", "people": "persons",
    "have": "had", "last": "past", "will": "would", "before": "ahead of", "help": "aid", "against": "versus",
}
_EDITED = 0.08
"""Share of words that light copy-editing touches: drops, doubles with an adverb, or puts another in the place of."""


@dataclass(frozen=True)
class Source:
    """An article as it was printed first."""

    name: str
    text: str


@dataclass(frozen=True)
class Reprint:
    """`moved`: by the name of a source, where each of its characters stands in `text`, -1 for one that was left out."""

    kind: str
    text: str
    moved: Mapping[str, list[int]]

    def place(self, name: str, start: int, end: int) -> tuple[int, int] | None:
        """Where a stretch of a source stands now; None when less than 80 % of it is left or it was torn apart."""
        kept = [at for at in self.moved[name][start:end] if at >= 0]
        if len(kept) < 0.8 * (end - start) or kept != sorted(kept) or kept[-1] + 1 - kept[0] > 1.5 * (end - start):
            return None
        return kept[0], kept[-1] + 1


class _Page:
    """A reprint in the making."""

    def __init__(self, *sources: Source) -> None:
        self._pieces: list[str] = []
        self._length = 0
        self._moved = {source.name: [-1] * len(source.text) for source in sources}

    def write(self, text: str) -> None:
        self._pieces.append(text)
        self._length += len(text)

    def copy(self, source: Source, start: int, end: int) -> None:
        self._moved[source.name][start:end] = range(self._length, self._length + end - start)
        self.write(source.text[start:end])

    def paragraphs(self, source: Source, ranges: list[tuple[int, int]], edit: Random | None = None) -> None:
        for start, end in ranges:
            if edit is None:
                self.copy(source, start, end)
            else:
                self._edited(source, start, end, edit)
            self.write("\n\n")

    def done(self, kind: str) -> Reprint:
        return Reprint(kind, "".join(self._pieces), self._moved)

    def _edited(self, source: Source, start: int, end: int, random: Random) -> None:
        at = start
        for word in source.text[start:end].split(" "):
            stop = at + len(word)
            other = _OTHER_WORDS.get(word)
            if other and random.random() < 0.5:
                self.write(other)
            elif random.random() >= _EDITED or not word.isalpha():
                self.copy(source, at, stop)
            elif random.random() < 0.5:
                self.write("now ")
                self.copy(source, at, stop)
            if stop < end:
                self.copy(source, stop, stop + 1)
            at = stop + 1


def _paragraphs(source: Source) -> list[tuple[int, int]]:
    return list(Layout.of(source.text).paragraphs)


def _some(source: Source, share: float, random: Random) -> list[tuple[int, int]]:
    """About this share of the article, cut from the bottom for the most part, and here and there a paragraph above."""
    ranges = [one for one in _paragraphs(source) if random.random() > 0.1] or _paragraphs(source)
    wanted, kept = share * len(source.text), []
    for start, end in ranges:
        if wanted <= 0:
            break
        kept.append((start, end))
        wanted -= end - start
    return kept


def shortened(source: Source, other: Source, random: Random) -> Reprint:
    page = _Page(source)
    page.paragraphs(source, _some(source, random.uniform(0.3, 0.7), random))
    return page.done("shortened to 30-70 %")


def headlined(source: Source, other: Source, random: Random) -> Reprint:
    page = _Page(source)
    page.write(random.choice(_HEADLINES) + "\n\n")
    page.paragraphs(source, _paragraphs(source)[1:])
    return page.done("re-headlined")


def framed(source: Source, other: Source, random: Random) -> Reprint:
    page = _Page(source)
    outlet = random.choice(_OUTLETS)
    page.write(f"{outlet}\n\n{random.choice(_HEADLINES)}\n\n{random.choice(_BYLINES)}\n\n")
    page.paragraphs(source, _paragraphs(source))
    page.write("\n\n".join(_FOOTERS).format(outlet=outlet))
    return page.done("another outlet's frame")


def merged(source: Source, other: Source, random: Random) -> Reprint:
    page = _Page(source, other)
    parts = [(source, _some(source, random.uniform(0.4, 0.8), random)), (other, _some(other, random.uniform(0.4, 0.8), random))]
    random.shuffle(parts)
    for one, ranges in parts:
        page.paragraphs(one, ranges)
    return page.done("merged with another")


def reordered(source: Source, other: Source, random: Random) -> Reprint:
    page = _Page(source)
    ranges = _paragraphs(source)
    random.shuffle(ranges)
    page.paragraphs(source, ranges)
    return page.done("paragraphs reordered")


def edited(source: Source, other: Source, random: Random) -> Reprint:
    page = _Page(source)
    page.paragraphs(source, _paragraphs(source), random)
    return page.done("lightly edited")


def all_at_once(source: Source, other: Source, random: Random) -> Reprint:
    page = _Page(source)
    outlet = random.choice(_OUTLETS)
    page.write(f"{outlet}\n\n{random.choice(_HEADLINES)}\n\n{random.choice(_BYLINES)}\n\n")
    ranges = _some(source, random.uniform(0.4, 0.7), random)
    page.paragraphs(source, [ranges[0], *random.sample(ranges[1:], len(ranges) - 1)], random)
    page.write(random.choice(_FOOTERS).format(outlet=outlet))
    return page.done("all but merged, at once")


KINDS: tuple[Callable[[Source, Source, Random], Reprint], ...] = (
    shortened, headlined, framed, merged, reordered, edited, all_at_once,
)
