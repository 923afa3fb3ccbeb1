"""The file that colleagues exchange: readable, stable, and checked to the last line."""

from __future__ import annotations

import json
import random
from typing import Any

import pytest
from hypothesis import given

from quoth.errors import QuothError
from quoth.identify.judgements import Record
from quoth.identify.judgements.sharing import from_lines, to_json, to_lines
from quoth.store.namespaces import ID
from tests.identify.judgements.made import any_records, at, correction, different, same

LATEST = at(59)
SAME = to_json(same("Seth Jones", "S. Jones"))
FIXED = to_json(correction())


def test_a_line_is_readable() -> None:
    assert b"".join(to_lines([same("Seth Jones", "Müller")])).decode() == (
        '{"judgement": "same", "a": {"name": "Müller", "iri": "https://w3id.org/quoth/id/name/person/muller"}, '
        '"b": {"name": "Seth Jones", "iri": "https://w3id.org/quoth/id/name/person/seth-jones"}, '
        '"by": "Eva", "at": "2026-03-01T09:30:00.000000Z", "reason": "one face"}\n'
    )


@given(any_records())
def test_what_goes_out_comes_in(records: list[Record]) -> None:
    lines = list(to_lines(records))
    assert set(from_lines(lines, "f", LATEST)) == set(records)
    shuffled = list(records)
    random.Random(1).shuffle(shuffled)
    assert list(to_lines(shuffled)) == lines


def test_blank_lines_and_a_byte_order_mark_are_no_matter() -> None:
    line = next(to_lines([different("A", "B")]))
    assert from_lines([b"\xef\xbb\xbf" + line, b"\n", b" \r\n"], "f", LATEST) == [different("A", "B")]


def without(record: dict[str, Any], key: str) -> dict[str, Any]:
    return {one: value for one, value in record.items() if one != key}


AMISS = [
    ("no JSON", b"same A B", "not JSON"),
    ("half a line", json.dumps(SAME).encode()[:50], "not JSON"),
    ("not UTF-8", b'{"judgement": "\xff"}', "not UTF-8"),
    ("nested to death", b"[" * 200_000, "not JSON"),
    ("endless", b" {" + b" " * (1 << 20), "longer than"),
    ("a list", [SAME], "no judgement"),
    ("a number", 7, "no judgement"),
    ("another verdict", SAME | {"judgement": "perhaps"}, "no judgement"),
    ("a verdict of several", SAME | {"judgement": ["same"]}, "no judgement"),
    ("no time", without(SAME, "at"), "'at' is missing"),
    ("no reason", SAME | {"reason": ""}, "the reason is missing"),
    ("a number as reason", SAME | {"reason": 7}, "'reason' has to be text"),
    ("more than is known", SAME | {"weight": 7}, "'weight' is not known"),
    ("a side that is text", SAME | {"a": "Jones"}, "an object with name, iri"),
    ("another's IRI", SAME | {"a": {"name": "x", "iri": "https://example.org/x"}}, "not the IRI of a name"),
    ("markup in an IRI", SAME | {"a": {"name": "x", "iri": f"{ID}name/person/<b>"}}, "not the IRI of a name"),
    ("the future", SAME | {"at": "2999-01-01T00:00:00.000000Z"}, "made in the future"),
    ("a half character", SAME | {"by": "\ud83d"}, "characters that do not belong"),
    ("no content", without(FIXED, "content"), "'content' is missing"),
    ("content that is text", FIXED | {"content": "They"}, "has to be a list"),
    ("offsets in words", FIXED | {"content": [{"start": "1", "end": 2, "text": "x"}]}, "whole numbers"),
    ("offsets that are true", FIXED | {"content": [{"start": True, "end": 2, "text": "x"}]}, "whole numbers"),
    ("offsets that do not fit", FIXED | {"content": [{"start": 1, "end": 9, "text": "x"}]}, "do not fit"),
    ("another action", FIXED | {"action": "delete"}, "no action"),
    ("another kind", FIXED | {"source": {"name": "x", "kind": {}}}, "no kind of source"),
    ("a source too many", FIXED | {"action": "reject"}, "with the action 'source'"),
    ("another's statement", FIXED | {"statement": "urn:x"}, "not the IRI of a statement"),
]


@pytest.mark.parametrize(("amiss", "complaint"), [case[1:] for case in AMISS], ids=[case[0] for case in AMISS])
def test_what_is_amiss_is_named_with_its_line(amiss: object, complaint: str) -> None:
    line = amiss if isinstance(amiss, bytes) else json.dumps(amiss).encode()
    with pytest.raises(QuothError, match=rf"^from-li\.jsonl:2: .*{complaint}.*; nothing was imported$") as caught:
        from_lines([json.dumps(SAME).encode(), line], "from-li.jsonl", LATEST)
    assert len(str(caught.value)) < 300
