"""A record that does not hold together cannot be made."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from quoth.article import Span
from quoth.identify.judgements import Anchor, CorrectedSource
from quoth.store import iris
from quoth.store.namespaces import ID
from tests.identify.judgements.made import SHA256, correction, different, name, same

RAND = Anchor(iris.name("institution", "Rand Corp"), "Rand Corp")

AMISS: list[tuple[str, Callable[[], object], str]] = [
    ("another's IRI", lambda: Anchor("https://example.org/id/person/jones", "Jones"), "not the IRI of a name"),
    ("an identity, which does not last", lambda: Anchor(f"{ID}person/jones", "Jones"), "not the IRI of a name"),
    ("an article", lambda: Anchor(iris.article(SHA256), "Jones"), "not the IRI of a name"),
    ("quads in an IRI", lambda: Anchor(f"{ID}name/person/x> . <http://a> <http://b> <http://c", "x"), "not the IRI"),
    ("a line break after an IRI", lambda: Anchor(f"{ID}name/person/x\n", "x"), "not the IRI of a name"),
    ("no name", lambda: Anchor(name("A").iri, ""), "a name is missing"),
    ("two lines", lambda: Anchor(name("A").iri, "A\nB"), "line breaks"),
    ("half a character", lambda: Anchor(name("A").iri, "A\ud800"), "characters that do not belong"),
    ("a book", lambda: Anchor(name("A").iri, "A" * 501), "longer than 500"),
    ("oneself", lambda: same("Seth Jones", "seth jones"), "namesakes are told apart"),
    ("a person and an institution", lambda: replace(same("A", "B"), b=RAND), "a person and an institution"),
    ("no curator", lambda: same("A", "B", by=""), "the curator's name is missing"),
    ("no reason", lambda: same("A", "B", reason=""), "the reason is missing"),
    ("local time", lambda: replace(same("A", "B"), at="2026-03-01T09:30:00.000000+02:00"), "not a time like"),
    ("no such day", lambda: replace(same("A", "B"), at="2026-02-30T09:30:00.000000Z"), "day is out of range"),
    ("another's statement", lambda: replace(correction(), attribution="https://example.org/x"), "IRI of a statement"),
    ("an unknown action", lambda: replace(correction(), action="delete"), "no action"),
    ("a source that is not asked for", lambda: replace(correction(), action="reject"), "with the action 'source'"),
    ("a source that is missing", lambda: replace(correction(), source=None), "with the action 'source'"),
    ("an unknown kind", lambda: CorrectedSource("Jones", "robot"), "no kind of source"),  # type: ignore[arg-type]
    ("no words", lambda: correction(content=()), "do not fit"),
    ("a thousand gigabytes of words", lambda: correction(content=(Span(0, 10**12, "They"),)), "do not fit"),
    ("words before the article", lambda: correction(content=(Span(-4, 0, "They"),)), "overlap"),
    ("words twice", lambda: correction(content=(Span(0, 4, "They"), Span(2, 6, "ey l"))), "overlap"),
]  # fmt: skip


@pytest.mark.parametrize(("make", "complaint"), [case[1:] for case in AMISS], ids=[case[0] for case in AMISS])
def test_what_is_amiss_is_said(make: Callable[[], object], complaint: str) -> None:
    with pytest.raises(ValueError, match=complaint) as caught:
        make()
    assert "\n" not in str(caught.value)


def test_the_order_of_two_does_not_matter() -> None:
    assert same("A", "B") == same("B", "A")
    assert same("A", "B").iri == same("B", "A").iri


def test_whatever_differs_gives_another_iri() -> None:
    one, fixed = same("A", "B"), correction()
    others = [
        different("A", "B"), same("A", "C"), same("A", "B", by="Li"), same("A", "B", second=1), same("A", "B", reason="two eyes"),
        correction("1" * 16), correction(source="Seth Jones"), correction(source=None), correction(second=2),
        replace(fixed, source=replace(fixed.source, role="mayor")), replace(fixed, source=replace(fixed.source, institution="mayor")),  # type: ignore[type-var]
    ]
    assert len({record.iri for record in [one, fixed, *others]}) == len(others) + 2


def test_an_anchor_knows_its_kind_and_article() -> None:
    mention = Anchor(iris.person(SHA256, "Seth Jones"), "Seth Jones")
    assert (mention.kind, mention.sha256) == ("person", SHA256)
    assert (RAND.kind, RAND.sha256) == ("institution", None)
    assert Anchor(iris.institution(SHA256, "person"), "person").kind == "institution"
