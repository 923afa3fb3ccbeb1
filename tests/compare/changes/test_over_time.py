"""Claims of one speaker that contradict each other: a change when the days tell which came first, else nothing."""

from __future__ import annotations

from dataclasses import replace

import pytest

from quoth.compare.changes import changed, dated
from quoth.compare.pair import Pair, Side
from quoth.compare.statement import claims
from tests.compare.marked import statements

SAID = "<s1>{}</s1> <c1>said</c1> <t1>the dam {}</t1>."


def contradiction(days: tuple[str | None, str | None], second: str = "Ana Ruiz") -> Pair:
    """Two articles in which a dam holds and leaks."""
    one, text = statements(SAID.format("Ana Ruiz", "holds"), path="a.txt", published=days[0])
    two, other = statements(SAID.format(second, "leaks"), path="b.txt", published=days[1])
    found = sorted(claims(one + two, text | other), key=lambda claim: claim.words.endswith("leaks"))
    a, b = (Side(claim.article, claim.source, claim.content[0], claim) for claim in found)
    return Pair(a, b, "contradicts", "position", "antonyms", 0.8, "holds against leaks", "dam")


# days on which the dam was said to hold and to leak; the order of the change, None where there is none.
DAYS: list[tuple[tuple[str | None, str | None], tuple[str, str] | None]] = [
    (("2023-03-01", "2023-03-09"), ("holds", "leaks")),
    (("2023-03-09?", "2023-03-01"), ("leaks", "holds")),
    (("2022", "2023-03"), ("holds", "leaks")),
    (("2023-03-01", "2023-03-01"), None),
    (("2023", "2023-03-01"), None),
    ((None, "2023-03-01"), None),
    ((None, None), None),
]


@pytest.mark.parametrize(("days", "order"), DAYS)
def test_the_earlier_claim_comes_first_or_there_is_no_change(
    days: tuple[str | None, str | None], order: tuple[str, str] | None
) -> None:
    found = changed([contradiction(days)])
    if order is None:
        assert found == ()
        return
    (change,) = found
    assert change.relation == "changes"
    assert tuple(side.span.text.split()[-1] for side in (change.a, change.b)) == order
    assert (dated(change).before, dated(change).after) == (change.a.article.published, change.b.article.published)
    assert all(day in change.reason for day in days if day)
    assert "holds against leaks" in change.reason


def test_two_speakers_disagree_and_do_not_change() -> None:
    assert changed([contradiction(("2023-03-01", "2023-03-09"), "Bo Lind")]) == ()


def test_what_agrees_is_no_change() -> None:
    assert changed([replace(contradiction(("2023-03-01", "2023-03-09")), relation="agrees")]) == ()
