"""An article arrives in the store, changes or leaves -> the quads that its comparisons add and remove.

Every claim has keys in the store's index, such that two claims which could be opposed or agree share one. The claims of
an article are compared with each other and with those of other articles that share a key; the others are not touched.
How two claims relate depends on them and their articles alone, and which comparisons are kept on what the store holds,
so that they are the same in whatever order the articles came.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import partial
from itertools import combinations

from pyoxigraph import NamedNode, Quad

from quoth.compare.comparisons.claims import Claims
from quoth.compare.comparisons.pairs import between, within
from quoth.compare.comparisons.stored import comparisons_in, edges, quads_of
from quoth.compare.comparisons.surest import edge, settle
from quoth.compare.comparisons.to_rdf import identifier, to_rdf
from quoth.compare.comparisons.wording import wording_keys
from quoth.compare.figures.figure import figures
from quoth.compare.figures.pairs import figure_keys
from quoth.compare.pair import Pair, Side
from quoth.compare.statement import Claim
from quoth.store import iris
from quoth.store.facts import literal, node, text_of
from quoth.store.namespaces import RDF, SCHEMA, Q
from quoth.store.store import Store

_INDEX = node(iris.INDEX_GRAPH)


def changes(store: Store, article: str, quads: Iterable[Quad]) -> tuple[list[Quad], list[Quad]]:
    """The quads to add and to remove along with what happens to one article, in the same transaction.

    `store` is as it is before, `article` the IRI, `quads` those of all its graphs as they will be; without any the
    article leaves and takes its keys and its comparisons along.
    """
    own, others = Claims(Store.of(quads)), Claims(store)
    claims = own.of(article)
    gone = comparisons_in(store, article)
    across, evicted = _across(store, article, claims, others, frozenset(gone))
    wanted = {quad for claim in claims for quad in _key_quads(claim)}
    for pair in [*within(claims), *across]:
        wanted.update(to_rdf(pair, (_text(pair.a, own), _text(pair.b, own))))
    about, needed = quads_of(store, [*gone, *evicted])
    stored = about | _keys_held(store, article)
    return _ordered(wanted - stored), _ordered(stored - wanted - needed)


def _across(
    store: Store, article: str, claims: Iterable[Claim], others: Claims, gone: frozenset[str]
) -> tuple[list[Pair], set[str]]:
    """The pairs with claims of other articles that are kept, and the comparisons (IRIs) that give way to them."""
    lost = {claim for iri in gone for claim in _compared(store, iri) if not _is_in(article, claim)}
    orphans = [claim for iri in sorted(lost) if (claim := others.one(iri)) is not None]
    found: dict[str, Pair] = {}
    for claim in [*claims, *orphans]:
        for other in _candidates(store, article, claim):
            its = others.one(other)
            for pair in between(*_in_order(claim, its)) if its is not None else ():
                found[identifier(pair)] = pair
    held = partial(edges, store)
    kept, evicted = settle({iri: edge(pair) for iri, pair in found.items()}, held, gone)
    return [found[iri] for iri in sorted(kept) if iri in gone or not _is_held(store, iri)], evicted


def _is_held(store: Store, comparison: str) -> bool:
    return next(store.quads(node(comparison), RDF.type, Q.Comparison), None) is not None


def _keys_held(store: Store, article: str) -> set[Quad]:
    claims = {quad.subject for quad in store.quads(None, SCHEMA.appearance, node(article))}
    return {
        quad for claim in claims if isinstance(claim, NamedNode)
        for quad in store.quads(claim, Q.comparisonKey, None, _INDEX)
    }


def _key_quads(claim: Claim) -> list[Quad]:
    return [Quad(node(claim.iri), Q.comparisonKey, literal(key), _INDEX) for key in keys_of(claim)]


def keys_of(claim: Claim) -> frozenset[str]:
    """What two claims of different articles have in common where they could be opposed or agree.

    Wording needs two words in common beside what is said of them: one, such as `price`, ties nothing across articles.
    """
    words: defaultdict[str, set[str]] = defaultdict(set)
    for key in wording_keys(claim):
        concept, word = key.split("|", 1)
        words[concept].add(word)
    pairs = {
        f"wording {concept}|{one}|{other}" for concept, told in words.items()
        for one, other in combinations(sorted(told), 2)
    }
    return frozenset(pairs | {f"figure {key}" for figure in figures((claim,)) for key in figure_keys(figure)})


def _candidates(store: Store, article: str, claim: Claim) -> list[str]:
    """The claims (IRIs) that share a key, of neither the claim's article nor the one that comes or goes."""
    return sorted({
        quad.subject.value
        for key in keys_of(claim)
        for quad in store.quads(None, Q.comparisonKey, literal(key), _INDEX)
        if isinstance(quad.subject, NamedNode)
        and not _is_in(article, quad.subject.value) and not _is_in(claim.article.sha256, quad.subject.value)
    })


def _is_in(article: str, claim: str) -> bool:
    """Whether a claim (IRI) is of the article of this IRI or SHA-256."""
    return f"/{article.rsplit('/', 1)[-1]}/" in claim


def _compared(store: Store, comparison: str) -> list[str]:
    return [text_of(quad.object) for quad in store.quads(node(comparison), Q.comparedClaim)]


def _in_order(a: Claim, b: Claim) -> tuple[Claim, Claim]:
    """Two claims in an order that does not depend on which of them came first."""
    return (a, b) if (a.article.sha256, a.start, a.iri) <= (b.article.sha256, b.start, b.iri) else (b, a)


def _text(side: Side, own: Claims) -> str:
    """The text of a side's article; a side without a claim is of the article that comes."""
    return side.claim.body if side.claim else own.text(iris.article(side.article.sha256))


def _ordered(quads: Iterable[Quad]) -> list[Quad]:
    return sorted(quads, key=str)
