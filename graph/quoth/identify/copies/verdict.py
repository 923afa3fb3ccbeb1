"""Two texts, as words -> whether one copies from the other, with the passages, a score and the reason; else None.

Only words outside quotation marks decide: two reporters who quote one speech share its words and copy nothing.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from quoth.identify.copies.overlap import overlap, turned
from quoth.identify.copies.passage import Kind, Passage
from quoth.identify.copies.words import Words

REPRINT = 0.5
"""Share of the reporter's words of the shorter text that a reprint has in common with the longer. In PolNeAR's train
articles the seven pairs of one report printed twice have 0.80 to 1.0, every other pair at most 0.21."""

REPRINT_WORDS = 25
"""Own words a reprint shares at least: below, a text is a caption or an announcement, alike by its kind."""

PASSAGE = 50
"""Own words that passages must share to be called taken over. In PolNeAR's train articles publishers' notes and set
phrases reach 39; the next pairs, of 53 and 59, are copied passages, and printings of one report share 387 and more."""

TELLING = 14
"""Matched words of a passage that counts. Shorter agreements are names with titles, set phrases and the background line
of a subject; they are listed in a reprint alone, where they are copied like the rest."""

LONGEST = 25
"""Own words of the longest passage: fifty words made of many short agreements are two reports of one event."""

FRAME = 80
"""A passage of so many words at most that opens or closes both texts is the publisher's: a masthead, a rubric, a
note on the author. It counts for nothing, unless it is most of the shorter text."""

MOST = 2 / 3
"""Share of the shorter text's words from which on a passage at its edge is the text itself and not its frame."""

EDGE = 25
"""Words from the beginning or the end of a text within which a frame begins or ends, and at most a twentieth of it."""

HALF_SURE = 12.5
"""Own words at which the score is one half: with it, `PASSAGE` words give 0.8."""


@dataclass(frozen=True, slots=True)
class Copy:
    """What text `a` and text `b` have in common when one of them copies, or both copy a third."""

    kind: Kind
    passages: tuple[Passage, ...]
    words: int
    own: int
    containment: float
    """0..1, of the reporter's own words in the shorter text."""
    score: float
    reason: str

    def turned(self) -> Copy:
        """The same, with `a` and `b` exchanged."""
        return replace(self, passages=turned(self.passages))


def compare(a: Words, b: Words) -> Copy | None:
    """The copy between two texts. Exchanging the texts turns it round and changes nothing else."""
    listed = overlap(a, b)
    telling = tuple(one for one in listed if one.words >= TELLING and not _is_frame(one, a, b))
    shorter = min(sum(a.own), sum(b.own))
    own = sum(one.own for one in telling)
    if own >= max(REPRINT_WORDS, REPRINT * shorter):
        return _copy("reprint", listed, shorter)
    if own >= PASSAGE and max(one.own for one in telling) >= LONGEST:
        return _copy("passage", telling, shorter)
    return None


def _is_frame(passage: Passage, a: Words, b: Words) -> bool:
    near_a, near_b = min(EDGE, len(a) // 20), min(EDGE, len(b) // 20)
    opens = passage.a_start <= a.starts[near_a] and passage.b_start <= b.starts[near_b]
    closes = passage.a_end >= a.ends[-1 - near_a] and passage.b_end >= b.ends[-1 - near_b]
    return (opens or closes) and passage.words <= min(FRAME, MOST * min(len(a), len(b)))


def _copy(kind: Kind, passages: tuple[Passage, ...], shorter: int) -> Copy:
    words, own = sum(one.words for one in passages), sum(one.own for one in passages)
    containment = min(1.0, own / shorter)
    where = "one passage" if len(passages) == 1 else f"{len(passages)} passages"
    reason = (
        f"{words} words in {where} stand in both, {own} of them outside quotation marks: "
        f"{containment:.0%} of the reporter's words in the shorter text."
    )
    return Copy(kind, passages, words, own, round(containment, 3), round(own / (own + HALF_SURE), 3), reason)
