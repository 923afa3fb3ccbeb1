"""Lines over the earth in, their parts in a box out: cut at its edge, thinned, and written as path data of SVG."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import numpy as np

Point = tuple[float, float]
"""Degrees east and north; longitudes may run past 180."""
Box = tuple[float, float, float, float]
"""West, south, east, north."""

_THIN = 1.0
"""Units that a line may stray from its points when it is drawn with fewer of them, half a pixel on most pages."""


def cut_ring(ring: Sequence[Point], box: Box) -> list[Point]:
    """The part of a closed figure within the box, closed again along its edge (Sutherland and Hodgman, 1974)."""
    points = list(ring)
    for side in range(4):
        inside = [_within(point, side, box) for point in points]
        cut = []
        for number, point in enumerate(points):
            if inside[number] != inside[number - 1]:
                cut.append(_crossing(points[number - 1], point, side, box))
            if inside[number]:
                cut.append(point)
        points = cut
    return [*points, points[0]] if points else []


def cut_line(line: Sequence[Point], box: Box) -> list[list[Point]]:
    """The parts of an open line within the box."""
    lines = [list(line)]
    for side in range(4):
        parts: list[list[Point]] = []
        for points in lines:
            part = [points[0]] if _within(points[0], side, box) else []
            for before, point in pairwise(points):
                inside = _within(point, side, box)
                if inside != bool(part):
                    part.append(_crossing(before, point, side, box))
                if inside:
                    part.append(point)
                elif part:
                    parts.append(part)
                    part = []
            parts += [part] if part else []
        lines = parts
    return lines


def _within(point: Point, side: int, box: Box) -> bool:
    """Whether a point is on the inner side of the box's western, southern, eastern or northern edge."""
    return point[side % 2] >= box[side] if side < 2 else point[side % 2] <= box[side]


def _crossing(a: Point, b: Point, side: int, box: Box) -> Point:
    axis = side % 2
    share = (box[side] - a[axis]) / (b[axis] - a[axis])
    other = a[1 - axis] + share * (b[1 - axis] - a[1 - axis])
    return (box[side], other) if axis == 0 else (other, box[side])


def gist(line: np.ndarray, box: Box) -> list[Point]:
    """A line without the points far outside: of a run that is beyond the same edge or corner, its ends are enough."""
    x, y = line.T
    beyond = (x < box[0]) + 2 * (y < box[1]) + 4 * (x > box[2]) + 8 * (y > box[3])
    needed = np.ones(len(line), dtype=bool)
    needed[1:-1] = (beyond[1:-1] == 0) | (beyond[:-2] != beyond[1:-1]) | (beyond[2:] != beyond[1:-1])
    return [(float(east), float(north)) for east, north in line[needed]]


def thinned(points: np.ndarray) -> np.ndarray:
    """The points that matter: none left out is further than `_THIN` from the line (Douglas and Peucker, 1973)."""
    kept = np.zeros(len(points), dtype=bool)
    kept[[0, -1]] = True
    runs = [(0, len(points) - 1)]
    while runs:
        first, last = runs.pop()
        if last - first > 1:
            strays = _strays(points[first + 1 : last], points[first], points[last])
            furthest = int(strays.argmax())
            if strays[furthest] > _THIN**2:
                middle = first + 1 + furthest
                kept[middle] = True
                runs += [(first, middle), (middle, last)]
    return points[kept]


def _strays(points: np.ndarray, start: np.ndarray, end: np.ndarray) -> np.ndarray:
    """Squared distances of points from the stretch between two others."""
    way = end - start
    share = np.clip((points - start) @ way / max(way @ way, 1), 0, 1)
    off = points - start - share[:, None] * way
    return np.asarray((off * off).sum(axis=1))


def path(points: np.ndarray) -> str:
    """`M3 4l1 2-1 5`: the first point, then steps."""
    steps = " ".join(f"{x} {y}" for x, y in np.diff(points, axis=0).tolist())
    return f"M{points[0][0]} {points[0][1]}l{steps}".replace(" -", "-")
