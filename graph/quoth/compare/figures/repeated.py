"""Statements in, counts out: figures that several statements and articles repeat joined, each traced to its origin.

Only figures that somebody is quoted with are seen, for a store holds no others: what an article counts in its own voice
("An estimated 40,000 people travelled") is neither an appearance nor an origin.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations

from quoth.compare.feature import Feature
from quoth.compare.figures.asked import Asked
from quoth.compare.figures.counts import Appearance, Count
from quoth.compare.figures.figure import figures, layout_of
from quoth.compare.figures.same_count import AGAINST, SAME, same_count
from quoth.compare.figures.told import Told, Value
from quoth.compare.statement import Claim, claims
from quoth.compare.wording import content_stems, grouped
from quoth.store.answers import Statement

_Found = tuple[float, str]
"""A link between two figures: how sure, and why."""


def counts(
    statements: Iterable[Statement], texts: Mapping[str, str], what: str | None = None
) -> tuple[Count, ...]:
    """The counts that the statements tell: those told by more articles, then by more sources, come first.

    `texts` gives the articles' texts by their SHA-256. With `what` only the counts of which each of its content words
    is said, whatever its inflection and case, or a word of its root or a name for it: in what is counted or in the
    clause around.
    """
    ordered = claims(statements, texts)
    by_iri = {claim.statement.iri: claim for claim in ordered}
    found = [_count(group, links, by_iri) for group, links in _joined(_told(ordered))]
    if what is not None:
        asked = Asked(what)
        found = [count for count in found if asked and asked.met_by(count.about, count.names)]
    return tuple(sorted(found, key=_most_repeated))


def _most_repeated(count: Count) -> tuple[int, int, int, float, tuple[str, int, int]]:
    """By articles, then by sources; of those told once, the greater number first."""
    largest = max(end or 0 for end in count.value)
    return -count.independent, -count.articles, -count.sources, -largest, count.appearances[0].key


def _told(ordered: Sequence[Claim]) -> list[list[Told]]:
    """The figures place by place; those of one place are of statements that lie in one another, innermost first."""
    places: dict[tuple[str, int, int], list[Told]] = defaultdict(list)
    for figure in figures(ordered):
        sentence = layout_of(figure.claim.body).sentence(figure.root[1])
        told = Told(figure, sentence)
        places[told.key[:3]].append(told)
    return [sorted(place, key=_innermost_first) for _, place in sorted(places.items())]


def _innermost_first(told: Told) -> tuple[int, str]:
    claim = told.figure.claim
    return sum(span.end - span.start for span in claim.content), claim.statement.iri


def _joined(places: Sequence[list[Told]]) -> list[tuple[list[list[Told]], list[_Found]]]:
    """The places in groups that tell one count, with the links that join them.

    The surest links join first, and two groups are not joined when anything rules out that two of their figures are
    one count, so that the order of the articles makes no difference.
    """
    group_of = {number: [number] for number in range(len(places))}
    joined_by: dict[int, list[_Found]] = {number: [] for number in group_of}
    links, against = _links(places)
    for score, a, b, reason in links:
        one, other = group_of[a], group_of[b]
        if one is not other and any((min(x, y), max(x, y)) in against for x in one for y in other):
            continue
        joined_by[one[0]].append((score, reason))
        if one is other:
            continue
        joined_by[one[0]].extend(joined_by.pop(other[0]))
        one.extend(other)
        for number in other:
            group_of[number] = one
    groups = {id(group): group for group in group_of.values()}
    return [([places[number] for number in sorted(group)], joined_by[group[0]]) for group in groups.values()]


def _links(places: Sequence[list[Told]]) -> tuple[list[tuple[float, int, int, str]], set[tuple[int, int]]]:
    """Links between places, the surest first, and the pairs of places that are two counts."""
    alike: dict[tuple[Value, object], list[int]] = defaultdict(list)
    for number, place in enumerate(places):
        told = _fullest(place)
        if not told.vague:
            alike[told.value, told.kind].append(number)
    links: list[tuple[float, int, int, str]] = []
    against: set[tuple[int, int]] = set()
    for group in alike.values():
        for a, b in combinations(group, 2):
            score, features = same_count(_fullest(places[a]), _fullest(places[b]))
            if score >= SAME:
                links.append((score, a, b, _reason(features)))
            elif score == AGAINST:
                against.add((a, b))
    return sorted(links, key=lambda link: (-link[0], link[1], link[2])), against


def _fullest(place: Sequence[Told]) -> Told:
    """The figure of a place as the statement tells it whose clause says most of it."""
    return max(place, key=lambda told: len(told.figure.setting) + len(told.figure.names))


def _reason(features: Iterable[Feature]) -> str:
    return "; ".join(feature.reason for feature in features if feature.reason and feature.score > 0)


def _count(group: Sequence[list[Told]], links: Sequence[_Found], by_iri: Mapping[str, Claim]) -> Count:
    appearances = [_appearance(place, by_iri) for place in group]
    every = [told for place in group for told in place]
    stems = [grouped(content_stems(" ".join(told.figure.names))) | told.figure.counted | told.figure.setting
             for told in every]
    names = Counter(one.counts for one in appearances)
    return Count(
        value=_fullest(group[0]).value,
        unit=next((told.figure.quantity.unit for told in every if told.figure.quantity.unit), None),
        counts=max(names, key=lambda name: (names[name], len(name), name)),
        appearances=tuple(sorted(appearances, key=_oldest_first)),
        about=frozenset().union(*stems),
        names=frozenset().union(*(told.figure.names for told in every)),
        score=min((score for score, _ in links), default=1.0),
        reasons=tuple(dict.fromkeys(reason for _, reason in links)),
    )


def _oldest_first(one: Appearance) -> tuple[bool, str, tuple[str, int, int]]:
    published = one.article.published
    return published is None, published or "", one.key


def _appearance(place: Sequence[Told], by_iri: Mapping[str, Claim]) -> Appearance:
    """One place of a count. Who is credited is the speaker of the innermost statement, or of the next around it."""
    inner = place[0].figure
    credit: Claim | None = inner.claim
    while credit and credit.statement.speaker is None:
        credit = by_iri.get(credit.statement.nested_in or "")
    if credit is None:
        credit = next((told.figure.claim for told in place if told.figure.claim.statement.speaker), None)
    fullest = _fullest(place).figure
    return Appearance(inner.claim, inner.quantity, fullest.label, credit, fullest)
