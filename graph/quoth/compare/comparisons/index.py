"""An article arrives in the store, changes or leaves -> the quads that its comparisons add and remove.

Every claim has keys in the store's index, such that two claims which could be opposed or agree share one. The claims of
an article are compared with each other and with those of other articles that share a key; the others are not touched.
How two claims relate depends on them and their articles alone, so the comparisons of a set of articles are the same in
whatever order they came.
"""

from __future__ import annotations

from collections.abc import Iterable

from pyoxigraph import NamedNode, Quad

from quoth.compare.comparisons.claims import Claims
from quoth.compare.comparisons.pairs import between, within
from quoth.compare.comparisons.stored import quads_about
from quoth.compare.comparisons.to_rdf import to_rdf
from quoth.compare.comparisons.wording import wording_keys
from quoth.compare.figures.figure import figures
from quoth.compare.figures.pairs import figure_keys
from quoth.compare.pair import Pair
from quoth.compare.statement import Claim
from quoth.store import iris
from quoth.store.facts import literal, node
from quoth.store.namespaces import SCHEMA, Q
from quoth.store.store import Store

_INDEX = node(iris.INDEX_GRAPH)


def changes(store: Store, article: str, quads: Iterable[Quad]) -> tuple[list[Quad], list[Quad]]:
    """The quads to add and to remove along with what happens to one article, in the same transaction.

    `store` is as it is before, `article` the IRI, `quads` those of all its graphs as they will be; without any the
    article leaves and takes its keys and its comparisons along.
    """
    about, needed = quads_about(store, article)
    stored = about | _keys_held(store, article)
    wanted = _wanted(store, article, Claims(Store.of(quads)))
    return _ordered(wanted - stored), _ordered(stored - wanted - needed)


def _keys_held(store: Store, article: str) -> set[Quad]:
    claims = {quad.subject for quad in store.quads(None, SCHEMA.appearance, node(article))}
    return {
        quad for claim in claims if isinstance(claim, NamedNode)
        for quad in store.quads(claim, Q.comparisonKey, None, _INDEX)
    }


def _wanted(store: Store, article: str, own: Claims) -> set[Quad]:
    """The keys of the article's claims, and their comparisons with one another and with those in the store."""
    claims = own.of(article)
    others = Claims(store)
    wanted: set[Quad] = set()
    for pair in within(claims):
        wanted.update(to_rdf(pair, (own.text(article), own.text(article))))
    for claim in claims:
        keys = keys_of(claim)
        wanted.update(Quad(node(claim.iri), Q.comparisonKey, literal(key), _INDEX) for key in keys)
        for other in _candidates(store, article, keys):
            if (its := others.one(other)) is not None:
                for pair in between(*_in_order(claim, its)):
                    wanted.update(to_rdf(pair, _texts(pair)))
    return wanted


def keys_of(claim: Claim) -> frozenset[str]:
    """What two claims of different articles have in common where they could be opposed or agree."""
    counted = {f"figure {key}" for figure in figures((claim,)) for key in figure_keys(figure)}
    return frozenset(counted | {f"wording {key}" for key in wording_keys(claim)})


def _candidates(store: Store, article: str, keys: Iterable[str]) -> list[str]:
    """The claims (IRIs) of other articles that share a key."""
    own = article.rsplit("/", 1)[1]
    return sorted({
        quad.subject.value
        for key in keys
        for quad in store.quads(None, Q.comparisonKey, literal(key), _INDEX)
        if isinstance(quad.subject, NamedNode) and f"/{own}/" not in quad.subject.value
    })


def _in_order(a: Claim, b: Claim) -> tuple[Claim, Claim]:
    """Two claims in an order that does not depend on which of them came first."""
    return (a, b) if (a.article.sha256, a.start, a.iri) <= (b.article.sha256, b.start, b.iri) else (b, a)


def _texts(pair: Pair) -> tuple[str, str]:
    first, second = (side.claim.body if side.claim else "" for side in (pair.a, pair.b))
    return first, second


def _ordered(quads: Iterable[Quad]) -> list[Quad]:
    return sorted(quads, key=str)
