"""A word in; the scales it stands on, its opposites, the word that stands for its synonyms, and how much it tells, out.

Scales are kept by hand (`data/scales.txt`), the rest is made from WordNet 3.0 (`data/wordnet.txt`).
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal

Part = Literal["v", "n", "a", "r"]
"""Part of speech as WordNet abbreviates it: verb, noun, adjective, adverb."""

PARTS: tuple[Part, ...] = ("v", "n", "a", "r")

Kind = Literal["plain", "change", "stance", "worth"]


@dataclass(frozen=True, slots=True)
class Pole:
    """One end of a scale: `end` is 1 or -1."""

    scale: str
    kind: Kind
    end: int


@dataclass(frozen=True)
class _WordNet:
    opposites: dict[tuple[str, str], frozenset[str]]
    stands_for: dict[tuple[str, str], str]
    common: frozenset[tuple[str, str]]


def poles(word: str, part: Part) -> tuple[Pole, ...]:
    """The scales on which a lemma stands as this part of speech; none for a word that stands at both ends of one."""
    return _scales().get((part, word), ())


def opposites(word: str, part: Part) -> frozenset[str]:
    """The lemmas of which WordNet says that they mean the opposite."""
    return _wordnet().opposites.get((part, word), frozenset())


def opposed_words(x: str, y: str, part: Part) -> bool:
    """Whether two lemmas are opposites, by WordNet or as two ends of a scale."""
    ends = {pole.scale: pole.end for pole in poles(x, part)}
    return y in opposites(x, part) or any(ends.get(pole.scale) == -pole.end for pole in poles(y, part))


def canonical(word: str, part: Part) -> str:
    """One word for all that stand for one another in news or share their most frequent meaning: `start` -> `begin`."""
    return _in_news().get((part, word)) or _wordnet().stands_for.get((part, word), word)


def common(word: str, part: Part) -> bool:
    """Whether a word is so frequent that two claims which share it may well speak of different things."""
    return (part, word) in _wordnet().common


@cache
def _scales() -> dict[tuple[str, str], tuple[Pole, ...]]:
    ends: dict[tuple[str, str], dict[tuple[str, Kind], set[int]]] = defaultdict(lambda: defaultdict(set))
    scale, kind = "", "plain"
    for line in _lines("scales.txt"):
        if line.startswith("["):
            name, kind = line.rsplit("] ", 1)
            scale = name[1:]
        elif line[0] in "+-":
            for word in line[3:].split(","):
                ends[line[1], word.strip()][scale, kind].add(1 if line[0] == "+" else -1)  # type: ignore[index]
    return {
        key: tuple(Pole(scale, kind, *end) for (scale, kind), end in sorted(found.items()) if len(end) == 1)
        for key, found in ends.items()
    }


@cache
def _in_news() -> dict[tuple[str, str], str]:
    groups = ((line[2], line[4:].split(", ")) for line in _lines("scales.txt") if line[0] == "=")
    return {(part, word): words[0] for part, words in groups for word in words}


@cache
def _wordnet() -> _WordNet:
    opposites_of: dict[tuple[str, str], frozenset[str]] = {}
    stands_for: dict[tuple[str, str], str] = {}
    frequent: set[tuple[str, str]] = set()
    for line in _lines("wordnet.txt"):
        mark, part, *rest = line.split()
        words = [word.replace("_", " ") for word in rest]
        if mark == "!":
            opposites_of[part, words[0]] = frozenset(words[1:])
        elif mark == "=":
            stands_for.update({(part, word): words[0] for word in words})
        else:
            frequent.update((part, word) for word in words)
    return _WordNet(opposites_of, stands_for, frozenset(frequent))


def _lines(name: str) -> list[str]:
    text = files("quoth.compare.opposed").joinpath("data", name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]
