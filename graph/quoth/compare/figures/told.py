"""A figure with the sentence around it, as far as it shows whether another figure tells the same count."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from quoth.compare.figures.figure import Figure
from quoth.compare.figures.thing import PEOPLE
from quoth.compare.wording import content_stems, grouped, names_in, words
from quoth.layout import Range

Value = tuple[float | None, float | None]

_HANDFUL = 12
"""Numbers up to a dozen recur everywhere: with them, what is counted must be called the same."""


@dataclass(frozen=True)
class Told:
    """A figure as an article tells it, with the sentence around it."""

    figure: Figure
    sentence: Range

    @property
    def key(self) -> tuple[str, int, int, str]:
        """Sorts figures: by article, place and statement."""
        span = self.figure.quantity.span
        return (self.figure.claim.article.sha256, span.start, span.end, self.figure.claim.statement.iri)

    @cached_property
    def value(self) -> Value:
        """The number it names, twice, whatever word bounds it (`as many as 40,000`); both ends of a range."""
        quantity = self.figure.quantity
        if quantity.bound == "range":
            return quantity.low, quantity.high
        number = quantity.high if quantity.low is None else quantity.low
        return number, number

    @property
    def number(self) -> str:
        """The value in figures."""
        low, high = self.value
        return in_figures(low or 0) if low == high else f"{in_figures(low or 0)} to {in_figures(high or 0)}"

    @property
    def vague(self) -> bool:
        """Whether it names no number: `thousands`, `scores`."""
        quantity = self.figure.quantity
        return quantity.bound == "about" and (quantity.low is None or quantity.low != quantity.high)

    @property
    def measure(self) -> bool:
        """Whether it says how much but not of what: $20 million, 18 years."""
        return self.figure.label == self.figure.quantity.unit != PEOPLE

    @cached_property
    def head(self) -> str:
        """The last word of what is counted, as a stem: `fighter` of `foreign fighters`."""
        stems = content_stems(self.figure.label)
        return next(iter(grouped(stems[-1:])), "")

    @property
    def kind(self) -> object:
        """What two figures of one value must have in common for `same_thing` to allow them to be one count."""
        if self.small or self.measure:
            return self.figure.counted
        return PEOPLE if self.figure.quantity.unit == PEOPLE else self.head

    @cached_property
    def names(self) -> frozenset[str]:
        """All names in the sentence, and those of the clause."""
        return frozenset(names_in(self.around)) | self.figure.names

    @cached_property
    def stems(self) -> frozenset[str]:
        """The words that carry meaning in the sentence."""
        return grouped(content_stems(self.around)) | self.figure.setting

    @cached_property
    def around(self) -> str:
        """The sentence."""
        return self.figure.claim.body[slice(*self.sentence)]

    @property
    def small(self) -> bool:
        """Whether the number is one that recurs everywhere."""
        return max(end or 0 for end in self.value) <= _HANDFUL

    @cached_property
    def said(self) -> str:
        """The part of the statement that holds the figure, without what surrounds its words."""
        span = self.figure.quantity.span
        held = self.figure.claim.span_around(span.start, span.end) or span
        return " ".join(words(held.text)).casefold()

    @property
    def digits(self) -> int:
        """Significant digits of the number or the longer end: 1 for 40,000, 3 for 1,070 and 45.4, 2 for a third."""
        return max(_digits(end) for end in self.value if end is not None)


def in_figures(number: float) -> str:
    """`40,000`, `45.4`: no more than two places, and those only where they are needed."""
    return f"{number:,.0f}" if number == int(number) else f"{number:,.2f}".rstrip("0")


def _digits(number: float) -> int:
    tenths = number * 10
    if abs(tenths - round(tenths)) > 1e-9:
        tenths = round(number) * 10
    return len(f"{tenths:.0f}".strip("0")) or 1
