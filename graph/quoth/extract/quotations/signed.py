"""Quotations signed with a name, `"..." - Ann Lee`, as lists of quotations, reviews and page scans print them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from quoth.article import Mark, Span
from quoth.extract.draft import Draft
from quoth.extract.names import NameSpan

CONFIDENCE = 0.8
_DASHES = ("-", "--", "–", "—", "―")
_SIGNED = re.compile(
    r"^[ \t*_>•-]*(?P<quotation>[\"“„«‘'][^\n]{3,2000}?[\"”“»’'])[*_]*[\s\xa0]{0,4}"
    r"(?P<dash>[―—–]|--?)[ \t\xa0*_]*(?P<name>[A-Z@][^\n\"“”!?:]{1,100}?)[ \t\xa0*_.]*$",
    re.MULTILINE,
)
_LIKE_NAME = re.compile(r"(?:[A-Z][\w.'’-]*[ \t]+){1,3}[A-Z][\w.'’-]*(?:,[ \t].{2,80}|[ \t]\(.{2,60}\))?")


def report_signed(
    text: str, drafts: Sequence[Draft], names: Sequence[NameSpan], apart: Sequence[Mark] = ()
) -> list[Draft]:
    """The drafts with each signed quotation as one of its own; its cue is the dash (PolNeAR's guidelines).

    A draft that holds the same quotation gives way, unless its cue lies on the same line: then the line is no
    signature but a sentence.
    """
    found = list(drafts)
    for match in _SIGNED.finditer(text):
        start, end = match.span("quotation")
        if any(m.start < match.end("name") and start < m.end for m in apart):
            continue
        line = range(match.start("quotation"), match.end("name"))
        if any(d.cue and d.cue.start in line and d.cue.text not in _DASHES for d in found):
            continue
        if not _is_name(match, names):
            continue
        content = Span.of(text, start, end)
        signed = Draft(Span.of(text, *match.span("name")), Span.of(text, *match.span("dash")), (content,), CONFIDENCE)
        left = (replace(d, content=tuple(c for c in d.content if not c.overlaps(content))) for d in found)
        found = [d for d in left if d.content] + [signed]
    return found


def _is_name(match: re.Match[str], names: Sequence[NameSpan]) -> bool:
    start, end = match.span("name")
    if any(n.kind != "place" and n.start < end and start <= n.start <= start + 25 for n in names):
        return True
    return bool(_LIKE_NAME.fullmatch(match["name"]))
