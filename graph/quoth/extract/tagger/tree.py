"""Scores of every word as governor of every other -> the best tree (Chu and Liu 1965, Edmonds 1967)."""

from __future__ import annotations

import numpy as np

from quoth.extract.tagger.decode import Floats
from quoth.extract.tagger.pieces import Ints


def best_tree(scores: Floats, root: Floats) -> list[int]:
    """For each word the word it depends on, -1 for the one root.

    `scores` [words, words] say how well the word of the row depends on that of the column, `root` how well on none.
    Where the best forest has several roots, it is the best tree under one of them.
    """
    count = len(root)
    if not count:
        return []
    # Node 0 is the root of roots; table[head, dependent].
    table = np.full((count + 1, count + 1), -np.inf)
    table[0, 1:] = root
    table[1:, 1:] = scores.T
    np.fill_diagonal(table, -np.inf)
    heads = _tree(table)
    roots = np.flatnonzero(heads[1:] == 0) + 1
    if len(roots) > 1:
        trees = [_tree(_under(table, int(one))) for one in roots]
        heads = max(trees, key=lambda tree: table[tree[1:], np.arange(1, count + 1)].sum())
    return [int(head) - 1 for head in heads[1:]]


def _under(table: Floats, word: int) -> Floats:
    """The same scores, but that `word` has to depend on node 0, and nothing else may."""
    under = table.copy()
    under[0] = under[:, word] = -np.inf
    under[0, word] = 0
    return under


def _tree(table: Floats) -> Ints:
    """The heads of the best forest that hangs on node 0, whose own head is 0. `table` [head, dependent]."""
    heads = table.argmax(0)
    heads[0] = 0
    circle = _circle(heads.tolist())
    if circle is None:
        return np.asarray(heads, dtype=np.int64)
    # The circle is made one node, the last of a smaller table; whoever enters it breaks one of its arcs.
    outside = np.setdiff1d(np.arange(len(heads)), circle)
    entering = table[outside][:, circle] - table[heads[circle], circle]
    leaving = table[circle][:, outside]
    small = np.full((len(outside) + 1, len(outside) + 1), -np.inf)
    small[:-1, :-1] = table[outside][:, outside]
    small[:-1, -1] = entering.max(1)
    small[-1, :-1] = leaving.max(0)
    found = _tree(small)
    whole = heads.copy()
    nodes = np.append(outside, -1)
    whole[outside] = np.where(found[:-1] == len(outside), circle[leaving.argmax(0)], nodes[found[:-1]])
    whole[circle[entering[found[-1]].argmax()]] = outside[found[-1]]
    return np.asarray(whole, dtype=np.int64)


def _circle(heads: list[int]) -> Ints | None:
    """The nodes of one circle among the heads; None where all of them lead to node 0."""
    seen = [0] * len(heads)
    for begin in range(1, len(heads)):
        node = begin
        while node and not seen[node]:
            seen[node] = begin
            node = heads[node]
        if node and seen[node] == begin:
            circle = [node]
            while (node := heads[node]) != circle[0]:
                circle.append(node)
            return np.asarray(circle, dtype=np.int64)
    return None
