"""Opposed pairs become contests: pairs that share a claim are one matter, and its claims fall into camps."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from quoth.compare.figures.figure import Figure
from quoth.compare.pair import Key, Pair, Side
from quoth.compare.wording import content_stems, words
from quoth.store.answers import Json


@dataclass(frozen=True, slots=True)
class Camp:
    """Claims none of which is opposed to another; `position` is the words of one of them, or a figure."""

    position: str
    sides: tuple[Side, ...]

    def to_json(self) -> Json:
        """`{"position", "sources": [{"name", "claims": [{"article", "text", "start", "end", "published"}]}]}`."""
        sources: dict[str | None, list[Json]] = {}
        for side in self.sides:
            sources.setdefault(side.source, []).append(side.claim_json())
        named = [{"name": name, "claims": claims} for name, claims in sources.items()]
        return {"position": self.position, "sources": named}


@dataclass(frozen=True, slots=True)
class Contest:
    """One matter on which claims are opposed."""

    topic: str
    """What it is about: the thing counted, or words that both sides share."""
    camps: tuple[Camp, ...]
    pairs: tuple[Pair, ...]

    @property
    def voices(self) -> int:
        """How many speakers take part."""
        return len({side.source for camp in self.camps for side in camp.sides})

    def to_json(self) -> Json:
        """`{"topic", "camps", "pairs"}`."""
        camps = [camp.to_json() for camp in self.camps]
        return {"topic": self.topic, "camps": camps, "pairs": [pair.to_json() for pair in self.pairs]}

    def about(self, wanted: frozenset[str]) -> Contest | None:
        """The part of it whose words hold all these stems; None when there is none."""
        named = set(content_stems(self.topic))
        pairs = tuple(pair for pair in self.pairs if wanted <= named.union(content_stems(pair.about)))
        kept = {side.key for pair in pairs for side in (pair.a, pair.b)}
        camps = tuple(Camp(camp.position, tuple(s for s in camp.sides if s.key in kept)) for camp in self.camps)
        return Contest(self.topic, tuple(camp for camp in camps if camp.sides), pairs) if pairs else None


def contests(pairs: Iterable[Pair]) -> list[Contest]:
    """Pairs gathered into contests."""
    groups: list[list[Pair]] = []
    for pair in pairs:
        ends = {pair.a.key, pair.b.key}
        joined = [group for group in groups if any(ends & {p.a.key, p.b.key} for p in group)]
        groups = [group for group in groups if group not in joined]
        groups.append([p for group in joined for p in group] + [pair])
    return [_contest(group) for group in groups]


def _contest(group: list[Pair]) -> Contest:
    pairs = tuple(sorted(group, key=lambda pair: (-pair.score, pair.a.key, pair.b.key)))
    sides = {side.key: side for pair in pairs for side in (pair.a, pair.b)}
    labels = sorted({side.figure.label for side in sides.values() if side.figure})
    return Contest(labels[0] if labels else _shared_words(pairs[0]), _camps(pairs, sides), pairs)


def _camps(pairs: tuple[Pair, ...], sides: dict[Key, Side]) -> tuple[Camp, ...]:
    """Each claim goes into the first camp to none of whose claims it is opposed; figures from the lowest up."""
    opposed = {frozenset((pair.a.key, pair.b.key)) for pair in pairs}
    # What two speakers are opposed on, their other words on the same matter are opposed on too.
    rivals = {frozenset((pair.a.source, pair.b.source)) for pair in pairs}
    camps: list[list[Key]] = []
    for key in sorted(sides, key=lambda key: (*_range(sides[key].figure), key)):
        open_to = [
            camp for camp in camps
            if not any(
                frozenset((key, other)) in opposed
                or frozenset((sides[key].source, sides[other].source)) in rivals
                or _apart(sides[key].figure, sides[other].figure)
                for other in camp
            )
        ]
        if open_to:
            open_to[0].append(key)
        else:
            camps.append([key])
    return tuple(Camp(_position(sides[camp[0]]), tuple(sides[key] for key in camp)) for camp in camps)


def _range(figure: Figure | None) -> tuple[float, float]:
    return (figure.low, figure.high) if figure else (0.0, 0.0)


def _apart(a: Figure | None, b: Figure | None) -> bool:
    return a is not None and b is not None and (a.low > b.high or b.low > a.high)


def _position(side: Side) -> str:
    shown = f"{side.figure.quantity.span.text} {side.figure.label}" if side.figure else side.span.text
    return " ".join(shown.split())


def _shared_words(pair: Pair) -> str:
    """Up to three words that both claims have, as the first writes them; where they share less than two, the article's
    title or the first claim's opening words."""
    theirs = set(content_stems(pair.b.span.text))
    shared: dict[str, str] = {}
    for word in words(pair.a.span.text):
        if set(content_stems(word)) & theirs:
            shared.setdefault(word.lower(), word)
    if len(shared) > 1:
        return " ".join(list(shared.values())[:3])
    return pair.a.article.title or " ".join(words(pair.a.span.text)[:6])
