"""Articles and the copies between them -> how many independent voices they are, and whose words a statement repeats.

An article and its reprint are one voice. An article merged from two others is no third voice, and does not make one of
the two.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from quoth.identify.copies.passage import Kind, Passage

COVERED = 0.8
"""Share of a statement's characters that must lie in shared passages: quotation marks and an edited word may be off."""


@dataclass(frozen=True, slots=True, order=True)
class Link:
    """A copy between two articles, by their IRIs. `passages` have article `a` on their side `a`."""

    a: str
    b: str
    kind: Kind
    passages: tuple[Passage, ...]
    earlier: str | None = None
    """The one of the two that came first; None when nothing shows it."""

    def side(self, article: str) -> list[tuple[int, int]]:
        """Where the passages stand in one of the two articles."""
        if article == self.a:
            return [(one.a_start, one.a_end) for one in self.passages]
        return [(one.b_start, one.b_end) for one in self.passages]

    def other(self, article: str) -> str:
        return self.b if article == self.a else self.a


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A statement's place: the article's IRI and code points, end exclusive."""

    article: str
    start: int
    end: int


def independent(articles: Iterable[str], copies: Iterable[Link]) -> int:
    """How many of these articles are voices of their own: of each group of reprints, those that repeat no other.

    Where it is known which came first, what was derived falls away. Among the rest it is the largest number of which no
    two are reprints of each other, so that the two sources of a merged article stay two. Passages taken over leave an
    article a voice.
    """
    wanted = set(articles)
    reprints = [one for one in copies if one.kind == "reprint" and one.a in wanted and one.b in wanted]
    derived = {one.other(one.earlier) for one in reprints if one.earlier}
    neighbours: dict[str, set[str]] = {article: set() for article in sorted(wanted)}
    for one in reprints:
        neighbours[one.a].add(one.b)
        neighbours[one.b].add(one.a)
    count = 0
    for group in _groups(neighbours):
        kept = {article: neighbours[article] - derived for article in group if article not in derived}
        count += max(1, apart(kept))
    return count


def sources(place: Place, copies: Iterable[Link]) -> list[str]:
    """The other articles whose shared passages cover the place, sorted."""
    return sorted({one.other(place.article) for one in _touching(place.article, copies) if _covers(one, place)})


def earliest(place: Place, copies: Iterable[Link]) -> str | None:
    """The article that a statement was taken from: the earliest whose shared passage covers it, or None.

    `copies` are those of the article and, so that the first of a row of printings is found, those of its sources. None
    also when it is not known that any of them came before. Of several first printings among which nothing
    decides, the least IRI stands for all.
    """
    copies = list(copies)
    before = {
        one.earlier for one in _touching(place.article, copies)
        if one.earlier and one.earlier != place.article and _covers(one, place)
    }
    derived = {
        one.other(one.earlier) for one in copies if one.earlier in before and one.other(one.earlier) in before
    }
    return min(before - derived or before, default=None)


def voices(places: Iterable[Place], copies: Iterable[Link]) -> list[list[Place]]:
    """The places in groups of one voice each: those that copied passages show to be the same words; all sorted."""
    listed = sorted(set(places))
    by_article: dict[str, list[Place]] = defaultdict(list)
    for place in listed:
        by_article[place.article].append(place)
    same: dict[Place, set[Place]] = {place: set() for place in listed}
    for link in copies:
        for a in by_article.get(link.a, ()):
            for b in by_article.get(link.b, ()):
                if _corresponds(link, a, b):
                    same[a].add(b)
                    same[b].add(a)
    return _groups(same)


def _touching(article: str, copies: Iterable[Link]) -> list[Link]:
    return [one for one in copies if article in (one.a, one.b)]


def _covers(link: Link, place: Place) -> bool:
    return _share(place, link.side(place.article)) >= COVERED


def _corresponds(link: Link, a: Place, b: Place) -> bool:
    """Whether one passage covers both places, at the same height: their middles are half a statement apart at most."""
    for one in link.passages:
        if _share(a, [(one.a_start, one.a_end)]) >= COVERED and _share(b, [(one.b_start, one.b_end)]) >= COVERED:
            scale = (one.b_end - one.b_start) / (one.a_end - one.a_start)
            middle = one.b_start + ((a.start + a.end) / 2 - one.a_start) * scale
            if abs(middle - (b.start + b.end) / 2) <= max(b.end - b.start, a.end - a.start) / 2:
                return True
    return False


def _share(place: Place, ranges: Sequence[tuple[int, int]]) -> float:
    inside = sum(max(0, min(end, place.end) - max(start, place.start)) for start, end in ranges)
    return inside / (place.end - place.start) if place.end > place.start else 0.0


def apart(neighbours: Mapping[str, set[str]]) -> int:
    """The size of a set of articles no two of which are neighbours, built from those with the fewest neighbours: the
    largest wherever the groups of reprints overlap like a chain, as merged articles make them.
    """
    left = {node: near & set(neighbours) for node, near in neighbours.items()}
    count = 0
    while left:
        chosen = min(left, key=lambda node: (len(left[node]), node))
        gone = left[chosen] | {chosen}
        left = {node: near - gone for node, near in left.items() if node not in gone}
        count += 1
    return count


_Node = TypeVar("_Node", str, Place)


def _groups(neighbours: Mapping[_Node, set[_Node]]) -> list[list[_Node]]:
    """The nodes that are connected, group by group, in order."""
    seen: set[_Node] = set()
    groups = []
    for node in sorted(neighbours):
        if node in seen:
            continue
        group = {node}
        todo = [node]
        while todo:
            new = neighbours[todo.pop()] - group
            group |= new
            todo.extend(new)
        seen |= group
        groups.append(sorted(group))
    return groups
