"""Person names with a nickname in quotation marks or brackets, `William "Bill" Turner` -> one name instead of three."""

from __future__ import annotations

import re
from collections.abc import Sequence

from quoth.extract.names import NameSpan

_NICKNAMED = re.compile(
    r"[A-Z][\w.'’-]*(?:[ \xa0][A-Z]\.)?"
    r"[ \xa0][\"“”‘'’(](?:the[ \xa0])?[A-Z][\w.'’ -]{0,24}?[\"”“’')][ \xa0][A-Z][\w'’-]+"
)


def join_nicknames(text: str, names: Sequence[NameSpan]) -> list[NameSpan]:
    """`names` in text order, those parts joined that one nicknamed person's name was read as.

    Something tagged as a person must stand at both ends: in `Anna "Star" Weiss` the tagger sees Anna and Weiss.
    """
    joined = sorted(names)
    for match in _NICKNAMED.finditer(text):
        parts = [n for n in joined if n.start < match.end() and match.start() < n.end]
        ends = len(parts) > 1 and parts[0].start <= match.start() and parts[-1].end >= match.end()
        if ends and all(n.kind == "person" for n in (parts[0], parts[-1])):
            whole = NameSpan(parts[0].start, parts[-1].end, kind="person", score=min(n.score for n in parts))
            joined = sorted([*(n for n in joined if n not in parts), whole])
    return joined
