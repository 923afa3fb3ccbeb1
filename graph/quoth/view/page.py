"""A drawing and its evidence in, one HTML page out: it needs no other file and asks for none.

Words of articles reach the page twice only: escaped by jinja2 in headings, and as JSON in a data block that the page's
script reads and shows through `textContent`. The content security policy allows the page's own scripts and its
style sheet, each by its hash, and nothing else: no markup that slipped through could run or fetch anything.
"""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from quoth.view.drawing import LOOKS, Drawing, vis_network_script

_ESCAPES = {ord(character): f"\\u{ord(character):04x}" for character in "<>&\u2028\u2029"}


@dataclass(frozen=True, slots=True)
class Page:
    """What one page says and draws."""

    title: str
    subtitle: str
    notes: Sequence[str]
    """Sentences on what the page leaves out."""
    drawing: Drawing
    evidence: Mapping[str, Mapping[str, Any]]
    """What the panel shows of each node."""
    focus: str | None = None
    """The node whose evidence is open at first."""


def render(page: Page) -> str:
    """The page as HTML."""
    data = {
        "nodes": page.drawing.nodes,
        "edges": page.drawing.edges,
        "options": page.drawing.options,
        "evidence": page.evidence,
        "focus": page.focus,
    }
    scripts = (vis_network_script(), asset("drawing.js"), asset("panel.js"))
    style = asset("palette.css") + asset("page.css")
    kinds = {node["group"] for node in page.drawing.nodes}
    return environment().get_template("network.html").render(
        page=page,
        looks=[look for look in LOOKS.values() if look.kind in kinds],
        policy=policy(scripts, style),
        data=Markup(json_block(data)),
        scripts=[own(script) for script in scripts],
        style=own(style),
    )


def json_block(data: Any) -> str:
    """JSON that may stand in a `<script>` block: no `<`, `>`, `&` or line separator, all characters ASCII."""
    # The five characters can only occur inside strings, where an escape means the same.
    return json.dumps(data, ensure_ascii=True, separators=(",", ":"), allow_nan=False).translate(_ESCAPES)


@cache
def environment() -> Environment:
    return Environment(
        loader=PackageLoader("quoth.view"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


@cache
def asset(name: str) -> str:
    return (files("quoth.view") / "assets" / name).read_text("utf-8")


def own(text: str) -> Markup:
    """A script or style sheet of the program's own, which the parser must neither end early nor change."""
    lowered = text.casefold()
    if any(mark in lowered for mark in ("</script", "</style", "<!--", "\r", "\0")):
        raise ValueError("a script or style sheet of the page holds a character sequence that ends or alters it")
    return Markup(text)


def policy(scripts: Sequence[str], style: str) -> str:
    return "; ".join(
        (
            "default-src 'none'",
            f"script-src {' '.join(map(_hash, scripts))}",
            f"style-src {_hash(style)}",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )


def _hash(text: str) -> str:
    """A source expression of Content Security Policy Level 3."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
