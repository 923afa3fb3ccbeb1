"""Figures in, pairs of them out: those that cannot both be right, and those by which two sources give one count."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations

from quoth.compare.figures.figure import Figure, layout_of, telling
from quoth.compare.figures.naming import name_keys
from quoth.compare.figures.ranges import Comparison, compare_figures, different_speaker
from quoth.compare.figures.same_count import SAME, TIMES, same_count
from quoth.compare.figures.thing import HAPPENS, PEOPLE, says_enough
from quoth.compare.figures.told import Told
from quoth.compare.pair import Key, Pair, Side
from quoth.compare.wording import content_stems

METHOD = "figures"

_LEAST_SCORE = 0.5
"""Figures less surely opposed than this are no pair: half a conflict over an uncertain time is none."""

_COMMON = 100
"""Numbers up to this are told of too many things to look one up by."""

_ASIDE = 2
"""Two claims agree by their figure only when one of them says little else (so many words): sources that start from one
number may well be opposed in what they make of it, as in 56 of 57 such pairs of claims with known positions."""

_BECAUSE = re.compile(r"\b(?:because|owing to|due to|thanks to|so that|which means)\b", re.IGNORECASE)

_TAKEN_FOR_GRANTED = re.compile(r"\b(?:the|those|these|all|of|with|making|earning)\s+$", re.IGNORECASE)
_TO_BE_DONE = re.compile(r"\b(?!kill|wound|injur|total)(?:to\s+[a-z]+|[a-z]+ing)\s+$", re.IGNORECASE)


def figure_keys(figure: Figure) -> frozenset[str]:
    """Index keys: two figures of different articles that make a pair have at least one in common.

    One kind joins what is counted to a name of its clause and a word of what is said of it (`fighter|syria|active`):
    across articles nothing else shows that two figures are of one thing. The other is the number itself with what it is
    of (`=40000|people`), for a count that two articles tell.
    """
    told = Told(figure, (0, 0))
    heads = {told.head if told.head in figure.counted else min(figure.counted)}
    said: frozenset[str] = figure.setting or frozenset({""})
    if figure.measured and says_enough(figure.label):
        said |= {""}
    keys = {f"{head}|{name}|{word}" for head in heads for name in name_keys(figure.names) for word in said}
    if figure.quantity.unit == PEOPLE:
        happened = figure.setting & HAPPENS
        keys |= {f"{PEOPLE}|{name}|{event}" for name in name_keys(figure.names) for event in happened}
    if figure.wanted and figure.measured and says_enough(figure.label):
        keys.add("|".join(sorted(figure.counted)))
    if not told.vague and max(end or 0 for end in told.value) > _COMMON:
        keys.add(f"={told.number}|{PEOPLE if figure.quantity.unit == PEOPLE else min(heads)}")
    return frozenset(keys)


def figure_pairs(figures: Iterable[Figure]) -> list[Pair]:
    """The pairs that conflict, wholly or in part (`contradicts`), and two sources' one count (`agrees`).

    `a` is the one that stands first, by article and place; the order of the figures makes no difference.
    """
    ordered = sorted(figures, key=lambda one: Told(one, (0, 0)).key)
    found: dict[tuple[Key, Key], Pair] = {}
    for a, b in _together(ordered):
        if pair := figure_pair(a, b):
            found.setdefault((pair.a.key, pair.b.key), pair)
    return list(found.values())


def figure_pair(a: Figure, b: Figure) -> Pair | None:
    """The two figures as a pair, if they conflict or are one count that two sources give."""
    if _in_one_place(a, b) or _one_source(a, b):
        return None
    seen = compare_figures(a, b)
    if seen.relation in ("conflicting", "conflicting in part"):
        return _pair(a, b, seen) if seen.score >= _LEAST_SCORE else None
    return _agreeing(a, b)


def _agreeing(a: Figure, b: Figure) -> Pair | None:
    """One count that two sources give; a number that everybody takes for granted (`the 1,237 delegates`) is none."""
    one, other = Told(a, (0, 0)), Told(b, (0, 0))
    if one.value != other.value or one.small or a.quantity.unit in TIMES or a.wanted != b.wanted:
        return None
    if not different_speaker(a, b).score or _given(a) or _given(b):
        return None
    if _makes_more_of_it(a, b):
        return None
    score, features = same_count(_told(a), _told(b))
    if score < SAME:
        return None
    why = "; ".join(feature.reason for feature in features if feature.reason and feature.score > 0)
    reason = f"{_given_by(a)} and {_given_by(b)} are one count: {why}."
    return Pair(_side(a), _side(b), "agrees", "figure", METHOD, round(score, 2), reason, _around(a, b))


def _makes_more_of_it(a: Figure, b: Figure) -> bool:
    """Whether there is more in the claims than the number, so that they may well be opposed."""
    if _numbers(a) and _numbers(b) and _numbers(a) != _numbers(b):
        return True
    if any(_BECAUSE.search(one.claim.words) for one in (a, b)):
        return True
    return min(len(_besides(a)), len(_besides(b))) > _ASIDE or len(a.setting ^ b.setting) > 2 * _ASIDE


def _numbers(figure: Figure) -> frozenset[tuple[float | None, float | None]]:
    """The other numbers of the claim."""
    own = figure.quantity.span
    return frozenset((one.low, one.high) for one in figure.claim.statement.quantities if not one.span.overlaps(own))


def _besides(figure: Figure) -> frozenset[str]:
    """What else the claim says than how many there were: stems outside the figure's clause."""
    return telling(figure.claim.words) - figure.counted - figure.setting - telling(" ".join(figure.names))


