"""Points of the earth in, the window of a map around them out: how much of the world it shows, and where a point lies.

The projection is equirectangular (plate carrée stretched): both degrees are drawn straight, and a degree of longitude
is as wide as it is on the parallel through the window's middle, so that shapes and distances there are true.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

Position = tuple[float, float]
"""Latitude and longitude in degrees."""

REGIONAL_ASPECT, WORLD_ASPECT = 1.5, 2.0
KM = 111.2
"""Kilometres in a degree of latitude."""

_NEAREST, _NARROW, _BROAD = 5, 6.0, 40.0
"""A regional map reaches past this many neighbours, and is this many degrees wide (of those at the equator)."""
_ROOM = 1.3
"""How much wider the window is than what it has to show: dots near the edge need room for their names."""
_ALONE = 24.0
"""Degrees across a map of the world's places when they are all in one spot, and at least across that of an area."""
_WHOLE_FROM = 200.0
"""Degrees of longitude past which the whole world is shown rather than most of it."""
_STEEPEST = 75.0
"""Parallel past which degrees of longitude are no longer drawn narrower: they shrink to nothing at the poles."""


@dataclass(frozen=True, slots=True)
class Window:
    """What a map shows: degrees east of `west` and north of `south`. The east may lie past 180."""

    west: float
    south: float
    width: float
    height: float
    aspect: float
    """Width to height on the page."""

    def place(self, position: Position) -> tuple[float, float]:
        """Where a point is drawn: shares of the width and the height, from the left and from the top."""
        latitude, longitude = position
        return (longitude - self.west) % 360 / self.width, (self.south + self.height - latitude) / self.height

    def shows(self, position: Position) -> bool:
        x, y = self.place(position)
        return x <= 1 and 0 <= y <= 1

    @property
    def kilometres(self) -> float:
        """How far it is across the middle of the window."""
        return self.width * KM * math.cos(math.radians(self.south + self.height / 2))


WHOLE = Window(-169.0, -60.0, 360.0, 145.0, WORLD_ASPECT)
"""The world but for Antarctica, cut in the Bering Strait; at twice as wide as high, parallel 36 has its true width."""
_WITH_POLES = Window(-169.0, -90.0, 360.0, 180.0, WORLD_ASPECT)


def around(centre: Position, others: Iterable[Position], area: bool = False) -> Window:
    """The surroundings of one point, wide enough for its nearest neighbours, but neither a town nor half the world."""
    near = sorted(apart for other in others if (apart := _apart(centre, other)) > 0)[:_NEAREST]
    reach = 2 * _ROOM * near[-1] if near else _ALONE
    return _window(centre, min(max(reach, _ALONE if area else _NARROW), _BROAD), REGIONAL_ASPECT)


def wider(window: Window) -> Window | None:
    """Half as wide again around the same middle; None for a regional map that is as wide as it may be."""
    latitude, longitude = window.south + window.height / 2, window.west + window.width / 2
    degrees = window.height * window.aspect * 1.5
    return _window((latitude, longitude), degrees, window.aspect) if degrees <= 1.5 * _BROAD else None


def fitted(positions: Sequence[Position]) -> Window:
    """All points with a margin around them; the whole world when they are far apart, or when there are none."""
    if not positions:
        return WHOLE
    latitudes = [latitude for latitude, _ in positions]
    south, north = min(latitudes), max(latitudes)
    west, across = _arc([longitude for _, longitude in positions])
    middle = ((south + north) / 2, west + across / 2)
    degrees = max(_ALONE, _ROOM * across * _narrowing(middle[0]), _ROOM * (north - south) * WORLD_ASPECT)
    window = _window(middle, degrees, WORLD_ASPECT)
    if window.width <= _WHOLE_FROM and window.height < WHOLE.height:
        return window
    return WHOLE if south >= WHOLE.south and north <= WHOLE.south + WHOLE.height else _WITH_POLES


def _window(middle: Position, degrees: float, aspect: float) -> Window:
    """A window `degrees` of the equator wide, moved off the poles where it would reach past one."""
    height = min(degrees / aspect, 180.0)
    latitude = min(max(middle[0], height / 2 - 90), 90 - height / 2)
    width = min(degrees / _narrowing(latitude), 360.0)
    longitude = (middle[1] + 180) % 360 - 180
    return Window(round(longitude - width / 2, 3), round(latitude - height / 2, 3), round(width, 3), round(height, 3),
                  aspect)  # fmt: skip


def _narrowing(latitude: float) -> float:
    """How wide a degree of longitude is beside one of latitude."""
    return math.cos(math.radians(min(abs(latitude), _STEEPEST)))


def _arc(longitudes: Sequence[float]) -> tuple[float, float]:
    """The shortest way eastwards past all of them: its start and its length."""
    ordered = sorted({longitude % 360 for longitude in longitudes})
    gaps = [after - before for before, after in pairwise([*ordered, ordered[0] + 360])]
    widest = max(range(len(gaps)), key=gaps.__getitem__)
    return ordered[(widest + 1) % len(ordered)], 360 - gaps[widest]


def _apart(a: Position, b: Position) -> float:
    """The way from one point to another over the sphere, in degrees (haversine formula)."""
    (north_a, east_a), (north_b, east_b) = ((math.radians(north), math.radians(east)) for north, east in (a, b))
    sine = math.sin((north_b - north_a) / 2) ** 2
    sine += math.cos(north_a) * math.cos(north_b) * math.sin((east_b - east_a) / 2) ** 2
    return round(math.degrees(2 * math.asin(min(1.0, math.sqrt(sine)))), 6)
