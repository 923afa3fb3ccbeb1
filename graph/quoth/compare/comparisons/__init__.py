"""The comparisons that a store holds: which claims contradict or bear out one another, kept up as articles come."""

from __future__ import annotations

from pyoxigraph import Quad

from quoth.compare.comparisons import index
from quoth.identify import follows as identified
from quoth.store.store import Store

__all__ = ["follows"]


def follows(store: Store, article: str, quads: list[Quad]) -> tuple[list[Quad], list[Quad]]:
    """The quads to add and to remove when these become the graphs of the article (IRI): who is who, copies, and how its
    claims relate to others."""
    added, removed = identified(store, article, quads)
    come, gone = index.changes(store, article, quads)
    return [*added, *come], [*removed, *gone]
