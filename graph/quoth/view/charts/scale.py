"""Figures in, their words, positions in per cent and an axis out: from 0, from near the least, or logarithmic."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from quoth.attribution import Bound
from quoth.view.charts.axis import Tick, Ticks

_FAR = 50
"""So many times the smallest figure, the largest leaves it no room on a linear scale."""
_STEPS = 5
"""Steps that a linear scale has about."""
_MAGNITUDES = ((1e12, " trillion"), (1e9, " billion"), (1e6, " million"))
_SIGNS = {"USD": "$", "EUR": "€", "GBP": "£", "JPY": "¥"}
_UNSAID = (None, "people")
"""Units that the words around a figure say."""


@dataclass(frozen=True, slots=True)
class Scale:
    """From `low` to `high`, both of which are drawn; the first `before` and the last `after` per cent stay free."""

    low: float
    high: float
    logarithmic: bool = False
    before: float = 0.0
    after: float = 0.0

    @classmethod
    def over(cls, values: Iterable[float]) -> Scale:
        known = sorted(values)
        least, most = known[0], known[-1]
        if least > 0 and most > _FAR * least:
            return cls(_nice(least, down=True), _nice(most), logarithmic=True)
        start = least if least < 0 or most / 2 <= least < most else 0.0
        end = max(most, 0.0)
        step = _nice((end - start) / _STEPS) if end > start else 1.0
        low, high = math.floor(start / step) * step, math.ceil(end / step) * step
        return cls(low, high if high > low else low + step)

    def x(self, value: float) -> float:
        """In per cent."""
        if self.logarithmic:
            share = math.log(value / self.low) / math.log(self.high / self.low)
        else:
            share = (value - self.low) / (self.high - self.low)
        return round(self.before + share * (100 - self.before - self.after), 2)

    def ticks(self, unit: str | None) -> Ticks:
        steps = self._powers() if self.logarithmic else self._multiples()
        return Ticks.of([[Tick(self.x(at), number(at, unit)) for at in values] for values in steps])

    def _multiples(self) -> Iterator[list[float]]:
        step = _nice((self.high - self.low) / (_STEPS + 1))
        for times in (1, 2, 5, 10):
            yield _multiples(self.low, self.high, step * times)
        yield [self.low, self.high]

    def _powers(self) -> Iterator[list[float]]:
        lowest, highest = math.floor(math.log10(self.low)), math.ceil(math.log10(self.high))
        for leading, each in (((1, 2, 5), 1), ((1,), 1), ((1,), 2), ((1,), 3), ((1,), 6)):
            values = [lead * 10.0**power for power in range(lowest, highest + 1, each) for lead in leading]
            yield [value for value in values if self.low <= value <= self.high]


def number(value: float, unit: str | None = None) -> str:
    """`14,000`, `$4 trillion`, `12%`; other units than money and per cent are not written."""
    digits, magnitude = _parts(value)
    return _with_sign(f"{digits}{magnitude}", unit)


def figure_words(low: float | None, high: float | None, bound: Bound, unit: str | None = None) -> str:
    """`14,000–18,000`, `fewer than 15,000`, `about 300 tons`; empty where neither end is told."""
    if low is None and high is None:
        return ""
    if low is not None and high is not None:
        told = _measured(number(low, unit) if low == high else _range(low, high, unit), high, unit)
        return f"about {told}" if bound == "about" else told
    end = low if low is not None else high or 0.0
    told = _measured(number(end, unit), end, unit)
    if low is None:
        smaller = "fewer" if unit in _UNSAID else "less"
        return f"{smaller} than {told}" if bound == "fewer than" else f"at most {told}"
    if bound == "more than":
        return f"more than {told}"
    return f"about {told} or more" if bound == "about" else f"at least {told}"


def _range(low: float, high: float, unit: str | None) -> str:
    (first, small), (last, great) = _parts(low), _parts(high)
    if small == great:
        return _with_sign(f"{first}–{last}{great}", unit)
    return f"{_with_sign(f'{first}{small}', unit)}–{_with_sign(f'{last}{great}', unit)}"


def _parts(value: float) -> tuple[str, str]:
    """The digits and the word for the magnitude that makes them few: (`916`, ` million`)."""
    for size, word in _MAGNITUDES:
        if abs(value) >= size and math.isclose(round(value / size, 2) * size, value):
            return _plain(value / size), word
    return _plain(value), ""


def _plain(value: float) -> str:
    return f"{value:,.2f}".rstrip("0").rstrip(".") if abs(value) >= 1 or not value else f"{value:.2g}"


def _with_sign(digits: str, unit: str | None) -> str:
    if unit == "percent":
        return f"{digits}%"
    return f"{_SIGNS.get(unit or '', '')}{digits}"


def _measured(digits: str, value: float, unit: str | None) -> str:
    if unit in _UNSAID or unit == "percent" or unit in _SIGNS:
        return digits
    plural = "" if value == 1 or len(unit or "") < 3 or (unit or "").isupper() else "s"
    return f"{digits} {unit}{plural}"


def _nice(value: float, down: bool = False) -> float:
    """The next number up or down that is 1, 2 or 5 times a power of ten."""
    power = 10.0 ** math.floor(math.log10(value))
    leads = [lead * power for lead in (1, 2, 5, 10)]
    if down:
        return max(lead for lead in leads if lead <= value * (1 + 1e-9))
    return min(lead for lead in leads if lead >= value * (1 - 1e-9))


def _multiples(low: float, high: float, step: float) -> list[float]:
    first = math.ceil(low / step - 1e-9)
    return [round(count * step, 9) for count in range(first, math.floor(high / step + 1e-9) + 1)]
