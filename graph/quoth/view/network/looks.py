"""How each kind of node and of line is drawn. Colours are the page's business: they follow its light or dark theme."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Look:
    """How one kind of node is drawn."""

    kind: str
    singular: str
    plural: str
    shape: str
    size: int
    font: int
    characters: int
    """Characters in a line of the label; a label has two lines at most."""


LOOKS = {
    look.kind: look
    for look in (
        Look("person", "Person", "People", "dot", 13, 17, 18),
        Look("institution", "Institution", "Institutions", "square", 12, 16, 22),
        Look("unnamed", "Unnamed source", "Unnamed sources", "dot", 9, 14, 22),
        Look("document", "Document", "Documents", "triangle", 11, 14, 22),
        Look("claim", "Statement", "Statements", "diamond", 6, 12, 24),
        Look("place", "Place", "Places", "triangleDown", 10, 15, 18),
        Look("article", "Article", "Articles", "hexagon", 10, 13, 26),
    )
}
"""In the order of the legend."""


@dataclass(frozen=True, slots=True)
class Line:
    """How edges of some relations are drawn."""

    name: str
    """The class of its line in the legend."""
    relations: dict[str, str]
    """With their names in the legend."""
    dash: tuple[int, ...] = ()
    """Lengths of dash and gap in pixels; none for a whole line."""


LINES = (
    Line("otherwise", {"says otherwise": "says otherwise"}),
    Line("agrees", {"agrees with": "agrees"}, (7, 3)),
    Line("said", {"said": "said", "member of": "holds a post"}),
    Line("about", {"is about": "is about", "speaks of": "speaks of"}, (2, 4)),
    Line("in", {"appears in": "appears in", "quoted with": "quoted in one article"}, (1, 5)),
)
"""Of a line that stands for several relations, the first counts."""
