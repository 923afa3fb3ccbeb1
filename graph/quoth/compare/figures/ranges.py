"""Two figures compared: by named features, each with its reason, whether they count the same thing; then as ranges."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from quoth.compare.feature import Feature
from quoth.compare.figures.figure import Figure
from quoth.compare.statement import same_speaker
from quoth.compare.wording import one_name, word_set
from quoth.store.to_rdf.dates import first_and_last_day

Relation = Literal["conflicting", "conflicting in part", "compatible", "not comparable"]

MAX_DAYS_APART = 92
"""Counts from articles further apart than a season are taken for counts of different times."""

_NEAR = 3
"""Within an article, figures more paragraphs apart than this must name the same places and groups."""

POLLED = word_set("poll survey voter respondent margin lead point support favor approv vot vote rating")


@dataclass(frozen=True, slots=True)
class Comparison:
    """How two figures stand to each other; `score` (0 to 1) is how sure that is."""

    relation: Relation
    score: float
    reason: str
    features: tuple[Feature, ...]


def different_speaker(a: Figure, b: Figure) -> Feature:
    """Nobody is set against himself, and nobody against a figure without a source."""
    if a.claim.source is None or b.claim.source is None or same_speaker(a.claim, b.claim):
        return Feature("different_speaker", 0.0, "one speaker, or one that is not named")
    return Feature("different_speaker", 1.0)


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
    """What is counted is called the same, word for word or in words used for one another."""
    if a.counted != b.counted:
        return Feature("same_thing", 0.0, f'one counts "{a.label}", the other "{b.label}"')
    return Feature("same_thing", 1.0, f'both count "{a.label}"')


def same_event(a: Figure, b: Figure) -> Feature:
    """The same is said of what is counted: travelled, killed, returned, still fighting."""
    if a.root == b.root:
        return Feature("same_event", 0.9, "one takes up the other's figure")
    if a.beside != b.beside:
        return Feature("same_event", 0.0, "another number beside one of them says of whom it is true")
    shared, either = a.setting & b.setting, a.setting | b.setting
    if not either and a.names:
        return Feature("same_event", 0.7)
    # A measure does not say what is measured: then the rest of the clause has to.
    least, share = (3, 0.6) if a.label == a.quantity.unit else (1, 0.5)
    if len(shared) < least or len(shared) < share * (len(a.setting) + len(b.setting)) / 2:
        return Feature("same_event", 0.0, "too little shows that the same is said of what they count")
    reason = "both say of it: " + ", ".join(sorted(shared))
    return Feature("same_event", max(0.5, 0.95 - 0.08 * len(either - shared)), reason)


def same_names(a: Figure, b: Figure) -> Feature:
    """The same places and groups are named; in one article, a few paragraphs apart, one figure may go without."""
    if a.root == b.root:
        return Feature("same_names", 1.0)
    left = [n for n in a.names if not any(one_name(n, m) for m in b.names)]
    right = [n for n in b.names if not any(one_name(n, m) for m in a.names)]
    together = a.claim.article.sha256 == b.claim.article.sha256
    if not left and not right:
        return Feature("same_names", 1.0) if together or a.names else Feature(
            "same_names", 0.0, "nothing ties the two articles together")
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
    if not a or not b:
        return None
    days = [day and date.fromisoformat(day) for edtf in (a, b) for day in first_and_last_day(edtf)]
    if None in days:
        return None
    first, last, other_first, other_last = (day for day in days if day)
    return max(0, (other_first - last).days, (first - other_last).days)


def no_poll(a: Figure, b: Figure) -> Feature:
    """Two polls that differ are two polls, not two claims about one thing."""
    polled = POLLED & (a.setting | b.setting | a.counted | b.counted)
    if polled:
        return Feature("no_poll", 0.0, f'figures of polls ("{min(polled)}")')
    return Feature("no_poll", 1.0)


FEATURES: tuple[Callable[[Figure, Figure], Feature], ...] = (
    different_speaker, both_whole, same_unit, same_thing, same_event, same_names, same_time, no_poll,
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
    relation, sure, how = _ranges(a, b)
    reason = "; ".join([f"{_said(a)} and {_said(b)} {how}", *(f.reason for f in features if f.reason)])
    return Comparison(relation, round(score * sure, 2), f"{reason}.", tuple(features))


def _ranges(a: Figure, b: Figure) -> tuple[Relation, float, str]:
    if a.low > b.high or b.low > a.high:
        return "conflicting", 0.95, "cannot both be right"
    common = min(a.high, b.high) - max(a.low, b.low)
    shorter = min(a.high - max(a.low, 0.0), b.high - max(b.low, 0.0))
    if not a.is_point and not b.is_point and common < shorter / 2:
        return "conflicting in part", 0.6, "agree only in part"
    return "compatible", 0.9, "can both be right"


def _said(figure: Figure) -> str:
    return f"“{figure.quantity.span.text}” ({figure.claim.source or 'no source'})"
