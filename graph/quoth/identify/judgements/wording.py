"""A record in words, for history, errors and what a command says it did."""

from __future__ import annotations

from quoth.identify.judgements.records import Anchor, Correction, Record, Same

_LONGEST = 80
"""Characters of a statement's words that are enough to know it by."""


def in_words(record: Record) -> str:
    """`Amelia Sitoe is Sitoe (in article 3f2a9c01)`."""
    if not isinstance(record, Correction):
        return f"{_side(record.a)} {'is' if isinstance(record, Same) else 'is not'} {_side(record.b)}"
    words = " ".join(" … ".join(span.text for span in record.content).split())
    shown = f"“{words if len(words) <= _LONGEST else words[: _LONGEST - 1] + '…'}”"
    if record.source is None:
        return f"{shown} {'is no statement' if record.action == 'reject' else 'is by nobody who can be named'}"
    post = ", ".join(filter(None, (record.source.role, record.source.institution)))
    return f"{shown} is by {record.source.name}" + (f" ({post})" if post else "")


def _side(anchor: Anchor) -> str:
    return f"{anchor.name} (in article {anchor.sha256[:8]})" if anchor.sha256 else anchor.name
