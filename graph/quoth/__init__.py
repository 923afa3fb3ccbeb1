"""Quoth: who said what, on whose authority, when and where, and who says otherwise."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from quoth.article import Article, Span
from quoth.attribution import Attribution, Extraction
from quoth.errors import NotFoundError, QuothError

if TYPE_CHECKING:
    from quoth.compare.claims import Judgement
    from quoth.graph import Graph

__version__ = "0.1.0"
__all__ = [
    "Article",
    "Attribution",
    "Extraction",
    "NotFoundError",
    "QuothError",
    "Span",
    "__version__",
    "compare_claims",
    "open",
]


def open(path: str | Path | None = None) -> Graph:
    """The graph in the folder `path`; without one, in QUOTH_STORE or `./quoth.db`. Usable as a context manager.

    Raises QuothError when something else lies there, or for the URL of an endpoint, which is not supported yet.
    """
    from quoth.graph import Graph  # late: the RDF stack takes a quarter of a second, and reading needs none of it

    return Graph(path)


def compare_claims(a: str, b: str) -> Judgement:
    """How two claims relate: `contradicts`, `agrees` or `neutral`, with a score (0..1) and the reason in a sentence."""
    from quoth.compare.claims import compare_claims as compare

    return compare(a, b)
