"""WordNet -> `graph/quoth/compare/propositions/data/lemmas.txt`: the words whose lemma no rule finds.

`python -m training.lemmas FOLDER OUT`, FOLDER as Debian's package `wordnet-base` 3.0 installs it in /usr/share/wordnet.
A line is `v`, `n` or `a`, a lemma and its forms. WordNet's licence asks for its name to be kept, see NOTICE.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from quoth.compare.propositions.lemmas import regular

FILES = {"v": "verb", "n": "noun", "a": "adj"}
TAGS = {"v": ("VBG",), "n": ("NNS",), "a": ("JJR", "JJS")}
_PLAIN = re.compile(r"[a-z]+(?:-[a-z]+)*")


def seen(folder: Path) -> Counter[tuple[str, str]]:
    """How often WordNet's tagged texts have a lemma as v, n or a."""
    counts: Counter[tuple[str, str]] = Counter()
    for line in (folder / "cntlist.rev").read_text("ascii").splitlines():
        sense, _, count = line.split()
        word, _, rest = sense.partition("%")
        counts["_nvara"[int(rest[0])], word] += int(count)
    return counts


def words(folder: Path, kind: str) -> list[str]:
    """The single words that WordNet lists as verbs, nouns or adjectives."""
    lines = (folder / f"index.{FILES[kind]}").read_text("ascii").splitlines()
    return [word for line in lines if not line.startswith(" ") and _PLAIN.fullmatch(word := line.split()[0])]


def inflected(kind: str, word: str) -> Iterator[tuple[str, str]]:
    """The regular forms of a word, each with its tag."""
    bare = word[:-1] if word.endswith("e") else word
    if kind == "v":
        yield (bare if word.endswith("e") and not word.endswith(("ee", "oe", "ye")) else word) + "ing", "VBG"
        yield (word[:-1] + "i" if re.search(r"[^aeiou]y$", word) else bare) + "ed", "VBD"
    if kind in "vn":
        ending = "es" if word.endswith(("s", "x", "z", "ch", "sh")) else "s"
        yield (word[:-1] + "ies" if re.search(r"[^aeiou]y$", word) else word + ending), "VBZ" if kind == "v" else "NNS"
    if kind == "a" and len(word) < 8:
        for ending, tag in (("er", "JJR"), ("est", "JJS")):
            yield (word[:-1] + "i" if re.search(r"[^aeiou]y$", word) else bare) + ending, tag


def exceptions(folder: Path, kind: str) -> Iterator[tuple[str, str]]:
    """(form, lemma) as WordNet lists what is irregular."""
    for line in (folder / f"{FILES[kind]}.exc").read_text("ascii").splitlines():
        form, *lemmas = line.split()
        if _PLAIN.fullmatch(form):
            yield from ((form, lemma) for lemma in lemmas)


def _ending(form: str) -> str:
    """What a form ends in: whoever has an irregular one has no regular one beside it."""
    return next((ending for ending in ("ing", "s", "er", "est") if form.endswith(ending)), "ed")


def listed(folder: Path, kind: str, counts: Counter[tuple[str, str]]) -> dict[str, list[str]]:
    """Lemma -> forms that need to be listed; of two lemmas of one form the one WordNet's texts have more often."""
    best: dict[str, tuple[int, str]] = {}
    tags: dict[str, str] = {}
    own: set[tuple[str, str]] = set()
    for form, lemma in exceptions(folder, kind):
        own.add((lemma, _ending(form)))
        best[form] = max(best.get(form, (-1, "")), (1 + counts[kind, lemma], lemma))
        tags[form] = "VBG" if kind == "v" else "JJS" if form.endswith("est") and kind == "a" else TAGS[kind][0]
    for lemma in words(folder, kind):
        if counts[kind, lemma]:
            for form, tag in inflected(kind, lemma):
                if kind == "v" and (lemma, _ending(form)) in own:
                    continue
                best[form] = max(best.get(form, (-1, "")), (counts[kind, lemma], lemma))
                tags.setdefault(form, tag)
    found = defaultdict(list)
    for form, (_, lemma) in sorted(best.items()):
        if regular(form, tags[form]) != lemma:
            found[lemma].append(form)
    return found


def main() -> None:
    """Read the arguments and write the list."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("out", type=Path)
    options = parser.parse_args()
    counts = seen(options.folder)
    lines = [
        " ".join((kind, lemma, *forms))
        for kind in FILES
        for lemma, forms in sorted(listed(options.folder, kind, counts).items())
    ]
    options.out.write_text("\n".join(lines) + "\n", "ascii")


if __name__ == "__main__":
    main()
