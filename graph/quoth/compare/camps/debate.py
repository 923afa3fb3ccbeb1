"""Pairs in, the debates they make up out: the answer to `quoth disagreements`."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from quoth.compare.camps.contest import Camp, Contest, contests
from quoth.compare.camps.voices import Said
from quoth.compare.pair import Pair
from quoth.store.answers import Json


@dataclass(frozen=True, slots=True)
class Disagreements:
    """What was found about `topic` or, when that is None, about anything: the most contested matter first."""

    topic: str | None
    contests: tuple[Contest, ...]

    @property
    def camps(self) -> tuple[Camp, ...]:
        """The camps of all contests, in their order."""
        return tuple(camp for contest in self.contests for camp in contest.camps)

    @property
    def between(self) -> tuple[Said, ...]:
        """What is said by those who are in no camp of their contest."""
        return tuple(said for contest in self.contests for said in contest.between)

    @property
    def pairs(self) -> tuple[Pair, ...]:
        """The opposed pairs of all contests, in their order; within a contest the surest first."""
        return tuple(pair for contest in self.contests for pair in contest.pairs)

    def __bool__(self) -> bool:
        return bool(self.contests)

    def to_json(self) -> Json:
        """`{"topic", "camps", "between", "pairs", "agreements"}`; without a topic also `topics`, the same by matter."""
        told = [contest.to_json() for contest in self.contests]
        whole: Json = {"topic": self.topic}
        for part in ("camps", "between", "pairs", "agreements"):
            whole[part] = [one for contest in told for one in contest[part]]
        return whole if self.topic is not None else whole | {"topics": told}


def debate(pairs: Iterable[Pair], topic: str | None = None) -> Disagreements:
    """The contests among `pairs`, whatever their order; `topic` is what these pairs were looked up by, and is shown."""
    return Disagreements(topic, tuple(contests(pairs)))
