"""Articles for tests, written with marks: who speaks, by which cue, and which words.

`<s1>Ana Ruiz</s1> <c1>said</c1> <t1>that about 40 ships left</t1>`: the marks of one number belong to one statement,
and `names` gives the full name and kind of a source whose mark holds less. Figures are found as loading finds them.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from hashlib import sha256

from quoth.article import Span
from quoth.attribution import SpeakerKind
from quoth.extract.quantities import find_quantities
from quoth.store.answers import Source, SpeakerName, Statement

_MARK = re.compile(r"<(/?)([sct])(\d+)>")
Names = Mapping[str, tuple[str, SpeakerKind]]


def statements(
    marked: str, names: Names | None = None, path: str = "article.txt", published: str | None = None
) -> tuple[list[Statement], dict[str, str]]:
    """The statements of a marked article, and its text by hash."""
    text, spans = _unmark(marked)
    article = Source(sha256(text.encode()).hexdigest(), (path,), published=published)
    found = []
    for number in sorted({number for mark, number in spans if mark == "t"}):
        source, cue, content = (tuple(spans[mark, number]) for mark in "sct")
        found.append(Statement(
            iri=f"{article.sha256}/{number}", article=article, content=content, source=source,
            cue=cue[0] if cue else None, speaker=_speaker(source, names or {}, article), capacity=None, type="indirect",
            confidence=1.0, certainty="certain", polarity="positive", nested_in=None,
            quantities=tuple(q for span in content for q in find_quantities(text, span.start, span.end)),
        ))
    return found, {article.sha256: text}


def _speaker(source: tuple[Span, ...], names: Names, article: Source) -> SpeakerName | None:
    if not source:
        return None
    name, kind = names.get(source[0].text, (source[0].text, "person"))
    return SpeakerName(f"{article.sha256 if kind == 'unnamed' else ''}{name}", name, kind, 1.0)


def _unmark(marked: str) -> tuple[str, dict[tuple[str, str], list[Span]]]:
    text, at = "", 0
    opened: dict[tuple[str, str], int] = {}
    ranges: dict[tuple[str, str], list[tuple[int, int]]] = defaultdict(list)
    for match in _MARK.finditer(marked):
        text += marked[at:match.start()]
        at = match.end()
        key = (match[2], match[3])
        if match[1]:
            ranges[key].append((opened.pop(key), len(text)))
        else:
            opened[key] = len(text)
    text += marked[at:]
    spans: dict[tuple[str, str], list[Span]] = defaultdict(list)
    for key, found in ranges.items():
        spans[key] = [Span.of(text, start, end) for start, end in found]
    return text, spans
