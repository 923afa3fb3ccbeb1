"""The matches of a neighbourhood of names, by the two profiles that each is about."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from quoth.identify.match import SAME, Feature, Match

Pair = tuple[str, str]


def pair_of(a: str, b: str) -> Pair:
    """Two IRIs in order."""
    return (a, b) if a < b else (b, a)


def doubted(match: Match) -> Match:
    """A match that would do if there were not another as good."""
    doubt = Feature("also_fits_another", round(SAME - 0.05 - match.score, 2))
    return replace(match, features=(*match.features, doubt)) if match.score >= SAME else match


@dataclass(slots=True)
class Matches:
    """Matches by the pair they are about, whichever way round."""

    by_pair: dict[Pair, Match] = field(default_factory=dict)

    @classmethod
    def of_all(cls, matches: Iterable[Match]) -> Matches:
        return cls({pair_of(match.a, match.b): match for match in matches})

    def add(self, match: Match) -> None:
        self.by_pair[pair_of(match.a, match.b)] = match

    def of(self, a: str, b: str) -> Match | None:
        return self.by_pair.get(pair_of(a, b))

    def likely(self) -> list[Match]:
        """Those that say `same`, the surest first."""
        return sorted(
            (match for match in self.by_pair.values() if match.score >= SAME),
            key=lambda match: (-match.score, match.a, match.b),
        )
