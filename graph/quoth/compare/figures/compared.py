"""How counts of one thing stand to each other: counts in, comparisons with reasons out, near misses among them.

Of two counts the places where they are told are compared, each with the other's, and the surest comparison is given.
Other than for a disagreement, counts of different times are set side by side too: which of the two it is, a development
or a conflict, the dates tell, and the reason says them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, product

from quoth.compare.figures.counts import Appearance, Count
from quoth.compare.figures.figure import Figure
from quoth.compare.figures.naming import name_keys
from quoth.compare.figures.ranges import FEATURES, Relation, is_somebody, ranges
from quoth.compare.figures.told import Told, in_figures
from quoth.compare.statement import same_speaker
from quoth.store.answers import Json

_MISSES = ("both_whole", "same_unit", "same_time", "no_poll")
"""Features of which one may fail for two counts to be shown as a near miss."""

_IN_ANOTHER_TIME = 0.6
"""How much surer a comparison is of counts of one time than of two times, or of articles without dates."""

_ORDER: tuple[Relation, ...] = ("conflicting", "conflicting in part", "compatible", "not comparable")


@dataclass(frozen=True, slots=True)
class ComparedCounts:
    """Two counts as two articles, or two places of one, tell them; `reason` is a sentence that can be checked."""

    a: Appearance
    b: Appearance
    relation: Relation
    score: float
    reason: str

    def to_json(self) -> Json:
        """`{"a", "b", "relation", "score", "reason"}`, the sides as a count lists its appearances."""
        return {
            "a": self.a.to_json(), "b": self.b.to_json(), "relation": self.relation, "score": self.score,
            "reason": self.reason,
        }


def compared(counts: Iterable[Count]) -> tuple[ComparedCounts, ...]:
    """The comparisons among counts that are, or nearly are, of the same thing: conflicts first, near misses last.

    Two sources that give one count are among them, as compatible. Of two counts by one source nothing is said.
    """
    ordered = sorted(counts, key=lambda count: count.appearances[0].key)
    found = [best for a, b in _near_each_other(ordered) if (best := _best(product(a.appearances, b.appearances)))]
    found += [one for count in ordered if (one := _agreed(count))]
    return tuple(sorted(found, key=lambda one: (_ORDER.index(one.relation), -one.score, one.a.key, one.b.key)))


def _near_each_other(ordered: Sequence[Count]) -> Iterator[tuple[Count, Count]]:
    """Counts that have the noun of what is counted in common, and an article or a name in the clause."""
    shelves: dict[tuple[str, str], set[int]] = defaultdict(set)
    for number, count in enumerate(ordered):
        for one in count.appearances:
            told = Told(one.figure, (0, 0))
            for tie in {one.article.sha256, *name_keys(one.figure.names)}:
                shelves[told.head, tie].add(number)
    met = {two for shelf in shelves.values() for two in combinations(sorted(shelf), 2)}
    for a, b in sorted(met):
        yield ordered[a], ordered[b]


def _best(places: Iterable[tuple[Appearance, Appearance]]) -> ComparedCounts | None:
    """The comparison of two places that says most."""
    found = [one for a, b in places if (one := _compare(*sorted((a, b), key=_oldest_first)))]
    return min(found, key=lambda one: (_ORDER.index(one.relation), -one.score, one.a.key, one.b.key), default=None)


def _agreed(count: Count) -> ComparedCounts | None:
    """The first two places of one count in which two sources are credited with it."""
    for a, b in combinations(count.appearances, 2):
        if _two_sources(a, b):
            reason = f"{_said(a)} and {_said(b)} are one count; {count.reasons[0]}."
            return ComparedCounts(a, b, "compatible", round(count.score, 2), reason)
    return None


def _two_sources(a: Appearance, b: Appearance) -> bool:
    if a.credit is None or b.credit is None or same_speaker(a.credit, b.credit):
        return False
    return is_somebody(a.credit.source) and is_somebody(b.credit.source)


def _oldest_first(one: Appearance) -> tuple[bool, str, tuple[str, int, int]]:
    return one.article.published is None, one.article.published or "", one.key


def _compare(a: Appearance, b: Appearance) -> ComparedCounts | None:
    if not _two_sources(a, b):
        return None
    seen = [look(a.figure, b.figure) for look in FEATURES if look.__name__ != "different_speaker"]
    against = [feature for feature in seen if not feature.score]
    if len(against) > 1 or any(feature.name not in _MISSES for feature in against):
        return None
    relation, sure, how = ranges(a.figure, b.figure)
    score = sure
    for feature in seen:
        score *= feature.score or _IN_ANOTHER_TIME
    why = [feature.reason for feature in seen if feature.reason]
    if against and (against[0].name != "same_time" or relation == "conflicting"):
        why = [f"not comparable, because {against[0].reason}"]
        relation, score, how = "not comparable", 0.0, "stand side by side"
    elif relation == "conflicting in part":
        how = f"{how} ({_overlap(a.figure, b.figure)})"
    if relation != "compatible" and a.article.sha256 != b.article.sha256:
        why.append(_when(a, b))
    return ComparedCounts(a, b, relation, round(score, 2), f"{_said(a)} and {_said(b)} {how}; {'; '.join(why)}.")


def _overlap(a: Figure, b: Figure) -> str:
    """Where two ranges meet, and which of them is only a bound."""
    low, high = max(a.low, b.low), min(a.high, b.high)
    where = f"both allow {in_figures(low)} to {in_figures(high)}" if low > 0 else f"both allow up to {in_figures(high)}"
    open_ended = [one.quantity for one in (a, b) if one.quantity.low is None or one.quantity.high is None]
    limits = [f"“{' '.join(quantity.span.text.split())}” is only a limit" for quantity in open_ended]
    return ", and ".join([where, *limits])


def _when(a: Appearance, b: Appearance) -> str:
    if a.article.published and b.article.published:
        if a.article.published == b.article.published:
            return f"both told on {a.article.published}"
        return f"told at {a.article.published} and {b.article.published}, so that it may have changed in between"
    return "the articles' dates are not both known, so that it may have changed in between"


def _said(one: Appearance) -> str:
    name = one.speaker.name if one.speaker else "no source"
    return f"“{' '.join(one.quantity.span.text.split())}” ({name}, {one.article.published or 'undated'})"
