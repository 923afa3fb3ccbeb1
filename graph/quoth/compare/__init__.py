"""Claims against claims: who disagrees, about what, since when, and by which words."""

from quoth.compare.camps import Disagreements
from quoth.compare.changes import Change
from quoth.compare.figures import Appearance, Count, counts
from quoth.compare.pair import Pair
from quoth.compare.stored import stored

__all__ = ["Appearance", "Change", "Count", "Disagreements", "Pair", "counts", "stored"]
