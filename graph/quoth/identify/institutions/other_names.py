"""Other names that well-known institutions go by: a curated list of names that mean the same body."""

from __future__ import annotations

from importlib.resources import files

from quoth.store.names import name_key

_DATA = "data/other_names.txt"


def listed() -> tuple[tuple[str, ...], ...]:
    """The list's lines, each the name keys of one institution; the fullest name comes first."""
    text = files("quoth.identify.institutions").joinpath(_DATA).read_text(encoding="utf-8")
    lines = (line for line in text.splitlines() if line.strip() and not line.startswith("#"))
    return tuple(tuple(name_key(name) for name in line.split("=")) for line in lines)
