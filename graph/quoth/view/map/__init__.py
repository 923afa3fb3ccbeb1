"""Places in, a map out that needs no other file: the surroundings of one of them, or the world with all of them."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass

import numpy as np

from quoth.view.map import window as windows
from quoth.view.map.countries import CountryName, countries_seen, country_names
from quoth.view.map.marks import Mark, Spot, marks
from quoth.view.map.outlines import UNITS, borders, land
from quoth.view.map.rooms import SETTINGS, Setting
from quoth.view.map.window import Window

__all__ = ["Map", "Scale", "Spot", "around", "world"]

_LONGEST = 0.25
"""Of a map's width, that its scale bar may take."""
_SCALED_TO = 6000
"""Kilometres across up to which a scale bar holds for all of a map, more or less."""
_MESHES = 6
"""About how many degree lines cross a map."""


@dataclass(frozen=True, slots=True)
class Scale:
    """A bar and the distance it stands for."""

    kilometres: int
    percent: float
    """Of the map's width."""


@dataclass(frozen=True, slots=True)
class Layer:
    """Dots and words for one range of widths."""

    name: str
    marks: tuple[Mark, ...]
    countries: tuple[CountryName, ...]


@dataclass(frozen=True, slots=True)
class Map:
    """What the template `map.html` draws."""

    shape: str
    """`regional` or `world`: the style sheet has their widths to heights."""
    units: tuple[int, int]
    """Width and height that the paths are counted in."""
    land: str
    borders: str
    degrees: str
    """Path data of the land, the borders and the lines of latitude and longitude."""
    layers: tuple[Layer, ...]
    """For a wide, a middling and a narrow page: one of them is shown."""
    scale: Scale | None

    @property
    def joined(self) -> bool:
        """Whether a dot stands for several places."""
        return any(len(mark.spots) > 1 for layer in self.layers for mark in layer.marks)


def around(spots: Iterable[Spot], focus: Spot, area: bool = False) -> Map:
    """The surroundings of `focus`, with those of `spots` that lie in them.

    Its nearest neighbours decide how far the map reaches, from 6 degrees (24 around an `area`, a country or region) to
    40; past that only until land is in sight.
    """
    among = {*spots, focus}
    window = windows.around(focus.position, (spot.position for spot in among), area)
    ground = land(window)
    while not ground and (more := windows.wider(window)):
        window, ground = more, land(more)
    return _map("regional", window, ground, among, focus)


def world(spots: Iterable[Spot]) -> Map:
    """All places: the part of the world they lie in, or the whole of it."""
    among = set(spots)
    window = windows.fitted(sorted(spot.position for spot in among))
    return _map("world", window, land(window), among, None)


def _map(shape: str, window: Window, ground: str, spots: Set[Spot], focus: Spot | None) -> Map:
    seen = countries_seen(window)
    return Map(
        shape,
        (UNITS, round(UNITS / window.aspect)),
        ground,
        borders(window),
        _degrees(window),
        tuple(_layer(spots, focus, window, seen, setting) for setting in SETTINGS),
        _scale(window),
    )


def _layer(
    spots: Set[Spot], focus: Spot | None, window: Window, seen: Mapping[str, np.ndarray], setting: Setting
) -> Layer:
    dots = marks(spots, focus, window, setting)
    labels = [dot.label for dot in dots if dot.label]
    named = {label.text.casefold() for label in labels}
    others = {country: cells for country, cells in seen.items() if country.casefold() not in named}
    taken = [dot.room for dot in dots] + [label.room for label in labels]
    return Layer(setting.name, dots, country_names(others, taken, window.aspect, setting))


def _scale(window: Window) -> Scale | None:
    """The longest round distance that takes no more than a quarter of the width."""
    if window.kilometres > _SCALED_TO:
        return None
    kilometres = _round_below(_LONGEST * window.kilometres)
    return Scale(int(kilometres), round(100 * kilometres / window.kilometres, 2))


def _degrees(window: Window) -> str:
    """Lines of latitude and longitude at round degrees."""
    step = _round_below(max(window.width / _MESHES, 1.0))
    wide, high = UNITS, round(UNITS / window.aspect)
    easts = range(math.ceil(window.west / step), math.floor((window.west + window.width) / step) + 1)
    norths = range(math.ceil(window.south / step), math.floor((window.south + window.height) / step) + 1)
    across = (round((window.south + window.height - north * step) / window.height * high) for north in norths)
    down = (round((east * step - window.west) / window.width * wide) for east in easts)
    return "".join([*(f"M{x} 0V{high}" for x in down), *(f"M0 {y}H{wide}" for y in across)])


def _round_below(number: float) -> float:
    """The largest of 1, 2, 5, 10, 20, 50 and so on that is not above `number`."""
    power = 10.0 ** math.floor(math.log10(number))
    return max(power * digit for digit in (1, 2, 5) if power * digit <= number)
