"""Contests and their camps: what a person sees of a debate, and its shape in JSON."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from math import fsum

from quoth.compare.camps.division import by_position, divide, hedged
from quoth.compare.camps.matters import counted_in, label, matters
from quoth.compare.camps.voices import Link, Said, Voice, links, quantity_of
from quoth.compare.pair import Pair, Side
from quoth.edtf_bounds import edtf_bounds
from quoth.store.answers import Json


@dataclass(frozen=True, slots=True)
class Camp:
    """Those who hold one position, no two of whom are opposed; `position` is the words of one of them, or its name."""

    position: str
    said: tuple[Said, ...]

    @property
    def sides(self) -> tuple[Side, ...]:
        """Their words, each once."""
        return tuple(one.side for one in self.said)

    @property
    def voices(self) -> tuple[Voice, ...]:
        """Its members, each once, in the order in which they speak."""
        return tuple(dict.fromkeys(one.voice for one in self.said))

    def to_json(self) -> Json:
        """`{"position", "sources": [{"name", "kind", "claims": [...]}]}`."""
        return {"position": self.position, "sources": _sources(self.said)}


@dataclass(frozen=True, slots=True)
class Contest:
    """One matter on which claims are opposed."""

    topic: str
    """What it is about: the thing counted, or phrases that both sides say."""
    camps: tuple[Camp, ...]
    between: tuple[Said, ...]
    """What is said by those who are in neither camp."""
    pairs: tuple[Pair, ...]
    """What contradicts, the surest first."""
    agreements: tuple[Pair, ...] = ()
    """What agrees with an opposed claim, or with what agrees with one; the surest first."""
    heat: tuple[int, float, int] = (0, 0.0, 0)
    """How contested it is: couples of independent voices in different camps, the sum over opposed couples of their
    surest pair's score, and articles."""

    @property
    def voices(self) -> int:
        """How many independent speakers take part."""
        return len({one.voice.key for one in (*self.between, *(one for camp in self.camps for one in camp.said))})

    @property
    def articles(self) -> int:
        """How many articles they speak in."""
        every = (*self.pairs, *self.agreements)
        return len({side.article.sha256 for pair in every for side in (pair.a, pair.b)})

    @property
    def since(self) -> str | None:
        """When the first two were opposed: the date (EDTF) of the later article of the earliest pair; None where no
        pair has two dates."""
        dated: list[tuple[date, str]] = []
        for pair in self.pairs:
            days = [(edtf_bounds(told)[0], told) for s in (pair.a, pair.b) if (told := s.article.published)]
            known = [(day, told) for day, told in days if day]
            dated.extend([max(known)] if len(known) == 2 else [])
        return min(dated)[1] if dated else None

    def to_json(self) -> Json:
        """`{"topic", "since", "voices", "articles", "camps", "between", "pairs", "agreements"}`."""
        return {
            "topic": self.topic, "since": self.since, "voices": self.voices, "articles": self.articles,
            "camps": [camp.to_json() for camp in self.camps], "between": _sources(self.between),
            "pairs": [pair.to_json() for pair in self.pairs],
            "agreements": [pair.to_json() for pair in self.agreements],
        }


def contests(pairs: Iterable[Pair]) -> list[Contest]:
    """Pairs gathered by matter, the most contested first. Agreements count as far as they touch an opposed claim."""
    found = [_contest(group) for group in matters(links(pairs))]
    return sorted(found, key=lambda c: (*(-part for part in c.heat), c.topic, c.pairs[0].a.key, c.pairs[0].b.key))


def camps_by_position(
    sides: Mapping[str, Iterable[Side]], mixed: Iterable[Side] = ()
) -> tuple[tuple[Camp, ...], tuple[Said, ...]]:
    """The camps of curated positions, by their names, and what is said by those in between.

    Between are the `mixed` sides, voices who hold several positions, and those who only say that it is possible.
    A position that nobody holds is a camp of nobody.
    """
    divided = by_position(sides, mixed)
    between = divided.pop("").between
    return tuple(Camp(position, division.camps[0]) for position, division in divided.items()), between


def _contest(group: list[Link]) -> Contest:
    division = divide(group)
    camps = tuple(Camp(_position(camp, group), camp) for camp in division.camps)
    opposed, agreeing = (tuple(link.pair for link in group if link.opposed is wanted) for wanted in (True, False))
    return Contest(label(group), camps, division.between, opposed, agreeing, _heat(camps, group))


def _heat(camps: Iterable[Camp], group: Iterable[Link]) -> tuple[int, float, int]:
    sizes = [len(camp.voices) for camp in camps]
    surest: dict[tuple[str, str], float] = {}
    for link in group:
        if link.opposed:
            surest[link.couple] = max(link.pair.score, surest.get(link.couple, 0.0))
    articles = {one.side.article.sha256 for link in group for one in link.ends}
    return (sum(sizes) ** 2 - sum(n * n for n in sizes)) // 2, round(fsum(surest.values()), 6), len(articles)


def _position(camp: tuple[Said, ...], group: Iterable[Link]) -> str:
    """The words of the camp's best-supported claim: by voices that agree with it, then by voices it is opposed to and
    how surely; an unhedged statement before words that the article only sums up."""
    friends: dict[object, set[str]] = {one.unit: set() for one in camp}
    foes: dict[object, set[str]] = {one.unit: set() for one in camp}
    score: dict[object, float] = dict.fromkeys(friends, 0.0)
    firm: set[object] = set()
    for link in group:
        for one, other in (link.ends, link.ends[::-1]):
            if one.unit in friends:
                (foes if link.opposed else friends)[one.unit].add(other.voice.key)
                score[one.unit] = max(score[one.unit], link.pair.score)
                if one.side.claim and not hedged(link, one):
                    firm.add(one.unit)
    best = min(
        camp, key=lambda one: (-len(friends[one.unit]), one.unit not in firm, -len(foes[one.unit]), -score[one.unit])
    )
    return _shown(best)


def _shown(said: Said) -> str:
    """A figure with what it counts, or the words themselves, on one line."""
    quantity, counted = quantity_of(said.side), counted_in(said)
    if said.unit[-1] < 0 or quantity is None:
        return " ".join(said.side.span.text.split())
    text = " ".join(quantity.span.text.split())
    return f"{text} {counted}" if counted and counted not in text else text


def _sources(said: Iterable[Said]) -> list[Json]:
    by_voice: dict[Voice, list[Json]] = {}
    for one in said:
        by_voice.setdefault(one.voice, []).append(one.side.claim_json())
    return [{"name": voice.name or None, "kind": voice.kind, "claims": claims} for voice, claims in by_voice.items()]

