"""Quotation marks, turns and signatures -> attributions that cues alone do not give, and the form of each."""

from quoth.extract.draft import Draft, cut
from quoth.extract.quotations.complete import Completed, complete
from quoth.extract.quotations.structure import Quotations

__all__ = ["Completed", "Draft", "Quotations", "complete", "cut"]
