"""Transcripts: lines that begin with a name and a colon -> each turn as what that person said, word for word.

PolNeAR's annotators take the name for the source, the colon for the cue and the turn, over all its paragraphs, for the
content (guidelines, 'Punctuation as a cue'), and leave what is reported inside a turn to it; so does this.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from quoth.article import Mark, Span
from quoth.extract.draft import Draft, cut
from quoth.extract.names import NameSpan
from quoth.layout import Layout, Range

CONFIDENCE = 0.9
"""Of a turn; 24 of the 24 found in PolNeAR's train part are annotated so."""

_UPPER = r"[A-Z][A-Z.'’-]*(?:[ \t][A-Z][A-Z.'’-]*){0,4}"
_NAME = r"[A-Z][\w.'’-]+(?:[ \t](?:[a-z]{2,3}[ \t])?[A-Z][\w.'’-]*){0,4}"
_POST = r"(?:,[ \t][^:\n,]{2,50}){0,2}(?:[ \t]\([^)\n]{1,60}\))?"
_TURN = re.compile(
    rf"^[ \t>*_\"“]*(?P<label>(?:(?P<upper>{_UPPER})|(?P<name>{_NAME})){_POST})"
    r"[ \t*_]*(?P<colon>:)[ \t*_]*(?=\S)",
    re.MULTILINE,
)
_ADDRESSES = re.compile(r"\?|\b(?:I|[Ww]e|[Yy]ou|[Mm]y|[Oo]ur|[Yy]our|me|us)\b")
"""Marks of talk: a question, or the first or second person. A list of polls or of headings has none."""
_STAGE = re.compile(r"[\"“]?[(\[][^)\]]*[)\]][.\"”]?|[\W_]*")
"""A paragraph of nothing but a stage direction or dots."""
_LEAST_TURNS = 2


@dataclass(frozen=True, slots=True)
class Turn:
    """One turn of a transcript: the name that opens it and what is said, a stretch a paragraph."""

    label: Span
    colon: Span
    speech: tuple[Span, ...]


def read_turns(text: str, names: Sequence[NameSpan], apart: Sequence[Mark] = ()) -> tuple[Turn, ...]:
    """The turns of a transcript, in text order; none when the text holds no transcript.

    A label counts when it names a person the article names, or when it comes again; and most turns must address
    somebody.
    """
    labels = [m for m in _TURN.finditer(text) if not any(a.start < m.end() and m.start("label") < a.end for a in apart)]
    if len(labels) < _LEAST_TURNS:
        return ()
    people = [(n.start, n.end) for n in names if n.kind == "person"]
    surnames = {text[s:e].split()[-1].casefold() for s, e in people if text[s:e].strip()}
    seen = Counter(_last_name(m) for m in labels)
    taken = [m for m in labels if _is_speaker(text, m, people, surnames, seen)]
    turns = tuple(_turns(text, taken, apart))
    talk = sum(bool(_ADDRESSES.search(span.text)) for turn in turns for span in turn.speech[:1])
    return turns if len(turns) >= _LEAST_TURNS and 2 * talk >= len(turns) else ()


def _is_speaker(
    text: str, match: re.Match[str], people: Sequence[Range], surnames: set[str], seen: Counter[str]
) -> bool:
    name = match["upper"] or match["name"]
    start = match.start("label")
    if any(s <= start + len(name) - 1 and start < e and e >= start + len(name) for s, e in people):
        return True
    if match["upper"] and len(match["upper"]) > 1:
        return _last_name(match) in surnames or seen[_last_name(match)] > 1
    return False


def _last_name(match: re.Match[str]) -> str:
    return str(match["upper"] or match["name"]).split()[-1].casefold()


def _turns(text: str, labels: Sequence[re.Match[str]], apart: Sequence[Mark]) -> Iterator[Turn]:
    paragraphs = Layout.of(text).paragraphs
    for i, match in enumerate(labels):
        limit = labels[i + 1].start() if i + 1 < len(labels) else len(text)
        speech = tuple(_speech(text, match.end(), limit, paragraphs, apart))
        if speech:
            label = Span.of(text, match.start("label"), match.end("label"))
            yield Turn(label, Span.of(text, match.start("colon"), match.end("colon")), speech)


def _speech(text: str, begin: int, limit: int, paragraphs: Sequence[Range], apart: Sequence[Mark]) -> Iterator[Span]:
    """What is said from `begin` on: the rest of the paragraph, and following ones in which somebody is addressed."""
    for start, end in paragraphs:
        if end <= begin or start >= limit or any(m.start <= start and end <= m.end for m in apart):
            continue
        first, last = max(start, begin), min(end, limit)
        words = text[first:last].strip()
        if not words or _STAGE.fullmatch(words):
            continue
        if start > begin and not (_ADDRESSES.search(words) or words[0] in '"“'):
            return
        yield from cut(text, first, last, apart)


def label_names(turns: Sequence[Turn], names: Sequence[NameSpan]) -> list[NameSpan]:
    """The names that open turns, where the tagger saw none: capitals hide them."""
    found = []
    for turn in turns:
        words = re.match(rf"{_UPPER}|{_NAME}", turn.label.text)
        if words and not any(n.start < turn.label.end and turn.label.start < n.end for n in names):
            found.append(NameSpan(turn.label.start, turn.label.start + words.end(), kind="person", score=CONFIDENCE))
    return found


def report_turns(drafts: Sequence[Draft], turns: Sequence[Turn]) -> list[Draft]:
    """The drafts with each turn as one of its own, in place of what the tagger made of the turn's label and words."""
    if not turns:
        return list(drafts)
    kept = [one for draft in drafts if (one := _beside(draft, turns))]
    said = [Draft(turn.label, turn.colon, turn.speech, CONFIDENCE) for turn in turns]
    return kept + said


def _beside(draft: Draft, turns: Sequence[Turn]) -> Draft | None:
    """What is left of a draft next to turns: all of it within one turn's speech or outside, nothing on a label."""
    for turn in turns:
        if any(span.overlaps(turn.label) or span.overlaps(turn.colon) for span in draft.spans):
            return None
        inside = [any(s.start <= span.start and span.end <= s.end for s in turn.speech) for span in draft.spans]
        if all(inside):
            return draft
    content = tuple(c for c in draft.content if not any(c.overlaps(s) for turn in turns for s in turn.speech))
    spoken = any(span.overlaps(s) for span in draft.reporting for turn in turns for s in turn.speech)
    return Draft(draft.source, draft.cue, content, draft.confidence) if content and not spoken else None
