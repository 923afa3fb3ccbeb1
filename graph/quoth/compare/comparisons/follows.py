"""What follows for a store when an article comes or goes: who is who, copies, and how its claims relate to others."""

from __future__ import annotations

from pyoxigraph import Quad

from quoth.compare.comparisons import index
from quoth.identify.follows import follows as identified
from quoth.store.store import Store


def follows(store: Store, article: str, quads: list[Quad]) -> tuple[list[Quad], list[Quad]]:
    """The quads to add and to remove when these become the graphs of the article (IRI)."""
    added, removed = identified(store, article, quads)
    come, gone = index.changes(store, article, quads)
    return [*added, *come], [*removed, *gone]
