"""Counts compared: which tell the same count, which cannot both be right, and who was first credited with one."""

from quoth.compare.figures.compared import ComparedCounts, compared
from quoth.compare.figures.counts import Appearance, Count
from quoth.compare.figures.repeated import counts

__all__ = ["Appearance", "ComparedCounts", "Count", "compared", "counts"]
