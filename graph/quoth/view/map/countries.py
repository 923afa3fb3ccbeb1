"""A window and what stands in it already in, the names of its countries out, each where it is free and fits."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np

from quoth.view.map.outlines import countries
from quoth.view.map.rooms import ASCENT, DESCENT, Room, Setting, inside, overlap, width_of
from quoth.view.map.window import Window

FONT, SPACING = 11, 1.5
"""Pixels, as in the style sheet: capitals, set apart."""
_WITHIN = 0.65
"""Of a name, that has to lie in its country: printed maps too let a name reach over a border."""
_COLUMNS = 90
"""Of a grid over the window on which countries are looked at."""


@dataclass(frozen=True, slots=True)
class CountryName:
    """Words with their middle at a share of the map."""

    text: str
    room: Room


def countries_seen(window: Window) -> dict[str, np.ndarray]:
    """By name, the largest first, which cells of a grid over the window each country fills."""
    seen = countries(window, _COLUMNS, round(_COLUMNS / window.aspect))
    return dict(sorted(seen.items(), key=lambda country: (-int(country[1].sum()), country[0])))


def country_names(
    seen: Mapping[str, np.ndarray], taken: Iterable[Room], aspect: float, setting: Setting
) -> tuple[CountryName, ...]:
    """Names that fit what is seen of their countries, each as near to its middle as is free."""
    rooms = list(taken)
    names = []
    for country, cells in seen.items():
        free = (
            room
            for room in _rooms(cells, country.upper(), setting)
            if inside(room, aspect, setting) and not any(overlap(room, other, aspect, setting) for other in rooms)
        )
        room = next(free, None)
        if room:
            rooms.append(room)
            names.append(CountryName(country.upper(), room))
    return tuple(names)


def _rooms(cells: np.ndarray, text: str, setting: Setting) -> Iterable[Room]:
    """Where the words lie on the country even on the narrowest map, nearest to the middle of its cells first."""
    half = (width_of(text) * FONT + len(text) * SPACING) / 2
    rows, columns = cells.shape
    cell = setting.least / columns
    across, down = round(_WITHIN * half / cell), round(FONT / cell / 2)
    middle_y, middle_x = np.argwhere(cells).mean(axis=0)
    fits = np.zeros_like(cells)
    if 2 * across < columns and 2 * down < rows:
        parts = np.lib.stride_tricks.sliding_window_view(cells, (2 * down + 1, 2 * across + 1))
        fits[down : rows - down, across : columns - across] = parts.all(axis=(2, 3))
    spots = np.argwhere(fits)
    far = (spots[:, 0] - middle_y) ** 2 + (spots[:, 1] - middle_x) ** 2
    for y, x in spots[np.lexsort((spots[:, 1], spots[:, 0], np.round(far, 6)))]:
        yield Room(
            round(100 * (float(x) + 0.5) / columns, 2), round(100 * (float(y) + 0.5) / rows, 2),
            -half, -FONT * ASCENT / 2, half, FONT * (ASCENT / 2 + DESCENT),
        )  # fmt: skip
