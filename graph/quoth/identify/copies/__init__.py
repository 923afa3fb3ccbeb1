"""Wire copies: which articles print one text, which took passages over, and how many independent voices they are."""

from quoth.identify.copies.index import changes
from quoth.identify.copies.retold import Copies
from quoth.identify.copies.stored import links
from quoth.identify.copies.voices import Link, Place, earliest, independent, sources, voices

__all__ = ["Copies", "Link", "Place", "changes", "earliest", "independent", "links", "sources", "voices"]
