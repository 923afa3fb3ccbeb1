"""Words by which an article says that somebody says otherwise than before: sentences in, markers with offsets out.

A marker names its kind, the stretch with the earlier position and, where the sentence has it, the one with the present
position. Inside quotation marks only the first person counts (`I used to think`): what one says of another's change of
mind is a reproach.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from quoth.compare.changes.patterns import MAY_TELL, NOT_SO, PATTERNS, Kind
from quoth.layout import Layout, Range

_NEEDS_BEFORE: frozenset[Kind] = frozenset({"until_recently", "once", "at_first", "turned_against"})
_CAN_BE_DENIED: frozenset[Kind] = frozenset({"no_longer", "took_back", "dropped", "revised"})
_I = re.compile(r"\b(?:I|[Ww]e)(?:['’]ve|\s+(?:have|had))?\s*(?:,[^,]*,)?\s*$")
_POSSESSIVE = re.compile(r"\b(?:his|her|its|their)\b")
_THAT = re.compile(
    r"(?:comments?|remarks?|claims?|statements?|suggestions?|predictions?|pledges?|promises?|assertions?|vows?|threats?"
    r"|position|calls?|plans?|proposals?|demands?|views?|belief)\b[^,;]{0,40}?"
    r"\s(?:that|to|for|of)\s+(?P<said>.{3,})$", re.DOTALL)

_FOR_OR_AGAINST = re.compile(r"\b(?:endorsement|support|opposition|backing)\s+(?:of|for|to)\s+\S")


@dataclass(frozen=True, slots=True)
class Marker:
    """One marker; all ranges are offsets into the article's text, end exclusive."""

    kind: Kind
    words: Range
    """The marker's own words, as a reason quotes them."""
    sentence: Range
    before: Range | None
    """The earlier position; None where the marker only points back to it (`his remarks`)."""
    after: Range | None
    """The present position; None where the sentence does not give it."""
    verb: int
    """Where the verb begins whose subject is the one who changed."""
    first_person: bool = False


def find_markers(layout: Layout) -> list[Marker]:
    """The markers of an article in order; of two that overlap the one that begins first, then the longer."""
    found = [marker for sentence in layout.sentences for marker in _in(sentence, layout)]
    found.sort(key=lambda marker: (marker.words[0], -marker.words[1]))
    kept: list[Marker] = []
    for marker in found:
        if not kept or marker.words[0] >= kept[-1].words[1]:
            kept.append(marker)
    return kept


def _in(sentence: Range, layout: Layout) -> Iterator[Marker]:
    text = layout.text[slice(*sentence)].rstrip().replace("\n", " ")
    if not MAY_TELL.search(text):
        return
    for kind, pattern in PATTERNS:
        for match in pattern.finditer(text):
            marker = _marker(kind, match, sentence[0])
            if marker and (marker.first_person or not layout.in_quotation(marker.verb)):
                yield marker


def _marker(kind: Kind, match: re.Match[str], offset: int) -> Marker | None:
    """The marker of a match in a sentence that begins at `offset`; None when its words are denied."""
    start, end = match.span("words")
    if kind in _CAN_BE_DENIED and NOT_SO.search(match.string[:start]):
        return None
    before, after = _stretch(match, "before", "before2"), _stretch(match, "after", "after2")
    verb = _stretch(match, "verb", "verb2") or (start, end)
    if what := match.groupdict().get("what"):
        before = _said_to_be(what, match.start("what"))
    if before:
        before, after = _widened(kind, match, before, after, verb)
    elif kind in _NEEDS_BEFORE:
        return None
    subject = match["verb"] if kind == "than_first" else match.string[max(0, start - 25):start]
    sentence = (offset, offset + len(match.string))
    shifted = [part and (part[0] + offset, part[1] + offset) for part in (before, after)]
    return Marker(
        kind, (start + offset, end + offset), sentence, shifted[0], shifted[1], verb[0] + offset,
        first_person=_I.search(subject) is not None,
    )


def _stretch(match: re.Match[str], *names: str) -> Range | None:
    """The first of these groups that holds anything."""
    groups = match.groupdict()
    return next((match.span(name) for name in names if groups.get(name)), None)


def _widened(
    kind: Kind, match: re.Match[str], before: Range, after: Range | None, verb: Range
) -> tuple[Range, Range | None]:
    """The positions with as many of the words around as they need to be understood: `her opposition to the canal`."""
    start, end = match.span("words")
    if kind == "dropped":
        own = _POSSESSIVE.search(match.string, start, end)
        return (own.start() if own else start, before[1]), after
    if kind == "turned_against" and after:
        return (before[0], end), (after[0], before[1])
    if kind == "once" or (kind == "at_first" and match.string[slice(*verb)] not in ("said", "told")):
        return (verb[0], before[1]), after
    if kind == "than_first":
        return before, (0, end)
    return before, after


def _said_to_be(what: str, start: int) -> Range | None:
    """What the object of the verb says was said (`a suggestion that he might pay`), or the whole of it where it names a
    position (`his endorsement of the mayor`); None when it only points back."""
    if _FOR_OR_AGAINST.search(what):
        return start, start + len(what)
    found = _THAT.search(what)
    return (start + found.start("said"), start + found.end("said")) if found else None
