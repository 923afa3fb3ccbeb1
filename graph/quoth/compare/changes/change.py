"""A change of position with its two dates: a pair of one speaker's positions in, when each was held out."""

from __future__ import annotations

from dataclasses import dataclass

from quoth.compare.pair import Pair, Side
from quoth.edtf_bounds import edtf_bounds
from quoth.store.answers import Json


@dataclass(frozen=True, slots=True)
class Change:
    """`pair.a` is the earlier position, `pair.b` the present one.

    `before` and `after` are EDTF: the days of the articles, and what an article tells of an earlier time was before it
    (`../2017-07-21`). None when nothing is known.
    """

    pair: Pair
    before: str | None
    after: str | None

    def to_json(self) -> Json:
        """The pair as JSON, with `before` and `after`."""
        return self.pair.to_json() | {"before": self.before, "after": self.after}


def dated(pair: Pair) -> Change:
    """The change with its dates, from the sides alone."""
    return Change(pair, *dates(pair.a, pair.b))


def dates(a: Side, b: Side) -> tuple[str | None, str | None]:
    """When the earlier and when the present position was held."""
    published = b.article.published
    if a.article.sha256 != b.article.sha256:
        return a.article.published, published
    return f"../{published}" if published else None, published


def reason_with_dates(a: Side, b: Side, marker: str) -> str:
    """The sentence that tells of a change, with the words that show it."""
    before, after = dates(a, b)
    return (
        f"The article itself reports it (“{' '.join(marker.split())}”): {b.source}, earlier: “{shortened(a)}” "
        f"({_when(before, 'no date known')}); now: “{shortened(b)}” ({_when(after, 'no date known')})."
    )


def shortened(side: Side) -> str:
    """The side's words, no more than a line of them."""
    text = " ".join(side.span.text.split()).strip("“”\"'’‘ ,")
    return text if len(text) <= _LINE else f"{text[:_LINE].rsplit(' ', 1)[0]} …"


_LINE = 140


def is_before(a: str | None, b: str | None) -> bool:
    """Whether one EDTF date certainly lies before the other."""
    last, first = edtf_bounds(a or "")[1], edtf_bounds(b or "")[0]
    return last is not None and first is not None and last < first


def _when(edtf: str | None, unknown: str) -> str:
    if edtf is None:
        return unknown
    return f"before {edtf[3:]}" if edtf.startswith("../") else edtf
