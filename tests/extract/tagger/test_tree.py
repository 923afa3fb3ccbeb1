"""The best tree, against every tree there is."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest

from quoth.extract.tagger.tree import best_tree


def _is_forest(heads: tuple[int, ...]) -> bool:
    for word in range(len(heads)):
        seen = set()
        while word >= 0 and word not in seen:
            seen.add(word)
            word = heads[word]
        if word >= 0:
            return False
    return True


def _worth(heads: tuple[int, ...], scores: np.ndarray, root: np.ndarray) -> float:
    return sum(float(root[i] if head < 0 else scores[i, head]) for i, head in enumerate(heads))


@pytest.mark.parametrize("seed", range(60))
def test_no_tree_is_better(seed: int) -> None:
    draw = np.random.default_rng(seed)
    count = int(draw.integers(1, 6))
    scores = draw.normal(size=(count, count)).astype(np.float32)
    root = draw.normal(size=count).astype(np.float32)
    forests = [heads for heads in product(range(-1, count), repeat=count) if _is_forest(heads)]
    forest = max(forests, key=lambda heads: _worth(heads, scores, root))
    trees = [heads for heads in forests if heads.count(-1) == 1 and forest[heads.index(-1)] == -1]
    found = tuple(best_tree(scores, root))
    assert found in trees
    assert _worth(found, scores, root) == pytest.approx(max(_worth(heads, scores, root) for heads in trees), abs=1e-3)


def test_circles_within_circles_are_broken() -> None:
    # 0 and 1 want each other, 2 and 3 want each other, and both pairs want each other rather than the root.
    scores = np.full((4, 4), -9.0, dtype=np.float32)
    scores[0, 1] = scores[1, 0] = scores[2, 3] = scores[3, 2] = 9.0
    scores[1, 2] = scores[2, 1] = 5.0
    assert best_tree(scores, np.asarray([1.0, 0.0, 0.0, 0.0], dtype=np.float32)) == [-1, 0, 1, 2]


def test_nothing_is_no_tree() -> None:
    assert best_tree(np.zeros((0, 0), dtype=np.float32), np.zeros(0, dtype=np.float32)) == []
