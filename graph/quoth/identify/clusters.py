"""Sets of profiles that grow together, and pairs that must never meet in one set."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable


class Clusters:
    """A union-find with pairs kept apart."""

    def __init__(self, members: Iterable[str]) -> None:
        self._members: dict[str, set[str]] = {member: {member} for member in members}
        self._apart: defaultdict[str, set[str]] = defaultdict(set)

    def keep_apart(self, a: str, b: str) -> None:
        """From now on nothing joins these two."""
        self._apart[a].add(b)
        self._apart[b].add(a)

    def of(self, member: str) -> frozenset[str]:
        """The set that holds it."""
        return frozenset(self._members[member])

    def together(self, a: str, b: str) -> bool:
        """Whether both are in one set."""
        return self._members[a] is self._members[b]

    def may_join(self, a: str, b: str) -> bool:
        """Whether no member of the one set is kept apart from a member of the other."""
        return not any(self._apart[one] & self._members[b] for one in self._members[a])

    def join(self, a: str, b: str) -> bool:
        """Makes the two sets one, if nothing keeps them apart; whether they are one now."""
        if self.together(a, b):
            return True
        if not self.may_join(a, b):
            return False
        joined = self._members[a] | self._members[b]
        for member in joined:
            self._members[member] = joined
        return True

    def all(self) -> list[tuple[str, ...]]:
        """Every set once, members and sets in the order of letters."""
        return sorted({tuple(sorted(members)) for members in self._members.values()})
