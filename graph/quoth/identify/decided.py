"""Curators' judgements about who is who, as identification needs them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from quoth.identify.grouping import Grouping
from quoth.store.identities import is_mention
from quoth.store.namespaces import ID

Judged = tuple[str, str]
"""The IRIs of two names or mentions."""


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
        judged = {iri for pair in same | different for iri in pair if is_mention(iri)}
        shared = {_name(a) for a, b in different if _name(a) == _name(b)} - {None}
        return cls(same, different, Grouping(frozenset(judged), frozenset(filter(None, shared))))


def _name(iri: str) -> str | None:
    """The IRI of the name that a mention bears; None for what is no mention."""
    if not is_mention(iri):
        return None
    kind, _, slug = iri.removeprefix(ID).split("/", 2)
    return f"{ID}name/{kind}/{slug}"
