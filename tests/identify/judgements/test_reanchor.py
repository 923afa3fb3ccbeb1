"""Corrections find their statement again after another reading."""

from __future__ import annotations

from pathlib import Path

import pytest

from quoth.article import Span
from quoth.identify.judgements import anchors_in, reanchored
from quoth.store import iris
from quoth.store.store import Store
from tests.identify.judgements.made import JONES, LATER, SHA256, correction, load

TEXT = JONES.text


def iri(key: str) -> str:
    return iris.attribution(SHA256, key * 16)


def content(*ranges: tuple[int, int]) -> tuple[Span, ...]:
    return tuple(Span.of(TEXT, start, end) for start, end in ranges)


CASES = [  # what was corrected, what is there now, which of it is meant
    ("the same statement", [(0, 18)], {"0": [(0, 18)], "1": [(59, 73)]}, "0"),
    ("the same, with other words now", [(0, 18)], {"0": [(59, 73)], "1": [(0, 18)]}, "0"),
    ("read anew with the quotation marks left out", [(0, 18)], {"1": [(1, 17)], "2": [(59, 73)]}, "1"),
    ("two stretches joined", [(0, 5), (8, 18)], {"1": [(0, 18)]}, "1"),
    ("just half", [(0, 10)], {"1": [(0, 20)]}, "1"),
    ("less than half", [(0, 10)], {"1": [(0, 21)]}, None),
    ("the closer of two", [(0, 18)], {"1": [(0, 18)], "2": [(0, 17)]}, "1"),
    ("two equally close", [(0, 18)], {"1": [(0, 17)], "2": [(1, 18)]}, None),
    ("nothing there", [(0, 18)], {}, None),
]


@pytest.mark.parametrize(("was", "now", "meant"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_the_statement_meant(was: list[tuple[int, int]], now: dict[str, list[tuple[int, int]]], meant: str | None) -> None:
    lost = correction("0" * 16, content=content(*was))
    found = reanchored([lost], [(iri(key), content(*ranges)) for key, ranges in now.items()])
    assert found == ({lost.iri: iri(meant)} if meant else {})


def test_in_a_store(tmp_path: Path) -> None:
    found = correction("f" * 16, content=content((0, 18)))
    lost = correction("f" * 16, content=content((30, 50)))
    with Store.writing(tmp_path / "s") as store:
        load(store, JONES)
        load(store, LATER)
        (statement,) = anchors_in(store, [found, lost]).values()
        assert statement.startswith(iris.attribution(SHA256, ""))
        assert anchors_in(store, []) == {}
