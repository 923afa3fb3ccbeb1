"""Two propositions -> opposed, agreeing, or saying nothing of each other, with named features and a reason."""

from quoth.compare.opposed.comparison import compare, opposed
from quoth.compare.opposed.keys import keys
from quoth.compare.opposed.verdict import Context, Verdict, Voice

__all__ = ["Context", "Verdict", "Voice", "compare", "keys", "opposed"]
