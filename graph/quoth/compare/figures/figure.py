"""What a figure counts, of whom, where and when: claims in, figures out, ready to be compared.

A figure that takes up the one before it ("the directorate put the number at 300") counts the same thing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from quoth.attribution import Quantity
from quoth.compare.statement import Claim, same_speaker
from quoth.compare.wording import content_stems, grouped, names_in, stem, word_set, words
from quoth.layout import Layout, Range

_CLAUSE_BREAK = re.compile(
    r"""(?<!\d),|,(?!\d)|[;:()—–“”"]|--|\s-\s|\.\s|\s(?:but|while|although|though|whereas|and)\s(?=[^,;.]{0,80}\d)"""
)
_OF_PHRASE = re.compile(
    r"""\s+(?:worth\ )?of\s+(?P<of>[^\W\d_]+(?:-\w+)?(?:\s+[^\W\d_]+){0,2}?)(?=\s*[^\w\s]|\s*$|\s+(?:who|that|which
    |in|from|at|on|by|for|with|to|since|after|before|between|during|and|or|than|over|under|within|into|was|were|is|are|had|has
    |have|will|would|could|may|an?)\b)""", re.VERBOSE)
_ALMOST = re.compile(r"(?:nearly|almost|close to|approaching)\b", re.IGNORECASE)
_TIME = re.compile(
    r"""(?:19|20)\d\d|January|February|March|April|May|June|July|August|September|October|November|December
    |Jan|Feb|Aug|Sept|Oct|Nov|Dec|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day""", re.VERBOSE)
_FUTURE = word_set(
    "will would could might should must if unless expect plan aim hope goal target need promise forecast predict")

# Words about how a figure is put, and verbs of telling: neither says anything of what is counted.
_EMPTY = word_set(
    """figure number total toll estimat estimate count put stand level least many few fewer several nearly roughly
    approximately still now overall alone today some up amount about say tell report claim add note find found show
    accord think believ believe know""")

_TAKES_UP = re.compile(
    r"""\b(?:(?:put|puts|putting|placed?|places|sets?)\s+(?:the|that|its|their|his|her)\s+(?:\w+\s+){0,2}?
        (?:figure|number|toll|total|loss|count|estimate)
    |(?:put|puts|placed?|places)\s+it
    |(?:the|that)\s+(?:\w+\s+)?(?:figure|number|toll|total|count)\s+(?:was|is|were|stood|stands))(?:\s+\w+){0,2}\s*$""",
    re.IGNORECASE | re.VERBOSE)
_COUNTING = re.compile(
    r"\b(?:counts?|counted|puts?|holds? to|held to|speaks? of|spoke of|estimates?|estimated|figures?)\b", re.IGNORECASE)

_PART_BEFORE = re.compile(
    r"""\b(?:of\ (?:those|them|these|whom)|another|others?|additional|further|each|per|every|average|including
    |among\ them|up\ from|down\ from|(?:rose|fell|rising|falling)\ from|compared\ (?:with|to)|instead\ of
    |rather\ than)\b""", re.IGNORECASE | re.VERBOSE)
_PART_AFTER = re.compile(
    r"""^\s*(?:of\ (?:those|them|these|whom|the|its|their|his|her)\b
        |(?:\w+\s+){0,2}?(?:more|others?|additional|further)\b)
    |\b(?:each|per(?:\ \w+)?|every|on\ average|at\ a\ time|at\ any\ (?:one\ )?time|daily|weekly|monthly|annually)\b
    |(?<!\bof)\ an?\ (?:hour|day|week|month|year)\b(?!\s(?:ago|before|earlier|later))""", re.IGNORECASE | re.VERBOSE)


@dataclass(frozen=True, slots=True)
class Figure:
    """One quantity of one claim, with what it counts reduced to stems."""

    claim: Claim
    quantity: Quantity
    counted: frozenset[str]
    """What is counted: `dead`, `fish`; for a measure that is of nothing (29 days), its unit."""
    setting: frozenset[str]
    """The other words of its clause: what happens to it, and how."""
    names: frozenset[str]
    """Places, groups and other names in the clause, as written."""
    times: frozenset[str]
    """Years, months and weekdays in the clause."""
    beside: frozenset[str]
    """Other numbers in the clause: `27 companies reported 2,279 subsidiaries`."""
    future: bool
    """Whether the clause speaks of what may yet be."""
    partial: str | None
    """The word that makes it a part, a change or a rate (`of those`, `another`, `up from`), if any."""
    paragraph: int
    label: str
    """What is counted in the article's words, for people."""
    root: tuple[str, int] = ("", -1)
    """Where what is counted is named (article, offset): the figure itself, or the one before it that it takes up."""

    @property
    def low(self) -> float:
        """Lower end of the range, inclusive; minus infinity when open."""
        low = self.quantity.low
        if low is None and self.quantity.high is not None and _ALMOST.match(self.quantity.span.text):
            low = self.quantity.high * 0.9
        return float("-inf") if low is None else low * (1 - self._slack)

    @property
    def high(self) -> float:
        """Upper end of the range, inclusive; infinity when open."""
        high = self.quantity.high
        return float("inf") if high is None else high * (1 + self._slack)

    @property
    def is_point(self) -> bool:
        """Whether one number is given rather than a limit or a range."""
        return self.quantity.low is not None and self.quantity.low == self.quantity.high

    @property
    def _slack(self) -> float:
        """`about 900` is 810 to 990; a bare number is taken at its word, give or take rounding (2 %)."""
        if not self.is_point:
            return 0.0
        return 0.1 if self.quantity.bound == "about" else 0.02


