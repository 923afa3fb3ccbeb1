"""Viterbi decoding against trying out every sequence."""

from itertools import pairwise, product

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from quoth.extract.tagger.decode import Chain, Floats, best_tags, softmax

KINDS = ("source", "cue")
TAGS = 5
numbers = st.floats(-4, 4, width=32)


@settings(max_examples=40)
@given(
    arrays(np.float32, (4, TAGS), elements=numbers),
    arrays(np.float32, (TAGS,), elements=numbers),
    arrays(np.float32, (TAGS, TAGS), elements=numbers),
)
def test_best_is_the_best_of_all_sequences(scores: Floats, start: Floats, step: Floats) -> None:
    chain = Chain.of(KINDS, start, step)

    def total(tags: tuple[int, ...]) -> float:
        value = float(chain.start[tags[0]] + scores[0, tags[0]])
        for i in range(1, len(tags)):
            value += float(chain.step[tags[i - 1], tags[i]] + scores[i, tags[i]])
        return value

    best = max(map(total, product(range(TAGS), repeat=4)))
    assert np.isclose(total(tuple(best_tags([chain], [scores])[0].tolist())), best, atol=1e-4)


@given(arrays(np.float32, st.tuples(st.integers(0, 12), st.just(TAGS)), elements=numbers))
def test_spans_are_apart_and_in_order(scores: Floats) -> None:
    chain = Chain.of(KINDS, np.zeros(TAGS, dtype=np.float32), np.zeros((TAGS, TAGS), dtype=np.float32))
    spans = chain.spans(best_tags([chain], [scores])[0], scores)
    assert all(0 <= s.first < s.end <= len(scores) and 0 <= s.score <= 1 for s in spans)
    assert all(a.end <= b.first for a, b in pairwise(spans))


def test_an_inside_without_its_beginning_is_no_span() -> None:
    scores = np.full((3, TAGS), -5, dtype=np.float32)
    scores[:, 0] = 0
    scores[1, 4] = 3  # the inside of a cue, alone
    chain = Chain.of(KINDS, np.zeros(TAGS, dtype=np.float32), np.zeros((TAGS, TAGS), dtype=np.float32))
    tags = best_tags([chain], [scores])[0].tolist()
    assert all(before in (3, 4) for before, tag in zip([0, *tags], tags, strict=False) if tag == 4)


@given(st.data(), st.integers(0, 9))
def test_chains_decoded_together_are_as_decoded_alone(data: st.DataObject, words: int) -> None:
    chains, scores = [], []
    for kinds in (KINDS, ("person", "place", "misc")):
        tags = 2 * len(kinds) + 1
        start, step = data.draw(arrays(np.float32, (tags,), elements=numbers)), data.draw(arrays(np.float32, (tags, tags), elements=numbers))
        chains.append(Chain.of(kinds, start, step))
        scores.append(data.draw(arrays(np.float32, (words, tags), elements=numbers)))
    together = best_tags(chains, scores)
    for chain, given_scores, tags_found in zip(chains, scores, together, strict=True):
        assert np.array_equal(best_tags([chain], [given_scores])[0], tags_found)


@given(arrays(np.float32, (3, 4), elements=st.floats(-80, 80, width=32)))
def test_softmax_sums_to_one(scores: Floats) -> None:
    assert np.allclose(softmax(scores).sum(-1), 1, atol=1e-5)
