"""Two figures of one value: by what is counted and what is said of it, whether they are one count told twice.

That a number recurs is some evidence by itself, the more the rarer the number, but never enough: 40,000 who came are
not 40,000 who were killed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from quoth.attribution import Bound
from quoth.compare.feature import Feature
from quoth.compare.figures.ranges import MAX_DAYS_APART, POLLED, both_whole, days_apart, said_by_both, same_unit
from quoth.compare.figures.thing import PEOPLE
from quoth.compare.figures.told import Told
from quoth.compare.statement import one_voice
from quoth.compare.wording import content_stems, grouped, one_name, stem, word_set

SAME = 0.6
"""From here on two figures are one count; set by reading what was joined in PolNeAR's train articles."""

AGAINST = -1.0
"""The score of a feature that rules out that two figures are one count."""

_EVENTS = grouped(map(stem, word_set(
    """die hurt arrest leave travel active return flee displace raise lose gain spend earn owe pay donate cut create
    approve oppose release send receive delete""")))
"""What happens to what is counted. Two figures that each name some of these and none in common are two counts."""

_FROM_ABOVE: frozenset[Bound] = frozenset({"at most", "fewer than"})
_FROM_BELOW: frozenset[Bound] = frozenset({"at least", "more than"})

TIMES = frozenset({"second", "minute", "hour", "day", "night", "week", "month", "year", "decade", "century"})
_SHARES = frozenset({"percent", "percentage points"})

_PHRASE = 7
"""Blanks between words: so many words in a row are not used twice by chance."""


def same_value(a: Told, b: Told) -> Feature:
    """The numbers are equal, and no bound of the one rules out the other's: `more than 90`, `fewer than 90`."""
    if a.vague or b.vague or a.value != b.value:
        return Feature("same_value", AGAINST, "not the same number")
    bounds = {a.figure.quantity.bound, b.figure.quantity.bound}
    if bounds & _FROM_ABOVE and bounds & _FROM_BELOW:
        return Feature("same_value", AGAINST, "one is an upper limit, the other a lower one")
    if a.small and len(bounds) > 1 and bounds & (_FROM_ABOVE | _FROM_BELOW):
        return Feature("same_value", AGAINST, "a small number and a limit")
    # The rarer a number, the less by chance it comes twice. What is added to this has to reach `SAME`.
    if a.small or a.figure.quantity.unit in TIMES:
        score = 0.25
    elif a.digits > 2:
        score = 0.7
    elif max(end or 0 for end in a.value) <= 100:
        score = 0.35
    else:
        score = 0.3 + 0.1 * a.digits
    return Feature("same_value", score, f"both name {a.number}")


def same_thing(a: Told, b: Told) -> Feature:
    """What is counted has the same name, or one name takes in the other: `people`, `foreigners`, `foreign fighters`."""
    if a.figure.counted == b.figure.counted:
        score = 0.0 if a.measure else 0.1 * min(len(a.figure.counted) - a.small, 2)
        return Feature("same_thing", score, f"both count {a.figure.label}")
    reason = f"one counts {a.figure.label}, the other {b.figure.label}"
    if not a.small and not (a.measure or b.measure):
        if a.head == b.head and (a.figure.counted <= b.figure.counted or b.figure.counted <= a.figure.counted):
            return Feature("same_thing", 0.05, reason)
        if a.figure.quantity.unit == b.figure.quantity.unit == PEOPLE and _takes_in(a, b):
            return Feature("same_thing", 0.0, reason)
    return Feature("same_thing", AGAINST, reason)


def same_event(a: Told, b: Told) -> Feature:
    """The same is said of what is counted: in the clause or, for less, in the sentence."""
    if a.figure.root == b.figure.root:
        return Feature("same_event", 0.5, "one takes up the other's figure")
    one, other = a.figure.setting & _EVENTS, b.figure.setting & _EVENTS
    if one and other and not one & other:
        return Feature("same_event", AGAINST, f"of one it is said: {_list(one)}; of the other: {_list(other)}")
    shared = a.figure.setting & b.figure.setting
    around = (a.stems & b.stems) - shared - a.figure.counted - _naming(a.names | b.names)
    beside = a.figure.beside & b.figure.beside
    score = 0.12 * min(len(shared), 3) + 0.04 * min(len(around), 5) + 0.1 * bool(beside)
    if not shared and a.figure.setting and b.figure.setting:
        score -= 0.2
    said = shared or around
    wording = said_by_both(a.figure, b.figure, said) or _list(said)
    return Feature("same_event", score, f"both say of it: {wording}" if said else "")


