"""A term -> every place in the articles where it stands, in any form: inflected, as a surname, as capitals."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

import numpy as np

from quoth.compare.topics.index import Index, Occurrence, Places
from quoth.compare.topics.query import ENDINGS, SHORTEST_ROOT, Term, weight
from quoth.compare.wording import short_form, stem

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_NAME_SHARE = 0.8
"""A word that the articles print with a capital this often is a name, however it is asked for."""
_ENOUGH = 3
"""Places a word must stand at before its capitals say anything."""


def settled(terms: Iterable[Term], index: Index) -> tuple[Term, ...]:
    """The terms with those words on their own that `Tax Plan` or `Returnee Flows` only seems to make a name: nowhere
    in the articles do they stand together with capitals."""
    found: list[Term] = []
    for term in terms:
        whole = re.compile(r"(?<!\w)" + r"\s+".join(map(re.escape, term.words)) + r"(?!\w)")
        if len(term.words) == 1 or whole.search(index.printed):
            found.append(term)
        else:
            found.extend(Term((word,), weight(word), True) for word in term.words)
    return tuple(found)


def occurrences(term: Term, index: Index, any_form: bool = True) -> Places:
    """Where it begins, as sorted offsets into `index.printed`; of a name only where it stands as a name.

    Without `any_form` only where it has the stem that was asked for: `returnees`, not `return`.
    """
    word = term.words[0]
    if len(term.words) > 1 or _is_acronym(word):
        if term.words not in index.names_found:
            found = _full_name(term, index) if len(term.words) > 1 else _acronym(word, index)
            index.names_found[term.words] = _places(found)
        return index.names_found[term.words]
    name = is_name(term, index)
    return _places(
        start for start, capital, same in _single(word, index) if (capital or not name) and (same or any_form)
    )


def is_name(term: Term, index: Index) -> bool:
    """Whether the term is a name: asked for with a capital that the articles do not gainsay, or printed with one."""
    if len(term.words) > 1 or _is_acronym(term.words[0]):
        return True
    capitals = [capital for _, capital, _ in _single(term.words[0], index)]
    share = sum(capitals) / len(capitals) if capitals else 0.5
    return share >= 0.5 if term.capital else len(capitals) >= _ENOUGH and share >= _NAME_SHARE


def _single(word: str, index: Index) -> tuple[Occurrence, ...]:
    """Each place of a word, in any of its forms."""
    if word not in index.words_found:
        index.words_found[word] = tuple(_search(word.lower(), index))
    return index.words_found[word]


def _search(word: str, index: Index) -> Iterator[Occurrence]:
    lead, asked = _lead(word), stem(word)
    text, printed = index.lower, index.printed
    at = text.find(lead)
    while at >= 0:
        if not (at and (text[at - 1].isalnum() or (text[at - 1] == "-" and text[at - 2 : at - 1].isalnum()))):
            whole = _WORD.match(text, at)
            if whole and forms_of_one(word, whole[0]):
                yield at, printed[at].isupper(), stem(whole[0]) == asked
        at = text.find(lead, at + 1)


def _lead(word: str) -> str:
    """The letters that all forms of a word begin with."""
    cuts = [word[: len(word) - len(end)] for end in ENDINGS if end and word.endswith(end)]
    bare = min((cut for cut in cuts if len(cut) >= SHORTEST_ROOT), key=len, default=word)
    return word[:_shared(stem(word).removesuffix("y"), bare)]


@lru_cache(maxsize=65536)
def forms_of_one(a: str, b: str) -> bool:
    """Whether two words in lower case are forms of one: the same stem, or one root under different endings
    (`returnee`, `returned`)."""
    if stem(a) == stem(b):
        return True
    shared = _shared(a, b)
    return any(a[cut:] in ENDINGS and b[cut:] in ENDINGS for cut in range(SHORTEST_ROOT, shared + 1))


def _shared(a: str, b: str) -> int:
    """How many letters two words begin with alike."""
    unlike = (place for place, (x, y) in enumerate(zip(a, b, strict=False)) if x != y)
    return next(unlike, min(len(a), len(b)))


def _is_acronym(word: str) -> bool:
    letters = word.replace(".", "")
    return letters.isalpha() and letters.isupper() and 2 <= len(letters) <= 5


def _acronym(word: str, index: Index) -> list[int]:
    """Where a name asked for by capitals stands, with dots or without or in full (`UN`: `U.N.`, `United Nations`)."""
    letters = word.replace(".", "")
    short = r"(?<![\w.-])" + r"\.?".join(letters) + r"(?![\w-])"
    full = r"(?<!\w)" + r"\s+(?:(?:of|and|for|the)\s+)*".join(f"{letter}[a-zà-þ]+" for letter in letters) + r"(?!\w)"
    return [match.start() for match in re.finditer(f"{short}|{full}", index.printed)]


def _full_name(term: Term, index: Index) -> Iterator[int]:
    """A name of several words: in full, and in the articles that have it in full by its last word or its capitals."""
    full = re.compile(r"(?<!\w)" + r"\s+".join(map(re.escape, term.words)).lower() + r"(?:['’]s)?(?!\w)")
    starts = [match.start() for match in full.finditer(index.lower)]
    yield from starts
    shorter = [re.escape(short) for short in (term.words[-1], short_form(" ".join(term.words))) if len(short) > 1]
    # A last word before another capital belongs to another name: `State Department` is no `Islamic State`.
    short = re.compile(rf"(?<![\w-])(?:{'|'.join(shorter)})(?:['’]s)?(?![\w-]|\s[A-ZÀ-Þ])")
    holding = sorted(set(np.searchsorted(index.bounds[:, 2], starts, side="right").tolist()))
    for article in holding:
        first, _, last = index.bounds[article].tolist()
        yield from (match.start() for match in short.finditer(index.printed, first, last))


def _places(starts: object) -> Places:
    return np.unique(np.array(list(starts), dtype=np.int64))  # type: ignore[call-overload]
