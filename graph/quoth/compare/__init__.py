"""Claims against claims: who disagrees, about what, and by which words."""

from quoth.compare.claims import compare_claims
from quoth.compare.disagreement import Disagreements, disagreements
from quoth.compare.figures.counts import Appearance, Count
from quoth.compare.figures.repeated import counts
from quoth.compare.stored import stored

__all__ = ["Appearance", "Count", "Disagreements", "compare_claims", "counts", "disagreements", "stored"]
