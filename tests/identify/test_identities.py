"""Identities in a store: the same for the same articles, however they came, and nothing left of what went."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import NamedNode

from quoth.identify.index import Index
from quoth.store.facts import node
from quoth.store.iris import IDENTITIES_GRAPH, INDEX_GRAPH
from quoth.store.namespaces import DCTERMS, GRASP, RDF, Q
from quoth.store.store import Store
from tests.identify.made_articles import (
    Reading,
    Voice,
    everything,
    exported,
    final,
    holding,
    identities,
    load,
    readings,
    said,
)

ARMY = Voice("Army", "organisation")


@st.composite
def collections(draw: st.DrawFn) -> list[Reading]:
    """Readings of different articles."""
    return final(draw(st.lists(readings, min_size=2, max_size=5)))


@settings(max_examples=20, deadline=None)
@given(collections(), st.randoms())
def test_no_order_and_no_second_load_shows(found: list[Reading], random: object) -> None:
    shuffled = [*found, *found[:2]]
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    with holding(found) as one, holding(shuffled) as other:
        assert everything(one) == everything(other)
        assert exported(one) == exported(other)


@settings(max_examples=20, deadline=None)
@given(collections(), st.lists(readings, max_size=3), st.randoms())
def test_nothing_is_left_of_a_former_reading(found: list[Reading], former: list[Reading], random: object) -> None:
    """Articles that were read by another version first are as if they never had been."""
    old = [replace(one, version="0") for one in former if one.number in {reading.number for reading in found}]
    random.shuffle(old)  # type: ignore[attr-defined]
    middle = len(found) // 2
    loads = [*found[middle:], *old, *found]
    with holding(found) as fresh, holding(loads) as replaced:
        assert everything(replaced) == everything(fresh)


@settings(max_examples=15, deadline=None)
@given(collections())
def test_the_index_is_of_what_the_store_holds(found: list[Reading]) -> None:
    with holding(found) as store:
        index = Index(store)
        mentions = {quad.subject.value for quad in store.quads(None, Q.profile, None, node(INDEX_GRAPH))}  # type: ignore[union-attr]
        known = {
            iri for reading in found
            for iri in index.article(f"https://w3id.org/quoth/id/article/{reading.article.sha256}")
        }
        identified = {
            quad.subject.value for quad in store.quads(None, Q.identifiedAs, None, node(IDENTITIES_GRAPH))  # type: ignore[union-attr]
            if "/name/" not in quad.subject.value  # type: ignore[union-attr]
        }
        assert mentions == known == identified
        by_profile: dict[str, int] = {}
        for iri in known:
            entry = index.entry(iri)
            assert entry
            by_profile[entry.profile] = by_profile.get(entry.profile, 0) + 1
        assert {iri: index.profile(iri).mentions for iri in by_profile} == by_profile


CASES = [  # articles, and the mentions that are one of those that are not alone
    ("a person with two posts", [
        said(1, Voice("Seth Jones", role="director", institution="Rand Corporation")),
        said(2, Voice("Seth Jones", role="adviser", institution="Atlas Institute")),
    ], {"1 seth-jones, 2 seth-jones"}),
    ("a surname in another article", [said(1, "James Mattis"), said(2, "Mattis")], {"1 james-mattis, 2 mattis"}),
    ("an acronym in another article", [
        said(1, Voice("Syrian Democratic Forces", "organisation")), said(2, Voice("SDF", "organisation")),
    ], {"1 syrian-democratic-forces, 2 sdf"}),
    ("police here and there", [
        said(1, Voice("Police", "organisation"), country="IQ"), said(2, Voice("Police", "organisation"), country="IQ"),
    ], set()),
    ("national bodies of two states", [
        said(1, Voice("Senate", "organisation"), country="IQ"), said(2, Voice("Senate", "organisation"), country="FR"),
    ], set()),
    ("a national body of one", [
        said(1, Voice("Senate", "organisation"), country="IQ"), said(2, Voice("Senate", "organisation"), country="IQ"),
    ], {"1 senate, 2 senate"}),
    ("a person and an institution of one name", [said(1, "Trump"), said(2, Voice("Trump", "organisation"))], set()),
    ("an article on Trump, and his company called by his name", [
        said(1, "Donald Trump", Voice("Trump", "organisation")), said(2, Voice("Trump", "organisation")),
    ], set()),
    ("two in one article", [said(1, "Jim Mattis", "Joan Mattis"), said(2, "Mattis")], set()),
    ("a common surname", [said(1, "Smith"), said(2, "Smith")], set()),
    ("unnamed sources and documents", [
        said(1, Voice("a senior official", "unnamed"), Voice("the report", "document")),
        said(2, Voice("a senior official", "unnamed"), Voice("the report", "document")),
    ], set()),
]  # fmt: skip


@pytest.mark.parametrize(("articles", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_who_is_one(articles: list[Reading], expected: set[str]) -> None:
    with holding(articles) as store:
        assert {", ".join(sorted(one)) for one in identities(store) if len(one) > 1} == expected


def test_the_army_of_an_article_changes_no_other_armys_iri() -> None:
    articles = [said(1, ARMY, country="IQ"), said(2, Voice("the army", "organisation"), Voice("Army Corps", "organisation"), Voice("Iraqi Army", "organisation"))]
    with holding(articles) as one, holding(reversed(articles)) as other:
        assert everything(one) == everything(other)


@settings(max_examples=15, deadline=None)
@given(collections())
def test_unnamed_sources_are_identified_with_nobody(found: list[Reading]) -> None:
    with holding(found) as store:
        unnamed = [quad.subject for quad in store.quads(None, RDF.type, Q.UnnamedSource) if isinstance(quad.subject, NamedNode)]
        for source in unnamed:
            assert not list(store.quads(source, Q.identifiedAs))
            assert len({article_of(store, quad.subject) for quad in store.quads(None, GRASP.wasAttributedTo, source)}) == 1


def article_of(store: Store, attribution: object) -> str:
    (article,) = {quad.object.value for quad in store.quads(attribution, DCTERMS.isPartOf)}  # type: ignore[arg-type, union-attr]
    return article


def test_a_replaced_article_leaves_no_trace_of_whom_it_named() -> None:
    before, after = said(1, "Seth Jones", Voice("Rand Corp", "organisation")), said(1, "Anna Berg", version="2")
    with holding([before, after]) as store:
        load(store, said(2, "Seth Jones"))
        assert identities(store) == {frozenset(["1 anna-berg"]), frozenset(["2 seth-jones"])}
        assert not [quad for quad in store.quads() if "rand" in str(quad)]


def test_an_article_that_goes_takes_along_what_it_held_together() -> None:
    with holding([said(1, "Jim Mattis"), said(2, "Mattis"), said(3, "Joan Mattis")]) as store:
        assert len(identities(store)) == 3
        load(store, said(3, "Anna Berg", version="2"))
        assert {"1 jim-mattis", "2 mattis"} in identities(store)
