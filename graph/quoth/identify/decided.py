"""Curators' judgements about who is who, as identification needs them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from quoth.identify.grouping import Grouping
from quoth.store.namespaces import ID

Judged = tuple[str, str]
"""The IRIs of two names or mentions."""

_MENTION = re.compile(re.escape(ID) + r"(person|institution)/[0-9a-f]{64}/(.+)")


@dataclass(frozen=True, slots=True)
class Decided:
    """What holds of all judgements about who is who."""

    same: frozenset[Judged] = frozenset()
    different: frozenset[Judged] = frozenset()
    grouping: Grouping = field(default_factory=Grouping)

    @classmethod
    def of(cls, same: Iterable[Judged], different: Iterable[Judged]) -> Decided:
        """Mentions that are judged make profiles of their own; a name whose mentions are told apart is shared."""
        same, different = frozenset(same), frozenset(different)
        judged = {iri for pair in same | different for iri in pair if _MENTION.fullmatch(iri)}
        shared = {_name(a) for a, b in different if _name(a) == _name(b)} - {None}
        return cls(same, different, Grouping(frozenset(judged), frozenset(filter(None, shared))))

    def subjects(self) -> frozenset[str]:
        """All names and mentions that a judgement is about."""
        return frozenset(iri for pair in self.same | self.different for iri in pair)


def _name(iri: str) -> str | None:
    """The IRI of the name that a mention bears; None for what is no mention."""
    found = _MENTION.fullmatch(iri)
    return f"{ID}name/{found[1]}/{found[2]}" if found else None
