"""How much of a group a clause is said of, as a range of shares; two clauses that cannot both be right share none."""

from __future__ import annotations

import re
from dataclasses import dataclass

from quoth.article import Span
from quoth.compare.opposed.clause import Clause
from quoth.compare.propositions.proposition import Amount, Phrase
from quoth.compare.wording import word_set

Range = tuple[float, float]

SHARES: dict[Amount | None, Range] = {
    "none": (0.0, 0.0), "few": (0.0, 0.2), "some": (0.05, 1.0), "many": (0.3, 1.0), "most": (0.55, 1.0),
    "all": (1.0, 1.0), None: (0.55, 1.0),
}
"""Ordinary readings: few and many are apart, many and most are not. A group named without an amount is most of it."""
SELDOM = word_set("rarely seldom hardly infrequently")
_FEWER = re.compile(r"(?:(?:a lot|far|much|many)\s+)?fewer\b(?!\s+than)", re.IGNORECASE)
"""Fewer than was thought: against many that is few. A figure after it is for figures to tell."""
_DETERMINED = re.compile(r"(?:an?|the|this|that|my|your|his|her|its|our|their)\s", re.IGNORECASE)
_PLURALS = word_set("people man woman child they we us them")


@dataclass(frozen=True, slots=True)
class Share:
    """The range, and the words that give it; None where the clause plainly affirms."""

    range: Range
    words: Span | None
    of: Phrase | None
    """The phrase whose amount is told."""
    amount: Amount | None


def share(one: Clause, phrase: Phrase | None) -> Share:
    """What a clause says of how much of `phrase`: few, and not many, and none are different shares."""
    prop = one.prop
    amount = phrase.amount if phrase else None
    words = phrase.amount_words if phrase else None
    if amount == "few" and phrase and words and words.text.lower() == "little" and _DETERMINED.match(phrase.span.text):
        amount, words = None, None  # `this little girl`
    if phrase and amount in (None, "many") and (fewer := _FEWER.search(phrase.span.text)):
        amount, words = "few", Span(phrase.span.start + fewer.start(), phrase.span.start + fewer.end(), fewer.group())
    if set(prop.manner) & SELDOM:
        amount, words = "few", words or prop.verb
    if not one.negated:
        return Share(SHARES[amount], words, phrase, amount)
    if amount in ("none", None):
        return Share((0.0, 0.0 if amount or not _group(phrase) else 0.45), prop.negation or words, phrase, "none")
    low, high = SHARES[amount]
    return Share((1 - high, 0.95 if amount == "all" else 1 - low), prop.negation, phrase, amount)


def _group(phrase: Phrase | None) -> bool:
    """Whether a phrase is of several, of whom some may."""
    if phrase is None or phrase.names:
        return False
    last = phrase.head
    return last in _PLURALS or re.search(rf"\b{re.escape(last[:-1])}(?:{re.escape(last[-1:])}(?:s|es)|ies|ves)\b",
                                         phrase.span.text, re.IGNORECASE) is not None


def apart(x: Range, y: Range) -> bool:
    """Whether no share lies in both."""
    return x[1] < y[0] or y[1] < x[0]


def alike(x: Range, y: Range) -> bool:
    """Whether both say most of it or both say little of it."""
    return (x[0] >= 0.3 and y[0] >= 0.3) or (x[1] <= 0.2 and y[1] <= 0.2)
