"""Pairs of claims in; contests, their camps, and networks of who stands where, out."""

from quoth.compare.camps.contest import Camp, Contest, camps_by_position, contests
from quoth.compare.camps.debate import Disagreements, debate
from quoth.compare.camps.networks import conflict, congruence, subtract
from quoth.compare.camps.signed import signed_graph

__all__ = [
    "Camp", "Contest", "Disagreements", "camps_by_position", "conflict", "congruence", "contests", "debate",
    "signed_graph", "subtract",
]
