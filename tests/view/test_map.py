"""Maps: what lies in the window is drawn and nothing beyond it, across the date line too, and no words collide."""

from __future__ import annotations

import math
import re
from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup
from playwright.sync_api import Browser

from quoth.view.map import Map, Spot, around, world
from quoth.view.map import window as windows
from quoth.view.map.lines import cut_line, cut_ring
from quoth.view.map.outlines import MARGIN, UNITS, borders, countries, land
from quoth.view.map.rooms import SETTINGS, Room, Setting
from quoth.view.map.window import WHOLE, Window, fitted
from quoth.view.page import asset, environment, policy
from tests.view.conftest import Visit, needs_chromium, visits
from tests.view.networks import HOSTILE

TOWNS = {
    "Mosul": (36.34, 43.12), "Baghdad": (33.34, 44.40), "Raqqa": (35.95, 39.01), "Damascus": (33.51, 36.29),
    "Ankara": (39.92, 32.85), "Tehran": (35.69, 51.42), "Beirut": (33.89, 35.50), "Erbil": (36.19, 44.01),
    "London": (51.51, -0.13), "Paris": (48.85, 2.35), "Brussels": (50.85, 4.35), "Washington": (38.90, -77.04),
    "Canberra": (-35.28, 149.13), "Tokyo": (35.69, 139.69), "Suva": (-18.14, 178.44), "Apia": (-13.83, -171.77),
    "Longyearbyen": (78.22, 15.64), "South Pole": (-90.0, 0.0), "Jamestown": (-15.94, -5.72), "Lagos": (6.45, 3.39),
}  # fmt: skip
SPOTS = {
    name: Spot(name, *position, f"place/{name.lower()}.html", 1 + 3 * number % 17)
    for number, (name, position) in enumerate(TOWNS.items())
}
CROWD = [
    Spot(f"Village {number}", 33 + number * 7 % 40 / 10, 38 + number * 13 % 90 / 10, f"v{number}.html", number % 9)
    for number in range(250)
]


def path_points(path: str) -> list[tuple[int, int]]:
    points: list[tuple[int, int]] = []
    for figure in re.findall(r"M[^M]+", path):
        start, steps = figure.rstrip("z")[1:].split("l")
        numbers = [[int(number) for number in re.findall(r"-?\d+", part)] for part in (start, steps)]
        x, y = numbers[0]
        points.append((x, y))
        for dx, dy in zip(numbers[1][::2], numbers[1][1::2], strict=True):
            x, y = x + dx, y + dy
            points.append((x, y))
    return points


def crossings(path: str, x: float, y: float) -> int:
    """How many edges of the figures lie to the right of a point."""
    crossed = 0
    for figure in re.findall(r"M[^M]+", path):
        points = path_points(figure)
        for (ax, ay), (bx, by) in zip(points, [*points[1:], points[0]], strict=True):
            if (ay <= y) != (by <= y):
                crossed += ax + (y - ay) / (by - ay) * (bx - ax) > x
    return crossed


SHOWN_WORDS = """
() => [...document.querySelectorAll(".map > svg:first-child text:not(.number)")]
  .map((text) => text.getBoundingClientRect().toJSON())
  .filter((box) => box.width > 0)
"""


def on_land(window: Window, ground: str, position: tuple[float, float]) -> bool:
    x, y = window.place(position)
    return crossings(ground, x * UNITS, y * UNITS / window.aspect) % 2 == 1


def pixels(room: Room, width: float, aspect: float) -> tuple[float, float, float, float]:
    x, y = room.x / 100 * width, room.y / 100 * width / aspect
    return x + room.left, y + room.top, x + room.right, y + room.bottom


def page(drawn: Map, title: str = "Places") -> str:
    template = environment().from_string('{% from "map.html" import map %}{{ map(drawn, title) }}')
    return template.render(drawn=drawn, title=title)


MAPS = {
    "mosul": around(SPOTS.values(), SPOTS["Mosul"]),
    "crowded": around([*SPOTS.values(), *CROWD], SPOTS["Mosul"]),
    "fiji": around(SPOTS.values(), SPOTS["Suva"]),
    "pole": around(SPOTS.values(), SPOTS["South Pole"]),
    "world": world(list(SPOTS.values())),
    "crowded world": world([*SPOTS.values(), *CROWD]),
    "crowded region": world(CROWD),
}


