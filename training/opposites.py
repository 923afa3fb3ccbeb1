"""WordNet 3.0 -> `graph/quoth/compare/opposed/data/wordnet.txt`: opposites, synonyms, and words that say little.

`python -m training.opposites FOLDER OUT`, FOLDER holding WordNet's database files, as Debian's package `wordnet-base`
puts them into /usr/share/wordnet. Lines of the file, `v`, `n`, `a` and `r` for verb, noun, adjective, adverb:

    ! a safe dangerous unsafe     opposites of a word
    = v begin start               words whose most frequent meaning is one and the same
    . n man people year           words so frequent that sharing one tells little

Miller (1995), WordNet: a lexical database for English, CACM 38(11). WordNet's licence allows use for any purpose.
"""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from quoth.compare.wording import word_set

FILES = {"v": "verb", "n": "noun", "a": "adj", "r": "adv"}
SENSES_OPPOSED = 2
"""How many of a word's meanings, the most frequent first, are looked at for opposites: of the third one on, most are
of another word in newswriting (`run`/`idle`, `hold`/`let go of a ball`)."""
LEAST_SHARE = 0.15
"""A second meaning counts from this share of the word's occurrences in WordNet's tagged texts on."""
COMMON = {"v": 150, "n": 60, "a": 60, "r": 60}
"""Occurrences in WordNet's tagged texts (SemCor, some 200,000) from which a word tells little by itself."""
NOT_OPPOSED = word_set(
    """man woman boy girl male female husband wife father mother son daughter brother sister north south east west
    northern southern eastern western left right day night land sea come go take give buy sell ask answer old new young
    black white first last public private foreign domestic military civilian civil urban rural indoor outdoor here there
    upper lower inside outside front back next high low long short more less some no all same other different back
    forward one many primary secondary local national general specific major minor left-wing right-wing hot warm
    positive negative wet dry natural artificial single multiple married unmarried top bottom front rear mental physical
    sell buy sit stand lie rise borrow lend import export absent present teach learn hire fire up down in out before
    after direct indirect live record formal informal leave enter arrive like unlike love have be do get employ make
    show hide speak unite begin win believe"""
)
"""Words of which WordNet's opposites are counterparts (men and women, buying and selling) or of another meaning than
newswriting's; those worth keeping are in the scales kept by hand."""


@dataclass(frozen=True)
class Synset:
    """One meaning: its words in order, and pointers as (symbol, target, place of the word, place of the target's)."""

    words: tuple[str, ...]
    pointers: tuple[tuple[str, str, int, int], ...]


class WordNet:
    """The database files of one part of speech."""

    def __init__(self, folder: Path, pos: str) -> None:
        self.synsets = dict(_synsets(folder / f"data.{FILES[pos]}", pos))
        self.senses = dict(_index(folder / f"index.{FILES[pos]}"))
        self.counts = _counts(folder / "cntlist.rev", pos)

    def frequent(self, word: str) -> list[str]:
        """The meanings of a word that newswriting is likely to mean, most frequent first."""
        senses = self.senses.get(word, [])[:SENSES_OPPOSED]
        total = sum(self.counts[word, n] for n in range(1, 40)) or 1
        return [one for n, one in enumerate(senses, 1) if n == 1 or self.counts[word, n] / total >= LEAST_SHARE]

    def total(self, word: str) -> int:
        """How often a word occurs in WordNet's tagged texts."""
        return sum(self.counts[word, n] for n in range(1, 60))


def _synsets(path: Path, pos: str) -> Iterator[tuple[str, Synset]]:
    for line in path.read_text(encoding="ascii").splitlines():
        if line.startswith(" "):
            continue
        fields = line.split(" | ")[0].split()
        count = int(fields[3], 16)
        words = tuple(fields[4 + 2 * i].split("(")[0] for i in range(count))
        rest = fields[4 + 2 * count:]
        pointers = tuple(
            (rest[1 + 4 * i], rest[2 + 4 * i], int(rest[4 + 4 * i][:2], 16), int(rest[4 + 4 * i][2:], 16))
            for i in range(int(rest[0])) if rest[3 + 4 * i].replace("s", "a") == pos
        )
        yield fields[0], Synset(words, pointers)


def _index(path: Path) -> Iterator[tuple[str, list[str]]]:
    for line in path.read_text(encoding="ascii").splitlines():
        if not line.startswith(" "):
            fields = line.split()
            yield fields[0], fields[-int(fields[2]):]


def _counts(path: Path, pos: str) -> Counter[tuple[str, int]]:
    kinds = {"n": "1", "v": "2", "a": "35", "r": "4"}[pos]
    counts: Counter[tuple[str, int]] = Counter()
    for line in path.read_text(encoding="ascii").splitlines():
        key, number, count = line.split()
        word, _, rest = key.partition("%")
        if rest[0] in kinds:
            counts[word, int(number)] += int(count)
    return counts


def opposites(net: WordNet) -> dict[str, set[str]]:
    """Word -> its opposites, each pair told of both its words, counterparts and names left out.

    Opposites by way of a similar word (`harmless` is similar to `safe`) were tried: half of them are none in a clause.
    """
    found: dict[str, set[str]] = defaultdict(set)
    for word in net.senses:
        for offset in net.frequent(word):
            synset = net.synsets[offset]
            place = [w.lower() for w in synset.words].index(word) + 1 if word in map(str.lower, synset.words) else 0
            for symbol, target, source, goal in synset.pointers:
                if symbol == "!" and source in (0, place):
                    other = net.synsets[target].words[goal - 1]
                    if usable(word) and usable(other) and word != other and (net.total(word) or net.total(other)):
                        found[word].add(other)
                        found[other].add(word)
    return found


def usable(word: str) -> bool:
    """Whether a word is kept: no name, no term of three words, none whose opposites are no opposites."""
    return word.islower() and word.count("_") < 2 and word not in NOT_OPPOSED and len(word) > 2 and "." not in word


def synonyms(net: WordNet) -> Iterator[tuple[str, ...]]:
    """Groups of words of which each is used in this meaning most of all, none of them unheard of."""
    for offset, synset in net.synsets.items():
        words = [w for w in synset.words if w.islower() and w.count("_") < 2 and len(w) > 2]
        words = [w for w in dict.fromkeys(words) if net.senses.get(w, [""])[0] == offset and net.total(w) > 0]
        if len(words) > 1:
            yield tuple(words)


def lines(folder: Path) -> Iterator[str]:
    """The lines of the file, in a stable order."""
    for pos in FILES:
        net = WordNet(folder, pos)
        yield from (" ".join(["!", pos, word, *sorted(others)]) for word, others in sorted(opposites(net).items()))
        yield from sorted(" ".join(["=", pos, *sorted(group)]) for group in synonyms(net))
        words = sorted(w for w in net.senses if net.total(w) >= COMMON[pos])
        yield " ".join([".", pos, *words])


def main() -> None:
    """Read the arguments and write the list."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("out", type=Path)
    options = parser.parse_args()
    options.out.write_text("\n".join(lines(options.folder)) + "\n", encoding="ascii")


if __name__ == "__main__":
    main()
