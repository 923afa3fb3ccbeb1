"""One speaker's claims that contradict each other: said at two times they are a change of position, else nothing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from quoth.compare.changes.change import dates, is_before
from quoth.compare.pair import Pair
from quoth.compare.statement import same_speaker


def changed(pairs: Iterable[Pair]) -> tuple[Pair, ...]:
    """The contradicting pairs of one speaker from articles of different days, as changes, the earlier claim first.

    Pairs of two speakers are left out, and of one speaker those whose articles' dates do not tell which came first.
    """
    return tuple(change for pair in pairs if (change := _changed(pair)))


def _changed(pair: Pair) -> Pair | None:
    a, b = pair.a, pair.b
    if pair.relation != "contradicts" or a.claim is None or b.claim is None or not same_speaker(a.claim, b.claim):
        return None
    if is_before(b.article.published, a.article.published):
        a, b = b, a
    elif not is_before(a.article.published, b.article.published):
        return None
    before, after = dates(a, b)
    reason = f"{b.source} says otherwise in an article of {after} than in one of {before}: {pair.reason}"
    return replace(pair, a=a, b=b, relation="changes", reason=reason)
