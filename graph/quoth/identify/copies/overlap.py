"""Two texts, as words -> the passages they share, found from shared four-word sequences and joined over small edits.

Takes time linear in the two texts, whatever they hold: each word is claimed for one passage at most.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from quoth.identify.copies.passage import Passage
from quoth.identify.copies.words import Words

SEED = 4
"""Words in a sequence that a passage is found from: one fewer than in fingerprints, which must tell an article from all
others, while these tell the places in two articles that are already thought to be copies."""

GAP = 10
"""Words that may differ between two matched runs of one passage, in either text: an edited phrase, no new sentence."""

SHORTEST = 6
"""Matched words of a passage; shorter ones are not listed."""


def turned(passages: Iterable[Passage]) -> tuple[Passage, ...]:
    """The same passages with `a` and `b` exchanged, in the order of what is now `a`."""
    return tuple(sorted(Passage(p.b_start, p.b_end, p.a_start, p.a_end, p.words, p.own) for p in passages))


@dataclass(slots=True)
class _Run:
    """`length` words from word `i` of the first text that are those from word `j` of the second."""

    i: int
    j: int
    length: int


def overlap(a: Words, b: Words) -> tuple[Passage, ...]:
    """The shared passages in the order of text `a`; they overlap in neither text.

    Exchanging the texts exchanges the sides of the answer and changes nothing else.
    """
    if (len(b), b.text) < (len(a), a.text):
        return turned(overlap(b, a))
    runs = _claimed(sorted(_seeded(a.words, b.words), key=lambda run: (-run.length, run.i)), a.words, b.words)
    passages = (_passage(a, b, joined) for joined in _joined(sorted(runs, key=lambda run: run.i)))
    return tuple(one for one in passages if one.words >= SHORTEST)


def _seeded(a: Sequence[str], b: Sequence[str]) -> Iterator[_Run]:
    """Runs of sequences that stand in both texts. Of a repeated one only its first place counts in each text."""
    places: dict[tuple[str, ...], int] = {}
    for j, sequence in enumerate(zip(*(b[n:] for n in range(SEED)), strict=False)):
        places.setdefault(sequence, j)
    run: _Run | None = None
    for i, sequence in enumerate(zip(*(a[n:] for n in range(SEED)), strict=False)):
        found = places.pop(sequence, None)
        if found is None:
            continue
        if run and found - run.j == i - run.i == run.length - SEED + 1:
            run.length += 1
            continue
        if run:
            yield run
        run = _Run(i, found, SEED)
    if run:
        yield run


def _claimed(runs: Sequence[_Run], a: Sequence[str], b: Sequence[str]) -> list[_Run]:
    """The runs, longest first, each cut to the words that none before it has and extended as far as words agree."""
    taken_a, taken_b = bytearray(len(a)), bytearray(len(b))
    kept = []
    for run in runs:
        i, j = run.i, run.j
        while i < run.i + run.length and (taken_a[i] or taken_b[j]):
            i, j = i + 1, j + 1
        end = i
        shift = j - i
        while end < len(a) and end + shift < len(b) and a[end] == b[end + shift] and not (
            taken_a[end] or taken_b[end + shift]
        ):
            end += 1
        if end == i:
            continue
        while i and j and a[i - 1] == b[j - 1] and not (taken_a[i - 1] or taken_b[j - 1]):
            i, j = i - 1, j - 1
        taken_a[i:end] = b"\1" * (end - i)
        taken_b[j : end + shift] = b"\1" * (end - i)
        kept.append(_Run(i, j, end - i))
    return kept


def _joined(runs: Sequence[_Run]) -> Iterator[list[_Run]]:
    """Runs, in the order of `a`, grouped where both texts go on after a few words at most."""
    group: list[_Run] = []
    for run in runs:
        if group:
            last = group[-1]
            if not (
                0 <= run.i - last.i - last.length <= GAP and 0 <= run.j - last.j - last.length <= GAP
            ):
                yield group
                group = []
        group.append(run)
    if group:
        yield group


def _passage(a: Words, b: Words, runs: Sequence[_Run]) -> Passage:
    first, last = runs[0], runs[-1]
    own = sum(
        bool(x and y)
        for run in runs
        for x, y in zip(a.own[run.i : run.i + run.length], b.own[run.j : run.j + run.length], strict=True)
    )
    return Passage(
        a.starts[first.i], a.ends[last.i + last.length - 1], b.starts[first.j], b.ends[last.j + last.length - 1],
        sum(run.length for run in runs), own,
    )
