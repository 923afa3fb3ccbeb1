"""Charts as the pages hold them: rendered by the pages' own environment, and read back."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import Any

from quoth.view.page import environment

HOSTILE = '</title></svg><script>alert(1)</script><img src=x onerror=alert(2)>"\' onload="alert(3)" javascript:alert(4) \u202e'


class Read(HTMLParser):
    """Elements with their attributes, and all text."""

    def __init__(self, markup: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.text = ""
        self.feed(markup)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {name: value or "" for name, value in attrs}))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)

    def handle_data(self, data: str) -> None:
        self.text += data

    def having(self, tag: str, name: str = "") -> list[dict[str, str]]:
        """The attributes of elements of that tag, with that class."""
        return [attrs for found, attrs in self.elements if found == tag and name in (*attrs.get("class", "").split(), "")]


def markup(kind: str, drawn: Any) -> str:
    template = environment().from_string('{% import "charts.html" as charts %}{{ charts[kind](drawn) }}')
    return template.render(kind=kind, drawn=drawn)


def read(kind: str, drawn: Any) -> Read:
    return Read(markup(kind, drawn))


def assert_inside(page: Read) -> None:
    """Every position in per cent lies on the plot."""
    told = [attrs[name] for _, attrs in page.elements for name in ("x", "x1", "x2", "cx") if name in attrs]
    shares = [float(value.removesuffix("%")) for value in told if value.endswith("%")]
    assert shares
    assert all(0 <= share <= 100 for share in shares)


def assert_harmless(page: Read) -> None:
    assert not {tag for tag, _ in page.elements} & {"script", "img", "style", "foreignobject"}
    assert not {name for _, attrs in page.elements for name in attrs if name == "style" or name.startswith("on")}
    assert all(attrs["href"].startswith("#") for attrs in page.having("a"))
