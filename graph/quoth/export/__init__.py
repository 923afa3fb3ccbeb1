"""A store goes out as a file of a standard format, the same bytes for the same content. One format a module."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from quoth.errors import QuothError
from quoth.export import nquads, trig
from quoth.store.store import Store

FORMATS: dict[str, Callable[[Store], Iterator[bytes]]] = {"nquads": nquads.write, "trig": trig.write}
"""Writers by the name a user gives."""


def write(store: Store, format: str) -> Iterator[bytes]:
    """The bytes of the export, piece by piece; QuothError for a format that is not known."""
    if format not in FORMATS:
        raise QuothError(f"unknown export format {format!r}: use one of {', '.join(FORMATS)}")
    return FORMATS[format](store)
