"""Made reprints are what they say they are, and always the same."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

import pytest

from tests.benchmarks.reprint_kinds import KINDS, Reprint, Source
from tests.identify.copies.texts import DAM, FERRY, text

SOURCE, OTHER = Source("dam", text(*DAM)), Source("ferry", text(*FERRY))


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
@pytest.mark.parametrize("seed", range(5))
def test_every_character_that_was_copied_is_where_it_is_said_to_be(kind: Callable[[Source, Source, Random], Reprint], seed: int) -> None:
    made = kind(SOURCE, OTHER, Random(seed))
    assert made == kind(SOURCE, OTHER, Random(seed)) and made.text != SOURCE.text
    for name, moved in made.moved.items():
        page = {"dam": SOURCE, "ferry": OTHER}[name].text
        assert len(moved) == len(page)
        assert all(made.text[to] == page[at] for at, to in enumerate(moved) if to >= 0)
        assert sum(to >= 0 for to in moved) > 0.15 * len(page)


def test_where_a_statement_stands_now() -> None:
    made = Reprint("cut", "she said yes and no", {"a": [-1, -1, *range(9, 19)], "b": [4, 5, 6, 7, 0, 1, 2, 3]})
    assert made.place("a", 2, 12) == (9, 19)
    assert made.place("a", 0, 4) is None  # half of it is left
    assert made.place("b", 0, 8) is None  # its parts changed places
