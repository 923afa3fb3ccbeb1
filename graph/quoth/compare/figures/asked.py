"""Words asked for against what a count is of: by stems, by words of one root (`returnees`, returned), and by names."""

from __future__ import annotations

import re
from collections.abc import Iterable

from quoth.compare.figures.naming import name_key, name_keys
from quoth.compare.wording import content_stems, grouped, names_in, stem

_ENDING = re.compile(r"(?:ee|er|or|e|ation|ion|ment|ant|ing|al|ist)$")
_DOUBLED = re.compile(r"(?<=([lnprt]))\1$")
_ROOT = 4
"""A word without its ending is its root only when so many letters are left."""


class Asked:
    """What somebody asks for, part by part: a name, or a word that carries meaning."""

    def __init__(self, what: str) -> None:
        names = names_in(what)
        rest = re.sub("|".join(map(re.escape, sorted(names, key=len, reverse=True))), " ", what) if names else what
        self._names = tuple(names)
        self._stems = frozenset(content_stems(rest))

    def __bool__(self) -> bool:
        return bool(self._names or self._stems)

    def met_by(self, stems: frozenset[str], names: frozenset[str]) -> bool:
        """Whether all of it is said: a name by its own key or its words, a word by a stem, a root or a name."""
        keys = name_keys(names)
        said = stems | {one for name in names for one in grouped(content_stems(name))}
        roots = said | _roots(said)
        return all(self._is_said(one, said, roots, keys) for one in self._stems) and all(
            name_key(name) in keys or self._are_said(name, said, roots, keys) for name in self._names)

    def _are_said(self, name: str, said: frozenset[str], roots: frozenset[str], keys: frozenset[str]) -> bool:
        parts = content_stems(name)
        return bool(parts) and all(self._is_said(one, said, roots, keys) for one in parts)

    @staticmethod
    def _is_said(one: str, said: frozenset[str], roots: frozenset[str], keys: frozenset[str]) -> bool:
        return bool(grouped([one]) & said or _roots([one]) & roots or one in keys or name_key(one) in keys)


def _roots(stems: Iterable[str]) -> frozenset[str]:
    """The stems without an ending that makes another word of them, where enough is left: `traveller`, `travel`."""
    cut = {_DOUBLED.sub("", stem(_ENDING.sub("", one))) for one in stems}
    return frozenset(one for one in cut if len(one) >= _ROOT)
