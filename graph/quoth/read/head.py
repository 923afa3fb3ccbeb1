"""Lines of an article -> what stands above its running text: title, byline, dateline, masthead, section labels."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from quoth.article import Mark, MarkKind
from quoth.read.byline import Byline, bare_name, read_byline
from quoth.read.dateline import Dateline, is_dateline_place, read_dateline
from quoth.read.dates import PRINTED_DATE
from quoth.read.lines import Line
from quoth.read.publisher import is_masthead, publisher_field, running_head

MAX_HEAD = 15
"""Lines looked at: title, byline and the like stand within them or are not printed."""
MAX_TITLE = 200
_AHEAD = 4
"""A summary between title and byline is told from the text by the byline or dateline within so many lines."""
_TITLE_WORDS = 16
_PAST_SPEECH = re.compile(r"\b(?:said|told|added|asked)\b")
"""Headlines report speech in the present tense (`Flynn says`)."""
_BROKEN_LINE = 40
_LABEL_WORDS = 3
"""A line of so few words above a longer one is a section's name, not the title."""


@dataclass
class Head:
    """What was read above the text. `body` is the index of the first paragraph of running text."""

    body: int = 0
    title: Line | None = None
    byline: Byline | None = None
    dateline: Dateline | None = None
    publisher: str | None = None
    marks: list[Mark] = field(default_factory=list)
    kinds: dict[int, MarkKind] = field(default_factory=dict)
    """Lines of the head that are boilerplate: running heads, mastheads, section labels."""


def read_head(lines: tuple[Line, ...], kinds: dict[int, MarkKind]) -> Head:
    """Read the lines above the text; those in `kinds` are known to be boilerplate and are passed over."""
    head = Head()
    open_lines = [i for i in range(min(len(lines), MAX_HEAD)) if i not in kinds]
    candidates: list[int] = []
    for position, index in enumerate(open_lines):
        line = lines[index]
        below = [lines[i] for i in open_lines[position + 1 : position + 1 + _AHEAD]]
        if _take_furniture(head, index, lines, candidates, below):
            continue
        if _is_body(line, below, first=not candidates):
            break
        candidates.append(index)
    else:
        index = len(lines)
    head.body = index
    _choose_title(head, lines, candidates)
    _find_dateline(head, lines, kinds)
    return head


def _take_furniture(head: Head, index: int, lines: tuple[Line, ...], candidates: list[int], below: list[Line]) -> bool:
    """Take the line as running head, byline, dateline place or date line when it is one."""
    line = lines[index]
    if name := running_head(line) or publisher_field(line):
        head.publisher = head.publisher or name
        head.kinds[index] = "navigation"
    elif byline := _byline(line, any(len(lines[i].words) > _LABEL_WORDS for i in candidates), below):
        if head.byline is None:
            head.byline = byline
        head.marks.append(Mark(line.start, line.end, "byline"))
    elif is_dateline_place(line) and head.dateline is None:
        head.dateline = Dateline(line.start, line.end, line.bare.strip(" .:—–-") or line.bare)
        head.marks.append(Mark(line.start, line.end, "dateline"))
    else:
        return _is_date_line(line)
    return True


def _byline(line: Line, after_title: bool, below: list[Line]) -> Byline | None:
    """A line `By ...`, or below the title a bare name with a date line under it."""
    if byline := read_byline(line):
        return byline
    name = bare_name(line) if after_title and below and _is_date_line(below[0]) and not read_byline(below[0]) else None
    return Byline(name, "") if name else None


def _is_date_line(line: Line) -> bool:
    match = PRINTED_DATE.search(line.text) if line.alone and not line.has_speech else None
    return bool(match and len(line.text) - len(match.group()) <= 35)


