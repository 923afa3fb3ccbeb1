"""Spots in a window in, dots and labels out, set for one range of widths: no label lies on another or on a dot."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass, replace

from quoth.view.map.rooms import ASCENT, DESCENT, Room, Setting, inside, overlap, width_of
from quoth.view.map.window import Window


@dataclass(frozen=True, slots=True)
class Spot:
    """A place to be drawn."""

    label: str
    latitude: float
    longitude: float
    href: str
    count: int
    """How many statements it stands for."""
    kind: str = "place"
    """What colours it: `person`, `institution` or `place`."""

    @property
    def position(self) -> tuple[float, float]:
        return self.latitude, self.longitude


FONT = 13
"""Pixels, as in the style sheet."""
_CHARACTERS = 30
"""A longer label is cut short; its dot's title has all of it."""
_NAMED = 20
"""Places that the title of one dot names."""
_LETTERED = 60
"""Labels that are tried on one map, those of the most spoken-of places."""
_SMALLEST, _FOCUS, _NUMBERED = 4.0, 6.0, 9.0
"""Least radii of a dot, of the focus, and of a dot with a number in it."""
_REACHES = (4.0, 8.0, 14.0, 22.0, 35.0)
"""Pixels from the rim of a dot within which it takes in smaller ones: the first that leaves room for words."""
_GAP = 3.0


@dataclass(frozen=True, slots=True)
class _Sheet:
    """What dots are set on."""

    window: Window
    setting: Setting
    focus: Spot | None
    most: int
    """Statements of the most spoken-of place on it."""


@dataclass(frozen=True, slots=True)
class Label:
    """Words beside a dot: where they are anchored, in pixels from its centre."""

    text: str
    anchor: str
    dx: float
    dy: float
    room: Room


@dataclass(frozen=True, slots=True)
class Mark:
    """A dot: one place, or several that lie too close to be drawn apart, the most spoken-of first."""

    spots: tuple[Spot, ...]
    x: float
    y: float
    """Per cent of the map's width and height."""
    radius: float
    focus: bool
    label: Label | None = None

    @property
    def first(self) -> Spot:
        return self.spots[0]

    @property
    def room(self) -> Room:
        return Room(self.x, self.y, -self.radius, -self.radius, self.radius, self.radius)

    @property
    def title(self) -> str:
        """The places by name, and how many statements each stands for."""
        names = "; ".join(_counted(spot) for spot in self.spots[:_NAMED])
        more = len(self.spots) - _NAMED
        names += f"; and {more} more" if more > 0 else ""
        return names if len(self.spots) == 1 else f"{len(self.spots)} places: {names}"


def marks(spots: Iterable[Spot], focus: Spot | None, window: Window, setting: Setting) -> tuple[Mark, ...]:
    """Dots for all spots in the window, the focus first, then the most spoken-of; labels where there is room.

    Dots that crowd are joined, and the more of them the fewer words there would be room for: at least the first dot and
    a third of all should have their names.
    """
    shown = sorted({spot for spot in spots if window.shows(spot.position)}, key=lambda spot: _order(spot, focus))
    most = max((spot.count for spot in shown), default=0)
    sheet = _Sheet(window, setting, focus, most)
    single = [_mark((spot,), sheet) for spot in shown]
    lettered: list[Mark] = []
    for reach in _REACHES:
        lettered = _lettered(_joined(single, reach, sheet), sheet)
        named = [mark for mark in lettered if mark.label]
        if named[:1] == lettered[:1] and 3 * len(named) >= len(lettered):
            break
    return tuple(lettered)


def _order(spot: Spot, focus: Spot | None) -> tuple[bool, int, str, str, float, float]:
    return spot != focus, -spot.count, spot.label, spot.href, spot.latitude, spot.longitude


