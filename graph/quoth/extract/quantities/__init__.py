"""A stretch of text -> the counts and amounts in it, with their bounds, units and what they count."""

from quoth.extract.quantities.find import find_quantities

__all__ = ["find_quantities"]
