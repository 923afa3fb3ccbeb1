"""What the tests of this folder share: a marked article opened for reading, and who stands against whom in it."""

from __future__ import annotations

from collections.abc import Iterable

from quoth.compare.pair import Pair
from quoth.compare.reading import Reading
from quoth.compare.statement import claims
from tests.compare.marked import Names, statements

NAMES: Names = {
    "Jones": ("Ada Jones", "person"), "she": ("Ada Jones", "person"), "She": ("Ada Jones", "person"),
    "Bell": ("Ivo Bell", "person"), "he": ("Ivo Bell", "person"), "He": ("Ivo Bell", "person"),
    "Noor": ("Cy Noor", "person"), "the council": ("Marsh Council", "organisation"),
    "The council": ("Marsh Council", "organisation"), "Some anglers": ("Some anglers", "unnamed"),
    "Jones's campaign": ("Jones campaign", "organisation"),
}


def opened(marked: str) -> Reading:
    """The article read as the features read it."""
    return Reading.of(claims(*statements(marked, NAMES)))


def shown(pairs: Iterable[Pair]) -> list[tuple[str | None, str, str | None, str]]:
    """Each pair as both sources and both stretches of words, after checking that the words are the article's."""
    found = []
    for pair in pairs:
        for side in (pair.a, pair.b):
            body = (pair.a.claim or pair.b.claim).body if (pair.a.claim or pair.b.claim) else None
            assert body is None or body[side.span.start:side.span.end] == side.span.text
        found.append((pair.a.source, pair.a.span.text, pair.b.source, pair.b.span.text))
    return found