def _given(figure: Figure) -> bool:
    """Whether the number is named as known to all, or is part of what is to be done (`deporting 11 million people`)."""
    span = figure.quantity.span
    held = figure.claim.span_around(span.start, span.end)
    lead = figure.claim.body[max(held.start if held else 0, span.start - 25):span.start]
    return _TAKEN_FOR_GRANTED.search(lead) is not None or (not figure.wanted and _TO_BE_DONE.search(lead) is not None)


def _pair(a: Figure, b: Figure, seen: Comparison) -> Pair:
    return Pair(_side(a), _side(b), "contradicts", "figure", METHOD, seen.score, seen.reason, _around(a, b))


def _together(ordered: list[Figure]) -> Iterator[tuple[Figure, Figure]]:
    """Figures of one article, and figures of two that share a key; each two once, in order."""
    shelves: dict[str, list[int]] = defaultdict(list)
    for number, figure in enumerate(ordered):
        shelves[figure.claim.article.sha256].append(number)
        for key in figure_keys(figure):
            shelves[key].append(number)
    met = {two for shelf in shelves.values() for two in combinations(shelf, 2)}
    for a, b in sorted(met):
        yield ordered[a], ordered[b]


def _one_source(a: Figure, b: Figure) -> bool:
    """Whether the sources' names are the same, or in one article the one some of the other's words: `the poll`."""
    one, other = (set(content_stems(figure.claim.source or "")) for figure in (a, b))
    together = a.claim.article.sha256 == b.claim.article.sha256
    return one == other or (together and bool(one) and bool(other) and (one <= other or other <= one))


def _in_one_place(a: Figure, b: Figure) -> bool:
    """Whether both are of one place in the text, as where one says what another says."""
    return a.claim.article.sha256 == b.claim.article.sha256 and a.quantity.span.overlaps(b.quantity.span)


def _told(figure: Figure) -> Told:
    return Told(figure, layout_of(figure.claim.body).sentence(figure.root[1]))


def _given_by(figure: Figure) -> str:
    return f"“{' '.join(figure.quantity.span.text.split())}” ({figure.claim.source})"


def _side(figure: Figure) -> Side:
    span = figure.quantity.span
    shown = figure.claim.span_around(span.start, span.end) or figure.claim.content[0]
    return Side(figure.claim.article, figure.claim.source, shown, figure.claim, figure)


def _around(a: Figure, b: Figure) -> str:
    """The paragraphs of both: what they count may be said a sentence before."""
    return f"{_paragraph(a)} {_paragraph(b)}"


def _paragraph(figure: Figure) -> str:
    start = figure.claim.body.rfind("\n", 0, figure.quantity.span.start) + 1
    end = figure.claim.body.find("\n", figure.quantity.span.end)
    return figure.claim.body[start:end if end >= 0 else None]
