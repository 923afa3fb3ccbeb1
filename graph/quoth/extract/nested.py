"""Contents -> the attributions inside them: A says that B says.

The tagger learned from annotators who mark the outermost attribution only. So each content is read once more by itself:
what is found there is what the content reports.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from operator import itemgetter

from quoth.article import Span
from quoth.extract.draft import Draft
from quoth.extract.tagger.decode import WordSpan
from quoth.extract.tagger.link import link
from quoth.extract.tagger.tag import Tagged, Tagger

_REPORTS = re.compile(
    r"\b(?:according to|accus\w+|acknowledg\w+|add(?:s|ed|ing)|admit\w*|alleg\w+|announc\w+|argu(?:e[sd]?|ing)"
    r"|ask(?:s|ed|ing)|assert\w*|assess\w*|assum\w+|believ\w+|blam(?:e[sd]?|ing)|call(?:s|ed|ing)?|claim\w*"
    r"|complain\w*|conced\w+|conclu\w+|condemn\w*|confirm\w*|contend\w*|criticiz\w+|criticis\w+|declar\w+"
    r"|demand\w*|den(?:y|ied|ies|ying)|describ\w+|disclos\w+|dismiss\w*|estimat\w+|expects?|explain\w*|finds?"
    r"|finding|forecast\w*|found|indicat\w+|insist\w*|judg(?:e[sd]?|ing)|maintain\w*|not(?:e[sd]|ing)|pledg\w+"
    r"|prais\w+|predict\w*|promis\w+|propos\w+|question(?:s|ed|ing)|recommend\w*|reject\w*|report(?:s|ed|ing|edly)?"
    r"|reveal\w*|rul(?:ed|ing)|rumou?r\w*|sa(?:id|ys?|ying)|show(?:s|ed|n|ing)?|stat(?:es|ed|ing)|suggest\w*"
    r"|suspect\w*|tell(?:s|ing)?|testif\w+|th(?:inks?|ought)|told|tweet\w*|underestimat\w+|urg(?:e[sd]?|ing)"
    r"|vow\w*|warn\w*|writ(?:es?|ing|ten)|wrote)\b",
    re.IGNORECASE,
)
"""Cues of statements and assessments. What somebody wants, fears or plans is no statement to be vouched for."""
_HEARSAY = re.compile(
    r"\b(?:reports?|rumou?rs?|allegations?|accusations?|claims?|estimates?|suggestions?)\b", re.IGNORECASE
)
"""Cues that stand for themselves: 'there are reports that ...' needs nobody who reports."""
_RUMOUR = re.compile(
    r"\b(?:(?:recent|new|news|media|press|earlier|unconfirmed|conflicting|local)\s+)*"
    r"(?:reports|rumou?rs|allegations|accusations|suggestions)(?=\s+that\s)",
    re.IGNORECASE,
)
"""'There are reports that ...': the tagger, which looks for who says something, passes over these."""
_SPEAKER_HIMSELF = {"i", "we", "me", "us", "myself", "ourselves"}
_CLAUSE = re.compile(r"[\s\"“”„‟«»'‘’`]*(?:(?:that|whether)\s+)?(.*?)[\s\"“”»'‘’`,]*", re.DOTALL | re.IGNORECASE)
"""A content without what shows it to be one: the tagger would see nothing else in it."""
_LEAST_WORDS = 6
"""Shorter contents hold no source, cue and content of their own."""
_LEAST = 0.4
"""Confidence under which an inner attribution is not reported."""


@dataclass(frozen=True, slots=True)
class Nested:
    """An attribution with the one whose content reports it."""

    inner: Draft
    outer: Draft


def find_nested(tagger: Tagger, drafts: Sequence[Draft]) -> tuple[list[Draft], list[Nested]]:
    """The outermost of `drafts`, and what their contents report, each as sure as both of them together.

    A content in which attributions are known already, as in the turn of a transcript, is not read again.
    """
    outermost, nested = _parted(drafts)
    told = {id(one.outer) for one in nested}
    for outer in outermost:
        if id(outer) not in told:
            nested += (Nested(one, outer) for part in outer.content for one in _inside(tagger, part, outer.confidence))
    nested.sort(key=lambda one: _extent(one.inner), reverse=True)
    return outermost, nested


def _extent(draft: Draft) -> int:
    return max(span.end for span in draft.spans) - min(span.start for span in draft.spans)


def _parted(drafts: Sequence[Draft]) -> tuple[list[Draft], list[Nested]]:
    """The drafts that no other's content holds; and the others, what holds another before it."""
    contents = sorted(
        ((span.start, span.end, draft) for draft in drafts for span in draft.content), key=itemgetter(0, 1)
    )
    starts = [start for start, _, _ in contents]
    reach = list(accumulate((end for _, end, _ in contents), max))
    outermost, nested = [], []
    for draft in drafts:
        start, end = min(span.start for span in draft.spans), max(span.end for span in draft.spans)
        at = bisect_right(starts, start) - 1
        while at >= 0 and reach[at] >= end and (contents[at][1] < end or contents[at][2] is draft):
            at -= 1
        if at >= 0 and reach[at] >= end:
            nested.append(Nested(draft, contents[at][2]))
        else:
            outermost.append(draft)
    return outermost, nested


def _inside(tagger: Tagger, content: Span, confidence: float) -> Iterator[Draft]:
    if len(content.text.split()) < _LEAST_WORDS or not _REPORTS.search(content.text):
        return
    clause = _CLAUSE.fullmatch(content.text)
    assert clause
    content = Span(content.start + clause.start(1), content.start + clause.end(1), clause[1])
    tagged = tagger.tag(content.text)
    linked, _ = link(tagged)
    yield from _hearsay(content, [_span(tagged, content, words) for words in tagged.spans], confidence)
    for one in linked:
        source = _span(tagged, content, one.source) if one.source else None
        cue = _span(tagged, content, one.cue)
        draft = Draft(
            source,
            cue,
            tuple(_span(tagged, content, part) for part in one.content),
            round(one.confidence * confidence, 3),
        )
        if one.confidence >= _LEAST and _is_reported(draft):
            yield draft


def _hearsay(content: Span, tagged: Sequence[Span], confidence: float) -> Iterator[Draft]:
    """What nobody in particular says: to the end of the tagged span that goes on after the cue, or of the content."""
    for match in _RUMOUR.finditer(content.text):
        cue = Span(content.start + match.start(), content.start + match.end(), match[0])
        ends = [span.end for span in tagged if span.start <= cue.end + 1 < span.end]
        start, end = match.end() + 1, max(ends, default=content.end) - content.start
        words = Span(content.start + start, content.start + end, content.text[start:end])
        yield Draft(None, cue, (words,), round(_LEAST * confidence, 3))


def _is_reported(draft: Draft) -> bool:
    assert draft.cue
    if draft.source is None:
        return _HEARSAY.search(draft.cue.text) is not None
    return _REPORTS.search(draft.cue.text) is not None and draft.source.text.lower() not in _SPEAKER_HIMSELF


def _span(tagged: Tagged, content: Span, words: WordSpan) -> Span:
    """The words' place in the article that `content` is from."""
    start, end = tagged.bounds(words)
    return Span(content.start + start, content.start + end, content.text[start:end])
