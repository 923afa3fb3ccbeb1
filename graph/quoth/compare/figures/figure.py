"""What a figure counts, of whom, where and when: claims in, figures out, ready to be compared.

A figure that takes up the one before it ("the directorate put the number at 300") counts the same thing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

from quoth.attribution import Quantity
from quoth.compare.figures.part import partial
from quoth.compare.figures.taking_up import takes_up
from quoth.compare.figures.thing import counted_thing, said_alike, thing_and_event
from quoth.compare.statement import Claim, same_speaker
from quoth.compare.wording import content_stems, grouped, names_in, stem, word_set, words
from quoth.layout import Layout, Range

_CLAUSE_BREAK = re.compile(
    r"""(?<!\d),|,(?!\d)|[;:()—–“”"]|--|\s-\s|\.\s|\s(?:but|while|although|though|whereas|and)\s(?=[^,;.]{0,80}\d)"""
)
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
    accord think believ believe know remain exist current currently""")
_RATES = frozenset(map(stem, word_set("hour hourly day daily week weekly month monthly year yearly annually annual")))
_WANTED = frozenset(map(stem, word_set(
    """support back want favor favour call propose demand urge seek ask push advocate endorse request recommend
    offer""")))
_MINE = re.compile(r"\b(?:my|our|I|we|I['’]\w+|we['’]\w+)\b")
_HIS = re.compile(r"\b(?:his|her)\b", re.IGNORECASE)
_WITHOUT_SUBJECT = re.compile(r"(?:to\s+[a-z]+|[a-z]+ing)\b")
"""How words begin that have their speaker for a subject: `reported spending $2 million`, `promised to spend it`."""
_HE = re.compile(r"\b(?:he|she)\b", re.IGNORECASE)

_FROM = re.compile(r"\bfrom\s+(?:(?:the|its|a)\s+)?(?:current\s+|present\s+)?$", re.IGNORECASE)
"""Before a range it makes the lower end what was left behind: `raised from $7.25 to $12`."""

_GREAT = 1000
_FAR_APART = 20
"""A number so many times another does not take that one up."""


Own = Literal["his own", "perhaps his own", "no"]


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
    """Whether the clause speaks of what may yet be, or asks."""
    wanted: bool
    """Whether it says what ought to be: asked for, proposed, backed."""
    own: Own
    """Whether it is of the speaker himself: `we`, `his company`."""
    partial: str | None
    """The word that makes it a part, a change or a rate (`of those`, `another`, `up from`), if any."""
    paragraph: int
    label: str
    """What is counted in the article's words, for people."""
    root: tuple[str, int] = ("", -1)
    """Where what is counted is named (article, offset): the figure itself, or the one before it that it takes up."""

    @property
    def measured(self) -> bool:
        """Whether it says how much of something and not how many: a wage, a share, a toll."""
        return self.quantity.counts is None and self.label != self.quantity.unit

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
        """`about 900` is 810 to 990, and so is a great round number (`a billion`); any other is taken at its word, give
        or take rounding (2 %)."""
        if not self.is_point or self.quantity.low is None:
            return 0.0
        round_number = self.quantity.low >= _GREAT and len(f"{self.quantity.low:.0f}".rstrip("0")) == 1
        return 0.1 if self.quantity.bound == "about" or round_number else 0.02

    def wording(self, stems: frozenset[str]) -> list[str]:
        """Those words of its sentence, as the article writes them, that have one of these stems."""
        said = _words_and_stems(self.claim.body, *layout_of(self.claim.body).sentence(self.root[1]))
        return [word for word, own in said if own & stems]


@lru_cache(maxsize=1024)
def layout_of(text: str) -> Layout:
    """The layout of an article, worked out once for all its figures."""
    return Layout.of(text)


@lru_cache(maxsize=4096)
def _words_and_stems(text: str, start: int, end: int) -> tuple[tuple[str, frozenset[str]], ...]:
    return tuple((word, telling(word)) for word in words(text[start:end]))