@given(st.floats(-89, 89), st.floats(-180, 180), st.floats(0, 1), st.floats(0, 1))
def test_a_point_goes_to_its_place_and_back(latitude: float, longitude: float, right: float, down: float) -> None:
    window = windows.around((latitude, longitude), [])
    position = (window.south + window.height * (1 - down), window.west + window.width * right)
    x, y = window.place(position)
    assert math.isclose(y, down, abs_tol=1e-6)
    assert math.isclose(x, right, abs_tol=1e-6) or math.isclose(abs(x - right), 360 / window.width, abs_tol=1e-6)
    assert window.shows((latitude, longitude))
    assert window.south >= -90 and window.south + window.height <= 90 and window.width <= 360


def test_a_window_keeps_shapes_in_its_middle() -> None:
    window = windows.around(TOWNS["London"], [TOWNS["Paris"]])
    (x, y), (east, _), (_, north) = (window.place(p) for p in [(51.51, 0), (51.51, 1), (52.51, 0)])
    degree = math.cos(math.radians(window.south + window.height / 2))
    assert (east - x) * window.aspect / (y - north) == pytest.approx(degree, abs=0.001)


def test_neighbours_decide_how_far_a_map_reaches() -> None:
    close, far = [(36.5 + step / 100, 43.1) for step in range(6)], [(-30.0, 150.0)]
    assert windows.around((36.3, 43.1), close).height * 1.5 == pytest.approx(6, abs=0.01)
    assert windows.around((36.3, 43.1), far).height * 1.5 == pytest.approx(40, abs=0.01)
    assert MAPS["mosul"].layers[0].marks[0].first.label == "Mosul"
    assert {mark.first.label for mark in MAPS["mosul"].layers[0].marks} >= {"Mosul", "Erbil", "Raqqa", "Baghdad"}


@pytest.mark.parametrize("name", MAPS)
def test_nothing_is_drawn_outside_the_window(name: str) -> None:
    drawn = MAPS[name]
    wide, high = drawn.units
    for path in (drawn.land, drawn.borders):
        for x, y in path_points(path):
            assert -MARGIN * wide - 1 <= x <= (1 + MARGIN) * wide + 1
            assert -MARGIN * high - 1 <= y <= (1 + MARGIN) * high + 1


