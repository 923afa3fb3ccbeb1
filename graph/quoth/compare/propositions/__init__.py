"""Parsed words -> propositions: what a claim says of whom, how surely, and whether not."""

from quoth.compare.propositions.find import propositions, question
from quoth.compare.propositions.proposition import Amount, Force, Phrase, Proposition, Time

__all__ = ["Amount", "Force", "Phrase", "Proposition", "Time", "propositions", "question"]
