"""Judging, correcting, taking back and sharing, in a store on disk."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from pyoxigraph import Quad

from quoth.errors import NotFoundError, QuothError
from quoth.export import write
from quoth.identify import curating
from quoth.identify.judgements import Different, Same, read_judgements
from quoth.store import iris
from quoth.store.facts import node
from quoth.store.iris import IDENTITIES_GRAPH
from quoth.store.namespaces import ID, RDF, Q
from quoth.store.store import Store
from tests.identify.judgements.made import JONES, LATER, OTHER_SHA256, SHA256, at, load, nothing_follows
from tests.store.extractions import PlainReader


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.writing(tmp_path / "s") as store:
        load(store, JONES)
        load(store, LATER)
        yield store


def judge(store: Store, a: str, b: str, verdict: str = "same", by: str = "Eva", second: int = 0) -> curating.Decided:
    return getattr(curating, verdict)(store, a, b, "I asked him", by, nothing_follows, at(second))  # type: ignore[no-any-return]


def statements(store: Store) -> dict[str, str]:
    """The statements' IRIs by their first words."""
    found = {}
    for quad in store.quads(None, RDF.type, Q.Attribution):
        iri = quad.subject.value  # type: ignore[union-attr]
        _, content = curating.statement(store, iri)
        found[content[0].text.split()[0].strip('",')] = iri
    return found


MENTION = iris.person(OTHER_SHA256, "Jones")

MEANT = [  # what is typed, and what it means
    ("Seth Jones", iris.name("person", "Seth Jones"), "Seth Jones"),
    ("  dr. SETH  JONES ", iris.name("person", "Seth Jones"), "Seth Jones"),
    (iris.name("person", "Seth Jones"), iris.name("person", "Seth Jones"), "Seth Jones"),
    ("name/person/seth-jones", iris.name("person", "Seth Jones"), "Seth Jones"),
    (MENTION, MENTION, "Jones"),
    (MENTION.removeprefix(ID), MENTION, "Jones"),
    ("Jones", iris.name("person", "Jones"), "Jones"),
    (f"{ID}person/seth-jones", iris.name("person", "Seth Jones"), "Seth Jones"),
    (f"{ID}person/jones/0123456789abcdef", MENTION, "Jones"),
]


@pytest.mark.parametrize(("typed", "iri", "name"), MEANT, ids=[case[0] for case in MEANT])
def test_what_a_curator_may_type(store: Store, typed: str, iri: str, name: str) -> None:
    store.replace([
        Quad(node(mention), Q.identifiedAs, node(f"{ID}person/{identity}"), node(IDENTITIES_GRAPH))
        for mention, identity in [
            (iris.person(SHA256, "Seth Jones"), "seth-jones"), (iris.name("person", "Seth Jones"), "seth-jones"),
            (MENTION, "jones/0123456789abcdef"),
        ]
    ])
    record = judge(store, typed, "Steve Jones").record
    assert isinstance(record, Same)
    assert (iri, name) in {(side.iri, side.name) for side in (record.a, record.b)}


AMISS = [
    ("an unknown name", "Set Jones", QuothError, "no person or institution called 'Set Jones'.*Seth Jones"),
    ("an institution", "Rand Corp", QuothError, "of two kinds"),
    ("oneself", "steve jones", QuothError, "namesakes are told apart by the IRIs"),
    ("an unknown mention", iris.person("0" * 64, "Jones"), NotFoundError, "no person or institution called"),
    ("an unknown identity", f"{ID}person/nobody", NotFoundError, "no person or institution called"),
    ("no IRI at all", f"{ID}person/<x y>", NotFoundError, "no person or institution called"),
    ("an unknown name's IRI", f"{ID}name/person/nobody", NotFoundError, "no name called"),
    ("nothing", "", NotFoundError, "no person or institution called"),
]


@pytest.mark.parametrize(("typed", "error", "complaint"), [case[1:] for case in AMISS], ids=[case[0] for case in AMISS])
def test_what_cannot_be_judged(store: Store, typed: str, error: type[Exception], complaint: str) -> None:
    before = set(store.quads())
    with pytest.raises(error, match=complaint):
        judge(store, "Steve Jones", typed)
    assert set(store.quads()) == before


def test_an_institution_that_shares_its_name_with_a_person_is_told_by_the_other(store: Store) -> None:
    record = judge(store, "Rand Corp", "Atlas Institute").record
    assert isinstance(record, Same)
    assert record.a.kind == "institution"


def test_a_judgement_without_a_reason_is_none(store: Store) -> None:
    with pytest.raises(QuothError, match="the reason is missing"):
        curating.same(store, "Seth Jones", "Steve Jones", " \n", "Eva", nothing_follows)
    assert not read_judgements(store)


