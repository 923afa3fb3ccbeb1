"""What takes up room on a map, and whether two such things are clear of each other at every width of the page.

Dots and words stand at shares of the map's width and keep their size in pixels, so two of them that are clear of each
other on a wide map may collide on a narrow one, and the other way round.
"""

from __future__ import annotations

import math
import unicodedata
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Setting:
    """Widths in pixels that dots and words are set for, and the radius of the largest dot."""

    name: str
    least: int
    most: int
    largest: float


SETTINGS = (Setting("wide", 840, 1600, 13.0), Setting("middle", 520, 840, 11.0), Setting("narrow", 280, 520, 9.0))
"""The style sheet shows one of them, by the width of the map itself."""

ASCENT, DESCENT = 0.78, 0.24
"""Of a line of text above and below its baseline, in font sizes."""
_FAT, _SLIM, _SQUARE = 0.83, 0.6, 1.05
"""Widths of capitals, of other letters and of East Asian ones, in font sizes: few are wider in DejaVu Sans Bold."""


@dataclass(frozen=True, slots=True)
class Room:
    """A box in pixels around a point that stands at a share of the map."""

    x: float
    y: float
    """Per cent of the map's width and height."""
    left: float
    top: float
    right: float
    bottom: float
    """Pixels from that point, rightwards and downwards."""


def overlap(a: Room, b: Room, aspect: float, setting: Setting) -> bool:
    """Whether two boxes meet at any width that is set for; `aspect` is the map's width to its height."""
    across = _widths((a.x - b.x) / 100, b.left - a.right, b.right - a.left)
    down = _widths((a.y - b.y) / 100 / aspect, b.top - a.bottom, b.bottom - a.top)
    return max(across[0], down[0], setting.least) < min(across[1], down[1], setting.most)


def inside(room: Room, aspect: float, setting: Setting) -> bool:
    """Whether the box is on the map, off its edge by two pixels, at its narrowest and so at every width."""
    wide, high = setting.least, setting.least / aspect
    x, y = room.x / 100 * wide, room.y / 100 * high
    return min(x + room.left, y + room.top) >= 2 and x + room.right <= wide - 2 and y + room.bottom <= high - 2


def width_of(text: str) -> float:
    """About how wide text is, rather too wide than too narrow, in font sizes."""
    return sum(map(_character_width, text))


def _character_width(character: str) -> float:
    if unicodedata.east_asian_width(character) in "WF":
        return _SQUARE
    return _FAT if character.isupper() or character in "mw" else _SLIM


def _widths(apart: float, low: float, high: float) -> tuple[float, float]:
    """The widths of the map at which two centres, `apart` shares of it, lie between `low` and `high` pixels apart."""
    if abs(apart) < 1e-9:
        return (0.0, math.inf) if low < 0 < high else (math.inf, 0.0)
    ends = low / apart, high / apart
    return min(ends), max(ends)
