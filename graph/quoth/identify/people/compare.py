"""People across articles: two profiles go in, a match comes out, or None when their names cannot be one person's.

`person_blocks` says which profiles are worth comparing at all, `is_distinctive` whose full name suffices.
"""

from __future__ import annotations

from functools import lru_cache

from quoth.identify.match import Match
from quoth.identify.people.circumstances import circumstances
from quoth.identify.people.commonness import is_distinctive
from quoth.identify.people.name_parts import read_name
from quoth.identify.people.names import compare_names
from quoth.identify.people.surnames import surname_blocks
from quoth.identify.profile import Profile

__all__ = ["compare_people", "is_distinctive", "person_blocks"]


@lru_cache(maxsize=65536)
def person_blocks(key: str) -> frozenset[str]:
    """The block keys of a folded name: people are compared only when they share one.

    They are made from what spellings of the surname share; a given name alone has a block of its own.
    """
    blocks: set[str] = set()
    for reading in read_name(key):
        blocks |= surname_blocks(reading) if reading.surname else {f"given:{reading.given}"}
    return frozenset(blocks)


def compare_people(a: Profile, b: Profile) -> Match | None:
    """Whether two profiles are one person's, with the reasons; the same whichever is named first."""
    if (b.iri, b.key) < (a.iri, a.key):
        a, b = b, a
    names = compare_names(min(a.key, b.key), max(a.key, b.key))
    if names is None:
        return None
    return Match(a.iri, b.iri, (*names.features, *circumstances(a, b, names)))
