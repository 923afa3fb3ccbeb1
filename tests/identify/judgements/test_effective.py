"""What holds of judgements that supersede, repeat and contradict each other."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quoth.identify.judgements import Correction, Different, Effective, Record, Same, effective
from tests.identify.judgements.made import correction, different, name, quarrels, same


def pairs(found: tuple[tuple[object, ...], ...]) -> set[str]:
    return {"".join(sorted(anchor.name for anchor in pair)) for pair in found}  # type: ignore[attr-defined]


CASES = [  # judgements, which pairs are the same, which different, how many contradictions
    ("nothing", [], "", "", 0),
    ("one word", [same("A", "B")], "AB", "", 0),
    ("whichever way round", [same("B", "A")], "AB", "", 0),
    ("a change of mind", [same("A", "B", second=1), different("A", "B", second=2)], "", "AB", 0),
    ("and back", [same("A", "B", second=1), different("A", "B", second=2), same("B", "A", second=3)], "AB", "", 0),
    ("two agree", [same("A", "B", by="Eva"), same("A", "B", by="Li", second=5)], "AB", "", 0),
    ("two disagree", [same("A", "B", by="Eva"), different("A", "B", by="Li", second=5)], "", "", 1),
    ("one gives in", [same("A", "B", by="Eva"), different("A", "B", by="Li", second=5), different("A", "B", by="Eva", second=6)], "", "AB", 0),
    ("a chain", [same("A", "B"), same("B", "C")], "AB BC", "", 0),
    ("a torn chain: the later link goes", [same("A", "B", second=1), same("B", "C", second=2), different("A", "C", second=0)], "AB", "AC", 1),
    ("a torn chain, told the other way", [same("A", "B", second=2), same("B", "C", second=1), different("A", "C", second=3)], "BC", "AC", 1),
    ("a longer one", [same("A", "B", second=1), same("C", "D", second=2), same("B", "C", second=3), different("A", "D", second=0)], "AB CD", "AD", 1),
    ("a way round does not help", [same("A", "B", second=1), same("B", "C", second=2), same("A", "D", second=3), same("D", "C", second=4), different("A", "C")], "AB AD", "AC", 2),
    ("a link that another confirms is no younger for it", [same("A", "B", second=1), same("B", "C", second=2), same("A", "B", by="Li", second=3), different("A", "C")], "AB", "AC", 1),
    ("what two dispute tears no chain", [same("A", "B"), same("B", "C"), different("A", "C", by="Eva"), same("A", "C", by="Li")], "AB BC", "", 1),
]


@pytest.mark.parametrize(("records", "joined", "apart", "torn"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_what_holds(records: list[Record], joined: str, apart: str, torn: int) -> None:
    found = effective(records)
    assert pairs(found.same) == set(joined.split())
    assert pairs(found.different) == set(apart.split())
    assert len(found.contradictions) == torn


def test_a_contradiction_names_both_sides() -> None:
    yes, no = same("A", "B", by="Eva"), different("A", "B", by="Li", second=5)
    (torn,) = effective([no, yes]).contradictions
    assert set(torn.sides) == {(yes,), (no,)}
    assert set(torn.unapplied) == {yes, no}


def test_a_torn_chain_names_the_whole_chain_and_what_goes() -> None:
    first, second, barrier = same("A", "B", second=1), same("B", "C", second=2), different("A", "C")
    beside = same("B", "D", second=0)
    (torn,) = effective([first, second, barrier, beside]).contradictions
    joining, parting = torn.sides
    assert set(joining) == {first, second}
    assert parting == (barrier,)
    assert torn.unapplied == (second,)
    confirmed = same("B", "C", by="Li", second=3)
    (torn,) = effective([first, second, barrier, beside, confirmed]).contradictions
    assert torn.unapplied == (second, confirmed)


def test_what_a_curator_said_before_is_superseded_for_him_alone() -> None:
    old, new, others = same("A", "B", second=1), different("A", "B", second=2), different("A", "B", by="Li")
    assert effective([old, new, others]).superseded == {old.iri}


class TestCorrections:
    def test_the_last_word_of_a_curator(self) -> None:
        old, new = correction(second=1, source="Anna Berg"), correction(second=2, source=None)
        found = effective([new, old])
        assert found.corrections == {new.attribution: new}
        assert found.superseded == {old.iri}

    def test_two_who_name_the_same_speaker_agree(self) -> None:
        one, two = correction(by="Eva", source="Anna Berg"), correction(by="Li", source="anna berg", second=3)
        assert effective([one, two]) == Effective(corrections={one.attribution: two})

    def test_two_who_do_not_agree(self) -> None:
        one, two = correction(by="Eva", source="Anna Berg"), correction(by="Li", source=None)
        found = effective([one, two])
        assert found.corrections == {}
        assert set(found.contradictions[0].unapplied) == {one, two}

    def test_two_that_now_mean_one_statement_meet(self) -> None:
        old, new = correction("0" * 16, second=1), correction("1" * 16, second=2, source=None)
        now = {old.iri: new.attribution, new.iri: new.attribution}
        found = effective([old, new], now)
        assert found.corrections == {new.attribution: new}
        assert found.superseded == {old.iri}

    def test_one_of_a_statement_that_is_not_there_dangles(self) -> None:
        lost = correction()
        assert effective([lost], {}) == Effective(dangling=frozenset({lost.iri}))


@given(quarrels(), st.randoms(use_true_random=False))
def test_the_order_does_not_matter(records: list[Record], random: st.random.Random) -> None:  # type: ignore[name-defined]
    shuffled = [*records, *records[:2]]
    random.shuffle(shuffled)
    assert effective(shuffled) == effective(records)
    assert list(effective(shuffled).corrections) == list(effective(records).corrections)


@given(quarrels())
def test_what_holds_hangs_together(records: list[Record]) -> None:
    found = effective(records)
    groups = {anchor.iri: {anchor.iri} for pair in found.same for anchor in pair}
    for a, b in found.same:
        joined = groups[a.iri] | groups[b.iri]
        groups.update(dict.fromkeys(joined, joined))
    assert not any(b.iri in groups.get(a.iri, set()) for a, b in found.different)
    unapplied = {record.iri for one in found.contradictions for record in one.unapplied}
    known = {record.iri: record for record in records}
    for iri, record in known.items():
        holds = (
            record in found.corrections.values() if isinstance(record, Correction)
            else any({record.a.iri, record.b.iri} == {a.iri, b.iri} for a, b in (found.same if isinstance(record, Same) else found.different))
        )
        # Whatever does not hold is accounted for; a correction that agrees with a later one is not shown itself.
        assert holds or iri in unapplied | found.superseded or isinstance(record, Correction)
    for pair in found.different:
        assert any(isinstance(record, Different) and (record.a, record.b) == pair for record in known.values())


def test_the_names_of_what_holds_are_as_judged() -> None:
    assert effective([same("B", "A")]).same == ((name("A"), name("B")),)
