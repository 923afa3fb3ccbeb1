"""Two propositions -> opposed, agreeing, or saying nothing of each other, with named features and a reason."""

from quoth.compare.opposed.comparison import compare, compare_readings, opposed, readings
from quoth.compare.opposed.keys import keys
from quoth.compare.opposed.thrust import groups_of
from quoth.compare.opposed.verdict import Context, Verdict, Voice

__all__ = ["Context", "Verdict", "Voice", "compare", "compare_readings", "groups_of", "keys", "opposed", "readings"]