def figures(claims: Iterable[Claim]) -> tuple[Figure, ...]:
    """The figures of all claims, in their order; a quantity of which nothing shows what it counts is left out."""
    found: list[Figure] = []
    for claim in claims:
        if not claim.statement.quantities:
            continue
        layout = layout_of(claim.body)
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
    if quantity.bound == "range" and _FROM.search(before):
        quantity = replace(quantity, low=quantity.high, bound="exact")
    phrase = counted_thing(quantity, before, after)
    names = frozenset(name for name in names_in(clause) if not _TIME.fullmatch(name))
    named = grouped(content_stems(" ".join(names)))
    times = frozenset(word for word in words(clause) if _TIME.fullmatch(word))
    # A toll is a number of dead; the word itself says only that something is counted.
    counted = (telling(phrase) or frozenset({"die"} if phrase.endswith("toll") else ())) - named
    opening = text[layout.sentence(span.start)[0]:span.start]
    teller = grouped(content_stems(" ".join(s.text for s in claim.statement.source if start <= s.start < end)))
    setting = telling(clause) - counted - named - teller - grouped(stem(time) for time in times)
    counted, setting = thing_and_event(counted, setting)
    part = partial(opening, span.text, after, phrase)
    if part and part.startswith("per "):
        setting -= _RATES
    told = words(f"{clause} {claim.statement.cue.text if claim.statement.cue else ''}")
    return Figure(
        claim, quantity, counted, setting - _WANTED,
        names=names,
        times=times,
        beside=frozenset(re.findall(r"\d[\d,.]*\d|\d", clause)) - times,
        future=_asks(text, layout.sentence(span.start)) or any(
            word.lower() in _FUTURE or stem(word) in _FUTURE for word in told),
        wanted=any(stem(word) in _WANTED for word in told),
        own=_own(claim, clause),
        partial=part,
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


def _asks(text: str, sentence: Range) -> bool:
    return text[slice(*sentence)].rstrip(" \n\t\"”’'").endswith("?")


def _own(claim: Claim, clause: str) -> Own:
    """Whether the clause is of its speaker, as far as pronouns show: `his` of a person who speaks may be his own."""
    if _MINE.search(clause) or (claim.kind == "person" and _HIS.search(clause)):
        return "his own"
    if _WITHOUT_SUBJECT.match(claim.words):
        return "his own"
    return "perhaps his own" if claim.kind == "person" and _HE.search(clause) else "no"


def telling(text: str) -> frozenset[str]:
    """The stems that say what is counted or what happens to it, words used for one another as one."""
    return said_alike(grouped(s for s in content_stems(text) if s not in _EMPTY))


def _taken_up(figure: Figure, found: Iterable[Figure]) -> Figure | None:
    """The figure as a count of what somebody else's figure shortly before it counts, where it takes that up."""
    claim, span = figure.claim, figure.quantity.span
    way = takes_up(claim, figure.quantity)
    bare = not figure.counted and figure.quantity.unit is None
    if (way is None and not bare) or (way == "number" and figure.counted):
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
    if not _of_one_size(figure.quantity, last.quantity) or (
        way not in ("word", "counting") and not _one_after_other(last, figure)
    ):
        return None
    quantity = replace(figure.quantity, unit=last.quantity.unit)
    if way is None:
        return replace(figure, quantity=quantity, counted=last.counted, label=last.label) if (
            figure.setting & last.setting) else None
    return replace(last, claim=claim, quantity=quantity, paragraph=figure.paragraph)


def _can_be(unit: str | None, other: Figure) -> bool:
    """Whether a number in this unit can count what the other counts: a bare number counts no months and no dollars."""
    if unit:
        return unit == other.quantity.unit
    return other.quantity.unit in (None, "people") or other.label not in (other.quantity.unit, "percent")


def _of_one_size(a: Quantity, b: Quantity) -> bool:
    sizes = sorted(max(one.low or 0, one.high or 0) for one in (a, b))
    return sizes[0] * _FAR_APART >= sizes[1]


def _one_after_other(a: Figure, b: Figure) -> bool:
    """Whether `b` stands in the sentence of `a` or in the next."""
    layout = layout_of(a.claim.body)
    return layout.sentence(layout.sentence(a.quantity.span.start)[1])[1] >= b.quantity.span.end
