"""Who disagrees about what: stored statements in, contests with camps, opposed pairs and every reason out.

Two signals are looked at: figures of one thing that cannot both be right, and disagreement that an article reports.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import combinations, groupby

from quoth.compare.camps import Camp, Contest, contests
from quoth.compare.figures.figure import Figure, figures
from quoth.compare.figures.ranges import compare_figures
from quoth.compare.pair import Pair, Side
from quoth.compare.reported.tie import reported
from quoth.compare.statement import Claim, claims
from quoth.compare.wording import content_stems
from quoth.store.answers import Json, Statement

_LEAST_SCORE = 0.5
"""Figures less surely opposed than this are not shown: half a conflict over an uncertain time is none."""


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
    def pairs(self) -> tuple[Pair, ...]:
        """The opposed pairs of all contests, in their order."""
        return tuple(pair for contest in self.contests for pair in contest.pairs)

    def __bool__(self) -> bool:
        return bool(self.contests)

    def to_json(self) -> Json:
        """`{"topic", "camps", "pairs"}`; without a topic also `topics`, the same for each matter."""
        camps = [camp.to_json() for camp in self.camps]
        whole: Json = {"topic": self.topic, "camps": camps, "pairs": [pair.to_json() for pair in self.pairs]}
        if self.topic is None:
            whole["topics"] = [contest.to_json() for contest in self.contests]
        return whole


def disagreements(
    statements: Iterable[Statement], texts: Mapping[str, str], topic: str | None = None
) -> Disagreements:
    """The disagreements among `statements`, whose articles' texts `texts` gives by their SHA-256.

    With `topic` only those whose words hold each content word of it, whatever its inflection and case: in a claim, in
    its sentence, in the words that report the disagreement, or in the name of the matter. A topic of no content word
    finds nothing.
    """
    ordered = claims(statements, texts)
    found = contests(_figure_pairs(ordered)) + contests(_reported_pairs(ordered))
    if topic is not None:
        wanted = frozenset(content_stems(topic))
        found = [part for contest in found if wanted and (part := contest.about(wanted))]
    found.sort(key=lambda c: (-c.voices, -c.pairs[0].score, c.topic, c.pairs[0].a.key))
    return Disagreements(topic, tuple(found))


def _reported_pairs(ordered: Iterable[Claim]) -> list[Pair]:
    return [pair for _, own in groupby(ordered, key=lambda c: c.article.sha256) for pair in reported(own)]


def _figure_pairs(ordered: Iterable[Claim]) -> list[Pair]:
    """The pairs of figures that conflict, wholly or in part."""
    alike: dict[frozenset[str], list[Figure]] = {}
    for figure in figures(ordered):
        alike.setdefault(figure.counted, []).append(figure)
    found: list[Pair] = []
    for group in alike.values():
        for a, b in combinations(group, 2):
            seen = compare_figures(a, b)
            if seen.relation in ("conflicting", "conflicting in part") and seen.score >= _LEAST_SCORE:
                about = f"{_around(a)} {_around(b)}"
                sides = _side(a), _side(b)
                found.append(Pair(*sides, "contradicts", "figure", "figures", seen.score, seen.reason, about))
    return found


def _side(figure: Figure) -> Side:
    span = figure.quantity.span
    shown = figure.claim.span_around(span.start, span.end) or figure.claim.content[0]
    return Side(figure.claim.article, figure.claim.source, shown, figure.claim, figure)


def _around(figure: Figure) -> str:
    """The paragraph of a figure: what it counts may be said a sentence before it."""
    start = figure.claim.body.rfind("\n", 0, figure.quantity.span.start) + 1
    end = figure.claim.body.find("\n", figure.quantity.span.end)
    return figure.claim.body[start:end if end >= 0 else None]
