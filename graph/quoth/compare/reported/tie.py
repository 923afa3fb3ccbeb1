"""What an article itself says of how its claims stand to one another: claims in, pairs with reasons out.

Ten looks are taken at an article, each its own function; of what they find twice the surer pair is kept.
"""

from __future__ import annotations

from collections.abc import Iterable

from quoth.compare.pair import Pair, Side
from quoth.compare.reading import Reading
from quoth.compare.reported.agreed import agreed
from quoth.compare.reported.answers import answers
from quoth.compare.reported.attitude import attitudes
from quoth.compare.reported.charged import charged
from quoth.compare.reported.contrast import contrasted
from quoth.compare.reported.judged import judged
from quoth.compare.reported.marked import marked
from quoth.compare.reported.rebuffs import rebuffs
from quoth.compare.reported.rivals import rivals
from quoth.compare.reported.said_of import said_of
from quoth.compare.reported.unowned import denied_notions
from quoth.compare.statement import Claim
from quoth.compare.wording import content_stems

_SAME_WORDS = 0.6
"""Share of the shorter side's words above which two sides by one speaker are one: a headline and its sentence."""


def reported(claims: Iterable[Claim]) -> tuple[Pair, ...]:
    """The disagreements and agreements that an article reports between its claims; `claims` are all of one article.

    `a` is the claim that stood first or is spoken of, `b` what is set against it or beside it; the reason quotes the
    words that show it verbatim.
    """
    given = tuple(claims)
    if not given:
        return ()
    reading = Reading.of(given)
    taken = attitudes(reading)
    found = [
        *marked(reading), *said_of(taken, reading), *denied_notions(taken, reading), *answers(reading),
        *judged(reading), *contrasted(reading), *rivals(taken, reading), *agreed(reading),
        *charged(reading), *rebuffs(reading),
    ]
    kept: list[Pair] = []
    for pair in sorted(found, key=lambda pair: -pair.score):
        if not any(_repeats(pair, other) for other in kept):
            kept.append(pair)
    return tuple(sorted(kept, key=lambda pair: (pair.b.span.start, -pair.score, -pair.a.span.start)))


def _repeats(pair: Pair, other: Pair) -> bool:
    """Whether the two oppose or join the same speakers in the same or nearly the same words."""
    ways = (((pair.a, other.a), (pair.b, other.b)), ((pair.a, other.b), (pair.b, other.a)))
    return any(
        all(x.source == y.source for x, y in way) and any(_alike(x, y) for x, y in way) for way in ways
    )


def _alike(x: Side, y: Side) -> bool:
    if x.span.overlaps(y.span):
        return True
    ours, theirs = set(content_stems(x.span.text)), set(content_stems(y.span.text))
    return len(ours & theirs) > _SAME_WORDS * max(1, min(len(ours), len(theirs)))
