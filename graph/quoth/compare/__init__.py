"""Claims against claims: who disagrees, about what, and by which words."""

from quoth.compare.claims import compare_claims
from quoth.compare.disagreement import Disagreements, disagreements
from quoth.compare.stored import stored

__all__ = ["Disagreements", "compare_claims", "disagreements", "stored"]
