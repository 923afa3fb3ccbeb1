"""All judgements go in, what holds comes out: the same for the same judgements, in whatever order they came.

A curator's later word supersedes his earlier one. Where two curators contradict each other neither holds. Where
judgements contradict each other through a chain (A is B, B is C, A is not C) what keeps apart holds, and of those that
join, the one made last does not.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass, field
from itertools import chain
from typing import TypeVar

from quoth.identify.judgements.records import Anchor, Correction, Different, Judgement, Record, Same, made
from quoth.identify.judgements.to_rdf import source_iri

_Key = TypeVar("_Key", bound=Hashable)
_Record = TypeVar("_Record", bound=Record)
Words = tuple[_Record, ...]
"""What several curators say alike of one matter, by the time they said it; never empty."""

Pair = tuple[Anchor, Anchor]


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Judgements that cannot all hold."""

    sides: tuple[tuple[Record, ...], ...]
    """Two or more; records of one side agree. In a chain the first side joins, the second keeps apart."""
    unapplied: tuple[Record, ...]
    """Those of them that do not hold."""


@dataclass(frozen=True, slots=True)
class Effective:
    """What holds."""

    same: tuple[Pair, ...] = ()
    different: tuple[Pair, ...] = ()
    corrections: Mapping[str, Correction] = field(default_factory=dict)
    """By the IRI of the attribution that each is about now."""
    contradictions: tuple[Contradiction, ...] = ()
    superseded: frozenset[str] = frozenset()
    """IRIs of judgements and corrections that their curator has replaced."""
    dangling: frozenset[str] = frozenset()
    """IRIs of corrections of statements that the store does not hold."""


def effective(records: Iterable[Record], anchors: Mapping[str, str] | None = None) -> Effective:
    """What holds of these records.

    `anchors` says which attribution each correction is about now, by the correction's IRI; a correction that is not in
    it dangles. Without `anchors` each is about the attribution that it names.
    """
    known = sorted({record.iri: record for record in records}.values(), key=made)
    corrections = [record for record in known if isinstance(record, Correction)]
    place = {one.iri: one.attribution for one in corrections} if anchors is None else anchors
    held = [one for one in corrections if one.iri in place]
    judged: list[Judgement] = [record for record in known if not isinstance(record, Correction)]
    pairs, torn, old = _agreed(judged, lambda one: one.pair, lambda one: one.verdict)
    fixed, torn_too, old_too = _agreed(held, lambda one: place[one.iri], lambda one: (one.action, source_iri(one)))
    apart = [words for words in pairs.values() if words[0].verdict == Different.verdict]
    joined, chains = _joined([words for words in pairs.values() if words[0].verdict == Same.verdict], apart)
    return Effective(
        same=_anchors(joined),
        different=_anchors(apart),
        corrections={iri: fixed[iri][-1] for iri in sorted(fixed)},
        contradictions=(*torn, *chains, *torn_too),
        superseded=frozenset(old + old_too),
        dangling=frozenset(one.iri for one in corrections if one.iri not in place),
    )


def _anchors(judged: Iterable[Words[Judgement]]) -> tuple[Pair, ...]:
    """Whom the judgements are about, as the latest of those that agree has it, in the order of IRIs."""
    return tuple((words[-1].a, words[-1].b) for words in sorted(judged, key=lambda words: words[-1].pair))


def _agreed(
    records: Iterable[_Record], about: Callable[[_Record], _Key], verdict: Callable[[_Record], Hashable]
) -> tuple[dict[_Key, Words[_Record]], list[Contradiction], list[str]]:
    """Records by the time they were made -> the words that hold on each matter, contradictions, what is superseded."""
    latest: defaultdict[_Key, dict[str, _Record]] = defaultdict(dict)
    superseded = []
    for record in records:
        words = latest[about(record)]
        if record.by in words:
            superseded.append(words.pop(record.by).iri)
        words[record.by] = record
    holding: dict[_Key, Words[_Record]] = {}
    torn = []
    for matter, words in latest.items():
        sides: defaultdict[Hashable, list[_Record]] = defaultdict(list)
        for record in words.values():
            sides[verdict(record)].append(record)
        if len(sides) == 1:
            holding[matter] = tuple(words.values())
        else:
            torn.append(Contradiction(tuple(map(tuple, sides.values())), tuple(words.values())))
    return holding, torn, superseded


def _joined(
    same: Iterable[Words[Judgement]], different: Iterable[Words[Judgement]]
) -> tuple[list[Words[Judgement]], list[Contradiction]]:
    """What may be joined without joining what is kept apart, and what stands against the rest.

    What was said first is joined first; that another curator says so too, later, does not make it any younger.
    """
    groups: dict[str, set[str]] = {}
    apart = sorted(different, key=_first_made)
    applied: list[Words[Judgement]] = []
    chains = []
    for words in sorted(same, key=_first_made):
        a, b = (groups.setdefault(iri, {iri}) for iri in words[0].pair)
        barrier = next((one for one in apart if a is not b and _parts(one[0].pair, a, b)), None)
        if barrier is not None:
            links = _path([*applied, words], barrier[0].pair)
            chains.append(Contradiction((tuple(chain.from_iterable(links)), barrier), words))
            continue
        applied.append(words)
        if a is not b:
            a |= b
            groups.update(dict.fromkeys(b, a))
    return applied, chains


def _first_made(words: Words[_Record]) -> tuple[str, str]:
    return made(words[0])


def _parts(barrier: tuple[str, str], a: set[str], b: set[str]) -> bool:
    one, other = barrier
    return (one in a and other in b) or (one in b and other in a)


def _path(links: Iterable[Words[Judgement]], ends: tuple[str, str]) -> tuple[Words[Judgement], ...]:
    """The shortest chain of judgements that leads from one end to the other."""
    leads: defaultdict[str, list[tuple[str, Words[Judgement]]]] = defaultdict(list)
    for link in links:
        a, b = link[0].pair
        leads[a].append((b, link))
        leads[b].append((a, link))
    start, end = ends
    came: dict[str, tuple[Words[Judgement], ...]] = {start: ()}
    queue = deque([start])
    while queue and end not in came:
        here = queue.popleft()
        for there, link in leads[here]:
            if there not in came:
                came[there] = (*came[here], link)
                queue.append(there)
    return came[end]
