"""Scales kept by hand and opposites of WordNet."""

from __future__ import annotations

import pytest

from quoth.compare.opposed.lexicon import Part, canonical, common, opposites, poles


@pytest.mark.parametrize(
    ("scale", "part", "one", "other"),
    [
        ("change", "v", "rise", "fall"), ("change", "a", "more high", "more low"), ("staying", "v", "stay", "flee"),
        ("support", "v", "endorse", "condemn"), ("danger", "a", "safe", "dangerous"), ("guilt", "a", "innocent", "guilty"),
        ("truth", "n", "fact", "hoax"), ("keeping", "v", "keep", "repeal"), ("ease", "a", "easy", "difficult"),
        ("likelihood", "a", "likely", "unlikely"), ("unity", "v", "unite", "divide"), ("life", "a", "alive", "dead"),
    ],
)
def test_scales(scale: str, part: Part, one: str, other: str) -> None:
    ends = [{pole.scale: pole.end for pole in poles(word, part)} for word in (one, other)]
    assert (ends[0][scale], ends[1][scale]) == (1, -1)


@pytest.mark.parametrize(
    ("part", "one", "other"),
    [("a", "popular", "unpopular"), ("a", "guilty", "innocent"), ("v", "appear", "disappear"), ("n", "approval", "disapproval")],
)
def test_opposites_know_each_other(part: Part, one: str, other: str) -> None:
    assert other in opposites(one, part)
    assert one in opposites(other, part)


@pytest.mark.parametrize(("part", "one", "other"), [("n", "man", "woman"), ("v", "buy", "sell"), ("a", "public", "private")])
def test_counterparts_are_no_opposites(part: Part, one: str, other: str) -> None:
    assert other not in opposites(one, part)


def test_synonyms_stand_for_each_other() -> None:
    assert canonical("endanger", "v") == canonical("imperil", "v") != canonical("rise", "v")


def test_common_words_are_known() -> None:
    assert common("people", "n")
    assert not common("referendum", "n")


def test_no_word_stands_at_both_ends_of_a_scale() -> None:
    """A word listed at both ends tells neither, so that it is on that scale by mistake."""
    from quoth.compare.opposed import lexicon

    ends: dict[tuple[str, str, str], set[str]] = {}
    scale = ""
    for line in lexicon._lines("scales.txt"):
        if line.startswith("["):
            scale = line
        else:
            for word in line[3:].split(","):
                ends.setdefault((scale, line[1], word.strip()), set()).add(line[0])
    assert not [key for key, signs in ends.items() if len(signs) > 1]