def same_names(a: Told, b: Told) -> Feature:
    """Places, groups and people around the figure: some in common, and in the clause none against."""
    mine, theirs = a.figure.names, b.figure.names
    if mine and theirs and not (_common(mine, b.names) or _common(theirs, a.names)):
        score = AGAINST if a.digits < 3 else -0.3
        return Feature("same_names", score, f"one names {_list(mine)}, the other {_list(theirs)}")
    shared = _common(a.names, b.names)
    if a.figure.claim.article.sha256 == b.figure.claim.article.sha256:
        return Feature("same_names", 0.1, "they stand in one article")
    if not shared:
        return Feature("same_names", -0.25, "no name in common")
    return Feature("same_names", 0.1 * min(len(shared), 2), f"both name {_list(shared)}")


def same_words(a: Told, b: Told) -> Feature:
    """One article repeats the other's whole sentence, as reprints do."""
    apart = a.figure.claim.article.sha256 != b.figure.claim.article.sha256
    if apart and a.said == b.said and a.said.count(" ") >= _PHRASE:
        return Feature("same_words", 0.4, "the same words")
    return Feature("same_words", 0.0)


def same_time(a: Told, b: Told) -> Feature:
    """No other time is named, and a round number is not taken up again after a season."""
    one, other = a.figure.times, b.figure.times
    if one and other and not one & other:
        return Feature("same_time", AGAINST, f"one is of {_list(one)}, the other of {_list(other)}")
    apart = days_apart(a.figure.claim.article.published, b.figure.claim.article.published) or 0
    if apart > MAX_DAYS_APART and a.digits < 3:
        return Feature("same_time", -0.15, f"the articles appeared at least {apart} days apart")
    return Feature("same_time", 0.1 if one & other else 0.0)


def one_whole(a: Told, b: Told) -> Feature:
    """Neither is a part, a change or a rate of which the other is not."""
    found = both_whole(a.figure, b.figure)
    return Feature("one_whole", 0.0 if found.score else AGAINST, found.reason)


def one_unit(a: Told, b: Told) -> Feature:
    """Tons are not people."""
    found = same_unit(a.figure, b.figure)
    return Feature("one_unit", 0.0 if found.score else AGAINST, found.reason)


def one_poll(a: Told, b: Told) -> Feature:
    """Shares in polls and votes recur: another number of the same poll must stand beside both, or much be alike."""
    polled = POLLED & (a.stems | b.stems)
    alike = a.figure.beside & b.figure.beside or len(a.figure.setting & b.figure.setting) > 2
    if not polled or alike or not {a.figure.quantity.unit, b.figure.quantity.unit} & _SHARES:
        return Feature("one_poll", 0.0)
    return Feature("one_poll", AGAINST, f'perhaps two polls ("{min(polled)}")')


FEATURES: tuple[Callable[[Told, Told], Feature], ...] = (
    same_value, one_unit, one_whole, same_thing, same_event, same_names, same_words, same_time, one_poll,
)
"""What is looked at; the scores add up, and one of them can rule out."""


def same_count(a: Told, b: Told) -> tuple[float, tuple[Feature, ...]]:
    """How surely two figures are one count (at most 1, or `AGAINST` when a feature rules it out), and what was seen."""
    seen: list[Feature] = []
    for look in FEATURES:
        seen.append(look(a, b))
        if seen[-1].score == AGAINST:
            return AGAINST, tuple(seen)
    return round(min(1.0, sum(feature.score for feature in seen)), 2), tuple(seen)


def _takes_in(a: Told, b: Told) -> bool:
    """Whether the one word for people is so general that the other may be meant: `people`, `foreigners`."""
    for one, other in ((a, b), (b, a)):
        if one.head == PEOPLE and one.figure.counted - {PEOPLE} <= other.figure.counted:
            return True
        if one.head == "foreigner" and "foreign" in other.figure.counted:
            return True
    return False


def _common(some: Iterable[str], others: Iterable[str]) -> list[str]:
    others = list(others)
    return sorted(name for name in some if any(one_name(name, other) or one_voice(name, other) for other in others))


def _naming(names: Iterable[str]) -> frozenset[str]:
    return grouped(content_stems(" ".join(names)))


def _list(some: Iterable[str]) -> str:
    return ", ".join(sorted(some))
