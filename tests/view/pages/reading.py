"""A page as a parser reads it: its tags, attributes, and the texts of what has a tag or a class."""

from __future__ import annotations

from html.parser import HTMLParser

_VOID = {"meta", "input", "br", "hr", "line", "circle", "rect", "path", "link"}


class Parts(HTMLParser):
    """`texts` are by tag and by `.class`, on one line, in the order of the page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self._texts: dict[str, list[str]] = {}
        self._open: list[tuple[str, list[str]]] = []
        self.feed(page)

    def __getitem__(self, name: str) -> list[str]:
        return [" ".join(text.split()) for text in self._texts.get(name, [])]

    def values(self, attribute: str) -> list[str]:
        return [value or "" for name, value in self.attributes if name == attribute]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs
        names = [tag, *(f".{name}" for name in (dict(attrs).get("class") or "").split())]
        for name in names:
            self._texts.setdefault(name, []).append("")
        if tag not in _VOID:
            self._open.append((tag, names))

    def handle_endtag(self, tag: str) -> None:
        while self._open and self._open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        for name in {name for _, names in self._open for name in names}:
            self._texts[name][-1] += data