def figures(claims: Iterable[Claim]) -> tuple[Figure, ...]:
    """The figures of all claims, in their order; a quantity of which nothing shows what it counts is left out."""
    layouts: dict[str, Layout] = {}
    found: list[Figure] = []
    for claim in claims:
        if not claim.statement.quantities:
            continue
        layout = layouts.setdefault(claim.article.sha256, Layout.of(claim.body))
        for quantity in claim.statement.quantities:
            figure = _figure(claim, quantity, layout)
            figure = _taken_up(figure, found) or figure
            if figure.counted:
                found.append(figure)
    return tuple(found)


def _figure(claim: Claim, quantity: Quantity, layout: Layout) -> Figure:
    text, span = claim.body, quantity.span
    start, end = _clause(claim, quantity, layout)
    before, after = text[start:span.start], text[span.end:end]
    clause = f"{before} {after}"
    phrase = quantity.counts or _measured(quantity, after)
    names = frozenset(name for name in names_in(clause) if not _TIME.fullmatch(name))
    named = grouped(content_stems(" ".join(names)))
    times = frozenset(word for word in words(clause) if _TIME.fullmatch(word))
    counted = _telling(phrase) - named
    opening = text[layout.sentence(span.start)[0]:span.start]
    part = _PART_BEFORE.search(f"{opening[-60:]} {span.text}") or _PART_AFTER.search(after[:60])
    teller = grouped(content_stems(" ".join(s.text for s in claim.statement.source if start <= s.start < end)))
    return Figure(
        claim, quantity, counted,
        setting=_telling(clause) - counted - named - teller - grouped(stem(time) for time in times),
        names=names,
        times=times,
        beside=frozenset(re.findall(r"\d[\d,.]*\d|\d", clause)) - times,
        future=any(word.lower() in _FUTURE or stem(word) in _FUTURE for word in words(clause)),
        partial=part.group().lower() if part else None,
        paragraph=layout.paragraph(span.start),
        label=phrase,
        root=(claim.article.sha256, span.start),
    )


def _clause(claim: Claim, quantity: Quantity, layout: Layout) -> Range:
    """The clause around the quantity, within its sentence and, where the quantity lies in it, its content span."""
    start, end = layout.sentence(quantity.span.start)
    if held := claim.span_around(quantity.span.start, quantity.span.end):
        start, end = max(start, held.start), min(end, held.end)
    for stop in _CLAUSE_BREAK.finditer(claim.body, start, end):
        if stop.end() <= quantity.span.start:
            start = stop.end()
        elif stop.start() >= quantity.span.end:
            return start, stop.start()
    return start, end


def _measured(quantity: Quantity, after: str) -> str:
    """What a measure is of (`tons of dead fish`), else its unit (29 days); empty for a bare number."""
    if quantity.unit in (None, "people"):
        return ""
    of = _OF_PHRASE.match(after)
    return of["of"] if of else quantity.unit


def _telling(text: str) -> frozenset[str]:
    return grouped(s for s in content_stems(text) if s not in _EMPTY)


def _taken_up(figure: Figure, found: Iterable[Figure]) -> Figure | None:
    """The figure as a count of what somebody else's figure before it counts: by a word for that ("put the number at"),
    or when nothing but the figure is said ("The directorate counts 4,000")."""
    claim, span = figure.claim, figure.quantity.span
    cue = claim.statement.cue
    bare = not _telling(claim.words.replace(span.text, " ")) and cue is not None and _COUNTING.search(cue.text)
    if not bare and not _TAKES_UP.search(claim.body, max(0, span.start - 60), span.start):
        return None
    near = [
        other for other in found
        if other.claim.article.sha256 == claim.article.sha256 and other.quantity.span.end <= span.start
        and 0 <= figure.paragraph - other.paragraph <= 1
        and _can_be(figure.quantity.unit, other)
        and not same_speaker(other.claim, claim)
    ]
    if not near:
        return None
    last = max(near, key=lambda other: other.quantity.span)
    quantity = replace(figure.quantity, unit=last.quantity.unit)
    return replace(last, claim=claim, quantity=quantity, paragraph=figure.paragraph)


def _can_be(unit: str | None, other: Figure) -> bool:
    """Whether a number in this unit can count what the other counts: a bare number counts no months and no dollars."""
    if unit:
        return unit == other.quantity.unit
    return other.quantity.unit in (None, "people") or other.label not in (other.quantity.unit, "percent")
