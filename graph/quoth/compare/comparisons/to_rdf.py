"""Pairs of claims -> the quads that state them, in the graph of comparisons."""

from __future__ import annotations

from pyoxigraph import NamedNode, Quad

from quoth.compare.pair import Pair, PairKind, Relation, Side
from quoth.store import iris
from quoth.store.facts import Facts
from quoth.store.namespaces import CITO, Q
from quoth.store.to_rdf.spans import add_span_of

RELATIONS: dict[Relation, NamedNode] = {
    "contradicts": CITO.disagreesWith, "agrees": CITO.agreesWith, "changes": Q.changedFrom,
}
SHOWN_BY: dict[PairKind, NamedNode] = {"position": Q.Wording, "figure": Q.Figures, "reported": Q.Article}
PLACES = (
    (Q.firstWords, Q.firstClaim, Q.firstSource, Q.firstFigure),
    (Q.secondWords, Q.secondClaim, Q.secondSource, Q.secondFigure),
)
"""What says of each side which words it is, of which claim or else, where the article only sums it up, whose, and which
figure in it is compared."""


SCORE_DIGITS = 4


def identifier(pair: Pair) -> str:
    """The IRI of the comparison that a pair is."""
    return iris.comparison(*(iris.span(side.article.sha256, side.span) for side in (pair.a, pair.b)))


def to_rdf(pair: Pair, texts: tuple[str, str]) -> list[Quad]:
    """The quads of a pair; `texts` are those of the articles of its sides `a` and `b`.

    A comparison without a direction is stated the same when its sides are exchanged.
    """
    sides = [(pair.a, texts[0]), (pair.b, texts[1])]
    if pair.relation != "changes":
        sides.sort(key=_place)
    facts = Facts(iris.COMPARISONS_GRAPH)
    spans = [add_span_of(facts, side.article.sha256, text, side.span) for side, text in sides]
    subject = identifier(pair)
    facts.is_a(subject, Q.Comparison)
    for (side, text), span, (words, claim, source, figure) in zip(sides, spans, PLACES, strict=True):
        facts.link(subject, words, span)
        if side.figure is not None:
            facts.link(subject, figure, add_span_of(facts, side.article.sha256, text, side.figure.quantity.span))
        if side.claim is not None:
            facts.link(subject, Q.comparedClaim, side.claim.iri)
            facts.link(subject, claim, side.claim.iri)
        else:
            facts.value(subject, source, side.source)
    facts.link(subject, Q.relation, RELATIONS[pair.relation].value)
    facts.link(subject, Q.shownBy, SHOWN_BY[pair.kind].value)
    facts.value(subject, Q.method, pair.method)
    facts.value(subject, Q.score, round(float(pair.score), SCORE_DIGITS))
    facts.value(subject, Q.reason, pair.reason)
    _add_shortcut(facts, pair, *(side.claim.iri if side.claim else None for side, _ in sides))
    return facts.quads()


def _add_shortcut(facts: Facts, pair: Pair, first: str | None, second: str | None) -> None:
    """The claims' own relation: both ways where it has no direction; a later position changed from the earlier."""
    if first is None or second is None or first == second:
        return
    facts.link(second, RELATIONS[pair.relation], first)
    if pair.relation != "changes":
        facts.link(first, RELATIONS[pair.relation], second)


def _place(one: tuple[Side, str]) -> tuple[str, int, int]:
    side = one[0]
    return side.article.sha256, side.span.start, side.span.end
