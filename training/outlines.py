"""Natural Earth's land and countries at 1:50m -> the outlines that ship (graph/quoth/view/data/outlines.json.gz).

    npm pack world-atlas@2.0.2 && tar xf world-atlas-2.0.2.tgz
    python -m training.outlines package/countries-50m.json

The npm package world-atlas (ISC licence) holds Natural Earth's vectors, which are in the public domain, as TopoJSON:
lines between junctions, each kept once, of which countries and land are put together.
"""

from __future__ import annotations

import argparse
import gzip
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, pairwise
from pathlib import Path
from typing import Any

from quoth.view.map.outlines import COARSE, DATA, PARTS

Point = tuple[float, float]
"""Degrees east and north."""

_OUT = Path(__file__).resolve().parents[1] / "graph" / "quoth" / "view" / "data" / DATA


def arcs_of(topology: dict[str, Any]) -> list[list[Point]]:
    """The lines between junctions, in degrees: TopoJSON keeps whole numbers, each a step from the one before."""
    (wide, high), (west, south) = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs = []
    for steps in topology["arcs"]:
        x, y, arc = 0, 0, []
        for step_x, step_y in steps:
            x, y = x + step_x, y + step_y
            arc.append((x * wide + west, y * high + south))
        arcs.append(arc)
    return arcs


def rings_of(geometry: dict[str, Any]) -> Iterator[list[int]]:
    """The numbers of the arcs around each polygon and each hole; `~n` is arc `n` backwards."""
    if geometry["type"] == "GeometryCollection":
        for part in geometry["geometries"]:
            yield from rings_of(part)
    elif geometry["type"] == "MultiPolygon":
        yield from chain.from_iterable(geometry["arcs"])
    elif geometry["type"] == "Polygon":
        yield from geometry["arcs"]


def drawn(geometry: dict[str, Any], arcs: Sequence[list[Point]]) -> Iterator[list[Point]]:
    """Polygons as closed lines without jumps at the date line; Antarctica's coast runs on round the South Pole."""
    for numbers in rings_of(geometry):
        ring: list[Point] = []
        for number in numbers:
            arc = arcs[number] if number >= 0 else arcs[~number][::-1]
            ring += arc[1:] if ring else arc
        ring = _unwrapped(ring)
        (first, _), (last, _) = ring[0], ring[-1]
        yield [*ring, (last, -90.0), (first, -90.0), ring[0]] if abs(last - first) > 180 else ring


def borders(topology: dict[str, Any], arcs: Sequence[list[Point]]) -> Iterator[list[Point]]:
    """The lines that two countries share."""
    owners: dict[int, set[int]] = defaultdict(set)
    for country, geometry in enumerate(topology["objects"]["countries"]["geometries"]):
        for number in chain.from_iterable(rings_of(geometry)):
            owners[number if number >= 0 else ~number].add(country)
    for number in sorted(number for number, countries in owners.items() if len(countries) > 1):
        yield _unwrapped(arcs[number])


def packed(lines: Iterable[list[Point]], parts: int, least: int) -> list[list[int]]:
    """Lines of `least` points or more, in whole parts of a degree: the first point, then the steps to each next."""
    rows = []
    for line in lines:
        points = [(round(x * parts), round(y * parts)) for x, y in line]
        points = [points[0], *(point for before, point in pairwise(points) if point != before)]
        if len(points) >= least:
            steps = ((x - before_x, y - before_y) for (before_x, before_y), (x, y) in pairwise(points))
            rows.append([*points[0], *chain.from_iterable(steps)])
    return rows


def _unwrapped(line: Sequence[Point]) -> list[Point]:
    """The same line with longitudes that run on past 180 degrees rather than jump to the other side."""
    unwrapped = [line[0]]
    for x, y in line[1:]:
        before = unwrapped[-1][0]
        unwrapped.append((x - 360 * round((x - before) / 360), y))
    return unwrapped


def main() -> None:
    """Command line: see the module's first lines."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("topology", type=Path, help="countries-50m.json of world-atlas")
    topology = json.loads(parser.parse_args().topology.read_text("utf-8"))
    arcs = arcs_of(topology)
    objects = topology["objects"]
    outlines = {
        "land": packed(drawn(objects["land"], arcs), PARTS, 4),
        "borders": packed(borders(topology, arcs), PARTS, 2),
        "countries": {
            country["properties"]["name"]: packed(drawn(country, arcs), COARSE, 4)
            for country in sorted(objects["countries"]["geometries"], key=lambda country: country["properties"]["name"])
        },
    }
    _OUT.parent.mkdir(parents=True, exist_ok=True)
    _OUT.write_bytes(gzip.compress(json.dumps(outlines, separators=(",", ":")).encode("ascii"), mtime=0))
    print(f"{_OUT}: {', '.join(f'{len(kept)} {kind}' for kind, kept in outlines.items())}, {_OUT.stat().st_size} bytes")


if __name__ == "__main__":
    main()
