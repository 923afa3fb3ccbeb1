"""A word and its part of speech in, its lemma in lower case out: rules, and a list of those that follow none.

The list (`data/lemmas.txt`) is made from WordNet by training/lemmas.py, which keeps what the rules here get wrong.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from importlib.resources import files

_BE = dict.fromkeys(("'m", "'re", "'s", "am", "are", "is", "was", "were", "been", "being"), "be")
_SHORT = _BE | {"'ve": "have", "'d": "have", "has": "have", "had": "have", "'ll": "will", "ca": "can", "wo": "will",
                "sha": "shall", "does": "do", "did": "do", "done": "do", "n't": "not", "an": "a"}
_DOUBLED = re.compile(r"([bdgklmnprtvz])\1$")
_KEEPS_DOUBLE = re.compile(r"(?:all|ell|ill|oll|ull|zz|rr|dd|gg|bb|ff|ss)$")
_NEEDS_E = re.compile(
    r"(?:[^aeiou][aiu][kpz]|[^aeiouw][aiou][kt]|[iou]v|[aeo]v|[rlns]v|[iu]r|[^aeiou]ar|[aeiou]s|[aeiouln]c|rc|[nrl]s"
    r"|[ld]g|[aeiou]g|ng|[bcdfgkptzs]l|th|[^aeiou]u|[^aeiou][aiou]d|[^aeiou][aiou]n|z|[^aeiou]at|ib|ub|ab)$"
)


@cache
def _irregular() -> dict[tuple[str, str], str]:
    """(v, n or a; form) -> lemma."""
    found = {}
    for line in files("quoth.compare.propositions").joinpath("data/lemmas.txt").read_text("utf-8").splitlines():
        kind, lemma, *forms = line.split()
        found.update({(kind, form): lemma for form in forms})
    return found


@lru_cache(maxsize=50_000)
def lemma(word: str, tag: str) -> str:
    """The lemma of a word with this Penn tag: `were`, VBD -> `be`; `worse`, JJR -> `bad`; `militants`, NNS."""
    word = word.lower().replace("’", "'")
    kind = tag[:1].lower() if tag[:2] != "JJ" else "a"
    if tag.startswith(("VB", "MD")):
        return _SHORT.get(word) or (word if tag in ("VB", "VBP", "MD") else _verb(word))
    if tag in ("NNS", "NNPS", "JJR", "JJS"):
        return _irregular().get((kind, word)) or regular(word, tag)
    return _SHORT.get(word, word) if tag == "RB" else word


def _verb(word: str) -> str:
    return _irregular().get(("v", word)) or regular(word, "VBG" if word.endswith("ing") else "VBZ")


def regular(word: str, tag: str) -> str:
    """What the rules alone make of a word; also what decides whether a word needs to be listed."""
    if tag.startswith("JJ"):
        return _without(word, "er" if tag == "JJR" else "est")
    if tag.startswith("VB") and word.endswith("ing"):
        return _without(word, "ing")
    if tag.startswith("VB") and word.endswith("ed"):
        return _without(word, "ed")
    return _without_s(word)


def _without_s(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes", "zzes", "oes")):
        return word[:-2]
    if len(word) > 2 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


def _without(word: str, ending: str) -> str:
    stem = word.removesuffix(ending)
    if stem == word or len(stem) < 2 or not re.search(r"[aeiouy]", stem):
        return word
    if stem.endswith("i"):
        return stem + "e" if len(stem) == 2 else stem[:-1] + "y"
    if _DOUBLED.search(stem) and not _KEEPS_DOUBLE.search(stem):
        return stem[:-1]
    return stem + "e" if _NEEDS_E.search(stem) else stem
