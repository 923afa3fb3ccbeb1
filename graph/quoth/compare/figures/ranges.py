"""Two figures compared: by named features, each with its reason, whether they count the same thing; then as ranges."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from quoth.compare.feature import Feature
from quoth.compare.figures.figure import Figure
from quoth.compare.figures.naming import name_keys
from quoth.compare.figures.thing import HAPPENS, PEOPLE, says_enough
from quoth.compare.statement import same_speaker
from quoth.compare.wording import word_set
from quoth.edtf_bounds import edtf_bounds

Relation = Literal["conflicting", "conflicting in part", "compatible", "not comparable"]

MAX_DAYS_APART = 92
"""Counts from articles further apart than a season are taken for counts of different times."""

_NEAR = 3
"""Within an article, figures more paragraphs apart than this must name the same places and groups."""

_BESIDE = 1
"""So many paragraphs apart, two figures of people killed, hurt or come together are of one event unless another is
named."""

_LIKE_WORDS = 3
"""So many shared words, if they are most of both clauses, show that other numbers beside are told twice as well."""

_ASIDE = 2
"""So many other words beside a measure that says enough by itself do not make it another."""

_ANOTHER = re.compile(
    r"\b(?:another|second|third|separate|separately|other|earlier|previous|previously|last|also|more)\b", re.IGNORECASE)

POLLED = word_set("poll survey voter respondent margin lead point support favor approv vot vote rating")


_NOBODY = word_set("he she it they we you i who which that this these those some many others one he's she's nobody")

_SOME = re.compile(r"(?:most|many|some|several|few|all|none|each|both)\s+of\s+(?:us|them|you)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Comparison:
    """How two figures stand to each other; `score` (0 to 1) is how sure that is."""

    relation: Relation
    score: float
    reason: str
    features: tuple[Feature, ...]


def different_speaker(a: Figure, b: Figure) -> Feature:
    """Nobody is set against himself, and nobody against a figure without a source."""
    if not (is_somebody(a.claim.source) and is_somebody(b.claim.source)) or same_speaker(a.claim, b.claim):
        return Feature("different_speaker", 0.0, "one speaker, or one that is not named")
    return Feature("different_speaker", 1.0)


def is_somebody(name: str | None) -> bool:
    """Whether a name tells its speaker from another: `they` does not."""
    return name is not None and name.casefold() not in _NOBODY and not _SOME.match(name)


def no_own(a: Figure, b: Figure) -> Feature:
    """What one says of his own (`my party`, `his company`) is not set against another's."""
    own = "his own" in (a.own, b.own) or a.own == b.own == "perhaps his own"
    if own and a.root != b.root and not (a.wanted and b.wanted):
        return Feature("no_own", 0.0, "each may speak of what is his own")
    return Feature("no_own", 1.0)


def both_whole(a: Figure, b: Figure) -> Feature:
    """A part, a change or a rate is not set against a whole."""
    if a.partial != b.partial:
        return Feature("both_whole", 0.0, f'one is only a part, a change or a rate ("{a.partial or b.partial}")')
    return Feature("both_whole", 0.7 if a.partial else 1.0)


def same_unit(a: Figure, b: Figure) -> Feature:
    """Tons are not set against people."""
    units = {a.quantity.unit, b.quantity.unit} - {None}
    if len(units) > 1:
        return Feature("same_unit", 0.0, f"different units: {' and '.join(sorted(map(str, units)))}")
    return Feature("same_unit", 1.0)