def _mark(spots: tuple[Spot, ...], sheet: _Sheet) -> Mark:
    """A dot at the first of its spots; its area grows evenly with the statements of all of them.

    None outgrows the dot of the most spoken-of place.
    """
    x, y = sheet.window.place(spots[0].position)
    share = min(sum(spot.count for spot in spots) / max(sheet.most, 1), 1.0)
    radius = math.sqrt(_SMALLEST**2 + share * (sheet.setting.largest**2 - _SMALLEST**2))
    if len(spots) > 1:
        radius = max(radius, _NUMBERED + 3 * (len(str(len(spots))) - 2))
    in_focus = spots[0] == sheet.focus
    radius = max(radius, _FOCUS) if in_focus else radius
    return Mark(spots, round(100 * x, 2), round(100 * y, 2), round(radius, 1), in_focus)


def _joined(dots: list[Mark], reach: float, sheet: _Sheet) -> list[Mark]:
    """Each dot takes in the smaller ones that crowd it on the narrowest map, and is named after its own place."""
    while True:
        dots = sorted(dots, key=lambda dot: (not dot.focus, -dot.radius, _order(dot.first, sheet.focus)))
        taken: list[list[Mark]] = []
        for dot in dots:
            home = next((group for group in taken if _crowd(group[0], dot, reach, sheet)), None)
            if home:
                home.append(dot)
            else:
                taken.append([dot])
        if len(taken) == len(dots):
            return dots
        dots = [_together(group, sheet) for group in taken]


def _together(group: list[Mark], sheet: _Sheet) -> Mark:
    first, *others = (spot for dot in group for spot in dot.spots)
    others.sort(key=lambda spot: _order(spot, sheet.focus))
    return group[0] if not others else _mark((first, *others), sheet)


def _crowd(a: Mark, b: Mark, reach: float, sheet: _Sheet) -> bool:
    """Whether the middle of `b` lies on `a` or beside it."""
    down = (a.y - b.y) / sheet.window.aspect
    return math.hypot(a.x - b.x, down) * sheet.setting.least / 100 < a.radius + reach


def _lettered(dots: list[Mark], sheet: _Sheet) -> list[Mark]:
    """Dots with labels on the first of eight sides that is free, for as many as find room."""
    aspect, setting = sheet.window.aspect, sheet.setting
    rooms = [dot.room for dot in dots]
    lettered = []
    for number, dot in enumerate(dots):
        free = (
            label
            for label in (_labels(dot) if number < _LETTERED else ())
            if inside(label.room, aspect, setting)
            and not any(overlap(label.room, room, aspect, setting) for room in rooms)
        )
        label = next(free, None)
        if label:
            rooms.append(label.room)
        lettered.append(replace(dot, label=label))
    return lettered


def _labels(dot: Mark) -> Iterable[Label]:
    """The dot's name on its right, its left, above, below and between these."""
    text = _short(dot.first.label)
    wide = width_of(text) * FONT
    side, aslant = dot.radius + _GAP, dot.radius + _GAP / 2
    middle, above, below = FONT * (ASCENT - DESCENT) / 2, -FONT * DESCENT, FONT * ASCENT
    places = (
        ("start", side, middle), ("end", -side, middle), ("middle", 0.0, above - side), ("middle", 0.0, below + side),
        ("start", aslant, above), ("end", -aslant, above), ("start", aslant, below), ("end", -aslant, below),
    )  # fmt: skip
    for anchor, dx, dy in places:
        left = dx - {"start": 0.0, "middle": wide / 2, "end": wide}[anchor]
        room = Room(dot.x, dot.y, left, dy - FONT * ASCENT, left + wide, dy + FONT * DESCENT)
        yield Label(text, anchor, round(dx, 1), round(dy, 1), room)


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= _CHARACTERS else text[: _CHARACTERS - 1].rstrip() + "…"


def _counted(spot: Spot) -> str:
    statements = "statement" if spot.count == 1 else "statements"
    return f"{spot.label} ({spot.count:,} {statements})" if spot.count else spot.label
