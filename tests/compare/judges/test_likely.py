"""Which pairs of claims are likely enough to be of one matter that a judge is asked."""

from __future__ import annotations

import numpy as np

from quoth.compare.judges.likely import MOST_PARTNERS, likely
from quoth.compare.topics.index import Entry, Index, Printed

DIRECTIONS = {"fish": (1, 0, 0), "fishes": (0.9, 0.44, 0), "wage": (0, 1, 0), "opera": (0, 0, 1)}


def index(*claims: tuple[str, str, str]) -> Index:
    """Claims as (article, speaker, meaning), each ten characters after the one before."""
    entries = [Entry(f"c{i}", article, 10 * i, 10 * i + 9, (), speaker) for i, (article, speaker, _) in enumerate(claims)]
    vectors = np.array([DIRECTIONS[meaning] for *_, meaning in claims], dtype=np.float32)
    return Index.of(entries, vectors, {article: Printed("", "x" * 400) for article, *_ in claims})


def pairs(found: Index, most: int = 100) -> list[set[str]]:
    return [set(pair) for pair in likely(found, np.arange(len(found.entries)), most)]


def test_claims_of_one_matter_by_two_sources_the_nearest_first() -> None:
    found = index(("a", "Ada", "fish"), ("b", "Ivo", "fishes"), ("c", "Cy", "fish"), ("d", "Di", "opera"))
    assert pairs(found)[0] == {"c0", "c2"}
    assert sorted(map(sorted, pairs(found)[1:])) == [["c0", "c1"], ["c1", "c2"]]
    assert pairs(found, most=1) == [{"c0", "c2"}]


def test_one_voice_is_not_held_against_itself() -> None:
    assert not pairs(index(("a", "Ada Jones", "fish"), ("a", "Jones", "fish"), ("b", "Ada Jones", "fish")))


def test_nobody_in_particular_is_not_asked_about() -> None:
    assert not pairs(index(("a", "Ada", "fish"), ("a", "some", "fish"), ("b", "he", "fish")))


def test_a_common_article_brings_claims_nearer() -> None:
    found = index(("a", "Ada", "fishes"), ("a", "Ivo", "wage"), ("b", "Cy", "wage"))
    assert pairs(found)[0] == {"c1", "c2"}
    assert pairs(found)[1] == {"c0", "c1"}


def test_a_claim_like_all_others_does_not_take_up_the_asking() -> None:
    found = index(*((f"a{i}", f"Speaker{i}", "fish") for i in range(3 * MOST_PARTNERS)))
    asked = pairs(found)
    assert max(sum(f"c{i}" in pair for pair in asked) for i in range(len(found.entries))) == MOST_PARTNERS


def test_the_same_store_asks_the_same_in_whatever_blocks() -> None:
    claims = [(f"a{i % 7}", f"Speaker{i % 11}", ("fish", "fishes", "wage")[i % 3]) for i in range(39)]
    assert pairs(index(*claims)) == pairs(index(*claims))


def test_no_claims_no_pairs() -> None:
    assert pairs(index(("a", "Ada", "fish"))) == []
