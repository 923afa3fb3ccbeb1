"""Judgements as a file for colleagues: JSON Lines, a record a line, oldest first, the same bytes for the same records.

    {"judgement": "same", "a": {"name", "iri"}, "b": {"name", "iri"}, "by", "at", "reason"}
    {"judgement": "different", ...}
    {"judgement": "correct", "statement": iri, "content": [{"start", "end", "text"}], "action": "source",
     "source": {"name", "kind", "role", "institution"}, "by", "at", "reason"}
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from quoth.article import Span
from quoth.errors import QuothError
from quoth.identify.judgements.records import Anchor, CorrectedSource, Correction, Different, Record, Same, made

Json = dict[str, Any]

_LONGEST_LINE = 1 << 20
"""Bytes: many times what the longest names, reason and quotation come to, every character escaped."""


def to_lines(records: Iterable[Record]) -> Iterator[bytes]:
    """The file, line by line."""
    for record in sorted(records, key=made):
        yield json.dumps(to_json(record), ensure_ascii=False).encode() + b"\n"


def from_lines(lines: Iterable[bytes], name: str, latest: str) -> list[Record]:
    """The records of a file; QuothError that names it and the line for the first that is amiss.

    `name` is the file's; `latest` the time after which nothing can have been made yet: a judgement from the future
    would supersede all that its curator says until then.
    """
    records = []
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            record = _from_json(_parsed(line))
            if record.at > latest:
                raise ValueError(f"it was made in the future, at {record.at}")
        except ValueError as error:
            raise QuothError(f"{name}:{number}: {error}; nothing was imported") from error
        records.append(record)
    return records


def to_json(record: Record) -> Json:
    """A record as it stands in a file."""
    origin = {"by": record.by, "at": record.at, "reason": record.reason}
    if not isinstance(record, Correction):
        sides = {key: {"name": side.name, "iri": side.iri} for key, side in (("a", record.a), ("b", record.b))}
        return {"judgement": record.verdict, **sides, **origin}
    told: Json = {
        "judgement": record.verdict,
        "statement": record.attribution,
        "content": [{"start": span.start, "end": span.end, "text": span.text} for span in record.content],
        "action": record.action,
    }
    if record.source is not None:
        source = record.source
        told["source"] = {
            "name": source.name, "kind": source.kind, "role": source.role, "institution": source.institution,
        }
    return told | origin


def _parsed(line: bytes) -> object:
    if len(line) > _LONGEST_LINE:
        raise ValueError(f"the line is longer than {_LONGEST_LINE} bytes")
    try:
        return json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise ValueError("not UTF-8 text") from error
    except (ValueError, RecursionError) as error:
        raise ValueError("not JSON: one judgement a line is expected") from error


def _from_json(value: object) -> Record:
    known = value if isinstance(value, dict) else {}
    match known.get("judgement"):
        case "same" | "different" as verdict:
            _check_keys(value, ("judgement", "a", "b", "by", "at", "reason"))
            made_as = Same if verdict == "same" else Different
            return made_as(_anchor(known["a"]), _anchor(known["b"]), *_origin(known))
        case "correct":
            _check_keys(value, ("judgement", "statement", "content", "action", "by", "at", "reason"), ("source",))
            source = _source(known["source"]) if "source" in known else None
            return Correction(
                _text(known, "statement"), _content(known["content"]), known["action"], source, *_origin(known)
            )
    raise ValueError("no judgement: 'judgement' has to be same, different or correct")


def _anchor(value: object) -> Anchor:
    known = _check_keys(value, ("name", "iri"))
    return Anchor(_text(known, "iri"), _text(known, "name"))


def _source(value: object) -> CorrectedSource:
    known = _check_keys(value, ("name", "kind"), ("role", "institution"))
    role, institution = (
        None if known.get(key) is None else _text(known, key) for key in ("role", "institution")
    )
    return CorrectedSource(_text(known, "name"), known["kind"], role, institution)


def _content(value: object) -> tuple[Span, ...]:
    if not isinstance(value, list):
        raise ValueError("'content' has to be a list")
    spans = []
    for one in value:
        known = _check_keys(one, ("start", "end", "text"))
        if type(known["start"]) is not int or type(known["end"]) is not int:
            raise ValueError("'start' and 'end' have to be whole numbers")
        spans.append(Span(known["start"], known["end"], _text(known, "text")))
    return tuple(spans)


def _origin(known: Json) -> tuple[str, str, str]:
    return _text(known, "by"), _text(known, "at"), _text(known, "reason")


def _text(known: Json, key: str) -> str:
    value = known[key]
    if not isinstance(value, str):
        raise ValueError(f"{key!r} has to be text")
    return value


def _check_keys(value: object, needed: Sequence[str], allowed: Sequence[str] = ()) -> Json:
    """The value, when it is an object with just these keys."""
    if not isinstance(value, dict):
        raise ValueError(f"an object with {', '.join(needed)} is expected")
    for key in needed:
        if key not in value:
            raise ValueError(f"{key!r} is missing")
    for key in value:
        if key not in needed and key not in allowed:
            raise ValueError(f"{key[:40]!r} is not known here")
    return value
