"""What follows when an article or a judgement comes or goes: who is who, and which statements are corrected how."""

from __future__ import annotations

from collections.abc import Iterable

from pyoxigraph import NamedNode, Quad

from quoth.identify.consequences import Change, identify, rejudge
from quoth.identify.copies import index as copies
from quoth.identify.corrected import corrected_quads
from quoth.identify.decided import Decided
from quoth.identify.judgements import Correction, Judgements, Record, effective, read_judgements
from quoth.identify.mentions import mentions_in
from quoth.identify.profile import Mention
from quoth.store.facts import node
from quoth.store.iris import CORRECTIONS_GRAPH, JUDGEMENTS_GRAPH
from quoth.store.namespaces import DCTERMS, Q
from quoth.store.store import Store
from quoth.store.view import graphs_of

_JUDGEMENTS = node(JUDGEMENTS_GRAPH)


def follows(store: Store, article: str, quads: list[Quad]) -> Change:
    """The quads to add and to remove when these become the graphs of the article (IRI); none of them when it goes."""
    held = read_judgements(store)
    of_judgements = list(store.quads(None, None, None, _JUDGEMENTS)) if held else []
    added, removed = identify(
        store, {article: _mentions(article, quads, of_judgements)}, _decided(held.judgements)
    )
    come, gone = copies.changes(store, article, quads)
    return _with_corrections(store, {article: quads}, held, [*added, *come], [*removed, *gone])


def settle(store: Store, added: list[Quad], removed: list[Quad]) -> Change:
    """These changes to the graph of judgements, together with all that follows from them."""
    before, after = read_judgements(store), read_judgements(store, added, removed)
    changed = sorted({one.article for one in set(before.corrections) ^ set(after.corrections)})
    graphs = {
        article: [quad for graph in graphs_of(store, article) for quad in store.quads(None, None, None, graph)]
        for article in changed
    }
    of_judgements = [*(set(store.quads(None, None, None, _JUDGEMENTS)) - set(removed)), *added]
    come, gone = rejudge(
        store, _decided(before.judgements), _decided(after.judgements),
        {article: _mentions(article, quads, of_judgements) for article, quads in graphs.items()},
    )
    return _with_corrections(store, graphs, after, [*added, *come], [*removed, *gone])


def _decided(judgements: Iterable[Record]) -> Decided:
    holding = effective(judgements)
    return Decided.of(
        [(a.iri, b.iri) for a, b in holding.same], [(a.iri, b.iri) for a, b in holding.different]
    )


def _mentions(article: str, quads: Iterable[Quad], judgements: Iterable[Quad]) -> tuple[Mention, ...]:
    """The people and institutions of an article, those that curators' corrections name included."""
    stated = list(judgements)
    home = node(article)
    own = {
        quad.subject for quad in stated if quad.object == home and quad.predicate in (Q.knownOnlyIn, DCTERMS.isPartOf)
    }
    return mentions_in([*quads, *(quad for quad in stated if quad.subject in own)], article)


def _with_corrections(
    store: Store, graphs: dict[str, list[Quad]], held: Judgements, added: list[Quad], removed: list[Quad]
) -> Change:
    """The change, and what it means for the statements of these articles."""
    before = {
        quad
        for article in graphs
        for correction in _known(store, article)
        for quad in store.quads(None, Q.correctedBy, correction, node(CORRECTIONS_GRAPH))
    }
    after: set[Quad] = set()
    for article, quads in graphs.items():
        after |= corrected_quads(_of_article(held, article), quads)
    return [*added, *sorted(after - before, key=str)], [*removed, *sorted(before - after, key=str)]


def _known(store: Store, article: str) -> list[NamedNode]:
    """The corrections of an article that the store holds."""
    found = store.quads(None, DCTERMS.isPartOf, node(article), _JUDGEMENTS)
    return [quad.subject for quad in found if isinstance(quad.subject, NamedNode)]


def _of_article(held: Judgements, article: str) -> list[Correction]:
    return [one for one in held.corrections if one.article == article]