@given(
    st.lists(st.tuples(st.floats(-9, 9), st.floats(-9, 9)), min_size=3, max_size=12), st.floats(-4, 4), st.floats(-4, 4)
)
def test_cut_figures_keep_what_is_inside_and_only_that(ring: list[tuple[float, float]], x: float, y: float) -> None:
    box = (-4.0, -4.0, 4.0, 4.0)

    def holds(points: list[tuple[float, float]]) -> bool:
        """Whether (x, y) is in the figure, by the even-odd rule."""
        inside = False
        for (ax, ay), (bx, by) in zip(points, [*points[1:], *points[:1]], strict=True):
            if (ay <= y) != (by <= y) and ax + (y - ay) / (by - ay) * (bx - ax) > x:
                inside = not inside
        return inside

    def clear(points: list[tuple[float, float]]) -> bool:
        """Whether the point is off every edge, so that rounding does not decide."""
        for (ax, ay), (bx, by) in zip(points, [*points[1:], *points[:1]], strict=True):
            length = math.hypot(bx - ax, by - ay)
            if length < 1e-6:
                continue
            share = min(max(((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length**2, 0), 1)
            if math.hypot(ax + share * (bx - ax) - x, ay + share * (by - ay) - y) < 1e-3:
                return False
        return True

    cut = cut_ring(ring, box)
    lines = cut_line(ring, box)
    for east, north in [*cut, *(point for line in lines for point in line)]:
        assert -4 - 1e-9 <= east <= 4 + 1e-9 and -4 - 1e-9 <= north <= 4 + 1e-9
    if clear(ring) and max(abs(x), abs(y)) < 3.99:
        assert holds(cut) == holds(ring)


def test_a_line_that_leaves_and_comes_back_is_two() -> None:
    assert cut_line([(0, 0), (9, 0), (9, 2), (0, 2)], (-4.0, -4.0, 4.0, 4.0)) == [[(0, 0), (4, 0)], [(4, 2), (0, 2)]]


@pytest.mark.parametrize(
    ("window", "dry", "wet"),
    [
        (WHOLE, [(36.3, 43.1), (-25, 134), (66, 179.0), (66, -175.0), (65, -150)], [(0, -30), (30, -160), (42, 51), (0, 179)]),
        (windows.around((66.5, 180.0), [(66.0, 170.0)]), [(67, 178), (66.5, -178)], [(63.5, 180)]),
        (windows.around(TOWNS["Suva"], []), [(-17.8, 178.0), (-16.6, 179.2)], [(-19.5, -179.5), (-15, 180)]),
        (windows.around((-89.0, 0.0), []), [(-88, 30), (-89.5, -40)], []),
    ],
    ids=["world", "Bering Sea", "Fiji", "South Pole"],
)  # fmt: skip
def test_land_is_where_it_is(window: Window, dry: list[tuple[float, float]], wet: list[tuple[float, float]]) -> None:
    ground = land(window)
    assert all(on_land(window, ground, position) for position in dry)
    assert not any(on_land(window, ground, position) for position in wet)


def test_places_on_both_sides_of_the_date_line_are_neighbours() -> None:
    window = fitted([TOWNS["Suva"], TOWNS["Apia"]])
    assert window.width < 40
    (suva, _), (apia, _) = window.place(TOWNS["Suva"]), window.place(TOWNS["Apia"])
    assert 0 < suva < apia < 1
    assert {mark.first.label for mark in MAPS["fiji"].layers[0].marks} == {"Suva", "Apia"}


def test_countries_fill_their_part_of_a_window() -> None:
    window = windows.around(TOWNS["Mosul"], [TOWNS["Baghdad"]])
    cells = countries(window, 60, 40)
    for name, position in {"Iraq": TOWNS["Mosul"], "Turkey": (38.0, 42.0), "Iran": (36.0, 47.0)}.items():
        x, y = window.place(position)
        assert [country for country in cells if cells[country][int(y * 40), int(x * 60)]] == [name]


@pytest.mark.parametrize("name", MAPS)
def test_no_words_lie_on_others_or_on_dots_at_any_width(name: str) -> None:
    drawn = MAPS[name]
    aspect = {"regional": 1.5, "world": 2.0}[drawn.shape]
    for layer, setting in zip(drawn.layers, SETTINGS, strict=True):
        labels = [mark.label for mark in layer.marks if mark.label]
        words = [*(label.room for label in labels), *(country.room for country in layer.countries)]
        dots = [mark.room for mark in layer.marks]
        assert words
        for width in (setting.least, 358, 640, 900, 1100, setting.most):
            if setting.least <= width <= setting.most:
                boxes = [pixels(room, width, aspect) for room in words]
                assert all(left >= 0 and right <= width for left, _, right, _ in boxes)
                assert all(top >= 0 and bottom <= width / aspect for _, top, _, bottom in boxes)
                pairs = [*combinations(boxes, 2), *((b, pixels(d, width, aspect)) for b in boxes for d in dots)]
                for (al, at, ar, ab), (bl, bt, br, bb) in pairs:
                    assert ar <= bl + 0.01 or br <= al + 0.01 or ab <= bt + 0.01 or bb <= at + 0.01


def test_the_most_spoken_of_are_named_first() -> None:
    layer = MAPS["crowded region"].layers[0]
    assert layer.marks[0].label and 3 * sum(mark.label is not None for mark in layer.marks) >= len(layer.marks)
    assert sum(len(mark.spots) for mark in layer.marks) == len(CROWD)


def test_dots_that_crowd_are_one_with_their_number_and_their_names() -> None:
    twin = Spot("Camp", 36.34, 43.13, "camp.html", 40)
    drawn = world([*SPOTS.values(), twin])
    (mark,) = (mark for mark in drawn.layers[0].marks if twin in mark.spots)
    assert mark.first == twin and SPOTS["Mosul"] in mark.spots
    assert mark.title.startswith(f"{len(mark.spots)} places: Camp (40 statements); ")
    assert "Mosul (1 statement)" in mark.title
    html = page(drawn)
    assert f">{len(mark.spots)}</text>" in html and "A number in a dot" in html
    close = around([SPOTS["Mosul"], twin], SPOTS["Mosul"]).layers[0].marks
    assert [mark.first.label for mark in close] == ["Mosul"], "the place that a map is of keeps its name"


def test_area_grows_with_statements() -> None:
    one, four, nine = (Spot(str(count), 10, 20.0 * count, "", count) for count in (1, 5, 9))
    areas = [mark.radius**2 for mark in reversed(world([one, four, nine]).layers[0].marks)]
    assert areas[1] - areas[0] == pytest.approx(areas[2] - areas[1], rel=0.05)


def test_an_island_far_from_all_is_shown_with_the_next_land() -> None:
    drawn = around([SPOTS["Jamestown"]], SPOTS["Jamestown"])
    assert drawn.land
    at_sea = around([], Spot("Point Nemo", -48.9, -123.4, "", 1))
    assert at_sea.land == "" and [mark.first.label for mark in at_sea.layers[0].marks] == ["Point Nemo"]
    assert "Point Nemo" in page(at_sea)


def test_all_places_in_one_spot() -> None:
    spots = [Spot(f"Quarter {number}", 33.5, 36.3, f"q{number}.html", 1) for number in range(60)]
    (mark,) = world(spots).layers[0].marks
    assert len(mark.spots) == 60 and mark.title.endswith("; and 40 more") and mark.x == mark.y == 50


def test_a_map_of_nothing_is_the_world() -> None:
    drawn = world([])
    assert drawn.land == land(WHOLE) and not any(layer.marks for layer in drawn.layers)
    assert "<a " not in page(drawn)


def test_scale() -> None:
    scale = around(SPOTS.values(), SPOTS["Mosul"]).scale
    window = windows.around(TOWNS["Mosul"], TOWNS.values())
    assert scale and scale.percent <= 25
    west, east = window.place(TOWNS["Mosul"]), window.place(TOWNS["Erbil"])
    measured = (
        math.hypot(east[0] - west[0], (east[1] - west[1]) / window.aspect) * 100 / scale.percent * scale.kilometres
    )
    assert measured == pytest.approx(81.7, rel=0.02), "Mosul to Erbil, on the great circle"
    assert MAPS["world"].scale is None


def test_maps_stay_small() -> None:
    archipelagos = [(10.0, 123.0), (38.0, 24.0), (75.0, -95.0), (65.0, 12.0), (-48.0, -73.0), (48.0, 15.0)]
    for latitude, longitude in archipelagos:
        window = windows.around((latitude, longitude), [(latitude - 60, longitude)])
        assert len(land(window)) + len(borders(window)) < 25_000
    assert len(page(world([*SPOTS.values(), *CROWD]))) < 120_000


def test_same_places_same_bytes() -> None:
    spots = [*SPOTS.values(), *CROWD]
    assert page(world(spots)) == page(world(spots[::-1]))
    assert page(around(spots, SPOTS["Mosul"])) == page(around(spots[::-1], SPOTS["Mosul"]))


def test_hostile_names_stay_words() -> None:
    hostile = Spot(HOSTILE, 36.0, 44.0, '"><script>alert(1)</script>', 3)
    html = page(around([*SPOTS.values(), hostile], SPOTS["Mosul"]), HOSTILE)
    assert "<script" not in html and "<img" not in html and "style=" not in html
    assert Markup.escape(HOSTILE) in html
    assert page(around([SPOTS["Mosul"], hostile], hostile)).count("<script") == 0


@needs_chromium
@pytest.mark.parametrize("width", [1440, 768, 390])
def test_in_a_browser_no_words_collide_and_nothing_is_asked_for(browser: Browser, tmp_path: Path, width: int) -> None:
    hostile = Spot(HOSTILE, 36.0, 44.0, "place/x.html", 3)
    for number, drawn in enumerate((around([*SPOTS.values(), hostile], SPOTS["Mosul"]), MAPS["crowded world"])):
        style = asset("palette.css") + asset("map.css")
        head = f'<!doctype html><meta http-equiv="Content-Security-Policy" content="{policy([], style)}"><title>Map</title>'
        file = tmp_path / f"map{number}.html"
        file.write_text(f"{head}<style>{style}</style>{page(drawn, HOSTILE)}", "utf-8")
        with visits(browser, Visit) as go:
            visit = go(file, viewport={"width": width, "height": 800})
            boxes = visit.page.evaluate(SHOWN_WORDS)
            assert len(boxes) > 5
            assert visit.page.evaluate("document.documentElement.scrollWidth") <= width
            for a, b in combinations(boxes, 2):
                # Lines of text are boxes of more than their letters: a pixel or two of air may meet.
                clear = a["right"] <= b["left"] or b["right"] <= a["left"]
                assert clear or a["bottom"] - 3 <= b["top"] or b["bottom"] - 3 <= a["top"], (a, b)
            visit.page.keyboard.press("Tab")
            assert visit.page.evaluate("document.activeElement.getAttribute('href')")
            visit.assert_harmless()


def test_the_style_sheet_shows_one_layer_at_each_width() -> None:
    """The widths at which it changes are those that dots and words are set for."""
    wide, middle, narrow = SETTINGS
    breaks = [float(width) for width in re.findall(r"max-width: ([\d.]+)px", asset("map.css"))]
    assert breaks == [wide.least - 0.02, middle.least - 0.02]
    assert (middle.most, narrow.most) == (wide.least, middle.least)
    for setting in SETTINGS:
        assert isinstance(setting, Setting) and f".{setting.name}" in asset("map.css")


def test_outlines_are_in_the_package() -> None:
    assert (Path(windows.__file__).parents[1] / "data" / "outlines.json.gz").stat().st_size < 250_000
