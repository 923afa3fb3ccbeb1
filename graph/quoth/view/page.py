"""What a page says in, one HTML file out: it needs no other file and asks for none.

Words of articles reach a page twice only: escaped by jinja2, and as JSON in a data block that the page's script reads
and shows through `textContent`. The content security policy allows the page's own scripts and its style sheet, each by
its hash, and nothing else: no markup that slipped through could run or fetch anything.
"""

from __future__ import annotations

import base64
import hashlib
import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from quoth.view.shown.dates import days
from quoth.view.shown.wording import date, many, short, still

_ESCAPES = {ord(character): f"\\u{ord(character):04x}" for character in "<>&\u2028\u2029"}

_BLANKS = re.compile(r"\s*([{}])\s*|([;:,])\s+")

ROOMS = (
    ("index.html", "Overview"), ("people.html", "People"), ("institutions.html", "Institutions"),
    ("places.html", "Places"), ("topics.html", "Topics"), ("disagreements.html", "Disagreements"),
    ("articles.html", "Articles"), ("network.html", "Network"),
)
"""What the navigation leads to."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page: where it lies, what it says and what it is made with."""

    path: str
    """Below the site's folder: `person/amelia-sitoe.html`."""
    title: str
    template: str
    content: Mapping[str, Any]
    """What the template is given, beside `root`, `title`, `rooms`, `here` and `scope`."""
    here: str = ""
    """The room of the navigation that it belongs to."""
    styles: Sequence[str] = ()
    """Style sheets beside those that every page has."""
    scripts: Sequence[str] = ()
    data: Any = None
    """What its scripts read from the block `#data`, JSON-able."""
    libraries: Sequence[str] = ()
    """Scripts of others, as text, which come before its own."""


def render(sheet: Sheet, scope: str = "") -> str:
    """The page as HTML; `scope` is the sentence that says what the site is narrowed to."""
    scripts = [*sheet.libraries, *(slim(asset(name)) for name in sheet.scripts)]
    style = "".join(tight(slim(asset(name))) for name in ("palette.css", "site.css", *sheet.styles))
    return environment().get_template(sheet.template).render(
        **sheet.content,
        title=sheet.title,
        root="../" * sheet.path.count("/"),
        rooms=ROOMS,
        here=sheet.here or sheet.path,
        scope=scope,
        policy=policy(scripts, style),
        style=own(style),
        data=None if sheet.data is None else Markup(json_block(sheet.data)),
        scripts=[own(script) for script in scripts],
    )


def json_block(data: Any) -> str:
    """JSON that may stand in a `<script>` block: no `<`, `>`, `&` or line separator, all characters ASCII."""
    # The five characters can only occur inside strings, where an escape means the same.
    return json.dumps(data, ensure_ascii=True, separators=(",", ":"), allow_nan=False).translate(_ESCAPES)


@cache
def environment() -> Environment:
    found = Environment(
        loader=PackageLoader("quoth.view"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    found.filters |= {"date": date, "days": days, "many": many, "short": short, "still": still, "verbatim": verbatim}
    return found


def verbatim(text: str) -> Markup:
    """Words that a page shows unchanged: a parser makes line feeds of carriage returns unless they are references."""
    return Markup(str(escape(text)).replace("\r", "&#13;"))


@cache
def asset(name: str) -> str:
    return (files("quoth.view") / "assets" / name).read_text("utf-8")


@cache
def slim(text: str) -> str:
    """A style sheet or script of ours without indentation and whole-line comments, since every page carries it."""
    lines = (line.strip() for line in re.sub(r"(?ms)^\s*/\*.*?\*/\s*?$", "", text).splitlines())
    return "\n".join(line for line in lines if line and not line.startswith("//")) + "\n"


@cache
def tight(style: str) -> str:
    """A style sheet without the blanks that only people need; a line with a string in it stays as it is."""
    lines = style.splitlines()
    return "".join((line if '"' in line else _BLANKS.sub(r"\1\2", line)) + "\n" for line in lines)


def own(text: str) -> Markup:
    """A script or style sheet of the program's own, which the parser must neither end early nor change."""
    lowered = text.casefold()
    if any(mark in lowered for mark in ("</script", "</style", "<!--", "\r", "\0")):
        raise ValueError("a script or style sheet of the page holds a character sequence that ends or alters it")
    return Markup(text)


def policy(scripts: Sequence[str], style: str) -> str:
    allowed = " ".join(map(_hash, scripts)) or "'none'"
    return "; ".join(
        (
            "default-src 'none'",
            f"script-src {allowed}",
            f"style-src {_hash(style)}",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )


def _hash(text: str) -> str:
    """A source expression of Content Security Policy Level 3."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
