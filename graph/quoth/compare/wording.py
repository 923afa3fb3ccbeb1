"""Words reduced to what can be compared: stems of content words, groups of words that stand for one another, names."""

from __future__ import annotations

import re
from collections.abc import Iterable

_WORD = re.compile(r"[^\W_]+(?:[-.'’][^\W_]+)*")
_NAME = re.compile(r"(?<![\w-])(?:[A-ZÀ-Þ][\w.’'-]*)(?:\s+[A-ZÀ-Þ][\w.’'-]*)*")


def word_set(text: str) -> frozenset[str]:
    """The words of a list written as running text."""
    return frozenset(re.findall(r"\S+", text))


STOP_WORDS = word_set(
    """a about above after again against all almost already also although am an and any are around as at away be because
    been before being below between both but by can could did do does doing down during each either else even ever every
    few for from further had has have having he her here hers him himself his how however i if in into is it its itself
    just may me might more most much must my near neither no nor not now of off often on once one only or other our out
    over own perhaps s said same say says she should since so some still such t than that the their them themselves then
    there these they this those though through thus to too toward towards under until up upon us very was we well were
    what when where whether which while who whom whose why will with within without would yet you your"""
)

def stem(word: str) -> str:
    """A word without its inflection, lower case: `fleeing`, `flees` -> `flee`; coarse, after step 1 of Porter's stemmer
    (Program 14, 1980)."""
    word = re.sub(r"['’]s?$", "", word.lower())
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 4 and word.endswith(("sses", "shes", "ches", "xes")):
        return word[:-2]
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        word = word[:-1]
    for ending in ("ing", "ed"):
        base = word.removesuffix(ending)
        if base != word and len(base) > 2 and re.search(r"[aeiouy]", base):
            if len(base) > 3 and base[-1] == base[-2] and base[-1] in "bdgmnprt":
                base = base[:-1]
            return base.removesuffix("e") if len(base) > 4 else base
    return word.removesuffix("e") if len(word) > 4 else word


# Words that newswriting uses for one another when it counts; each group is read as its first word.
SAME_WHEN_COUNTED = (
    "die died dying kill dead death slain perish fatality",
    "hurt injured injury wounded",
    "arrest detain detention capture jail",
    "leave left flee fled depart",
    "travel travelled travelling went go gone join flock",
    "active fight",
    "fighter militant extremist jihadist jihadi insurgent",
    "people person individual",
    "ton tonne",
    "child children",
    "woman women",
    "man men",
)
_GROUP = {stem(word): group.split()[0] for group in SAME_WHEN_COUNTED for word in group.split()}


def words(text: str) -> list[str]:
    """The words of a text in order, as written; hyphens and inner apostrophes belong to them."""
    return _WORD.findall(text)


def content_stems(text: str) -> list[str]:
    """Stems of the words that carry meaning, in order, numbers left out."""
    return [
        stem(word) for word in words(text)
        if word.lower().replace("’", "'") not in STOP_WORDS and len(word) > 1 and not word[0].isdigit()
    ]


def grouped(stems: Iterable[str]) -> frozenset[str]:
    """The stems, those of one group in `SAME_WHEN_COUNTED` as one."""
    return frozenset(_GROUP.get(word, word) for word in stems)


def short_form(name: str) -> str:
    """The capitals of a name of several words (`Islamic State` -> `IS`); empty for a single word."""
    initials = [word[0] for word in words(name) if word[0].isupper()]
    return "".join(initials) if len(initials) > 1 else ""


def names_in(text: str) -> list[str]:
    """The capitalised names in a text, possessive endings taken off; an ordinary word that opens the text is none."""
    found: list[str] = []
    for match in _NAME.finditer(text):
        parts = re.sub(r"['’]s?$", "", match.group()).rstrip(".").split()
        opens = not text[: match.start()].strip(" \n\"“‘'(")
        while parts and parts[0].lower() in STOP_WORDS and not parts[0].isupper():
            parts.pop(0)
            opens = False
        name = " ".join(parts)
        if name and not (opens and len(parts) == 1 and not name.isupper()):
            found.append(name)
    return found


def one_name(a: str, b: str) -> bool:
    """Whether two names are the same, or one is the capitals of the other: `IS`, `Islamic State`; `U.S.`, `US`."""
    x, y = a.replace(".", ""), b.replace(".", "")
    return x.casefold() == y.casefold() or (x.isupper() and x == short_form(y)) or (y.isupper() and y == short_form(x))
