"""Of which institution another one is a unit, as far as its name shows it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from quoth.identify.institutions import words as lists
from quoth.identify.institutions.countries_in_names import is_place
from quoth.identify.institutions.names import content, parse

_OF_A_UNIVERSITY = frozenset({"school", "college", "center", "hospital", "press", "institute", "library"})


def parent_of(key: str, known: Collection[str]) -> str | None:
    """The key among `known` of the institution that the name `key` shows it to be a unit of; the nearest whole name.

    `division of the rand corporation` -> `rand corporation`, `pentagon press office` -> `pentagon`.
    """
    words = key.split()
    for named in (*_behind(words), *_in_front(words)):
        for form in _forms(named):
            if form != key and form in known and _can_be_parent(form) and not _is_one(form, key):
                return form
    return None


def _behind(words: Sequence[str]) -> Iterator[str]:
    """What may be a parent named after `at` or `of`, longest first."""
    for at in range(1, len(words) - 1):
        if words[at] not in {"at", "of", "in"}:
            continue
        article = words[at + 1] == "the"
        tail = " ".join(words[at + 1 + article :])
        head = [word for word in words[:at] if word not in lists.SMALL]
        if tail and head and (words[at] == "at" or (_is_unit(words[:at]) and not _is_topic(tail, words))):
            yield tail


def _is_topic(tail: str, words: Sequence[str]) -> bool:
    """Whether what stands after `of` is what a body deals with: Department of Defense, Bureau of Prisons."""
    whole = parse(" ".join(words))
    national = whole.country is not None or whole.scope == "country"
    return national or (" " not in tail and parse(tail).known is None)


def _in_front(words: Sequence[str]) -> Iterator[str]:
    """What may be a parent named in front, with or without a possessive s, longest first."""
    for at in range(len(words) - 1, 0, -1):
        rest = words[at:]
        last = words[at - 1]
        possessive = last.endswith("s") and len(last) > 2
        if not _is_unit(rest) or rest[0] in lists.SMALL or last in lists.SMALL:
            continue
        alone = len(content(rest)) == 1
        if possessive:
            yield " ".join([*words[: at - 1], last[:-1]])
        if alone and rest[0] not in lists.UNITS_ALONE and not possessive:
            continue
        yield " ".join(words[:at])
        if _OF_A_UNIVERSITY.intersection(rest) and not alone:
            yield " ".join([*words[:at], "university"])


def _is_unit(words: Sequence[str]) -> bool:
    """Whether words name a part of something: their head, before the first small word, is an office, a division..."""
    head = next((words[:at] for at, word in enumerate(words) if at and word in lists.SMALL), words)
    return bool(head) and (head[-1] in lists.UNITS or head[-1].removesuffix("s") in lists.UNITS)


def _forms(named: str) -> Iterator[str]:
    """A name and how else it may be known: in the other spelling, without its legal form, by its short forms."""
    yield named
    name = parse(named)
    yield name.plain
    yield from sorted(short for short, form in name.shorter.items() if form.sure)
    if name.known:
        yield name.known


def _can_be_parent(key: str) -> bool:
    """Whether a name says whose unit it is: neither a place nor words such as `center`."""
    name = parse(key)
    return name.known is not None or (not is_place(key) and name.scope != "article")


def _is_one(a: str, b: str) -> bool:
    """Whether two keys are names of one well-known institution: Homeland Security, its Department."""
    return parse(a).known is not None and parse(a).known == parse(b).known