def same_thing(a: Figure, b: Figure) -> Feature:
    """What is counted is called the same, word for word or in words used for one another, or is a part of the other
    that is said to be greater than the whole."""
    if a.counted == b.counted:
        return Feature("same_thing", 1.0, f'both count "{a.label}"')
    common = a.counted & b.counted
    if common and a.counted - common <= b.setting and b.counted - common <= a.setting:
        return Feature("same_thing", 0.95, f'both count "{a.label}"')
    for part, whole in ((a, b), (b, a)):
        if whole.counted == {PEOPLE} and part.quantity.unit == PEOPLE and HAPPENS & a.setting & b.setting:
            if part.low > whole.high:
                return Feature("same_thing", 0.85, f'"{part.label}" are more than all "{whole.label}"')
            return Feature("same_thing", 0.0, f'"{part.label}" may be only a part of all "{whole.label}"')
    return Feature("same_thing", 0.0, f'one counts "{a.label}", the other "{b.label}"')


def same_event(a: Figure, b: Figure) -> Feature:
    """The same is said of what is counted: travelled, killed, returned, still fighting."""
    if a.root == b.root:
        return Feature("same_event", 0.9, "one takes up the other's figure")
    if a.wanted != b.wanted:
        return Feature("same_event", 0.0, "only one says what ought to be")
    mine, theirs = a.setting | a.counted - b.counted, b.setting | b.counted - a.counted
    shared, either = mine & theirs, mine | theirs
    in_like_words = len(shared) >= _LIKE_WORDS and len(shared) >= 0.6 * (len(mine) + len(theirs)) / 2
    if a.beside != b.beside and not (in_like_words and len(a.beside) == len(b.beside)):
        return Feature("same_event", 0.0, "another number beside one of them says of whom it is true")
    together = a.claim.article.sha256 == b.claim.article.sha256
    near = together and abs(a.paragraph - b.paragraph) <= _NEAR
    reason = f"both say of it: {said_by_both(a, b, shared)}" if shared else ""
    if a.measured and says_enough(a.label) and len(either - shared) <= _ASIDE:
        return Feature("same_event", 0.8, reason)
    if not either and a.names:
        return Feature("same_event", 0.7)
    if shared & HAPPENS and _one_event(a, b):
        return Feature("same_event", max(0.75, 0.95 - 0.08 * len(either - shared)), reason)
    # A measure does not say what is measured: then the rest of the clause has to.
    least, share = (2 if near else 3, 0.6) if a.label == a.quantity.unit else (1, 0.5)
    if len(shared) < least or len(shared) < share * (len(mine) + len(theirs)) / 2:
        return Feature("same_event", 0.0, "too little shows that the same is said of what they count")
    return Feature("same_event", max(0.5, 0.95 - 0.08 * len(either - shared)), reason)


def said_by_both(a: Figure, b: Figure, shared: frozenset[str]) -> str:
    """The words of both sentences that stand for these stems; each word once."""
    found: dict[str, str] = {}
    for word in [*a.wording(shared), *b.wording(shared)]:
        found.setdefault(word.casefold(), word)
    return ", ".join(found.values())


def _one_event(a: Figure, b: Figure) -> bool:
    """Whether two figures of what happened to people stand so near that, without a word to part them, it was one."""
    if a.claim.article.sha256 != b.claim.article.sha256 or abs(a.paragraph - b.paragraph) > _BESIDE:
        return False
    first, last = sorted((a, b), key=lambda one: one.quantity.span.start)
    between = a.claim.body[first.quantity.span.start - 60 if first.quantity.span.start > 60 else 0:
                           last.quantity.span.end + 60]
    return not _ANOTHER.search(between)


def same_names(a: Figure, b: Figure) -> Feature:
    """The same places and groups are named; in one article, a few paragraphs apart, one figure may go without."""
    if a.root == b.root:
        return Feature("same_names", 1.0)
    mine, theirs = name_keys(a.names), name_keys(b.names)
    left = [n for n in a.names if not name_keys([n]) & theirs]
    right = [n for n in b.names if not name_keys([n]) & mine]
    together = a.claim.article.sha256 == b.claim.article.sha256
    if not left and not right:
        demand = a.wanted and b.wanted and a.measured and says_enough(a.label)
        if together or a.names or demand:
            return Feature("same_names", 1.0)
        return Feature("same_names", 0.0, "nothing ties the two articles together")
    if together and abs(a.paragraph - b.paragraph) <= _NEAR and not (left and right):
        return Feature("same_names", 0.8)
    return Feature("same_names", 0.0, "only one names " + " and ".join(sorted(left + right)))