def test_the_time_is_now_unless_it_is_given(store: Store) -> None:
    before = curating.now()
    record = curating.same(store, "Seth Jones", "Steve Jones", "asked him", "Eva", nothing_follows).record
    assert before <= record.at <= curating.now()


def test_a_contradiction_is_told_at_once(store: Store) -> None:
    assert judge(store, "Seth Jones", "Steve Jones").contradictions == ()
    decided = judge(store, "Seth Jones", "Steve Jones", "different", by="Li", second=1)
    assert [len(side) for one in decided.contradictions for side in one.sides] == [1, 1]
    assert [entry.state for entry in curating.history(store)] == ["contradicted", "contradicted"]
    judge(store, "Seth Jones", "Steve Jones", "different", by="Eva", second=2)
    assert [entry.state for entry in curating.history(store)] == ["superseded", "holds", "holds"]
    assert curating.contradictions(store) == ()


class TestCorrecting:
    def test_by_iri_and_by_first_digits(self, store: Store) -> None:
        iri = statements(store)["They"]
        for given in (iri, iri.rsplit("/", 1)[1][:8], iri.rsplit("/", 1)[1].upper()):
            decided = curating.correct(
                store, given, "source", "I was there", "Eva", nothing_follows, source="Anna  Berg", role="mayor", at=at(len(given) % 60),
            )
            assert decided.record.attribution == iri  # type: ignore[union-attr]
        holding = curating.holding(store).corrections
        assert holding[iri].source == curating.CorrectedSource("Anna Berg", "person", "mayor")

    @pytest.mark.parametrize(("given", "complaint"), [
        ("0000", "is no statement: give its IRI"),
        ("Seth Jones", "is no statement: give its IRI"),
        ("0000000000", "no statement called '0000000000'"),
        (f"{ID}attribution/x", "no statement called"),
        (f"{ID}attribution/<x", "no statement called"),
        (MENTION, "no statement called"),
    ])
    def test_a_statement_that_is_not_there(self, store: Store, given: str, complaint: str) -> None:
        with pytest.raises(QuothError, match=complaint):
            curating.correct(store, given, "reject", "no words", "Eva", nothing_follows)

    def test_digits_that_several_share(self, store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
        one, two = sorted(statements(store).values())[:2]
        monkeypatch.setattr("quoth.identify.judgements.resolve._starting", lambda store, start: {one, two})
        with pytest.raises(QuothError, match=r"could be any of 2 statements: .*Give more digits"):
            curating.correct(store, "01234567", "reject", "no words", "Eva", nothing_follows)

    def test_a_source_without_a_name(self, store: Store) -> None:
        with pytest.raises(QuothError, match="a name or role is missing"):
            curating.correct(store, statements(store)["They"], "source", "so", "Eva", nothing_follows, source=" ")

    def test_it_is_found_again_when_another_model_has_read_the_article(self, store: Store) -> None:
        class Shorter(PlainReader):
            """Takes the words from within the quotation marks; every attribution gets another IRI."""

            def extract(self, article):  # type: ignore[no-untyped-def]
                from dataclasses import replace

                from quoth.article import Span

                found = super().extract(article)
                inside = [
                    replace(one, content=tuple(Span.of(article.text, span.start + 1, span.end - 1) for span in one.content))
                    for one in found.attributions
                ]
                return replace(found, attributions=tuple(inside))

        old = statements(store)["They"]
        curating.correct(store, old, "reject", "no words", "Eva", nothing_follows)
        load(store, JONES, "better", Shorter())
        new = statements(store)["They"]
        assert new != old
        assert list(curating.holding(store).corrections) == [new]
        assert [entry.state for entry in curating.history(store)] == ["holds"]

    def test_it_dangles_when_the_statement_is_gone(self, store: Store) -> None:
        curating.correct(store, statements(store)["They"], "no source", "unclear", "Eva", nothing_follows)
        gone = [graph for graph in store.graphs() if f"/{SHA256}/" in graph]
        store.replace([], dropped=[node(graph) for graph in gone])
        assert curating.holding(store).corrections == {}
        assert [entry.state for entry in curating.history(store)] == ["dangling"]


@pytest.mark.parametrize("other", ["Anna Berg", iris.person(SHA256, "Anna Berg")])
def test_a_judgement_dangles_while_no_article_mentions_whom_it_is_about(store: Store, other: str) -> None:
    judge(store, "Steve Jones", other, "different")
    assert [entry.state for entry in curating.history(store)] == ["holds"]
    store.replace([], dropped=[node(graph) for graph in store.graphs() if f"/{SHA256}/" in graph])
    assert [entry.state for entry in curating.history(store)] == ["dangling"]
    load(store, JONES)
    assert [entry.state for entry in curating.history(store)] == ["holds"]


def test_undo_after_undo_leads_back_to_the_first_export(store: Store) -> None:
    exports = []
    for step in range(4):
        exports.append(b"".join(write(store, "nquads")))
        match step:
            case 0:
                judge(store, "Seth Jones", "Steve Jones")
            case 1:
                judge(store, "Seth Jones", "Steve Jones", "different", by="Li")
            case 2:
                curating.correct(store, statements(store)["They"], "source", "so", "Eva", nothing_follows, source="Anna Berg", institution="Rand Corp")
            case 3:
                judge(store, MENTION, "Seth Jones")
    while exports:
        expected = {record.iri for record in read_judgements(store).last}
        assert {record.iri for record in curating.undo(store, nothing_follows)} == expected
        assert b"".join(write(store, "nquads")) == exports.pop()
    assert curating.undo(store, nothing_follows) == ()


def test_what_follows_is_stored_and_taken_back_with_the_judgement(store: Store) -> None:
    follows = Quad(node(f"{ID}x"), Q.identifiedAs, node(f"{ID}y"), node(IDENTITIES_GRAPH))

    def settle(store: Store, added: list[Quad], removed: list[Quad]) -> tuple[list[Quad], list[Quad]]:
        return ([*added, follows], removed) if added else (added, [*removed, follows])

    curating.same(store, "Seth Jones", "Steve Jones", "so", "Eva", settle)
    assert follows in set(store.quads())
    curating.undo(store, settle)
    assert follows not in set(store.quads())


class TestSharing:
    def test_two_peoples_judgements_merge_whoever_comes_first(self, tmp_path: Path) -> None:
        files, merged = [], set()
        for by, verdict, second in (("Eva", "same", 0), ("Li", "different", 1)):
            with Store.writing(tmp_path / by) as store:
                load(store, JONES)
                load(store, LATER)
                judge(store, "Seth Jones", "Steve Jones", verdict, by, second)
                curating.correct(store, statements(store)["They"], "reject", "none", by, nothing_follows, at=at(2))
                files.append(list(curating.export_judgements(store)))
        for number, order in enumerate([files, files[::-1]]):
            with Store.writing(tmp_path / str(number)) as store:
                load(store, JONES)
                first, second = (curating.import_judgements(store, file, "f", nothing_follows) for file in order)
                assert (first.new, first.known, first.contradictions) == (2, 0, ())
                assert (second.new, second.known, len(second.contradictions)) == (2, 0, 1)
                merged.add((b"".join(write(store, "nquads")), b"".join(curating.export_judgements(store))))
        assert len(merged) == 1

    def test_importing_twice_changes_nothing(self, store: Store) -> None:
        judge(store, "Seth Jones", "Steve Jones")
        file = list(curating.export_judgements(store))
        before = set(store.quads())
        again = curating.import_judgements(store, file * 2, "f", nothing_follows)
        assert (again.new, again.known) == (0, 1)
        assert set(store.quads()) == before

    def test_an_import_is_taken_back_whole(self, store: Store, tmp_path: Path) -> None:
        with Store.writing(tmp_path / "other") as other:
            load(other, JONES)
            load(other, LATER)
            judge(other, "Seth Jones", "Steve Jones", by="Li")
            judge(other, "Jones", "Steve Jones", "different", by="Li")
            file = list(curating.export_judgements(other))
        judge(store, "Seth Jones", "Steve Jones")
        before = b"".join(write(store, "nquads"))
        curating.import_judgements(store, file, "f", nothing_follows)
        assert [entry.step for entry in curating.history(store)] == [1, 2, 2]
        assert {type(record) for record in curating.undo(store, nothing_follows)} == {Same, Different}
        assert b"".join(write(store, "nquads")) == before

    def test_a_file_that_is_amiss_changes_nothing(self, store: Store) -> None:
        judge(store, "Seth Jones", "Steve Jones")
        good = list(curating.export_judgements(store))
        curating.undo(store, nothing_follows)
        with pytest.raises(QuothError, match=r"^li\.jsonl:2: "):
            curating.import_judgements(store, [*good, b"{}"], "li.jsonl", nothing_follows)
        assert not read_judgements(store)

    def test_a_judgement_from_the_future_is_refused(self, store: Store) -> None:
        judge(store, "Seth Jones", "Steve Jones")
        line = json.loads(next(curating.export_judgements(store))) | {"at": "2999-01-01T00:00:00.000000Z"}
        with pytest.raises(QuothError, match="made in the future"):
            curating.import_judgements(store, [json.dumps(line).encode()], "f", nothing_follows)
