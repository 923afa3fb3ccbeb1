"""A window in, the land and the borders in it out, as path data of SVG.

For country names it tells what part of a window each country fills.

The outlines are Natural Earth's at 1:50m (public domain), written by `training/outlines.py`.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import numpy as np

from quoth.view.map.lines import Box, Point, cut_line, cut_ring, gist, path, thinned
from quoth.view.map.window import Window

DATA = "outlines.json.gz"
PARTS = 100
"""Of a degree: coordinates are kept in these, about a kilometre."""
COARSE = 10
"""Of a degree, for whole countries: they are not drawn, but tell where a country's name may stand."""
UNITS = 2000
"""Across a map's width: finer than the pixels of most pages."""
MARGIN = 0.02
"""Of the width and the height: land is cut that far outside the window, so that the cut itself is out of sight."""


@dataclass(frozen=True, slots=True)
class Lines:
    """Lines of one kind and the boxes around them, a row each."""

    points: Sequence[np.ndarray]
    boxes: np.ndarray

    def near(self, box: Box) -> Iterator[tuple[int, np.ndarray]]:
        """Lines whose boxes touch this one, by number, moved once round the earth where they have to be."""
        west, south, east, north = box
        for turn in (-360.0, 0.0, 360.0):
            beside = (self.boxes[:, 0] + turn < east) & (self.boxes[:, 2] + turn > west)
            for number in np.flatnonzero(beside & (self.boxes[:, 1] < north) & (self.boxes[:, 3] > south)).tolist():
                yield number, self.points[number] + (turn, 0.0)


@dataclass(frozen=True, slots=True)
class Outlines:
    """What the data file holds."""

    land: Lines
    borders: Lines
    countries: Lines
    names: Sequence[str]
    """Of the country that each line in `countries` belongs to."""


def land(window: Window) -> str:
    """The land as closed figures; lakes and land in them take turns, as the even-odd rule fills them."""
    box = _box(window, MARGIN)
    rings = (cut_ring(gist(ring, box), box) for _, ring in _outlines().land.near(box))
    drawn = (thinned(_projected(ring, window)) for ring in rings if ring)
    return "".join(path(points[:-1]) + "z" for points in drawn if len(points) > 3)


def borders(window: Window) -> str:
    """The borders between countries as open lines."""
    box = _box(window, MARGIN)
    lines = (part for _, line in _outlines().borders.near(box) for part in cut_line(gist(line, box), box))
    drawn = (thinned(_projected(line, window)) for line in lines)
    return "".join(path(points) for points in drawn if len(points) > 1)


def countries(window: Window, columns: int, rows: int) -> dict[str, np.ndarray]:
    """By name, whether the middle of each cell of a grid over the window is in the country, northernmost row first."""
    box = _box(window, 0.0)
    east = window.west + window.width * (np.arange(columns) + 0.5) / columns
    north = window.south + window.height * (1 - (np.arange(rows) + 0.5) / rows)
    filled: dict[str, np.ndarray] = {}
    cell = window.width / columns, window.height / rows
    for number, ring in _outlines().countries.near(box):
        if (np.ptp(ring, axis=0) < cell).all():  # an islet: no name would fit
            continue
        cells = _filled(np.array(gist(ring, box)), east, north)
        name = _outlines().names[number]
        filled[name] = filled[name] ^ cells if name in filled else cells
    return {name: filled[name] for name in sorted(filled) if filled[name].any()}


def _filled(ring: np.ndarray, east: np.ndarray, north: np.ndarray) -> np.ndarray:
    """Points that an odd number of the ring's edges lie to the east of, row by row."""
    (x, y), (after_x, after_y) = ring[:-1].T, ring[1:].T
    crossing = (y <= north[:, None]) != (after_y <= north[:, None])
    with np.errstate(divide="ignore", invalid="ignore"):
        at = x + (north[:, None] - y) / (after_y - y) * (after_x - x)
    filled = [(row[crosses, None] > east).sum(axis=0) % 2 == 1 for row, crosses in zip(at, crossing, strict=True)]
    return np.array(filled)


def _box(window: Window, margin: float) -> Box:
    wide, high = margin * window.width, margin * window.height
    return (window.west - wide, window.south - high, window.west + window.width + wide,
            window.south + window.height + high)  # fmt: skip


def _projected(points: Sequence[Point], window: Window) -> np.ndarray:
    """Whole units from the window's upper left corner."""
    east, north = np.array(points).T
    x = (east - window.west) / window.width
    y = (window.south + window.height - north) / window.height / window.aspect
    return np.asarray(np.rint(UNITS * np.column_stack([x, y])), dtype=int)


@cache
def _outlines() -> Outlines:
    data = json.loads(gzip.decompress((files("quoth.view") / "data" / DATA).read_bytes()))
    countries = [(name, row) for name, rows in data["countries"].items() for row in rows]
    return Outlines(
        _lines(data["land"], PARTS),
        _lines(data["borders"], PARTS),
        _lines([row for _, row in countries], COARSE),
        [name for name, _ in countries],
    )


def _lines(rows: Sequence[Sequence[int]], parts: int) -> Lines:
    points = [np.cumsum(np.reshape(row, (-1, 2)), axis=0) / parts for row in rows]
    boxes = np.array([[*line.min(axis=0), *line.max(axis=0)] for line in points])
    return Lines(points, boxes)