def _is_body(line: Line, below: list[Line], *, first: bool) -> bool:
    """Whether running text begins here. The first line may be a title that ends in a full stop."""
    if read_dateline(line) or not line.alone or len(line.text) > MAX_TITLE:
        return True
    if _is_spoken(line, first=first) or _is_broken_off(line, below):
        return True
    if line.is_heading or not line.ends_sentence:
        return line.is_prose and not line.is_heading and not line.is_title_case
    if first:
        return not _may_be_title(line, below)
    if _is_summary(line, below):
        return False
    return not line.is_title_case and not (line.text[-1] in "?!" and len(line.text) < 100)


def _is_spoken(line: Line, *, first: bool) -> bool:
    """A quotation that is reported in the past tense; below a title also one with its speaker's name, or a turn."""
    if line.opens_quotation and _PAST_SPEECH.search(line.text):
        return True
    return not first and (line.is_turn or line.is_signed_quotation)


def _is_broken_off(line: Line, below: list[Line]) -> bool:
    """A sentence whose end stands below an advert: too long for one line of a title that goes on in the next."""
    if line.ends_sentence or len(line.text) < _BROKEN_LINE or not below:
        return False
    return below[0].text[0].islower() and below[0].ends_with_stop


def _is_summary(line: Line, below: list[Line]) -> bool:
    """Whether a sentence above the text sums it up: byline, date or dateline come after it, at once if it is long."""
    near = below[:1] if line.is_prose else below
    spoken = line.is_prose and line.has_speech
    return not spoken and any(read_byline(each) or read_dateline(each) or _is_date_line(each) for each in near)


def _may_be_title(line: Line, below: list[Line]) -> bool:
    """A line with a full stop is a title in title case, as a question, or when it is short and a longer one follows.

    Few texts lack a title, and few that do open with a sentence much shorter than the next paragraph.
    """
    if line.is_title_case or (line.text.rstrip("\"'”’")[-1:] in "?!" and line.text[0] not in '"“'):
        return True
    if (
        line.is_prose
        or line.is_several_sentences
        or len(line.words) > _TITLE_WORDS
        or _PAST_SPEECH.search(line.text)
        or line.text[0] in '"“'
    ):
        return False
    return any(len(other.text) > 1.2 * len(line.text) for other in below[:2])


def _choose_title(head: Head, lines: tuple[Line, ...], candidates: list[int]) -> None:
    """The first candidate long enough to be a headline; shorter ones above it are masthead or section labels."""
    byline_at = min((mark.start for mark in head.marks if mark.kind == "byline"), default=None)
    above = [i for i in candidates if byline_at is None or lines[i].start < byline_at] or candidates
    above = [i for i in above if i == above[0] or not lines[i].ends_with_stop]  # others are summaries
    long = [i for i in above if len(lines[i].words) > _LABEL_WORDS or lines[i].text[-1] in "?!"]
    titles = [i for i in long if not is_masthead(lines[i])] or long
    titles = titles or [i for i in above if not is_masthead(lines[i])][-1:]
    chosen = titles[0] if titles and len(lines[titles[0]].words) > 1 else None
    for index in candidates:
        line = lines[index]
        if index == chosen:
            head.title = line
            head.marks.append(Mark(line.start, line.end, "title"))
        elif chosen is None or index < chosen:
            if is_masthead(line) and head.publisher is None:
                head.publisher = line.bare
            if chosen is not None or is_masthead(line):
                head.kinds[index] = "navigation"
        elif not line.ends_sentence and not line.text.endswith(":"):
            head.marks.append(Mark(line.start, line.end, "subheading"))


def _find_dateline(head: Head, lines: tuple[Line, ...], kinds: dict[int, MarkKind]) -> None:
    """The dateline that opens one of the first three paragraphs."""
    opening = [lines[i] for i in range(head.body, len(lines)) if i not in kinds][:3]
    for line in opening:
        dateline = read_dateline(line) if head.dateline is None else None
        if dateline:
            head.dateline = dateline
            head.marks.append(Mark(dateline.start, dateline.end, "dateline"))