def same_time(a: Figure, b: Figure) -> Feature:
    """The same time is meant, by the clauses' words or by the days the articles appeared."""
    if a.times and b.times and not a.times & b.times:
        return Feature("same_time", 0.0, "different times: " + " and ".join(sorted(a.times | b.times)))
    if a.future != b.future:
        return Feature("same_time", 0.0, "only one speaks of what may yet be")
    if a.claim.article.sha256 == b.claim.article.sha256:
        return Feature("same_time", 1.0)
    if bool(a.times) != bool(b.times):
        return Feature("same_time", 0.0, "only one says of what time")
    apart = days_apart(a.claim.article.published, b.claim.article.published)
    if apart is not None and apart > MAX_DAYS_APART:
        return Feature("same_time", 0.0, f"the articles appeared at least {apart} days apart")
    return Feature("same_time", 0.8 if apart is None else 1.0)


def days_apart(a: str | None, b: str | None) -> int | None:
    """The least number of days between two EDTF dates; None where one is unknown or open."""
    (first, last), (other_first, other_last) = edtf_bounds(a or ""), edtf_bounds(b or "")
    if first is None or last is None or other_first is None or other_last is None:
        return None
    return max(0, (other_first - last).days, (first - other_last).days)


def no_poll(a: Figure, b: Figure) -> Feature:
    """Two polls that differ are two polls, not two claims about one thing."""
    polled = POLLED & (a.setting | b.setting | a.counted | b.counted)
    if (a.quantity.unit or "").isupper():  # money is not polled
        return Feature("no_poll", 1.0)
    if polled or a.wanted or b.wanted:
        return Feature("no_poll", 0.0, f'figures of polls ("{said_by_both(a, b, polled) or "favour"}")')
    return Feature("no_poll", 1.0)


FEATURES: tuple[Callable[[Figure, Figure], Feature], ...] = (
    different_speaker, no_own, both_whole, same_unit, same_thing, same_event, same_names, same_time, no_poll,
)
"""What must hold for two figures to be comparable; their scores multiply."""


def compare_figures(a: Figure, b: Figure) -> Comparison:
    """Whether two figures count the same thing and can both be right, taken as ranges.

    Ranges that do not meet conflict; ranges of which less than half of the shorter is common conflict in part.
    """
    features: list[Feature] = []
    score = 1.0
    for look in FEATURES:
        feature = look(a, b)
        features.append(feature)
        score *= feature.score
        if not score:
            return Comparison("not comparable", 0.0, f"{_said(a)} and {_said(b)}: {feature.reason}.", tuple(features))
    relation, sure, how = ranges(a, b)
    reason = "; ".join([f"{_said(a)} and {_said(b)} {how}", *(f.reason for f in features if f.reason)])
    return Comparison(relation, round(score * sure, 2), f"{reason}.", tuple(features))


def ranges(a: Figure, b: Figure) -> tuple[Relation, float, str]:
    """How two ranges stand to each other, how sure that is, and in which words a reason says it."""
    if a.low > b.high or b.low > a.high:
        return "conflicting", 0.95, "cannot both be right"
    common = min(a.high, b.high) - max(a.low, b.low)
    shorter = min(a.high - max(a.low, 0.0), b.high - max(b.low, 0.0))
    if not a.is_point and not b.is_point and common < shorter / 2:
        return "conflicting in part", 0.6, "agree only in part"
    return "compatible", 0.9, "can both be right"


def _said(figure: Figure) -> str:
    return f"“{figure.quantity.span.text}” ({figure.claim.source or 'no source'})"
