"""Quotations that no cue claims -> attributions to whom the words before them are about, marked as inferred.

Only what is printed as speech is taken: a whole sentence or more, from the start of a sentence or paragraph. Slogans,
titles and words held at arm's length stand inside sentences, are short or are written in title case.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from quoth.article import Mark, Span
from quoth.extract import lexicon
from quoth.extract.draft import Draft, last_before
from quoth.extract.names import NameSpan
from quoth.extract.quotations.structure import Quotation, Quotations
from quoth.layout import Layout

CONFIDENCE = 0.4
"""Below every attribution whose cue was found and linked."""
_LEAST_WORDS = 5
_SENTENCE = re.compile(r"[.!?…—][\"”“»’'‚«]*$")
_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_PRONOUN = re.compile(r"(?:he|she)\b", re.IGNORECASE)


def infer_speakers(
    text: str, drafts: Sequence[Draft], quotations: Quotations, names: Sequence[NameSpan], apart: Sequence[Mark] = ()
) -> list[Draft]:
    """The drafts with one more for each quotation that none of them holds and whose speaker the text before shows."""
    layout = Layout.of(text)
    taken = bytearray(len(text))
    for start, end in (*((s.start, s.end) for d in drafts for s in d.spans), *((m.start, m.end) for m in apart)):
        taken[start:end] = b"\1" * (end - start)
    found = list(drafts)
    for one in quotations.all:
        if any(taken[one.start : one.end]) or not _is_speech(text, one):
            continue
        named = _named_before(text, one, found, quotations, names, layout)
        if named:
            found.append(Draft(None, None, (Span.of(text, one.start, one.end),), CONFIDENCE, inferred=named))
    return found


def _is_speech(text: str, one: Quotation) -> bool:
    """Whether it is a sentence or more that begins where a sentence may."""
    inside = text[one.start : one.end]
    words = _WORD.findall(inside)
    longer = [w for w in words if len(w) > 3]
    if len(words) < _LEAST_WORDS or not words[0][0].isupper() or not _SENTENCE.search(inside.rstrip()):
        return False
    if sum(w[0].isupper() for w in longer) > 0.6 * len(longer):
        return False
    lead = text[max(0, one.start - 20) : one.start].rstrip(" \t*_>")
    return not lead or lead[-1] in "\n.!?…:" or lead[-2:-1] in tuple(".!?…")


def _named_before(
    text: str,
    one: Quotation,
    drafts: Sequence[Draft],
    quotations: Quotations,
    names: Sequence[NameSpan],
    layout: Layout,
) -> Span | None:
    """Who speaks: the subject of the sentence before in the paragraph; else, where the paragraph opens with the
    quotation, the speaker quoted last in the paragraph before, or the subject of its last sentence."""
    at = layout.paragraph(one.start)
    start, _ = layout.paragraphs[at]
    if text[start : one.start].strip():
        return _subject(text, start, one.start, quotations, names, layout)
    if at == 0:
        return None
    begin, end = layout.paragraphs[at - 1]
    last = last_before(drafts, one.start)
    if last and begin <= last.content[-1].start and quotations.holds(last.content[-1].start):
        return last.source or last.inferred
    return _subject(text, begin, end, quotations, names, layout)


def _subject(
    text: str, start: int, end: int, quotations: Quotations, names: Sequence[NameSpan], layout: Layout
) -> Span | None:
    """The person who opens the last sentence of `start:end`, or the only one whom it names."""
    begin = max(start, layout.sentence(max(start, len(text[:end].rstrip()) - 1))[0])
    if pronoun := _PRONOUN.match(text, begin, end):
        return Span.of(text, *pronoun.span()) if pronoun.group().lower() in lexicon.HE | lexicon.SHE else None
    inside = [n for n in names if n.kind == "person" and begin <= n.start and n.end <= end]
    people = [n for n in inside if not quotations.holds(n.start)]
    if not people:
        return None
    first = people[0]
    alone = len({text[n.start : n.end].split()[-1] for n in people}) == 1
    opens = len(text[begin : first.start].split()) <= 4
    return Span.of(text, first.start, first.end) if alone or opens else None
