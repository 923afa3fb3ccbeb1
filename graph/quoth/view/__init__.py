"""Interactive pages of the graph: self-contained HTML files that open from disk, without a network."""

from quoth.view.pages import write_pages

__all__ = ["write_pages"]
