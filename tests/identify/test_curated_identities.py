"""What curators decide, in a store with its identities: it outlasts loads and readings, and goes without a trace."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quoth.identify import curating
from quoth.identify.follows import settle
from quoth.identify.judgements import Anchor, Different, Record, Same
from quoth.identify.judgements.sharing import to_lines
from quoth.identify.profile import Kind
from quoth.store import iris
from quoth.store.identities import Identities
from quoth.store.store import Store
from tests.identify.judgements.made import at, different, same
from tests.identify.made_articles import (
    BODIES,
    NAMES,
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

MINISTRY = Voice("the ministry", "organisation")


def decide(store: Store, *judgements: Record) -> None:
    """Each as a step of its own."""
    for one in judgements:
        curating.import_judgements(store, to_lines([one]), "judgements.jsonl", settle)


def mention(number: int, printed: str, kind: Kind = "person") -> Anchor:
    """Whom article `number` calls so."""
    make = iris.person if kind == "person" else iris.institution
    return Anchor(make(said(number).article.sha256, printed), printed)


@st.composite
def anchors(draw: st.DrawFn, kind: Kind) -> Anchor:
    """A name or a mention; perhaps one that no article holds."""
    printed = draw(st.sampled_from(NAMES if kind == "person" else BODIES))
    if draw(st.booleans()):
        return Anchor(iris.name(kind, printed), printed)
    return mention(draw(st.integers(0, 4)), printed, kind)


@st.composite
def judgements(draw: st.DrawFn) -> list[Record]:
    """A few, one a second; some of them contradict each other."""
    found: list[Record] = []
    for second in range(draw(st.integers(1, 4))):
        kind: Kind = draw(st.sampled_from(["person", "institution"]))
        a, b = draw(st.lists(anchors(kind), min_size=2, max_size=2, unique_by=lambda one: one.iri))
        by = draw(st.sampled_from(["Eva", "Li"]))
        make: type[Same] | type[Different] = Same if draw(st.booleans()) else Different
        found.append(make(a, b, by, at(second), "I asked them"))
    return found


articles = st.lists(readings, min_size=1, max_size=4).map(final)


@settings(max_examples=20, deadline=None)
@given(articles, judgements(), st.integers(0, 4), st.randoms())
def test_it_does_not_matter_when_it_was_decided(
    found: list[Reading], decided: list[Record], before: int, random: object
) -> None:
    shuffled = list(found)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    with holding(found) as late, holding(shuffled[:before]) as early:
        decide(late, *decided)
        decide(early, *reversed(decided))
        load(early, *shuffled)
        assert everything(late) == everything(early)
        assert exported(late) == exported(early)


Step = Reading | Record | None
"""A load, a decision, or that the last decision is taken back."""


@settings(max_examples=20, deadline=None)
@given(articles, judgements(), st.lists(st.none(), max_size=4), st.randoms())
def test_undo_after_undo_leaves_what_never_was(
    found: list[Reading], decided: list[Record], undone: list[None], random: object
) -> None:
    steps: list[Step] = [*found, *decided, *undone]
    random.shuffle(steps)  # type: ignore[attr-defined]
    loaded: list[Reading] = []
    holds: list[Record] = []
    with holding() as store:
        for step in [*steps, None, None, None, None]:
            if step is None:
                curating.undo(store, settle)
                holds = holds[:-1]
            elif isinstance(step, Reading):
                load(store, step)
                loaded.append(step)
            else:
                decide(store, step)
                holds.append(step)
        with holding(loaded) as fresh:
            decide(fresh, *holds)
            assert everything(store) == everything(fresh)


def test_each_undo_gives_back_the_export_before() -> None:
    with holding([said(1, "Jim Mattis", "George Bush"), said(2, "Mattis", MINISTRY)]) as store:
        exports = [exported(store)]
        steps: list[Record] = [
            same("Jim Mattis", "George Bush", second=1), different("Jim Mattis", "Mattis", second=2),
            Different(mention(1, "Jim Mattis"), mention(2, "Mattis"), "Li", at(3), "another Mattis"),
        ]
        for step in steps:
            decide(store, step)
            exports.append(exported(store))
        assert len(set(exports)) == len(exports)
        while len(exports) > 1:
            assert exported(store) == exports.pop()
            assert curating.undo(store, settle) == (steps.pop(),)
        assert exported(store) == exports.pop()
        assert curating.undo(store, settle) == ()


@pytest.mark.parametrize("again", [
    said(1, "Jim Mattis", "James Brownlow", version="2"),
    said(1, "Jim Mattis", "James Brownlow", version="2", shift=1),
    said(1, "James Brownlow", Voice("Jim Mattis", role="secretary"), version="2"),
])
def test_a_judgement_survives_another_reading_of_the_article(again: Reading) -> None:
    with holding([said(1, "Jim Mattis", "James Brownlow"), said(2, "Anna Berg")]) as store:
        decide(
            store, Same(mention(1, "Jim Mattis"), mention(2, "Anna Berg"), "Eva", at(1), "one face"),
            same("Anna Berg", "James Brownlow", second=2),
        )
        before = identities(store)
        load(store, again)
        assert identities(store) == before == {frozenset(["1 jim-mattis", "1 james-brownlow", "2 anna-berg"])}


def test_a_judgement_waits_for_the_article_it_is_about() -> None:
    with holding([said(2, "Anna Berg")]) as store:
        decide(store, Same(mention(1, "Jim Mattis"), mention(2, "Anna Berg"), "Eva", at(1), "one face"))
        load(store, said(1, "Jim Mattis"))
        assert identities(store) == {frozenset(["1 jim-mattis", "2 anna-berg"])}
        load(store, said(1, "Carl Dahl", version="2"))
        assert identities(store) == {frozenset(["1 carl-dahl"]), frozenset(["2 anna-berg"])}


TOLD_APART = [said(1, "Seth Jones"), said(2, Voice("Seth Jones", role="pianist")), said(3, "Seth Jones"), said(4, "Jones")]


def test_two_mentions_of_one_name_told_apart() -> None:
    with holding(TOLD_APART[:2]) as store:
        assert identities(store) == {frozenset(["1 seth-jones", "2 seth-jones"])}
        decide(store, Different(mention(1, "Seth Jones"), mention(2, "Seth Jones"), "Eva", at(1), "two faces"))
        assert identities(store) == {frozenset(["1 seth-jones"]), frozenset(["2 seth-jones"])}
        load(store, *TOLD_APART[2:])
        apart = {part for part in identities(store) if part & {"1 seth-jones", "2 seth-jones"}}
        assert len(apart) == 2


def described(pairs: Iterable[tuple[int, str]]) -> list[Record]:
    return [
        Same(mention(number, "the ministry", "institution"), Anchor(iris.name("institution", body), body), "Eva", at(number), "as it says")
        for number, body in pairs
    ]


def test_what_each_article_only_describes_may_be_two_bodies() -> None:
    """The ministry is the Ministry of Oil here and the opera's there: they do not meet in one identity."""
    known = [
        said(1, MINISTRY), said(2, MINISTRY), said(3, Voice("Ministry of Oil of Iraq", "organisation")),
        said(4, Voice("Riga Opera", "organisation")),
    ]
    with holding(known) as store:
        decide(store, *described([(1, "Ministry of Oil of Iraq"), (2, "Riga Opera")]))
        assert identities(store) == {
            frozenset(["1 ministry", "3 ministry-of-oil-of-iraq"]), frozenset(["2 ministry", "4 riga-opera"]),
        }
        of = Identities(store)
        assert of.name(mention(2, "the ministry", "institution").iri) in {"Riga Opera", "the ministry"}


def test_mentions_that_are_only_described_joined_in_twos() -> None:
    with holding([said(number, MINISTRY) for number in (1, 2, 3, 4)]) as store:
        decide(store, *(
            Same(mention(a, "the ministry", "institution"), mention(a + 1, "the ministry", "institution"), "Eva", at(a), "as it says")
            for a in (1, 3)
        ))  # fmt: skip
        assert identities(store) == {frozenset(["1 ministry", "2 ministry"]), frozenset(["3 ministry", "4 ministry"])}


def test_a_repeated_reading_changes_no_judged_identity() -> None:
    found = [said(1, "Jim Mattis"), said(2, "Anna Berg")]
    with holding(found) as store:
        decide(store, same("Jim Mattis", "Anna Berg"))
        before = everything(store)
        load(store, *(replace(one, version="2") for one in found))
        load(store, *found)
        assert everything(store) == before
