"""Finds the files of ontology/: the model, its shapes and the named queries."""

from __future__ import annotations

from functools import cache
from pathlib import Path

_PLACES = (
    Path(__file__).parents[1] / "ontology",  # in an installed package
    Path(__file__).parents[3] / "ontology",  # in a checkout
)


def ontology_file(name: str) -> Path:
    """The path of `quoth.ttl`, `shapes.ttl` or another file of ontology/; FileNotFoundError when there is none."""
    for folder in _PLACES:
        if (folder / name).is_file():
            return folder / name
    raise FileNotFoundError(f"no {name} in {' or '.join(map(str, _PLACES))}")


@cache
def named_query(name: str) -> str:
    """The text of the query `ontology/queries/{name}.rq`."""
    return ontology_file(f"queries/{name}.rq").read_text(encoding="utf-8")
